"""news.changes: a reader that keeps its cursor misses nothing, whatever commits late, rolls back, takes long or dies."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta

import psycopg
import pytest

from sql import changes, hosts
from sql.connection import Connection, connect
from tests.sql.desk import source
from tests.sql.readers import land, reading


@pytest.fixture
def writers(database_url: str) -> Iterator[list[Connection]]:
    with ExitStack() as stack:
        yield [stack.enter_context(connect(database_url)) for _ in range(3)]


def commit(conn: Connection) -> None:
    conn.commit()
    changes.number(conn)


def test_an_empty_database_has_no_changes(conn: Connection) -> None:
    assert conn.execute("SELECT * FROM news.changes()").fetchall() == []
    assert conn.execute("SELECT * FROM news.snapshot()").fetchall() == []


def test_a_row_that_commits_late_is_told_late_and_holds_nobody_up(conn: Connection, database_url: str, writers: list[Connection],
                                                                  now: datetime) -> None:  # fmt: skip
    early, late, _ = writers
    source_id = source(conn, now)
    with reading(database_url) as reader:
        land(late, 1, source_id, now)  # written first
        land(early, 2, source_id, now)
        commit(early)
        assert reader.read() == [2]
        commit(late)
        assert reader.read() == [1]
        assert reader.read() == []


def test_what_was_rolled_back_is_never_told_and_leaves_no_gap(conn: Connection, database_url: str, writers: list[Connection],
                                                              now: datetime) -> None:  # fmt: skip
    first, second, _ = writers
    source_id = source(conn, now)
    with reading(database_url) as reader:
        land(first, 1, source_id, now)
        land(second, 2, source_id, now)
        first.rollback()
        commit(second)
        assert reader.read() == [2]
        assert [number for number, *_ in reader.seen] == [1]


def test_a_change_whose_writer_died_is_told_with_the_next(conn: Connection, database_url: str, now: datetime) -> None:
    source_id = source(conn, now)
    with connect(database_url) as dying:
        land(dying, 1, source_id, now)
        dying.commit()  # and no word after it
    with reading(database_url) as reader:
        assert reader.read() == []
        land(conn, 2, source_id, now)
        commit(conn)
        assert reader.read() == [1, 2]


def test_whoever_makes_pages_holds_no_numbers_up(conn: Connection, writers: list[Connection], now: datetime) -> None:
    polling, writer, _ = writers
    writer.execute("SET lock_timeout = '5s'")
    land(writer, 1, source(conn, now), now)
    writer.commit()
    hosts.take_turn(polling)  # and reads feeds, for a long time
    assert changes.number(writer) == 1


def test_numbers_of_one_who_is_killed_while_giving_them_are_given_again(conn: Connection, database_url: str, now: datetime) -> None:
    source_id = source(conn, now)
    land(conn, 1, source_id, now)
    conn.commit()
    with connect(database_url) as killed, reading(database_url) as reader:
        killed.execute("SELECT pipeline.number_changes()")  # and the transaction does not end
        assert reader.read() == []
        conn.execute("SELECT pg_terminate_backend(%s, 5000)", (killed.info.backend_pid,))
        commit(conn)
        assert reader.read() == [1]
        with pytest.raises(psycopg.OperationalError):
            killed.commit()


def test_a_second_change_of_an_article_never_comes_before_its_first(conn: Connection, database_url: str,
                                                                    writers: list[Connection], now: datetime) -> None:  # fmt: skip
    first, second, _ = writers
    source_id = source(conn, now)
    land(first, 1, source_id, now)
    waits = threading.Thread(target=lambda: (land(second, 1, source_id, now, 2), second.commit()))  # for the row of the first
    waits.start()
    first.commit()
    waits.join()
    changes.number(first)
    with reading(database_url) as reader:
        reader.read()
        assert reader.seen == [(1, "new", 1, 1), (2, "edit", 1, 2)]


@pytest.mark.parametrize("cause", ["new", "edit", "reclean", "boilerplate"])
def test_a_version_is_told_with_its_cause(cause: str, conn: Connection, database_url: str, now: datetime) -> None:
    land(conn, 1, source(conn, now), now, cause=cause)
    commit(conn)
    with reading(database_url) as reader:
        reader.read()
        assert reader.seen == [(1, cause, 1, 1)]


@pytest.mark.parametrize(("kind", "change"), [
    ("story", "UPDATE news.articles SET is_copy = true"),
    ("story", "UPDATE news.articles SET story_id = (SELECT max(story_id) FROM news.stories)"),
    ("withdrawn", "UPDATE news.articles SET withdrawn_at = now()"),
    (None, "UPDATE news.articles SET is_copy = is_copy, story_id = story_id, withdrawn_at = withdrawn_at"),
])  # fmt: skip
def test_what_else_a_reader_sees_is_told_by_the_database_itself(kind: str | None, change: str, conn: Connection,
                                                                database_url: str, now: datetime) -> None:  # fmt: skip
    land(conn, 1, source(conn, now), now)
    conn.execute("INSERT INTO news.stories (articles) VALUES (1)")
    conn.execute(change.encode())
    commit(conn)
    with reading(database_url) as reader:
        reader.read()
        assert reader.seen[1:] == ([(2, kind, 1, 1)] if kind else [])


def test_a_small_portion_comes_to_the_same_end(conn: Connection, database_url: str, now: datetime) -> None:
    source_id = source(conn, now)
    for article_id in range(1, 26):
        land(conn, article_id, source_id, now)
        if article_id % 7 == 0:
            commit(conn)
    commit(conn)
    with reading(database_url, portion=4) as reader:
        while reader.read():
            pass
        assert [(number, article_id) for number, _, article_id, _ in reader.seen] == [(n, n) for n in range(1, 26)]


def test_a_snapshot_is_the_state_with_the_cursor_that_goes_on_from_it(conn: Connection, database_url: str, now: datetime) -> None:
    source_id = source(conn, now)
    for article_id in (1, 2, 3):
        land(conn, article_id, source_id, now)
    conn.execute("UPDATE news.articles SET withdrawn_at = now() WHERE article_id = 2")
    commit(conn)
    land(conn, 4, source_id, now)
    conn.commit()  # committed, and not numbered yet: in the state, and to be told
    state = conn.execute("SELECT * FROM news.snapshot() ORDER BY article_id").fetchall()
    assert [(row["article_id"], row["kind"]) for row in state] == [(1, "new"), (2, "withdrawn"), (3, "new"), (4, "new")]
    with reading(database_url) as reader:
        [reader.cursor] = {row["cursor"] for row in state}
        assert reader.read() == []
        land(conn, 1, source_id, now, 2)
        commit(conn)
        assert reader.read() == [4, 1]


def refusal(conn: Connection, cursor: str | None) -> tuple[str | None, str]:
    with pytest.raises(psycopg.Error) as caught:
        conn.execute("SELECT * FROM news.changes(%s)", (cursor,))
    conn.rollback()
    return caught.value.sqlstate, f"{caught.value.diag.message_primary} | {caught.value.diag.message_hint}"


def test_a_cursor_older_than_what_is_kept_is_refused_with_the_way_to_begin_again(conn: Connection, database_url: str,
                                                                                 now: datetime) -> None:  # fmt: skip
    source_id = source(conn, now)
    with reading(database_url, portion=1) as old, reading(database_url, portion=2) as newer:
        for article_id in range(1, 5):
            land(conn, article_id, source_id, now)
        commit(conn)
        old.read(), newer.read()
        conn.execute("UPDATE news.change_log SET numbered_at = numbered_at - interval '1 year' WHERE number IN (1, 2, 4)")
        later = max(row["numbered_at"] for row in conn.execute("SELECT numbered_at FROM news.change_log"))
        assert changes.forget(conn, later - timedelta(days=99), 5_000) == 2
        conn.commit()
        for cursor in ("", None, old.cursor):
            state, said = refusal(conn, cursor)
            assert state == "CD001"
            assert "no longer kept" in said
            assert "news.snapshot()" in said
        assert newer.read() == [3, 4]  # its cursor's own row is gone, and nothing after it
        snapshot = conn.execute("SELECT * FROM news.snapshot()").fetchall()
        assert len(snapshot) == 4
        assert conn.execute("SELECT * FROM news.changes(%s)", (snapshot[0]["cursor"],)).fetchall() == []


def test_the_newest_change_is_kept_whatever_its_age_or_numbers_would_begin_anew(conn: Connection, now: datetime) -> None:
    source_id = source(conn, now)
    land(conn, 1, source_id, now)
    land(conn, 2, source_id, now)
    commit(conn)
    assert changes.forget(conn, now + timedelta(days=10_000), 5_000) == 1
    land(conn, 3, source_id, now)
    commit(conn)
    numbers = conn.execute("SELECT number, article_id FROM news.change_log ORDER BY number").fetchall()
    assert [(row["number"], row["article_id"]) for row in numbers] == [(2, 2), (3, 3)]


@pytest.mark.parametrize("cursor", ["1", "abc", "-", "1-", "0-5", "1-2-3", "1; DROP TABLE news.articles", "9" * 30 + "-1", " 1-1"])
def test_what_is_no_cursor_is_refused(cursor: str, conn: Connection) -> None:
    state, said = refusal(conn, cursor)
    assert state == "22023"
    assert "no cursor" in said


def test_a_cursor_of_a_history_that_a_restore_has_undone_is_refused(conn: Connection, database_url: str, now: datetime) -> None:
    """The same numbers were given again since: to go on from them would miss what they now stand for."""
    source_id = source(conn, now)
    land(conn, 1, source_id, now)
    commit(conn)
    with reading(database_url) as reader:
        reader.read()
        conn.execute("DELETE FROM news.change_log")  # as an older dump has it
        conn.commit()
        assert refusal(conn, reader.cursor)[0] == "CD002"
        for article_id in (2, 3):
            land(conn, article_id, source_id, now)
        commit(conn)
        state, said = refusal(conn, reader.cursor)
        assert state == "CD002"
        assert "news.snapshot()" in said


def test_two_cursors_say_how_many_changes_lie_between(conn: Connection, now: datetime) -> None:
    source_id = source(conn, now)
    for article_id in range(1, 6):
        land(conn, article_id, source_id, now)
    commit(conn)
    [first, *_] = conn.execute("SELECT * FROM news.changes('', 2)").fetchall()
    found = conn.execute("SELECT news.place(news.latest_cursor()) - news.place(%s) AS n", (first["cursor"],)).fetchone()
    assert found == {"n": 4}


def test_those_who_listen_are_told_that_there_is_something(conn: Connection, database_url: str, now: datetime) -> None:
    with connect(database_url) as waiting:
        waiting.autocommit = True
        waiting.execute("LISTEN copydesk_changes")
        changes.number(conn)
        assert list(waiting.notifies(timeout=0.1)) == []  # nothing was numbered
        land(conn, 1, source(conn, now), now)
        commit(conn)
        assert [told.channel for told in waiting.notifies(timeout=10, stop_after=1)] == ["copydesk_changes"]


def test_readers_beside_many_writers_are_told_every_change_once_and_in_order(conn: Connection, database_url: str,
                                                                             now: datetime) -> None:  # fmt: skip
    source_id = source(conn, now)
    done = threading.Event()

    def write(number: int) -> None:
        chance = random.Random(number)
        with connect(database_url) as mine:
            versions = dict.fromkeys(range(number * 100, number * 100 + 20), 0)
            for _ in range(30):
                chosen = sorted(chance.sample(sorted(versions), chance.randint(1, 6)))
                for article_id in chosen:
                    land(mine, article_id, source_id, now, versions[article_id] + 1)
                if chance.random() < 0.2:
                    mine.rollback()
                    continue
                mine.commit()
                versions |= {article_id: versions[article_id] + 1 for article_id in chosen}
                if chance.random() < 0.8:
                    changes.number(mine)

    with reading(database_url) as fast, reading(database_url, portion=3) as slow:

        def watch(reader: object) -> None:
            while not done.is_set():
                reader.read()  # type: ignore[attr-defined]

        writing = [threading.Thread(target=write, args=(number,)) for number in range(1, 5)]
        watching = [threading.Thread(target=watch, args=(reader,)) for reader in (fast, slow)]
        for thread in (*writing, *watching):
            thread.start()
        for thread in writing:
            thread.join()
        done.set()
        for thread in watching:
            thread.join()
        changes.number(conn)
        truth = {
            (row["article_id"], row["version"]) for row in conn.execute("SELECT article_id, version FROM news.article_versions")
        }
        for reader in (fast, slow):
            while reader.read():
                pass
            assert [number for number, *_ in reader.seen] == list(range(1, len(truth) + 1))
            assert {(article_id, version) for _, _, article_id, version in reader.seen} == truth
            told: dict[int, int] = {}
            for _, _, article_id, version in reader.seen:
                assert version == told.get(article_id, 0) + 1
                told[article_id] = version


def test_reading_on_goes_by_the_index_however_many_changes_there_are(conn: Connection) -> None:
    conn.execute("""INSERT INTO news.change_log SELECT n, 'new', n, 1, 1, now(), timestamptz '2026-11-01' + n * interval '1 ms'
                    FROM generate_series(1, 20000) n""")  # fmt: skip
    conn.commit()
    conn.execute("ANALYZE news.change_log")
    row = conn.execute("""SELECT number || '-' || (extract(epoch FROM numbered_at) * 1000000)::bigint AS at FROM news.change_log
                          WHERE number = 15000""").fetchone()  # fmt: skip
    assert row
    plan = "\n".join(line["QUERY PLAN"] for line in conn.execute("EXPLAIN SELECT * FROM news.changes(%s, 100)", (row["at"],)))
    assert "Index Scan using change_log_default_pkey" in plan
    assert "Index Cond: (number > " in plan
    assert "Sort" not in plan


def test_many_changes_are_numbered_in_one_go_through_them_whatever_statistics_say(conn: Connection, now: datetime) -> None:
    land(conn, 1, source(conn, now), now)
    conn.commit()
    changes.number(conn)
    conn.execute("ANALYZE pipeline.outbox")  # empty, as it mostly is
    conn.commit()
    few, many = (_seconds_to_number(conn, count) for count in (2_000, 20_000))
    assert many < 40 * few  # ten times as many; a hundred times as long if each were compared with all


def _seconds_to_number(conn: Connection, count: int) -> float:
    conn.execute(
        """
        INSERT INTO pipeline.outbox (kind, article_id, version) SELECT 'edit', 1, n FROM generate_series(1, %s) n""",
        (count,),
    )
    conn.commit()
    began = time.monotonic()
    changes.number(conn)
    taken = time.monotonic() - began
    assert conn.execute("SELECT count(*) AS n FROM pipeline.outbox").fetchall() == [{"n": 0}]
    conn.commit()
    return taken
