"""What a poll means for its feed: its next row, and when and why it is asked again. Pure: no clock, no database."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from copydesk.stages.asked_for import LONGEST_FLOOR, freshness, not_skipped
from copydesk.stages.poll_rules import clipped
from copydesk.stages.rhythm import Rhythm
from crawlers.addresses import host_of, normalise, site_of
from crawlers.entry import FeedDocument
from crawlers.order import Outcome
from sql.feeds import DueFeed

LONGEST_PAUSE = timedelta(days=3)  # of a feed that fails; it is never given up
LONGEST_EMPTY = timedelta(days=1)  # of one that is only empty
FAILING_AFTER = 3.0  # failures, weighed
GONE_AFTER = 3  # 410 Gone, so many times in a row
MOVES = 5  # hosts that one poll is led through
ADOPTED_AFTER = 5  # polls in a row that permanent redirects have led to the same address
PROBE_AFTER = 16  # 304s in a row, and up to seven more, so that feeds do not all probe at once
LISTED_INTERVAL = timedelta(days=7)  # of a sitemap whose index says when it changes
FIRST = 3  # times the shortest interval: when a feed that nothing is known of is asked again
JITTER = 0.1

# How much one failure says: that something is wrong for good, that it may be, or that it will pass.
PASSING = {"http_408", "http_425", "http_429", "http_503", "empty"}
PERHAPS = {"timeout", "reset", "truncated", "bad_response", "too_large", "unreadable", "robots_unreachable", "other"}


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
    next_poll_why: str
    interval_seconds: int
    failures: int
    slowed: float
    gone_count: int
    moved_to: str | None
    moves: int
    moved_for_good: bool
    adopting: str | None
    adopting_count: int
    conditional: bool
    unmodified: int
    yields: Sequence[float]
    asked_seconds: int
    skip_hours: Sequence[int]
    skip_days: Sequence[int]
    host: str
    home_site: str | None = None
    entries: int = 0
    new_pages: int = 0
    title: str | None = None
    description: str | None = None
    copyright: str | None = None
    language: str | None = None
    lastmod: datetime | None = None

    def row(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def adopts(self) -> str | None:
        """The address that the feed has moved to for good."""
        return self.adopting if self.adopting_count >= ADOPTED_AFTER else None


def succeeded(feed: DueFeed, outcome: Outcome, document: FeedDocument | None, new: Sequence[datetime | None], now: datetime,
              shortest: int, longest: int = 86_400) -> PolledFeed:  # fmt: skip
    """A document that was read (None: not modified, or the same bytes), and the times of its new entries."""
    since = feed.last_success_at
    if feed.failures and since:  # what a feed gave while it could not be asked says little of its pace
        since = max(since, now - timedelta(seconds=feed.interval_seconds))
    rhythm = Rhythm.of(feed.yields).learn(new, since, now)
    asked = feed.asked_seconds if document is None else min(document.ttl_seconds or 0, int(LONGEST_FLOOR.total_seconds()))
    hours, days = (feed.skip_hours, feed.skip_days) if document is None else (document.skip_hours, document.skip_days)
    wait, why = _interval(rhythm, outcome, asked, now, shortest, longest)
    if feed.lastmod:
        wait, why = LISTED_INTERVAL, "its index is to say when it changes"
    at = not_skipped(_jittered(feed, now, wait), hours, days)
    if at > now + wait * (1 + JITTER):
        why = "the feed asks us to skip the hours before"
    false_304 = outcome.after_304 and bool(new)
    problem = document.problem if document else None
    if false_304:
        problem = f"its server says 304 of a document that has changed: it is asked in full from now on ({len(new)} new)"
    word = "unchanged" if document is None else "changed"
    return _row(
        feed, word, problem, "active", problem, at, why, interval_seconds=int(wait.total_seconds()), failures=0, slowed=0.0,
        gone_count=0, etag=outcome.etag or (feed.etag if document is None else None),
        last_modified=outcome.last_modified or (feed.last_modified if document is None else None),
        body_sha256=outcome.sha256 or feed.body_sha256, conditional=feed.conditional and not false_304,
        unmodified=feed.unmodified + 1 if outcome.status == 304 else 0, yields=rhythm.row(), asked_seconds=asked,
        skip_hours=list(hours), skip_days=list(days), new_pages=len(new), **_led(feed, outcome), **_said(document),
    )  # fmt: skip


def failed(feed: DueFeed, word: str, detail: str, now: datetime, shortest: int, not_before: datetime | None = None) -> PolledFeed:
    """The poll gave nothing: the feed is asked more and more rarely, and never quite given up. `not_before`: its Retry-After."""
    failures, slowed = feed.failures + 1, feed.slowed + weight(word)
    gone = feed.gone_count + 1 if word == "http_410" else 0
    pause = timedelta(seconds=max(feed.interval_seconds, shortest)) * 2 ** min(slowed, 12)
    at = _jittered(feed, now, min(pause, LONGEST_EMPTY if word == "empty" else LONGEST_PAUSE))
    why = f"{word}, {failures} times in a row" if failures > 1 else word
    if not_before and not_before > at:
        at, why = not_before, f"{word}: it asks to be left alone until then"
    state = "ended" if gone >= GONE_AFTER else "failing" if slowed >= FAILING_AFTER else "active"
    return _row(feed, word, detail, state, f"{word}: {detail}" if detail else word, at, why, failures=failures, slowed=slowed,
                gone_count=gone)  # fmt: skip


def weight(word: str) -> float:
    """What one failure of this kind counts."""
    if word in PASSING:
        return 0.25
    return 0.5 if word in PERHAPS or word.startswith("http_5") else 1.0


def moved(feed: DueFeed, outcome: Outcome, now: datetime, shortest: int) -> PolledFeed:
    """A redirect to another host: that host is asked in its own turn, at once. The next poll begins at the feed's address again."""
    assert outcome.moved_to
    if feed.moves >= MOVES:
        return failed(feed, "too_many_redirects", outcome.moved_to, now, shortest)
    state = "failing" if feed.slowed >= FAILING_AFTER else "active"
    return _row(
        feed, "moved", outcome.moved_to, state, None, now, "a redirect led it to another host",
        moved_to=outcome.moved_to, moves=feed.moves + 1, moved_for_good=_for_good(feed, outcome), host=host_of(outcome.moved_to),
    )  # fmt: skip


