"""What a run brought is counted source by source, and what is due is judged."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from copydesk.commands import looking, watching
from copydesk.settings import Settings
from copydesk.stages.watch import watch
from sql import watching as watched
from sql.connection import Connection
from tests.copydesk import way

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def add_source(conn: Connection, name: str, now: datetime, language: str = "en") -> int:
    conn.execute("INSERT INTO pipeline.hosts (host) VALUES (%s) ON CONFLICT DO NOTHING", (f"{name}.example",))
    row = conn.execute("INSERT INTO news.sources (name, added_at) VALUES (%s, %s) RETURNING source_id",
                       (name, now - 100 * DAY)).fetchone()  # fmt: skip
    assert row
    conn.execute(
        "INSERT INTO pipeline.feeds (source_id, url, kind, host, next_poll_at, interval_seconds, language) "
        "VALUES (%s, %s, 'rss', %s, %s, 600, %s)",
        (row["source_id"], f"https://{name}.example/feed", f"{name}.example", now, language),
    )
    return int(row["source_id"])


def hourly(conn: Connection, source_id: int, start: datetime, end: datetime) -> None:
    conn.execute(
        "INSERT INTO pipeline.tallies SELECT %s, at, 'r', 1, 0, 0, 0, 0, 3000 FROM generate_series(%s, %s, interval '1 hour') at",
        (source_id, start, end),
    )


@pytest.mark.long
def test_a_run_counts_what_landed_of_each_source_and_twice_is_as_once(press: Settings, conn: Connection, now: datetime) -> None:
    way.watch_newsroom(press, now)
    way.ingest(press, now)
    landed = {row["source_id"]: row["n"] for row in way.rows(
        conn, "SELECT source_id, count(*) AS n FROM news.articles GROUP BY 1")}  # fmt: skip
    counted = "SELECT source_id, landed, copies, rejected FROM pipeline.tallies ORDER BY 1"
    once = way.rows(conn, counted)
    assert landed == {row["source_id"]: row["landed"] for row in once if row["landed"]}
    [copies] = way.rows(conn, "SELECT count(*) AS n FROM news.articles WHERE is_copy")
    assert copies["n"] == sum(row["copies"] for row in once) > 0
    crowd = way.rows(conn, "SELECT * FROM pipeline.crowd ORDER BY language, hour")
    [run] = way.rows(conn, "SELECT run_id FROM pipeline.runs")
    watched.tally(conn, run["run_id"], now)
    assert way.rows(conn, counted) == once
    assert way.rows(conn, "SELECT * FROM pipeline.crowd ORDER BY language, hour") == crowd
    assert set(watched.by_state(conn)) == {"new"}


def test_a_source_that_stopped_is_named_and_one_that_goes_on_is_not(conn: Connection, now: datetime) -> None:
    stopped, well = (add_source(conn, name, now) for name in ("stopped", "well"))
    hourly(conn, stopped, now - 60 * DAY, now - 2 * DAY)
    hourly(conn, well, now - 60 * DAY, now - HOUR)
    [found] = watch(conn, now)
    assert (found["name"], found["state"], found["since"]) == ("stopped", "silent", now - 2 * DAY)
    assert watched.by_state(conn) == {"silent": 1, "well": 1}


def test_one_that_comes_back_is_well_again_with_the_next_look(conn: Connection, now: datetime) -> None:
    source = add_source(conn, "back", now)
    hourly(conn, source, now - 60 * DAY, now - 2 * DAY)
    assert watch(conn, now)
    hourly(conn, source, now + HOUR, now + HOUR)
    assert watch(conn, now + HOUR) == []


def test_only_sources_on_which_a_verdict_is_due_are_looked_at(conn: Connection, now: datetime) -> None:
    source = add_source(conn, "well", now)
    hourly(conn, source, now - 60 * DAY, now)
    watch(conn, now)
    assert watched.to_judge(conn, now + HOUR, 10) == []
    assert [row["name"] for row in watched.to_judge(conn, now + 3 * DAY, 10)] == ["well"]
    assert [row["name"] for row in watched.to_judge(conn, now + HOUR, 10, every=True)] == ["well"]


def test_on_a_quiet_day_of_a_whole_language_none_is_silent(conn: Connection, now: datetime) -> None:
    for n in range(3):
        hourly(conn, add_source(conn, f"paper{n}", now), now - 60 * DAY, now - 30 * HOUR)
    conn.execute("INSERT INTO pipeline.crowd SELECT 'en', date_trunc('hour', at), 60 "
                 "FROM generate_series(%s, %s, interval '1 hour') at", (now - 60 * DAY, now - 30 * HOUR))  # fmt: skip
    assert watch(conn, now) == []
    conn.execute("UPDATE pipeline.feeds SET language = 'fr'")
    conn.execute("UPDATE pipeline.watch SET news_at = %s", (now,))
    assert len(watch(conn, now)) == 3


@pytest.mark.long
def test_a_silenced_source_is_asked_again_when_its_time_is_up_and_nobody_is_told_of_it_before(
    press: Settings, conn: Connection, now: datetime, capsys: pytest.CaptureFixture[str]
) -> None:
    way.watch_newsroom(press, now)
    [source] = way.rows(conn, "SELECT name FROM news.sources ORDER BY name LIMIT 1")
    watching.silence(press, source["name"], "2099-01-01", "it is being rebuilt", undo=False)
    looking.status(press, as_json=False)
    assert f"silence {source['name']} is not asked until 2099-01-01 00:00: it is being rebuilt" in capsys.readouterr().out
    way.ingest(press, now)
    silenced = "SELECT count(*) AS n FROM pipeline.feeds WHERE state = 'silenced'"
    assert way.rows(conn, silenced)[0]["n"] > 0
    assert source["name"] not in [row["name"] for row in watched.in_trouble(conn)]
    way.ingest(press, datetime(2099, 1, 1, 0, 10, tzinfo=now.tzinfo), stages=["poll"])
    assert way.rows(conn, silenced)[0]["n"] == 0
    assert watched.silences(conn) == []
