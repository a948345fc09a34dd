"""What the roles may do, as PostgreSQL works it out, beside what they should."""

from __future__ import annotations

from sql.connection import Connection, load

_queries = load("security")


def too_open(conn: Connection) -> list[str]:
    """What is not as sql/roles.sql leaves it, a line each."""
    return [row["finding"] for row in _queries.too_open(conn)]


def other_databases(conn: Connection) -> list[str]:
    """Further databases of the server that readers may enter."""
    return [row["datname"] for row in _queries.other_databases(conn)]
