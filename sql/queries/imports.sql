-- name: lock_imports$
SELECT pg_try_advisory_xact_lock(7261944114);

-- name: places_of_sources
SELECT s.source_id, p.place
FROM news.sources s
CROSS JOIN LATERAL (
    SELECT 1 AS rank, s.home_url AS place
    UNION ALL
    SELECT 2, f.home_site FROM pipeline.feeds f WHERE f.source_id = s.source_id
    UNION ALL
    SELECT 3, f.url FROM pipeline.feeds f WHERE f.source_id = s.source_id) p
WHERE p.place IS NOT NULL AND (:source::text IS NULL OR s.name = :source)
ORDER BY p.rank, s.source_id, p.place;

-- name: begin_file^
INSERT INTO pipeline.imported_files AS f (file, selection, size, began_at) VALUES (:file, :selection, :size, :now)
ON CONFLICT (file, selection) DO UPDATE
SET records = CASE WHEN f.size IS NOT DISTINCT FROM excluded.size THEN f.records ELSE 0 END,
    outcomes = CASE WHEN f.size IS NOT DISTINCT FROM excluded.size THEN f.outcomes ELSE '{}' END,
    ended_at = CASE WHEN f.size IS NOT DISTINCT FROM excluded.size THEN f.ended_at END,
    size = excluded.size
RETURNING records, ended_at;

-- name: note_file!
UPDATE pipeline.imported_files f
SET records = f.records + :records, ended_at = CASE WHEN :ended THEN clock_timestamp() END,
    outcomes = f.outcomes || coalesce(
        (SELECT jsonb_object_agg(o.key, coalesce((f.outcomes ->> o.key)::bigint, 0) + o.value::bigint)
         FROM jsonb_each_text(:outcomes) AS o), '{}')
WHERE file = :file AND selection = :selection;

-- name: files
SELECT file, ended_at IS NOT NULL AS ended, outcomes FROM pipeline.imported_files
WHERE file = ANY(:files) AND selection = :selection ORDER BY file;

-- name: known_captures
SELECT g.url, g.fetched_at, CASE
    WHEN t.url IS NOT NULL OR p.reason = 'taken down' OR x.source_id IS NOT NULL THEN 'taken down'
    WHEN p.state = 'withdrawn' THEN 'withdrawn'
    WHEN r.until >= g.fetched_at THEN 'removed'
    ELSE 'known' END AS why
FROM jsonb_to_recordset(:captures) AS g(url text, fetched_at timestamptz, source_id bigint)
LEFT JOIN pipeline.pages p ON p.url = g.url
LEFT JOIN pipeline.tombstones t ON t.url = g.url
LEFT JOIN pipeline.closed_sources x ON x.source_id = coalesce(p.source_id, g.source_id)
LEFT JOIN pipeline.removed_captures r ON r.page_id = p.page_id
WHERE t.url IS NOT NULL OR x.source_id IS NOT NULL OR p.state = 'withdrawn' OR r.until >= g.fetched_at
   OR EXISTS (SELECT FROM pipeline.captures c WHERE c.page_id = p.page_id AND c.fetched_at = g.fetched_at);

-- name: add_pages_of_captures!
-- Discovered when they were first captured, as far as we know: each is entered in the stock book of that day.
WITH added AS (
    INSERT INTO pipeline.pages (url, host, site, source_id, lane, state, reason, discovered_at, discovered_on, run_id)
    SELECT DISTINCT ON (g.url) g.url, g.host, g.site, g.source_id, :lane, 'pending', 'to extract', g.fetched_at,
           (g.fetched_at AT TIME ZONE 'UTC')::date, :run_id
    FROM jsonb_to_recordset(:captures) AS g(url text, host text, site text, source_id bigint, fetched_at timestamptz)
    WHERE NOT EXISTS (SELECT FROM pipeline.tombstones t WHERE t.url = g.url)
      AND NOT EXISTS (SELECT FROM pipeline.closed_sources x WHERE x.source_id = g.source_id)
    ORDER BY g.url, g.fetched_at
    ON CONFLICT (url) DO NOTHING
    RETURNING discovered_on
)
INSERT INTO pipeline.stock (day, discovered) SELECT discovered_on, count(*) FROM added GROUP BY 1 ORDER BY 1
ON CONFLICT (day) DO UPDATE SET discovered = stock.discovered + excluded.discovered;

-- name: add_captures_of_others
-- Nothing of what was taken down, withdrawn or removed meanwhile, and nothing twice.
INSERT INTO pipeline.captures (page_id, run_id, url, fetched_at, status, content_type, sha256, size, file, record_offset)
SELECT p.page_id, :run_id, g.url, g.fetched_at, g.status, g.content_type, g.sha256, g.size, g.file, g.record_offset
FROM jsonb_to_recordset(:captures) AS g(
    url text, fetched_at timestamptz, status integer, content_type text, sha256 text, size bigint, file text, record_offset bigint)
JOIN pipeline.pages p ON p.url = g.url
WHERE p.state <> 'withdrawn' AND p.reason <> 'taken down'
  AND NOT EXISTS (SELECT FROM pipeline.tombstones t WHERE t.url = g.url)
  AND NOT EXISTS (SELECT FROM pipeline.closed_sources x WHERE x.source_id = p.source_id)
  AND NOT EXISTS (SELECT FROM pipeline.removed_captures r WHERE r.page_id = p.page_id AND r.until >= g.fetched_at)
  AND NOT EXISTS (SELECT FROM pipeline.captures c WHERE c.page_id = p.page_id AND c.fetched_at = g.fetched_at)
ORDER BY g.record_offset
RETURNING capture_id, page_id;

-- name: extract_newest
-- A page that a fetcher is at work on, or that a person should look at, is left to them. Of one that stands, due_at stays, as in
-- recall_pages.
WITH newest AS (
    SELECT DISTINCT ON (c.page_id) c.page_id, c.capture_id, c.fetched_at, c.sha256, g.opt_outs
    FROM pipeline.captures c
    JOIN jsonb_to_recordset(:captures) AS g(file text, record_offset bigint, opt_outs text[]) USING (file, record_offset)
    WHERE c.capture_id = ANY(:capture_ids) ORDER BY c.page_id, c.fetched_at DESC, c.capture_id DESC
), locked AS (
    SELECT p.page_id FROM pipeline.pages p JOIN newest USING (page_id) ORDER BY p.page_id FOR NO KEY UPDATE OF p
)
UPDATE pipeline.pages p
SET capture_id = n.capture_id, fetched_at = n.fetched_at, body_sha256 = n.sha256, opt_outs = n.opt_outs, etag = NULL,
    last_modified = NULL, awaits = 'extract',
    due_at = CASE WHEN p.state IN ('published', 'unchanged') THEN p.due_at END, lane = :lane, run_id = :run_id,
    state = CASE WHEN p.state IN ('rejected', 'failed') THEN 'pending' ELSE p.state END,
    reason = CASE WHEN p.state IN ('pending', 'rejected', 'failed') THEN 'to extract' ELSE p.reason END
FROM newest n JOIN locked USING (page_id)
WHERE p.page_id = n.page_id AND p.claim_token IS NULL AND p.state <> 'quarantined'
  AND (p.fetched_at IS NULL OR p.fetched_at < n.fetched_at)
RETURNING p.page_id;

-- name: awaited
SELECT capture_id FROM pipeline.pages WHERE page_id = ANY(:page_ids);
