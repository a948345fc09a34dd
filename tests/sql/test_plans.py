"""Claims go by partial indexes: what they touch is what they take, whatever the number of pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import psycopg
import pytest

from copydesk import postgres
from sql.connection import Connection, connect, rows
from tests.conftest import NOW

PAGES, HOSTS, FEEDS = 50_000, 500, 5_000

FILL = f"""
INSERT INTO news.sources (name, added_at) VALUES ('The Paper', '{NOW}');
INSERT INTO pipeline.hosts (host) SELECT 'h' || n || '.test' FROM generate_series(0, {HOSTS - 1}) n;
INSERT INTO pipeline.feeds (source_id, url, kind, host, next_poll_at, interval_seconds)
SELECT 1, 'https://h' || n % {HOSTS} || '.test/' || n, 'rss', 'h' || n % {HOSTS} || '.test',
       timestamptz '{NOW}' + make_interval(mins => n - 50), 600 FROM generate_series(1, {FEEDS}) n;
INSERT INTO pipeline.pages (url, host, site, source_id, state, reason, awaits, due_at, discovered_at, discovered_on)
SELECT 'https://h' || n % {HOSTS} || '.test/' || n, 'h' || n % {HOSTS} || '.test', 'h' || n % {HOSTS} || '.test', 1,
       CASE WHEN n % 10 = 0 THEN 'pending' ELSE 'published' END, '',
       CASE WHEN n % 10 < 4 THEN 'fetch' WHEN n % 1000 = 7 THEN 'extract' WHEN n % 1000 = 8 THEN 'publish' END,
       CASE WHEN n % 10 < 4 THEN timestamptz '{NOW}' + make_interval(mins => n - 2000) END, '{NOW}', '2026-11-24'
