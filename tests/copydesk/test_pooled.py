"""Behind a pool in transaction mode everything works, with no more connections than documented: no session state is kept."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from copydesk import airflow, run
from copydesk.desk import connections
from copydesk.settings import Settings
from sql import export, imports, migrations
from sql.connection import Connection, connect
from tests.copydesk import way

POOL = 3  # connections to PostgreSQL, for all workers together
EXAMPLE = Path(str(files("sql"))).parent / "docs" / "pgbouncer.ini"

PGBOUNCER = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
pytestmark = pytest.mark.skipif(PGBOUNCER is None, reason="needs pgbouncer (apt-get install pgbouncer)")


@pytest.fixture
def pooled(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The test's database behind pgbouncer, configured as documented but for addresses, sizes and who may."""
    folder = tmp_path_factory.mktemp("pool")
    given = urlsplit(database_url)
    there, name = parse_qs(given.query)["host"][0], given.path.strip("/")
    port = airflow.free_port()
    text = EXAMPLE.read_text()
    for pattern, put in (
        (r"copydesk = host=127.0.0.1 port=5432 dbname=copydesk", f"{name} = host={there} user={given.username}"),
        (r"listen_port = .*", f"listen_port = {port}\nunix_socket_dir ="),
        (r"auth_type = .*", "auth_type = any"), (r"auth_file = .*", ""), (r"default_pool_size = .*", f"default_pool_size = {POOL}"),
    ):  # fmt: skip
        text, changed = re.subn(pattern, put, text)
        assert changed == 1, pattern
    (folder / "pgbouncer.ini").write_text(text)
    for part in (folder, *folder.parents):
        if part.owner() == pwd.getpwuid(os.geteuid()).pw_name and part != Path("/"):
            part.chmod(part.stat().st_mode | 0o055)
    user = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
    running = subprocess.Popen([str(PGBOUNCER), "-q", str(folder / "pgbouncer.ini")], cwd="/", stderr=subprocess.DEVNULL, **user)  # type: ignore[call-overload]
    url = f"postgresql://{given.username}@127.0.0.1:{port}/{name}"
    try:
        for _ in range(100):
            try:
                psycopg.connect(url, options="-c timezone=UTC").close()
                break
            except psycopg.OperationalError:
                time.sleep(0.05)
        yield url
    finally:
        running.terminate()
        running.wait(10)


@pytest.fixture
def watched(database_url: str) -> Iterator[Counter[str]]:
    """The most connections at once that each application had to PostgreSQL, and all together (`all`)."""
    most: Counter[str] = Counter()
    stop = threading.Event()

    def look() -> None:
        with connect(database_url, "looking") as conn:
            conn.autocommit = True
            while not stop.wait(0.02):
                found = {row["name"]: row["n"] for row in conn.execute(
                    "SELECT application_name AS name, count(*) AS n FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
                    " GROUP BY 1")}  # fmt: skip
                for name, n in (found | {"all": sum(found.values())}).items():
                    most[name] = max(most[name], n)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield most
    finally:
        stop.set()
        thread.join()


def test_settings_reach_the_server_through_the_pool_and_none_outlives_its_transaction(pooled: str, settings: Settings) -> None:
    behind = replace(settings, database_url=pooled)
    with connections.reading(behind) as conn:
        shown = conn.execute("SELECT current_setting('statement_timeout') AS limit, current_setting('random_page_cost') AS cost")
        assert shown.fetchone() == {"limit": "5s", "cost": "1.1"}
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            conn.execute("DELETE FROM pipeline.pages")
        conn.rollback()
    with connect(pooled) as conn:
        row = conn.execute("SELECT current_setting('statement_timeout') AS limit, now() AS now").fetchone()
        assert row
        assert row["limit"] == "0"
        assert row["now"].utcoffset() == timedelta(0)


def test_one_imports_at_a_time_and_the_next_once_it_is_done(pooled: str) -> None:
    with connect(pooled) as first, connect(pooled) as second:
        assert imports.one_at_a_time(first)
        assert not imports.one_at_a_time(second)
        second.rollback()
        first.rollback()
        assert imports.one_at_a_time(second)


def test_the_schema_is_migrated_through_it(pooled: str) -> None:
    with connect(pooled) as conn:
        assert migrations.migrate(conn) == 0
        conn.execute("SELECT pg_advisory_xact_lock(%s)", (migrations.LOCK,))  # nobody holds it
        conn.commit()


def test_who_waits_for_changes_is_not_told_through_it_and_looks_each_time_instead(pooled: str) -> None:
    with connect(pooled) as conn:
        began = time.monotonic()
        export.wait(conn, 0.3)
        assert time.monotonic() - began >= 0.25
        assert export.latest_cursor(conn) == ""


def prepared_after_many(url: str) -> int:
    with connect(url) as conn:
        for number in range(20):
            conn.execute("SELECT %s::integer", (number,))
            conn.commit()
        (row,) = conn.execute("SELECT count(*) AS n FROM pg_prepared_statements").fetchall()
        return int(row["n"])


def test_the_same_statement_many_times_over_is_prepared_unless_a_pool_lies_between(pooled: str, database_url: str) -> None:
    assert prepared_after_many(pooled) == 0
    assert prepared_after_many(database_url) == 1


@pytest.mark.long
def test_a_run_goes_its_whole_way_through_three_connections_and_its_books_balance(
    pooled: str, press: Settings, conn: Connection, now: datetime, watched: Counter[str]
) -> None:
    conn.close()
    behind = replace(press, database_url=pooled, workers=4)
    way.watch_newsroom(behind, now)
    counts = way.ingest(behind, now)
    assert counts["publish"]["published"] > 100
    assert 0 < watched["all"] <= POOL


@pytest.mark.long
def test_a_stage_has_one_connection_a_worker_and_check_and_maintain_one(
    press: Settings, now: datetime, watched: Counter[str]
) -> None:
    settings = replace(press, workers=2)
    way.watch_newsroom(settings, now)
    way.ingest(settings, now)
    run.begin(settings, "maintain", "m", now)
    run.work(settings, "maintain", "m")
    stages = {name: n for name, n in watched.items() if re.fullmatch(r"copydesk \w+ \d", name)}
    assert {name.split()[1] for name in stages} >= {"poll", "fetch", "extract", "publish", "check"}
    assert set(stages.values()) == {1}
