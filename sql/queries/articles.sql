-- name: save_extractions*!
-- A document that says what it said keeps its place: packing and writing it anew is most of what saving costs.
INSERT INTO pipeline.extractions AS e (page_id, capture_id, site, status, version, document, block_keys, sort_at)
VALUES (:page_id, :capture_id, :site, :status, :version, :document, :block_keys, :sort_at)
ON CONFLICT (page_id) DO UPDATE
SET capture_id = excluded.capture_id, site = excluded.site, status = excluded.status, version = excluded.version,
    document = CASE WHEN e.document = excluded.document THEN e.document ELSE excluded.document END,
    block_keys = CASE WHEN e.block_keys = excluded.block_keys THEN e.block_keys ELSE excluded.block_keys END,
    sort_at = excluded.sort_at;

-- name: lock_sites_to_publish
-- One publisher a site, to the end of its transaction. From site to site by the index, past those that others are at work on, and
-- no further than it takes to have enough pages.
WITH RECURSIVE walk (site, locked, pages) AS (
    VALUES (:after::text, false, 0::bigint)
    UNION ALL
    SELECT next.site, next.locked, w.pages + CASE WHEN next.locked THEN next.pages ELSE 0 END
    FROM walk w CROSS JOIN LATERAL (
        SELECT n.site, pg_try_advisory_xact_lock(726194411, hashtext(n.site)) AS locked,
               (SELECT count(*) FROM (SELECT FROM pipeline.pages d
                                      WHERE d.awaits = 'publish' AND d.lane = :lane AND d.site = n.site LIMIT :pages) due) AS pages
        FROM (SELECT p.site FROM pipeline.pages p
              WHERE p.awaits = 'publish' AND p.lane = :lane AND p.site > w.site ORDER BY p.site LIMIT 1) n
    ) next
    WHERE w.pages < :pages
)
SELECT site FROM walk WHERE locked;

-- name: wait_for_site_to_publish
-- The first of the lane, once nobody is at work on it.
SELECT n.site, pg_advisory_xact_lock(726194411, hashtext(n.site)) AS locked
FROM (SELECT p.site FROM pipeline.pages p WHERE p.awaits = 'publish' AND p.lane = :lane ORDER BY p.site LIMIT 1) n;

-- name: knowledge
SELECT site, knowledge FROM pipeline.sites WHERE site = ANY(:sites) AND knowledge IS NOT NULL;

-- name: pages_to_publish
SELECT p.page_id, p.url, p.host, p.site, p.state, p.discovered_at, p.due_at
FROM pipeline.pages p
WHERE p.awaits = 'publish' AND p.lane = :lane AND p.site = ANY(:sites)
ORDER BY p.page_id
FOR NO KEY UPDATE;

-- name: newest_extractions
SELECT e.page_id, e.document
FROM pipeline.extractions e
WHERE e.site = :site AND e.status = 'article'
ORDER BY e.sort_at DESC, e.page_id LIMIT :articles;

-- name: decisions
SELECT site, block_key, decision FROM pipeline.site_decisions WHERE site = ANY(:sites);

-- name: save_knowledge*!
WITH known AS (
    INSERT INTO pipeline.sites AS s (site, knowledge, digest, learned_at) VALUES (:site, :knowledge, :digest, :now)
    ON CONFLICT (site) DO UPDATE SET knowledge = excluded.knowledge, digest = excluded.digest, learned_at = excluded.learned_at,
        version = s.version + (s.digest <> excluded.digest)::integer
    RETURNING site, version
)
INSERT INTO pipeline.site_changes (site, version, learned_at, gained, lost)
SELECT site, version, :now, :gained, :lost FROM known WHERE (:gained::jsonb, :lost::jsonb) <> (jsonb '{}', jsonb '{}')
ON CONFLICT (site, version) DO NOTHING;

-- name: extractions_to_compose
-- What publishing needs of the given pages, and of the site's earlier articles that carry a block whose standing changed.
SELECT e.page_id, e.document, e.version AS extractor_version, c.sha256 AS capture_sha256, p.url, p.source_id, p.site
FROM pipeline.extractions e
JOIN pipeline.pages p USING (page_id)
JOIN pipeline.captures c ON c.capture_id = e.capture_id
WHERE e.page_id = ANY(:page_ids)
ORDER BY e.page_id;

