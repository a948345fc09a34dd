"""The pages inside Airflow at size: how long each takes, and what it costs a pipeline at work that one is asked for every second.

`python -m benchmarks.page 1000000 10000` fills a database of so many articles and feeds first, which takes some minutes; each route
is held to 300 ms, and the pipeline to 0.97 of its speed alone."""

from __future__ import annotations

import multiprocessing
import os
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from multiprocessing.synchronize import Event
from typing import Any

from benchmarks.home import fresh_home
from copydesk import postgres, warehouse
from copydesk.airflow import connection
from copydesk.commands.given import right_now
from copydesk.settings import Settings
from sql import changes, hosts, pages, runs
from sql.connection import Connection, connect
from sql.hosts import Holder

LIMIT_MS, LIMIT_RATIO = 300.0, 0.97
TIMES, ROUNDS, SECONDS = 9, 24, 3.0
MEMORY = "1GB"

# Twenty days of news and a tenth as many pages that were none; a backlog on every host; ninety days of runs, thirty of backfills.
FILL = """
INSERT INTO news.sources (name, added_at) SELECT 'Paper ' || n, now() - interval '90 days' FROM generate_series(1, %(feeds)s) n;
INSERT INTO pipeline.hosts (host, robots, robots_at, failures)
SELECT 'h' || n || '.test', '', now(), CASE WHEN n %% 50 = 0 THEN 4 ELSE 0 END FROM generate_series(0, %(feeds)s - 1) n;
UPDATE pipeline.hosts SET held_until = now() + interval '1 hour', held_reason = 'http_429' WHERE failures > 0;
INSERT INTO pipeline.feeds (source_id, url, kind, host, state, failures, problem, next_poll_at, interval_seconds,
       last_success_at, last_new_at)
SELECT n + 1, 'https://h' || n || '.test/feed.xml', 'rss', 'h' || n || '.test',
       CASE WHEN n %% 40 = 0 THEN 'failing' ELSE 'active' END,
       CASE WHEN n %% 40 = 0 THEN 3 ELSE 0 END, CASE WHEN n %% 40 = 0 THEN 'http_500' END,
       now() + make_interval(secs => n * 7919 %% 18000 - 600), 18000, now(), now() FROM generate_series(0, %(feeds)s - 1) n;
INSERT INTO pipeline.feed_polls (feed_id, polled_at, run_id, stage, outcome)
SELECT f, now() - n * interval '5 hours', 'run' || n * 30, 'poll', 'unchanged' FROM generate_series(1, %(feeds)s) f,
       generate_series(1, 30) n;
INSERT INTO pipeline.watch (source_id, state, why, since, last_new_at, news_at, judged_at)
SELECT n, CASE WHEN n %% 60 = 0 THEN 'silent' WHEN n %% 70 = 0 THEN 'half silent' ELSE 'well' END,
       'it gave something every day', now(), now(),
       now() + interval '1 day', now() FROM generate_series(1, %(feeds)s) n;
INSERT INTO pipeline.runs (run_id, kind, now, workers, version, began_at, ended_at, problems)
SELECT 'run' || n, 'ingest', now() - n * interval '10 min', 2, 'bench', now() - n * interval '10 min',
       now() - n * interval '10 min' + interval '4 min', '{}' FROM generate_series(1, 12960) n;
INSERT INTO pipeline.run_stages (run_id, stage, worker, began_at, ended_at, claimed, outcomes)
SELECT r.run_id, s, w, r.began_at, r.ended_at, 300, '{"published": 250, "rejected": 50}'
FROM pipeline.runs r, unnest('{poll,fetch,extract,publish}'::text[]) s, generate_series(1, 2) w WHERE s <> 'poll' OR w = 1;
INSERT INTO pipeline.pages (url, host, site, source_id, feed_id, state, reason, awaits, due_at, fetched_at, discovered_at,
       discovered_on)
SELECT 'https://h' || n %% %(feeds)s || '.test/2026/11/a-page-of-some-news-' || n, 'h' || n %% %(feeds)s || '.test',
       'h' || n %% %(feeds)s || '.test', 1 + n %% %(feeds)s, 1 + n %% %(feeds)s,
       CASE WHEN n > %(articles)s THEN 'rejected' ELSE 'published' END,
       CASE WHEN n > %(articles)s THEN 'paywall' ELSE 'first version' END, CASE WHEN n %% 20 = 0 THEN 'fetch' END,
       CASE WHEN n %% 20 = 0 THEN at + interval '1 day' END, at, at, (at AT TIME ZONE 'UTC')::date
FROM (SELECT n, now() - (n * 7919.0 %% %(articles)s / %(articles)s) * interval '20 days' AS at
      FROM generate_series(1, %(articles)s + %(articles)s / 10) n) p;
INSERT INTO pipeline.stock (day, discovered) SELECT discovered_on, count(*) FROM pipeline.pages GROUP BY 1;
INSERT INTO pipeline.host_queue (lane, host, due_at) SELECT 'live', host,
       min(due_at) FROM pipeline.pages WHERE awaits = 'fetch' GROUP BY 2;
INSERT INTO pipeline.page_events (page_id, run_id, stage, worker, outcome, reason, at)
SELECT page_id, 'run' || 1 + (extract(epoch FROM now() - fetched_at) / 600)::int, 'fetch', 1, 'fetched', '',
       fetched_at FROM pipeline.pages;
INSERT INTO pipeline.captures (page_id, run_id, url, fetched_at, status, sha256, size, file, record_offset)
SELECT page_id, 'run', url, fetched_at, 200, 'sha', 20000, 'file', page_id FROM pipeline.pages;
UPDATE pipeline.pages p SET capture_id = c.capture_id FROM pipeline.captures c WHERE c.page_id = p.page_id;
DROP INDEX news.articles_by_word;
ALTER TABLE news.articles ALTER COLUMN search DROP EXPRESSION, ALTER COLUMN content_hash DROP EXPRESSION;
INSERT INTO news.stories (articles) SELECT 1 FROM generate_series(1, %(articles)s);
INSERT INTO news.articles (article_id, source_id, story_id, url, site, title, body, published_at, version, landed_at,
       updated_at, search)
SELECT page_id, source_id, page_id, url, site, 'Why the council still argues about ' || page_id,
       repeat('The council of the port still argues about ' || page_id || '. ', 30), discovered_at, 1, discovered_at,
       discovered_at, ''
FROM pipeline.pages WHERE state = 'published';
INSERT INTO news.article_versions (article_id, version, cause, title, body, authors, written_at, extractor_version)
SELECT article_id, 1, 'new', title, body, '{}', landed_at, 'bench' FROM news.articles;
INSERT INTO pipeline.compositions (article_id, capture_sha256, extractor_version, removed, candidates, keys)
SELECT article_id, '', 'bench', '[{"text": "Subscribe.", "reason": "repeated", "key": "k"}]', '{}', '{}' FROM news.articles;
INSERT INTO pipeline.extractions (page_id, capture_id, site, status, version, document, block_keys, sort_at)
SELECT page_id, capture_id, site, 'article', 'bench', jsonb_build_object(
    'blocks', (SELECT jsonb_agg(jsonb_build_object('text', 'Block ' || b, 'kind', 'paragraph', 'place',
       'body/p')) FROM generate_series(1, 40) b),
    'titles', '[]'::jsonb, 'authors', '[]'::jsonb, 'published', '[]'::jsonb, 'modified', '[]'::jsonb), '{}', discovered_at
FROM pipeline.pages WHERE page_id %% 100 = 1 AND state = 'published';
INSERT INTO pipeline.quarantine SELECT page_id, 'extract', 'it killed its worker', 'run',
       now() FROM pipeline.pages WHERE page_id %% 500 = 0;
INSERT INTO pipeline.runs (run_id, kind, now, window_start, window_end, workers, version, began_at, ended_at, problems)
SELECT 'backfill' || n, 'backfill', now(), date_trunc('day', now()) - n * interval '1 day', date_trunc('day',
       now()) - (n - 1) * interval '1 day',
       2, 'bench', now() - n * interval '1 hour', now() - n * interval '1 hour', '{}' FROM generate_series(1, 30) n;
INSERT INTO pipeline.windows (source_id, way, day, state, run_id)
SELECT s, 'sitemap', (now() - n * interval '1 day')::date, 'done', 'backfill' || n FROM generate_series(1, %(feeds)s) s,
       generate_series(1, 30) n;
INSERT INTO pipeline.window_pages (page_id, source_id, way, day, run_id)
SELECT page_id, source_id, 'sitemap', discovered_on, 'backfill1' FROM pipeline.pages WHERE page_id %% 5 = 1;
SELECT pipeline.number_changes();
"""
DONE = b"""
WITH told AS (
    INSERT INTO pipeline.page_events SELECT n, 'bench', 'fetch', 1, 'fetched', '', now() FROM unnest(%(claimed)s::bigint[]) n)
INSERT INTO news.article_versions
SELECT article_id, version + %(version)s, 'edit', title, body, authors, NULL, NULL, now(), 'bench'
FROM news.articles WHERE article_id = ANY(%(claimed)s)"""
ROUTES = (
    "/", "/sources", "/sources?state=in+trouble", "/sources?q=99", "/sources?page=150", "/feeds", "/feeds?q=h77", "/feeds?page=150",
    "/feeds/321", "/hosts", "/hosts?q=77", "/hosts/h321.test", "/quarantine", "/quarantine?page=30", "/backfills",
    "/search?q=https://h77.test/2026", "/search?q=why+the+council", "/pages/1001", "/pages/5", "/static/desk.css",
)  # fmt: skip


