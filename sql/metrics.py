"""Numbers for a dashboard: what is now, and what the last day brought."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sql.connection import Connection, load

_queries = load("metrics")


def rejected(conn: Connection, since: datetime) -> dict[str, int]:
    """By reason."""
    return {row["reason"]: row["n"] for row in _queries.rejected(conn, since=since)}


def landed(conn: Connection, since: datetime) -> int:
    return int(_queries.landed(conn, since=since))


def received(conn: Connection, since: datetime) -> int:
    """Bytes of recorded responses."""
    return int(_queries.bytes(conn, since=since))


def stage_seconds(conn: Connection) -> dict[str, float]:
    return {row["stage"]: row["seconds"] for row in _queries.stage_seconds(conn)}


def state(conn: Connection, now: datetime) -> Mapping[str, int]:
    found: Mapping[str, int] = _queries.state(conn, now=now)
    return found


def feeds_by_state(conn: Connection) -> dict[str, int]:
    return {row["state"]: row["n"] for row in _queries.feeds_by_state(conn)}


def last_run(conn: Connection, now: datetime) -> Mapping[str, Any] | None:
    """How long ago the last live run ended that was checked, and how many problems it had."""
    found: Mapping[str, Any] | None = _queries.last_run(conn, now=now)
    return found
