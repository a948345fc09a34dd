"""The ledger of backfills: what was done for each source, way and day, and what was asked of each host."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sql.connection import Connection, load, rows

_queries = load("windows")

Row = Mapping[str, Any]


def begin(conn: Connection, run_id: str, ways: Iterable[tuple[int, str]], days: Sequence[date]) -> None:
    """(source_id, way) that are about to be tried for these days."""
    given = rows({"source_id": source_id, "way": way} for source_id, way in ways)
    _queries.begin_windows(conn, run_id=run_id, ways=given, days=list(days))


def move_cursor(conn: Connection, source_ids: Sequence[int], way: str, days: Sequence[date], cursor: str | None) -> None:
    _queries.move_cursor(conn, source_ids=list(source_ids), way=way, days=list(days), cursor=cursor)


def moments(conn: Connection, way: str, days: Sequence[date]) -> dict[int, datetime]:
    """Of a way that goes back in time: source -> the moment back to which all of these days were read. None: from the beginning."""
    found = _queries.cursors(conn, way=way, days=list(days))
    return {row["source_id"]: max(map(datetime.fromisoformat, row["cursors"])) for row in found}


def end(conn: Connection, ended: Iterable[Row]) -> None:
    _queries.end_windows(conn, ended=rows(ended))


def add_pages(conn: Connection, run_id: str, source_id: int, way: str, found: Mapping[str, date]) -> None:
    """Pages, by address, that a way shows for these days; the way that showed one first keeps it."""
    if found:
        given = rows({"url": url, "day": day} for url, day in found.items())
        _queries.add_window_pages(conn, run_id=run_id, source_id=source_id, way=way, found=given)


def cut_short(conn: Connection, days: Sequence[date]) -> None:
    _queries.cut_short(conn, days=list(days))


def unfinished_days(conn: Connection, first: date, last: date) -> list[date]:
    return [row["day"] for row in _queries.unfinished_days(conn, first=first, last=last)]


def new_pages(conn: Connection, run_id: str) -> int:
    """How many pages were new to a run."""
    return int(_queries.new_pages(conn, run_id=run_id))


def ledger(conn: Connection, first: date, last: date) -> list[Row]:
    return list(_queries.ledger(conn, first=first, last=last))


def spend(conn: Connection, day: date, requests: Mapping[str, int]) -> None:
    if requests:
        _queries.spend(conn, day=day, spent=rows({"host": host, "n": n} for host, n in requests.items()))


def spent(conn: Connection, day: date, hosts: Collection[str]) -> dict[str, int]:
    return {row["host"]: row["requests"] for row in _queries.spent(conn, day=day, hosts=list(hosts))}


def pace(conn: Connection, hosts: Collection[str]) -> dict[str, float]:
    """Seconds between two requests that these hosts ask for or have earned."""
    return {row["host"]: row["seconds"] for row in _queries.pace(conn, hosts=list(hosts))}
