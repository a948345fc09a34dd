-- name: rejected
SELECT split_part(e.reason, ':', 1) AS reason, count(*) AS n
FROM pipeline.runs r JOIN pipeline.page_events e USING (run_id)
WHERE r.began_at >= :since AND e.outcome = 'rejected' GROUP BY 1 ORDER BY 1;

-- name: landed$
SELECT coalesce(sum(landed), 0)::bigint FROM pipeline.tallies WHERE at >= :since;

-- name: bytes$
SELECT coalesce(sum(size), 0)::bigint FROM pipeline.captures WHERE fetched_at >= :since;

-- name: stage_seconds
-- Of the last live run that ended.
SELECT stage, extract(epoch FROM max(s.ended_at) - min(s.began_at))::float AS seconds
FROM pipeline.run_stages s
WHERE s.run_id = (SELECT run_id FROM pipeline.runs WHERE kind = 'ingest' AND ended_at IS NOT NULL ORDER BY began_at DESC LIMIT 1)
GROUP BY 1 HAVING count(*) = count(s.ended_at) ORDER BY 1;

-- name: state^
SELECT (SELECT count(*) FROM pipeline.hosts WHERE leased_until > clock_timestamp()) AS leases,
       (SELECT count(*) FROM pipeline.hosts WHERE held_until > :now) AS held,
       (SELECT count(*) FROM pipeline.quarantine) AS quarantined;

-- name: feeds_by_state
SELECT state, count(*) AS n FROM pipeline.feeds GROUP BY 1 ORDER BY 1;

-- name: last_run^
SELECT extract(epoch FROM :now - ended_at)::float AS age, cardinality(problems) AS problems
FROM pipeline.runs WHERE kind = 'ingest' AND problems IS NOT NULL ORDER BY began_at DESC LIMIT 1;
