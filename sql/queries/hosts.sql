-- name: lock_hosts_with_due_pages
-- Free hosts of one lane, oldest due page first. The rows stay locked to the end of the transaction; not their keys (here and
-- wherever else rows are locked), or whoever adds a page of a host would wait for its lease. The queue is read in its order, and
-- only as far as `window` rows: several may be of one host.
SELECT h.host, h.leased_until IS NOT NULL AS expired
FROM (SELECT host, min(due_at) AS due_at FROM (
          SELECT q.host, q.due_at FROM pipeline.host_queue q JOIN pipeline.hosts f USING (host)
          WHERE q.lane = :lane AND q.due_at <= :now AND NOT pipeline.live_first(:lane, q.host, :now)
            AND (f.leased_until IS NULL OR f.leased_until < clock_timestamp())
            AND (f.held_until IS NULL OR f.held_until <= :now)
            AND (f.next_request_at IS NULL OR f.next_request_at <= clock_timestamp())
          ORDER BY q.due_at, q.host LIMIT :window) oldest
      GROUP BY host) q
JOIN pipeline.hosts h USING (host)
WHERE (h.leased_until IS NULL OR h.leased_until < clock_timestamp())
  AND (h.held_until IS NULL OR h.held_until <= :now)
  AND (h.next_request_at IS NULL OR h.next_request_at <= clock_timestamp())
ORDER BY q.due_at, q.host
LIMIT :hosts
FOR NO KEY UPDATE OF h SKIP LOCKED;

-- name: lock_hosts_with_due_feeds
-- Free hosts of the feeds that are due, longest due first; read like the queue of pages.
SELECT h.host, h.leased_until IS NOT NULL AS expired
FROM (SELECT host, min(next_poll_at) AS due_at FROM (
          SELECT d.host, d.next_poll_at FROM pipeline.feeds d JOIN pipeline.hosts f USING (host)
          WHERE d.state IN ('active', 'failing') AND d.next_poll_at <= :now
            AND (f.leased_until IS NULL OR f.leased_until < clock_timestamp())
            AND (f.held_until IS NULL OR f.held_until <= :now)
            AND (f.next_request_at IS NULL OR f.next_request_at <= clock_timestamp())
          ORDER BY d.next_poll_at, d.host LIMIT :window) longest
      GROUP BY host) f
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
    lease_run = :run_id, lease_stage = :stage, lease_worker = :worker, claimed_pages = NULL, claimed_feeds = NULL
WHERE h.host = ANY(:names)
RETURNING h.host, h.lease_token, h.delay_seconds, h.rest_seconds, h.failures,
          CASE WHEN h.robots_at > :now - interval '1 day' THEN h.robots END AS robots,
          (SELECT min(f.home_site) <> max(f.home_site) FROM pipeline.feeds f
           WHERE f.host = h.host AND f.state IN ('active', 'failing')) IS TRUE AS shared,
          EXISTS (SELECT FROM pipeline.tls_exceptions x
                  WHERE EXISTS (SELECT FROM pipeline.feeds f WHERE f.host = h.host AND f.source_id = x.source_id)
                     OR EXISTS (SELECT FROM pipeline.pages p WHERE p.awaits = 'fetch' AND p.lane = :lane AND p.host = h.host
                                                               AND p.source_id = x.source_id))
          AND NOT EXISTS (SELECT FROM pipeline.feeds f WHERE f.host = h.host  -- nobody else's feed is put at risk
                          AND f.source_id NOT IN (SELECT source_id FROM pipeline.tls_exceptions)) AS unverified;

