"""What Airflow is told of the warehouse, and what a task makes of a stage that runs as its child."""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from copydesk import airflow, tasks
from copydesk.settings import Settings


@dataclass
class Connection:
    """As Airflow's tasks see a connection."""

    host: str | None
    port: int | None
    login: str | None
    password: str | None
    schema: str | None
    extra_dejson: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize("url", [
    "postgresql://copydesk@/copydesk?host=%2Ftmp%2Fcopydesk-12ab",
    "postgresql://desk:s%40cret%2F%3A%25@db.example.org:5433/news",
    "postgresql://desk@db.example.org/news?sslmode=require&application_name=a%20b",
    "postgresql://desk:x@[::1]:5432/news",
])  # fmt: skip
def test_the_address_of_the_warehouse_survives_being_an_airflow_connection(url: str) -> None:
    raw = json.loads(airflow.connection(url))
    given = Connection(raw["host"], raw["port"], raw["login"], raw["password"], raw["schema"], raw["extra"])
    assert conninfo_to_dict(tasks.database_url(given)) == conninfo_to_dict(url)  # type: ignore[arg-type]


def test_that_address_really_connects(database_url: str) -> None:
    raw = json.loads(airflow.connection(database_url))
    given = Connection(raw["host"], raw["port"], raw["login"], raw["password"], raw["schema"], raw["extra"])
    with psycopg.connect(tasks.database_url(given)) as conn:  # type: ignore[arg-type]
        assert conn.execute("SELECT 1").fetchone() == (1,)


def _run(settings: Settings, script: str) -> dict[str, int]:
    return tasks._child(settings, [sys.executable, "-c", script])


def test_a_stages_counts_are_the_last_line_that_it_prints(settings: Settings) -> None:
    assert _run(settings, "print('noise'); print('{\"fetched\": 3}')") == {"fetched": 3}


def test_its_log_lines_keep_their_level(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    script = (
        "import sys; print('INFO copydesk.fetch: 3 pages', file=sys.stderr); print('WARNING x: slow', file=sys.stderr); print('{}')"
    )
    with caplog.at_level(logging.INFO):
        _run(settings, script)
    assert [(record.levelname, record.name, record.message) for record in caplog.records] == [
        ("INFO", "copydesk.fetch", "3 pages"), ("WARNING", "x", "slow"),
    ]  # fmt: skip


def test_what_a_stage_says_at_its_end_is_why_the_task_failed(settings: Settings) -> None:
    with pytest.raises(tasks.StageFailed, match=r"^bring the database back.*\ncannot reach PostgreSQL: it is away$"):
        _run(settings, "import sys; print('copydesk: cannot reach PostgreSQL: it is away', file=sys.stderr); sys.exit(1)")


def test_a_stage_that_is_killed_fails_the_task(settings: Settings) -> None:
    with pytest.raises(tasks.StageFailed, match="status -9"):
        _run(settings, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")


class Instance:
    """A task instance that knows how its run went so far."""

    def __init__(self, states: dict[str, str | None]):
        self.states = states

    def get_task_states(self, dag_id: str, run_ids: list[str]) -> dict[str, dict[str, str | None]]:
        return {run_ids[0]: self.states}


@dataclass
class DagRun:
    dag_id: str = "ingest"
    run_id: str = "manual__1"


@pytest.mark.parametrize(("states", "complaint"), [
    ({"poll": "success", "fetch_0": "success", "check": None}, None),
    ({"poll": "success", "fetch_0": "success", "fetch_1": "failed", "check": "running"}, "task fetch_1 ended as failed"),
    ({"poll": "failed", "fetch": "upstream_failed"}, "task fetch ended as upstream_failed\ntask poll ended as failed"),
])  # fmt: skip
def test_check_fails_when_a_task_before_it_failed_though_the_books_balance(
    monkeypatch: pytest.MonkeyPatch, states: dict[str, Any], complaint: str | None
) -> None:
    monkeypatch.setattr(tasks, "work", lambda *_, **__: {})
    if complaint is None:
        assert tasks.check("ingest", DagRun(), Instance(states)) == {}
        return
    with pytest.raises(tasks.StageFailed) as failed:
        tasks.check("ingest", DagRun(), Instance(states))
    first, _, rest = str(failed.value).partition("\n")
    assert first.startswith("read the log of the task that failed")
    assert rest == complaint


@pytest.mark.parametrize(("said", "do"), [
    ("cannot reach PostgreSQL: no route", "bring the database back"),
    ("PostgreSQL could not go on: could not extend file: No space left on device", "make room"),
    ("cannot write the archive at /x: disk full", "make room"),
    ("cannot read 2026/x.warc.gz from the archive", "put the file back"),
    ("2026-11-24: 3 pages discovered, 2 in the books", "a book is off"),
    ("fetch, worker 1: claimed 3, outcomes 2, handed back 0", "wait for COPYDESK_LEASE_SECONDS"),
    ("something never seen", "nothing is lost"),
])  # fmt: skip
def test_the_first_line_of_a_failure_says_what_to_do(said: str, do: str) -> None:
    assert tasks.advice(said).startswith(do)
    assert "docs/operations.md#red" in tasks.advice(said)
