"""Live runs alone, and beside a backfill of a year over the same hosts: how old live articles are when they land, and what the
hosts saw of it. Runs begin every ten minutes, as `ingest` does; the waiting between them is reckoned, not waited for."""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import psycopg

from benchmarks.home import fresh_home
from copydesk import postgres, run, sources, warehouse
from copydesk.commands import backfilling
from copydesk.newsroom import feeds
from copydesk.newsroom.server import Newsroom, serve
from copydesk.newsroom.world import EVERY, World
from copydesk.settings import Settings
from copydesk.stages.discover_rules import Errand
from sql.connection import connect

LIMIT = 1.10  # of the median age alone, at most
EVERY_SECONDS = 600  # between two live runs
RUNS = 4  # of each kind
BEGUN = 20  # pages that the backfill fetches before each live run that begins beside it
YEAR = timedelta(days=365)
INGEST = ("poll", "fetch", "extract", "publish", "check")
DUE = "UPDATE pipeline.feeds SET next_poll_at = now() - interval '1 minute' WHERE state = 'active'"
LANDED = "SELECT extract(epoch FROM numbered_at - %s)::float8 FROM news.change_log WHERE kind = 'new' AND article_id = ANY(%s)"
LIVE = """
SELECT p.page_id FROM pipeline.pages p JOIN news.articles a ON a.article_id = p.page_id
WHERE p.discovered_at = %s AND NOT EXISTS (SELECT FROM pipeline.window_pages w WHERE w.page_id = p.page_id)
"""

ASKED = "SELECT count(*) FROM pipeline.window_pages w JOIN pipeline.captures c USING (page_id)"


def main() -> None:
    began = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) - EVERY * 2 * RUNS
    with serve(World(7, began, kept=YEAR + timedelta(days=2))) as newsroom, desk(newsroom) as settings:
        at_once = replace(settings, host_delay=0.0)
        run_seconds(at_once)  # what feeds show already
        last = began.date() - timedelta(days=5)
        days = f"{last - YEAR + timedelta(days=1)}", f"{last}"
        with redirect_stdout(io.StringIO()):  # lists are read once a day: what is beside the live runs are the pages
            backfilling.survey(at_once, *days, Errand(), as_json=True)
        with newsroom.lock:
            newsroom.seen.clear()
        alone = [run_seconds(settings) for _ in moved(newsroom)]
        with _backfill(settings, days) as running:
            beside = [run_seconds(settings) for _ in moved(newsroom) if _at_work(settings, running)]
            asked = _asked(settings)
        seen = newsroom.stats()
    _tell("live runs alone", alone)
    _tell(f"beside a backfill, which had fetched {asked} pages when the last of them ended", beside)
    crowded = {host: row for host, row in seen.items()
               if row["most_at_once"] > 1 or (row["smallest_gap"] or settings.host_delay) < settings.host_delay * 0.95}  # fmt: skip
    hits = sum(row["hits"] for row in seen.values())
    print(f"  {len(seen)} hosts saw {hits} requests; two at once, or sooner than {settings.host_delay:.1f} s after another:"
          f" {sorted(crowded) or 'none'}")  # fmt: skip
    ratio = age(beside) / age(alone)
    print(f"beside: median age of live articles at landing {ratio:.3f} of that without a backfill (held to {LIMIT})")


def age(runs: Sequence[Sequence[float]]) -> float:
    """Median age at landing in seconds: an article waits for the next run, any time up to ten minutes alike, and lands in it."""
    waits = [EVERY_SECONDS * (n + 0.5) / 100 for n in range(100)]
    return statistics.median(wait + seconds for landed in runs for seconds in landed for wait in waits)


def moved(newsroom: Newsroom) -> Iterator[None]:
    """Each site has one more article, run by run."""
    for _ in range(RUNS):
        newsroom.move(newsroom.world.moment + EVERY)
        yield


def _at_work(settings: Settings, backfill: subprocess.Popen[bytes]) -> bool:
    """Wait until the backfill has fetched some more: a live run finds it amid its tours."""
    enough = _asked(settings) + BEGUN
    while _asked(settings) < enough:
        assert backfill.poll() is None, "the backfill ended"
        time.sleep(0.2)
    return True


def run_seconds(settings: Settings) -> list[float]:
    """One live run: how long after its beginning each new article of it could be read."""
    now = datetime.now(UTC)
    with psycopg.connect(settings.database_url or "", autocommit=True) as conn:
        conn.execute(DUE)
        run_id = run.new_id("ingest", now)
        run.begin(settings, "ingest", run_id, now)
        run.run_all(settings, run_id, INGEST, lambda *_: None)
        found = [row[0] for row in conn.execute(LIVE, (now,))]
        return [row[0] for row in conn.execute(LANDED, (now, found))]


def _asked(settings: Settings) -> int:
    """Pages that the backfill has fetched."""
    with psycopg.connect(settings.database_url or "") as conn:
        [(found,)] = conn.execute(ASKED).fetchall()
    return int(found)


def _tell(what: str, runs: Sequence[Sequence[float]]) -> None:
    landed = [seconds for one in runs for seconds in one]
    print(f"  {what}: {len(landed)} articles in {len(runs)} runs, landed {statistics.median(landed):.1f} s after their run began"
          f" (the last {max(landed):.1f} s); median age {age(runs):.0f} s", flush=True)  # fmt: skip


@contextmanager
def desk(newsroom: Newsroom) -> Iterator[Settings]:
    """An installation that watches the newsroom."""
    with fresh_home() as home, postgres.private(home, durable=False) as url:
        found = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
        settings = replace(found, allow_private=True, http_proxy=newsroom.proxy, poll_seconds=1, workers=1)
        (home / "newsroom.opml").write_text(feeds.opml())
        with connect(url) as conn:
            warehouse.initialise(settings, conn)
            sources.add(settings, conn, sources.read(home / "newsroom.opml"), datetime.now(UTC))
        yield settings


@contextmanager
def _backfill(settings: Settings, days: tuple[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "copydesk", "backfill", *days, "--days-a-run", "31"]
    running = subprocess.Popen(command, env=os.environ | settings.to_environment() | {"COPYDESK_LOG": "ERROR"},
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        yield running
        assert running.poll() is None, "the backfill ended before the live runs did"
    finally:
        running.kill()
        running.wait()


if __name__ == "__main__":
    main()
