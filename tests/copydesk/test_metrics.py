"""What Prometheus reads, and the dashboard over it."""

from __future__ import annotations

import json
import re
import socket
import threading
import urllib.error
import urllib.request
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from copydesk import metrics
from copydesk.settings import Settings
from sql.connection import Connection
from tests.copydesk import way

COUNTS = """SELECT (SELECT count(*) FROM news.articles) AS landed, (SELECT sum(size) FROM pipeline.captures) AS bytes,
                   (SELECT count(*) FROM pipeline.feed_polls WHERE outcome = 'changed') AS changed"""
DOCS = Path(__file__).parents[2] / "docs"


def scraped(settings: Settings) -> dict[tuple[str, tuple[str, ...]], float]:
    return {(sample.name, tuple(sample.labels.values())): sample.value
            for family in text_string_to_metric_families(metrics.text(settings).decode()) for sample in family.samples}  # fmt: skip


@pytest.mark.long
def test_every_metric_is_told_after_a_run_and_says_what_the_tables_say(press: Settings, conn: Connection) -> None:
    now = datetime.now(UTC)
    way.watch_newsroom(press, now)
    way.ingest(press, now)
    found = scraped(press)
    assert {name for name, _ in found} == metrics.METRICS.keys()
    [counts] = way.rows(conn, COUNTS)
    assert found["copydesk_landed_last_day", ()] == counts["landed"] > 0
    assert found["copydesk_bytes_last_day", ()] == counts["bytes"]
    assert found["copydesk_outcomes_last_day", ("changed", "poll")] == counts["changed"] > 0
    assert found["copydesk_up", ()] == 1
    assert found["copydesk_last_run_problems", ()] == 0
    rejected = way.rows(conn, "SELECT count(*) AS n FROM pipeline.page_events WHERE outcome = 'rejected'")[0]["n"]
    assert sum(n for (name, _), n in found.items() if name == "copydesk_rejected_last_day") == rejected > 0


def test_a_warehouse_that_is_away_is_told_and_nothing_is_made_up(settings: Settings) -> None:
    settings.home.mkdir(parents=True)
    found = scraped(replace(settings, database_url="postgresql://nobody@127.0.0.1:1/none"))
    assert found["copydesk_up", ()] == 0
    assert {name for name, _ in found} == {"copydesk_up", "copydesk_free_bytes"}


def test_it_is_served_on_loopback_and_nothing_else_is(settings: Settings, conn: Connection) -> None:
    with metrics.server(settings, 0) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{serving.server_port}"
        with urllib.request.urlopen(f"{root}/metrics") as answer:
            assert b"copydesk_up 1.0" in answer.read()
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{root}/")
        serving.shutdown()
    assert serving.server_address[0] == "127.0.0.1"


def test_it_listens_where_it_is_told_to_and_there_alone(settings: Settings) -> None:
    with metrics.server(settings, 0, "127.0.0.2") as serving:
        assert serving.server_address[0] == "127.0.0.2"
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", serving.server_port), 1).close()


def test_every_query_of_the_dashboard_names_a_metric_that_there_is_and_labels_that_it_has() -> None:
    panels = json.loads((DOCS / "grafana.json").read_text())["panels"]
    used = set()
    for target in (target for panel in panels for target in panel["targets"]):
        names = re.findall(r"copydesk_\w+", target["expr"])
        assert names, target
        used |= set(names)
        labels = set(re.findall(r"\{\{(\w+)\}\}", target["legendFormat"])) | set(re.findall(r"[{,]\s*(\w+)[!=]", target["expr"]))
        assert labels <= set(metrics.METRICS[names[0]][0]), target
    assert used == metrics.METRICS.keys()


def test_every_metric_is_documented() -> None:
    documented = (DOCS / "operations.md").read_text()
    assert [name for name in metrics.METRICS if f"`{name}" not in documented] == []
