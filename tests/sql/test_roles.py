"""Who may read what: copydesk_reader reads the contract, and nothing of ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from psycopg import sql as composed

from copydesk import postgres, warehouse
from copydesk.settings import Settings
from sql.connection import Connection, connect


@contextmanager
def reader(conn: Connection) -> Iterator[Connection]:
    with conn.transaction(force_rollback=True):
        conn.execute("SET LOCAL ROLE copydesk_reader")
        yield conn


def relations(conn: Connection, schema: str) -> list[str]:
    found = conn.execute("SELECT relname FROM pg_class WHERE relnamespace = %s::regnamespace AND relkind IN ('r', 'v', 'm', 'S')"
                         " ORDER BY relkind, relname", (schema,)).fetchall()  # fmt: skip
    conn.commit()
    return [row["relname"] for row in found]


def refused(conn: Connection, statement: composed.Composed) -> bool:
    try:
        with conn.transaction(force_rollback=True):
            conn.execute(statement)
    except psycopg.errors.InsufficientPrivilege:
        return True
    return False


def test_the_reader_is_refused_every_table_of_pipeline(conn: Connection) -> None:
    names = relations(conn, "pipeline")
    assert len(names) > 15
    with reader(conn):
        readable = composed.SQL("SELECT * FROM pipeline.{}")
        assert [name for name in names if not refused(conn, readable.format(composed.Identifier(name)))] == []


def test_the_reader_reads_every_table_of_news_and_asks_for_changes(conn: Connection) -> None:
    names = [name for name in relations(conn, "news") if not name.endswith("_seq")]
    assert {"article_versions", "articles", "change_log", "sources", "stories"} <= set(names)
    with reader(conn):
        for name in names:
            conn.execute(composed.SQL("SELECT * FROM news.{}").format(composed.Identifier(name)))
        conn.execute("SELECT * FROM news.changes()")
        conn.execute("SELECT * FROM news.snapshot()")


def test_the_reader_writes_nothing(conn: Connection) -> None:
    tables = [composed.Identifier(name) for name in relations(conn, "news") if not name.endswith("_seq")]
    with reader(conn):
        for verb in ("DELETE FROM news.{}", "DROP TABLE news.{}", "TRUNCATE news.{} CASCADE"):
            assert [table for table in tables if not refused(conn, composed.SQL(verb).format(table))] == []
        for statement in ("SELECT nextval('news.stories_story_id_seq')", "SELECT pipeline.number_changes()",
                          "CREATE TABLE news.mine (n integer)",
                          "CREATE TABLE public.mine (n integer)"):  # fmt: skip
            assert refused(conn, composed.SQL(statement).format())


def test_a_table_that_a_later_version_adds_to_news_is_open_to_the_reader_and_one_of_pipeline_is_not(conn: Connection) -> None:
    conn.execute("CREATE TABLE news.later (n integer); CREATE TABLE pipeline.later (n integer)")
    with reader(conn):
        conn.execute("SELECT * FROM news.later")
        assert refused(conn, composed.SQL("SELECT * FROM pipeline.later").format())


@pytest.fixture
def modest(server: Path) -> Iterator[str]:
    """The address of an empty database whose owner may not create roles."""
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute("CREATE ROLE modest LOGIN NOCREATEROLE")
        admin.execute("CREATE DATABASE modest OWNER modest")
        admin.execute("ALTER ROLE copydesk_reader RENAME TO copydesk_reader_away")  # roles belong to the whole server
        try:
            yield postgres.url(server, "modest").replace(f"//{postgres.USER}@", "//modest@")
        finally:
            admin.execute("DROP DATABASE modest WITH (FORCE)")
            admin.execute("DROP ROLE modest")
            admin.execute("ALTER ROLE copydesk_reader_away RENAME TO copydesk_reader")


def test_who_may_not_create_roles_is_told_so_and_gets_the_schema_all_the_same(modest: str, settings: Settings) -> None:
    with connect(modest) as conn:
        lines = warehouse.initialise(replace(settings, database_url=modest), conn)
        assert (
            "this user may not create roles: have a superuser run sql/roles.sql, for readers to have a role of their own" in lines
        )
        assert conn.execute("SELECT * FROM news.articles").fetchall() == []
