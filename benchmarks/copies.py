"""What it costs to link an article's copies, by how many articles there are: `python -m benchmarks.copies 10000 100000 1000000`.

Before the measured articles land, the tables are filled with that many others, a million a month, each with keys of its own and
a phrase that others have too. datasketch's LSH in memory stands beside it on the same articles, where it is installed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.home import fresh_home
from cleaning.copies import KEYS, sketch
from copydesk import postgres, warehouse
from copydesk.settings import Settings
from copydesk.stages.stories import link
from sql import articles, feeds, stories
from sql.connection import Connection, connect

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SIZES = (10_000, 100_000, 1_000_000)
LIMIT = 5.0  # milliseconds an article, at a million
MEASURED = 3_000  # articles linked, of which a third are copies: most of them one of a few, some one of forty
A_MONTH = 1_000_000
DAYS = 30
VOCABULARY = [f"w{number}" for number in range(30_000)]
WEIGHTS = [1 / (rank + 5) for rank in range(len(VOCABULARY))]

FILL = """
    INSERT INTO news.articles (article_id, source_id, story_id, url, site, body, text_digest, published_at, published_source,
                               version, landed_at, updated_at)
    SELECT n, %(source)s, n, 'http://fill.test/' || n, 'fill.test', '', md5(n::text), %(first)s + n * %(step)s, 'feed', 1,
           %(first)s, %(first)s
    FROM generate_series(%(from)s::bigint, %(to)s) AS n
"""
SKETCHES = """
    INSERT INTO pipeline.sketches (article_id, at, keys)
    SELECT n, %(first)s + n * %(step)s, ARRAY(SELECT hashint8extended(n, salt) FROM generate_series(2, %(keys)s) AS salt)
                                        || hashint8extended(n %% 40000, 1)
    FROM generate_series(%(from)s::bigint, %(to)s) AS n
