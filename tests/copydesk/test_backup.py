"""The backup of docs/operations.md, and its restore: nothing that was committed is lost, readers go on, archive and rows agree."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from copydesk import postgres
from copydesk.settings import Settings
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way

HELD = [f"SELECT * FROM {table} ORDER BY 1, 2" for table in ("news.articles", "news.article_versions", "pipeline.pages")]


def tool(name: str) -> str:
    return str(postgres.binaries() / name)


@pytest.fixture
def another(server: Path) -> Iterator[str]:
    """An empty database on the same server."""
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE restored_{os.getpid()} TEMPLATE template0")
        yield postgres.url(server, f"restored_{os.getpid()}")
        admin.execute(f"DROP DATABASE restored_{os.getpid()} WITH (FORCE)")


@pytest.mark.long
def test_a_backup_taken_in_the_order_of_the_runbook_comes_back_whole(
    press: Settings, conn: Connection, another: str, tmp_path: Path
) -> None:
    way.watch_newsroom(press, NOW)
    way.ingest(press, NOW)
    [read] = way.rows(conn, "SELECT cursor FROM news.changes('', 50) OFFSET 49")
    expected = [way.rows(conn, query) for query in HELD]
    conn.commit()
    dump, archive = tmp_path / "copydesk.dump", tmp_path / "restored-archive"
    subprocess.run([tool("pg_dump"), "-Fc", "-f", dump, press.database_url or ""], check=True)
    way.ingest(press, NOW + timedelta(hours=2))  # what goes on between the two copies may be lost, but tears nothing
    shutil.copytree(press.archive, archive, ignore=shutil.ignore_patterns(".staging"))

    subprocess.run([tool("pg_restore"), "--no-owner", "-d", another, dump], check=True)
    restored = replace(press, database_url=another, archive=str(archive))
    with connect(another) as copy:
        assert [way.rows(copy, query) for query in HELD] == expected
        assert way.unreadable_captures(restored, copy) == []
        rest = way.rows(copy, "SELECT article_id FROM news.changes(%s, 100000)", read["cursor"])
        assert 50 + len(rest) == way.rows(copy, "SELECT count(*) AS n FROM news.change_log")[0]["n"]
        way.ingest(restored, NOW + timedelta(hours=2))  # and the pipeline goes on, green
        assert way.unreadable_captures(restored, copy) == []
