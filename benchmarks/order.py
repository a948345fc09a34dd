"""Does the order matter? `python -m benchmarks.order PAGES.warc.gz [ORDERS]`: recorded pages are extracted once, and then published
in random orders, split into random runs, by one, two or four publishers. Every order must end in the same articles."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.way import FORGET, captured, rewind
from copydesk import run
from copydesk.settings import Settings
from crawlers.warc import responses
from sql.connection import Connection, connect

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ORDERS = 30
MOST_RUNS = 6
PUBLISHERS = (1, 1, 2, 4)

KEEP = "CREATE TABLE IF NOT EXISTS pipeline.bench_extractions AS TABLE pipeline.extractions"
WAIT = "UPDATE pipeline.pages SET state = 'pending', reason = 'to publish', awaits = NULL, due_at = NULL, lane = 'live'"
ARRIVE = """
WITH arrived AS (
    INSERT INTO pipeline.extractions
    SELECT * FROM pipeline.bench_extractions WHERE page_id = ANY(%(pages)s)
    RETURNING page_id, status
)
UPDATE pipeline.pages p SET awaits = 'publish' FROM arrived a WHERE a.page_id = p.page_id AND a.status = 'article'
"""
STANDING = """
SELECT a.url, a.title, a.body, a.authors, a.published_at, a.flags, a.is_copy, m.removed, s.digest
FROM news.articles a JOIN pipeline.compositions m USING (article_id) JOIN pipeline.sites s ON s.site = a.site ORDER BY a.url
"""


def main(pages: Path, orders: int) -> int:
    with captured(list(responses(pages))) as settings, connect(settings.database_url or "") as conn:
        rewind(settings.database_url or "")
        _run(settings, "extract", "extract")
        return _compare(settings, conn, orders)


def _compare(settings: Settings, conn: Connection, orders: int) -> int:
    with conn.transaction():
        conn.execute(KEEP)
        numbers = [row["page_id"] for row in conn.execute("SELECT page_id FROM pipeline.bench_extractions ORDER BY page_id")]
    first: dict[str, str] = {}
    differing: set[str] = set()
    for seed in range(orders):
        random = Random(seed)
        parts = _split(random, numbers) if seed else [numbers]
        workers = random.choice(PUBLISHERS) if seed else 1
        found = _publish(replace(settings, workers=workers), conn, seed, parts)
        first = first or found
        other = {url for url in first.keys() | found.keys() if first.get(url) != found.get(url)}
        differing |= other
        print(f"  order {seed}: {len(parts)} runs by {workers} publishers, {len(found)} articles, {len(other)} differ", flush=True)
    print(f"order: {len(first)} articles in {orders} orders, {len(differing)} differ in any")
    for url in sorted(differing)[:20]:
        print(f"  {url}")
    return 1 if differing else 0


def _split(random: Random, numbers: Sequence[int]) -> list[list[int]]:
    shuffled = random.sample(numbers, len(numbers))
    cuts = sorted(random.sample(range(1, len(numbers)), min(random.randint(0, MOST_RUNS - 1), len(numbers) - 1)))
    return [shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, len(numbers)], strict=True)]


def _publish(settings: Settings, conn: Connection, seed: int, parts: Sequence[Sequence[int]]) -> dict[str, str]:
    """Address -> a digest of all that stands of its article."""
    with conn.transaction():
        conn.execute(FORGET)
        conn.execute(WAIT)
    for number, part in enumerate(parts):
        with conn.transaction():
            conn.execute(ARRIVE.encode(), {"pages": list(part)})
        _run(settings, "publish", f"order-{seed}-{number}")
    with conn.transaction():
        return {row["url"]: _digest(row) for row in conn.execute(STANDING)}


def _digest(row: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(row, default=str, sort_keys=True).encode()).hexdigest()


def _run(settings: Settings, stage: str, run_id: str) -> None:
    run.begin(settings, stage, run_id, NOW)
    run.run_all(settings, run_id, [stage], lambda *_: None)


if __name__ == "__main__":
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_file():
        sys.exit("say which pages: python -m benchmarks.order PAGES.warc.gz [ORDERS]")
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ORDERS))
