"""Hosts of an IPv6 address, hosts that many publishers share, and hosts whose robots.txt is somewhere else, through the stages."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from copydesk import run, sources
from copydesk.settings import Settings
from copydesk.stages import feed_rules
from sql import hosts, pages
from sql.connection import Connection
from tests.conftest import NOW
from tests.copydesk import way

PEACE = timedelta(hours=1)
Answer = Callable[["Host", str], tuple[int, dict[str, str], str]]


class Host(ThreadingHTTPServer):
    """Answers at every address of its family, and keeps at which it was asked for what."""

    daemon_threads = True

    def __init__(self, address: str, answer: Answer):
        self.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self.asked: list[tuple[str, str]] = []
        self.answer = answer
        super().__init__((address, 0), Handler)

    def url(self, address: str, path: str = "/feed") -> str:
        name = f"[{address}]" if ":" in address else address
        return f"http://{name}:{self.server_address[1]}{path}"


class Handler(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        address = self.connection.getsockname()[0]
        self.server.asked.append((address, self.path))
        status, headers, body = self.server.answer(self.server, f"{address}{self.path}")
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def serving(address: str, answer: Answer) -> Iterator[Host]:
    with Host(address, answer) as host:
        threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield host
        finally:
            host.shutdown()


def document(url: str, home: str = "http://paper.example/") -> str:
    return f"<rss version='2.0'><channel><title>P</title><link>{home}</link><item><link>{url}</link></item></channel></rss>"


def watch(settings: Settings, conn: Connection, host: Host, *urls: str) -> Settings:
    added, problems = sources.add(settings, conn, [sources.Listed(f"Paper {url[-9:]}", url) for url in urls], NOW)
    assert (added, problems) == (len(urls), [])
    return replace(settings, host_delay=0.0, ports=(host.server_address[1],))


def work(settings: Settings, stage: str, number: int = 0, later: timedelta = timedelta(0)) -> dict[str, int]:
    run.begin(settings, stage, f"{stage}-{number}", NOW + later)
    return run.work(settings, stage, f"{stage}-{number}")


def plain(host: Host, asked: str) -> tuple[int, dict[str, str], str]:
    """A feed of one page."""
    if asked.endswith("/robots.txt"):
        return 404, {}, ""
    return 200, {}, document(host.url("::1", "/page")) if asked.endswith("/feed") else "<p>The harbour opens.</p>"


def test_a_host_of_an_ipv6_address_is_one_like_others(conn: Connection, settings: Settings) -> None:
    with serving("::1", plain) as host:
        given = replace(watch(settings, conn, host, host.url("::1")), allow_private=True)
        name = f"[::1]:{host.server_address[1]}"
        page = {"url": host.url("::1", "/page"), "host": name, "site": name, "source_id": 1, "feed_id": None, "hints": {}}
        with conn.transaction():  # the feed's entry does not lead there: none leads inside, whatever the settings are
            pages.add(conn, [page], "live", NOW, "test")
            hosts.enqueue(conn, [("live", name, NOW)])
        assert work(given, "poll") == {"changed": 1}
        assert work(given, "fetch") == {"fetched": 1}
    assert host.asked == [("::1", path) for path in ("/robots.txt", "/feed", "/page")]


@pytest.mark.parametrize("address", ["::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "fd00::1"])
def test_one_that_is_inside_is_refused(conn: Connection, settings: Settings, address: str) -> None:
    with serving("::1", plain) as host:
        given = replace(watch(settings, conn, host, host.url(address)), allow_private=False)
        work(given, "poll")
        assert host.asked == []
    [feed] = way.rows(conn, "SELECT outcome, detail FROM pipeline.feed_polls")
    assert feed["outcome"] == "private_address"
    assert feed["detail"].endswith("is not a public address")


def test_a_retry_after_is_one_publishers_until_the_host_repeats_it(conn: Connection, settings: Settings) -> None:
    refusing: set[str] = set()

    def answer(host: Host, asked: str) -> tuple[int, dict[str, str], str]:
        name = asked.rpartition("/")[2]
        if name in refusing:
            return 429, {"Retry-After": str(int(PEACE.total_seconds()))}, ""
        return 200, {}, "" if name == "robots.txt" else document(f"http://{name}.example/page", f"http://{name}.example/")

    with serving("127.0.0.1", answer) as host:
        given = replace(watch(settings, conn, host, *(host.url("127.0.0.1", f"/{name}") for name in "abc")), allow_private=True)
        assert work(given, "poll") == {"changed": 3}
        for number, (names, held) in enumerate([("a", False), ("ab", True)], 1):
            refusing.update(names)
            then = datetime.now(UTC) - NOW + timedelta(days=2 * number)  # peace counts from when it was asked for
            work(given, "poll", number, then)
            [row] = way.rows(conn, "SELECT held_until FROM pipeline.hosts WHERE host LIKE '127%%'")
            assert (row["held_until"] == NOW + then + PEACE) is held
            refused = way.rows(
                conn, "SELECT url FROM pipeline.feeds WHERE next_poll_at >= %s AND problem IS NOT NULL", NOW + then + PEACE
            )
            assert {feed["url"][-1] for feed in refused} == set(names)


def test_a_hold_lasts_from_the_answer_and_not_from_the_beginning_of_a_run_that_came_to_it_late(
    conn: Connection, settings: Settings
) -> None:
    def answer(host: Host, asked: str) -> tuple[int, dict[str, str], str]:
        return (404, {}, "") if asked.endswith("/robots.txt") else (429, {"Retry-After": "120"}, "")

    with serving("127.0.0.1", answer) as host:
        given = replace(watch(settings, conn, host, *(host.url("127.0.0.1", f"/{name}") for name in "ab")), allow_private=True)
        before = datetime.now(UTC)
        work(given, "poll", 1, before - timedelta(minutes=9) - NOW)
        asked = list(host.asked)
        work(given, "poll", 2, before - NOW)  # the next run
        assert host.asked == asked
    [row] = way.rows(conn, "SELECT held_until, held_reason FROM pipeline.hosts WHERE host LIKE '127%%'")
    assert row["held_reason"] == "http_429"
    assert row["held_until"] >= before + timedelta(seconds=120)
    [feed] = way.rows(conn, "SELECT next_poll_at FROM pipeline.feeds WHERE problem IS NOT NULL")
    assert feed["next_poll_at"] >= before + timedelta(seconds=120)


def test_a_feed_that_has_moved_to_another_host_for_good_is_asked_under_that_hosts_lease(
    conn: Connection, settings: Settings
) -> None:
    here, there = "127.0.4.1", "127.0.4.2"

    def answer(host: Host, asked: str) -> tuple[int, dict[str, str], str]:
        if asked == f"{here}/feed":
            return 301, {"Location": host.url(there)}, ""
        return (404, {}, "") if asked.endswith("/robots.txt") else (200, {}, document("http://paper.example/page"))

    with serving("0.0.0.0", answer) as host:
        given = replace(watch(settings, conn, host, host.url(here)), allow_private=True)
        conn.execute(
            "UPDATE pipeline.feeds SET adopting = %s, adopting_count = %s", (host.url(there), feed_rules.ADOPTED_AFTER - 1)
        )
        conn.commit()
        work(given, "poll", 1)
        leased = "SELECT lease_token FROM pipeline.hosts WHERE host LIKE '127.0.4.1:%%'"
        before = way.rows(conn, leased)
        host.asked.clear()
        work(given, "poll", 2, timedelta(days=2))
        assert [path for path in host.asked if path[1] == "/feed"] == [(there, "/feed")]
        assert way.rows(conn, leased) == before
        assert way.rows(conn, "SELECT url, host FROM pipeline.feeds") == [
            {"url": host.url(there), "host": f"{there}:{host.server_address[1]}"}
        ]


def test_a_robots_txt_elsewhere_holds_and_the_other_host_keeps_its_lease(conn: Connection, settings: Settings) -> None:
    here, there = "127.0.3.1", "127.0.3.2"

    def answer(host: Host, asked: str) -> tuple[int, dict[str, str], str]:
        if asked == f"{here}/robots.txt":
            return 301, {"Location": host.url(there, "/robots.txt")}, ""
        return 200, {}, "User-agent: *\nDisallow: /feed"

    with serving("0.0.0.0", answer) as host:
        given = replace(watch(settings, conn, host, host.url(here)), allow_private=True, host_delay=5.0)
        assert work(given, "poll") == {"robots": 1}
        assert host.asked == [(here, "/robots.txt"), (there, "/robots.txt")]
    rows = {
        row["host"].partition(":")[0]: row
        for row in way.rows(
            conn,
            """
        SELECT host, robots_detail, leased_until, lease_token, next_request_at > clock_timestamp() AS rests FROM pipeline.hosts""",
        )
    }
    assert rows[here]["robots_detail"] == f"200 at {host.url(there, '/robots.txt')}"
    assert (rows[there]["leased_until"], rows[there]["lease_token"], rows[there]["rests"]) == (None, 1, True)
    assert way.off_balance(conn) == []
