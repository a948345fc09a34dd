"""The search for a window's addresses: documents of every way, from the archive if they were recorded today, else from sites."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.announcing import Told, announce
from copydesk.stages.bounded import Workers
from copydesk.stages.budget import allowed, spend
from copydesk.stages.discover_rules import FRESH, Errand, Tried, choose, span_of
from copydesk.stages.masking import mask
from copydesk.stages.poll import FeedTour
from copydesk.stages.shift import Shift
from copydesk.stages.tour import HOSTS_AT_ONCE
from crawlers.addresses import address_problem, host_of, normalise
from crawlers.entry import Entry
from crawlers.feeds import parse
from crawlers.order import Outcome
from crawlers.ways import BY_NAME
from crawlers.ways.listing import Answer, Listing
from sql import feeds, hosts, pages, runs, windows, withdrawals
from sql.connection import Connection
from sql.feeds import DueFeed
from sql.hosts import Lease

LOOK_AGAIN_SECONDS = 2.0  # at hosts that a live run works on
MOST = 5_000  # documents of one source and way
AT_ONCE = 32  # documents read from the archive in one transaction


def read_listing(archive_at: str, file: str, offset: int, kind: str, known: Sequence[str] = ()) -> Answer:
    """Runs in a worker process: a recorded document, parsed."""
    recorded = archive.recorded(archive_at, file, offset)
    return Answer(parse(recorded.body, recorded.url, recorded.content_type, kind, known), recorded.headers)


class Search:
    """What is still to be read, and what was found, by source and way. Dry: nothing is announced, only counted."""

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, readers: Workers, errand: Errand, dry: bool = False):
        assert shift.window
        self.settings, self.conn, self.shift, self.readers = settings, conn, shift, readers
        self.errand, self.dry, self.window = errand, dry, shift.window
        self.wanted = errand.wanted(shift.window)
        self.days = list(span_of(shift.window).days())
        self.tried: dict[tuple[int, str], Tried] = defaultdict(Tried)
        self.open: dict[int, tuple[int, Listing, DueFeed]] = {}
        self.seen: Counter[tuple[int, str]] = Counter()
        self.asked: set[tuple[str, str]] = set()
        self.left = errand.most_pages

    def begin(self, tries: Iterable[tuple[int, str]]) -> None:
        """(source_id, way) that are about to be tried: the ledger says so before anything is asked."""
        new = [key for key in tries if key not in self.tried]
        self.tried.update((key, Tried()) for key in new)
        if new and not self.dry:
            windows.begin(self.conn, self.shift.run_id, new, self.days)

    def add(self, source_id: int, listings: Iterable[Listing]) -> int:
        """Documents to read, each once, for the first source that has it; how many are new."""
        new: dict[str, Listing] = {}
        for listing in listings:
            try:
                url = normalise(listing.url)
            except ValueError:
                continue
            key = (listing.way, url)
            if key in self.asked or address_problem(url, self.shift.ports):
                continue
            if self.seen[source_id, listing.way] >= MOST:
                self.tried[source_id, listing.way].cut = f"more than {MOST} documents"
                break
            self.asked.add(key)
            self.seen[source_id, listing.way] += 1
            new[url] = listing
        if not new:
            return 0
        hosts.add(self.conn, [host_of(url) for url in new])
        rows = [{"url": url, "kind": one.kind, "host": host_of(url), "way": one.way} for url, one in new.items()]
        for url, feed in feeds.add_listings(self.conn, source_id, rows, self.shift.now).items():
            self.open[feed.feed_id] = (source_id, new[url], feed)
        return len(new)

    def run(self) -> None:
        """Read until nothing is left or the shift's time is up; what is left then is cut short."""
        while self.open:
            if self.shift.seconds_left <= 0:
                return self._cut(self.open, "the stage's time was up")
            while self._from_archive():
                pass
            if self.open and not self._from_sites():
                return

    def took(self, feed_id: int, result: Any) -> None:
        """What a document says, or why it says nothing. In a transaction."""
        source_id, listing, feed = self.open.pop(feed_id)
        tried = self.tried[source_id, listing.way]
        if not isinstance(result, Answer):
            where = listing.span.first if listing.span and listing.span.first == listing.span.last else None
            tried.problems.setdefault(where, str(result))
            return
        chosen = choose(result.document.entries, listing.span, self.window, self.errand.undated, tried)
        self.announce(source_id, listing.way, Told(feed, result.document, self._few(chosen, tried)))
        if not self.dry:
            windows.move_cursor(self.conn, source_id, listing.way, self.days, listing.url)
        self.add(source_id, BY_NAME[listing.way].follow(listing, result, self.wanted))

    def announce(self, source_id: int, way: str, told: Told) -> None:
        """Make pages of these entries, and enter them in the ledger."""
        if self.dry or not told.entries:
            return
        announce(self.conn, self.shift, [told], self.shift.lane)
        found = self.tried[source_id, way].found
        self.enter(source_id, way, {entry.url: found[entry.url] for entry in told.entries if entry.url})

    def enter(self, source_id: int, way: str, found: Mapping[str, Any]) -> None:
        """Known pages among them that wait still are this window's now."""
        if self.dry or not found:
            return
        urls = {}
        for url, day in found.items():
            try:
                urls[normalise(url)] = day
            except ValueError:
                continue
        again = pages.pull_into_lane(self.conn, list(urls), self.shift.lane, self.shift.now, self.errand.retry_failed)
        hosts.enqueue(self.conn, [(self.shift.lane, host, self.shift.now) for host in again])
        windows.add_pages(self.conn, self.shift.run_id, source_id, way, urls)

    def _few(self, chosen: Sequence[Entry], tried: Tried) -> Sequence[Entry]:
        """No more new pages than were asked for."""
        if self.left is None or self.dry:
            return chosen
        addressed = [(entry, normalise(entry.url or "")) for entry in chosen if _usable(entry)]
        known = pages.known(self.conn, {url for _, url in addressed})
        taken, new = list[Entry](), set[str]()
        for entry, url in addressed:
            if url not in known and url not in new:
                if len(new) >= self.left:
                    tried.cut = f"no more than {self.errand.most_pages} new pages were asked for"
                    continue
                new.add(url)
            taken.append(entry)
        self.left -= len(new)
        return taken

    def _from_archive(self) -> int:
        """Read what the archive has from the last hours; how many documents that were."""
        since = max(self.shift.now - FRESH, self.window.end)
        with self.conn.transaction():
            recorded = feeds.recorded_listings(self.conn, sorted(self.open), since)[:AT_ONCE]
            whole = {row["feed_id"]: (row["file"], row["record_offset"]) for row in recorded if row["status"] == 200}
            results = self.read(whole) | {row["feed_id"]: f"http_{row['status']}" for row in recorded if row["status"] != 200}
            for feed_id, result in results.items():
                self.took(feed_id, result)
            if results:
                self.shift.report("read again", len(results))
        return len(results)

    def read(self, rows: Mapping[int, tuple[str, int]]) -> dict[int, Any]:
        known = {source_id: feeds.addresses_of_source(self.conn, source_id)
                 for feed_id in rows for source_id, one, _ in [self.open[feed_id]] if one.kind == "section"}  # fmt: skip
        jobs = [(feed_id, (self.settings.archive, file, offset, self.open[feed_id][1].kind, known.get(self.open[feed_id][0], ())))
                for feed_id, (file, offset) in rows.items()]  # fmt: skip
        return dict(self.readers.results(read_listing, jobs))

    def _from_sites(self) -> bool:
        """Ask the documents of the hosts that are free; False if none will be."""
        conn, shift, settings = self.conn, self.shift, self.settings
        names = sorted({feed.host for _, _, feed in self.open.values()})
        with conn.transaction():
            may = allowed(settings, conn, names, shift.now)
            self._cut([feed_id for feed_id, (_, _, feed) in self.open.items() if may[feed.host] <= 0],
                      "the budget of its host is spent for today")  # fmt: skip
            names = sorted({feed.host for _, _, feed in self.open.values()})
            leases = hosts.lease(conn, shift.holder, shift.now, settings.lease_seconds, work="named", names=names,
                                 hosts=HOSTS_AT_ONCE)  # fmt: skip
            ids = self._share(leases, may)
            due = feeds.claim_listings(conn, [(lease.host, lease.token) for lease in leases], ids)
            runs.book(conn, shift.holder, claimed=len(due))
            spend(conn, Counter(feed.host for feed in due), shift.now)
            seconds = None if leases else hosts.seconds_to_named(conn, names, shift.now)
        if leases:
            before = len(self.open)
            ListingTour(settings, conn, shift, leases, due, self).run()
            mask(settings, conn)
            if not due and len(self.open) == before:
                time.sleep(LOOK_AGAIN_SECONDS)
        elif seconds is not None:
            time.sleep(min(seconds + 0.05, LOOK_AGAIN_SECONDS))
        else:
            self._cut(self.open, "its host is left alone for now")
        return bool(self.open)

    def _share(self, leases: Sequence[Lease], may: Mapping[str, int]) -> list[int]:
        """Documents of leased hosts, no more of each than one tour takes and its budget allows."""
        left = {lease.host: min(may[lease.host], 20) for lease in leases}
        ids = []
        for feed_id, (_, _, feed) in sorted(self.open.items()):
            if left.get(feed.host, 0) > 0:
                left[feed.host] -= 1
                ids.append(feed_id)
        return ids

    def _cut(self, feed_ids: Iterable[int], why: str) -> None:
        for feed_id in list(feed_ids):
            source_id, listing, _ = self.open.pop(feed_id)
            self.tried[source_id, listing.way].cut = why


