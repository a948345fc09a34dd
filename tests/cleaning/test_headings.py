"""Headings that readings lose."""

from __future__ import annotations

import pytest
from lxml import html

from cleaning.headings import restore
from cleaning.model import Block
from tests.cleaning.desk import URL, prose

TEXTS = [prose(number) for number in range(5)]


def _restored(*headings: str, kept: list[str] = TEXTS, between: str = "") -> list[str]:
    """Each heading stands over a paragraph of its own, the first paragraph has none."""
    parts = "".join(f"{heading}<p>{text}</p>{between}" for heading, text in zip(["", *headings], TEXTS, strict=False))
    root = html.fromstring(f"<html><body><h1>Bridge opens</h1><article>{parts}</article></body></html>")
    return [block.text for block in restore(root, [Block(text) for text in kept], URL) if block.kind == "heading"]


def test_headings_come_back_over_the_text_that_was_kept() -> None:
    assert _restored("<h2>One</h2>", "<h3>Two</h3>", "<h2>Three</h2><h3>Four</h3>") == ["One", "Two", "Three", "Four"]


def test_they_stand_where_they_stood() -> None:
    root = html.fromstring(f"<html><body><p>{TEXTS[0]}</p><h2>One</h2><p>{TEXTS[1]}</p><h2>Two</h2><p>{TEXTS[2]}</p></body></html>")
    assert [block.text for block in restore(root, [Block(text) for text in TEXTS[:3]], URL)] == [
        TEXTS[0], "One", TEXTS[1], "Two", TEXTS[2],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "comes_back"),
    [
        ("<h2>{}</h2>", True),
        ("<h2><a href='#{}'>{}</a></h2>", True),
        ("<h2><a href='https://maker.test/'>{}</a></h2>", True),
        ("<h2><a href='http://[{}'>{}</a></h2>", True),
        ("<h2><a href='/2026/another-story'>{}</a></h2>", False),
        ("<h2>" + "{} of many words, so many that nobody would call it a heading, for it never ends, " * 2 + "</h2>", False),
        ("<h2></h2>", False),
        ("<h5>{}</h5>", True),
        ("<div><div><a></a><h2>{}</h2></div></div>", True),
        ("<div>Ours: <h2>{}</h2></div>", False),
        ("<div><h2>{}</h2></div><p>An advertisement.</p>", False),
    ],
)
def test_only_what_heads_the_article_itself(heading: str, comes_back: bool) -> None:
    found = _restored(heading.format("One", "One"), heading.format("Two", "Two"))
    assert found == (["One", "Two"] if comes_back else [])


def test_one_in_a_box_of_its_own_heads_the_box_beside() -> None:
    boxes = "".join(f"<div><div><h2>{name}</h2></div></div><div></div><div><div><p>{text}</p><p>{text}</p></div></div>"
                    for name, text in zip(["One", "Two"], TEXTS[1:3], strict=True))  # fmt: skip
    root = html.fromstring(f"<html><body><article><div><p>{TEXTS[0]}</p></div>{boxes}</article></body></html>")
    blocks = [Block(text) for text in (TEXTS[0], TEXTS[1], TEXTS[1], TEXTS[2], TEXTS[2])]
    assert [block.text for block in restore(root, blocks, URL)] == [
        TEXTS[0], "One", TEXTS[1], TEXTS[1], "Two", TEXTS[2], TEXTS[2],
    ]  # fmt: skip


def test_not_over_text_that_was_left_out() -> None:
    assert _restored("<h2>One</h2>", "<h2>Two</h2>", "<h2>Related</h2>", kept=TEXTS[:3]) == ["One", "Two"]


def test_a_lone_one_stays_out() -> None:
    assert _restored("<h2>Most read</h2>") == []


def test_one_that_was_read_is_not_doubled() -> None:
    assert _restored("<h2>One</h2>", "<h2>Two</h2>", kept=[TEXTS[0], "One", TEXTS[1], "Two", TEXTS[2]]) == []


def test_nothing_read_is_nothing_restored() -> None:
    assert _restored("<h2>One</h2>", "<h2>Two</h2>", kept=[]) == []
