-- name: lock_hosts_with_due_pages
-- Free hosts of one lane, oldest due page first. The rows stay locked to the end of the transaction; not their keys (here and
-- wherever else rows are locked), or whoever adds a page of a host would wait for its lease.
SELECT h.host, h.leased_until IS NOT NULL AS expired
FROM (SELECT host, min(due_at) AS due_at FROM pipeline.host_queue WHERE lane = :lane AND due_at <= :now GROUP BY host) q
JOIN pipeline.hosts h USING (host)
WHERE (h.leased_until IS NULL OR h.leased_until < clock_timestamp())
  AND (h.held_until IS NULL OR h.held_until <= :now)
  AND (h.next_request_at IS NULL OR h.next_request_at <= clock_timestamp())
ORDER BY q.due_at, q.host
LIMIT :hosts
FOR NO KEY UPDATE OF h SKIP LOCKED;

-- name: lock_hosts_with_due_feeds
-- Free hosts of the feeds that are due, longest due first.
SELECT h.host, h.leased_until IS NOT NULL AS expired
FROM (SELECT host, min(next_poll_at) AS due_at FROM pipeline.feeds
      WHERE state IN ('active', 'failing') AND next_poll_at <= :now GROUP BY host) f
JOIN pipeline.hosts h USING (host)
WHERE (h.leased_until IS NULL OR h.leased_until < clock_timestamp())
  AND (h.held_until IS NULL OR h.held_until <= :now)
  AND (h.next_request_at IS NULL OR h.next_request_at <= clock_timestamp())
ORDER BY f.due_at, f.host
LIMIT :hosts
FOR NO KEY UPDATE OF h SKIP LOCKED;

-- name: lock_named_hosts
SELECT h.host, h.leased_until IS NOT NULL AS expired
FROM pipeline.hosts h
WHERE h.host = ANY(:names)
  AND (h.leased_until IS NULL OR h.leased_until < clock_timestamp())
  AND (h.held_until IS NULL OR h.held_until <= :now)
  AND (h.next_request_at IS NULL OR h.next_request_at <= clock_timestamp())
ORDER BY h.host
LIMIT :hosts
FOR NO KEY UPDATE OF h SKIP LOCKED;

-- name: lease_hosts
-- Rows must be locked by one of the queries above. Each lease has a token of its own: what arrives under an older one is refused.
UPDATE pipeline.hosts h
SET lease_token = lease_token + 1,
    leased_until = clock_timestamp() + make_interval(secs => :seconds),
    lease_run = :run_id, lease_stage = :stage, lease_worker = :worker
WHERE h.host = ANY(:names)
RETURNING h.host, h.lease_token, h.delay_seconds,
          CASE WHEN h.robots_at > :now - interval '1 day' THEN h.robots END AS robots;

-- name: hand_back^
-- Ends the claims that stand under the present token of these hosts, and enters them in the book of the run that claimed them:
-- at the end of a lease, and when an expired one is taken over.
WITH holders AS (
    SELECT host, lease_token, lease_run, lease_stage, lease_worker FROM pipeline.hosts WHERE host = ANY(:names)
), pages AS (
    UPDATE pipeline.pages p SET claim_token = NULL FROM holders h
    WHERE p.host = h.host AND p.claim_token = h.lease_token
    RETURNING h.lease_run, h.lease_stage, h.lease_worker
), feeds AS (
    UPDATE pipeline.feeds f SET claim_token = NULL FROM holders h
    WHERE f.host = h.host AND f.claim_token = h.lease_token
    RETURNING h.lease_run, h.lease_stage, h.lease_worker
), counts AS (
    SELECT lease_run, lease_stage, lease_worker, count(*) AS n
    FROM (SELECT * FROM pages UNION ALL SELECT * FROM feeds) freed GROUP BY 1, 2, 3
), books AS (  -- in one order, for two may take over from the same dead holders
    SELECT s.run_id, s.stage, s.worker, c.n
    FROM pipeline.run_stages s JOIN counts c
      ON s.run_id = c.lease_run AND s.stage = c.lease_stage AND s.worker = c.lease_worker
    ORDER BY s.run_id, s.stage, s.worker FOR NO KEY UPDATE OF s
), entered AS (
    UPDATE pipeline.run_stages s SET handed_back = s.handed_back + b.n FROM books b
    WHERE s.run_id = b.run_id AND s.stage = b.stage AND s.worker = b.worker
    RETURNING b.n
)
SELECT coalesce(sum(n), 0)::bigint AS handed_back FROM entered;

-- name: expired_hosts
SELECT host FROM pipeline.hosts WHERE leased_until < clock_timestamp() FOR NO KEY UPDATE SKIP LOCKED;

