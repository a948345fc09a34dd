"""What has come of age, removed a batch at a time; each call is to be a transaction of its own."""

from __future__ import annotations

from datetime import datetime

from sql.connection import Connection, load
from sql.hosts import take_turn
from sql.withdrawals import alone_at_the_archive

_queries = load("retention")


def captures(conn: Connection, before: datetime, batch: int, standing: bool) -> int:
    """`standing`: those that articles were made from; else all others. Nobody recalls or masks one meanwhile."""
    alone_at_the_archive(conn)  # first: who masks may take long, and nobody should wait for our turn meanwhile
    take_turn(conn)
    return len(list(_queries.remove_captures(conn, before=before, batch=batch, standing=standing)))


def other_captures(conn: Connection, before: datetime, batch: int) -> int:
    return captures(conn, before, batch, standing=False)


def last_captures(conn: Connection, before: datetime, batch: int) -> int:
    return captures(conn, before, batch, standing=True)


def versions(conn: Connection, before: datetime, batch: int) -> int:
    return int(_queries.remove_versions(conn, before=before, batch=batch))


def entries(conn: Connection, before: datetime, batch: int) -> int:
    return int(_queries.remove_entries(conn, before=before, batch=batch))


def polls(conn: Connection, before: datetime, batch: int) -> int:
    return int(_queries.remove_polls(conn, before=before, batch=batch))


def events(conn: Connection, before: datetime, batch: int) -> int:
    """A whole week if one is of age; else so many of what no week holds."""
    return int(_queries.drop_aged(conn, parent="page_events", before=before)
               or _queries.remove_events(conn, before=before, batch=batch))  # fmt: skip


def tallies(conn: Connection, before: datetime, batch: int) -> int:
    """A whole month, likewise."""
    return int(_queries.drop_aged(conn, parent="tallies", before=before)
               or _queries.remove_tallies(conn, before=before, batch=batch))  # fmt: skip


def runs(conn: Connection, before: datetime, batch: int) -> int:
    return int(_queries.remove_runs(conn, before=before, batch=batch))


def expect_file(conn: Connection, file: str, not_before: datetime) -> None:
    """It is about to be kept: if no row refers to it by then, its run has died, and it leaves."""
    _queries.expect_file(conn, file=file, not_before=not_before)


def leaving_files(conn: Connection, now: datetime, batch: int) -> list[str]:
    """Files of the archive to which no row refers, in a transaction in which nobody else changes the archive's files."""
    alone_at_the_archive(conn)
    _queries.forget_referred(conn, now=now)
    return [row["file"] for row in _queries.leaving_files(conn, now=now, batch=batch)]


def has_left(conn: Connection, file: str) -> None:
    _queries.has_left(conn, file=file)
