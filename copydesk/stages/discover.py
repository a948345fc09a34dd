"""discover: the addresses of a window, from what feeds have announced before and from sitemaps (by `lastmod`): those that are
watched, and those that robots.txt names."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urljoin

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.announcing import Told, add_sitemaps, announce
from copydesk.stages.bounded import Workers
from copydesk.stages.masking import mask
from copydesk.stages.poll import PARSE_SECONDS, FeedTour, read_feed
from copydesk.stages.poll_rules import followed_sitemaps
from copydesk.stages.shift import Shift
from copydesk.stages.tour import HOSTS_AT_ONCE
from copydesk.windows import Window
from crawlers.entry import Child, Entry, FeedDocument
from crawlers.order import Outcome
from crawlers.robots import sitemaps_of
from sql import feeds, hosts, pages, runs, withdrawals
from sql.connection import Connection
from sql.feeds import DueFeed

LOOK_AGAIN_SECONDS = 2.0  # at hosts that a live run works on


def discover(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Bring the window's pages into its lane: those that sitemaps date into it, and announced ones that nothing came of."""
    assert shift.window
    archive.prepare(settings.staging, settings.archive)
    with conn.transaction():
        urls = pages.unfetched_entries(conn, shift.window.start, shift.window.end)
        again = pages.pull_into_lane(conn, urls, shift.lane, shift.now)
        hosts.enqueue(conn, [(shift.lane, host, shift.now) for host in again])
    shift.report("announced before", len(again))
    with conn.transaction():
        for row in feeds.robots_of_sources(conn):
            named = followed_sitemaps(Child(urljoin(row["feed_url"], url)) for url in sitemaps_of(row["robots"]))
            add_sitemaps(settings, conn, shift, row["source_id"], named, "archive")
    with Workers(1, PARSE_SECONDS) as readers:
        if left := _ask_sitemaps(settings, conn, shift, readers):
            shift.logger.warning("%d sitemaps were not asked, their hosts being busy or held: run the window again", left)


def _ask_sitemaps(settings: Settings, conn: Connection, shift: Shift, readers: Workers) -> int:
    """Ask every sitemap once, as soon as its host is free; how many could not be asked."""
    asked: set[int] = set()
    while True:
        with conn.transaction():
            left = {feed_id: host for feed_id, host in feeds.sitemaps(conn).items() if feed_id not in asked}
            names = sorted(set(left.values()))
            leases = hosts.lease(conn, shift.holder, shift.now, settings.lease_seconds, work="named", names=names,
                                 hosts=HOSTS_AT_ONCE)  # fmt: skip
            due = feeds.claim_sitemaps(conn, [(lease.host, lease.token) for lease in leases], sorted(left))
            runs.book(conn, shift.holder, claimed=len(due))
            seconds = None if leases else hosts.seconds_to_named(conn, names, shift.now)
        if leases:
            SitemapTour(settings, conn, shift, leases, due, readers).run()
            mask(settings, conn)
            asked |= {feed.feed_id for feed in due}
        elif seconds is not None:
            time.sleep(min(seconds + 0.05, LOOK_AGAIN_SECONDS))
        if (not leases and seconds is None) or shift.seconds_left <= 0:
            return len(left) - len(due)


def within(entry: Entry, window: Window) -> bool:
    """Does the sitemap date this address into the window? `lastmod` is the last change: an edited page shows up at its edit."""
    at = entry.published_at or entry.updated_at
    return at is not None and window.start <= at < window.end


class SitemapTour(FeedTour):
    """Asks for whole sitemaps, and leaves their own polling as it was."""

    def save(self, outcomes: Sequence[Outcome], file: str | None, captures: Mapping[int, int]) -> None:
        read = dict(self.readers.results(read_feed, (
            (outcome.id, (self.settings.archive, file, outcome.offset, self.feeds[outcome.id].kind))
            for outcome in outcomes if outcome.id in captures and outcome.status == 200
        )))  # fmt: skip
        polls = [self._window_pages(self.feeds[outcome.id], outcome, read.get(outcome.id)) for outcome in outcomes]
        withdrawals.mark_new(self.conn, list(captures.values()))
        feeds.end_claims(self.conn, [outcome.id for outcome in outcomes])
        self.hold(outcomes)
        feeds.add_polls(self.conn, self.shift.holder, polls)
        runs.book(self.conn, self.shift.holder, outcomes=Counter(poll["outcome"] for poll in polls))
        self.shift.report("sitemaps", len(polls))

    def _window_pages(self, feed: DueFeed, outcome: Outcome, result: Any) -> dict[str, Any]:
        assert self.shift.window
        poll = {"feed_id": feed.feed_id, "outcome": "discovered", "detail": None, "entries": 0, "new_pages": 0}
        if not isinstance(result, FeedDocument):
            problem = str(result) if result else outcome.error or outcome.moved_to or f"http_{outcome.status}"
            return poll | {"outcome": "unreadable", "detail": problem}
        entries = [entry for entry in result.entries if within(entry, self.shift.window)]
        children = followed_sitemaps(result.children, self.shift.window.start)
        add_sitemaps(self.settings, self.conn, self.shift, feed.source_id, children, "archive")
        return poll | {
            "entries": len(entries),
            "new_pages": len(announce(self.conn, self.shift, [Told(feed, result, entries)], self.shift.lane)[0]),
        }
