"""Which database: the one that COPYDESK_DATABASE_URL names, else the private one below COPYDESK_HOME."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files

from psycopg import errors
from psycopg.errors import Diagnostic

from copydesk import archive, postgres
from copydesk.settings import Settings
from sql import migrations
from sql.connection import Connection, connect

GRANTS = (
    "role copydesk_reader reads schema news and runs its functions, each statement for 30 s at most, and may do nothing else",
    "role copydesk_writer writes news and pipeline, as the stages do, and changes no schema",
    "for an app that reads: CREATE ROLE my_app LOGIN PASSWORD '...' IN ROLE copydesk_reader; then copydesk init once more",
)


class NotReady(Exception):
    """The database is not what this version needs; one line that says what to do."""


@contextmanager
def opened(settings: Settings) -> Iterator[Settings]:
    """Settings with a database that answers. A private server that was not running runs for as long as the block."""
    if settings.database_url:
        yield settings
        return
    ours = not postgres.running(settings.home)
    url = postgres.start(settings.home)
    try:
        yield replace(settings, database_url=url)
    finally:
        if ours:
            postgres.stop(settings.home)


@contextmanager
def connected(settings: Settings) -> Iterator[tuple[Settings, Connection]]:
    """The same, with a connection to a database whose schema is this version's."""
    with opened(settings) as ready, connect(ready.database_url or "") as conn:
        missing = migrations.missing(conn)
        if missing:
            raise NotReady(f"the database lacks {len(missing)} migrations: run `copydesk init`")
        yield ready, conn


def initialise(settings: Settings, conn: Connection) -> list[str]:
    """Migrate, make the reader's role where we may, and try the archive. Lines on what was done."""
    done = [f"{migrations.migrate(conn)} migrations applied"]
    done += _grant(conn)
    archive.prepare(settings.staging, settings.archive)
    done.append(f"archive at {settings.archive}")
    return done


def _grant(conn: Connection) -> list[str]:
    told: list[str] = []

    def hear(notice: Diagnostic) -> None:
        told.append(notice.message_primary or "")

    conn.add_notice_handler(hear)
    try:
        with conn.transaction():
            conn.execute((files("sql") / "roles.sql").read_bytes())
        return [*GRANTS, *told]
    except errors.InsufficientPrivilege:
        return ["this user may not create roles: have a superuser run sql/roles.sql, for readers to have a role of their own"]
    finally:
        conn.remove_notice_handler(hear)
