-- name: articles_after
-- A portion of the articles that stand, by their number.
SELECT 'new' AS kind, a.article_id, a.url, a.canonical_url, s.name AS source, a.site, a.title, a.body, a.authors, a.published_at,
       a.published_source, a.modified_at, a.language, a.section, a.tags, a.image_url, a.partial, a.is_copy, a.story_id, a.flags,
       a.content_hash, a.version, a.landed_at, a.updated_at, a.withdrawn_at
FROM news.articles a JOIN news.sources s USING (source_id)
WHERE a.withdrawn_at IS NULL AND a.article_id > :after AND (:source::text IS NULL OR s.name = :source)
  AND (:since::timestamptz IS NULL OR coalesce(a.published_at, a.landed_at) >= :since)
  AND (:until::timestamptz IS NULL OR coalesce(a.published_at, a.landed_at) < :until)
ORDER BY a.article_id LIMIT :portion;

-- name: articles_changed
-- A portion of the changes, each with its article as that is now; those that are not asked for have their cursor alone.
SELECT c.cursor, c.kind, a.article_id, a.url, a.canonical_url, a.source, a.site, a.title, a.body, a.authors, a.published_at,
       a.published_source, a.modified_at, a.language, a.section, a.tags, a.image_url, a.partial, a.is_copy, a.story_id, a.flags,
       a.content_hash, a.version, a.landed_at, a.updated_at, a.withdrawn_at
FROM news.changes(:after, :portion) WITH ORDINALITY AS c(cursor, kind, article_id, version, changed_at, place)
LEFT JOIN LATERAL (
    SELECT b.*, s.name AS source FROM news.articles b JOIN news.sources s USING (source_id)
    WHERE b.article_id = c.article_id AND (:source::text IS NULL OR s.name = :source)
      AND (:since::timestamptz IS NULL OR coalesce(b.published_at, b.landed_at) >= :since)
      AND (:until::timestamptz IS NULL OR coalesce(b.published_at, b.landed_at) < :until)) a ON true
ORDER BY c.place;

-- name: latest_cursor$
SELECT news.latest_cursor();

-- name: listen!
LISTEN copydesk_changes;
