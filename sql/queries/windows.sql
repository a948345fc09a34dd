-- name: begin_windows!
INSERT INTO pipeline.windows (source_id, way, day, state, run_id)
SELECT w.source_id, w.way, d.day, 'running', :run_id
FROM jsonb_to_recordset(:ways) AS w(source_id bigint, way text), unnest(:days::date[]) AS d(day)
ORDER BY 1, 2, 3
ON CONFLICT (source_id, way, day) DO UPDATE
SET state = 'running', attempts = windows.attempts + (windows.run_id <> excluded.run_id OR windows.state <> 'running')::integer,
    undated = 0, last_error = NULL, run_id = excluded.run_id;

-- name: move_cursor!
UPDATE pipeline.windows SET cursor = :cursor
WHERE source_id = ANY(:source_ids) AND way = :way AND day = ANY(:days) AND cursor IS DISTINCT FROM :cursor;

-- name: cursors
-- Of sources that have one for each of these days.
SELECT source_id, array_agg(DISTINCT cursor) AS cursors FROM pipeline.windows
WHERE way = :way AND day = ANY(:days) GROUP BY source_id HAVING count(cursor) = cardinality(:days::date[]);

-- name: end_windows!
UPDATE pipeline.windows w SET state = e.state, undated = e.undated, last_error = e.last_error
FROM jsonb_to_recordset(:ended) AS e(source_id bigint, way text, day date, state text, undated integer, last_error text)
WHERE w.source_id = e.source_id AND w.way = e.way AND w.day = e.day;

-- name: add_window_pages!
INSERT INTO pipeline.window_pages (page_id, source_id, way, day, run_id)
SELECT p.page_id, :source_id, :way, f.day, CASE WHEN p.run_id = :run_id AND p.fetched_at IS NULL THEN :run_id END
FROM jsonb_to_recordset(:found) AS f(url text, day date) JOIN pipeline.pages p USING (url)
ORDER BY p.page_id
ON CONFLICT (page_id) DO NOTHING;

-- name: cut_short!
-- Windows of pages that wait for another day's budget are not done.
UPDATE pipeline.windows w SET state = 'cut short', last_error = coalesce(w.last_error, 'the budget of its host is spent for today')
WHERE w.state = 'done' AND w.day = ANY(:days) AND EXISTS (
    SELECT FROM pipeline.window_pages g JOIN pipeline.pages p USING (page_id)
    WHERE g.day = w.day AND g.source_id = w.source_id AND g.way = w.way AND p.reason = 'over budget');

-- name: unfinished_days
-- Days of a range that a backfill began and did not bring to an end, or on which a site refused pages.
SELECT w.day FROM pipeline.windows w
WHERE w.day >= :first AND w.day <= :last AND w.state IN ('running', 'cut short', 'failed')
UNION
SELECT g.day FROM pipeline.window_pages g JOIN pipeline.pages p USING (page_id)
WHERE g.day >= :first AND g.day <= :last AND p.state = 'failed'
ORDER BY day;

-- name: new_pages$
SELECT count(*) FROM pipeline.window_pages WHERE run_id = :run_id;

-- name: ledger
SELECT * FROM pipeline.ledger WHERE day >= :first AND day <= :last ORDER BY day, source, way;

-- name: spend!
-- Requests of backfills to hosts on a day, these included.
INSERT INTO pipeline.host_days AS h (host, day, requests)
SELECT host, :day, n FROM jsonb_to_recordset(:spent) AS s(host text, n integer) ORDER BY host
ON CONFLICT (host, day) DO UPDATE SET requests = h.requests + excluded.requests;

-- name: spent
SELECT host, requests FROM pipeline.host_days WHERE day = :day AND host = ANY(:hosts);

-- name: pace
-- Seconds between two requests to these hosts, as they ask for it or have earned it.
SELECT host, greatest(delay_seconds, rest_seconds, 0)::float8 AS seconds FROM pipeline.hosts WHERE host = ANY(:hosts);
