"""Partitions by time: made ahead, dropped whole when all in them is of age; nothing is refused, and no reader misses a change."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from sql import changes, retention, stories, upkeep
from sql.connection import Connection, connect

EVENT = """
INSERT INTO pipeline.page_events (page_id, run_id, stage, worker, outcome, reason, at) VALUES (1, 'r', 'fetch', 1, 'x', '', %s)"""
CHANGE = """
INSERT INTO news.change_log (number, kind, article_id, version, source_id, changed_at, numbered_at)
VALUES (%s, 'new', 1, 1, 1, %s, %s)"""
SPAN = 20_000_000


def where(conn: Connection, table: str) -> dict[str, int]:
    """How many rows lie in which partition."""
    found = conn.execute(f"SELECT tableoid::regclass::text AS place, count(*) AS n FROM {table} GROUP BY 1".encode())
    return {row["place"].removeprefix("pipeline."): row["n"] for row in found}


@pytest.fixture
def page(conn: Connection, now: datetime) -> None:
    conn.execute("INSERT INTO news.sources (name, added_at) VALUES ('The Paper', %s)", (now,))
    conn.execute("INSERT INTO pipeline.hosts (host) VALUES ('a.test')")
    conn.execute(
        "INSERT INTO pipeline.pages (url, host, site, source_id, reason, discovered_at, discovered_on)"
        " VALUES ('http://a.test/1', 'a.test', 'a.test', 1, 'new', %s, %s)", (now, now.date()),
    )  # fmt: skip


def events(conn: Connection, moments: Sequence[datetime]) -> None:
    for at in moments:
        conn.execute(EVENT, (at,))


@pytest.mark.usefixtures("page")
def test_partitions_are_made_once_and_ahead_and_what_has_none_lies_in_the_default_one(conn: Connection) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday
    assert upkeep.keep_ahead(conn, now) == [
        "page_events_2026_11_30", "page_events_2026_12_07", "page_events_2026_12_14",
        "tallies_2026_12_01", "tallies_2027_01_01", "tallies_2027_02_01", "change_log_1", "change_log_2",
    ]  # fmt: skip
    assert upkeep.keep_ahead(conn, now) == []
    assert upkeep.keep_ahead(conn, now + timedelta(days=7)) == ["page_events_2026_12_21", "tallies_2027_03_01"]
    monday = datetime(2026, 11, 30, tzinfo=UTC)
    events(conn, [now, monday - timedelta(microseconds=1), monday, monday + timedelta(days=6, hours=23), now + timedelta(days=900)])
    assert where(conn, "pipeline.page_events") == {"page_events_default": 3, "page_events_2026_11_30": 2}


@pytest.mark.usefixtures("page")
def test_a_time_of_which_the_default_partition_has_rows_is_left_to_it(conn: Connection) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    events(conn, [now + timedelta(days=6)])
    assert "page_events_2026_11_30" not in upkeep.keep_ahead(conn, now)
    assert where(conn, "pipeline.page_events") == {"page_events_default": 1}


@pytest.mark.usefixtures("page")
def test_events_go_a_week_at_a_time_and_only_when_all_of_it_is_of_age(conn: Connection) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    upkeep.keep_ahead(conn, now)
    monday = datetime(2026, 11, 30, tzinfo=UTC)
    events(conn, [now, *(monday + timedelta(days=day) for day in range(14))])
    removed = []
    while removed[-1:] != [0]:
        removed.append(retention.events(conn, monday + timedelta(days=13, hours=23), 5_000))
    assert removed == [7, 1, 0]
    assert where(conn, "pipeline.page_events") == {"page_events_2026_12_07": 7}


def test_a_table_in_use_keeps_its_old_partition_for_another_day(conn: Connection, database_url: str, now: datetime) -> None:
    upkeep.keep_ahead(conn, now)
    conn.execute("ALTER FUNCTION pipeline.drop_aged SET lock_timeout = '50ms'")
    conn.commit()
    with connect(database_url) as reader:
        reader.execute("SELECT * FROM pipeline.page_events")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            retention.events(conn, now + timedelta(days=900), 5_000)
        conn.rollback()
    assert retention.events(conn, now + timedelta(days=900), 5_000) == 1


def log(conn: Connection, *numbers: int, first: datetime) -> None:
    """One change a day."""
    for days, number in enumerate(numbers):
        at = first + timedelta(days=days)
        conn.execute(CHANGE, (number, at, at))
    conn.commit()


def test_the_log_forgets_its_beginning_first_whatever_partition_that_lies_in(conn: Connection, now: datetime) -> None:
    upkeep.keep_ahead(conn, now)
    log(conn, 1, 2, SPAN - 1, SPAN, SPAN + 1, 2 * SPAN, 3 * SPAN, first=now)  # the last has no partition
    kept = []
    for days in range(8):
        while changes.forget(conn, now + timedelta(days=days), 2):
            pass
        kept.append([row["number"] for row in conn.execute("SELECT number FROM news.change_log ORDER BY number")])
    everything = [1, 2, SPAN - 1, SPAN, SPAN + 1, 2 * SPAN, 3 * SPAN]
    assert kept[:4] == [everything, everything[1:], everything[2:], everything[3:]]
    assert kept[4] == everything[3:]  # one of its partition's changes is young
    assert kept[5:] == [everything[5:], everything[6:], everything[6:]]  # the newest stays


def test_numbers_go_on_from_one_partition_into_the_next_and_a_reader_misses_none(conn: Connection, now: datetime) -> None:
    upkeep.keep_ahead(conn, now)
    log(conn, SPAN - 2, first=now)
    conn.execute("INSERT INTO news.sources (name, added_at) VALUES ('The Paper', %s)", (now,))
    conn.execute("INSERT INTO news.stories (original_article_id) VALUES (1)")
    conn.execute(
        "INSERT INTO news.articles (article_id, source_id, story_id, url, site, body, version, landed_at, updated_at)"
        " VALUES (1, 1, 1, 'http://a.test/1', 'a.test', 'said', 1, %s, %s)", (now, now),
    )  # fmt: skip
    conn.execute("INSERT INTO pipeline.outbox (kind, article_id, version) SELECT 'edit', 1, 1 FROM generate_series(1, 4)")
    conn.commit()
    assert changes.number(conn) == 4
    assert where(conn, "news.change_log") == {"change_log_default": 2, "change_log_1": 3}
    cursor = conn.execute("SELECT cursor FROM news.snapshot()").fetchone()
    assert cursor
    assert conn.execute("SELECT * FROM news.changes(%s)", (cursor["cursor"],)).fetchall() == []
    first = conn.execute(
        "SELECT number || '-' || (extract(epoch FROM numbered_at) * 1000000)::bigint AS at FROM news.change_log ORDER BY number"
    ).fetchone()
    assert first
    told = conn.execute("SELECT cursor FROM news.changes(%s)", (first["at"],)).fetchall()
    assert [int(row["cursor"].split("-")[0]) for row in told] == [SPAN - 1, SPAN, SPAN + 1, SPAN + 2]


@pytest.mark.usefixtures("page")
def test_three_that_make_partitions_at_once_all_end_well(conn: Connection, database_url: str, now: datetime) -> None:
    conn.commit()
    made: list[list[str]] = []

    def make() -> None:
        with connect(database_url) as own:
            made.append(upkeep.keep_ahead(own, now))

    threads = [threading.Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(map(len, made)) == [0, 0, 8]


def sketch(article_id: int, at: datetime) -> dict[str, object]:
    return {"article_id": article_id, "at": at, "keys": [article_id]}


def test_a_month_of_sketches_is_made_beside_whoever_reads_or_writes_them(conn: Connection, database_url: str) -> None:
    """A dump holds all tables for as long as it takes, and who links copies holds up all who publish."""
    with connect(database_url) as dump, connect(database_url) as writer:
        dump.execute("SELECT * FROM pipeline.sketches, ONLY pipeline.sketches_early")
        stories.save_sketches(writer, [], [sketch(1, datetime(1999, 12, 31, 23, 59, 59, 999_999, UTC))])
        conn.execute("SET LOCAL lock_timeout = '1s'")
        stories.save_sketches(conn, [], [sketch(2, datetime(2000, 1, 1, tzinfo=UTC)), sketch(3, datetime(2026, 12, 1, tzinfo=UTC))])
        conn.commit()
        writer.commit()
    stories.save_sketches(
        conn, [], [sketch(4, datetime(2026, 12, 31, 23, tzinfo=UTC)), sketch(5, datetime(2027, 1, 1, tzinfo=UTC))]
    )
    assert where(conn, "pipeline.sketches") == {
        "sketches_early": 1,
        "sketches_2000_01": 1,
        "sketches_2026_12": 2,
        "sketches_2027_01": 1,
    }


def test_a_partition_has_the_indexes_and_rules_of_the_others_once(conn: Connection, now: datetime) -> None:
    upkeep.keep_ahead(conn, now)
    stories.save_sketches(conn, [], [sketch(1, now)])
    kept = conn.execute("""
        SELECT i.inhparent::regclass::text AS parent,
               ARRAY(SELECT replace(pg_get_indexdef(indexrelid), c.relname, '') FROM pg_index WHERE indrelid = c.oid ORDER BY 1)
               || ARRAY(SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid ORDER BY 1) AS has
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relkind = 'r'""").fetchall()
    for parent in {row["parent"] for row in kept}:
        first, *others = (row["has"] for row in kept if row["parent"] == parent)
        assert others
        assert [other for other in others if other != first] == []
