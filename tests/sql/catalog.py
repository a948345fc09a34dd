"""What PostgreSQL says of the two schemas: one line for each thing there is, so that two databases can be compared."""

from __future__ import annotations

from sql.connection import Connection

OURS = "n.nspname IN ('news', 'pipeline')"

LINES = {
    "schemas": "SELECT nspname AS line FROM pg_namespace n WHERE " + OURS,
    "relations": f"""
        SELECT concat_ws(' ', n.nspname || '.' || c.relname, c.relkind, c.relpersistence, c.reloptions::text,
                         c.relrowsecurity, pg_get_expr(c.relpartbound, c.oid)) AS line
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {OURS}""",
    "columns": f"""
        SELECT concat_ws(' ', n.nspname || '.' || c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
                         CASE WHEN a.attnotnull THEN 'not null' END, 'default ' || pg_get_expr(d.adbin, d.adrelid),
                         'identity ' || nullif(a.attidentity::text, ''), 'generated ' || nullif(a.attgenerated::text, ''),
                         'collation ' || nullif(a.attcollation, 0)::regcollation::text, 'storage ' || a.attstorage::text) AS line
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE {OURS} AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped""",
    "constraints": f"""
        SELECT concat_ws(' ', n.nspname || '.' || c.relname, k.conname, pg_get_constraintdef(k.oid)) AS line
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {OURS}""",
    "indexes": f"""
        SELECT pg_get_indexdef(i.indexrelid) AS line FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {OURS}""",
    "sequences": f"""
        SELECT concat_ws(' ', n.nspname || '.' || c.relname, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin,
                         s.seqmax, s.seqcache, s.seqcycle, 'owned by', o.refobjid::regclass, a.attname) AS line
        FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_depend o ON o.objid = c.oid AND o.classid = 'pg_class'::regclass AND o.deptype IN ('a', 'i')
                             AND o.refclassid = 'pg_class'::regclass
        LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
        WHERE {OURS}""",
    "functions": f"""
        SELECT pg_get_functiondef(p.oid) AS line FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE {OURS}""",
    "triggers": f"""
        SELECT pg_get_triggerdef(t.oid) AS line FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {OURS} AND NOT t.tgisinternal""",
    "types": f"""
        SELECT concat_ws(' ', n.nspname || '.' || t.typname, t.typtype) AS line
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE {OURS} AND t.typtype IN ('d', 'e', 'r')""",
    "comments": f"""
        SELECT concat_ws(' ', pg_describe_object(d.classoid, d.objoid, d.objsubid), 'is', d.description) AS line
        FROM pg_description d
        LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
        LEFT JOIN pg_proc p ON d.classoid = 'pg_proc'::regclass AND p.oid = d.objoid
        JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, p.pronamespace) WHERE {OURS}""",
}


def catalog(conn: Connection) -> set[str]:
    """Every fact, each with its kind. The order of columns is left out: a later migration can only add them at the end."""
    with conn.transaction():
        conn.execute("SET LOCAL search_path = ''")
        return {f"{kind}: {row['line']}" for kind, query in LINES.items() for row in conn.execute(query.encode())}
