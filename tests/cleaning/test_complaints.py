"""What users of extractors report, each as a small page: what must be there, what must not, in which order and of which kind."""

from __future__ import annotations

import pytest

import cleaning
from cleaning.model import Extraction
from tests.cleaning.desk import URL, body, prose

TEXTS = [prose(number) for number in range(6)]
PARTS = [f"<p>{text}</p>" for text in TEXTS]


def _read(inner: str, head: str = "") -> Extraction:
    markup = f"<html><head><title>Bridge opens</title>{head}</head><body><h1>Bridge opens</h1>{inner}</body></html>"
    return cleaning.extract(markup.encode(), URL)


def _body(inner: str) -> list[str]:
    return body(cleaning.compose(_read(inner)))


def _article(*parts: str) -> str:
    return f"<article><div class='article-body'>{''.join(parts)}</div></article>"


AD = "<div class='ad-slot'><span>Advertisement</span><iframe src='https://ads.test/'></iframe></div>"
CAPTION = "<figure><img src='a.jpg'><figcaption>The bridge on Tuesday. Photo: Ada Lovelace</figcaption></figure>"
RELATED = "<h3>Related</h3><ul>" + "".join(f"<li><a href='/2026/{n}'>Headline of story {n}</a></li>" for n in range(4)) + "</ul>"
LINKS = "".join(f"<p><a href='/2026/{n}'>Headline of another story, number {n}</a></p>" for n in range(4))
NEWSLETTER = "<div class='newsletter'><p>Sign up for our newsletter and have it all in your inbox.</p></div>"
COMMENTS = "<section id='comments'><h3>2 comments</h3><ol><li><p>" + prose(20) + "</p></li></ol></section>"

NOISE = {
    "an advertisement between all paragraphs": _article(*(part + AD for part in PARTS)),
    "captions and credits": _article(PARTS[0], CAPTION, *PARTS[1:3], CAPTION, *PARTS[3:]),
    "a related list behind the text": _article(*PARTS, RELATED),
    "links in a row behind the text": _article(*PARTS, LINKS),
    "a related list beside the text": f"{_article(*PARTS)}<aside>{RELATED}</aside>",
    "a newsletter box inside the text": _article(*PARTS[:3], NEWSLETTER, *PARTS[3:]),
    "comments": f"{_article(*PARTS)}{COMMENTS}",
    "a label of an advertisement": _article(PARTS[0], "<p>Publicidad</p>", *PARTS[1:3], "<p>Advertisement</p>", *PARTS[3:]),
    "a dateline": _article("<p>By Ada Lovelace, 24 November 2026, 10:20</p>", *PARTS),
    "the same text for phones": f"{_article(*PARTS)}<div class='mobile-only' style='display:none'>{''.join(PARTS)}</div>",
}  # fmt: skip


@pytest.mark.parametrize("noise", NOISE)
def test_only_the_text_is_there_once_and_in_order(noise: str) -> None:
    assert _body(NOISE[noise]) == TEXTS


def test_the_next_article_of_an_endless_page_is_not_this_one() -> None:
    following = "".join(f"<p>{prose(number)}</p>" for number in range(30, 36))
    found = _body(
        f"{_article(*PARTS)}<article><h1>Ferry stays in harbour</h1><div class='article-body'>{following}</div></article>"
    )
    assert found == TEXTS


def test_nor_is_one_that_stands_in_a_box_of_the_same_make() -> None:
    following = "".join(f"<p>{prose(number)}</p>" for number in range(30, 36))
    first, second = (f"<div class='text'>{inner}</div>" for inner in ("".join(PARTS), following))
    found = _body(f"<main><section>{first}</section><section><h1>Ferry stays in harbour</h1>{second}</section></main>")
    assert found == TEXTS


@pytest.mark.parametrize("inner", [
    "".join(f"<div>{text}</div>" for text in TEXTS),
    "<div>" + "<br><br>".join(TEXTS) + "</div>",
    "".join(f"<section><p>{text}</p></section>" for text in TEXTS),
    "".join(f"<p><span><b></b>{text}</span></p>" for text in TEXTS),
    "<table><tr><td>" + "".join(PARTS) + "</td></tr></table>",
], ids=["divs", "line breaks", "sections", "spans", "a table for layout"])  # fmt: skip
def test_text_is_found_however_its_paragraphs_are_written(inner: str) -> None:
    assert _body(f"<div class='article-body'>{inner}</div>") == TEXTS


STRUCTURED = _article(
    PARTS[0], "<h2>What is known</h2>", PARTS[1], "<ul><li>The bridge is open</li><li>The ferry stays</li></ul>", PARTS[2],
    "<blockquote><p>It is open, said the mayor of the town.</p></blockquote>", PARTS[3],
    "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2025</td><td>1,204</td></tr></table>", PARTS[4],
    "<h2>What comes next</h2>", PARTS[5],
)  # fmt: skip


def test_headings_lists_quotations_and_rows_stay_in_order_and_of_their_kind() -> None:
    found = [(block.kind, block.text) for block in _read(STRUCTURED).blocks]
    assert found == [
        ("paragraph", TEXTS[0]), ("heading", "What is known"), ("paragraph", TEXTS[1]),
        ("item", "The bridge is open"), ("item", "The ferry stays"), ("paragraph", TEXTS[2]),
        ("quote", "It is open, said the mayor of the town."), ("paragraph", TEXTS[3]),
        ("row", "Year | Ships"), ("row", "2025 | 1,204"), ("paragraph", TEXTS[4]),
        ("heading", "What comes next"), ("paragraph", TEXTS[5]),
    ]  # fmt: skip


def test_headings_that_hold_a_link_are_not_lost() -> None:
    inner = _article(
        PARTS[0],
        "<h2><a href='#one'>What was known before</a></h2>",
        PARTS[1],
        "<h2><a href='#two'>What is known now</a></h2>",
        PARTS[2],
    )
    assert _body(inner) == [TEXTS[0], "What was known before", TEXTS[1], "What is known now", TEXTS[2]]


def test_the_items_of_an_ordered_list_have_their_numbers() -> None:
    inner = _article(*PARTS[:3], "<ol><li>Close the bridge</li><li>Open the <b>lock</b></li></ol>", *PARTS[3:])
    assert _body(inner)[3:5] == ["1. Close the bridge", "2. Open the lock"]


@pytest.mark.parametrize(("written", "read"), [
    ("Fish &amp; chips cost 5 &lt; 6 &euro; on the new bridge today.", "Fish & chips cost 5 < 6 € on the new bridge today."),
    ("They wrote &amp;amp; where they meant it, on the new bridge.", "They wrote &amp; where they meant it, on the new bridge."),
    ("It\u00e2\u20ac\u2122s open, the caf\u00c3\u00a9 said of the bridge.", "It’s open, the café said of the bridge."),
    ("The cafe\u0301\u200b is\u00a0 open\u00ad, it said of the bridge.", "The café is open, it said of the bridge."),
])  # fmt: skip
def test_characters_come_out_as_they_were_meant(written: str, read: str) -> None:
    assert _body(_article(*PARTS[:3], f"<p>{written}</p>", *PARTS[3:]))[3] == read
