"""The state of things as Prometheus reads it. Everything is a gauge, read from the tables at each scrape: nothing counts up in a
process, so that it is the same whoever asks, and true after a restart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from copydesk import warehouse
from copydesk.alerting import free_space
from copydesk.commands.given import right_now
from copydesk.settings import Settings
from copydesk.silence.verdict import STANDINGS
from sql import desk, metrics, watching
from sql.connection import Connection, Unreachable

DAY = timedelta(days=1)

# Name -> (labels, meaning). docs/operations.md lists them, and a test holds it and the dashboard to this.
METRICS: dict[str, tuple[tuple[str, ...], str]] = {
    "copydesk_up": ((), "1 if the warehouse answers; nothing else is told while it does not."),
    "copydesk_backlog": (("stage",), "Feeds or pages that are due and wait for the stage, counted as far as 5,000."),
    "copydesk_backlog_age_seconds": (("stage",), "How long the oldest of them waits."),
    "copydesk_landed_last_day": ((), "New articles of the live runs of the last 24 hours."),
    "copydesk_rejected_last_day": (("reason",), "Pages that were no article, in the last 24 hours."),
    "copydesk_outcomes_last_day": (("stage", "outcome"), "Outcomes of each stage in the runs of the last 24 hours."),
    "copydesk_bytes_last_day": ((), "Bytes of the responses that were recorded in the last 24 hours."),
    "copydesk_stage_seconds": (("stage",), "How long each stage of the last live run took, from its first worker to its last."),
    "copydesk_leases": ((), "Hosts that are leased to a fetcher now."),
    "copydesk_hosts_held": ((), "Hosts that are left alone for now."),
    "copydesk_quarantined": ((), "Pages in quarantine."),
    "copydesk_feeds": (("state",), "Feeds by state."),
    "copydesk_sources": (("state",), "Sources by how they stand: silent, failing, all rejected and so on."),
    "copydesk_last_run_age_seconds": ((), "Since the last live run that was checked."),
    "copydesk_last_run_problems": ((), "What its check found wrong; 0 is green."),
    "copydesk_free_bytes": (("place",), "Free space where the archive and COPYDESK_HOME lie, where they are folders."),
}  # fmt: skip

Sample = tuple[str, Mapping[str, str], float]


def text(settings: Settings) -> bytes:
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Metrics(samples(settings)))
    return generate_latest(registry)


def samples(settings: Settings) -> list[Sample]:
    """Every metric with its labels; without the warehouse only that it is away."""
    found: list[Sample] = [("copydesk_free_bytes", {"place": place}, free) for place, free in free_space(settings).items()]
    try:
        with warehouse.connected(settings) as (_, conn), conn.transaction():
            now = right_now()
            return [("copydesk_up", {}, 1), *_now(conn, now), *_lately(conn, now), *found]
    except Unreachable:
        return [("copydesk_up", {}, 0), *found]


def _now(conn: Connection, now: datetime) -> Iterator[Sample]:
    for row in desk.backlog(conn, now):
        yield "copydesk_backlog", {"stage": row["stage"]}, row["n"]
        yield "copydesk_backlog_age_seconds", {"stage": row["stage"]}, _age(row["since"], now)
    state = metrics.state(conn, now)
    yield "copydesk_leases", {}, state["leases"]
    yield "copydesk_hosts_held", {}, state["held"]
    yield "copydesk_quarantined", {}, state["quarantined"]
    for name, n in metrics.feeds_by_state(conn).items():
        yield "copydesk_feeds", {"state": name}, n
    sources = watching.by_state(conn)
    for name in STANDINGS:  # those with none too, so that an alert rule sees it end
        yield "copydesk_sources", {"state": name}, sources.get(name, 0)


def _lately(conn: Connection, now: datetime) -> Iterator[Sample]:
    yield "copydesk_landed_last_day", {}, metrics.landed(conn, now - DAY)
    yield "copydesk_bytes_last_day", {}, metrics.received(conn, now - DAY)
    for reason, n in metrics.rejected(conn, now - DAY).items():
        yield "copydesk_rejected_last_day", {"reason": reason}, n
    for row in desk.flow(conn, now):
        yield "copydesk_outcomes_last_day", {"stage": row["stage"], "outcome": row["outcome"]}, row["n"]
    for stage, seconds in metrics.stage_seconds(conn).items():
        yield "copydesk_stage_seconds", {"stage": stage}, seconds
    if last := metrics.last_run(conn, now):
        yield "copydesk_last_run_age_seconds", {}, last["age"]
        yield "copydesk_last_run_problems", {}, last["problems"]


def server(settings: Settings, port: int, host: str = "127.0.0.1") -> ThreadingHTTPServer:
    """Answers GET /metrics; `serve_forever` runs it."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != "/metrics":
                self.send_error(404, "ask for /metrics")
                return
            body = text(settings)
            self.send_response(200)
            self.send_header("Content-Type", CONTENT_TYPE_LATEST)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """A scrape every few seconds is nothing to tell of."""

    return ThreadingHTTPServer((host, port), Answer)


class _Metrics(Collector):
    def __init__(self, found: Iterable[Sample]):
        self.families = {name: GaugeMetricFamily(name, meaning, labels=labels) for name, (labels, meaning) in METRICS.items()}
        for name, labels, value in found:
            self.families[name].add_metric([labels[label] for label in METRICS[name][0]], value)

    def collect(self) -> Iterator[GaugeMetricFamily]:
        yield from self.families.values()


def _age(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0
