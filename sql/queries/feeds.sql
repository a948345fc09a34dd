-- name: claim_feeds
WITH claimed AS (
    UPDATE pipeline.feeds f
    SET claim_token = due.token
    FROM (
        SELECT q.place, l.token
        FROM jsonb_to_recordset(:leases) AS l(host text, token bigint, quantum integer)
        CROSS JOIN LATERAL (
            SELECT ctid AS place FROM pipeline.feeds
            WHERE host = l.host AND next_poll_at <= :now AND state IN ('active', 'failing') AND claim_token IS NULL
            ORDER BY next_poll_at, feed_id LIMIT l.quantum
            FOR NO KEY UPDATE SKIP LOCKED) q
    ) due
    WHERE f.ctid = due.place
    RETURNING f.*
), noted AS (
    UPDATE pipeline.hosts h SET claimed_feeds = h.claimed_feeds || c.feed_ids
    FROM (SELECT host, array_agg(feed_id) AS feed_ids FROM claimed GROUP BY host) c WHERE h.host = c.host
)
SELECT f.feed_id, f.source_id, f.url, f.moved_to, f.kind, f.host, f.etag, f.last_modified, f.body_sha256, f.interval_seconds,
          f.failures, f.slowed, f.gone_count, f.moves, f.moved_for_good, f.adopting, f.adopting_count, f.conditional, f.unmodified,
          f.yields, f.asked_seconds, f.skip_hours, f.skip_days, f.last_success_at,
          f.lastmod, f.selector, f.identity, f.address_rules
FROM claimed f;

-- name: claim_listings
WITH claimed AS (
    UPDATE pipeline.feeds f
    SET claim_token = free.token
    FROM (SELECT w.feed_id, l.token
          FROM pipeline.feeds w JOIN jsonb_to_recordset(:leases) AS l(host text, token bigint) USING (host)
          WHERE w.feed_id = ANY(:feed_ids) AND w.claim_token IS NULL
          ORDER BY w.host COLLATE "C", w.feed_id FOR NO KEY UPDATE OF w) free
    WHERE f.feed_id = free.feed_id
    RETURNING f.*
), noted AS (
    UPDATE pipeline.hosts h SET claimed_feeds = h.claimed_feeds || c.feed_ids
    FROM (SELECT host, array_agg(feed_id) AS feed_ids FROM claimed GROUP BY host) c WHERE h.host = c.host
)
SELECT f.feed_id, f.source_id, f.url, f.moved_to, f.kind, f.host, NULL AS etag, NULL AS last_modified,
       NULL AS body_sha256, f.interval_seconds, f.failures, f.lastmod, f.selector, f.identity, f.address_rules
FROM claimed f;

-- name: watched
-- (source_id, name, kind, url) of the feeds that are asked, those of these sources alone if any are named.
SELECT f.source_id, s.name, f.kind, f.url FROM pipeline.feeds f JOIN news.sources s USING (source_id)
WHERE f.state IN ('active', 'failing') AND (cardinality(:names::text[]) = 0 OR s.name = ANY(:names))
ORDER BY f.source_id, f.feed_id;

-- name: addresses_of_source
SELECT url FROM pipeline.pages WHERE source_id = :source_id AND state IN ('published', 'unchanged')
ORDER BY page_id DESC LIMIT :addresses;

-- name: add_listings!
-- Documents that a backfill reads; where a feed has the address, or had it, that is read.
INSERT INTO pipeline.feeds (source_id, url, kind, host, state, next_poll_at, interval_seconds, way)
SELECT :source_id, l.url, l.kind, l.host, 'archive', :now, 86400, l.way
FROM jsonb_to_recordset(:listings) AS l(url text, kind text, host text, way text)
WHERE NOT EXISTS (SELECT FROM pipeline.feed_aliases a WHERE a.url = l.url)
ORDER BY l.url
ON CONFLICT (url) DO NOTHING;