class ListingTour(FeedTour):
    """Asks for whole documents, and leaves the polling of feeds as it was."""

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, leases: Sequence[Lease], due: Sequence[DueFeed],
                 search: Search):  # fmt: skip
        self.search = search
        super().__init__(settings, conn, shift, leases, due, search.readers)

    def save(self, outcomes: Sequence[Outcome], file: str | None, captures: Mapping[int, int]) -> None:
        assert file or not captures
        read = self.search.read({outcome.id: (file or "", outcome.offset or 0) for outcome in outcomes
                                 if outcome.id in captures and outcome.status == 200})  # fmt: skip
        polls: list[dict[str, Any]] = []
        for outcome in outcomes:
            source_id, listing, _ = self.search.open[outcome.id]
            result: Any = read.get(outcome.id) or outcome.error or (None if outcome.moved_to else f"http_{outcome.status}")
            polls.append(_poll(outcome, result))
            if outcome.moved_to and result is None:
                self.search.open.pop(outcome.id)
                self.search.add(source_id, [Listing(listing.way, outcome.moved_to, listing.kind, listing.span, listing.number)])
            else:
                self.search.took(outcome.id, result)
        withdrawals.mark_new(self.conn, list(captures.values()))
        feeds.end_claims(self.conn, [outcome.id for outcome in outcomes])
        self.hold(outcomes)
        feeds.add_polls(self.conn, self.shift.holder, polls)
        runs.book(self.conn, self.shift.holder, outcomes=Counter(poll["outcome"] for poll in polls))
        self.shift.report("documents", len(polls))


def _poll(outcome: Outcome, result: Any) -> dict[str, Any]:
    poll = {"feed_id": outcome.id, "outcome": "unreadable", "detail": None, "entries": 0, "new_pages": 0}
    if isinstance(result, Answer):
        return poll | {"outcome": "discovered", "entries": len(result.document.entries)}
    return poll | {"detail": str(result or outcome.moved_to)[:500]}


def _usable(entry: Entry) -> bool:
    try:
        return bool(normalise(entry.url or ""))
    except ValueError:
        return False