"""


def main(sizes: Sequence[int] = SIZES) -> None:
    texts = list(islice(written(Random(6)), MEASURED))
    with fresh_home() as home, postgres.private(home, durable=False):
        for size in sizes:
            _one_size(home, size, texts)
    _datasketch(texts)


def _one_size(home: Path, size: int, texts: Sequence[str]) -> None:
    url = postgres.create_database(home, f"copies_{size}")
    settings = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
    with connect(url) as conn:
        warehouse.initialise(settings, conn)
        source = feeds.add_source(conn, "bench", None, [], NOW)
        fill(conn, size, source)
        [kept] = conn.execute(
            "SELECT sum(pg_total_relation_size(inhrelid)) AS bytes, sum(pg_indexes_size(inhrelid)) AS indexes"
            " FROM pg_inherits WHERE inhparent = 'pipeline.sketches'::regclass"
        ).fetchall()
        _land(conn, size, source, texts[:500])
        link(conn, DAYS)  # the first batch finds nothing in memory
        taken = 0.0
        for start in range(500, len(texts), 500):
            _land(conn, size + start, source, texts[start : start + 500])
            began = time.perf_counter()
            link(conn, DAYS)
            taken += time.perf_counter() - began
        [found] = conn.execute("SELECT count(*) AS copies FROM news.copies").fetchall()
        began = time.perf_counter()
        for text in texts[500:]:
            sketch(text)
        sketched = (time.perf_counter() - began) * 1000 / (len(texts) - 500)
    cost = taken * 1000 / (len(texts) - 500) + sketched
    print(f"copies: {cost:.2f} ms an article to link beside {size} others (held to {LIMIT} at 1000000), {sketched:.2f} the sketch;"
          f" {kept['bytes'] / size:.0f} bytes an article, {kept['indexes'] / size:.0f} of them index;"
          f" {found['copies']} of {len(texts)} are copies", flush=True)  # fmt: skip


def fill(conn: Connection, size: int, source: int) -> None:
    """The newest article is of now; the index over all keys is built once they are there."""
    span = timedelta(days=30) * max(size / A_MONTH, 1)
    given: dict[str, Any] = {"source": source, "first": NOW - span, "step": span / size, "from": 1, "to": size, "keys": KEYS}
    month = (NOW - span).replace(day=1)
    while month <= NOW:
        list(stories._queries.keep_month(conn, month=month.date()))
        month = (month + timedelta(days=32)).replace(day=1)
    [index] = conn.execute("SELECT pg_get_indexdef('pipeline.sketches_by_key'::regclass) AS made").fetchall()
    conn.execute("SET maintenance_work_mem = '1GB'; SET synchronous_commit = off; DROP INDEX pipeline.sketches_by_key")
    conn.execute("INSERT INTO news.stories (original_article_id) SELECT n FROM generate_series(1, %s) AS n", (size,))
    conn.execute(FILL, given)
    conn.execute(SKETCHES, given)
    conn.execute(index["made"].replace(" ON ONLY ", " ON ").encode())
    conn.commit()
    conn.autocommit = True
    conn.execute("VACUUM ANALYZE pipeline.sketches")
    conn.execute("VACUUM ANALYZE news.articles")
    conn.autocommit = False


def _land(conn: Connection, after: int, source: int, texts: Sequence[str]) -> None:
    land(conn, dict(enumerate(texts, after + 1)), source, NOW)
    conn.commit()


def land(conn: Connection, texts: Mapping[int, str], source: int, now: datetime) -> None:
    """Articles with these numbers and texts, whose copies are to be linked."""
    own = stories.add(conn, list(texts))
    sketches = {number: sketch(text) for number, text in texts.items()}
    articles.save_articles(conn, [
        {
            "article_id": number, "source_id": source, "story_id": own[number], "url": f"http://bench.test/{number}",
            "canonical_url": None, "site": f"{number % 500}.test", "title": None, "body": text,
            "text_digest": sketches[number].digest,
            "authors": [], "published_at": now, "published_source": "feed", "modified_at": None, "language": "en",
            "section": None, "tags": [], "image_url": None, "partial": False, "flags": [], "version": 1,
        }
        for number, text in texts.items()
    ], now)  # fmt: skip
    articles.save_compositions(conn, (
        {"article_id": number, "capture_sha256": "", "extractor_version": "", "removed": [], "candidates": {},
         "keys": list(sketches[number].keys), "linked": False}
        for number in texts
    ))  # fmt: skip


def written(random: Random) -> Any:
    """Without end: two thirds on their own, the rest copies, whole, abridged or with a paragraph more, of one that came before."""
    wire: list[str] = []
    while True:
        paragraphs = _text(random)
        if wire and random.random() < 1 / 3:
            paragraphs = (random.choice(wire[:3]) if random.random() < 0.1 else random.choice(wire)).split("\n\n")
            how = random.random()
            if how < 0.3:
                paragraphs = paragraphs[: max(2, len(paragraphs) // 3)]
            elif how < 0.7:
                paragraphs = [*paragraphs[:2], *_text(random)[:1], *paragraphs[2:]]
        elif random.random() < 0.4:
            wire.append("\n\n".join(paragraphs))
        yield "\n\n".join(paragraphs)


def _text(random: Random) -> list[str]:
    return [
        " ".join(random.choices(VOCABULARY, WEIGHTS, k=random.randint(25, 70))) + "." for _ in range(random.randint(6, 14))
    ]  # fmt: skip


def _datasketch(texts: Sequence[str]) -> None:
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return
    lsh, began = MinHashLSH(threshold=0.3, num_perm=128), time.perf_counter()
    for number, text in enumerate(texts):
        sketch, found = MinHash(num_perm=128), text.split()
        sketch.update_batch([" ".join(found[at : at + 5]).encode() for at in range(len(found) - 4)])
        lsh.query(sketch)
        lsh.insert(str(number), sketch)
    print(f"  datasketch's LSH in memory: {(time.perf_counter() - began) * 1000 / len(texts):.2f} ms an article", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
