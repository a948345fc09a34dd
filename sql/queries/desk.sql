-- name: last_runs
SELECT run_id, kind, now, began_at, ended_at, problems FROM pipeline.runs
WHERE kind = :kind OR :kind = '' ORDER BY began_at DESC LIMIT :runs;

-- name: flow
-- What the stages of the runs since then did, by outcome.
SELECT s.stage, o.key AS outcome, sum(o.value::bigint)::bigint AS n
FROM pipeline.runs r JOIN pipeline.run_stages s USING (run_id) CROSS JOIN LATERAL jsonb_each_text(s.outcomes) AS o
WHERE r.began_at >= :since
GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2;

-- name: backlog
-- What is due and waits for each stage, counted as far as `most`, and since when the oldest of it does.
SELECT 'poll' AS stage, count(*) AS n, min(since) AS since FROM (
    SELECT next_poll_at AS since FROM pipeline.feeds WHERE state IN ('active', 'failing') AND next_poll_at <= :now
    ORDER BY next_poll_at LIMIT :most) waiting
UNION ALL
SELECT 'fetch', count(*), min(since) FROM (
    SELECT p.due_at AS since
    FROM (SELECT DISTINCT host FROM (SELECT host FROM pipeline.host_queue WHERE lane = 'live' AND due_at <= :now
                                     ORDER BY due_at LIMIT :most) q) h
    CROSS JOIN LATERAL (SELECT due_at FROM pipeline.pages
                        WHERE awaits = 'fetch' AND lane = 'live' AND host = h.host AND due_at <= :now
                        ORDER BY due_at LIMIT :most) p
    LIMIT :most) waiting
UNION ALL
SELECT 'extract', count(*), min(since) FROM (
    SELECT fetched_at AS since FROM pipeline.pages WHERE awaits = 'extract' AND lane = 'live' LIMIT :most) waiting
UNION ALL
SELECT 'publish', count(*), min(since) FROM (
    SELECT fetched_at AS since FROM pipeline.pages WHERE awaits = 'publish' AND lane = 'live' LIMIT :most) waiting;

-- name: stock
-- The stock book of the last days: what was discovered, and where it stands.
SELECT discovered_on AS day, state, count(*) AS n, (SELECT discovered FROM pipeline.stock WHERE day = discovered_on) AS discovered
FROM pipeline.pages WHERE discovered_on >= :since
GROUP BY 1, 2 ORDER BY 1 DESC, 3 DESC, 2;

-- name: sources
-- Those that want a person first.
SELECT *, count(*) OVER () AS of FROM pipeline.standing
WHERE (strpos(lower(name), lower(:asked)) > 0 OR :asked = '')
  AND (state = :state OR :state = '' OR :state = 'in trouble' AND state NOT IN ('well', 'new', 'silenced', 'no feed'))
ORDER BY array_position(ARRAY['well', 'silenced', 'new', 'no feed', 'ended', 'failing'], state) DESC, name
LIMIT :rows OFFSET :passed;

-- name: hours
-- How many articles of these sources were published in each hour since then; of each source its newest, `most` of them.
SELECT s.source_id, a.hour, count(*) AS n
FROM unnest(:source_ids::bigint[]) AS s(source_id)
CROSS JOIN LATERAL (
    SELECT date_trunc('hour', published_at) AS hour FROM news.articles
    WHERE source_id = s.source_id AND published_at >= :since AND published_at <= :now
    ORDER BY published_at DESC LIMIT :most) a
GROUP BY 1, 2 ORDER BY 1, 2;

-- name: feeds
SELECT f.feed_id, f.url, f.kind, f.state, f.problem, f.last_success_at, f.last_new_at, f.next_poll_at, f.next_poll_why,
       s.name AS source, s.source_id, count(*) OVER () AS of
FROM pipeline.feeds f JOIN news.sources s USING (source_id)
WHERE (f.source_id = :source_id OR :source_id = 0) AND (f.state = :state OR :state = '')
  AND (strpos(lower(f.url), lower(:asked)) > 0 OR :asked = '')
