-- Who may read: copydesk_reader sees the contract, schema news, and nothing of ours. Safe to run again.
SELECT pg_advisory_xact_lock(7261944110);  -- of the migrations: two that grant at once would fail
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'copydesk_reader') THEN
        CREATE ROLE copydesk_reader NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;  -- another init was quicker
END
$$;
REVOKE ALL ON SCHEMA pipeline FROM copydesk_reader;
GRANT USAGE ON SCHEMA news TO copydesk_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA news TO copydesk_reader;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA news TO copydesk_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA news GRANT SELECT ON TABLES TO copydesk_reader;
