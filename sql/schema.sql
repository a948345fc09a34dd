-- The whole schema as it stands, ordered for a reader: `news` is what copydesk promises to those who read it, `pipeline` is
-- its own and may change with any version. Databases are made by sql/migrations; a test holds this file to the same result.

CREATE SCHEMA news;
CREATE SCHEMA pipeline;

-- news: the contract -------------------------------------------------------------------------------------------------------------

CREATE TABLE news.sources (
    source_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    home_url text,
    tags text[] NOT NULL DEFAULT '{}',
    added_at timestamptz NOT NULL
);
COMMENT ON TABLE news.sources IS 'Publishers that are watched.';
COMMENT ON COLUMN news.sources.source_id IS 'Stable number of the source.';
COMMENT ON COLUMN news.sources.name IS 'Name as imported or given; unique.';
COMMENT ON COLUMN news.sources.home_url IS 'Home page, where known.';
COMMENT ON COLUMN news.sources.tags IS 'Labels given by people, such as the folders of an OPML file.';
COMMENT ON COLUMN news.sources.added_at IS 'When the source was added.';

CREATE TABLE news.stories (
    story_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    original_article_id bigint,
    articles integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE news.stories IS 'One text and its copies. Every article belongs to one story, most of them alone.';
COMMENT ON COLUMN news.stories.story_id IS 'Stable number of the story.';
COMMENT ON COLUMN news.stories.original_article_id IS 'The article that the others copy, by what is known. It may change: an earlier one may land later.';
COMMENT ON COLUMN news.stories.articles IS 'How many articles that still stand belong to it.';

-- Only what PostgreSQL 16 has; the text search configurations are those of its core.
CREATE FUNCTION news.search_config(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE language
        WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig WHEN 'ca' THEN 'pg_catalog.catalan' WHEN 'da' THEN 'pg_catalog.danish'
        WHEN 'de' THEN 'pg_catalog.german' WHEN 'el' THEN 'pg_catalog.greek' WHEN 'en' THEN 'pg_catalog.english'
        WHEN 'es' THEN 'pg_catalog.spanish' WHEN 'eu' THEN 'pg_catalog.basque' WHEN 'fi' THEN 'pg_catalog.finnish'
        WHEN 'fr' THEN 'pg_catalog.french' WHEN 'ga' THEN 'pg_catalog.irish' WHEN 'hi' THEN 'pg_catalog.hindi'
        WHEN 'hu' THEN 'pg_catalog.hungarian' WHEN 'hy' THEN 'pg_catalog.armenian' WHEN 'id' THEN 'pg_catalog.indonesian'
        WHEN 'it' THEN 'pg_catalog.italian' WHEN 'lt' THEN 'pg_catalog.lithuanian' WHEN 'ne' THEN 'pg_catalog.nepali'
        WHEN 'nl' THEN 'pg_catalog.dutch' WHEN 'no' THEN 'pg_catalog.norwegian' WHEN 'pt' THEN 'pg_catalog.portuguese'
        WHEN 'ro' THEN 'pg_catalog.romanian' WHEN 'ru' THEN 'pg_catalog.russian' WHEN 'sr' THEN 'pg_catalog.serbian'
        WHEN 'sv' THEN 'pg_catalog.swedish' WHEN 'ta' THEN 'pg_catalog.tamil' WHEN 'tr' THEN 'pg_catalog.turkish'
        WHEN 'yi' THEN 'pg_catalog.yiddish' ELSE 'pg_catalog.simple' END
$$;
COMMENT ON FUNCTION news.search_config IS 'How words of a language are made comparable; for a query against news.articles.search. Languages that PostgreSQL does not know are compared word by word as they are.';

-- A body may be larger than a tsvector can be; what stands beyond the bound is not found.
CREATE FUNCTION news.search_text(language text, title text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT setweight(to_tsvector(news.search_config(language), coalesce(left(title, 2000), '')), 'A')
        || to_tsvector(news.search_config(language), left(body, 100000))
$$;
COMMENT ON FUNCTION news.search_text IS 'What news.articles.search holds.';

CREATE FUNCTION news.content_hash(title text, body text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT encode(sha256(convert_to(coalesce(title, '') || E'\n' || body, 'UTF8')), 'hex')
$$;
COMMENT ON FUNCTION news.content_hash IS 'SHA-256 of a title, a line feed and a body, in UTF-8; hexadecimal.';

CREATE TABLE news.articles (
    article_id bigint PRIMARY KEY,
    source_id bigint NOT NULL REFERENCES news.sources,
    story_id bigint NOT NULL REFERENCES news.stories,
    url text NOT NULL UNIQUE,
    canonical_url text,
    site text NOT NULL,
    title text,
    body text NOT NULL,
    authors text[] NOT NULL DEFAULT '{}',
    published_at timestamptz,
    published_source text,
    modified_at timestamptz,
    language text,
    section text,
    tags text[] NOT NULL DEFAULT '{}',
    image_url text,
    partial boolean NOT NULL DEFAULT false,
    is_copy boolean NOT NULL DEFAULT false,
    flags text[] NOT NULL DEFAULT '{}',
    text_digest text,
    content_hash text GENERATED ALWAYS AS (news.content_hash(title, body)) STORED,
    search tsvector GENERATED ALWAYS AS (news.search_text(language, title, body)) STORED,
    version integer NOT NULL CHECK (version > 0),
    landed_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX articles_by_published ON news.articles (published_at DESC NULLS LAST);
CREATE INDEX articles_by_source ON news.articles (source_id, published_at);
CREATE INDEX articles_by_title ON news.articles (lower(left(title, 200)) text_pattern_ops);
CREATE INDEX articles_by_word ON news.articles USING gin (search);
CREATE INDEX articles_by_story ON news.articles (story_id);
CREATE INDEX articles_by_site ON news.articles (site);
CREATE INDEX articles_by_digest ON news.articles (text_digest);
COMMENT ON TABLE news.articles IS 'The current version of each cleaned article.';
COMMENT ON COLUMN news.articles.article_id IS 'Stable number of the article; the same for all of its versions.';
COMMENT ON COLUMN news.articles.source_id IS 'The publisher whose feed announced it.';
COMMENT ON COLUMN news.articles.story_id IS 'The story it belongs to; copies share one.';
COMMENT ON COLUMN news.articles.url IS 'Address that was fetched, in canonical form; unique.';
COMMENT ON COLUMN news.articles.canonical_url IS 'Address that the page names as its own.';
COMMENT ON COLUMN news.articles.site IS 'Host without www. and the like: the unit that boilerplate is learned for.';
COMMENT ON COLUMN news.articles.title IS 'Headline, without the site''s name.';
COMMENT ON COLUMN news.articles.body IS 'The text of the article: blocks apart by one blank line, and nothing of the site around it.';
COMMENT ON COLUMN news.articles.authors IS 'People who wrote it, in the order given.';
COMMENT ON COLUMN news.articles.published_at IS 'When it was first published, as far as is known; never later than its capture.';
COMMENT ON COLUMN news.articles.published_source IS 'Where published_at was read: feed, json-ld, meta, time, byline, address, sitemap or text.';
COMMENT ON COLUMN news.articles.modified_at IS 'When the publisher says that it last changed.';
COMMENT ON COLUMN news.articles.language IS 'ISO 639-1 code, by content.';
COMMENT ON COLUMN news.articles.section IS 'Section of the publisher, as it writes it.';
COMMENT ON COLUMN news.articles.tags IS 'Keywords of the publisher.';
COMMENT ON COLUMN news.articles.image_url IS 'Lead image.';
COMMENT ON COLUMN news.articles.partial IS 'True where only the readable part of a paid article is here.';
COMMENT ON COLUMN news.articles.is_copy IS 'True where another article of the story is its original.';
COMMENT ON COLUMN news.articles.flags IS 'What a reader should know: doubts that were left in the text rather than cut.';
COMMENT ON COLUMN news.articles.text_digest IS 'Digest of the normalised body; equal texts share it. Null for very short texts.';
COMMENT ON COLUMN news.articles.content_hash IS 'SHA-256 of title and body; see news.content_hash. It changes when, and only when, one of the two does.';
COMMENT ON COLUMN news.articles.search IS 'The words of title (weight A) and body (weight D), by the article''s language.';
COMMENT ON COLUMN news.articles.version IS 'Number of the current version, from 1.';
COMMENT ON COLUMN news.articles.landed_at IS 'When it was first seen here: the first version was written.';
COMMENT ON COLUMN news.articles.updated_at IS 'When it last changed: the current version was written, or it was withdrawn. No cursor: to follow changes, see news.changes.';
COMMENT ON COLUMN news.articles.withdrawn_at IS 'When it was withdrawn; null while it stands. Why, and whether the text was kept: news.withdrawals.';

CREATE TABLE news.copies (
    article_id bigint PRIMARY KEY REFERENCES news.articles ON DELETE CASCADE,
    relation text NOT NULL CHECK (relation IN ('copy', 'abridged', 'extended', 'same_page')),
    method text NOT NULL CHECK (method IN ('exact', 'near', 'person')),
    score real NOT NULL CHECK (score BETWEEN 0 AND 1),
    linked_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE news.copies IS 'How each copy is linked to the original of its story; articles that are no copy have no row.';
COMMENT ON COLUMN news.copies.article_id IS 'The copy; its article names the story, and the story the original.';
COMMENT ON COLUMN news.copies.relation IS 'copy: about the same text; abridged: a part of the original; extended: the original and more; same_page: the same page under another address.';
COMMENT ON COLUMN news.copies.method IS 'exact: the same words; near: much the same word sequences; person: somebody joined them.';
COMMENT ON COLUMN news.copies.score IS 'Share of the shorter text that stands in the longer one.';
COMMENT ON COLUMN news.copies.linked_at IS 'When it was last linked anew.';

CREATE TABLE news.article_versions (
    article_id bigint NOT NULL REFERENCES news.articles ON DELETE CASCADE,
    version integer NOT NULL CHECK (version > 0),
    cause text NOT NULL CHECK (cause IN ('new', 'edit', 'reclean', 'boilerplate')),
    title text,
    body text NOT NULL,
    authors text[] NOT NULL,
    published_at timestamptz,
    modified_at timestamptz,
    written_at timestamptz NOT NULL,
    extractor_version text NOT NULL,
    PRIMARY KEY (article_id, version)
);
COMMENT ON TABLE news.article_versions IS 'Every version that an article has had, the current one included.';
COMMENT ON COLUMN news.article_versions.article_id IS 'The article.';
COMMENT ON COLUMN news.article_versions.version IS 'From 1, without gaps.';
COMMENT ON COLUMN news.article_versions.cause IS 'new: first seen; edit: the newsroom changed it; reclean: our cleaner changed; boilerplate: we learnt more of the site.';
COMMENT ON COLUMN news.article_versions.title IS 'Headline of that version.';
COMMENT ON COLUMN news.article_versions.body IS 'Text of that version.';
COMMENT ON COLUMN news.article_versions.authors IS 'Authors of that version.';
COMMENT ON COLUMN news.article_versions.published_at IS 'Publication time as known with that version.';
COMMENT ON COLUMN news.article_versions.modified_at IS 'Time of change as the publisher gave it with that version.';
COMMENT ON COLUMN news.article_versions.written_at IS 'When the version was written here.';
COMMENT ON COLUMN news.article_versions.extractor_version IS 'Version of the cleaner that made it.';

CREATE TABLE news.withdrawals (
    article_id bigint NOT NULL REFERENCES news.articles ON DELETE CASCADE,
    withdrawn_at timestamptz NOT NULL,
    cause text NOT NULL CHECK (cause IN ('gone', 'taken down')),
    reason text,
    text_kept boolean NOT NULL,
    returned_at timestamptz CHECK (returned_at >= withdrawn_at),
    PRIMARY KEY (article_id, withdrawn_at)
);
COMMENT ON TABLE news.withdrawals IS 'Articles that were withdrawn, when and why; the row outlives the text.';
COMMENT ON COLUMN news.withdrawals.article_id IS 'The article.';
COMMENT ON COLUMN news.withdrawals.withdrawn_at IS 'When it was withdrawn here.';
COMMENT ON COLUMN news.withdrawals.cause IS 'gone: the publisher''s page was found gone; taken down: a person had the text removed, for good.';
COMMENT ON COLUMN news.withdrawals.reason IS 'What the site answered, or the reason that the person gave.';
COMMENT ON COLUMN news.withdrawals.text_kept IS 'Whether the text may still be read in news.articles. Never after a takedown.';
COMMENT ON COLUMN news.withdrawals.returned_at IS 'When the publisher''s page was there again, if it was.';

CREATE VIEW news.originals WITH (security_invoker = true) AS
    SELECT article_id, source_id, story_id, url, canonical_url, site, title, body, authors, published_at, published_source, modified_at,
           language, section, tags, image_url, partial, flags, content_hash, search, version, landed_at, updated_at
    FROM news.articles WHERE NOT is_copy AND withdrawn_at IS NULL;
COMMENT ON VIEW news.originals IS 'Each text once: articles that stand and copy no other.';

CREATE VIEW news.latest_by_source WITH (security_invoker = true) AS
    SELECT s.source_id, s.name, a.article_id, a.url, a.title, a.published_at, a.landed_at
    FROM news.sources s CROSS JOIN LATERAL (
        SELECT l.article_id, l.url, l.title, l.published_at, l.landed_at FROM news.articles l
        WHERE l.source_id = s.source_id AND l.withdrawn_at IS NULL AND l.published_at IS NOT NULL
        ORDER BY l.published_at DESC LIMIT 1) a;
COMMENT ON VIEW news.latest_by_source IS 'The newest article of each source, by its date of publication.';

CREATE VIEW news.days WITH (security_invoker = true) AS
    SELECT (published_at AT TIME ZONE 'UTC')::date AS day, source_id, count(*) AS articles, count(*) FILTER (WHERE NOT is_copy) AS originals
    FROM news.articles WHERE withdrawn_at IS NULL AND published_at IS NOT NULL
    GROUP BY 1, 2;
COMMENT ON VIEW news.days IS 'How many articles each source published on each day, in UTC.';
COMMENT ON COLUMN news.days.day IS 'The day, in UTC.';
COMMENT ON COLUMN news.days.source_id IS 'The source.';
COMMENT ON COLUMN news.days.articles IS 'Articles that stand.';
COMMENT ON COLUMN news.days.originals IS 'Those of them that copy no other.';
DO $$  -- a column of a view means what the column means that it shows
DECLARE
    shown record;
BEGIN
    FOR shown IN
        SELECT v.attrelid::regclass AS view, v.attname, col_description(c.attrelid, c.attnum) AS meaning
        FROM pg_attribute v JOIN pg_attribute c ON c.attname = v.attname AND c.attrelid = CASE v.attname
            WHEN 'name' THEN 'news.sources'::regclass ELSE 'news.articles'::regclass END
        WHERE v.attrelid IN ('news.originals'::regclass, 'news.latest_by_source'::regclass) AND v.attnum > 0
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', shown.view, shown.attname, shown.meaning);
    END LOOP;
END
$$;

CREATE TABLE news.change_log (
    number bigint PRIMARY KEY CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('new', 'edit', 'reclean', 'boilerplate', 'story', 'withdrawn')),
    article_id bigint NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    source_id bigint NOT NULL,
    changed_at timestamptz NOT NULL,
    numbered_at timestamptz NOT NULL
) PARTITION BY RANGE (number);
CREATE INDEX change_log_by_article ON news.change_log (article_id, number);
CREATE TABLE pipeline.change_log_default PARTITION OF news.change_log DEFAULT;
COMMENT ON TABLE pipeline.change_log_default IS 'Changes that no partition was made ahead for: the first 20 million.';
COMMENT ON TABLE news.change_log IS 'Every change of an article, in the one order in which readers see them; news.changes reads it. The oldest rows go when they are past retention.';
COMMENT ON COLUMN news.change_log.number IS 'Place in the order, given once the change is committed: without gaps, and never below one that a reader has seen.';
COMMENT ON COLUMN news.change_log.kind IS 'new, edit, reclean, boilerplate: a version, with its cause; story: it joined or left a story, or became or ceased to be its original; withdrawn: see news.withdrawals.';
COMMENT ON COLUMN news.change_log.article_id IS 'The article that changed.';
COMMENT ON COLUMN news.change_log.version IS 'Its version at that time.';
COMMENT ON COLUMN news.change_log.source_id IS 'The article''s source, for readers who may see only some.';
COMMENT ON COLUMN news.change_log.changed_at IS 'When the change was written; not the order in which changes became visible.';
COMMENT ON COLUMN news.change_log.numbered_at IS 'When it got its number, and readers could see it.';

-- A cursor is a number and the moment at which that was given: a number that another history gave again is told apart.
CREATE FUNCTION news.latest_cursor() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
AS $$
    SELECT coalesce((SELECT number || '-' || (extract(epoch FROM numbered_at) * 1000000)::bigint
                     FROM news.change_log ORDER BY number DESC LIMIT 1), '')
$$;
COMMENT ON FUNCTION news.latest_cursor IS 'The cursor behind the last change: who begins there hears only of what is to come.';

CREATE FUNCTION news.place("cursor" text) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
    wanted bigint;
    mark bigint;
    kept bigint;
    oldest bigint := (SELECT l.number FROM news.change_log l ORDER BY l.number LIMIT 1);
    newest bigint := (SELECT l.number FROM news.change_log l ORDER BY l.number DESC LIMIT 1);
BEGIN
    IF coalesce("cursor", '') = '' THEN
        wanted := 0;
    ELSIF "cursor" ~ '^[1-9][0-9]{0,17}-[0-9]{1,17}$' THEN
        wanted := split_part("cursor", '-', 1)::bigint;
        mark := split_part("cursor", '-', 2)::bigint;
        kept := (SELECT (extract(epoch FROM l.numbered_at) * 1000000)::bigint FROM news.change_log l WHERE l.number = wanted);
    ELSE
        RAISE EXCEPTION 'this is no cursor of news.changes: %', left("cursor", 80)
            USING ERRCODE = '22023', HINT = 'Begin with an empty text, or keep a cursor exactly as it was given.';
    END IF;
    IF wanted > coalesce(newest, 0) OR mark <> kept THEN
        RAISE EXCEPTION 'this cursor was given by another history of this database: %', "cursor"
            USING ERRCODE = 'CD002', DETAIL = 'The database was restored to a state before it.',
                  HINT = 'Take the state anew from news.snapshot(), and go on from the cursor that it gives.';
    ELSIF wanted + 1 < oldest THEN
        RAISE EXCEPTION 'the changes after this cursor are no longer kept: %', coalesce(nullif("cursor", ''), 'the beginning')
            USING ERRCODE = 'CD001', HINT = 'Take the state anew from news.snapshot(), and go on from the cursor that it gives.';
    END IF;
    RETURN wanted;
END
$$;
COMMENT ON FUNCTION news.place IS 'The number of a cursor''s change; the difference of two is how many changes lie between. Fails with CD001 where changes after it are no longer kept, with CD002 where the database was restored to a state before it.';

CREATE FUNCTION news.changes(after text DEFAULT '', "limit" integer DEFAULT 1000)
RETURNS TABLE (cursor text, kind text, article_id bigint, version integer, changed_at timestamptz)
LANGUAGE sql STABLE ROWS 1000
AS $$
    SELECT l.number || '-' || (extract(epoch FROM l.numbered_at) * 1000000)::bigint, l.kind, l.article_id, l.version, l.changed_at
    FROM news.change_log l
    WHERE l.number > (SELECT news.place(changes.after))
    ORDER BY l.number
    LIMIT changes."limit"
$$;
COMMENT ON FUNCTION news.changes IS 'What changed after a cursor, in order: start with an empty text, keep the last cursor, ask again. Nothing is missed, whatever commits late.';

CREATE FUNCTION news.snapshot()
RETURNS TABLE (cursor text, kind text, article_id bigint, version integer, changed_at timestamptz)
LANGUAGE sql STABLE
AS $$
    SELECT (SELECT news.latest_cursor()), CASE WHEN a.withdrawn_at IS NULL THEN 'new' ELSE 'withdrawn' END, a.article_id, a.version,
           a.updated_at
    FROM news.articles a
$$;
COMMENT ON FUNCTION news.snapshot IS 'Every article as news.changes would tell of it, all with the cursor to go on from. Read it whole, in one query, before that cursor is kept.';

-- pipeline: ours ------------------------------------------------------------------------------------------------------------------

-- Where articles are announced, and what politeness is owed to.

CREATE TABLE pipeline.hosts (
    host text PRIMARY KEY,
    delay_seconds real,
    robots text,
    robots_at timestamptz,
    robots_detail text,
    held_until timestamptz,
    held_reason text,
    failures integer NOT NULL DEFAULT 0,
    rest_seconds real NOT NULL DEFAULT 0,
    next_request_at timestamptz,
    lease_token bigint NOT NULL DEFAULT 0,
    leased_until timestamptz,
    lease_run text,
    lease_stage text,
    lease_worker integer,
    claimed_pages bigint[],
    claimed_feeds bigint[]
);
COMMENT ON TABLE pipeline.hosts IS 'What politeness is owed to. leased_until and next_request_at go by the database''s clock; a lease is void once expired. failures: requests in a row without an answer. rest_seconds: how long its last answers took, smoothed. claimed_pages, claimed_feeds: what was claimed under the lease, so that no index need change with a claim.';

CREATE TABLE pipeline.feeds (
    feed_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id bigint NOT NULL REFERENCES news.sources,
    url text NOT NULL UNIQUE,
    moved_to text,
    kind text NOT NULL CHECK (kind IN ('rss', 'json', 'sitemap', 'news_sitemap', 'section', 'wordpress')),
    host text NOT NULL REFERENCES pipeline.hosts,
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'failing', 'ended', 'silenced', 'archive')),
    problem text,
    etag text,
    last_modified text,
    body_sha256 text,
    title text,
    description text,
    copyright text,
    language text,
    next_poll_at timestamptz NOT NULL,
    next_poll_why text NOT NULL DEFAULT 'it is new',
    interval_seconds integer NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    slowed real NOT NULL DEFAULT 0,
    gone_count integer NOT NULL DEFAULT 0,
    moves integer NOT NULL DEFAULT 0,
    moved_for_good boolean NOT NULL DEFAULT true,
    adopting text,
    adopting_count integer NOT NULL DEFAULT 0,
    conditional boolean NOT NULL DEFAULT true,
    unmodified integer NOT NULL DEFAULT 0,
    yields real[] NOT NULL DEFAULT '{}',
    asked_seconds integer NOT NULL DEFAULT 0,
    skip_hours smallint[] NOT NULL DEFAULT '{}',
    skip_days smallint[] NOT NULL DEFAULT '{}',
    home_site text,
    last_polled_at timestamptz,
    last_success_at timestamptz,
    last_new_at timestamptz,
    lastmod timestamptz,
    way text,
    selector text,
    identity text NOT NULL DEFAULT 'guid' CHECK (identity IN ('guid', 'address', 'address and title', 'content')),
    identity_reason text,
    address_rules text[] NOT NULL DEFAULT '{}',
    declared boolean NOT NULL DEFAULT false,
    claim_token bigint
) WITH (fillfactor = 90);
CREATE INDEX feeds_due ON pipeline.feeds (next_poll_at, host) WHERE state IN ('active', 'failing');
CREATE INDEX feeds_by_host ON pipeline.feeds (host, next_poll_at, feed_id) WHERE state IN ('active', 'failing');
CREATE INDEX feeds_by_source ON pipeline.feeds (source_id);
COMMENT ON TABLE pipeline.feeds IS 'Where sources announce articles. claim_token: the lease of its host under which it is being polled. State archive: found by a backfill, and asked by backfills alone; way: by which way back it was. slowed: failures weighed by kind. moved_to, moves: where redirects of this poll lead. adopting: where permanent ones have led adopting_count times in a row. unmodified: 304s since the last whole answer. yields: see copydesk/stages/rhythm.py. lastmod: of a sitemap that an index names, which is asked when that moves. selector: of a section page, the links that are articles. identity: what tells its entries apart, and why no longer what did. address_rules: see crawlers/variants.py. declared: a sources.toml lists it, and copydesk sources sync ends it when it no longer does.';

CREATE TABLE pipeline.feed_aliases (
    url text PRIMARY KEY,
    feed_id bigint NOT NULL REFERENCES pipeline.feeds ON DELETE CASCADE,
    since timestamptz NOT NULL
);
CREATE INDEX feed_aliases_by_feed ON pipeline.feed_aliases (feed_id);
COMMENT ON TABLE pipeline.feed_aliases IS 'Addresses that feeds had before they moved for good.';

CREATE TABLE pipeline.tls_exceptions (
    source_id bigint PRIMARY KEY REFERENCES news.sources ON DELETE CASCADE,
    since timestamptz NOT NULL
);
COMMENT ON TABLE pipeline.tls_exceptions IS 'Sources whose hosts a person lets answer with a certificate that is not valid.';

CREATE TABLE pipeline.feed_polls (
    feed_id bigint NOT NULL REFERENCES pipeline.feeds ON DELETE CASCADE,
    polled_at timestamptz NOT NULL,
    run_id text NOT NULL,
    stage text NOT NULL,
    outcome text NOT NULL,
    detail text,
    entries integer NOT NULL DEFAULT 0,
    new_pages integer NOT NULL DEFAULT 0
);
CREATE INDEX feed_polls_by_feed ON pipeline.feed_polls (feed_id, polled_at);
CREATE INDEX feed_polls_by_run ON pipeline.feed_polls (run_id);
COMMENT ON TABLE pipeline.feed_polls IS 'The last polls of each feed; maintain keeps thirty.';

-- Addresses, and where each of them stands.

CREATE TABLE pipeline.pages (
    page_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url text NOT NULL UNIQUE,
    fetch_url text,
    host text NOT NULL REFERENCES pipeline.hosts,
    site text NOT NULL,
    source_id bigint NOT NULL REFERENCES news.sources,
    feed_id bigint REFERENCES pipeline.feeds,
    lane text NOT NULL DEFAULT 'live',
    state text NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'published', 'unchanged', 'rejected', 'failed', 'quarantined', 'withdrawn')),
    reason text NOT NULL,
    awaits text CHECK (awaits IN ('fetch', 'extract', 'publish')),
    due_at timestamptz,
    claim_token bigint,
    hints jsonb NOT NULL DEFAULT '{}',
    opt_outs text[] NOT NULL DEFAULT '{}',
    etag text,
    last_modified text,
    body_sha256 text,
    capture_id bigint,
    attempts integer NOT NULL DEFAULT 0,
    visits integer NOT NULL DEFAULT 0,
    moves integer NOT NULL DEFAULT 0,
    gone_count integer NOT NULL DEFAULT 0,
    fetched_at timestamptz,
    discovered_at timestamptz NOT NULL,
    discovered_on date NOT NULL,
    run_id text
) WITH (fillfactor = 90);
CREATE INDEX pages_to_fetch ON pipeline.pages (lane, host, due_at, page_id) WHERE awaits = 'fetch';
CREATE INDEX pages_to_extract ON pipeline.pages (lane, page_id) WHERE awaits = 'extract';
CREATE INDEX pages_to_publish ON pipeline.pages (lane, site) WHERE awaits = 'publish';
CREATE INDEX pages_by_day ON pipeline.pages (discovered_on, state);
CREATE INDEX pages_by_source ON pipeline.pages (source_id);
CREATE INDEX pages_taken_down ON pipeline.pages (page_id) WHERE reason = 'taken down';
CREATE INDEX pages_by_moved_address ON pipeline.pages (fetch_url) WHERE fetch_url IS NOT NULL;
COMMENT ON TABLE pipeline.pages IS 'Addresses to fetch. state and reason say what is known; awaits says which stage comes next, and due_at from when.';

CREATE TABLE pipeline.host_queue (
    lane text NOT NULL,
    host text NOT NULL REFERENCES pipeline.hosts,
    due_at timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.01);  -- or claims would read past what is done with
CREATE INDEX host_queue_due ON pipeline.host_queue (lane, due_at, host);
CREATE INDEX host_queue_by_host ON pipeline.host_queue (host, lane);
COMMENT ON TABLE pipeline.host_queue IS 'When hosts have a due page, by lane, so that a claim costs the same at any number of pages. Rows are only ever added, so that nobody waits to say so; the end of a lease puts one in the place of many.';

CREATE TABLE pipeline.entries (
    feed_id bigint NOT NULL REFERENCES pipeline.feeds ON DELETE CASCADE,
    identity text NOT NULL,
    page_id bigint NOT NULL REFERENCES pipeline.pages ON DELETE CASCADE,
    url text NOT NULL,
    title text,
    published_at timestamptz,
    digest text NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    PRIMARY KEY (feed_id, identity)
);
CREATE INDEX entries_by_page ON pipeline.entries (page_id);
CREATE INDEX entries_by_published ON pipeline.entries (published_at);
COMMENT ON TABLE pipeline.entries IS 'Items seen in feeds. identity: the guid, else the address. digest changes when the feed changes the item. last_seen_at: by the day.';

CREATE TABLE pipeline.captures (
    capture_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page_id bigint REFERENCES pipeline.pages ON DELETE CASCADE,
    feed_id bigint REFERENCES pipeline.feeds ON DELETE CASCADE,
    run_id text NOT NULL,
    url text NOT NULL,
    fetched_at timestamptz NOT NULL,
    status integer NOT NULL,
    content_type text,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    redirects jsonb NOT NULL DEFAULT '[]',
    file text NOT NULL,
    record_offset bigint NOT NULL,
    masking text CHECK (masking IN ('due', 'masked', 'removed')),
    UNIQUE (file, record_offset)
);
CREATE INDEX captures_to_mask ON pipeline.captures (file, record_offset) WHERE masking = 'due';
CREATE INDEX captures_by_page ON pipeline.captures (page_id);
CREATE INDEX captures_by_feed ON pipeline.captures (feed_id, fetched_at);
CREATE INDEX captures_by_time ON pipeline.captures (fetched_at);
COMMENT ON TABLE pipeline.captures IS 'Recorded responses: a WARC file of the archive, and where in it the record begins. masking: due where a text that was taken down may be in it, masked once its bytes are gone; removed where it came of age.';

-- From a recorded page to an article.

CREATE TABLE pipeline.extractions (
    page_id bigint PRIMARY KEY REFERENCES pipeline.pages ON DELETE CASCADE,
    capture_id bigint NOT NULL REFERENCES pipeline.captures,
    site text NOT NULL,
    status text NOT NULL,
    version text NOT NULL,
    document jsonb NOT NULL,
    block_keys text[] NOT NULL,
    sort_at timestamptz NOT NULL
);
CREATE INDEX extractions_by_site ON pipeline.extractions (site, sort_at DESC, page_id) WHERE status = 'article';
CREATE INDEX extractions_by_block ON pipeline.extractions USING gin (block_keys);
COMMENT ON TABLE pipeline.extractions IS 'What the best capture of a page says: its blocks and candidates, before anything of its site is known.';

CREATE TABLE pipeline.sites (
    site text PRIMARY KEY,
    knowledge jsonb,
    digest text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    learned_at timestamptz
);
COMMENT ON TABLE pipeline.sites IS 'What is known of a site, with evidence: a function of the set of its newest articles. Written by the one publisher at work on it. version goes up when what would be cut or kept changes.';

CREATE TABLE pipeline.site_changes (
    site text NOT NULL REFERENCES pipeline.sites,
    version integer NOT NULL,
    learned_at timestamptz NOT NULL,
    gained jsonb NOT NULL,
    lost jsonb NOT NULL,
    PRIMARY KEY (site, version)
);
COMMENT ON TABLE pipeline.site_changes IS 'What each version of a site''s knowledge gained and lost, by key, with the evidence of that time.';

CREATE TABLE pipeline.site_decisions (
    site text NOT NULL REFERENCES pipeline.sites,
    block_key text NOT NULL,
    decision text NOT NULL CHECK (decision IN ('pinned', 'forbidden')),
    text text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (site, block_key)
);
COMMENT ON TABLE pipeline.site_decisions IS 'A person''s word on a block: always boilerplate (pinned) or never (forbidden). text: as the person gave it.';

CREATE TABLE pipeline.compositions (
    article_id bigint PRIMARY KEY REFERENCES news.articles ON DELETE CASCADE,
    capture_sha256 text NOT NULL,
    extractor_version text NOT NULL,
    removed jsonb NOT NULL,
    candidates jsonb NOT NULL,
    keys bigint[] NOT NULL,
    linked boolean NOT NULL DEFAULT false,
    sketched_at timestamptz
);
CREATE INDEX compositions_unlinked ON pipeline.compositions (article_id) WHERE NOT linked;
COMMENT ON TABLE pipeline.compositions IS 'How the current version came about: what was cut and why, every date and author candidate; keys: word sequences by which copies of its text are found; linked: its copies were looked for; sketched_at: the time of its sketch, if it has one.';

-- By time, so that a look for copies, which goes as far as a window, costs the same whatever else there is.
CREATE TABLE pipeline.sketches (
    article_id bigint NOT NULL,
    at timestamptz NOT NULL,
    keys bigint[] NOT NULL,
    PRIMARY KEY (article_id, at)
) PARTITION BY RANGE (at);
CREATE INDEX sketches_by_key ON pipeline.sketches USING gin (keys) WITH (fastupdate = off);
CREATE TABLE pipeline.sketches_early PARTITION OF pipeline.sketches FOR VALUES FROM (MINVALUE) TO ('2000-01-01 00:00:00+00');
COMMENT ON TABLE pipeline.sketches_early IS 'The sketches of what was published before 2000.';
COMMENT ON TABLE pipeline.sketches IS 'A few word sequences of each article, by which its copies are found. A partition a month, made when it is needed; before 2000 all in one.';

CREATE FUNCTION pipeline.keep_month(month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
    PERFORM pipeline.keep_span('pipeline.sketches', 'sketches_' || to_char(month, 'YYYY_MM'),
                               (month::timestamp AT TIME ZONE 'UTC')::text, ((month + interval '1 month') AT TIME ZONE 'UTC')::text);
END
$$;
COMMENT ON FUNCTION pipeline.keep_month IS 'A partition of the sketches for the month that begins on this day.';

CREATE TABLE pipeline.resemblances (
    text_digest text NOT NULL,
    other_digest text NOT NULL,
    held real NOT NULL,
    holds real NOT NULL,
    PRIMARY KEY (text_digest, other_digest)
);
COMMENT ON TABLE pipeline.resemblances IS 'Texts of which one is a near copy of the other, both ways round: the shares of the first held by the other, and of the other held by the first.';

CREATE TABLE pipeline.common_keys (
    key bigint PRIMARY KEY,
    stories integer NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE pipeline.common_keys IS 'Word sequences that stand in so many stories that they tell no copies; nothing is looked for by them.';

CREATE TABLE pipeline.story_decisions (
    article_id bigint PRIMARY KEY REFERENCES news.articles ON DELETE CASCADE,
    with_article_id bigint REFERENCES news.articles ON DELETE CASCADE,
    decided_at timestamptz NOT NULL
);
CREATE INDEX story_decisions_by_other ON pipeline.story_decisions (with_article_id);
COMMENT ON TABLE pipeline.story_decisions IS 'A person''s word on an article: it goes with that other one, or (null) it stands alone.';

CREATE TABLE pipeline.tombstones (
    url text PRIMARY KEY,
    reason text,
    at timestamptz NOT NULL
);
COMMENT ON TABLE pipeline.tombstones IS 'Addresses whose text a person had taken down: a page of one is withdrawn from the start, whoever announces it.';

CREATE TABLE pipeline.closed_sources (
    source_id bigint PRIMARY KEY REFERENCES news.sources,
    reason text,
    at timestamptz NOT NULL
);
COMMENT ON TABLE pipeline.closed_sources IS 'Sources all of whose texts a person had taken down: their pages are withdrawn from the start.';

CREATE TABLE pipeline.imported_files (
    file text NOT NULL,
    selection text NOT NULL,
    size bigint,
    records bigint NOT NULL DEFAULT 0,
    outcomes jsonb NOT NULL DEFAULT '{}',
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (file, selection)
);
COMMENT ON TABLE pipeline.imported_files IS 'How far WARC files of others are imported, for what was asked of them (selection): records read and what became of each. What is done is not done again.';

CREATE TABLE pipeline.removed_captures (
    page_id bigint PRIMARY KEY REFERENCES pipeline.pages ON DELETE CASCADE,
    until timestamptz NOT NULL
);
COMMENT ON TABLE pipeline.removed_captures IS 'Captures of a page up to this time were removed when they came of age; none of them is imported again.';

CREATE TABLE pipeline.leaving_files (
    file text PRIMARY KEY,
    not_before timestamptz NOT NULL DEFAULT '-infinity'
);
COMMENT ON TABLE pipeline.leaving_files IS 'Files of the archive to which no row refers any more, until they are deleted; and those that are about to be kept (not_before), in case the run dies before rows refer to them.';

CREATE TABLE pipeline.quarantine (
    page_id bigint PRIMARY KEY REFERENCES pipeline.pages ON DELETE CASCADE,
    stage text NOT NULL,
    error text NOT NULL,
    run_id text NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE pipeline.quarantine IS 'Pages that a stage could not do, each with its error; copydesk release gives one another try.';

-- What each source brings, run by run, and whether that is as usual.

CREATE TABLE pipeline.tallies (
    source_id bigint NOT NULL REFERENCES news.sources ON DELETE CASCADE,
    at timestamptz NOT NULL,
    run_id text NOT NULL,
    landed integer NOT NULL,
    rejected integer NOT NULL,
    copies integer NOT NULL,
    undated integer NOT NULL,
    untrimmed integer NOT NULL,
    characters bigint NOT NULL,
    walls text,
    PRIMARY KEY (source_id, at, run_id)
) PARTITION BY RANGE (at);
CREATE INDEX tallies_by_time ON pipeline.tallies (at);
CREATE TABLE pipeline.tallies_default PARTITION OF pipeline.tallies DEFAULT;
COMMENT ON TABLE pipeline.tallies_default IS 'Tallies of months that no partition was made ahead for.';
COMMENT ON TABLE pipeline.tallies IS 'What a live run brought of a source: new articles, pages that were none (walls: why, mostly), and of the new how many are copies, have no believable date, or were kept uncut. at: the run''s now. maintain keeps a year.';

CREATE TABLE pipeline.crowd (
    language text NOT NULL,
    hour timestamptz NOT NULL,
    moments integer NOT NULL,
    PRIMARY KEY (language, hour)
);
COMMENT ON TABLE pipeline.crowd IS 'How often in each hour a run brought something new of a source, for all sources of a language together: on a holiday they all are quiet.';

CREATE TABLE pipeline.watch (
    source_id bigint PRIMARY KEY REFERENCES news.sources ON DELETE CASCADE,
    state text NOT NULL,
    why text NOT NULL,
    since timestamptz,
    last_new_at timestamptz,
    news_at timestamptz,
    judged_at timestamptz NOT NULL
);
CREATE INDEX watch_by_news ON pipeline.watch (news_at);
COMMENT ON TABLE pipeline.watch IS 'The last verdict on each source; see copydesk/silence/verdict.py. news_at: from then on silence is news.';

CREATE TABLE pipeline.silences (
    source_id bigint PRIMARY KEY REFERENCES news.sources ON DELETE CASCADE,
    why text NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL
);
COMMENT ON TABLE pipeline.silences IS 'Sources that a person has us not ask, until when and why.';

-- One truth for the pages, the messages, the metrics and check. A feed fails once it has failed as much as one failure that is no
-- passing one; a source does once all of its feeds that are asked do.
CREATE VIEW pipeline.standing AS
    WITH fed AS (
        SELECT source_id, count(*) AS feeds, count(*) FILTER (WHERE state IN ('active', 'failing')) AS asked,
               count(*) FILTER (WHERE state IN ('active', 'failing') AND slowed >= 1) AS failing,
               count(*) FILTER (WHERE state = 'silenced') AS silenced,
               max(last_new_at) AS last_new_at, max(last_success_at) AS last_success_at,
               min(next_poll_at) FILTER (WHERE state IN ('active', 'failing')) AS next_poll_at,
               (array_agg(problem ORDER BY failures DESC) FILTER (WHERE problem IS NOT NULL))[1] AS problem
        FROM pipeline.feeds WHERE state <> 'archive' GROUP BY source_id)
    SELECT s.source_id, s.name, st.state, coalesce(f.feeds, 0) AS feeds, f.last_success_at, f.next_poll_at, w.news_at,
           q.until AS silenced_until, coalesce(w.last_new_at, f.last_new_at) AS last_new_at,
           CASE WHEN st.state = 'no feed' THEN 'nothing of it is asked' WHEN st.state = 'silenced' THEN coalesce(q.why, 'a person said so')
                WHEN st.state IN ('failing', 'ended') THEN coalesce(f.problem, 'its feeds answer that they are gone')
                ELSE coalesce(w.why, 'no run has judged it yet') END AS why,
           CASE WHEN st.state = 'silenced' THEN q.since
                WHEN st.state IN ('failing', 'ended') THEN coalesce(f.last_success_at, s.added_at) ELSE w.since END AS since
    FROM news.sources s LEFT JOIN fed f USING (source_id) LEFT JOIN pipeline.watch w USING (source_id)
    LEFT JOIN pipeline.silences q USING (source_id)
    CROSS JOIN LATERAL (SELECT CASE
        WHEN f.feeds IS NULL AND w.state IS NULL THEN 'no feed' WHEN q.source_id IS NOT NULL OR f.silenced = f.feeds THEN 'silenced'
        WHEN f.asked = 0 THEN 'ended' WHEN f.failing = f.asked THEN 'failing' ELSE coalesce(w.state, 'new') END AS state) st;
COMMENT ON VIEW pipeline.standing IS 'How each source stands: whether it is asked, whether its feeds answer, and, if they do, the verdict of pipeline.watch on what it brings.';

CREATE TABLE pipeline.alerts (
    subject text PRIMARY KEY,
    state text NOT NULL,
    what text NOT NULL,
    since timestamptz NOT NULL
);
COMMENT ON TABLE pipeline.alerts IS 'What is wrong and somebody was told of; a row goes when its end was told.';

CREATE TABLE pipeline.alert_sends (
    at timestamptz PRIMARY KEY,
    addresses integer NOT NULL,
    problem text
);
COMMENT ON TABLE pipeline.alert_sends IS 'The last messages: to how many addresses, and what went wrong with it. Never an address: they are secrets.';

-- From a committed change to its number.

CREATE TABLE pipeline.outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    article_id bigint NOT NULL,
    version integer NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE pipeline.outbox IS 'Changes that have no number yet, written in the transaction that makes them.';

CREATE FUNCTION pipeline.tell_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pipeline.outbox (kind, article_id, version) SELECT cause, article_id, version FROM added ORDER BY article_id, version;
    RETURN NULL;
END
$$;
CREATE TRIGGER tell_version AFTER INSERT ON news.article_versions
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION pipeline.tell_version();

CREATE FUNCTION pipeline.tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO pipeline.outbox (kind, article_id, version) VALUES (TG_ARGV[0], NEW.article_id, NEW.version);
    RETURN NULL;
END
$$;
CREATE TRIGGER tell_story AFTER UPDATE OF story_id, is_copy ON news.articles FOR EACH ROW
    WHEN ((OLD.story_id, OLD.is_copy) IS DISTINCT FROM (NEW.story_id, NEW.is_copy)) EXECUTE FUNCTION pipeline.tell_change('story');
CREATE FUNCTION pipeline.end_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE news.withdrawals SET returned_at = greatest(NEW.updated_at, withdrawn_at)
    WHERE article_id = NEW.article_id AND returned_at IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER end_withdrawal AFTER UPDATE OF withdrawn_at ON news.articles FOR EACH ROW
    WHEN (NEW.withdrawn_at IS NULL AND OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION pipeline.end_withdrawal();
CREATE TRIGGER tell_withdrawal AFTER UPDATE OF withdrawn_at ON news.articles FOR EACH ROW
    WHEN (NEW.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at)
    EXECUTE FUNCTION pipeline.tell_change('withdrawn');

-- The one place where numbers are given: to rows that are committed, one caller at a time, and durably before the next. So whoever
-- sees a number sees every lower one, and never will one below it appear. Two changes of an article keep their order: the second
-- writer waited for the first, and took its id later.
CREATE FUNCTION pipeline.number_changes() RETURNS bigint
LANGUAGE plpgsql
AS $$
DECLARE
    numbered bigint;
BEGIN
    IF current_setting('synchronous_commit') = 'off' THEN  -- what a reader has seen must outlive a crash
        PERFORM set_config('synchronous_commit', 'local', true);
    END IF;
    LOCK TABLE ONLY news.change_log IN SHARE ROW EXCLUSIVE MODE;  -- nobody else numbers; whoever reads does not wait
    WITH taken AS (
        -- By one bound, not by a list of ids: the outbox is mostly empty when statistics are taken, and a list is then gone through
        -- once for each row.
        DELETE FROM pipeline.outbox
        WHERE id <= (SELECT max(id) FROM (SELECT id FROM pipeline.outbox ORDER BY id LIMIT 20000) AS first)
        RETURNING id, kind, article_id, version, changed_at
    ), told AS (
        INSERT INTO news.change_log (number, kind, article_id, version, source_id, changed_at, numbered_at)
        SELECT (SELECT coalesce(max(number), 0) FROM news.change_log) + row_number() OVER (ORDER BY t.id),
               t.kind, t.article_id, t.version, a.source_id, t.changed_at, clock_timestamp()
        FROM taken t JOIN news.articles a USING (article_id)
        RETURNING number
    )
    SELECT count(*) FROM told INTO numbered;
    IF numbered > 0 THEN
        PERFORM pg_notify('copydesk_changes', '');
    END IF;
    RETURN numbered;
END
$$;
COMMENT ON FUNCTION pipeline.number_changes IS 'Give committed changes their numbers, at most 20,000 at once; how many. To be called as a transaction of its own.';

-- Runs, and the two books.

CREATE TABLE pipeline.runs (
    run_id text PRIMARY KEY,
    kind text NOT NULL,
    now timestamptz NOT NULL,
    window_start timestamptz,
    window_end timestamptz,
    workers integer NOT NULL,
    version text NOT NULL,
    options jsonb NOT NULL DEFAULT '{}',
    began_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz,
    problems text[]
);
CREATE INDEX runs_by_time ON pipeline.runs (began_at);
COMMENT ON TABLE pipeline.runs IS 'One row a run of a DAG or of a command; problems is null until check has looked, and empty when it found none.';

CREATE TABLE pipeline.run_stages (
    run_id text NOT NULL REFERENCES pipeline.runs ON DELETE CASCADE,
    stage text NOT NULL,
    worker integer NOT NULL,
    attempts integer NOT NULL DEFAULT 1,
    began_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz,
    claimed bigint NOT NULL DEFAULT 0,
    handed_back bigint NOT NULL DEFAULT 0,
    outcomes jsonb NOT NULL DEFAULT '{}',
    problem text,
    PRIMARY KEY (run_id, stage, worker)
);
COMMENT ON TABLE pipeline.run_stages IS 'The flow book: claimed = sum of outcomes + handed_back, for every worker of every stage. problem: what ended it before its time, if it could still say so.';

CREATE TABLE pipeline.page_events (
    page_id bigint NOT NULL REFERENCES pipeline.pages ON DELETE CASCADE,
    run_id text NOT NULL,
    stage text NOT NULL,
    worker integer NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL
) PARTITION BY RANGE (at);
CREATE INDEX page_events_by_page ON pipeline.page_events (page_id, at);
CREATE INDEX page_events_by_run ON pipeline.page_events (run_id, stage);
CREATE TABLE pipeline.page_events_default PARTITION OF pipeline.page_events DEFAULT;
COMMENT ON TABLE pipeline.page_events_default IS 'Events of weeks that no partition was made ahead for.';
COMMENT ON TABLE pipeline.page_events IS 'Each outcome of each stage, naming the run that did it; the flow book is compared with it.';

CREATE FUNCTION pipeline.live_first(lane text, host text, now timestamptz) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT live_first.lane <> 'live'
       AND EXISTS (SELECT FROM pipeline.host_queue q
                   WHERE q.lane = 'live' AND q.host = live_first.host AND q.due_at <= live_first.now)
       AND EXISTS (SELECT FROM pipeline.run_stages s JOIN pipeline.runs r USING (run_id)
                   WHERE s.stage = 'fetch' AND s.ended_at IS NULL AND s.began_at > clock_timestamp() - interval '20 minutes'
                     AND r.window_start IS NULL)
$$;
COMMENT ON FUNCTION pipeline.live_first IS 'Should whoever works on this lane leave the host to a live run that is under way and has pages of it to fetch?';

-- What backfills did for each day, and what they may ask of each host.

CREATE TABLE pipeline.windows (
    source_id bigint NOT NULL REFERENCES news.sources ON DELETE CASCADE,
    way text NOT NULL,
    day date NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'done', 'cut short', 'failed', 'out of reach')),
    attempts integer NOT NULL DEFAULT 1,
    cursor text,
    undated integer NOT NULL DEFAULT 0,
    last_error text,
    run_id text NOT NULL,
    PRIMARY KEY (source_id, way, day)
);
CREATE INDEX windows_by_day ON pipeline.windows (day);
COMMENT ON TABLE pipeline.windows IS 'The ledger of backfills: a source, a way back and a day. cursor: the document that was read last. undated: addresses that it showed and that nothing dates, left alone. last_error: what kept it from being done, or why the day is out of reach. Way none: the source has no way back. What became of its pages: pipeline.ledger.';

CREATE TABLE pipeline.window_pages (
    page_id bigint PRIMARY KEY REFERENCES pipeline.pages ON DELETE CASCADE,
    source_id bigint NOT NULL,
    way text NOT NULL,
    day date NOT NULL,
    run_id text
);
CREATE INDEX window_pages_by_day ON pipeline.window_pages (day, source_id, way);
COMMENT ON TABLE pipeline.window_pages IS 'Pages that a backfill found: by which way first, and for which day. run_id: of the run to which the page was new; null if it was known before.';

CREATE VIEW pipeline.ledger AS
    SELECT s.name AS source, w.source_id, w.way, w.day, w.state, w.attempts, w.cursor, w.undated, w.last_error, w.run_id,
           f.discovered, f.gained, f.landed, f.elsewhere, f.refused, f.waiting, f.rejected
    FROM pipeline.windows w JOIN news.sources s USING (source_id) CROSS JOIN LATERAL (
        SELECT count(*) AS discovered, count(*) FILTER (WHERE g.run_id IS NOT NULL AND a.article_id IS NOT NULL) AS gained,
               count(a.article_id) AS landed,
               count(*) FILTER (WHERE (a.published_at AT TIME ZONE 'UTC')::date <> w.day) AS elsewhere,
               count(*) FILTER (WHERE p.state = 'failed') AS refused,
               count(*) FILTER (WHERE p.state = 'pending') AS waiting,
               (SELECT coalesce(jsonb_object_agg(r.reason, r.n), '{}') FROM (
                    SELECT q.reason, count(*) AS n FROM pipeline.window_pages v JOIN pipeline.pages q USING (page_id)
                    WHERE v.day = w.day AND v.source_id = w.source_id AND v.way = w.way AND q.state = 'rejected'
                    GROUP BY q.reason) r) AS rejected
        FROM pipeline.window_pages g JOIN pipeline.pages p USING (page_id) LEFT JOIN news.articles a ON a.article_id = p.page_id
        WHERE g.day = w.day AND g.source_id = w.source_id AND g.way = w.way) f;
COMMENT ON VIEW pipeline.ledger IS 'pipeline.windows, and what became of the pages that each way found for each day, as it is now. gained: landed, and new to the run that found it. elsewhere: landed, on another day, which the page itself gave. refused: failed, with what the site answered. rejected: by reason.';

CREATE TABLE pipeline.host_days (
    host text NOT NULL,
    day date NOT NULL,
    requests integer NOT NULL,
    PRIMARY KEY (host, day)
);
COMMENT ON TABLE pipeline.host_days IS 'What backfills have asked of a host on a day: COPYDESK_BACKFILL_HOST_REQUESTS is the most.';

CREATE TABLE pipeline.stock (
    day date PRIMARY KEY,
    discovered bigint NOT NULL
);
COMMENT ON TABLE pipeline.stock IS 'The stock book: pages discovered a day, counted when they were; the sum over page states must equal it.';

-- Partitions of what grows without end. They are made while nothing is in them yet, so that no row ever moves; what no partition is
-- for goes into the default one, and nothing is refused. Both give up after five seconds rather than have writers wait: there are
-- weeks for it.

CREATE FUNCTION pipeline.keep_ahead(now timestamptz) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' SET lock_timeout = '5s'
AS $$
DECLARE
    kept record;
    ahead integer;
    low timestamptz;
    newest bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(7261944115);  -- two that make the same would fail
    newest := (SELECT coalesce(max(number), 0) FROM news.change_log);
    FOR kept IN
        SELECT * FROM (VALUES ('page_events', 'week', interval '1 week'), ('tallies', 'month', interval '1 month')) AS k(name, unit, span)
    LOOP
        FOR ahead IN 1..3 LOOP
            low := date_trunc(kept.unit, now) + ahead * kept.span;
            IF pipeline.keep_span(format('pipeline.%I', kept.name), kept.name || to_char(low, '_YYYY_MM_DD'),
                                  low::text, (low + kept.span)::text) THEN
                RETURN NEXT kept.name || to_char(low, '_YYYY_MM_DD');
            END IF;
        END LOOP;
    END LOOP;
    FOR ahead IN newest / 20000000 + 1 .. newest / 20000000 + 2 LOOP
        IF pipeline.keep_span('news.change_log', 'change_log_' || ahead, (ahead * 20000000::bigint)::text,
                              ((ahead + 1) * 20000000::bigint)::text) THEN
            RETURN NEXT 'change_log_' || ahead;
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pipeline.keep_ahead IS 'Make the partitions that will be needed next, unless they are there: three weeks of page_events, three months of tallies, the next 40 million changes; which were made.';

CREATE FUNCTION pipeline.keep_span(parent regclass, name text, low text, high text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
    IF to_regclass(format('pipeline.%I', name)) IS NOT NULL THEN
        RETURN false;
    END IF;
    -- Made alone, and then attached: that waits for nobody who reads or writes the table, unless it has a default partition.
    EXECUTE format('CREATE TABLE pipeline.%I (LIKE %s INCLUDING ALL EXCLUDING COMMENTS)', name, parent);
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION pipeline.%I FOR VALUES FROM (%L) TO (%L)', parent, name, low, high);
    RETURN true;
EXCEPTION WHEN check_violation THEN  -- the default partition has rows of that time already: they stay there
    RETURN false;
END
$$;
COMMENT ON FUNCTION pipeline.keep_span IS 'A partition for [low, high); false if there is one or cannot be.';

CREATE FUNCTION pipeline.drop_aged(parent text, before timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' SET lock_timeout = '5s'
AS $$
DECLARE
    span interval := CASE parent WHEN 'page_events' THEN interval '1 week' WHEN 'tallies' THEN interval '1 month' END;
    oldest text;
    held bigint;
BEGIN
    SELECT c.relname INTO oldest FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = to_regclass(format('pipeline.%I', parent))
      AND to_date(substring(c.relname FROM '\d{4}_\d\d_\d\d$'), 'YYYY_MM_DD') + span <= before
    ORDER BY c.relname LIMIT 1;
    IF oldest IS NULL THEN
        RETURN 0;
    END IF;
    EXECUTE format('SELECT count(*) FROM pipeline.%I', oldest) INTO held;
    EXECUTE format('DROP TABLE pipeline.%I', oldest);
    RETURN greatest(held, 1);
END
$$;
COMMENT ON FUNCTION pipeline.drop_aged IS 'Drop the oldest partition of page_events or tallies if all that it may hold is older; how many rows it had, at least 1, or 0 if none was dropped.';

-- What is forgotten is always the beginning of the log, or a reader could miss what lies behind a hole.
CREATE FUNCTION pipeline.forget_changes(before timestamptz, batch integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET lock_timeout = '5s'
AS $$
DECLARE
    newest bigint := (SELECT max(number) FROM news.change_log);
    lowest record;
    above bigint;
    held bigint;
BEGIN
    SELECT l.number, c.relname AS place INTO lowest FROM news.change_log l JOIN pg_class c ON c.oid = l.tableoid ORDER BY l.number LIMIT 1;
    IF lowest.place = 'change_log_default' THEN
        SELECT min(substring(c.relname FROM '\d+$')::bigint * 20000000) INTO above
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'news.change_log'::regclass AND substring(c.relname FROM '\d+$')::bigint * 20000000 > lowest.number;
        DELETE FROM pipeline.change_log_default d USING (
            SELECT number FROM pipeline.change_log_default WHERE number < least(newest, above) ORDER BY number LIMIT batch) first
        WHERE d.number = first.number AND d.numbered_at < before;
        GET DIAGNOSTICS held = ROW_COUNT;
    ELSIF lowest.place IS NOT NULL THEN
        EXECUTE format('SELECT CASE WHEN max(number) < %s AND max(numbered_at) < %L THEN count(*) ELSE 0 END FROM pipeline.%I',
                       newest, before, lowest.place) INTO held;
        IF held > 0 THEN
            EXECUTE format('DROP TABLE pipeline.%I', lowest.place);
        END IF;
    END IF;
    RETURN coalesce(held, 0);
END
$$;
COMMENT ON FUNCTION pipeline.forget_changes IS 'Forget the beginning of the log as far as it is older: a whole partition, or so many rows of the default one; how many rows. The newest stays, whatever its age: the next number comes from it.';
