-- name: sites
-- Every site of which something is known, the one that learned last first. flagged: articles in which doubtful blocks stay.
SELECT s.site, s.version, s.learned_at, s.knowledge,
       count(a.article_id) AS articles,
       count(*) FILTER (WHERE jsonb_array_length(m.removed) > 0) AS cut_from,
       coalesce(sum(jsonb_array_length(m.removed)), 0) AS cuts,
       count(*) FILTER (WHERE a.flags && ARRAY['kept_repeated', 'kept_doubtful']) AS flagged
FROM pipeline.sites s
LEFT JOIN news.articles a ON a.site = s.site AND a.withdrawn_at IS NULL
LEFT JOIN pipeline.compositions m USING (article_id)
WHERE s.knowledge IS NOT NULL
GROUP BY s.site ORDER BY s.learned_at DESC, s.site;

-- name: knowledge^
SELECT site, version, learned_at, knowledge FROM pipeline.sites WHERE site = :site AND knowledge IS NOT NULL;

-- name: cuts
-- What is cut from a site's articles, alike cuts together: by the key of their evidence, or by text where one page was enough.
SELECT coalesce(nullif(cut ->> 'key', ''), cut ->> 'text') AS key, cut ->> 'reason' AS reason,
       count(DISTINCT a.article_id) AS articles, max(coalesce(a.published_at, a.landed_at)) AS newest,
       (array_agg(cut ->> 'text' ORDER BY coalesce(a.published_at, a.landed_at) DESC, a.url))[1] AS example,
       (array_agg(a.url ORDER BY coalesce(a.published_at, a.landed_at) DESC, a.url))[1] AS url
FROM news.articles a JOIN pipeline.compositions m USING (article_id), jsonb_array_elements(m.removed) AS cut
WHERE a.site = :site AND a.withdrawn_at IS NULL
GROUP BY 1, 2 ORDER BY newest DESC, articles DESC, 1;

-- name: much_cut
-- Articles that lost, or would have lost, much of their text to what repeats: their words, and those that were cut.
SELECT a.url, a.flags, length(a.body) AS characters,
       (SELECT coalesce(sum(length(cut ->> 'text')), 0) FROM jsonb_array_elements(m.removed) AS cut) AS cut
FROM news.articles a JOIN pipeline.compositions m USING (article_id)
WHERE a.site = :site AND a.withdrawn_at IS NULL
  AND ('kept_repeated' = ANY(a.flags)
       OR (SELECT coalesce(sum(length(cut ->> 'text')), 0) FROM jsonb_array_elements(m.removed) AS cut) > length(a.body) / 2)
ORDER BY coalesce(a.published_at, a.landed_at) DESC, a.url LIMIT :articles;

-- name: changes
SELECT version, learned_at, gained, lost FROM pipeline.site_changes WHERE site = :site ORDER BY version DESC LIMIT :changes;

-- name: decisions
SELECT block_key, decision, text, decided_at FROM pipeline.site_decisions WHERE site = :site ORDER BY decided_at DESC, block_key;

-- name: decide*!
INSERT INTO pipeline.site_decisions (site, block_key, decision, text, decided_at) VALUES (:site, :block_key, :decision, :text, :now)
ON CONFLICT (site, block_key) DO UPDATE
SET decision = excluded.decision, text = excluded.text, decided_at = excluded.decided_at;

-- name: undecide!
DELETE FROM pipeline.site_decisions WHERE site = :site AND block_key = ANY(:keys);

-- name: publish_again!
-- Only what nobody is at work on; one page of a site is enough for all of it to be looked at. due_at stays, as in recall_pages.
UPDATE pipeline.pages SET awaits = 'publish'
WHERE page_id = ANY(:page_ids) AND lane = 'live' AND claim_token IS NULL AND (awaits IS NULL OR awaits = 'fetch')
  AND state IN ('published', 'unchanged');
