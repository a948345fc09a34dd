"""Live pages of a host go before those of a window, while a live run is at work on them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sql import hosts, runs
from sql.connection import Connection
from sql.hosts import Holder

WINDOW = "2026-03-01"


def begin(conn: Connection, now: datetime, run_id: str, window: bool, ended: bool) -> Holder:
    holder = Holder(run_id, "fetch", 1)
    runs.begin(conn, run_id, run_id, now, (now - timedelta(days=9), now - timedelta(days=8)) if window else None, 1, "1")
    runs.begin_stage(conn, holder)
    if ended:
        runs.end_stage(conn, holder)
    return holder


@pytest.mark.parametrize(
    ("live_due", "live_run", "left"),
    [
        (True, "running", True),
        (True, "ended", False),  # nobody would fetch them meanwhile
        (True, None, False),
        (False, "running", False),
    ],
)
def test_a_window_leaves_a_host_to_a_live_run_that_has_pages_of_it_to_fetch(
    conn: Connection, now: datetime, live_due: bool, live_run: str | None, left: bool
) -> None:
    backfill = begin(conn, now, "backfill", window=True, ended=False)
    if live_run:
        begin(conn, now, "ingest", window=False, ended=live_run == "ended")
    hosts.add(conn, ["paper.test"])
    hosts.enqueue(conn, [(WINDOW, "paper.test", now), ("live", "paper.test", now if live_due else now + timedelta(hours=1))])
    leased = hosts.lease(conn, backfill, now, 60, work="pages", lane=WINDOW)
    assert [lease.host for lease in leased] == ([] if left else ["paper.test"])
    if left:
        seconds = hosts.seconds_to_next(conn, "pages", now, WINDOW, asker=backfill)
        assert seconds is not None
        assert seconds > 1  # it looks again soon, and not all the time
