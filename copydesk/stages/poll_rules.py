"""What a poll means for its feed, and an entry for its page. Pure: no clock, no database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from crawlers.addresses import address_problem, host_of, normalise, site_of
from crawlers.entry import Child, Entry, FeedDocument
from crawlers.order import Outcome
from sql.feeds import DueFeed

LONGEST_INTERVAL = timedelta(days=1)  # of a feed that works and gives nothing new
LONGEST_PAUSE = timedelta(days=3)  # of a feed that fails; it is never given up
FAILING_AFTER = 3
ENDED_AFTER = 3  # 410 Gone, so many times in a row
JITTER = 0.1
HINT_CHARACTERS = 100_000
MOST_CHILDREN = 50
OLD = timedelta(days=3)  # a sitemap that has not changed for so long tells of no news
LISTED_INTERVAL = timedelta(days=7)  # of a sitemap whose index says when it changes
UNDATED = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PolledFeed:
    """The row a feed becomes after a poll, and the line in its list of polls."""

    feed_id: int
    outcome: str
    detail: str | None
    state: str
    problem: str | None
    etag: str | None
    last_modified: str | None
    body_sha256: str | None
    next_poll_at: datetime
    interval_seconds: int
    failures: int
    moved_to: str | None
    host: str
    entries: int = 0
    new_pages: int = 0
    title: str | None = None
    description: str | None = None
    copyright: str | None = None
    language: str | None = None
    lastmod: datetime | None = None

    def row(self) -> dict[str, Any]:
        return asdict(self)


def succeeded(feed: DueFeed, outcome: Outcome, document: FeedDocument | None, new_pages: int, now: datetime,
              shortest: int) -> PolledFeed:  # fmt: skip
    """A document that was read (None: not modified, or the same bytes). The interval follows what the feed yields."""
    interval = timedelta(seconds=feed.interval_seconds) * (0.5 if new_pages else 1.25)
    floor = timedelta(seconds=max(shortest, min(document.ttl_seconds or 0, 86_400) if document else 0))
    interval = min(max(interval, floor), max(LONGEST_INTERVAL, floor))
    interval = LISTED_INTERVAL if feed.lastmod else interval  # until its index says that it has changed
    word = "unchanged" if document is None else "changed"
    return PolledFeed(
        feed.feed_id, word, document.problem if document else None, "active", document.problem if document else None,
        outcome.etag or (feed.etag if document is None else None),
        outcome.last_modified or (feed.last_modified if document is None else None),
        outcome.sha256 or feed.body_sha256, _next(feed, now, interval), int(interval.total_seconds()), 0, feed.moved_to, feed.host,
        entries=len(document.entries) if document else 0, new_pages=new_pages,
        title=_text(document.title, 500) if document else None,
        description=_text(document.description, 2000) if document else None,
        copyright=_text(document.copyright, 500) if document else None,
        language=_text(document.language, 35) if document else None, lastmod=feed.lastmod,
    )  # fmt: skip


def failed(feed: DueFeed, word: str, detail: str, now: datetime, shortest: int) -> PolledFeed:
    """The poll gave nothing: the feed is asked more and more rarely, and never quite given up."""
    failures = feed.failures + 1
    pause = min(timedelta(seconds=max(feed.interval_seconds, shortest)) * 2 ** min(failures, 12), LONGEST_PAUSE)
    state = "failing" if failures >= FAILING_AFTER else "active"
    if word == "http_410" and failures >= ENDED_AFTER:
        state = "ended"
    return PolledFeed(
        feed.feed_id, word, detail, state, f"{word}: {detail}" if detail else word, feed.etag, feed.last_modified,
        feed.body_sha256, _next(feed, now, pause), feed.interval_seconds, failures, feed.moved_to, feed.host,
    )  # fmt: skip


def moved(feed: DueFeed, target: str, now: datetime, shortest: int) -> PolledFeed:
    """A redirect to another host: that host is asked in its own turn, at once."""
    if feed.failures >= FAILING_AFTER:
        return failed(feed, "too_many_redirects", target, now, shortest)
    return PolledFeed(
        feed.feed_id, "moved", target, "active", None, None, None, feed.body_sha256, now, feed.interval_seconds,
        feed.failures + 1, target, host_of(target),
    )  # fmt: skip


def page_row(entry: Entry, feed: DueFeed, document: FeedDocument) -> dict[str, Any] | None:
    """The page that an entry announces, or None where its address is none that we would fetch."""
    try:
        url = normalise(entry.url or "")
        if address_problem(url):
            return None
        host, site = host_of(url), site_of(url)
    except ValueError:
        return None
    hints = entry_hints(entry, document)
    return {
        "url": url, "host": host, "site": site, "source_id": feed.source_id, "feed_id": feed.feed_id, "hints": hints,
        "hint_digest": entry_digest(entry),
    }  # fmt: skip


def entry_identity(entry: Entry) -> str:
    """The guid, else the address; long ones by their digest, for an index has its limits."""
    identity = (entry.guid or "").replace("\x00", "") or entry.url or ""
    return identity if len(identity) <= 500 else hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()


def entry_digest(entry: Entry) -> str:
    """Changes when the feed says something else of the item. Sitemaps and feeds write times in their own ways: whole seconds."""
    said = [entry.title, entry.summary, entry.content, entry.updated_at.isoformat() if entry.updated_at else None]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]


def newest_first_seen(entries: Iterable[Entry]) -> list[Entry]:
    """Each address once: feeds repeat items, and the first mention is the freshest. Entries that lead to no page have none."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.url:
            seen.setdefault(entry.url, entry)
    return list(seen.values())


def followed_sitemaps(named: Iterable[Child]) -> list[Child]:
    """The sitemaps that are asked of all that an index or a robots.txt names: those that changed last, by what the index says; of
    those that it does not date, the last ones, for indexes grow at their end."""
    found: dict[str, Child] = {}
    for child in sorted(named, key=lambda child: child.lastmod or UNDATED)[-MOST_CHILDREN:]:
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
        "title": _text(entry.title, 1000), "summary": _text(entry.summary, 10_000),
        "content": _text(entry.content, HINT_CHARACTERS), "author": _text(entry.author, 500),
        "published_at": entry.published_at.isoformat() if entry.published_at else None,
        "updated_at": entry.updated_at.isoformat() if entry.updated_at else None,
        "language": _text(entry.language or document.language, 35), "feed_title": _text(document.title, 500),
        "feed_description": _text(document.description, 2000), "feed_copyright": _text(document.copyright, 500),
    }  # fmt: skip


def _text(value: str | None, most: int) -> str | None:
    return value[:most] if value else None


def _next(feed: DueFeed, now: datetime, interval: timedelta) -> datetime:
    """With a jitter of its own for each feed and poll, so that feeds added together do not stay in step for ever."""
    chance = hashlib.sha256(f"{feed.feed_id} {now.isoformat()}".encode()).digest()[0] / 255
    return now + interval * (1 + JITTER * chance)
