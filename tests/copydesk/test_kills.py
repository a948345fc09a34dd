"""SIGKILL at random moments, to the stages, the spider and the spider's parent: afterwards all is as if nothing had been."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from copydesk.newsroom.server import Newsroom, serve
from copydesk.newsroom.world import World
from copydesk.settings import Settings
from sql.connection import Connection
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.conftest import BEFORE, TakenIn

SEED = 20
DELAY = 0.8  # a tour lasts longer than it takes to be killed, on a busy machine too
LEASE = 5
# Command, who of its processes is killed (None: nobody, so that the next one finds work), how often, and within how many seconds.
PLAN: list[tuple[str, str | None, int, float]] = [
    ("poll", "spider", 1, 1.0), ("poll", "itself", 2, 2.0), ("poll", None, 1, 0),
    ("fetch", "itself", 2, 3.0), ("fetch", "spider", 3, 3.0), ("fetch", "spider's parent", 3, 3.0), ("fetch", "worker", 1, 0.5),
    ("ingest", "itself", 1, 4.0), ("ingest", "spider", 2, 2.0), ("fetch", None, 1, 0),
    ("extract", "itself", 2, 1.5), ("extract", "worker", 1, 1.0), ("extract", None, 1, 0),
    ("publish", "itself", 2, 0.2), ("publish", "worker", 1, 0.2), ("ingest", "itself", 1, 4.0),
]  # fmt: skip
KILLS = sum(times for _, whom, times, _ in PLAN if whom)
TRIES = 10  # a command may end before its moment, or find nothing to do while the leases of the last victim stand


@dataclass(frozen=True, slots=True)
class Process:
    pid: int
    parent: int
    command: str


def processes(mark: Path) -> list[Process]:
    """The live processes that descend from ours, whoever their parent is by now: each carries `mark` in its environment."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal() and int(folder.name) != os.getpid():
            with suppress(OSError):
                if f"TMPDIR={mark}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                    parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
                    command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
                    found.append(Process(int(folder.name), parent, command))
    return found


def family(pid: int, running: Sequence[Process]) -> list[Process]:
    """A process and all that descend from it."""
    children = [process for process in running if process.parent == pid]
    return [
        *(process for process in running if process.pid == pid),
        *(one for child in children for one in family(child.pid, running)),
    ]


def victim(whom: str, itself: int, mark: Path) -> int | None:
    """The process to kill, once it is there: one of the command's own, and not an orphan of the victim before."""
    running = family(itself, processes(mark))
    spiders = [process for process in running if process.command.endswith("-m crawlers")]
    if whom == "spider":
        return spiders[0].pid if spiders else None
    if whom == "spider's parent":
        parents = {spider.parent for spider in spiders} & {process.pid for process in running}
        return min(parents) if parents else None
    if whom == "worker":
        return next((process.pid for process in running if "--worker" in process.command), None)
    return itself


@pytest.fixture
def newsroom_again(taken_in: TakenIn) -> Iterator[Newsroom]:
    with serve(World(taken_in.world.seed, taken_in.world.moment)) as running:
        yield running


@pytest.fixture
def hurried(settings: Settings, newsroom_again: Newsroom) -> Settings:
    """Leases that run out soon, so that whoever died is succeeded soon."""
    return replace(settings, host_delay=DELAY, lease_seconds=LEASE, stage_seconds=60, http_proxy=newsroom_again.proxy)


