"""poll: due feeds -> entries -> pages. The recorded response first, then entries and pages, then what the next poll needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages import feed_rules, poll_rules
from copydesk.stages.announcing import Told, add_sitemaps, announce
from copydesk.stages.asked_for import retry_after
from copydesk.stages.bounded import PARSE_SECONDS, Workers
from copydesk.stages.feed_rules import PolledFeed, due_request
from copydesk.stages.masking import mask
from copydesk.stages.shift import LIVE, Shift
from copydesk.stages.tour import HOSTS_AT_ONCE, Tour, capture_row, quantum, wait_for_a_host
from crawlers.addresses import host_of, site_of
from crawlers.entry import FeedDocument, NotAFeed
from crawlers.feeds import parse
from crawlers.feeds.skips import skips
from crawlers.order import Outcome, Request
from sql import feeds, hosts, pages, runs, watching, withdrawals
from sql.connection import Connection
from sql.feeds import DueFeed
from sql.hosts import Lease

AT_ONCE = 250  # entries, or a feed that has more, are written by one set of statements
READERS, READ_AHEAD = 1, 8  # processes that read feeds while others are written, and how many each


def poll(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Poll the feeds that are due until none is left or the shift's time is up."""
    archive.prepare(settings.staging, settings.archive)
    with conn.transaction():
        for name in watching.end_silences(conn, shift.now):
            shift.logger.info("%s is asked again: its silence was until now", name)
    with Workers(READERS, PARSE_SECONDS, READ_AHEAD, archive=settings.archive) as readers:
        while shift.seconds_left > 0:
            with conn.transaction():
                leases = hosts.lease(conn, shift.holder, shift.now, settings.lease_seconds, work="feeds",
                                     hosts=HOSTS_AT_ONCE * 4)  # fmt: skip
                due = feeds.claim(conn, [(lease.host, lease.token, quantum(settings, lease)) for lease in leases], shift.now)
                runs.book(conn, shift.holder, claimed=len(due))
            if leases:
                readers.prepare(read_feed)
                FeedTour(settings, conn, shift, leases, due, readers).run()
                mask(settings, conn)
            elif not wait_for_a_host(conn, shift, "feeds"):
                return


def read_feed(archive_at: str, file: str, offset: int, kind: str | None, known: Sequence[str] = (), selector: str | None = None
              ) -> FeedDocument:  # fmt: skip
    """Runs in a worker process: a recorded feed, parsed."""
    recorded = archive.recorded(archive_at, file, offset)
    hours, days = skips(recorded.body)
    document = parse(recorded.body, recorded.url, recorded.content_type, kind, known, selector)
    return replace(document, skip_hours=hours, skip_days=days)


