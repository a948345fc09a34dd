-- name: forget_tally
-- A run that is checked again is counted again.
DELETE FROM pipeline.tallies WHERE at = :now AND run_id = :run_id RETURNING source_id, landed;

-- name: tally
INSERT INTO pipeline.tallies (source_id, at, run_id, landed, rejected, copies, undated, untrimmed, characters, walls)
SELECT p.source_id, :now, :run_id, count(DISTINCT a.article_id), count(DISTINCT p.page_id) FILTER (WHERE e.outcome = 'rejected'),
       count(DISTINCT a.article_id) FILTER (WHERE a.is_copy),
       count(DISTINCT a.article_id) FILTER (WHERE coalesce(a.published_at, '-infinity') < :now::timestamptz - interval '30 days'),
       count(DISTINCT a.article_id) FILTER (WHERE 'kept_repeated' = ANY(a.flags)), coalesce(sum(length(a.body)), 0),
       mode() WITHIN GROUP (ORDER BY split_part(e.reason, ':', 1)) FILTER (WHERE e.outcome = 'rejected')
FROM pipeline.page_events e JOIN pipeline.pages p USING (page_id)
LEFT JOIN news.articles a ON a.article_id = e.page_id AND a.landed_at = :now AND e.stage = 'publish'
WHERE e.run_id = :run_id AND (a.article_id IS NOT NULL OR e.outcome = 'rejected')
GROUP BY p.source_id
RETURNING source_id, landed;

-- name: note_landed!
UPDATE pipeline.watch SET last_new_at = :now WHERE source_id = ANY(:source_ids) AND coalesce(last_new_at, '-infinity') < :now;

-- name: add_to_crowd!
INSERT INTO pipeline.crowd (language, hour, moments)
SELECT l.language, date_trunc('hour', :now::timestamptz, 'UTC'), sum(m.n)
FROM jsonb_to_recordset(:moments) AS m(source_id bigint, n integer)
CROSS JOIN LATERAL (SELECT coalesce(
    (SELECT lower(left(f.language, 2)) FROM pipeline.feeds f WHERE f.source_id = m.source_id AND f.language IS NOT NULL
     ORDER BY f.feed_id LIMIT 1), '') AS language) l
GROUP BY 1
ON CONFLICT (language, hour) DO UPDATE SET moments = crowd.moments + excluded.moments;

-- name: to_judge
-- Never looked at, overdue, in trouble, or with something new since the last look that is some hours old: in this order.
SELECT s.source_id, s.name, s.added_at,
       coalesce((SELECT lower(left(f.language, 2)) FROM pipeline.feeds f WHERE f.source_id = s.source_id AND f.language IS NOT NULL
                 ORDER BY f.feed_id LIMIT 1), '') AS language
FROM news.sources s LEFT JOIN pipeline.watch w USING (source_id)
WHERE EXISTS (SELECT FROM pipeline.feeds f WHERE f.source_id = s.source_id AND f.state IN ('active', 'failing', 'ended'))
  AND (:every OR w.source_id IS NULL OR w.news_at <= :now OR w.state NOT IN ('well', 'new')
       OR w.judged_at < :now::timestamptz - interval '6 hours' AND w.last_new_at > w.judged_at)
ORDER BY w.source_id IS NOT NULL, w.state IN ('well', 'new') AND w.news_at > :now, w.judged_at, s.source_id
LIMIT :sources;

-- name: tallies_of
SELECT source_id, at, landed, rejected, copies, undated, untrimmed, characters, walls
FROM pipeline.tallies WHERE source_id = ANY(:source_ids) AND at > :since ORDER BY source_id, at;

-- name: crowd
SELECT hour, moments FROM pipeline.crowd WHERE language = :language AND hour > :since;

-- name: save_verdicts!
INSERT INTO pipeline.watch (source_id, state, why, since, last_new_at, news_at, judged_at)
SELECT source_id, state, why, since, last_new_at, news_at, :now
FROM jsonb_to_recordset(:verdicts) AS v(source_id bigint, state text, why text, since timestamptz, last_new_at timestamptz,
                                         news_at timestamptz)
ON CONFLICT (source_id) DO UPDATE
SET state = excluded.state, why = excluded.why, since = excluded.since, last_new_at = excluded.last_new_at,
    news_at = excluded.news_at, judged_at = excluded.judged_at;

-- name: forget_unwatched!
-- Nobody waits for what nobody asks.
DELETE FROM pipeline.watch w WHERE NOT EXISTS (
    SELECT FROM pipeline.feeds f WHERE f.source_id = w.source_id AND f.state IN ('active', 'failing', 'ended'));

-- name: in_trouble
SELECT source_id, name, state, why, since, last_new_at FROM pipeline.standing
WHERE state NOT IN ('well', 'new', 'silenced', 'no feed') ORDER BY since, name;

-- name: by_state
SELECT state, count(*) AS n FROM pipeline.standing GROUP BY 1 ORDER BY 1;

-- name: shrunk^
-- How much text the pages of a run gave, as a share of what pages of their sources gave in the week before; of sources known well enough.
SELECT count(*) AS sources, coalesce(sum(t.landed + t.rejected), 0) AS pages,
       sum(t.characters) / sum((t.landed + t.rejected) * b.usual) AS share
FROM pipeline.tallies t CROSS JOIN LATERAL (
    SELECT sum(e.characters)::float8 / sum(e.landed + e.rejected) AS usual, sum(e.landed) AS landed FROM pipeline.tallies e
    WHERE e.source_id = t.source_id AND e.at < t.at AND e.at > t.at - interval '7 days') b
WHERE t.at = :now AND t.run_id = :run_id AND b.landed >= 5 AND b.usual > 0;

-- name: silence!
INSERT INTO pipeline.silences (source_id, why, since, until)
SELECT source_id, :why, :now, :until FROM news.sources WHERE name = :name
ON CONFLICT (source_id) DO UPDATE SET why = excluded.why, until = excluded.until;

-- name: end_silence!
DELETE FROM pipeline.silences q USING news.sources s WHERE s.source_id = q.source_id AND s.name = :name;

-- name: end_silences
-- Feeds that left a file, or whose source was taken down, stay as they are.
WITH over AS (
    DELETE FROM pipeline.silences q USING news.sources s
    WHERE s.source_id = q.source_id AND q.until <= :now RETURNING q.source_id, s.name
), asked AS (
    UPDATE pipeline.feeds f SET state = 'active', problem = NULL, next_poll_at = :now
    FROM over WHERE f.source_id = over.source_id AND f.state = 'silenced' AND f.problem = 'silenced by a person'
)
SELECT name FROM over ORDER BY name;

-- name: silences
SELECT s.name, q.why, q.since, q.until FROM pipeline.silences q JOIN news.sources s USING (source_id) ORDER BY q.until, s.name;

-- name: shorten_crowd!
DELETE FROM pipeline.crowd WHERE hour < :before;
