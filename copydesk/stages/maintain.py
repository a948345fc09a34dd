"""maintain: what only grows is shortened, the books are compared from their first page on, and what needs a person is said."""

from __future__ import annotations

import time

from psycopg import errors

from copydesk import alerting
from copydesk.settings import Settings
from copydesk.stages.check import RunFailed, off_balance
from copydesk.stages.masking import mask
from copydesk.stages.retention import remove
from copydesk.stages.shift import Shift
from copydesk.stages.watch import watch
from sql import changes, runs, upkeep, watching
from sql.connection import Connection

POLLS_KEPT = 30  # of each feed
CHANGES_KEPT = 100  # of what is known of each site
STALE_SECONDS = 86_400  # after which a file in staging belongs to nobody


def maintain(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Safe at any time, beside any run."""
    _keep_ahead(conn, shift)
    with conn.transaction():
        for what, count in upkeep.shorten(conn, POLLS_KEPT, CHANGES_KEPT).items():
            shift.report(what, count)
    remove(settings, conn, shift)
    changes.number(conn)
    shift.report("masked", mask(settings, conn))
    stale = [file for file in settings.staging.glob("*.*") if file.stat().st_mtime < time.time() - STALE_SECONDS]
    for file in stale:
        file.unlink(missing_ok=True)
    shift.report("files left in staging", len(stale))
    with conn.transaction():
        problems = off_balance(conn, shift, runs.EVER)
        runs.end(conn, shift.run_id, problems)
        for feed in upkeep.failing_feeds(conn):
            shift.logger.warning("%s (%s) fails: %s", feed["url"], feed["name"], feed["problem"])
        watching.shorten_crowd(conn, shift.now)
        for source in watch(conn, shift.now, every=True):
            shift.logger.warning("%s: %s: %s", source["name"], source["state"], source["why"])
    alerting.tell(settings, conn, shift.kind, problems, shift.now)
    if problems:
        raise RunFailed("\n".join(problems))


def _keep_ahead(conn: Connection, shift: Shift) -> None:
    try:
        with conn.transaction():
            shift.report("partitions made", len(upkeep.keep_ahead(conn, shift.now)))
    except errors.LockNotAvailable:
        shift.logger.warning("no partition was made ahead, for the tables were in use: there are weeks for it")
