"""What a claim costs, by how much there is: the two databases differ by a factor, and the time of a claim may by half.

Both servers have memory for what waits in the larger, as one that holds so much should, and have read it once. What a claim takes
before that, every block still in the file system's cache, is printed beside it.

COPYDESK_BENCH_FACTOR: 100 compares 1,000 feeds and 100,000 pages on 2,000 hosts with 100,000 feeds and 10 million pages on 200,000
hosts (5 GB, and some minutes to fill). COPYDESK_BENCH_PLANS names a file for the plans of the larger.
"""

from __future__ import annotations

import os
import re
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.home import fresh_home
from copydesk import postgres, warehouse
from copydesk.settings import Settings
from sql import feeds, hosts, pages, runs
from sql.connection import Connection, connect, rows
from sql.hosts import Holder, Lease

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FEEDS, PAGES, HOSTS = 1_000, 100_000, 2_000  # of the smaller
COLD, CLAIMS = 8, 17  # claims of each kind, on each; half a minute of a fetcher's work apart
MEMORY = "1GB"
LIMIT = 1.5
HOLDER = Holder("bench", "fetch", 1)

# A backlog: a feed on every second host, nearly all of them due; of the pages of each host nine in ten are done with, and of nearly
# every host some of the others are due.
FILL = """
INSERT INTO news.sources (name, added_at) VALUES ('Everybody', %(now)s);
INSERT INTO pipeline.hosts (host, robots, robots_at)
SELECT 'h' || n || '.test', '', %(now)s FROM generate_series(0, %(hosts)s - 1) n;
INSERT INTO pipeline.feeds (source_id, url, kind, host, next_poll_at, interval_seconds)
SELECT 1, 'https://h' || 2 * n || '.test/feed', 'rss', 'h' || 2 * n || '.test',
       %(now)s + make_interval(secs => (n * 7919 %% 6000 - 5700)), 600 FROM generate_series(0, %(feeds)s - 1) n;
INSERT INTO pipeline.pages (url, host, site, source_id, state, reason, awaits, due_at, discovered_at, discovered_on)
SELECT 'https://h' || n %% %(hosts)s || '.test/2026/11/24/a-page-of-some-news-' || n, 'h' || n %% %(hosts)s || '.test',
       'h' || n %% %(hosts)s || '.test', 1, CASE WHEN n / %(hosts)s < 5 THEN 'pending' ELSE 'published' END, '',
       CASE WHEN n / %(hosts)s < 5 THEN 'fetch' END,
       CASE WHEN n / %(hosts)s < 5 THEN %(now)s + make_interval(secs => n %% %(hosts)s * 7919 %% 36000 - 34200) END,
       %(now)s, '2026-11-24'
FROM generate_series(0, %(pages)s - 1) n;
INSERT INTO pipeline.host_queue (lane, host, due_at)
SELECT 'live', host, min(due_at) FROM pipeline.pages WHERE awaits = 'fetch' GROUP BY 2;
"""
PAGES_DONE = "UPDATE pipeline.pages SET awaits = NULL, due_at = NULL, claim_token = NULL WHERE host = ANY(%s) AND awaits = 'fetch'"
FEEDS_DONE = "UPDATE pipeline.feeds SET next_poll_at = next_poll_at + interval '1 day', claim_token = NULL WHERE host = ANY(%s)"
# By an index, because what a large table is read from end to end leaves nothing in memory.
READ = """
SET LOCAL enable_seqscan = off;
SET LOCAL enable_bitmapscan = off;
SELECT sum(length(url)) FROM pipeline.pages WHERE awaits = 'fetch' AND lane = 'live';
SELECT sum(length(url)) FROM pipeline.feeds WHERE host > '';
SELECT count(robots) FROM pipeline.hosts WHERE host > ''
"""
PLANS = {
    "lock_hosts_with_due_pages": ("hosts", {"lane": "live", "now": NOW, "hosts": 64, "window": 64}),
    "lock_hosts_with_due_feeds": ("hosts", {"now": NOW, "hosts": 32, "window": 32}),
    "claim_pages": ("pages", {"lane": "live", "now": NOW}),
    "claim_feeds": ("feeds", {"now": NOW}),
}


def main() -> None:
    factor = int(os.environ.get("COPYDESK_BENCH_FACTOR") or 10)
    with filled(1) as small, filled(factor) as large:
        begin(small), begin(large)
        compare(small, large, range(COLD), f"from {factor} times as much, not yet in memory", "for comparison")
        read(small), read(large)
        compare(small, large, range(COLD, COLD + CLAIMS), f"from {factor} times as much", f"held to {LIMIT}")
        if kept := os.environ.get("COPYDESK_BENCH_PLANS"):
            Path(kept).write_text(plans(large, factor), encoding="utf-8")


