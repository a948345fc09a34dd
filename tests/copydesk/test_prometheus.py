"""A Prometheus that asks us: its files are taken, our alerts sound when they should and not otherwise, every query of the dashboard
is answered. Skipped where there is none (on Debian: apt install prometheus)."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml

from copydesk import airflow, metrics
from tests.copydesk.conftest import TakenIn

ROOT = Path(__file__).resolve().parents[2]
MONITORING = ROOT / "deploy" / "monitoring"
[GROUP] = yaml.safe_load((MONITORING / "alerts.yml").read_text())["groups"]
WELL = {
    "copydesk_up": "1", "copydesk_last_run_age_seconds": "600", "copydesk_last_run_problems": "0",
    'copydesk_backlog_age_seconds{stage="fetch"}': "900", 'copydesk_free_bytes{place="archive"}': "50000000000",
    'copydesk_sources{state="well"}': "40", 'copydesk_sources{state="new"}': "2", 'copydesk_sources{state="silenced"}': "1",
}  # fmt: skip
# What goes wrong -> the alert that tells of it, and no other.
WRONG = [
    ("WarehouseAway", {"copydesk_up": "0"}),
    ("WarehouseAway", {"copydesk_up": "_"}),  # nobody was asked
    ("NoLiveRun", {"copydesk_last_run_age_seconds": "3601"}),
    ("LastRunRed", {"copydesk_last_run_problems": "1"}),
    ("BacklogOld", {'copydesk_backlog_age_seconds{stage="fetch"}': "30000"}),
    ("SourcesInTrouble", {'copydesk_sources{state="quiet"}': "1"}),
    ("DiskNearlyFull", {'copydesk_free_bytes{place="archive"}': "1000000000"}),
]

pytestmark = pytest.mark.skipif(
    not shutil.which("prometheus") or not shutil.which("promtool"), reason="there is no Prometheus here"
)


@pytest.mark.parametrize("words", [("config", "prometheus.yml"), ("rules", "alerts.yml")])
def test_its_files_are_taken(words: tuple[str, str]) -> None:
    subprocess.run(["promtool", "check", words[0], str(MONITORING / words[1])], check=True)


@pytest.mark.parametrize(("alert", "series"), WRONG)
def test_an_alert_sounds_once_what_is_wrong_has_lasted(alert: str, series: dict[str, str], tmp_path: Path) -> None:
    [rule] = [rule for rule in GROUP["rules"] if rule["alert"] == alert]
    minutes = int(rule["for"][:-1]) * {"m": 1, "h": 60}[rule["for"][-1]]
    sound(tmp_path, WELL | series, {minutes - 1: set(), minutes + 1: {alert}})


def test_none_sounds_while_all_is_well(tmp_path: Path) -> None:
    assert {alert for alert, _ in WRONG} == {rule["alert"] for rule in GROUP["rules"]}
    sound(tmp_path, WELL, {60: set(), 24 * 60: set()})


def sound(folder: Path, series: dict[str, str], wanted: dict[int, set[str]]) -> None:
    """With these values from the first minute on, exactly these alerts sound at these minutes. promtool compares an alert with its
    labels and annotations, which say what they were told: so they are left out of the rules that it is given."""
    bare = [{name: rule[name] for name in ("alert", "expr", "for")} for rule in GROUP["rules"]]
    (folder / "alerts.yml").write_text(yaml.safe_dump({"groups": [{"name": "copydesk", "rules": bare}]}))
    labels = {"BacklogOld": {"stage": "fetch"}, "SourcesInTrouble": {"state": "quiet"}, "DiskNearlyFull": {"place": "archive"}}
    asked = [{"eval_time": f"{minute}m", "alertname": rule["alert"], "exp_alerts": [{"exp_labels": labels.get(rule["alert"], {})}]
              if rule["alert"] in sounding else []} for minute, sounding in wanted.items() for rule in bare]  # fmt: skip
    given = [{"series": name, "values": value if value == "_" else f"{value}x1500"} for name, value in series.items()]
    tests = {"rule_files": ["alerts.yml"], "evaluation_interval": "1m",
             "tests": [{"interval": "1m", "input_series": given, "alert_rule_test": asked}]}  # fmt: skip
    (folder / "tests.yml").write_text(yaml.safe_dump(tests))
    done = subprocess.run(["promtool", "test", "rules", str(folder / "tests.yml")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + done.stdout


@pytest.fixture
def prometheus(taken_in: TakenIn, tmp_path: Path) -> Iterator[str]:
    """Its address, with our files but that it asks at once, and on loopback."""
    with metrics.server(taken_in.settings, 0) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        configuration = yaml.safe_load((MONITORING / "prometheus.yml").read_text())
        configuration["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
        configuration["scrape_configs"][0] |= {
            "scrape_timeout": "1s", "static_configs": [{"targets": [f"127.0.0.1:{serving.server_port}"]}]}  # fmt: skip
        (tmp_path / "prometheus.yml").write_text(yaml.safe_dump(configuration))
        shutil.copy(MONITORING / "alerts.yml", tmp_path)
        address = f"127.0.0.1:{airflow.free_port()}"
        running = subprocess.Popen(
            ["prometheus", f"--config.file={tmp_path}/prometheus.yml", f"--storage.tsdb.path={tmp_path}/numbers",
             f"--web.listen-address={address}", "--log.level=error"])  # fmt: skip
        try:
            yield f"http://{address}/api/v1"
        finally:
            running.terminate()
            running.wait(30)
            serving.shutdown()


def asked(prometheus: str, path: str, **words: str) -> Any:
    with urllib.request.urlopen(f"{prometheus}/{path}?{urllib.parse.urlencode(words)}") as answer:
        return json.load(answer)["data"]


def test_it_takes_what_we_serve_and_every_query_of_the_dashboard_and_of_the_alerts_is_answered(prometheus: str) -> None:
    until, up, health = time.monotonic() + 60, list[Any](), {"unknown"}
    while not up or "unknown" in health:  # rules are looked at one after another
        assert time.monotonic() < until, "nothing was taken, or no rule looked at, in a minute"
        time.sleep(0.5)
        with suppress(OSError):
            up = asked(prometheus, "query", query="copydesk_up")["result"]
            health = {rule["health"] for group in asked(prometheus, "rules")["groups"] for rule in group["rules"]}
    assert health == {"ok"}
    assert [sample["value"][1] for sample in up] == ["1"]
    [target] = asked(prometheus, "targets")["activeTargets"]
    assert (target["health"], target["lastError"]) == ("up", "")
    [group] = asked(prometheus, "rules")["groups"]
    assert {rule["name"] for rule in group["rules"]} == {rule["alert"] for rule in GROUP["rules"]}
    panels = json.loads((ROOT / "docs" / "grafana.json").read_text())["panels"]
    empty = {query for panel in panels for target in panel["targets"]
             if not asked(prometheus, "query", query=(query := target["expr"]))["result"]}  # fmt: skip
    assert not empty
