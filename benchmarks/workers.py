"""What a second worker adds: the same archived pages cleaned again by one worker and by two, each with a processor to itself."""

from __future__ import annotations

import functools
import statistics
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import psycopg

from benchmarks.reclean import OLDER, again
from benchmarks.way import NOW, captured, named_pages, recorded_pages, rewind, timed
from copydesk import run
from copydesk.settings import Settings

LIMIT = 1.8  # times as fast as one, at least
ROUNDS = 3
PAGES = 1_000


def main(named: Sequence[Path] = ()) -> None:
    recorded = list(islice(recorded_pages(named), PAGES))
    with captured(recorded) as settings:
        rewind(settings.database_url or "")
        run.begin(settings, "ingest", "first", NOW)
        run.run_all(settings, "first", ["extract", "publish"], lambda *_: None)
        ratios = [_round(settings, len(recorded), number) for number in range(ROUNDS)]
    print(f"two workers: median {statistics.median(ratios):.2f} times one (at least {LIMIT} wanted) over {len(recorded)} pages")


def _round(settings: Settings, pages: int, number: int) -> float:
    one, two = (timed_with(settings, workers, f"round-{number}-{workers}", pages) for workers in (1, 2))
    print(f"  round {number + 1}: one {pages / one:.1f} pages/s, two {pages / two:.1f}: {one / two:.2f} times", flush=True)
    return one / two


def timed_with(settings: Settings, workers: int, run_id: str, pages: int) -> float:
    with psycopg.connect(settings.database_url or "") as conn:
        conn.execute(OLDER)
    return timed(functools.partial(again, replace(settings, workers=workers), run_id, pages))


if __name__ == "__main__":
    main(named_pages())
