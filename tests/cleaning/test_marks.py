"""What the markup says of a line."""

from __future__ import annotations

import pytest
from lxml import html

from cleaning.marks import LINKED, mark
from cleaning.model import Block
from tests.cleaning.desk import URL

PAGE = html.fromstring(
    "<html><body><figure><img><figcaption>The bridge on <b>Tuesday</b>. Photo: Ada Lovelace</figcaption></figure>"
    "<a href='/2026/ferry'>Ferry stays in harbour</a><a href='https://paper.test/tunnel'>Tunnel costs twice as much</a>"
    "<a href='https://source.test/report'>The report of the office</a><a href='#notes'>Notes on the sources</a>"
    "<a>An anchor that leads nowhere</a></body></html>"
)


@pytest.mark.parametrize(
    ("text", "kind", "linked"),
    [
        ("The bridge on Tuesday. Photo: Ada Lovelace", "caption", False),
        ("The bridge on Tuesday.", "paragraph", False),
        ("Ferry stays in harbour", "paragraph", True),
        ("Tunnel costs twice as much", "paragraph", True),
        ("The report of the office", "paragraph", False),
        ("Notes on the sources", "paragraph", False),
        ("An anchor that leads nowhere", "paragraph", False),
        ("Ferry stays in harbour, the office said.", "paragraph", False),
    ],
)
def test_captions_and_links_within_the_site_are_known(text: str, kind: str, linked: bool) -> None:
    (found,) = mark(PAGE, [Block(text, place="body/p")], URL)
    assert (found.text, found.kind, found.place.endswith(LINKED)) == (text, kind, linked)


def test_a_heading_stays_one() -> None:
    block = Block("The bridge on Tuesday. Photo: Ada Lovelace", "heading")
    assert mark(PAGE, [block], URL) == (block,)
