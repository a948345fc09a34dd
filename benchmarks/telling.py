"""What it costs publish that readers are told and can search: publishing beside publishing without numbering the changes, and
without the column that is searched, by the processor time of publish and of PostgreSQL. The numbering is held to a share of 3%.

COPYDESK_BENCH_PAGES names WARC files, apart by `:`; else the newsroom writes pages."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

import psycopg

from benchmarks.home import fresh_home
from benchmarks.way import NOW, fill, named_pages, recorded_pages, rewind
from copydesk import postgres, run, warehouse
from copydesk.settings import Settings
from sql.connection import connect

PAGES, ROUNDS = 600, 7
LIMIT = 0.03
WITHOUT = {
    "numbering": """
        DROP TRIGGER tell_version ON news.article_versions;
        DROP TRIGGER tell_story ON news.articles;
        DROP TRIGGER tell_withdrawal ON news.articles;
        CREATE OR REPLACE FUNCTION pipeline.number_changes() RETURNS bigint LANGUAGE sql AS 'SELECT 0::bigint'""",
    "the search column": "ALTER TABLE news.articles DROP COLUMN search CASCADE",
}


def main() -> None:
    named = named_pages()
    with fresh_home() as home, postgres.private(home) as url:
        with psycopg.connect(url, autocommit=True) as conn:
            conn.execute("ALTER SYSTEM SET autovacuum = off")
            conn.execute("SELECT pg_reload_conf()")
        settings = _extracted(home, named)
        times: dict[str, list[float]] = {name: [] for name in ("", *WITHOUT)}
        for number in range(ROUNDS + 1):
            for name in [*times][:: 1 if number % 2 else -1]:
                took = _publish(settings, WITHOUT.get(name, ""))
                if number:  # the first warms
                    times[name].append(took)
            if number:
                print(f"  round {number}: {'  '.join(f'{took[-1]:.2f} s' for took in times.values())}", flush=True)
    for name in WITHOUT:
        shares = [1 - without / whole for whole, without in zip(times[""], times[name], strict=True)]
        held = f"held to {LIMIT:.0%}" if name == "numbering" else "for comparison"
        print(
            f"publish: {name} takes {statistics.median(shares):.1%} of its time ({held}),"
            f" {min(shares):.1%} to {max(shares):.1%} in {ROUNDS} rounds;"
            f" {statistics.median(times['']):.2f} s with, {statistics.median(times[name]):.2f} s without"
        )


def _extracted(home: Path, named: list[Path]) -> Settings:
    """A database of pages that await publish, and nobody at it."""
    url = postgres.create_database(home, "extracted")
    settings = replace(Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url}),
                       workers=2, stage_seconds=3600)  # fmt: skip
    with connect(url) as conn:
        warehouse.initialise(settings, conn)
        fill(settings, conn, list(islice(recorded_pages(named), PAGES)))
    rewind(url)
    run.begin(settings, "ingest", "bench", NOW)
    run.run_all(settings, "bench", ["extract"], lambda *_: None)
    return settings


def _publish(settings: Settings, change: str) -> float:
    """Seconds of processor that one worker and its server take, on a copy of the database that was changed first."""
    with _copy(settings) as url:
        with psycopg.connect(url, autocommit=True) as conn:
            if change:
                conn.execute(change.encode())
            conn.execute("VACUUM ANALYZE")
            conn.execute("CHECKPOINT")
        began = _processor(settings.home)
        run.work(replace(settings, database_url=url), "publish", "bench")
        return _processor(settings.home) - began


def _processor(home: Path) -> float:
    """Of this process, and of the connections to the server that have ended."""
    time.sleep(0.5)  # for those that are ending
    server = (home / "postgres-data" / "postmaster.pid").read_text().split()[0]
    ended = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()[13:15]
    return time.process_time() + sum(map(int, ended)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _copy(settings: Settings) -> Iterator[str]:
    with psycopg.connect(postgres.url(settings.home, "postgres"), autocommit=True) as admin:
        admin.execute("CREATE DATABASE copied TEMPLATE extracted")
        yield postgres.url(settings.home, "copied")
        admin.execute("DROP DATABASE copied WITH (FORCE)")


if __name__ == "__main__":
    main()
