"""Runs, and the two books: flow (claimed = outcomes + handed back) and stock (discovered = sum over page states)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sql.connection import Connection, document, load
from sql.hosts import Holder

_queries = load("runs")

EVER = datetime(1, 1, 1, tzinfo=UTC)


def begin(conn: Connection, run_id: str, kind: str, now: datetime, window: tuple[datetime, datetime] | None,
          workers: int, version: str, options: Mapping[str, Any] | None = None) -> None:  # fmt: skip
    start, end = window or (None, None)
    _queries.begin_run(conn, run_id=run_id, kind=kind, now=now, window_start=start, window_end=end, workers=workers,
                       version=version, options=document(dict(options or {})))  # fmt: skip


def run(conn: Connection, run_id: str) -> dict[str, Any] | None:
    found: dict[str, Any] | None = _queries.run(conn, run_id=run_id)
    return found


def begin_stage(conn: Connection, holder: Holder) -> None:
    _queries.begin_stage(conn, run_id=holder.run_id, stage=holder.stage, worker=holder.worker)


def end_stage(conn: Connection, holder: Holder) -> None:
    _queries.end_stage(conn, run_id=holder.run_id, stage=holder.stage, worker=holder.worker)


def stop_stage(conn: Connection, holder: Holder, problem: str) -> None:
    """It did not come to its end, and why."""
    _queries.stop_stage(conn, run_id=holder.run_id, stage=holder.stage, worker=holder.worker, problem=problem)


def book(conn: Connection, holder: Holder, *, claimed: int = 0, handed_back: int = 0,
         outcomes: Mapping[str, int] | None = None) -> None:  # fmt: skip
    """Enter numbers in the flow book; call it in the transaction that does what is booked."""
    _queries.book(conn, run_id=holder.run_id, stage=holder.stage, worker=holder.worker, claimed=claimed,
                  handed_back=handed_back, outcomes=document(dict(outcomes or {})))  # fmt: skip


def stages(conn: Connection, run_id: str) -> list[dict[str, Any]]:
    return list(_queries.stages(conn, run_id=run_id))


def recorded_outcomes(conn: Connection, run_id: str) -> list[dict[str, Any]]:
    return list(_queries.recorded_outcomes(conn, run_id=run_id))


def stock_off_balance(conn: Connection, since: datetime = EVER) -> list[dict[str, Any]]:
    """Days from `since` on whose pages are not as many as were discovered."""
    return list(_queries.stock_off_balance(conn, since=since.date()))


def broken_rules(conn: Connection, now: datetime, since: datetime = EVER) -> list[dict[str, Any]]:
    """Rules that the data do not hold, and how often; texts are compared with their versions where they changed from `since` on."""
    return list(_queries.broken_rules(conn, now=now, since=since))


def end(conn: Connection, run_id: str, problems: list[str]) -> None:
    _queries.end_run(conn, run_id=run_id, problems=problems)
