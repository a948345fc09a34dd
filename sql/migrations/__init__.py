"""Forward-only migrations: numbered `.sql` files beside this one, each applied once, in a transaction with its row.

One only adds, so that the code of the version before goes on beside it; else its first line says `-- closing: WHY`, and code that
does not know it is refused.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import psycopg
from psycopg.rows import tuple_row

# Any fixed number of ours: one migrating process at a time, the others wait and then find nothing to do.
LOCK = 7_261_944_110


CLOSING = "-- closing: "


class NewerDatabase(Exception):
    """The database was migrated by a later version of copydesk than this one, and not by adding alone."""


def available() -> dict[int, str]:
    """Number -> SQL text of every migration that this version knows, in order."""
    found = sorted(entry.name for entry in files(__name__).iterdir() if entry.name.endswith(".sql"))
    return {int(name.split("_")[0]): (files(__name__) / name).read_text() for name in found}


def missing(conn: psycopg.Connection[Any]) -> list[int]:
    """Numbers of the migrations not yet applied; raises `NewerDatabase` where one that this version does not know closed the
    database to it."""
    known = available()
    with conn.transaction(), conn.cursor(row_factory=tuple_row) as cursor:
        if cursor.execute("SELECT to_regclass('public.copydesk_migrations')").fetchone() == (None,):
            return list(known)
        applied: dict[int, bool] = dict(cursor.execute("SELECT number, closing FROM public.copydesk_migrations").fetchall())
    if ahead := [number for number, closing in applied.items() if closing and number not in known]:
        raise NewerDatabase(
            f"the database is at migration {max(ahead)}, this copydesk knows {max(known)}: install the newer copydesk"
        )
    return [number for number in known if number not in applied]


def migrate(conn: psycopg.Connection[Any]) -> int:
    """Bring the database to this version's schema and return how many migrations were applied."""
    applied = 0
    conn.commit()
    while True:
        with conn.transaction():
            conn.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            todo = missing(conn)
            if not todo:
                return applied
            conn.execute(
                "CREATE TABLE IF NOT EXISTS public.copydesk_migrations"
                " (number integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now(),"
                " closing boolean NOT NULL DEFAULT true)"
            )
            text = available()[todo[0]]
            conn.execute(text.encode())
            conn.execute("INSERT INTO public.copydesk_migrations (number, closing) VALUES (%s, %s)",
                         (todo[0], text.startswith(CLOSING)))  # fmt: skip
        applied += 1