class Desk:
    """Runs commands in a process of their own, marked so that what they leave behind can be found."""

    def __init__(self, settings: Settings, mark: Path):
        self.settings, self.mark = settings, mark
        self.mark.mkdir()

    def start(self, command: str) -> subprocess.Popen[bytes]:
        env = os.environ | self.settings.to_environment() | {"TMPDIR": str(self.mark), "COPYDESK_LOG": "ERROR"}
        return subprocess.Popen([sys.executable, "-m", "copydesk", command], env=env, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip

    def kill(self, command: str, whom: str, conn: Connection, after: float) -> bool:
        """Start a command and kill one of its processes, so long after it is at work; False if it ended before that."""
        stages = "SELECT count(*) AS n FROM pipeline.run_stages"
        known = way.rows(conn, stages)
        started = self.start(command)
        at_work: float | None = None
        while started.poll() is None:
            if at_work is None and way.rows(conn, stages) != known and victim(whom, started.pid, self.mark):
                at_work = time.monotonic()
            if at_work is not None and time.monotonic() >= at_work + after and (pid := victim(whom, started.pid, self.mark)):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                    started.wait(90)
                    return True
            time.sleep(0.02)
        time.sleep(0.5)
        return False

    def wait_until_nothing_runs(self) -> list[Process]:
        """What is still running after the time that a spider may take to notice that it is alone."""
        until = time.monotonic() + LEASE + 10
        while (left := processes(self.mark)) and time.monotonic() < until:
            time.sleep(0.1)
        return left


@pytest.mark.long
@pytest.mark.timeout(600)
def test_whoever_is_killed_the_rows_become_those_of_an_undisturbed_run(
    hurried: Settings, taken_in_conn: Connection, newsroom_again: Newsroom, conn: Connection, tmp_path: Path
) -> None:
    way.watch_newsroom(hurried, NOW - BEFORE)
    desk, random = Desk(hurried, tmp_path / "mark"), Random(SEED)
    for command, whom, times, within in PLAN:
        if whom is None:
            time.sleep(LEASE)  # of those who died
            desk.start(command).wait(90)
            continue
        for _ in range(times):
            assert any(desk.kill(command, whom, conn, random.uniform(0, within) / attempt) for attempt in range(1, TRIES)), (
                f"{whom} of {command} was never there to be killed"
            )
    assert KILLS >= 20
    _ends_as_if_nothing_had_been(desk, hurried, conn, taken_in_conn, newsroom_again)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_who_sleeps_through_a_lease_is_refused_and_nothing_is_fetched_by_two(
    hurried: Settings, taken_in_conn: Connection, newsroom_again: Newsroom, conn: Connection, tmp_path: Path
) -> None:
    way.watch_newsroom(hurried, NOW - BEFORE)
    desk = Desk(hurried, tmp_path / "mark")
    assert desk.start("poll").wait(60) == 0
    asleep = desk.start("fetch")
    while not (sleeper := victim("spider's parent", asleep.pid, desk.mark)):
        time.sleep(0.02)
    time.sleep(1.5)  # its spider is at work
    os.kill(sleeper, signal.SIGSTOP)
    time.sleep(LEASE + 0.5)
    others = desk.start("fetch")
    time.sleep(3)
    os.kill(sleeper, signal.SIGCONT)
    assert (asleep.wait(90), others.wait(90)) == (0, 0)
    [first, *_] = way.rows(conn, "SELECT handed_back FROM pipeline.run_stages WHERE stage = 'fetch' ORDER BY began_at, worker")
    assert first["handed_back"] > 0  # others took over what it had
    _ends_as_if_nothing_had_been(desk, hurried, conn, taken_in_conn, newsroom_again)


def _ends_as_if_nothing_had_been(
    desk: Desk, settings: Settings, conn: Connection, undisturbed: Connection, newsroom: Newsroom
) -> None:
    """Runs go on until nothing is due: the rows are right, the archive is whole, nobody is left, and no host was crowded."""
    assert desk.wait_until_nothing_runs() == []
    _ingest_until_nothing_is_due(desk, conn)
    time.sleep(LEASE)
    assert desk.start("check").wait(60) == 0  # it takes from the dead what they had claimed
    found, expected = way.standing(conn), way.standing(undisturbed)
    for what in expected:
        assert found[what] == expected[what], what
    assert way.unreadable_captures(settings, conn) == []
    assert way.off_balance(conn) == []
    assert desk.wait_until_nothing_runs() == []
    for table in ("pages", "feeds"):
        assert way.rows(conn, f"SELECT url FROM pipeline.{table} WHERE claim_token IS NOT NULL") == []
    assert way.rows(conn, "SELECT host FROM pipeline.hosts WHERE leased_until IS NOT NULL") == []
    for host, seen in newsroom.stats().items():
        if not host.startswith("slowcoast"):  # it goes on answering whoever asked and died
            assert seen["most_at_once"] == 1, host
            assert seen["smallest_gap"] >= DELAY * 0.9, host


def _ingest_until_nothing_is_due(desk: Desk, conn: Connection) -> None:
    """Leases of the dead run out meanwhile. The last run ends green."""
    codes = []
    for _ in range(20):
        codes.append(desk.start("ingest").wait(120))
        [row] = way.rows(conn, """
            SELECT count(*) AS due FROM pipeline.pages
            WHERE awaits IN ('extract', 'publish') OR (awaits = 'fetch' AND due_at <= now())""")  # fmt: skip
        if not row["due"] and codes[-1] == 0:
            return
        time.sleep(1)
    raise AssertionError(f"{row['due']} pages are still due after {len(codes)} runs that ended with {codes}")
