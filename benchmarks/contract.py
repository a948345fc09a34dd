"""The contract at size: the queries that docs/contract.md shows, news.changes anywhere in its log, and the export beside COPY.

`python -m benchmarks.contract 1000000` fills a database of its own first, which takes minutes."""

from __future__ import annotations

import re
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from psycopg import sql

from benchmarks.home import fresh_home
from copydesk import export, postgres, warehouse
from copydesk.settings import Settings
from sql.connection import Connection, connect
from sql.export import Asked

SOURCES, WORDS, LIMIT_MS = 200, 250, 20.0
PAGE = Path(__file__).parent.parent / "docs" / "contract.md"

FILL = """
CREATE TEMP TABLE words AS SELECT n, w FROM unnest(string_to_array(%(words)s, ' ')) WITH ORDINALITY AS t(w, n);
CREATE UNIQUE INDEX ON words (n);
CREATE TEMP TABLE parts AS
SELECT p, (SELECT string_agg(w, ' ') FROM generate_series(1, %(length)s) k
           JOIN words ON n = 1 + floor(1880 * power(((p * 7919 + k * 104729) %% 100003) / 100003.0, 3))::int)
           || CASE p %% 200 WHEN 7 THEN ' harbour' WHEN 8 THEN ' ferry' WHEN 9 THEN ' council' ELSE '' END AS text
FROM generate_series(0, 9999) p;
ALTER TABLE parts ADD COLUMN found tsvector;
UPDATE parts SET found = to_tsvector('english', text);
CREATE UNIQUE INDEX ON parts (p);
ANALYZE;
INSERT INTO news.sources (name, added_at) SELECT 'Paper ' || n, now() FROM generate_series(1, %(sources)s) n;
INSERT INTO news.stories (original_article_id, articles) SELECT n, 1 FROM generate_series(1, %(articles)s) n;
ALTER TABLE news.articles ALTER COLUMN search DROP EXPRESSION;
"""
# What news.search_text would give, put together of what is known of the parts: most of the time would go into it.
ARTICLES = """
INSERT INTO news.articles (article_id, source_id, story_id, url, site, title, body, authors, published_at, language, version,
                           landed_at, updated_at, is_copy, search)
SELECT n, 1 + n %% %(sources)s, n, 'http://gazette.test/' || n, 'site' || n %% %(sources)s || '.test',
       CASE WHEN n %% 50 = 0 THEN 'The council ' ELSE '' END || left(a.text, 60), a.text || E'\n\n' || b.text, '{A Name}',
       timestamptz '2026-11-24 00:00Z' - make_interval(secs => n * 20), 'en', 1, now(), now(), n %% 20 = 0,
       setweight(to_tsvector('english', CASE WHEN n %% 50 = 0 THEN 'The council ' ELSE '' END || left(a.text, 60)), 'A')
           || a.found || b.found
FROM generate_series(%(start)s::bigint, %(end)s) n
JOIN parts a ON a.p = n * 31 %% 10000 JOIN parts b ON b.p = n * 7919 / 10000 %% 10000;
INSERT INTO news.article_versions (article_id, version, cause, title, body, authors, written_at, extractor_version)
SELECT article_id, 1, 'new', title, body, authors, now(), 'bench' FROM news.articles WHERE article_id BETWEEN %(start)s AND %(end)s;
"""


def main(articles: int) -> None:
    with fresh_home() as home, postgres.private(home, durable=False) as url, connect(url) as conn:
        warehouse.initialise(Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url}), conn)
        print(f"{articles} articles filled in {_timed(lambda: _fill(conn, articles)):.0f} s", flush=True)
        _queries(conn)
        _changes(conn)
        _export(conn, articles, home)


