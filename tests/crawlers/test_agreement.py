"""Entries agree with what feedparser reads with its defaults, but for the differences on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import agreement
from crawlers.feeds import parse
from tests.crawlers import documents

URL = "http://paper.example/feeds/all"
FEEDS = [(name, document) for name, document, _, kind, _ in documents.KINDS if kind == "rss" and isinstance(document, str)]


def _item(inside: str) -> str:
    return f"<rss version='2.0'><channel><title>The Paper</title><item>{inside}</item></channel></rss>"


MORE = [
    ("nothing in an item", _item("")),
    ("a relative link", _item("<link>../a</link>")),
    ("a guid that is the link", _item("<guid>http://paper.example/a</guid>")),
    ("a guid that is none", _item("<guid isPermaLink='false'>17</guid><link>http://paper.example/a</link>")),
    ("a title of HTML", _item("<title>A &lt;b&gt;bold&lt;/b&gt; word &amp;amp; more</title>")),
    ("a script in a description", _item("<description>safe&lt;script&gt;alert(1)&lt;/script&gt; words</description>")),
    ("two descriptions", _item("<description>short</description><description>the longer one of them</description>")),
    ("dates of many kinds", _item("<pubDate>Tue, 24 Nov 2026 10:00 EST</pubDate>")),
    ("a date that is none", _item("<pubDate>yesterday</pubDate>")),
    ("a date without a zone", _item("<pubDate>2026-11-24 10:00:00</pubDate>")),
    ("an ampersand that is bare", _item("<title>A & B</title><link>http://paper.example/?a=1&b=2</link>")),
    ("old words for letters", _item("<title>H&aring;fen &#150; offen</title>")),
]
ON_PURPOSE = [
    ("an address behind a feed proxy is taken where the feed names it", documents.FEEDBURNER),
    ("an id that is an address stands in for a link that is missing",
     _item("<guid isPermaLink='false'>http://paper.example/a</guid>")),
    ("a link that leads to no page of the web is none", _item("<link>mailto:desk@paper.example</link>")),
    ("an empty link, which resolves to the feed itself, is none",
     "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href=''/></entry></feed>"),
    ("of pages in several languages that of none, or of the feed's own, or the first is taken",
     "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/a'/><link hreflang='de' href='/a.de'/></entry></feed>"),
    ("what an address must escape is escaped", _item("<link>http://paper.example/a b</link>")),
    ("entities that a document declares are not expanded",
     "<!DOCTYPE rss [\n<!ENTITY paper \"paper.example\">\n]>" + _item("<guid isPermaLink='false'>tag:&paper;,2026</guid>")),
    ("a title that could do something in a browser is read as HTML, whatever it is called",
     _item("<title>safe&lt;script&gt;alert(1)&lt;/script&gt; words</title>")),
    ("of scripts and of broken markup no words are read that theirs does not read",
     _item("<description>one &lt;!' &lt;b&gt;two&lt;/b&gt;</description>")),
    ("a time in a zone that is named, or in a form that feedparser does not know, is read or left out, not made up",
     _item("<pubDate>Tue, 05 Mar 2024 10:00:00 JST</pubDate>") + _item("<pubDate>2024/03/05 10:00:00</pubDate>")
     + _item("<pubDate>05.03.24</pubDate>")),
    ("a frame that is left open holds text", _item("<description>safe&lt;iframe&gt;&lt;b&gt;words&lt;/b&gt;</description>")),
]  # fmt: skip


def _differences(document: str) -> list[str | None]:
    ours, theirs = parse(document.encode(), URL).entries, agreement.theirs(document.encode(), URL)
    assert len(ours) == len(theirs)
    return [
        agreement.purpose(difference, raw, URL) or str(difference)
        for entry, raw in zip(ours, theirs, strict=True) for difference in agreement.differences(entry, raw)
    ]  # fmt: skip


@pytest.mark.parametrize("document", [row[1] for row in FEEDS + MORE], ids=[row[0] for row in FEEDS + MORE])
def test_entries_say_what_feedparser_says(document: str) -> None:
    on_purpose = ["an address behind a feed proxy is taken where the feed names it"] if document == documents.FEEDBURNER else []
    assert _differences(document) == on_purpose


@pytest.mark.parametrize(("purpose", "document"), ON_PURPOSE, ids=[row[0] for row in ON_PURPOSE])
def test_where_they_differ_it_is_on_purpose(purpose: str, document: str) -> None:
    assert set(_differences(document)) == {purpose}


def test_each_purpose_is_shown_and_written_down() -> None:
    assert [row[0] for row in ON_PURPOSE] == list(agreement.ON_PURPOSE)
    written = (Path(__file__).parents[2] / "docs" / "feeds.md").read_text(encoding="utf-8")
    assert [purpose for purpose in agreement.ON_PURPOSE if f"| {purpose} |" not in written] == []
