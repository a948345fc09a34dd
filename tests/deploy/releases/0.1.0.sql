--
-- PostgreSQL database dump
--

\restrict copydesk

-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: news; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA news;


--
-- Name: pipeline; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA pipeline;


--
-- Name: changes(text, integer); Type: FUNCTION; Schema: news; Owner: -
--

CREATE FUNCTION news.changes(after text DEFAULT ''::text, "limit" integer DEFAULT 1000) RETURNS TABLE(cursor text, kind text, article_id bigint, version integer, changed_at timestamp with time zone)
    LANGUAGE sql STABLE
    AS $$
    SELECT l.number || '-' || (extract(epoch FROM l.numbered_at) * 1000000)::bigint, l.kind, l.article_id, l.version, l.changed_at
    FROM news.change_log l
    WHERE l.number > (SELECT news.place(changes.after))
    ORDER BY l.number
    LIMIT changes."limit"
$$;


--
-- Name: FUNCTION changes(after text, "limit" integer); Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON FUNCTION news.changes(after text, "limit" integer) IS 'What changed after a cursor, in order: start with an empty text, keep the last cursor, ask again. Nothing is missed, whatever commits late.';


--
-- Name: content_hash(text, text); Type: FUNCTION; Schema: news; Owner: -
--

CREATE FUNCTION news.content_hash(title text, body text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT encode(sha256(convert_to(coalesce(title, '') || E'\n' || body, 'UTF8')), 'hex')
$$;


--
-- Name: FUNCTION content_hash(title text, body text); Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON FUNCTION news.content_hash(title text, body text) IS 'SHA-256 of a title, a line feed and a body, in UTF-8; hexadecimal.';


--
-- Name: latest_cursor(); Type: FUNCTION; Schema: news; Owner: -
--

CREATE FUNCTION news.latest_cursor() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    SELECT coalesce((SELECT number || '-' || (extract(epoch FROM numbered_at) * 1000000)::bigint
                     FROM news.change_log ORDER BY number DESC LIMIT 1), '')
$$;


--
-- Name: FUNCTION latest_cursor(); Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON FUNCTION news.latest_cursor() IS 'The cursor behind the last change: who begins there hears only of what is to come.';


--
-- Name: place(text); Type: FUNCTION; Schema: news; Owner: -
--

CREATE FUNCTION news.place(cursor text) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $_$
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
$_$;


--
-- Name: FUNCTION place(cursor text); Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON FUNCTION news.place(cursor text) IS 'The number of a cursor''s change; the difference of two is how many changes lie between. Fails with CD001 where changes after it are no longer kept, with CD002 where the database was restored to a state before it.';


--
-- Name: search_config(text); Type: FUNCTION; Schema: news; Owner: -
--

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


--
-- Name: FUNCTION search_config(language text); Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON FUNCTION news.search_config(language text) IS 'How words of a language are made comparable; for a query against news.articles.search. Languages that PostgreSQL does not know are compared word by word as they are.';


--
-- Name: search_text(text, text, text); Type: FUNCTION; Schema: news; Owner: -
--

CREATE FUNCTION news.search_text(language text, title text, body text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT setweight(to_tsvector(news.search_config(language), coalesce(left(title, 2000), '')), 'A')
        || to_tsvector(news.search_config(language), left(body, 100000))
$$;


--
-- Name: FUNCTION search_text(language text, title text, body text); Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON FUNCTION news.search_text(language text, title text, body text) IS 'What news.articles.search holds.';


--
-- Name: snapshot(); Type: FUNCTION; Schema: news; Owner: -
--

CREATE FUNCTION news.snapshot() RETURNS TABLE(cursor text, kind text, article_id bigint, version integer, changed_at timestamp with time zone)
    LANGUAGE sql STABLE
    AS $$
    SELECT (SELECT news.latest_cursor()), CASE WHEN a.withdrawn_at IS NULL THEN 'new' ELSE 'withdrawn' END, a.article_id, a.version,
           a.updated_at
    FROM news.articles a
$$;


--
-- Name: FUNCTION snapshot(); Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON FUNCTION news.snapshot() IS 'Every article as news.changes would tell of it, all with the cursor to go on from. Read it whole, in one query, before that cursor is kept.';


--
-- Name: drop_aged(text, timestamp with time zone); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.drop_aged(parent text, before timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    SET "TimeZone" TO 'UTC'
    SET lock_timeout TO '5s'
    AS $_$
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
$_$;


--
-- Name: FUNCTION drop_aged(parent text, before timestamp with time zone); Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON FUNCTION pipeline.drop_aged(parent text, before timestamp with time zone) IS 'Drop the oldest partition of page_events or tallies if all that it may hold is older; how many rows it had, at least 1, or 0 if none was dropped.';


--
-- Name: end_withdrawal(); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.end_withdrawal() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE news.withdrawals SET returned_at = greatest(NEW.updated_at, withdrawn_at)
    WHERE article_id = NEW.article_id AND returned_at IS NULL;
    RETURN NULL;
END
$$;


--
-- Name: forget_changes(timestamp with time zone, integer); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.forget_changes(before timestamp with time zone, batch integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    SET lock_timeout TO '5s'
    AS $_$
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
$_$;


--
-- Name: FUNCTION forget_changes(before timestamp with time zone, batch integer); Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON FUNCTION pipeline.forget_changes(before timestamp with time zone, batch integer) IS 'Forget the beginning of the log as far as it is older: a whole partition, or so many rows of the default one; how many rows. The newest stays, whatever its age: the next number comes from it.';


--
-- Name: keep_ahead(timestamp with time zone); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.keep_ahead(now timestamp with time zone) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    SET "TimeZone" TO 'UTC'
    SET lock_timeout TO '5s'
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


--
-- Name: FUNCTION keep_ahead(now timestamp with time zone); Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON FUNCTION pipeline.keep_ahead(now timestamp with time zone) IS 'Make the partitions that will be needed next, unless they are there: three weeks of page_events, three months of tallies, the next 40 million changes; which were made.';


--
-- Name: keep_month(date); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.keep_month(month date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    EXECUTE format('CREATE TABLE IF NOT EXISTS pipeline.%I PARTITION OF pipeline.sketches FOR VALUES FROM (%L) TO (%L)',
                   'sketches_' || to_char(month, 'YYYY_MM'), month::timestamp AT TIME ZONE 'UTC',
                   (month + interval '1 month') AT TIME ZONE 'UTC');
END
$$;


--
-- Name: FUNCTION keep_month(month date); Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON FUNCTION pipeline.keep_month(month date) IS 'A partition of the sketches for the month that begins on this day.';


--
-- Name: keep_span(regclass, text, text, text); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.keep_span(parent regclass, name text, low text, high text) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    IF to_regclass(format('pipeline.%I', name)) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE pipeline.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)', name, parent, low, high);
    RETURN true;
EXCEPTION WHEN check_violation THEN  -- the default partition has rows of that time already: they stay there
    RETURN false;
END
$$;


--
-- Name: FUNCTION keep_span(parent regclass, name text, low text, high text); Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON FUNCTION pipeline.keep_span(parent regclass, name text, low text, high text) IS 'A partition for [low, high); false if there is one or cannot be.';


--
-- Name: live_first(text, text, timestamp with time zone); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.live_first(lane text, host text, now timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT live_first.lane <> 'live'
       AND EXISTS (SELECT FROM pipeline.host_queue q
                   WHERE q.lane = 'live' AND q.host = live_first.host AND q.due_at <= live_first.now)
       AND EXISTS (SELECT FROM pipeline.run_stages s JOIN pipeline.runs r USING (run_id)
                   WHERE s.stage = 'fetch' AND s.ended_at IS NULL AND s.began_at > clock_timestamp() - interval '20 minutes'
                     AND r.window_start IS NULL)
$$;


--
-- Name: FUNCTION live_first(lane text, host text, now timestamp with time zone); Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON FUNCTION pipeline.live_first(lane text, host text, now timestamp with time zone) IS 'Should whoever works on this lane leave the host to a live run that is under way and has pages of it to fetch?';


--
-- Name: number_changes(); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.number_changes() RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    numbered bigint;
BEGIN
    IF current_setting('synchronous_commit') = 'off' THEN  -- what a reader has seen must outlive a crash
        PERFORM set_config('synchronous_commit', 'local', true);
    END IF;
    PERFORM pg_advisory_xact_lock(7261944112);
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


--
-- Name: FUNCTION number_changes(); Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON FUNCTION pipeline.number_changes() IS 'Give committed changes their numbers, at most 20,000 at once; how many. To be called as a transaction of its own.';


--
-- Name: tell_change(); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.tell_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO pipeline.outbox (kind, article_id, version) VALUES (TG_ARGV[0], NEW.article_id, NEW.version);
    RETURN NULL;
END
$$;


--
-- Name: tell_version(); Type: FUNCTION; Schema: pipeline; Owner: -
--

CREATE FUNCTION pipeline.tell_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO pipeline.outbox (kind, article_id, version) SELECT cause, article_id, version FROM added ORDER BY article_id, version;
    RETURN NULL;
END
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: article_versions; Type: TABLE; Schema: news; Owner: -
--

CREATE TABLE news.article_versions (
    article_id bigint NOT NULL,
    version integer NOT NULL,
    cause text NOT NULL,
    title text,
    body text NOT NULL,
    authors text[] NOT NULL,
    published_at timestamp with time zone,
    modified_at timestamp with time zone,
    written_at timestamp with time zone NOT NULL,
    extractor_version text NOT NULL,
    CONSTRAINT article_versions_cause_check CHECK ((cause = ANY (ARRAY['new'::text, 'edit'::text, 'reclean'::text, 'boilerplate'::text]))),
    CONSTRAINT article_versions_version_check CHECK ((version > 0))
);


--
-- Name: TABLE article_versions; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON TABLE news.article_versions IS 'Every version that an article has had, the current one included.';


--
-- Name: COLUMN article_versions.article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.article_id IS 'The article.';


--
-- Name: COLUMN article_versions.version; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.version IS 'From 1, without gaps.';


--
-- Name: COLUMN article_versions.cause; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.cause IS 'new: first seen; edit: the newsroom changed it; reclean: our cleaner changed; boilerplate: we learnt more of the site.';


--
-- Name: COLUMN article_versions.title; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.title IS 'Headline of that version.';


--
-- Name: COLUMN article_versions.body; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.body IS 'Text of that version.';


--
-- Name: COLUMN article_versions.authors; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.authors IS 'Authors of that version.';


--
-- Name: COLUMN article_versions.published_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.published_at IS 'Publication time as known with that version.';


--
-- Name: COLUMN article_versions.modified_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.modified_at IS 'Time of change as the publisher gave it with that version.';


--
-- Name: COLUMN article_versions.written_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.written_at IS 'When the version was written here.';


--
-- Name: COLUMN article_versions.extractor_version; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.article_versions.extractor_version IS 'Version of the cleaner that made it.';


--
-- Name: articles; Type: TABLE; Schema: news; Owner: -
--

CREATE TABLE news.articles (
    article_id bigint NOT NULL,
    source_id bigint NOT NULL,
    story_id bigint NOT NULL,
    url text NOT NULL,
    canonical_url text,
    site text NOT NULL,
    title text,
    body text NOT NULL,
    authors text[] DEFAULT '{}'::text[] NOT NULL,
    published_at timestamp with time zone,
    published_source text,
    modified_at timestamp with time zone,
    language text,
    section text,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    image_url text,
    partial boolean DEFAULT false NOT NULL,
    is_copy boolean DEFAULT false NOT NULL,
    flags text[] DEFAULT '{}'::text[] NOT NULL,
    text_digest text,
    content_hash text GENERATED ALWAYS AS (news.content_hash(title, body)) STORED,
    search tsvector GENERATED ALWAYS AS (news.search_text(language, title, body)) STORED,
    version integer NOT NULL,
    landed_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT articles_version_check CHECK ((version > 0))
);


--
-- Name: TABLE articles; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON TABLE news.articles IS 'The current version of each cleaned article.';


--
-- Name: COLUMN articles.article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.article_id IS 'Stable number of the article; the same for all of its versions.';


--
-- Name: COLUMN articles.source_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.source_id IS 'The publisher whose feed announced it.';


--
-- Name: COLUMN articles.story_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.story_id IS 'The story it belongs to; copies share one.';


--
-- Name: COLUMN articles.url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.url IS 'Address that was fetched, in canonical form; unique.';


--
-- Name: COLUMN articles.canonical_url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.canonical_url IS 'Address that the page names as its own.';


--
-- Name: COLUMN articles.site; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.site IS 'Host without www. and the like: the unit that boilerplate is learned for.';


--
-- Name: COLUMN articles.title; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.title IS 'Headline, without the site''s name.';


--
-- Name: COLUMN articles.body; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.body IS 'The text of the article: blocks apart by one blank line, and nothing of the site around it.';


--
-- Name: COLUMN articles.authors; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.authors IS 'People who wrote it, in the order given.';


--
-- Name: COLUMN articles.published_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.published_at IS 'When it was first published, as far as is known; never later than its capture.';


--
-- Name: COLUMN articles.published_source; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.published_source IS 'Where published_at was read: feed, json-ld, meta, time, byline, address, sitemap or text.';


--
-- Name: COLUMN articles.modified_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.modified_at IS 'When the publisher says that it last changed.';


--
-- Name: COLUMN articles.language; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.language IS 'ISO 639-1 code, by content.';


--
-- Name: COLUMN articles.section; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.section IS 'Section of the publisher, as it writes it.';


--
-- Name: COLUMN articles.tags; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.tags IS 'Keywords of the publisher.';


--
-- Name: COLUMN articles.image_url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.image_url IS 'Lead image.';


--
-- Name: COLUMN articles.partial; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.partial IS 'True where only the readable part of a paid article is here.';


--
-- Name: COLUMN articles.is_copy; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.is_copy IS 'True where another article of the story is its original.';


--
-- Name: COLUMN articles.flags; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.flags IS 'What a reader should know: doubts that were left in the text rather than cut.';


--
-- Name: COLUMN articles.text_digest; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.text_digest IS 'Digest of the normalised body; equal texts share it. Null for very short texts.';


--
-- Name: COLUMN articles.content_hash; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.content_hash IS 'SHA-256 of title and body; see news.content_hash. It changes when, and only when, one of the two does.';


--
-- Name: COLUMN articles.search; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.search IS 'The words of title (weight A) and body (weight D), by the article''s language.';


--
-- Name: COLUMN articles.version; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.version IS 'Number of the current version, from 1.';


--
-- Name: COLUMN articles.landed_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.landed_at IS 'When it was first seen here: the first version was written.';


--
-- Name: COLUMN articles.updated_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.updated_at IS 'When it last changed: the current version was written, or it was withdrawn. No cursor: to follow changes, see news.changes.';


--
-- Name: COLUMN articles.withdrawn_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.articles.withdrawn_at IS 'When it was withdrawn; null while it stands. Why, and whether the text was kept: news.withdrawals.';


--
-- Name: change_log; Type: TABLE; Schema: news; Owner: -
--

CREATE TABLE news.change_log (
    number bigint NOT NULL,
    kind text NOT NULL,
    article_id bigint NOT NULL,
    version integer NOT NULL,
    source_id bigint NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    numbered_at timestamp with time zone NOT NULL,
    CONSTRAINT change_log_kind_check CHECK ((kind = ANY (ARRAY['new'::text, 'edit'::text, 'reclean'::text, 'boilerplate'::text, 'story'::text, 'withdrawn'::text]))),
    CONSTRAINT change_log_number_check CHECK ((number > 0)),
    CONSTRAINT change_log_version_check CHECK ((version > 0))
)
PARTITION BY RANGE (number);


--
-- Name: TABLE change_log; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON TABLE news.change_log IS 'Every change of an article, in the one order in which readers see them; news.changes reads it. The oldest rows go when they are past retention.';


--
-- Name: COLUMN change_log.number; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.change_log.number IS 'Place in the order, given once the change is committed: without gaps, and never below one that a reader has seen.';


--
-- Name: COLUMN change_log.kind; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.change_log.kind IS 'new, edit, reclean, boilerplate: a version, with its cause; story: it joined or left a story, or became or ceased to be its original; withdrawn: see news.withdrawals.';


--
-- Name: COLUMN change_log.article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.change_log.article_id IS 'The article that changed.';


--
-- Name: COLUMN change_log.version; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.change_log.version IS 'Its version at that time.';


--
-- Name: COLUMN change_log.source_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.change_log.source_id IS 'The article''s source, for readers who may see only some.';


--
-- Name: COLUMN change_log.changed_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.change_log.changed_at IS 'When the change was written; not the order in which changes became visible.';


--
-- Name: COLUMN change_log.numbered_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.change_log.numbered_at IS 'When it got its number, and readers could see it.';


--
-- Name: copies; Type: TABLE; Schema: news; Owner: -
--

CREATE TABLE news.copies (
    article_id bigint NOT NULL,
    relation text NOT NULL,
    method text NOT NULL,
    score real NOT NULL,
    linked_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT copies_method_check CHECK ((method = ANY (ARRAY['exact'::text, 'near'::text, 'person'::text]))),
    CONSTRAINT copies_relation_check CHECK ((relation = ANY (ARRAY['copy'::text, 'abridged'::text, 'extended'::text, 'same_page'::text]))),
    CONSTRAINT copies_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision)))
);


--
-- Name: TABLE copies; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON TABLE news.copies IS 'How each copy is linked to the original of its story; articles that are no copy have no row.';


--
-- Name: COLUMN copies.article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.copies.article_id IS 'The copy; its article names the story, and the story the original.';


--
-- Name: COLUMN copies.relation; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.copies.relation IS 'copy: about the same text; abridged: a part of the original; extended: the original and more; same_page: the same page under another address.';


--
-- Name: COLUMN copies.method; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.copies.method IS 'exact: the same words; near: much the same word sequences; person: somebody joined them.';


--
-- Name: COLUMN copies.score; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.copies.score IS 'Share of the shorter text that stands in the longer one.';


--
-- Name: COLUMN copies.linked_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.copies.linked_at IS 'When it was last linked anew.';


--
-- Name: days; Type: VIEW; Schema: news; Owner: -
--

CREATE VIEW news.days WITH (security_invoker='true') AS
 SELECT ((published_at AT TIME ZONE 'UTC'::text))::date AS day,
    source_id,
    count(*) AS articles,
    count(*) FILTER (WHERE (NOT is_copy)) AS originals
   FROM news.articles
  WHERE ((withdrawn_at IS NULL) AND (published_at IS NOT NULL))
  GROUP BY (((published_at AT TIME ZONE 'UTC'::text))::date), source_id;


--
-- Name: VIEW days; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON VIEW news.days IS 'How many articles each source published on each day, in UTC.';


--
-- Name: COLUMN days.day; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.days.day IS 'The day, in UTC.';


--
-- Name: COLUMN days.source_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.days.source_id IS 'The source.';


--
-- Name: COLUMN days.articles; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.days.articles IS 'Articles that stand.';


--
-- Name: COLUMN days.originals; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.days.originals IS 'Those of them that copy no other.';


--
-- Name: sources; Type: TABLE; Schema: news; Owner: -
--

CREATE TABLE news.sources (
    source_id bigint NOT NULL,
    name text NOT NULL,
    home_url text,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    added_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE sources; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON TABLE news.sources IS 'Publishers that are watched.';


--
-- Name: COLUMN sources.source_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.sources.source_id IS 'Stable number of the source.';


--
-- Name: COLUMN sources.name; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.sources.name IS 'Name as imported or given; unique.';


--
-- Name: COLUMN sources.home_url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.sources.home_url IS 'Home page, where known.';


--
-- Name: COLUMN sources.tags; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.sources.tags IS 'Labels given by people, such as the folders of an OPML file.';


--
-- Name: COLUMN sources.added_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.sources.added_at IS 'When the source was added.';


--
-- Name: latest_by_source; Type: VIEW; Schema: news; Owner: -
--

CREATE VIEW news.latest_by_source WITH (security_invoker='true') AS
 SELECT s.source_id,
    s.name,
    a.article_id,
    a.url,
    a.title,
    a.published_at,
    a.landed_at
   FROM (news.sources s
     CROSS JOIN LATERAL ( SELECT l.article_id,
            l.url,
            l.title,
            l.published_at,
            l.landed_at
           FROM news.articles l
          WHERE ((l.source_id = s.source_id) AND (l.withdrawn_at IS NULL) AND (l.published_at IS NOT NULL))
          ORDER BY l.published_at DESC
         LIMIT 1) a);


--
-- Name: VIEW latest_by_source; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON VIEW news.latest_by_source IS 'The newest article of each source, by its date of publication.';


--
-- Name: COLUMN latest_by_source.source_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.latest_by_source.source_id IS 'The publisher whose feed announced it.';


--
-- Name: COLUMN latest_by_source.name; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.latest_by_source.name IS 'Name as imported or given; unique.';


--
-- Name: COLUMN latest_by_source.article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.latest_by_source.article_id IS 'Stable number of the article; the same for all of its versions.';


--
-- Name: COLUMN latest_by_source.url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.latest_by_source.url IS 'Address that was fetched, in canonical form; unique.';


--
-- Name: COLUMN latest_by_source.title; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.latest_by_source.title IS 'Headline, without the site''s name.';


--
-- Name: COLUMN latest_by_source.published_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.latest_by_source.published_at IS 'When it was first published, as far as is known; never later than its capture.';


--
-- Name: COLUMN latest_by_source.landed_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.latest_by_source.landed_at IS 'When it was first seen here: the first version was written.';


--
-- Name: originals; Type: VIEW; Schema: news; Owner: -
--

CREATE VIEW news.originals WITH (security_invoker='true') AS
 SELECT article_id,
    source_id,
    story_id,
    url,
    canonical_url,
    site,
    title,
    body,
    authors,
    published_at,
    published_source,
    modified_at,
    language,
    section,
    tags,
    image_url,
    partial,
    flags,
    content_hash,
    search,
    version,
    landed_at,
    updated_at
   FROM news.articles
  WHERE ((NOT is_copy) AND (withdrawn_at IS NULL));


--
-- Name: VIEW originals; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON VIEW news.originals IS 'Each text once: articles that stand and copy no other.';


--
-- Name: COLUMN originals.article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.article_id IS 'Stable number of the article; the same for all of its versions.';


--
-- Name: COLUMN originals.source_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.source_id IS 'The publisher whose feed announced it.';


--
-- Name: COLUMN originals.story_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.story_id IS 'The story it belongs to; copies share one.';


--
-- Name: COLUMN originals.url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.url IS 'Address that was fetched, in canonical form; unique.';


--
-- Name: COLUMN originals.canonical_url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.canonical_url IS 'Address that the page names as its own.';


--
-- Name: COLUMN originals.site; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.site IS 'Host without www. and the like: the unit that boilerplate is learned for.';


--
-- Name: COLUMN originals.title; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.title IS 'Headline, without the site''s name.';


--
-- Name: COLUMN originals.body; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.body IS 'The text of the article: blocks apart by one blank line, and nothing of the site around it.';


--
-- Name: COLUMN originals.authors; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.authors IS 'People who wrote it, in the order given.';


--
-- Name: COLUMN originals.published_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.published_at IS 'When it was first published, as far as is known; never later than its capture.';


--
-- Name: COLUMN originals.published_source; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.published_source IS 'Where published_at was read: feed, json-ld, meta, time, byline, address, sitemap or text.';


--
-- Name: COLUMN originals.modified_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.modified_at IS 'When the publisher says that it last changed.';


--
-- Name: COLUMN originals.language; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.language IS 'ISO 639-1 code, by content.';


--
-- Name: COLUMN originals.section; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.section IS 'Section of the publisher, as it writes it.';


--
-- Name: COLUMN originals.tags; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.tags IS 'Keywords of the publisher.';


--
-- Name: COLUMN originals.image_url; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.image_url IS 'Lead image.';


--
-- Name: COLUMN originals.partial; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.partial IS 'True where only the readable part of a paid article is here.';


--
-- Name: COLUMN originals.flags; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.flags IS 'What a reader should know: doubts that were left in the text rather than cut.';


--
-- Name: COLUMN originals.content_hash; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.content_hash IS 'SHA-256 of title and body; see news.content_hash. It changes when, and only when, one of the two does.';


--
-- Name: COLUMN originals.search; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.search IS 'The words of title (weight A) and body (weight D), by the article''s language.';


--
-- Name: COLUMN originals.version; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.version IS 'Number of the current version, from 1.';


--
-- Name: COLUMN originals.landed_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.landed_at IS 'When it was first seen here: the first version was written.';


--
-- Name: COLUMN originals.updated_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.originals.updated_at IS 'When it last changed: the current version was written, or it was withdrawn. No cursor: to follow changes, see news.changes.';


--
-- Name: sources_source_id_seq; Type: SEQUENCE; Schema: news; Owner: -
--

ALTER TABLE news.sources ALTER COLUMN source_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME news.sources_source_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: stories; Type: TABLE; Schema: news; Owner: -
--

CREATE TABLE news.stories (
    story_id bigint NOT NULL,
    original_article_id bigint,
    articles integer DEFAULT 1 NOT NULL
);


--
-- Name: TABLE stories; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON TABLE news.stories IS 'One text and its copies. Every article belongs to one story, most of them alone.';


--
-- Name: COLUMN stories.story_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.stories.story_id IS 'Stable number of the story.';


--
-- Name: COLUMN stories.original_article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.stories.original_article_id IS 'The article that the others copy, by what is known. It may change: an earlier one may land later.';


--
-- Name: COLUMN stories.articles; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.stories.articles IS 'How many articles that still stand belong to it.';


--
-- Name: stories_story_id_seq; Type: SEQUENCE; Schema: news; Owner: -
--

ALTER TABLE news.stories ALTER COLUMN story_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME news.stories_story_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: withdrawals; Type: TABLE; Schema: news; Owner: -
--

CREATE TABLE news.withdrawals (
    article_id bigint NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    cause text NOT NULL,
    reason text,
    text_kept boolean NOT NULL,
    returned_at timestamp with time zone,
    CONSTRAINT withdrawals_cause_check CHECK ((cause = ANY (ARRAY['gone'::text, 'taken down'::text]))),
    CONSTRAINT withdrawals_check CHECK ((returned_at >= withdrawn_at))
);


--
-- Name: TABLE withdrawals; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON TABLE news.withdrawals IS 'Articles that were withdrawn, when and why; the row outlives the text.';


--
-- Name: COLUMN withdrawals.article_id; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.withdrawals.article_id IS 'The article.';


--
-- Name: COLUMN withdrawals.withdrawn_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.withdrawals.withdrawn_at IS 'When it was withdrawn here.';


--
-- Name: COLUMN withdrawals.cause; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.withdrawals.cause IS 'gone: the publisher''s page was found gone; taken down: a person had the text removed, for good.';


--
-- Name: COLUMN withdrawals.reason; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.withdrawals.reason IS 'What the site answered, or the reason that the person gave.';


--
-- Name: COLUMN withdrawals.text_kept; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.withdrawals.text_kept IS 'Whether the text may still be read in news.articles. Never after a takedown.';


--
-- Name: COLUMN withdrawals.returned_at; Type: COMMENT; Schema: news; Owner: -
--

COMMENT ON COLUMN news.withdrawals.returned_at IS 'When the publisher''s page was there again, if it was.';


--
-- Name: alert_sends; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.alert_sends (
    at timestamp with time zone NOT NULL,
    addresses integer NOT NULL,
    problem text
);


--
-- Name: TABLE alert_sends; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.alert_sends IS 'The last messages: to how many addresses, and what went wrong with it. Never an address: they are secrets.';


--
-- Name: alerts; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.alerts (
    subject text NOT NULL,
    state text NOT NULL,
    what text NOT NULL,
    since timestamp with time zone NOT NULL
);


--
-- Name: TABLE alerts; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.alerts IS 'What is wrong and somebody was told of; a row goes when its end was told.';


--
-- Name: captures; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.captures (
    capture_id bigint NOT NULL,
    page_id bigint,
    feed_id bigint,
    run_id text NOT NULL,
    url text NOT NULL,
    fetched_at timestamp with time zone NOT NULL,
    status integer NOT NULL,
    content_type text,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    redirects jsonb DEFAULT '[]'::jsonb NOT NULL,
    file text NOT NULL,
    record_offset bigint NOT NULL,
    masking text,
    CONSTRAINT captures_masking_check CHECK ((masking = ANY (ARRAY['due'::text, 'masked'::text, 'removed'::text])))
);


--
-- Name: TABLE captures; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.captures IS 'Recorded responses: a WARC file of the archive, and where in it the record begins. masking: due where a text that was taken down may be in it, masked once its bytes are gone; removed where it came of age.';


--
-- Name: captures_capture_id_seq; Type: SEQUENCE; Schema: pipeline; Owner: -
--

ALTER TABLE pipeline.captures ALTER COLUMN capture_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME pipeline.captures_capture_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: change_log_default; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.change_log_default (
    number bigint CONSTRAINT change_log_number_not_null NOT NULL,
    kind text CONSTRAINT change_log_kind_not_null NOT NULL,
    article_id bigint CONSTRAINT change_log_article_id_not_null NOT NULL,
    version integer CONSTRAINT change_log_version_not_null NOT NULL,
    source_id bigint CONSTRAINT change_log_source_id_not_null NOT NULL,
    changed_at timestamp with time zone CONSTRAINT change_log_changed_at_not_null NOT NULL,
    numbered_at timestamp with time zone CONSTRAINT change_log_numbered_at_not_null NOT NULL,
    CONSTRAINT change_log_kind_check CHECK ((kind = ANY (ARRAY['new'::text, 'edit'::text, 'reclean'::text, 'boilerplate'::text, 'story'::text, 'withdrawn'::text]))),
    CONSTRAINT change_log_number_check CHECK ((number > 0)),
    CONSTRAINT change_log_version_check CHECK ((version > 0))
);


--
-- Name: TABLE change_log_default; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.change_log_default IS 'Changes that no partition was made ahead for: the first 20 million.';


--
-- Name: closed_sources; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.closed_sources (
    source_id bigint NOT NULL,
    reason text,
    at timestamp with time zone NOT NULL
);


--
-- Name: TABLE closed_sources; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.closed_sources IS 'Sources all of whose texts a person had taken down: their pages are withdrawn from the start.';


--
-- Name: common_keys; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.common_keys (
    key bigint NOT NULL,
    stories integer NOT NULL,
    seen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: TABLE common_keys; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.common_keys IS 'Word sequences that stand in so many stories that they tell no copies; nothing is looked for by them.';


--
-- Name: compositions; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.compositions (
    article_id bigint NOT NULL,
    capture_sha256 text NOT NULL,
    extractor_version text NOT NULL,
    removed jsonb NOT NULL,
    candidates jsonb NOT NULL,
    keys bigint[] NOT NULL,
    linked boolean DEFAULT false NOT NULL,
    sketched_at timestamp with time zone
);


--
-- Name: TABLE compositions; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.compositions IS 'How the current version came about: what was cut and why, every date and author candidate; keys: word sequences by which copies of its text are found; linked: its copies were looked for; sketched_at: the time of its sketch, if it has one.';


--
-- Name: crowd; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.crowd (
    language text NOT NULL,
    hour timestamp with time zone NOT NULL,
    moments integer NOT NULL
);


--
-- Name: TABLE crowd; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.crowd IS 'How often in each hour a run brought something new of a source, for all sources of a language together: on a holiday they all are quiet.';


--
-- Name: entries; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.entries (
    feed_id bigint NOT NULL,
    identity text NOT NULL,
    page_id bigint NOT NULL,
    url text NOT NULL,
    title text,
    published_at timestamp with time zone,
    digest text NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE entries; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.entries IS 'Items seen in feeds. identity: the guid, else the address. digest changes when the feed changes the item. last_seen_at: by the day.';


--
-- Name: extractions; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.extractions (
    page_id bigint NOT NULL,
    capture_id bigint NOT NULL,
    site text NOT NULL,
    status text NOT NULL,
    version text NOT NULL,
    document jsonb NOT NULL,
    block_keys text[] NOT NULL,
    sort_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE extractions; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.extractions IS 'What the best capture of a page says: its blocks and candidates, before anything of its site is known.';


--
-- Name: feed_aliases; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.feed_aliases (
    url text NOT NULL,
    feed_id bigint NOT NULL,
    since timestamp with time zone NOT NULL
);


--
-- Name: TABLE feed_aliases; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.feed_aliases IS 'Addresses that feeds had before they moved for good.';


--
-- Name: feed_polls; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.feed_polls (
    feed_id bigint NOT NULL,
    polled_at timestamp with time zone NOT NULL,
    run_id text NOT NULL,
    stage text NOT NULL,
    outcome text NOT NULL,
    detail text,
    entries integer DEFAULT 0 NOT NULL,
    new_pages integer DEFAULT 0 NOT NULL
);


--
-- Name: TABLE feed_polls; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.feed_polls IS 'The last polls of each feed; maintain keeps thirty.';


--
-- Name: feeds; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.feeds (
    feed_id bigint NOT NULL,
    source_id bigint NOT NULL,
    url text NOT NULL,
    moved_to text,
    kind text NOT NULL,
    host text NOT NULL,
    state text DEFAULT 'active'::text NOT NULL,
    problem text,
    etag text,
    last_modified text,
    body_sha256 text,
    title text,
    description text,
    copyright text,
    language text,
    next_poll_at timestamp with time zone NOT NULL,
    next_poll_why text DEFAULT 'it is new'::text NOT NULL,
    interval_seconds integer NOT NULL,
    failures integer DEFAULT 0 NOT NULL,
    slowed real DEFAULT 0 NOT NULL,
    gone_count integer DEFAULT 0 NOT NULL,
    moves integer DEFAULT 0 NOT NULL,
    moved_for_good boolean DEFAULT true NOT NULL,
    adopting text,
    adopting_count integer DEFAULT 0 NOT NULL,
    conditional boolean DEFAULT true NOT NULL,
    unmodified integer DEFAULT 0 NOT NULL,
    yields real[] DEFAULT '{}'::real[] NOT NULL,
    asked_seconds integer DEFAULT 0 NOT NULL,
    skip_hours smallint[] DEFAULT '{}'::smallint[] NOT NULL,
    skip_days smallint[] DEFAULT '{}'::smallint[] NOT NULL,
    home_site text,
    last_polled_at timestamp with time zone,
    last_success_at timestamp with time zone,
    last_new_at timestamp with time zone,
    lastmod timestamp with time zone,
    way text,
    selector text,
    identity text DEFAULT 'guid'::text NOT NULL,
    identity_reason text,
    address_rules text[] DEFAULT '{}'::text[] NOT NULL,
    declared boolean DEFAULT false NOT NULL,
    claim_token bigint,
    CONSTRAINT feeds_identity_check CHECK ((identity = ANY (ARRAY['guid'::text, 'address'::text, 'address and title'::text, 'content'::text]))),
    CONSTRAINT feeds_kind_check CHECK ((kind = ANY (ARRAY['rss'::text, 'json'::text, 'sitemap'::text, 'news_sitemap'::text, 'section'::text, 'wordpress'::text]))),
    CONSTRAINT feeds_state_check CHECK ((state = ANY (ARRAY['active'::text, 'failing'::text, 'ended'::text, 'silenced'::text, 'archive'::text])))
)
WITH (fillfactor='90');


--
-- Name: TABLE feeds; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.feeds IS 'Where sources announce articles. claim_token: the lease of its host under which it is being polled. State archive: found by a backfill, and asked by backfills alone; way: by which way back it was. slowed: failures weighed by kind. moved_to, moves: where redirects of this poll lead. adopting: where permanent ones have led adopting_count times in a row. unmodified: 304s since the last whole answer. yields: see copydesk/stages/rhythm.py. lastmod: of a sitemap that an index names, which is asked when that moves. selector: of a section page, the links that are articles. identity: what tells its entries apart, and why no longer what did. address_rules: see crawlers/variants.py. declared: a sources.toml lists it, and copydesk sources sync ends it when it no longer does.';


--
-- Name: feeds_feed_id_seq; Type: SEQUENCE; Schema: pipeline; Owner: -
--

ALTER TABLE pipeline.feeds ALTER COLUMN feed_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME pipeline.feeds_feed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: host_days; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.host_days (
    host text NOT NULL,
    day date NOT NULL,
    requests integer NOT NULL
);


--
-- Name: TABLE host_days; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.host_days IS 'What backfills have asked of a host on a day: COPYDESK_BACKFILL_HOST_REQUESTS is the most.';


--
-- Name: host_queue; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.host_queue (
    lane text NOT NULL,
    host text NOT NULL,
    due_at timestamp with time zone NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.01');


--
-- Name: TABLE host_queue; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.host_queue IS 'When hosts have a due page, by lane, so that a claim costs the same at any number of pages. Rows are only ever added, so that nobody waits to say so; the end of a lease puts one in the place of many.';


--
-- Name: hosts; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.hosts (
    host text NOT NULL,
    delay_seconds real,
    robots text,
    robots_at timestamp with time zone,
    robots_detail text,
    held_until timestamp with time zone,
    held_reason text,
    failures integer DEFAULT 0 NOT NULL,
    rest_seconds real DEFAULT 0 NOT NULL,
    next_request_at timestamp with time zone,
    lease_token bigint DEFAULT 0 NOT NULL,
    leased_until timestamp with time zone,
    lease_run text,
    lease_stage text,
    lease_worker integer,
    claimed_pages bigint[],
    claimed_feeds bigint[]
);


--
-- Name: TABLE hosts; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.hosts IS 'What politeness is owed to. leased_until and next_request_at go by the database''s clock; a lease is void once expired. failures: requests in a row without an answer. rest_seconds: how long its last answers took, smoothed. claimed_pages, claimed_feeds: what was claimed under the lease, so that no index need change with a claim.';


--
-- Name: imported_files; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.imported_files (
    file text NOT NULL,
    selection text NOT NULL,
    size bigint,
    records bigint DEFAULT 0 NOT NULL,
    outcomes jsonb DEFAULT '{}'::jsonb NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);


--
-- Name: TABLE imported_files; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.imported_files IS 'How far WARC files of others are imported, for what was asked of them (selection): records read and what became of each. What is done is not done again.';


--
-- Name: leaving_files; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.leaving_files (
    file text NOT NULL,
    not_before timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


--
-- Name: TABLE leaving_files; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.leaving_files IS 'Files of the archive to which no row refers any more, until they are deleted; and those that are about to be kept (not_before), in case the run dies before rows refer to them.';


--
-- Name: pages; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.pages (
    page_id bigint NOT NULL,
    url text NOT NULL,
    fetch_url text,
    host text NOT NULL,
    site text NOT NULL,
    source_id bigint NOT NULL,
    feed_id bigint,
    lane text DEFAULT 'live'::text NOT NULL,
    state text DEFAULT 'pending'::text NOT NULL,
    reason text NOT NULL,
    awaits text,
    due_at timestamp with time zone,
    claim_token bigint,
    hints jsonb DEFAULT '{}'::jsonb NOT NULL,
    opt_outs text[] DEFAULT '{}'::text[] NOT NULL,
    etag text,
    last_modified text,
    body_sha256 text,
    capture_id bigint,
    attempts integer DEFAULT 0 NOT NULL,
    visits integer DEFAULT 0 NOT NULL,
    moves integer DEFAULT 0 NOT NULL,
    gone_count integer DEFAULT 0 NOT NULL,
    fetched_at timestamp with time zone,
    discovered_at timestamp with time zone NOT NULL,
    discovered_on date NOT NULL,
    run_id text,
    CONSTRAINT pages_awaits_check CHECK ((awaits = ANY (ARRAY['fetch'::text, 'extract'::text, 'publish'::text]))),
    CONSTRAINT pages_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'published'::text, 'unchanged'::text, 'rejected'::text, 'failed'::text, 'quarantined'::text, 'withdrawn'::text])))
)
WITH (fillfactor='90');


--
-- Name: TABLE pages; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.pages IS 'Addresses to fetch. state and reason say what is known; awaits says which stage comes next, and due_at from when.';


--
-- Name: window_pages; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.window_pages (
    page_id bigint NOT NULL,
    source_id bigint NOT NULL,
    way text NOT NULL,
    day date NOT NULL,
    run_id text
);


--
-- Name: TABLE window_pages; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.window_pages IS 'Pages that a backfill found: by which way first, and for which day. run_id: of the run to which the page was new; null if it was known before.';


--
-- Name: windows; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.windows (
    source_id bigint NOT NULL,
    way text NOT NULL,
    day date NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 1 NOT NULL,
    cursor text,
    undated integer DEFAULT 0 NOT NULL,
    last_error text,
    run_id text NOT NULL,
    CONSTRAINT windows_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cut short'::text, 'failed'::text, 'out of reach'::text])))
);


--
-- Name: TABLE windows; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.windows IS 'The ledger of backfills: a source, a way back and a day. cursor: the document that was read last. undated: addresses that it showed and that nothing dates, left alone. last_error: what kept it from being done, or why the day is out of reach. Way none: the source has no way back. What became of its pages: pipeline.ledger.';


--
-- Name: ledger; Type: VIEW; Schema: pipeline; Owner: -
--

CREATE VIEW pipeline.ledger AS
 SELECT s.name AS source,
    w.source_id,
    w.way,
    w.day,
    w.state,
    w.attempts,
    w.cursor,
    w.undated,
    w.last_error,
    w.run_id,
    f.discovered,
    f.gained,
    f.landed,
    f.elsewhere,
    f.refused,
    f.waiting,
    f.rejected
   FROM ((pipeline.windows w
     JOIN news.sources s USING (source_id))
     CROSS JOIN LATERAL ( SELECT count(*) AS discovered,
            count(*) FILTER (WHERE ((g.run_id IS NOT NULL) AND (a.article_id IS NOT NULL))) AS gained,
            count(a.article_id) AS landed,
            count(*) FILTER (WHERE (((a.published_at AT TIME ZONE 'UTC'::text))::date <> w.day)) AS elsewhere,
            count(*) FILTER (WHERE (p.state = 'failed'::text)) AS refused,
            count(*) FILTER (WHERE (p.state = 'pending'::text)) AS waiting,
            ( SELECT COALESCE(jsonb_object_agg(r.reason, r.n), '{}'::jsonb) AS "coalesce"
                   FROM ( SELECT q.reason,
                            count(*) AS n
                           FROM (pipeline.window_pages v
                             JOIN pipeline.pages q USING (page_id))
                          WHERE ((v.day = w.day) AND (v.source_id = w.source_id) AND (v.way = w.way) AND (q.state = 'rejected'::text))
                          GROUP BY q.reason) r) AS rejected
           FROM ((pipeline.window_pages g
             JOIN pipeline.pages p USING (page_id))
             LEFT JOIN news.articles a ON ((a.article_id = p.page_id)))
          WHERE ((g.day = w.day) AND (g.source_id = w.source_id) AND (g.way = w.way))) f);


--
-- Name: VIEW ledger; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON VIEW pipeline.ledger IS 'pipeline.windows, and what became of the pages that each way found for each day, as it is now. gained: landed, and new to the run that found it. elsewhere: landed, on another day, which the page itself gave. refused: failed, with what the site answered. rejected: by reason.';


--
-- Name: outbox; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.outbox (
    id bigint NOT NULL,
    kind text NOT NULL,
    article_id bigint NOT NULL,
    version integer NOT NULL,
    changed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: TABLE outbox; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.outbox IS 'Changes that have no number yet, written in the transaction that makes them.';


--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: pipeline; Owner: -
--

ALTER TABLE pipeline.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME pipeline.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: page_events; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.page_events (
    page_id bigint NOT NULL,
    run_id text NOT NULL,
    stage text NOT NULL,
    worker integer NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL
)
PARTITION BY RANGE (at);


--
-- Name: TABLE page_events; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.page_events IS 'Each outcome of each stage, naming the run that did it; the flow book is compared with it.';


--
-- Name: page_events_default; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.page_events_default (
    page_id bigint CONSTRAINT page_events_page_id_not_null NOT NULL,
    run_id text CONSTRAINT page_events_run_id_not_null NOT NULL,
    stage text CONSTRAINT page_events_stage_not_null NOT NULL,
    worker integer CONSTRAINT page_events_worker_not_null NOT NULL,
    outcome text CONSTRAINT page_events_outcome_not_null NOT NULL,
    reason text CONSTRAINT page_events_reason_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT page_events_at_not_null NOT NULL
);


--
-- Name: TABLE page_events_default; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.page_events_default IS 'Events of weeks that no partition was made ahead for.';


--
-- Name: pages_page_id_seq; Type: SEQUENCE; Schema: pipeline; Owner: -
--

ALTER TABLE pipeline.pages ALTER COLUMN page_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME pipeline.pages_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quarantine; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.quarantine (
    page_id bigint NOT NULL,
    stage text NOT NULL,
    error text NOT NULL,
    run_id text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: TABLE quarantine; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.quarantine IS 'Pages that a stage could not do, each with its error; copydesk release gives one another try.';


--
-- Name: removed_captures; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.removed_captures (
    page_id bigint NOT NULL,
    until timestamp with time zone NOT NULL
);


--
-- Name: TABLE removed_captures; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.removed_captures IS 'Captures of a page up to this time were removed when they came of age; none of them is imported again.';


--
-- Name: resemblances; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.resemblances (
    text_digest text NOT NULL,
    other_digest text NOT NULL,
    held real NOT NULL,
    holds real NOT NULL
);


--
-- Name: TABLE resemblances; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.resemblances IS 'Texts of which one is a near copy of the other, both ways round: the shares of the first held by the other, and of the other held by the first.';


--
-- Name: run_stages; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.run_stages (
    run_id text NOT NULL,
    stage text NOT NULL,
    worker integer NOT NULL,
    attempts integer DEFAULT 1 NOT NULL,
    began_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    claimed bigint DEFAULT 0 NOT NULL,
    handed_back bigint DEFAULT 0 NOT NULL,
    outcomes jsonb DEFAULT '{}'::jsonb NOT NULL,
    problem text
);


--
-- Name: TABLE run_stages; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.run_stages IS 'The flow book: claimed = sum of outcomes + handed_back, for every worker of every stage. problem: what ended it before its time, if it could still say so.';


--
-- Name: runs; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.runs (
    run_id text NOT NULL,
    kind text NOT NULL,
    now timestamp with time zone NOT NULL,
    window_start timestamp with time zone,
    window_end timestamp with time zone,
    workers integer NOT NULL,
    version text NOT NULL,
    options jsonb DEFAULT '{}'::jsonb NOT NULL,
    began_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    problems text[]
);


--
-- Name: TABLE runs; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.runs IS 'One row a run of a DAG or of a command; problems is null until check has looked, and empty when it found none.';


--
-- Name: silences; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.silences (
    source_id bigint NOT NULL,
    why text NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL
);


--
-- Name: TABLE silences; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.silences IS 'Sources that a person has us not ask, until when and why.';


--
-- Name: site_changes; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.site_changes (
    site text NOT NULL,
    version integer NOT NULL,
    learned_at timestamp with time zone NOT NULL,
    gained jsonb NOT NULL,
    lost jsonb NOT NULL
);


--
-- Name: TABLE site_changes; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.site_changes IS 'What each version of a site''s knowledge gained and lost, by key, with the evidence of that time.';


--
-- Name: site_decisions; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.site_decisions (
    site text NOT NULL,
    block_key text NOT NULL,
    decision text NOT NULL,
    text text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT site_decisions_decision_check CHECK ((decision = ANY (ARRAY['pinned'::text, 'forbidden'::text])))
);


--
-- Name: TABLE site_decisions; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.site_decisions IS 'A person''s word on a block: always boilerplate (pinned) or never (forbidden). text: as the person gave it.';


--
-- Name: sites; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.sites (
    site text NOT NULL,
    knowledge jsonb,
    digest text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    learned_at timestamp with time zone
);


--
-- Name: TABLE sites; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.sites IS 'What is known of a site, with evidence: a function of the set of its newest articles. Written by the one publisher at work on it. version goes up when what would be cut or kept changes.';


--
-- Name: sketches; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.sketches (
    article_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    keys bigint[] NOT NULL
)
PARTITION BY RANGE (at);


--
-- Name: TABLE sketches; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.sketches IS 'A few word sequences of each article, by which its copies are found. A partition a month, made when it is needed; before 2000 all in one.';


--
-- Name: sketches_2026_11; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.sketches_2026_11 (
    article_id bigint CONSTRAINT sketches_article_id_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT sketches_at_not_null NOT NULL,
    keys bigint[] CONSTRAINT sketches_keys_not_null NOT NULL
);


--
-- Name: sketches_early; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.sketches_early (
    article_id bigint CONSTRAINT sketches_article_id_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT sketches_at_not_null NOT NULL,
    keys bigint[] CONSTRAINT sketches_keys_not_null NOT NULL
);


--
-- Name: TABLE sketches_early; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.sketches_early IS 'The sketches of what was published before 2000.';


--
-- Name: watch; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.watch (
    source_id bigint NOT NULL,
    state text NOT NULL,
    why text NOT NULL,
    since timestamp with time zone,
    last_new_at timestamp with time zone,
    news_at timestamp with time zone,
    judged_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE watch; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.watch IS 'The last verdict on each source; see copydesk/silence/verdict.py. news_at: from then on silence is news.';


--
-- Name: standing; Type: VIEW; Schema: pipeline; Owner: -
--

CREATE VIEW pipeline.standing AS
 WITH fed AS (
         SELECT feeds.source_id,
            count(*) AS feeds,
            count(*) FILTER (WHERE (feeds.state = ANY (ARRAY['active'::text, 'failing'::text]))) AS asked,
            count(*) FILTER (WHERE ((feeds.state = ANY (ARRAY['active'::text, 'failing'::text])) AND (feeds.slowed >= (1)::double precision))) AS failing,
            count(*) FILTER (WHERE (feeds.state = 'silenced'::text)) AS silenced,
            max(feeds.last_new_at) AS last_new_at,
            max(feeds.last_success_at) AS last_success_at,
            min(feeds.next_poll_at) FILTER (WHERE (feeds.state = ANY (ARRAY['active'::text, 'failing'::text]))) AS next_poll_at,
            (array_agg(feeds.problem ORDER BY feeds.failures DESC) FILTER (WHERE (feeds.problem IS NOT NULL)))[1] AS problem
           FROM pipeline.feeds
          WHERE (feeds.state <> 'archive'::text)
          GROUP BY feeds.source_id
        )
 SELECT s.source_id,
    s.name,
    st.state,
    COALESCE(f.feeds, (0)::bigint) AS feeds,
    f.last_success_at,
    f.next_poll_at,
    w.news_at,
    q.until AS silenced_until,
    COALESCE(w.last_new_at, f.last_new_at) AS last_new_at,
        CASE
            WHEN (st.state = 'no feed'::text) THEN 'nothing of it is asked'::text
            WHEN (st.state = 'silenced'::text) THEN COALESCE(q.why, 'a person said so'::text)
            WHEN (st.state = ANY (ARRAY['failing'::text, 'ended'::text])) THEN COALESCE(f.problem, 'its feeds answer that they are gone'::text)
            ELSE COALESCE(w.why, 'no run has judged it yet'::text)
        END AS why,
        CASE
            WHEN (st.state = 'silenced'::text) THEN q.since
            WHEN (st.state = ANY (ARRAY['failing'::text, 'ended'::text])) THEN COALESCE(f.last_success_at, s.added_at)
            ELSE w.since
        END AS since
   FROM ((((news.sources s
     LEFT JOIN fed f USING (source_id))
     LEFT JOIN pipeline.watch w USING (source_id))
     LEFT JOIN pipeline.silences q USING (source_id))
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN ((f.feeds IS NULL) AND (w.state IS NULL)) THEN 'no feed'::text
                    WHEN ((q.source_id IS NOT NULL) OR (f.silenced = f.feeds)) THEN 'silenced'::text
                    WHEN (f.asked = 0) THEN 'ended'::text
                    WHEN (f.failing = f.asked) THEN 'failing'::text
                    ELSE COALESCE(w.state, 'new'::text)
                END AS state) st);


--
-- Name: VIEW standing; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON VIEW pipeline.standing IS 'How each source stands: whether it is asked, whether its feeds answer, and, if they do, the verdict of pipeline.watch on what it brings.';


--
-- Name: stock; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.stock (
    day date NOT NULL,
    discovered bigint NOT NULL
);


--
-- Name: TABLE stock; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.stock IS 'The stock book: pages discovered a day, counted when they were; the sum over page states must equal it.';


--
-- Name: story_decisions; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.story_decisions (
    article_id bigint NOT NULL,
    with_article_id bigint,
    decided_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE story_decisions; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.story_decisions IS 'A person''s word on an article: it goes with that other one, or (null) it stands alone.';


--
-- Name: tallies; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.tallies (
    source_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    run_id text NOT NULL,
    landed integer NOT NULL,
    rejected integer NOT NULL,
    copies integer NOT NULL,
    undated integer NOT NULL,
    untrimmed integer NOT NULL,
    characters bigint NOT NULL,
    walls text
)
PARTITION BY RANGE (at);


--
-- Name: TABLE tallies; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.tallies IS 'What a live run brought of a source: new articles, pages that were none (walls: why, mostly), and of the new how many are copies, have no believable date, or were kept uncut. at: the run''s now. maintain keeps a year.';


--
-- Name: tallies_default; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.tallies_default (
    source_id bigint CONSTRAINT tallies_source_id_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT tallies_at_not_null NOT NULL,
    run_id text CONSTRAINT tallies_run_id_not_null NOT NULL,
    landed integer CONSTRAINT tallies_landed_not_null NOT NULL,
    rejected integer CONSTRAINT tallies_rejected_not_null NOT NULL,
    copies integer CONSTRAINT tallies_copies_not_null NOT NULL,
    undated integer CONSTRAINT tallies_undated_not_null NOT NULL,
    untrimmed integer CONSTRAINT tallies_untrimmed_not_null NOT NULL,
    characters bigint CONSTRAINT tallies_characters_not_null NOT NULL,
    walls text
);


--
-- Name: TABLE tallies_default; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.tallies_default IS 'Tallies of months that no partition was made ahead for.';


--
-- Name: tls_exceptions; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.tls_exceptions (
    source_id bigint NOT NULL,
    since timestamp with time zone NOT NULL
);


--
-- Name: TABLE tls_exceptions; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.tls_exceptions IS 'Sources whose hosts a person lets answer with a certificate that is not valid.';


--
-- Name: tombstones; Type: TABLE; Schema: pipeline; Owner: -
--

CREATE TABLE pipeline.tombstones (
    url text NOT NULL,
    reason text,
    at timestamp with time zone NOT NULL
);


--
-- Name: TABLE tombstones; Type: COMMENT; Schema: pipeline; Owner: -
--

COMMENT ON TABLE pipeline.tombstones IS 'Addresses whose text a person had taken down: a page of one is withdrawn from the start, whoever announces it.';


--
-- Name: copydesk_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.copydesk_migrations (
    number integer NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    closing boolean DEFAULT true NOT NULL
);


--
-- Name: change_log_default; Type: TABLE ATTACH; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY news.change_log ATTACH PARTITION pipeline.change_log_default DEFAULT;


--
-- Name: page_events_default; Type: TABLE ATTACH; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.page_events ATTACH PARTITION pipeline.page_events_default DEFAULT;


--
-- Name: sketches_2026_11; Type: TABLE ATTACH; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.sketches ATTACH PARTITION pipeline.sketches_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');


--
-- Name: sketches_early; Type: TABLE ATTACH; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.sketches ATTACH PARTITION pipeline.sketches_early DEFAULT;


--
-- Name: tallies_default; Type: TABLE ATTACH; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.tallies ATTACH PARTITION pipeline.tallies_default DEFAULT;


--
-- Data for Name: article_versions; Type: TABLE DATA; Schema: news; Owner: -
--

COPY news.article_versions (article_id, version, cause, title, body, authors, published_at, modified_at, written_at, extractor_version) FROM stdin;
1	1	new	Inquiry into power company of Ostra Bay finds 66 faults	Visitors to a swimming hall numbered 77 thousand last year, more than Riverend has inhabitants. Engineers who examined a night bus found 95 cracks, most of them on the side that faces Ostra Bay.\n\nZelda Jessamy declined to say whether the city library would appeal, and pointed to a hearing in Sarn Valley on Thursday. The water works employs 6 people in Halvard, and 3 of them are to move to a new building behind the botanic garden.\n\nVisitors to the lighthouse road numbered 46 thousand last year, more than Saint Ebba has inhabitants. The university hospital employs 46 people in Saint Ebba, and 3 of them are to move to a new building behind a wind farm. On Monday evening about 90 people came to the hall in Castle Brey to hear what the city library would say about the town archive.\n\nA report by Zelda Farrowick lists 90 measures, from new drains in Bramble Cross to a second door for a seed bank. Dario Hollowell, who has followed the matter for 75 years, called the decision overdue. Fishermen from Dolmen Point say that catches fell by 69 per cent in the weeks after the old drawbridge was closed.\n\nA report by Imre Ashgrove lists 49 measures, from new drains in Stonewick to a second door for a seed bank. In a letter of 17 pages, Falk Ashgrove asks the transit office to publish every contract that concerns the canal lock. Visitors to the old drawbridge numbered 79 thousand last year, more than Tallow Hill has inhabitants. Residents of Coldharbour Reach had asked for an ice rink since the floods, when 26 houses stood under water for 16 days.\n\nWork near Coldharbour Reach begins on Monday with 41 labourers; the weather station expects 16 lorries a day beside the market roof. Engineers who examined the northern line found 95 cracks, most of them on the side that faces Port Averel. Residents of Ostra Bay had asked for the northern line since the floods, when 96 houses stood under water for 20 days.\n\nWork near Ostra Bay begins on Sunday with 56 labourers; the port police expects 31 lorries a day beside the town archive. Falk Brindle, who has followed the matter for 80 years, called the decision overdue. In a letter of 9 pages, Imre Merrowby asks the university hospital to publish every contract that concerns a swimming hall.	{"Zelda Saltmarsh"}	2026-11-18 06:55:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
2	1	new	Why Halvard still argues about the northern line	The city library employs 11 people in Fennick, and 9 of them are to move to a new building behind the grain store. “We were told nothing until Thursday,” said Falk Larkmoor, who keeps a shop opposite an ice rink in Coldharbour Reach.\n\nEdda Oakhollow and the regional court of Greyholm agree on one point at least: a clinic for sailors cannot stay as it is for another 78 winters. The museum trust employs 82 people in Lindmoor, and 40 of them are to move to a new building behind the old drawbridge. Two earlier plans for the lighthouse road failed: one for want of 50 signatures, the other because Orrin Falls objected. Visitors to the customs house numbered 85 thousand last year, more than Kellisport has inhabitants.\n\nAccording to figures seen by this newspaper, a night bus cost 9 million more than the council of Tallow Hill had planned. Schools in Coldharbour Reach stayed open, although 61 of 33 buses that pass an orchard were taken out of service on Monday. A report by Falk Nettlecombe lists 23 measures, from new drains in Eastmere to a second door for a seed bank. Two earlier plans for an orchard failed: one for want of 38 signatures, the other because Castle Brey objected.\n\nIn a letter of 8 pages, Alma Oakhollow asks the river authority to publish every contract that concerns the old drawbridge. Fishermen from Dolmen Point say that catches fell by 27 per cent in the weeks after a night bus was closed.\n\nTwo earlier plans for the old drawbridge failed: one for want of 89 signatures, the other because Orrin Falls objected. Work near Lower Pell begins on Tuesday with 90 labourers; the fire service expects 12 lorries a day beside the tidal barrier. Schools in Orrin Falls stayed open, although 31 of 5 buses that pass the canal lock were taken out of service on Sunday.\n\nFishermen from Greyholm say that catches fell by 6 per cent in the weeks after the lighthouse road was closed. Falk Nettlecombe and the water works of Sarn Valley agree on one point at least: the old drawbridge cannot stay as it is for another 17 winters.	{"Orla Saltmarsh"}	2026-11-18 14:53:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
3	1	new	Kasimir Wychbold to lead regional court in Stonewick	Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps a shop opposite the old drawbridge in Halvard.\n\nDario Elderfen, who has followed the matter for 33 years, called the decision overdue. Residents of Fennick had asked for the market roof since the floods, when 35 houses stood under water for 5 days. According to figures seen by this newspaper, a swimming hall cost 63 million more than the council of Quernford had planned. On Wednesday evening about 39 people came to the hall in Marrow Sound to hear what the university hospital would say about the old drawbridge.\n\nA report by Dario Kestrelin lists 96 measures, from new drains in Tallow Hill to a second door for the northern line. The weather station has set aside 7 thousand for those in Upper Tarn who lose earnings while a flour mill is rebuilt. Visitors to the market roof numbered 9 thousand last year, more than Fennick has inhabitants. “We were told nothing until Thursday,” said Hollis Vexley, who keeps a shop opposite the market roof in Coldharbour Reach.\n\nAn old map in the archive of Dolmen Point shows the old drawbridge some 55 metres further east, which surprised even the regional court. Nobody was hurt when part of a swimming hall gave way on Saturday, but the regional court closed the road to Kellisport for 19 hours. The growers' union employs 54 people in Coldharbour Reach, and 16 of them are to move to a new building behind a seed bank.\n\nWork near Upper Tarn begins on Sunday with 18 labourers; the harbour board expects 21 lorries a day beside a night bus. On Saturday evening about 5 people came to the hall in Orrin Falls to hear what the water works would say about the old drawbridge. Vito Wychbold declined to say whether the port police would appeal, and pointed to a hearing in Quernford on Friday. Schools in Castle Brey stayed open, although 91 of 17 buses that pass the market roof were taken out of service on Friday.\n\nOn Sunday evening about 22 people came to the hall in Coldharbour Reach to hear what the regional court would say about a swimming hall. Tove Gantry and the theatre guild of Tallow Hill agree on one point at least: the botanic garden cannot stay as it is for another 24 winters.	{}	2026-11-18 05:25:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
4	1	new	Runa Kestrelin to lead ferry line in Tallow Hill	Fishermen from Stonewick say that catches fell by 39 per cent in the weeks after a night bus was closed. The school council employs 53 people in Riverend, and 17 of them are to move to a new building behind a wind farm.\n\nWork near Mirefield begins on Tuesday with 44 labourers; the city library expects 38 lorries a day beside the customs house. Engineers who examined the town archive found 38 cracks, most of them on the side that faces Orrin Falls. Residents of Orrin Falls had asked for the canal lock since the floods, when 33 houses stood under water for 40 days.\n\nEngineers who examined the northern line found 75 cracks, most of them on the side that faces Mirefield. Work near Quernford begins on Friday with 44 labourers; the ferry line expects 29 lorries a day beside the market roof. In a letter of 81 pages, Maro Quarrington asks the school council to publish every contract that concerns the lighthouse road. Juna Gantry and the theatre guild of Kellisport agree on one point at least: the northern line cannot stay as it is for another 85 winters.\n\nTwo earlier plans for the tidal barrier failed: one for want of 79 signatures, the other because Tallow Hill objected. The university hospital has set aside 9 thousand for those in Sarn Valley who lose earnings while a night bus is rebuilt.\n\nThe city library of Bramble Cross said on Thursday that work on the botanic garden would take 17 months longer than it had hoped. The fire service employs 78 people in Marrow Sound, and 31 of them are to move to a new building behind the botanic garden. According to figures seen by this newspaper, a swimming hall cost 27 million more than the council of Port Averel had planned.\n\n“We were told nothing until Friday,” said Dario Zennor, who keeps a shop opposite a swimming hall in Ostra Bay. Livia Elderfen and the theatre guild of Orrin Falls agree on one point at least: a swimming hall cannot stay as it is for another 28 winters.\n\nYaro Quarrington, who has followed the matter for 59 years, called the decision overdue. Nobody was hurt when part of the botanic garden gave way on Tuesday, but the weather station closed the road to Ostra Bay for 61 hours. Visitors to the customs house numbered 29 thousand last year, more than Tallow Hill has inhabitants.\n\nTwo earlier plans for an orchard failed: one for want of 59 signatures, the other because Greyholm objected. The last time that Quernford decided about the tidal barrier, 47 years ago, the school council was beaten by 14 votes.	{"Silvan Dunmarrow"}	2026-11-19 03:29:00+00	2026-11-20 07:29:00+00	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
5	1	new	Why Halvard still argues about an orchard	“We were told nothing until Tuesday,” said Kasimir Inkermoor, who keeps a shop opposite the canal lock in Greyholm. Imre Inkermoor and the city library of Lindmoor agree on one point at least: the customs house cannot stay as it is for another 4 winters. The last time that Windle decided about a flour mill, 75 years ago, the housing fund was beaten by 22 votes. Fishermen from Orrin Falls say that catches fell by 86 per cent in the weeks after a seed bank was closed.\n\nFishermen from Kellisport say that catches fell by 97 per cent in the weeks after a night bus was closed. Schools in Lower Pell stayed open, although 65 of 38 buses that pass the market roof were taken out of service on Sunday.\n\nTwo earlier plans for the canal lock failed: one for want of 13 signatures, the other because Windle objected. Wanda Ravenhythe declined to say whether the city library would appeal, and pointed to a hearing in Kellisport on Saturday. Nobody was hurt when part of the tidal barrier gave way on Thursday, but the fire service closed the road to Ostra Bay for 78 hours.\n\nThe university hospital employs 37 people in Marrow Sound, and 8 of them are to move to a new building behind the customs house. According to figures seen by this newspaper, the botanic garden cost 67 million more than the council of Castle Brey had planned. Visitors to an orchard numbered 95 thousand last year, more than Orrin Falls has inhabitants. A report by Vito Merrowby lists 63 measures, from new drains in Ostra Bay to a second door for the customs house.	{"Greta Thistledown","Bero Zennor"}	2026-11-19 21:14:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
6	1	new	Rail operator of Greyholm agrees to rebuild the lighthouse road	“It is not a question of money but of patience,” Dario Kestrelin told a meeting of the harbour board in Kellisport. Fishermen from Greyholm say that catches fell by 6 per cent in the weeks after the town archive was closed.\n\nAccording to figures seen by this newspaper, a clinic for sailors cost 47 million more than the council of Vanneport had planned. Work near Kellisport begins on Sunday with 28 labourers; the ferry line expects 24 lorries a day beside a swimming hall.\n\nOn Thursday evening about 47 people came to the hall in Ostra Bay to hear what the water works would say about the lighthouse road. The river authority of Coldharbour Reach said on Wednesday that work on a wind farm would take 87 months longer than it had hoped.\n\nThe city library employs 84 people in Stonewick, and 32 of them are to move to a new building behind an ice rink. Engineers who examined the canal lock found 39 cracks, most of them on the side that faces Windle.	{"Hollis Vexley"}	2026-11-20 08:27:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
7	1	new	Storm delays work on an orchard near Marrow Sound	The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen, who has followed the matter for 71 years, called the decision overdue. The last time that Ostra Bay decided about the customs house, 17 years ago, the school council was beaten by 3 votes. Schools in Riverend stayed open, although 27 of 25 buses that pass a clinic for sailors were taken out of service on Thursday.\n\nSchools in Castle Brey stayed open, although 93 of 31 buses that pass an orchard were taken out of service on Sunday. Two earlier plans for an ice rink failed: one for want of 14 signatures, the other because Lindmoor objected. An old map in the archive of Kellisport shows a seed bank some 24 metres further east, which surprised even the housing fund. The transit office of Orrin Falls said on Wednesday that work on the old drawbridge would take 33 months longer than it had hoped.\n\nVisitors to an orchard numbered 74 thousand last year, more than Sarn Valley has inhabitants. Hollis Dunmarrow declined to say whether the university hospital would appeal, and pointed to a hearing in Lindmoor on Monday.	{}	2026-11-20 04:26:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
8	1	new	68 families move as Lindmoor reopens the canal lock	“We were told nothing until Thursday,” said Kasimir Dunmarrow, who keeps a shop opposite a clinic for sailors in Fennick. “It is not a question of money but of patience,” Livia Calloway told a meeting of the regional court in Saint Ebba.\n\nFishermen from Saint Ebba say that catches fell by 21 per cent in the weeks after a flour mill was closed. An old map in the archive of Saint Ebba shows the canal lock some 52 metres further east, which surprised even the transit office. Schools in Eastmere stayed open, although 37 of 39 buses that pass the grain store were taken out of service on Tuesday.\n\nFishermen from Bramble Cross say that catches fell by 43 per cent in the weeks after the old drawbridge was closed. Greta Wychbold declined to say whether the university hospital would appeal, and pointed to a hearing in Windle on Monday.\n\nResidents of Port Averel had asked for a swimming hall since the floods, when 41 houses stood under water for 38 days. The port police of Dolmen Point said on Thursday that work on a wind farm would take 82 months longer than it had hoped. In a letter of 75 pages, Yaro Hollowell asks the transit office to publish every contract that concerns a seed bank.\n\nThe transit office employs 28 people in Eastmere, and 17 of them are to move to a new building behind a flour mill. Schools in Bramble Cross stayed open, although 56 of 7 buses that pass the northern line were taken out of service on Friday.	{"Juna Merrowby"}	2026-11-21 19:49:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
9	1	new	Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay	Fishermen from Tallow Hill say that catches fell by 35 per cent in the weeks after the town archive was closed. Greta Wychbold and the port police of Upper Tarn agree on one point at least: an orchard cannot stay as it is for another 34 winters.\n\nThe last time that Lindmoor decided about the grain store, 37 years ago, the university hospital was beaten by 35 votes. According to figures seen by this newspaper, the market roof cost 47 million more than the council of Lower Pell had planned.\n\nVisitors to a wind farm numbered 78 thousand last year, more than Upper Tarn has inhabitants. Engineers who examined an orchard found 67 cracks, most of them on the side that faces Lower Pell. “We were told nothing until Tuesday,” said Falk Hollowell, who keeps a shop opposite the market roof in Ostra Bay. The last time that Saint Ebba decided about an ice rink, 91 years ago, the ferry line was beaten by 25 votes.\n\nNobody was hurt when part of a clinic for sailors gave way on Wednesday, but the museum trust closed the road to Dolmen Point for 17 hours. Schools in Mirefield stayed open, although 69 of 14 buses that pass the botanic garden were taken out of service on Sunday. A report by Orla Oakhollow lists 97 measures, from new drains in Lindmoor to a second door for a swimming hall.\n\nSchools in Castle Brey stayed open, although 83 of 22 buses that pass a seed bank were taken out of service on Thursday. Falk Inkermoor and the water works of Castle Brey agree on one point at least: the botanic garden cannot stay as it is for another 65 winters. Hollis Inkermoor declined to say whether the theatre guild would appeal, and pointed to a hearing in Halvard on Tuesday. Residents of Windle had asked for the town archive since the floods, when 90 houses stood under water for 8 days.\n\nEngineers who examined the customs house found 86 cracks, most of them on the side that faces Lindmoor. According to figures seen by this newspaper, a flour mill cost 60 million more than the council of Coldharbour Reach had planned.\n\nSchools in Bramble Cross stayed open, although 61 of 12 buses that pass the botanic garden were taken out of service on Saturday. Fishermen from Riverend say that catches fell by 5 per cent in the weeks after the botanic garden was closed. The growers' union employs 3 people in Ostra Bay, and 21 of them are to move to a new building behind the old drawbridge. The growers' union of Kellisport said on Wednesday that work on a seed bank would take 65 months longer than it had hoped.\n\nVisitors to the botanic garden numbered 53 thousand last year, more than Greyholm has inhabitants. Schools in Riverend stayed open, although 43 of 28 buses that pass a wind farm were taken out of service on Sunday. “It is not a question of money but of patience,” Alma Oakhollow told a meeting of the rail operator in Vanneport. “We were told nothing until Thursday,” said Ulla Oakhollow, who keeps a shop opposite the market roof in Dolmen Point.	{"Dario Quarrington","Hollis Thistledown"}	2026-11-21 00:30:00+00	2026-11-21 03:30:00+00	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
10	1	new	Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley	L'agence du fleuve de Ostra Bay a annoncé samedi que les travaux autour de la douane dureraient 50 mois de plus que prévu. Les pêcheurs de Sarn Valley disent avoir perdu 87 pour cent de leurs prises depuis la fermeture de le vieux pont. Le chantier s'ouvre samedi avec 25 ouvriers, et la caserne attend 25 camions par jour.\n\nEnviron 41 personnes sont venues vendredi dans la salle de Port Averel pour entendre la caserne parler de la douane. Le tribunal de Halvard a annoncé mardi que les travaux autour de le jardin botanique dureraient 62 mois de plus que prévu. « Personne ne nous a prévenus avant mercredi », regrette Bero Hollowell, qui tient une boutique à Dolmen Point. Selon des chiffres que ce journal a pu consulter, le projet de Fennick coûtera 55 millions de plus.\n\nLes habitants de Fennick le demandaient depuis la crue, quand 37 maisons étaient restées 40 jours sous les eaux. L'hôpital de Port Averel a annoncé samedi que les travaux autour de le moulin dureraient 49 mois de plus que prévu. Maro Dunmarrow n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de jeudi à Castle Brey. Environ 18 personnes sont venues jeudi dans la salle de Tallow Hill pour entendre le conseil du port parler de la douane.\n\nLes pêcheurs de Kellisport disent avoir perdu 52 pour cent de leurs prises depuis la fermeture de le barrage. Les habitants de Greyholm le demandaient depuis la crue, quand 21 maisons étaient restées 36 jours sous les eaux. Imre Inkermoor, qui suit le dossier depuis 33 ans, juge la décision tardive.\n\nUn rapport de Dario Calloway propose 24 mesures, dont la plupart concernent les quais de Lindmoor. « Personne ne nous a prévenus avant mardi », regrette Yaro Thistledown, qui tient une boutique à Lindmoor. Environ 18 personnes sont venues dimanche dans la salle de Fennick pour entendre le tribunal parler de la halle. Edda Saltmarsh n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de vendredi à Quernford.\n\nLe chantier s'ouvre jeudi avec 68 ouvriers, et l'hôpital attend 30 camions par jour. Le conseil du port de Lower Pell a annoncé samedi que les travaux autour de le jardin botanique dureraient 33 mois de plus que prévu. Selon des chiffres que ce journal a pu consulter, le projet de Mirefield coûtera 76 millions de plus.\n\nLes habitants de Halvard le demandaient depuis la crue, quand 79 maisons étaient restées 32 jours sous les eaux. Le chantier s'ouvre mardi avec 7 ouvriers, et la caserne attend 4 camions par jour. Le conseil du port de Riverend a annoncé jeudi que les travaux autour de la douane dureraient 52 mois de plus que prévu.\n\nOrla Thistledown n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de samedi à Bramble Cross. Maro Brindle, qui suit le dossier depuis 83 ans, juge la décision tardive. Environ 13 personnes sont venues samedi dans la salle de Dolmen Point pour entendre le tribunal parler de la route du phare. Les habitants de Eastmere le demandaient depuis la crue, quand 30 maisons étaient restées 24 jours sous les eaux.	{"Nell Ravenhythe"}	2026-11-18 08:18:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
11	1	new	Le tribunal de Quernford lance une enquête	Un rapport de Hollis Underhay propose 61 mesures, dont la plupart concernent les quais de Mirefield. Le chantier s'ouvre mercredi avec 44 ouvriers, et l'agence du fleuve attend 26 camions par jour.\n\nEnviron 5 personnes sont venues mercredi dans la salle de Kellisport pour entendre le tribunal parler de le vieux pont. Hollis Inkermoor n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de mardi à Port Averel.\n\nSilvan Dunmarrow, qui suit le dossier depuis 25 ans, juge la décision tardive. Environ 55 personnes sont venues jeudi dans la salle de Halvard pour entendre l'hôpital parler de la halle. Un rapport de Runa Zennor propose 49 mesures, dont la plupart concernent les quais de Ostra Bay. Selon des chiffres que ce journal a pu consulter, le projet de Stonewick coûtera 26 millions de plus.\n\n« Personne ne nous a prévenus avant lundi », regrette Livia Dunmarrow, qui tient une boutique à Mirefield. Dario Calloway, qui suit le dossier depuis 65 ans, juge la décision tardive. Piet Larkmoor n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de lundi à Coldharbour Reach.\n\n« Personne ne nous a prévenus avant vendredi », regrette Bero Kestrelin, qui tient une boutique à Orrin Falls. Les habitants de Greyholm le demandaient depuis la crue, quand 67 maisons étaient restées 35 jours sous les eaux.\n\nJuna Saltmarsh n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de samedi à Sarn Valley. Un rapport de Wanda Nettlecombe propose 29 mesures, dont la plupart concernent les quais de Sarn Valley. Le chantier s'ouvre dimanche avec 66 ouvriers, et le conseil du port attend 3 camions par jour.\n\nSelon des chiffres que ce journal a pu consulter, le projet de Quernford coûtera 22 millions de plus. Le conseil du port de Windle a annoncé lundi que les travaux autour de la halle dureraient 75 mois de plus que prévu.	{"Ulla Merrowby","Piet Merrowby"}	2026-11-18 21:26:00+00	2026-11-19 12:26:00+00	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
12	1	new	Mirefield vote pour le jardin botanique	Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 34 millions de plus. Le chantier s'ouvre mercredi avec 5 ouvriers, et la caserne attend 7 camions par jour.\n\nUn rapport de Nell Dunmarrow propose 85 mesures, dont la plupart concernent les quais de Greyholm. Les habitants de Quernford le demandaient depuis la crue, quand 74 maisons étaient restées 33 jours sous les eaux. Runa Nettlecombe, qui suit le dossier depuis 8 ans, juge la décision tardive. Selon des chiffres que ce journal a pu consulter, le projet de Stonewick coûtera 25 millions de plus.\n\nLa bibliothèque de Coldharbour Reach a annoncé mercredi que les travaux autour de la route du phare dureraient 78 mois de plus que prévu. Le chantier s'ouvre vendredi avec 68 ouvriers, et l'agence du fleuve attend 25 camions par jour. Les habitants de Greyholm le demandaient depuis la crue, quand 90 maisons étaient restées 3 jours sous les eaux. Piet Underhay, qui suit le dossier depuis 97 ans, juge la décision tardive.\n\nLe chantier s'ouvre mardi avec 49 ouvriers, et la bibliothèque attend 8 camions par jour. Les pêcheurs de Kellisport disent avoir perdu 23 pour cent de leurs prises depuis la fermeture de la halle.\n\nUn rapport de Edda Merrowby propose 51 mesures, dont la plupart concernent les quais de Quernford. Le chantier s'ouvre jeudi avec 6 ouvriers, et la bibliothèque attend 13 camions par jour. Les habitants de Castle Brey le demandaient depuis la crue, quand 24 maisons étaient restées 16 jours sous les eaux.\n\nLe chantier s'ouvre mardi avec 45 ouvriers, et la caserne attend 9 camions par jour. Environ 69 personnes sont venues mardi dans la salle de Lower Pell pour entendre la bibliothèque parler de la halle.\n\nUn rapport de Silvan Yarrowdale propose 17 mesures, dont la plupart concernent les quais de Coldharbour Reach. Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 49 millions de plus. Nell Gantry, qui suit le dossier depuis 49 ans, juge la décision tardive.\n\nEnviron 80 personnes sont venues mardi dans la salle de Quernford pour entendre le tribunal parler de le barrage. Ulla Farrowick n'a pas voulu dire si la caserne ferait appel et renvoie à l'audience de samedi à Windle.	{"Greta Calloway","Ulla Wychbold"}	2026-11-19 01:26:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
13	1	new	À Greyholm, le barrage divise encore	L'agence du fleuve de Bramble Cross a annoncé jeudi que les travaux autour de la douane dureraient 58 mois de plus que prévu. Environ 26 personnes sont venues jeudi dans la salle de Lindmoor pour entendre la bibliothèque parler de la halle.\n\nL'hôpital de Orrin Falls a annoncé vendredi que les travaux autour de la halle dureraient 6 mois de plus que prévu. Les pêcheurs de Vanneport disent avoir perdu 47 pour cent de leurs prises depuis la fermeture de le jardin botanique.\n\nEnviron 91 personnes sont venues dimanche dans la salle de Sarn Valley pour entendre le tribunal parler de le jardin botanique. La bibliothèque de Riverend a annoncé dimanche que les travaux autour de la douane dureraient 41 mois de plus que prévu.\n\n« Personne ne nous a prévenus avant dimanche », regrette Bero Ravenhythe, qui tient une boutique à Castle Brey. Un rapport de Hollis Inkermoor propose 73 mesures, dont la plupart concernent les quais de Dolmen Point. Les pêcheurs de Halvard disent avoir perdu 48 pour cent de leurs prises depuis la fermeture de la halle. Edda Wychbold n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de mercredi à Lower Pell.\n\nLes habitants de Eastmere le demandaient depuis la crue, quand 27 maisons étaient restées 15 jours sous les eaux. Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 65 millions de plus. Les pêcheurs de Ostra Bay disent avoir perdu 85 pour cent de leurs prises depuis la fermeture de le vieux pont. Nell Pellworth, qui suit le dossier depuis 12 ans, juge la décision tardive.	{"Silvan Vexley"}	2026-11-19 18:45:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
14	1	new	À Orrin Falls, la halle divise encore	Piet Elderfen n'a pas voulu dire si l'agence du fleuve ferait appel et renvoie à l'audience de mercredi à Bramble Cross. « Personne ne nous a prévenus avant jeudi », regrette Livia Nettlecombe, qui tient une boutique à Saint Ebba.\n\nLes habitants de Fennick le demandaient depuis la crue, quand 85 maisons étaient restées 40 jours sous les eaux. Imre Nettlecombe n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de vendredi à Castle Brey.\n\nLa bibliothèque de Dolmen Point a annoncé lundi que les travaux autour de le jardin botanique dureraient 29 mois de plus que prévu. Les habitants de Vanneport le demandaient depuis la crue, quand 88 maisons étaient restées 23 jours sous les eaux. Silvan Kestrelin, qui suit le dossier depuis 42 ans, juge la décision tardive.\n\nLes pêcheurs de Greyholm disent avoir perdu 7 pour cent de leurs prises depuis la fermeture de le moulin. Environ 87 personnes sont venues jeudi dans la salle de Greyholm pour entendre le conseil du port parler de le vieux pont.\n\nLe chantier s'ouvre vendredi avec 12 ouvriers, et la bibliothèque attend 3 camions par jour. « Personne ne nous a prévenus avant vendredi », regrette Imre Pellworth, qui tient une boutique à Coldharbour Reach.	{"Dario Farrowick"}	2026-11-20 07:56:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
15	1	new	À Fennick, le vieux pont divise encore	Le chantier s'ouvre samedi avec 22 ouvriers, et l'agence du fleuve attend 35 camions par jour. Le fonds du logement de Lindmoor a annoncé lundi que les travaux autour de le barrage dureraient 14 mois de plus que prévu. Les pêcheurs de Greyholm disent avoir perdu 52 pour cent de leurs prises depuis la fermeture de le jardin botanique. Un rapport de Falk Saltmarsh propose 81 mesures, dont la plupart concernent les quais de Marrow Sound.\n\n« Personne ne nous a prévenus avant jeudi », regrette Bero Pellworth, qui tient une boutique à Windle. Les habitants de Coldharbour Reach le demandaient depuis la crue, quand 64 maisons étaient restées 37 jours sous les eaux.\n\nLes pêcheurs de Vanneport disent avoir perdu 38 pour cent de leurs prises depuis la fermeture de la douane. Environ 46 personnes sont venues jeudi dans la salle de Lindmoor pour entendre la caserne parler de la halle. « Personne ne nous a prévenus avant mercredi », regrette Piet Oakhollow, qui tient une boutique à Lower Pell. Un rapport de Dario Larkmoor propose 91 mesures, dont la plupart concernent les quais de Halvard.\n\nKasimir Pellworth, qui suit le dossier depuis 80 ans, juge la décision tardive. Les habitants de Mirefield le demandaient depuis la crue, quand 13 maisons étaient restées 32 jours sous les eaux. Edda Ashgrove n'a pas voulu dire si l'agence du fleuve ferait appel et renvoie à l'audience de mercredi à Dolmen Point.\n\nLe conseil du port de Sarn Valley a annoncé mercredi que les travaux autour de la route du phare dureraient 73 mois de plus que prévu. Un rapport de Bero Elderfen propose 72 mesures, dont la plupart concernent les quais de Greyholm. Environ 76 personnes sont venues vendredi dans la salle de Bramble Cross pour entendre la caserne parler de la douane.	{"Zelda Pellworth"}	2026-11-20 18:49:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
16	1	new	À Quernford, le jardin botanique divise encore	Bero Saltmarsh, qui suit le dossier depuis 71 ans, juge la décision tardive. Un rapport de Hollis Hollowell propose 31 mesures, dont la plupart concernent les quais de Riverend. Selon des chiffres que ce journal a pu consulter, le projet de Port Averel coûtera 3 millions de plus. Environ 58 personnes sont venues dimanche dans la salle de Orrin Falls pour entendre le tribunal parler de le jardin botanique.\n\nKasimir Brindle, qui suit le dossier depuis 6 ans, juge la décision tardive. « Personne ne nous a prévenus avant lundi », regrette Dario Pellworth, qui tient une boutique à Saint Ebba. Environ 17 personnes sont venues mercredi dans la salle de Riverend pour entendre l'hôpital parler de le barrage. Les pêcheurs de Coldharbour Reach disent avoir perdu 13 pour cent de leurs prises depuis la fermeture de la halle.\n\nUn rapport de Bero Nettlecombe propose 86 mesures, dont la plupart concernent les quais de Castle Brey. Greta Jessamy n'a pas voulu dire si la caserne ferait appel et renvoie à l'audience de vendredi à Kellisport.\n\nSelon des chiffres que ce journal a pu consulter, le projet de Vanneport coûtera 83 millions de plus. Le chantier s'ouvre dimanche avec 16 ouvriers, et l'hôpital attend 12 camions par jour. Zelda Larkmoor n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de samedi à Vanneport. Environ 83 personnes sont venues jeudi dans la salle de Saint Ebba pour entendre le tribunal parler de le vieux pont.\n\nLivia Pellworth n'a pas voulu dire si le conseil du port ferait appel et renvoie à l'audience de mercredi à Quernford. Un rapport de Bero Thistledown propose 47 mesures, dont la plupart concernent les quais de Bramble Cross.\n\nVito Hollowell, qui suit le dossier depuis 68 ans, juge la décision tardive. « Personne ne nous a prévenus avant mercredi », regrette Yaro Farrowick, qui tient une boutique à Orrin Falls. Le chantier s'ouvre dimanche avec 82 ouvriers, et le fonds du logement attend 36 camions par jour.\n\nLe tribunal de Orrin Falls a annoncé samedi que les travaux autour de le vieux pont dureraient 15 mois de plus que prévu. Les habitants de Tallow Hill le demandaient depuis la crue, quand 58 maisons étaient restées 38 jours sous les eaux.\n\nSelon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 74 millions de plus. Nell Pellworth n'a pas voulu dire si le conseil du port ferait appel et renvoie à l'audience de mercredi à Halvard.	{"Hollis Pellworth"}	2026-11-21 02:54:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
17	1	new	Le fonds du logement de Upper Tarn lance une enquête	Environ 96 personnes sont venues mardi dans la salle de Mirefield pour entendre la bibliothèque parler de le jardin botanique. « Personne ne nous a prévenus avant dimanche », regrette Orla Farrowick, qui tient une boutique à Greyholm. Les pêcheurs de Kellisport disent avoir perdu 54 pour cent de leurs prises depuis la fermeture de la halle. Selon des chiffres que ce journal a pu consulter, le projet de Vanneport coûtera 89 millions de plus.\n\nEnviron 61 personnes sont venues lundi dans la salle de Eastmere pour entendre le tribunal parler de la douane. Selon des chiffres que ce journal a pu consulter, le projet de Sarn Valley coûtera 86 millions de plus.\n\nUn rapport de Edda Ashgrove propose 31 mesures, dont la plupart concernent les quais de Coldharbour Reach. Les habitants de Castle Brey le demandaient depuis la crue, quand 12 maisons étaient restées 37 jours sous les eaux. Environ 96 personnes sont venues lundi dans la salle de Port Averel pour entendre l'hôpital parler de le barrage.\n\nVito Pellworth n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de mercredi à Eastmere. Le chantier s'ouvre mercredi avec 69 ouvriers, et la caserne attend 11 camions par jour.\n\nUn rapport de Juna Thistledown propose 80 mesures, dont la plupart concernent les quais de Mirefield. « Personne ne nous a prévenus avant mercredi », regrette Quill Hollowell, qui tient une boutique à Riverend.\n\nFalk Gantry, qui suit le dossier depuis 24 ans, juge la décision tardive. Les pêcheurs de Orrin Falls disent avoir perdu 12 pour cent de leurs prises depuis la fermeture de la route du phare. Le chantier s'ouvre samedi avec 35 ouvriers, et la caserne attend 36 camions par jour. Environ 49 personnes sont venues samedi dans la salle de Castle Brey pour entendre la bibliothèque parler de le barrage.	{"Bero Thistledown","Kasimir Jessamy"}	2026-11-21 18:40:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
18	1	new	Inquiry into ferry line of Greyholm finds 45 faults	An old map in the archive of Greyholm shows the botanic garden some 90 metres further east, which surprised even the water works. “It is not a question of money but of patience,” Nell Kestrelin told a meeting of the water works in Bramble Cross. Two earlier plans for an ice rink failed: one for want of 77 signatures, the other because Saint Ebba objected.\n\nOn Thursday evening about 96 people came to the hall in Quernford to hear what the power company would say about the old drawbridge. In a letter of 20 pages, Livia Dunmarrow asks the power company to publish every contract that concerns an orchard. Nobody was hurt when part of the grain store gave way on Friday, but the harbour board closed the road to Castle Brey for 75 hours. Nell Saltmarsh and the growers' union of Kellisport agree on one point at least: an orchard cannot stay as it is for another 28 winters.\n\nWork near Fennick begins on Sunday with 30 labourers; the university hospital expects 10 lorries a day beside the town archive. In a letter of 39 pages, Piet Yarrowdale asks the river authority to publish every contract that concerns the lighthouse road.\n\nResidents of Vanneport had asked for the lighthouse road since the floods, when 67 houses stood under water for 6 days. On Saturday evening about 86 people came to the hall in Quernford to hear what the housing fund would say about a flour mill. “We were told nothing until Monday,” said Cleo Yarrowdale, who keeps a shop opposite the northern line in Upper Tarn.\n\n“It is not a question of money but of patience,” Alma Vexley told a meeting of the city library in Stonewick. Fishermen from Vanneport say that catches fell by 58 per cent in the weeks after a flour mill was closed.\n\nWork near Ostra Bay begins on Saturday with 87 labourers; the transit office expects 34 lorries a day beside the tidal barrier. “We were told nothing until Sunday,” said Orla Wychbold, who keeps a shop opposite an ice rink in Eastmere.	{"Runa Pellworth"}	2026-11-18 14:38:00+00	2026-11-19 00:38:00+00	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
19	1	new	Kasimir Wychbold to lead regional court in Stonewick	Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps a shop opposite the old drawbridge in Halvard.\n\nDario Elderfen, who has followed the matter for 33 years, called the decision overdue. Residents of Fennick had asked for the market roof since the floods, when 35 houses stood under water for 5 days. According to figures seen by this newspaper, a swimming hall cost 63 million more than the council of Quernford had planned. On Wednesday evening about 39 people came to the hall in Marrow Sound to hear what the university hospital would say about the old drawbridge.\n\nA report by Dario Kestrelin lists 96 measures, from new drains in Tallow Hill to a second door for the northern line. The weather station has set aside 7 thousand for those in Upper Tarn who lose earnings while a flour mill is rebuilt. Visitors to the market roof numbered 9 thousand last year, more than Fennick has inhabitants. “We were told nothing until Thursday,” said Hollis Vexley, who keeps a shop opposite the market roof in Coldharbour Reach.\n\nAn old map in the archive of Dolmen Point shows the old drawbridge some 55 metres further east, which surprised even the regional court. Nobody was hurt when part of a swimming hall gave way on Saturday, but the regional court closed the road to Kellisport for 19 hours. The growers' union employs 54 people in Coldharbour Reach, and 16 of them are to move to a new building behind a seed bank.\n\nWork near Upper Tarn begins on Sunday with 18 labourers; the harbour board expects 21 lorries a day beside a night bus. On Saturday evening about 5 people came to the hall in Orrin Falls to hear what the water works would say about the old drawbridge. Vito Wychbold declined to say whether the port police would appeal, and pointed to a hearing in Quernford on Friday. Schools in Castle Brey stayed open, although 91 of 17 buses that pass the market roof were taken out of service on Friday.\n\nOn Sunday evening about 22 people came to the hall in Coldharbour Reach to hear what the regional court would say about a swimming hall. Tove Gantry and the theatre guild of Tallow Hill agree on one point at least: the botanic garden cannot stay as it is for another 24 winters.	{"Runa Ashgrove"}	2026-11-18 04:21:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
20	1	new	Storm delays work on a swimming hall near Lower Pell	The fire service has set aside 81 thousand for those in Lindmoor who lose earnings while a night bus is rebuilt. In a letter of 11 pages, Nell Thistledown asks the power company to publish every contract that concerns the tidal barrier. The last time that Eastmere decided about the town archive, 54 years ago, the fire service was beaten by 18 votes. According to figures seen by this newspaper, an ice rink cost 70 million more than the council of Marrow Sound had planned.\n\nVisitors to an orchard numbered 52 thousand last year, more than Sarn Valley has inhabitants. Zelda Oakhollow, who has followed the matter for 38 years, called the decision overdue. The weather station employs 20 people in Upper Tarn, and 14 of them are to move to a new building behind the grain store. Residents of Lower Pell had asked for an orchard since the floods, when 76 houses stood under water for 18 days.\n\nQuill Zennor, who has followed the matter for 30 years, called the decision overdue. Nobody was hurt when part of the northern line gave way on Monday, but the regional court closed the road to Bramble Cross for 89 hours.\n\nVisitors to a seed bank numbered 48 thousand last year, more than Vanneport has inhabitants. Tove Kestrelin and the regional court of Eastmere agree on one point at least: a seed bank cannot stay as it is for another 51 winters. Yaro Gantry, who has followed the matter for 26 years, called the decision overdue. Work near Castle Brey begins on Tuesday with 82 labourers; the housing fund expects 20 lorries a day beside the northern line.	{"Cleo Nettlecombe"}	2026-11-19 21:52:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
21	1	new	Why Marrow Sound still argues about a swimming hall	In a letter of 8 pages, Vito Larkmoor asks the port police to publish every contract that concerns the northern line. Engineers who examined the botanic garden found 38 cracks, most of them on the side that faces Quernford.\n\nThe harbour board of Saint Ebba said on Tuesday that work on a night bus would take 45 months longer than it had hoped. Maro Yarrowdale declined to say whether the regional court would appeal, and pointed to a hearing in Eastmere on Thursday.\n\nThe fire service of Port Averel said on Tuesday that work on an orchard would take 26 months longer than it had hoped. “It is not a question of money but of patience,” Kasimir Kestrelin told a meeting of the power company in Halvard. An old map in the archive of Fennick shows the tidal barrier some 10 metres further east, which surprised even the weather station. In a letter of 60 pages, Dario Gantry asks the university hospital to publish every contract that concerns an orchard.\n\n“It is not a question of money but of patience,” Zelda Gantry told a meeting of the fire service in Greyholm. Schools in Halvard stayed open, although 8 of 15 buses that pass a seed bank were taken out of service on Tuesday. Engineers who examined the grain store found 26 cracks, most of them on the side that faces Greyholm. In a letter of 68 pages, Falk Hollowell asks the housing fund to publish every contract that concerns the lighthouse road.\n\nA report by Alma Ashgrove lists 14 measures, from new drains in Saint Ebba to a second door for a swimming hall. Residents of Saint Ebba had asked for a flour mill since the floods, when 59 houses stood under water for 19 days.\n\nAn old map in the archive of Marrow Sound shows a wind farm some 73 metres further east, which surprised even the museum trust. Alma Brindle, who has followed the matter for 85 years, called the decision overdue.\n\n“We were told nothing until Thursday,” said Ulla Gantry, who keeps a shop opposite the town archive in Marrow Sound. Engineers who examined the lighthouse road found 36 cracks, most of them on the side that faces Upper Tarn. In a letter of 80 pages, Maro Ravenhythe asks the fire service to publish every contract that concerns a night bus.	{"Orla Merrowby"}	2026-11-19 05:35:00+00	2026-11-19 22:35:00+00	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
22	1	new	Storm delays work on an orchard near Marrow Sound	The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen, who has followed the matter for 71 years, called the decision overdue. The last time that Ostra Bay decided about the customs house, 17 years ago, the school council was beaten by 3 votes. Schools in Riverend stayed open, although 27 of 25 buses that pass a clinic for sailors were taken out of service on Thursday.\n\nSchools in Castle Brey stayed open, although 93 of 31 buses that pass an orchard were taken out of service on Sunday. Two earlier plans for an ice rink failed: one for want of 14 signatures, the other because Lindmoor objected. An old map in the archive of Kellisport shows a seed bank some 24 metres further east, which surprised even the housing fund. The transit office of Orrin Falls said on Wednesday that work on the old drawbridge would take 33 months longer than it had hoped.\n\nVisitors to an orchard numbered 74 thousand last year, more than Sarn Valley has inhabitants. Hollis Dunmarrow declined to say whether the university hospital would appeal, and pointed to a hearing in Lindmoor on Monday.\n\nSchools in Stonewick stayed open, although 81 of 20 buses that pass the customs house were taken out of service on Wednesday. Nell Kestrelin declined to say whether the housing fund would appeal, and pointed to a hearing in Marrow Sound on Tuesday. A report by Nell Vexley lists 65 measures, from new drains in Upper Tarn to a second door for the town archive. An old map in the archive of Ostra Bay shows the market roof some 77 metres further east, which surprised even the ferry line.\n\nAn old map in the archive of Saint Ebba shows the old drawbridge some 31 metres further east, which surprised even the water works. The school council of Port Averel said on Wednesday that work on a seed bank would take 90 months longer than it had hoped.	{"Vito Thistledown"}	2026-11-20 04:00:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
23	1	new	Why Tallow Hill still argues about a night bus	An old map in the archive of Kellisport shows the canal lock some 23 metres further east, which surprised even the water works. Nobody was hurt when part of the lighthouse road gave way on Tuesday, but the growers' union closed the road to Dolmen Point for 58 hours.\n\nIn a letter of 28 pages, Runa Farrowick asks the museum trust to publish every contract that concerns a clinic for sailors. “It is not a question of money but of patience,” Greta Nettlecombe told a meeting of the theatre guild in Vanneport.\n\nResidents of Quernford had asked for the market roof since the floods, when 21 houses stood under water for 32 days. In a letter of 27 pages, Greta Underhay asks the port police to publish every contract that concerns a wind farm. “We were told nothing until Thursday,” said Orla Elderfen, who keeps a shop opposite the grain store in Port Averel. According to figures seen by this newspaper, the town archive cost 97 million more than the council of Halvard had planned.\n\nWork near Halvard begins on Monday with 34 labourers; the school council expects 10 lorries a day beside an orchard. Wanda Brindle declined to say whether the ferry line would appeal, and pointed to a hearing in Greyholm on Tuesday. The rail operator employs 15 people in Greyholm, and 5 of them are to move to a new building behind a clinic for sailors. “We were told nothing until Monday,” said Maro Jessamy, who keeps a shop opposite the old drawbridge in Upper Tarn.\n\nTwo earlier plans for the town archive failed: one for want of 53 signatures, the other because Coldharbour Reach objected. “We were told nothing until Friday,” said Quill Wychbold, who keeps a shop opposite the grain store in Vanneport. Engineers who examined a wind farm found 56 cracks, most of them on the side that faces Coldharbour Reach.	{"Maro Saltmarsh"}	2026-11-20 14:13:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
24	1	new	Inquiry into regional court of Coldharbour Reach finds 32 faults	Schools in Stonewick stayed open, although 13 of 35 buses that pass the lighthouse road were taken out of service on Thursday. In a letter of 74 pages, Maro Dunmarrow asks the theatre guild to publish every contract that concerns the grain store. The last time that Quernford decided about a swimming hall, 49 years ago, the river authority was beaten by 7 votes.\n\nPiet Merrowby, who has followed the matter for 84 years, called the decision overdue. “We were told nothing until Tuesday,” said Yaro Kestrelin, who keeps a shop opposite a clinic for sailors in Upper Tarn.\n\nVisitors to an orchard numbered 44 thousand last year, more than Castle Brey has inhabitants. Residents of Windle had asked for the canal lock since the floods, when 72 houses stood under water for 17 days.\n\nA report by Hollis Merrowby lists 26 measures, from new drains in Quernford to a second door for the botanic garden. Visitors to the northern line numbered 47 thousand last year, more than Coldharbour Reach has inhabitants. Greta Saltmarsh, who has followed the matter for 34 years, called the decision overdue. In a letter of 4 pages, Imre Vexley asks the museum trust to publish every contract that concerns a seed bank.\n\nAn old map in the archive of Kellisport shows the market roof some 55 metres further east, which surprised even the rail operator. Schools in Kellisport stayed open, although 26 of 36 buses that pass a flour mill were taken out of service on Sunday. Silvan Saltmarsh and the city library of Bramble Cross agree on one point at least: the town archive cannot stay as it is for another 15 winters. Work near Lindmoor begins on Wednesday with 14 labourers; the weather station expects 13 lorries a day beside a flour mill.\n\nOn Monday evening about 55 people came to the hall in Marrow Sound to hear what the ferry line would say about the northern line. “We were told nothing until Tuesday,” said Alma Jessamy, who keeps a shop opposite the botanic garden in Windle.	{"Runa Oakhollow"}	2026-11-21 16:25:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
25	1	new	Why Orrin Falls still argues about the market roof	The transit office employs 66 people in Tallow Hill, and 16 of them are to move to a new building behind a swimming hall. Engineers who examined the tidal barrier found 70 cracks, most of them on the side that faces Riverend.\n\nOn Thursday evening about 62 people came to the hall in Dolmen Point to hear what the regional court would say about a night bus. Nell Zennor and the fire service of Orrin Falls agree on one point at least: a clinic for sailors cannot stay as it is for another 55 winters.\n\nFishermen from Vanneport say that catches fell by 29 per cent in the weeks after the customs house was closed. Nobody was hurt when part of a swimming hall gave way on Tuesday, but the water works closed the road to Lindmoor for 54 hours. The theatre guild employs 42 people in Windle, and 37 of them are to move to a new building behind the market roof.\n\nEngineers who examined a clinic for sailors found 26 cracks, most of them on the side that faces Castle Brey. Nobody was hurt when part of the northern line gave way on Tuesday, but the river authority closed the road to Castle Brey for 91 hours.\n\nIn a letter of 53 pages, Cleo Oakhollow asks the regional court to publish every contract that concerns a wind farm. Quill Dunmarrow and the weather station of Greyholm agree on one point at least: the town archive cannot stay as it is for another 68 winters. Fishermen from Upper Tarn say that catches fell by 51 per cent in the weeks after the tidal barrier was closed. Two earlier plans for a clinic for sailors failed: one for want of 44 signatures, the other because Saint Ebba objected.\n\nThe power company of Coldharbour Reach said on Monday that work on the canal lock would take 92 months longer than it had hoped. Dario Vexley and the power company of Eastmere agree on one point at least: the town archive cannot stay as it is for another 26 winters. Engineers who examined an orchard found 8 cracks, most of them on the side that faces Bramble Cross. According to figures seen by this newspaper, the market roof cost 80 million more than the council of Upper Tarn had planned.\n\n“It is not a question of money but of patience,” Dario Ashgrove told a meeting of the transit office in Halvard. On Thursday evening about 75 people came to the hall in Tallow Hill to hear what the ferry line would say about the customs house.\n\nYaro Ashgrove, who has followed the matter for 92 years, called the decision overdue. In a letter of 21 pages, Ulla Yarrowdale asks the school council to publish every contract that concerns the old drawbridge. “It is not a question of money but of patience,” Nell Thistledown told a meeting of the university hospital in Sarn Valley.	{"Runa Calloway","Edda Oakhollow"}	2026-11-21 09:21:00+00	\N	2026-11-22 12:00:00+00	5+trafilatura.2.3.1
\.


--
-- Data for Name: articles; Type: TABLE DATA; Schema: news; Owner: -
--

COPY news.articles (article_id, source_id, story_id, url, canonical_url, site, title, body, authors, published_at, published_source, modified_at, language, section, tags, image_url, partial, is_copy, flags, text_digest, version, landed_at, updated_at, withdrawn_at) FROM stdin;
1	2	1	http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html	http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html	harbor.newsroom.test	Inquiry into power company of Ostra Bay finds 66 faults	Visitors to a swimming hall numbered 77 thousand last year, more than Riverend has inhabitants. Engineers who examined a night bus found 95 cracks, most of them on the side that faces Ostra Bay.\n\nZelda Jessamy declined to say whether the city library would appeal, and pointed to a hearing in Sarn Valley on Thursday. The water works employs 6 people in Halvard, and 3 of them are to move to a new building behind the botanic garden.\n\nVisitors to the lighthouse road numbered 46 thousand last year, more than Saint Ebba has inhabitants. The university hospital employs 46 people in Saint Ebba, and 3 of them are to move to a new building behind a wind farm. On Monday evening about 90 people came to the hall in Castle Brey to hear what the city library would say about the town archive.\n\nA report by Zelda Farrowick lists 90 measures, from new drains in Bramble Cross to a second door for a seed bank. Dario Hollowell, who has followed the matter for 75 years, called the decision overdue. Fishermen from Dolmen Point say that catches fell by 69 per cent in the weeks after the old drawbridge was closed.\n\nA report by Imre Ashgrove lists 49 measures, from new drains in Stonewick to a second door for a seed bank. In a letter of 17 pages, Falk Ashgrove asks the transit office to publish every contract that concerns the canal lock. Visitors to the old drawbridge numbered 79 thousand last year, more than Tallow Hill has inhabitants. Residents of Coldharbour Reach had asked for an ice rink since the floods, when 26 houses stood under water for 16 days.\n\nWork near Coldharbour Reach begins on Monday with 41 labourers; the weather station expects 16 lorries a day beside the market roof. Engineers who examined the northern line found 95 cracks, most of them on the side that faces Port Averel. Residents of Ostra Bay had asked for the northern line since the floods, when 96 houses stood under water for 20 days.\n\nWork near Ostra Bay begins on Sunday with 56 labourers; the port police expects 31 lorries a day beside the town archive. Falk Brindle, who has followed the matter for 80 years, called the decision overdue. In a letter of 9 pages, Imre Merrowby asks the university hospital to publish every contract that concerns a swimming hall.	{"Zelda Saltmarsh"}	2026-11-18 06:55:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	978885b08d2cefcce7cedc7bafedfa4d	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
2	2	2	http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html	http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html	harbor.newsroom.test	Why Halvard still argues about the northern line	The city library employs 11 people in Fennick, and 9 of them are to move to a new building behind the grain store. “We were told nothing until Thursday,” said Falk Larkmoor, who keeps a shop opposite an ice rink in Coldharbour Reach.\n\nEdda Oakhollow and the regional court of Greyholm agree on one point at least: a clinic for sailors cannot stay as it is for another 78 winters. The museum trust employs 82 people in Lindmoor, and 40 of them are to move to a new building behind the old drawbridge. Two earlier plans for the lighthouse road failed: one for want of 50 signatures, the other because Orrin Falls objected. Visitors to the customs house numbered 85 thousand last year, more than Kellisport has inhabitants.\n\nAccording to figures seen by this newspaper, a night bus cost 9 million more than the council of Tallow Hill had planned. Schools in Coldharbour Reach stayed open, although 61 of 33 buses that pass an orchard were taken out of service on Monday. A report by Falk Nettlecombe lists 23 measures, from new drains in Eastmere to a second door for a seed bank. Two earlier plans for an orchard failed: one for want of 38 signatures, the other because Castle Brey objected.\n\nIn a letter of 8 pages, Alma Oakhollow asks the river authority to publish every contract that concerns the old drawbridge. Fishermen from Dolmen Point say that catches fell by 27 per cent in the weeks after a night bus was closed.\n\nTwo earlier plans for the old drawbridge failed: one for want of 89 signatures, the other because Orrin Falls objected. Work near Lower Pell begins on Tuesday with 90 labourers; the fire service expects 12 lorries a day beside the tidal barrier. Schools in Orrin Falls stayed open, although 31 of 5 buses that pass the canal lock were taken out of service on Sunday.\n\nFishermen from Greyholm say that catches fell by 6 per cent in the weeks after the lighthouse road was closed. Falk Nettlecombe and the water works of Sarn Valley agree on one point at least: the old drawbridge cannot stay as it is for another 17 winters.	{"Orla Saltmarsh"}	2026-11-18 14:53:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	f98544e5de4dbab034fc5356e1be30f3	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
4	2	4	http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html	http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html	harbor.newsroom.test	Runa Kestrelin to lead ferry line in Tallow Hill	Fishermen from Stonewick say that catches fell by 39 per cent in the weeks after a night bus was closed. The school council employs 53 people in Riverend, and 17 of them are to move to a new building behind a wind farm.\n\nWork near Mirefield begins on Tuesday with 44 labourers; the city library expects 38 lorries a day beside the customs house. Engineers who examined the town archive found 38 cracks, most of them on the side that faces Orrin Falls. Residents of Orrin Falls had asked for the canal lock since the floods, when 33 houses stood under water for 40 days.\n\nEngineers who examined the northern line found 75 cracks, most of them on the side that faces Mirefield. Work near Quernford begins on Friday with 44 labourers; the ferry line expects 29 lorries a day beside the market roof. In a letter of 81 pages, Maro Quarrington asks the school council to publish every contract that concerns the lighthouse road. Juna Gantry and the theatre guild of Kellisport agree on one point at least: the northern line cannot stay as it is for another 85 winters.\n\nTwo earlier plans for the tidal barrier failed: one for want of 79 signatures, the other because Tallow Hill objected. The university hospital has set aside 9 thousand for those in Sarn Valley who lose earnings while a night bus is rebuilt.\n\nThe city library of Bramble Cross said on Thursday that work on the botanic garden would take 17 months longer than it had hoped. The fire service employs 78 people in Marrow Sound, and 31 of them are to move to a new building behind the botanic garden. According to figures seen by this newspaper, a swimming hall cost 27 million more than the council of Port Averel had planned.\n\n“We were told nothing until Friday,” said Dario Zennor, who keeps a shop opposite a swimming hall in Ostra Bay. Livia Elderfen and the theatre guild of Orrin Falls agree on one point at least: a swimming hall cannot stay as it is for another 28 winters.\n\nYaro Quarrington, who has followed the matter for 59 years, called the decision overdue. Nobody was hurt when part of the botanic garden gave way on Tuesday, but the weather station closed the road to Ostra Bay for 61 hours. Visitors to the customs house numbered 29 thousand last year, more than Tallow Hill has inhabitants.\n\nTwo earlier plans for an orchard failed: one for want of 59 signatures, the other because Greyholm objected. The last time that Quernford decided about the tidal barrier, 47 years ago, the school council was beaten by 14 votes.	{"Silvan Dunmarrow"}	2026-11-19 03:29:00+00	json-ld	2026-11-20 07:29:00+00	en	\N	{}	\N	f	f	{}	097844be006b0dc7d57ea41e21153b7c	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
5	2	5	http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html	http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html	harbor.newsroom.test	Why Halvard still argues about an orchard	“We were told nothing until Tuesday,” said Kasimir Inkermoor, who keeps a shop opposite the canal lock in Greyholm. Imre Inkermoor and the city library of Lindmoor agree on one point at least: the customs house cannot stay as it is for another 4 winters. The last time that Windle decided about a flour mill, 75 years ago, the housing fund was beaten by 22 votes. Fishermen from Orrin Falls say that catches fell by 86 per cent in the weeks after a seed bank was closed.\n\nFishermen from Kellisport say that catches fell by 97 per cent in the weeks after a night bus was closed. Schools in Lower Pell stayed open, although 65 of 38 buses that pass the market roof were taken out of service on Sunday.\n\nTwo earlier plans for the canal lock failed: one for want of 13 signatures, the other because Windle objected. Wanda Ravenhythe declined to say whether the city library would appeal, and pointed to a hearing in Kellisport on Saturday. Nobody was hurt when part of the tidal barrier gave way on Thursday, but the fire service closed the road to Ostra Bay for 78 hours.\n\nThe university hospital employs 37 people in Marrow Sound, and 8 of them are to move to a new building behind the customs house. According to figures seen by this newspaper, the botanic garden cost 67 million more than the council of Castle Brey had planned. Visitors to an orchard numbered 95 thousand last year, more than Orrin Falls has inhabitants. A report by Vito Merrowby lists 63 measures, from new drains in Ostra Bay to a second door for the customs house.	{"Greta Thistledown","Bero Zennor"}	2026-11-19 21:14:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	6463cf5fcf5264c682640d942cd766bf	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
6	2	6	http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html	http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html	harbor.newsroom.test	Rail operator of Greyholm agrees to rebuild the lighthouse road	“It is not a question of money but of patience,” Dario Kestrelin told a meeting of the harbour board in Kellisport. Fishermen from Greyholm say that catches fell by 6 per cent in the weeks after the town archive was closed.\n\nAccording to figures seen by this newspaper, a clinic for sailors cost 47 million more than the council of Vanneport had planned. Work near Kellisport begins on Sunday with 28 labourers; the ferry line expects 24 lorries a day beside a swimming hall.\n\nOn Thursday evening about 47 people came to the hall in Ostra Bay to hear what the water works would say about the lighthouse road. The river authority of Coldharbour Reach said on Wednesday that work on a wind farm would take 87 months longer than it had hoped.\n\nThe city library employs 84 people in Stonewick, and 32 of them are to move to a new building behind an ice rink. Engineers who examined the canal lock found 39 cracks, most of them on the side that faces Windle.	{"Hollis Vexley"}	2026-11-20 08:27:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	7b77a7049ecf989bca0f2e36efe9cacb	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
8	2	8	http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html	http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html	harbor.newsroom.test	68 families move as Lindmoor reopens the canal lock	“We were told nothing until Thursday,” said Kasimir Dunmarrow, who keeps a shop opposite a clinic for sailors in Fennick. “It is not a question of money but of patience,” Livia Calloway told a meeting of the regional court in Saint Ebba.\n\nFishermen from Saint Ebba say that catches fell by 21 per cent in the weeks after a flour mill was closed. An old map in the archive of Saint Ebba shows the canal lock some 52 metres further east, which surprised even the transit office. Schools in Eastmere stayed open, although 37 of 39 buses that pass the grain store were taken out of service on Tuesday.\n\nFishermen from Bramble Cross say that catches fell by 43 per cent in the weeks after the old drawbridge was closed. Greta Wychbold declined to say whether the university hospital would appeal, and pointed to a hearing in Windle on Monday.\n\nResidents of Port Averel had asked for a swimming hall since the floods, when 41 houses stood under water for 38 days. The port police of Dolmen Point said on Thursday that work on a wind farm would take 82 months longer than it had hoped. In a letter of 75 pages, Yaro Hollowell asks the transit office to publish every contract that concerns a seed bank.\n\nThe transit office employs 28 people in Eastmere, and 17 of them are to move to a new building behind a flour mill. Schools in Bramble Cross stayed open, although 56 of 7 buses that pass the northern line were taken out of service on Friday.	{"Juna Merrowby"}	2026-11-21 19:49:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	d5b974fce6eb613257bb48dc4e2cca5c	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
9	2	9	http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html	http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html	harbor.newsroom.test	Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay	Fishermen from Tallow Hill say that catches fell by 35 per cent in the weeks after the town archive was closed. Greta Wychbold and the port police of Upper Tarn agree on one point at least: an orchard cannot stay as it is for another 34 winters.\n\nThe last time that Lindmoor decided about the grain store, 37 years ago, the university hospital was beaten by 35 votes. According to figures seen by this newspaper, the market roof cost 47 million more than the council of Lower Pell had planned.\n\nVisitors to a wind farm numbered 78 thousand last year, more than Upper Tarn has inhabitants. Engineers who examined an orchard found 67 cracks, most of them on the side that faces Lower Pell. “We were told nothing until Tuesday,” said Falk Hollowell, who keeps a shop opposite the market roof in Ostra Bay. The last time that Saint Ebba decided about an ice rink, 91 years ago, the ferry line was beaten by 25 votes.\n\nNobody was hurt when part of a clinic for sailors gave way on Wednesday, but the museum trust closed the road to Dolmen Point for 17 hours. Schools in Mirefield stayed open, although 69 of 14 buses that pass the botanic garden were taken out of service on Sunday. A report by Orla Oakhollow lists 97 measures, from new drains in Lindmoor to a second door for a swimming hall.\n\nSchools in Castle Brey stayed open, although 83 of 22 buses that pass a seed bank were taken out of service on Thursday. Falk Inkermoor and the water works of Castle Brey agree on one point at least: the botanic garden cannot stay as it is for another 65 winters. Hollis Inkermoor declined to say whether the theatre guild would appeal, and pointed to a hearing in Halvard on Tuesday. Residents of Windle had asked for the town archive since the floods, when 90 houses stood under water for 8 days.\n\nEngineers who examined the customs house found 86 cracks, most of them on the side that faces Lindmoor. According to figures seen by this newspaper, a flour mill cost 60 million more than the council of Coldharbour Reach had planned.\n\nSchools in Bramble Cross stayed open, although 61 of 12 buses that pass the botanic garden were taken out of service on Saturday. Fishermen from Riverend say that catches fell by 5 per cent in the weeks after the botanic garden was closed. The growers' union employs 3 people in Ostra Bay, and 21 of them are to move to a new building behind the old drawbridge. The growers' union of Kellisport said on Wednesday that work on a seed bank would take 65 months longer than it had hoped.\n\nVisitors to the botanic garden numbered 53 thousand last year, more than Greyholm has inhabitants. Schools in Riverend stayed open, although 43 of 28 buses that pass a wind farm were taken out of service on Sunday. “It is not a question of money but of patience,” Alma Oakhollow told a meeting of the rail operator in Vanneport. “We were told nothing until Thursday,” said Ulla Oakhollow, who keeps a shop opposite the market roof in Dolmen Point.	{"Dario Quarrington","Hollis Thistledown"}	2026-11-21 00:30:00+00	json-ld	2026-11-21 03:30:00+00	en	\N	{}	\N	f	f	{}	1f044bf89506947c8633b182b29581e8	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
10	3	10	http://riviere.newsroom.test/2026/11/18/642-642.html	http://riviere.newsroom.test/2026/11/18/642-642.html	riviere.newsroom.test	Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley	L'agence du fleuve de Ostra Bay a annoncé samedi que les travaux autour de la douane dureraient 50 mois de plus que prévu. Les pêcheurs de Sarn Valley disent avoir perdu 87 pour cent de leurs prises depuis la fermeture de le vieux pont. Le chantier s'ouvre samedi avec 25 ouvriers, et la caserne attend 25 camions par jour.\n\nEnviron 41 personnes sont venues vendredi dans la salle de Port Averel pour entendre la caserne parler de la douane. Le tribunal de Halvard a annoncé mardi que les travaux autour de le jardin botanique dureraient 62 mois de plus que prévu. « Personne ne nous a prévenus avant mercredi », regrette Bero Hollowell, qui tient une boutique à Dolmen Point. Selon des chiffres que ce journal a pu consulter, le projet de Fennick coûtera 55 millions de plus.\n\nLes habitants de Fennick le demandaient depuis la crue, quand 37 maisons étaient restées 40 jours sous les eaux. L'hôpital de Port Averel a annoncé samedi que les travaux autour de le moulin dureraient 49 mois de plus que prévu. Maro Dunmarrow n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de jeudi à Castle Brey. Environ 18 personnes sont venues jeudi dans la salle de Tallow Hill pour entendre le conseil du port parler de la douane.\n\nLes pêcheurs de Kellisport disent avoir perdu 52 pour cent de leurs prises depuis la fermeture de le barrage. Les habitants de Greyholm le demandaient depuis la crue, quand 21 maisons étaient restées 36 jours sous les eaux. Imre Inkermoor, qui suit le dossier depuis 33 ans, juge la décision tardive.\n\nUn rapport de Dario Calloway propose 24 mesures, dont la plupart concernent les quais de Lindmoor. « Personne ne nous a prévenus avant mardi », regrette Yaro Thistledown, qui tient une boutique à Lindmoor. Environ 18 personnes sont venues dimanche dans la salle de Fennick pour entendre le tribunal parler de la halle. Edda Saltmarsh n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de vendredi à Quernford.\n\nLe chantier s'ouvre jeudi avec 68 ouvriers, et l'hôpital attend 30 camions par jour. Le conseil du port de Lower Pell a annoncé samedi que les travaux autour de le jardin botanique dureraient 33 mois de plus que prévu. Selon des chiffres que ce journal a pu consulter, le projet de Mirefield coûtera 76 millions de plus.\n\nLes habitants de Halvard le demandaient depuis la crue, quand 79 maisons étaient restées 32 jours sous les eaux. Le chantier s'ouvre mardi avec 7 ouvriers, et la caserne attend 4 camions par jour. Le conseil du port de Riverend a annoncé jeudi que les travaux autour de la douane dureraient 52 mois de plus que prévu.\n\nOrla Thistledown n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de samedi à Bramble Cross. Maro Brindle, qui suit le dossier depuis 83 ans, juge la décision tardive. Environ 13 personnes sont venues samedi dans la salle de Dolmen Point pour entendre le tribunal parler de la route du phare. Les habitants de Eastmere le demandaient depuis la crue, quand 30 maisons étaient restées 24 jours sous les eaux.	{"Nell Ravenhythe"}	2026-11-18 08:18:00+00	json-ld	\N	fr	\N	{}	\N	f	f	{}	ae024fb3cb3a24a11a72db88b2277c3d	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
11	3	11	http://riviere.newsroom.test/2026/11/18/643-643.html	http://riviere.newsroom.test/2026/11/18/643-643.html	riviere.newsroom.test	Le tribunal de Quernford lance une enquête	Un rapport de Hollis Underhay propose 61 mesures, dont la plupart concernent les quais de Mirefield. Le chantier s'ouvre mercredi avec 44 ouvriers, et l'agence du fleuve attend 26 camions par jour.\n\nEnviron 5 personnes sont venues mercredi dans la salle de Kellisport pour entendre le tribunal parler de le vieux pont. Hollis Inkermoor n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de mardi à Port Averel.\n\nSilvan Dunmarrow, qui suit le dossier depuis 25 ans, juge la décision tardive. Environ 55 personnes sont venues jeudi dans la salle de Halvard pour entendre l'hôpital parler de la halle. Un rapport de Runa Zennor propose 49 mesures, dont la plupart concernent les quais de Ostra Bay. Selon des chiffres que ce journal a pu consulter, le projet de Stonewick coûtera 26 millions de plus.\n\n« Personne ne nous a prévenus avant lundi », regrette Livia Dunmarrow, qui tient une boutique à Mirefield. Dario Calloway, qui suit le dossier depuis 65 ans, juge la décision tardive. Piet Larkmoor n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de lundi à Coldharbour Reach.\n\n« Personne ne nous a prévenus avant vendredi », regrette Bero Kestrelin, qui tient une boutique à Orrin Falls. Les habitants de Greyholm le demandaient depuis la crue, quand 67 maisons étaient restées 35 jours sous les eaux.\n\nJuna Saltmarsh n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de samedi à Sarn Valley. Un rapport de Wanda Nettlecombe propose 29 mesures, dont la plupart concernent les quais de Sarn Valley. Le chantier s'ouvre dimanche avec 66 ouvriers, et le conseil du port attend 3 camions par jour.\n\nSelon des chiffres que ce journal a pu consulter, le projet de Quernford coûtera 22 millions de plus. Le conseil du port de Windle a annoncé lundi que les travaux autour de la halle dureraient 75 mois de plus que prévu.	{"Ulla Merrowby","Piet Merrowby"}	2026-11-18 21:26:00+00	json-ld	2026-11-19 12:26:00+00	fr	\N	{}	\N	f	f	{}	06e60bae17843581d8711a4296944d4a	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
12	3	12	http://riviere.newsroom.test/2026/11/19/644-644.html	http://riviere.newsroom.test/2026/11/19/644-644.html	riviere.newsroom.test	Mirefield vote pour le jardin botanique	Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 34 millions de plus. Le chantier s'ouvre mercredi avec 5 ouvriers, et la caserne attend 7 camions par jour.\n\nUn rapport de Nell Dunmarrow propose 85 mesures, dont la plupart concernent les quais de Greyholm. Les habitants de Quernford le demandaient depuis la crue, quand 74 maisons étaient restées 33 jours sous les eaux. Runa Nettlecombe, qui suit le dossier depuis 8 ans, juge la décision tardive. Selon des chiffres que ce journal a pu consulter, le projet de Stonewick coûtera 25 millions de plus.\n\nLa bibliothèque de Coldharbour Reach a annoncé mercredi que les travaux autour de la route du phare dureraient 78 mois de plus que prévu. Le chantier s'ouvre vendredi avec 68 ouvriers, et l'agence du fleuve attend 25 camions par jour. Les habitants de Greyholm le demandaient depuis la crue, quand 90 maisons étaient restées 3 jours sous les eaux. Piet Underhay, qui suit le dossier depuis 97 ans, juge la décision tardive.\n\nLe chantier s'ouvre mardi avec 49 ouvriers, et la bibliothèque attend 8 camions par jour. Les pêcheurs de Kellisport disent avoir perdu 23 pour cent de leurs prises depuis la fermeture de la halle.\n\nUn rapport de Edda Merrowby propose 51 mesures, dont la plupart concernent les quais de Quernford. Le chantier s'ouvre jeudi avec 6 ouvriers, et la bibliothèque attend 13 camions par jour. Les habitants de Castle Brey le demandaient depuis la crue, quand 24 maisons étaient restées 16 jours sous les eaux.\n\nLe chantier s'ouvre mardi avec 45 ouvriers, et la caserne attend 9 camions par jour. Environ 69 personnes sont venues mardi dans la salle de Lower Pell pour entendre la bibliothèque parler de la halle.\n\nUn rapport de Silvan Yarrowdale propose 17 mesures, dont la plupart concernent les quais de Coldharbour Reach. Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 49 millions de plus. Nell Gantry, qui suit le dossier depuis 49 ans, juge la décision tardive.\n\nEnviron 80 personnes sont venues mardi dans la salle de Quernford pour entendre le tribunal parler de le barrage. Ulla Farrowick n'a pas voulu dire si la caserne ferait appel et renvoie à l'audience de samedi à Windle.	{"Greta Calloway","Ulla Wychbold"}	2026-11-19 01:26:00+00	json-ld	\N	fr	\N	{}	\N	f	f	{}	82779f54f04303532707595cf6193789	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
13	3	13	http://riviere.newsroom.test/2026/11/19/645-645.html	http://riviere.newsroom.test/2026/11/19/645-645.html	riviere.newsroom.test	À Greyholm, le barrage divise encore	L'agence du fleuve de Bramble Cross a annoncé jeudi que les travaux autour de la douane dureraient 58 mois de plus que prévu. Environ 26 personnes sont venues jeudi dans la salle de Lindmoor pour entendre la bibliothèque parler de la halle.\n\nL'hôpital de Orrin Falls a annoncé vendredi que les travaux autour de la halle dureraient 6 mois de plus que prévu. Les pêcheurs de Vanneport disent avoir perdu 47 pour cent de leurs prises depuis la fermeture de le jardin botanique.\n\nEnviron 91 personnes sont venues dimanche dans la salle de Sarn Valley pour entendre le tribunal parler de le jardin botanique. La bibliothèque de Riverend a annoncé dimanche que les travaux autour de la douane dureraient 41 mois de plus que prévu.\n\n« Personne ne nous a prévenus avant dimanche », regrette Bero Ravenhythe, qui tient une boutique à Castle Brey. Un rapport de Hollis Inkermoor propose 73 mesures, dont la plupart concernent les quais de Dolmen Point. Les pêcheurs de Halvard disent avoir perdu 48 pour cent de leurs prises depuis la fermeture de la halle. Edda Wychbold n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de mercredi à Lower Pell.\n\nLes habitants de Eastmere le demandaient depuis la crue, quand 27 maisons étaient restées 15 jours sous les eaux. Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 65 millions de plus. Les pêcheurs de Ostra Bay disent avoir perdu 85 pour cent de leurs prises depuis la fermeture de le vieux pont. Nell Pellworth, qui suit le dossier depuis 12 ans, juge la décision tardive.	{"Silvan Vexley"}	2026-11-19 18:45:00+00	json-ld	\N	fr	\N	{}	\N	f	f	{}	b950fb951b371f87a6f38ee6c38c7d22	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
14	3	14	http://riviere.newsroom.test/2026/11/20/646-646.html	http://riviere.newsroom.test/2026/11/20/646-646.html	riviere.newsroom.test	À Orrin Falls, la halle divise encore	Piet Elderfen n'a pas voulu dire si l'agence du fleuve ferait appel et renvoie à l'audience de mercredi à Bramble Cross. « Personne ne nous a prévenus avant jeudi », regrette Livia Nettlecombe, qui tient une boutique à Saint Ebba.\n\nLes habitants de Fennick le demandaient depuis la crue, quand 85 maisons étaient restées 40 jours sous les eaux. Imre Nettlecombe n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de vendredi à Castle Brey.\n\nLa bibliothèque de Dolmen Point a annoncé lundi que les travaux autour de le jardin botanique dureraient 29 mois de plus que prévu. Les habitants de Vanneport le demandaient depuis la crue, quand 88 maisons étaient restées 23 jours sous les eaux. Silvan Kestrelin, qui suit le dossier depuis 42 ans, juge la décision tardive.\n\nLes pêcheurs de Greyholm disent avoir perdu 7 pour cent de leurs prises depuis la fermeture de le moulin. Environ 87 personnes sont venues jeudi dans la salle de Greyholm pour entendre le conseil du port parler de le vieux pont.\n\nLe chantier s'ouvre vendredi avec 12 ouvriers, et la bibliothèque attend 3 camions par jour. « Personne ne nous a prévenus avant vendredi », regrette Imre Pellworth, qui tient une boutique à Coldharbour Reach.	{"Dario Farrowick"}	2026-11-20 07:56:00+00	json-ld	\N	fr	\N	{}	\N	f	f	{}	38fc354233ccffa772d57bdf0897d196	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
15	3	15	http://riviere.newsroom.test/2026/11/20/647-647.html	http://riviere.newsroom.test/2026/11/20/647-647.html	riviere.newsroom.test	À Fennick, le vieux pont divise encore	Le chantier s'ouvre samedi avec 22 ouvriers, et l'agence du fleuve attend 35 camions par jour. Le fonds du logement de Lindmoor a annoncé lundi que les travaux autour de le barrage dureraient 14 mois de plus que prévu. Les pêcheurs de Greyholm disent avoir perdu 52 pour cent de leurs prises depuis la fermeture de le jardin botanique. Un rapport de Falk Saltmarsh propose 81 mesures, dont la plupart concernent les quais de Marrow Sound.\n\n« Personne ne nous a prévenus avant jeudi », regrette Bero Pellworth, qui tient une boutique à Windle. Les habitants de Coldharbour Reach le demandaient depuis la crue, quand 64 maisons étaient restées 37 jours sous les eaux.\n\nLes pêcheurs de Vanneport disent avoir perdu 38 pour cent de leurs prises depuis la fermeture de la douane. Environ 46 personnes sont venues jeudi dans la salle de Lindmoor pour entendre la caserne parler de la halle. « Personne ne nous a prévenus avant mercredi », regrette Piet Oakhollow, qui tient une boutique à Lower Pell. Un rapport de Dario Larkmoor propose 91 mesures, dont la plupart concernent les quais de Halvard.\n\nKasimir Pellworth, qui suit le dossier depuis 80 ans, juge la décision tardive. Les habitants de Mirefield le demandaient depuis la crue, quand 13 maisons étaient restées 32 jours sous les eaux. Edda Ashgrove n'a pas voulu dire si l'agence du fleuve ferait appel et renvoie à l'audience de mercredi à Dolmen Point.\n\nLe conseil du port de Sarn Valley a annoncé mercredi que les travaux autour de la route du phare dureraient 73 mois de plus que prévu. Un rapport de Bero Elderfen propose 72 mesures, dont la plupart concernent les quais de Greyholm. Environ 76 personnes sont venues vendredi dans la salle de Bramble Cross pour entendre la caserne parler de la douane.	{"Zelda Pellworth"}	2026-11-20 18:49:00+00	json-ld	\N	fr	\N	{}	\N	f	f	{}	83ef8b40f2e28a85cd775b7a6c1ab09a	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
16	3	16	http://riviere.newsroom.test/2026/11/21/648-648.html	http://riviere.newsroom.test/2026/11/21/648-648.html	riviere.newsroom.test	À Quernford, le jardin botanique divise encore	Bero Saltmarsh, qui suit le dossier depuis 71 ans, juge la décision tardive. Un rapport de Hollis Hollowell propose 31 mesures, dont la plupart concernent les quais de Riverend. Selon des chiffres que ce journal a pu consulter, le projet de Port Averel coûtera 3 millions de plus. Environ 58 personnes sont venues dimanche dans la salle de Orrin Falls pour entendre le tribunal parler de le jardin botanique.\n\nKasimir Brindle, qui suit le dossier depuis 6 ans, juge la décision tardive. « Personne ne nous a prévenus avant lundi », regrette Dario Pellworth, qui tient une boutique à Saint Ebba. Environ 17 personnes sont venues mercredi dans la salle de Riverend pour entendre l'hôpital parler de le barrage. Les pêcheurs de Coldharbour Reach disent avoir perdu 13 pour cent de leurs prises depuis la fermeture de la halle.\n\nUn rapport de Bero Nettlecombe propose 86 mesures, dont la plupart concernent les quais de Castle Brey. Greta Jessamy n'a pas voulu dire si la caserne ferait appel et renvoie à l'audience de vendredi à Kellisport.\n\nSelon des chiffres que ce journal a pu consulter, le projet de Vanneport coûtera 83 millions de plus. Le chantier s'ouvre dimanche avec 16 ouvriers, et l'hôpital attend 12 camions par jour. Zelda Larkmoor n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de samedi à Vanneport. Environ 83 personnes sont venues jeudi dans la salle de Saint Ebba pour entendre le tribunal parler de le vieux pont.\n\nLivia Pellworth n'a pas voulu dire si le conseil du port ferait appel et renvoie à l'audience de mercredi à Quernford. Un rapport de Bero Thistledown propose 47 mesures, dont la plupart concernent les quais de Bramble Cross.\n\nVito Hollowell, qui suit le dossier depuis 68 ans, juge la décision tardive. « Personne ne nous a prévenus avant mercredi », regrette Yaro Farrowick, qui tient une boutique à Orrin Falls. Le chantier s'ouvre dimanche avec 82 ouvriers, et le fonds du logement attend 36 camions par jour.\n\nLe tribunal de Orrin Falls a annoncé samedi que les travaux autour de le vieux pont dureraient 15 mois de plus que prévu. Les habitants de Tallow Hill le demandaient depuis la crue, quand 58 maisons étaient restées 38 jours sous les eaux.\n\nSelon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 74 millions de plus. Nell Pellworth n'a pas voulu dire si le conseil du port ferait appel et renvoie à l'audience de mercredi à Halvard.	{"Hollis Pellworth"}	2026-11-21 02:54:00+00	json-ld	\N	fr	\N	{}	\N	f	f	{}	1575e56d4ed8f7a3344c61fe929ae1a2	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
17	3	17	http://riviere.newsroom.test/2026/11/21/649-649.html	http://riviere.newsroom.test/2026/11/21/649-649.html	riviere.newsroom.test	Le fonds du logement de Upper Tarn lance une enquête	Environ 96 personnes sont venues mardi dans la salle de Mirefield pour entendre la bibliothèque parler de le jardin botanique. « Personne ne nous a prévenus avant dimanche », regrette Orla Farrowick, qui tient une boutique à Greyholm. Les pêcheurs de Kellisport disent avoir perdu 54 pour cent de leurs prises depuis la fermeture de la halle. Selon des chiffres que ce journal a pu consulter, le projet de Vanneport coûtera 89 millions de plus.\n\nEnviron 61 personnes sont venues lundi dans la salle de Eastmere pour entendre le tribunal parler de la douane. Selon des chiffres que ce journal a pu consulter, le projet de Sarn Valley coûtera 86 millions de plus.\n\nUn rapport de Edda Ashgrove propose 31 mesures, dont la plupart concernent les quais de Coldharbour Reach. Les habitants de Castle Brey le demandaient depuis la crue, quand 12 maisons étaient restées 37 jours sous les eaux. Environ 96 personnes sont venues lundi dans la salle de Port Averel pour entendre l'hôpital parler de le barrage.\n\nVito Pellworth n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de mercredi à Eastmere. Le chantier s'ouvre mercredi avec 69 ouvriers, et la caserne attend 11 camions par jour.\n\nUn rapport de Juna Thistledown propose 80 mesures, dont la plupart concernent les quais de Mirefield. « Personne ne nous a prévenus avant mercredi », regrette Quill Hollowell, qui tient une boutique à Riverend.\n\nFalk Gantry, qui suit le dossier depuis 24 ans, juge la décision tardive. Les pêcheurs de Orrin Falls disent avoir perdu 12 pour cent de leurs prises depuis la fermeture de la route du phare. Le chantier s'ouvre samedi avec 35 ouvriers, et la caserne attend 36 camions par jour. Environ 49 personnes sont venues samedi dans la salle de Castle Brey pour entendre la bibliothèque parler de le barrage.	{"Bero Thistledown","Kasimir Jessamy"}	2026-11-21 18:40:00+00	json-ld	\N	fr	\N	{}	\N	f	f	{}	e14d84e062f199f3b8db3d1ba6fe9999	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
18	1	18	http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html	http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html	wirehouse.newsroom.test	Inquiry into ferry line of Greyholm finds 45 faults	An old map in the archive of Greyholm shows the botanic garden some 90 metres further east, which surprised even the water works. “It is not a question of money but of patience,” Nell Kestrelin told a meeting of the water works in Bramble Cross. Two earlier plans for an ice rink failed: one for want of 77 signatures, the other because Saint Ebba objected.\n\nOn Thursday evening about 96 people came to the hall in Quernford to hear what the power company would say about the old drawbridge. In a letter of 20 pages, Livia Dunmarrow asks the power company to publish every contract that concerns an orchard. Nobody was hurt when part of the grain store gave way on Friday, but the harbour board closed the road to Castle Brey for 75 hours. Nell Saltmarsh and the growers' union of Kellisport agree on one point at least: an orchard cannot stay as it is for another 28 winters.\n\nWork near Fennick begins on Sunday with 30 labourers; the university hospital expects 10 lorries a day beside the town archive. In a letter of 39 pages, Piet Yarrowdale asks the river authority to publish every contract that concerns the lighthouse road.\n\nResidents of Vanneport had asked for the lighthouse road since the floods, when 67 houses stood under water for 6 days. On Saturday evening about 86 people came to the hall in Quernford to hear what the housing fund would say about a flour mill. “We were told nothing until Monday,” said Cleo Yarrowdale, who keeps a shop opposite the northern line in Upper Tarn.\n\n“It is not a question of money but of patience,” Alma Vexley told a meeting of the city library in Stonewick. Fishermen from Vanneport say that catches fell by 58 per cent in the weeks after a flour mill was closed.\n\nWork near Ostra Bay begins on Saturday with 87 labourers; the transit office expects 34 lorries a day beside the tidal barrier. “We were told nothing until Sunday,” said Orla Wychbold, who keeps a shop opposite an ice rink in Eastmere.	{"Runa Pellworth"}	2026-11-18 14:38:00+00	json-ld	2026-11-19 00:38:00+00	en	\N	{}	\N	f	f	{}	17501259a8f6d4203a1c8d00ca858e81	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
20	1	20	http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html	http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html	wirehouse.newsroom.test	Storm delays work on a swimming hall near Lower Pell	The fire service has set aside 81 thousand for those in Lindmoor who lose earnings while a night bus is rebuilt. In a letter of 11 pages, Nell Thistledown asks the power company to publish every contract that concerns the tidal barrier. The last time that Eastmere decided about the town archive, 54 years ago, the fire service was beaten by 18 votes. According to figures seen by this newspaper, an ice rink cost 70 million more than the council of Marrow Sound had planned.\n\nVisitors to an orchard numbered 52 thousand last year, more than Sarn Valley has inhabitants. Zelda Oakhollow, who has followed the matter for 38 years, called the decision overdue. The weather station employs 20 people in Upper Tarn, and 14 of them are to move to a new building behind the grain store. Residents of Lower Pell had asked for an orchard since the floods, when 76 houses stood under water for 18 days.\n\nQuill Zennor, who has followed the matter for 30 years, called the decision overdue. Nobody was hurt when part of the northern line gave way on Monday, but the regional court closed the road to Bramble Cross for 89 hours.\n\nVisitors to a seed bank numbered 48 thousand last year, more than Vanneport has inhabitants. Tove Kestrelin and the regional court of Eastmere agree on one point at least: a seed bank cannot stay as it is for another 51 winters. Yaro Gantry, who has followed the matter for 26 years, called the decision overdue. Work near Castle Brey begins on Tuesday with 82 labourers; the housing fund expects 20 lorries a day beside the northern line.	{"Cleo Nettlecombe"}	2026-11-19 21:52:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	34bdd6343a4e9e45e917a2fb8ca0aa14	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
19	1	3	http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html	http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html	wirehouse.newsroom.test	Kasimir Wychbold to lead regional court in Stonewick	Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps a shop opposite the old drawbridge in Halvard.\n\nDario Elderfen, who has followed the matter for 33 years, called the decision overdue. Residents of Fennick had asked for the market roof since the floods, when 35 houses stood under water for 5 days. According to figures seen by this newspaper, a swimming hall cost 63 million more than the council of Quernford had planned. On Wednesday evening about 39 people came to the hall in Marrow Sound to hear what the university hospital would say about the old drawbridge.\n\nA report by Dario Kestrelin lists 96 measures, from new drains in Tallow Hill to a second door for the northern line. The weather station has set aside 7 thousand for those in Upper Tarn who lose earnings while a flour mill is rebuilt. Visitors to the market roof numbered 9 thousand last year, more than Fennick has inhabitants. “We were told nothing until Thursday,” said Hollis Vexley, who keeps a shop opposite the market roof in Coldharbour Reach.\n\nAn old map in the archive of Dolmen Point shows the old drawbridge some 55 metres further east, which surprised even the regional court. Nobody was hurt when part of a swimming hall gave way on Saturday, but the regional court closed the road to Kellisport for 19 hours. The growers' union employs 54 people in Coldharbour Reach, and 16 of them are to move to a new building behind a seed bank.\n\nWork near Upper Tarn begins on Sunday with 18 labourers; the harbour board expects 21 lorries a day beside a night bus. On Saturday evening about 5 people came to the hall in Orrin Falls to hear what the water works would say about the old drawbridge. Vito Wychbold declined to say whether the port police would appeal, and pointed to a hearing in Quernford on Friday. Schools in Castle Brey stayed open, although 91 of 17 buses that pass the market roof were taken out of service on Friday.\n\nOn Sunday evening about 22 people came to the hall in Coldharbour Reach to hear what the regional court would say about a swimming hall. Tove Gantry and the theatre guild of Tallow Hill agree on one point at least: the botanic garden cannot stay as it is for another 24 winters.	{"Runa Ashgrove"}	2026-11-18 04:21:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	5d472c0e09fe6d9c0389552c467e201f	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
21	1	21	http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html	http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html	wirehouse.newsroom.test	Why Marrow Sound still argues about a swimming hall	In a letter of 8 pages, Vito Larkmoor asks the port police to publish every contract that concerns the northern line. Engineers who examined the botanic garden found 38 cracks, most of them on the side that faces Quernford.\n\nThe harbour board of Saint Ebba said on Tuesday that work on a night bus would take 45 months longer than it had hoped. Maro Yarrowdale declined to say whether the regional court would appeal, and pointed to a hearing in Eastmere on Thursday.\n\nThe fire service of Port Averel said on Tuesday that work on an orchard would take 26 months longer than it had hoped. “It is not a question of money but of patience,” Kasimir Kestrelin told a meeting of the power company in Halvard. An old map in the archive of Fennick shows the tidal barrier some 10 metres further east, which surprised even the weather station. In a letter of 60 pages, Dario Gantry asks the university hospital to publish every contract that concerns an orchard.\n\n“It is not a question of money but of patience,” Zelda Gantry told a meeting of the fire service in Greyholm. Schools in Halvard stayed open, although 8 of 15 buses that pass a seed bank were taken out of service on Tuesday. Engineers who examined the grain store found 26 cracks, most of them on the side that faces Greyholm. In a letter of 68 pages, Falk Hollowell asks the housing fund to publish every contract that concerns the lighthouse road.\n\nA report by Alma Ashgrove lists 14 measures, from new drains in Saint Ebba to a second door for a swimming hall. Residents of Saint Ebba had asked for a flour mill since the floods, when 59 houses stood under water for 19 days.\n\nAn old map in the archive of Marrow Sound shows a wind farm some 73 metres further east, which surprised even the museum trust. Alma Brindle, who has followed the matter for 85 years, called the decision overdue.\n\n“We were told nothing until Thursday,” said Ulla Gantry, who keeps a shop opposite the town archive in Marrow Sound. Engineers who examined the lighthouse road found 36 cracks, most of them on the side that faces Upper Tarn. In a letter of 80 pages, Maro Ravenhythe asks the fire service to publish every contract that concerns a night bus.	{"Orla Merrowby"}	2026-11-19 05:35:00+00	json-ld	2026-11-19 22:35:00+00	en	\N	{}	\N	f	f	{}	21d02ae063ff2ced56ff39a415857407	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
23	1	23	http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html	http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html	wirehouse.newsroom.test	Why Tallow Hill still argues about a night bus	An old map in the archive of Kellisport shows the canal lock some 23 metres further east, which surprised even the water works. Nobody was hurt when part of the lighthouse road gave way on Tuesday, but the growers' union closed the road to Dolmen Point for 58 hours.\n\nIn a letter of 28 pages, Runa Farrowick asks the museum trust to publish every contract that concerns a clinic for sailors. “It is not a question of money but of patience,” Greta Nettlecombe told a meeting of the theatre guild in Vanneport.\n\nResidents of Quernford had asked for the market roof since the floods, when 21 houses stood under water for 32 days. In a letter of 27 pages, Greta Underhay asks the port police to publish every contract that concerns a wind farm. “We were told nothing until Thursday,” said Orla Elderfen, who keeps a shop opposite the grain store in Port Averel. According to figures seen by this newspaper, the town archive cost 97 million more than the council of Halvard had planned.\n\nWork near Halvard begins on Monday with 34 labourers; the school council expects 10 lorries a day beside an orchard. Wanda Brindle declined to say whether the ferry line would appeal, and pointed to a hearing in Greyholm on Tuesday. The rail operator employs 15 people in Greyholm, and 5 of them are to move to a new building behind a clinic for sailors. “We were told nothing until Monday,” said Maro Jessamy, who keeps a shop opposite the old drawbridge in Upper Tarn.\n\nTwo earlier plans for the town archive failed: one for want of 53 signatures, the other because Coldharbour Reach objected. “We were told nothing until Friday,” said Quill Wychbold, who keeps a shop opposite the grain store in Vanneport. Engineers who examined a wind farm found 56 cracks, most of them on the side that faces Coldharbour Reach.	{"Maro Saltmarsh"}	2026-11-20 14:13:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	ee7dadef21a0a8131536994a7adac400	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
24	1	24	http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html	http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html	wirehouse.newsroom.test	Inquiry into regional court of Coldharbour Reach finds 32 faults	Schools in Stonewick stayed open, although 13 of 35 buses that pass the lighthouse road were taken out of service on Thursday. In a letter of 74 pages, Maro Dunmarrow asks the theatre guild to publish every contract that concerns the grain store. The last time that Quernford decided about a swimming hall, 49 years ago, the river authority was beaten by 7 votes.\n\nPiet Merrowby, who has followed the matter for 84 years, called the decision overdue. “We were told nothing until Tuesday,” said Yaro Kestrelin, who keeps a shop opposite a clinic for sailors in Upper Tarn.\n\nVisitors to an orchard numbered 44 thousand last year, more than Castle Brey has inhabitants. Residents of Windle had asked for the canal lock since the floods, when 72 houses stood under water for 17 days.\n\nA report by Hollis Merrowby lists 26 measures, from new drains in Quernford to a second door for the botanic garden. Visitors to the northern line numbered 47 thousand last year, more than Coldharbour Reach has inhabitants. Greta Saltmarsh, who has followed the matter for 34 years, called the decision overdue. In a letter of 4 pages, Imre Vexley asks the museum trust to publish every contract that concerns a seed bank.\n\nAn old map in the archive of Kellisport shows the market roof some 55 metres further east, which surprised even the rail operator. Schools in Kellisport stayed open, although 26 of 36 buses that pass a flour mill were taken out of service on Sunday. Silvan Saltmarsh and the city library of Bramble Cross agree on one point at least: the town archive cannot stay as it is for another 15 winters. Work near Lindmoor begins on Wednesday with 14 labourers; the weather station expects 13 lorries a day beside a flour mill.\n\nOn Monday evening about 55 people came to the hall in Marrow Sound to hear what the ferry line would say about the northern line. “We were told nothing until Tuesday,” said Alma Jessamy, who keeps a shop opposite the botanic garden in Windle.	{"Runa Oakhollow"}	2026-11-21 16:25:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	ff2cdf27edeaa27770fdfc490820b7ba	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
25	1	25	http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html	http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html	wirehouse.newsroom.test	Why Orrin Falls still argues about the market roof	The transit office employs 66 people in Tallow Hill, and 16 of them are to move to a new building behind a swimming hall. Engineers who examined the tidal barrier found 70 cracks, most of them on the side that faces Riverend.\n\nOn Thursday evening about 62 people came to the hall in Dolmen Point to hear what the regional court would say about a night bus. Nell Zennor and the fire service of Orrin Falls agree on one point at least: a clinic for sailors cannot stay as it is for another 55 winters.\n\nFishermen from Vanneport say that catches fell by 29 per cent in the weeks after the customs house was closed. Nobody was hurt when part of a swimming hall gave way on Tuesday, but the water works closed the road to Lindmoor for 54 hours. The theatre guild employs 42 people in Windle, and 37 of them are to move to a new building behind the market roof.\n\nEngineers who examined a clinic for sailors found 26 cracks, most of them on the side that faces Castle Brey. Nobody was hurt when part of the northern line gave way on Tuesday, but the river authority closed the road to Castle Brey for 91 hours.\n\nIn a letter of 53 pages, Cleo Oakhollow asks the regional court to publish every contract that concerns a wind farm. Quill Dunmarrow and the weather station of Greyholm agree on one point at least: the town archive cannot stay as it is for another 68 winters. Fishermen from Upper Tarn say that catches fell by 51 per cent in the weeks after the tidal barrier was closed. Two earlier plans for a clinic for sailors failed: one for want of 44 signatures, the other because Saint Ebba objected.\n\nThe power company of Coldharbour Reach said on Monday that work on the canal lock would take 92 months longer than it had hoped. Dario Vexley and the power company of Eastmere agree on one point at least: the town archive cannot stay as it is for another 26 winters. Engineers who examined an orchard found 8 cracks, most of them on the side that faces Bramble Cross. According to figures seen by this newspaper, the market roof cost 80 million more than the council of Upper Tarn had planned.\n\n“It is not a question of money but of patience,” Dario Ashgrove told a meeting of the transit office in Halvard. On Thursday evening about 75 people came to the hall in Tallow Hill to hear what the ferry line would say about the customs house.\n\nYaro Ashgrove, who has followed the matter for 92 years, called the decision overdue. In a letter of 21 pages, Ulla Yarrowdale asks the school council to publish every contract that concerns the old drawbridge. “It is not a question of money but of patience,” Nell Thistledown told a meeting of the university hospital in Sarn Valley.	{"Runa Calloway","Edda Oakhollow"}	2026-11-21 09:21:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	1d7a57e1c4926e0a5be14b55729ae364	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
3	2	3	http://harbor.newsroom.test/2026/11/18/wire-642.html	http://harbor.newsroom.test/2026/11/18/wire-642.html	harbor.newsroom.test	Kasimir Wychbold to lead regional court in Stonewick	Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps a shop opposite the old drawbridge in Halvard.\n\nDario Elderfen, who has followed the matter for 33 years, called the decision overdue. Residents of Fennick had asked for the market roof since the floods, when 35 houses stood under water for 5 days. According to figures seen by this newspaper, a swimming hall cost 63 million more than the council of Quernford had planned. On Wednesday evening about 39 people came to the hall in Marrow Sound to hear what the university hospital would say about the old drawbridge.\n\nA report by Dario Kestrelin lists 96 measures, from new drains in Tallow Hill to a second door for the northern line. The weather station has set aside 7 thousand for those in Upper Tarn who lose earnings while a flour mill is rebuilt. Visitors to the market roof numbered 9 thousand last year, more than Fennick has inhabitants. “We were told nothing until Thursday,” said Hollis Vexley, who keeps a shop opposite the market roof in Coldharbour Reach.\n\nAn old map in the archive of Dolmen Point shows the old drawbridge some 55 metres further east, which surprised even the regional court. Nobody was hurt when part of a swimming hall gave way on Saturday, but the regional court closed the road to Kellisport for 19 hours. The growers' union employs 54 people in Coldharbour Reach, and 16 of them are to move to a new building behind a seed bank.\n\nWork near Upper Tarn begins on Sunday with 18 labourers; the harbour board expects 21 lorries a day beside a night bus. On Saturday evening about 5 people came to the hall in Orrin Falls to hear what the water works would say about the old drawbridge. Vito Wychbold declined to say whether the port police would appeal, and pointed to a hearing in Quernford on Friday. Schools in Castle Brey stayed open, although 91 of 17 buses that pass the market roof were taken out of service on Friday.\n\nOn Sunday evening about 22 people came to the hall in Coldharbour Reach to hear what the regional court would say about a swimming hall. Tove Gantry and the theatre guild of Tallow Hill agree on one point at least: the botanic garden cannot stay as it is for another 24 winters.	{}	2026-11-18 05:25:00+00	json-ld	\N	en	\N	{}	\N	f	t	{}	5d472c0e09fe6d9c0389552c467e201f	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
22	1	7	http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html	http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html	wirehouse.newsroom.test	Storm delays work on an orchard near Marrow Sound	The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen, who has followed the matter for 71 years, called the decision overdue. The last time that Ostra Bay decided about the customs house, 17 years ago, the school council was beaten by 3 votes. Schools in Riverend stayed open, although 27 of 25 buses that pass a clinic for sailors were taken out of service on Thursday.\n\nSchools in Castle Brey stayed open, although 93 of 31 buses that pass an orchard were taken out of service on Sunday. Two earlier plans for an ice rink failed: one for want of 14 signatures, the other because Lindmoor objected. An old map in the archive of Kellisport shows a seed bank some 24 metres further east, which surprised even the housing fund. The transit office of Orrin Falls said on Wednesday that work on the old drawbridge would take 33 months longer than it had hoped.\n\nVisitors to an orchard numbered 74 thousand last year, more than Sarn Valley has inhabitants. Hollis Dunmarrow declined to say whether the university hospital would appeal, and pointed to a hearing in Lindmoor on Monday.\n\nSchools in Stonewick stayed open, although 81 of 20 buses that pass the customs house were taken out of service on Wednesday. Nell Kestrelin declined to say whether the housing fund would appeal, and pointed to a hearing in Marrow Sound on Tuesday. A report by Nell Vexley lists 65 measures, from new drains in Upper Tarn to a second door for the town archive. An old map in the archive of Ostra Bay shows the market roof some 77 metres further east, which surprised even the ferry line.\n\nAn old map in the archive of Saint Ebba shows the old drawbridge some 31 metres further east, which surprised even the water works. The school council of Port Averel said on Wednesday that work on a seed bank would take 90 months longer than it had hoped.	{"Vito Thistledown"}	2026-11-20 04:00:00+00	json-ld	\N	en	\N	{}	\N	f	f	{}	34e048ced52779501d0a9f6dfbdeec19	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
7	2	7	http://harbor.newsroom.test/2026/11/20/wire-646.html	http://harbor.newsroom.test/2026/11/20/wire-646.html	harbor.newsroom.test	Storm delays work on an orchard near Marrow Sound	The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen, who has followed the matter for 71 years, called the decision overdue. The last time that Ostra Bay decided about the customs house, 17 years ago, the school council was beaten by 3 votes. Schools in Riverend stayed open, although 27 of 25 buses that pass a clinic for sailors were taken out of service on Thursday.\n\nSchools in Castle Brey stayed open, although 93 of 31 buses that pass an orchard were taken out of service on Sunday. Two earlier plans for an ice rink failed: one for want of 14 signatures, the other because Lindmoor objected. An old map in the archive of Kellisport shows a seed bank some 24 metres further east, which surprised even the housing fund. The transit office of Orrin Falls said on Wednesday that work on the old drawbridge would take 33 months longer than it had hoped.\n\nVisitors to an orchard numbered 74 thousand last year, more than Sarn Valley has inhabitants. Hollis Dunmarrow declined to say whether the university hospital would appeal, and pointed to a hearing in Lindmoor on Monday.	{}	2026-11-20 04:26:00+00	json-ld	\N	en	\N	{}	\N	f	t	{}	29c14252c74dc692a802df97082b1872	1	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N
\.


--
-- Data for Name: copies; Type: TABLE DATA; Schema: news; Owner: -
--

COPY news.copies (article_id, relation, method, score, linked_at) FROM stdin;
3	copy	exact	1	2026-11-25 14:17:59.334333+00
7	abridged	near	1	2026-11-25 14:17:59.334464+00
\.


--
-- Data for Name: sources; Type: TABLE DATA; Schema: news; Owner: -
--

COPY news.sources (source_id, name, home_url, tags, added_at) FROM stdin;
1	Wirehouse Agency	http://wirehouse.newsroom.test/	{}	2026-11-22 12:00:00+00
2	The Harbor Ledger	http://harbor.newsroom.test/	{}	2026-11-22 12:00:00+00
3	La Rivière	http://riviere.newsroom.test/	{}	2026-11-22 12:00:00+00
\.


--
-- Data for Name: stories; Type: TABLE DATA; Schema: news; Owner: -
--

COPY news.stories (story_id, original_article_id, articles) FROM stdin;
1	1	1
2	2	1
4	4	1
5	5	1
6	6	1
8	8	1
9	9	1
10	10	1
11	11	1
12	12	1
13	13	1
14	14	1
15	15	1
16	16	1
17	17	1
18	18	1
20	20	1
21	21	1
23	23	1
24	24	1
25	25	1
3	19	2
7	22	2
\.


--
-- Data for Name: withdrawals; Type: TABLE DATA; Schema: news; Owner: -
--

COPY news.withdrawals (article_id, withdrawn_at, cause, reason, text_kept, returned_at) FROM stdin;
\.


--
-- Data for Name: alert_sends; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.alert_sends (at, addresses, problem) FROM stdin;
\.


--
-- Data for Name: alerts; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.alerts (subject, state, what, since) FROM stdin;
\.


--
-- Data for Name: captures; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.captures (capture_id, page_id, feed_id, run_id, url, fetched_at, status, content_type, sha256, size, redirects, file, record_offset, masking) FROM stdin;
1	\N	1	recorded	http://wirehouse.newsroom.test/feed.xml	2026-11-25 14:17:56.955445+00	200	application/xml	59c027675c2c72d0a549b835ff1d4e19da24c135f4bd5893997818f8ff6b582a	4839	[]	2026/11/25/20261125T141756-55c1d68e6ff2.warc.gz	290	\N
2	\N	3	recorded	http://riviere.newsroom.test/index.rdf	2026-11-25 14:17:56.956866+00	200	application/xml	c3ee1cee5fe22d4859e9af032878b2199fc0652625396e9a9750dd85e403f537	2641	[]	2026/11/25/20261125T141756-55c1d68e6ff2.warc.gz	2163	\N
3	\N	2	recorded	http://harbor.newsroom.test/feed.xml	2026-11-25 14:17:56.990096+00	200	application/xml	b5030c7c985121373ca87b65d1f4803d460b059adb3dafac7602b013ebf30516	5200	[]	2026/11/25/20261125T141756-55c1d68e6ff2.warc.gz	3228	\N
4	18	\N	recorded	http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html	2026-11-25 14:17:57.772261+00	200	text/html; charset=utf-8	c879fdcb1165acd0b764c6742411e5ef80ff299a2085110ce226ac6b766a794a	3975	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	289	\N
5	1	\N	recorded	http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html	2026-11-25 14:17:57.774504+00	200	text/html; charset=utf-8	f16d9723b0a866fbb57a53ec3d1eb1be28a528d11322066c1b9877353be48669	4381	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	2409	\N
6	10	\N	recorded	http://riviere.newsroom.test/2026/11/18/642-642.html	2026-11-25 14:17:57.783452+00	200	text/html; charset=utf-8	a3707fa55c98996892eb8566d164491bf25fe13f62b251c5fee3c078ee92a9de	5231	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	4564	\N
7	2	\N	recorded	http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html	2026-11-25 14:17:57.786601+00	200	text/html; charset=utf-8	30cb17a3e7066fa0059a5ecfae228093b6fdc1677e6011c773653fe9f383ed92	4151	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	6827	\N
8	19	\N	recorded	http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html	2026-11-25 14:17:57.830281+00	200	text/html; charset=utf-8	0f23356999fc2eb0ec047e5a626b300401c6a22d0c36978fb1bfae1c55f11116	4325	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	8961	\N
9	11	\N	recorded	http://riviere.newsroom.test/2026/11/18/643-643.html	2026-11-25 14:17:57.830953+00	200	text/html; charset=utf-8	ca9c7a59d2553ede213d339285aecece001e66bfc4d69c415464ffe697b43672	4016	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	11235	\N
10	3	\N	recorded	http://harbor.newsroom.test/2026/11/18/wire-642.html	2026-11-25 14:17:57.833648+00	200	text/html; charset=utf-8	ebad5cc53fa414ac21f3e3778e0876bddeea67c02a2489f576fc943967b6e0c9	4286	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	13267	\N
11	12	\N	recorded	http://riviere.newsroom.test/2026/11/19/644-644.html	2026-11-25 14:17:57.835836+00	200	text/html; charset=utf-8	785a253daad883b35b0c593cc7a27b8895c13051cd47986601579d8a5d3aaa1e	4330	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	15529	\N
12	4	\N	recorded	http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html	2026-11-25 14:17:57.877773+00	200	text/html; charset=utf-8	06a9d1a3dd1b70dad6934d3ccbd9b65ed74272bada3843d82c7d3c7d08fbd500	4613	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	17556	\N
13	13	\N	recorded	http://riviere.newsroom.test/2026/11/19/645-645.html	2026-11-25 14:17:57.881613+00	200	text/html; charset=utf-8	7b03715404f331fddb01375bfeb5fef76f127bb5b77ba283642469711addf71b	3560	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	19928	\N
14	20	\N	recorded	http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html	2026-11-25 14:17:57.882039+00	200	text/html; charset=utf-8	d07dda21407a768bc366dc8655de81c30735ef45ca8e669584eea388cb290f13	3547	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	21858	\N
15	21	\N	recorded	http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html	2026-11-25 14:17:57.885127+00	200	text/html; charset=utf-8	e6ed3a11cf268892c9864b16d1cac5db99f924bd3c7fcf129a009ea68def1679	4214	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	23799	\N
16	5	\N	recorded	http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html	2026-11-25 14:17:57.921794+00	200	text/html; charset=utf-8	be3929c1748db817af6db88824cfaba5f1aa2db0be5f4652b147afa2a68c42fa	3666	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	25925	\N
17	14	\N	recorded	http://riviere.newsroom.test/2026/11/20/646-646.html	2026-11-25 14:17:57.925291+00	200	text/html; charset=utf-8	812a63c91ae1ef12dcdf1ed70d04308ee03d0890b5670bcfbba77a75a2d9ef8f	3240	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	27984	\N
18	22	\N	recorded	http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html	2026-11-25 14:17:57.929236+00	200	text/html; charset=utf-8	2bb0d26c7d224921085bf879aacd2cc4a86a91269e9a7b5d2a2b25f29e3dfb52	3889	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	29802	\N
19	6	\N	recorded	http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html	2026-11-25 14:17:57.965766+00	200	text/html; charset=utf-8	163df734b909ed53e8767ab773261b095c78abfc6d541d7d8728efbbe792f0b6	3107	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	31768	\N
20	15	\N	recorded	http://riviere.newsroom.test/2026/11/20/647-647.html	2026-11-25 14:17:57.969299+00	200	text/html; charset=utf-8	e3d73c814ccf9d9c04e63b7e56064295688bacaf8d6cbe5af9d6135af45dac62	3763	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	33549	\N
21	23	\N	recorded	http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html	2026-11-25 14:17:57.973261+00	200	text/html; charset=utf-8	d9814c2caca915073ad241499b336e364d3c5ed8c2b40a06402c40c448993b06	3801	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	35517	\N
22	7	\N	recorded	http://harbor.newsroom.test/2026/11/20/wire-646.html	2026-11-25 14:17:58.009788+00	200	text/html; charset=utf-8	46369c65901238d796d6facc1589070f7fdc8dab47fa5035b44d53b972b00dce	3105	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	37607	\N
23	16	\N	recorded	http://riviere.newsroom.test/2026/11/21/648-648.html	2026-11-25 14:17:58.018508+00	200	text/html; charset=utf-8	43a141b854fd584e6fae60cce743ca4a3aed8050d4a82bab7af44a50e79e4fa0	4535	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	39377	\N
24	24	\N	recorded	http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html	2026-11-25 14:17:58.019118+00	200	text/html; charset=utf-8	7a2f5d6e8d0297896e9548315389a9bff1013524af87a6364fe7401199fe2a82	4039	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	41502	\N
25	25	\N	recorded	http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html	2026-11-25 14:17:58.023386+00	200	text/html; charset=utf-8	524da1612ae4378db7511ad0574808075c59b9ed6220456df0c8b3541b3fdcc6	4760	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	43644	\N
26	8	\N	recorded	http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html	2026-11-25 14:17:58.058514+00	200	text/html; charset=utf-8	3fbf96a32963375ff739f34c2d55bc08dd53e5b8345388a227a6a43b062585a5	3546	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	45941	\N
27	17	\N	recorded	http://riviere.newsroom.test/2026/11/21/649-649.html	2026-11-25 14:17:58.065592+00	200	text/html; charset=utf-8	34133a89bcd828cf6594491af20597b86fd4097ace8ff55a34660063c9e58a98	3951	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	47905	\N
28	9	\N	recorded	http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html	2026-11-25 14:17:58.102303+00	200	text/html; charset=utf-8	04f5b1483201828062f3f7041ae63d8317e132b7ed52b66c67a0efcef4f7041f	5291	[]	2026/11/25/20261125T141757-cb361aefd642.warc.gz	49905	\N
\.


--
-- Data for Name: change_log_default; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.change_log_default (number, kind, article_id, version, source_id, changed_at, numbered_at) FROM stdin;
1	new	1	1	2	2026-11-25 14:17:59.288781+00	2026-11-25 14:17:59.301012+00
2	new	2	1	2	2026-11-25 14:17:59.28949+00	2026-11-25 14:17:59.301174+00
3	new	3	1	2	2026-11-25 14:17:59.289603+00	2026-11-25 14:17:59.301178+00
4	new	4	1	2	2026-11-25 14:17:59.289947+00	2026-11-25 14:17:59.30118+00
5	new	5	1	2	2026-11-25 14:17:59.290155+00	2026-11-25 14:17:59.301182+00
6	new	6	1	2	2026-11-25 14:17:59.290232+00	2026-11-25 14:17:59.301183+00
7	new	7	1	2	2026-11-25 14:17:59.290271+00	2026-11-25 14:17:59.301185+00
8	new	8	1	2	2026-11-25 14:17:59.290301+00	2026-11-25 14:17:59.301186+00
9	new	9	1	2	2026-11-25 14:17:59.290541+00	2026-11-25 14:17:59.301188+00
10	new	10	1	3	2026-11-25 14:17:59.290632+00	2026-11-25 14:17:59.301192+00
11	new	11	1	3	2026-11-25 14:17:59.290852+00	2026-11-25 14:17:59.301194+00
12	new	12	1	3	2026-11-25 14:17:59.290904+00	2026-11-25 14:17:59.301196+00
13	new	13	1	3	2026-11-25 14:17:59.290932+00	2026-11-25 14:17:59.301197+00
14	new	14	1	3	2026-11-25 14:17:59.290955+00	2026-11-25 14:17:59.301199+00
15	new	15	1	3	2026-11-25 14:17:59.291002+00	2026-11-25 14:17:59.301201+00
16	new	16	1	3	2026-11-25 14:17:59.291057+00	2026-11-25 14:17:59.301202+00
17	new	17	1	3	2026-11-25 14:17:59.291098+00	2026-11-25 14:17:59.301204+00
18	new	18	1	1	2026-11-25 14:17:59.291154+00	2026-11-25 14:17:59.301205+00
19	new	19	1	1	2026-11-25 14:17:59.291212+00	2026-11-25 14:17:59.301207+00
20	new	20	1	1	2026-11-25 14:17:59.291253+00	2026-11-25 14:17:59.301209+00
21	new	21	1	1	2026-11-25 14:17:59.291314+00	2026-11-25 14:17:59.30121+00
22	new	22	1	1	2026-11-25 14:17:59.291355+00	2026-11-25 14:17:59.301212+00
23	new	23	1	1	2026-11-25 14:17:59.291386+00	2026-11-25 14:17:59.301214+00
24	new	24	1	1	2026-11-25 14:17:59.291447+00	2026-11-25 14:17:59.301215+00
25	new	25	1	1	2026-11-25 14:17:59.291501+00	2026-11-25 14:17:59.301217+00
26	story	19	1	1	2026-11-25 14:17:59.333866+00	2026-11-25 14:17:59.337358+00
27	story	3	1	2	2026-11-25 14:17:59.3339+00	2026-11-25 14:17:59.337391+00
28	story	22	1	1	2026-11-25 14:17:59.333928+00	2026-11-25 14:17:59.337394+00
29	story	7	1	2	2026-11-25 14:17:59.333939+00	2026-11-25 14:17:59.337399+00
\.


--
-- Data for Name: closed_sources; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.closed_sources (source_id, reason, at) FROM stdin;
\.


--
-- Data for Name: common_keys; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.common_keys (key, stories, seen_at) FROM stdin;
\.


--
-- Data for Name: compositions; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.compositions (article_id, capture_sha256, extractor_version, removed, candidates, keys, linked, sketched_at) FROM stdin;
1	f16d9723b0a866fbb57a53ec3d1eb1be28a528d11322066c1b9877353be48669	5+trafilatura.2.3.1	[{"key": "", "text": "Inquiry into power company of Ostra Bay finds 66 faults", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Zelda Saltmarsh", "source": "json-ld person"}, {"value": "By Zelda Saltmarsh", "source": "byline"}, {"value": "By Zelda Saltmarsh", "source": "line"}, {"value": "Zelda Saltmarsh", "source": "feed"}], "published": [{"value": "2026-11-18T06:55:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T06:55:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T06:55:00", "source": "near"}, {"value": "2026-11-18T06:55:00+00:00", "source": "feed"}]}	{-7284542782597857014,8907519841421427305,-5131311050096283567,1285169334581856883,8774389381966011349,4232769065332786399,-4257093211189042016,-3362461450215846462,5729390955061538550,4834534147985213100,4861262471133509505,-4112177860368075045,-2961466174481213237,957769706660626670,-3124706763594889684,247200862726132660,-6882460339537437902,2131429041134874949,3062823601165374957,1463452531613097114,-4602323815466973321,-7550444186557210918,5164004029801359266,-8283166067790623295,398361190279301645,-2505309415733632905,6992083946675519573,2384450110355434783,4213570068898938825,3382136641377423092,-2334300080654735029,-7995621600690333491}	t	2026-11-18 06:55:00+00
7	46369c65901238d796d6facc1589070f7fdc8dab47fa5035b44d53b972b00dce	5+trafilatura.2.3.1	[{"key": "", "text": "Storm delays work on an orchard near Marrow Sound", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [], "published": [{"value": "2026-11-20T04:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T04:26:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T04:26:00", "source": "near"}, {"value": "2026-11-20T04:26:00+00:00", "source": "feed"}]}	{-5082744917128988673,-7900642293763374865,4586421969730837554,2865886829339398898,-4320553766586784326,3685089285134213831,-8174282738025276169,8872555186025480259,-406320501049713538,8003615613932041256,-2254349043483604793,-6986965510940861585,6778116299149372770,-623586332457318984,-3821367199961579871,-5948000656652830404,353678474861574674,-8271812464307034649,-3655208530132623459,-7553303311620136036,8191196088167348759,-6394163519540477899,6379889387810599481,875405222946067994,-852000249786588381,7023829162930480223,1105365889483215481,7150947826413860546,-3283029919477963894,8161711770076801223,-535361269804018002,9161599742905740945}	t	2026-11-20 04:26:00+00
2	30cb17a3e7066fa0059a5ecfae228093b6fdc1677e6011c773653fe9f383ed92	5+trafilatura.2.3.1	[{"key": "", "text": "Why Halvard still argues about the northern line", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Orla Saltmarsh", "source": "json-ld person"}, {"value": "By Orla Saltmarsh", "source": "byline"}, {"value": "By Orla Saltmarsh", "source": "line"}, {"value": "Orla Saltmarsh", "source": "feed"}], "published": [{"value": "2026-11-18T14:53:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T14:53:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T14:53:00", "source": "near"}, {"value": "2026-11-18T14:53:00+00:00", "source": "feed"}]}	{-7399211439387781751,-3027401731030593164,1557697388056980074,-7652185395002095047,-1303156718339312264,5191418162304339436,7126398841140653678,1288723139036910580,121873420471012469,-5022409187656979219,6905407791956598041,2303358175750035886,5533133722295895853,2743078073253015078,155746593851876972,-3822745216853526163,6298828065904349815,-8269876724146028072,-8637624643135668766,1329711374388334328,-3651155950750452971,-8109682245852308908,645899425736734378,4780549410741765522,-2279964858293889198,7129120232299446501,-7193216264627525946,-8409616390249953030,-65835371916041062,-5110313026926945210,6974160578759188104,-1239405067460359086}	t	2026-11-18 14:53:00+00
3	ebad5cc53fa414ac21f3e3778e0876bddeea67c02a2489f576fc943967b6e0c9	5+trafilatura.2.3.1	[{"key": "", "text": "Kasimir Wychbold to lead regional court in Stonewick", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [], "published": [{"value": "2026-11-18T05:25:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T05:25:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T05:25:00", "source": "near"}, {"value": "2026-11-18T05:25:00+00:00", "source": "feed"}]}	{-3664235366458270856,5758434531418446978,6498981414864846925,-7833063592470912321,8538773635456556720,1485061487225099979,7697913423472783186,-4393938597147784454,6630663597782278432,6988822680795967954,-1260471856939458985,488612785064941942,-9193164315077072412,-7656001970745644941,-129653011209353660,-679373625221137910,2499462225566349474,3497622614681983085,-6878930819187367551,492090215777697021,103295335486840079,1612131645210715222,-1164334172611155453,-838861112793019568,8663579660778383904,-2071617268336792501,1031434246928746945,-8221929315049784495,6412029027525261014,-4850176276720663551,-5615406836812382831,-8749156460572114949}	t	2026-11-18 05:25:00+00
4	06a9d1a3dd1b70dad6934d3ccbd9b65ed74272bada3843d82c7d3c7d08fbd500	5+trafilatura.2.3.1	[{"key": "", "text": "Runa Kestrelin to lead ferry line in Tallow Hill", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Silvan Dunmarrow", "source": "json-ld person"}, {"value": "By Silvan Dunmarrow", "source": "byline"}, {"value": "By Silvan Dunmarrow", "source": "line"}, {"value": "Silvan Dunmarrow", "source": "feed"}], "published": [{"value": "2026-11-19T03:29:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T03:29:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T03:29:00", "source": "near"}, {"value": "2026-11-19T03:29:00+00:00", "source": "feed"}]}	{-5772349438411779528,8315384948027509387,1557697388056980074,8907519841421427305,6008266996590771888,1724448541466106736,-7652185395002095047,1162303712046068277,5554801950844819411,8774389381966011349,-1303156718339312264,-5873314271872119950,9153066128799333649,7611633978333201831,8168013326383846403,7936779569806662850,1417456024970523755,1486214425468769835,-2008233269571607346,-473400050645099070,-6941193826758180765,5514821398718161032,4780244836103338626,-6878930819187367551,7424687354465314090,2359091173476144867,-5043000197596580397,7129120232299446501,2212547807053791375,-6486810577137391552,-5414311465457310291,2528984714997840225}	t	2026-11-19 03:29:00+00
5	be3929c1748db817af6db88824cfaba5f1aa2db0be5f4652b147afa2a68c42fa	5+trafilatura.2.3.1	[{"key": "", "text": "Why Halvard still argues about an orchard", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Greta Thistledown", "source": "json-ld person"}, {"value": "Bero Zennor", "source": "json-ld person"}, {"value": "By Greta Thistledown and Bero Zennor", "source": "byline"}, {"value": "By Greta Thistledown and Bero Zennor", "source": "line"}, {"value": "Greta Thistledown, Bero Zennor", "source": "feed"}], "published": [{"value": "2026-11-19T21:14:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T21:14:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T21:14:00", "source": "near"}, {"value": "2026-11-19T21:14:00+00:00", "source": "feed"}]}	{2996239667458842738,6149407886631922721,-540143291740393858,7091077368065521443,-8825534600163739805,-7790614639306237285,-4197003632957433140,-9166627116022495716,4780244836103338626,7129120232299446501,-4153440454324342238,1794766148549470278,9114019219950771036,-2927478290253398280,-4449371447634254061,-7553303311620136036,1059579487499207461,863408548568545894,7947535256754048580,-8477417185103364273,-8635985126036551160,-2084745607539575301,-1047640176244925907,-1474413697957198272,-7658620525443727405,4313113670132268662,-2936045753723414388,-7301415011833673670,-4353172624478597289,-3312223111933199821,-1342730632421545248,6136012792534306524}	t	2026-11-19 21:14:00+00
6	163df734b909ed53e8767ab773261b095c78abfc6d541d7d8728efbbe792f0b6	5+trafilatura.2.3.1	[{"key": "", "text": "Rail operator of Greyholm agrees to rebuild the lighthouse road", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Hollis Vexley", "source": "json-ld person"}, {"value": "By Hollis Vexley", "source": "byline"}, {"value": "By Hollis Vexley", "source": "line"}, {"value": "Hollis Vexley", "source": "feed"}], "published": [{"value": "2026-11-20T08:27:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T08:27:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T08:27:00", "source": "near"}, {"value": "2026-11-20T08:27:00+00:00", "source": "feed"}]}	{3111126416921838963,5062493685537902792,-181341891615176362,1739771117705837035,7751661100575759780,6044313583793530136,-104399117783254093,-6519396936795296443,1329711374388334328,408141994413327389,-4732158869349738566,-2824551652189605236,-3292889935875090979,353678474861574674,2206418691200603426,-3290698771086353835,-2407041022144699857,8585832417028976134,-7062580846089953140,5607660450419662008,-1928352294980989278,-3463576674588047657,-1342730632421545248,-8476377100025959338,1795954450737697949,-1647712382432433348,-7848640408608042549,-8484970967719306148,-5345583404136013107,-2944576380229971096,-7095782710007969579,709571543958204181}	t	2026-11-20 08:27:00+00
8	3fbf96a32963375ff739f34c2d55bc08dd53e5b8345388a227a6a43b062585a5	5+trafilatura.2.3.1	[{"key": "", "text": "68 families move as Lindmoor reopens the canal lock", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Juna Merrowby", "source": "json-ld person"}, {"value": "By Juna Merrowby", "source": "byline"}, {"value": "By Juna Merrowby", "source": "line"}, {"value": "Juna Merrowby", "source": "feed"}], "published": [{"value": "2026-11-21T19:49:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T19:49:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T19:49:00", "source": "near"}, {"value": "2026-11-21T19:49:00+00:00", "source": "feed"}]}	{-7975619684756761456,2217136581497279217,-5919315179897129434,4583899199070666536,2363797057117256386,6595281283498541053,1739771117705837035,-8203097810203202530,-2534531143788559029,1486214425468769835,2820187458879589154,-1628901149547733882,-4583770555585908356,7464963978711314627,-4295501369360500597,3497622614681983085,3446527885364710809,8232746913067014004,-6147067368981910865,-2653660108053370288,3526804781385052458,-2975640459733359655,-6129536768064039244,-4717666945948430130,8701334150032917725,-8505535636519300694,3763843553244291267,-191350300290130436,8186198072856277365,5201320099827599174,-6299504671108381038,3471651479561421638}	t	2026-11-21 19:49:00+00
9	04f5b1483201828062f3f7041ae63d8317e132b7ed52b66c67a0efcef4f7041f	5+trafilatura.2.3.1	[{"key": "", "text": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay", "reason": "the headline, which has its own field"}, {"key": "", "text": "A daily paper for the coast, its people and the weather they share.", "reason": "the site says it of itself (feed_description)"}, {"key": "8e591374c5154fbe", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Dario Quarrington", "source": "json-ld person"}, {"value": "Hollis Thistledown", "source": "json-ld person"}, {"value": "By Dario Quarrington and Hollis Thistledown", "source": "byline"}, {"value": "By Dario Quarrington and Hollis Thistledown", "source": "line"}, {"value": "Dario Quarrington, Hollis Thistledown", "source": "feed"}], "published": [{"value": "2026-11-21T00:30:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T00:30:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T00:30:00", "source": "near"}, {"value": "2026-11-21T00:30:00+00:00", "source": "feed"}]}	{-7501036013677755013,2938075177252779483,-7692877230682259124,-5404680351465643856,5758434531418446978,-2288748396753877479,-772776574475853319,-5870883408777969473,7164269035203730570,1178344235984183993,-5573084404192674132,6431531241014472801,5543417139851544542,1657445836409326846,-6363477654238052533,4985983382614951845,-3233187269972595493,2984411185968736633,-5072228627544078852,2090330150093612268,8163355244657224233,-506246635678571227,2743078073253015078,8223501687292035376,204002230011596718,5766118551911776318,-113527977888685394,-2782275746101488788,-8825534600163739805,-7160780272183089859,7319709265770498495,6812786762156064352}	t	2026-11-21 00:30:00+00
10	a3707fa55c98996892eb8566d164491bf25fe13f62b251c5fee3c078ee92a9de	5+trafilatura.2.3.1	[{"key": "", "text": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Nell Ravenhythe", "source": "json-ld person"}, {"value": "By Nell Ravenhythe", "source": "byline"}, {"value": "By Nell Ravenhythe", "source": "line"}, {"value": "Nell Ravenhythe", "source": "feed"}], "published": [{"value": "2026-11-18T08:18:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T08:18:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T08:18:00", "source": "near"}]}	{-3339715182322502695,415742414685331501,1834967209734294603,229788684209925240,8563429420028991694,4993470846912141033,-7557643974909878235,-951829924554760252,4665182821048721972,8052861165035632319,-8264494629749929857,5339735352280929596,3531435897284582005,7281788927402774219,-8916329326082020701,2344968135056200292,-6481953247620993498,-2036938854559596664,241243707589101854,-5057182758689031046,3195162341040888567,-1205959694185686096,-3421518403234752479,-8034919257019752423,-298470831747266585,2257132349988448180,-1807552627505223959,-6499703225727744963,-6031627315244680206,-1483012364446099020,8117265501140771050,-4848281107522046317}	t	2026-11-18 08:18:00+00
11	ca9c7a59d2553ede213d339285aecece001e66bfc4d69c415464ffe697b43672	5+trafilatura.2.3.1	[{"key": "", "text": "Le tribunal de Quernford lance une enquête", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Ulla Merrowby", "source": "json-ld person"}, {"value": "Piet Merrowby", "source": "json-ld person"}, {"value": "By Ulla Merrowby and Piet Merrowby", "source": "byline"}, {"value": "By Ulla Merrowby and Piet Merrowby", "source": "line"}, {"value": "Ulla Merrowby, Piet Merrowby", "source": "feed"}], "published": [{"value": "2026-11-18T21:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T21:26:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T21:26:00", "source": "near"}]}	{6697900969543287758,415742414685331501,1834967209734294603,-5015073884647238609,229788684209925240,7358319095135050460,-7557643974909878235,8511017430553397181,-6486265777294432466,7281788927402774219,-7784141751734866695,-1167171092823614566,3195162341040888567,-6185016150771277485,-8493661989507014362,-5541995589165798227,-5779954000301834411,-4755402497617717026,-3094494537804250409,-6413818058065949561,-7775516259772753495,658240080403775643,1955933963708365795,-6987195777598812068,8452651646296519209,656772801651461538,6447852254928315668,-5960290584697649890,-7511839362752668590,-2825111273240624923,-3155573732403026575,-6714598318445246341}	t	2026-11-18 21:26:00+00
12	785a253daad883b35b0c593cc7a27b8895c13051cd47986601579d8a5d3aaa1e	5+trafilatura.2.3.1	[{"key": "", "text": "Mirefield vote pour le jardin botanique", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Greta Calloway", "source": "json-ld person"}, {"value": "Ulla Wychbold", "source": "json-ld person"}, {"value": "By Greta Calloway and Ulla Wychbold", "source": "byline"}, {"value": "By Greta Calloway and Ulla Wychbold", "source": "line"}, {"value": "Greta Calloway, Ulla Wychbold", "source": "feed"}], "published": [{"value": "2026-11-19T01:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T01:26:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T01:26:00", "source": "near"}]}	{8748913377287424757,-5934393524174554443,415742414685331501,229788684209925240,8563429420028991694,-7557643974909878235,1605428226961920067,5352003434072945928,4509241993267912976,8511017430553397181,7281788927402774219,-8360570796157315672,-6481953247620993498,8566211434417220277,6891297851088017843,-4376776360721284428,6133138875346376007,3195162341040888567,-8741072431935834870,-6763185048541934871,-2325834961408978280,-3208161253636386432,3803536532716590071,80388744827376981,-429601883268087952,-8731633697282645714,-8340791171047871371,-1483012364446099020,1675428038129789537,133218880267400471,973019223219555944,-7390827411610601568}	t	2026-11-19 01:26:00+00
13	7b03715404f331fddb01375bfeb5fef76f127bb5b77ba283642469711addf71b	5+trafilatura.2.3.1	[{"key": "", "text": "À Greyholm, le barrage divise encore", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Silvan Vexley", "source": "json-ld person"}, {"value": "By Silvan Vexley", "source": "byline"}, {"value": "By Silvan Vexley", "source": "line"}, {"value": "Silvan Vexley", "source": "feed"}], "published": [{"value": "2026-11-19T18:45:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T18:45:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T18:45:00", "source": "near"}]}	{229788684209925240,-7557643974909878235,-7433361932575201997,7281788927402774219,-8916329326082020701,-3099927486768844611,3195162341040888567,7529467615821482839,-5469262428548644279,-1460533707206778617,-591691839414475882,-459080075504582587,-1483012364446099020,354465369955087637,-2552687528057224175,8747448122023252475,6113878016046912068,-7390827411610601568,7511093812604371663,-701294078817726144,2825640633106086029,-6987195777598812068,-5486633386391670671,-2408335677005773454,7952611897615541973,-8510744067355382827,-7349273423389529926,-5326601566496834841,-1345661009834359968,1712435973214498762,4043187658661056171,-7017563299460017632}	t	2026-11-19 18:45:00+00
14	812a63c91ae1ef12dcdf1ed70d04308ee03d0890b5670bcfbba77a75a2d9ef8f	5+trafilatura.2.3.1	[{"key": "", "text": "À Orrin Falls, la halle divise encore", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Dario Farrowick", "source": "json-ld person"}, {"value": "By Dario Farrowick", "source": "byline"}, {"value": "By Dario Farrowick", "source": "line"}, {"value": "Dario Farrowick", "source": "feed"}], "published": [{"value": "2026-11-20T07:56:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T07:56:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T07:56:00", "source": "near"}]}	{1834967209734294603,-3164089280068791897,3030257272087976106,4993470846912141033,-951829924554760252,8052861165035632319,1717510300737862655,-2036938854559596664,-8034919257019752423,-1483012364446099020,-5023698985405405344,4672532715382914492,-2461580847607398273,4292679230473831295,-1469008983209775100,8407943159618929809,-6987195777598812068,-8056339478981458410,6865401965045910876,-8057007016449448855,649767896876568054,-679648238794538880,1979173501515791721,-4474742561242327685,1973419563264920255,-1096056321479559584,-4323739250141252495,4639663912890081104,-1156511288357810447,1089071315896113811,7826778982039211696,-2048524708758852072}	t	2026-11-20 07:56:00+00
15	e3d73c814ccf9d9c04e63b7e56064295688bacaf8d6cbe5af9d6135af45dac62	5+trafilatura.2.3.1	[{"key": "", "text": "À Fennick, le vieux pont divise encore", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Zelda Pellworth", "source": "json-ld person"}, {"value": "By Zelda Pellworth", "source": "byline"}, {"value": "By Zelda Pellworth", "source": "line"}, {"value": "Zelda Pellworth", "source": "feed"}], "published": [{"value": "2026-11-20T18:49:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T18:49:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T18:49:00", "source": "near"}]}	{4036035000530914272,-7163802842255361543,-7557643974909878235,6707332814289153561,8471397115999344280,5339735352280929596,8511017430553397181,7281788927402774219,-3099927486768844611,622796103982120937,-5864725450809589421,-3486624579345470804,-5735825281866753978,7840283939797173924,6378998519299077528,-8034919257019752423,2497880308838787028,5189885065351621251,-1483012364446099020,-3746214465628121151,-7764311600444936041,-7655264814512925789,354465369955087637,1831333753857389372,1550793169172177354,-6987195777598812068,8183433248573614652,4192939043187379697,-1984530019907970514,-8325296793794975510,6861049329831184364,73239744185209431}	t	2026-11-20 18:49:00+00
16	43a141b854fd584e6fae60cce743ca4a3aed8050d4a82bab7af44a50e79e4fa0	5+trafilatura.2.3.1	[{"key": "", "text": "À Quernford, le jardin botanique divise encore", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Hollis Pellworth", "source": "json-ld person"}, {"value": "By Hollis Pellworth", "source": "byline"}, {"value": "By Hollis Pellworth", "source": "line"}, {"value": "Hollis Pellworth", "source": "feed"}], "published": [{"value": "2026-11-21T02:54:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T02:54:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T02:54:00", "source": "near"}]}	{-8448200682257123904,-3216205144782866748,-6002813673054544520,229788684209925240,6135504680217439502,-7557643974909878235,7645150106978619387,397174749551459077,-8325830381559489499,5276695603684838815,-185747379443978111,-784666754091731775,7281788927402774219,-4995871695322479579,-697208247246412728,960347872311621585,-5085716683076876797,9204251546770817,3195162341040888567,-3124974711189400544,-2325834961408978280,700718968163110878,-5541995589165798227,-8034919257019752423,2257132349988448180,1600377529092041406,-1483012364446099020,5413797126396391655,3704150935707162060,2078435222030701304,8834429162669613655,1675428038129789537}	t	2026-11-21 02:54:00+00
17	34133a89bcd828cf6594491af20597b86fd4097ace8ff55a34660063c9e58a98	5+trafilatura.2.3.1	[{"key": "", "text": "Le fonds du logement de Upper Tarn lance une enquête", "reason": "the headline, which has its own field"}, {"key": "s:20e007eca6f61608", "text": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "reason": "repeats over the site's articles"}, {"key": "cba7269182f50d6e", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "reason": "repeats over the site's articles"}]	{"authors": [{"value": "Bero Thistledown", "source": "json-ld person"}, {"value": "Kasimir Jessamy", "source": "json-ld person"}, {"value": "By Bero Thistledown and Kasimir Jessamy", "source": "byline"}, {"value": "By Bero Thistledown and Kasimir Jessamy", "source": "line"}, {"value": "Bero Thistledown, Kasimir Jessamy", "source": "feed"}], "published": [{"value": "2026-11-21T18:40:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T18:40:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T18:40:00", "source": "near"}]}	{8748913377287424757,-891416912598942415,229788684209925240,-7557643974909878235,-275077382232619840,7281788927402774219,5095780802253256557,-2013909853525810732,-3755419382120451346,2507744327992861205,236711603863684732,5981847505267074892,-5427387022672677520,3195162341040888567,-3457017769378761658,3643550779437936083,-1770206149714319697,976110387002179057,6553804300468933969,2305192397446846309,-1483012364446099020,7573476287974621767,782729522177177333,-7390827411610601568,-7924585062411755916,-8427905855600642602,6579662757951559371,-1885545793220319779,8183433248573614652,-8510744067355382827,-5844037587583294297,7294202718406553033}	t	2026-11-21 18:40:00+00
18	c879fdcb1165acd0b764c6742411e5ef80ff299a2085110ce226ac6b766a794a	5+trafilatura.2.3.1	[{"key": "", "text": "Inquiry into ferry line of Greyholm finds 45 faults", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Runa Pellworth", "source": "json-ld person"}, {"value": "By Runa Pellworth", "source": "byline"}, {"value": "By Runa Pellworth", "source": "line"}, {"value": "Runa Pellworth", "source": "feed"}], "published": [{"value": "2026-11-18T14:38:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T14:38:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T14:38:00", "source": "near"}, {"value": "2026-11-18T14:38:00+00:00", "source": "feed"}]}	{-1889453406739941038,962586317122443976,-2086136839178172007,8282273251920373145,6465628037149056634,-5136271211295187966,2752292546457921228,7408936403909786634,-6947092274595687551,-3566520464415991744,31085698022880358,8374086598983699842,541733514027751762,7316254215273851576,-7136030608642058827,-3822977923327763146,1463452531613097114,-2782275746101488788,-7441205007968210587,6489474550800053657,-2254349043483604793,-8637624643135668766,-6986965510940861585,4780244836103338626,6480922294736112888,8822802075010477315,5866461163025694095,3881380564614800754,5496338562093111463,-8200280512092188871,7112729021116947413,4589940244059277507}	t	2026-11-18 14:38:00+00
19	0f23356999fc2eb0ec047e5a626b300401c6a22d0c36978fb1bfae1c55f11116	5+trafilatura.2.3.1	[{"key": "", "text": "Kasimir Wychbold to lead regional court in Stonewick", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Runa Ashgrove", "source": "json-ld person"}, {"value": "By Runa Ashgrove", "source": "byline"}, {"value": "By Runa Ashgrove", "source": "line"}, {"value": "Runa Ashgrove", "source": "feed"}], "published": [{"value": "2026-11-18T04:21:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T04:21:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T04:21:00", "source": "near"}, {"value": "2026-11-18T04:21:00+00:00", "source": "feed"}]}	{-3664235366458270856,5758434531418446978,6498981414864846925,-7833063592470912321,8538773635456556720,1485061487225099979,7697913423472783186,-4393938597147784454,6630663597782278432,6988822680795967954,-1260471856939458985,488612785064941942,-9193164315077072412,-7656001970745644941,-129653011209353660,-679373625221137910,2499462225566349474,3497622614681983085,-6878930819187367551,492090215777697021,103295335486840079,1612131645210715222,-1164334172611155453,-838861112793019568,8663579660778383904,-2071617268336792501,1031434246928746945,-8221929315049784495,6412029027525261014,-4850176276720663551,-5615406836812382831,-8749156460572114949}	t	2026-11-18 04:21:00+00
20	d07dda21407a768bc366dc8655de81c30735ef45ca8e669584eea388cb290f13	5+trafilatura.2.3.1	[{"key": "", "text": "Storm delays work on a swimming hall near Lower Pell", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Cleo Nettlecombe", "source": "json-ld person"}, {"value": "By Cleo Nettlecombe", "source": "byline"}, {"value": "By Cleo Nettlecombe", "source": "line"}, {"value": "Cleo Nettlecombe", "source": "feed"}], "published": [{"value": "2026-11-19T21:52:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T21:52:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T21:52:00", "source": "near"}, {"value": "2026-11-19T21:52:00+00:00", "source": "feed"}]}	{-4076059192816793452,-1303156718339312264,-5746511931042495115,-8248645806906829716,-5890513894005844181,912363698257810194,1589372164195583352,-5148644522553595511,4780244836103338626,-6708129337143396324,4864958371030338602,-623586332457318984,7254823427488521724,3406626116561357837,-5930538429554726821,3088717490405432505,6391697047663113971,-5002075950838225777,-5615406836812382831,9032551482343631922,7157258615294198949,-1292214584192863088,-6629512807920663221,-6512317815747978261,226787456218032318,6605868133776937848,-3955014421200318115,3608948562235303298,-2115328980864456040,1839491284352671565,-1342730632421545248,7285880353577376392}	t	2026-11-19 21:52:00+00
21	e6ed3a11cf268892c9864b16d1cac5db99f924bd3c7fcf129a009ea68def1679	5+trafilatura.2.3.1	[{"key": "", "text": "Why Marrow Sound still argues about a swimming hall", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Orla Merrowby", "source": "json-ld person"}, {"value": "By Orla Merrowby", "source": "byline"}, {"value": "By Orla Merrowby", "source": "line"}, {"value": "Orla Merrowby", "source": "feed"}], "published": [{"value": "2026-11-19T05:35:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T05:35:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T05:35:00", "source": "near"}, {"value": "2026-11-19T05:35:00+00:00", "source": "feed"}]}	{-4848772814331405726,-4944219205562628492,3433991487948986937,3388029834203613933,-7355403479745290472,-3036842032409097480,-3137546807710381351,7164269035203730570,-6247829779832704065,6431531241014472801,-4355091295625931591,3115278170656528413,-6893856232113986239,-7970417159399678666,-1543881012290506050,5555467228060799720,-7709618023039056119,4183941455191724396,-8912323011710067393,247200862726132660,1405331469089119934,-7847071172744827380,-1235655791721241675,4294360053438864925,1894132953016894100,1084824042418996741,-6104547332508102733,-3009956064948101787,6808110053579121236,-1685939728399949437,893390365061534952,6618605574582475332}	t	2026-11-19 05:35:00+00
22	2bb0d26c7d224921085bf879aacd2cc4a86a91269e9a7b5d2a2b25f29e3dfb52	5+trafilatura.2.3.1	[{"key": "", "text": "Storm delays work on an orchard near Marrow Sound", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Vito Thistledown", "source": "json-ld person"}, {"value": "By Vito Thistledown", "source": "byline"}, {"value": "By Vito Thistledown", "source": "line"}, {"value": "Vito Thistledown", "source": "feed"}], "published": [{"value": "2026-11-20T04:00:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T04:00:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T04:00:00", "source": "near"}, {"value": "2026-11-20T04:00:00+00:00", "source": "feed"}]}	{-8162815752827155528,5097013301163168270,-5082744917128988673,-7900642293763374865,4586421969730837554,2865886829339398898,-4320553766586784326,3685089285134213831,3469723233099624085,541733514027751762,-8174282738025276169,8872555186025480259,-406320501049713538,8003615613932041256,-5667392429897542191,-2254349043483604793,-6986965510940861585,5056767942418273091,-5875268902525505060,6778116299149372770,-623586332457318984,-3821367199961579871,-1706436991941001350,3526804781385052458,-5948000656652830404,-8685173630959301264,353678474861574674,-2092949208364300887,-8271812464307034649,-3655208530132623459,1098630744344304462,-809701057228759482}	t	2026-11-20 04:00:00+00
23	d9814c2caca915073ad241499b336e364d3c5ed8c2b40a06402c40c448993b06	5+trafilatura.2.3.1	[{"key": "", "text": "Why Tallow Hill still argues about a night bus", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Maro Saltmarsh", "source": "json-ld person"}, {"value": "By Maro Saltmarsh", "source": "byline"}, {"value": "By Maro Saltmarsh", "source": "line"}, {"value": "Maro Saltmarsh", "source": "feed"}], "published": [{"value": "2026-11-20T14:13:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T14:13:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T14:13:00", "source": "near"}, {"value": "2026-11-20T14:13:00+00:00", "source": "feed"}]}	{-7501036013677755013,6886214603546461452,-1384263814973852065,-4355091295625931591,-8630309272467991370,541733514027751762,-2277929480908255778,8872555186025480259,-2092596320130944495,4780244836103338626,-9210816720410337334,3209356111139761199,-4277230063648216048,-6375719099676324530,7149588571404809112,4660184463181153804,-7886394036702090820,-4285780595248311450,7682758596608887327,-8587890166197744709,-3331012679845644088,-1018706882191823367,-7684394592404176109,772819208589274644,1297170535307164783,7002313424413354190,-1670481073045998259,3004611886833235789,-1012067421261983418,-8477417185103364273,6409347150466031338,-514914661076656760}	t	2026-11-20 14:13:00+00
24	7a2f5d6e8d0297896e9548315389a9bff1013524af87a6364fe7401199fe2a82	5+trafilatura.2.3.1	[{"key": "", "text": "Inquiry into regional court of Coldharbour Reach finds 32 faults", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Runa Oakhollow", "source": "json-ld person"}, {"value": "By Runa Oakhollow", "source": "byline"}, {"value": "By Runa Oakhollow", "source": "line"}, {"value": "Runa Oakhollow", "source": "feed"}], "published": [{"value": "2026-11-21T16:25:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T16:25:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T16:25:00", "source": "near"}, {"value": "2026-11-21T16:25:00+00:00", "source": "feed"}]}	{-5772349438411779528,5529083705729524190,3814844897950320258,-6444020496367495030,748735992975469918,5294375935142320022,5435883245638051186,5102176833527847966,-4790464325032302030,-3914675722206453454,4131869425986847779,3850713360302615182,-3771136845463276123,2090330150093612268,1758928807297680078,7697913423472783186,8872555186025480259,-5255110103470928988,-4295501369360500597,6812786762156064352,-4277230063648216048,-2505309415733632905,-8681327054586305528,6059309750638372668,-62266179840396096,202795602576526448,2487523137723512507,-7639943496979362283,5964250066050653376,3493325285206565772,3267344577060145893,-8583259900003144449}	t	2026-11-21 16:25:00+00
25	524da1612ae4378db7511ad0574808075c59b9ed6220456df0c8b3541b3fdcc6	5+trafilatura.2.3.1	[{"key": "", "text": "Why Orrin Falls still argues about the market roof", "reason": "the headline, which has its own field"}, {"key": "", "text": "Wirehouse has reported from every coast for forty years.", "reason": "the site says it of itself (feed_description)"}]	{"authors": [{"value": "Runa Calloway", "source": "json-ld person"}, {"value": "Edda Oakhollow", "source": "json-ld person"}, {"value": "By Runa Calloway and Edda Oakhollow", "source": "byline"}, {"value": "By Runa Calloway and Edda Oakhollow", "source": "line"}, {"value": "Runa Calloway, Edda Oakhollow", "source": "feed"}], "published": [{"value": "2026-11-21T09:21:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T09:21:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T09:21:00", "source": "near"}, {"value": "2026-11-21T09:21:00+00:00", "source": "feed"}]}	{-2086136839178172007,2125694114809686304,-7999189624417738659,4485114156949599673,6886214603546461452,-8922331136877358525,8337304414696352917,3840363447643566290,-1303156718339312264,685608011791328467,-5573084404192674132,-1485695781329951533,3659435860686450990,3850713360302615182,5754078249395109335,2539768656956756168,8168013326383846403,1417456024970523755,-2879994027027897696,6298828065904349815,4294468884080512383,7409524415261073927,-5860124263212272804,-2661456227617462064,-1840378941955375415,3230938542379060119,1765986208956021301,4780244836103338626,-3031202946086174339,-2505309415733632905,-4658270122891773837,-6398635725320907171}	t	2026-11-21 09:21:00+00
\.


--
-- Data for Name: crowd; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.crowd (language, hour, moments) FROM stdin;
en	2026-11-22 12:00:00+00	2
	2026-11-22 12:00:00+00	1
\.


--
-- Data for Name: entries; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.entries (feed_id, identity, page_id, url, title, published_at, digest, first_seen_at, last_seen_at) FROM stdin;
1	http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html	18	http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html	Inquiry into ferry line of Greyholm finds 45 faults	2026-11-18 14:38:00+00	a6d0f0a63375296981906e25cea10de6	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
1	http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html	19	http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html	Kasimir Wychbold to lead regional court in Stonewick	2026-11-18 04:21:00+00	b0ab31961d57f0879dc64cdb465e0ae5	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
1	http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html	20	http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html	Storm delays work on a swimming hall near Lower Pell	2026-11-19 21:52:00+00	4c272120dded72efb87452f0e3e8f595	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
1	http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html	21	http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html	Why Marrow Sound still argues about a swimming hall	2026-11-19 05:35:00+00	2b783757fe5686985dcf2399f935ac27	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
1	http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html	22	http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html	Storm delays work on an orchard near Marrow Sound	2026-11-20 04:00:00+00	646a1e995e706be1ac181968a57f3a9c	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
1	http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html	23	http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html	Why Tallow Hill still argues about a night bus	2026-11-20 14:13:00+00	a3e729a8519440f93bd7a0930e7c905e	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
1	http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html	24	http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html	Inquiry into regional court of Coldharbour Reach finds 32 faults	2026-11-21 16:25:00+00	222bea54c4788d1e3864faf6c74953a3	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
1	http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html	25	http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html	Why Orrin Falls still argues about the market roof	2026-11-21 09:21:00+00	76c4af9e58d1617451343439a70af0d5	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html	1	http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html	Inquiry into power company of Ostra Bay finds 66 faults	2026-11-18 06:55:00+00	1f9bee0a1ba6efcb17d6d362f7572d7d	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html	2	http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html	Why Halvard still argues about the northern line	2026-11-18 14:53:00+00	e526260af86a637af537a24591d0d369	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/18/wire-642.html	3	http://harbor.newsroom.test/2026/11/18/wire-642.html	Kasimir Wychbold to lead regional court in Stonewick	2026-11-18 05:25:00+00	b0ab31961d57f0879dc64cdb465e0ae5	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html	4	http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html	Runa Kestrelin to lead ferry line in Tallow Hill	2026-11-19 03:29:00+00	441519df5f3592908d07bc226ecde367	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html	5	http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html	Why Halvard still argues about an orchard	2026-11-19 21:14:00+00	78a53965cb706391c34e4e2af8219c65	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html	6	http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html	Rail operator of Greyholm agrees to rebuild the lighthouse road	2026-11-20 08:27:00+00	90362af7d5bd816ed73089273278f2ff	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/20/wire-646.html	7	http://harbor.newsroom.test/2026/11/20/wire-646.html	Storm delays work on an orchard near Marrow Sound	2026-11-20 04:26:00+00	646a1e995e706be1ac181968a57f3a9c	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html	8	http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html	68 families move as Lindmoor reopens the canal lock	2026-11-21 19:49:00+00	b071aa0be78f83ff84ba11278ea789ad	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
2	http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html	9	http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html	Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay	2026-11-21 00:30:00+00	9b57779251504d1f528794bae1ab520d	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/18/642-642.html	10	http://riviere.newsroom.test/2026/11/18/642-642.html	Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley	\N	922cc67badcfd411d4192950fd769553	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/18/643-643.html	11	http://riviere.newsroom.test/2026/11/18/643-643.html	Le tribunal de Quernford lance une enquête	\N	931ebf372981ab79b2b4ab8c7c82321d	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/19/644-644.html	12	http://riviere.newsroom.test/2026/11/19/644-644.html	Mirefield vote pour le jardin botanique	\N	d89fda14a911a871bd9ee43f9b74adb5	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/19/645-645.html	13	http://riviere.newsroom.test/2026/11/19/645-645.html	À Greyholm, le barrage divise encore	\N	2c87d2ccd70409c2243a366512480863	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/20/646-646.html	14	http://riviere.newsroom.test/2026/11/20/646-646.html	À Orrin Falls, la halle divise encore	\N	0c79d14a4532afa99fae20fe6d38cf5c	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/20/647-647.html	15	http://riviere.newsroom.test/2026/11/20/647-647.html	À Fennick, le vieux pont divise encore	\N	d285d9e62a5a8c2494935d20a94a3fec	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/21/648-648.html	16	http://riviere.newsroom.test/2026/11/21/648-648.html	À Quernford, le jardin botanique divise encore	\N	d16fe5a420c3c856401d9385dba7b0bd	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
3	http://riviere.newsroom.test/2026/11/21/649-649.html	17	http://riviere.newsroom.test/2026/11/21/649-649.html	Le fonds du logement de Upper Tarn lance une enquête	\N	07fd14a82cb1a6f737239daba6895673	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00
\.


--
-- Data for Name: extractions; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.extractions (page_id, capture_id, site, status, version, document, block_keys, sort_at) FROM stdin;
1	5	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html", "tags": [], "flags": [], "blocks": [{"key": "7a8ea7db2e4caaa7", "kind": "heading", "text": "Inquiry into power company of Ostra Bay finds 66 faults", "place": "body/head"}, {"key": "ea6f5f311faa2e6b", "kind": "paragraph", "text": "Visitors to a swimming hall numbered 77 thousand last year, more than Riverend has inhabitants. Engineers who examined a night bus found 95 cracks, most of them on the side that faces Ostra Bay.", "place": "body/p"}, {"key": "dcbb623cd11566cc", "kind": "paragraph", "text": "Zelda Jessamy declined to say whether the city library would appeal, and pointed to a hearing in Sarn Valley on Thursday. The water works employs 6 people in Halvard, and 3 of them are to move to a new building behind the botanic garden.", "place": "body/p"}, {"key": "f18f5052267189f1", "kind": "paragraph", "text": "Visitors to the lighthouse road numbered 46 thousand last year, more than Saint Ebba has inhabitants. The university hospital employs 46 people in Saint Ebba, and 3 of them are to move to a new building behind a wind farm. On Monday evening about 90 people came to the hall in Castle Brey to hear what the city library would say about the town archive.", "place": "body/p"}, {"key": "879112b17627aa96", "kind": "paragraph", "text": "A report by Zelda Farrowick lists 90 measures, from new drains in Bramble Cross to a second door for a seed bank. Dario Hollowell, who has followed the matter for 75 years, called the decision overdue. Fishermen from Dolmen Point say that catches fell by 69 per cent in the weeks after the old drawbridge was closed.", "place": "body/p"}, {"key": "aef7f28dfad358cc", "kind": "paragraph", "text": "A report by Imre Ashgrove lists 49 measures, from new drains in Stonewick to a second door for a seed bank. In a letter of 17 pages, Falk Ashgrove asks the transit office to publish every contract that concerns the canal lock. Visitors to the old drawbridge numbered 79 thousand last year, more than Tallow Hill has inhabitants. Residents of Coldharbour Reach had asked for an ice rink since the floods, when 26 houses stood under water for 16 days.", "place": "body/p"}, {"key": "b556cbf7e7f629ca", "kind": "paragraph", "text": "Work near Coldharbour Reach begins on Monday with 41 labourers; the weather station expects 16 lorries a day beside the market roof. Engineers who examined the northern line found 95 cracks, most of them on the side that faces Port Averel. Residents of Ostra Bay had asked for the northern line since the floods, when 96 houses stood under water for 20 days.", "place": "body/p"}, {"key": "d0eff462f7f2da02", "kind": "paragraph", "text": "Work near Ostra Bay begins on Sunday with 56 labourers; the port police expects 31 lorries a day beside the town archive. Falk Brindle, who has followed the matter for 80 years, called the decision overdue. In a letter of 9 pages, Imre Merrowby asks the university hospital to publish every contract that concerns a swimming hall.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [16625424, 66225828, 91517300, 140218728, 144582288, 154618756, 205541768, 247438448, 251590440, 279196660, 288816032, 315257336, 327630704, 337506256, 373129920, 397337904, 418324792, 569633940, 724198592, 789642372, 817977900, 828110872, 846982328, 994310540, 1219345988, 1247991224, 1260081108, 1260351584, 1462228584, 1497634864, 1519600452, 1539517336, 1549224692, 1622803632, 1635485168, 1706410712, 1734275424, 1755820892, 1758565896, 1762835592, 1773750608, 1807977400, 1815067632, 1863007860, 1868361284, 1930889148, 1970308104, 1973813160, 1989765044, 2004513868, 2031367592, 2078745760, 2082632252, 2123785924, 2244527656, 2321664444, 2353830876, 2387086936, 2473984516, 2483760160, 2524869260, 2533240948, 2565181020, 2591875328, 2616755632, 2619740192, 2629726336, 2776166524, 2860312588, 2881934940, 3003056728, 3019939216, 3069642168, 3072020856, 3153355476, 3164485760, 3200117760, 3229009012, 3251741580, 3313578196, 3346395016, 3360504796, 3375669680, 3402953444, 3441577324, 3441781716, 3466318964, 3486440244, 3579130904, 3596779840, 3597296428, 3633397768, 3637941416, 3638625196, 3641006876, 3657948236, 3679529504, 3787817416, 3810423520, 3814487324, 3844367812, 3855971444, 3856979528, 3914854436, 3931356144, 3944082456, 3982132444, 4013355652, 4101016672, 4115466400, 4117935124, 4139468160, 4152493084, 4166042988], "status": "article", "titles": [{"value": "Inquiry into power company of Ostra Bay finds 66 faults", "source": "json-ld"}, {"value": "Inquiry into power company of Ostra Bay finds 66 faults", "source": "og"}, {"value": "Inquiry into power company of Ostra Bay finds 66 faults", "source": "heading"}, {"value": "Inquiry into power company of Ostra Bay finds 66 faults - The Harbor Ledger", "source": "window"}, {"value": "Inquiry into power company of Ostra Bay finds 66 faults", "source": "feed"}], "authors": [{"value": "Zelda Saltmarsh", "source": "json-ld person"}, {"value": "By Zelda Saltmarsh", "source": "byline"}, {"value": "By Zelda Saltmarsh", "source": "line"}, {"value": "Zelda Saltmarsh", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-18T06:55:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-18T06:55:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T06:55:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T06:55:00", "source": "near"}, {"value": "2026-11-18T06:55:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html"}	{4edc772db5ca396c,7a8ea7db2e4caaa7,879112b17627aa96,8e591374c5154fbe,aef7f28dfad358cc,b556cbf7e7f629ca,d0eff462f7f2da02,dcbb623cd11566cc,ea6f5f311faa2e6b,ec2a8f135e8d4337,f18f5052267189f1,h:01af3429efc2ce0fbc2da7f3f9adb3a2,s:5dfe2b683b44b7d0}	2026-11-18 06:55:00+00
2	7	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html", "tags": [], "flags": [], "blocks": [{"key": "5527879ebf7301ce", "kind": "heading", "text": "Why Halvard still argues about the northern line", "place": "body/head"}, {"key": "f3932f72c7eeeac4", "kind": "paragraph", "text": "The city library employs 11 people in Fennick, and 9 of them are to move to a new building behind the grain store. “We were told nothing until Thursday,” said Falk Larkmoor, who keeps a shop opposite an ice rink in Coldharbour Reach.", "place": "body/p"}, {"key": "bbd9b5394e339a6d", "kind": "paragraph", "text": "Edda Oakhollow and the regional court of Greyholm agree on one point at least: a clinic for sailors cannot stay as it is for another 78 winters. The museum trust employs 82 people in Lindmoor, and 40 of them are to move to a new building behind the old drawbridge. Two earlier plans for the lighthouse road failed: one for want of 50 signatures, the other because Orrin Falls objected. Visitors to the customs house numbered 85 thousand last year, more than Kellisport has inhabitants.", "place": "body/p"}, {"key": "fd64eda2764816c2", "kind": "paragraph", "text": "According to figures seen by this newspaper, a night bus cost 9 million more than the council of Tallow Hill had planned. Schools in Coldharbour Reach stayed open, although 61 of 33 buses that pass an orchard were taken out of service on Monday. A report by Falk Nettlecombe lists 23 measures, from new drains in Eastmere to a second door for a seed bank. Two earlier plans for an orchard failed: one for want of 38 signatures, the other because Castle Brey objected.", "place": "body/p"}, {"key": "7acefce4f9792529", "kind": "paragraph", "text": "In a letter of 8 pages, Alma Oakhollow asks the river authority to publish every contract that concerns the old drawbridge. Fishermen from Dolmen Point say that catches fell by 27 per cent in the weeks after a night bus was closed.", "place": "body/p"}, {"key": "b3d33bcd0d2f9f8d", "kind": "paragraph", "text": "Two earlier plans for the old drawbridge failed: one for want of 89 signatures, the other because Orrin Falls objected. Work near Lower Pell begins on Tuesday with 90 labourers; the fire service expects 12 lorries a day beside the tidal barrier. Schools in Orrin Falls stayed open, although 31 of 5 buses that pass the canal lock were taken out of service on Sunday.", "place": "body/p"}, {"key": "4416dbca0f861e10", "kind": "paragraph", "text": "Fishermen from Greyholm say that catches fell by 6 per cent in the weeks after the lighthouse road was closed. Falk Nettlecombe and the water works of Sarn Valley agree on one point at least: the old drawbridge cannot stay as it is for another 17 winters.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [18774616, 52330464, 95820488, 127970476, 176094228, 247511508, 397337904, 529558688, 611322948, 625610932, 775087152, 817977900, 913610192, 929971600, 979921852, 1066860556, 1126021828, 1149521284, 1149650432, 1258157784, 1308585640, 1325014900, 1406968468, 1410782916, 1429622212, 1486687192, 1702737460, 1729307156, 1840199840, 1930889148, 1973813160, 2020542532, 2031367592, 2080544164, 2167144080, 2321664444, 2357817556, 2426712456, 2533240948, 2565181020, 2586525048, 2587285576, 2750521060, 2834002056, 2857327792, 2901376816, 2932998780, 2951608504, 2997555412, 3003056728, 3011209824, 3065704008, 3109813796, 3126123368, 3153787408, 3216973100, 3292197332, 3354792296, 3402953444, 3443619776, 3444253904, 3456010648, 3510491312, 3514497624, 3626334820, 3654606452, 3814487324, 3826549096, 4015275536, 4046476672, 4166042988, 4176450372], "status": "article", "titles": [{"value": "Why Halvard still argues about the northern line", "source": "json-ld"}, {"value": "Why Halvard still argues about the northern line", "source": "og"}, {"value": "Why Halvard still argues about the northern line", "source": "heading"}, {"value": "Why Halvard still argues about the northern line - The Harbor Ledger", "source": "window"}, {"value": "Why Halvard still argues about the northern line", "source": "feed"}], "authors": [{"value": "Orla Saltmarsh", "source": "json-ld person"}, {"value": "By Orla Saltmarsh", "source": "byline"}, {"value": "By Orla Saltmarsh", "source": "line"}, {"value": "Orla Saltmarsh", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-18T14:53:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-18T14:53:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T14:53:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T14:53:00", "source": "near"}, {"value": "2026-11-18T14:53:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html"}	{4416dbca0f861e10,4edc772db5ca396c,5527879ebf7301ce,7acefce4f9792529,8e591374c5154fbe,ae3540c19824ac6c,b3d33bcd0d2f9f8d,bbd9b5394e339a6d,f3932f72c7eeeac4,fd64eda2764816c2,h:48232008a9aff6666104c07f0c9600f1,s:df93a67a5df26578}	2026-11-18 14:53:00+00
3	10	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/18/wire-642.html", "tags": [], "flags": [], "blocks": [{"key": "28e29f0db1da4bed", "kind": "heading", "text": "Kasimir Wychbold to lead regional court in Stonewick", "place": "body/head"}, {"key": "a3d26aaa9ec489ff", "kind": "paragraph", "text": "Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps a shop opposite the old drawbridge in Halvard.", "place": "body/p"}, {"key": "77bcec4d9acb0528", "kind": "paragraph", "text": "Dario Elderfen, who has followed the matter for 33 years, called the decision overdue. Residents of Fennick had asked for the market roof since the floods, when 35 houses stood under water for 5 days. According to figures seen by this newspaper, a swimming hall cost 63 million more than the council of Quernford had planned. On Wednesday evening about 39 people came to the hall in Marrow Sound to hear what the university hospital would say about the old drawbridge.", "place": "body/p"}, {"key": "b975b22852ee292a", "kind": "paragraph", "text": "A report by Dario Kestrelin lists 96 measures, from new drains in Tallow Hill to a second door for the northern line. The weather station has set aside 7 thousand for those in Upper Tarn who lose earnings while a flour mill is rebuilt. Visitors to the market roof numbered 9 thousand last year, more than Fennick has inhabitants. “We were told nothing until Thursday,” said Hollis Vexley, who keeps a shop opposite the market roof in Coldharbour Reach.", "place": "body/p"}, {"key": "f3b6a4b09c2eb17f", "kind": "paragraph", "text": "An old map in the archive of Dolmen Point shows the old drawbridge some 55 metres further east, which surprised even the regional court. Nobody was hurt when part of a swimming hall gave way on Saturday, but the regional court closed the road to Kellisport for 19 hours. The growers' union employs 54 people in Coldharbour Reach, and 16 of them are to move to a new building behind a seed bank.", "place": "body/p"}, {"key": "989f4f0ca85db8b1", "kind": "paragraph", "text": "Work near Upper Tarn begins on Sunday with 18 labourers; the harbour board expects 21 lorries a day beside a night bus. On Saturday evening about 5 people came to the hall in Orrin Falls to hear what the water works would say about the old drawbridge. Vito Wychbold declined to say whether the port police would appeal, and pointed to a hearing in Quernford on Friday. Schools in Castle Brey stayed open, although 91 of 17 buses that pass the market roof were taken out of service on Friday.", "place": "body/p"}, {"key": "16159eaec5fada2f", "kind": "paragraph", "text": "On Sunday evening about 22 people came to the hall in Coldharbour Reach to hear what the regional court would say about a swimming hall. Tove Gantry and the theatre guild of Tallow Hill agree on one point at least: the botanic garden cannot stay as it is for another 24 winters.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [133502400, 225491700, 235876508, 236130352, 262115248, 299480904, 321823380, 384222064, 397337904, 427942684, 485162028, 518248928, 555415640, 578509972, 601956028, 620382348, 627812112, 633815224, 661621908, 697344360, 714236460, 718177732, 789626784, 811712076, 817977900, 909117660, 913610192, 922455608, 1024556704, 1122544876, 1140251076, 1180672944, 1259729048, 1440810632, 1454402676, 1464413896, 1619877560, 1644858448, 1668552452, 1702737460, 1773750608, 1793816428, 1796665816, 1815225956, 1818772404, 1906875764, 1930889148, 1965927820, 1973813160, 2026885176, 2031367592, 2129497332, 2140133276, 2155767208, 2198131260, 2215771700, 2218336512, 2321664444, 2367156904, 2389178528, 2404963872, 2412940476, 2479259392, 2505942952, 2540009032, 2553104360, 2565181020, 2585054556, 2587285576, 2593601788, 2632704056, 2643305636, 2666111056, 2674320136, 2730291724, 2832670056, 2857327792, 2858148848, 2955679300, 2970170824, 3003056728, 3145981180, 3164775892, 3225336996, 3287264412, 3305019188, 3402953444, 3422364252, 3441781716, 3485477148, 3514497624, 3593054648, 3611560420, 3630534424, 3638625196, 3682032476, 3814487324, 3831319328, 3866953640, 3877557976, 3889253324, 3908002560, 3916624472, 3963720400, 4030484096, 4042178292, 4166042988, 4209612688, 4243672664, 4288279764], "status": "article", "titles": [{"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "json-ld"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "og"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "heading"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick - The Harbor Ledger", "source": "window"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "feed"}], "authors": [], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-18T05:25:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-18T05:25:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T05:25:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T05:25:00", "source": "near"}, {"value": "2026-11-18T05:25:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/18/wire-642.html"}	{16159eaec5fada2f,28e29f0db1da4bed,4edc772db5ca396c,77bcec4d9acb0528,8e591374c5154fbe,989f4f0ca85db8b1,a3d26aaa9ec489ff,b975b22852ee292a,be07d5b3d7d1630c,f3b6a4b09c2eb17f,h:efbc32d235beaf51ffa7b096c734031b,s:6ba64677968edd7c}	2026-11-18 05:25:00+00
4	12	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html", "tags": [], "flags": [], "blocks": [{"key": "0d5b01383206cdec", "kind": "heading", "text": "Runa Kestrelin to lead ferry line in Tallow Hill", "place": "body/head"}, {"key": "dc93f731de5ccc0b", "kind": "paragraph", "text": "Fishermen from Stonewick say that catches fell by 39 per cent in the weeks after a night bus was closed. The school council employs 53 people in Riverend, and 17 of them are to move to a new building behind a wind farm.", "place": "body/p"}, {"key": "7cf9c82f9f00bbb7", "kind": "paragraph", "text": "Work near Mirefield begins on Tuesday with 44 labourers; the city library expects 38 lorries a day beside the customs house. Engineers who examined the town archive found 38 cracks, most of them on the side that faces Orrin Falls. Residents of Orrin Falls had asked for the canal lock since the floods, when 33 houses stood under water for 40 days.", "place": "body/p"}, {"key": "a70c42bb27328bb5", "kind": "paragraph", "text": "Engineers who examined the northern line found 75 cracks, most of them on the side that faces Mirefield. Work near Quernford begins on Friday with 44 labourers; the ferry line expects 29 lorries a day beside the market roof. In a letter of 81 pages, Maro Quarrington asks the school council to publish every contract that concerns the lighthouse road. Juna Gantry and the theatre guild of Kellisport agree on one point at least: the northern line cannot stay as it is for another 85 winters.", "place": "body/p"}, {"key": "c33a274491643a6b", "kind": "paragraph", "text": "Two earlier plans for the tidal barrier failed: one for want of 79 signatures, the other because Tallow Hill objected. The university hospital has set aside 9 thousand for those in Sarn Valley who lose earnings while a night bus is rebuilt.", "place": "body/p"}, {"key": "16d107ee2c50d1a8", "kind": "paragraph", "text": "The city library of Bramble Cross said on Thursday that work on the botanic garden would take 17 months longer than it had hoped. The fire service employs 78 people in Marrow Sound, and 31 of them are to move to a new building behind the botanic garden. According to figures seen by this newspaper, a swimming hall cost 27 million more than the council of Port Averel had planned.", "place": "body/p"}, {"key": "fa1ad2619dfc7ddc", "kind": "paragraph", "text": "“We were told nothing until Friday,” said Dario Zennor, who keeps a shop opposite a swimming hall in Ostra Bay. Livia Elderfen and the theatre guild of Orrin Falls agree on one point at least: a swimming hall cannot stay as it is for another 28 winters.", "place": "body/p"}, {"key": "bdb0b350650a1696", "kind": "paragraph", "text": "Yaro Quarrington, who has followed the matter for 59 years, called the decision overdue. Nobody was hurt when part of the botanic garden gave way on Tuesday, but the weather station closed the road to Ostra Bay for 61 hours. Visitors to the customs house numbered 29 thousand last year, more than Tallow Hill has inhabitants.", "place": "body/p"}, {"key": "8b632ce7323f630d", "kind": "paragraph", "text": "Two earlier plans for an orchard failed: one for want of 59 signatures, the other because Greyholm objected. The last time that Quernford decided about the tidal barrier, 47 years ago, the school council was beaten by 14 votes.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [10711524, 52330464, 160863284, 397337904, 403791124, 484439364, 485162028, 509226048, 569633940, 743275132, 817977900, 878584192, 913610192, 992414812, 1114969432, 1125634384, 1155477868, 1261011092, 1296297608, 1312328764, 1329763352, 1395310804, 1402791984, 1426153220, 1509077340, 1533900656, 1642577292, 1674583228, 1702737460, 1744756196, 1762835592, 1773750608, 1845949672, 1865939888, 1920556992, 1930889148, 1950769352, 1973813160, 1983644232, 2028334836, 2031367592, 2114408300, 2157371920, 2203711856, 2204068836, 2321664444, 2335047996, 2354444884, 2367756228, 2533240948, 2562698624, 2565181020, 2569916940, 2587285576, 2587752716, 2597842232, 2597955088, 2629726336, 2750521060, 2756973056, 2804365840, 2834002056, 2854230468, 2857327792, 2858148848, 2956786492, 3003056728, 3069642168, 3076122508, 3077279924, 3206860860, 3238335024, 3248875204, 3278788332, 3279777344, 3301811936, 3310369224, 3312598864, 3330930336, 3354792296, 3402953444, 3436298936, 3441781716, 3494559080, 3514497624, 3532601780, 3553097968, 3581276968, 3583248620, 3587808008, 3671708944, 3700826128, 3708602532, 3711911764, 3734467712, 3777692664, 3781515180, 3814487324, 3839939136, 3855971444, 3865198256, 4011290872, 4166042988, 4236831688, 4268427704, 4277999696], "status": "article", "titles": [{"value": "Runa Kestrelin to lead ferry line in Tallow Hill", "source": "json-ld"}, {"value": "Runa Kestrelin to lead ferry line in Tallow Hill", "source": "og"}, {"value": "Runa Kestrelin to lead ferry line in Tallow Hill", "source": "heading"}, {"value": "Runa Kestrelin to lead ferry line in Tallow Hill - The Harbor Ledger", "source": "window"}, {"value": "Runa Kestrelin to lead ferry line in Tallow Hill", "source": "feed"}], "authors": [{"value": "Silvan Dunmarrow", "source": "json-ld person"}, {"value": "By Silvan Dunmarrow", "source": "byline"}, {"value": "By Silvan Dunmarrow", "source": "line"}, {"value": "Silvan Dunmarrow", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-20T07:29:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T07:29:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-19T03:29:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T03:29:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T03:29:00", "source": "near"}, {"value": "2026-11-19T03:29:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html"}	{0d5b01383206cdec,13fa31e32327061e,16d107ee2c50d1a8,4edc772db5ca396c,7cf9c82f9f00bbb7,8b632ce7323f630d,8e591374c5154fbe,a70c42bb27328bb5,bdb0b350650a1696,c33a274491643a6b,dc93f731de5ccc0b,fa1ad2619dfc7ddc,h:22713c9a427dedd176ad6ce349c52c38,s:2fb1cf391c2a107c}	2026-11-19 03:29:00+00
5	16	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html", "tags": [], "flags": [], "blocks": [{"key": "55ceb1f8c85225b6", "kind": "heading", "text": "Why Halvard still argues about an orchard", "place": "body/head"}, {"key": "2fb7d262031531e8", "kind": "paragraph", "text": "“We were told nothing until Tuesday,” said Kasimir Inkermoor, who keeps a shop opposite the canal lock in Greyholm. Imre Inkermoor and the city library of Lindmoor agree on one point at least: the customs house cannot stay as it is for another 4 winters. The last time that Windle decided about a flour mill, 75 years ago, the housing fund was beaten by 22 votes. Fishermen from Orrin Falls say that catches fell by 86 per cent in the weeks after a seed bank was closed.", "place": "body/p"}, {"key": "05430af605062670", "kind": "paragraph", "text": "Fishermen from Kellisport say that catches fell by 97 per cent in the weeks after a night bus was closed. Schools in Lower Pell stayed open, although 65 of 38 buses that pass the market roof were taken out of service on Sunday.", "place": "body/p"}, {"key": "bd33b9a31ecb46de", "kind": "paragraph", "text": "Two earlier plans for the canal lock failed: one for want of 13 signatures, the other because Windle objected. Wanda Ravenhythe declined to say whether the city library would appeal, and pointed to a hearing in Kellisport on Saturday. Nobody was hurt when part of the tidal barrier gave way on Thursday, but the fire service closed the road to Ostra Bay for 78 hours.", "place": "body/p"}, {"key": "09780926b293b252", "kind": "paragraph", "text": "The university hospital employs 37 people in Marrow Sound, and 8 of them are to move to a new building behind the customs house. According to figures seen by this newspaper, the botanic garden cost 67 million more than the council of Castle Brey had planned. Visitors to an orchard numbered 95 thousand last year, more than Orrin Falls has inhabitants. A report by Vito Merrowby lists 63 measures, from new drains in Ostra Bay to a second door for the customs house.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [33778112, 106169896, 217325492, 371153908, 397337904, 490627588, 575951488, 753907012, 817977900, 913610192, 1177193068, 1197299004, 1264826460, 1394042892, 1400999676, 1426105844, 1451476036, 1490086048, 1503343956, 1510544156, 1543990828, 1560994280, 1702737460, 1702939224, 1721120144, 1768644156, 1796509416, 1881139564, 1930889148, 1973813160, 2031367592, 2132409180, 2140423328, 2155157432, 2230756736, 2231155268, 2314438604, 2321664444, 2533240948, 2552288928, 2565181020, 2587285576, 2657916264, 2704544528, 2795895608, 2804365840, 2820217520, 2827583092, 2850595428, 2889970536, 2984598368, 2986930460, 3003056728, 3017309484, 3027006396, 3030462424, 3093730268, 3272240092, 3335533708, 3402953444, 3486316372, 3514497624, 3607169392, 3652653708, 3714379224, 3814487324, 4068125744, 4160858908, 4166042988, 4250389464, 4276903972], "status": "article", "titles": [{"value": "Why Halvard still argues about an orchard", "source": "json-ld"}, {"value": "Why Halvard still argues about an orchard", "source": "og"}, {"value": "Why Halvard still argues about an orchard", "source": "heading"}, {"value": "Why Halvard still argues about an orchard - The Harbor Ledger", "source": "window"}, {"value": "Why Halvard still argues about an orchard", "source": "feed"}], "authors": [{"value": "Greta Thistledown", "source": "json-ld person"}, {"value": "Bero Zennor", "source": "json-ld person"}, {"value": "By Greta Thistledown and Bero Zennor", "source": "byline"}, {"value": "By Greta Thistledown and Bero Zennor", "source": "line"}, {"value": "Greta Thistledown, Bero Zennor", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-19T21:14:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-19T21:14:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T21:14:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T21:14:00", "source": "near"}, {"value": "2026-11-19T21:14:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html"}	{05430af605062670,09780926b293b252,2fb7d262031531e8,4edc772db5ca396c,55ceb1f8c85225b6,8e591374c5154fbe,bd33b9a31ecb46de,db9e61aec318be0c,h:0aaf3a7cc6c82d75f491291422ffedcb,s:81047826e64bb65f}	2026-11-19 21:14:00+00
6	19	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html", "tags": [], "flags": [], "blocks": [{"key": "d57713e2d2822a78", "kind": "heading", "text": "Rail operator of Greyholm agrees to rebuild the lighthouse road", "place": "body/head"}, {"key": "718e2c5183a11f9d", "kind": "paragraph", "text": "“It is not a question of money but of patience,” Dario Kestrelin told a meeting of the harbour board in Kellisport. Fishermen from Greyholm say that catches fell by 6 per cent in the weeks after the town archive was closed.", "place": "body/p"}, {"key": "660dd9a0b7da4535", "kind": "paragraph", "text": "According to figures seen by this newspaper, a clinic for sailors cost 47 million more than the council of Vanneport had planned. Work near Kellisport begins on Sunday with 28 labourers; the ferry line expects 24 lorries a day beside a swimming hall.", "place": "body/p"}, {"key": "a73c2e17cdaf75a5", "kind": "paragraph", "text": "On Thursday evening about 47 people came to the hall in Ostra Bay to hear what the water works would say about the lighthouse road. The river authority of Coldharbour Reach said on Wednesday that work on a wind farm would take 87 months longer than it had hoped.", "place": "body/p"}, {"key": "798c3bf1ebb26aba", "kind": "paragraph", "text": "The city library employs 84 people in Stonewick, and 32 of them are to move to a new building behind an ice rink. Engineers who examined the canal lock found 39 cracks, most of them on the side that faces Windle.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [117891480, 225505592, 317613040, 390659136, 397337904, 475861248, 494878508, 714236460, 718195728, 798516268, 816894424, 817977900, 869134556, 913589584, 1015640596, 1024160492, 1282093424, 1312035720, 1475437248, 1587698656, 1723898252, 1765199480, 1930889148, 1973813160, 1999681612, 2031367592, 2321664444, 2407539776, 2533240948, 2562030992, 2565181020, 2587285576, 2854230468, 2857327792, 2956786492, 3003056728, 3024881580, 3107350204, 3118689848, 3127958660, 3350582976, 3360560128, 3367618464, 3402953444, 3416178856, 3465641192, 3514497624, 3638625196, 3763606776, 3805183464, 3806322092, 3814487324, 3855971444, 3899732660, 3900328492, 3917091332, 3937964236, 4047885548, 4166042988, 4239709400, 4283871060], "status": "article", "titles": [{"value": "Rail operator of Greyholm agrees to rebuild the lighthouse road", "source": "json-ld"}, {"value": "Rail operator of Greyholm agrees to rebuild the lighthouse road", "source": "og"}, {"value": "Rail operator of Greyholm agrees to rebuild the lighthouse road", "source": "heading"}, {"value": "Rail operator of Greyholm agrees to rebuild the lighthouse road - The Harbor Ledger", "source": "window"}, {"value": "Rail operator of Greyholm agrees to rebuild the lighthouse road", "source": "feed"}], "authors": [{"value": "Hollis Vexley", "source": "json-ld person"}, {"value": "By Hollis Vexley", "source": "byline"}, {"value": "By Hollis Vexley", "source": "line"}, {"value": "Hollis Vexley", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-20T08:27:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-20T08:27:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T08:27:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T08:27:00", "source": "near"}, {"value": "2026-11-20T08:27:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html"}	{4edc772db5ca396c,660dd9a0b7da4535,672c1da9a6c05b82,718e2c5183a11f9d,798c3bf1ebb26aba,8e591374c5154fbe,a73c2e17cdaf75a5,d57713e2d2822a78,h:72b216fce40a9900a16598131a1e5f35,s:a922b2958f1a5993}	2026-11-20 08:27:00+00
7	22	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/20/wire-646.html", "tags": [], "flags": [], "blocks": [{"key": "0f76bf0e8314d3de", "kind": "heading", "text": "Storm delays work on an orchard near Marrow Sound", "place": "body/head"}, {"key": "225e5ca1188e0f79", "kind": "paragraph", "text": "The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen, who has followed the matter for 71 years, called the decision overdue. The last time that Ostra Bay decided about the customs house, 17 years ago, the school council was beaten by 3 votes. Schools in Riverend stayed open, although 27 of 25 buses that pass a clinic for sailors were taken out of service on Thursday.", "place": "body/p"}, {"key": "45ba979064422b5d", "kind": "paragraph", "text": "Schools in Castle Brey stayed open, although 93 of 31 buses that pass an orchard were taken out of service on Sunday. Two earlier plans for an ice rink failed: one for want of 14 signatures, the other because Lindmoor objected. An old map in the archive of Kellisport shows a seed bank some 24 metres further east, which surprised even the housing fund. The transit office of Orrin Falls said on Wednesday that work on the old drawbridge would take 33 months longer than it had hoped.", "place": "body/p"}, {"key": "88e2fe56289bb9f8", "kind": "paragraph", "text": "Visitors to an orchard numbered 74 thousand last year, more than Sarn Valley has inhabitants. Hollis Dunmarrow declined to say whether the university hospital would appeal, and pointed to a hearing in Lindmoor on Monday.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [22047188, 244341936, 397337904, 476331832, 543505496, 898545836, 1218589644, 1451476036, 1560475760, 1594996744, 1773750608, 1826707172, 1906875764, 1930889148, 1958156756, 1973813160, 1984390552, 2031367592, 2202422820, 2407942472, 2459452756, 2501520576, 2565181020, 2624617348, 2713126972, 2779693212, 2865120044, 2956786492, 3003056728, 3074651088, 3086805752, 3104764200, 3105487140, 3261428148, 3278788332, 3385993600, 3402953444, 3487434240, 3497639116, 3794089972, 3814487324, 3866953640, 3952425076, 4097048416, 4138913300, 4166042988], "status": "article", "titles": [{"value": "Storm delays work on an orchard near Marrow Sound", "source": "json-ld"}, {"value": "Storm delays work on an orchard near Marrow Sound", "source": "og"}, {"value": "Storm delays work on an orchard near Marrow Sound", "source": "heading"}, {"value": "Storm delays work on an orchard near Marrow Sound - The Harbor Ledger", "source": "window"}, {"value": "Storm delays work on an orchard near Marrow Sound", "source": "feed"}], "authors": [], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-20T04:26:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-20T04:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T04:26:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T04:26:00", "source": "near"}, {"value": "2026-11-20T04:26:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/20/wire-646.html"}	{0f76bf0e8314d3de,225e5ca1188e0f79,45ba979064422b5d,4edc772db5ca396c,88e2fe56289bb9f8,8e591374c5154fbe,d09948f31a73648a,h:7db96dc7e3f7e7ad76adf969b66aa64b,s:d09948f31a73648a}	2026-11-20 04:26:00+00
8	26	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html", "tags": [], "flags": [], "blocks": [{"key": "1aca7ad42f32e803", "kind": "heading", "text": "68 families move as Lindmoor reopens the canal lock", "place": "body/head"}, {"key": "112c3559768b3245", "kind": "paragraph", "text": "“We were told nothing until Thursday,” said Kasimir Dunmarrow, who keeps a shop opposite a clinic for sailors in Fennick. “It is not a question of money but of patience,” Livia Calloway told a meeting of the regional court in Saint Ebba.", "place": "body/p"}, {"key": "4995b671ea20e5be", "kind": "paragraph", "text": "Fishermen from Saint Ebba say that catches fell by 21 per cent in the weeks after a flour mill was closed. An old map in the archive of Saint Ebba shows the canal lock some 52 metres further east, which surprised even the transit office. Schools in Eastmere stayed open, although 37 of 39 buses that pass the grain store were taken out of service on Tuesday.", "place": "body/p"}, {"key": "d37f590a635a6ee1", "kind": "paragraph", "text": "Fishermen from Bramble Cross say that catches fell by 43 per cent in the weeks after the old drawbridge was closed. Greta Wychbold declined to say whether the university hospital would appeal, and pointed to a hearing in Windle on Monday.", "place": "body/p"}, {"key": "6f71ea0643b6c2be", "kind": "paragraph", "text": "Residents of Port Averel had asked for a swimming hall since the floods, when 41 houses stood under water for 38 days. The port police of Dolmen Point said on Thursday that work on a wind farm would take 82 months longer than it had hoped. In a letter of 75 pages, Yaro Hollowell asks the transit office to publish every contract that concerns a seed bank.", "place": "body/p"}, {"key": "537e231cc67363a6", "kind": "paragraph", "text": "The transit office employs 28 people in Eastmere, and 17 of them are to move to a new building behind a flour mill. Schools in Bramble Cross stayed open, although 56 of 7 buses that pass the northern line were taken out of service on Friday.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [160863284, 277093120, 306408136, 351991924, 374692244, 397337904, 422633356, 437034828, 543505496, 682133308, 685252716, 709424804, 749426164, 753048396, 817977900, 830798824, 1024160492, 1079783668, 1311694512, 1702737460, 1712923388, 1723898252, 1763292420, 1906875764, 1930889148, 1973813160, 1987661324, 2004513868, 2008732092, 2031367592, 2037450152, 2052792220, 2095735552, 2164856340, 2315250324, 2321664444, 2383466216, 2387086936, 2395066216, 2425221368, 2429601580, 2513045812, 2533240948, 2565181020, 2597955088, 2630298428, 2956786492, 2981306388, 3003056728, 3009643048, 3020391948, 3047885580, 3085539476, 3096492084, 3120533636, 3313578196, 3347430460, 3367618464, 3372112676, 3402953444, 3441781716, 3509846948, 3622457380, 3626823644, 3636134464, 3648616456, 3776003612, 3814487324, 3816561872, 3866953640, 3910350240, 3957539468, 4093827996, 4115466400, 4166042988, 4244045848, 4262337996], "status": "article", "titles": [{"value": "68 families move as Lindmoor reopens the canal lock", "source": "json-ld"}, {"value": "68 families move as Lindmoor reopens the canal lock", "source": "og"}, {"value": "68 families move as Lindmoor reopens the canal lock", "source": "heading"}, {"value": "68 families move as Lindmoor reopens the canal lock - The Harbor Ledger", "source": "window"}, {"value": "68 families move as Lindmoor reopens the canal lock", "source": "feed"}], "authors": [{"value": "Juna Merrowby", "source": "json-ld person"}, {"value": "By Juna Merrowby", "source": "byline"}, {"value": "By Juna Merrowby", "source": "line"}, {"value": "Juna Merrowby", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-21T19:49:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-21T19:49:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T19:49:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T19:49:00", "source": "near"}, {"value": "2026-11-21T19:49:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html"}	{112c3559768b3245,1aca7ad42f32e803,4995b671ea20e5be,4edc772db5ca396c,537e231cc67363a6,5556c477be8b8ee1,6f71ea0643b6c2be,8e591374c5154fbe,d37f590a635a6ee1,h:4324e026503c26af19d33fd5b08f90dd,s:062cd61bdd149603}	2026-11-21 19:49:00+00
9	28	harbor.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html", "tags": [], "flags": [], "blocks": [{"key": "810e15599fcc9ca8", "kind": "heading", "text": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay", "place": "body/head"}, {"key": "9c2200f0440fb8e9", "kind": "paragraph", "text": "Fishermen from Tallow Hill say that catches fell by 35 per cent in the weeks after the town archive was closed. Greta Wychbold and the port police of Upper Tarn agree on one point at least: an orchard cannot stay as it is for another 34 winters.", "place": "body/p"}, {"key": "c2e9eeabcf5a9fe0", "kind": "paragraph", "text": "The last time that Lindmoor decided about the grain store, 37 years ago, the university hospital was beaten by 35 votes. According to figures seen by this newspaper, the market roof cost 47 million more than the council of Lower Pell had planned.", "place": "body/p"}, {"key": "20c709000b213244", "kind": "paragraph", "text": "Visitors to a wind farm numbered 78 thousand last year, more than Upper Tarn has inhabitants. Engineers who examined an orchard found 67 cracks, most of them on the side that faces Lower Pell. “We were told nothing until Tuesday,” said Falk Hollowell, who keeps a shop opposite the market roof in Ostra Bay. The last time that Saint Ebba decided about an ice rink, 91 years ago, the ferry line was beaten by 25 votes.", "place": "body/p"}, {"key": "f8858c6c9f99a934", "kind": "paragraph", "text": "Nobody was hurt when part of a clinic for sailors gave way on Wednesday, but the museum trust closed the road to Dolmen Point for 17 hours. Schools in Mirefield stayed open, although 69 of 14 buses that pass the botanic garden were taken out of service on Sunday. A report by Orla Oakhollow lists 97 measures, from new drains in Lindmoor to a second door for a swimming hall.", "place": "body/p"}, {"key": "11e8f5f8ec9c9896", "kind": "paragraph", "text": "Schools in Castle Brey stayed open, although 83 of 22 buses that pass a seed bank were taken out of service on Thursday. Falk Inkermoor and the water works of Castle Brey agree on one point at least: the botanic garden cannot stay as it is for another 65 winters. Hollis Inkermoor declined to say whether the theatre guild would appeal, and pointed to a hearing in Halvard on Tuesday. Residents of Windle had asked for the town archive since the floods, when 90 houses stood under water for 8 days.", "place": "body/p"}, {"key": "65347539dd74186d", "kind": "paragraph", "text": "Engineers who examined the customs house found 86 cracks, most of them on the side that faces Lindmoor. According to figures seen by this newspaper, a flour mill cost 60 million more than the council of Coldharbour Reach had planned.", "place": "body/p"}, {"key": "38e8d8fb3a677444", "kind": "paragraph", "text": "Schools in Bramble Cross stayed open, although 61 of 12 buses that pass the botanic garden were taken out of service on Saturday. Fishermen from Riverend say that catches fell by 5 per cent in the weeks after the botanic garden was closed. The growers' union employs 3 people in Ostra Bay, and 21 of them are to move to a new building behind the old drawbridge. The growers' union of Kellisport said on Wednesday that work on a seed bank would take 65 months longer than it had hoped.", "place": "body/p"}, {"key": "b31f4e19aa79ad7b", "kind": "paragraph", "text": "Visitors to the botanic garden numbered 53 thousand last year, more than Greyholm has inhabitants. Schools in Riverend stayed open, although 43 of 28 buses that pass a wind farm were taken out of service on Sunday. “It is not a question of money but of patience,” Alma Oakhollow told a meeting of the rail operator in Vanneport. “We were told nothing until Thursday,” said Ulla Oakhollow, who keeps a shop opposite the market roof in Dolmen Point.", "place": "body/p"}, {"key": "4edc772db5ca396c", "kind": "paragraph", "text": "A daily paper for the coast, its people and the weather they share.", "place": "body/p"}, {"key": "8e591374c5154fbe", "kind": "paragraph", "text": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [6796476, 19097048, 80413108, 82651764, 84805276, 87240480, 90781688, 134196340, 397337904, 424791200, 528910008, 593828164, 609797508, 610943488, 697344360, 757069144, 817977900, 869134556, 913589584, 913610192, 929971600, 984803040, 1015640596, 1024160492, 1037300312, 1077708844, 1141438844, 1146480072, 1185962632, 1238314204, 1243997588, 1263290296, 1369851856, 1407067584, 1464413896, 1507820316, 1536891332, 1543736416, 1606089128, 1648660592, 1659901628, 1671604716, 1689833816, 1702737460, 1706648136, 1723898252, 1773213680, 1793816428, 1794647584, 1876478348, 1928999236, 1930889148, 1973813160, 2027882828, 2031367592, 2070710376, 2123062932, 2127163192, 2134304840, 2142895500, 2284919560, 2321664444, 2338391504, 2502823960, 2533240948, 2565181020, 2587285576, 2602866340, 2658536960, 2695720752, 2764148744, 2809369452, 2857327792, 2858073688, 2864081556, 2908848340, 2954478980, 2956786492, 2975003536, 2995222912, 3003056728, 3084125976, 3096905108, 3125236504, 3127958660, 3149787388, 3163390224, 3206142236, 3223140184, 3248271968, 3252827444, 3259370540, 3259500676, 3274371784, 3291960560, 3367618464, 3402953444, 3412243748, 3418356040, 3426464512, 3441394016, 3441781716, 3514497624, 3520705420, 3541408236, 3564381988, 3567861864, 3574374096, 3618164688, 3619901100, 3741137024, 3814487324, 3833101576, 3855971444, 3875514448, 3902280812, 3907916676, 3936675008, 4017677268, 4091232976, 4160858908, 4166042988, 4222616572, 4236807648, 4262337996, 4286175172, 4291228748], "status": "article", "titles": [{"value": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay", "source": "json-ld"}, {"value": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay", "source": "og"}, {"value": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay", "source": "heading"}, {"value": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay - The Harbor Ledger", "source": "window"}, {"value": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay", "source": "feed"}], "authors": [{"value": "Dario Quarrington", "source": "json-ld person"}, {"value": "Hollis Thistledown", "source": "json-ld person"}, {"value": "By Dario Quarrington and Hollis Thistledown", "source": "byline"}, {"value": "By Dario Quarrington and Hollis Thistledown", "source": "line"}, {"value": "Dario Quarrington, Hollis Thistledown", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-21T03:30:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T03:30:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-21T00:30:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T00:30:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T00:30:00", "source": "near"}, {"value": "2026-11-21T00:30:00+00:00", "source": "feed"}], "site_lines": [{"value": "The Harbor Ledger", "source": "og:site_name"}, {"value": "The Harbor Ledger", "source": "publisher"}, {"value": "The Harbor Ledger", "source": "feed_title"}, {"value": "A daily paper for the coast, its people and the weather they share.", "source": "feed_description"}], "canonical_url": "http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html"}	{11e8f5f8ec9c9896,20c709000b213244,38e8d8fb3a677444,4edc772db5ca396c,65347539dd74186d,810e15599fcc9ca8,8e591374c5154fbe,9c2200f0440fb8e9,b31f4e19aa79ad7b,c2e9eeabcf5a9fe0,f2a395acbc571a04,f8858c6c9f99a934,h:ed3277dd1922722e21a55e7e68847493,s:f2a395acbc571a04}	2026-11-21 00:30:00+00
10	6	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/18/642-642.html", "tags": [], "flags": [], "blocks": [{"key": "32dc861145e99596", "kind": "heading", "text": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley", "place": "body/head"}, {"key": "b2b294fca0f08512", "kind": "paragraph", "text": "L'agence du fleuve de Ostra Bay a annoncé samedi que les travaux autour de la douane dureraient 50 mois de plus que prévu. Les pêcheurs de Sarn Valley disent avoir perdu 87 pour cent de leurs prises depuis la fermeture de le vieux pont. Le chantier s'ouvre samedi avec 25 ouvriers, et la caserne attend 25 camions par jour.", "place": "body/p"}, {"key": "60d513d9dbaf61b1", "kind": "paragraph", "text": "Environ 41 personnes sont venues vendredi dans la salle de Port Averel pour entendre la caserne parler de la douane. Le tribunal de Halvard a annoncé mardi que les travaux autour de le jardin botanique dureraient 62 mois de plus que prévu. « Personne ne nous a prévenus avant mercredi », regrette Bero Hollowell, qui tient une boutique à Dolmen Point. Selon des chiffres que ce journal a pu consulter, le projet de Fennick coûtera 55 millions de plus.", "place": "body/p"}, {"key": "75ab05cb35e8ca3d", "kind": "paragraph", "text": "Les habitants de Fennick le demandaient depuis la crue, quand 37 maisons étaient restées 40 jours sous les eaux. L'hôpital de Port Averel a annoncé samedi que les travaux autour de le moulin dureraient 49 mois de plus que prévu. Maro Dunmarrow n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de jeudi à Castle Brey. Environ 18 personnes sont venues jeudi dans la salle de Tallow Hill pour entendre le conseil du port parler de la douane.", "place": "body/p"}, {"key": "d598f4de1894ea0d", "kind": "paragraph", "text": "Les pêcheurs de Kellisport disent avoir perdu 52 pour cent de leurs prises depuis la fermeture de le barrage. Les habitants de Greyholm le demandaient depuis la crue, quand 21 maisons étaient restées 36 jours sous les eaux. Imre Inkermoor, qui suit le dossier depuis 33 ans, juge la décision tardive.", "place": "body/p"}, {"key": "320612d369b1c124", "kind": "paragraph", "text": "Un rapport de Dario Calloway propose 24 mesures, dont la plupart concernent les quais de Lindmoor. « Personne ne nous a prévenus avant mardi », regrette Yaro Thistledown, qui tient une boutique à Lindmoor. Environ 18 personnes sont venues dimanche dans la salle de Fennick pour entendre le tribunal parler de la halle. Edda Saltmarsh n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de vendredi à Quernford.", "place": "body/p"}, {"key": "2cbd953162924102", "kind": "paragraph", "text": "Le chantier s'ouvre jeudi avec 68 ouvriers, et l'hôpital attend 30 camions par jour. Le conseil du port de Lower Pell a annoncé samedi que les travaux autour de le jardin botanique dureraient 33 mois de plus que prévu. Selon des chiffres que ce journal a pu consulter, le projet de Mirefield coûtera 76 millions de plus.", "place": "body/p"}, {"key": "226ef45f6d1afc28", "kind": "paragraph", "text": "Les habitants de Halvard le demandaient depuis la crue, quand 79 maisons étaient restées 32 jours sous les eaux. Le chantier s'ouvre mardi avec 7 ouvriers, et la caserne attend 4 camions par jour. Le conseil du port de Riverend a annoncé jeudi que les travaux autour de la douane dureraient 52 mois de plus que prévu.", "place": "body/p"}, {"key": "d457b65c99a7e09c", "kind": "paragraph", "text": "Orla Thistledown n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de samedi à Bramble Cross. Maro Brindle, qui suit le dossier depuis 83 ans, juge la décision tardive. Environ 13 personnes sont venues samedi dans la salle de Dolmen Point pour entendre le tribunal parler de la route du phare. Les habitants de Eastmere le demandaient depuis la crue, quand 30 maisons étaient restées 24 jours sous les eaux. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [3396580, 29696900, 51681724, 174473952, 266386344, 323105560, 342447652, 390943612, 434341288, 449765820, 452370576, 452956660, 456016788, 456319420, 510408956, 523779636, 557000628, 577122224, 595302120, 603241920, 628061712, 693838336, 699712376, 710428600, 721013464, 745883484, 791963744, 877464240, 936694968, 1075329072, 1129909764, 1159492972, 1244124612, 1251959360, 1298437304, 1308506108, 1327137016, 1337085544, 1341286468, 1375431684, 1385424636, 1397185044, 1422378272, 1423170800, 1449374424, 1456886344, 1470861768, 1474364760, 1475211796, 1514975184, 1517125552, 1529423328, 1574672880, 1609589336, 1624137540, 1651987220, 1685885660, 1726367552, 1759306844, 1761609300, 1769517588, 1871348064, 2017183072, 2037071320, 2040385604, 2061575396, 2067120444, 2116387292, 2123415460, 2152517572, 2158214292, 2177043248, 2207789288, 2226715124, 2254993096, 2282549684, 2313686348, 2361378532, 2457036468, 2531383680, 2532532644, 2568094308, 2585429832, 2637974072, 2678253700, 2712781524, 2748266112, 2776694420, 2825956352, 2887529960, 2888539060, 2972458808, 2973117832, 2982903088, 3000876764, 3061325232, 3121722248, 3124533660, 3157477324, 3306389136, 3377421848, 3380480708, 3380988108, 3402953444, 3464386028, 3533891196, 3572992168, 3579577488, 3605069852, 3622998820, 3686371224, 3759842244, 3785597940, 3802562820, 3873222204, 4030418168, 4044975668, 4050582020, 4051464504, 4060015084, 4165606868, 4248881516, 4254567060], "status": "article", "titles": [{"value": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley", "source": "json-ld"}, {"value": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley", "source": "og"}, {"value": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley", "source": "heading"}, {"value": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley - La Rivière", "source": "window"}, {"value": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley", "source": "feed"}], "authors": [{"value": "Nell Ravenhythe", "source": "json-ld person"}, {"value": "By Nell Ravenhythe", "source": "byline"}, {"value": "By Nell Ravenhythe", "source": "line"}, {"value": "Nell Ravenhythe", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-18T08:18:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T08:18:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-18T08:18:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T08:18:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T08:18:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/18/642-642.html"}	{20e007eca6f61608,226ef45f6d1afc28,2cbd953162924102,320612d369b1c124,32dc861145e99596,60d513d9dbaf61b1,75ab05cb35e8ca3d,a8a8bb67f5212b93,b2b294fca0f08512,cba7269182f50d6e,d457b65c99a7e09c,d598f4de1894ea0d,h:ca9f9d9cf474ccf3b1a34eb2dba8e8d8,s:18938abb8282d36a,s:20e007eca6f61608}	2026-11-18 08:18:00+00
11	9	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/18/643-643.html", "tags": [], "flags": [], "blocks": [{"key": "5fdb73b14f0090c9", "kind": "heading", "text": "Le tribunal de Quernford lance une enquête", "place": "body/head"}, {"key": "d63ea07fbb8d4f8d", "kind": "paragraph", "text": "Un rapport de Hollis Underhay propose 61 mesures, dont la plupart concernent les quais de Mirefield. Le chantier s'ouvre mercredi avec 44 ouvriers, et l'agence du fleuve attend 26 camions par jour.", "place": "body/p"}, {"key": "807bd3a632aaa3de", "kind": "paragraph", "text": "Environ 5 personnes sont venues mercredi dans la salle de Kellisport pour entendre le tribunal parler de le vieux pont. Hollis Inkermoor n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de mardi à Port Averel.", "place": "body/p"}, {"key": "9d4ee5ab35a53556", "kind": "paragraph", "text": "Silvan Dunmarrow, qui suit le dossier depuis 25 ans, juge la décision tardive. Environ 55 personnes sont venues jeudi dans la salle de Halvard pour entendre l'hôpital parler de la halle. Un rapport de Runa Zennor propose 49 mesures, dont la plupart concernent les quais de Ostra Bay. Selon des chiffres que ce journal a pu consulter, le projet de Stonewick coûtera 26 millions de plus.", "place": "body/p"}, {"key": "fb4f4fcd8ddbcc53", "kind": "paragraph", "text": "« Personne ne nous a prévenus avant lundi », regrette Livia Dunmarrow, qui tient une boutique à Mirefield. Dario Calloway, qui suit le dossier depuis 65 ans, juge la décision tardive. Piet Larkmoor n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de lundi à Coldharbour Reach.", "place": "body/p"}, {"key": "298e5d9ddc74f328", "kind": "paragraph", "text": "« Personne ne nous a prévenus avant vendredi », regrette Bero Kestrelin, qui tient une boutique à Orrin Falls. Les habitants de Greyholm le demandaient depuis la crue, quand 67 maisons étaient restées 35 jours sous les eaux.", "place": "body/p"}, {"key": "948bce1a53371077", "kind": "paragraph", "text": "Juna Saltmarsh n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de samedi à Sarn Valley. Un rapport de Wanda Nettlecombe propose 29 mesures, dont la plupart concernent les quais de Sarn Valley. Le chantier s'ouvre dimanche avec 66 ouvriers, et le conseil du port attend 3 camions par jour.", "place": "body/p"}, {"key": "ab19e5a9c4b43a57", "kind": "paragraph", "text": "Selon des chiffres que ce journal a pu consulter, le projet de Quernford coûtera 22 millions de plus. Le conseil du port de Windle a annoncé lundi que les travaux autour de la halle dureraient 75 mois de plus que prévu. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [1519828, 174473952, 207947860, 254543260, 269616292, 302514116, 343164376, 427769784, 510408956, 516850528, 710428600, 742412728, 753827368, 826141192, 978342324, 1075329072, 1118562256, 1121601932, 1193410036, 1278699128, 1298437304, 1375431684, 1415726272, 1475211796, 1547900044, 1574672880, 1611870576, 1616638396, 1640868816, 1697624072, 1705900360, 1761609300, 1837837052, 1906468752, 1912370228, 1979966092, 2017183072, 2082460272, 2158214292, 2223519584, 2226715124, 2254993096, 2260524244, 2273771540, 2305656540, 2361378532, 2365794172, 2530896424, 2568094308, 2582223012, 2636263520, 2696712448, 2857194256, 2896463148, 3000876764, 3007629364, 3097184848, 3116546180, 3121722248, 3208122000, 3210329784, 3218828452, 3234085508, 3368813748, 3380480708, 3402953444, 3441639896, 3486647316, 3684957872, 3691639372, 3698963624, 3802562820, 3830194880, 3933167248, 4044975668, 4053098400, 4130760108, 4165606868, 4225985612], "status": "article", "titles": [{"value": "Le tribunal de Quernford lance une enquête", "source": "json-ld"}, {"value": "Le tribunal de Quernford lance une enquête", "source": "og"}, {"value": "Le tribunal de Quernford lance une enquête", "source": "heading"}, {"value": "Le tribunal de Quernford lance une enquête - La Rivière", "source": "window"}, {"value": "Le tribunal de Quernford lance une enquête", "source": "feed"}], "authors": [{"value": "Ulla Merrowby", "source": "json-ld person"}, {"value": "Piet Merrowby", "source": "json-ld person"}, {"value": "By Ulla Merrowby and Piet Merrowby", "source": "byline"}, {"value": "By Ulla Merrowby and Piet Merrowby", "source": "line"}, {"value": "Ulla Merrowby, Piet Merrowby", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-19T12:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T21:26:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-18T21:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T21:26:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T21:26:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/18/643-643.html"}	{20e007eca6f61608,25da666a44d6ba00,298e5d9ddc74f328,5fdb73b14f0090c9,807bd3a632aaa3de,948bce1a53371077,9d4ee5ab35a53556,ab19e5a9c4b43a57,cba7269182f50d6e,d63ea07fbb8d4f8d,fb4f4fcd8ddbcc53,h:399fdfd43f5da31f5370a7bb7afa57f1,s:20e007eca6f61608,s:5381db3fa3f96fa8}	2026-11-18 21:26:00+00
12	11	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/19/644-644.html", "tags": [], "flags": [], "blocks": [{"key": "97706aa0916b0d10", "kind": "heading", "text": "Mirefield vote pour le jardin botanique", "place": "body/head"}, {"key": "c566ae9b923c6d5a", "kind": "paragraph", "text": "Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 34 millions de plus. Le chantier s'ouvre mercredi avec 5 ouvriers, et la caserne attend 7 camions par jour.", "place": "body/p"}, {"key": "f95eced7ad7d569f", "kind": "paragraph", "text": "Un rapport de Nell Dunmarrow propose 85 mesures, dont la plupart concernent les quais de Greyholm. Les habitants de Quernford le demandaient depuis la crue, quand 74 maisons étaient restées 33 jours sous les eaux. Runa Nettlecombe, qui suit le dossier depuis 8 ans, juge la décision tardive. Selon des chiffres que ce journal a pu consulter, le projet de Stonewick coûtera 25 millions de plus.", "place": "body/p"}, {"key": "205d20786d01d053", "kind": "paragraph", "text": "La bibliothèque de Coldharbour Reach a annoncé mercredi que les travaux autour de la route du phare dureraient 78 mois de plus que prévu. Le chantier s'ouvre vendredi avec 68 ouvriers, et l'agence du fleuve attend 25 camions par jour. Les habitants de Greyholm le demandaient depuis la crue, quand 90 maisons étaient restées 3 jours sous les eaux. Piet Underhay, qui suit le dossier depuis 97 ans, juge la décision tardive.", "place": "body/p"}, {"key": "c97b88042270ef30", "kind": "paragraph", "text": "Le chantier s'ouvre mardi avec 49 ouvriers, et la bibliothèque attend 8 camions par jour. Les pêcheurs de Kellisport disent avoir perdu 23 pour cent de leurs prises depuis la fermeture de la halle.", "place": "body/p"}, {"key": "b4d582c5ab82c623", "kind": "paragraph", "text": "Un rapport de Edda Merrowby propose 51 mesures, dont la plupart concernent les quais de Quernford. Le chantier s'ouvre jeudi avec 6 ouvriers, et la bibliothèque attend 13 camions par jour. Les habitants de Castle Brey le demandaient depuis la crue, quand 24 maisons étaient restées 16 jours sous les eaux.", "place": "body/p"}, {"key": "a092a5a05c7c6579", "kind": "paragraph", "text": "Le chantier s'ouvre mardi avec 45 ouvriers, et la caserne attend 9 camions par jour. Environ 69 personnes sont venues mardi dans la salle de Lower Pell pour entendre la bibliothèque parler de la halle.", "place": "body/p"}, {"key": "c1639b01809301e6", "kind": "paragraph", "text": "Un rapport de Silvan Yarrowdale propose 17 mesures, dont la plupart concernent les quais de Coldharbour Reach. Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 49 millions de plus. Nell Gantry, qui suit le dossier depuis 49 ans, juge la décision tardive.", "place": "body/p"}, {"key": "b9c3b55dfa245ee2", "kind": "paragraph", "text": "Environ 80 personnes sont venues mardi dans la salle de Quernford pour entendre le tribunal parler de le barrage. Ulla Farrowick n'a pas voulu dire si la caserne ferait appel et renvoie à l'audience de samedi à Windle. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [108806676, 174473952, 202743004, 203340988, 279965004, 326346272, 359208192, 394295884, 419057896, 449765820, 455172860, 510408956, 516850528, 537683072, 673837996, 693838336, 710428600, 732609072, 752012824, 768960176, 791617092, 842034628, 992073732, 1056739464, 1073781828, 1075329072, 1094586612, 1124303196, 1138015728, 1143968284, 1159492972, 1203194372, 1241334228, 1298437304, 1313668812, 1375431684, 1414430940, 1456886344, 1474486888, 1475211796, 1557484552, 1620666292, 1622423120, 1697624072, 1761609300, 1796398888, 1797441316, 1946306712, 2017183072, 2121480240, 2189120052, 2195827332, 2223519584, 2226715124, 2254828488, 2254993096, 2269465732, 2313043284, 2333088100, 2361378532, 2741471784, 2789120680, 2816621876, 2846816648, 2925903984, 3000876764, 3033628544, 3040733072, 3103615132, 3193593012, 3197569300, 3368813748, 3402953444, 3430307200, 3493141816, 3562318312, 3603481404, 3667133496, 3684349772, 3802562820, 3868429132, 3893208388, 3982915324, 3989010812, 4151065536, 4154757700, 4165606868, 4177878504, 4256868980], "status": "article", "titles": [{"value": "Mirefield vote pour le jardin botanique", "source": "json-ld"}, {"value": "Mirefield vote pour le jardin botanique", "source": "og"}, {"value": "Mirefield vote pour le jardin botanique", "source": "heading"}, {"value": "Mirefield vote pour le jardin botanique - La Rivière", "source": "window"}, {"value": "Mirefield vote pour le jardin botanique", "source": "feed"}], "authors": [{"value": "Greta Calloway", "source": "json-ld person"}, {"value": "Ulla Wychbold", "source": "json-ld person"}, {"value": "By Greta Calloway and Ulla Wychbold", "source": "byline"}, {"value": "By Greta Calloway and Ulla Wychbold", "source": "line"}, {"value": "Greta Calloway, Ulla Wychbold", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-19T01:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T01:26:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-19T01:26:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T01:26:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T01:26:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/19/644-644.html"}	{205d20786d01d053,20e007eca6f61608,6776306e17c1c657,97706aa0916b0d10,a092a5a05c7c6579,b4d582c5ab82c623,b9c3b55dfa245ee2,c1639b01809301e6,c566ae9b923c6d5a,c97b88042270ef30,cba7269182f50d6e,f95eced7ad7d569f,s:20e007eca6f61608,s:e969d912495e0aed}	2026-11-19 01:26:00+00
13	13	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/19/645-645.html", "tags": [], "flags": [], "blocks": [{"key": "8189e4256ea51d09", "kind": "heading", "text": "À Greyholm, le barrage divise encore", "place": "body/head"}, {"key": "b434c93f4aa9b7e3", "kind": "paragraph", "text": "L'agence du fleuve de Bramble Cross a annoncé jeudi que les travaux autour de la douane dureraient 58 mois de plus que prévu. Environ 26 personnes sont venues jeudi dans la salle de Lindmoor pour entendre la bibliothèque parler de la halle.", "place": "body/p"}, {"key": "864078f8f561168b", "kind": "paragraph", "text": "L'hôpital de Orrin Falls a annoncé vendredi que les travaux autour de la halle dureraient 6 mois de plus que prévu. Les pêcheurs de Vanneport disent avoir perdu 47 pour cent de leurs prises depuis la fermeture de le jardin botanique.", "place": "body/p"}, {"key": "a891aa8d1d3832de", "kind": "paragraph", "text": "Environ 91 personnes sont venues dimanche dans la salle de Sarn Valley pour entendre le tribunal parler de le jardin botanique. La bibliothèque de Riverend a annoncé dimanche que les travaux autour de la douane dureraient 41 mois de plus que prévu.", "place": "body/p"}, {"key": "b6ef6af505592e51", "kind": "paragraph", "text": "« Personne ne nous a prévenus avant dimanche », regrette Bero Ravenhythe, qui tient une boutique à Castle Brey. Un rapport de Hollis Inkermoor propose 73 mesures, dont la plupart concernent les quais de Dolmen Point. Les pêcheurs de Halvard disent avoir perdu 48 pour cent de leurs prises depuis la fermeture de la halle. Edda Wychbold n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de mercredi à Lower Pell.", "place": "body/p"}, {"key": "cf6840f575c2fa72", "kind": "paragraph", "text": "Les habitants de Eastmere le demandaient depuis la crue, quand 27 maisons étaient restées 15 jours sous les eaux. Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 65 millions de plus. Les pêcheurs de Ostra Bay disent avoir perdu 85 pour cent de leurs prises depuis la fermeture de le vieux pont. Nell Pellworth, qui suit le dossier depuis 12 ans, juge la décision tardive. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [106438316, 153561996, 166160820, 174473952, 342447652, 510408956, 518475088, 621113012, 674007956, 710428600, 918662736, 961536516, 1057543312, 1075329072, 1114886260, 1159492972, 1251959360, 1298437304, 1375431684, 1405557852, 1409755044, 1491224212, 1558517648, 1574672880, 1651987220, 1724206404, 1761609300, 1794196928, 1987590348, 1999120656, 2017183072, 2042103768, 2123415460, 2180769632, 2226715124, 2231485052, 2234279356, 2254993096, 2333088100, 2361378532, 2363748488, 2504748196, 2568094308, 2604131016, 2923205160, 3007629364, 3041822488, 3121722248, 3380480708, 3402953444, 3425316028, 3527913164, 3623401144, 3631503772, 3697445124, 3705358464, 3802562820, 3870787224, 3874697864, 3893461128, 3894509432, 3919882528, 3991646556, 3997327656, 4002858220, 4043210424, 4045811112, 4051464504, 4162213572, 4165606868, 4239995652, 4242166848, 4271131368], "status": "article", "titles": [{"value": "À Greyholm, le barrage divise encore", "source": "json-ld"}, {"value": "À Greyholm, le barrage divise encore", "source": "og"}, {"value": "À Greyholm, le barrage divise encore", "source": "heading"}, {"value": "À Greyholm, le barrage divise encore - La Rivière", "source": "window"}, {"value": "À Greyholm, le barrage divise encore", "source": "feed"}], "authors": [{"value": "Silvan Vexley", "source": "json-ld person"}, {"value": "By Silvan Vexley", "source": "byline"}, {"value": "By Silvan Vexley", "source": "line"}, {"value": "Silvan Vexley", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-19T18:45:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T18:45:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-19T18:45:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T18:45:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T18:45:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/19/645-645.html"}	{20e007eca6f61608,8189e4256ea51d09,864078f8f561168b,a891aa8d1d3832de,ac80d6818127f439,b434c93f4aa9b7e3,b6ef6af505592e51,cba7269182f50d6e,cf6840f575c2fa72,h:997257fccf6d8e55e053f3f19cd278d0,s:20e007eca6f61608,s:ac80d6818127f439}	2026-11-19 18:45:00+00
14	17	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/20/646-646.html", "tags": [], "flags": [], "blocks": [{"key": "36459bd9be689336", "kind": "heading", "text": "À Orrin Falls, la halle divise encore", "place": "body/head"}, {"key": "37be46bf5e1a0bd5", "kind": "paragraph", "text": "Piet Elderfen n'a pas voulu dire si l'agence du fleuve ferait appel et renvoie à l'audience de mercredi à Bramble Cross. « Personne ne nous a prévenus avant jeudi », regrette Livia Nettlecombe, qui tient une boutique à Saint Ebba.", "place": "body/p"}, {"key": "35c5ac92060356db", "kind": "paragraph", "text": "Les habitants de Fennick le demandaient depuis la crue, quand 85 maisons étaient restées 40 jours sous les eaux. Imre Nettlecombe n'a pas voulu dire si le fonds du logement ferait appel et renvoie à l'audience de vendredi à Castle Brey.", "place": "body/p"}, {"key": "44a5fedf08c27ce4", "kind": "paragraph", "text": "La bibliothèque de Dolmen Point a annoncé lundi que les travaux autour de le jardin botanique dureraient 29 mois de plus que prévu. Les habitants de Vanneport le demandaient depuis la crue, quand 88 maisons étaient restées 23 jours sous les eaux. Silvan Kestrelin, qui suit le dossier depuis 42 ans, juge la décision tardive.", "place": "body/p"}, {"key": "db9b0fe989a1b9e0", "kind": "paragraph", "text": "Les pêcheurs de Greyholm disent avoir perdu 7 pour cent de leurs prises depuis la fermeture de le moulin. Environ 87 personnes sont venues jeudi dans la salle de Greyholm pour entendre le conseil du port parler de le vieux pont.", "place": "body/p"}, {"key": "27ccc40513999f6a", "kind": "paragraph", "text": "Le chantier s'ouvre vendredi avec 12 ouvriers, et la bibliothèque attend 3 camions par jour. « Personne ne nous a prévenus avant vendredi », regrette Imre Pellworth, qui tient une boutique à Coldharbour Reach. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [29696900, 51681724, 174473952, 315791092, 351917596, 360320848, 390943612, 432911880, 452956660, 586913504, 710428600, 711594580, 791069980, 791963744, 1016015864, 1075329072, 1159492972, 1278699128, 1298437304, 1303826952, 1332507288, 1341286468, 1403868796, 1554099540, 1574672880, 1685885660, 1916977272, 2017183072, 2123415460, 2226715124, 2235271224, 2254993096, 2299005156, 2358112180, 2432819796, 2438774488, 2568094308, 2585429832, 2857194256, 3114056724, 3173114868, 3296035812, 3374118304, 3380988108, 3398057292, 3402953444, 3489110276, 3556344668, 3572992168, 3575795844, 3710885576, 3759842244], "status": "article", "titles": [{"value": "À Orrin Falls, la halle divise encore", "source": "json-ld"}, {"value": "À Orrin Falls, la halle divise encore", "source": "og"}, {"value": "À Orrin Falls, la halle divise encore", "source": "heading"}, {"value": "À Orrin Falls, la halle divise encore - La Rivière", "source": "window"}, {"value": "À Orrin Falls, la halle divise encore", "source": "feed"}], "authors": [{"value": "Dario Farrowick", "source": "json-ld person"}, {"value": "By Dario Farrowick", "source": "byline"}, {"value": "By Dario Farrowick", "source": "line"}, {"value": "Dario Farrowick", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-20T07:56:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T07:56:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-20T07:56:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T07:56:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T07:56:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/20/646-646.html"}	{20e007eca6f61608,27ccc40513999f6a,35c5ac92060356db,36459bd9be689336,37be46bf5e1a0bd5,44a5fedf08c27ce4,9750938ced3bb474,cba7269182f50d6e,db9b0fe989a1b9e0,h:2d46066c8bad776bd611541aa96e0ef3,s:20e007eca6f61608,s:a0c8fabc2f526e5a}	2026-11-20 07:56:00+00
15	20	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/20/647-647.html", "tags": [], "flags": [], "blocks": [{"key": "c9cabec241b0e2b4", "kind": "heading", "text": "À Fennick, le vieux pont divise encore", "place": "body/head"}, {"key": "46ce0da2e1747955", "kind": "paragraph", "text": "Le chantier s'ouvre samedi avec 22 ouvriers, et l'agence du fleuve attend 35 camions par jour. Le fonds du logement de Lindmoor a annoncé lundi que les travaux autour de le barrage dureraient 14 mois de plus que prévu. Les pêcheurs de Greyholm disent avoir perdu 52 pour cent de leurs prises depuis la fermeture de le jardin botanique. Un rapport de Falk Saltmarsh propose 81 mesures, dont la plupart concernent les quais de Marrow Sound.", "place": "body/p"}, {"key": "529691a3276a384d", "kind": "paragraph", "text": "« Personne ne nous a prévenus avant jeudi », regrette Bero Pellworth, qui tient une boutique à Windle. Les habitants de Coldharbour Reach le demandaient depuis la crue, quand 64 maisons étaient restées 37 jours sous les eaux.", "place": "body/p"}, {"key": "10054498bb0c7bf8", "kind": "paragraph", "text": "Les pêcheurs de Vanneport disent avoir perdu 38 pour cent de leurs prises depuis la fermeture de la douane. Environ 46 personnes sont venues jeudi dans la salle de Lindmoor pour entendre la caserne parler de la halle. « Personne ne nous a prévenus avant mercredi », regrette Piet Oakhollow, qui tient une boutique à Lower Pell. Un rapport de Dario Larkmoor propose 91 mesures, dont la plupart concernent les quais de Halvard.", "place": "body/p"}, {"key": "3eadb701c0af8640", "kind": "paragraph", "text": "Kasimir Pellworth, qui suit le dossier depuis 80 ans, juge la décision tardive. Les habitants de Mirefield le demandaient depuis la crue, quand 13 maisons étaient restées 32 jours sous les eaux. Edda Ashgrove n'a pas voulu dire si l'agence du fleuve ferait appel et renvoie à l'audience de mercredi à Dolmen Point.", "place": "body/p"}, {"key": "5841c4898fa76816", "kind": "paragraph", "text": "Le conseil du port de Sarn Valley a annoncé mercredi que les travaux autour de la route du phare dureraient 73 mois de plus que prévu. Un rapport de Bero Elderfen propose 72 mesures, dont la plupart concernent les quais de Greyholm. Environ 76 personnes sont venues vendredi dans la salle de Bramble Cross pour entendre la caserne parler de la douane. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [106438316, 174473952, 234891080, 248161736, 449546664, 628569880, 659451248, 689555108, 710428600, 711067060, 833524492, 943396524, 972377776, 1048739036, 1057543312, 1075329072, 1124536556, 1129909764, 1159492972, 1266191520, 1298437304, 1411206600, 1415243664, 1444457212, 1456886344, 1574672880, 1651403368, 1651987220, 1810935376, 1855713976, 2017183072, 2067120444, 2094258124, 2123415460, 2158214292, 2160350988, 2226715124, 2235271224, 2254993096, 2272810292, 2299005156, 2333088100, 2344842492, 2361378532, 2388368076, 2438871808, 2520357556, 2522102068, 2568094308, 2602872504, 2661757168, 2695987720, 2701992484, 2712781524, 2781555292, 2857194256, 2887529960, 2897553172, 2921301448, 2945001724, 2946077536, 3107447048, 3398057292, 3402953444, 3441294024, 3489110276, 3510330452, 3567499956, 3568533876, 3581170720, 3684620604, 3743516576, 3785597940, 3846465840, 3862905604, 3874697864, 3877717752, 3931097228, 3979946484, 4003296076, 4043210424, 4051464504, 4286810904], "status": "article", "titles": [{"value": "À Fennick, le vieux pont divise encore", "source": "json-ld"}, {"value": "À Fennick, le vieux pont divise encore", "source": "og"}, {"value": "À Fennick, le vieux pont divise encore", "source": "heading"}, {"value": "À Fennick, le vieux pont divise encore - La Rivière", "source": "window"}, {"value": "À Fennick, le vieux pont divise encore", "source": "feed"}], "authors": [{"value": "Zelda Pellworth", "source": "json-ld person"}, {"value": "By Zelda Pellworth", "source": "byline"}, {"value": "By Zelda Pellworth", "source": "line"}, {"value": "Zelda Pellworth", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-20T18:49:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T18:49:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-20T18:49:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T18:49:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T18:49:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/20/647-647.html"}	{0fc9bffdb430e959,10054498bb0c7bf8,20e007eca6f61608,3eadb701c0af8640,46ce0da2e1747955,529691a3276a384d,5841c4898fa76816,c9cabec241b0e2b4,cba7269182f50d6e,h:b3678a547340e477a50580c307440e07,s:0fc9bffdb430e959,s:20e007eca6f61608}	2026-11-20 18:49:00+00
16	23	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/21/648-648.html", "tags": [], "flags": [], "blocks": [{"key": "1dc33fb82a7bb21b", "kind": "heading", "text": "À Quernford, le jardin botanique divise encore", "place": "body/head"}, {"key": "1ddbe17e443f5176", "kind": "paragraph", "text": "Bero Saltmarsh, qui suit le dossier depuis 71 ans, juge la décision tardive. Un rapport de Hollis Hollowell propose 31 mesures, dont la plupart concernent les quais de Riverend. Selon des chiffres que ce journal a pu consulter, le projet de Port Averel coûtera 3 millions de plus. Environ 58 personnes sont venues dimanche dans la salle de Orrin Falls pour entendre le tribunal parler de le jardin botanique.", "place": "body/p"}, {"key": "0e4ebb71428f3c90", "kind": "paragraph", "text": "Kasimir Brindle, qui suit le dossier depuis 6 ans, juge la décision tardive. « Personne ne nous a prévenus avant lundi », regrette Dario Pellworth, qui tient une boutique à Saint Ebba. Environ 17 personnes sont venues mercredi dans la salle de Riverend pour entendre l'hôpital parler de le barrage. Les pêcheurs de Coldharbour Reach disent avoir perdu 13 pour cent de leurs prises depuis la fermeture de la halle.", "place": "body/p"}, {"key": "ad2441bc3509f874", "kind": "paragraph", "text": "Un rapport de Bero Nettlecombe propose 86 mesures, dont la plupart concernent les quais de Castle Brey. Greta Jessamy n'a pas voulu dire si la caserne ferait appel et renvoie à l'audience de vendredi à Kellisport.", "place": "body/p"}, {"key": "1903d231c3e0ed2c", "kind": "paragraph", "text": "Selon des chiffres que ce journal a pu consulter, le projet de Vanneport coûtera 83 millions de plus. Le chantier s'ouvre dimanche avec 16 ouvriers, et l'hôpital attend 12 camions par jour. Zelda Larkmoor n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de samedi à Vanneport. Environ 83 personnes sont venues jeudi dans la salle de Saint Ebba pour entendre le tribunal parler de le vieux pont.", "place": "body/p"}, {"key": "93faba7469b9dc54", "kind": "paragraph", "text": "Livia Pellworth n'a pas voulu dire si le conseil du port ferait appel et renvoie à l'audience de mercredi à Quernford. Un rapport de Bero Thistledown propose 47 mesures, dont la plupart concernent les quais de Bramble Cross.", "place": "body/p"}, {"key": "9f610f8520843824", "kind": "paragraph", "text": "Vito Hollowell, qui suit le dossier depuis 68 ans, juge la décision tardive. « Personne ne nous a prévenus avant mercredi », regrette Yaro Farrowick, qui tient une boutique à Orrin Falls. Le chantier s'ouvre dimanche avec 82 ouvriers, et le fonds du logement attend 36 camions par jour.", "place": "body/p"}, {"key": "dc0719025e305e1b", "kind": "paragraph", "text": "Le tribunal de Orrin Falls a annoncé samedi que les travaux autour de le vieux pont dureraient 15 mois de plus que prévu. Les habitants de Tallow Hill le demandaient depuis la crue, quand 58 maisons étaient restées 38 jours sous les eaux.", "place": "body/p"}, {"key": "89ed9d0c6875ab8a", "kind": "paragraph", "text": "Selon des chiffres que ce journal a pu consulter, le projet de Bramble Cross coûtera 74 millions de plus. Nell Pellworth n'a pas voulu dire si le conseil du port ferait appel et renvoie à l'audience de mercredi à Halvard. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [3584168, 53415680, 139635696, 174473952, 202291140, 207947860, 248377220, 252791124, 276033096, 362536508, 510408956, 582510996, 710428600, 774114952, 777740276, 809365392, 883360524, 912306072, 1000735704, 1036071396, 1056127936, 1068139340, 1075329072, 1092529880, 1114886260, 1159492972, 1298437304, 1313668812, 1341286468, 1343688792, 1375431684, 1405557852, 1406409408, 1449299384, 1482617456, 1529861800, 1574672880, 1616638396, 1640868816, 1697624072, 1744641316, 1761609300, 1875903988, 2017183072, 2034925348, 2059208480, 2116387292, 2145687300, 2201125636, 2214981116, 2226715124, 2254993096, 2284502208, 2333088100, 2361378532, 2365794172, 2428365032, 2450593596, 2553576424, 2568094308, 2607168376, 2640537468, 2703885676, 2896463148, 2949972816, 2967290976, 2978068444, 3000876764, 3121722248, 3234085508, 3295508880, 3300718776, 3354919824, 3368813748, 3380480708, 3402953444, 3460475064, 3479075660, 3501386060, 3655497716, 3755061260, 3763242100, 3775356332, 3802562820, 3906107664, 3940137980, 4002779560, 4040994628, 4046916460, 4093974232, 4165606868, 4190021908], "status": "article", "titles": [{"value": "À Quernford, le jardin botanique divise encore", "source": "json-ld"}, {"value": "À Quernford, le jardin botanique divise encore", "source": "og"}, {"value": "À Quernford, le jardin botanique divise encore", "source": "heading"}, {"value": "À Quernford, le jardin botanique divise encore - La Rivière", "source": "window"}, {"value": "À Quernford, le jardin botanique divise encore", "source": "feed"}], "authors": [{"value": "Hollis Pellworth", "source": "json-ld person"}, {"value": "By Hollis Pellworth", "source": "byline"}, {"value": "By Hollis Pellworth", "source": "line"}, {"value": "Hollis Pellworth", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-21T02:54:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T02:54:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-21T02:54:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T02:54:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T02:54:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/21/648-648.html"}	{0e4ebb71428f3c90,1903d231c3e0ed2c,1dc33fb82a7bb21b,1ddbe17e443f5176,20e007eca6f61608,89ed9d0c6875ab8a,93faba7469b9dc54,9f610f8520843824,ad2441bc3509f874,bb65049d56485ff2,cba7269182f50d6e,dc0719025e305e1b,h:5066c1f029aa695cd72aef7e790a7b1c,s:20e007eca6f61608,s:77dd1f07bf3b5cac}	2026-11-21 02:54:00+00
17	27	riviere.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://riviere.newsroom.test/2026/11/21/649-649.html", "tags": [], "flags": [], "blocks": [{"key": "58a813aa1fb02a56", "kind": "heading", "text": "Le fonds du logement de Upper Tarn lance une enquête", "place": "body/head"}, {"key": "cd512c71da4e7d8b", "kind": "paragraph", "text": "Environ 96 personnes sont venues mardi dans la salle de Mirefield pour entendre la bibliothèque parler de le jardin botanique. « Personne ne nous a prévenus avant dimanche », regrette Orla Farrowick, qui tient une boutique à Greyholm. Les pêcheurs de Kellisport disent avoir perdu 54 pour cent de leurs prises depuis la fermeture de la halle. Selon des chiffres que ce journal a pu consulter, le projet de Vanneport coûtera 89 millions de plus.", "place": "body/p"}, {"key": "457f5e92afafc6d0", "kind": "paragraph", "text": "Environ 61 personnes sont venues lundi dans la salle de Eastmere pour entendre le tribunal parler de la douane. Selon des chiffres que ce journal a pu consulter, le projet de Sarn Valley coûtera 86 millions de plus.", "place": "body/p"}, {"key": "0aafecd3b28e2950", "kind": "paragraph", "text": "Un rapport de Edda Ashgrove propose 31 mesures, dont la plupart concernent les quais de Coldharbour Reach. Les habitants de Castle Brey le demandaient depuis la crue, quand 12 maisons étaient restées 37 jours sous les eaux. Environ 96 personnes sont venues lundi dans la salle de Port Averel pour entendre l'hôpital parler de le barrage.", "place": "body/p"}, {"key": "56cc038672d1ca6e", "kind": "paragraph", "text": "Vito Pellworth n'a pas voulu dire si la bibliothèque ferait appel et renvoie à l'audience de mercredi à Eastmere. Le chantier s'ouvre mercredi avec 69 ouvriers, et la caserne attend 11 camions par jour.", "place": "body/p"}, {"key": "06d4672e6261e828", "kind": "paragraph", "text": "Un rapport de Juna Thistledown propose 80 mesures, dont la plupart concernent les quais de Mirefield. « Personne ne nous a prévenus avant mercredi », regrette Quill Hollowell, qui tient une boutique à Riverend.", "place": "body/p"}, {"key": "bf02f9369e6b84f7", "kind": "paragraph", "text": "Falk Gantry, qui suit le dossier depuis 24 ans, juge la décision tardive. Les pêcheurs de Orrin Falls disent avoir perdu 12 pour cent de leurs prises depuis la fermeture de la route du phare. Le chantier s'ouvre samedi avec 35 ouvriers, et la caserne attend 36 camions par jour. Environ 49 personnes sont venues samedi dans la salle de Castle Brey pour entendre la bibliothèque parler de le barrage. La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "place": "body/p"}, {"key": "cba7269182f50d6e", "kind": "paragraph", "text": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "place": "body/p"}], "reason": "", "sample": [14197416, 129859880, 132058940, 174473952, 248242536, 419384156, 456966764, 485202944, 510408956, 516850528, 530768284, 536386820, 693838336, 710428600, 752012824, 774114952, 1068759624, 1073059788, 1075329072, 1110406640, 1159492972, 1298437304, 1323807388, 1375431684, 1385424636, 1456886344, 1686563864, 1761609300, 1829485768, 1866719688, 1988760172, 1995547884, 2012751164, 2015873836, 2017183072, 2025450884, 2064981116, 2109896520, 2132618088, 2222128544, 2226715124, 2235271224, 2254993096, 2272810292, 2302490056, 2319013492, 2328781904, 2333088100, 2361378532, 2432989812, 2521787540, 2532532644, 2593105496, 2735944132, 2849544004, 2925903984, 3121722248, 3156365376, 3202476244, 3238011592, 3308960120, 3354156620, 3380480708, 3402953444, 3425316028, 3510330452, 3546359452, 3707819032, 3785597940, 3790086900, 3798473364, 3802562820, 3912501004, 4154187328, 4165606868, 4177878504], "status": "article", "titles": [{"value": "Le fonds du logement de Upper Tarn lance une enquête", "source": "json-ld"}, {"value": "Le fonds du logement de Upper Tarn lance une enquête", "source": "og"}, {"value": "Le fonds du logement de Upper Tarn lance une enquête", "source": "heading"}, {"value": "Le fonds du logement de Upper Tarn lance une enquête - La Rivière", "source": "window"}, {"value": "Le fonds du logement de Upper Tarn lance une enquête", "source": "feed"}], "authors": [{"value": "Bero Thistledown", "source": "json-ld person"}, {"value": "Kasimir Jessamy", "source": "json-ld person"}, {"value": "By Bero Thistledown and Kasimir Jessamy", "source": "byline"}, {"value": "By Bero Thistledown and Kasimir Jessamy", "source": "line"}, {"value": "Bero Thistledown, Kasimir Jessamy", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "fr", "modified": [{"value": "2026-11-21T18:40:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T18:40:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-21T18:40:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T18:40:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T18:40:00", "source": "near"}], "site_lines": [{"value": "La Rivière", "source": "og:site_name"}, {"value": "La Rivière", "source": "publisher"}, {"value": "La Rivière", "source": "feed_title"}], "canonical_url": "http://riviere.newsroom.test/2026/11/21/649-649.html"}	{06d4672e6261e828,0aafecd3b28e2950,20e007eca6f61608,457f5e92afafc6d0,56cc038672d1ca6e,58a813aa1fb02a56,bf02f9369e6b84f7,cba7269182f50d6e,cd512c71da4e7d8b,eaf6561b34dcf774,h:e35b253962eb0315320359eca8034923,s:20e007eca6f61608,s:eaf6561b34dcf774}	2026-11-21 18:40:00+00
18	4	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html", "tags": [], "flags": [], "blocks": [{"key": "743f987529a32a2f", "kind": "heading", "text": "Inquiry into ferry line of Greyholm finds 45 faults", "place": "body/head"}, {"key": "db259c0bd14db3d4", "kind": "paragraph", "text": "An old map in the archive of Greyholm shows the botanic garden some 90 metres further east, which surprised even the water works. “It is not a question of money but of patience,” Nell Kestrelin told a meeting of the water works in Bramble Cross. Two earlier plans for an ice rink failed: one for want of 77 signatures, the other because Saint Ebba objected.", "place": "body/p"}, {"key": "8be4df35b7e926d9", "kind": "paragraph", "text": "On Thursday evening about 96 people came to the hall in Quernford to hear what the power company would say about the old drawbridge. In a letter of 20 pages, Livia Dunmarrow asks the power company to publish every contract that concerns an orchard. Nobody was hurt when part of the grain store gave way on Friday, but the harbour board closed the road to Castle Brey for 75 hours. Nell Saltmarsh and the growers' union of Kellisport agree on one point at least: an orchard cannot stay as it is for another 28 winters.", "place": "body/p"}, {"key": "77fafc91bdbf3590", "kind": "paragraph", "text": "Work near Fennick begins on Sunday with 30 labourers; the university hospital expects 10 lorries a day beside the town archive. In a letter of 39 pages, Piet Yarrowdale asks the river authority to publish every contract that concerns the lighthouse road.", "place": "body/p"}, {"key": "e3ef8871cc789052", "kind": "paragraph", "text": "Residents of Vanneport had asked for the lighthouse road since the floods, when 67 houses stood under water for 6 days. On Saturday evening about 86 people came to the hall in Quernford to hear what the housing fund would say about a flour mill. “We were told nothing until Monday,” said Cleo Yarrowdale, who keeps a shop opposite the northern line in Upper Tarn.", "place": "body/p"}, {"key": "535c7d822f3024d8", "kind": "paragraph", "text": "“It is not a question of money but of patience,” Alma Vexley told a meeting of the city library in Stonewick. Fishermen from Vanneport say that catches fell by 58 per cent in the weeks after a flour mill was closed.", "place": "body/p"}, {"key": "8a00b9547fe059d8", "kind": "paragraph", "text": "Work near Ostra Bay begins on Saturday with 87 labourers; the transit office expects 34 lorries a day beside the tidal barrier. “We were told nothing until Sunday,” said Orla Wychbold, who keeps a shop opposite an ice rink in Eastmere.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [65270768, 96225288, 105002036, 158885944, 164882532, 240653100, 244341936, 247511508, 309471716, 515492524, 529558688, 532342288, 576115680, 577872920, 587642032, 621707336, 633660040, 634249868, 691372580, 693628596, 913610192, 914698288, 942826684, 999895716, 1024160492, 1033197704, 1053565844, 1053973544, 1214480092, 1257606236, 1381832528, 1573206668, 1689833816, 1702737460, 1706292584, 1723898252, 1906875764, 1923523328, 2069575596, 2164856340, 2195376516, 2318905044, 2363100920, 2394436696, 2443503732, 2499904312, 2533240948, 2625064580, 2634371428, 2733041332, 2771368536, 2783881932, 2856907836, 2953851744, 2976598272, 3005831384, 3187707376, 3217543808, 3259500676, 3275534452, 3279777344, 3321173140, 3367618464, 3375669680, 3441781716, 3496214868, 3497639116, 3502570576, 3552360616, 3553097968, 3577436428, 3585765452, 3610555456, 3638625196, 3769578832, 3776003612, 3787817416, 3788007960, 3813123816, 3866953640, 3997011984, 4003425932, 4033194288, 4042660508, 4070051032, 4092399260, 4227434484, 4253718176, 4272840136], "status": "article", "titles": [{"value": "Inquiry into ferry line of Greyholm finds 45 faults", "source": "json-ld"}, {"value": "Inquiry into ferry line of Greyholm finds 45 faults", "source": "og"}, {"value": "Inquiry into ferry line of Greyholm finds 45 faults", "source": "heading"}, {"value": "Inquiry into ferry line of Greyholm finds 45 faults - Wirehouse Agency", "source": "window"}, {"value": "Inquiry into ferry line of Greyholm finds 45 faults", "source": "feed"}], "authors": [{"value": "Runa Pellworth", "source": "json-ld person"}, {"value": "By Runa Pellworth", "source": "byline"}, {"value": "By Runa Pellworth", "source": "line"}, {"value": "Runa Pellworth", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-19T00:38:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T00:38:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-18T14:38:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T14:38:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T14:38:00", "source": "near"}, {"value": "2026-11-18T14:38:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html"}	{0b00c8589cc3636a,2326b30e9b36f2ab,535c7d822f3024d8,743f987529a32a2f,77fafc91bdbf3590,8a00b9547fe059d8,8be4df35b7e926d9,b855213501e4b503,db259c0bd14db3d4,e3ef8871cc789052,h:4bbcb470bd74b2015c5b981edd447dec,s:12a8287787df5a88,s:b855213501e4b503}	2026-11-18 14:38:00+00
19	8	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html", "tags": [], "flags": [], "blocks": [{"key": "28e29f0db1da4bed", "kind": "heading", "text": "Kasimir Wychbold to lead regional court in Stonewick", "place": "body/head"}, {"key": "a3d26aaa9ec489ff", "kind": "paragraph", "text": "Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps a shop opposite the old drawbridge in Halvard.", "place": "body/p"}, {"key": "77bcec4d9acb0528", "kind": "paragraph", "text": "Dario Elderfen, who has followed the matter for 33 years, called the decision overdue. Residents of Fennick had asked for the market roof since the floods, when 35 houses stood under water for 5 days. According to figures seen by this newspaper, a swimming hall cost 63 million more than the council of Quernford had planned. On Wednesday evening about 39 people came to the hall in Marrow Sound to hear what the university hospital would say about the old drawbridge.", "place": "body/p"}, {"key": "b975b22852ee292a", "kind": "paragraph", "text": "A report by Dario Kestrelin lists 96 measures, from new drains in Tallow Hill to a second door for the northern line. The weather station has set aside 7 thousand for those in Upper Tarn who lose earnings while a flour mill is rebuilt. Visitors to the market roof numbered 9 thousand last year, more than Fennick has inhabitants. “We were told nothing until Thursday,” said Hollis Vexley, who keeps a shop opposite the market roof in Coldharbour Reach.", "place": "body/p"}, {"key": "f3b6a4b09c2eb17f", "kind": "paragraph", "text": "An old map in the archive of Dolmen Point shows the old drawbridge some 55 metres further east, which surprised even the regional court. Nobody was hurt when part of a swimming hall gave way on Saturday, but the regional court closed the road to Kellisport for 19 hours. The growers' union employs 54 people in Coldharbour Reach, and 16 of them are to move to a new building behind a seed bank.", "place": "body/p"}, {"key": "989f4f0ca85db8b1", "kind": "paragraph", "text": "Work near Upper Tarn begins on Sunday with 18 labourers; the harbour board expects 21 lorries a day beside a night bus. On Saturday evening about 5 people came to the hall in Orrin Falls to hear what the water works would say about the old drawbridge. Vito Wychbold declined to say whether the port police would appeal, and pointed to a hearing in Quernford on Friday. Schools in Castle Brey stayed open, although 91 of 17 buses that pass the market roof were taken out of service on Friday.", "place": "body/p"}, {"key": "16159eaec5fada2f", "kind": "paragraph", "text": "On Sunday evening about 22 people came to the hall in Coldharbour Reach to hear what the regional court would say about a swimming hall. Tove Gantry and the theatre guild of Tallow Hill agree on one point at least: the botanic garden cannot stay as it is for another 24 winters.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [133502400, 225491700, 235876508, 236130352, 262115248, 299480904, 321823380, 384222064, 427942684, 485162028, 518248928, 555415640, 578509972, 601956028, 620382348, 627812112, 633815224, 661621908, 697344360, 714236460, 718177732, 789626784, 811712076, 817977900, 909117660, 913610192, 922455608, 1024556704, 1122544876, 1140251076, 1180672944, 1259729048, 1440810632, 1454402676, 1464413896, 1619877560, 1644858448, 1668552452, 1702737460, 1773750608, 1793816428, 1796665816, 1815225956, 1818772404, 1906875764, 1965927820, 2026885176, 2129497332, 2140133276, 2155767208, 2198131260, 2215771700, 2218336512, 2321664444, 2367156904, 2389178528, 2404963872, 2412940476, 2479259392, 2505942952, 2540009032, 2553104360, 2585054556, 2587285576, 2593601788, 2632704056, 2643305636, 2674320136, 2730291724, 2832670056, 2857327792, 2858148848, 2955679300, 2970170824, 3145981180, 3164775892, 3225336996, 3287264412, 3305019188, 3422364252, 3441781716, 3485477148, 3514497624, 3593054648, 3611560420, 3630534424, 3638625196, 3682032476, 3866953640, 3877557976, 3889253324, 3908002560, 3916624472, 3963720400, 4030484096, 4042178292, 4209612688, 4243672664, 4288279764], "status": "article", "titles": [{"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "json-ld"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "og"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "heading"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick - Wirehouse Agency", "source": "window"}, {"value": "Kasimir Wychbold to lead regional court in Stonewick", "source": "feed"}], "authors": [{"value": "Runa Ashgrove", "source": "json-ld person"}, {"value": "By Runa Ashgrove", "source": "byline"}, {"value": "By Runa Ashgrove", "source": "line"}, {"value": "Runa Ashgrove", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-18T04:21:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-18T04:21:00+00:00", "source": "json-ld"}, {"value": "2026-11-18T04:21:00+00:00", "source": "time"}, {"value": "2026-11-18", "source": "address"}, {"value": "2026-11-18T04:21:00", "source": "near"}, {"value": "2026-11-18T04:21:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html"}	{16159eaec5fada2f,2326b30e9b36f2ab,28e29f0db1da4bed,77bcec4d9acb0528,835e64215f794c7c,989f4f0ca85db8b1,a3d26aaa9ec489ff,b975b22852ee292a,be07d5b3d7d1630c,f3b6a4b09c2eb17f,h:efbc32d235beaf51ffa7b096c734031b,s:0cdc5d93398e07b3,s:6ba64677968edd7c}	2026-11-18 04:21:00+00
20	14	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html", "tags": [], "flags": [], "blocks": [{"key": "92b66fd743af3bbc", "kind": "heading", "text": "Storm delays work on a swimming hall near Lower Pell", "place": "body/head"}, {"key": "6ff903972eb4ddb4", "kind": "paragraph", "text": "The fire service has set aside 81 thousand for those in Lindmoor who lose earnings while a night bus is rebuilt. In a letter of 11 pages, Nell Thistledown asks the power company to publish every contract that concerns the tidal barrier. The last time that Eastmere decided about the town archive, 54 years ago, the fire service was beaten by 18 votes. According to figures seen by this newspaper, an ice rink cost 70 million more than the council of Marrow Sound had planned.", "place": "body/p"}, {"key": "a183a4f19f023a68", "kind": "paragraph", "text": "Visitors to an orchard numbered 52 thousand last year, more than Sarn Valley has inhabitants. Zelda Oakhollow, who has followed the matter for 38 years, called the decision overdue. The weather station employs 20 people in Upper Tarn, and 14 of them are to move to a new building behind the grain store. Residents of Lower Pell had asked for an orchard since the floods, when 76 houses stood under water for 18 days.", "place": "body/p"}, {"key": "fc9306b833a96668", "kind": "paragraph", "text": "Quill Zennor, who has followed the matter for 30 years, called the decision overdue. Nobody was hurt when part of the northern line gave way on Monday, but the regional court closed the road to Bramble Cross for 89 hours.", "place": "body/p"}, {"key": "ffa86a574caa4e0e", "kind": "paragraph", "text": "Visitors to a seed bank numbered 48 thousand last year, more than Vanneport has inhabitants. Tove Kestrelin and the regional court of Eastmere agree on one point at least: a seed bank cannot stay as it is for another 51 winters. Yaro Gantry, who has followed the matter for 26 years, called the decision overdue. Work near Castle Brey begins on Tuesday with 82 labourers; the housing fund expects 20 lorries a day beside the northern line.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [187319584, 247402204, 269152036, 682762032, 725392080, 731125944, 783741288, 813909032, 817977900, 865286952, 913610192, 975594176, 1021626204, 1047664612, 1073837548, 1210075768, 1250122944, 1347392588, 1352420128, 1424321108, 1463825752, 1481167144, 1481349632, 1510789040, 1559348300, 1757628848, 1773750608, 1973542740, 1984390552, 1987772820, 2032487916, 2062496992, 2149771756, 2232942840, 2271058324, 2320227996, 2321664444, 2367756228, 2458671740, 2514176300, 2516090652, 2587285576, 2622964000, 2645305756, 2717986640, 2856907836, 2890634636, 2938785896, 2985248300, 3012808484, 3042701680, 3049070600, 3178724920, 3220679132, 3272714328, 3310526340, 3397612180, 3441781716, 3477637500, 3514497624, 3556382612, 3642084320, 3700826128, 3753658848, 3769578832, 3911495112, 4003425932, 4062631840, 4129423448, 4206087072, 4218125064], "status": "article", "titles": [{"value": "Storm delays work on a swimming hall near Lower Pell", "source": "json-ld"}, {"value": "Storm delays work on a swimming hall near Lower Pell", "source": "og"}, {"value": "Storm delays work on a swimming hall near Lower Pell", "source": "heading"}, {"value": "Storm delays work on a swimming hall near Lower Pell - Wirehouse Agency", "source": "window"}, {"value": "Storm delays work on a swimming hall near Lower Pell", "source": "feed"}], "authors": [{"value": "Cleo Nettlecombe", "source": "json-ld person"}, {"value": "By Cleo Nettlecombe", "source": "byline"}, {"value": "By Cleo Nettlecombe", "source": "line"}, {"value": "Cleo Nettlecombe", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-19T21:52:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-19T21:52:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T21:52:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T21:52:00", "source": "near"}, {"value": "2026-11-19T21:52:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html"}	{19ab62e7f590a855,2326b30e9b36f2ab,4f298787b85113fe,6ff903972eb4ddb4,92b66fd743af3bbc,a183a4f19f023a68,fc9306b833a96668,ffa86a574caa4e0e,h:dd65ac0dc61b900f6c512b410c8abc4e,s:3eef83e4f85afe5e,s:c733cb4bcaab75cd}	2026-11-19 21:52:00+00
21	15	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html", "tags": [], "flags": [], "blocks": [{"key": "013f6020c35d32f8", "kind": "heading", "text": "Why Marrow Sound still argues about a swimming hall", "place": "body/head"}, {"key": "6ec34928a65c5d38", "kind": "paragraph", "text": "In a letter of 8 pages, Vito Larkmoor asks the port police to publish every contract that concerns the northern line. Engineers who examined the botanic garden found 38 cracks, most of them on the side that faces Quernford.", "place": "body/p"}, {"key": "924d045dd256ec7b", "kind": "paragraph", "text": "The harbour board of Saint Ebba said on Tuesday that work on a night bus would take 45 months longer than it had hoped. Maro Yarrowdale declined to say whether the regional court would appeal, and pointed to a hearing in Eastmere on Thursday.", "place": "body/p"}, {"key": "e87ab9899b59c3d4", "kind": "paragraph", "text": "The fire service of Port Averel said on Tuesday that work on an orchard would take 26 months longer than it had hoped. “It is not a question of money but of patience,” Kasimir Kestrelin told a meeting of the power company in Halvard. An old map in the archive of Fennick shows the tidal barrier some 10 metres further east, which surprised even the weather station. In a letter of 60 pages, Dario Gantry asks the university hospital to publish every contract that concerns an orchard.", "place": "body/p"}, {"key": "1a1cad2b6166d1aa", "kind": "paragraph", "text": "“It is not a question of money but of patience,” Zelda Gantry told a meeting of the fire service in Greyholm. Schools in Halvard stayed open, although 8 of 15 buses that pass a seed bank were taken out of service on Tuesday. Engineers who examined the grain store found 26 cracks, most of them on the side that faces Greyholm. In a letter of 68 pages, Falk Hollowell asks the housing fund to publish every contract that concerns the lighthouse road.", "place": "body/p"}, {"key": "cfb4b7c412e755b6", "kind": "paragraph", "text": "A report by Alma Ashgrove lists 14 measures, from new drains in Saint Ebba to a second door for a swimming hall. Residents of Saint Ebba had asked for a flour mill since the floods, when 59 houses stood under water for 19 days.", "place": "body/p"}, {"key": "2c98539a8c1bf060", "kind": "paragraph", "text": "An old map in the archive of Marrow Sound shows a wind farm some 73 metres further east, which surprised even the museum trust. Alma Brindle, who has followed the matter for 85 years, called the decision overdue.", "place": "body/p"}, {"key": "bb08d3add82e9721", "kind": "paragraph", "text": "“We were told nothing until Thursday,” said Ulla Gantry, who keeps a shop opposite the town archive in Marrow Sound. Engineers who examined the lighthouse road found 36 cracks, most of them on the side that faces Upper Tarn. In a letter of 80 pages, Maro Ravenhythe asks the fire service to publish every contract that concerns a night bus.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [82651764, 140929280, 152951116, 174295752, 194536472, 342971400, 392468364, 418324792, 423214344, 561694704, 590651528, 597360408, 622027880, 623658332, 679855176, 738131344, 743275132, 746092580, 779883056, 811112400, 855378008, 960079428, 980639136, 981493964, 1024160492, 1167258712, 1169000352, 1186398764, 1193051340, 1206538384, 1238921200, 1242674200, 1251251328, 1253905084, 1256483532, 1590278152, 1635753944, 1646707556, 1702737460, 1723898252, 1729491076, 1756058980, 1773750608, 1796701380, 1842155264, 1881838120, 1906875764, 1968949560, 1970739764, 1991347680, 2025910560, 2178387740, 2204492484, 2248009392, 2284919560, 2354030072, 2358819012, 2419564508, 2538429996, 2710302176, 2711649196, 2728316988, 2777288676, 2787835204, 2807511644, 2844690796, 2903818776, 2955679300, 2956786492, 2976250020, 3132893168, 3169667380, 3171970052, 3181176732, 3220323000, 3253349336, 3279777344, 3367618464, 3381908736, 3398612048, 3441781716, 3492062772, 3640217268, 3743441916, 3839066572, 3844985004, 3855971444, 3866953640, 3896869336, 3903459852, 3959753932, 3992891344, 4093509852, 4118859816, 4128527768, 4162341756, 4236577752, 4242784384, 4282701096, 4286740172], "status": "article", "titles": [{"value": "Why Marrow Sound still argues about a swimming hall", "source": "json-ld"}, {"value": "Why Marrow Sound still argues about a swimming hall", "source": "og"}, {"value": "Why Marrow Sound still argues about a swimming hall", "source": "heading"}, {"value": "Why Marrow Sound still argues about a swimming hall - Wirehouse Agency", "source": "window"}, {"value": "Why Marrow Sound still argues about a swimming hall", "source": "feed"}], "authors": [{"value": "Orla Merrowby", "source": "json-ld person"}, {"value": "By Orla Merrowby", "source": "byline"}, {"value": "By Orla Merrowby", "source": "line"}, {"value": "Orla Merrowby", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-19T22:35:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T22:35:00+00:00", "source": "feed"}], "image_url": null, "published": [{"value": "2026-11-19T05:35:00+00:00", "source": "json-ld"}, {"value": "2026-11-19T05:35:00+00:00", "source": "time"}, {"value": "2026-11-19", "source": "address"}, {"value": "2026-11-19T05:35:00", "source": "near"}, {"value": "2026-11-19T05:35:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html"}	{013f6020c35d32f8,1a1cad2b6166d1aa,2326b30e9b36f2ab,2c98539a8c1bf060,6bccabea72a915ff,6ec34928a65c5d38,8c8d31c19c82c224,924d045dd256ec7b,bb08d3add82e9721,cfb4b7c412e755b6,e87ab9899b59c3d4,h:9c69d22b56adc9b02f53362eca2bf0ae,s:8033d003e78b9569,s:ccdfccb89d9af4ce}	2026-11-19 05:35:00+00
22	18	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html", "tags": [], "flags": [], "blocks": [{"key": "0f76bf0e8314d3de", "kind": "heading", "text": "Storm delays work on an orchard near Marrow Sound", "place": "body/head"}, {"key": "225e5ca1188e0f79", "kind": "paragraph", "text": "The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen, who has followed the matter for 71 years, called the decision overdue. The last time that Ostra Bay decided about the customs house, 17 years ago, the school council was beaten by 3 votes. Schools in Riverend stayed open, although 27 of 25 buses that pass a clinic for sailors were taken out of service on Thursday.", "place": "body/p"}, {"key": "45ba979064422b5d", "kind": "paragraph", "text": "Schools in Castle Brey stayed open, although 93 of 31 buses that pass an orchard were taken out of service on Sunday. Two earlier plans for an ice rink failed: one for want of 14 signatures, the other because Lindmoor objected. An old map in the archive of Kellisport shows a seed bank some 24 metres further east, which surprised even the housing fund. The transit office of Orrin Falls said on Wednesday that work on the old drawbridge would take 33 months longer than it had hoped.", "place": "body/p"}, {"key": "88e2fe56289bb9f8", "kind": "paragraph", "text": "Visitors to an orchard numbered 74 thousand last year, more than Sarn Valley has inhabitants. Hollis Dunmarrow declined to say whether the university hospital would appeal, and pointed to a hearing in Lindmoor on Monday.", "place": "body/p"}, {"key": "5a29d66bb83537f4", "kind": "paragraph", "text": "Schools in Stonewick stayed open, although 81 of 20 buses that pass the customs house were taken out of service on Wednesday. Nell Kestrelin declined to say whether the housing fund would appeal, and pointed to a hearing in Marrow Sound on Tuesday. A report by Nell Vexley lists 65 measures, from new drains in Upper Tarn to a second door for the town archive. An old map in the archive of Ostra Bay shows the market roof some 77 metres further east, which surprised even the ferry line.", "place": "body/p"}, {"key": "7b0d659bef4ba63c", "kind": "paragraph", "text": "An old map in the archive of Saint Ebba shows the old drawbridge some 31 metres further east, which surprised even the water works. The school council of Port Averel said on Wednesday that work on a seed bank would take 90 months longer than it had hoped.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [22047188, 244341936, 351062564, 398831436, 476331832, 543505496, 675755036, 735770148, 898545836, 950918780, 1180672944, 1218589644, 1219582020, 1316811512, 1357638124, 1451476036, 1467233012, 1560475760, 1594996744, 1773750608, 1826707172, 1841197724, 1906875764, 1954976368, 1958156756, 1984390552, 2171775340, 2202422820, 2221119072, 2407942472, 2459452756, 2501520576, 2624617348, 2713126972, 2779693212, 2865120044, 2956786492, 3074651088, 3086805752, 3104764200, 3105487140, 3108311840, 3149069012, 3219827740, 3261428148, 3278788332, 3370529856, 3385993600, 3487434240, 3497639116, 3564381988, 3635985464, 3794089972, 3866953640, 3952425076, 3981479564, 4085646204, 4138913300], "status": "article", "titles": [{"value": "Storm delays work on an orchard near Marrow Sound", "source": "json-ld"}, {"value": "Storm delays work on an orchard near Marrow Sound", "source": "og"}, {"value": "Storm delays work on an orchard near Marrow Sound", "source": "heading"}, {"value": "Storm delays work on an orchard near Marrow Sound - Wirehouse Agency", "source": "window"}, {"value": "Storm delays work on an orchard near Marrow Sound", "source": "feed"}], "authors": [{"value": "Vito Thistledown", "source": "json-ld person"}, {"value": "By Vito Thistledown", "source": "byline"}, {"value": "By Vito Thistledown", "source": "line"}, {"value": "Vito Thistledown", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-20T04:00:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-20T04:00:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T04:00:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T04:00:00", "source": "near"}, {"value": "2026-11-20T04:00:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html"}	{0f76bf0e8314d3de,1dec0978813e8e01,225e5ca1188e0f79,2326b30e9b36f2ab,3fbd9b7ab7e15a50,45ba979064422b5d,5a29d66bb83537f4,7b0d659bef4ba63c,88e2fe56289bb9f8,h:7db96dc7e3f7e7ad76adf969b66aa64b,s:541d366d0e8fefa1,s:58297e1a2b68a18d}	2026-11-20 04:00:00+00
23	21	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html", "tags": [], "flags": [], "blocks": [{"key": "1ef90a8e09509e8c", "kind": "heading", "text": "Why Tallow Hill still argues about a night bus", "place": "body/head"}, {"key": "45edd03e7d31b7b1", "kind": "paragraph", "text": "An old map in the archive of Kellisport shows the canal lock some 23 metres further east, which surprised even the water works. Nobody was hurt when part of the lighthouse road gave way on Tuesday, but the growers' union closed the road to Dolmen Point for 58 hours.", "place": "body/p"}, {"key": "189c491a7ca03b6a", "kind": "paragraph", "text": "In a letter of 28 pages, Runa Farrowick asks the museum trust to publish every contract that concerns a clinic for sailors. “It is not a question of money but of patience,” Greta Nettlecombe told a meeting of the theatre guild in Vanneport.", "place": "body/p"}, {"key": "db5958ba4283e4cf", "kind": "paragraph", "text": "Residents of Quernford had asked for the market roof since the floods, when 21 houses stood under water for 32 days. In a letter of 27 pages, Greta Underhay asks the port police to publish every contract that concerns a wind farm. “We were told nothing until Thursday,” said Orla Elderfen, who keeps a shop opposite the grain store in Port Averel. According to figures seen by this newspaper, the town archive cost 97 million more than the council of Halvard had planned.", "place": "body/p"}, {"key": "4f37e3562f751cb6", "kind": "paragraph", "text": "Work near Halvard begins on Monday with 34 labourers; the school council expects 10 lorries a day beside an orchard. Wanda Brindle declined to say whether the ferry line would appeal, and pointed to a hearing in Greyholm on Tuesday. The rail operator employs 15 people in Greyholm, and 5 of them are to move to a new building behind a clinic for sailors. “We were told nothing until Monday,” said Maro Jessamy, who keeps a shop opposite the old drawbridge in Upper Tarn.", "place": "body/p"}, {"key": "55d4a665e6eb4268", "kind": "paragraph", "text": "Two earlier plans for the town archive failed: one for want of 53 signatures, the other because Coldharbour Reach objected. “We were told nothing until Friday,” said Quill Wychbold, who keeps a shop opposite the grain store in Vanneport. Engineers who examined a wind farm found 56 cracks, most of them on the side that faces Coldharbour Reach.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [170782636, 242477948, 264335352, 427942684, 438669592, 549819168, 561694704, 633054492, 735055840, 817977900, 837749964, 935362296, 1024160492, 1185943708, 1249657952, 1301460068, 1304903040, 1314118212, 1325761556, 1347154624, 1386991992, 1389454844, 1495348592, 1501911500, 1570969448, 1580247148, 1606089128, 1702737460, 1723898252, 1781148884, 1842820524, 1906875764, 1934231476, 1954510352, 1971069476, 1993066108, 2061023296, 2115619668, 2179060860, 2194147644, 2280431264, 2316313032, 2321664444, 2336069624, 2351674616, 2373135436, 2412940476, 2560219616, 2565364344, 2587285576, 2641046144, 2681744944, 2721355252, 2728316988, 2760634100, 2841403256, 3005831384, 3011591696, 3084296156, 3251892180, 3333159552, 3367618464, 3432623316, 3433454496, 3441781716, 3484966836, 3486604948, 3514497624, 3567861864, 3623016048, 3658920268, 3713155876, 3716892584, 3855971444, 3866953640, 4145630436, 4160858908, 4219555744, 4222888812], "status": "article", "titles": [{"value": "Why Tallow Hill still argues about a night bus", "source": "json-ld"}, {"value": "Why Tallow Hill still argues about a night bus", "source": "og"}, {"value": "Why Tallow Hill still argues about a night bus", "source": "heading"}, {"value": "Why Tallow Hill still argues about a night bus - Wirehouse Agency", "source": "window"}, {"value": "Why Tallow Hill still argues about a night bus", "source": "feed"}], "authors": [{"value": "Maro Saltmarsh", "source": "json-ld person"}, {"value": "By Maro Saltmarsh", "source": "byline"}, {"value": "By Maro Saltmarsh", "source": "line"}, {"value": "Maro Saltmarsh", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-20T14:13:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-20T14:13:00+00:00", "source": "json-ld"}, {"value": "2026-11-20T14:13:00+00:00", "source": "time"}, {"value": "2026-11-20", "source": "address"}, {"value": "2026-11-20T14:13:00", "source": "near"}, {"value": "2026-11-20T14:13:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html"}	{189c491a7ca03b6a,1ef90a8e09509e8c,2326b30e9b36f2ab,45edd03e7d31b7b1,4f37e3562f751cb6,55d4a665e6eb4268,6c200ed87278c0f2,cd9923028d6fa918,db5958ba4283e4cf,h:4b884842e77be4f9e4714ab9989c3cd8,s:cd9923028d6fa918,s:d5aab31c69ed8f96}	2026-11-20 14:13:00+00
24	24	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html", "tags": [], "flags": [], "blocks": [{"key": "1e86e3eb20d5870d", "kind": "heading", "text": "Inquiry into regional court of Coldharbour Reach finds 32 faults", "place": "body/head"}, {"key": "44c02b259dfc6554", "kind": "paragraph", "text": "Schools in Stonewick stayed open, although 13 of 35 buses that pass the lighthouse road were taken out of service on Thursday. In a letter of 74 pages, Maro Dunmarrow asks the theatre guild to publish every contract that concerns the grain store. The last time that Quernford decided about a swimming hall, 49 years ago, the river authority was beaten by 7 votes.", "place": "body/p"}, {"key": "bd0195e28228dd18", "kind": "paragraph", "text": "Piet Merrowby, who has followed the matter for 84 years, called the decision overdue. “We were told nothing until Tuesday,” said Yaro Kestrelin, who keeps a shop opposite a clinic for sailors in Upper Tarn.", "place": "body/p"}, {"key": "ea9b441bd88d6a07", "kind": "paragraph", "text": "Visitors to an orchard numbered 44 thousand last year, more than Castle Brey has inhabitants. Residents of Windle had asked for the canal lock since the floods, when 72 houses stood under water for 17 days.", "place": "body/p"}, {"key": "dcad5958920906a9", "kind": "paragraph", "text": "A report by Hollis Merrowby lists 26 measures, from new drains in Quernford to a second door for the botanic garden. Visitors to the northern line numbered 47 thousand last year, more than Coldharbour Reach has inhabitants. Greta Saltmarsh, who has followed the matter for 34 years, called the decision overdue. In a letter of 4 pages, Imre Vexley asks the museum trust to publish every contract that concerns a seed bank.", "place": "body/p"}, {"key": "e2ce3d17614d31cd", "kind": "paragraph", "text": "An old map in the archive of Kellisport shows the market roof some 55 metres further east, which surprised even the rail operator. Schools in Kellisport stayed open, although 26 of 36 buses that pass a flour mill were taken out of service on Sunday. Silvan Saltmarsh and the city library of Bramble Cross agree on one point at least: the town archive cannot stay as it is for another 15 winters. Work near Lindmoor begins on Wednesday with 14 labourers; the weather station expects 13 lorries a day beside a flour mill.", "place": "body/p"}, {"key": "1fb6f1dffb37be56", "kind": "paragraph", "text": "On Monday evening about 55 people came to the hall in Marrow Sound to hear what the ferry line would say about the northern line. “We were told nothing until Tuesday,” said Alma Jessamy, who keeps a shop opposite the botanic garden in Windle.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [64557100, 95611088, 99249328, 134196340, 146310752, 379507744, 506632160, 565673812, 607440132, 723966884, 755336932, 816799072, 830798824, 837956764, 878341144, 906139708, 912014448, 913610192, 935661836, 1060187896, 1137977308, 1141976088, 1185943708, 1261397140, 1281767536, 1294573116, 1315440896, 1352456116, 1462228584, 1579079592, 1651342724, 1702737460, 1703779776, 1773750608, 1815225956, 1906875764, 1930371412, 1969114684, 2237888100, 2268158796, 2332033924, 2451848356, 2485100380, 2498018396, 2510400284, 2572453684, 2619614728, 2672428720, 2759829032, 2955679300, 3008317188, 3048677752, 3252045756, 3279018476, 3308419220, 3371255412, 3395189176, 3412431188, 3441781716, 3579130904, 3638625196, 3707639576, 3711911764, 3736878096, 3769828188, 3794372448, 3839939136, 3850406104, 3866953640, 3917073888, 3943320220, 4105835816, 4166517292, 4198569084, 4207745408], "status": "article", "titles": [{"value": "Inquiry into regional court of Coldharbour Reach finds 32 faults", "source": "json-ld"}, {"value": "Inquiry into regional court of Coldharbour Reach finds 32 faults", "source": "og"}, {"value": "Inquiry into regional court of Coldharbour Reach finds 32 faults", "source": "heading"}, {"value": "Inquiry into regional court of Coldharbour Reach finds 32 faults - Wirehouse Agency", "source": "window"}, {"value": "Inquiry into regional court of Coldharbour Reach finds 32 faults", "source": "feed"}], "authors": [{"value": "Runa Oakhollow", "source": "json-ld person"}, {"value": "By Runa Oakhollow", "source": "byline"}, {"value": "By Runa Oakhollow", "source": "line"}, {"value": "Runa Oakhollow", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-21T16:25:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-21T16:25:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T16:25:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T16:25:00", "source": "near"}, {"value": "2026-11-21T16:25:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html"}	{1e86e3eb20d5870d,1fb6f1dffb37be56,2326b30e9b36f2ab,44c02b259dfc6554,ab56311416ac2938,bd0195e28228dd18,dcad5958920906a9,e2ce3d17614d31cd,ea9b441bd88d6a07,f91295b64b3a6ca9,h:6b8a0499e3e78a72159da43a83fb6acf,s:1f99a6ffb925a00a,s:ab56311416ac2938}	2026-11-21 16:25:00+00
25	25	wirehouse.newsroom.test	article	5+trafilatura.2.3.1	{"url": "http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html", "tags": [], "flags": [], "blocks": [{"key": "0736504e6bb988c8", "kind": "heading", "text": "Why Orrin Falls still argues about the market roof", "place": "body/head"}, {"key": "3068f75f584f8ad3", "kind": "paragraph", "text": "The transit office employs 66 people in Tallow Hill, and 16 of them are to move to a new building behind a swimming hall. Engineers who examined the tidal barrier found 70 cracks, most of them on the side that faces Riverend.", "place": "body/p"}, {"key": "153952f0aa512851", "kind": "paragraph", "text": "On Thursday evening about 62 people came to the hall in Dolmen Point to hear what the regional court would say about a night bus. Nell Zennor and the fire service of Orrin Falls agree on one point at least: a clinic for sailors cannot stay as it is for another 55 winters.", "place": "body/p"}, {"key": "da47fa92150174f6", "kind": "paragraph", "text": "Fishermen from Vanneport say that catches fell by 29 per cent in the weeks after the customs house was closed. Nobody was hurt when part of a swimming hall gave way on Tuesday, but the water works closed the road to Lindmoor for 54 hours. The theatre guild employs 42 people in Windle, and 37 of them are to move to a new building behind the market roof.", "place": "body/p"}, {"key": "65460fd34e1c6d87", "kind": "paragraph", "text": "Engineers who examined a clinic for sailors found 26 cracks, most of them on the side that faces Castle Brey. Nobody was hurt when part of the northern line gave way on Tuesday, but the river authority closed the road to Castle Brey for 91 hours.", "place": "body/p"}, {"key": "7e5cd0c7d3ea9be6", "kind": "paragraph", "text": "In a letter of 53 pages, Cleo Oakhollow asks the regional court to publish every contract that concerns a wind farm. Quill Dunmarrow and the weather station of Greyholm agree on one point at least: the town archive cannot stay as it is for another 68 winters. Fishermen from Upper Tarn say that catches fell by 51 per cent in the weeks after the tidal barrier was closed. Two earlier plans for a clinic for sailors failed: one for want of 44 signatures, the other because Saint Ebba objected.", "place": "body/p"}, {"key": "7ea75ba556ab646c", "kind": "paragraph", "text": "The power company of Coldharbour Reach said on Monday that work on the canal lock would take 92 months longer than it had hoped. Dario Vexley and the power company of Eastmere agree on one point at least: the town archive cannot stay as it is for another 26 winters. Engineers who examined an orchard found 8 cracks, most of them on the side that faces Bramble Cross. According to figures seen by this newspaper, the market roof cost 80 million more than the council of Upper Tarn had planned.", "place": "body/p"}, {"key": "fd1a64736a318cd5", "kind": "paragraph", "text": "“It is not a question of money but of patience,” Dario Ashgrove told a meeting of the transit office in Halvard. On Thursday evening about 75 people came to the hall in Tallow Hill to hear what the ferry line would say about the customs house.", "place": "body/p"}, {"key": "9e8137c88f980dcc", "kind": "paragraph", "text": "Yaro Ashgrove, who has followed the matter for 92 years, called the decision overdue. In a letter of 21 pages, Ulla Yarrowdale asks the school council to publish every contract that concerns the old drawbridge. “It is not a question of money but of patience,” Nell Thistledown told a meeting of the university hospital in Sarn Valley.", "place": "body/p"}, {"key": "2326b30e9b36f2ab", "kind": "paragraph", "text": "Wirehouse has reported from every coast for forty years.", "place": "body/p"}], "reason": "", "sample": [8156440, 44600848, 80413108, 220157224, 227888556, 280164496, 456880392, 555446800, 611322948, 621707336, 635399788, 638534640, 803224492, 817977900, 875268180, 913610192, 1024160492, 1075679500, 1076671608, 1079794808, 1093919064, 1126474332, 1149650432, 1239244748, 1255650408, 1259729048, 1281155832, 1315440896, 1365674344, 1379718472, 1390861992, 1415279580, 1433789592, 1440085528, 1462228584, 1522877504, 1533900656, 1660606992, 1661078388, 1723898252, 1773750608, 1810762476, 1820891552, 1923523328, 2000285780, 2001041668, 2031943216, 2077562256, 2152168600, 2155767208, 2321664444, 2353276916, 2426712456, 2464425000, 2533240948, 2569944664, 2572453684, 2587285576, 2626857936, 2668604676, 2668803960, 2721935960, 2778145572, 2862170536, 2914114384, 2956786492, 2976250020, 2985202272, 3022149688, 3168430248, 3204708864, 3217543808, 3252522672, 3261428148, 3267806492, 3278495048, 3305019188, 3308419220, 3349250692, 3367618464, 3416178856, 3467190332, 3477127388, 3514497624, 3579130904, 3638625196, 3696398776, 3734467712, 3754197132, 3782187092, 3830627332, 3852906600, 3855971444, 3903459852, 3935879888, 3951705512, 4045268940, 4062406528, 4072986560, 4086097952, 4129423448, 4160381444, 4160858908, 4164453176, 4212473996, 4221899164, 4268365020], "status": "article", "titles": [{"value": "Why Orrin Falls still argues about the market roof", "source": "json-ld"}, {"value": "Why Orrin Falls still argues about the market roof", "source": "og"}, {"value": "Why Orrin Falls still argues about the market roof", "source": "heading"}, {"value": "Why Orrin Falls still argues about the market roof - Wirehouse Agency", "source": "window"}, {"value": "Why Orrin Falls still argues about the market roof", "source": "feed"}], "authors": [{"value": "Runa Calloway", "source": "json-ld person"}, {"value": "Edda Oakhollow", "source": "json-ld person"}, {"value": "By Runa Calloway and Edda Oakhollow", "source": "byline"}, {"value": "By Runa Calloway and Edda Oakhollow", "source": "line"}, {"value": "Runa Calloway, Edda Oakhollow", "source": "feed"}], "partial": false, "section": null, "version": "5+trafilatura.2.3.1", "language": "en", "modified": [{"value": "2026-11-21T09:21:00+00:00", "source": "json-ld"}], "image_url": null, "published": [{"value": "2026-11-21T09:21:00+00:00", "source": "json-ld"}, {"value": "2026-11-21T09:21:00+00:00", "source": "time"}, {"value": "2026-11-21", "source": "address"}, {"value": "2026-11-21T09:21:00", "source": "near"}, {"value": "2026-11-21T09:21:00+00:00", "source": "feed"}], "site_lines": [{"value": "Wirehouse Agency", "source": "og:site_name"}, {"value": "Wirehouse Agency", "source": "publisher"}, {"value": "Wirehouse Agency", "source": "feed_title"}, {"value": "Wirehouse has reported from every coast for forty years.", "source": "feed_description"}], "canonical_url": "http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html"}	{0736504e6bb988c8,153952f0aa512851,2326b30e9b36f2ab,3068f75f584f8ad3,65460fd34e1c6d87,7e5cd0c7d3ea9be6,7ea75ba556ab646c,9e8137c88f980dcc,c1d8ec79ea9520cd,da47fa92150174f6,fd1a64736a318cd5,fe066a3b3c5c3fcf,h:2f6b8e86ec1033e45264310b9835237b,s:a1c72f2ed7c08c20,s:fe066a3b3c5c3fcf}	2026-11-21 09:21:00+00
\.


--
-- Data for Name: feed_aliases; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.feed_aliases (url, feed_id, since) FROM stdin;
\.


--
-- Data for Name: feed_polls; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.feed_polls (feed_id, polled_at, run_id, stage, outcome, detail, entries, new_pages) FROM stdin;
1	2026-11-25 14:17:57.046962+00	recorded	poll	changed	\N	8	8
3	2026-11-25 14:17:57.047197+00	recorded	poll	changed	\N	8	8
2	2026-11-25 14:17:57.047201+00	recorded	poll	changed	\N	9	9
\.


--
-- Data for Name: feeds; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.feeds (feed_id, source_id, url, moved_to, kind, host, state, problem, etag, last_modified, body_sha256, title, description, copyright, language, next_poll_at, next_poll_why, interval_seconds, failures, slowed, gone_count, moves, moved_for_good, adopting, adopting_count, conditional, unmodified, yields, asked_seconds, skip_hours, skip_days, home_site, last_polled_at, last_success_at, last_new_at, lastmod, way, selector, identity, identity_reason, address_rules, declared, claim_token) FROM stdin;
1	1	http://wirehouse.newsroom.test/feed.xml	\N	rss	wirehouse.newsroom.test	active	\N	"59c027675c2c72d0"	\N	59c027675c2c72d0a549b835ff1d4e19da24c135f4bd5893997818f8ff6b582a	Wirehouse Agency	Wirehouse has reported from every coast for forty years.	\N	en	2026-11-23 02:18:26.543854+00	a new entry is expected by then: it gives 1.9 a day	47865	0	0	0	0	t	\N	0	t	0	{0,0,0,0,2,1,0,0,0,1,0,0,0,0,2,0,1,0,0,0,0,1,0,0,0,0,2,2,2,2,0,103.65}	0	{}	{}	wirehouse.newsroom.test	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N	\N	\N	guid	\N	{}	f	\N
3	3	http://riviere.newsroom.test/index.rdf	\N	rss	riviere.newsroom.test	active	\N	"c3ee1cee5fe22d48"	\N	c3ee1cee5fe22d4859e9af032878b2199fc0652625396e9a9750dd85e403f537	La Rivière	\N	\N	\N	2026-11-23 00:32:00.428868+00	a new entry is expected by then: it gives 1.9 a day	44804	0	0	0	0	t	\N	0	t	0	{0,1,1,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,3,0,0,1,0,0,0,0,2,2,2,2,0,99.7}	0	{}	{}	riviere.newsroom.test	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N	\N	\N	guid	\N	{}	f	\N
2	2	http://harbor.newsroom.test/feed.xml	\N	rss	harbor.newsroom.test	active	\N	"b5030c7c98512137"	\N	b5030c7c985121373ca87b65d1f4803d460b059adb3dafac7602b013ebf30516	The Harbor Ledger	A daily paper for the coast, its people and the weather they share.	\N	en	2026-11-23 01:21:59.542869+00	a new entry is expected by then: it gives 2.1 a day	45045	0	0	0	0	t	\N	0	t	0	{1,0,0,1,1,1,1,0,1,0,0,0,0,0,1,0,0,0,0,1,0,1,0,0,0,0,3,2,2,2,0,102.5833}	0	{}	{}	harbor.newsroom.test	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	2026-11-22 12:00:00+00	\N	\N	\N	guid	\N	{}	f	\N
\.


--
-- Data for Name: host_days; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.host_days (host, day, requests) FROM stdin;
\.


--
-- Data for Name: host_queue; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.host_queue (lane, host, due_at) FROM stdin;
live	wirehouse.newsroom.test	2026-11-22 13:00:00+00
live	harbor.newsroom.test	2026-11-22 13:00:00+00
live	riviere.newsroom.test	2026-11-22 13:00:00+00
\.


--
-- Data for Name: hosts; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.hosts (host, delay_seconds, robots, robots_at, robots_detail, held_until, held_reason, failures, rest_seconds, next_request_at, lease_token, leased_until, lease_run, lease_stage, lease_worker, claimed_pages, claimed_feeds) FROM stdin;
wirehouse.newsroom.test	\N	User-agent: *\nDisallow: /private/\n	2026-11-22 12:00:00+00	200	\N	\N	0	0	2026-11-25 14:17:58.137346+00	2	\N	recorded	fetch	1	{18,19,20,21,22,23,24,25}	\N
harbor.newsroom.test	\N	User-agent: *\nDisallow: /private/\nSitemap: http://harbor.newsroom.test/sitemap.xml\n	2026-11-22 12:00:00+00	200	\N	\N	0	0	2026-11-25 14:17:58.137363+00	2	\N	recorded	fetch	1	{1,2,3,4,5,6,7,8,9}	\N
riviere.newsroom.test	\N	User-agent: *\nDisallow: /private/\n	2026-11-22 12:00:00+00	200	\N	\N	0	0	2026-11-25 14:17:58.137366+00	2	\N	recorded	fetch	1	{10,11,12,13,14,15,16,17}	\N
\.


--
-- Data for Name: imported_files; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.imported_files (file, selection, size, records, outcomes, began_at, ended_at) FROM stdin;
\.


--
-- Data for Name: leaving_files; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.leaving_files (file, not_before) FROM stdin;
2026/11/25/20261125T141756-55c1d68e6ff2.warc.gz	2026-11-26 14:17:56.991862+00
2026/11/25/20261125T141757-cb361aefd642.warc.gz	2026-11-26 14:17:58.106923+00
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.outbox (id, kind, article_id, version, changed_at) FROM stdin;
\.


--
-- Data for Name: page_events_default; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.page_events_default (page_id, run_id, stage, worker, outcome, reason, at) FROM stdin;
18	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
1	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
10	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
2	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
19	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
11	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
3	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
12	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
4	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
13	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
20	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
21	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
5	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
14	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
22	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
6	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
15	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
23	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
7	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
16	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
24	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
25	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
8	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
17	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
9	recorded	fetch	1	fetched	to extract	2026-11-22 12:00:00+00
1	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
2	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
3	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
4	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
5	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
6	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
7	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
8	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
9	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
10	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
11	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
12	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
13	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
14	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
15	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
16	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
17	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
18	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
19	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
20	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
21	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
22	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
23	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
24	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
25	recorded	extract	1	extracted	to publish	2026-11-22 12:00:00+00
1	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
2	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
3	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
4	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
5	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
6	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
7	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
8	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
9	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
10	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
11	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
12	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
13	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
14	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
15	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
16	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
17	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
18	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
19	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
20	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
21	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
22	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
23	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
24	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
25	recorded	publish	1	published	first version	2026-11-22 12:00:00+00
\.


--
-- Data for Name: pages; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.pages (page_id, url, fetch_url, host, site, source_id, feed_id, lane, state, reason, awaits, due_at, claim_token, hints, opt_outs, etag, last_modified, body_sha256, capture_id, attempts, visits, moves, gone_count, fetched_at, discovered_at, discovered_on, run_id) FROM stdin;
1	http://harbor.newsroom.test/2026/11/18/inquiry-into-power-company-of-642.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Inquiry into power company of Ostra Bay finds 66 faults", "author": "Zelda Saltmarsh", "content": null, "summary": "Visitors to a swimming hall numbered 77 thousand last year, more than Riverend has inhabitants. Engineers who examined a night bus found 95 cracks, most", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": null, "published_at": "2026-11-18T06:55:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"f16d9723b0a866fb"	\N	f16d9723b0a866fbb57a53ec3d1eb1be28a528d11322066c1b9877353be48669	5	0	1	0	0	2026-11-25 14:17:57.774504+00	2026-11-22 12:00:00+00	2026-11-22	recorded
10	http://riviere.newsroom.test/2026/11/18/642-642.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Ulla Larkmoor prend la tête de la bibliothèque à Sarn Valley", "author": "Nell Ravenhythe", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-18T08:18:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"a3707fa55c989968"	\N	a3707fa55c98996892eb8566d164491bf25fe13f62b251c5fee3c078ee92a9de	6	0	1	0	0	2026-11-25 14:17:57.783452+00	2026-11-22 12:00:00+00	2026-11-22	recorded
11	http://riviere.newsroom.test/2026/11/18/643-643.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Le tribunal de Quernford lance une enquête", "author": "Ulla Merrowby, Piet Merrowby", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-18T21:26:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"ca9c7a59d2553ede"	\N	ca9c7a59d2553ede213d339285aecece001e66bfc4d69c415464ffe697b43672	9	0	1	0	0	2026-11-25 14:17:57.830953+00	2026-11-22 12:00:00+00	2026-11-22	recorded
2	http://harbor.newsroom.test/2026/11/18/why-halvard-still-argues-about-643.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Why Halvard still argues about the northern line", "author": "Orla Saltmarsh", "content": null, "summary": "The city library employs 11 people in Fennick, and 9 of them are to move to a new building behind the grain store. “We were", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": null, "published_at": "2026-11-18T14:53:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"30cb17a3e7066fa0"	\N	30cb17a3e7066fa0059a5ecfae228093b6fdc1677e6011c773653fe9f383ed92	7	0	1	0	0	2026-11-25 14:17:57.786601+00	2026-11-22 12:00:00+00	2026-11-22	recorded
18	http://wirehouse.newsroom.test/2026/11/18/inquiry-into-ferry-line-of-643.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Inquiry into ferry line of Greyholm finds 45 faults", "author": "Runa Pellworth", "content": null, "summary": "An old map in the archive of Greyholm shows the botanic garden some 90 metres further east, which surprised even the water works. “It is", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": "2026-11-19T00:38:00+00:00", "published_at": "2026-11-18T14:38:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"c879fdcb1165acd0"	\N	c879fdcb1165acd0b764c6742411e5ef80ff299a2085110ce226ac6b766a794a	4	0	1	0	0	2026-11-25 14:17:57.772261+00	2026-11-22 12:00:00+00	2026-11-22	recorded
12	http://riviere.newsroom.test/2026/11/19/644-644.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Mirefield vote pour le jardin botanique", "author": "Greta Calloway, Ulla Wychbold", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-19T01:26:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"785a253daad883b3"	\N	785a253daad883b35b0c593cc7a27b8895c13051cd47986601579d8a5d3aaa1e	11	0	1	0	0	2026-11-25 14:17:57.835836+00	2026-11-22 12:00:00+00	2026-11-22	recorded
13	http://riviere.newsroom.test/2026/11/19/645-645.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "À Greyholm, le barrage divise encore", "author": "Silvan Vexley", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-19T18:45:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"7b03715404f331fd"	\N	7b03715404f331fddb01375bfeb5fef76f127bb5b77ba283642469711addf71b	13	0	1	0	0	2026-11-25 14:17:57.881613+00	2026-11-22 12:00:00+00	2026-11-22	recorded
5	http://harbor.newsroom.test/2026/11/19/why-halvard-still-argues-about-645.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Why Halvard still argues about an orchard", "author": "Greta Thistledown, Bero Zennor", "content": null, "summary": "“We were told nothing until Tuesday,” said Kasimir Inkermoor, who keeps a shop opposite the canal lock in Greyholm. Imre Inkermoor and the city library", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": null, "published_at": "2026-11-19T21:14:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"be3929c1748db817"	\N	be3929c1748db817af6db88824cfaba5f1aa2db0be5f4652b147afa2a68c42fa	16	0	1	0	0	2026-11-25 14:17:57.921794+00	2026-11-22 12:00:00+00	2026-11-22	recorded
14	http://riviere.newsroom.test/2026/11/20/646-646.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "À Orrin Falls, la halle divise encore", "author": "Dario Farrowick", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-20T07:56:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"812a63c91ae1ef12"	\N	812a63c91ae1ef12dcdf1ed70d04308ee03d0890b5670bcfbba77a75a2d9ef8f	17	0	1	0	0	2026-11-25 14:17:57.925291+00	2026-11-22 12:00:00+00	2026-11-22	recorded
24	http://wirehouse.newsroom.test/2026/11/21/inquiry-into-regional-court-of-649.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Inquiry into regional court of Coldharbour Reach finds 32 faults", "author": "Runa Oakhollow", "content": null, "summary": "Schools in Stonewick stayed open, although 13 of 35 buses that pass the lighthouse road were taken out of service on Thursday. In a letter", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": null, "published_at": "2026-11-21T16:25:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"7a2f5d6e8d029789"	\N	7a2f5d6e8d0297896e9548315389a9bff1013524af87a6364fe7401199fe2a82	24	0	1	0	0	2026-11-25 14:17:58.019118+00	2026-11-22 12:00:00+00	2026-11-22	recorded
6	http://harbor.newsroom.test/2026/11/20/rail-operator-of-greyholm-agrees-646.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Rail operator of Greyholm agrees to rebuild the lighthouse road", "author": "Hollis Vexley", "content": null, "summary": "“It is not a question of money but of patience,” Dario Kestrelin told a meeting of the harbour board in Kellisport. Fishermen from Greyholm say", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": null, "published_at": "2026-11-20T08:27:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"163df734b909ed53"	\N	163df734b909ed53e8767ab773261b095c78abfc6d541d7d8728efbbe792f0b6	19	0	1	0	0	2026-11-25 14:17:57.965766+00	2026-11-22 12:00:00+00	2026-11-22	recorded
3	http://harbor.newsroom.test/2026/11/18/wire-642.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Kasimir Wychbold to lead regional court in Stonewick", "author": null, "content": null, "summary": "Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": null, "published_at": "2026-11-18T05:25:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"ebad5cc53fa414ac"	\N	ebad5cc53fa414ac21f3e3778e0876bddeea67c02a2489f576fc943967b6e0c9	10	0	1	0	0	2026-11-25 14:17:57.833648+00	2026-11-22 12:00:00+00	2026-11-22	recorded
4	http://harbor.newsroom.test/2026/11/19/runa-kestrelin-to-lead-ferry-644.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Runa Kestrelin to lead ferry line in Tallow Hill", "author": "Silvan Dunmarrow", "content": null, "summary": "Fishermen from Stonewick say that catches fell by 39 per cent in the weeks after a night bus was closed. The school council employs 53", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": "2026-11-20T07:29:00+00:00", "published_at": "2026-11-19T03:29:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"06a9d1a3dd1b70da"	\N	06a9d1a3dd1b70dad6934d3ccbd9b65ed74272bada3843d82c7d3c7d08fbd500	12	0	1	0	0	2026-11-25 14:17:57.877773+00	2026-11-22 12:00:00+00	2026-11-22	recorded
7	http://harbor.newsroom.test/2026/11/20/wire-646.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Storm delays work on an orchard near Marrow Sound", "author": null, "content": null, "summary": "The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen,", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": null, "published_at": "2026-11-20T04:26:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"46369c65901238d7"	\N	46369c65901238d796d6facc1589070f7fdc8dab47fa5035b44d53b972b00dce	22	0	1	0	0	2026-11-25 14:17:58.009788+00	2026-11-22 12:00:00+00	2026-11-22	recorded
8	http://harbor.newsroom.test/2026/11/21/68-families-move-as-lindmoor-649.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "68 families move as Lindmoor reopens the canal lock", "author": "Juna Merrowby", "content": null, "summary": "“We were told nothing until Thursday,” said Kasimir Dunmarrow, who keeps a shop opposite a clinic for sailors in Fennick. “It is not a question", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": null, "published_at": "2026-11-21T19:49:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"3fbf96a32963375f"	\N	3fbf96a32963375ff739f34c2d55bc08dd53e5b8345388a227a6a43b062585a5	26	0	1	0	0	2026-11-25 14:17:58.058514+00	2026-11-22 12:00:00+00	2026-11-22	recorded
9	http://harbor.newsroom.test/2026/11/21/rail-operator-of-marrow-sound-648.html	\N	harbor.newsroom.test	harbor.newsroom.test	2	2	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Rail operator of Marrow Sound agrees to rebuild the lighthouse road: Ostra Bay", "author": "Dario Quarrington, Hollis Thistledown", "content": null, "summary": "Fishermen from Tallow Hill say that catches fell by 35 per cent in the weeks after the town archive was closed. Greta Wychbold and the", "language": "en", "feed_title": "The Harbor Ledger", "updated_at": "2026-11-21T03:30:00+00:00", "published_at": "2026-11-21T00:30:00+00:00", "feed_copyright": null, "feed_description": "A daily paper for the coast, its people and the weather they share."}	{}	"04f5b14832018280"	\N	04f5b1483201828062f3f7041ae63d8317e132b7ed52b66c67a0efcef4f7041f	28	0	1	0	0	2026-11-25 14:17:58.102303+00	2026-11-22 12:00:00+00	2026-11-22	recorded
15	http://riviere.newsroom.test/2026/11/20/647-647.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "À Fennick, le vieux pont divise encore", "author": "Zelda Pellworth", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-20T18:49:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"e3d73c814ccf9d9c"	\N	e3d73c814ccf9d9c04e63b7e56064295688bacaf8d6cbe5af9d6135af45dac62	20	0	1	0	0	2026-11-25 14:17:57.969299+00	2026-11-22 12:00:00+00	2026-11-22	recorded
16	http://riviere.newsroom.test/2026/11/21/648-648.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "À Quernford, le jardin botanique divise encore", "author": "Hollis Pellworth", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-21T02:54:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"43a141b854fd584e"	\N	43a141b854fd584e6fae60cce743ca4a3aed8050d4a82bab7af44a50e79e4fa0	23	0	1	0	0	2026-11-25 14:17:58.018508+00	2026-11-22 12:00:00+00	2026-11-22	recorded
17	http://riviere.newsroom.test/2026/11/21/649-649.html	\N	riviere.newsroom.test	riviere.newsroom.test	3	3	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Le fonds du logement de Upper Tarn lance une enquête", "author": "Bero Thistledown, Kasimir Jessamy", "content": null, "summary": null, "language": null, "feed_title": "La Rivière", "updated_at": "2026-11-21T18:40:00+00:00", "published_at": null, "feed_copyright": null, "feed_description": null}	{}	"34133a89bcd828cf"	\N	34133a89bcd828cf6594491af20597b86fd4097ace8ff55a34660063c9e58a98	27	0	1	0	0	2026-11-25 14:17:58.065592+00	2026-11-22 12:00:00+00	2026-11-22	recorded
23	http://wirehouse.newsroom.test/2026/11/20/why-tallow-hill-still-argues-647.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Why Tallow Hill still argues about a night bus", "author": "Maro Saltmarsh", "content": null, "summary": "An old map in the archive of Kellisport shows the canal lock some 23 metres further east, which surprised even the water works. Nobody was", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": null, "published_at": "2026-11-20T14:13:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"d9814c2caca91507"	\N	d9814c2caca915073ad241499b336e364d3c5ed8c2b40a06402c40c448993b06	21	0	1	0	0	2026-11-25 14:17:57.973261+00	2026-11-22 12:00:00+00	2026-11-22	recorded
19	http://wirehouse.newsroom.test/2026/11/18/kasimir-wychbold-to-lead-regional-642.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Kasimir Wychbold to lead regional court in Stonewick", "author": "Runa Ashgrove", "content": null, "summary": "Bero Underhay, who has followed the matter for 72 years, called the decision overdue. “We were told nothing until Tuesday,” said Tove Wychbold, who keeps", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": null, "published_at": "2026-11-18T04:21:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"0f23356999fc2eb0"	\N	0f23356999fc2eb0ec047e5a626b300401c6a22d0c36978fb1bfae1c55f11116	8	0	1	0	0	2026-11-25 14:17:57.830281+00	2026-11-22 12:00:00+00	2026-11-22	recorded
20	http://wirehouse.newsroom.test/2026/11/19/storm-delays-work-on-a-645.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Storm delays work on a swimming hall near Lower Pell", "author": "Cleo Nettlecombe", "content": null, "summary": "The fire service has set aside 81 thousand for those in Lindmoor who lose earnings while a night bus is rebuilt. In a letter of", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": null, "published_at": "2026-11-19T21:52:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"d07dda21407a768b"	\N	d07dda21407a768bc366dc8655de81c30735ef45ca8e669584eea388cb290f13	14	0	1	0	0	2026-11-25 14:17:57.882039+00	2026-11-22 12:00:00+00	2026-11-22	recorded
21	http://wirehouse.newsroom.test/2026/11/19/why-marrow-sound-still-argues-644.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Why Marrow Sound still argues about a swimming hall", "author": "Orla Merrowby", "content": null, "summary": "In a letter of 8 pages, Vito Larkmoor asks the port police to publish every contract that concerns the northern line. Engineers who examined the", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": "2026-11-19T22:35:00+00:00", "published_at": "2026-11-19T05:35:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"e6ed3a11cf268892"	\N	e6ed3a11cf268892c9864b16d1cac5db99f924bd3c7fcf129a009ea68def1679	15	0	1	0	0	2026-11-25 14:17:57.885127+00	2026-11-22 12:00:00+00	2026-11-22	recorded
22	http://wirehouse.newsroom.test/2026/11/20/storm-delays-work-on-an-646.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Storm delays work on an orchard near Marrow Sound", "author": "Vito Thistledown", "content": null, "summary": "The school council of Ostra Bay said on Monday that work on an orchard would take 32 months longer than it had hoped. Alma Elderfen,", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": null, "published_at": "2026-11-20T04:00:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"2bb0d26c7d224921"	\N	2bb0d26c7d224921085bf879aacd2cc4a86a91269e9a7b5d2a2b25f29e3dfb52	18	0	1	0	0	2026-11-25 14:17:57.929236+00	2026-11-22 12:00:00+00	2026-11-22	recorded
25	http://wirehouse.newsroom.test/2026/11/21/why-orrin-falls-still-argues-648.html	\N	wirehouse.newsroom.test	wirehouse.newsroom.test	1	1	live	published	first version	fetch	2026-11-22 13:00:00+00	\N	{"title": "Why Orrin Falls still argues about the market roof", "author": "Runa Calloway, Edda Oakhollow", "content": null, "summary": "The transit office employs 66 people in Tallow Hill, and 16 of them are to move to a new building behind a swimming hall. Engineers", "language": "en", "feed_title": "Wirehouse Agency", "updated_at": null, "published_at": "2026-11-21T09:21:00+00:00", "feed_copyright": null, "feed_description": "Wirehouse has reported from every coast for forty years."}	{}	"524da1612ae4378d"	\N	524da1612ae4378db7511ad0574808075c59b9ed6220456df0c8b3541b3fdcc6	25	0	1	0	0	2026-11-25 14:17:58.023386+00	2026-11-22 12:00:00+00	2026-11-22	recorded
\.


--
-- Data for Name: quarantine; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.quarantine (page_id, stage, error, run_id, at) FROM stdin;
\.


--
-- Data for Name: removed_captures; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.removed_captures (page_id, until) FROM stdin;
\.


--
-- Data for Name: resemblances; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.resemblances (text_digest, other_digest, held, holds) FROM stdin;
29c14252c74dc692a802df97082b1872	34e048ced52779501d0a9f6dfbdeec19	1	0.6334405
34e048ced52779501d0a9f6dfbdeec19	29c14252c74dc692a802df97082b1872	0.6334405	1
\.


--
-- Data for Name: run_stages; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.run_stages (run_id, stage, worker, attempts, began_at, ended_at, claimed, handed_back, outcomes, problem) FROM stdin;
recorded	poll	1	1	2026-11-25 14:17:55.794389+00	2026-11-25 14:17:57.21356+00	3	0	{"changed": 3}	\N
recorded	fetch	1	1	2026-11-25 14:17:57.225021+00	2026-11-25 14:17:58.308278+00	25	0	{"fetched": 25}	\N
recorded	extract	1	1	2026-11-25 14:17:58.313823+00	2026-11-25 14:17:59.17354+00	25	0	{"extracted": 25}	\N
recorded	publish	1	1	2026-11-25 14:17:59.181226+00	2026-11-25 14:17:59.337767+00	25	0	{"published": 25}	\N
\.


--
-- Data for Name: runs; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.runs (run_id, kind, now, window_start, window_end, workers, version, options, began_at, ended_at, problems) FROM stdin;
recorded	ingest	2026-11-22 12:00:00+00	\N	\N	1	0.1.0	{}	2026-11-25 14:17:55.788946+00	2026-11-25 14:17:59.363186+00	{}
\.


--
-- Data for Name: silences; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.silences (source_id, why, since, until) FROM stdin;
\.


--
-- Data for Name: site_changes; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.site_changes (site, version, learned_at, gained, lost) FROM stdin;
harbor.newsroom.test	1	2026-11-22 12:00:00+00	{"4edc772db5ca396c": {"of": 9, "kind": "text", "example": "A daily paper for the coast, its people and the weather they share.", "articles": 9}, "8e591374c5154fbe": {"of": 9, "kind": "text", "example": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "articles": 9}}	{}
riviere.newsroom.test	1	2026-11-22 12:00:00+00	{"cba7269182f50d6e": {"of": 8, "kind": "text", "example": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "articles": 8}, "s:20e007eca6f61608": {"of": 8, "kind": "text", "example": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "articles": 8}}	{}
wirehouse.newsroom.test	1	2026-11-22 12:00:00+00	{"2326b30e9b36f2ab": {"of": 8, "kind": "text", "example": "Wirehouse has reported from every coast for forty years.", "articles": 8}}	{}
\.


--
-- Data for Name: site_decisions; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.site_decisions (site, block_key, decision, text, decided_at) FROM stdin;
\.


--
-- Data for Name: sites; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.sites (site, knowledge, digest, version, learned_at) FROM stdin;
harbor.newsroom.test	{"kept": {}, "site": "harbor.newsroom.test", "digest": "a236c05275d4486c8d48f57f4d4e7cf5", "bylines": [], "articles": 9, "boilerplate": {"4edc772db5ca396c": {"of": 9, "kind": "text", "example": "A daily paper for the coast, its people and the weather they share.", "articles": 9}, "8e591374c5154fbe": {"of": 9, "kind": "text", "example": "Sign up for the The Harbor Ledger newsletter and have the news with your breakfast.", "articles": 9}}, "title_affixes": ["668fb9319b154e00"]}	a236c05275d4486c8d48f57f4d4e7cf5	1	2026-11-22 12:00:00+00
riviere.newsroom.test	{"kept": {}, "site": "riviere.newsroom.test", "digest": "a51c15e270538d77ae9973d4a0ab9ddf", "bylines": [], "articles": 8, "boilerplate": {"cba7269182f50d6e": {"of": 8, "kind": "text", "example": "Sign up for the La Rivière newsletter and have the news with your breakfast.", "articles": 8}, "s:20e007eca6f61608": {"of": 8, "kind": "text", "example": "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", "articles": 8}}, "title_affixes": ["e0218413291941a4"]}	a51c15e270538d77ae9973d4a0ab9ddf	1	2026-11-22 12:00:00+00
wirehouse.newsroom.test	{"kept": {}, "site": "wirehouse.newsroom.test", "digest": "9edbb536bafba215a45e5333b5f2ba3f", "bylines": [], "articles": 8, "boilerplate": {"2326b30e9b36f2ab": {"of": 8, "kind": "text", "example": "Wirehouse has reported from every coast for forty years.", "articles": 8}}, "title_affixes": ["8904b481cfd2b752"]}	9edbb536bafba215a45e5333b5f2ba3f	1	2026-11-22 12:00:00+00
\.


--
-- Data for Name: sketches_2026_11; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.sketches_2026_11 (article_id, at, keys) FROM stdin;
1	2026-11-18 06:55:00+00	{-7284542782597857014,8907519841421427305,-5131311050096283567,1285169334581856883,8774389381966011349,4232769065332786399,-4257093211189042016,-3362461450215846462,5729390955061538550,4834534147985213100,4861262471133509505,-4112177860368075045,-2961466174481213237,957769706660626670,-3124706763594889684,247200862726132660,-6882460339537437902,2131429041134874949,3062823601165374957,1463452531613097114,-4602323815466973321,-7550444186557210918,5164004029801359266,-8283166067790623295,398361190279301645,-2505309415733632905,6992083946675519573,2384450110355434783,4213570068898938825,3382136641377423092,-2334300080654735029,-7995621600690333491}
2	2026-11-18 14:53:00+00	{-7399211439387781751,-3027401731030593164,1557697388056980074,-7652185395002095047,-1303156718339312264,5191418162304339436,7126398841140653678,1288723139036910580,121873420471012469,-5022409187656979219,6905407791956598041,2303358175750035886,5533133722295895853,2743078073253015078,155746593851876972,-3822745216853526163,6298828065904349815,-8269876724146028072,-8637624643135668766,1329711374388334328,-3651155950750452971,-8109682245852308908,645899425736734378,4780549410741765522,-2279964858293889198,7129120232299446501,-7193216264627525946,-8409616390249953030,-65835371916041062,-5110313026926945210,6974160578759188104,-1239405067460359086}
3	2026-11-18 05:25:00+00	{-3664235366458270856,5758434531418446978,6498981414864846925,-7833063592470912321,8538773635456556720,1485061487225099979,7697913423472783186,-4393938597147784454,6630663597782278432,6988822680795967954,-1260471856939458985,488612785064941942,-9193164315077072412,-7656001970745644941,-129653011209353660,-679373625221137910,2499462225566349474,3497622614681983085,-6878930819187367551,492090215777697021,103295335486840079,1612131645210715222,-1164334172611155453,-838861112793019568,8663579660778383904,-2071617268336792501,1031434246928746945,-8221929315049784495,6412029027525261014,-4850176276720663551,-5615406836812382831,-8749156460572114949}
4	2026-11-19 03:29:00+00	{-5772349438411779528,8315384948027509387,1557697388056980074,8907519841421427305,6008266996590771888,1724448541466106736,-7652185395002095047,1162303712046068277,5554801950844819411,8774389381966011349,-1303156718339312264,-5873314271872119950,9153066128799333649,7611633978333201831,8168013326383846403,7936779569806662850,1417456024970523755,1486214425468769835,-2008233269571607346,-473400050645099070,-6941193826758180765,5514821398718161032,4780244836103338626,-6878930819187367551,7424687354465314090,2359091173476144867,-5043000197596580397,7129120232299446501,2212547807053791375,-6486810577137391552,-5414311465457310291,2528984714997840225}
5	2026-11-19 21:14:00+00	{2996239667458842738,6149407886631922721,-540143291740393858,7091077368065521443,-8825534600163739805,-7790614639306237285,-4197003632957433140,-9166627116022495716,4780244836103338626,7129120232299446501,-4153440454324342238,1794766148549470278,9114019219950771036,-2927478290253398280,-4449371447634254061,-7553303311620136036,1059579487499207461,863408548568545894,7947535256754048580,-8477417185103364273,-8635985126036551160,-2084745607539575301,-1047640176244925907,-1474413697957198272,-7658620525443727405,4313113670132268662,-2936045753723414388,-7301415011833673670,-4353172624478597289,-3312223111933199821,-1342730632421545248,6136012792534306524}
6	2026-11-20 08:27:00+00	{3111126416921838963,5062493685537902792,-181341891615176362,1739771117705837035,7751661100575759780,6044313583793530136,-104399117783254093,-6519396936795296443,1329711374388334328,408141994413327389,-4732158869349738566,-2824551652189605236,-3292889935875090979,353678474861574674,2206418691200603426,-3290698771086353835,-2407041022144699857,8585832417028976134,-7062580846089953140,5607660450419662008,-1928352294980989278,-3463576674588047657,-1342730632421545248,-8476377100025959338,1795954450737697949,-1647712382432433348,-7848640408608042549,-8484970967719306148,-5345583404136013107,-2944576380229971096,-7095782710007969579,709571543958204181}
7	2026-11-20 04:26:00+00	{-5082744917128988673,-7900642293763374865,4586421969730837554,2865886829339398898,-4320553766586784326,3685089285134213831,-8174282738025276169,8872555186025480259,-406320501049713538,8003615613932041256,-2254349043483604793,-6986965510940861585,6778116299149372770,-623586332457318984,-3821367199961579871,-5948000656652830404,353678474861574674,-8271812464307034649,-3655208530132623459,-7553303311620136036,8191196088167348759,-6394163519540477899,6379889387810599481,875405222946067994,-852000249786588381,7023829162930480223,1105365889483215481,7150947826413860546,-3283029919477963894,8161711770076801223,-535361269804018002,9161599742905740945}
8	2026-11-21 19:49:00+00	{-7975619684756761456,2217136581497279217,-5919315179897129434,4583899199070666536,2363797057117256386,6595281283498541053,1739771117705837035,-8203097810203202530,-2534531143788559029,1486214425468769835,2820187458879589154,-1628901149547733882,-4583770555585908356,7464963978711314627,-4295501369360500597,3497622614681983085,3446527885364710809,8232746913067014004,-6147067368981910865,-2653660108053370288,3526804781385052458,-2975640459733359655,-6129536768064039244,-4717666945948430130,8701334150032917725,-8505535636519300694,3763843553244291267,-191350300290130436,8186198072856277365,5201320099827599174,-6299504671108381038,3471651479561421638}
9	2026-11-21 00:30:00+00	{-7501036013677755013,2938075177252779483,-7692877230682259124,-5404680351465643856,5758434531418446978,-2288748396753877479,-772776574475853319,-5870883408777969473,7164269035203730570,1178344235984183993,-5573084404192674132,6431531241014472801,5543417139851544542,1657445836409326846,-6363477654238052533,4985983382614951845,-3233187269972595493,2984411185968736633,-5072228627544078852,2090330150093612268,8163355244657224233,-506246635678571227,2743078073253015078,8223501687292035376,204002230011596718,5766118551911776318,-113527977888685394,-2782275746101488788,-8825534600163739805,-7160780272183089859,7319709265770498495,6812786762156064352}
10	2026-11-18 08:18:00+00	{-3339715182322502695,415742414685331501,1834967209734294603,229788684209925240,8563429420028991694,4993470846912141033,-7557643974909878235,-951829924554760252,4665182821048721972,8052861165035632319,-8264494629749929857,5339735352280929596,3531435897284582005,7281788927402774219,-8916329326082020701,2344968135056200292,-6481953247620993498,-2036938854559596664,241243707589101854,-5057182758689031046,3195162341040888567,-1205959694185686096,-3421518403234752479,-8034919257019752423,-298470831747266585,2257132349988448180,-1807552627505223959,-6499703225727744963,-6031627315244680206,-1483012364446099020,8117265501140771050,-4848281107522046317}
11	2026-11-18 21:26:00+00	{6697900969543287758,415742414685331501,1834967209734294603,-5015073884647238609,229788684209925240,7358319095135050460,-7557643974909878235,8511017430553397181,-6486265777294432466,7281788927402774219,-7784141751734866695,-1167171092823614566,3195162341040888567,-6185016150771277485,-8493661989507014362,-5541995589165798227,-5779954000301834411,-4755402497617717026,-3094494537804250409,-6413818058065949561,-7775516259772753495,658240080403775643,1955933963708365795,-6987195777598812068,8452651646296519209,656772801651461538,6447852254928315668,-5960290584697649890,-7511839362752668590,-2825111273240624923,-3155573732403026575,-6714598318445246341}
12	2026-11-19 01:26:00+00	{8748913377287424757,-5934393524174554443,415742414685331501,229788684209925240,8563429420028991694,-7557643974909878235,1605428226961920067,5352003434072945928,4509241993267912976,8511017430553397181,7281788927402774219,-8360570796157315672,-6481953247620993498,8566211434417220277,6891297851088017843,-4376776360721284428,6133138875346376007,3195162341040888567,-8741072431935834870,-6763185048541934871,-2325834961408978280,-3208161253636386432,3803536532716590071,80388744827376981,-429601883268087952,-8731633697282645714,-8340791171047871371,-1483012364446099020,1675428038129789537,133218880267400471,973019223219555944,-7390827411610601568}
13	2026-11-19 18:45:00+00	{229788684209925240,-7557643974909878235,-7433361932575201997,7281788927402774219,-8916329326082020701,-3099927486768844611,3195162341040888567,7529467615821482839,-5469262428548644279,-1460533707206778617,-591691839414475882,-459080075504582587,-1483012364446099020,354465369955087637,-2552687528057224175,8747448122023252475,6113878016046912068,-7390827411610601568,7511093812604371663,-701294078817726144,2825640633106086029,-6987195777598812068,-5486633386391670671,-2408335677005773454,7952611897615541973,-8510744067355382827,-7349273423389529926,-5326601566496834841,-1345661009834359968,1712435973214498762,4043187658661056171,-7017563299460017632}
14	2026-11-20 07:56:00+00	{1834967209734294603,-3164089280068791897,3030257272087976106,4993470846912141033,-951829924554760252,8052861165035632319,1717510300737862655,-2036938854559596664,-8034919257019752423,-1483012364446099020,-5023698985405405344,4672532715382914492,-2461580847607398273,4292679230473831295,-1469008983209775100,8407943159618929809,-6987195777598812068,-8056339478981458410,6865401965045910876,-8057007016449448855,649767896876568054,-679648238794538880,1979173501515791721,-4474742561242327685,1973419563264920255,-1096056321479559584,-4323739250141252495,4639663912890081104,-1156511288357810447,1089071315896113811,7826778982039211696,-2048524708758852072}
15	2026-11-20 18:49:00+00	{4036035000530914272,-7163802842255361543,-7557643974909878235,6707332814289153561,8471397115999344280,5339735352280929596,8511017430553397181,7281788927402774219,-3099927486768844611,622796103982120937,-5864725450809589421,-3486624579345470804,-5735825281866753978,7840283939797173924,6378998519299077528,-8034919257019752423,2497880308838787028,5189885065351621251,-1483012364446099020,-3746214465628121151,-7764311600444936041,-7655264814512925789,354465369955087637,1831333753857389372,1550793169172177354,-6987195777598812068,8183433248573614652,4192939043187379697,-1984530019907970514,-8325296793794975510,6861049329831184364,73239744185209431}
16	2026-11-21 02:54:00+00	{-8448200682257123904,-3216205144782866748,-6002813673054544520,229788684209925240,6135504680217439502,-7557643974909878235,7645150106978619387,397174749551459077,-8325830381559489499,5276695603684838815,-185747379443978111,-784666754091731775,7281788927402774219,-4995871695322479579,-697208247246412728,960347872311621585,-5085716683076876797,9204251546770817,3195162341040888567,-3124974711189400544,-2325834961408978280,700718968163110878,-5541995589165798227,-8034919257019752423,2257132349988448180,1600377529092041406,-1483012364446099020,5413797126396391655,3704150935707162060,2078435222030701304,8834429162669613655,1675428038129789537}
17	2026-11-21 18:40:00+00	{8748913377287424757,-891416912598942415,229788684209925240,-7557643974909878235,-275077382232619840,7281788927402774219,5095780802253256557,-2013909853525810732,-3755419382120451346,2507744327992861205,236711603863684732,5981847505267074892,-5427387022672677520,3195162341040888567,-3457017769378761658,3643550779437936083,-1770206149714319697,976110387002179057,6553804300468933969,2305192397446846309,-1483012364446099020,7573476287974621767,782729522177177333,-7390827411610601568,-7924585062411755916,-8427905855600642602,6579662757951559371,-1885545793220319779,8183433248573614652,-8510744067355382827,-5844037587583294297,7294202718406553033}
18	2026-11-18 14:38:00+00	{-1889453406739941038,962586317122443976,-2086136839178172007,8282273251920373145,6465628037149056634,-5136271211295187966,2752292546457921228,7408936403909786634,-6947092274595687551,-3566520464415991744,31085698022880358,8374086598983699842,541733514027751762,7316254215273851576,-7136030608642058827,-3822977923327763146,1463452531613097114,-2782275746101488788,-7441205007968210587,6489474550800053657,-2254349043483604793,-8637624643135668766,-6986965510940861585,4780244836103338626,6480922294736112888,8822802075010477315,5866461163025694095,3881380564614800754,5496338562093111463,-8200280512092188871,7112729021116947413,4589940244059277507}
19	2026-11-18 04:21:00+00	{-3664235366458270856,5758434531418446978,6498981414864846925,-7833063592470912321,8538773635456556720,1485061487225099979,7697913423472783186,-4393938597147784454,6630663597782278432,6988822680795967954,-1260471856939458985,488612785064941942,-9193164315077072412,-7656001970745644941,-129653011209353660,-679373625221137910,2499462225566349474,3497622614681983085,-6878930819187367551,492090215777697021,103295335486840079,1612131645210715222,-1164334172611155453,-838861112793019568,8663579660778383904,-2071617268336792501,1031434246928746945,-8221929315049784495,6412029027525261014,-4850176276720663551,-5615406836812382831,-8749156460572114949}
20	2026-11-19 21:52:00+00	{-4076059192816793452,-1303156718339312264,-5746511931042495115,-8248645806906829716,-5890513894005844181,912363698257810194,1589372164195583352,-5148644522553595511,4780244836103338626,-6708129337143396324,4864958371030338602,-623586332457318984,7254823427488521724,3406626116561357837,-5930538429554726821,3088717490405432505,6391697047663113971,-5002075950838225777,-5615406836812382831,9032551482343631922,7157258615294198949,-1292214584192863088,-6629512807920663221,-6512317815747978261,226787456218032318,6605868133776937848,-3955014421200318115,3608948562235303298,-2115328980864456040,1839491284352671565,-1342730632421545248,7285880353577376392}
21	2026-11-19 05:35:00+00	{-4848772814331405726,-4944219205562628492,3433991487948986937,3388029834203613933,-7355403479745290472,-3036842032409097480,-3137546807710381351,7164269035203730570,-6247829779832704065,6431531241014472801,-4355091295625931591,3115278170656528413,-6893856232113986239,-7970417159399678666,-1543881012290506050,5555467228060799720,-7709618023039056119,4183941455191724396,-8912323011710067393,247200862726132660,1405331469089119934,-7847071172744827380,-1235655791721241675,4294360053438864925,1894132953016894100,1084824042418996741,-6104547332508102733,-3009956064948101787,6808110053579121236,-1685939728399949437,893390365061534952,6618605574582475332}
22	2026-11-20 04:00:00+00	{-8162815752827155528,5097013301163168270,-5082744917128988673,-7900642293763374865,4586421969730837554,2865886829339398898,-4320553766586784326,3685089285134213831,3469723233099624085,541733514027751762,-8174282738025276169,8872555186025480259,-406320501049713538,8003615613932041256,-5667392429897542191,-2254349043483604793,-6986965510940861585,5056767942418273091,-5875268902525505060,6778116299149372770,-623586332457318984,-3821367199961579871,-1706436991941001350,3526804781385052458,-5948000656652830404,-8685173630959301264,353678474861574674,-2092949208364300887,-8271812464307034649,-3655208530132623459,1098630744344304462,-809701057228759482}
23	2026-11-20 14:13:00+00	{-7501036013677755013,6886214603546461452,-1384263814973852065,-4355091295625931591,-8630309272467991370,541733514027751762,-2277929480908255778,8872555186025480259,-2092596320130944495,4780244836103338626,-9210816720410337334,3209356111139761199,-4277230063648216048,-6375719099676324530,7149588571404809112,4660184463181153804,-7886394036702090820,-4285780595248311450,7682758596608887327,-8587890166197744709,-3331012679845644088,-1018706882191823367,-7684394592404176109,772819208589274644,1297170535307164783,7002313424413354190,-1670481073045998259,3004611886833235789,-1012067421261983418,-8477417185103364273,6409347150466031338,-514914661076656760}
24	2026-11-21 16:25:00+00	{-5772349438411779528,5529083705729524190,3814844897950320258,-6444020496367495030,748735992975469918,5294375935142320022,5435883245638051186,5102176833527847966,-4790464325032302030,-3914675722206453454,4131869425986847779,3850713360302615182,-3771136845463276123,2090330150093612268,1758928807297680078,7697913423472783186,8872555186025480259,-5255110103470928988,-4295501369360500597,6812786762156064352,-4277230063648216048,-2505309415733632905,-8681327054586305528,6059309750638372668,-62266179840396096,202795602576526448,2487523137723512507,-7639943496979362283,5964250066050653376,3493325285206565772,3267344577060145893,-8583259900003144449}
25	2026-11-21 09:21:00+00	{-2086136839178172007,2125694114809686304,-7999189624417738659,4485114156949599673,6886214603546461452,-8922331136877358525,8337304414696352917,3840363447643566290,-1303156718339312264,685608011791328467,-5573084404192674132,-1485695781329951533,3659435860686450990,3850713360302615182,5754078249395109335,2539768656956756168,8168013326383846403,1417456024970523755,-2879994027027897696,6298828065904349815,4294468884080512383,7409524415261073927,-5860124263212272804,-2661456227617462064,-1840378941955375415,3230938542379060119,1765986208956021301,4780244836103338626,-3031202946086174339,-2505309415733632905,-4658270122891773837,-6398635725320907171}
\.


--
-- Data for Name: sketches_early; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.sketches_early (article_id, at, keys) FROM stdin;
\.


--
-- Data for Name: stock; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.stock (day, discovered) FROM stdin;
2026-11-22	25
\.


--
-- Data for Name: story_decisions; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.story_decisions (article_id, with_article_id, decided_at) FROM stdin;
\.


--
-- Data for Name: tallies_default; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.tallies_default (source_id, at, run_id, landed, rejected, copies, undated, untrimmed, characters, walls) FROM stdin;
1	2026-11-22 12:00:00+00	recorded	8	0	0	0	0	16332	\N
2	2026-11-22 12:00:00+00	recorded	9	0	2	0	0	17127	\N
3	2026-11-22 12:00:00+00	recorded	8	0	0	0	0	16015	\N
\.


--
-- Data for Name: tls_exceptions; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.tls_exceptions (source_id, since) FROM stdin;
\.


--
-- Data for Name: tombstones; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.tombstones (url, reason, at) FROM stdin;
\.


--
-- Data for Name: watch; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.watch (source_id, state, why, since, last_new_at, news_at, judged_at) FROM stdin;
1	new	it has not been watched for long enough to know its rhythm	\N	2026-11-22 12:00:00+00	2026-11-29 12:00:00+00	2026-11-22 12:00:00+00
2	new	it has not been watched for long enough to know its rhythm	\N	2026-11-22 12:00:00+00	2026-11-29 12:00:00+00	2026-11-22 12:00:00+00
3	new	it has not been watched for long enough to know its rhythm	\N	2026-11-22 12:00:00+00	2026-11-29 12:00:00+00	2026-11-22 12:00:00+00
\.


--
-- Data for Name: window_pages; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.window_pages (page_id, source_id, way, day, run_id) FROM stdin;
\.


--
-- Data for Name: windows; Type: TABLE DATA; Schema: pipeline; Owner: -
--

COPY pipeline.windows (source_id, way, day, state, attempts, cursor, undated, last_error, run_id) FROM stdin;
\.


--
-- Data for Name: copydesk_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.copydesk_migrations (number, applied_at, closing) FROM stdin;
1	2026-11-25 14:17:55.682668+00	f
\.


--
-- Name: sources_source_id_seq; Type: SEQUENCE SET; Schema: news; Owner: -
--

SELECT pg_catalog.setval('news.sources_source_id_seq', 3, true);


--
-- Name: stories_story_id_seq; Type: SEQUENCE SET; Schema: news; Owner: -
--

SELECT pg_catalog.setval('news.stories_story_id_seq', 25, true);


--
-- Name: captures_capture_id_seq; Type: SEQUENCE SET; Schema: pipeline; Owner: -
--

SELECT pg_catalog.setval('pipeline.captures_capture_id_seq', 28, true);


--
-- Name: feeds_feed_id_seq; Type: SEQUENCE SET; Schema: pipeline; Owner: -
--

SELECT pg_catalog.setval('pipeline.feeds_feed_id_seq', 3, true);


--
-- Name: outbox_id_seq; Type: SEQUENCE SET; Schema: pipeline; Owner: -
--

SELECT pg_catalog.setval('pipeline.outbox_id_seq', 29, true);


--
-- Name: pages_page_id_seq; Type: SEQUENCE SET; Schema: pipeline; Owner: -
--

SELECT pg_catalog.setval('pipeline.pages_page_id_seq', 25, true);


--
-- Name: article_versions article_versions_pkey; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.article_versions
    ADD CONSTRAINT article_versions_pkey PRIMARY KEY (article_id, version);


--
-- Name: articles articles_pkey; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (article_id);


--
-- Name: articles articles_url_key; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.articles
    ADD CONSTRAINT articles_url_key UNIQUE (url);


--
-- Name: change_log change_log_pkey; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.change_log
    ADD CONSTRAINT change_log_pkey PRIMARY KEY (number);


--
-- Name: copies copies_pkey; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.copies
    ADD CONSTRAINT copies_pkey PRIMARY KEY (article_id);


--
-- Name: sources sources_name_key; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.sources
    ADD CONSTRAINT sources_name_key UNIQUE (name);


--
-- Name: sources sources_pkey; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (source_id);


--
-- Name: stories stories_pkey; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.stories
    ADD CONSTRAINT stories_pkey PRIMARY KEY (story_id);


--
-- Name: withdrawals withdrawals_pkey; Type: CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.withdrawals
    ADD CONSTRAINT withdrawals_pkey PRIMARY KEY (article_id, withdrawn_at);


--
-- Name: alert_sends alert_sends_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.alert_sends
    ADD CONSTRAINT alert_sends_pkey PRIMARY KEY (at);


--
-- Name: alerts alerts_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.alerts
    ADD CONSTRAINT alerts_pkey PRIMARY KEY (subject);


--
-- Name: captures captures_file_record_offset_key; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.captures
    ADD CONSTRAINT captures_file_record_offset_key UNIQUE (file, record_offset);


--
-- Name: captures captures_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.captures
    ADD CONSTRAINT captures_pkey PRIMARY KEY (capture_id);


--
-- Name: change_log_default change_log_default_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.change_log_default
    ADD CONSTRAINT change_log_default_pkey PRIMARY KEY (number);


--
-- Name: closed_sources closed_sources_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.closed_sources
    ADD CONSTRAINT closed_sources_pkey PRIMARY KEY (source_id);


--
-- Name: common_keys common_keys_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.common_keys
    ADD CONSTRAINT common_keys_pkey PRIMARY KEY (key);


--
-- Name: compositions compositions_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.compositions
    ADD CONSTRAINT compositions_pkey PRIMARY KEY (article_id);


--
-- Name: crowd crowd_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.crowd
    ADD CONSTRAINT crowd_pkey PRIMARY KEY (language, hour);


--
-- Name: entries entries_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (feed_id, identity);


--
-- Name: extractions extractions_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.extractions
    ADD CONSTRAINT extractions_pkey PRIMARY KEY (page_id);


--
-- Name: feed_aliases feed_aliases_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.feed_aliases
    ADD CONSTRAINT feed_aliases_pkey PRIMARY KEY (url);


--
-- Name: feeds feeds_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.feeds
    ADD CONSTRAINT feeds_pkey PRIMARY KEY (feed_id);


--
-- Name: feeds feeds_url_key; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.feeds
    ADD CONSTRAINT feeds_url_key UNIQUE (url);


--
-- Name: host_days host_days_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.host_days
    ADD CONSTRAINT host_days_pkey PRIMARY KEY (host, day);


--
-- Name: hosts hosts_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.hosts
    ADD CONSTRAINT hosts_pkey PRIMARY KEY (host);


--
-- Name: imported_files imported_files_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.imported_files
    ADD CONSTRAINT imported_files_pkey PRIMARY KEY (file, selection);


--
-- Name: leaving_files leaving_files_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.leaving_files
    ADD CONSTRAINT leaving_files_pkey PRIMARY KEY (file);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: pages pages_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.pages
    ADD CONSTRAINT pages_pkey PRIMARY KEY (page_id);


--
-- Name: pages pages_url_key; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.pages
    ADD CONSTRAINT pages_url_key UNIQUE (url);


--
-- Name: quarantine quarantine_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (page_id);


--
-- Name: removed_captures removed_captures_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.removed_captures
    ADD CONSTRAINT removed_captures_pkey PRIMARY KEY (page_id);


--
-- Name: resemblances resemblances_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.resemblances
    ADD CONSTRAINT resemblances_pkey PRIMARY KEY (text_digest, other_digest);


--
-- Name: run_stages run_stages_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.run_stages
    ADD CONSTRAINT run_stages_pkey PRIMARY KEY (run_id, stage, worker);


--
-- Name: runs runs_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (run_id);


--
-- Name: silences silences_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.silences
    ADD CONSTRAINT silences_pkey PRIMARY KEY (source_id);


--
-- Name: site_changes site_changes_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.site_changes
    ADD CONSTRAINT site_changes_pkey PRIMARY KEY (site, version);


--
-- Name: site_decisions site_decisions_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.site_decisions
    ADD CONSTRAINT site_decisions_pkey PRIMARY KEY (site, block_key);


--
-- Name: sites sites_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.sites
    ADD CONSTRAINT sites_pkey PRIMARY KEY (site);


--
-- Name: sketches sketches_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.sketches
    ADD CONSTRAINT sketches_pkey PRIMARY KEY (article_id, at);


--
-- Name: sketches_2026_11 sketches_2026_11_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.sketches_2026_11
    ADD CONSTRAINT sketches_2026_11_pkey PRIMARY KEY (article_id, at);


--
-- Name: sketches_early sketches_early_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.sketches_early
    ADD CONSTRAINT sketches_early_pkey PRIMARY KEY (article_id, at);


--
-- Name: stock stock_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.stock
    ADD CONSTRAINT stock_pkey PRIMARY KEY (day);


--
-- Name: story_decisions story_decisions_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.story_decisions
    ADD CONSTRAINT story_decisions_pkey PRIMARY KEY (article_id);


--
-- Name: tallies tallies_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.tallies
    ADD CONSTRAINT tallies_pkey PRIMARY KEY (source_id, at, run_id);


--
-- Name: tallies_default tallies_default_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.tallies_default
    ADD CONSTRAINT tallies_default_pkey PRIMARY KEY (source_id, at, run_id);


--
-- Name: tls_exceptions tls_exceptions_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.tls_exceptions
    ADD CONSTRAINT tls_exceptions_pkey PRIMARY KEY (source_id);


--
-- Name: tombstones tombstones_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.tombstones
    ADD CONSTRAINT tombstones_pkey PRIMARY KEY (url);


--
-- Name: watch watch_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.watch
    ADD CONSTRAINT watch_pkey PRIMARY KEY (source_id);


--
-- Name: window_pages window_pages_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.window_pages
    ADD CONSTRAINT window_pages_pkey PRIMARY KEY (page_id);


--
-- Name: windows windows_pkey; Type: CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.windows
    ADD CONSTRAINT windows_pkey PRIMARY KEY (source_id, way, day);


--
-- Name: copydesk_migrations copydesk_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.copydesk_migrations
    ADD CONSTRAINT copydesk_migrations_pkey PRIMARY KEY (number);


--
-- Name: articles_by_digest; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX articles_by_digest ON news.articles USING btree (text_digest);


--
-- Name: articles_by_published; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX articles_by_published ON news.articles USING btree (published_at DESC NULLS LAST);


--
-- Name: articles_by_site; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX articles_by_site ON news.articles USING btree (site);


--
-- Name: articles_by_source; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX articles_by_source ON news.articles USING btree (source_id, published_at);


--
-- Name: articles_by_story; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX articles_by_story ON news.articles USING btree (story_id);


--
-- Name: articles_by_title; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX articles_by_title ON news.articles USING btree (lower("left"(title, 200)) text_pattern_ops);


--
-- Name: articles_by_word; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX articles_by_word ON news.articles USING gin (search);


--
-- Name: change_log_by_article; Type: INDEX; Schema: news; Owner: -
--

CREATE INDEX change_log_by_article ON ONLY news.change_log USING btree (article_id, number);


--
-- Name: captures_by_feed; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX captures_by_feed ON pipeline.captures USING btree (feed_id, fetched_at);


--
-- Name: captures_by_page; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX captures_by_page ON pipeline.captures USING btree (page_id);


--
-- Name: captures_by_time; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX captures_by_time ON pipeline.captures USING btree (fetched_at);


--
-- Name: captures_to_mask; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX captures_to_mask ON pipeline.captures USING btree (file, record_offset) WHERE (masking = 'due'::text);


--
-- Name: change_log_default_article_id_number_idx; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX change_log_default_article_id_number_idx ON pipeline.change_log_default USING btree (article_id, number);


--
-- Name: compositions_unlinked; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX compositions_unlinked ON pipeline.compositions USING btree (article_id) WHERE (NOT linked);


--
-- Name: entries_by_page; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX entries_by_page ON pipeline.entries USING btree (page_id);


--
-- Name: entries_by_published; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX entries_by_published ON pipeline.entries USING btree (published_at);


--
-- Name: extractions_by_block; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX extractions_by_block ON pipeline.extractions USING gin (block_keys);


--
-- Name: extractions_by_site; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX extractions_by_site ON pipeline.extractions USING btree (site, sort_at DESC, page_id) WHERE (status = 'article'::text);


--
-- Name: feed_aliases_by_feed; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX feed_aliases_by_feed ON pipeline.feed_aliases USING btree (feed_id);


--
-- Name: feed_polls_by_feed; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX feed_polls_by_feed ON pipeline.feed_polls USING btree (feed_id, polled_at);


--
-- Name: feed_polls_by_run; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX feed_polls_by_run ON pipeline.feed_polls USING btree (run_id);


--
-- Name: feeds_by_host; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX feeds_by_host ON pipeline.feeds USING btree (host, next_poll_at, feed_id) WHERE (state = ANY (ARRAY['active'::text, 'failing'::text]));


--
-- Name: feeds_by_source; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX feeds_by_source ON pipeline.feeds USING btree (source_id);


--
-- Name: feeds_due; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX feeds_due ON pipeline.feeds USING btree (next_poll_at, host) WHERE (state = ANY (ARRAY['active'::text, 'failing'::text]));


--
-- Name: host_queue_by_host; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX host_queue_by_host ON pipeline.host_queue USING btree (host, lane);


--
-- Name: host_queue_due; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX host_queue_due ON pipeline.host_queue USING btree (lane, due_at, host);


--
-- Name: page_events_by_page; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX page_events_by_page ON ONLY pipeline.page_events USING btree (page_id, at);


--
-- Name: page_events_by_run; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX page_events_by_run ON ONLY pipeline.page_events USING btree (run_id, stage);


--
-- Name: page_events_default_page_id_at_idx; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX page_events_default_page_id_at_idx ON pipeline.page_events_default USING btree (page_id, at);


--
-- Name: page_events_default_run_id_stage_idx; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX page_events_default_run_id_stage_idx ON pipeline.page_events_default USING btree (run_id, stage);


--
-- Name: pages_by_day; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX pages_by_day ON pipeline.pages USING btree (discovered_on, state);


--
-- Name: pages_by_moved_address; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX pages_by_moved_address ON pipeline.pages USING btree (fetch_url) WHERE (fetch_url IS NOT NULL);


--
-- Name: pages_by_source; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX pages_by_source ON pipeline.pages USING btree (source_id);


--
-- Name: pages_taken_down; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX pages_taken_down ON pipeline.pages USING btree (page_id) WHERE (reason = 'taken down'::text);


--
-- Name: pages_to_extract; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX pages_to_extract ON pipeline.pages USING btree (lane, page_id) WHERE (awaits = 'extract'::text);


--
-- Name: pages_to_fetch; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX pages_to_fetch ON pipeline.pages USING btree (lane, host, due_at, page_id) WHERE (awaits = 'fetch'::text);


--
-- Name: pages_to_publish; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX pages_to_publish ON pipeline.pages USING btree (lane, site) WHERE (awaits = 'publish'::text);


--
-- Name: runs_by_time; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX runs_by_time ON pipeline.runs USING btree (began_at);


--
-- Name: sketches_by_key; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX sketches_by_key ON ONLY pipeline.sketches USING gin (keys) WITH (fastupdate=off);


--
-- Name: sketches_2026_11_keys_idx; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX sketches_2026_11_keys_idx ON pipeline.sketches_2026_11 USING gin (keys) WITH (fastupdate=off);


--
-- Name: sketches_early_keys_idx; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX sketches_early_keys_idx ON pipeline.sketches_early USING gin (keys) WITH (fastupdate=off);


--
-- Name: story_decisions_by_other; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX story_decisions_by_other ON pipeline.story_decisions USING btree (with_article_id);


--
-- Name: tallies_by_time; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX tallies_by_time ON ONLY pipeline.tallies USING btree (at);


--
-- Name: tallies_default_at_idx; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX tallies_default_at_idx ON pipeline.tallies_default USING btree (at);


--
-- Name: watch_by_news; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX watch_by_news ON pipeline.watch USING btree (news_at);


--
-- Name: window_pages_by_day; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX window_pages_by_day ON pipeline.window_pages USING btree (day, source_id, way);


--
-- Name: windows_by_day; Type: INDEX; Schema: pipeline; Owner: -
--

CREATE INDEX windows_by_day ON pipeline.windows USING btree (day);


--
-- Name: change_log_default_article_id_number_idx; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX news.change_log_by_article ATTACH PARTITION pipeline.change_log_default_article_id_number_idx;


--
-- Name: change_log_default_pkey; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX news.change_log_pkey ATTACH PARTITION pipeline.change_log_default_pkey;


--
-- Name: page_events_default_page_id_at_idx; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.page_events_by_page ATTACH PARTITION pipeline.page_events_default_page_id_at_idx;


--
-- Name: page_events_default_run_id_stage_idx; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.page_events_by_run ATTACH PARTITION pipeline.page_events_default_run_id_stage_idx;


--
-- Name: sketches_2026_11_keys_idx; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.sketches_by_key ATTACH PARTITION pipeline.sketches_2026_11_keys_idx;


--
-- Name: sketches_2026_11_pkey; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.sketches_pkey ATTACH PARTITION pipeline.sketches_2026_11_pkey;


--
-- Name: sketches_early_keys_idx; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.sketches_by_key ATTACH PARTITION pipeline.sketches_early_keys_idx;


--
-- Name: sketches_early_pkey; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.sketches_pkey ATTACH PARTITION pipeline.sketches_early_pkey;


--
-- Name: tallies_default_at_idx; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.tallies_by_time ATTACH PARTITION pipeline.tallies_default_at_idx;


--
-- Name: tallies_default_pkey; Type: INDEX ATTACH; Schema: pipeline; Owner: -
--

ALTER INDEX pipeline.tallies_pkey ATTACH PARTITION pipeline.tallies_default_pkey;


--
-- Name: articles end_withdrawal; Type: TRIGGER; Schema: news; Owner: -
--

CREATE TRIGGER end_withdrawal AFTER UPDATE OF withdrawn_at ON news.articles FOR EACH ROW WHEN (((new.withdrawn_at IS NULL) AND (old.withdrawn_at IS NOT NULL))) EXECUTE FUNCTION pipeline.end_withdrawal();


--
-- Name: articles tell_story; Type: TRIGGER; Schema: news; Owner: -
--

CREATE TRIGGER tell_story AFTER UPDATE OF story_id, is_copy ON news.articles FOR EACH ROW WHEN (((old.story_id IS DISTINCT FROM new.story_id) OR (old.is_copy IS DISTINCT FROM new.is_copy))) EXECUTE FUNCTION pipeline.tell_change('story');


--
-- Name: article_versions tell_version; Type: TRIGGER; Schema: news; Owner: -
--

CREATE TRIGGER tell_version AFTER INSERT ON news.article_versions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION pipeline.tell_version();


--
-- Name: articles tell_withdrawal; Type: TRIGGER; Schema: news; Owner: -
--

CREATE TRIGGER tell_withdrawal AFTER UPDATE OF withdrawn_at ON news.articles FOR EACH ROW WHEN (((new.withdrawn_at IS NOT NULL) AND (new.withdrawn_at IS DISTINCT FROM old.withdrawn_at))) EXECUTE FUNCTION pipeline.tell_change('withdrawn');


--
-- Name: article_versions article_versions_article_id_fkey; Type: FK CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.article_versions
    ADD CONSTRAINT article_versions_article_id_fkey FOREIGN KEY (article_id) REFERENCES news.articles(article_id) ON DELETE CASCADE;


--
-- Name: articles articles_source_id_fkey; Type: FK CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.articles
    ADD CONSTRAINT articles_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id);


--
-- Name: articles articles_story_id_fkey; Type: FK CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.articles
    ADD CONSTRAINT articles_story_id_fkey FOREIGN KEY (story_id) REFERENCES news.stories(story_id);


--
-- Name: copies copies_article_id_fkey; Type: FK CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.copies
    ADD CONSTRAINT copies_article_id_fkey FOREIGN KEY (article_id) REFERENCES news.articles(article_id) ON DELETE CASCADE;


--
-- Name: withdrawals withdrawals_article_id_fkey; Type: FK CONSTRAINT; Schema: news; Owner: -
--

ALTER TABLE ONLY news.withdrawals
    ADD CONSTRAINT withdrawals_article_id_fkey FOREIGN KEY (article_id) REFERENCES news.articles(article_id) ON DELETE CASCADE;


--
-- Name: captures captures_feed_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.captures
    ADD CONSTRAINT captures_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES pipeline.feeds(feed_id) ON DELETE CASCADE;


--
-- Name: captures captures_page_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.captures
    ADD CONSTRAINT captures_page_id_fkey FOREIGN KEY (page_id) REFERENCES pipeline.pages(page_id) ON DELETE CASCADE;


--
-- Name: closed_sources closed_sources_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.closed_sources
    ADD CONSTRAINT closed_sources_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id);


--
-- Name: compositions compositions_article_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.compositions
    ADD CONSTRAINT compositions_article_id_fkey FOREIGN KEY (article_id) REFERENCES news.articles(article_id) ON DELETE CASCADE;


--
-- Name: entries entries_feed_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.entries
    ADD CONSTRAINT entries_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES pipeline.feeds(feed_id) ON DELETE CASCADE;


--
-- Name: entries entries_page_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.entries
    ADD CONSTRAINT entries_page_id_fkey FOREIGN KEY (page_id) REFERENCES pipeline.pages(page_id) ON DELETE CASCADE;


--
-- Name: extractions extractions_capture_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.extractions
    ADD CONSTRAINT extractions_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES pipeline.captures(capture_id);


--
-- Name: extractions extractions_page_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.extractions
    ADD CONSTRAINT extractions_page_id_fkey FOREIGN KEY (page_id) REFERENCES pipeline.pages(page_id) ON DELETE CASCADE;


--
-- Name: feed_aliases feed_aliases_feed_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.feed_aliases
    ADD CONSTRAINT feed_aliases_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES pipeline.feeds(feed_id) ON DELETE CASCADE;


--
-- Name: feed_polls feed_polls_feed_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.feed_polls
    ADD CONSTRAINT feed_polls_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES pipeline.feeds(feed_id) ON DELETE CASCADE;


--
-- Name: feeds feeds_host_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.feeds
    ADD CONSTRAINT feeds_host_fkey FOREIGN KEY (host) REFERENCES pipeline.hosts(host);


--
-- Name: feeds feeds_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.feeds
    ADD CONSTRAINT feeds_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id);


--
-- Name: host_queue host_queue_host_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.host_queue
    ADD CONSTRAINT host_queue_host_fkey FOREIGN KEY (host) REFERENCES pipeline.hosts(host);


--
-- Name: page_events page_events_page_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE pipeline.page_events
    ADD CONSTRAINT page_events_page_id_fkey FOREIGN KEY (page_id) REFERENCES pipeline.pages(page_id) ON DELETE CASCADE;


--
-- Name: pages pages_feed_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.pages
    ADD CONSTRAINT pages_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES pipeline.feeds(feed_id);


--
-- Name: pages pages_host_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.pages
    ADD CONSTRAINT pages_host_fkey FOREIGN KEY (host) REFERENCES pipeline.hosts(host);


--
-- Name: pages pages_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.pages
    ADD CONSTRAINT pages_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id);


--
-- Name: quarantine quarantine_page_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.quarantine
    ADD CONSTRAINT quarantine_page_id_fkey FOREIGN KEY (page_id) REFERENCES pipeline.pages(page_id) ON DELETE CASCADE;


--
-- Name: removed_captures removed_captures_page_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.removed_captures
    ADD CONSTRAINT removed_captures_page_id_fkey FOREIGN KEY (page_id) REFERENCES pipeline.pages(page_id) ON DELETE CASCADE;


--
-- Name: run_stages run_stages_run_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.run_stages
    ADD CONSTRAINT run_stages_run_id_fkey FOREIGN KEY (run_id) REFERENCES pipeline.runs(run_id) ON DELETE CASCADE;


--
-- Name: silences silences_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.silences
    ADD CONSTRAINT silences_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id) ON DELETE CASCADE;


--
-- Name: site_changes site_changes_site_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.site_changes
    ADD CONSTRAINT site_changes_site_fkey FOREIGN KEY (site) REFERENCES pipeline.sites(site);


--
-- Name: site_decisions site_decisions_site_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.site_decisions
    ADD CONSTRAINT site_decisions_site_fkey FOREIGN KEY (site) REFERENCES pipeline.sites(site);


--
-- Name: story_decisions story_decisions_article_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.story_decisions
    ADD CONSTRAINT story_decisions_article_id_fkey FOREIGN KEY (article_id) REFERENCES news.articles(article_id) ON DELETE CASCADE;


--
-- Name: story_decisions story_decisions_with_article_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.story_decisions
    ADD CONSTRAINT story_decisions_with_article_id_fkey FOREIGN KEY (with_article_id) REFERENCES news.articles(article_id) ON DELETE CASCADE;


--
-- Name: tallies tallies_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE pipeline.tallies
    ADD CONSTRAINT tallies_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id) ON DELETE CASCADE;


--
-- Name: tls_exceptions tls_exceptions_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.tls_exceptions
    ADD CONSTRAINT tls_exceptions_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id) ON DELETE CASCADE;


--
-- Name: watch watch_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.watch
    ADD CONSTRAINT watch_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id) ON DELETE CASCADE;


--
-- Name: window_pages window_pages_page_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.window_pages
    ADD CONSTRAINT window_pages_page_id_fkey FOREIGN KEY (page_id) REFERENCES pipeline.pages(page_id) ON DELETE CASCADE;


--
-- Name: windows windows_source_id_fkey; Type: FK CONSTRAINT; Schema: pipeline; Owner: -
--

ALTER TABLE ONLY pipeline.windows
    ADD CONSTRAINT windows_source_id_fkey FOREIGN KEY (source_id) REFERENCES news.sources(source_id) ON DELETE CASCADE;


--
-- Name: SCHEMA news; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA news TO copydesk_reader;
GRANT USAGE ON SCHEMA news TO copydesk_writer;


--
-- Name: SCHEMA pipeline; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA pipeline TO copydesk_writer;


--
-- Name: FUNCTION changes(after text, "limit" integer); Type: ACL; Schema: news; Owner: -
--

GRANT ALL ON FUNCTION news.changes(after text, "limit" integer) TO copydesk_reader;
GRANT ALL ON FUNCTION news.changes(after text, "limit" integer) TO copydesk_writer;


--
-- Name: FUNCTION content_hash(title text, body text); Type: ACL; Schema: news; Owner: -
--

GRANT ALL ON FUNCTION news.content_hash(title text, body text) TO copydesk_reader;
GRANT ALL ON FUNCTION news.content_hash(title text, body text) TO copydesk_writer;


--
-- Name: FUNCTION latest_cursor(); Type: ACL; Schema: news; Owner: -
--

GRANT ALL ON FUNCTION news.latest_cursor() TO copydesk_reader;
GRANT ALL ON FUNCTION news.latest_cursor() TO copydesk_writer;


--
-- Name: FUNCTION place(cursor text); Type: ACL; Schema: news; Owner: -
--

GRANT ALL ON FUNCTION news.place(cursor text) TO copydesk_reader;
GRANT ALL ON FUNCTION news.place(cursor text) TO copydesk_writer;


--
-- Name: FUNCTION search_config(language text); Type: ACL; Schema: news; Owner: -
--

GRANT ALL ON FUNCTION news.search_config(language text) TO copydesk_reader;
GRANT ALL ON FUNCTION news.search_config(language text) TO copydesk_writer;


--
-- Name: FUNCTION search_text(language text, title text, body text); Type: ACL; Schema: news; Owner: -
--

GRANT ALL ON FUNCTION news.search_text(language text, title text, body text) TO copydesk_reader;
GRANT ALL ON FUNCTION news.search_text(language text, title text, body text) TO copydesk_writer;


--
-- Name: FUNCTION snapshot(); Type: ACL; Schema: news; Owner: -
--

GRANT ALL ON FUNCTION news.snapshot() TO copydesk_reader;
GRANT ALL ON FUNCTION news.snapshot() TO copydesk_writer;


--
-- Name: FUNCTION lo_creat(integer); Type: ACL; Schema: pg_catalog; Owner: -
--

REVOKE ALL ON FUNCTION pg_catalog.lo_creat(integer) FROM PUBLIC;


--
-- Name: FUNCTION lo_create(oid); Type: ACL; Schema: pg_catalog; Owner: -
--

REVOKE ALL ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC;


--
-- Name: FUNCTION lo_from_bytea(oid, bytea); Type: ACL; Schema: pg_catalog; Owner: -
--

REVOKE ALL ON FUNCTION pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;


--
-- Name: FUNCTION drop_aged(parent text, before timestamp with time zone); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.drop_aged(parent text, before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.drop_aged(parent text, before timestamp with time zone) TO copydesk_writer;


--
-- Name: FUNCTION end_withdrawal(); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.end_withdrawal() FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.end_withdrawal() TO copydesk_writer;


--
-- Name: FUNCTION forget_changes(before timestamp with time zone, batch integer); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.forget_changes(before timestamp with time zone, batch integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.forget_changes(before timestamp with time zone, batch integer) TO copydesk_writer;


--
-- Name: FUNCTION keep_ahead(now timestamp with time zone); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.keep_ahead(now timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.keep_ahead(now timestamp with time zone) TO copydesk_writer;


--
-- Name: FUNCTION keep_month(month date); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.keep_month(month date) FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.keep_month(month date) TO copydesk_writer;


--
-- Name: FUNCTION keep_span(parent regclass, name text, low text, high text); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.keep_span(parent regclass, name text, low text, high text) FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.keep_span(parent regclass, name text, low text, high text) TO copydesk_writer;


--
-- Name: FUNCTION live_first(lane text, host text, now timestamp with time zone); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.live_first(lane text, host text, now timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.live_first(lane text, host text, now timestamp with time zone) TO copydesk_writer;


--
-- Name: FUNCTION number_changes(); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.number_changes() FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.number_changes() TO copydesk_writer;


--
-- Name: FUNCTION tell_change(); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.tell_change() FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.tell_change() TO copydesk_writer;


--
-- Name: FUNCTION tell_version(); Type: ACL; Schema: pipeline; Owner: -
--

REVOKE ALL ON FUNCTION pipeline.tell_version() FROM PUBLIC;
GRANT ALL ON FUNCTION pipeline.tell_version() TO copydesk_writer;


--
-- Name: TABLE article_versions; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.article_versions TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.article_versions TO copydesk_writer;


--
-- Name: TABLE articles; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.articles TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.articles TO copydesk_writer;


--
-- Name: TABLE change_log; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.change_log TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.change_log TO copydesk_writer;


--
-- Name: TABLE copies; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.copies TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.copies TO copydesk_writer;


--
-- Name: TABLE days; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.days TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.days TO copydesk_writer;


--
-- Name: TABLE sources; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.sources TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.sources TO copydesk_writer;


--
-- Name: TABLE latest_by_source; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.latest_by_source TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.latest_by_source TO copydesk_writer;


--
-- Name: TABLE originals; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.originals TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.originals TO copydesk_writer;


--
-- Name: SEQUENCE sources_source_id_seq; Type: ACL; Schema: news; Owner: -
--

GRANT USAGE ON SEQUENCE news.sources_source_id_seq TO copydesk_writer;


--
-- Name: TABLE stories; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.stories TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.stories TO copydesk_writer;


--
-- Name: SEQUENCE stories_story_id_seq; Type: ACL; Schema: news; Owner: -
--

GRANT USAGE ON SEQUENCE news.stories_story_id_seq TO copydesk_writer;


--
-- Name: TABLE withdrawals; Type: ACL; Schema: news; Owner: -
--

GRANT SELECT ON TABLE news.withdrawals TO copydesk_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE news.withdrawals TO copydesk_writer;


--
-- Name: TABLE alert_sends; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.alert_sends TO copydesk_writer;


--
-- Name: TABLE alerts; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.alerts TO copydesk_writer;


--
-- Name: TABLE captures; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.captures TO copydesk_writer;


--
-- Name: SEQUENCE captures_capture_id_seq; Type: ACL; Schema: pipeline; Owner: -
--

GRANT USAGE ON SEQUENCE pipeline.captures_capture_id_seq TO copydesk_writer;


--
-- Name: TABLE change_log_default; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.change_log_default TO copydesk_writer;


--
-- Name: TABLE closed_sources; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.closed_sources TO copydesk_writer;


--
-- Name: TABLE common_keys; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.common_keys TO copydesk_writer;


--
-- Name: TABLE compositions; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.compositions TO copydesk_writer;


--
-- Name: TABLE crowd; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.crowd TO copydesk_writer;


--
-- Name: TABLE entries; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.entries TO copydesk_writer;


--
-- Name: TABLE extractions; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.extractions TO copydesk_writer;


--
-- Name: TABLE feed_aliases; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.feed_aliases TO copydesk_writer;


--
-- Name: TABLE feed_polls; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.feed_polls TO copydesk_writer;


--
-- Name: TABLE feeds; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.feeds TO copydesk_writer;


--
-- Name: SEQUENCE feeds_feed_id_seq; Type: ACL; Schema: pipeline; Owner: -
--

GRANT USAGE ON SEQUENCE pipeline.feeds_feed_id_seq TO copydesk_writer;


--
-- Name: TABLE host_days; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.host_days TO copydesk_writer;


--
-- Name: TABLE host_queue; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.host_queue TO copydesk_writer;


--
-- Name: TABLE hosts; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.hosts TO copydesk_writer;


--
-- Name: TABLE imported_files; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.imported_files TO copydesk_writer;


--
-- Name: TABLE leaving_files; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.leaving_files TO copydesk_writer;


--
-- Name: TABLE pages; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.pages TO copydesk_writer;


--
-- Name: TABLE window_pages; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.window_pages TO copydesk_writer;


--
-- Name: TABLE windows; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.windows TO copydesk_writer;


--
-- Name: TABLE ledger; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.ledger TO copydesk_writer;


--
-- Name: TABLE outbox; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.outbox TO copydesk_writer;


--
-- Name: SEQUENCE outbox_id_seq; Type: ACL; Schema: pipeline; Owner: -
--

GRANT USAGE ON SEQUENCE pipeline.outbox_id_seq TO copydesk_writer;


--
-- Name: TABLE page_events; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.page_events TO copydesk_writer;


--
-- Name: TABLE page_events_default; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.page_events_default TO copydesk_writer;


--
-- Name: SEQUENCE pages_page_id_seq; Type: ACL; Schema: pipeline; Owner: -
--

GRANT USAGE ON SEQUENCE pipeline.pages_page_id_seq TO copydesk_writer;


--
-- Name: TABLE quarantine; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.quarantine TO copydesk_writer;


--
-- Name: TABLE removed_captures; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.removed_captures TO copydesk_writer;


--
-- Name: TABLE resemblances; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.resemblances TO copydesk_writer;


--
-- Name: TABLE run_stages; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.run_stages TO copydesk_writer;


--
-- Name: TABLE runs; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.runs TO copydesk_writer;


--
-- Name: TABLE silences; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.silences TO copydesk_writer;


--
-- Name: TABLE site_changes; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.site_changes TO copydesk_writer;


--
-- Name: TABLE site_decisions; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.site_decisions TO copydesk_writer;


--
-- Name: TABLE sites; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.sites TO copydesk_writer;


--
-- Name: TABLE sketches; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.sketches TO copydesk_writer;


--
-- Name: TABLE sketches_early; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.sketches_early TO copydesk_writer;


--
-- Name: TABLE watch; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.watch TO copydesk_writer;


--
-- Name: TABLE standing; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.standing TO copydesk_writer;


--
-- Name: TABLE stock; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.stock TO copydesk_writer;


--
-- Name: TABLE story_decisions; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.story_decisions TO copydesk_writer;


--
-- Name: TABLE tallies; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.tallies TO copydesk_writer;


--
-- Name: TABLE tallies_default; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.tallies_default TO copydesk_writer;


--
-- Name: TABLE tls_exceptions; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.tls_exceptions TO copydesk_writer;


--
-- Name: TABLE tombstones; Type: ACL; Schema: pipeline; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE pipeline.tombstones TO copydesk_writer;


--
-- Name: TABLE copydesk_migrations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.copydesk_migrations TO copydesk_writer;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: news; Owner: -
--

ALTER DEFAULT PRIVILEGES FOR ROLE copydesk IN SCHEMA news GRANT SELECT ON TABLES TO copydesk_reader;


--
-- PostgreSQL database dump complete
--

\unrestrict copydesk

