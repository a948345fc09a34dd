"""The consumers under examples/ run over a newsroom that was taken in, as any reader would, and end with what the tables say."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from psycopg.conninfo import conninfo_to_dict

from copydesk import postgres
from copydesk.settings import Settings
from sql import changes
from sql.connection import Connection, connect
from tests.copydesk import way
from tests.copydesk.conftest import TakenIn

DBT = os.environ.get("DBT_PROGRAM") or shutil.which("dbt")
EXAMPLES = Path(__file__).parents[2] / "examples"
AS_READER = "&options=-c%20role%3Dcopydesk_reader"


def run(name: str, *words: str) -> str:
    done = subprocess.run([sys.executable, EXAMPLES / name, *words], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def read(file: Path, query: str) -> list[Any]:
    found = sqlite3.connect(file)
    try:
        return found.execute(query).fetchall()
    finally:
        found.close()


def told(url: str, statement: str) -> None:
    """Something happens to the articles."""
    with connect(url) as conn:
        conn.execute(statement.encode())
        conn.commit()
        changes.number(conn)


ONE_GONE = "UPDATE news.articles SET withdrawn_at = now() WHERE article_id IN (SELECT min(article_id) FROM news.articles)"
STANDING = "SELECT article_id, url, title, body FROM news.articles WHERE withdrawn_at IS NULL ORDER BY article_id"


def test_a_copy_that_follows_is_what_the_tables_say(onward: Settings, tmp_path: Path) -> None:
    url, file = onward.database_url or "", tmp_path / "copy.sqlite"
    with connect(url) as conn:
        for change in ("SELECT 1", ONE_GONE,
                       "DELETE FROM news.change_log WHERE number < (SELECT max(number) FROM news.change_log)"):  # fmt: skip
            told(url, change)
            run("follow.py", url + AS_READER, str(file), "--once")
            truth = [tuple(row.values()) for row in way.rows(conn, STANDING)]
            assert read(file, "SELECT article_id, url, title, body FROM articles ORDER BY article_id") == truth
        assert len(truth) > 10


def test_one_that_was_away_for_too_long_begins_anew(onward: Settings, tmp_path: Path) -> None:
    url, file = onward.database_url or "", tmp_path / "copy.sqlite"
    run("follow.py", url + AS_READER, str(file), "--once")
    told(url, "UPDATE news.articles SET withdrawn_at = now()")
    told(url, "DELETE FROM news.change_log WHERE number < (SELECT max(number) FROM news.change_log)")
    run("follow.py", url + AS_READER, str(file), "--once")
    assert read(file, "SELECT * FROM articles") == []


def test_a_search_index_is_kept_in_step(onward: Settings, tmp_path: Path) -> None:
    url, file = onward.database_url or "", tmp_path / "index.sqlite"
    run("search_index.py", url + AS_READER, str(file))
    with connect(url) as conn:
        [row] = way.rows(conn, "SELECT article_id, title FROM news.originals WHERE language = 'en' ORDER BY article_id LIMIT 1")
        words = " ".join(re.findall(r"[A-Za-z]{4,}", row["title"]))
        assert str(row["article_id"]) in run("search_index.py", url, str(file), words).split()
        told(url, f"UPDATE news.articles SET withdrawn_at = now() WHERE article_id = {row['article_id']}")
        assert run("search_index.py", url + AS_READER, str(file)) == "1 changes taken in\n"
        assert str(row["article_id"]) not in run("search_index.py", url, str(file), words).split()
        assert read(file, "SELECT count(*) FROM texts") == [
            tuple(way.rows(conn, "SELECT count(*) FROM news.originals")[0].values())
        ]


def test_plain_sql_keeps_a_table_in_step(onward: Settings) -> None:
    url = onward.database_url or ""
    told(url, "CREATE ROLE my_app LOGIN IN ROLE copydesk_reader; CREATE SCHEMA my_app AUTHORIZATION my_app")
    try:
        mine = url.replace(f"//{postgres.USER}@", "//my_app@")
        with connect(url) as conn:
            for change in (
                "SELECT 1",
                ONE_GONE,
            ):
                told(url, change)
                for _ in range(2):  # once more changes nothing
                    subprocess.run(
                        [postgres.binaries() / "psql", "-q", "-f", EXAMPLES / "follow.sql", mine], capture_output=True, check=True
                    )
                    wanted = way.rows(conn, "SELECT article_id, url, title, published_at FROM news.originals ORDER BY article_id")
                    assert way.rows(conn, "SELECT * FROM my_app.headlines ORDER BY article_id") == wanted
    finally:
        told(url, "DROP SCHEMA my_app CASCADE; DROP ROLE my_app")


def test_the_dbt_source_names_what_there_is_and_its_model_runs(taken_in_conn: Connection) -> None:
    models = EXAMPLES / "dbt" / "models"
    [source] = yaml.safe_load((models / "sources.yml").read_text())["sources"]
    columns = "SELECT column_name FROM information_schema.columns WHERE table_schema = %s AND table_name = %s"
    for table in source["tables"]:
        there = {row["column_name"] for row in way.rows(taken_in_conn, columns, source["schema"], table["name"])}
        assert {column["name"] for column in table["columns"]} <= there, table["name"]
    model = re.sub(r"\{\{ source\('news', '(\w+)'\) \}\}", r"news.\1", (models / "newsroom_edits.sql").read_text())
    assert "{{" not in model
    way.rows(taken_in_conn, model)


@pytest.mark.long
@pytest.mark.skipif(DBT is None, reason="dbt is not installed: its requirements are not ours (DBT_PROGRAM names the program)")
def test_dbt_itself_builds_the_model_as_a_reader_and_its_tests_hold(onward: Settings, tmp_path: Path) -> None:
    url, project = onward.database_url or "", tmp_path / "dbt"
    shutil.copytree(EXAMPLES / "dbt", project)
    told(url, "CREATE ROLE my_app LOGIN IN ROLE copydesk_reader; CREATE SCHEMA my_app AUTHORIZATION my_app")
    parts = conninfo_to_dict(url)
    output = {"type": "postgres", "host": parts["host"], "port": 5432, "user": "my_app", "password": "none",
              "dbname": parts["dbname"], "schema": "my_app", "threads": 2}  # fmt: skip
    profile = {"news_on_copydesk": {"target": "here", "outputs": {"here": output}}}
    (project / "profiles.yml").write_text(yaml.safe_dump(profile))
    try:
        env = os.environ | {"DBT_PROFILES_DIR": str(project), "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
        done = subprocess.run([str(DBT), "build"], cwd=project, capture_output=True, text=True, check=False, timeout=120, env=env)
        assert done.returncode == 0, done.stdout
        assert " ERROR=0 " in done.stdout
        with connect(url) as conn:
            way.rows(conn, "SELECT source, edited_articles, edits FROM my_app.newsroom_edits")
    finally:
        told(url, "DROP SCHEMA my_app CASCADE; DROP ROLE my_app")


def test_duckdb_counts_the_days_of_a_parquet_file_as_the_database_does(taken_in: TakenIn, taken_in_conn: Connection,
                                                                       tmp_path: Path) -> None:  # fmt: skip
    file = tmp_path / "articles.parquet"
    assert way.command(taken_in.settings, "export", "--format", "parquet", "--out", str(file)).returncode == 0
    spec = importlib.util.spec_from_file_location("days", EXAMPLES / "days.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    wanted = way.rows(
        taken_in_conn, "SELECT d.day, s.name, d.articles, d.originals FROM news.days d JOIN news.sources s USING (source_id)"
    )
    assert sorted(module.days(str(file))) == sorted(tuple(row.values()) for row in wanted)
