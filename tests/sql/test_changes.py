"""news.changes: a reader that keeps its cursor misses nothing, whatever commits late, rolls back or takes long.

The cursor is made of transaction numbers, so a copy of the database into another server starts it again."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime

import pytest

from sql import articles
from sql.connection import Connection, connect
from tests.sql.desk import source

ALL = 1_000_000


def land(conn: Connection, article_id: int, source_id: int, now: datetime, version: int = 1) -> None:
    """Write an article as publish does; the caller commits."""
    url = f"https://a.test/{article_id}"
    story_id = articles.add_stories(conn, [article_id])[article_id]
    articles.save_articles(conn, [{
        "article_id": article_id, "source_id": source_id, "story_id": story_id, "url": url, "canonical_url": None, "site": "a.test",
        "title": None, "body": f"version {version}", "authors": [], "published_at": None, "published_source": None,
        "modified_at": None, "language": None, "section": None, "tags": [], "image_url": None, "partial": False, "flags": [],
        "text_digest": None, "version": version,
    }], now)  # fmt: skip


class Reader:
    """Reads on from its cursor, and keeps what it was told."""

    def __init__(self, conn: Connection, portion: int = ALL):
        self.conn, self.portion, self.cursor = conn, portion, ""
        self.seen: list[tuple[str, int, int]] = []

    def read(self) -> list[int]:
        """The numbers of the articles that changed since, in order."""
        found = self.conn.execute("SELECT * FROM news.changes(%s, %s)", (self.cursor, self.portion)).fetchall()
        self.conn.commit()
        if found:
            self.cursor = found[-1]["cursor"]
        self.seen += [(row["cursor"], row["article_id"], row["version"]) for row in found]
        return [row["article_id"] for row in found]


@pytest.fixture
def writers(database_url: str) -> Iterator[list[Connection]]:
    with ExitStack() as stack:
        yield [stack.enter_context(connect(database_url)) for _ in range(3)]


@contextmanager
def reading(database_url: str, portion: int = ALL) -> Iterator[Reader]:
    with connect(database_url) as conn:
        yield Reader(conn, portion)


def test_an_empty_database_has_no_changes(conn: Connection) -> None:
    assert conn.execute("SELECT * FROM news.changes()").fetchall() == []


def test_a_row_that_commits_late_is_not_missed(
    conn: Connection, database_url: str, writers: list[Connection], now: datetime
) -> None:
    early, late, _ = writers
    source_id = source(conn, now)
    with reading(database_url) as reader:
        land(late, 1, source_id, now)  # has its place in the order, and does not commit
        land(early, 2, source_id, now)
        early.commit()
        assert reader.read() == []  # 2 waits behind 1, or a reader that had 2 would never ask for 1
        late.commit()
        assert reader.read() == [1, 2]
        assert reader.read() == []


def test_what_was_rolled_back_is_never_seen_and_holds_nothing_up(conn: Connection, database_url: str, writers: list[Connection],
                                                                 now: datetime) -> None:  # fmt: skip
    first, second, _ = writers
    source_id = source(conn, now)
    with reading(database_url) as reader:
        land(first, 1, source_id, now)
        land(second, 2, source_id, now)
        second.commit()
        first.rollback()
        assert reader.read() == [2]


def test_a_long_transaction_holds_back_only_what_came_after_it(conn: Connection, database_url: str, writers: list[Connection],
                                                               now: datetime) -> None:  # fmt: skip
    before, long, after = writers
    source_id = source(conn, now)
    with reading(database_url) as reader:
        land(before, 1, source_id, now)
        before.commit()
        land(long, 2, source_id, now)
        for article_id in (3, 4):
            land(after, article_id, source_id, now)
            after.commit()
        assert reader.read() == [1]
        land(long, 5, source_id, now)
        long.commit()
        assert reader.read() == [2, 5, 3, 4]  # the order of transactions, and within one that of its writes


def test_an_article_that_changes_again_is_told_again_with_its_latest_version(conn: Connection, database_url: str,
                                                                             now: datetime) -> None:  # fmt: skip
    source_id = source(conn, now)
    with reading(database_url) as reader:
        for version in (1, 2, 3):
            land(conn, 1, source_id, now, version)
            conn.commit()
            if version != 2:
                reader.read()
        assert [(article_id, version) for _, article_id, version in reader.seen] == [(1, 1), (1, 3)]


def test_a_small_portion_comes_to_the_same_end(conn: Connection, database_url: str, now: datetime) -> None:
    source_id = source(conn, now)
    for article_id in range(1, 26):
        land(conn, article_id, source_id, now)
        if article_id % 7 == 0:
            conn.commit()
    conn.commit()
    with reading(database_url, portion=4) as reader:
        while reader.read():
            pass
        assert [article_id for _, article_id, _ in reader.seen] == list(range(1, 26))


def test_cursors_are_ordered_by_number_and_not_as_text(conn: Connection, database_url: str, now: datetime) -> None:
    source_id = source(conn, now)
    for article_id in range(1, 6):
        land(conn, article_id, source_id, now)
        # transaction numbers and sequence numbers of unequal length, on both sides of a power of ten
        conn.execute("UPDATE news.articles SET change_xid = %s::text::xid8, change_seq = %s WHERE article_id = %s",
                     (str([9, 10, 99, 100, 100][article_id - 1]), [9, 10, 9, 9, 10][article_id - 1], article_id))  # fmt: skip
    conn.commit()
    with reading(database_url, portion=1) as reader:
        while reader.read():
            pass
        assert [article_id for _, article_id, _ in reader.seen] == [1, 2, 3, 4, 5]


def test_readers_beside_many_writers_end_with_every_article_at_its_last_version(conn: Connection, database_url: str,
                                                                                now: datetime) -> None:  # fmt: skip
    source_id = source(conn, now)
    done = threading.Event()

    def write(number: int) -> None:
        chance = random.Random(number)
        with connect(database_url) as mine:
            for turn in range(40):
                for article_id in sorted(chance.sample(range(number * 100, number * 100 + 20), chance.randint(1, 6))):
                    land(mine, article_id, source_id, now, turn + 1)
                mine.rollback() if chance.random() < 0.2 else mine.commit()

    def read(reader: Reader) -> None:
        while not done.is_set():
            reader.read()

    with reading(database_url) as fast, reading(database_url, portion=3) as slow:
        writing = [threading.Thread(target=write, args=(number,)) for number in range(1, 5)]
        watching = [threading.Thread(target=read, args=(reader,)) for reader in (fast, slow)]
        for thread in (*writing, *watching):
            thread.start()
        for thread in writing:
            thread.join()
        done.set()
        for thread in watching:
            thread.join()
        truth = {row["article_id"]: row["version"] for row in conn.execute("SELECT article_id, version FROM news.articles")}
        for reader in (fast, slow):
            while reader.read():
                pass
            assert {article_id: version for _, article_id, version in reader.seen} == truth
            order = [tuple(map(int, cursor.split("-"))) for cursor, _, _ in reader.seen]
            assert order == sorted(set(order))


def test_reading_on_goes_by_the_index_however_many_articles_there_are(conn: Connection, now: datetime) -> None:
    source_id = source(conn, now)
    conn.execute("INSERT INTO news.stories (articles) VALUES (1)")
    conn.execute("""
        INSERT INTO news.articles (article_id, source_id, story_id, url, site, body, version, landed_at, updated_at, change_xid)
        SELECT n, %s, (SELECT min(story_id) FROM news.stories), 'https://a.test/' || n, 'a.test', 'text', 1, now(), now(),
               (n / 10)::text::xid8 FROM generate_series(1, 20000) n""", (source_id,))  # fmt: skip
    conn.commit()
    conn.execute("ANALYZE news.articles")
    plan = "\n".join(row["QUERY PLAN"] for row in conn.execute("EXPLAIN SELECT * FROM news.changes('1500-15000', 100)"))
    assert "Index Scan using articles_by_change" in plan
    assert "Index Cond: ((ROW(change_xid, change_seq) > ROW(" in plan
    assert "Sort" not in plan
