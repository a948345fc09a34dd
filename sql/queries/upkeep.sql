-- name: shorten_polls!
DELETE FROM pipeline.feed_polls p USING (
    SELECT ctid, row_number() OVER (PARTITION BY feed_id ORDER BY polled_at DESC) AS place FROM pipeline.feed_polls
) old
WHERE p.ctid = old.ctid AND old.place > :kept;

-- name: keep_ahead
SELECT pipeline.keep_ahead(:now) AS made;

-- name: failing_feeds
SELECT f.url, f.problem, s.name FROM pipeline.feeds f JOIN news.sources s USING (source_id)
WHERE f.state IN ('failing', 'ended') ORDER BY s.name, f.url;

-- name: shorten_site_changes!
DELETE FROM pipeline.site_changes c USING pipeline.sites s WHERE s.site = c.site AND c.version <= s.version - :kept;
