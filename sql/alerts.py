"""What somebody was told of, and how the last messages went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sql.connection import Connection, load, rows

_queries = load("alerts")

Row = Mapping[str, Any]


def told(conn: Connection) -> list[Row]:
    return list(_queries.told(conn))


def save(conn: Connection, alerts: Iterable[Row], over: Sequence[str]) -> None:
    """What was told of now, and the subjects of which the end was."""
    _queries.save(conn, alerts=rows(alerts))
    _queries.forget(conn, subjects=list(over))


def sent(conn: Connection, now: datetime, addresses: int, problem: str | None) -> None:
    _queries.sent(conn, now=now, addresses=addresses, problem=problem)
    _queries.shorten(conn)


def last_send(conn: Connection) -> Row | None:
    found: Row | None = _queries.last_send(conn)
    return found
