"""What each source brings, run by run; the verdicts on sources; and those that a person has us not ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sql.connection import Connection, load, rows

_queries = load("watching")

Row = Mapping[str, Any]

KEPT = timedelta(days=366)


def tally(conn: Connection, run_id: str, now: datetime) -> int:
    """Count what a live run brought, source by source; the same when done twice. Gives how many sources brought something new."""
    before = {row["source_id"]: row["landed"] for row in _queries.forget_tally(conn, run_id=run_id, now=now)}
    found = {row["source_id"]: row["landed"] for row in _queries.tally(conn, run_id=run_id, now=now)}
    landed = [source_id for source_id, n in found.items() if n]
    moments = Counter(dict.fromkeys(landed, 1))
    moments.subtract(source_id for source_id, n in before.items() if n)
    _queries.add_to_crowd(conn, now=now, moments=rows({"source_id": key, "n": n} for key, n in moments.items() if n))
    _queries.note_landed(conn, source_ids=landed, now=now)
    return len(landed)


def to_judge(conn: Connection, now: datetime, most: int, every: bool = False) -> list[Row]:
    """Sources on which a verdict is due, those that may be in trouble first."""
    return list(_queries.to_judge(conn, now=now, sources=most, every=every))


def tallies(conn: Connection, source_ids: Sequence[int], since: datetime) -> list[Row]:
    return list(_queries.tallies_of(conn, source_ids=list(source_ids), since=since))


def crowd(conn: Connection, language: str, since: datetime) -> dict[datetime, float]:
    """Moments with news by hour, of all sources of a language."""
    return {row["hour"]: float(row["moments"]) for row in _queries.crowd(conn, language=language, since=since)}


def save(conn: Connection, verdicts: Iterable[Row], now: datetime) -> None:
    _queries.save_verdicts(conn, verdicts=rows(verdicts), now=now)
    _queries.forget_unwatched(conn)


def in_trouble(conn: Connection) -> list[Row]:
    return list(_queries.in_trouble(conn))


def by_state(conn: Connection) -> dict[str, int]:
    return {row["state"]: row["n"] for row in _queries.by_state(conn)}


def shrunk(conn: Connection, run_id: str, now: datetime) -> Row:
    """How much text the pages of a run gave, as a share of what their sources gave before: sources, pages, share."""
    found: Row = _queries.shrunk(conn, run_id=run_id, now=now)
    return found


def silence(conn: Connection, name: str, why: str, now: datetime, until: datetime) -> None:
    _queries.silence(conn, name=name, why=why, now=now, until=until)


def end_silence(conn: Connection, name: str) -> None:
    _queries.end_silence(conn, name=name)


def end_silences(conn: Connection, now: datetime) -> list[str]:
    """Have sources asked again whose silence was until now; their names."""
    return [row["name"] for row in _queries.end_silences(conn, now=now)]


def silences(conn: Connection) -> list[Row]:
    return list(_queries.silences(conn))


def shorten_crowd(conn: Connection, now: datetime) -> None:
    _queries.shorten_crowd(conn, before=now - KEPT)
