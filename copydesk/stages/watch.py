"""Count what a run brought of each source, and judge the sources on which a verdict is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from copydesk.silence.usual import Crowd
from copydesk.silence.verdict import Tally, Verdict, judge
from sql import watching
from sql.connection import Connection

A_RUN = 200  # verdicts; what is left over comes with the next run
AT_ONCE = 200
TOLD = ("state", "why", "since", "last_new_at", "news_at")


def watch(conn: Connection, now: datetime, every: bool = False) -> list[Mapping[str, Any]]:
    """Judge what is due, or every source; the sources that are in trouble now."""
    due = watching.to_judge(conn, now, 1_000_000 if every else A_RUN, every)
    crowds: dict[str, Crowd] = {}
    for start in range(0, len(due), AT_ONCE):
        sources = due[start : start + AT_ONCE]
        watching.save(conn, list(_verdicts(conn, sources, now, crowds)), now)
    return watching.in_trouble(conn)


def _verdicts(conn: Connection, sources: Sequence[Mapping[str, Any]], now: datetime,
              crowds: dict[str, Crowd]) -> Iterator[dict[str, Any]]:  # fmt: skip
    kept = watching.tallies(conn, [source["source_id"] for source in sources], now - watching.KEPT)
    found = {key: [_tally(row) for row in rows] for key, rows in groupby(kept, itemgetter("source_id"))}
    for source in sources:
        tallies, language = found.get(source["source_id"], []), source["language"]
        verdict = judge(tallies, source["added_at"], now)
        if not verdict.well:  # the others are looked at only where it would change something
            if language not in crowds:
                crowds[language] = Crowd.learn(watching.crowd(conn, language, now - watching.KEPT), now)
            verdict = judge(tallies, source["added_at"], now, crowds[language])
        yield {"source_id": source["source_id"]} | _row(verdict)


def _row(verdict: Verdict) -> dict[str, Any]:
    return {name: value for name, value in asdict(verdict).items() if name in TOLD}


def _tally(row: Mapping[str, Any]) -> Tally:
    return Tally(**{name: value for name, value in row.items() if name != "source_id"})
