"""Migrations: forward only, one process at a time, each whole or not at all."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from copydesk import postgres, warehouse
from copydesk.settings import Settings
from sql import changes, migrations
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.sql.catalog import catalog
from tests.sql.desk import meanwhile, source
from tests.sql.readers import land

INIT = """
import sys
from sql import migrations
from sql.connection import connect
with connect(sys.argv[1]) as conn:
    print(migrations.migrate(conn))
"""


@pytest.fixture
def empty(server: Path) -> Iterator[str]:
    url = postgres.create_database(server, "empty")
    yield url
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute("DROP DATABASE empty WITH (FORCE)")


@pytest.fixture
def fresh(empty: str) -> Iterator[Connection]:
    with connect(empty) as conn:
        yield conn


def test_a_second_run_finds_nothing_to_do(fresh: Connection) -> None:
    assert migrations.missing(fresh) == list(migrations.available())
    assert migrations.migrate(fresh) == len(migrations.available())
    before = catalog(fresh)
    assert migrations.migrate(fresh) == 0
    assert migrations.missing(fresh) == []
    assert catalog(fresh) == before


def test_four_processes_at_once_apply_each_migration_once(empty: str) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", INIT, empty], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = [child.communicate(timeout=60) for child in running]
    assert [errors for _, errors in said] == [""] * 4
    assert sum(int(output) for output, _ in said) == len(migrations.available())


def test_init_by_many_at_once_ends_well_for_all(empty: str, settings: Settings) -> None:
    problems: list[BaseException] = []

    def init() -> None:
        try:
            with connect(empty) as conn:
                for _ in range(5):
                    warehouse.initialise(replace(settings, database_url=empty), conn)
                    conn.commit()
        except psycopg.Error as error:
            problems.append(error)

    threads = [threading.Thread(target=init) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert problems == []


def test_a_database_of_a_newer_version_is_refused_in_one_line_and_left_as_it_is(conn: Connection) -> None:
    conn.execute("INSERT INTO public.copydesk_migrations (number) VALUES (9000)")
    conn.commit()
    before = catalog(conn)
    for refused in (migrations.missing, migrations.migrate):
        with pytest.raises(migrations.NewerDatabase) as caught:
            refused(conn)
        assert str(caught.value) == (
            f"the database is at migration 9000, this copydesk knows {max(migrations.available())}: install the newer copydesk"
        )
    assert catalog(conn) == before


def test_code_of_the_version_before_goes_on_beside_a_migration_that_only_adds(
    fresh: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrations.available()
    monkeypatch.setattr(migrations, "available", lambda: {**known, 9001: "CREATE TABLE news.more (n integer)"})
    migrations.migrate(fresh)
    monkeypatch.setattr(migrations, "available", lambda: known)
    assert migrations.missing(fresh) == []
    assert migrations.migrate(fresh) == 0
    monkeypatch.setattr(
        migrations, "available", lambda: {**known, 9001: "", 9002: "-- closing: nobody needs it\nDROP TABLE news.more"}
    )
    migrations.migrate(fresh)
    monkeypatch.setattr(migrations, "available", lambda: known)
    with pytest.raises(migrations.NewerDatabase, match="is at migration 9002"):
        migrations.missing(fresh)


def test_a_migration_that_fails_leaves_nothing_behind_and_those_before_it_stand(
    fresh: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrations.available()
    broken = {**known, 9001: "CREATE TABLE news.fine (n integer)", 9002: "CREATE TABLE news.half (n integer); SELECT 1 / 0"}
    monkeypatch.setattr(migrations, "available", lambda: broken)
    with pytest.raises(psycopg.errors.DivisionByZero):
        migrations.migrate(fresh)
    assert migrations.missing(fresh) == [9002]
    tables = {line for line in catalog(fresh) if line.startswith("relations: news.")}
    assert any("news.fine" in line for line in tables)
    assert not any("news.half" in line for line in tables)

    broken[9002] = "CREATE TABLE news.whole (n integer)"  # mended: it goes on from there, and nobody holds the lock
    assert migrations.migrate(fresh) == 1
    assert migrations.missing(fresh) == []


def test_a_migrating_process_that_dies_leaves_nothing_and_holds_nobody_up(fresh: Connection, empty: str) -> None:
    dying = psycopg.connect(empty)
    dying.execute("SELECT pg_advisory_lock(%s)", (migrations.LOCK,))
    dying.execute("CREATE SCHEMA news")
    fresh.execute("SELECT pg_terminate_backend(%s)", (dying.info.backend_pid,))
    fresh.commit()
    assert migrations.migrate(fresh) == len(migrations.available())
    dying.close()


def test_who_is_still_in_the_former_numbering_takes_turns_with_who_is_in_the_present_one(
    fresh: Connection, empty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrations.available()
    monkeypatch.setattr(migrations, "available", lambda: {1: known[1]})
    migrations.migrate(fresh)
    source_id = source(fresh, NOW)
    land(fresh, 1, source_id, NOW)
    fresh.commit()
    with connect(empty) as polling, connect(empty) as present:
        polling.execute("SELECT pg_advisory_xact_lock(7261944112)")  # whoever makes pages has it, and the former numbering waits
        with meanwhile(empty, lambda former: former.execute("SELECT pipeline.number_changes() AS n").fetchall()) as numbering:
            monkeypatch.setattr(migrations, "available", lambda: known)
            migrations.migrate(fresh)
            present.execute("SELECT pipeline.number_changes()")  # waits for neither, and does not come to its end
            land(fresh, 2, source_id, NOW)
            fresh.commit()
            polling.commit()
            waits = "SELECT FROM pg_stat_activity WHERE %s = ANY(pg_blocking_pids(pid))"
            while not numbering.done() and not fresh.execute(waits, (present.info.backend_pid,)).fetchall():
                fresh.commit()
            present.commit()
        assert numbering.result() == [{"n": 1}]
    fresh.commit()
    assert changes.number(fresh) == 0
    told = fresh.execute("SELECT number, article_id FROM news.change_log ORDER BY number").fetchall()
    assert [(row["number"], row["article_id"]) for row in told] == [(1, 1), (2, 2)]


def test_migrations_are_numbered_without_gaps_from_one() -> None:
    assert list(migrations.available()) == list(range(1, len(migrations.available()) + 1))
