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
def reading(found: Settings) -> Iterator[Connection]:
    with _opened(found, READ_SECONDS) as conn:
        conn.read_only = True
        yield conn


@contextmanager
def changing(found: Settings) -> Iterator[Connection]:
    with _opened(found, CHANGE_SECONDS) as conn:
        yield conn


@contextmanager
def _opened(found: Settings, seconds: int) -> Iterator[Connection]:
    with _free, connect(found.database_url or "", "copydesk desk") as conn:
        conn.execute("SELECT set_config('statement_timeout', %s, false)", (f"{seconds}s",))
        conn.commit()
        yield conn
