"""discover: the addresses of a window, by every way back that its sources have; and the ledger of what each gave."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.announcing import Told
from copydesk.stages.bounded import PARSE_SECONDS, Workers
from copydesk.stages.discover_rules import ABSENT, NONE, Errand, choose, covered, ended, hours_back
from copydesk.stages.searching import AT_ONCE, Search, read_listing
from copydesk.stages.shift import Shift
from crawlers.feeds.reading import address
from crawlers.robots import sitemaps_of
from crawlers.ways import ANNOUNCED, ARCHIVE, BY_NAME, WAYS
from crawlers.ways.listing import Answer, Known, Listing
from sql import feeds, pages, windows
from sql.connection import Connection
from sql.feeds import DueFeed

DATED_PAGES = BY_NAME["dated_pages"]
SHOWN_FOR = timedelta(days=3)  # after an article came out, feeds still show it
LEFT_TO_SITES = 0.5  # of the stage's time: reading what is recorded must not take it from the ways that ask


def discover(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Bring the window's pages into its lane, and leave behind which way gave what."""
    with searching(settings, conn, shift) as search:
        look(search)
        with conn.transaction():
            rows = [row for (source_id, way), tried in search.tried.items() for row in ended(source_id, way, tried, search.days)]
            windows.end(conn, rows)


def look(search: Search) -> None:
    """Try every way, the cheapest first."""
    with search.conn.transaction():
        sources = search.sources = known(search.conn, search.errand)
    _without_a_request(search, list(sources))
    _by_ways(search, sources)
    with search.conn.transaction():  # once more: a robots.txt that was read meanwhile may name sitemaps
        sources = search.sources = known(search.conn, search.errand)
    _by_ways(search, sources)
    with search.conn.transaction():
        search.begin((source_id, NONE) for source_id in sources if not any((source_id, way) in search.tried for way in BY_NAME))


@contextmanager
def searching(settings: Settings, conn: Connection, shift: Shift, dry: bool = False) -> Iterator[Search]:
    archive.prepare(settings.staging, settings.archive)
    with Workers(1, PARSE_SECONDS, archive=settings.archive) as readers:
        yield Search(settings, conn, shift, readers, Errand.of(shift.options), dry)


def known(conn: Connection, errand: Errand) -> dict[int, Known]:
    """What is known of the sources that are asked, by number."""
    by_source: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for row in feeds.watched(conn, errand.sources):
        by_source[row["source_id"]].append((row["kind"], row["url"]))
    sitemaps: dict[int, list[str]] = defaultdict(list)
    for row in feeds.robots_of_sources(conn):
        sitemaps[row["source_id"]] += filter(None, (address(url, row["feed_url"]) for url in sitemaps_of(row["robots"])))
    return {
        source_id: Known(its, sitemaps[source_id], feeds.addresses_of_source(conn, source_id), errand.template)
        for source_id, its in by_source.items()
    }


def _by_ways(search: Search, sources: Mapping[int, Known]) -> None:
    """Every way that is wanted and that a source has; one that costs more, where no cheaper one has shown every day."""
    for way in WAYS:
        if way.name not in search.errand.ways:
            continue
        with search.conn.transaction():
            starts = {
                source_id: way.starts(about, search.wanted)
                for source_id, about in sources.items()
                if not any(covered(search.tried.get((source_id, other.name)), search.days) for other in WAYS)
            }
            if way is DATED_PAGES:
                starts = {source_id: _present(search, source_id, listings) for source_id, listings in starts.items()}
            has = [source_id for source_id, listings in starts.items() if search.add(source_id, listings)]
            search.begin((source_id, way.name) for source_id in has)
        search.run()


def _present(search: Search, source_id: int, listings: Sequence[Listing]) -> Sequence[Listing]:
    """Only this window's days, and not where a guess at their address has proved wrong, unless a person gave it."""
    if listings and not search.errand.template and source_id in feeds.absent_dated_pages(search.conn):
        search.begin([(source_id, DATED_PAGES.name)])
        search.tried[source_id, DATED_PAGES.name].problems[None] = ABSENT
        return ()
    return [one for one in listings if one.span and one.span.first in search.days]


def _without_a_request(search: Search, source_ids: list[int]) -> None:
    """What feeds dated into the window and nothing came of; and their recorded documents, for what was not taken from them."""
    conn, window, errand = search.conn, search.window, search.errand
    with conn.transaction():
        search.begin((source_id, way) for way in (ANNOUNCED, ARCHIVE) if way in errand.ways for source_id in source_ids)
        if ANNOUNCED in errand.ways:
            for row in pages.unfetched_entries(conn, source_ids, window.start, window.end, errand.retry_failed):
                search.tried[row["source_id"], ANNOUNCED].found[row["url"]] = row["day"]
            for source_id in source_ids:
                search.enter(source_id, ANNOUNCED, search.tried[source_id, ANNOUNCED].found)
            search.shift.report("announced before", sum(len(search.tried[one, ANNOUNCED].found) for one in source_ids))
    if ARCHIVE in errand.ways:
        _recorded(search, source_ids)


def _recorded(search: Search, source_ids: Sequence[int]) -> None:
    """The recorded documents of feeds, hour by hour for all sources alike, so that no feed takes the time of another. The newest
    first: what counts of an entry is what was said of it last. Where the time is up, the next run of these days goes on."""
    conn, shift, top = search.conn, search.shift, search.window.end + SHOWN_FOR
    least, left_off = shift.seconds_left * LEFT_TO_SITES, None
    shown: dict[int, set[str]] = defaultdict(set)  # feed_id -> addresses
    left: Counter[int] = Counter()  # source_id -> documents
    with conn.transaction():
        cursors = {} if search.dry else windows.moments(conn, ARCHIVE, search.days)
    for start, end in hours_back(search.window.start, top):
        if left_off is None and shift.seconds_left <= least:
            left_off = end
        with conn.transaction():
            rows = feeds.recorded_of_days(conn, [one for one in source_ids if end <= cursors.get(one, top)], start, end)
            by_address = feeds.by_address(conn, list({row["url"] for row in rows})) if rows else {}
        if left_off:
            left.update(by_address[row["url"]].source_id for row in rows)
            continue
        for first in range(0, len(rows), AT_ONCE):
            _read(search, rows[first : first + AT_ONCE], by_address, shown)
    for source_id, count in left.items():
        search.tried[source_id, ARCHIVE].cut = f"the time for what is recorded was up: {count} documents are left"
    if not search.dry:
        goes_on = left and top <= shift.now  # what is recorded later than now was not read either
        with conn.transaction():
            windows.move_cursor(conn, source_ids, ARCHIVE, search.days, str(left_off) if goes_on else None)


def _read(search: Search, rows: Sequence[Mapping[str, Any]], by_address: Mapping[str, DueFeed], shown: dict[int, set[str]]) -> None:
    """Each entry of a feed counts once, however many documents show it."""
    jobs = [(by_address[row["url"]], (search.settings.archive, row["file"], row["record_offset"], by_address[row["url"]].kind))
            for row in rows]  # fmt: skip
    for feed, result in search.readers.results(read_listing, jobs):  # not in one transaction: others wait for their turn
        if isinstance(result, Answer):
            new = [entry for entry in result.document.entries if entry.url not in shown[feed.feed_id]]
            shown[feed.feed_id].update(entry.url for entry in new if entry.url)
            with search.conn.transaction():
                chosen = choose(new, None, search.window, False, search.tried[feed.source_id, ARCHIVE])
                search.announce(feed.source_id, ARCHIVE, Told(feed, result.document, chosen))
    search.shift.report("read again", len(rows))
