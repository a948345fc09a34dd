"""news.changes: a reader that keeps its cursor misses nothing."""

from __future__ import annotations

from sql.connection import Connection


def test_an_empty_database_has_no_changes(conn: Connection) -> None:
    assert conn.execute("SELECT * FROM news.changes()").fetchall() == []
