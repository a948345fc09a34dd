"""A cursor goes on after a dump and restore into a fresh server, and on a second server that replicates."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from copydesk import postgres, warehouse
from copydesk.settings import Settings
from sql import changes
from sql.connection import Connection, connect
from tests.sql.desk import source
from tests.sql.readers import land, reading

DOCS = (Path(__file__).parents[2] / "docs" / "contract.md").read_text()


@pytest.fixture
def another() -> Iterator[Path]:
    """The home of a second private server."""
    with tempfile.TemporaryDirectory(prefix="copydesk-second-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False):
            yield home


def documented(name: str) -> str:
    return DOCS.split(f"<!-- {name} -->\n```sql\n")[1].split("```")[0]


def some(conn: Connection, source_id: int, numbers: range, now: datetime) -> None:
    for article_id in numbers:
        land(conn, article_id, source_id, now)
    conn.commit()
    changes.number(conn)


def test_a_cursor_goes_on_in_a_fresh_server_into_which_a_dump_was_restored(conn: Connection, database_url: str, another: Path,
                                                                           now: datetime) -> None:  # fmt: skip
    source_id = source(conn, now)
    some(conn, source_id, range(1, 6), now)
    with reading(database_url, portion=3) as reader:
        assert reader.read() == [1, 2, 3]
        cursor = reader.cursor
    land(conn, 6, source_id, now)
    conn.commit()  # and is dumped before it has a number
    dump = subprocess.run([postgres.binaries() / "pg_dump", database_url], capture_output=True, check=True).stdout
    url = postgres.url(another)
    with psycopg.connect(url) as fresh:  # the roles of the dump's grants
        fresh.execute("CREATE ROLE copydesk_reader; CREATE ROLE copydesk_writer")
    subprocess.run([postgres.binaries() / "psql", "-q", "-v", "ON_ERROR_STOP=1", url], input=dump, capture_output=True, check=True)
    with connect(url) as fresh, reading(url) as reader:
        reader.cursor = cursor
        assert reader.read() == [4, 5]
        some(fresh, source_id, range(7, 9), now)
        assert reader.read() == [6, 7, 8]
        assert [number for number, *_ in reader.seen] == [4, 5, 6, 7, 8]
        ahead = conn.execute("SELECT * FROM news.changes()").fetchall()
        assert len(ahead) == 5


def test_one_that_had_read_further_than_the_dump_goes_is_told_so(conn: Connection, database_url: str, another: Path,
                                                                 now: datetime) -> None:  # fmt: skip
    source_id = source(conn, now)
    some(conn, source_id, range(1, 3), now)
    dump = subprocess.run([postgres.binaries() / "pg_dump", "-x", database_url], capture_output=True, check=True).stdout
    some(conn, source_id, range(3, 5), now)
    with reading(database_url) as reader:
        reader.read()
        cursor = reader.cursor
    url = postgres.url(another)
    subprocess.run([postgres.binaries() / "psql", "-q", "-v", "ON_ERROR_STOP=1", url], input=dump, capture_output=True, check=True)
    with connect(url) as fresh:
        some(fresh, source_id, range(10, 14), now)  # the same numbers, given again
        with pytest.raises(psycopg.Error) as caught:
            fresh.execute("SELECT * FROM news.changes(%s)", (cursor,))
        assert caught.value.sqlstate == "CD002"


@pytest.mark.long
def test_a_cursor_goes_on_at_a_subscriber(another: Path, now: datetime, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="copydesk-first-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False) as url:
            with psycopg.connect(url, autocommit=True) as admin:
                admin.execute("ALTER SYSTEM SET wal_level = logical")
            postgres.stop(home)
            postgres.start(home, durable=False)
            _replicates(url, postgres.url(another), now, tmp_path)


def _replicates(first: str, second: str, now: datetime, folder: Path) -> None:
    for url in (first, second):
        settings = Settings.from_environment({"COPYDESK_HOME": str(folder), "COPYDESK_DATABASE_URL": url})
        with connect(url) as conn:
            warehouse.initialise(settings, conn)
    parts = conninfo_to_dict(first)
    there = f"host={parts['host']} dbname={parts['dbname']} user={parts['user']}"
    with connect(first) as writer, psycopg.connect(second, autocommit=True) as subscriber, reading(first) as reader:
        source_id = source(writer, now)
        some(writer, source_id, range(1, 4), now)
        assert reader.read() == [1, 2, 3]
        writer.execute(documented("publisher").encode())
        writer.commit()
        statement = documented("subscriber").replace("host=... dbname=copydesk user=... password=...", there)
        subscriber.execute(statement.encode())
        _until(subscriber, "SELECT bool_and(srsubstate = 'r') FROM pg_subscription_rel")
        some(writer, source_id, range(4, 6), now)
        writer.execute("UPDATE news.articles SET withdrawn_at = now() WHERE article_id = 2")
        writer.commit()
        changes.number(writer)
        _until(subscriber, "SELECT count(*) = 6 FROM news.change_log")
        with reading(second) as there_reader:
            there_reader.cursor = reader.cursor
            assert there_reader.read() == [4, 5, 2]
            assert reader.read() == [4, 5, 2]
            assert there_reader.cursor == reader.cursor
        same = "SELECT article_id, url, body, content_hash, search, withdrawn_at FROM news.articles ORDER BY article_id"
        with connect(second) as replica:
            assert replica.execute(same.encode()).fetchall() == writer.execute(same.encode()).fetchall()
            assert replica.execute("SELECT count(*) AS n FROM pipeline.outbox").fetchall() == [{"n": 0}]
        subscriber.execute("DROP SUBSCRIPTION copydesk_news")


def _until(conn: psycopg.Connection, query: str) -> None:
    until = time.monotonic() + 60
    while conn.execute(query.encode()).fetchone() != (True,):
        assert time.monotonic() < until, query
        time.sleep(0.1)
