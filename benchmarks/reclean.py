"""Archived pages cleaned again, from recall to publish, beside extraction alone over the same pages with as many processes; and
the memory of each process at its peak, which may not grow from round to round."""

from __future__ import annotations

import functools
import multiprocessing
import os
import statistics
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

import cleaning
from benchmarks.memory import Peaks
from benchmarks.way import NOW, WORKERS, captured, named_pages, recorded_pages, rewind, timed
from copydesk import run
from copydesk.settings import Settings
from copydesk.windows import Window
from crawlers.warc import Recorded

LIMIT = 0.85  # of the pages a second of extraction alone, at least
PAGES = 4_000
LONG = 20_000  # with COPYDESK_BENCH_LONG, in one round
OLDER = """
UPDATE pipeline.extractions SET version = 'older';
UPDATE pipeline.compositions SET extractor_version = 'older';
UPDATE news.article_versions SET extractor_version = 'older'
"""


def main(named: Sequence[Path] = ()) -> None:
    pages, rounds = (LONG, 1) if os.environ.get("COPYDESK_BENCH_LONG") else (PAGES, 3)
    recorded = _as_many(list(recorded_pages(named)), pages)
    with captured(recorded) as settings:
        rewind(settings.database_url or "")
        run.begin(settings, "ingest", "first", NOW)
        run.run_all(settings, "first", ["extract", "publish"], lambda *_: None)
        ratios = [_round(settings, recorded, number) for number in range(1, rounds + 1)]
    print(f"reclean: median ratio {statistics.median(ratios):.2f} to extraction alone (held to {LIMIT}) over {len(recorded)} pages")


def _round(settings: Settings, recorded: Sequence[Recorded], number: int) -> float:
    alone = timed(functools.partial(_alone, recorded))
    with psycopg.connect(settings.database_url or "") as conn:
        conn.execute(OLDER)
    with Peaks() as peaks:
        ours = timed(functools.partial(again, settings, f"again-{number}", len(recorded)))
    count = len(recorded)
    print(f"  round {number}: extraction alone {count / alone:.1f} pages/s, reclean {count / ours:.1f},"
          f" ratio {alone / ours:.2f}; memory: {peaks}", flush=True)  # fmt: skip
    return alone / ours


def _as_many(pages: Sequence[Recorded], count: int) -> list[Recorded]:
    """The pages as often as it takes, each time on other sites, so that none is a second capture of another."""
    found: list[Recorded] = []
    for number, page in enumerate(islice(cycle(pages), count)):
        parts = urlsplit(page.url)
        again = number // len(pages)
        found.append(replace(page, url=parts._replace(netloc=f"r{again}.{parts.netloc}").geturl()) if again else page)
    return found


def _alone(recorded: Sequence[Recorded]) -> None:
    with multiprocessing.get_context("spawn").Pool(WORKERS) as pool:
        for _ in pool.imap_unordered(_extract_one, recorded, chunksize=20):
            pass


def _extract_one(page: Recorded) -> int:
    return len(cleaning.extract(page.body, page.url, page.content_type, None, page.status).blocks)


def again(settings: Settings, run_id: str, pages: int) -> None:
    run.begin(settings, "reclean", run_id, NOW, Window(NOW - timedelta(days=1), NOW + timedelta(days=1)))
    counts = run.run_all(settings, run_id, ["recall", "extract", "publish"], lambda *_: None)
    done = sum(counts["extract"].values())
    assert done == counts["recall"]["recalled"] == pages, counts


if __name__ == "__main__":
    main(named_pages())
