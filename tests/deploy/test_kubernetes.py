"""The values for Airflow's chart say what the settings, the DAGs, the image and docker-compose.yml say, and hold no secret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from copydesk.settings import Settings
from deploy.recording import version_now

ROOT = Path(__file__).resolve().parents[2]
VALUES: dict[str, Any] = yaml.safe_load((ROOT / "deploy" / "kubernetes.yaml").read_text("utf-8"))
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
DOCS = (ROOT / "docs" / "deploying.md").read_text("utf-8")
IMAGE = (ROOT / "Dockerfile").read_text("utf-8")
CELERY: dict[str, Any] = VALUES["workers"]["celery"]  # all of it, for the chart's version 2 knows no other place for workers
SETS = CELERY["sets"]
VARIABLES = {one["name"]: one["value"] for one in VALUES["env"]}
SECRET = re.compile(r"password$|passwd|token|^pass$|secret$|_key$|connection$", re.IGNORECASE)


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from leaves(one, (*path, str(name)))
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, path)
    else:
        yield path, str(value)


def test_the_workers_take_the_queues_of_the_dags_and_no_others() -> None:
    named = re.compile(r'"queue": "(\w+)"|^CRAWL, CLEAN = "(\w+)", "(\w+)"', re.MULTILINE)
    found = [named.findall(file.read_text("utf-8")) for file in (ROOT / "dags").glob("*.py")]
    assert all(found)
    asked = {queue for file in found for line in file for queue in line if queue}
    assert {one["queue"] for one in SETS} == asked == {"crawl", "clean"}
    assert VALUES["config"]["operators"]["default_queue"] in asked
    assert not CELERY["enableDefault"]
    assert all(f"queue = '{one['queue']}'" in one["keda"]["query"] for one in SETS if "keda" in one)


def test_every_variable_of_ours_is_a_setting() -> None:
    given = {*VARIABLES, *(one["envName"] for one in VALUES["secret"])}
    assert {name for name in given if name.startswith("COPYDESK_")} <= set(Settings.from_environment({}).to_environment())
    read = Settings.from_environment({name: value for name, value in VARIABLES.items() if name.startswith("COPYDESK_")})
    assert read.archive.startswith("s3://")
    mounted = {one["mountPath"] for one in VALUES["volumeMounts"]}
    assert str(read.home) in mounted


def test_no_secret_stands_in_it_and_each_that_it_names_is_told_of() -> None:
    assert [path for path, _ in leaves(VALUES) if SECRET.search(path[-1])] == []
    assert not re.search(r"://[^/\s]*:[^/\s]*@", str(VALUES))
    named = {value for path, value in leaves(VALUES) if path[-1].endswith(("SecretName", "secretName"))}
    parts = ("warehouse", "archive", "metadata", "broker", "airflow", "admin")
    assert named == {f"copydesk-{part}" for part in parts}
    assert [name for name in sorted(named) if f"\nsecret {name}" not in DOCS] == []


def test_the_image_is_ours_at_this_version_with_its_airflow_and_its_user() -> None:
    assert VALUES["defaultAirflowTag"] == version_now()
    assert f"apache-airflow=={VALUES['airflowVersion']} " in (ROOT / "requirements.lock").read_text("utf-8")
    assert f"copydesk:x:{VALUES['uid']}:{VALUES['gid']}:" in IMAGE
    assert f"AIRFLOW_HOME={VALUES['airflowHome']}" in IMAGE
    assert VALUES["securityContexts"]["pod"]["runAsUser"] == VALUES["uid"]


@pytest.mark.parametrize(
    ("name", "section", "option"),
    [
        ("AIRFLOW__CELERY_BROKER_TRANSPORT_OPTIONS__VISIBILITY_TIMEOUT", "celery_broker_transport_options", "visibility_timeout"),
        ("AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT", "scheduler", "task_queued_timeout"),
        ("AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT_CHECK_INTERVAL", "scheduler", "task_queued_timeout_check_interval"),
        ("AIRFLOW__SCHEDULER__NUM_STUCK_IN_QUEUED_RETRIES", "scheduler", "num_stuck_in_queued_retries"),
        ("AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT", "scheduler", "task_instance_heartbeat_timeout"),
        ("AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT", "workers", "execution_api_timeout"),
        ("AIRFLOW__OPERATORS__DEFAULT_QUEUE", "operators", "default_queue"),
        ("AIRFLOW__CORE__PARALLELISM", "core", "parallelism"),
        ("AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION", "core", "dags_are_paused_at_creation"),
    ],
)
def test_airflow_is_set_as_in_docker(name: str, section: str, option: str) -> None:
    assert str(VALUES["config"][section][option]) == COMPOSE["x-copydesk"]["environment"][name]


def test_the_auth_manager_is_one_that_the_image_has() -> None:
    module, _, name = VALUES["config"]["core"]["auth_manager"].rpartition(".")
    spec = find_spec(module)
    assert spec
    assert spec.origin
    assert f"class {name}(" in Path(spec.origin).read_text("utf-8")


def test_every_part_is_looked_at_and_bounded_and_none_runs_what_the_image_lacks() -> None:
    parts = {"scheduler": VALUES["scheduler"], "dagProcessor": VALUES["dagProcessor"], "workers": CELERY}
    for name, part in parts.items():
        assert "/entrypoint" not in " ".join(part["livenessProbe"]["command"]), name
        assert part["logGroomerSidecar"] == {"enabled": False}, name
    for bounded in (VALUES["scheduler"], VALUES["dagProcessor"], VALUES["apiServer"], *SETS):
        assert {"requests", "limits"} <= set(bounded["resources"])
    for kept in (VALUES["scheduler"], VALUES["apiServer"], CELERY):
        assert kept["podDisruptionBudget"]["enabled"]
    job = VALUES["migrateDatabaseJob"]
    [mounted] = job["extraVolumeMounts"]
    user = f'AIRFLOW_ADMIN_PASSWORD="$(cat {mounted["mountPath"]}/password)" python -m copydesk.admin'
    assert job["args"][-1].split(" && ") == ["copydesk init", "airflow db migrate", user]
    assert [one["name"] for one in job["extraVolumes"]] == [mounted["name"]]
