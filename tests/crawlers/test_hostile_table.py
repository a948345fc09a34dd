"""docs/hostile-servers.md says what becomes of who asks a hostile server, and is right. `make hostile` writes it anew."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from crawlers.warc import Recorded, read
from tests.crawlers import inside
from tests.crawlers.hostile import BEHAVIOURS, ROBOTS, Hostile, serve
from tests.crawlers.hostile_table import DOES, Line, documented, end_state, watched, write
from tests.crawlers.inside import Listening, listening
from tests.crawlers.spiders import Told, order, run

AT_ONCE = 6
ROBOTS_NAMES = [f"robots-{name}" for name in ROBOTS]
DIRECT = ("tls-self-signed", "tls-other-name", "tls-expired", "tls-none", "name-inside", "name-flips", "name-both")


@dataclass
class Tour:
    """What all of them came to, and at which addresses those without a proxy were asked."""

    ends: dict[str, str] = field(default_factory=dict)
    servers: dict[str, Listening] = field(default_factory=dict)
    beside: float = 0.0


def url_of(name: str) -> str:
    return f"http://{name}.example/page" if name in ROBOTS_NAMES else f"http://{name}.example/{name}"


def recorded(told: Told, staging: Path, number: int) -> Recorded | None:
    outcome = told.outcomes.get(number)
    if outcome is None or outcome.offset is None:
        return None
    [file] = [segment.file for segment in told.segments if outcome in segment.outcomes]
    with (staging / str(file)).open("rb") as opened:
        return read(opened, outcome.offset)


def ask_inside(servers: dict[str, Listening], staging: Path, **settings: object) -> Told:
    urls = [inside.address(name, server) for name, server in servers.items()]
    ports = [server.port for server in servers.values()]
    return run(order(staging, urls, robots="", ports=ports, **settings), command=("-c", inside.SPIDER))


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """All at once, by one spider through the hostile proxy and one without."""
    found, staging, folder = Tour(), tmp_path_factory.mktemp("staging"), tmp_path_factory.mktemp("certificates")
    names = [*BEHAVIOURS, *ROBOTS_NAMES]
    with serve() as server, listening(folder) as servers:
        told = run(order(staging, [url_of(name) for name in names], http_proxy=server.proxy))
        for number, name in enumerate(names):
            found.ends[name] = end_state(name, told.outcomes.get(number), recorded(told, staging, number))
        found.beside = told.outcomes[names.index("page")].seconds
        found.servers = servers
        direct = ask_inside(servers, staging)
        for number, name in enumerate(servers):
            found.ends[name] = end_state(name, direct.outcomes.get(number), None)
        yield found


@pytest.mark.parametrize("name", DOES)
def test_the_table_says_what_happens(name: str, tour: Tour) -> None:
    assert documented().get(DOES[name]) == tour.ends[name]


def test_the_table_has_every_server_and_no_other(tour: Tour) -> None:
    assert set(DOES) == set(BEHAVIOURS) | set(ROBOTS_NAMES) | set(DIRECT) == set(tour.ends)
    assert set(documented()) == set(DOES.values())
    assert len(DOES) > 80


def test_nobody_was_asked_at_an_address_that_counts_as_private(tour: Tour) -> None:
    asked = {name: set(server.asked_at) for name, server in tour.servers.items()}
    assert asked["name-inside"] == set()
    assert asked["name-flips"] == asked["name-both"] == {"127.0.0.1"}
    assert {address for found in asked.values() for address in found} == {"127.0.0.1"}


def test_a_host_that_answers_does_not_wait_for_those_that_do_not(tour: Tour) -> None:
    assert tour.beside < 2


def test_a_person_may_let_a_host_answer_with_a_certificate_that_is_not_valid(tmp_path: Path) -> None:
    with listening(tmp_path) as servers:
        untrusted = {name: servers[name] for name in ("tls-self-signed", "tls-expired")}
        work = order(tmp_path, [inside.address(name, server) for name, server in untrusted.items()], robots="",
                     ports=[server.port for server in untrusted.values()])  # fmt: skip
        excepted = replace(work, hosts=[replace(work.hosts[0], verified=False), work.hosts[1]])
        told = run(excepted, command=("-c", inside.SPIDER))
    assert [told.outcomes[number].status or told.outcomes[number].error for number in range(2)] == [200, "tls"]


@pytest.mark.long
@pytest.mark.timeout(400)
def test_each_by_itself_ends_as_the_table_says_within_its_time_and_memory(tmp_path: Path) -> None:
    """With HOSTILE_TABLE=write, what is measured becomes the table."""
    (tmp_path / "certificates").mkdir()
    with serve() as server, listening(tmp_path / "certificates") as servers, ThreadPoolExecutor(AT_ONCE) as pool:
        lines = list(pool.map(lambda name: alone(name, server, servers, tmp_path), DOES))
    assert max(line.most_mb for line in lines) < 150
    assert max(line.seconds for line in lines) < 12
    if os.environ.get("HOSTILE_TABLE") == "write":
        write(lines, min(line.most_mb for line in lines))
    assert {DOES[line.name]: line.end for line in lines} == documented()


def alone(name: str, server: Hostile, servers: dict[str, Listening], folder: Path) -> Line:
    staging = folder / name
    staging.mkdir()
    most = [0]

    def watch(pid: int) -> None:
        for mb in watched(pid):
            most[0] = mb

    def begin(spider: object) -> None:
        threading.Thread(target=watch, args=(spider.pid,), daemon=True).start()  # type: ignore[attr-defined]

    if name in servers:
        one = servers[name]
        told = run(order(staging, [inside.address(name, one)], robots="", ports=[one.port]), begin, command=("-c", inside.SPIDER))
    else:
        told = run(order(staging, [url_of(name)], http_proxy=server.proxy), begin)
    outcome = told.outcomes.get(0)
    return Line(name, end_state(name, outcome, recorded(told, staging, 0)), outcome.seconds if outcome else 0.0, most[0])
