"""What the DAGs import: Airflow's idea of a run in, a stage done by a child process, its log lines relayed at their own level.

A child, because Airflow's worker then keeps nothing of Scrapy's reactor or trafilatura's memory, and because what the child's own
workers are spawned from is our module and not Airflow's.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from copydesk.settings import Settings
from copydesk.windows import Window, WindowError, between, past_days

if TYPE_CHECKING:
    from airflow.sdk import Connection

log = logging.getLogger("copydesk.tasks")


RUNBOOK = "docs/operations.md#red"
# Words of a failure -> what to do; the first that fits.
ADVICE = (
    ("cannot reach PostgreSQL", "bring the database back, or mend COPYDESK_DATABASE_URL; the next run goes on"),
    ("PostgreSQL went away", "bring the database back; the next run goes on"),
    ("PostgreSQL could not go on", "make room, or end what holds it up; the next run goes on"),
    ("the database lacks", "run copydesk init"),
    ("install the newer copydesk", "install the newer copydesk: the database is ahead of this one"),
    ("cannot write", "make room, or mend the rights of the folder; the next run goes on"),
    ("from the archive", "put the file back from the backup, or mend COPYDESK_ARCHIVE; then clear this task"),
    ("did not finish", "read the log of the task that failed; clear it, or let the next run go on"),
    ("were not reached in time", "run the window again: it goes on from here"),
    ("in the books", "a book is off: copydesk status shows where pages stand; keep its --json and report it"),
    ("handed back", "wait for COPYDESK_LEASE_SECONDS, then clear this task; if it stays, report it"),
)


class StageFailed(Exception):
    """The stage's own words about what went wrong."""


def work(kind: str, stage: str, dag_run: Any, worker: int = 1, window: Window | None = None) -> dict[str, int]:
    """One worker's part of a stage in a DAG run; its counts go to the last log line, the XCom and the tables."""
    from airflow.sdk import Connection

    from copydesk import alerting, run

    settings = replace(Settings.from_environment(), database_url=database_url(Connection.get("copydesk_db")))
    run_id = f"{dag_run.dag_id}/{dag_run.run_id}"
    with alerting.telling_if_away(settings, now_of(dag_run)):
        run.begin(settings, kind, run_id, now_of(dag_run), window)
    return _child(settings, [sys.executable, "-m", "copydesk", "stage", stage, run_id, "--worker", str(worker), "--while-stdin"])


def check(kind: str, dag_run: Any, ti: Any, window: Window | None = None) -> dict[str, int]:
    """The last task of a run: the books, and the tasks before it. A stage may have ended well while the task that watched it
    died, so the tables alone do not tell."""
    states: dict[str, str | None] = ti.get_task_states(dag_id=dag_run.dag_id, run_ids=[dag_run.run_id]).get(dag_run.run_id, {})
    failed = [f"task {task} ended as {state}" for task, state in sorted(states.items()) if state in {"failed", "upstream_failed"}]
    try:
        counts = work(kind, "check", dag_run, window=window)
    except StageFailed as error:
        raise StageFailed("\n".join([str(error), *failed])) from None
    if failed:
        raise StageFailed("\n".join([advice("did not finish"), *failed]))
    return counts


def shorten_logs(now: datetime) -> int:
    """Airflow keeps what tasks and its own parts said for ever: files that nobody wrote to for as long as runs are kept go, then
    folders that are empty for as long. How many went."""
    from airflow.sdk.configuration import conf

    days = Settings.from_environment().keep_runs
    if days is None:
        return 0
    before, gone = (now - timedelta(days=days)).timestamp(), 0
    for place, folders, files in os.walk(conf.get("logging", "base_log_folder"), topdown=False):
        for one in (Path(place, name) for name in (*files, *folders)):
            with suppress(OSError):  # a folder that is not empty stays
                if one.lstat().st_mtime < before:
                    one.rmdir() if one.is_dir() and not one.is_symlink() else one.unlink()
                    gone += 1
    return gone


def advice(said: str) -> str:
    """What to do about a failure, in the first line of what is told of it."""
    do = next((do for words, do in ADVICE if words in said), "nothing is lost: read on, then clear this task")
    return f"{do} ({RUNBOOK})"


def window_of(dag_run: Any) -> Window:
    """The day that a run covers: its data interval; or the days that it was triggered with, as `from` and `to`."""
    asked = dag_run.conf or {}
    if asked.get("from") or asked.get("to"):
        days = past_days(asked.get("from") or asked["to"], asked.get("to") or asked["from"], now_of(dag_run).date())
        return Window(days[0].start, days[-1].end)
    if dag_run.data_interval_start is None:
        raise WindowError("the run was triggered without days: give it `from` and `to`, such as 2026-11-01")
    return between(dag_run.data_interval_start, dag_run.data_interval_end)


def now_of(dag_run: Any) -> datetime:
    """One `now` a run: when it began, the same for all of its tasks and their retries."""
    began: datetime = dag_run.start_date
    return began


def database_url(connection: Connection) -> str:
    """The address of an Airflow connection, as psycopg reads it; a host that is a path is a socket's folder."""
    options = dict(connection.extra_dejson)
    host = connection.host or ""
    if host.startswith("/"):
        options["host"], host = host, ""
    elif ":" in host:
        host = f"[{host}]"
    login = quote(connection.login or "", safe="")
    if connection.password:
        login += f":{quote(connection.password, safe='')}"
    port = f":{connection.port}" if connection.port and host else ""
    query = f"?{urlencode(options, quote_via=quote)}" if options else ""
    return f"postgresql://{login}@{host}{port}/{quote(connection.schema or '', safe='')}{query}"


def _child(settings: Settings, command: list[str]) -> dict[str, int]:
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace",
        env=os.environ | settings.to_environment() | {"COPYDESK_LOG": "INFO"},
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stderr is not None
    said: list[str] = []
    relaying = threading.Thread(target=_relay, args=(child.stderr, said), daemon=True)
    relaying.start()
    try:
        counts = child.stdout.read()
    finally:
        child.stdin.close()  # its word to end, where it has not
        code = child.wait()
        relaying.join(10)
        child.stdout.close()
        child.stderr.close()
    if code:
        said = said[-20:] or [f"the stage ended with status {code} and without a word"]
        raise StageFailed("\n".join([advice("\n".join(said)), *said]))
    found: dict[str, int] = json.loads(counts.splitlines()[-1])
    return found


def _relay(lines: Any, said: list[str]) -> None:
    """`LEVEL logger: message` at its level; what has another form is what the stage says of its end."""
    levels = logging.getLevelNamesMapping()
    for line in lines:
        level, _, rest = line.rstrip().partition(" ")
        if level in levels:
            name, _, message = rest.partition(": ")
            logging.getLogger(name).log(levels[level], "%s", message)
        elif line.strip():
            said.append(line.rstrip().removeprefix("copydesk: "))
