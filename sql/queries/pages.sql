-- name: claim_pages
-- The oldest due pages of hosts just leased, at most `quantum` a host. Found again by where they lie: the rows are locked.
WITH claimed AS (
    UPDATE pipeline.pages p
    SET claim_token = due.token
    FROM (
        SELECT q.place, l.token
        FROM jsonb_to_recordset(:leases) AS l(host text, token bigint, quantum integer)
        CROSS JOIN LATERAL (
            SELECT ctid AS place FROM pipeline.pages
            WHERE awaits = 'fetch' AND lane = :lane AND host = l.host AND due_at <= :now AND claim_token IS NULL
            ORDER BY due_at, page_id LIMIT l.quantum
            FOR NO KEY UPDATE SKIP LOCKED) q
    ) due
    WHERE p.ctid = due.place
    RETURNING p.*
), noted AS (
    UPDATE pipeline.hosts h SET claimed_pages = h.claimed_pages || c.page_ids
    FROM (SELECT host, array_agg(page_id) AS page_ids FROM claimed GROUP BY host) c WHERE h.host = c.host
)
SELECT p.page_id, p.url, p.fetch_url, p.host, p.state, p.reason, p.etag, p.last_modified, p.body_sha256, p.attempts,
       p.visits, p.moves, p.gone_count, p.discovered_at
FROM claimed p;

-- name: save_fetched!
-- A page that a person took down meanwhile stays down. Locked by their number, as by all who lock several.
UPDATE pipeline.pages p
SET state = CASE WHEN p.reason = 'taken down' THEN p.state ELSE u.state END,
    reason = CASE WHEN p.reason = 'taken down' THEN p.reason ELSE u.reason END,
    awaits = CASE WHEN p.reason = 'taken down' THEN NULL ELSE u.awaits END,
    due_at = CASE WHEN p.reason = 'taken down' THEN NULL ELSE u.due_at END,
    attempts = u.attempts, visits = u.visits, moves = u.moves, gone_count = u.gone_count, etag = u.etag,
    last_modified = u.last_modified, body_sha256 = u.body_sha256, fetch_url = u.fetch_url, host = u.host, site = u.site,
    capture_id = coalesce(u.capture_id, p.capture_id), fetched_at = coalesce(u.fetched_at, p.fetched_at), claim_token = NULL,
    opt_outs = coalesce(u.opt_outs, p.opt_outs), run_id = :run_id
FROM (
    SELECT g.* FROM jsonb_to_recordset(:updates) AS g(
        page_id bigint, state text, reason text, awaits text, due_at timestamptz, attempts integer, visits integer, moves integer,
        gone_count integer, etag text, last_modified text, body_sha256 text, fetch_url text, host text, site text,
        capture_id bigint, fetched_at timestamptz, opt_outs text[])
    JOIN pipeline.pages l USING (page_id) ORDER BY l.page_id FOR NO KEY UPDATE OF l
) u
WHERE p.page_id = u.page_id;

-- name: add_pages
-- New addresses become pages that await a fetch; each new page is entered in the stock book of its day. What was taken down stays
-- down, whoever announces it.
WITH given AS (
    SELECT g.*, EXISTS (SELECT FROM pipeline.tombstones t WHERE t.url = g.url)
             OR EXISTS (SELECT FROM pipeline.closed_sources c WHERE c.source_id = g.source_id) AS barred
    FROM jsonb_to_recordset(:pages) AS g(url text, host text, site text, source_id bigint, feed_id bigint, hints jsonb)
), added AS (
    INSERT INTO pipeline.pages (url, host, site, source_id, feed_id, lane, state, reason, awaits, due_at, hints,
                                discovered_at, discovered_on, run_id)
    SELECT url, host, site, source_id, feed_id, :lane, CASE WHEN barred THEN 'withdrawn' ELSE 'pending' END,
           CASE WHEN barred THEN 'taken down' ELSE 'to fetch' END, CASE WHEN barred THEN NULL ELSE 'fetch' END,
           CASE WHEN barred THEN NULL ELSE :now::timestamptz END, CASE WHEN barred THEN '{}' ELSE hints END,
           :now, (:now::timestamptz AT TIME ZONE 'UTC')::date, :run_id
    FROM given ORDER BY url
    ON CONFLICT (url) DO NOTHING
    RETURNING page_id, url, discovered_on
), booked AS (
    INSERT INTO pipeline.stock (day, discovered) SELECT discovered_on, count(*) FROM added GROUP BY 1
    ON CONFLICT (day) DO UPDATE SET discovered = stock.discovered + excluded.discovered
)
SELECT page_id, url, true AS added FROM added
UNION ALL
SELECT p.page_id, p.url, false FROM pipeline.pages p JOIN given g USING (url);

