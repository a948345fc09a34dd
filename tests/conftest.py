"""What the tests stand on: a real PostgreSQL with a template database, settings of their own, and no way out of this machine."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import psycopg
import pytest
from psycopg import sql as composed
from pytest_socket import socket_allow_hosts

from copydesk import postgres, warehouse
from copydesk.newsroom.server import Newsroom, serve
from copydesk.newsroom.world import World
from copydesk.settings import Settings
from sql.connection import Connection, connect

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
MOMENT = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)  # of the newsroom

# Where a change is judged, the same examples each time; where people work, new ones. No example is timed: a busy machine
# would fail it.
hypothesis.settings.register_profile("worked", deadline=None)
hypothesis.settings.register_profile("judged", derandomize=True, database=None, deadline=None)
hypothesis.settings.load_profile("judged" if os.environ.get("CI") else "worked")

# What a person has set up must not reach the tests, nor the processes that they start; only how large they are to be.
for name in list(os.environ):
    ours = name.startswith("COPYDESK_") and not name.startswith("COPYDESK_TEST_")
    if ours or name.lower() in {"http_proxy", "https_proxy", "all_proxy"}:
        del os.environ[name]


def pytest_runtest_setup() -> None:
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    """The home of a private PostgreSQL that runs for as long as the tests do, with a migrated database `template`."""
    with tempfile.TemporaryDirectory(prefix="copydesk-tests-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False):
            url = postgres.create_database(home, "template")
            settings = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
            with connect(url) as conn:
                warehouse.initialise(settings, conn)
            yield home


@pytest.fixture
def database_url(server: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database of the test's own, a copy of the template."""
    name = f"test_{os.getpid()}_{abs(hash(request.node.nodeid)) % 10**10}"
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute(composed.SQL("CREATE DATABASE {} TEMPLATE template").format(composed.Identifier(name)))
        yield postgres.url(server, name)
        admin.execute(composed.SQL("DROP DATABASE {} WITH (FORCE)").format(composed.Identifier(name)))


@pytest.fixture
def conn(database_url: str) -> Iterator[Connection]:
    with connect(database_url) as connection:
        yield connection


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """Settings of the test's own: its database, a fresh home, hosts on loopback allowed and asked without delay."""
    found = Settings.from_environment({"COPYDESK_HOME": str(tmp_path / "home"), "COPYDESK_DATABASE_URL": database_url})
    return replace(found, allow_private=True, host_delay=0.0, poll_seconds=1, workers=2)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    """The newsroom over real HTTP; `newsroom.proxy` is how its hosts are reached."""
    with serve(World(7, MOMENT)) as running:
        yield running


@pytest.fixture
def press(settings: Settings, newsroom: Newsroom) -> Settings:
    """Settings whose way to the web leads to the newsroom."""
    return replace(settings, http_proxy=newsroom.proxy)
