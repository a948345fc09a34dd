"""What a page's headline is."""

from __future__ import annotations

import pytest
from lxml import html

from cleaning.composition import UNKNOWN
from cleaning.model import Candidate
from cleaning.text import key
from cleaning.titles import read_titles, strip_affixes, text_of_heading
from tests.cleaning.desk import extraction, prose


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("Storm hits coast<br>Thousands flee homes", "Storm hits coast Thousands flee homes"),
        ("<span>Exclusive</span><span>Storm hits coast</span>", "Exclusive Storm hits coast"),
        ("<span>LIVE</span>Storm hits coast", "LIVE Storm hits coast"),
        ("<span>Exclusive:</span><span>Storm hits coast</span>", "Exclusive: Storm hits coast"),
        ("<div>Region</div><div>storm hits coast</div>", "Region storm hits coast"),
        ("<span>S</span>torm <b>hi</b>ts <i>co</i><i>ast</i>", "Storm hits coast"),
        ("<span>S</span><span>t</span><span>o</span><span>r</span><span>m</span>", "Storm"),
        ("<b>i</b>Phone and <em>Mc</em>Donald", "iPhone and McDonald"),
        ("Thirty years of &lt;br&gt; tags<style>h1 {color: red}</style><!-- a comment -->", "Thirty years of <br> tags"),
        ("<span>暴雨</span><span>来袭</span>", "暴雨来袭"),
    ],
)
def test_the_pieces_of_a_headline_are_parted_as_readers_see_them(inner: str, expected: str) -> None:
    assert text_of_heading(html.fromstring(f"<h1>{inner}</h1>")) == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ([("json-ld", "Bridge opens: what to know"), ("heading", "The bridge opens"), ("window", "Bridge opens | Coast")],
         "The bridge opens"),
        ([("heading", "Coast"), ("window", "Bridge opens | Coast")], "Bridge opens"),
        ([("heading", "Our newsletters"), ("og", "Bridge opens"), ("window", "Bridge opens")], "Bridge opens"),
        ([("og", "Bridge opens - Coast"), ("feed", "Bridge opens")], "Bridge opens"),
        ([("window", "Bridge - tunnel - road")], "Bridge - tunnel - road"),
        ([], None),
    ],
)  # fmt: skip
def test_the_title_is_the_headline_without_the_sites_name(titles: list[tuple[str, str]], expected: str | None) -> None:
    found = extraction(
        prose(1), titles=[Candidate(value, source) for source, value in titles], lines=[Candidate("Coast", "publisher")]
    )
    assert read_titles(found, UNKNOWN)[0] == expected


def test_only_names_of_the_site_are_stripped() -> None:
    names = {key("Coast"), key("Region")}
    assert strip_affixes("Bridge - tunnel | Region | Coast", names) == "Bridge - tunnel"
    assert strip_affixes("Coast: Bridge opens", names) == "Coast: Bridge opens"
    assert strip_affixes("Coast | Bridge opens", names) == "Bridge opens"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ([("heading", "Storm hitsThousands flee"), ("og", "Storm hits Thousands flee")], "Storm hits Thousands flee"),
        ([("heading", "Harbour Notes"), ("og", "Bridge opens"), ("window", "Harbour Notes: Bridge opens")], "Bridge opens"),
        ([("heading", "001"), ("og", "001"), ("window", "001")], "001"),
        ([("heading", "Paper"), ("og", "Paper: Bridge opens"), ("window", "Paper: Bridge opens")], "Bridge opens"),
        ([("og", "Paper: Bridge opens"), ("window", "Paper: Bridge opens")], "Paper: Bridge opens"),
        ([("heading", "Pa Per"), ("window", "Bridge opens to all")], "Bridge opens to all"),
        ([("window", "Bridge opens to all | Paper.test")], "Bridge opens to all"),
        ([("window", "Bridge opens to all | Pa per")], "Bridge opens to all"),
    ],
)  # fmt: skip
def test_the_title_is_no_name_of_the_site_however_it_is_spaced(titles: list[tuple[str, str]], expected: str) -> None:
    found = extraction(prose(1), url="https://news.paper.test/a", titles=[Candidate(value, source) for source, value in titles])
    assert read_titles(found, UNKNOWN)[0] == expected
