"""Captures that others made: which are new, and how far their files have been read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sql.connection import Connection, document, load, rows
from sql.hosts import take_turn

_queries = load("imports")

Row = Mapping[str, Any]


def one_at_a_time(conn: Connection) -> bool:
    """Until this transaction ends, nobody else imports; False if somebody does."""
    return bool(_queries.lock_imports(conn))


def places(conn: Connection, source: str | None = None) -> list[Row]:
    """(source_id, place) of every source or one of them: where it is at home, before where its feeds are."""
    return list(_queries.places_of_sources(conn, source=source))


def begin(conn: Connection, file: str, selection: str, size: int | None, now: datetime) -> int | None:
    """How many records of the file were read before, or None if all were. A file of another size is another file."""
    row = _queries.begin_file(conn, file=file, selection=selection, size=size, now=now)
    return None if row["ended_at"] else int(row["records"])


def note(conn: Connection, file: str, selection: str, records: int, outcomes: Mapping[str, int], ended: bool) -> None:
    """That so many records more were read, and what became of them; in the transaction that writes what did."""
    _queries.note_file(conn, file=file, selection=selection, records=records, outcomes=document(dict(outcomes)), ended=ended)


def progress(conn: Connection, files: Sequence[str], selection: str) -> list[Row]:
    """(file, ended, outcomes) of those that were begun."""
    return list(_queries.files(conn, files=list(files), selection=selection))


def known(conn: Connection, captures: Iterable[Row]) -> dict[tuple[str, datetime], str]:
    """(url, fetched_at) -> why it is not taken: known, taken down, withdrawn or removed."""
    return {(row["url"], row["fetched_at"]): row["why"] for row in _queries.known_captures(conn, captures=rows(captures))}


def add(conn: Connection, captures: Sequence[Row], lane: str, run_id: str) -> list[Row]:
    """Captures of pages that are made where there are none: capture_id, page_id, outcome of each that was entered. The newest of a
    page is what is extracted next, unless the page stands on a newer one."""
    take_turn(conn)
    _queries.add_pages_of_captures(conn, captures=rows(captures), lane=lane, run_id=run_id)
    entered = list(_queries.add_captures_of_others(conn, captures=rows(captures), run_id=run_id))
    newest = {row["page_id"] for row in _queries.extract_newest(
        conn, capture_ids=[row["capture_id"] for row in entered], captures=rows(captures), lane=lane, run_id=run_id)}  # fmt: skip
    awaited = {row["capture_id"] for row in _queries.awaited(conn, page_ids=sorted(newest))}
    return [row | {"outcome": "imported" if row["capture_id"] in awaited else "older"} for row in entered]
