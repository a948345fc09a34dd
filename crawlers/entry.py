"""What a feed document says, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed: an absolute http(s) address, or None if it leads to no page, plus hints. Times are aware and in UTC."""

    url: str | None
    guid: str | None = None
    title: str | None = None
    author: str | None = None
    summary: str | None = None  # HTML or text as the feed gave it, bounded: never to be shown, only to be read
    content: str | None = None  # full text, if the feed carries it; likewise
    published_at: datetime | None = None
    updated_at: datetime | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Child:
    """A sitemap that an index names, and when that says it last changed."""

    url: str
    lastmod: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A feed as parsed: its entries in the order given, and what it says about itself (evidence for cleaning)."""

    kind: str  # rss, json, sitemap, news_sitemap, section, wordpress
    entries: tuple[Entry, ...]
    title: str | None = None
    description: str | None = None
    copyright: str | None = None
    language: str | None = None
    home_url: str | None = None
    ttl_seconds: int | None = None  # the longest of ttl, sy:updatePeriod and the like
    children: tuple[Child, ...] = ()  # a sitemap index's sitemaps
    problem: str | None = None  # what was wrong with a document that still gave entries
    skip_hours: tuple[int, ...] = ()  # of the day, UTC, in which it asks not to be asked
    skip_days: tuple[int, ...] = ()  # of the week, from Monday = 0
    earlier: str | None = None  # where it goes on with older entries


class NotAFeed(Exception):
    """The document gave no entries and is no feed; the message says what it was instead, in one line."""

    def __init__(self, said: str):
        super().__init__(" ".join(said.split()))
