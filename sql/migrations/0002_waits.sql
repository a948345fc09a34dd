-- Numbering changes waits for nobody who makes pages, and a month of sketches is made beside whoever reads them.

-- Its turn was an advisory lock that whoever makes pages holds as well. It is a lock on the log itself now, for which those wait, too,
-- who are still in the former function: their statement takes a lock on the log before it looks.
CREATE OR REPLACE FUNCTION pipeline.number_changes() RETURNS bigint
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

CREATE OR REPLACE FUNCTION pipeline.keep_span(parent regclass, name text, low text, high text) RETURNS boolean
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

CREATE OR REPLACE FUNCTION pipeline.keep_month(month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
    PERFORM pipeline.keep_span('pipeline.sketches', 'sketches_' || to_char(month, 'YYYY_MM'),
                               (month::timestamp AT TIME ZONE 'UTC')::text, ((month + interval '1 month') AT TIME ZONE 'UTC')::text);
END
$$;

-- A table without a default partition: while there is one, nothing can be attached beside a reader. Every month from 2000 on has been
-- made before a row of it was written, so it holds nothing else. This once, readers and writers have to be waited for.
SET LOCAL lock_timeout = '30s';
ALTER TABLE pipeline.sketches DETACH PARTITION pipeline.sketches_early;
ALTER TABLE pipeline.sketches ATTACH PARTITION pipeline.sketches_early FOR VALUES FROM (MINVALUE) TO ('2000-01-01 00:00:00+00');
