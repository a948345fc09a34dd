"""What every DAG promises to those who watch its runs."""

from __future__ import annotations

import subprocess
import sys
import warnings
from typing import Any

import pytest
from airflow.providers.common.compat.lineage.entities import Table
from airflow.sdk import Asset

from copydesk.settings import Settings
from sql.connection import Connection
from tests.dags.conftest import DAGS

STAGES = {
    "ingest": ["poll", "fetch", "extract", "publish", "check"],
    "backfill": ["discover", "fetch", "extract", "publish", "check"],
    "reclean": ["recall", "extract", "publish", "check"],
    "maintain": ["tidy", "logs"],
}
TIMETABLES = {
    "ingest": "CronTriggerTimetable",
    "backfill": "CronDataIntervalTimetable",  # a plain cron string gives an empty interval
    "reclean": "CronDataIntervalTimetable",
    "maintain": "CronTriggerTimetable",
}
HEAVY = ("scrapy", "trafilatura", "psycopg", "twisted", "feedparser", "copydesk.stages")


def test_the_dags_are_these_and_no_others(dags: dict[str, Any]) -> None:
    assert set(dags) == set(STAGES)
    assert {path.stem for path in DAGS.glob("*.py")} == set(STAGES)


@pytest.mark.parametrize("dag_id", STAGES)
def test_its_tasks_are_the_stages_in_their_order(dags: dict[str, Any], dag_id: str) -> None:
    assert [task.task_id for task in dags[dag_id].topological_sort()] == STAGES[dag_id]


@pytest.mark.parametrize("dag_id", STAGES)
def test_it_has_an_owner_tags_a_timeout_and_retries_that_were_thought_of(dags: dict[str, Any], dag_id: str) -> None:
    dag = dags[dag_id]
    assert "copydesk" in dag.tags
    for task in dag.tasks:
        assert task.owner == "copydesk"
        assert task.execution_timeout is not None
        assert "retries" in dag.default_args
        assert task.retries == (0 if task.task_id == "check" else dag.default_args["retries"])


@pytest.mark.parametrize("dag_id", STAGES)
def test_what_goes_out_to_the_network_has_a_queue_of_its_own(dags: dict[str, Any], dag_id: str) -> None:
    outside = {"poll", "discover", "fetch", "check", "tidy", "logs"}  # check and tidy send messages
    assert {task.task_id: task.queue for task in dags[dag_id].tasks} == {
        stage: "crawl" if stage in outside else "clean" for stage in STAGES[dag_id]
    }


@pytest.mark.parametrize("dag_id", sorted(set(STAGES) - {"maintain"}))
def test_as_many_share_a_stage_as_may_be_set(dags: dict[str, Any], dag_id: str) -> None:
    assert dags[dag_id].max_active_tasks == Settings.from_environment({"COPYDESK_WORKERS": "64"}).workers


@pytest.mark.parametrize("dag_id", STAGES)
def test_its_docstring_is_its_runbook(dags: dict[str, Any], dag_id: str) -> None:
    runbook = dags[dag_id].doc_md
    assert runbook.startswith(f"### {dag_id}")
    assert "**Red means**" in runbook
    assert "lear the" in runbook or "clear it" in runbook, "says what to do"


@pytest.mark.parametrize("dag_id", STAGES)
def test_its_timetable_is_explicit_in_utc_and_never_catches_up(dags: dict[str, Any], dag_id: str) -> None:
    dag = dags[dag_id]
    assert type(dag.timetable).__name__ == TIMETABLES[dag_id]
    assert str(dag.timezone) == "UTC"
    assert dag.catchup is False
    assert dag.max_active_runs == 1


def test_ingest_cannot_be_backfilled_because_feeds_only_show_now(dags: dict[str, Any]) -> None:
    assert {str(kind.value) for kind in dags["ingest"].allowed_run_types} == {"scheduled", "manual"}
    assert dags["backfill"].allowed_run_types is None
    assert dags["reclean"].allowed_run_types is None


def test_only_check_of_ingest_tells_others_of_articles(dags: dict[str, Any]) -> None:
    outlets = {(dag.dag_id, task.task_id): [one.name for one in task.outlets if isinstance(one, Asset)]
               for dag in dags.values() for task in dag.tasks}  # fmt: skip
    assert {place: names for place, names in outlets.items() if names} == {("ingest", "check"): ["copydesk_articles"]}


def test_each_task_declares_the_tables_that_it_reads_and_writes_and_each_of_them_is_there(
    dags: dict[str, Any], conn: Connection
) -> None:
    there = {row["name"] for row in conn.execute("SELECT schemaname || '.' || tablename AS name FROM pg_tables")}
    for dag_id in ("ingest", "backfill", "reclean"):
        for task in dags[dag_id].tasks:
            for tables in (task.inlets, task.outlets):
                named = {one.name for one in tables if isinstance(one, Table)}
                assert named, (dag_id, task.task_id)
                assert named <= there


def test_check_runs_whatever_happened_before_it(dags: dict[str, Any]) -> None:
    for dag_id in ("ingest", "backfill", "reclean"):
        assert dags[dag_id].get_task("check").trigger_rule.value == "all_done"


def test_mapped_tasks_have_names_and_never_an_empty_list(dags: dict[str, Any]) -> None:
    for dag in dags.values():
        for task in dag.tasks:
            if task.task_id in {"fetch", "extract", "publish"}:
                assert task.is_mapped
                assert task.map_index_template == "worker {{ worker }}"
                assert task.op_kwargs_expand_input.value == {"worker": [1, 2]}


@pytest.mark.parametrize("dag_id", STAGES)
def test_it_serialises_the_same_way_twice(dags: dict[str, Any], dag_id: str) -> None:
    """What differs from parse to parse would mint a version of the DAG every thirty seconds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from airflow.dag_processing.dagbag import DagBag
        from airflow.serialization.serialized_objects import DagSerialization

        again = DagBag(str(DAGS / f"{dag_id}.py")).dags[dag_id]
        assert DagSerialization.to_dict(again) == DagSerialization.to_dict(dags[dag_id])


def test_nothing_heavy_is_imported_when_airflow_reads_the_files() -> None:
    script = f"""
import runpy, sys, warnings
warnings.simplefilter("ignore")
import airflow.sdk
before = set(sys.modules)
for name in {sorted(STAGES)!r}:
    runpy.run_path({str(DAGS)!r} + "/" + name + ".py")
new = set(sys.modules) - before
heavy = sorted(name for name in new if name.startswith({HEAVY!r}))
print(heavy)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
