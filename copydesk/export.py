"""copydesk export: the articles that stand, then what changed since; streamed, and gone on with from a cursor that a file keeps."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import psycopg

from copydesk.writers import FORMATS, CannotWrite, Row, opened
from sql import export as reading
from sql.connection import Connection
from sql.export import Asked

BAD_CURSORS = {"CD001", "CD002", "22023"}  # no longer kept, of another history, none at all
WAIT_SECONDS = 1.0  # between two looks of --follow, where nobody tells


class Interrupted(Exception):
    """By a person, before all that was asked for was written."""


@dataclass(frozen=True, slots=True)
class Place:
    """How far an export has come. `article`: of the state, which comes first; None once that is done. `size`: of the file."""

    cursor: str
    article: int | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Order:
    asked: Asked
    format: str
    out: str | None
    kept_in: Path | None  # the file that keeps the place
    after: str | None  # begin there, and not with the state
    follow: bool

    @property
    def goes_on(self) -> bool:
        """Are changes wanted as well, or the state alone?"""
        return self.follow or self.kept_in is not None or self.after is not None

    def check(self) -> None:
        if self.format not in FORMATS:
            raise CannotWrite(f"there is no format {self.format!r}: it is one of {', '.join(FORMATS)}")
        if self.format == "parquet" and self.follow:
            raise CannotWrite("a Parquet file is written whole: leave --follow, and export with --cursor FILE again and again")
        if self.format == "parquet" and self.out is None:
            raise CannotWrite("say where the Parquet file goes: --out FILE")
        if self.out and "://" in self.out and self.follow:
            raise CannotWrite("what --follow writes has no end: --out a file, or to standard output")


def export(conn: Connection, order: Order, told: Callable[[int], None]) -> Place:
    """Write what is asked for; the place to go on from."""
    order.check()
    place = _kept(order) or Place(order.after if order.after is not None else reading.latest_cursor(conn), _first(order))
    conn.commit()
    goes_on = order.out is not None and "://" not in order.out and order.format != "parquet" and place.size is not None
    size = place.size if goes_on and Path(order.out or "").exists() else None
    with opened(order.out, size) as target, _interrupts() as interrupted:
        writer = FORMATS[order.format](target, bool(size))
        try:
            for reached, rows in _portions(conn, order, place, interrupted):
                if rows:
                    writer.write(rows)
                place = replace(reached, size=_settled(target, order))
                if order.format != "parquet":
                    _keep(order, place)
                told(len(rows))
        except psycopg.Error as error:
            if error.sqlstate not in BAD_CURSORS:
                raise
            raise CannotWrite(f"{error.diag.message_primary} ({order.kept_in or '--after'}): begin anew without it") from error
        writer.end()
    _keep(order, place)
    if interrupted.is_set() and not (order.follow and place.article is None):
        raise Interrupted("interrupted before all was written" + (": call it again, and it goes on" if order.kept_in else ""))
    return place


@contextmanager
def _interrupts() -> Iterator[threading.Event]:
    """Set by the first Ctrl-C or SIGTERM, so that portions end whole; a second one ends the program at once.

    An exception in the middle of a statement can leave a connection that nobody can use, and --follow ends by Ctrl-C as it should.
    """
    interrupted = threading.Event()
    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}

    def restored() -> None:
        for name, handler in before.items():
            signal.signal(name, handler)

    def interrupt(*_: object) -> None:
        interrupted.set()
        restored()

    for name in before:
        signal.signal(name, interrupt)
    try:
        yield interrupted
    finally:
        restored()


def _first(order: Order) -> int | None:
    return None if order.after is not None else 0


def _portions(conn: Connection, order: Order, place: Place, interrupted: threading.Event) -> Iterator[tuple[Place, list[Row]]]:
    while place.article is not None and not interrupted.is_set():
        found = reading.after(conn, order.asked, place.article)
        conn.commit()
        place = replace(place, article=found[-1]["article_id"] if found else None)
        yield place, [{**row, "cursor": place.cursor} for row in found]
    while order.goes_on and not interrupted.is_set():
        found = reading.changed(conn, order.asked, place.cursor)
        if not conn.autocommit:
            conn.commit()
        if found:
            place = replace(place, cursor=found[-1]["cursor"])
            yield place, [row for row in found if row["article_id"] is not None]
        elif not order.follow:
            return
        else:
            reading.wait(conn, WAIT_SECONDS)


def _settled(target: BinaryIO, order: Order) -> int | None:
    """Make what was written durable, where a place is kept that says so; the size of the file."""
    target.flush()
    if order.out is None or "://" in order.out:
        return None
    if order.kept_in:
        os.fsync(target.fileno())
    return target.tell()


def _kept(order: Order) -> Place | None:
    if order.kept_in is None or not order.kept_in.exists():
        return None
    try:
        kept: dict[str, Any] = json.loads(order.kept_in.read_text("utf-8"))
        return Place(**kept)
    except (OSError, ValueError, TypeError) as error:
        raise CannotWrite(f"{order.kept_in} keeps no place of an export: remove it, and all is exported anew") from error


def _keep(order: Order, place: Place) -> None:
    """Whole or not at all: a place that is half written would be none."""
    if order.kept_in is None:
        return
    part = order.kept_in.with_name(f"{order.kept_in.name}.part")
    try:
        part.write_text(json.dumps(asdict(place)), "utf-8")
        part.rename(order.kept_in)
    except OSError as error:
        raise CannotWrite(f"cannot write {order.kept_in}: {error.strerror}") from error
