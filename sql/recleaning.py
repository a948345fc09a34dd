"""What an older cleaner made: on which days, a sample of it, and what has no capture any more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sql.connection import Connection, load

_queries = load("recleaning")


@dataclass(frozen=True, slots=True)
class Range:
    """Captures of a time, of one source or all, by another cleaner than `version` or, with `every`, any."""

    start: datetime
    end: datetime
    version: str
    every: bool = False
    source_id: int | None = None


def days(conn: Connection, version: str, every: bool, source_id: int | None) -> list[date]:
    """Every day of which something is to be cleaned again, or was left half done."""
    return [row["day"] for row in _queries.days_to_reclean(conn, version=version, every=every, source_id=source_id)]


def sample(conn: Connection, asked: Range, pages: int) -> list[Mapping[str, Any]]:
    """So many of the pages, each with its capture and with how many there are in all."""
    return list(_queries.sample_to_reclean(conn, **_given(asked), pages=pages))


def without_capture(conn: Connection, asked: Range) -> int:
    return int(_queries.without_capture(conn, **_given(asked)))


def left(conn: Connection, lane: str) -> int:
    """How many pages of the lane are still to be extracted or published."""
    return int(_queries.left_to_do(conn, lane=lane))


def _given(asked: Range) -> dict[str, Any]:
    return {"start": asked.start, "end": asked.end, "version": asked.version, "every": asked.every, "source_id": asked.source_id}
