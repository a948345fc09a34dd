"""Connections to the warehouse, and how Python values travel to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from importlib.resources import files
from typing import Any

import aiosql
import psycopg
from psycopg.rows import DictRow, dict_row
from psycopg.types.json import Jsonb

Connection = psycopg.Connection[DictRow]


class Unreachable(Exception):
    """PostgreSQL does not answer, or refuses us; one line that says which."""


def connect(url: str, application: str = "copydesk") -> Connection:
    """A connection whose rows are dicts, not in autocommit, with times in UTC."""
    try:
        return psycopg.connect(url, row_factory=dict_row, application_name=application, options="-c timezone=UTC")
    except psycopg.Error as error:
        reason = " ".join(str(error).split())
        raise Unreachable(f"cannot reach PostgreSQL: {reason} (is COPYDESK_DATABASE_URL right, and the server up?)") from error


def rows(values: Iterable[Mapping[str, Any]]) -> Jsonb:
    """Rows for jsonb_to_recordset: one round trip for a whole batch."""
    return Jsonb([dict(value) for value in values], dumps=_dumps)


def document(value: Any) -> Jsonb:
    return Jsonb(value, dumps=_dumps)


def load(name: str) -> Any:
    """The named queries of `sql/queries/<name>.sql`."""
    return aiosql.from_str((files("sql") / "queries" / f"{name}.sql").read_text(), "psycopg", mandatory_parameters=False)


def _dumps(value: Any) -> str:
    # jsonb has no place for U+0000, and pages do contain it.
    return json.dumps(value, default=_encode).replace("\\u0000", "")


def _encode(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a row")
