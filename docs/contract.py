"""Write what the database says of schema news into docs/contract.md, and record its shape: what later versions may only add to."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from copydesk import postgres, warehouse
from copydesk.settings import Settings
from sql.connection import Connection, connect

HERE = Path(__file__).parent
PAGE, SHAPE = HERE / "contract.md", HERE / "contract-0.1.txt"
BEGIN, END = "<!-- catalog -->\n", "<!-- end of catalog -->\n"

RELATIONS = """
SELECT c.relname AS name, CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind,
       obj_description(c.oid, 'pg_class') AS comment
FROM pg_class c WHERE c.relnamespace = 'news'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p')
ORDER BY c.relkind = 'v', c.relname"""
COLUMNS = """
SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS filled,
       col_description(a.attrelid, a.attnum) AS comment
FROM pg_attribute a
WHERE a.attrelid = ('news.' || %s)::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum"""
FUNCTIONS = """
SELECT p.proname AS name, pg_get_function_arguments(p.oid) AS arguments, pg_get_function_result(p.oid) AS result,
       obj_description(p.oid, 'pg_proc') AS comment
FROM pg_proc p WHERE p.pronamespace = 'news'::regnamespace ORDER BY p.proname"""


def shape(conn: Connection) -> list[str]:
    """A line for everything that a reader may rely on; a comment stands behind ` -- `."""
    lines = [
        f"function news.{one['name']}({one['arguments']}) returns {one['result']} -- {one['comment']}"
        for one in conn.execute(FUNCTIONS)
    ]
    for relation in conn.execute(RELATIONS):
        lines.append(f"{relation['kind']} news.{relation['name']} -- {relation['comment']}")
        for column in conn.execute(COLUMNS, (relation["name"],)):
            filled = " not null" if column["filled"] else ""
            lines.append(f"column news.{relation['name']}.{column['name']} {column['type']}{filled} -- {column['comment']}")
    return sorted(lines)


def described(conn: Connection) -> str:
    parts = [_relation(conn, one["name"], one["kind"], one["comment"]) for one in conn.execute(RELATIONS).fetchall()]
    parts += [
        f"### function `news.{one['name']}`\n`({one['arguments']})` returns `{one['result']}`\n\n{one['comment']}\n"
        for one in conn.execute(FUNCTIONS)
    ]
    return "\n".join(parts)


def _relation(conn: Connection, name: str, kind: str, comment: str) -> str:
    lines = [f"### {kind} `news.{name}`", comment, "", "| column | type | meaning |", "|---|---|---|"]
    for column in conn.execute(COLUMNS, (name,)):
        empty = "" if column["filled"] or kind == "view" else ", may be null"
        lines.append(f"| `{column['name']}` | `{column['type']}`{empty} | {column['comment']} |")
    return "\n".join(lines) + "\n"


def page(conn: Connection, text: str) -> str:
    """The page with what the catalog says in its place."""
    return text[: text.index(BEGIN) + len(BEGIN)] + described(conn) + text[text.index(END) :]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="copydesk-contract-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False) as url, connect(url) as conn:
            warehouse.initialise(Settings.from_environment({"COPYDESK_HOME": folder, "COPYDESK_DATABASE_URL": url}), conn)
            PAGE.write_text(page(conn, PAGE.read_text()))
            if "--record" in sys.argv:
                SHAPE.write_text("\n".join(shape(conn)) + "\n")


if __name__ == "__main__":
    main()