-- name: known_pages
SELECT page_id, url FROM pipeline.pages WHERE url = ANY(:urls);

-- name: refetch_changed_pages
-- Feeds say something else of these pages than they did before: look at them again now. Of a page that is being worked on
-- the feed's entries keep what they said, and so the change is seen again at the feed's next. Only the feed that announced a
-- page first gives its hints, or two feeds would overwrite each other's at every poll.
WITH told AS (
    SELECT * FROM jsonb_to_recordset(:told) AS t(feed_id bigint, page_id bigint, hints jsonb, hint_digest text)
    WHERE EXISTS (SELECT FROM pipeline.entries e WHERE e.feed_id = t.feed_id AND e.page_id = t.page_id)
      AND NOT EXISTS (SELECT FROM pipeline.entries e
                      WHERE e.feed_id = t.feed_id AND e.page_id = t.page_id AND e.digest = t.hint_digest)
), changed AS (
    UPDATE pipeline.pages p
    SET hints = coalesce((SELECT t.hints FROM told t WHERE t.page_id = p.page_id AND t.feed_id = p.feed_id LIMIT 1), p.hints),
        awaits = 'fetch', due_at = :now, attempts = 0, lane = CASE WHEN p.awaits IS NULL THEN 'live' ELSE p.lane END
    WHERE p.page_id IN (SELECT t.page_id FROM told t) AND p.claim_token IS NULL AND (p.awaits IS NULL OR p.awaits = 'fetch')
      AND p.state <> 'quarantined' AND p.reason <> 'taken down'
    RETURNING p.page_id, p.host, p.lane
), noted AS (
    UPDATE pipeline.entries e SET digest = t.hint_digest FROM told t JOIN changed c USING (page_id)
    WHERE e.feed_id = t.feed_id AND e.page_id = t.page_id
)
SELECT host, lane FROM changed;

-- name: pull_into_lane
-- Pages known already that a window wants and that never became anything.
UPDATE pipeline.pages p
SET lane = :lane, awaits = 'fetch', due_at = :now, attempts = 0, state = 'pending', reason = 'to fetch'
WHERE p.url = ANY(:urls) AND p.claim_token IS NULL AND (p.state = 'pending' OR :failed AND p.state = 'failed')
  AND p.awaits IS DISTINCT FROM 'extract' AND p.awaits IS DISTINCT FROM 'publish'
RETURNING p.host;

-- name: leave_to_live
-- Pages of a window that it will not come to: to be tried again later, or on a host that wants to be left alone.
UPDATE pipeline.pages p SET lane = 'live'
FROM pipeline.hosts h
WHERE p.lane = :lane AND p.awaits = 'fetch' AND p.claim_token IS NULL AND h.host = p.host AND p.reason <> 'over budget'
  AND (p.due_at > :now OR h.held_until > :now)
RETURNING p.host, p.due_at;

-- name: left_in_lane$
SELECT count(*) FROM pipeline.pages
WHERE lane = :lane AND (awaits IN ('extract', 'publish') OR awaits = 'fetch' AND claim_token IS NULL AND reason <> 'over budget');

-- name: over_budget
-- Pages of a window on hosts of which backfills have asked enough today: they wait in their lane.
UPDATE pipeline.pages p SET reason = 'over budget', due_at = :until
FROM (
    SELECT page_id FROM pipeline.pages
    WHERE lane = :lane AND host = ANY(:hosts) AND awaits = 'fetch' AND claim_token IS NULL AND state = 'pending' AND due_at < :until
    ORDER BY page_id FOR NO KEY UPDATE
) w
WHERE p.page_id = w.page_id
RETURNING p.page_id;

-- name: unfetched_entries
-- What feeds announced within a window, by their own dates, and no article came of.
SELECT DISTINCT p.url, p.source_id, (e.published_at AT TIME ZONE 'UTC')::date AS day
FROM pipeline.entries e JOIN pipeline.pages p USING (page_id)
WHERE e.published_at >= :start AND e.published_at < :end AND (p.state = 'pending' OR :failed AND p.state = 'failed')
  AND p.source_id = ANY(:source_ids);