-- name: articles_with_blocks
SELECT e.page_id
FROM pipeline.extractions e JOIN news.articles a ON a.article_id = e.page_id
WHERE e.site = :site AND e.status = 'article' AND e.block_keys && :keys::text[] AND a.withdrawn_at IS NULL;

-- name: articles_of_site
SELECT e.page_id FROM pipeline.extractions e JOIN news.articles a ON a.article_id = e.page_id
WHERE e.site = :site AND e.status = 'article' AND a.withdrawn_at IS NULL;

-- name: current_articles
SELECT a.article_id, a.version, a.title, a.body, a.authors, a.published_at, a.published_source, a.modified_at, a.language,
       a.canonical_url, a.section, a.tags, a.image_url, a.partial, a.flags, a.text_digest, a.site, a.withdrawn_at, a.story_id,
       m.capture_sha256, m.extractor_version, m.keys
FROM news.articles a JOIN pipeline.compositions m USING (article_id)
WHERE a.article_id = ANY(:article_ids);

-- name: last_versions
-- Of each article, the last ones, oldest first.
SELECT a.article_id, v.cause, v.title, v.authors, v.body
FROM unnest(:article_ids::bigint[]) AS a(article_id)
CROSS JOIN LATERAL (SELECT * FROM news.article_versions o WHERE o.article_id = a.article_id ORDER BY version DESC LIMIT :versions) v
ORDER BY a.article_id, v.version;

-- name: save_articles*!
INSERT INTO news.articles (article_id, source_id, story_id, url, canonical_url, site, title, body, authors, published_at,
    published_source, modified_at, language, section, tags, image_url, partial, flags, text_digest, version, landed_at, updated_at)
VALUES (:article_id, :source_id, :story_id, :url, :canonical_url, :site, :title, :body, :authors, :published_at,
    :published_source, :modified_at, :language, :section, :tags, :image_url, :partial, :flags, :text_digest, :version, :now, :now)
ON CONFLICT (article_id) DO UPDATE
SET canonical_url = excluded.canonical_url, site = excluded.site, title = excluded.title, body = excluded.body,
    authors = excluded.authors, published_at = excluded.published_at, published_source = excluded.published_source,
    modified_at = excluded.modified_at, language = excluded.language, section = excluded.section, tags = excluded.tags,
    image_url = excluded.image_url, partial = excluded.partial, flags = excluded.flags, text_digest = excluded.text_digest,
    version = excluded.version, updated_at = excluded.updated_at, withdrawn_at = NULL;

-- name: save_versions*!
INSERT INTO news.article_versions (article_id, version, cause, title, body, authors, published_at, modified_at, written_at,
    extractor_version)
VALUES (:article_id, :version, :cause, :title, :body, :authors, :published_at, :modified_at, :now, :extractor_version);

-- name: save_compositions*!
INSERT INTO pipeline.compositions (article_id, capture_sha256, extractor_version, removed, candidates, keys, linked)
VALUES (:article_id, :capture_sha256, :extractor_version, :removed, :candidates, :keys, :linked)
ON CONFLICT (article_id) DO UPDATE
SET capture_sha256 = excluded.capture_sha256, extractor_version = excluded.extractor_version, removed = excluded.removed,
    candidates = excluded.candidates, keys = excluded.keys, linked = compositions.linked AND excluded.linked;

-- name: save_published!
UPDATE pipeline.pages p
SET state = u.state, reason = u.reason, awaits = u.awaits, due_at = u.due_at, lane = 'live', run_id = :run_id
FROM jsonb_to_recordset(:updates) AS u(page_id bigint, state text, reason text, awaits text, due_at timestamptz)
WHERE p.page_id = u.page_id;

-- name: share_articles
-- For those who write the articles of one site, in the order of their numbers: any number of them, but nobody who owns all.
SELECT pg_advisory_xact_lock_shared(7261944111);

-- name: own_articles
-- For what crosses sites, in an order of its own, as linking copies does: one short transaction, and no other writer beside it.
SELECT pg_advisory_xact_lock(7261944111);
