-- name: counts^
SELECT (SELECT count(*) FROM news.articles WHERE withdrawn_at IS NULL) AS articles,
       (SELECT count(*) FROM news.articles WHERE withdrawn_at IS NOT NULL) AS withdrawn,
       (SELECT count(*) FROM news.article_versions) AS versions,
       (SELECT count(*) FROM news.stories WHERE articles > 1) AS stories_with_copies,
       (SELECT count(*) FROM pipeline.quarantine) AS quarantined;

-- name: pages_by_state
SELECT state, count(*) AS n FROM pipeline.pages GROUP BY 1 ORDER BY 1;

-- name: pages_by_reason
SELECT state, split_part(reason, ':', 1) AS reason, count(*) AS n FROM pipeline.pages GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2;

-- name: feeds_by_state
SELECT state, count(*) AS n FROM pipeline.feeds GROUP BY 1 ORDER BY 1;

-- name: due^
SELECT (SELECT count(*) FROM pipeline.pages WHERE awaits = 'fetch' AND due_at <= :now) AS to_fetch,
       (SELECT count(*) FROM pipeline.pages WHERE awaits = 'extract') AS to_extract,
       (SELECT count(*) FROM pipeline.pages WHERE awaits = 'publish') AS to_publish,
       (SELECT count(*) FROM pipeline.feeds WHERE state IN ('active', 'failing') AND next_poll_at <= :now) AS to_poll;

-- name: versions_by_cause
SELECT cause, count(*) AS n FROM news.article_versions GROUP BY 1 ORDER BY 1;

-- name: last_runs
SELECT run_id, kind, now, began_at, ended_at, problems FROM pipeline.runs ORDER BY began_at DESC LIMIT :runs;

-- name: page^
SELECT p.*, s.name AS source, f.url AS feed_url, c.file, c.record_offset, c.fetched_at AS captured_at, q.error
FROM pipeline.pages p
JOIN news.sources s USING (source_id)
LEFT JOIN pipeline.feeds f USING (feed_id)
LEFT JOIN pipeline.captures c ON c.capture_id = p.capture_id
LEFT JOIN pipeline.quarantine q ON q.page_id = p.page_id
WHERE p.url = :url OR p.fetch_url = :url
ORDER BY p.url = :url DESC LIMIT 1;

-- name: article^
SELECT a.*, m.removed, m.candidates, o.url AS original_url, k.knowledge
FROM news.articles a
JOIN pipeline.compositions m USING (article_id)
JOIN news.stories s USING (story_id)
LEFT JOIN pipeline.sites k ON k.site = a.site
LEFT JOIN news.articles o ON o.article_id = s.original_article_id
WHERE a.article_id = :article_id;

-- name: page_events
SELECT at, run_id, stage, outcome, reason FROM pipeline.page_events WHERE page_id = :page_id ORDER BY at;

-- name: versions
SELECT version, cause, written_at, length(body) AS characters FROM news.article_versions WHERE article_id = :article_id ORDER BY version;

-- name: version_texts
SELECT v.version, v.cause, v.written_at, v.title, v.body, v.authors, v.published_at, v.modified_at
FROM news.articles a JOIN news.article_versions v USING (article_id) WHERE a.url = :url ORDER BY v.version;

-- name: most_trimmed^
-- An article that shows what cleaning does: its blocks as they came in, and what was cut.
SELECT a.url, a.title, a.authors, a.published_at, a.published_source, m.removed, e.document -> 'blocks' AS blocks, k.knowledge
FROM news.articles a
JOIN pipeline.compositions m USING (article_id)
LEFT JOIN pipeline.sites k ON k.site = a.site
JOIN pipeline.extractions e ON e.page_id = a.article_id
WHERE a.withdrawn_at IS NULL AND a.published_at IS NOT NULL AND a.language = 'en' AND jsonb_array_length(m.removed) > 0
ORDER BY jsonb_array_length(m.removed) DESC, a.published_at DESC, a.url LIMIT 1;

-- name: last_run$
SELECT run_id FROM pipeline.runs ORDER BY began_at DESC LIMIT 1;