-- name: claim_to_extract
-- Locked until the transaction ends: a process that dies gives them back by dying. Of the last pages each worker takes less and less,
-- so that none is left with a batch when the others have nothing to do.
SELECT p.page_id, p.url, p.host, p.site, p.state, p.reason, p.hints, p.capture_id, p.discovered_at, p.due_at, p.visits,
       c.file, c.record_offset, c.url AS capture_url, c.fetched_at, c.sha256
FROM pipeline.pages p JOIN pipeline.captures c ON c.capture_id = p.capture_id
WHERE p.awaits = 'extract' AND p.lane = :lane
ORDER BY p.page_id LIMIT least(:pages::bigint, greatest(:least::bigint, (
    SELECT count(*) FROM (SELECT FROM pipeline.pages w WHERE w.awaits = 'extract' AND w.lane = :lane LIMIT :pages * :shares) waiting
) / :shares))
FOR NO KEY UPDATE OF p SKIP LOCKED;

-- name: save_extracted!
UPDATE pipeline.pages p
SET state = u.state, reason = u.reason, awaits = u.awaits, due_at = u.due_at, run_id = :run_id,
    lane = CASE WHEN u.awaits = 'publish' THEN p.lane ELSE 'live' END  -- a window is done with what it does not publish
FROM jsonb_to_recordset(:updates) AS u(page_id bigint, state text, reason text, awaits text, due_at timestamptz)
WHERE p.page_id = u.page_id;

-- name: quarantine!
INSERT INTO pipeline.quarantine (page_id, stage, error, run_id, at)
VALUES (:page_id, :stage, :error, :run_id, :now)
ON CONFLICT (page_id) DO UPDATE SET stage = excluded.stage, error = excluded.error, run_id = excluded.run_id, at = excluded.at;

-- name: release_page^
-- Asked for whole: an answer that nothing has changed would leave it as it is.
WITH released AS (DELETE FROM pipeline.quarantine q USING pipeline.pages p WHERE q.page_id = p.page_id AND p.url = :url)
UPDATE pipeline.pages
SET state = 'pending', reason = 'released', awaits = 'fetch', due_at = :now, attempts = 0, lane = 'live', etag = NULL,
    last_modified = NULL, body_sha256 = NULL
WHERE url = :url AND state IN ('quarantined', 'failed', 'rejected', 'withdrawn') AND reason <> 'taken down'
RETURNING page_id, host;

-- name: give_up_page$
WITH given_up AS (DELETE FROM pipeline.quarantine q USING pipeline.pages p WHERE q.page_id = p.page_id AND p.url = :url)
UPDATE pipeline.pages SET state = 'failed', reason = 'given up by a person', awaits = NULL, due_at = NULL
WHERE url = :url AND state = 'quarantined' RETURNING page_id;

-- name: add_captures
INSERT INTO pipeline.captures (page_id, feed_id, run_id, url, fetched_at, status, content_type, sha256, size, redirects, file,
                               record_offset)
SELECT page_id, feed_id, :run_id, url, fetched_at, status, content_type, sha256, size, redirects, file, record_offset
FROM jsonb_to_recordset(:captures) AS c(
    page_id bigint, feed_id bigint, url text, fetched_at timestamptz, status integer, content_type text, sha256 text,
    size bigint, redirects jsonb, file text, record_offset bigint)
ORDER BY record_offset
RETURNING capture_id, file, record_offset;

-- name: add_page_events!
INSERT INTO pipeline.page_events (page_id, run_id, stage, worker, outcome, reason, at)
SELECT page_id, :run_id, :stage, :worker, outcome, reason, :now
FROM jsonb_to_recordset(:events) AS e(page_id bigint, outcome text, reason text);

-- name: recall_pages
-- Pages of a window are extracted again from their captures: those that were captured in it, by an older extractor or any, of all
-- sources or one. What is withdrawn stays so, and so does what has no capture any more. A page that awaited a fetch awaits it again
-- once it is published: due_at stays, for its feed may have announced an edit, and will not announce it twice.
UPDATE pipeline.pages p
SET awaits = 'extract', lane = :lane
FROM pipeline.extractions e JOIN pipeline.captures c USING (capture_id)
WHERE e.page_id = p.page_id AND c.fetched_at >= :start AND c.fetched_at < :end AND p.claim_token IS NULL
  AND (p.awaits IS NULL OR p.awaits = 'fetch') AND p.state <> 'withdrawn' AND (:every OR e.version <> :version)
  AND (:source_id::bigint IS NULL OR p.source_id = :source_id) AND c.masking IS DISTINCT FROM 'removed'
RETURNING p.page_id;
