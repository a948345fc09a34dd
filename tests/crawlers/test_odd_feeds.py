"""JSON Feeds and sitemaps of every odd kind give what they tell: twenty documents of each."""

from __future__ import annotations

import pytest

from crawlers.entry import Child
from crawlers.feeds import parse
from tests.crawlers import odd

URL = f"{odd.HOME}/feed"
NUMBERS = range(odd.NUMBER)


@pytest.mark.parametrize("kind", odd.JSON_KINDS)
def test_a_json_feed_of_an_odd_kind_gives_its_entries(kind: str) -> None:
    for n in NUMBERS:
        found = parse(odd.JSON_KINDS[kind](n), URL)
        assert (found.kind, found.title) == ("json", None if kind == "nothing where something belongs" else "The Paper")
        assert [(entry.url, entry.title, entry.published_at) for entry in found.entries] == [
            (one["url"], one["title"], one["at"]) for one in odd.said(n)
        ]


@pytest.mark.parametrize("kind", odd.SITEMAP_KINDS)
def test_a_sitemap_of_an_odd_kind_gives_its_addresses(kind: str) -> None:
    for n in NUMBERS:
        found = parse(odd.SITEMAP_KINDS[kind](n), URL)
        assert found.kind == ("news_sitemap" if kind == "news" else "sitemap")
        times = [entry.published_at or entry.updated_at for entry in found.entries]
        assert [entry.url for entry in found.entries] == [one["url"] for one in odd.said(n)]
        assert times == [None if kind == "a list of addresses" else one["at"] for one in odd.said(n)]
        if kind == "news":
            assert [entry.title for entry in found.entries] == [one["title"] for one in odd.said(n)]


@pytest.mark.parametrize("kind", odd.INDEX_KINDS)
def test_an_index_of_an_odd_kind_gives_its_sitemaps(kind: str) -> None:
    for n in NUMBERS:
        found = parse(odd.INDEX_KINDS[kind](n), URL)
        assert found.entries == ()
        assert list(found.children) == [Child(one["url"], one["at"]) for one in odd.said(n)]


def test_what_was_wrong_is_said_beside_what_was_read() -> None:
    for kind in ("ampersands that are bare", "characters that no XML may hold", "something printed before"):
        assert (parse(odd.SITEMAP_KINDS[kind](4), URL).problem or "").startswith("not well-formed"), kind


def test_a_byte_that_is_no_utf_8_is_a_western_letter_and_costs_no_other() -> None:
    url = "<url><loc>/{0}</loc><n:news xmlns:n='n'><n:title>{1}</n:title></n:news></url>"
    body = odd.urlset("".join(map(url.format, "abc", ("港が開く", "Caf\udce9 \udc93ouvert\udc94", "Häfen öffnen"))))
    found = parse(body.encode("utf-8", "surrogateescape"), URL)
    assert [entry.title for entry in found.entries] == ["港が開く", "Café “ouvert”", "Häfen öffnen"]
    assert (found.problem or "").startswith("not well-formed")
    listed = parse(f"{odd.HOME}/caf\udce9\n{odd.HOME}/bär".encode("utf-8", "surrogateescape"), URL)
    assert [entry.url for entry in listed.entries] == [f"{odd.HOME}/café", f"{odd.HOME}/bär"]


def test_titles_of_sitemaps_are_text_however_often_they_are_escaped() -> None:
    for written in ("Fish &amp; chips", "Fish &amp;amp; chips", "<![CDATA[Fish &amp; chips]]>", "<![CDATA[Fish & chips]]>"):
        body = odd.urlset(f"<url><loc>/a?b=1&amp;amp;copy=2</loc><news><title>{written}</title></news></url>")
        [entry] = parse(body.encode(), URL).entries
        assert (entry.title, entry.url) == ("Fish & chips", f"{odd.HOME}/a?b=1&copy=2")


DATES = [("2026", 1, 1), ("2026-11", 11, 1), ("2026-11-24", 11, 24)]


@pytest.mark.parametrize(("written", "month", "day"), DATES)
def test_a_date_without_a_time_is_its_beginning(written: str, month: int, day: int) -> None:
    [entry] = parse(f"<urlset><url><loc>/a</loc><lastmod>{written}</lastmod></url></urlset>".encode(), URL).entries
    assert entry.updated_at
    assert (entry.updated_at.year, entry.updated_at.month, entry.updated_at.day, entry.updated_at.hour) == (2026, month, day, 0)


@pytest.mark.parametrize("written", ["yesterday", "0000-00-00", "2026-13-45", "24/11/2026", "", "-1", "9" * 50])
def test_a_date_that_is_none_is_left_out(written: str) -> None:
    [entry] = parse(f"<urlset><url><loc>/a</loc><lastmod>{written}</lastmod></url></urlset>".encode(), URL).entries
    assert entry.updated_at is None
