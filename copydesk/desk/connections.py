"""The warehouse as the pages reach it: few connections at once, short statements, and read only unless something is changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import BoundedSemaphore

from copydesk.settings import Settings
from copydesk.tasks import database_url
from sql.connection import Connection, connect

AT_ONCE = 4
READ_SECONDS, CHANGE_SECONDS = 5, 60

_free = BoundedSemaphore(AT_ONCE)


def settings() -> Settings:
    """This installation's, with the warehouse that Airflow's connection names."""
    from airflow.models.connection import Connection as Known

    return replace(Settings.from_environment(), database_url=database_url(Known.get_connection_from_secrets("copydesk_db")))


@contextmanager
def reading(found: Settings, seconds: int = READ_SECONDS) -> Iterator[Connection]:
    with _opened(found, seconds, read_only=True) as conn:
        yield conn


@contextmanager
def changing(found: Settings) -> Iterator[Connection]:
    with _opened(found, CHANGE_SECONDS) as conn:
        yield conn


@contextmanager
def _opened(found: Settings, seconds: int, read_only: bool = False) -> Iterator[Connection]:
    """One transaction, that the limit ends with: behind a pool the connection is somebody else's next."""
    with _free, connect(found.database_url or "", "copydesk desk") as conn:
        conn.read_only = read_only
        conn.execute("SELECT set_config('statement_timeout', %s, true)", (f"{seconds}s",))
        yield conn
