-- name: add_stories
INSERT INTO news.stories (original_article_id, articles) SELECT unnest(:article_ids::bigint[]), 1
RETURNING story_id, original_article_id AS article_id;

-- name: unlinked_articles
SELECT a.article_id, a.story_id, a.text_digest, a.site, m.keys, m.sketched_at,
       coalesce((SELECT e.sort_at FROM pipeline.extractions e WHERE e.page_id = a.article_id), a.published_at, a.landed_at) AS at
FROM pipeline.compositions m
JOIN news.articles a USING (article_id)
WHERE NOT m.linked ORDER BY a.article_id LIMIT :articles;

-- name: keep_month
SELECT pipeline.keep_month(:month);

-- name: months_kept
SELECT to_char(to_date(substring(c.relname FROM '\d{4}_\d\d$'), 'YYYY_MM'), 'YYYY-MM') AS month
FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
WHERE i.inhparent = 'pipeline.sketches'::regclass AND c.relname ~ '\d{4}_\d\d$';

-- name: common_keys
SELECT key FROM pipeline.common_keys WHERE key = ANY(:keys::bigint[]);

-- name: add_common_keys*!
INSERT INTO pipeline.common_keys (key, stories) VALUES (:key, :stories) ON CONFLICT (key) DO NOTHING;

-- name: drop_sketches!
DELETE FROM pipeline.sketches s USING jsonb_to_recordset(:sketches) AS u(article_id bigint, sketched_at timestamptz)
WHERE s.article_id = u.article_id AND s.at = u.sketched_at;

-- name: add_sketches*!
INSERT INTO pipeline.sketches (article_id, at, keys) VALUES (:article_id, :at, :keys);

-- name: candidates
-- For each of these articles those near it in time that share a key with it; no more than `crowd`, whichever come first.
SELECT w.article_id, c.other_id, c.text_digest, c.site, c.shared
FROM unnest(:article_ids::bigint[], :ats::timestamptz[]) AS w(article_id, at)
JOIN pipeline.sketches own ON own.article_id = w.article_id AND own.at = w.at
CROSS JOIN LATERAL (
    SELECT a.article_id AS other_id, a.text_digest, a.site, near.shared
    FROM (
        SELECT s.article_id, (SELECT count(*) FROM unnest(s.keys) AS key WHERE key = ANY(own.keys)) AS shared
        FROM pipeline.sketches s
        WHERE s.keys && own.keys AND s.article_id <> w.article_id
          AND s.at BETWEEN w.at - make_interval(days => :days) AND w.at + make_interval(days => :days)
        LIMIT :crowd
    ) near
    JOIN news.articles a USING (article_id)
) c
ORDER BY w.article_id, c.shared DESC, c.other_id;

-- name: crowded_keys
-- Which keys of these articles stand in more than `most` stories of the time around them.
SELECT own.key, count(DISTINCT a.story_id) AS stories
FROM (SELECT s.article_id, s.at, unnest(s.keys) AS key FROM pipeline.sketches s
      JOIN unnest(:article_ids::bigint[], :ats::timestamptz[]) AS w(article_id, at) USING (article_id, at)) own
JOIN pipeline.sketches s ON s.keys @> ARRAY[own.key]
    AND s.at BETWEEN own.at - make_interval(days => :days) AND own.at + make_interval(days => :days)
JOIN news.articles a ON a.article_id = s.article_id
GROUP BY own.key HAVING count(DISTINCT a.story_id) > :most;

-- name: known_resemblances
SELECT r.text_digest, r.other_digest FROM pipeline.resemblances r
WHERE r.text_digest = ANY(:digests) AND r.other_digest = ANY(:digests);

-- name: bodies
SELECT article_id, body FROM news.articles WHERE article_id = ANY(:article_ids);

-- name: add_resemblances*!
INSERT INTO pipeline.resemblances (text_digest, other_digest, held, holds)
VALUES (:text_digest, :other_digest, :held, :holds) ON CONFLICT DO NOTHING;

