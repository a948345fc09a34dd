-- Who may do what: the owner everything; copydesk_writer what the pipeline does; copydesk_reader reads the contract, schema news,
-- and nothing of ours. Safe to run again; `copydesk init` does.
SELECT pg_advisory_xact_lock(7261944110);  -- of the migrations: two that grant at once would fail
DO $$
DECLARE
    wanted text;
    app record;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['copydesk_reader', 'copydesk_writer'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;  -- another init was quicker
        END;
    END LOOP;
    EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO copydesk_reader, copydesk_writer', current_database());
    -- a role's settings are not inherited: each app that reads gets its own, unless it has one
    FOR app IN
        SELECT m.rolname FROM pg_roles m
        WHERE (m.rolname = 'copydesk_reader' OR m.rolcanlogin AND NOT m.rolsuper AND pg_has_role(m.oid, 'copydesk_reader', 'MEMBER'))
          AND NOT EXISTS (SELECT FROM pg_db_role_setting s, unnest(s.setconfig) AS c
                          WHERE s.setrole = m.oid AND c LIKE 'statement_timeout=%')
    LOOP
        BEGIN
            EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', app.rolname, '30s');
        EXCEPTION WHEN insufficient_privilege THEN
            RAISE NOTICE '% has no statement_timeout, which this user may not give: ALTER ROLE % SET statement_timeout = ''30s'', as a superuser', app.rolname, app.rolname;
        END;
    END LOOP;
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN  -- large objects are a way to write
        REVOKE EXECUTE ON FUNCTION pg_catalog.lo_create(oid), pg_catalog.lo_creat(integer), pg_catalog.lo_from_bytea(oid, bytea)
            FROM PUBLIC;
    END IF;
END
$$;
REVOKE ALL ON SCHEMA pipeline FROM PUBLIC, copydesk_reader;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA pipeline FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA news FROM PUBLIC;
GRANT USAGE ON SCHEMA news TO copydesk_reader, copydesk_writer;
GRANT SELECT ON ALL TABLES IN SCHEMA news TO copydesk_reader;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA news TO copydesk_reader, copydesk_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA news GRANT SELECT ON TABLES TO copydesk_reader;
GRANT USAGE ON SCHEMA pipeline TO copydesk_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA news, pipeline TO copydesk_writer;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA news, pipeline TO copydesk_writer;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pipeline TO copydesk_writer;
GRANT SELECT ON public.copydesk_migrations TO copydesk_writer;
