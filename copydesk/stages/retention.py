"""Retention: what has come of age goes, a batch and a transaction at a time; then the archive's files that nothing refers to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from psycopg import errors

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.shift import Shift
from sql import changes, retention, watching
from sql.connection import Connection

BATCH = 5_000
FILES = 100
CHANGE_DAYS = 366  # a reader that was away for longer begins anew

Removal = Callable[[Connection, datetime, int], int]  # of what is older than that, so many at most; how many it was


def remove(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Safe to stop at any moment: rows go before the file that they refer to, and what was to be deleted is known."""
    for what, before, removal in _due(settings, shift.now):
        while shift.seconds_left > 0:
            try:
                with conn.transaction():
                    removed = removal(conn, before, BATCH)
            except errors.LockNotAvailable:  # only whole partitions need all of a table to themselves
                shift.logger.warning("%s stay until the next maintain: the table was in use", what)
                break
            shift.report(what, removed)
            if not removed:
                break
    shift.report("files of the archive", _delete_files(settings, conn, shift))


def would_remove(settings: Settings, conn: Connection, now: datetime) -> dict[str, tuple[int, datetime]]:
    """How much of each the first batch would be, and up to when; nothing is removed. A whole batch may have others after it."""
    found = {}
    for what, before, removal in _due(settings, now):
        with conn.transaction(force_rollback=True):
            found[what] = (removal(conn, before, BATCH), before)
    return found


def _due(settings: Settings, now: datetime) -> Iterator[tuple[str, datetime, Removal]]:
    """Events go with the runs that they name."""
    for what, days, removal in (
        ("old captures", settings.keep_captures, retention.other_captures),
        ("captures of articles", settings.keep_last_captures, retention.last_captures),
        ("earlier versions", settings.keep_versions, retention.versions),
        ("old entries", settings.keep_entries, retention.entries),
        ("polls of age", settings.keep_polls, retention.polls),
        ("old events", settings.keep_runs, retention.events),
        ("old runs", settings.keep_runs, retention.runs),
        ("old tallies", watching.KEPT.days, retention.tallies),
        ("old changes", CHANGE_DAYS, changes.forget),
    ):
        if days is not None:
            yield what, now - timedelta(days=days), removal


def _delete_files(settings: Settings, conn: Connection, shift: Shift) -> int:
    deleted = 0
    while shift.seconds_left > 0:
        with conn.transaction():
            files = retention.leaving_files(conn, shift.now, FILES)
            for file in files:
                archive.delete(settings.archive, file)
                retention.has_left(conn, file)
        if not files:
            break
        deleted += len(files)
    return deleted