-- name: listings
SELECT l.url AS named, f.feed_id, f.source_id, f.url, f.moved_to, f.kind, f.host, NULL AS etag, NULL AS last_modified,
       NULL AS body_sha256, f.interval_seconds, f.failures, f.lastmod, f.selector, f.identity, f.address_rules
FROM unnest(:urls::text[]) AS l(url) LEFT JOIN pipeline.feed_aliases a ON a.url = l.url
JOIN pipeline.feeds f ON f.url = l.url OR f.feed_id = a.feed_id;

-- name: recorded_listings
-- The last answers of these feeds that are no older than that: whole ones, and that there is nothing.
SELECT DISTINCT ON (feed_id) feed_id, status, file, record_offset FROM pipeline.captures
WHERE feed_id = ANY(:feed_ids) AND status IN (200, 401, 403, 404, 410) AND fetched_at >= :since AND masking IS NULL
ORDER BY feed_id, fetched_at DESC;

-- name: absent_dated_pages
-- Sources whose dated pages were asked for on several days on which articles of theirs came out, and never there. Other days tell
-- nothing: the site may be younger than they are.
SELECT w.source_id FROM pipeline.windows w
WHERE w.way = 'dated_pages' AND w.state IN ('done', 'out of reach') AND EXISTS (
    SELECT FROM news.articles a WHERE a.source_id = w.source_id
    AND a.published_at >= w.day::timestamp AT TIME ZONE 'UTC' AND a.published_at < (w.day + 1)::timestamp AT TIME ZONE 'UTC')
GROUP BY w.source_id HAVING count(*) >= 3 AND bool_and(w.state = 'out of reach');

-- name: recorded_of_days
-- What feeds of these sources showed in a span of time, each text of theirs once.
SELECT DISTINCT ON (c.feed_id, c.sha256) c.feed_id, f.url, c.file, c.record_offset
FROM pipeline.captures c JOIN pipeline.feeds f USING (feed_id)
WHERE c.fetched_at >= :start AND c.fetched_at < :end AND c.status = 200 AND f.state <> 'archive' AND c.masking IS NULL
  AND f.source_id = ANY(:source_ids)
ORDER BY c.feed_id, c.sha256, c.fetched_at;

-- name: robots_of_sources
-- What the hosts of watched feeds say in their robots.txt, for the sitemaps that it names.
SELECT f.source_id, min(f.url) AS feed_url, h.robots
FROM pipeline.feeds f JOIN pipeline.hosts h USING (host)
WHERE f.state IN ('active', 'failing') AND position('sitemap:' IN lower(h.robots)) > 0
GROUP BY f.source_id, h.host, h.robots ORDER BY f.source_id, h.host;

-- name: end_feed_claims!
UPDATE pipeline.feeds SET claim_token = NULL WHERE feed_id = ANY(:feed_ids);

-- name: save_polled!
-- A feed that was silenced meanwhile stays so, and says why.
UPDATE pipeline.feeds f
SET claim_token = NULL, state = CASE WHEN f.state = 'silenced' THEN f.state ELSE u.state END,
    problem = CASE WHEN f.state = 'silenced' THEN f.problem ELSE u.problem END, etag = u.etag, last_modified = u.last_modified,
    body_sha256 = u.body_sha256, next_poll_why = u.next_poll_why,
    interval_seconds = u.interval_seconds, failures = u.failures, slowed = u.slowed, gone_count = u.gone_count,
    moved_to = u.moved_to, moves = u.moves, moved_for_good = u.moved_for_good, adopting = u.adopting,
    adopting_count = u.adopting_count, conditional = u.conditional, unmodified = u.unmodified, yields = u.yields,
    asked_seconds = u.asked_seconds, skip_hours = u.skip_hours, skip_days = u.skip_days,
    home_site = coalesce(u.home_site, f.home_site), host = u.host, last_polled_at = :now,
    -- unless its index has said meanwhile that it changed again
    next_poll_at = CASE WHEN f.lastmod > u.lastmod THEN f.next_poll_at ELSE u.next_poll_at END,
    last_success_at = CASE WHEN u.failures = 0 AND u.moved_to IS NULL THEN :now ELSE f.last_success_at END,
    last_new_at = CASE WHEN u.new_pages > 0 THEN :now ELSE f.last_new_at END,
    title = coalesce(u.title, f.title), description = coalesce(u.description, f.description),
    copyright = coalesce(u.copyright, f.copyright), language = coalesce(u.language, f.language)