-- name: release_hosts!
UPDATE pipeline.hosts h
SET leased_until = NULL,
    next_request_at = clock_timestamp() + make_interval(secs => greatest(h.delay_seconds, :delay))
FROM jsonb_to_recordset(:leases) AS l(host text, token bigint)
WHERE h.host = l.host AND h.lease_token = l.token;

-- name: locked_leases
-- Which of these leases still stand; locked, so that none can be taken over before the transaction ends.
SELECT h.host
FROM pipeline.hosts h JOIN jsonb_to_recordset(:leases) AS l(host text, token bigint)
  ON h.host = l.host AND h.lease_token = l.token
WHERE h.leased_until > clock_timestamp()
ORDER BY h.host
FOR NO KEY UPDATE OF h;

-- name: extend_leases!
-- An expired lease is not revived: someone may already have been told that the host is free.
UPDATE pipeline.hosts h
SET leased_until = clock_timestamp() + make_interval(secs => :seconds)
FROM jsonb_to_recordset(:leases) AS l(host text, token bigint)
WHERE h.host = l.host AND h.lease_token = l.token AND h.leased_until > clock_timestamp();

-- name: save_robots!
UPDATE pipeline.hosts SET robots = :text, robots_at = :now, robots_detail = :detail, delay_seconds = nullif(:delay, 0)
WHERE host = :host AND lease_token = :token;

-- name: hold_host!
UPDATE pipeline.hosts
SET held_until = greatest(held_until, :until), held_reason = :reason
WHERE host = :host;

-- name: take_turn
-- For those who make hosts, feeds and pages that others may be making too, in an order of their own: one transaction at a time,
-- or they would end up waiting for each other.
SELECT pg_advisory_xact_lock(7261944112);

-- name: unknown_hosts
SELECT n.host FROM unnest(:names::text[]) AS n(host) WHERE NOT EXISTS (SELECT FROM pipeline.hosts h WHERE h.host = n.host);

-- name: add_hosts!
INSERT INTO pipeline.hosts (host) SELECT unnest(:names::text[]) ORDER BY 1 ON CONFLICT DO NOTHING;

-- name: enqueue_hosts!
INSERT INTO pipeline.host_queue (lane, host, due_at)
SELECT lane, host, min(due_at) FROM jsonb_to_recordset(:due) AS d(lane text, host text, due_at timestamptz)
GROUP BY lane, host;

-- name: requeue_hosts!
-- The oldest unclaimed page that awaits a fetch, or no row. One statement, one view: a row that it does not see, and so leaves,
-- came with pages that it does not see either.
WITH old AS (DELETE FROM pipeline.host_queue WHERE lane = :lane AND host = ANY(:names))
INSERT INTO pipeline.host_queue (lane, host, due_at)
SELECT :lane, n.host, oldest.due_at
FROM unnest(:names::text[]) AS n(host)
CROSS JOIN LATERAL (
    SELECT due_at FROM pipeline.pages
    WHERE awaits = 'fetch' AND lane = :lane AND host = n.host AND claim_token IS NULL
    ORDER BY due_at LIMIT 1) oldest;

-- name: next_page_host$
-- Seconds until a host with a due page may be asked again, by the clock that leases go by; null if there is none. A host that
-- another run than `beside` has leased is looked at again soon: its quantum ends before its lease does.
SELECT extract(epoch FROM min(CASE WHEN h.leased_until >= clock_timestamp() THEN clock_timestamp() + interval '2 seconds'
                                   ELSE greatest(h.next_request_at, clock_timestamp()) END) - clock_timestamp())::float8
FROM pipeline.host_queue q JOIN pipeline.hosts h USING (host)
WHERE q.lane = :lane AND q.due_at <= :now AND (h.held_until IS NULL OR h.held_until <= :now)
  AND (h.leased_until IS NULL OR h.leased_until < clock_timestamp() OR h.lease_run <> :beside);

-- name: next_feed_host$
SELECT extract(epoch FROM min(greatest(h.next_request_at, clock_timestamp())) - clock_timestamp())::float8
FROM pipeline.feeds f JOIN pipeline.hosts h USING (host)
WHERE f.state IN ('active', 'failing') AND f.next_poll_at <= :now AND (h.held_until IS NULL OR h.held_until <= :now)
  AND (h.leased_until IS NULL OR h.leased_until < clock_timestamp());

-- name: next_named_host$
-- Seconds until one of these may be leased, by its delay or its lease; null if all are held.
SELECT extract(epoch FROM min(greatest(h.next_request_at, h.leased_until, clock_timestamp())) - clock_timestamp())::float8
FROM pipeline.hosts h
WHERE h.host = ANY(:names) AND (h.held_until IS NULL OR h.held_until <= :now);

-- name: clear_expired!
UPDATE pipeline.hosts SET leased_until = NULL WHERE host = ANY(:names);