def _fill(conn: Connection, articles: int) -> None:
    words = [*(f"{a}{b}{c}" for a in "bdfgklmnprst" for b in ("al", "or", "in", "et") for c in (
        "ing", "er", "ton", "ley", "mark", "field", "stone", "house", "ward", "port", "gate", "land", "wick", "ham", "by", "ford",
        "dale", "worth", "more", "sey", "ness", "ric", "bert", "mund", "win", "red", "gar", "vin", "cast", "dor", "el", "an", "us",
        "is", "ol", "ad", "em", "ib", "uc", "yn", "ax"))]  # fmt: skip
    values = {"words": " ".join(words), "sources": SOURCES, "articles": articles, "length": WORDS // 2}
    cursor = conn.cursor()
    indexes = conn.execute("""
        SELECT indexname AS name, indexdef AS made FROM pg_indexes
        WHERE schemaname = 'news' AND tablename = 'articles' AND indexdef NOT LIKE 'CREATE UNIQUE%'""").fetchall()
    for index in indexes:  # they are made at once in the end, which is quicker
        cursor.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier("news", index["name"])))
    for statement in (part for part in FILL.split(";\n") if part.strip()):
        cursor.execute(statement.encode(), values if "%(" in statement or "%%" in statement else None)
    for start in range(1, articles + 1, 20_000):
        if start % 500_000 == 1:
            print(f"  {time.strftime('%H:%M:%S')} {start - 1:,} of {articles:,} filled", flush=True)
        span = {"start": start, "end": min(start + 19_999, articles), "sources": SOURCES}
        for statement in ARTICLES.split(";\n"):
            if statement.strip():
                cursor.execute(statement.encode(), span)
        cursor.execute("SELECT pipeline.number_changes()")
        conn.commit()
    for index in indexes:
        print(f"  {time.strftime('%H:%M:%S')} {index['name']}", flush=True)
        cursor.execute(index["made"].encode())
        conn.commit()
    conn.autocommit = True
    conn.execute("VACUUM ANALYZE")
    conn.autocommit = False


def _queries(conn: Connection) -> None:
    """Each query of the page: its time, warm, and the scans of its plan."""
    shown = PAGE.read_text().split("## Ten queries")[1].split("## Roles")[0]
    for said, query in re.findall(r"([^\n]+)\n```sql\n(.*?)```", shown, re.DOTALL):
        text = query.encode().replace(b"%", b"%%")
        times = [_timed(lambda text=text: conn.execute(text).fetchall()) for _ in range(6)]  # type: ignore[misc]
        plan = "\n".join(row["QUERY PLAN"] for row in conn.execute(b"EXPLAIN " + text))
        scans = re.findall(r"((?:Bitmap Heap |Seq |Index Only |Index )Scan)[^\n]*?(?: using (\w+))? on (\w+)", plan)
        used = ", ".join(f"{kind} {index or table}" for kind, index, table in scans)
        print(f"  {statistics.median(times[1:]) * 1000:8.1f} ms  {said[:70]:70}  {used}", flush=True)


def _changes(conn: Connection) -> None:
    row = conn.execute("SELECT max(number) AS n FROM news.change_log").fetchone()
    assert row
    worst = 0.0
    for part in range(11):
        at = conn.execute(
            """
            SELECT number || '-' || (extract(epoch FROM numbered_at) * 1000000)::bigint AS cursor
            FROM news.change_log WHERE number = %s""",
            (max(1, (row["n"] - 1001) * part // 10),),
        ).fetchone()
        assert at
        told = [_timed(lambda at=at: conn.execute("SELECT * FROM news.changes(%s, 1000)", (at["cursor"],)).fetchall())  # type: ignore[misc]
                for _ in range(5)]  # fmt: skip
        worst = max(worst, statistics.median(told) * 1000)
    print(f"  {worst:8.1f} ms  1,000 changes, the slowest of eleven places (held to {LIMIT_MS:g} ms)", flush=True)


def _export(conn: Connection, articles: int, home: Path) -> None:
    order = export.Order(Asked(), "jsonl", str(home / "out.jsonl"), None, None, False)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ours = _timed(lambda: export.export(conn, order, lambda n: None))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    (home / "out.jsonl").unlink()  # 17 GB of five million articles

    def copied() -> None:
        with (home / "out.copy").open("wb") as target, conn.cursor().copy(
            "COPY (SELECT * FROM news.articles ORDER BY article_id) TO STDOUT") as copy:  # fmt: skip
            for data in copy:
                target.write(data)

    alone = _timed(copied)
    print(
        f"  export {articles / ours:.0f} articles/s, COPY {articles / alone:.0f} articles/s; memory grew {grown:.0f} MB",
        flush=True,
    )


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
