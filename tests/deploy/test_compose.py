"""docker-compose.yml: every container has its limits and rules, is told no more than it needs, and is open to loopback alone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from copydesk import alert_rules
from copydesk.metrics import METRICS
from copydesk.secrets import FERNET_KEY, OWN_STORE, PASSWORDS, fill
from copydesk.silence.verdict import STANDINGS, TROUBLE

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
ONCE = {"secrets", "databases", "init", "copydesk"}  # they end by themselves
BECOME_POSTGRES = {"CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"}  # what the official image needs for its first steps
# What a machine of workers alone is told otherwise, and what it has no use for: who queues and serves reads it.
ADDRESSES = {"AIRFLOW_CONN_COPYDESK_DB", "AIRFLOW__CORE__EXECUTION_API_SERVER_URL", "AIRFLOW__CELERY__BROKER_URL",
             "AIRFLOW__CELERY__RESULT_BACKEND"}  # fmt: skip
OF_OTHER_PARTS = {"AIRFLOW__CORE__PARALLELISM", "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION", "AIRFLOW__OPERATORS__DEFAULT_QUEUE",
                  "AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT", "AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT_CHECK_INTERVAL",
                  "AIRFLOW__SCHEDULER__NUM_STUCK_IN_QUEUED_RETRIES",
                  "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT"}  # fmt: skip
MONITORING = ROOT / "deploy" / "monitoring"
every_service = pytest.mark.parametrize("name", sorted(SERVICES))


def networks(service: dict[str, Any]) -> set[str]:
    return set(service.get("networks") or ())


@every_service
def test_every_service_has_limits_and_a_rule_for_its_end(name: str) -> None:
    service = SERVICES[name]
    assert service["mem_limit"]
    cores = re.sub(r"^\$\{\w+:-(.+)\}$", r"\1", str(service["cpus"]))
    assert 0 < float(cores) <= 2  # more than a machine has, no container may be given
    assert service["restart"] == ("no" if name in ONCE else "unless-stopped")
    assert "healthcheck" in service or name == "databases"


@every_service
def test_every_service_writes_nowhere_but_in_named_places_and_has_no_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert set(service.get("cap_add", ())) == (BECOME_POSTGRES if name in {"postgres", "metadata"} else set())
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["logging"]["options"]["max-size"]
    mounted = [str(volume).split(":") for volume in service.get("volumes", [])]
    assert {source for source, *_ in mounted if not source.startswith("./")} <= set(COMPOSE["volumes"])
    assert all(mode == ["ro"] for source, _, *mode in mounted if source.startswith("./"))
    assert all((ROOT / source).is_file() for source, *_ in mounted if source.startswith("./"))


@every_service
def test_nothing_is_published_but_on_loopback_and_images_are_of_one_version(name: str) -> None:
    service = SERVICES[name]
    assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))
    assert service["image"] == "${IMAGE:-copydesk}" or re.search(r":v?\d", service["image"]), service["image"]


def test_the_outside_is_reached_by_crawlers_and_people_alone_and_airflows_database_by_no_worker() -> None:
    assert {name for name, service in SERVICES.items() if "outside" in networks(service)} == {"worker-crawl", "copydesk"}
    assert not {name for name, service in SERVICES.items() if "control" in networks(service)} & {"worker-crawl", "worker-clean"}
    closed = {name for name, network in COMPOSE["networks"].items() if (network or {}).get("internal")}
    assert closed == {"control", "data", "watch"}


def test_numbers_are_told_on_a_network_that_nobody_else_is_on() -> None:
    assert {name for name, service in SERVICES.items() if "watch" in networks(service)} == {"metrics", "prometheus", "grafana"}
    [alias] = SERVICES["metrics"]["networks"]["watch"]["aliases"]
    assert SERVICES["metrics"]["command"][-2:] == ["--host", alias]
    [job] = yaml.safe_load((MONITORING / "prometheus.yml").read_text())["scrape_configs"]
    assert job["static_configs"] == [{"targets": [f"{alias}:9188"]}]


def test_what_needs_no_secret_of_a_worker_or_of_airflow_is_told_none() -> None:
    may = {"metrics": {"WAREHOUSE_PASSWORD"}, "prometheus": set(), "grafana": {"GRAFANA_ADMIN_PASSWORD", "GRAFANA_SECRET_KEY"},
           "objects": {"AWS_SECRET_ACCESS_KEY"}}  # fmt: skip
    secret = {*PASSWORDS, FERNET_KEY, "AWS_SECRET_ACCESS_KEY"}
    told = {name: set(re.findall(r"\$\{(\w+)", json.dumps(SERVICES[name]))) & secret for name in may}
    assert told == may


def test_the_object_store_on_the_host_is_where_its_key_is_made_for() -> None:
    own = re.fullmatch(r"http://(\w+):(\d+)", OWN_STORE)
    assert own
    assert f":{own[2]}" in SERVICES[own[1]]["command"]
    workers = {name for name, service in SERVICES.items() if "COPYDESK_WORKERS" in service.get("environment", {})}
    assert workers >= {"init", "api-server", "worker-crawl", "worker-clean"}
    for name in workers:
        assert {"COPYDESK_ARCHIVE", "AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID"} <= SERVICES[name]["environment"].keys()
        assert own[1] in SERVICES[name]["environment"]["no_proxy"].split(",")


def test_grafana_finds_our_dashboard_and_prometheus() -> None:
    mounted = {target: source for source, target, *_ in (volume.split(":") for volume in SERVICES["grafana"]["volumes"])}
    home = SERVICES["grafana"]["environment"]["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"]
    [provider] = yaml.safe_load((MONITORING / "dashboards.yml").read_text())["providers"]
    assert mounted[home] == "./docs/grafana.json"
    assert str(Path(home).parent) == provider["options"]["path"]
    [source] = yaml.safe_load((MONITORING / "datasource.yml").read_text())["datasources"]
    assert source["url"] == "http://prometheus:9090"
    [asked] = json.loads((ROOT / "docs" / "grafana.json").read_text())["templating"]["list"]
    assert asked["query"] == source["type"]


def test_alerts_have_the_limits_of_the_messages() -> None:
    [group] = yaml.safe_load((MONITORING / "alerts.yml").read_text())["groups"]
    asked = {rule["alert"]: rule["expr"] for rule in group["rules"]}
    limits = {"BacklogOld": alert_rules.OLD_BACKLOG.total_seconds(), "NoLiveRun": alert_rules.LONG_REST.total_seconds(),
              "DiskNearlyFull": alert_rules.LITTLE_SPACE}  # fmt: skip
    assert {name: float(asked[name].split()[-1]) for name in limits} == limits
    [well] = re.findall(r'state!~"([^"]+)"', asked["SourcesInTrouble"])
    assert set(STANDINGS) - set(well.split("|")) == {*TROUBLE, "failing", "ended"}  # as the query in_trouble has it


def test_alerts_ask_for_numbers_that_there_are() -> None:
    [group] = yaml.safe_load((MONITORING / "alerts.yml").read_text())["groups"]
    asked = {name for rule in group["rules"] for name in re.findall(r"copydesk_\w+", rule["expr"])}
    assert len(asked) >= 5
    assert asked <= METRICS.keys()
    assert all(rule["annotations"]["summary"] and rule["for"] for rule in group["rules"])


def test_a_machine_of_workers_alone_has_the_same_workers_and_no_secret_that_signs() -> None:
    alone = yaml.safe_load((ROOT / "deploy" / "worker.yml").read_text("utf-8"))["services"]
    assert set(alone) == {"worker-crawl", "worker-clean"}
    for name, service in alone.items():
        here = SERVICES[name]
        same = here.keys() - {"build", "depends_on", "networks", "environment", "volumes"}
        assert {key: service[key] for key in same} == {key: here[key] for key in same}
        ours = {key: value for key, value in here["environment"].items() if key.startswith(("AIRFLOW", "_AIRFLOW"))}
        theirs = {key: value for key, value in service["environment"].items() if key.startswith("AIRFLOW")}
        assert theirs.keys() == ours.keys() - OF_OTHER_PARTS
        assert {key for key, value in theirs.items() if value != ours[key]} == ADDRESSES
    secret = {*PASSWORDS, FERNET_KEY}
    assert not set(re.findall(r"\$\{(\w+)", json.dumps(alone))) & secret


@pytest.mark.skipif(not shutil.which("docker-compose") and not shutil.which("docker"), reason="there is no docker compose here")
@pytest.mark.parametrize("missing", ["", "GRAFANA_ADMIN_PASSWORD", "WAREHOUSE_PASSWORD"])
def test_docker_takes_the_file_with_an_env_of_make_secrets_and_names_what_is_missing(tmp_path: Path, missing: str) -> None:
    lines = fill((ROOT / ".env.example").read_text()).splitlines(keepends=True)
    (tmp_path / ".env").write_text("".join(line for line in lines if not missing or not line.startswith(f"{missing}=")))
    words = ["docker-compose"] if shutil.which("docker-compose") else ["docker", "compose"]
    words += ["-f", str(ROOT / "docker-compose.yml"), "--env-file", str(tmp_path / ".env"), "--profile", "monitoring"]
    done = subprocess.run([*words, "--profile", "objects", "config", "--quiet"], env={"PATH": "/usr/bin:/bin"}, cwd=tmp_path,
                          capture_output=True, text=True, check=False)  # fmt: skip
    if "is not a docker command" in done.stderr:
        pytest.skip("docker has no compose here")
    assert (done.returncode == 0) == (not missing), done.stderr
    assert not missing or f"{missing}" in done.stderr
    assert not missing or "run make secrets" in done.stderr
