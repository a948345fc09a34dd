"""A run from its first row to its check: what the DAGs and the command line both call."""

from __future__ import annotations

import functools
import importlib
import json
import logging
import os
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from datetime import datetime
from importlib.metadata import version
from typing import Any

import psycopg

from copydesk.settings import Settings
from copydesk.stages.check import RunFailed
from copydesk.stages.settling import settle
from copydesk.stages.shift import Shift
from copydesk.windows import Window
from sql import runs
from sql.connection import Unreachable, connect, is_lost

log = logging.getLogger("copydesk")

STAGES = ("poll", "discover", "recall", "import_warc", "fetch", "extract", "publish", "check", "maintain")
GIVEN = {"recall", "import_warc"}  # stages that take options
TOLD = 300  # characters of what stopped a stage, that check tells of
MAPPED = {"fetch", "extract", "publish"}  # stages that every worker does a share of

Stage = Callable[..., None]  # of settings, connection and shift


class NoSuchWork(Exception):
    """There is no such run or stage; one line that says what to do."""


def new_id(kind: str, now: datetime, window: Window | None = None) -> str:
    """Of a run that a person begins; Airflow names its own."""
    return "-".join([kind, *([window.lane] if window else []), f"{now:%Y%m%dT%H%M%S}", uuid.uuid4().hex[:6]])


def begin(settings: Settings, kind: str, run_id: str, now: datetime, window: Window | None = None,
          options: Mapping[str, Any] | None = None) -> None:  # fmt: skip
    """Write the run's row; its time, window and number of workers hold for all of its stages and retries. One that was cleared, and
    so is begun at a later time, has that from then on."""
    with connect(_url(settings)) as conn:
        runs.begin(conn, run_id, kind, now, (window.start, window.end) if window else None, settings.workers, version("copydesk"),
                   options)  # fmt: skip


def work(settings: Settings, stage: str, run_id: str, worker: int = 1,
         progress: Callable[[str, int], None] | None = None, **options: Any) -> dict[str, int]:  # fmt: skip
    """Do one worker's part of a stage of a run that was begun. Returns its outcomes by name, raises what stopped it."""
    counts: Counter[str] = Counter()

    def count(outcome: str, n: int) -> None:
        counts[outcome] += n
        if progress:
            progress(outcome, n)

    if stage not in STAGES:
        raise NoSuchWork(f"there is no stage {stage}: it is one of {', '.join(STAGES)}")
    with connect(_url(settings), f"copydesk {stage} {worker}") as conn:
        run = runs.run(conn, run_id)
        if run is None:
            raise NoSuchWork(f"there is no run {run_id}: begin it first")
        window = Window(run["window_start"], run["window_end"]) if run["window_start"] else None
        shift = Shift.begin(settings, run_id, stage, worker, run["now"], window, count, run["kind"], run["options"])
        if stage != "check":  # check judges the others' rows and has none of its own
            runs.begin_stage(conn, shift.holder)
        conn.commit()
        do = _function(stage)
        settle()
        try:
            do(settings, conn, shift, **options)
            shift.hold()
        except Exception as error:
            said = " ".join(str(error).split()) or type(error).__name__
            if isinstance(error, psycopg.OperationalError) and is_lost(conn, error):
                raise Unreachable(f"PostgreSQL went away: {said} (what was begun is handed back)") from error
            if stage != "check":
                with suppress(psycopg.Error):  # where there is no room, not for this either
                    conn.rollback()
                    runs.stop_stage(conn, shift.holder, said[:TOLD])
                    conn.commit()
            raise
        if stage != "check":
            runs.end_stage(conn, shift.holder)
            conn.commit()
    log.info("%s %d: %s", stage, worker, ", ".join(f"{n} {name}" for name, n in sorted(counts.items())) or "nothing to do")
    return dict(counts)


def run_all(settings: Settings, run_id: str, stages: Sequence[str], progress: Callable[[str, str, int], None],
            **options: Any) -> dict[str, dict[str, int]]:  # fmt: skip
    """All stages of a begun run, one after another, those that many do by `settings.workers` processes. check runs whatever
    happened before it, and what it says includes what stopped an earlier stage."""
    counts: dict[str, dict[str, int]] = {}
    stopped: Exception | None = None
    for stage in stages:
        try:
            if stage == "check":
                work(settings, stage, run_id)
            elif stopped is None:
                counts[stage] = _by_all_workers(settings, stage, run_id, functools.partial(progress, stage), options)
        except RunFailed as failed:
            raise RunFailed(f"{failed}\n{stopped}" if stopped else str(failed)) from stopped
        except Exception as error:
            log.debug("%s stopped", stage, exc_info=True)
            stopped = error
    if stopped:
        raise stopped
    return counts


def _by_all_workers(settings: Settings, stage: str, run_id: str, progress: Callable[[str, int], None],
                    options: dict[str, Any]) -> dict[str, int]:  # fmt: skip
    """This process is worker 1; the others are children that end with their stage, or when this one lets go of their stdin."""
    others = range(2, settings.workers + 1) if stage in MAPPED else range(0)
    with ExitStack() as running:
        children = [running.enter_context(_worker(settings, stage, run_id, number)) for number in others]
        counts = Counter(work(settings, stage, run_id, 1, progress, **(options if stage in GIVEN else {})))
        for child in children:
            assert child.stdout is not None
            said = child.stdout.read()  # not communicate(): it would close stdin, by which the child knows that we live
            if child.wait():
                raise RunFailed(f"{stage}: a worker ended with status {child.returncode}; its own lines say why")
            counts.update(json.loads(said))
    return dict(counts)


def _worker(settings: Settings, stage: str, run_id: str, number: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "copydesk", "stage", stage, run_id, "--worker", str(number), "--while-stdin"], text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | settings.to_environment(),
    )  # fmt: skip


@functools.cache
def _function(stage: str) -> Stage:
    """Stages are imported when they run: Scrapy's and trafilatura's weight is not for those who only look."""
    found: Stage = getattr(importlib.import_module(f"copydesk.stages.{stage}"), stage)
    return found


def _url(settings: Settings) -> str:
    if settings.database_url is None:
        raise NoSuchWork("no database: set COPYDESK_DATABASE_URL, or start the private one")
    return settings.database_url
