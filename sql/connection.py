"""Connections to the warehouse, and how Python values travel to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from typing import Any

import aiosql
import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import DictRow, dict_row
from psycopg.types.json import Jsonb
from psycopg.types.string import StrDumperUnknown

Connection = psycopg.Connection[DictRow]

# PostgreSQL's text has no place for U+0000 nor for half of a surrogate pair, and pages contain both.
SURROGATE = re.compile("[\ud800-\udfff]")
BACKSLASH_OR_NUL = re.compile(r"\\\\|\\u0000")  # as JSON writes them: r"\u0000" in a text is a backslash, and stays

# Plans for a disk that seeks read whole tables where a claim wants a few rows of each; what is worked on lies in memory.
OPTIONS = "-c timezone=UTC -c random_page_cost=1.1"

# A server that is gone without a word, with its machine or the network to it, is known before a lease runs out; left to the system
# that takes two hours. What the address itself says comes first. https://www.postgresql.org/docs/17/libpq-connect.html
ALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 5, "tcp_user_timeout": 90_000, "connect_timeout": 30}


class Unreachable(Exception):
    """PostgreSQL does not answer, or refuses us; one line that says which."""


def connect(url: str, application: str = "copydesk") -> Connection:
    """A connection whose rows are dicts, not in autocommit, with times in UTC. It keeps nothing on the server between two
    transactions but prepared statements, and not those either where a pool of connections lies between."""
    try:
        said = conninfo_to_dict(url)
        address = make_conninfo(url, **{name: value for name, value in ALIVE.items() if name not in said})
        conn = psycopg.connect(address, row_factory=dict_row, application_name=application, options=OPTIONS)
        conn.adapters.register_dumper(str, StorableText)
        if _is_pooled(conn):
            conn.prepare_threshold = None
        return conn
    except psycopg.Error as error:
        reason = " ".join(str(error).split())
        raise Unreachable(f"cannot reach PostgreSQL: {reason} (is COPYDESK_DATABASE_URL right, and the server up?)") from error


def is_lost(conn: Connection, error: psycopg.Error) -> bool:
    """Whether the connection is gone or the server is on its way down, and not one statement that could not be done."""
    return conn.closed or (error.sqlstate or "").startswith(("08", "57P0"))


def _is_pooled(conn: Connection) -> bool:
    """Whether someone between answers for the server: a pool makes up the process number that it gives its clients, since they have
    no server process of their own (https://www.postgresql.org/docs/16/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS)."""
    conn.autocommit = True
    row = conn.execute("SELECT pg_backend_pid() AS pid").fetchone()
    conn.autocommit = False
    return row is None or row["pid"] != conn.info.backend_pid


def rows(values: Iterable[Mapping[str, Any]]) -> Jsonb:
    """Rows for jsonb_to_recordset: one round trip for a whole batch."""
    return Jsonb([dict(value) for value in values], dumps=to_json)


def document(value: Any) -> Jsonb:
    return Jsonb(value, dumps=to_json)


def load(name: str) -> Any:
    """The named queries of `sql/queries/<name>.sql`."""
    return aiosql.from_str((files("sql") / "queries" / f"{name}.sql").read_text(), "psycopg", mandatory_parameters=False)


class StorableText(StrDumperUnknown):
    def dump(self, obj: str) -> Any:
        return super().dump(SURROGATE.sub("\ufffd", obj.replace("\0", "")))


def to_json(value: Any) -> str:
    """As PostgreSQL can keep it."""
    written = SURROGATE.sub("\ufffd", json.dumps(value, default=_encode, ensure_ascii=False))
    return BACKSLASH_OR_NUL.sub(lambda found: "" if found[0] == "\\u0000" else found[0], written)


def _encode(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a row")
