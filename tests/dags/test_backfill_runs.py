"""Days of the newsroom through `airflow backfill create`, by trigger and by clear, with Airflow's own scheduler: by every way on
their day, the same twice, and the same though tasks are killed. COPYDESK_TEST_DAYS=90 for all that the newsroom remembers, and
COPYDESK_TEST_KILLS=25 for more kills."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest

import cleaning
from copydesk.newsroom.feeds import DEAD
from copydesk.newsroom.world import World
from sql.connection import connect
from tests.copydesk import way
from tests.copydesk.stages.test_reclean import OLDER
from tests.copydesk.test_backfilling import asked, news, reachable
from tests.dags.test_runs import MOMENT, Desk, _all, _parent, _wait_until, installed

pytestmark = [pytest.mark.long, pytest.mark.timeout(7_200)]

DAYS = int(os.environ.get("COPYDESK_TEST_DAYS") or 10)
FIRST, LAST = MOMENT.date() - timedelta(days=DAYS + 7), MOMENT.date() - timedelta(days=8)
KILLS = int(os.environ.get("COPYDESK_TEST_KILLS") or 8)
AT_ONCE = 2  # days
SEED = 7
STAGES = {"discover", "fetch", "extract", "publish", "check"}
STOPPED = {"up_for_retry", "failed", "upstream_failed"}


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """An installation that has watched the newsroom for a run, and now is asked for days that its feeds no longer show."""
    with installed(World(7, MOMENT, kept=timedelta(days=98)), workers=1) as found:
        watch(found)
        yield found


def watch(desk: Desk) -> None:
    desk.airflow.unpause("backfill")
    while True:  # on a busy machine a site may answer too late
        way.ingest(desk.settings, datetime.now(UTC))
        if desk.sql(f"SELECT url FROM pipeline.feeds WHERE last_success_at IS NULL AND url <> '{DEAD}'") == []:
            break
        desk.make_feeds_due()


def creation(dag_id: str, first: date, last: date, behaviour: str) -> tuple[str, ...]:
    return ("backfill", "create", "--dag-id", dag_id, "--from-date", f"{first}", "--to-date", f"{last}",
            "--reprocess-behavior", behaviour, "--max-active-runs", f"{AT_ONCE}")  # fmt: skip


def create(desk: Desk, first: date, last: date, behaviour: str, dag_id: str = "backfill") -> None:
    """`airflow backfill create`, to the end of all its runs."""
    done = desk.airflow._run(*creation(dag_id, first, last, behaviour))
    assert done.returncode == 0, (desk.airflow.logs / "migrate.log").read_text()[-2_000:]
    _wait_until(lambda: ended(desk, dag_id), "the backfill did not end", 60 + 60 * DAYS)


def ended(desk: Desk, dag_id: str) -> bool:
    time.sleep(1)
    return all(one["completed_at"] for one in desk.airflow.call("GET", f"/backfills?dag_id={dag_id}&limit=100")["backfills"])


def runs(desk: Desk) -> dict[date, Mapping[str, Any]]:
    """The runs by their day: the grid has one for each."""
    found = desk.airflow.call("GET", "/dags/backfill/dagRuns?limit=100&run_type=backfill")["dag_runs"]
    by_day = {datetime.fromisoformat(run["logical_date"]).date(): run for run in found}
    assert len(by_day) == len(found)
    return by_day


def began(desk: Desk) -> dict[date, str]:
    return {day: run["start_date"] for day, run in runs(desk).items()}


def all_green(desk: Desk) -> None:
    """Every run ended well; or what those said that did not."""
    failed = {day: run["dag_run_id"] for day, run in runs(desk).items() if run["state"] != "success"}
    assert not failed, "\n".join(f"{day}: {desk.airflow.tasks('backfill', run_id)}\n{desk.log_of('backfill', run_id, 'check')}"
                                 for day, run_id in failed.items())  # fmt: skip


def told(desk: Desk, run: Mapping[str, Any]) -> dict[str, int]:
    """What check gives to whoever looks at the run."""
    path = f"/dags/backfill/dagRuns/{run['dag_run_id']}/taskInstances/check/xcomEntries/return_value"
    counts: dict[str, int] = desk.airflow.call("GET", path)["value"]
    return counts


def standing(desk: Desk) -> list[dict[str, Any]]:
    with connect(desk.settings.database_url or "") as conn:
        assert way.off_balance(conn) == []
        return news(conn)


def landed(desk: Desk, first: date, last: date) -> None:
    """Everything of these days that any way reaches stands on its day, as it was written."""
    with connect(desk.settings.database_url or "") as conn:
        rows = way.rows(conn, "SELECT url, (published_at AT TIME ZONE 'UTC')::date AS day, body FROM news.articles")
    found = {row["url"]: (row["day"], row["body"]) for row in rows}
    wanted = reachable(desk.newsroom.world, first, last)
    assert len(wanted) > 10
    assert {url: found.get(url) for url in wanted} == {url: (one.published.date(), one.body) for url, one in wanted.items()}


def test_days_are_backfilled_by_a_run_each_that_says_what_its_day_gained(desk: Desk) -> None:
    create(desk, FIRST, LAST, "none")
    found = runs(desk)
    assert sorted(found) == [FIRST + timedelta(days=n) for n in range(DAYS)]
    all_green(desk)
    landed(desk, FIRST, LAST)
    wanted = Counter(one.published.date() for one in reachable(desk.newsroom.world, FIRST, LAST).values())
    for day, run in found.items():
        counts = told(desk, run)
        assert counts["landed"] >= wanted[day], f"{day}: {counts}"
        assert counts["gained"], f"{day}: {counts}"


def test_reprocess_behaviours_run_none_again_or_the_failed_or_all_and_nothing_changes(desk: Desk) -> None:
    before, requests = standing(desk), asked(desk.newsroom)
    first = began(desk)
    create(desk, FIRST, LAST, "none")
    assert began(desk) == first

    desk.airflow.call("PATCH", f"/dags/backfill/dagRuns/{runs(desk)[LAST]['dag_run_id']}", {"state": "failed"})
    create(desk, FIRST, LAST, "failed")
    second = began(desk)
    assert {day for day in first if second[day] != first[day]} == {LAST}

    create(desk, FIRST, LAST, "completed")
    third = began(desk)
    assert all(third[day] != second[day] for day in first)
    all_green(desk)
    assert standing(desk) == before
    again = asked(desk.newsroom) - requests
    assert [url for url in again if url in reachable(desk.newsroom.world, FIRST, LAST)] == []


def test_by_trigger_one_run_covers_a_range_and_by_clear_it_is_run_again(desk: Desk) -> None:
    first, last = FIRST - timedelta(days=2), FIRST - timedelta(days=1)
    run_id = desk.airflow.call("POST", "/dags/backfill/dagRuns", {
        "logical_date": None, "conf": {"from": f"{first}", "to": f"{last}"}})["dag_run_id"]  # fmt: skip
    assert desk.wait("backfill", run_id) == "success", desk.log_of("backfill", run_id, "check")
    landed(desk, first, last)
    before = standing(desk)
    desk.airflow.call("POST", f"/dags/backfill/dagRuns/{run_id}/clear", {"dry_run": False})
    assert desk.wait("backfill", run_id) == "success", desk.log_of("backfill", run_id, "check")
    assert standing(desk) == before


def test_days_whose_tasks_are_killed_end_as_if_nothing_had_been(desk: Desk) -> None:
    """The same days by an installation of their own: whatever is at work is killed, and the tasks that are red are cleared, as ops
    would, until it has been enough; then it is left alone."""
    create(desk, FIRST, LAST, "none")
    with installed(World(7, MOMENT, kept=timedelta(days=98)), workers=1) as disturbed:
        watch(disturbed)
        disturbed.airflow._run(*creation("backfill", FIRST, LAST, "none"))
        random, killed, until = Random(SEED), Counter[str](), time.monotonic() + 300 + 60 * DAYS + 60 * KILLS
        while not ended(disturbed, "backfill"):
            assert time.monotonic() < until, (killed, runs(disturbed))
            if killed.total() < KILLS:
                strike(disturbed, random, killed)
            clear_stopped(disturbed)
        assert killed.total() == KILLS, killed
        assert len(killed) >= 3, killed
        all_green(disturbed)
        landed(disturbed, FIRST, LAST)
        standing(disturbed)
        assert disturbed.sql("SELECT host FROM pipeline.hosts WHERE leased_until > now()") == []
        assert not _all(disturbed, "-m crawlers")
        assert texts(disturbed) == texts(desk)


def clear_stopped(desk: Desk) -> None:
    """Tasks that wait five minutes for their next try, or have none left, are told to go on at once."""
    for day, run in runs(desk).items():
        run_id = run["dag_run_id"]
        states = desk.airflow.tasks("backfill", run_id) if run["state"] in {"running", "failed"} else []
        if stopped := {task.split()[0] for task, state in states if state in STOPPED}:
            desk.airflow.call("POST", "/dags/backfill/clearTaskInstances", {
                "dry_run": False, "dag_run_id": run_id, "only_failed": False, "reset_dag_runs": True, "task_ids": sorted(stopped),
            })  # fmt: skip
            print(f"{day}: {', '.join(sorted(stopped))} cleared")


def texts(desk: Desk) -> dict[str, tuple[str, str, bool]]:
    """What was published in these days, whoever brought it and when."""
    with connect(desk.settings.database_url or "") as conn:
        found = way.rows(conn, "SELECT url, title, body, is_copy FROM news.articles WHERE published_at >= %s AND published_at < %s",
                         FIRST, LAST + timedelta(days=1))  # fmt: skip
    return {row["url"]: (row["title"], row["body"], row["is_copy"]) for row in found}


def test_a_day_is_cleaned_again_by_its_run_and_changes_nothing_but_who_made_it(desk: Desk) -> None:
    yesterday = MOMENT.date() - timedelta(days=1)
    # As if it were midnight, and not a day ago: what was published since would be dated after its capture.
    desk.sql(f"UPDATE pipeline.captures SET fetched_at = '{MOMENT}'::timestamptz - (now() - fetched_at)")
    desk.sql(OLDER)
    before, requests = standing(desk), asked(desk.newsroom)
    desk.airflow.unpause("reclean")
    create(desk, yesterday, yesterday, "none", "reclean")
    [run] = desk.airflow.call("GET", "/dags/reclean/dagRuns?run_type=backfill")["dag_runs"]
    assert run["state"] == "success", desk.log_of("reclean", run["dag_run_id"], "check")
    assert desk.sql("SELECT DISTINCT version FROM pipeline.extractions") == [(cleaning.VERSION,)]
    assert standing(desk) == before
    assert asked(desk.newsroom) == requests


def strike(desk: Desk, random: Random, killed: Counter[str]) -> None:
    """At a random moment, the process of a stage that is at work and has not had its share; or with it the task that watches, which
    then says no word."""
    wanted = sorted(stage for stage in STAGES if killed[stage] <= KILLS // 3)
    at_work = {stage: found for stage in wanted if (found := _all(desk, f"copydesk stage {stage}"))}
    if not at_work:
        return
    stage = random.choice(list(at_work))
    time.sleep(random.uniform(0.1, 1.5))
    victims = [pid for pid in _all(desk, f"copydesk stage {stage}") if pid in at_work[stage]]
    if victims and random.random() < 0.3:
        victims += [_parent(_parent(victims[0])), _parent(victims[0])]
    for pid in reversed(victims):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    if victims:
        killed[stage] += 1
