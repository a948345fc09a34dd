"""The way `archive` of a backfill: every recorded document of every feed is read; where the time is up, the next run goes on."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from copydesk import archive, run
from copydesk.settings import Settings
from copydesk.stages import shift
from copydesk.stages.discover import discover
from copydesk.stages.shift import LAST_CALL, Shift, hear_last_call
from copydesk.windows import Window
from crawlers.warc import SegmentWriter
from sql import feeds, hosts, pages, runs
from sql.connection import Connection
from tests.conftest import MOMENT
from tests.copydesk import way

DAY = Window(MOMENT - timedelta(days=10), MOMENT - timedelta(days=9))
ERRAND = {"ways": ["archive"]}
LEDGER = "SELECT source, state, discovered, undated, last_error FROM pipeline.ledger WHERE way = 'archive' ORDER BY source"


@pytest.fixture
def desk(settings: Settings) -> Settings:
    archive.prepare(settings.staging, settings.archive)
    return replace(settings, workers=1)


@pytest.fixture
def hearing() -> Iterator[None]:
    before = signal.getsignal(LAST_CALL)
    hear_last_call()
    yield
    signal.signal(LAST_CALL, before)
    shift._called.clear()


def watch(conn: Connection, name: str) -> int:
    """The number of a source's only feed."""
    with conn.transaction():
        hosts.add(conn, [f"{name}.test"])
        source_id = feeds.add_source(conn, name, f"http://{name}.test/", [], MOMENT)
        number = feeds.add(conn, source_id, f"http://{name}.test/feed", "rss", f"{name}.test", 600, MOMENT)
    assert number
    return number


def document(name: str, numbers: Sequence[int]) -> bytes:
    """A feed that shows the articles of these numbers, each dated into the window, and one that nothing dates."""
    dated = format_datetime(DAY.start + timedelta(hours=1))
    items = "".join(f"<item><link>http://{name}.test/{n}</link><title>Story {n}</title><pubDate>{dated}</pubDate></item>"
                    for n in numbers)  # fmt: skip
    return f"<rss version='2.0'><channel>{items}<item><link>http://{name}.test/x</link></item></channel></rss>".encode()


def record(settings: Settings, conn: Connection, feed_id: int, name: str, documents: Mapping[datetime, bytes]) -> None:
    """As polls have left them in the archive."""
    writer = SegmentWriter(settings.staging, "test")
    url = f"http://{name}.test/feed"
    offsets = {at: writer.add(url, at, 200, [("Content-Type", "application/rss+xml")], body) for at, body in documents.items()}
    file = archive.keep(settings.staging / writer.close(), settings.archive, MOMENT)
    rows = [{"feed_id": feed_id, "url": url, "status": 200, "fetched_at": at, "content_type": "application/rss+xml",
             "sha256": f"{at}", "size": 1, "redirects": [], "file": file, "record_offset": offset}
            for at, offset in offsets.items()]  # fmt: skip
    with conn.transaction():
        pages.add_captures(conn, "poll-1", rows)


def discovered(settings: Settings, conn: Connection, run_id: str, now: datetime, called_after: int = 0) -> int:
    """discover of the day; how many recorded documents were read. The machine may call it away after so many."""
    read: Counter[str] = Counter()

    def progress(outcome: str, n: int) -> None:
        read[outcome] += n
        if called_after and read["read again"] >= called_after:
            os.kill(os.getpid(), LAST_CALL)

    run.begin(settings, "backfill", run_id, now, DAY, ERRAND)
    with conn.transaction():
        at_work = Shift.begin(settings, run_id, "discover", 1, now, DAY, progress, "backfill", ERRAND)
        runs.begin_stage(conn, at_work.holder)
    discover(settings, conn, at_work)
    shift._called.clear()
    return read["read again"]


def ledger(conn: Connection) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in way.rows(conn, LEDGER)]


def test_a_feed_that_changes_all_the_time_takes_no_document_of_another(desk: Settings, conn: Connection) -> None:
    often = watch(conn, "often")
    record(desk, conn, often, "often", {DAY.start + timedelta(minutes=10 * n): document("often", range(n // 6, n // 6 + 5))
                                        for n in range(520)})  # fmt: skip
    record(desk, conn, watch(conn, "rare"), "rare", {DAY.start + timedelta(hours=2): document("rare", [1, 2])})
    discovered(desk, conn, "backfill-1", MOMENT)
    assert ledger(conn) == [("often", "done", 91, 1, None), ("rare", "done", 2, 1, None)]


def test_where_the_time_is_up_the_ledger_says_what_is_left_and_the_next_run_goes_on(
    desk: Settings, conn: Connection, hearing: None
) -> None:
    for name, hours in (("a", 40), ("b", 60)):
        record(desk, conn, watch(conn, name), name, {DAY.start + timedelta(hours=n): document(name, [n]) for n in range(hours)})
    left = "the time for what is recorded was up: {} documents are left"
    assert discovered(desk, conn, "backfill-1", MOMENT, called_after=21) == 22  # the last hours are b's alone
    assert ledger(conn) == [("a", "cut short", 1, 1, left.format(39)), ("b", "cut short", 21, 1, left.format(39))]
    assert discovered(desk, conn, "backfill-2", MOMENT) == 78
    assert ledger(conn) == [("a", "done", 40, 1, None), ("b", "done", 60, 1, None)]
    assert discovered(desk, conn, "backfill-3", MOMENT) == 100  # what is done may be done again, as a whole


def test_days_of_which_documents_are_still_recorded_are_begun_anew(desk: Settings, conn: Connection, hearing: None) -> None:
    now = DAY.end + timedelta(days=1)
    feed = watch(conn, "a")
    record(desk, conn, feed, "a", {DAY.start + timedelta(hours=n): document("a", [n]) for n in range(20)})
    assert discovered(desk, conn, "backfill-1", now, called_after=5) == 5
    record(desk, conn, feed, "a", {now + timedelta(hours=1): document("a", [99])})
    assert discovered(desk, conn, "backfill-2", now + timedelta(hours=2)) == 21
    assert ledger(conn) == [("a", "done", 21, 1, None)]