-- name: hand_back^
-- Ends the claims that stand under the present token of these hosts, and enters them in the book of the run that claimed them:
-- at the end of a lease, and when an expired one is taken over.
WITH holders AS (
    SELECT host, lease_token, lease_run, lease_stage, lease_worker, claimed_pages, claimed_feeds
    FROM pipeline.hosts WHERE host = ANY(:names)
), claimed_pages AS (  -- locked in one order, as are the feeds and the books below: others may be locking some of them too
    SELECT p.page_id, h.lease_run, h.lease_stage, h.lease_worker
    FROM pipeline.pages p JOIN holders h ON p.host = h.host AND p.claim_token = h.lease_token
    WHERE p.page_id = ANY(ARRAY(SELECT unnest(claimed_pages) FROM holders))
    ORDER BY p.page_id FOR NO KEY UPDATE OF p
), pages AS (
    UPDATE pipeline.pages p SET claim_token = NULL FROM claimed_pages c WHERE p.page_id = c.page_id
    RETURNING c.lease_run, c.lease_stage, c.lease_worker
), claimed_feeds AS (
    SELECT f.feed_id, h.lease_run, h.lease_stage, h.lease_worker
    FROM pipeline.feeds f JOIN holders h ON f.host = h.host AND f.claim_token = h.lease_token
    WHERE f.feed_id = ANY(ARRAY(SELECT unnest(claimed_feeds) FROM holders))
    ORDER BY f.host COLLATE "C", f.feed_id FOR NO KEY UPDATE OF f
), feeds AS (
    UPDATE pipeline.feeds f SET claim_token = NULL FROM claimed_feeds c WHERE f.feed_id = c.feed_id
    RETURNING c.lease_run, c.lease_stage, c.lease_worker
), counts AS (
    SELECT lease_run, lease_stage, lease_worker, count(*) AS n
    FROM (SELECT * FROM pages UNION ALL SELECT * FROM feeds) freed GROUP BY 1, 2, 3
), books AS (
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
    next_request_at = clock_timestamp() + make_interval(secs => greatest(h.delay_seconds, :delay, h.rest_seconds))
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
-- Its feeds and its place in the queues wait as long, so that nobody who looks for work reads past them again and again.
WITH feeds AS (
    UPDATE pipeline.feeds f SET next_poll_at = :until, next_poll_why = 'its host is left alone: ' || :reason
    FROM (SELECT feed_id FROM pipeline.feeds
          WHERE host = :host AND state IN ('active', 'failing') AND next_poll_at < :until
          ORDER BY feed_id FOR NO KEY UPDATE) w
    WHERE f.feed_id = w.feed_id
), queue AS (
    UPDATE pipeline.host_queue SET due_at = :until WHERE host = :host AND due_at < :until
)
UPDATE pipeline.hosts
SET held_until = greatest(held_until, :until), held_reason = :reason
WHERE host = :host;

-- name: note_hosts!
UPDATE pipeline.hosts h SET failures = n.failures, rest_seconds = n.rest
FROM jsonb_to_recordset(:notes) AS n(host text, failures integer, rest real)
WHERE h.host = n.host AND (h.failures <> n.failures OR h.rest_seconds <> n.rest);

-- name: host_like^
SELECT h.*, h.leased_until > clock_timestamp() AS leased,
       (SELECT count(*) FROM pipeline.feeds f WHERE f.host = h.host AND f.state IN ('active', 'failing')) AS feeds,
       (SELECT min(f.next_poll_at) FROM pipeline.feeds f WHERE f.host = h.host AND f.state IN ('active', 'failing')) AS next_poll_at,
       (SELECT count(*) FROM pipeline.pages p WHERE p.host = h.host AND p.awaits = 'fetch') AS waiting,
       (SELECT min(q.due_at) FROM pipeline.host_queue q WHERE q.host = h.host) AS next_page_at
FROM pipeline.hosts h WHERE h.host = :host;

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
SELECT lane, host, greatest(min(due_at), min(h.held_until))
FROM jsonb_to_recordset(:due) AS d(lane text, host text, due_at timestamptz) JOIN pipeline.hosts h USING (host)
GROUP BY lane, host;

-- name: requeue_hosts!
-- The oldest unclaimed page that awaits a fetch, or no row. One statement, one view: a row that it does not see, and so leaves,
-- came with pages that it does not see either.
WITH old AS (DELETE FROM pipeline.host_queue WHERE lane = :lane AND host = ANY(:names))
INSERT INTO pipeline.host_queue (lane, host, due_at)
SELECT :lane, n.host, oldest.due_at
FROM unnest(:names::text[]) AS n(host)
CROSS JOIN LATERAL (
    SELECT greatest(p.due_at, h.held_until) AS due_at FROM pipeline.pages p JOIN pipeline.hosts h USING (host)
    WHERE p.awaits = 'fetch' AND p.lane = :lane AND p.host = n.host AND p.claim_token IS NULL
    ORDER BY p.due_at LIMIT 1) oldest;

-- name: next_page_host$
-- Seconds until a host with a due page may be asked again, by the clock that leases go by; null if there is none. A host that
-- another run has leased, or that live pages go first on, is looked at again soon: its quantum ends before its lease does. So is one
-- that is leased to the worker who asks: a predecessor of that name was killed, and nobody else comes for its pages.
SELECT extract(epoch FROM min(CASE WHEN h.leased_until >= clock_timestamp() OR pipeline.live_first(:lane, q.host, :now)
                                       THEN clock_timestamp() + interval '2 seconds'
                                   ELSE greatest(h.next_request_at, clock_timestamp()) END) - clock_timestamp())::float8
FROM pipeline.host_queue q JOIN pipeline.hosts h USING (host)
WHERE q.lane = :lane AND q.due_at <= :now AND (h.held_until IS NULL OR h.held_until <= :now)
  AND (h.leased_until IS NULL OR h.leased_until < clock_timestamp() OR h.lease_run <> :run_id
       OR (h.lease_stage, h.lease_worker) = (:stage, :worker));

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

-- name: let_go^
-- A person wants a held host asked again: its feeds and pages are due as if nothing had been.
WITH let AS (
    UPDATE pipeline.hosts SET held_until = NULL, held_reason = NULL, failures = 0, next_request_at = NULL WHERE host = :host
    RETURNING host
), feeds AS (
    UPDATE pipeline.feeds f SET next_poll_at = :now, next_poll_why = 'a person asked for it' FROM let
    WHERE f.host = let.host AND starts_with(f.next_poll_why, 'its host is left alone')
), queue AS (
    INSERT INTO pipeline.host_queue (lane, host, due_at)
    SELECT p.lane, p.host, min(p.due_at) FROM pipeline.pages p JOIN let USING (host)
    WHERE p.awaits = 'fetch' AND p.claim_token IS NULL GROUP BY 1, 2
)
SELECT host FROM let;

-- name: robots_of$
SELECT robots FROM pipeline.hosts WHERE host = :host;