def compare(small: Connection, large: Connection, numbers: range, what: str, held: str) -> None:
    for name, claim in (("pages", claim_pages), ("feeds", claim_feeds)):
        pairs = [(timed(claim, small, number), timed(claim, large, number)) for number in numbers]
        low, high = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(f"claim of {name} {what}: ratio {high / low:.2f} ({held}); {low * 1000:.1f} ms, {high * 1000:.1f} ms", flush=True)


@contextmanager
def filled(factor: int) -> Iterator[Connection]:
    with fresh_home() as home, postgres.private(home, durable=False) as url:
        with connect(url) as conn:
            fill(conn, home, url, factor)
        postgres.stop(home)
        postgres.start(home, durable=False)
        with connect(url) as conn:
            yield conn


def fill(conn: Connection, home: Path, url: str, factor: int) -> None:
    warehouse.initialise(Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url}), conn)
    given = {"now": NOW, "feeds": FEEDS * factor, "pages": PAGES * factor, "hosts": HOSTS * factor}
    with conn.transaction(), psycopg.ClientCursor(conn) as cursor:
        for statement in FILL.split(";\n"):
            if statement.strip():
                cursor.execute(statement.encode(), given)
    runs.begin(conn, HOLDER.run_id, "bench", NOW, None, 1, "bench")
    runs.begin_stage(conn, HOLDER)
    conn.commit()
    conn.autocommit = True
    conn.execute("VACUUM ANALYZE")
    conn.execute(f"ALTER SYSTEM SET shared_buffers = '{MEMORY}'".encode())


def read(conn: Connection) -> None:
    """What waits, into the server's memory."""
    with conn.transaction():
        for statement in READ.split(";\n"):
            conn.execute(statement.encode())


def begin(conn: Connection) -> None:
    """Both begin with a few claims that nobody times: plans and catalogues are read once."""
    for number in range(-3, 0):
        claim_pages(conn, number)()
        claim_feeds(conn, number)()


def claim_pages(conn: Connection, number: int) -> Callable[[], None]:
    """As fetch does; returns what ends it, which is not part of the claim."""
    now = NOW + timedelta(seconds=30 * number)
    with conn.transaction():
        leases = hosts.lease(conn, HOLDER, now, 120, work="pages", hosts=64)
        pages.claim(conn, [(lease.host, lease.token, 15) for lease in leases], "live", now)
    assert len(leases) == 64
    return partial(end, conn, leases, PAGES_DONE)


def claim_feeds(conn: Connection, number: int) -> Callable[[], None]:
    """As poll does."""
    now = NOW + timedelta(seconds=30 * number)
    with conn.transaction():
        leases = hosts.lease(conn, HOLDER, now, 120, work="feeds", hosts=32)
        feeds.claim(conn, [(lease.host, lease.token, 15) for lease in leases], now)
    assert len(leases) == 32
    return partial(end, conn, leases, FEEDS_DONE)


def end(conn: Connection, leases: list[Lease], done: str) -> None:
    with conn.transaction():
        conn.execute(done.encode(), ([lease.host for lease in leases],))
        hosts.release(conn, [(lease.host, lease.token) for lease in leases], "live", 0.0)


def timed(claim: Callable[[Connection, int], Callable[[], None]], conn: Connection, number: int) -> float:
    began = time.perf_counter()
    ended = claim(conn, number)
    took = time.perf_counter() - began
    ended()
    return took


def plans(conn: Connection, factor: int) -> str:
    """EXPLAIN of each query of a claim, as it runs on the larger database."""
    leases = rows({"host": f"h{number}.test", "token": 1, "quantum": 15} for number in range(0, 128, 2))
    told = [f"{FEEDS * factor:,} feeds, {PAGES * factor:,} pages, {HOSTS * factor:,} hosts"]
    for name, (room, values) in PLANS.items():
        text = (files("sql") / "queries" / f"{room}.sql").read_text()
        body = re.search(rf"^-- name: {name}[!$^]?\n(.*?)(?=^-- name: |\Z)", text, re.MULTILINE | re.DOTALL)
        assert body
        query = re.sub(r"(?<!:):([a-z]\w*)", r"%(\1)s", re.sub(r"--[^\n]*", "", body[1])).encode()
        given: dict[str, Any] = values | ({"leases": leases} if name.startswith("claim") else {})
        with conn.transaction(force_rollback=True):
            found = conn.execute(b"EXPLAIN (ANALYZE, COSTS OFF, BUFFERS OFF) " + query, given).fetchall()
        told += ["", name, *(f"  {line}" for row in found for line in row.values())]
    return "\n".join(told) + "\n"


if __name__ == "__main__":
    main()
