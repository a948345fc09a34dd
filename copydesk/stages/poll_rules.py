"""What an entry of a feed means for its page. Pure: no clock, no database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from crawlers.addresses import address_problem, host_of, normalise, site_of
from crawlers.entry import Child, Entry, FeedDocument
from sql.feeds import DueFeed

HINT_CHARACTERS = 100_000
MOST_CHILDREN = 50
OLD = timedelta(days=3)  # a sitemap that has not changed for so long tells of no news
UNDATED = datetime.max.replace(tzinfo=UTC)


def page_row(entry: Entry, feed: DueFeed, document: FeedDocument, ports: Collection[int] = ()) -> dict[str, Any] | None:
    """The page that an entry announces, or None where its address is none that we would fetch."""
    try:
        url = normalise(entry.url or "")
        if address_problem(url, ports):
            return None
        host, site = host_of(url), site_of(url)
    except ValueError:
        return None
    hints = entry_hints(entry, document)
    return {"url": url, "host": host, "site": site, "source_id": feed.source_id, "feed_id": feed.feed_id, "hints": hints}


def entry_digest(entry: Entry) -> str:
    """Changes when the feed says something else of the item. Sitemaps and feeds write times in their own ways: whole seconds."""
    said = [entry.title, entry.summary, entry.content, entry.updated_at.isoformat() if entry.updated_at else None]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]


def turned_out(url: str, answered: str, canonical: str | None) -> str:
    """Where a page turned out to be: where a redirect led; if none did, where the page says that it is."""
    for said in (answered, canonical or url):
        try:
            there = normalise(said)
        except ValueError:
            continue
        if there != url:
            return there
    return url


def followed_sitemaps(named: Iterable[Child], since: datetime | None = None) -> list[Child]:
    """The sitemaps that are asked of all that an index or a robots.txt names: those that changed last, by what the index says; of
    those that it does not date, the last ones, for indexes grow at their end. For a window that began at `since`, those
    that changed first after that: what changed before it tells of nothing in it."""
    children = sorted(named, key=lambda child: child.lastmod or UNDATED)
    if since:
        children = [child for child in children if child.lastmod is None or child.lastmod >= since][:MOST_CHILDREN]
    found: dict[str, Child] = {}
    for child in children[-MOST_CHILDREN:]:
        try:
            url = normalise(child.url)
        except ValueError:
            continue
        if not address_problem(url):
            found[url] = Child(url, child.lastmod)
    return list(found.values())


def is_old(child: Child, now: datetime) -> bool:
    return child.lastmod is not None and child.lastmod < now - OLD


def entry_hints(entry: Entry, document: FeedDocument) -> dict[str, Any]:
    return {
        "title": clipped(entry.title, 1000), "summary": clipped(entry.summary, 10_000),
        "content": clipped(entry.content, HINT_CHARACTERS), "author": clipped(entry.author, 500),
        "published_at": entry.published_at.isoformat() if entry.published_at else None,
        "updated_at": entry.updated_at.isoformat() if entry.updated_at else None,
        "language": clipped(entry.language or document.language, 35), "feed_title": clipped(document.title, 500),
        "feed_description": clipped(document.description, 2000), "feed_copyright": clipped(document.copyright, 500),
    }  # fmt: skip


def clipped(value: str | None, most: int) -> str | None:
    return value[:most] if value else None
