"""What the pages inside Airflow show: lists of bounded length, each by an index or over a table that stays small."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sql.connection import Connection, load

_queries = load("desk")

Row = Mapping[str, Any]

MOST = 5_000  # of what waits, that is counted
LATELY = timedelta(days=1)
RHYTHM_DAYS = 15  # today, and those that it is compared with
NEWEST = 1_000  # articles of a source that its rhythm is read from
ALIKE = 50  # articles of one story that are shown


@dataclass(frozen=True, slots=True)
class Part:
    """Which rows of a list: how many, after how many, and only those that say so."""

    rows: int = 50
    passed: int = 0
    asked: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class StockDay:
    """One day of the stock book: what was discovered, and in which state the pages of that day are."""

    day: date
    discovered: int
    states: dict[str, int]

    @property
    def balances(self) -> bool:
        return self.discovered == sum(self.states.values())


def last_runs(conn: Connection, runs: int, kind: str = "") -> list[Row]:
    return list(_queries.last_runs(conn, runs=runs, kind=kind))


def flow(conn: Connection, now: datetime) -> list[Row]:
    return list(_queries.flow(conn, since=now - LATELY))


def backlog(conn: Connection, now: datetime) -> list[Row]:
    return list(_queries.backlog(conn, now=now, most=MOST))


def stock(conn: Connection, now: datetime) -> list[StockDay]:
    """The stock book of today and yesterday, the last day first."""
    days: dict[date, StockDay] = {}
    for row in _queries.stock(conn, since=(now - LATELY).date()):
        days.setdefault(row["day"], StockDay(row["day"], row["discovered"] or 0, {})).states[row["state"]] = row["n"]
    return list(days.values())


def sources(conn: Connection, part: Part) -> list[Row]:
    return list(_queries.sources(conn, asked=part.asked, state=part.state, rows=part.rows, passed=part.passed))


def hours(conn: Connection, source_ids: Sequence[int], now: datetime) -> dict[int, dict[datetime, int]]:
    """source_id -> hour -> articles published in it, over the last days."""
    since = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=RHYTHM_DAYS - 1)
    found: dict[int, dict[datetime, int]] = {source_id: {} for source_id in source_ids}
    for row in _queries.hours(conn, source_ids=list(source_ids), since=since, now=now, most=NEWEST):
        found[row["source_id"]][row["hour"]] = row["n"]
    return found


def feeds(conn: Connection, part: Part, source_id: int) -> list[Row]:
    """Of one source, or, for 0, of all."""
    return list(_queries.feeds(conn, source_id=source_id, asked=part.asked, state=part.state, rows=part.rows, passed=part.passed))


def feed_url(conn: Connection, feed_id: int) -> str | None:
    found: str | None = _queries.feed_url(conn, feed_id=feed_id)
    return found


def hosts(conn: Connection, part: Part, now: datetime) -> list[Row]:
    return list(_queries.hosts(conn, now=now, asked=part.asked, rows=part.rows, passed=part.passed))


def quarantine(conn: Connection, part: Part) -> list[Row]:
    return list(_queries.quarantine(conn, rows=part.rows, passed=part.passed))


def windows(conn: Connection, part: Part) -> list[Row]:
    """Runs that covered a window, the last one first."""
    return list(_queries.windows(conn, rows=part.rows, passed=part.passed))


def waiting(conn: Connection, lanes: Sequence[str]) -> dict[str, dict[str, int]]:
    """lane -> host -> pages that wait to be fetched."""
    found: dict[str, dict[str, int]] = {lane: {} for lane in lanes}
    for row in _queries.waiting(conn, lanes=list(lanes)):
        found[row["lane"]][row["host"]] = row["n"]
    return found


def ledger(conn: Connection, rows: int) -> list[Row]:
    """What backfills did for each day, source and way, the latest days first."""
    return list(_queries.ledger(conn, rows=rows))


def addressed(conn: Connection, beginning: str, rows: int) -> list[Row]:
    return list(_queries.addressed(conn, beginning=beginning, rows=rows))


def titled(conn: Connection, beginning: str, rows: int) -> list[Row]:
    pattern = re.sub(r"([\\%_])", r"\\\1", beginning.lower()[:200]) + "%"
    return list(_queries.titled(conn, pattern=pattern, rows=rows))


def page(conn: Connection, page_id: int) -> Row | None:
    found: Row | None = _queries.page(conn, page_id=page_id)
    return found


def document(conn: Connection, page_id: int) -> dict[str, Any] | None:
    """What the page's best capture says, as it was extracted."""
    found: dict[str, Any] | None = _queries.document(conn, page_id=page_id)
    return found


def story(conn: Connection, story_id: int) -> list[Row]:
    return list(_queries.story(conn, story_id=story_id, rows=ALIKE))