FROM jsonb_to_recordset(:updates) AS u(
    feed_id bigint, state text, problem text, etag text, last_modified text, body_sha256 text, next_poll_at timestamptz,
    next_poll_why text, interval_seconds integer, failures integer, slowed real, gone_count integer, moved_to text, moves integer,
    moved_for_good boolean, adopting text, adopting_count integer, conditional boolean, unmodified integer, yields real[],
    asked_seconds integer, skip_hours smallint[], skip_days smallint[], home_site text, host text, new_pages integer, title text,
    description text, copyright text, language text, lastmod timestamptz)
WHERE f.feed_id = u.feed_id;

-- name: add_polls!
INSERT INTO pipeline.feed_polls (feed_id, polled_at, run_id, stage, outcome, detail, entries, new_pages)
SELECT feed_id, clock_timestamp(), :run_id, :stage, outcome, detail, entries, new_pages
FROM jsonb_to_recordset(:polls) AS p(feed_id bigint, outcome text, detail text, entries integer, new_pages integer);

-- name: save_entries!
-- An entry keeps its digest until the change that it stands for is acted upon: see refetch_changed_pages.
INSERT INTO pipeline.entries (feed_id, identity, page_id, url, title, published_at, digest, first_seen_at, last_seen_at)
SELECT DISTINCT ON (e.feed_id, t.identity) e.feed_id, t.identity, e.page_id, e.url, CASE WHEN p.reason <> 'taken down' THEN e.title END,
       e.published_at, e.digest, :now, :now
FROM jsonb_to_recordset(:entries) AS e(
    feed_id bigint, identity text, page_id bigint, url text, title text, published_at timestamptz, digest text)
JOIN pipeline.pages p USING (page_id)
CROSS JOIN LATERAL (  -- an identity may hold words of what was taken down
    SELECT CASE WHEN p.reason = 'taken down' THEN 'taken down ' || e.page_id ELSE e.identity END AS identity) t
ORDER BY e.feed_id, t.identity
ON CONFLICT (feed_id, identity) DO UPDATE
SET page_id = excluded.page_id, url = excluded.url, title = excluded.title, published_at = excluded.published_at,
    digest = CASE WHEN entries.page_id = excluded.page_id THEN entries.digest ELSE excluded.digest END,
    last_seen_at = excluded.last_seen_at;

-- name: seen_entries
WITH now AS (SELECT * FROM jsonb_to_recordset(:now) AS n(feed_id bigint, identity text, page_id bigint))
SELECT e.feed_id, e.identity, e.page_id, e.url, e.title, e.published_at, e.digest, e.last_seen_at
FROM now n JOIN pipeline.entries e ON e.feed_id = n.feed_id AND e.identity = n.identity
UNION
SELECT e.feed_id, e.identity, e.page_id, e.url, e.title, e.published_at, e.digest, e.last_seen_at
FROM now n JOIN pipeline.entries e ON e.page_id = n.page_id AND e.feed_id = n.feed_id;

-- name: save_identity!
UPDATE pipeline.feeds SET identity = :identity, identity_reason = :reason WHERE feed_id = :feed_id;

-- name: led
SELECT p.url, c.url AS answered, a.canonical_url AS canonical
FROM pipeline.pages p
JOIN pipeline.captures c USING (capture_id)
JOIN news.articles a ON a.article_id = p.page_id
WHERE p.page_id = ANY(:page_ids);

-- name: save_address_rules!
UPDATE pipeline.feeds SET address_rules = :rules WHERE feed_id = :feed_id;

-- name: article_addresses
SELECT p.url FROM pipeline.extractions x JOIN pipeline.pages p USING (page_id)
WHERE x.site = :site AND x.status = 'article' ORDER BY x.sort_at DESC, x.page_id LIMIT :addresses;