ORDER BY array_position(ARRAY['failing', 'ended', 'active', 'silenced', 'archive'], f.state), f.failures DESC, f.url
LIMIT :rows OFFSET :passed;

-- name: feed_url$
SELECT url FROM pipeline.feeds WHERE feed_id = :feed_id;

-- name: hosts
SELECT host, delay_seconds, rest_seconds, failures, held_until, held_reason, held_until > :now AS held, robots_detail, lease_stage,
       lease_run, leased_until > clock_timestamp() AS leased, count(*) OVER () AS of
FROM pipeline.hosts WHERE strpos(host, lower(:asked)) > 0 OR :asked = ''
ORDER BY coalesce(held_until > :now, false) DESC, failures DESC, coalesce(leased_until > clock_timestamp(), false) DESC, host
LIMIT :rows OFFSET :passed;

-- name: quarantine
SELECT q.page_id, q.stage, q.error, q.run_id, q.at, p.url, s.name AS source, count(*) OVER () AS of
FROM pipeline.quarantine q JOIN pipeline.pages p USING (page_id) JOIN news.sources s USING (source_id)
ORDER BY q.at DESC, q.page_id LIMIT :rows OFFSET :passed;

-- name: windows
SELECT run_id, kind, window_start, window_end, began_at, ended_at, problems, options -> 'reach' AS reach,
       (SELECT coalesce(sum(claimed), 0) FROM pipeline.run_stages s WHERE s.run_id = r.run_id AND stage = 'fetch') AS fetched
FROM pipeline.runs r WHERE window_start IS NOT NULL
ORDER BY began_at DESC LIMIT :rows OFFSET :passed;

-- name: waiting
-- What waits to be fetched in these lanes, by host.
SELECT lane, host, count(*) AS n FROM pipeline.pages WHERE awaits = 'fetch' AND lane = ANY(:lanes) GROUP BY 1, 2;

-- name: ledger
-- The latest days first, whatever run brought them.
SELECT source, way, day, state, attempts, discovered, landed, elsewhere, refused, waiting, rejected, last_error
FROM pipeline.ledger ORDER BY day DESC, source, way LIMIT :rows;

-- name: addressed
-- Addresses that begin so: the next in the order of the index, as far as they do.
SELECT page_id, url, state, reason FROM (
    SELECT page_id, url, state, reason FROM pipeline.pages WHERE url >= :beginning ORDER BY url LIMIT :rows) next
WHERE starts_with(url, :beginning);

-- name: titled
-- Titles that begin so, in the index's own order.
SELECT article_id AS page_id, url, title FROM news.articles
WHERE lower(left(title, 200)) LIKE :pattern ORDER BY lower(left(title, 200)) USING ~<~ LIMIT :rows;

-- name: page^
SELECT p.*, s.name AS source, f.url AS feed_url, c.file, c.record_offset, c.fetched_at AS captured_at, c.status AS answered,
       c.content_type, c.size, c.masking, q.error, q.stage AS quarantined_by
FROM pipeline.pages p
JOIN news.sources s USING (source_id)
LEFT JOIN pipeline.feeds f USING (feed_id)
LEFT JOIN pipeline.captures c ON c.capture_id = p.capture_id
LEFT JOIN pipeline.quarantine q ON q.page_id = p.page_id
WHERE p.page_id = :page_id;

-- name: document$
SELECT document FROM pipeline.extractions WHERE page_id = :page_id;

-- name: story
-- The article that the others copy first.
SELECT a.article_id, a.url, a.title, a.published_at, a.is_copy, c.relation, c.method, c.score, s.name AS source
FROM news.articles a JOIN news.sources s USING (source_id) LEFT JOIN news.copies c ON c.article_id = a.article_id
WHERE a.story_id = :story_id ORDER BY a.is_copy, a.published_at NULLS LAST, a.article_id LIMIT :rows;
