"""Recorded pages to published articles by two workers, beside trafilatura alone on the same pages, with as many processes and the
same options. The pipeline is held to 0.85 of its pages a second."""

from __future__ import annotations

import functools
import itertools
import multiprocessing
import os
import statistics
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import psycopg
import trafilatura

from benchmarks.home import fresh_home
from benchmarks.memory import Peaks
from copydesk import archive, postgres, run, warehouse
from copydesk.newsroom.pages import article_page
from copydesk.newsroom.world import KEPT, SITES, World
from copydesk.settings import Settings
from crawlers.addresses import host_of, normalise, site_of
from crawlers.warc import Recorded, SegmentWriter, responses
from sql import feeds, hosts, pages, status
from sql.connection import Connection, connect

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
WORKERS = 2
ROUNDS = 3
WRITTEN = 5_000  # pages that the newsroom writes where none are named
SEGMENT = 200  # pages of a WARC file
LIMIT = 0.85
FORGET = """
TRUNCATE news.articles, news.stories, news.change_log, pipeline.outbox, pipeline.extractions, pipeline.sketches,
    pipeline.common_keys, pipeline.sites, pipeline.site_decisions, pipeline.page_events, pipeline.runs, pipeline.quarantine CASCADE
"""  # all that extract and publish have made


def main(named: Sequence[Path]) -> None:
    recorded = list(recorded_pages(named))
    with captured(recorded) as settings:
        ratios = [_round(settings, recorded, number) for number in range(1, (ROUNDS if named else 1) + 1)]
        with connect(settings.database_url or "") as conn:
            landed = status.summary(conn, NOW)["articles"]
    print(f"way: median ratio {statistics.median(ratios):.2f} (held to {LIMIT}) over {len(recorded)} pages, {landed} articles")


@contextmanager
def captured(recorded: Sequence[Recorded]) -> Iterator[Settings]:
    """A desk of two workers whose database has these pages as fetch leaves them."""
    with fresh_home() as home, postgres.private(home, durable=False) as url:
        given = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
        settings = replace(given, workers=WORKERS, stage_seconds=7_200)
        with connect(url) as conn:
            warehouse.initialise(settings, conn)
            fill(settings, conn, recorded)
        yield settings


def _round(settings: Settings, recorded: Sequence[Recorded], number: int) -> float:
    """The pipeline's pages a second as a share of trafilatura's own, run before and after it: machines change their pace."""
    before = timed(functools.partial(_trafilatura_alone, recorded))
    rewind(settings.database_url or "")
    with Peaks() as peaks:
        ours = timed(functools.partial(_pipeline, settings, number))
    alone = (before + timed(functools.partial(_trafilatura_alone, recorded))) / 2
    count = len(recorded)
    print(f"  round {number}: trafilatura alone {count / alone:.1f} pages/s, the whole way {count / ours:.1f},"
          f" ratio {alone / ours:.2f}; memory: {peaks}", flush=True)  # fmt: skip
    return alone / ours


def named_pages() -> list[Path]:
    """The WARC files that COPYDESK_BENCH_PAGES names, apart by `:`."""
    return [Path(name) for name in os.environ.get("COPYDESK_BENCH_PAGES", "").split(":") if name]


def recorded_pages(named: Sequence[Path]) -> Iterator[Recorded]:
    """The pages of WARC files, or, without any, those that the newsroom has written over some weeks."""
    for path in named:
        yield from responses(path)
    if named:
        return
    yield from islice(_written(), WRITTEN)


def _written() -> Iterator[Recorded]:
    for spans in itertools.count():
        world = World(7, NOW - spans * KEPT)
        for site in SITES:
            for story in world.stories(site):
                if not story.gone:
                    body = article_page(world, story).encode(site.charset, "xmlcharrefreplace")
                    yield Recorded(story.url, NOW, 200, f"text/html; charset={site.charset}", body)


def _trafilatura_alone(recorded: Sequence[Recorded]) -> None:
    with multiprocessing.get_context("spawn").Pool(WORKERS) as pool:
        for _ in pool.imap_unordered(_extract_one, ((page.body, page.url) for page in recorded), chunksize=20):
            pass


def _extract_one(task: tuple[bytes, str]) -> int:
    body, url = task
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = trafilatura.bare_extraction(body, url=url, favor_precision=True, include_comments=False, with_metadata=True)
    return len(getattr(found, "text", None) or "")


def _pipeline(settings: Settings, number: int) -> None:
    run_id = f"bench-{number}"
    run.begin(settings, "ingest", run_id, NOW)
    run.run_all(settings, run_id, ["extract", "publish"], lambda *_: None)


def fill(settings: Settings, conn: Connection, recorded: Sequence[Recorded]) -> None:
    """Pages as fetch leaves them: captured, in the archive, awaiting extract."""
    archive.prepare(settings.staging, settings.archive)
    with conn.transaction():
        source = feeds.add_source(conn, "bench", None, [], NOW)
        hosts.add(conn, ["bench.test"])
        feed = feeds.add(conn, source, "http://bench.test/feed", "rss", "bench.test", 600, NOW)
        for start in range(0, len(recorded), SEGMENT):
            part = {normalise(page.url): page for page in recorded[start : start + SEGMENT]}
            hosts.add(conn, [host_of(url) for url in part])
            given = [_page(url, source, feed) for url in part]
            known = pages.add(conn, given, "live", NOW, "fill")
            writer = SegmentWriter(settings.staging, "bench")
            rows = [_capture(writer, known[url][0], page) for url, page in part.items()]
            file = archive.keep(settings.staging / writer.close(), settings.archive, NOW)
            pages.add_captures(conn, "fill", [row | {"file": file} for row in rows])
        conn.execute("UPDATE pipeline.pages p SET capture_id = c.capture_id FROM pipeline.captures c WHERE c.page_id = p.page_id")


def _page(url: str, source: int, feed: int | None) -> dict[str, object]:
    return {"url": url, "host": host_of(url), "site": site_of(url), "source_id": source, "feed_id": feed, "hints": {}}


def _capture(writer: SegmentWriter, page_id: int, page: Recorded) -> dict[str, object]:
    offset = writer.add(page.url, NOW, 200, [("Content-Type", page.content_type or "text/html")], page.body)
    return {"page_id": page_id, "url": page.url, "status": 200, "fetched_at": NOW, "sha256": str(offset), "redirects": [],
            "content_type": page.content_type, "size": len(page.body), "record_offset": offset}  # fmt: skip


def rewind(url: str) -> None:
    """Back to where fetch had left it."""
    with psycopg.connect(url) as conn:
        conn.execute(FORGET)
        conn.execute("UPDATE pipeline.pages SET state = 'pending', reason = 'to extract', awaits = 'extract', due_at = NULL")


def timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
