"""One host with five thousand due pages delays nobody else, and goes on in the next run."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import pytest

from copydesk import run
from copydesk.settings import Settings
from sql import feeds, hosts, pages
from sql.connection import Connection
from tests.conftest import NOW
from tests.copydesk import way

CROWD, OTHERS, EACH = 5_000, 200, 10
BUDGET = 40  # seconds that a stage has
CROWDED = "crowded.test"


class Instant(ThreadingHTTPServer):
    """A proxy to hosts that answer at once: a page for every address, and no robots.txt. Counts what each was asked."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: Counter[str] = Counter()
        self.at_once: Counter[str] = Counter()
        self.most_at_once: dict[str, int] = defaultdict(int)
        self.lock = threading.Lock()


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Instant

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        host = parts.hostname or ""
        with self.server.lock:
            self.server.asked[host] += parts.path != "/robots.txt"
            self.server.at_once[host] += 1
            self.server.most_at_once[host] = max(self.server.most_at_once[host], self.server.at_once[host])
        body = b"" if parts.path == "/robots.txt" else f"<html><body><p>{self.path}</p></body></html>".encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        with self.server.lock:
            self.server.at_once[host] -= 1

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def answering() -> Iterator[Instant]:
    server = Instant()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def add_due(conn: Connection, counts: dict[str, int]) -> None:
    """Pages due on hosts, as many as given; those of the crowded host have been due for longest."""
    with conn.transaction():
        source = feeds.add_source(conn, "Everybody", None, (), NOW)
        hosts.add(conn, list(counts))
        rows: list[dict[str, Any]] = [
            {"url": f"http://{host}/{n}", "host": host, "site": host, "source_id": source, "feed_id": None, "hints": {}}
            for host, count in counts.items() for n in range(count)
        ]  # fmt: skip
        pages.add(conn, rows, "live", NOW, "given")
        hosts.enqueue(conn, [("live", host, NOW) for host in counts])


def waiting(conn: Connection) -> dict[str, int]:
    return {row["host"]: row["n"] for row in
            way.rows(conn, "SELECT host, count(*) AS n FROM pipeline.pages WHERE awaits = 'fetch' GROUP BY 1")}  # fmt: skip


def fetch_once(settings: Settings, run_id: str) -> dict[str, dict[str, int]]:
    run.begin(settings, "fetch", run_id, NOW)
    return run.run_all(settings, run_id, ["fetch"], lambda *_: None)


def hurried(settings: Settings, server: Instant, **more: Any) -> Settings:
    return replace(settings, http_proxy=f"http://127.0.0.1:{server.server_address[1]}", **more)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_two_hundred_hosts_finish_beside_a_crowded_one_which_goes_on_in_the_next_run(settings: Settings, conn: Connection) -> None:
    add_due(conn, {CROWDED: CROWD} | {f"host{n}.test": EACH for n in range(OTHERS)})
    with answering() as server:
        short = hurried(settings, server, host_delay=0.02, stage_seconds=BUDGET)
        fetch_once(short, "first")
        after_first = waiting(conn)
        assert set(after_first) == {CROWDED}  # the two hundred are done
        assert 0 < after_first[CROWDED] < CROWD  # the crowded one has had its share, and no more
        fetch_once(short, "second")
        assert waiting(conn)[CROWDED] < after_first[CROWDED] - 100
    assert max(server.most_at_once.values()) == 1
    assert {host: n for host, n in server.asked.items() if host != CROWDED} == {f"host{n}.test": EACH for n in range(OTHERS)}
    assert way.off_balance(conn) == []


def test_a_stage_whose_time_is_up_hands_back_what_it_did_not_reach(settings: Settings, conn: Connection) -> None:
    add_due(conn, {CROWDED: 500})
    with answering() as server:
        fetch_once(hurried(settings, server, host_delay=0.2, stage_seconds=4, workers=1), "short")
    [book] = way.rows(conn, "SELECT claimed, handed_back, outcomes, ended_at FROM pipeline.run_stages")
    assert book["ended_at"]
    assert 0 < book["outcomes"]["fetched"] == server.asked[CROWDED] < book["claimed"]
    assert book["claimed"] == book["outcomes"]["fetched"] + book["handed_back"]
    assert way.rows(conn, "SELECT count(*) AS n FROM pipeline.pages WHERE claim_token IS NOT NULL") == [{"n": 0}]
    assert way.off_balance(conn) == []