class FeedTour(Tour):
    purpose = "poll"

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, leases: Sequence[Lease], due: Sequence[DueFeed],
                 readers: Workers):  # fmt: skip
        self.feeds = {feed.feed_id: feed for feed in due}
        self.readers = readers
        super().__init__(settings, conn, shift, leases, [self._request(feed) for feed in due])

    @staticmethod
    def _request(feed: DueFeed) -> Request:
        url, etag, last_modified, doubted = due_request(feed)
        return Request(feed.feed_id, url, feed.host, etag, last_modified, doubted)

    def record(self, outcomes: Sequence[Outcome], file: str) -> dict[int, int]:
        rows = [capture_row(outcome, file, feed_id=outcome.id) for outcome in outcomes]
        numbers = pages.add_captures(self.conn, self.shift.run_id, rows)
        return {outcome.id: numbers[(file, outcome.offset or 0)] for outcome in outcomes}

    def save(self, outcomes: Sequence[Outcome], file: str | None, captures: Mapping[int, int]) -> None:
        conn, shift = self.conn, self.shift
        changed = {
            outcome.id: (self.settings.archive, file, outcome.offset, *self._kind(self.feeds[outcome.id])) for outcome in outcomes
            if outcome.id in captures and outcome.status == 200 and outcome.sha256 != self.feeds[outcome.id].body_sha256
        }  # fmt: skip
        rows = list(self._polled(outcomes, changed))
        hosts.take_turn(conn)  # a takedown marks what it sees, and begins after us or has ended
        withdrawals.mark_new(conn, list(captures.values()))
        hosts.add(conn, [row.host for row in rows])
        feeds.save_polled(conn, [row.row() for row in rows], shift.now)
        for row in rows:
            if row.adopts:
                state = feeds.adopt(conn, row.feed_id, row.adopts, host_of(row.adopts), shift.now)
                shift.logger.info("a feed has moved to %s for good%s", row.adopts, ", which is watched" if state == "ended" else "")
        self.hold(outcomes)
        feeds.add_polls(conn, shift.holder, [row.row() for row in rows])
        counts = Counter(row.outcome for row in rows)
        runs.book(conn, shift.holder, outcomes=counts)
        for outcome_name, count in counts.items():
            shift.report(outcome_name, count)

    def _kind(self, feed: DueFeed) -> tuple[Any, ...]:
        """What is known of how to read a feed: for a section page, some of the site's articles too, to learn from."""
        if feed.kind != "section":
            return (feed.kind,)
        return feed.kind, feeds.article_addresses(self.conn, site_of(feed.url)), feed.selector

    def _polled(self, outcomes: Sequence[Outcome], changed: Mapping[int, tuple[Any, ...]]) -> Iterator[PolledFeed]:
        """What the outcomes make of their feeds. Those that say something new are written some at a time, while others are read."""
        read = self.readers.results(read_feed, changed.items())
        told: list[tuple[Told, Outcome]] = []
        for outcome in outcomes:
            feed = self.feeds[outcome.id]
            result = next(read)[1] if outcome.id in changed else None
            if not isinstance(result, FeedDocument) or not (result.entries or result.children):
                yield self._without_entries(feed, outcome, result)
                continue
            told.append((Told(feed, result, result.entries), outcome))
            if sum(len(one.entries) for one, _ in told) >= AT_ONCE:
                yield from self._announced(told)
                told = []
        yield from self._announced(told)

    def _without_entries(self, feed: DueFeed, outcome: Outcome, result: Any) -> PolledFeed:
        """What is wrong with a feed is a row, never an exception: one bad feed never blocks a batch."""
        now, shortest = self.shift.now, self.settings.poll_seconds
        if outcome.moved_to:
            return feed_rules.moved(feed, outcome, now, shortest)
        if outcome.error or outcome.status not in {200, 304}:
            word = outcome.error or f"http_{outcome.status}"
            return feed_rules.failed(feed, word, outcome.detail or "", now, shortest, retry_after(outcome, now))
        if isinstance(result, NotAFeed):
            return feed_rules.failed(feed, "not_a_feed", str(result), now, shortest)
        if isinstance(result, Exception):
            return feed_rules.failed(feed, "unreadable", str(result), now, shortest)
        if isinstance(result, FeedDocument):
            return feed_rules.failed(feed, "empty", result.problem or "a feed without entries", now, shortest)
        return feed_rules.succeeded(feed, outcome, None, (), now, shortest, self.settings.poll_longest_seconds)

    def _announced(self, told: Sequence[tuple[Told, Outcome]]) -> Iterator[PolledFeed]:
        settings, now = self.settings, self.shift.now
        new = announce(self.conn, self.shift, [one for one, _ in told], LIVE)
        for (one, outcome), times in zip(told, new, strict=True):
            children = poll_rules.followed_sitemaps(one.document.children)
            add_sitemaps(settings, self.conn, self.shift, one.feed.source_id, children, "active")
            yield feed_rules.succeeded(one.feed, outcome, one.document, times, now, settings.poll_seconds,
                                       settings.poll_longest_seconds)  # fmt: skip
