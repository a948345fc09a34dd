-- name: pages_to_take_down
-- By address, also the one that they moved to; or every page of a source. Locked, so that whoever is at work on one ends first.
SELECT p.page_id, p.url, p.fetch_url, p.site FROM pipeline.pages p
WHERE p.url = ANY(:urls) OR p.fetch_url = ANY(:urls) OR p.source_id = :source_id
ORDER BY p.page_id FOR NO KEY UPDATE;

-- name: source_id$
SELECT source_id FROM news.sources WHERE name = :source;

-- name: add_tombstones!
INSERT INTO pipeline.tombstones (url, reason, at) SELECT DISTINCT unnest(:urls::text[]), :reason, :now
ON CONFLICT (url) DO UPDATE SET reason = coalesce(excluded.reason, tombstones.reason);

-- name: close_source!
-- Its feeds are locked in the order of their hosts, as by all who lock those of several.
WITH silenced AS (
    UPDATE pipeline.feeds f SET state = 'silenced', problem = 'its source was taken down'
    FROM (SELECT feed_id FROM pipeline.feeds WHERE source_id = :source_id ORDER BY host COLLATE "C", feed_id FOR NO KEY UPDATE) w
    WHERE f.feed_id = w.feed_id
)
INSERT INTO pipeline.closed_sources (source_id, reason, at) VALUES (:source_id, :reason, :now)
ON CONFLICT (source_id) DO UPDATE SET reason = coalesce(excluded.reason, closed_sources.reason);

-- name: end_pages!
WITH entry AS (
    DELETE FROM pipeline.entries WHERE page_id = ANY(:page_ids)
    RETURNING feed_id, page_id, url, published_at, first_seen_at, last_seen_at
), blank AS (  -- that a feed announced it is kept, in no word of that feed
    INSERT INTO pipeline.entries (feed_id, identity, page_id, url, published_at, digest, first_seen_at, last_seen_at)
    SELECT feed_id, 'taken down ' || page_id, page_id, min(url), min(published_at), '', min(first_seen_at), max(last_seen_at)
    FROM entry GROUP BY feed_id, page_id
    ON CONFLICT (feed_id, identity) DO NOTHING
), fault AS (
    DELETE FROM pipeline.quarantine WHERE page_id = ANY(:page_ids)
)
UPDATE pipeline.pages
SET state = 'withdrawn', reason = 'taken down', awaits = NULL, due_at = NULL, hints = '{}', etag = NULL, last_modified = NULL,
    body_sha256 = NULL
WHERE page_id = ANY(:page_ids);

-- name: withdraw_articles$
-- Pages found gone, or taken down. Locked by their number, as whoever writes several articles does. Of what was withdrawn before,
-- only a takedown makes more.
WITH standing AS (
    SELECT article_id FROM news.articles
    WHERE article_id = ANY(:page_ids) AND (withdrawn_at IS NULL OR (:cause = 'taken down' AND body <> ''))
    ORDER BY article_id FOR NO KEY UPDATE
), noted AS (
    INSERT INTO news.withdrawals (article_id, withdrawn_at, cause, reason, text_kept)
    SELECT s.article_id, :now, :cause, coalesce(:reason, p.reason), :text_kept
    FROM standing s JOIN pipeline.pages p ON p.page_id = s.article_id
    ON CONFLICT (article_id, withdrawn_at) DO UPDATE
    SET cause = excluded.cause, reason = excluded.reason, text_kept = excluded.text_kept
), withdrawn AS (
    UPDATE news.articles a SET withdrawn_at = :now, updated_at = :now FROM standing s WHERE a.article_id = s.article_id
    RETURNING a.article_id
)
SELECT count(*) FROM withdrawn;

-- name: forget_texts!
-- The text goes everywhere in the database, in all versions; numbers and times stay. The site is learned anew, without it.
WITH extraction AS (
    DELETE FROM pipeline.extractions WHERE page_id = ANY(:page_ids)
), composition AS (
    UPDATE pipeline.compositions SET removed = '[]', candidates = '{}', linked = false WHERE article_id = ANY(:page_ids)
), known AS (
    UPDATE pipeline.sites SET knowledge = NULL, digest = ''
    WHERE site IN (SELECT site FROM news.articles WHERE article_id = ANY(:page_ids))
    RETURNING site
), learned AS (
    DELETE FROM pipeline.site_changes c USING known WHERE c.site = known.site
), versions AS (
    UPDATE news.article_versions SET title = NULL, body = '', authors = '{}' WHERE article_id = ANY(:page_ids)
), earlier AS (
    UPDATE news.withdrawals SET text_kept = false WHERE article_id = ANY(:page_ids) AND text_kept
)
UPDATE news.articles
SET title = NULL, body = '', authors = '{}', section = NULL, tags = '{}', image_url = NULL, text_digest = NULL, flags = '{}'
WHERE article_id = ANY(:page_ids);

-- name: mark_captures!
-- Recorded responses that a text may be in: those of its page, and those of the feeds that announced it, from then on.
UPDATE pipeline.captures SET masking = 'due'
WHERE masking IS NULL AND capture_id IN (
    SELECT capture_id FROM pipeline.captures WHERE page_id = ANY(:page_ids)
    UNION ALL
    SELECT c.capture_id FROM pipeline.entries e JOIN pipeline.captures c ON c.feed_id = e.feed_id
    WHERE e.page_id = ANY(:page_ids) AND c.fetched_at >= e.first_seen_at - interval '1 hour');

-- name: mark_new_captures!
-- What was recorded of a page that was taken down meanwhile, or of a feed that still announces one.
UPDATE pipeline.captures c SET masking = 'due'
WHERE c.capture_id = ANY(:capture_ids) AND EXISTS (
    SELECT FROM pipeline.pages p WHERE p.reason = 'taken down' AND (p.page_id = c.page_id OR EXISTS (
        SELECT FROM pipeline.entries e WHERE e.page_id = p.page_id AND e.feed_id = c.feed_id)));

-- name: captures_to_mask
-- Of one file; with what tells whether a feed's document announces a page that was taken down.
SELECT c.capture_id, c.page_id, c.feed_id, c.file, c.record_offset, f.kind
FROM pipeline.captures c LEFT JOIN pipeline.feeds f ON f.feed_id = c.feed_id
WHERE c.masking = 'due' AND c.file = (SELECT file FROM pipeline.captures WHERE masking = 'due' ORDER BY file LIMIT 1)
ORDER BY c.record_offset FOR NO KEY UPDATE OF c;

-- name: taken_down
SELECT url FROM pipeline.pages WHERE reason = 'taken down' AND url = ANY(:urls)
UNION
SELECT url FROM pipeline.tombstones WHERE url = ANY(:urls);

-- name: save_masked!
UPDATE pipeline.captures SET masking = 'masked', size = 0, sha256 = encode(sha256(''), 'hex') WHERE capture_id = ANY(:capture_ids);

-- name: spare_captures!
UPDATE pipeline.captures SET masking = NULL WHERE capture_id = ANY(:capture_ids);

-- name: lock_masking!
-- One process at a time rewrites files of the archive.
SELECT pg_advisory_xact_lock(7261944113);
