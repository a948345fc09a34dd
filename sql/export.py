"""Articles in portions: those that stand, by number, and what changed after a cursor. Memory holds one portion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sql.connection import Connection, load

_queries = load("export")

Row = Mapping[str, Any]
PORTION = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """Which articles: of a source, and published (or, where that is not known, landed) in a half-open span of time."""

    source: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def after(conn: Connection, asked: Asked, article_id: int) -> list[Row]:
    """The next articles that stand, in the order of their numbers."""
    return list(_queries.articles_after(conn, after=article_id, portion=PORTION, **asdict(asked)))


def standing(conn: Connection) -> Iterator[Row]:
    """Every article that stands."""
    last = 0
    while portion := after(conn, Asked(), last):
        yield from portion
        last = portion[-1]["article_id"]


def changed(conn: Connection, asked: Asked, cursor: str) -> list[Row]:
    """The next changes, in their order; `article_id` is None in those that are not asked for."""
    return list(_queries.articles_changed(conn, after=cursor, portion=PORTION, **asdict(asked)))


def latest_cursor(conn: Connection) -> str:
    found: str = _queries.latest_cursor(conn)
    return found


def wait(conn: Connection, seconds: float) -> None:
    """Until something is told, or the time is up. The connection is in autocommit afterwards."""
    conn.autocommit = True
    _queries.listen(conn)
    next(conn.notifies(timeout=seconds, stop_after=1), None)
