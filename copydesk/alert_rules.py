"""What is worth a message: what went wrong since the last one, and what is well again. Pure: `now` is given."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

LINES = 20  # of each kind in a message
OLD_BACKLOG = timedelta(hours=6)
LONG_REST = timedelta(hours=1)
LITTLE_SPACE = 2_000_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Wrong:
    subject: str  # what it is about: `run ingest`, `source The Wire`
    state: str  # a message is sent when this changes
    what: str
    since: datetime

    @property
    def line(self) -> str:
        return f"{self.subject}: {self.what} (since {self.since:%Y-%m-%d %H:%M} UTC)"


@dataclass(frozen=True, slots=True)
class Note:
    title: str
    body: str
    wrong: tuple[Wrong, ...] = ()  # told of by it
    over: tuple[str, ...] = ()


def of_run(kind: str, problems: Sequence[str], now: datetime) -> list[Wrong]:
    more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
    return [Wrong(f"run {kind}", "red", f"{problems[0]}{more}", now)] if problems else []


def of_rest(began: datetime | None, now: datetime) -> list[Wrong]:
    """No run begins any more. No message tells of it, for none is sent without a run: the page and a metric do."""
    if began and now - began <= LONG_REST:
        return []
    since = f"since {began:%Y-%m-%d %H:%M}" if began else "yet"
    return [
        Wrong("the DAG ingest", "at rest", f"no run of it has begun {since}: is it paused, is the scheduler at work?", began or now)
    ]


def of_sources(rows: Iterable[Mapping[str, Any]], now: datetime) -> list[Wrong]:
    return [Wrong(f"source {row['name']}", row["state"], f"{row['state']}: {row['why']}", row["since"] or now) for row in rows]


def of_backlog(rows: Iterable[Mapping[str, Any]], now: datetime) -> list[Wrong]:
    """Of what waits for a stage, the oldest should have been done long ago."""
    old = [row for row in rows if row["since"] and now - row["since"] > OLD_BACKLOG]
    waits = "{} wait, the oldest for {} hours"
    return [Wrong(f"backlog of {row['stage']}", "old", waits.format(row["n"], (now - row["since"]) // timedelta(hours=1)),
                  row["since"]) for row in old]  # fmt: skip


def of_space(free: Mapping[str, int], now: datetime) -> list[Wrong]:
    return [Wrong(f"disk of {place}", "nearly full", f"{n / 1e9:.1f} GB are free", now)
            for place, n in free.items() if n < LITTLE_SPACE]  # fmt: skip


def note(told: Iterable[Mapping[str, Any]], wrong: Iterable[Wrong], away: Collection[str], link: str | None) -> Note | None:
    """One message for everything that changed, or none. `told`: of what this run judges; `away`: subjects that nobody judges any
    more, of which nothing is said."""
    before = {row["subject"]: row for row in told}
    now = {one.subject: one for one in wrong}
    new = [one for one in now.values() if one.subject not in before or before[one.subject]["state"] != one.state]
    over = [row for subject, row in before.items() if subject not in now]
    well = [f"{row['subject']}: well again; it was {row['state']} since {row['since']:%Y-%m-%d %H:%M} UTC"
            for row in over if row["subject"] not in away]  # fmt: skip
    if not new and not well:
        return None
    title = f"copydesk: {new[0].subject} is {new[0].state}" if new else f"copydesk: {well[0].split(':')[0]} is well again"
    more = len(new) + len(well) - 1
    lines = [*_first([one.line for one in new]), *_first(well), *([link] if link else [])]
    return Note(f"{title}, and {more} more" if more else title, "\n".join(lines), tuple(new), tuple(row["subject"] for row in over))


def quiet(hours: tuple[int, int] | None, now: datetime) -> bool:
    if hours is None:
        return False
    start, end = hours
    return start <= now.hour < end if start < end else now.hour >= start or now.hour < end


def _first(lines: Sequence[str]) -> list[str]:
    return [*lines[:LINES], *([f"... and {len(lines) - LINES} more"] if len(lines) > LINES else [])]
