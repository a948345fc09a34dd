"""The search for a window's addresses: documents of every way, from the archive if they were recorded today, else from sites."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.announcing import Told, announce
from copydesk.stages.bounded import Workers
from copydesk.stages.budget import allowed, spend
from copydesk.stages.discover_rules import ABSENT, FRESH, Errand, Tried, addresses, choose, in_vain, owner, span_of
from copydesk.stages.listing_tour import ListingTour
from copydesk.stages.masking import mask
from copydesk.stages.shift import Shift
from copydesk.stages.tour import HOSTS_AT_ONCE
from crawlers.addresses import address_problem, host_of, normalise
from crawlers.entry import Entry
from crawlers.feeds import parse
from crawlers.ways import BY_NAME
from crawlers.ways.listing import Answer, Known, Listing
from sql import feeds, hosts, pages, runs, windows
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


@dataclass(slots=True)
class Open:
    """A document that is still to be read, and for whom: where sources share it, it is asked for once."""

    feed: DueFeed
    by: dict[int, Listing] = field(default_factory=dict)  # source_id -> as what it is read for it

    @property
    def kind(self) -> str:
        return next(iter(self.by.values())).kind


class Search:
    """What is still to be read, and what was found, by source and way. Dry: nothing is announced, only counted."""

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, readers: Workers, errand: Errand, dry: bool = False):
        assert shift.window
        self.settings, self.conn, self.shift, self.readers = settings, conn, shift, readers
        self.errand, self.dry, self.window = errand, dry, shift.window
        self.wanted = errand.wanted(shift.window)
        self.days = list(span_of(shift.window).days())
        self.tried: dict[tuple[int, str], Tried] = defaultdict(Tried)
        self.sources: Mapping[int, Known] = {}
        self.open: dict[int, Open] = {}
        self.seen: Counter[tuple[int, str]] = Counter()
        self.asked: set[tuple[int, str, str]] = set()
        self.left = errand.most_pages

    def begin(self, tries: Iterable[tuple[int, str]]) -> None:
        """(source_id, way) that are about to be tried: the ledger says so before anything is asked."""
        new = [key for key in tries if key not in self.tried]
        self.tried.update((key, Tried()) for key in new)
        if new and not self.dry:
            windows.begin(self.conn, self.shift.run_id, new, self.days)

    def add(self, source_id: int, listings: Iterable[Listing]) -> int:
        """Documents to read for a source, each once; how many are new."""
        new: dict[str, Listing] = {}
        for listing in listings:
            try:
                url = normalise(listing.url)
            except ValueError:
                continue
            key = (source_id, listing.way, url)
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
            self.open.setdefault(feed.feed_id, Open(feed)).by[source_id] = new[url]
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
        """What a document says to each of its sources, or why it says nothing. In a transaction."""
        one = self.open.pop(feed_id)
        if not isinstance(result, Answer):
            for source_id, listing in one.by.items():
                where = listing.span.first if listing.span and listing.span.first == listing.span.last else None
                self.tried[source_id, listing.way].problems.setdefault(where, str(result))
            return
        shares = self._shares(one, result.document.entries)
        for source_id, listing in one.by.items():
            tried = self.tried[source_id, listing.way]
            chosen = choose(shares[source_id], listing.span, self.window, self.errand.undated, tried)
            feed = replace(one.feed, source_id=source_id)
            self.announce(source_id, listing.way, Told(feed, result.document, self._few(chosen, tried)))
            if not self.dry:
                windows.move_cursor(self.conn, [source_id], listing.way, self.days, listing.url)
            self.add(source_id, BY_NAME[listing.way].follow(listing, result, self.wanted))

    def _shares(self, one: Open, entries: Sequence[Entry]) -> Mapping[int, Sequence[Entry]]:
        """Whose of a document's sources each entry is."""
        if len(one.by) == 1:
            return dict.fromkeys(one.by, entries)
        places = {source_id: self.sources[source_id].places for source_id in one.by}
        shares: dict[int, list[Entry]] = {source_id: [] for source_id in one.by}
        for entry in entries:
            shares[owner(entry.url or "", places)].append(entry)
        return shares

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
        urls = addresses(found)
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
        since = min(max(self.shift.now - FRESH, self.window.end), self.shift.now)
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
        jobs = []
        for feed_id, (file, offset) in rows.items():
            one = self.open[feed_id]
            known = (
                [url for source_id in one.by for url in feeds.addresses_of_source(self.conn, source_id)]
                if one.kind == "section"
                else ()
            )
            jobs.append((feed_id, (self.settings.archive, file, offset, one.kind, known)))
        return dict(self.readers.results(read_listing, jobs))

    def _from_sites(self) -> bool:
        """Ask the documents of the hosts that are free; False if none will be."""
        conn, shift, settings = self.conn, self.shift, self.settings
        self._leave_guesses()
        names = sorted({one.feed.host for one in self.open.values()})
        with conn.transaction():
            may = allowed(settings, conn, names, shift.now)
            self._cut([feed_id for feed_id, one in self.open.items() if may[one.feed.host] <= 0],
                      "the budget of its host is spent for today")  # fmt: skip
            names = sorted({one.feed.host for one in self.open.values()})
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

    def _leave_guesses(self) -> None:
        """Ask no more dated pages of a source where those before were not there."""
        for (source_id, way), tried in self.tried.items():
            if way == "dated_pages" and not self.errand.template and in_vain(tried):
                tried.problems[None] = ABSENT
                for feed_id, one in list(self.open.items()):
                    if one.by.pop(source_id, None) and not one.by:
                        del self.open[feed_id]

    def _share(self, leases: Sequence[Lease], may: Mapping[str, int]) -> list[int]:
        """Documents of leased hosts, no more of each than one tour takes and its budget allows. The newest first: a site may be
        younger than the oldest of its dated pages."""
        left = {lease.host: min(may[lease.host], 20) for lease in leases}
        ids = []
        for feed_id, one in sorted(self.open.items(), key=itemgetter(0), reverse=True):
            if left.get(one.feed.host, 0) > 0:
                left[one.feed.host] -= 1
                ids.append(feed_id)
        return ids

    def _cut(self, feed_ids: Iterable[int], why: str) -> None:
        for feed_id in list(feed_ids):
            for source_id, listing in self.open.pop(feed_id).by.items():
                self.tried[source_id, listing.way].cut = why


def _usable(entry: Entry) -> bool:
    try:
        return bool(normalise(entry.url or ""))
    except ValueError:
        return False
