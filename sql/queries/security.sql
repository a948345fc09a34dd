-- name: too_open
-- Each row says one thing that is not as sql/roles.sql leaves it. Privileges as they work out: of the role, of PUBLIC, of memberships.
WITH reader AS (
    SELECT oid, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS mighty
    FROM pg_roles WHERE rolname = 'copydesk_reader'
), relations AS (
    SELECT c.oid, c.oid::regclass::text AS name, n.nspname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      AND NOT starts_with(n.nspname, 'pg_temp') AND NOT starts_with(n.nspname, 'pg_toast_temp')
), functions AS (
    SELECT p.oid, p.oid::regprocedure::text AS name, n.nspname, p.prosecdef, p.proconfig
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
)
SELECT 'there is no role copydesk_reader' AS finding WHERE NOT EXISTS (SELECT FROM reader)
UNION ALL
SELECT 'copydesk_reader may do more than any reader: superuser, createdb, createrole, replication or bypassrls'
FROM reader WHERE mighty
UNION ALL
SELECT 'copydesk_reader is a member of ' || m.roleid::regrole FROM reader r JOIN pg_auth_members m ON m.member = r.oid
UNION ALL
SELECT 'copydesk_reader may read ' || t.name FROM reader r, relations t
WHERE t.nspname <> 'news' AND t.relkind <> 'S'
  AND has_schema_privilege(r.oid, t.nspname, 'USAGE') AND has_any_column_privilege(r.oid, t.oid, 'SELECT')
UNION ALL
SELECT 'copydesk_reader may write ' || t.name FROM reader r, relations t
WHERE t.relkind <> 'S' AND has_schema_privilege(r.oid, t.nspname, 'USAGE')
  AND (has_table_privilege(r.oid, t.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
       OR has_any_column_privilege(r.oid, t.oid, 'INSERT, UPDATE, REFERENCES'))
UNION ALL
SELECT 'copydesk_reader may take numbers from ' || t.name FROM reader r, relations t
WHERE t.relkind = 'S' AND has_schema_privilege(r.oid, t.nspname, 'USAGE') AND has_sequence_privilege(r.oid, t.oid, 'USAGE, SELECT, UPDATE')
UNION ALL
SELECT 'copydesk_reader may not read ' || t.name FROM reader r, relations t
WHERE t.nspname = 'news' AND t.relkind <> 'S' AND NOT has_table_privilege(r.oid, t.oid, 'SELECT')
UNION ALL
SELECT 'copydesk_reader may run ' || f.name FROM reader r, functions f
WHERE f.nspname <> 'news' AND has_schema_privilege(r.oid, f.nspname, 'USAGE') AND has_function_privilege(r.oid, f.oid, 'EXECUTE')
UNION ALL
SELECT 'copydesk_reader may not run ' || f.name FROM reader r, functions f
WHERE f.nspname = 'news' AND NOT has_function_privilege(r.oid, f.oid, 'EXECUTE')
UNION ALL
SELECT f.name || ' runs with its owner''s rights under a search_path of the caller' FROM functions f
WHERE f.prosecdef AND f.nspname = 'news' AND coalesce(position('search_path=' IN f.proconfig::text), 0) = 0
UNION ALL
SELECT 'copydesk_reader may make things in schema ' || n.nspname FROM reader r, pg_namespace n
WHERE has_schema_privilege(r.oid, n.oid, 'CREATE')
UNION ALL
SELECT 'copydesk_reader may enter schema ' || n.nspname FROM reader r, pg_namespace n
WHERE n.nspname NOT IN ('news', 'public', 'pg_catalog', 'information_schema') AND has_schema_privilege(r.oid, n.oid, 'USAGE')
UNION ALL
SELECT 'copydesk_reader may make ' || p.what || ' in this database' FROM reader r, (VALUES ('TEMPORARY', 'temporary tables'), ('CREATE', 'schemas')) AS p(privilege, what)
WHERE has_database_privilege(r.oid, current_database(), p.privilege)
UNION ALL
SELECT m.rolname || ' has no statement_timeout' FROM pg_roles m
WHERE (m.rolname = 'copydesk_reader' OR m.rolcanlogin AND NOT m.rolsuper AND pg_has_role(m.oid, (SELECT oid FROM reader), 'MEMBER'))
  AND NOT EXISTS (SELECT FROM pg_db_role_setting s, unnest(s.setconfig) AS c
                  WHERE s.setrole = m.oid AND starts_with(c, 'statement_timeout=') AND c <> 'statement_timeout=0')
ORDER BY 1;

-- name: other_databases
-- PUBLIC may enter a database unless it is told not to; what the reader could read there is not seen from here.
SELECT datname FROM pg_database
WHERE datallowconn AND datname <> current_database() AND has_database_privilege('copydesk_reader', oid, 'CONNECT') ORDER BY 1;