FROM generate_series(1, {PAGES}) n;
INSERT INTO pipeline.captures (page_id, run_id, url, fetched_at, status, sha256, size, file, record_offset)
SELECT page_id, 'run', url, '{NOW}', 200, 'sha', 1, 'file', page_id FROM pipeline.pages;
UPDATE pipeline.pages p SET capture_id = c.capture_id FROM pipeline.captures c WHERE c.page_id = p.page_id;
INSERT INTO pipeline.host_queue (lane, host, due_at)
SELECT 'live', host, min(due_at) FROM pipeline.pages WHERE awaits = 'fetch' GROUP BY host;
INSERT INTO news.stories (original_article_id) SELECT page_id FROM pipeline.pages ORDER BY page_id;
INSERT INTO news.articles (article_id, source_id, story_id, url, site, body, text_digest, version, landed_at, updated_at)
SELECT page_id, source_id, row_number() OVER (ORDER BY page_id), url, site, 'said', md5(url), 1, '{NOW}', '{NOW}'
FROM pipeline.pages;
SELECT pipeline.keep_month('2026-11-01');
INSERT INTO pipeline.sketches (article_id, at, keys) SELECT article_id, landed_at, ARRAY[article_id, 0] FROM news.articles;
"""

LEASES = rows({"host": f"h{number}.test", "token": 1, "quantum": 30} for number in range(64))

CLAIMS: dict[str, tuple[str, dict[str, Any]]] = {
    "lock_hosts_with_due_pages": ("hosts", {"lane": "live", "now": NOW, "hosts": 64, "window": 512}),
    "lock_hosts_with_due_feeds": ("hosts", {"now": NOW, "hosts": 64, "window": 512}),
    "requeue_hosts": ("hosts", {"lane": "live", "names": [f"h{number}.test" for number in range(64)]}),
    "hand_back": ("hosts", {"names": [f"h{number}.test" for number in range(64)]}),
    "claim_pages": ("pages", {"leases": LEASES, "lane": "live", "now": NOW}),
    "claim_to_extract": ("pages", {"lane": "live", "pages": 100, "least": 5, "shares": 8}),
    "claim_feeds": ("feeds", {"leases": LEASES, "now": NOW}),
    "lock_sites_to_publish": ("articles", {"lane": "live", "after": "h8.test", "pages": 100}),
    "pages_to_publish": ("articles", {"lane": "live", "sites": ["h8.test"]}),
    "page": ("status", {"url": "https://h1.test/1"}),
    "backlog": ("desk", {"now": NOW, "most": 5_000}),
    "waiting": ("desk", {"lanes": ["2026-03-01"]}),
    "hours": ("desk", {"source_ids": [1], "since": NOW - timedelta(days=15), "now": NOW, "most": 1_000}),
    "addressed": ("desk", {"beginning": "https://h1.test/", "rows": 20}),
    "titled": ("desk", {"pattern": "why the%", "rows": 20}),
    "unlinked_articles": ("stories", {"articles": 500}),
    "candidates": ("stories", {"article_ids": list(range(1, 501)), "ats": [NOW] * 500, "days": 30, "crowd": 400}),
    "concerned": (
        "stories",
        {"digests": [str(number) for number in range(500)], "story_ids": list(range(1, 501)), "article_ids": list(range(1, 501))},
    ),
}


WHOLE = {"pages", "feeds", "captures", "articles", "stories", "sketches_2026_11"}  # that have many rows


@pytest.fixture(scope="module")
def full(server: Path) -> Iterator[Connection]:
    """A database with many pages, most of which nobody has anything to do with."""
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute("CREATE DATABASE full_of_pages TEMPLATE template")
        with connect(postgres.url(server, "full_of_pages")) as conn:
            conn.execute(FILL.encode())
            conn.commit()
            conn.autocommit = True
            conn.execute("VACUUM ANALYZE")
            yield conn
        admin.execute("DROP DATABASE full_of_pages WITH (FORCE)")


def query(name: str) -> bytes:
    """A named query as psycopg takes it."""
    text = (files("sql") / "queries" / f"{CLAIMS[name][0]}.sql").read_text()
    body = re.search(rf"^-- name: {name}[!$^]?\n(.*?)(?=^-- name: |\Z)", text, re.MULTILINE | re.DOTALL)
    assert body
    return re.sub(r"(?<!:):([a-z]\w*)", r"%(\1)s", re.sub(r"--[^\n]*", "", body[1])).encode()


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("Plans", []):
        yield from nodes(child)


def explain(conn: Connection, name: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    """The nodes of the plan, executed and rolled back."""
    with conn.transaction(force_rollback=True):
        row = conn.execute(b"EXPLAIN (FORMAT JSON, ANALYZE) " + query(name), values).fetchone()
    assert row
    found = row["QUERY PLAN"]
    return list(nodes((json.loads(found) if isinstance(found, str) else found)[0]["Plan"]))


@pytest.mark.parametrize("name", CLAIMS)
def test_no_step_scans_all_pages_feeds_or_articles(name: str, full: Connection) -> None:
    plan = explain(full, name, CLAIMS[name][1])
    assert [node["Relation Name"] for node in plan
            if node["Node Type"] == "Seq Scan" and node.get("Relation Name") in WHOLE] == []  # fmt: skip


def test_a_claim_of_pages_reads_no_more_rows_than_it_takes(full: Connection) -> None:
    plan = explain(
        full, "claim_pages", {"leases": rows([{"host": "h1.test", "token": 1, "quantum": 3}]), "lane": "live", "now": NOW}
    )
    read = [node["Actual Rows"] for node in plan if node.get("Relation Name") == "pages" and "Scan" in node["Node Type"]]
    assert read
    assert max(read) == 3


def test_the_next_site_to_publish_is_found_without_reading_the_pages_of_the_others(full: Connection) -> None:
    plan = explain(full, "lock_sites_to_publish", {"lane": "live", "after": "", "pages": 1})
    assert sum(node["Actual Rows"] * node["Actual Loops"] for node in plan if node.get("Relation Name") == "pages") <= 2


def test_a_scan_of_all_pages_would_be_seen(full: Connection) -> None:
    later: datetime = NOW + timedelta(days=1)
    with full.transaction(force_rollback=True):
        full.execute("DROP INDEX pipeline.pages_to_fetch")
        row = full.execute(b"EXPLAIN (FORMAT JSON) " + query("claim_pages"), CLAIMS["claim_pages"][1] | {"now": later}).fetchone()
    assert row
    assert any(node["Node Type"] == "Seq Scan" and node.get("Relation Name") == "pages"
               for node in nodes(row["QUERY PLAN"][0]["Plan"]))  # fmt: skip
