"""32 writers and 4 readers, with rollbacks, kills and transactions held open here and in another database: nothing is missed.

CROWD_SECONDS: how long; two minutes unless given."""

from __future__ import annotations

import os
import random
import statistics
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from copydesk import postgres
from sql import changes
from sql.connection import Connection, Unreachable, connect
from tests.sql.desk import source
from tests.sql.readers import land

SECONDS = float(os.environ.get("CROWD_SECONDS", "120"))
WRITERS, READERS, OWN, SHARED = 32, 4, 20, 40  # articles of each writer, and those that all of them write


class Crowd:
    def __init__(self, url: str, source_id: int):
        self.url, self.source_id = url, source_id
        self.over = threading.Event()
        self.faults: list[str] = []
        self.kills = self.rollbacks = self.commits = 0
        self.latencies: list[float] = []

    def guarded(self, work: Callable[[random.Random], None], number: int) -> threading.Thread:
        def run() -> None:
            try:
                work(random.Random(number))
            except Exception as error:
                self.faults.append(f"{work.__name__} {number}: {type(error).__name__}: {error}")

        return threading.Thread(target=run, daemon=True)

    def write(self, chance: random.Random) -> None:
        number = chance.randrange(10**6)
        own = range(1000 + number * OWN, 1000 + (number + 1) * OWN)
        while not self.over.is_set():
            try:
                with connect(self.url, "writer") as conn:
                    for _ in range(chance.randint(3, 30)):
                        self._turn(conn, chance, own)
                        if self.over.is_set():
                            return
            except (psycopg.OperationalError, Unreachable):
                self.kills += 1  # by the one who kills

    def _turn(self, conn: Connection, chance: random.Random, own: range) -> None:
        ids = sorted({*chance.sample(own, chance.randint(1, 4)), *chance.sample(range(1, SHARED + 1), chance.randint(0, 2))})
        for article_id in ids:
            conn.execute("SELECT pg_advisory_xact_lock(77, %s)", (article_id,))  # who numbers versions, as publish does by site
            row = conn.execute("SELECT version FROM news.articles WHERE article_id = %s", (article_id,)).fetchone()
            land(conn, article_id, self.source_id, datetime.now(UTC), (row["version"] if row else 0) + 1)
            time.sleep(chance.random() * 0.01)
        if chance.random() < 0.1:
            conn.execute("UPDATE news.articles SET is_copy = NOT is_copy WHERE article_id = %s", (ids[0],))
        if chance.random() < 0.15:
            conn.rollback()
            self.rollbacks += 1
        else:
            conn.commit()
            self.commits += 1
            if chance.random() < 0.9:  # else it dies here, or is slow to tell
                changes.number(conn)
        time.sleep(chance.random() * 0.02)

    def kill(self, chance: random.Random) -> None:
        with connect(self.url, "killer") as conn:
            conn.autocommit = True
            while not self.over.wait(0.2 + chance.random()):
                conn.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'writer' ORDER BY random() LIMIT 1""")

    def hold(self, url: str, writes: bool) -> Callable[[random.Random], None]:
        """A session that keeps a transaction open for seconds, with a transaction number of its own."""

        def held(chance: random.Random) -> None:
            with connect(url, "holder") as conn:
                while not self.over.is_set():
                    conn.execute("SELECT pg_current_xact_id(), count(*) FROM pg_class")
                    if writes:
                        land(conn, 10**9 + chance.randrange(10**8), self.source_id, datetime.now(UTC))
                    self.over.wait(chance.uniform(2, 10))
                    conn.commit() if chance.random() < 0.5 else conn.rollback()

        return held


class Replica:
    """What a reader knows of the articles, from its cursor alone."""

    def __init__(self, crowd: Crowd, portion: int):
        self.crowd, self.portion, self.cursor = crowd, portion, ""
        self.articles: dict[int, tuple[int, bool]] = {}
        self.told: list[tuple[int, int, str, int]] = []
        self.found_at: list[float] = []

    def follow(self, chance: random.Random) -> None:
        with connect(self.crowd.url, "reader") as conn:
            while not self.crowd.over.is_set():
                self.read(conn)
                time.sleep(chance.random() * 0.05)

    def read(self, conn: Connection) -> int:
        rows = conn.execute(
            """
            SELECT c.cursor, c.kind, c.article_id, c.version AS told, a.version, a.is_copy, c.changed_at
            FROM news.changes(%s, %s) WITH ORDINALITY AS c(cursor, kind, article_id, version, changed_at, place)
            JOIN news.articles a USING (article_id) ORDER BY c.place""",
            (self.cursor, self.portion),
        ).fetchall()
        conn.commit()
        for row in rows:
            self.cursor = row["cursor"]
            self.articles[row["article_id"]] = (row["version"], row["is_copy"])
            self.told.append((int(row["cursor"].split("-")[0]), row["article_id"], row["kind"], row["told"]))
        return len(rows)


class Naive:
    """A reader that asks for what was updated after the last time that it saw."""

    def __init__(self, crowd: Crowd):
        self.crowd = crowd
        self.last = datetime.fromtimestamp(0, UTC)
        self.versions: dict[int, int] = {}

    def follow(self, chance: random.Random) -> None:
        with connect(self.crowd.url, "reader") as conn:
            while not self.crowd.over.is_set():
                self.read(conn)
                time.sleep(chance.random() * 0.05)

    def read(self, conn: Connection) -> None:
        rows = conn.execute(
            "SELECT article_id, version, updated_at FROM news.articles WHERE updated_at > %s", (self.last,)
        ).fetchall()
        conn.commit()
        for row in rows:
            self.versions[row["article_id"]] = row["version"]
            self.last = max(self.last, row["updated_at"])


@pytest.mark.long
@pytest.mark.timeout(int(SECONDS) + 180)
def test_no_reader_misses_anything_whatever_the_writers_do(conn: Connection, database_url: str, server: Path,
                                                           now: datetime) -> None:  # fmt: skip
    crowd = Crowd(database_url, source(conn, now))
    replicas, naive = [Replica(crowd, portion) for portion in (1000, 300, 100, 17)], Naive(crowd)
    elsewhere = postgres.url(server, "postgres")
    threads = [crowd.guarded(crowd.write, number) for number in range(WRITERS)]
    threads += [crowd.guarded(replica.follow, number) for number, replica in enumerate(replicas)] + [crowd.guarded(naive.follow, 9)]
    threads += [
        crowd.guarded(crowd.kill, 1),
        crowd.guarded(crowd.hold(elsewhere, False), 2),
        crowd.guarded(crowd.hold(database_url, True), 3),
    ]
    for thread in threads:
        thread.start()
    time.sleep(SECONDS)
    crowd.over.set()
    for thread in threads:
        thread.join(60)
    assert crowd.faults == []
    changes.number(conn)
    for replica in replicas:
        while replica.read(conn):
            pass
    naive.read(conn)
    _equal(conn, replicas)
    _report(conn, crowd, naive, len(replicas[0].told))


def _equal(conn: Connection, replicas: list[Replica]) -> None:
    truth = {row["article_id"]: (row["version"], row["is_copy"]) for row in conn.execute("SELECT * FROM news.articles")}
    versions = {
        (row["article_id"], row["version"]) for row in conn.execute("SELECT article_id, version FROM news.article_versions")
    }
    assert conn.execute("SELECT count(*) AS n FROM pipeline.outbox").fetchall() == [{"n": 0}]
    for replica in replicas:
        assert replica.articles == truth
        assert [number for number, *_ in replica.told] == list(range(1, len(replica.told) + 1))
        told: dict[int, list[int]] = {}
        for _, article_id, kind, version in replica.told:
            if kind != "story":
                told.setdefault(article_id, []).append(version)
        assert all(found == list(range(1, len(found) + 1)) for found in told.values())
        assert {(article_id, version) for article_id, found in told.items() for version in found} == versions


def _report(conn: Connection, crowd: Crowd, naive: Naive, told: int) -> None:
    rows: list[Any] = conn.execute("SELECT article_id, version FROM news.articles").fetchall()
    missed = sum(naive.versions.get(row["article_id"]) != row["version"] for row in rows)
    waits = [row["wait"] for row in conn.execute("SELECT numbered_at - changed_at AS wait FROM news.change_log")]
    assert all(wait > timedelta(0) for wait in waits)
    seconds = sorted(wait.total_seconds() for wait in waits)
    print(f"\n{crowd.commits} commits, {crowd.rollbacks} rollbacks, {crowd.kills} kills; {told} changes of {len(rows)} articles,"
          f" none missed; a reader by updated_at is wrong about {missed}; from writing a change to its number: median"
          f" {statistics.median(seconds) * 1000:.0f} ms, 99 of 100 {seconds[int(len(seconds) * 0.99)] * 1000:.0f} ms")  # fmt: skip
