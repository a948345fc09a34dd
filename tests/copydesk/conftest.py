"""A newsroom taken in once, two days ago; a test that goes on from there has a database, an archive and a newsroom of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql as composed

from copydesk import postgres
from copydesk.newsroom.server import Newsroom, serve
from copydesk.newsroom.world import World
from copydesk.settings import Settings
from sql.connection import connect
from tests.conftest import MOMENT, NOW
from tests.copydesk import way

BEFORE = timedelta(days=2)
DELAY = 0.1


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What the first run left: settings of its database and archive, its counts by stage, and what each host saw."""

    settings: Settings
    world: World
    counts: dict[str, dict[str, int]]
    stats: dict[str, Any]


@pytest.fixture(scope="session")
def taken_in(server: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TakenIn]:
    """For reading only."""
    home = tmp_path_factory.mktemp("taken-in")
    world = World(7, MOMENT - BEFORE)
    with _database(server, "template", "taken_in") as url, serve(world) as newsroom:
        settings = replace(Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url}),
                           allow_private=True, host_delay=DELAY, poll_seconds=1, http_proxy=newsroom.proxy)  # fmt: skip
        way.watch_newsroom(settings, NOW - BEFORE)
        counts = way.ingest(settings, NOW - BEFORE)
        yield TakenIn(settings, world, counts, newsroom.stats())


@pytest.fixture
def newsroom_then(taken_in: TakenIn) -> Iterator[Newsroom]:
    """The newsroom as it was when it was taken in; a test may move it on."""
    with serve(World(taken_in.world.seed, taken_in.world.moment)) as running:
        yield running


@pytest.fixture
def onward(server: Path, taken_in: TakenIn, newsroom_then: Newsroom, tmp_path: Path) -> Iterator[Settings]:
    """Settings of a test that goes on from what was taken in, on copies of its own."""
    with copied(server, taken_in, tmp_path / "onward") as settings:
        yield replace(settings, host_delay=0.0, http_proxy=newsroom_then.proxy)


@contextmanager
def copied(server: Path, taken_in: TakenIn, home: Path) -> Iterator[Settings]:
    shutil.copytree(taken_in.settings.home, home)
    with _database(server, "taken_in", f"copied_{abs(hash(home)) % 10**10}") as url:
        yield replace(taken_in.settings, home=home, archive=str(home / "archive"), database_url=url)


@contextmanager
def _database(server: Path, template: str, name: str) -> Iterator[str]:
    create = composed.SQL("CREATE DATABASE {} TEMPLATE {}").format(composed.Identifier(name), composed.Identifier(template))
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        admin.execute(create)
        yield postgres.url(server, name)
        admin.execute(composed.SQL("DROP DATABASE {} WITH (FORCE)").format(composed.Identifier(name)))


@pytest.fixture
def taken_in_conn(taken_in: TakenIn) -> Iterator[Any]:
    with connect(taken_in.settings.database_url or "") as conn:
        yield conn
