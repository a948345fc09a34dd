"""How a committed change becomes visible to those who follow news.changes, and for how long."""

from __future__ import annotations

from datetime import datetime

from sql.connection import Connection, load

_queries = load("changes")

AT_ONCE = 20_000  # what pipeline.number_changes takes


def number(conn: Connection) -> int:
    """Give what is committed its numbers; how many. Whoever committed calls this next; what a dead writer left is taken as well.

    Each call is a transaction of its own that ends on the server: a client that stalls holds nobody up."""
    numbered = 0
    conn.autocommit = True
    try:
        while True:
            found = int(_queries.number_changes(conn))
            numbered += found
            if found < AT_ONCE:
                return numbered
    finally:
        if not conn.broken:
            conn.autocommit = False


def forget(conn: Connection, before: datetime, batch: int) -> int:
    """Forget changes older than that, so many at most or a whole partition; readers that had not come so far begin anew."""
    return int(_queries.forget_changes(conn, before=before, batch=batch))
