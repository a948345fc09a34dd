"""An upgrade from every version that was released, with its data: the schema is this version's, and nothing was lost."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from copydesk import postgres, warehouse
from copydesk.newsroom.server import serve
from copydesk.newsroom.world import World
from copydesk.settings import Settings
from deploy.recording import NOW, RELEASES, WORLD
from sql import upkeep
from sql.connection import Connection, connect
from tests.copydesk import way
from tests.sql.catalog import catalog

RECORDED = sorted(RELEASES.glob("*.sql"), key=lambda file: [int(part) for part in file.stem.split(".")])
LATER = timedelta(days=1)
PARTITION = re.compile(r"pipeline\.(page_events|tallies|change_log|sketches)_\d\w*")
CHANGES = "SELECT * FROM news.changes(%s, 100000)"
ARTICLES = "SELECT article_id, story_id, url, version, title, body FROM news.articles ORDER BY article_id"


@pytest.fixture(params=RECORDED, ids=lambda file: file.stem)
def recorded(server: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database as that version left it."""
    url = postgres.create_database(server, "recorded")
    command = [postgres.binaries() / "psql", "-q", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", url]
    subprocess.run(command, input=request.param.read_bytes(), capture_output=True, check=True)
    yield url
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute("DROP DATABASE recorded WITH (FORCE)")


def lasting(conn: Connection) -> list[str]:
    """The catalog apart from partitions by time, which each database has of its own days."""
    return sorted(line for line in catalog(conn) if not PARTITION.search(line))


def number(row: dict[str, Any]) -> int:
    return int(row["cursor"].split("-")[0])


def test_a_released_database_gets_this_versions_schema_and_keeps_its_articles(
    recorded: str, settings: Settings, conn: Connection
) -> None:
    with connect(recorded) as old:
        before = way.rows(old, ARTICLES)
        told = way.rows(old, CHANGES, "")
        warehouse.initialise(settings, old)
        assert lasting(old) == lasting(conn), "a released migration was edited; before the first release: make record"
        assert way.rows(old, ARTICLES) == before
        assert way.rows(old, CHANGES, "") == told
        assert len(before) > 20


@pytest.mark.long
def test_a_released_database_goes_on(recorded: str, settings: Settings) -> None:
    with connect(recorded) as old:
        before = way.rows(old, ARTICLES)
        told = way.rows(old, CHANGES, "")
        warehouse.initialise(settings, old)
        upkeep.keep_ahead(old, datetime.now(UTC))
    with serve(World(WORLD.seed, WORLD.moment + LATER, editions=1)) as newsroom:
        way.ingest(replace(settings, database_url=recorded, http_proxy=newsroom.proxy), NOW + LATER)
    with connect(recorded) as new:
        after = {row["article_id"]: row for row in way.rows(new, ARTICLES)}
        assert [(row["article_id"], row["url"]) for row in before] == [
            (article, after[article]["url"]) for article in sorted(after) if article <= before[-1]["article_id"]
        ]
        assert len(after) > len(before)
        assert any(after[row["article_id"]]["version"] > row["version"] for row in before)
        assert way.off_balance(new) == []
        again = way.rows(new, CHANGES, "")
        for place in (0, len(told) // 2, len(told) - 1):  # readers of the version before go on from where they were
            since = way.rows(new, CHANGES, told[place]["cursor"])
            assert since
            assert [number(row) for row in since] == [number(row) for row in again if number(row) > number(told[place])]


def test_at_least_one_version_is_recorded_and_each_is_small_and_names_no_host_but_the_newsrooms() -> None:
    assert RECORDED
    for file in RECORDED:
        text = file.read_text("utf-8")
        assert file.stat().st_size < 1_000_000
        assert {host for host in re.findall(r"https?://([\w.-]+)", text) if not host.endswith(".newsroom.test")} == set()
        assert not re.search(r"/(tmp|home|work|var)/", text)