-- name: add_source$
INSERT INTO news.sources (name, home_url, tags, added_at) VALUES (:name, :home_url, :tags, :now)
ON CONFLICT (name) DO UPDATE SET home_url = coalesce(excluded.home_url, sources.home_url)
RETURNING source_id;

-- name: adopt^
-- The address that a feed has moved to becomes its own, unless another feed has it: then this one ends, for it is that feed.
WITH other AS (
    SELECT feed_id FROM pipeline.feeds WHERE url = :url AND feed_id <> :feed_id
), alias AS (
    INSERT INTO pipeline.feed_aliases (url, feed_id, since)
    SELECT f.url, coalesce((SELECT feed_id FROM other), f.feed_id), :now FROM pipeline.feeds f
    WHERE f.feed_id = :feed_id AND f.url <> :url
    ON CONFLICT (url) DO UPDATE SET feed_id = excluded.feed_id
)
UPDATE pipeline.feeds f
SET url = CASE WHEN EXISTS (SELECT FROM other) THEN f.url ELSE :url END,
    host = CASE WHEN EXISTS (SELECT FROM other) THEN f.host ELSE :host END,
    state = CASE WHEN EXISTS (SELECT FROM other) THEN 'ended' ELSE f.state END,
    problem = CASE WHEN EXISTS (SELECT FROM other) THEN 'moved to ' || :url || ', which is watched already' ELSE f.problem END
WHERE f.feed_id = :feed_id
RETURNING f.state;

-- name: revive^
-- A feed that a person wants asked again, as if nothing had been; its history stays.
UPDATE pipeline.feeds f
SET state = 'active', problem = NULL, next_poll_at = :now, next_poll_why = 'a person asked for it', failures = 0, slowed = 0,
    gone_count = 0, moved_to = NULL, moves = 0, moved_for_good = true, conditional = true, unmodified = 0, etag = NULL,
    last_modified = NULL, body_sha256 = NULL, host = CASE WHEN claim_token IS NULL THEN :host ELSE f.host END
WHERE f.url = :url OR f.feed_id = (SELECT feed_id FROM pipeline.feed_aliases WHERE url = :url)
RETURNING f.feed_id, f.url;

-- name: feed_like^
SELECT f.*, s.name AS source, x.since AS unverified_since, h.held_until, h.held_reason, h.leased_until, h.lease_stage,
       ARRAY(SELECT a.url FROM pipeline.feed_aliases a WHERE a.feed_id = f.feed_id ORDER BY a.since) AS aliases
FROM pipeline.feeds f
JOIN news.sources s USING (source_id)
JOIN pipeline.hosts h USING (host)
LEFT JOIN pipeline.tls_exceptions x USING (source_id)
WHERE f.url = :url OR f.feed_id = (SELECT feed_id FROM pipeline.feed_aliases WHERE url = :url);

-- name: polls
SELECT polled_at, run_id, stage, outcome, detail, entries, new_pages FROM pipeline.feed_polls
WHERE feed_id = :feed_id ORDER BY polled_at DESC LIMIT :polls;

-- name: trust!
INSERT INTO pipeline.tls_exceptions (source_id, since) SELECT source_id, :now FROM news.sources WHERE name = :name
ON CONFLICT (source_id) DO NOTHING;

-- name: distrust!
DELETE FROM pipeline.tls_exceptions x USING news.sources s WHERE s.source_id = x.source_id AND s.name = :name;

-- name: trusted
SELECT s.name, x.since FROM pipeline.tls_exceptions x JOIN news.sources s USING (source_id) ORDER BY s.name;

-- name: add_feed$
-- Not where a feed had that address before it moved.
INSERT INTO pipeline.feeds (source_id, url, kind, host, state, next_poll_at, interval_seconds)
SELECT :source_id, :url, :kind, :host, :state, :now, :interval_seconds
WHERE NOT EXISTS (SELECT FROM pipeline.feed_aliases WHERE url = :url)
ON CONFLICT (url) DO UPDATE
SET source_id = excluded.source_id, kind = excluded.kind, state = 'active', next_poll_at = excluded.next_poll_at
WHERE feeds.state = 'archive' AND excluded.state = 'active'
RETURNING feed_id;

