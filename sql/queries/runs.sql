-- name: begin_run!
-- A run that was cleared and begins again later has the time, the options and the version of its new life.
INSERT INTO pipeline.runs (run_id, kind, now, window_start, window_end, workers, version, options)
VALUES (:run_id, :kind, :now, :window_start, :window_end, :workers, :version, :options)
ON CONFLICT (run_id) DO UPDATE
SET now = excluded.now, workers = excluded.workers, version = excluded.version, options = excluded.options, ended_at = NULL,
    problems = NULL
WHERE runs.now < excluded.now;

-- name: run^
SELECT run_id, kind, now, window_start, window_end, workers, version, options, ended_at, problems FROM pipeline.runs WHERE run_id = :run_id;

-- name: begin_stage!
INSERT INTO pipeline.run_stages (run_id, stage, worker) VALUES (:run_id, :stage, :worker)
ON CONFLICT (run_id, stage, worker) DO UPDATE SET attempts = run_stages.attempts + 1, ended_at = NULL, problem = NULL;

-- name: end_stage!
UPDATE pipeline.run_stages SET ended_at = clock_timestamp() WHERE run_id = :run_id AND stage = :stage AND worker = :worker;

-- name: stop_stage!
UPDATE pipeline.run_stages SET problem = :problem WHERE run_id = :run_id AND stage = :stage AND worker = :worker;

-- name: book!
-- Adds to a worker's page of the flow book; always in the transaction that does what is booked.
UPDATE pipeline.run_stages s
SET claimed = claimed + :claimed, handed_back = handed_back + :handed_back,
    outcomes = s.outcomes || coalesce(
        (SELECT jsonb_object_agg(o.key, coalesce((s.outcomes ->> o.key)::bigint, 0) + o.value::bigint)
         FROM jsonb_each_text(:outcomes) AS o), '{}')
WHERE run_id = :run_id AND stage = :stage AND worker = :worker;

-- name: stages
SELECT stage, worker, attempts, began_at, ended_at, claimed, handed_back, outcomes, problem,
       (SELECT coalesce(sum(value::bigint), 0) FROM jsonb_each_text(outcomes)) AS outcome_sum
FROM pipeline.run_stages WHERE run_id = :run_id ORDER BY stage, worker;

-- name: recorded_outcomes
-- The same numbers as the flow book, from the outcomes themselves.
SELECT stage, worker, outcome, count(*) AS n FROM pipeline.page_events WHERE run_id = :run_id GROUP BY 1, 2, 3
UNION ALL
SELECT stage, 1, outcome, count(*) FROM pipeline.feed_polls WHERE run_id = :run_id GROUP BY 1, 3;

-- name: stock_off_balance
-- A day changes only while pages are discovered on it: a run looks at the last days, and maintain at all of them.
SELECT day, coalesce(b.discovered, 0) AS discovered, coalesce(p.n, 0) AS pages
FROM (SELECT day, discovered FROM pipeline.stock WHERE day >= :since) b
FULL JOIN (SELECT discovered_on AS day, count(*) AS n FROM pipeline.pages WHERE discovered_on >= :since GROUP BY 1) p USING (day)
WHERE coalesce(b.discovered, 0) <> coalesce(p.n, 0)
ORDER BY day;

-- name: end_run!
UPDATE pipeline.runs SET ended_at = clock_timestamp(), problems = :problems WHERE run_id = :run_id;

-- name: broken_rules
-- Rules that the data hold; each row is one that does not.
SELECT 'published pages without an article' AS rule, count(*) AS n FROM pipeline.pages p
    LEFT JOIN news.articles a ON a.article_id = p.page_id
    WHERE p.state IN ('published', 'unchanged') AND a.article_id IS NULL HAVING count(*) > 0
UNION ALL
SELECT 'articles whose current version is not among their versions', count(*) FROM news.articles a
    LEFT JOIN news.article_versions v ON v.article_id = a.article_id AND v.version = a.version
    WHERE a.updated_at >= :since AND (v.article_id IS NULL OR v.body <> a.body) HAVING count(*) > 0
UNION ALL
SELECT 'articles that lie in the future', count(*) FROM news.articles
    WHERE published_at > :now::timestamptz + interval '1 day' HAVING count(*) > 0
UNION ALL
SELECT 'articles without a text', count(*) FROM news.articles WHERE body = '' AND withdrawn_at IS NULL HAVING count(*) > 0
UNION ALL
SELECT 'pages that await a fetch and are in no queue', count(*) FROM pipeline.pages p JOIN pipeline.hosts h USING (host)
    WHERE p.awaits = 'fetch' AND p.claim_token IS NULL AND NOT EXISTS (
        SELECT FROM pipeline.host_queue q
        WHERE q.host = p.host AND q.lane = p.lane AND q.due_at <= greatest(p.due_at, h.held_until)) HAVING count(*) > 0;