-- name: concerned
-- Every article that the linking of these may concern: those with their texts, with texts that resemble these, and so on; the
-- members of their stories; and those that a person joined to them.
-- Each table is asked row by row (OFFSET 0): of how many texts resemble each other the planner knows nothing, guesses many, and would
-- read whole tables of a million articles.
WITH RECURSIVE texts(digest) AS (
    SELECT unnest(:digests::text[])
    UNION
    SELECT r.other_digest
    FROM texts t CROSS JOIN LATERAL (SELECT other_digest FROM pipeline.resemblances WHERE text_digest = t.digest OFFSET 0) r
), found AS (
    SELECT same.article_id
    FROM texts t CROSS JOIN LATERAL (SELECT article_id FROM news.articles WHERE text_digest = t.digest OFFSET 0) same
    UNION
    SELECT member.article_id
    FROM unnest(:story_ids::bigint[]) AS story(story_id)
    CROSS JOIN LATERAL (SELECT article_id FROM news.articles m WHERE m.story_id = story.story_id OFFSET 0) member
    UNION SELECT article_id FROM pipeline.story_decisions WHERE with_article_id = ANY(:article_ids::bigint[])
    UNION SELECT with_article_id FROM pipeline.story_decisions WHERE article_id = ANY(:article_ids::bigint[])
)
SELECT a.article_id, a.story_id, a.text_digest, a.published_at, a.published_source, a.url, a.canonical_url, a.site, a.is_copy,
       a.withdrawn_at IS NOT NULL AS withdrawn, length(a.body) AS length, array_to_string(a.authors, ', ') AS byline,
       left(a.body, 200) AS beginning, right(a.body, 200) AS ending, n.name AS source, d.article_id IS NOT NULL AS decided,
       d.with_article_id, c.relation, c.method, c.score, s.original_article_id, s.articles
FROM found f
CROSS JOIN LATERAL (SELECT * FROM news.articles WHERE article_id = f.article_id OFFSET 0) a
JOIN news.sources n USING (source_id)
CROSS JOIN LATERAL (SELECT original_article_id, articles FROM news.stories WHERE story_id = a.story_id OFFSET 0) s
LEFT JOIN pipeline.story_decisions d ON d.article_id = a.article_id
LEFT JOIN LATERAL (SELECT relation, method, score FROM news.copies WHERE article_id = a.article_id OFFSET 0) c ON true
ORDER BY a.article_id;

-- name: resemblances_among
SELECT text_digest, other_digest, held, holds FROM pipeline.resemblances
WHERE text_digest = ANY(:digests) AND other_digest = ANY(:digests);

-- name: assign_stories!
UPDATE news.articles a
SET story_id = u.story_id, is_copy = u.is_copy
FROM jsonb_to_recordset(:members) AS u(article_id bigint, story_id bigint, is_copy boolean)
WHERE a.article_id = u.article_id AND (a.story_id <> u.story_id OR a.is_copy <> u.is_copy);

-- name: save_copies!
INSERT INTO news.copies (article_id, relation, method, score)
SELECT article_id, relation, method, score
FROM jsonb_to_recordset(:copies) AS u(article_id bigint, relation text, method text, score real)
ON CONFLICT (article_id) DO UPDATE
SET relation = excluded.relation, method = excluded.method, score = excluded.score, linked_at = excluded.linked_at;

-- name: drop_copies!
DELETE FROM news.copies WHERE article_id = ANY(:article_ids);

-- name: save_stories!
UPDATE news.stories s SET original_article_id = u.original_article_id, articles = u.articles
FROM jsonb_to_recordset(:stories) AS u(story_id bigint, original_article_id bigint, articles integer)
WHERE s.story_id = u.story_id AND (s.original_article_id, s.articles) IS DISTINCT FROM (u.original_article_id, u.articles);

-- name: drop_empty_stories!
DELETE FROM news.stories s WHERE s.story_id = ANY(:story_ids)
  AND NOT EXISTS (SELECT 1 FROM news.articles a WHERE a.story_id = s.story_id);

-- name: mark_linked!
UPDATE pipeline.compositions m SET linked = true, sketched_at = u.at
FROM jsonb_to_recordset(:looked) AS u(article_id bigint, at timestamptz) WHERE m.article_id = u.article_id;

-- name: article_at^
SELECT article_id, story_id FROM news.articles WHERE url = :url;

-- name: decide!
INSERT INTO pipeline.story_decisions (article_id, with_article_id, decided_at) VALUES (:article_id, :with_article_id, :now)
ON CONFLICT (article_id) DO UPDATE SET with_article_id = excluded.with_article_id, decided_at = excluded.decided_at;

-- name: look_again!
UPDATE pipeline.compositions SET linked = false WHERE article_id = ANY(:article_ids);
