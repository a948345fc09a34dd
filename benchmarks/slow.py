"""Slow hosts, and what further fetchers give: the same pages of 400 hosts, each of which takes two seconds for an answer, fetched
by one crawl worker, by two and by four."""

from __future__ import annotations

import asyncio
import os
import time
from dataclasses import replace
from datetime import UTC, datetime

import psycopg

from benchmarks.home import fresh_home
from benchmarks.loopback import OK, Connection, host, serve
from copydesk import postgres, run, warehouse
from copydesk.settings import Settings
from crawlers.addresses import host_of, site_of
from sql import feeds, hosts, pages
from sql.connection import connect

HOSTS, PAGES = 400, 6  # of each host
SLOW, DELAY = 2.0, 2.0  # seconds before an answer, and between two requests to a host
WORKERS = (1, 2, 4)
AGAIN = """
UPDATE pipeline.pages SET state = 'pending', awaits = 'fetch', due_at = now(), capture_id = NULL, etag = NULL;
UPDATE pipeline.hosts SET next_request_at = NULL, held_until = NULL, leased_until = NULL;
TRUNCATE pipeline.host_queue;
INSERT INTO pipeline.host_queue (host, lane, due_at) SELECT host, 'live', now() FROM pipeline.hosts
"""


class Slow(Connection):
    def data_received(self, data: bytes) -> None:
        self.head += data
        if self.head.endswith(b"\r\n\r\n"):
            self.head = b""
            asyncio.get_running_loop().call_later(SLOW, self.transport.write, OK)


def main() -> None:
    with serve(Slow) as (port, _), fresh_home() as home, postgres.private(home, durable=False) as url:
        given = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
        settings = replace(given, allow_private=True, host_delay=DELAY, stage_seconds=3_600)
        fill(settings, port)
        alone = 0.0
        for workers in WORKERS:
            with psycopg.connect(url, autocommit=True) as conn:
                conn.execute(AGAIN)
            began, before = time.perf_counter(), _processor()
            run.begin(settings, "ingest", f"by-{workers}", datetime.now(UTC))
            counts = run.run_all(replace(settings, workers=workers), f"by-{workers}", ["fetch"], lambda *_: None)
            took, busy = time.perf_counter() - began, _processor() - before
            done = sum(counts["fetch"].values())
            assert done >= HOSTS * PAGES, counts
            alone = alone or took
            rate = HOSTS * PAGES / took
            print(f"  {workers} of them: {rate:.1f} pages/s, {alone / took:.2f} times one; {busy / took:.2f} cores", flush=True)
    print(f"slow hosts: {HOSTS} that take {SLOW:.0f} s for an answer, {PAGES} pages of each, {DELAY:.0f} s between two requests")


def fill(settings: Settings, port: int) -> None:
    now = datetime.now(UTC)
    urls = [f"http://{host(number)}:{port}/page/{page}" for number in range(HOSTS) for page in range(PAGES)]
    with connect(settings.database_url or "") as conn:
        warehouse.initialise(settings, conn)
        with conn.transaction():
            source = feeds.add_source(conn, "slow", None, [], now)
            hosts.add(conn, list(dict.fromkeys(map(host_of, urls))))
            feed = feeds.add(conn, source, urls[0], "rss", host_of(urls[0]), 600, now)
            of: dict[str, object] = {"source_id": source, "feed_id": feed, "hints": {}}
            rows = [{"url": url, "host": host_of(url), "site": site_of(url), **of} for url in urls]
            pages.add(conn, rows, "live", now, "fill")
            conn.execute("UPDATE pipeline.hosts SET robots = '', robots_at = now()")


def _processor() -> float:
    """Seconds of processor that our children have taken, the server apart."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    main()