-- name: add_sitemaps
INSERT INTO pipeline.feeds (source_id, url, kind, host, state, next_poll_at, interval_seconds, lastmod)
SELECT :source_id, url, 'sitemap', host, state, :now, :interval_seconds, lastmod
FROM jsonb_to_recordset(:sitemaps) AS g(url text, host text, state text, lastmod timestamptz)
ORDER BY url
ON CONFLICT (url) DO UPDATE
SET lastmod = excluded.lastmod, next_poll_at = excluded.next_poll_at,
    state = CASE WHEN feeds.state = 'archive' THEN excluded.state ELSE feeds.state END
WHERE feeds.state IN ('active', 'failing', 'archive')
  AND (feeds.lastmod IS DISTINCT FROM excluded.lastmod AND excluded.lastmod IS NOT NULL
       OR feeds.state = 'archive' AND excluded.state = 'active')
RETURNING xmax = 0 AS added;

-- name: sources
SELECT s.source_id, s.name, s.home_url, s.tags, f.url AS feed_url, f.kind, f.state, f.problem, f.last_success_at, f.next_poll_at,
       f.feed_id, f.selector, f.declared
FROM news.sources s LEFT JOIN pipeline.feeds f USING (source_id)
ORDER BY s.name, f.url;

-- name: select_links!
UPDATE pipeline.feeds SET selector = :selector WHERE feed_id = :feed_id;

-- name: aliases
SELECT a.url, f.url AS now FROM pipeline.feed_aliases a JOIN pipeline.feeds f USING (feed_id);

-- name: declare_source$
INSERT INTO news.sources (name, home_url, tags, added_at) VALUES (:name, :home_url, :tags, :now)
ON CONFLICT (name) DO UPDATE SET home_url = excluded.home_url, tags = excluded.tags
RETURNING source_id;

-- name: declare_feed!
-- One that a person silenced stays silent; one that had left the file is asked again.
UPDATE pipeline.feeds f
SET source_id = :source_id, kind = :kind, selector = :selector, declared = true,
    state = CASE WHEN f.problem = :left THEN 'active' ELSE f.state END,
    next_poll_at = CASE WHEN f.problem = :left THEN :now ELSE f.next_poll_at END,
    problem = nullif(f.problem, :left)
WHERE f.url = :url;

-- name: leave!
UPDATE pipeline.feeds SET state = 'silenced', problem = :left, declared = false WHERE feed_id = ANY(:feed_ids);

-- name: silence!
-- What is not asked anyhow stays as it is, and comes back by no end of a silence.
UPDATE pipeline.feeds f SET state = 'silenced', problem = 'silenced by a person'
FROM news.sources s WHERE s.source_id = f.source_id AND s.name = :name AND f.state IN ('active', 'failing');

-- name: silence_tagged!
UPDATE pipeline.feeds f SET state = 'silenced', problem = 'silenced with its kind'
FROM news.sources s WHERE s.source_id = f.source_id AND :tag = ANY(s.tags) AND f.state NOT IN ('silenced', 'archive');

-- name: unsilence_tagged!
UPDATE pipeline.feeds f SET state = 'active', problem = NULL, next_poll_at = :now
FROM news.sources s WHERE s.source_id = f.source_id AND :tag = ANY(s.tags) AND f.state = 'silenced'
  AND f.problem = 'silenced with its kind';

-- name: unsilence!
-- Feeds that left a file, or whose source was taken down, stay as they are: see end_silences.
UPDATE pipeline.feeds f SET state = 'active', problem = NULL, next_poll_at = :now
FROM news.sources s WHERE s.source_id = f.source_id AND s.name = :name AND f.state = 'silenced'
  AND f.problem = 'silenced by a person';
