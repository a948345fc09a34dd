-- name: remove_captures
-- The oldest of them, but of articles (`standing`) or of all else; never one that is still to be extracted or masked. What an
-- extraction was made from keeps a row that leads nowhere; and up to when captures of a page went is kept, against imports.
WITH old AS (
    SELECT c.capture_id, c.page_id, c.file, c.fetched_at, e.page_id IS NOT NULL AS extracted
    FROM pipeline.captures c LEFT JOIN pipeline.extractions e ON e.page_id = c.page_id AND e.capture_id = c.capture_id
    WHERE c.fetched_at < :before AND (c.masking IS NULL OR c.masking = 'masked') AND coalesce(e.status = 'article', false) = :standing
      AND NOT EXISTS (SELECT FROM pipeline.pages p WHERE p.page_id = c.page_id AND p.awaits IN ('extract', 'publish'))
    ORDER BY c.fetched_at, c.capture_id LIMIT :batch
    FOR UPDATE OF c
), tombstone AS (
    INSERT INTO pipeline.removed_captures AS r (page_id, until)
    SELECT page_id, max(fetched_at) FROM old WHERE page_id IS NOT NULL GROUP BY page_id ORDER BY page_id
    ON CONFLICT (page_id) DO UPDATE SET until = greatest(r.until, excluded.until)
), leaving AS (
    INSERT INTO pipeline.leaving_files (file)
    SELECT DISTINCT o.file FROM old o
    WHERE NOT EXISTS (SELECT FROM pipeline.captures c WHERE c.file = o.file AND c.capture_id NOT IN (SELECT capture_id FROM old))
    ON CONFLICT (file) DO NOTHING
), unknown AS (
    UPDATE pipeline.pages p SET capture_id = NULL FROM old o
    WHERE p.page_id = o.page_id AND p.capture_id = o.capture_id AND NOT o.extracted
), marked AS (
    UPDATE pipeline.captures c SET masking = 'removed', file = '', record_offset = -c.capture_id, size = 0
    FROM old o WHERE c.capture_id = o.capture_id AND o.extracted
), deleted AS (
    DELETE FROM pipeline.captures c USING old o WHERE c.capture_id = o.capture_id AND NOT o.extracted
)
SELECT capture_id FROM old;

-- name: remove_versions!
-- The one that stands stays.
DELETE FROM news.article_versions WHERE ctid = ANY(ARRAY(
    SELECT v.ctid FROM news.article_versions v JOIN news.articles a USING (article_id)
    WHERE v.version < a.version AND v.written_at < :before LIMIT :batch));

-- name: remove_entries!
-- Not those of what was taken down: by them it is known which feeds may still announce it.
DELETE FROM pipeline.entries WHERE ctid = ANY(ARRAY(
    SELECT e.ctid FROM pipeline.entries e LEFT JOIN pipeline.pages p USING (page_id)
    WHERE e.last_seen_at < :before AND p.reason IS DISTINCT FROM 'taken down' LIMIT :batch));

-- name: remove_polls!
DELETE FROM pipeline.feed_polls WHERE ctid = ANY(ARRAY(SELECT ctid FROM pipeline.feed_polls WHERE polled_at < :before LIMIT :batch));

-- name: remove_events!
-- Those of no week's partition; the others go a week at a time.
DELETE FROM pipeline.page_events_default
WHERE ctid = ANY(ARRAY(SELECT ctid FROM pipeline.page_events_default WHERE at < :before LIMIT :batch));

-- name: remove_tallies!
DELETE FROM pipeline.tallies_default
WHERE ctid = ANY(ARRAY(SELECT ctid FROM pipeline.tallies_default WHERE at < :before LIMIT :batch));

-- name: drop_aged$
SELECT pipeline.drop_aged(:parent, :before);

-- name: remove_runs!
DELETE FROM pipeline.runs WHERE run_id = ANY(ARRAY(SELECT run_id FROM pipeline.runs WHERE began_at < :before LIMIT :batch));

-- name: expect_file!
INSERT INTO pipeline.leaving_files (file, not_before) VALUES (:file, :not_before) ON CONFLICT (file) DO NOTHING;

-- name: forget_referred!
DELETE FROM pipeline.leaving_files l WHERE l.not_before <= :now AND EXISTS (SELECT FROM pipeline.captures c WHERE c.file = l.file);

-- name: leaving_files
-- Those to which nothing refers, the first ones.
SELECT l.file FROM pipeline.leaving_files l
WHERE l.not_before <= :now AND NOT EXISTS (SELECT FROM pipeline.captures c WHERE c.file = l.file) ORDER BY l.file LIMIT :batch;

-- name: has_left!
DELETE FROM pipeline.leaving_files WHERE file = :file;
