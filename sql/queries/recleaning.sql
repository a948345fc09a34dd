-- name: days_to_reclean
-- Of pages that another extractor made, and of those that a reclean left half done; by the day of their capture, in UTC.
SELECT DISTINCT (c.fetched_at AT TIME ZONE 'UTC')::date AS day
FROM pipeline.extractions e JOIN pipeline.captures c USING (capture_id) JOIN pipeline.pages p ON p.page_id = e.page_id
WHERE (:source_id::bigint IS NULL OR p.source_id = :source_id) AND p.state <> 'withdrawn' AND c.masking IS DISTINCT FROM 'removed'
  AND (:every OR e.version <> :version
       OR (p.awaits IN ('extract', 'publish') AND p.lane = to_char(c.fetched_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')))
ORDER BY day;

-- name: sample_to_reclean
-- Articles that stand, in no order that means anything but always the same.
SELECT p.page_id, p.url, p.site, p.source_id, p.hints, c.file, c.record_offset, c.url AS capture_url, c.fetched_at,
       c.sha256 AS capture_sha256, count(*) OVER () AS all_pages
FROM pipeline.extractions e JOIN pipeline.captures c USING (capture_id) JOIN pipeline.pages p ON p.page_id = e.page_id
JOIN news.articles a ON a.article_id = p.page_id
WHERE c.fetched_at >= :start AND c.fetched_at < :end AND (:source_id::bigint IS NULL OR p.source_id = :source_id)
  AND a.withdrawn_at IS NULL AND p.state <> 'withdrawn' AND c.masking IS DISTINCT FROM 'removed'
  AND (:every OR e.version <> :version)
ORDER BY md5(p.url), p.page_id LIMIT :pages;

-- name: without_capture$
SELECT count(*)
FROM pipeline.extractions e JOIN pipeline.captures c USING (capture_id) JOIN pipeline.pages p ON p.page_id = e.page_id
WHERE c.fetched_at >= :start AND c.fetched_at < :end AND (:source_id::bigint IS NULL OR p.source_id = :source_id)
  AND c.masking = 'removed' AND p.state <> 'withdrawn' AND (:every OR e.version <> :version);

-- name: left_to_do$
SELECT count(*) FROM pipeline.pages WHERE lane = :lane AND awaits IN ('extract', 'publish');
