"""Who may do what: copydesk_reader reads the contract and nothing of ours, the writer changes no schema, and a check says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import psycopg
import pytest
from psycopg import sql as composed

from copydesk import postgres, warehouse
from copydesk.settings import Settings
from sql import changes, security
from sql.connection import Connection, connect
from tests.copydesk import way
from tests.sql.desk import source
from tests.sql.readers import land


@pytest.fixture(autouse=True)
def granted(conn: Connection) -> None:
    """What a template does not hand on: privileges on the database itself."""
    conn.execute((files("sql") / "roles.sql").read_bytes())
    conn.commit()


@contextmanager
def acting(conn: Connection, role: str = "copydesk_reader") -> Iterator[Connection]:
    with conn.transaction(force_rollback=True):
        conn.execute(composed.SQL("SET LOCAL ROLE {}").format(composed.Identifier(role)))
        yield conn


def names(conn: Connection, query: str) -> list[str]:
    found = [row["name"] for row in conn.execute(query.encode())]
    conn.commit()
    return found


def refused(conn: Connection, statement: str) -> bool:
    try:
        with conn.transaction(force_rollback=True):
            conn.execute(statement.encode())
    except psycopg.errors.InsufficientPrivilege:
        return True
    except psycopg.Error:
        return False
    return False


RELATIONS = """SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname {} AND c.relkind IN ({}) ORDER BY 1"""
FUNCTIONS = """SELECT format('%s(%s)', p.oid::regproc, (SELECT string_agg('NULL::' || format_type(t, NULL), ', ' ORDER BY i)
                             FROM unnest(p.proargtypes) WITH ORDINALITY AS a(t, i))) AS name
               FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname {} ORDER BY 1"""
OUTSIDE = "NOT IN ('news', 'pg_catalog', 'information_schema', 'pg_toast')"


def test_the_reader_is_refused_every_table_and_function_outside_of_news(conn: Connection) -> None:
    tables = names(conn, RELATIONS.format(OUTSIDE, "'r', 'v', 'm', 'p', 'f'"))
    functions = names(conn, FUNCTIONS.format(OUTSIDE))
    assert len(tables) > 20
    assert len(functions) >= 4
    with acting(conn):
        assert [name for name in tables if not refused(conn, f"SELECT * FROM {name}")] == []
        assert [name for name in functions if not refused(conn, f"SELECT {name}")] == []


def test_the_reader_is_refused_every_setting_that_is_not_for_everyone(conn: Connection) -> None:
    settings = names(conn, "SELECT name FROM pg_settings WHERE context = 'superuser' ORDER BY 1")
    assert len(settings) > 20
    with acting(conn):
        assert [name for name in settings if not refused(conn, f"SET {name} TO DEFAULT")] == []


def test_the_reader_is_refused_what_the_catalog_keeps_from_the_public(conn: Connection) -> None:
    """Functions of the system that read files, signal others and the like."""
    guarded = names(conn, """SELECT p.oid::regprocedure::text AS name FROM pg_proc p
                             WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proacl IS NOT NULL
                               AND has_function_privilege('copydesk_reader', p.oid, 'EXECUTE') ORDER BY 1""")  # fmt: skip
    public = {"pg_stat_get_backend_activity", "pg_stat_get_activity"}
    assert [name for name in guarded if name.split("(")[0] not in public] == []
    with acting(conn):
        for call in ("pg_read_file('/etc/passwd')", "pg_ls_dir('/')", "lo_create(0)", "lo_from_bytea(0, 'x')", "pg_reload_conf()"):
            assert refused(conn, f"SELECT {call}"), call


def test_the_reader_reads_all_of_news_and_runs_its_functions(conn: Connection) -> None:
    tables = names(conn, RELATIONS.format("= 'news'", "'r', 'v', 'm', 'p'"))
    functions = names(conn, FUNCTIONS.format("= 'news'"))
    assert {"news.articles", "news.withdrawals", "news.originals"} <= set(tables)
    with acting(conn):
        for name in tables:
            conn.execute(f"SELECT * FROM {name}".encode())
        assert [name for name in functions if refused(conn, f"SELECT {name}")] == []


def test_the_reader_writes_nothing_anywhere(conn: Connection) -> None:
    tables = names(conn, RELATIONS.format("= 'news'", "'r'"))
    with acting(conn):
        for verb in ("DELETE FROM {}", "DROP TABLE {}", "TRUNCATE {} CASCADE", "LOCK TABLE {} IN EXCLUSIVE MODE",
                     "CREATE INDEX ON {} (source_id)", "INSERT INTO {} DEFAULT VALUES"):  # fmt: skip
            assert [name for name in tables if not refused(conn, verb.format(name))] == [], verb
        for statement in ("CREATE TABLE news.mine (n integer)", "CREATE TABLE public.mine (n integer)", "CREATE SCHEMA mine",
                          "CREATE TEMPORARY TABLE mine (n integer)", "SELECT nextval('news.stories_story_id_seq')",
                          "CREATE ROLE mine"):  # fmt: skip
            assert refused(conn, statement), statement


def test_the_writer_does_what_the_stages_do_and_changes_no_schema(conn: Connection, now: object) -> None:
    source_id = source(conn, now)  # type: ignore[arg-type]
    with acting(conn, "copydesk_writer"):
        land(conn, 1, source_id, now)  # type: ignore[arg-type]
        conn.execute("UPDATE news.articles SET is_copy = true; SELECT pipeline.number_changes()")
        assert len(conn.execute("SELECT * FROM news.changes()").fetchall()) == 2
        for statement in ("DROP TABLE news.articles", "ALTER TABLE news.articles ADD COLUMN n integer", "TRUNCATE pipeline.outbox",
                          "CREATE TABLE pipeline.mine (n integer)", "DROP FUNCTION pipeline.number_changes"):  # fmt: skip
            assert refused(conn, statement), statement


OPENINGS = {
    "GRANT SELECT ON pipeline.pages TO PUBLIC; GRANT USAGE ON SCHEMA pipeline TO PUBLIC": "may read pipeline.pages",
    "GRANT USAGE ON SCHEMA pipeline TO copydesk_reader": "may enter schema pipeline",
    "CREATE TABLE public.mine (n integer); GRANT SELECT (n) ON public.mine TO copydesk_reader": "may read mine",
    "GRANT UPDATE (title) ON news.articles TO copydesk_reader": "may write news.articles",
    "GRANT USAGE ON news.stories_story_id_seq TO copydesk_reader": "may take numbers from news.stories_story_id_seq",
    "CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT 1'": "may run f()",
    "CREATE FUNCTION news.f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'": "under a search_path of the caller",
    "GRANT CREATE ON SCHEMA public TO PUBLIC": "may make things in schema public",
    "DO $$BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END$$": "may make temporary tables",
    "REVOKE SELECT ON news.stories FROM copydesk_reader": "may not read news.stories",
    "ALTER ROLE copydesk_reader CREATEDB": "may do more than any reader",
    "GRANT copydesk_writer TO copydesk_reader": "is a member of copydesk_writer",
    "ALTER ROLE copydesk_reader RESET statement_timeout": "copydesk_reader has no statement_timeout",
    "CREATE ROLE an_app LOGIN IN ROLE copydesk_reader": "an_app has no statement_timeout",
}


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_check_sees(opening: str, conn: Connection) -> None:
    assert security.too_open(conn) == []
    with conn.transaction(force_rollback=True):
        conn.execute(opening.encode())
        assert any(OPENINGS[opening] in finding for finding in security.too_open(conn))


def test_the_command_says_so_and_is_red_where_something_is_open(settings: Settings, conn: Connection) -> None:
    well = way.command(settings, "check", "--security")
    assert (well.returncode, well.stderr) == (0, "")
    assert "reads schema news, and nothing else of this database" in well.stdout
    conn.execute("GRANT SELECT ON pipeline.pages TO copydesk_reader; GRANT USAGE ON SCHEMA pipeline TO copydesk_reader")
    conn.commit()
    found = way.command(settings, "check", "--security")
    assert found.returncode == 1
    assert "copydesk_reader may read pipeline.pages" in found.stderr


def test_init_gives_an_app_its_statement_timeout(settings: Settings, conn: Connection) -> None:
    conn.execute("CREATE ROLE slow_app LOGIN IN ROLE copydesk_reader")
    conn.commit()
    try:
        warehouse.initialise(settings, conn)
        assert security.too_open(conn) == []
        conn.commit()
        with connect((settings.database_url or "").replace(f"//{postgres.USER}@", "//slow_app@")) as app:
            assert app.execute("SHOW statement_timeout").fetchall() == [{"statement_timeout": "30s"}]
            assert app.execute("SELECT * FROM news.changes()").fetchall() == []
    finally:
        conn.rollback()
        conn.execute("DROP ROLE slow_app")
        conn.commit()


def test_a_table_that_a_later_version_adds_to_news_is_open_to_the_reader_and_one_of_pipeline_is_not(conn: Connection) -> None:
    conn.execute("CREATE TABLE news.later (n integer); CREATE TABLE pipeline.later (n integer)")
    with acting(conn):
        conn.execute("SELECT * FROM news.later")
        assert refused(conn, "SELECT * FROM pipeline.later")


def test_a_consumer_may_be_shown_some_sources_only(conn: Connection, now: object) -> None:
    """The recipe of docs/contract.md."""
    recipe = (Path(__file__).parents[2] / "docs" / "contract.md").read_text().split("<!-- recipe -->\n```sql\n")[1].split("```")[0]
    tables = names(conn, RELATIONS.format("= 'news'", "'r'"))
    assert [table for table in tables if f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY" not in recipe] == []
    assert [table for table in tables if f"CREATE POLICY one_paper ON {table} AS RESTRICTIVE" not in recipe] == []
    for number, name in ((1, "The Paper"), (2, "The Other")):
        land(conn, number, source(conn, now, name), now)  # type: ignore[arg-type]
        conn.commit()
    changes.number(conn)
    conn.execute("CREATE ROLE one_paper NOLOGIN")
    with conn.transaction(force_rollback=True):
        conn.execute(recipe.encode())
        conn.execute("SET LOCAL ROLE one_paper")
        for table, column in (("articles", "article_id"), ("article_versions", "article_id"), ("sources", "source_id"),
                              ("originals", "article_id"), ("changes()", "article_id"), ("snapshot()", "article_id")):  # fmt: skip
            found = conn.execute(f"SELECT DISTINCT {column} AS id FROM news.{table}".encode()).fetchall()
            assert len(found) == 1, table
    conn.rollback()


@pytest.fixture
def modest(server: Path) -> Iterator[str]:
    """The address of an empty database whose owner may not create roles."""
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute("CREATE ROLE modest LOGIN NOCREATEROLE")
        admin.execute("CREATE DATABASE modest OWNER modest")
        try:
            yield postgres.url(server, "modest").replace(f"//{postgres.USER}@", "//modest@")
        finally:
            admin.execute("DROP DATABASE modest WITH (FORCE)")
            admin.execute("DROP ROLE modest")


@pytest.fixture
def without_roles(server: Path) -> Iterator[None]:
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute("ALTER ROLE copydesk_reader RENAME TO copydesk_reader_away")  # roles belong to the whole server
        yield
        admin.execute("ALTER ROLE copydesk_reader_away RENAME TO copydesk_reader")


@pytest.mark.usefixtures("without_roles")
def test_who_may_not_create_roles_is_told_so_and_gets_the_schema_all_the_same(modest: str, settings: Settings) -> None:
    with connect(modest) as conn:
        lines = warehouse.initialise(replace(settings, database_url=modest), conn)
        assert (
            "this user may not create roles: have a superuser run sql/roles.sql, for readers to have a role of their own" in lines
        )
        assert conn.execute("SELECT * FROM news.articles").fetchall() == []


def test_where_the_roles_are_there_such_an_owner_grants_and_names_apps_without_a_timeout(
    modest: str, settings: Settings, server: Path
) -> None:
    """As docker-compose.yml has it: the superuser makes the roles, the owner migrates."""
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute("CREATE ROLE endless_app LOGIN IN ROLE copydesk_reader")
        try:
            with connect(modest) as conn:
                said = "\n".join(warehouse.initialise(replace(settings, database_url=modest), conn))
            assert "endless_app has no statement_timeout, which this user may not give: ALTER ROLE endless_app SET" in said
            with connect(modest.replace("//modest@", "//endless_app@")) as app:
                assert app.execute("SELECT * FROM news.changes()").fetchall() == []
                assert refused(app, "SELECT * FROM pipeline.pages")
        finally:
            admin.execute("DROP ROLE endless_app")