def main(articles: int, feeds: int) -> None:
    with fresh_home() as home, postgres.private(home, durable=False) as url:
        settings = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
        with connect(url) as conn:
            warehouse.initialise(settings, conn)
            began = time.perf_counter()
            fill(conn, articles, feeds)
            print(f"{articles} articles and {feeds} feeds, filled in {time.perf_counter() - began:.0f} s", flush=True)
        postgres.stop(home)
        postgres.start(home, durable=False)
        with asking(settings) as client:
            routes(client)
            beside(client, url)


def fill(conn: Connection, articles: int, feeds: int) -> None:
    conn.execute("SET synchronous_commit = off")
    conn.execute("SET session_replication_role = replica")  # no foreign key is looked up, and no change is told
    cursor = conn.cursor()
    for statement in (part for part in FILL.split(";\n") if part.strip()):
        cursor.execute(statement.encode(), {"articles": articles, "feeds": feeds} if "%" in statement else None)
        conn.commit()
    conn.autocommit = True
    conn.execute("VACUUM ANALYZE")
    conn.execute(f"ALTER SYSTEM SET shared_buffers = '{MEMORY}'".encode())


@contextmanager
def asking(settings: Settings) -> Iterator[Any]:
    """The pages as Airflow mounts them, for a user who may do everything."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Airflow's own
        os.environ |= {**settings.to_environment(), "AIRFLOW_HOME": folder, "AIRFLOW__CORE__UNIT_TEST_MODE": "True",
                       "AIRFLOW__API__SECRET_KEY": "bench",
                       "AIRFLOW_CONN_COPYDESK_DB": connection(settings.database_url or "")}  # fmt: skip
        from airflow.api_fastapi.app import create_auth_manager
        from airflow.api_fastapi.auth.managers.simple.user import SimpleAuthManagerUser
        from airflow.api_fastapi.core_api.security import get_user
        from fastapi.testclient import TestClient

        from copydesk.desk.app import desk

        create_auth_manager()
        app = desk()
        app.dependency_overrides[get_user] = lambda: SimpleAuthManagerUser(username="op", role="op")
        yield TestClient(app)


def routes(client: Any) -> None:
    for path in ROUTES:
        times = []
        for _ in range(TIMES):
            began = time.perf_counter()
            answer = client.get(path)
            times.append((time.perf_counter() - began) * 1000)
            assert answer.status_code == 200, (path, answer.text[-300:])
        print(f"{path:34} {statistics.median(times):6.0f} ms, the first {times[0]:6.0f} ms (held to {LIMIT_MS:g})", flush=True)


def beside(client: Any, url: str) -> None:
    """How much a pipeline gets done while the first page and the sources are asked for every second, and while nobody asks."""
    spawn = multiprocessing.get_context("spawn")
    end, done = spawn.Event(), spawn.Value("l", 0)
    worker = spawn.Process(target=work, args=(url, end, done))
    worker.start()
    try:
        while done.value < 5:
            time.sleep(0.1)
        pairs = []
        for number in range(ROUNDS):
            speeds = {asked: speed(client, done, asked) for asked in ((True, False) if number % 2 else (False, True))}
            pairs.append((speeds[True], speeds[False]))
    finally:
        end.set()
        worker.join(30)
    ratios = [asked / alone for asked, alone in pairs]
    print(f"a pipeline beside the pages gets {statistics.median(ratios):.3f} of what it does alone (held to {LIMIT_RATIO}),"
          f" {min(ratios):.3f} to {max(ratios):.3f} in {ROUNDS} rounds; {statistics.median(alone for _, alone in pairs):.1f} claims"
          " of 64 hosts a second alone")  # fmt: skip


def speed(client: Any, done: Any, asked: bool) -> float:
    """Claims a second."""
    began, before, path = time.monotonic(), done.value, count()
    while (passed := time.monotonic() - began) < SECONDS:
        if asked:
            assert client.get(("/", "/sources")[next(path) % 2]).status_code == 200
        time.sleep(max(0.0, began + int(passed) + 1 - time.monotonic()))
    return float((done.value - before) / (time.monotonic() - began))


def work(url: str, end: Event, done: Any) -> None:
    """What a run asks of the database: hosts and pages are claimed, each gets its event and a new version, which is told."""
    now, holder = right_now(), Holder("bench", "fetch", 1)
    with connect(url) as conn:
        runs.begin(conn, holder.run_id, "bench", now, None, 1, "bench")
        runs.begin_stage(conn, holder)
        conn.commit()
        for number in count():
            if end.is_set():
                return
            with conn.transaction():
                leases = hosts.lease(conn, holder, now, 120, work="pages", hosts=64)
                claimed = [page.page_id for page in pages.claim(conn, [(one.host, one.token, 2) for one in leases], "live", now)]
            with conn.transaction():
                conn.execute("UPDATE pipeline.pages SET due_at = %s, claim_token = NULL WHERE page_id = ANY(%s)",
                             (now - timedelta(days=1) + timedelta(seconds=number), claimed))  # fmt: skip
                conn.execute(DONE, {"claimed": claimed, "version": number + 1})
                hosts.release(conn, [(one.host, one.token) for one in leases], "live", 0.0)
            changes.number(conn)
            done.value += 1


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:3] or ("100000", "1000")))
