"""maintain: what only grows is shortened, and nothing else."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from copydesk import run
from copydesk.settings import Settings
from copydesk.stages.check import RunFailed
from sql import status
from sql.connection import Connection

POLL = "INSERT INTO pipeline.feed_polls (feed_id, polled_at, run_id, stage, outcome) VALUES (1, %s, 'r', 'poll', 'changed')"


def maintain(settings: Settings, now: datetime) -> dict[str, int]:
    run.begin(settings, "maintain", f"maintain {now}", now)
    return run.work(settings, "maintain", f"maintain {now}")


def test_thirty_polls_of_a_feed_stay_and_the_newest_of_them(press: Settings, conn: Connection, now: datetime) -> None:
    _watch(conn, now)
    for n in range(40):
        conn.execute(POLL, (now + timedelta(minutes=n),))
    conn.commit()
    assert maintain(press, now)["old polls"] == 10
    oldest = conn.execute("SELECT min(polled_at) AS at, count(*) AS n FROM pipeline.feed_polls").fetchone()
    assert oldest == {"at": now + timedelta(minutes=10), "n": 30}


def test_runs_stay_ninety_days(settings: Settings, conn: Connection, now: datetime) -> None:
    for name, days in (("old", 91), ("young", 89)):
        run.begin(settings, "ingest", name, now)
        conn.execute("UPDATE pipeline.runs SET began_at = %s WHERE run_id = %s", (now - timedelta(days=days), name))
    conn.commit()
    maintain(settings, now)
    assert [row["run_id"] for row in status.summary(conn, now)["runs"] if row["kind"] == "ingest"] == ["young"]


def test_files_in_staging_of_the_dead_go_and_those_of_the_living_stay(settings: Settings, now: datetime) -> None:
    settings.staging.mkdir(parents=True)
    for name, age in (("dead.part", 2 * 86_400), ("alive.part", 60), ("dead.warc.gz", 2 * 86_400), ("alive.warc.gz", 60)):
        (settings.staging / name).write_bytes(b"")
        os.utime(settings.staging / name, times=(time.time() - age, time.time() - age))
    assert maintain(settings, now)["files left in staging"] == 2
    assert {file.name for file in settings.staging.iterdir()} == {"alive.part", "alive.warc.gz"}


def test_a_book_that_has_not_balanced_for_long_is_found(settings: Settings, conn: Connection, now: datetime) -> None:
    conn.execute("INSERT INTO pipeline.stock (day, discovered) VALUES ('2026-01-05', 3)")
    conn.commit()
    with pytest.raises(RunFailed, match="2026-01-05: 3 pages discovered, 0 in the books"):
        maintain(settings, now)
    assert maintain_says(conn) == ["2026-01-05: 3 pages discovered, 0 in the books"]


def test_an_old_book_is_for_maintain_to_find_and_not_for_every_run(settings: Settings, conn: Connection, now: datetime) -> None:
    conn.execute("INSERT INTO pipeline.stock (day, discovered) VALUES ('2026-01-05', 3)")
    conn.commit()
    run.begin(replace(settings, workers=1), "ingest", "r", now)
    with pytest.raises(RunFailed) as failed:
        run.work(settings, "check", "r")
    assert "2026-01-05" not in str(failed.value)


def maintain_says(conn: Connection) -> list[str]:
    found = conn.execute("SELECT problems FROM pipeline.runs WHERE kind = 'maintain'").fetchone()
    assert found is not None
    return list(found["problems"])


def _watch(conn: Connection, now: datetime) -> None:
    conn.execute("INSERT INTO news.sources (name, added_at) VALUES ('a', %s)", (now,))
    conn.execute("INSERT INTO pipeline.hosts (host) VALUES ('a.test')")
    conn.execute("INSERT INTO pipeline.feeds (source_id, url, kind, host, next_poll_at, interval_seconds)"
                 " SELECT source_id, 'http://a.test/feed', 'rss', 'a.test', %s, 600 FROM news.sources", (now,))  # fmt: skip
