"""`make up`: Airflow with its web page on your own feeds, in the foreground, until interrupted."""

from __future__ import annotations

import signal
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from copydesk import airflow, postgres, sources, warehouse
from copydesk.demo import TAG
from copydesk.settings import Settings
from sql import feeds
from sql.connection import connect

DAGS = ("ingest", "backfill", "reclean", "maintain")


def up(settings: Settings, port: int, listing: Path | None) -> int:
    """Start everything, let the DAGs run, and wait for an interrupt; then end everything that was started."""
    interrupted = threading.Event()

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        interrupted.set()

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, interrupt)
    with postgres.private(settings.home):
        ready = replace(settings, database_url=settings.database_url or postgres.url(settings.home))
        _prepare(ready, listing)
        print("starting Airflow (half a minute)", flush=True)
        with airflow.running(ready, port) as running:
            for dag_id in DAGS:
                running.unpause(dag_id)
            print(
                f"Airflow: {running.url}   (its logs: {running.logs})\n"
                f"log in as {', '.join(airflow.ROLES)}: passwords in {running.password_file}\n"
                f"ingest runs every ten minutes; Ctrl-C ends all of it",
                flush=True,
            )
            while not interrupted.wait(1.0):
                if dead := running.dead():
                    raise airflow.AirflowError(f"airflow {dead} ended by itself: see {running.logs}/{dead}.log")
        print("ended: no process is left, and everything that landed is kept", flush=True)
    return 0


def _prepare(settings: Settings, listing: Path | None) -> None:
    with connect(settings.database_url or "") as conn:
        warehouse.initialise(settings, conn)
        now = datetime.now(UTC)
        if listing:
            added, problems = sources.add(settings, conn, sources.read(listing), now)
            print(*(f"not added: {problem}" for problem in problems), f"{added} feeds of {listing} are new", sep="\n")
        with conn.transaction():
            if rested := feeds.silence_tagged(conn, TAG):
                print(f"the demo's newsroom is closed: its {rested} feeds are silenced")
        if not any(row["feed_url"] and row["state"] != "silenced" for row in feeds.sources(conn)):
            print("no feed is watched yet: write a sources.toml, or give your reader's list: make up SOURCES=feeds.opml")
