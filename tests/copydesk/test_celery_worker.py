"""A worker that is told to stop: its stages end what they have in hand, claim nothing more, and leave nothing leased."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from copydesk import run
from copydesk.settings import Settings
from copydesk.stages import shift
from copydesk.stages.shift import LAST_CALL, LastCall, Shift, hear_last_call
from copydesk.windows import Window
from sql.connection import Connection
from tests.copydesk import way

LEASE = 8
# As Celery does, it is asked to end and waits for what is under way.
CELERY = ["sh", "-c", 'trap "" TERM; "$@"; exit $?', "celery"]
LEASED = """SELECT (SELECT count(*) FROM pipeline.hosts WHERE leased_until IS NOT NULL)
                 + (SELECT count(*) FROM pipeline.pages WHERE claim_token IS NOT NULL) AS n"""


@pytest.fixture
def called() -> Iterator[None]:
    before = signal.getsignal(LAST_CALL)
    hear_last_call()
    yield
    signal.signal(LAST_CALL, before)
    shift._called.clear()


def test_a_stage_that_was_called_has_no_time_left(settings: Settings, now: datetime, called: None) -> None:
    working = Shift.begin(settings, "run", "fetch", 1, now)
    assert working.seconds_left > 60
    os.kill(os.getpid(), LAST_CALL)
    assert working.seconds_left == 0
    working.hold()  # the next run goes on


def test_one_that_no_next_run_would_go_on_with_is_to_be_tried_again(settings: Settings, now: datetime, called: None) -> None:
    working = Shift.begin(settings, "run", "extract", 1, now, Window(now, now))
    working.hold()
    os.kill(os.getpid(), LAST_CALL)
    with pytest.raises(LastCall, match="for the next try of this task"):
        working.hold()


@pytest.mark.long
def test_fetch_ends_with_its_tour_and_others_go_on(press: Settings, conn: Connection, now: datetime) -> None:
    slowly = replace(press, host_delay=0.7, lease_seconds=LEASE, stage_seconds=600, workers=1)
    way.watch_newsroom(slowly, now)
    run.begin(slowly, "ingest", "stopped", now)
    run.run_all(slowly, "stopped", ["poll"], lambda *_: None)
    stage = [sys.executable, "-m", "copydesk", "stage", "fetch", "stopped"]
    worker = subprocess.Popen([sys.executable, "-m", "copydesk.celery_worker", *CELERY, *stage],
                              env=os.environ | slowly.to_environment(), stdout=subprocess.DEVNULL)  # fmt: skip
    until = time.monotonic() + 60
    while not fetched(conn):
        assert time.monotonic() < until
        time.sleep(0.1)
    worker.send_signal(signal.SIGTERM)
    told = time.monotonic()
    assert worker.wait(60) == 0
    assert time.monotonic() - told < LEASE + 5
    assert way.rows(conn, LEASED) == [{"n": 0}]
    [row] = way.rows(conn, "SELECT count(*) AS n FROM pipeline.pages WHERE awaits = 'fetch' AND state = 'pending'")
    assert row["n"] > 0
    before = fetched(conn)
    quickly = replace(slowly, host_delay=0.0)
    run.run_all(quickly, "stopped", ["fetch", "extract", "publish", "check"], lambda *_: None)
    assert fetched(conn) > before


def fetched(conn: Connection) -> int:
    return int(way.rows(conn, "SELECT count(*) AS n FROM pipeline.captures WHERE page_id IS NOT NULL")[0]["n"])