def due_request(feed: DueFeed) -> tuple[str, str | None, str | None, bool]:
    """(address, ETag, Last-Modified, whether a 304 is to be doubted) of a feed's next request."""
    known = feed.conditional
    doubted = known and feed.unmodified >= PROBE_AFTER + feed.feed_id % 8
    return feed.moved_to or feed.url, feed.etag if known else None, feed.last_modified if known else None, doubted


def _interval(rhythm: Rhythm, outcome: Outcome, asked: int, now: datetime, shortest: int, longest: int) -> tuple[timedelta, str]:
    """How long to wait by what the feed yields, but not less than is asked for; and why."""
    wait = rhythm.wait(now, timedelta(seconds=shortest * FIRST))
    rate = rhythm.a_day()
    why = f"a new entry is expected by then: it gives {rate:.1f} a day" if rate else "it has given nothing new so far"
    if wait > timedelta(seconds=longest):
        wait, why = timedelta(seconds=longest), "no feed that works is asked later than COPYDESK_POLL_LONGEST_SECONDS"
    floors = (
        (timedelta(seconds=asked), "the feed asks for that much (ttl or updatePeriod)"),
        (freshness(outcome, now), "its server says that it is good for so long (Cache-Control or Expires)"),
        (timedelta(seconds=shortest), "no feed is asked sooner than COPYDESK_POLL_SECONDS"),
    )
    for floor, reason in floors:
        if floor > wait:
            wait, why = floor, reason
    return wait, why


def _led(feed: DueFeed, outcome: Outcome) -> dict[str, Any]:
    """Where permanent redirects have led this poll, and how often in a row they have led there."""
    target = outcome.url if outcome.url != feed.url and _for_good(feed, outcome) else None
    again = target is not None and target == feed.adopting
    return {"adopting": target, "adopting_count": feed.adopting_count + 1 if again else int(target is not None)}


def _for_good(feed: DueFeed, outcome: Outcome) -> bool:
    return feed.moved_for_good and all(status in {301, 308} for status, _ in outcome.redirects)


def _said(document: FeedDocument | None) -> dict[str, Any]:
    """What the feed says of itself."""
    if document is None:
        return {}
    return {
        "entries": len(document.entries), "title": clipped(document.title, 500), "description": clipped(document.description, 2000),
        "copyright": clipped(document.copyright, 500), "language": clipped(document.language, 35),
        "home_site": _site(document.home_url),
    }  # fmt: skip


def _row(feed: DueFeed, outcome: str, detail: str | None, state: str, problem: str | None, at: datetime, why: str,
         **changes: Any) -> PolledFeed:  # fmt: skip
    """The feed as it was, but for what changes; unless it is under way to another host, its next poll begins at its own address."""
    fields: dict[str, Any] = {
        "etag": feed.etag, "last_modified": feed.last_modified, "body_sha256": feed.body_sha256,
        "interval_seconds": feed.interval_seconds, "failures": feed.failures, "slowed": feed.slowed,
        "gone_count": feed.gone_count, "moved_to": None, "moves": 0, "moved_for_good": True, "adopting": feed.adopting,
        "adopting_count": feed.adopting_count, "conditional": feed.conditional, "unmodified": feed.unmodified,
        "yields": list(feed.yields), "asked_seconds": feed.asked_seconds, "skip_hours": list(feed.skip_hours),
        "skip_days": list(feed.skip_days), "host": host_of(feed.url), "lastmod": feed.lastmod,
    } | changes  # fmt: skip
    return PolledFeed(feed.feed_id, outcome, detail, state, problem, next_poll_at=at, next_poll_why=why, **fields)


def _site(url: str | None) -> str | None:
    try:
        return site_of(normalise(url)) if url else None
    except ValueError:
        return None


def _jittered(feed: DueFeed, now: datetime, wait: timedelta) -> datetime:
    """With a jitter of its own for each feed and poll, so that feeds added together do not stay in step for ever."""
    chance = hashlib.sha256(f"{feed.feed_id} {now.isoformat()}".encode()).digest()[0] / 255
    return now + wait * (1 + JITTER * chance)
