"""Killed between a feed's entries and its validators, a hundred times: no entry is lost, none comes twice."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from copydesk import archive, sources
from copydesk.run import begin
from copydesk.settings import Settings
from copydesk.stages import poll as polling
from copydesk.stages.shift import Shift
from crawlers.order import Outcome, Segment
from crawlers.warc import SegmentWriter
from sql import feeds, hosts, runs
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way

KILLS, AT_A_TIME = 100, 3  # new entries appear while it is being killed
URL = "http://paper.test/feed"


def document(entries: int) -> bytes:
    items = "".join(f"<item><link>http://paper.test/{n}</link><guid>{n}</guid></item>" for n in range(entries))
    return f"<rss version='2.0'><channel><title>Paper</title>{items}</channel></rss>".encode()


class Here:
    """Reads feeds in this process: one of its own for each of a hundred victims would be most of the work."""

    def results(self, function: Callable[..., Any], tasks: Iterable[tuple[Any, tuple[Any, ...]]]) -> Iterator[tuple[Any, Any]]:
        return ((key, function(*given)) for key, given in tasks)


class Asked:
    """A poll of the feed as far as the spider's answer; the stage's part is done by a process that can be killed."""

    def __init__(self, settings: Settings, number: int):
        self.settings, self.run_id = settings, f"poll-{number}"
        self.conn = connect(settings.database_url or "")
        begin(settings, "poll", self.run_id, NOW)
        self.shift = Shift.begin(settings, self.run_id, "poll", 1, NOW)
        runs.begin_stage(self.conn, self.shift.holder)
        self.conn.commit()
        with self.conn.transaction():
            [lease] = hosts.lease(self.conn, self.shift.holder, NOW, settings.lease_seconds, work="feeds", hosts=1)
            self.due = feeds.claim(self.conn, [(lease.host, lease.token, 1)], NOW)
            runs.book(self.conn, self.shift.holder, claimed=1)
        self.lease = lease

    def answer(self, body: bytes, version: int) -> Segment:
        writer = SegmentWriter(self.settings.staging, "test")
        offset = writer.add(URL, NOW, 200, [("ETag", f'"{version}"')], body)
        outcome = Outcome(self.due[0].feed_id, self.lease.host, self.lease.token, URL, NOW.timestamp(), 0.1, status=200,
                          etag=f'"{version}"', sha256=f"{version}", size=len(body), offset=offset)  # fmt: skip
        return Segment(writer.close(), [outcome])


def receive(asked: Asked, segment: Segment, killed: bool) -> None:
    """What the stage does with an answer; killed once the entries are written, before the validators are."""

    def kill(conn: Connection, *_: object) -> None:
        [row] = conn.execute("SELECT count(*) AS n FROM pipeline.entries").fetchall()
        assert row["n"] > 0  # they are written, and go with the transaction
        os.kill(os.getpid(), signal.SIGKILL)

    if killed:
        feeds.save_polled = kill
    with connect(asked.settings.database_url or "") as conn:
        polling.FeedTour(asked.settings, conn, asked.shift, [asked.lease], asked.due, Here())._receive(segment)  # type: ignore[arg-type]


@pytest.mark.long
@pytest.mark.timeout(400)
def test_killed_between_entries_and_validators_no_entry_is_lost_and_none_comes_twice(settings: Settings, conn: Connection) -> None:
    archive.prepare(settings.staging, settings.archive)
    assert sources.add(settings, conn, [sources.Listed("Paper", URL)], NOW) == (1, [])
    for number in range(KILLS):
        asked = Asked(settings, number)
        segment = asked.answer(document(AT_A_TIME * (number + 1)), number)
        process = multiprocessing.get_context("fork").Process(target=receive, args=(asked, segment, True))
        process.start()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        [feed] = way.rows(conn, "SELECT etag, body_sha256, last_polled_at FROM pipeline.feeds")
        assert feed == {"etag": None, "body_sha256": None, "last_polled_at": None}  # and so it is asked again, in full
        asked.conn.execute("UPDATE pipeline.hosts SET leased_until = clock_timestamp() - interval '1 second'")
        asked.conn.commit()
        asked.conn.close()
    last = Asked(settings, KILLS)
    receive(last, last.answer(document(AT_A_TIME * KILLS), KILLS), killed=False)
    last.conn.close()
    [feed] = way.rows(conn, "SELECT etag FROM pipeline.feeds")
    assert feed["etag"] == f'"{KILLS}"'
    for table in ("entries", "pages"):
        [row] = way.rows(conn, f"SELECT count(*) AS n, count(DISTINCT url) AS urls FROM pipeline.{table}")
        assert row == {"n": AT_A_TIME * KILLS, "urls": AT_A_TIME * KILLS}
    assert way.rows(conn, "SELECT discovered FROM pipeline.stock") == [{"discovered": AT_A_TIME * KILLS}]
    assert [line for line in way.off_balance(conn) if "claimed 1, outcomes 0, handed back 1" not in line] == []
