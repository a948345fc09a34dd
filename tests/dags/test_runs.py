"""Honest colours, with Airflow's own scheduler: red when something is wrong, green when a feed is broken."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from copydesk import postgres, sources, warehouse
from copydesk.airflow import Airflow
from copydesk.newsroom import feeds as newsroom_feeds
from copydesk.newsroom.server import Newsroom, serve
from copydesk.newsroom.world import World
from copydesk.settings import Settings
from sql import hosts
from sql.connection import connect
from tests.copydesk.test_alerting import Receiver, listening

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

MISCOUNT = ("UPDATE pipeline.stock SET discovered = discovered + 1", "UPDATE pipeline.stock SET discovered = discovered - 1")
MOMENT = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


@dataclass(frozen=True)
class Desk:
    """A whole installation: its settings, Airflow over it, and the newsroom that it watches."""

    settings: Settings
    airflow: Airflow
    newsroom: Newsroom
    heard: Receiver

    def told(self, at_least: int = 1) -> list[str]:
        """The messages since it was last asked, once there are so many; the DAG's callback runs beside the run."""
        until = time.monotonic() + 60
        while len(self.heard.got) < at_least and time.monotonic() < until:
            time.sleep(0.5)
        time.sleep(3)  # in which one too many would come
        messages = [f"{one['title']}\n{one['message']}" for one in self.heard.got]
        self.heard.got.clear()
        return messages

    def run(self, dag_id: str, meanwhile: Callable[[], None] = lambda: None) -> tuple[str, dict[str, str], str]:
        """Run a DAG to its end: (its run's state, its tasks' states, the log of check)."""
        run_id = self.airflow.trigger(dag_id)
        meanwhile()
        state = self.wait(dag_id, run_id)
        return state, dict(self.airflow.tasks(dag_id, run_id)), self.log_of(dag_id, run_id, "check")

    def log_of(self, dag_id: str, run_id: str, task: str) -> str:
        found = self.airflow.logs.glob(f"logs/dag_id={dag_id}/run_id={run_id}/task_id={task}/*.log")
        lines = [json.loads(line) for path in found for line in path.read_text().splitlines()]
        said = [str(line["event"]) for line in lines] + [e["exc_value"] for line in lines for e in line.get("error_detail") or []]
        return "\n".join(said)

    def wait(self, dag_id: str, run_id: str, seconds: float = 300) -> str:
        until = time.monotonic() + seconds
        while (state := self.airflow.state(dag_id, run_id)) not in {"success", "failed"}:
            assert time.monotonic() < until, f"{dag_id} is still {state}"
            time.sleep(0.5)
        return state

    def sql(self, statement: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.settings.database_url or "", autocommit=True) as conn:
            found = conn.execute(statement.encode())
            return found.fetchall() if found.description else []

    def make_feeds_due(self) -> None:
        self.sql("UPDATE pipeline.feeds SET next_poll_at = now() - interval '1 minute'")
        self.sql("UPDATE pipeline.hosts SET held_until = NULL, failures = 0")
        self.sql("UPDATE pipeline.host_queue SET due_at = least(due_at, now())")


