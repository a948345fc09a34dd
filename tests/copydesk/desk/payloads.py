"""What a site may write where it likes: markup that would run, if it were taken for markup."""

from __future__ import annotations

from sql.connection import Connection

PAYLOADS = (
    "<script>window.ran = 1</script>", "<img src=x onerror=window.ran=1>", '"><svg onload=window.ran=1>',
    "<style>body { display: none }</style>", "' onmouseover='window.ran=1", "{{ 7 * 7 }}{% include 'now.html' %}",
    "</textarea></title></pre><iframe src=javascript:parent.ran=1></iframe>",
)  # fmt: skip
WHOLE = " ".join(PAYLOADS)
ADDRESS = 'https://evil.test/?q="><script>window.ran=1</script>'

ROWS = """
INSERT INTO news.sources (name, added_at) VALUES (%(whole)s, now());
INSERT INTO pipeline.hosts (host, robots_detail, held_reason, held_until)
VALUES ('evil.test', %(whole)s, %(whole)s, now() + interval '1 hour');
INSERT INTO pipeline.feeds (source_id, url, kind, host, problem, state, failures, next_poll_at, next_poll_why, interval_seconds)
SELECT source_id, %(address)s, 'rss', 'evil.test', %(whole)s, 'failing', 99, now(), %(whole)s, 600
FROM news.sources WHERE name = %(whole)s;
INSERT INTO pipeline.feed_polls (feed_id, polled_at, run_id, stage, outcome, detail)
SELECT feed_id, now(), 'run', 'poll', 'failed', %(whole)s FROM pipeline.feeds WHERE url = %(address)s;
INSERT INTO pipeline.pages (url, host, site, source_id, feed_id, state, reason, discovered_at, discovered_on)
SELECT url, host, host, source_id, feed_id, 'quarantined', %(whole)s, now(), (now() AT TIME ZONE 'UTC')::date
FROM pipeline.feeds WHERE url = %(address)s;
INSERT INTO pipeline.stock (day, discovered) VALUES ((now() AT TIME ZONE 'UTC')::date, 1)
ON CONFLICT (day) DO UPDATE SET discovered = stock.discovered + 1;
INSERT INTO pipeline.quarantine SELECT page_id, 'extract', %(whole)s, 'run', now() FROM pipeline.pages WHERE url = %(address)s;
INSERT INTO news.stories (articles) VALUES (1);
INSERT INTO news.articles (article_id, source_id, story_id, url, site, title, body, authors, published_source, flags, version,
                           landed_at, updated_at)
SELECT page_id, source_id, (SELECT max(story_id) FROM news.stories), url, site, %(whole)s, %(whole)s || E'\\n\\nMore.',
       ARRAY[%(whole)s], %(whole)s, ARRAY[%(whole)s], 2, now(), now() FROM pipeline.pages WHERE url = %(address)s;
INSERT INTO news.article_versions (article_id, version, cause, title, body, authors, written_at, extractor_version)
SELECT article_id, n, CASE n WHEN 1 THEN 'new' ELSE 'edit' END, title, body || n, authors, now(), 'x'
FROM news.articles, generate_series(1, 2) n WHERE url = %(address)s;
INSERT INTO pipeline.compositions (article_id, capture_sha256, extractor_version, removed, candidates, keys)
SELECT article_id, '', 'x', jsonb_build_array(jsonb_build_object('text', title, 'reason', title, 'key', 'k')), '{}', '{}'
FROM news.articles WHERE url = %(address)s;
INSERT INTO pipeline.captures (page_id, run_id, url, fetched_at, status, sha256, size, file, record_offset)
SELECT page_id, 'run', url, now(), 200, '', 1, 'nowhere', 0 FROM pipeline.pages WHERE url = %(address)s;
INSERT INTO pipeline.extractions (page_id, capture_id, site, status, version, document, block_keys, sort_at)
SELECT page_id, capture_id, 'evil.test', 'article', 'x', jsonb_build_object(
    'blocks', jsonb_build_array(jsonb_build_object('text', %(whole)s::text, 'kind', 'paragraph', 'place', %(whole)s::text)),
    'titles', jsonb_build_array(jsonb_build_object('value', %(whole)s::text, 'source', 'meta')),
    'authors', '[]'::jsonb, 'published', '[]'::jsonb, 'modified', '[]'::jsonb), '{}', now()
FROM pipeline.captures WHERE url = %(address)s;
INSERT INTO pipeline.page_events (page_id, run_id, stage, worker, outcome, reason, at)
SELECT page_id, 'run', 'extract', 1, 'failed', %(whole)s, now() FROM pipeline.pages WHERE url = %(address)s;
INSERT INTO pipeline.runs (run_id, kind, now, window_start, window_end, workers, version, problems, began_at, ended_at)
VALUES ('run', 'backfill', now(), now() - interval '1 day', now(), 1, 'x', ARRAY[%(whole)s], now() - interval '1 day', now());
INSERT INTO pipeline.windows (source_id, way, day, state, last_error, run_id)
SELECT source_id, 'sitemap', '2026-03-01', 'failed', %(whole)s, 'run' FROM news.sources WHERE name = %(whole)s;
INSERT INTO pipeline.window_pages (page_id, source_id, way, day, run_id)
SELECT page_id, source_id, 'sitemap', '2026-03-01', 'run' FROM pipeline.pages WHERE url = %(address)s;
"""


def plant(conn: Connection) -> int:
    """Rows that hold them in every text that comes from the web; the number of the page."""
    with conn.transaction():
        for statement in ROWS.split(";\n"):
            if statement.strip():
                conn.execute(statement.encode(), {"whole": WHOLE, "address": ADDRESS})
        row = conn.execute("SELECT page_id FROM pipeline.pages WHERE url = %s", (ADDRESS,)).fetchone()
    assert row
    return int(row["page_id"])