@contextmanager
def installed(world: World, **more: int) -> Iterator[Desk]:
    """An installation of its own that watches this newsroom, with these settings besides."""
    temporary = tempfile.TemporaryDirectory(prefix="copydesk-runs-", ignore_cleanup_errors=True)
    with temporary as folder, serve(world) as newsroom, listening() as heard:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False) as url:
            settings = replace(
                Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url}), allow_private=True,
                host_delay=0.05, poll_seconds=1, http_proxy=newsroom.proxy, lease_seconds=10,
                alerts=(heard.address,), **more,
            )  # fmt: skip
            (home / "newsroom.opml").write_text(newsroom_feeds.opml())
            with connect(url) as conn:
                warehouse.initialise(settings, conn)
                sources.add(settings, conn, sources.read(home / "newsroom.opml"), datetime.now(UTC))
            airflow = Airflow(settings)
            # What runs here is what a test has asked for: the clock starts nothing.
            airflow.env |= {"AIRFLOW__SCHEDULER__USE_JOB_SCHEDULE": "False",
                            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "20",
                            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT_DETECTION_INTERVAL": "5"}  # fmt: skip
            try:
                airflow.start()
                yield Desk(settings, airflow, newsroom, heard)
            finally:
                airflow.stop()
        assert not [pid for pid in _pids() if str(home) in _environment(pid)], "a process was left behind"


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with installed(World(7, MOMENT)) as found:
        yield found


@pytest.fixture(scope="module", autouse=True)
def _first_run(desk: Desk) -> None:
    """Unpausing starts the run of the tick that has just passed."""
    assert desk.wait("ingest", desk.airflow.run_dag("ingest")) == "success"


def test_a_run_is_green_though_one_of_its_feeds_is_broken(desk: Desk) -> None:
    desk.make_feeds_due()
    state, tasks, _ = desk.run("ingest")
    assert state == "success", tasks
    assert desk.sql(f"SELECT failures > 0 FROM pipeline.feeds WHERE url = '{newsroom_feeds.DEAD}'") == [(True,)]
    assert desk.sql("SELECT count(*) > 100 FROM news.articles") == [(True,)]


def test_a_run_that_finds_nothing_new_is_green(desk: Desk) -> None:
    state, tasks, log = desk.run("ingest")
    assert state == "success", log
    assert set(tasks.values()) == {"success"}
    assert "flow of poll 1: " in log, "check prints both books"
    assert "stock of " in log


def test_the_event_of_new_articles_carries_the_counts_of_the_run(desk: Desk) -> None:
    events = desk.airflow.call("GET", "/assets/events?order_by=timestamp&limit=1")["asset_events"]
    assert events[0]["extra"]["published"] == desk.sql(
        "SELECT count(*) FROM pipeline.page_events WHERE outcome = 'published' AND run_id LIKE '%' || '"
        f"{events[0]['source_run_id']}'")[0][0] > 100  # fmt: skip


def test_a_run_is_red_when_a_stage_is_killed_and_the_next_goes_on(desk: Desk) -> None:
    _forget_pages_of(desk, "slowcoast.newsroom.test")

    def kill() -> None:
        os.kill(_find(desk, "copydesk stage fetch"), signal.SIGKILL)

    state, tasks, log = desk.run("ingest", meanwhile=kill)
    assert state == "failed"
    assert "failed" in {tasks.get("fetch 1"), tasks.get("fetch 2")}
    assert tasks["check"] == "failed"
    assert "did not finish" in log
    time.sleep(desk.settings.lease_seconds + 1)  # until the dead fetcher's lease has run out
    state, _, log = desk.run("ingest")
    assert state == "success", log
    assert desk.sql("SELECT count(*) FROM pipeline.pages WHERE awaits = 'fetch' AND due_at < now() AND state = 'pending'"
                    " AND host = 'slowcoast.newsroom.test'") == [(0,)]  # fmt: skip


def test_a_run_is_red_when_a_worker_dies_without_a_word(desk: Desk) -> None:
    _forget_pages_of(desk, "slowcoast.newsroom.test")

    def kill() -> None:
        child = _find(desk, "copydesk stage fetch")
        for pid in (_parent(_parent(child)), _parent(child)):  # Airflow's supervisor of the task, and the task
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    state, tasks, log = desk.run("ingest", meanwhile=kill)
    assert state == "failed"
    assert "failed" in {tasks.get("fetch 1"), tasks.get("fetch 2")}
    assert "task fetch" in log
    _wait_until(lambda: not _all(desk, "-m crawlers"), "the spider outlived its stage")
    time.sleep(desk.settings.lease_seconds + 1)
    assert desk.run("ingest")[0] == "success"  # well again: what turns red afterwards is told anew


def test_a_run_is_red_when_a_book_does_not_balance(desk: Desk) -> None:
    day = desk.sql("SELECT max(day) FROM pipeline.stock")[0][0]
    desk.heard.got.clear()
    with _changed(desk, *MISCOUNT):
        state, _, log = desk.run("ingest")
    assert state == "failed"
    [message] = desk.told()  # by check, and not by the notifier too
    assert "run ingest: " in message
    assert "in the books" in message
    assert f"{day}: " in log
    assert "in the books" in log


def test_a_failed_check_tells_nobody_of_articles(desk: Desk) -> None:
    def events() -> int:
        return int(desk.airflow.call("GET", "/assets/events")["total_entries"])

    before = events()
    with _changed(desk, *MISCOUNT):
        assert desk.run("ingest")[0] == "failed"
    assert events() == before
    assert desk.run("ingest")[0] == "success"
    assert events() == before + 1


def test_a_run_is_red_when_postgres_is_away(desk: Desk) -> None:
    admin = postgres.url(desk.settings.home, "postgres")
    with psycopg.connect(admin, autocommit=True) as conn:
        conn.execute("ALTER DATABASE copydesk ALLOW_CONNECTIONS false")
        conn.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'copydesk'")
        desk.heard.got.clear()
        try:
            state, tasks, log = desk.run("ingest")
            told = desk.told()
        finally:
            conn.execute("ALTER DATABASE copydesk ALLOW_CONNECTIONS true")
    assert state == "failed"
    assert tasks["poll"] == "failed"
    assert "cannot reach PostgreSQL" in log
    [message] = told  # by the DAG's notifier, once a run
    assert message.startswith("copydesk: the database is away\n")
    assert desk.run("ingest")[0] == "success"
    [message] = desk.told()
    assert "the database: well again" in message


def test_a_backfilled_day_brings_what_sitemaps_hold_and_the_same_day_again_changes_nothing(desk: Desk) -> None:
    day = (MOMENT - timedelta(days=7)).date()
    desk.airflow.unpause("backfill")
    for behaviour in ("none", "completed"):
        before = desk.sql("SELECT count(*), sum(version) FROM news.articles")
        desk.airflow.call("POST", "/backfills", {
            "dag_id": "backfill", "from_date": f"{day}T00:00:00Z", "to_date": f"{day}T00:00:00Z", "reprocess_behavior": behaviour,
            "run_backwards": False, "max_active_runs": 1, "dag_run_conf": {}, "run_on_latest_version": True,
        })  # fmt: skip
        run = _wait_for_backfill(desk, f"{day}")
        assert run["state"] == "success", desk.log_of("backfill", str(run["dag_run_id"]), "check")
        after = desk.sql("SELECT count(*), sum(version) FROM news.articles")
        assert (after == before) is (behaviour == "completed"), desk.log_of("backfill", str(run["dag_run_id"]), "discover")
    landed = desk.sql(f"SELECT DISTINCT site FROM news.articles WHERE published_at::date = '{day}'")
    assert ("harbor.newsroom.test",) in landed, "its feed shows four days, and its sitemap more"


def _wait_for_backfill(desk: Desk, day: str) -> dict[str, object]:
    until = time.monotonic() + 300
    while time.monotonic() < until:
        time.sleep(1)
        backfills = desk.airflow.call("GET", "/backfills?dag_id=backfill")["backfills"]
        if all(one["completed_at"] for one in backfills):
            runs = desk.airflow.call("GET", "/dags/backfill/dagRuns")["dag_runs"]
            return next(run for run in runs if str(run["logical_date"]).startswith(day))
    raise AssertionError("the backfill did not end")


def _forget_pages_of(desk: Desk, host: str) -> None:
    """Have the pages of a slow host fetched again, so that fetch takes its time."""
    desk.sql(f"UPDATE pipeline.pages SET awaits = 'fetch', due_at = now() - interval '1 hour', etag = NULL, last_modified = NULL"
             f" WHERE host = '{host}'")  # fmt: skip
    with connect(desk.settings.database_url or "") as conn:
        hosts.enqueue(conn, [("live", host, datetime.now(UTC) - timedelta(hours=1))])


@contextmanager
def _changed(desk: Desk, change: str, back: str) -> Iterator[None]:
    desk.sql(change)
    try:
        yield
    finally:
        desk.sql(back)


def _find(desk: Desk, words: str) -> int:
    """A process of this desk at work on the slow host: it is there for some seconds."""
    _wait_until(lambda: bool(_all(desk, "-m crawlers") and _all(desk, words)), f"no {words} was started")
    spider_parents = {_parent(pid) for pid in _all(desk, "-m crawlers")}
    return next(pid for pid in _all(desk, words) if pid in spider_parents)


def _all(desk: Desk, words: str) -> list[int]:
    """Processes called with these words that belong to this desk: they, or who started them, carry its home in the environment."""
    home = str(desk.settings.home)
    return [pid for pid in _pids() if words in _command(pid) and home in _environment(pid) + _environment(_parent(pid))]


def _wait_until(true: Callable[[], bool], complaint: str, seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, complaint
        time.sleep(0.1)


def _pids() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and int(entry.name) != os.getpid()]


def _command(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    return ""


def _environment(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/environ").read_bytes().decode("utf-8", "replace")
    return ""


def _parent(pid: int) -> int:
    with suppress(OSError, IndexError):
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return 0
