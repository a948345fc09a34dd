"""Thirty polls of two hundred hosts over three simulated days, as the hosts see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from copydesk import run, sources
from copydesk.settings import Settings
from sql.connection import connect
from tests.copydesk import way
from tests.copydesk.polite import HOSTS, PEACE, Asked, Web, serve

POLLS, STEP = 30, timedelta(hours=2.5)
DELAY = 0.2
CLOCK = 0.01  # seconds: two processes, one clock, and the time between sending and receiving
DAY = timedelta(days=1)

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def polled(server: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Web, list[dict[str, object]]]]:
    """The hosts after thirty polls, and the rows of their feeds."""
    from tests.copydesk.conftest import _database

    home = tmp_path_factory.mktemp("polite")
    with _database(server, "template", "polite") as url, serve(Web(datetime.now(UTC))) as web, connect(url) as conn:
        given = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
        settings = replace(given, allow_private=True, host_delay=DELAY, ports=(web.port,))
        listed = [sources.Listed(f"Paper {host}", web.url(host)) for host in range(HOSTS)]
        assert sources.add(settings, conn, listed, web.now) == (HOSTS, [])
        for web.poll in range(1, POLLS + 1):
            run.begin(settings, "poll", f"poll-{web.poll}", web.now)
            run.work(settings, "poll", f"poll-{web.poll}")
            web.now += STEP
        assert way.off_balance(conn) == []
        yield web, way.rows(conn, "SELECT url, state, conditional, failures, problem FROM pipeline.feeds ORDER BY feed_id")


def of_feed(web: Web, host: int) -> list[Asked]:
    return [asked for asked in web.seen[host].asked if asked.path != "/robots.txt"]


def conditional(asked: Asked) -> bool:
    return bool({"if-none-match", "if-modified-since"} & asked.headers.keys())


def kinds(web: Web, *names: str) -> list[int]:
    return [host for host in range(HOSTS) if web.kind(host) in names]


def test_no_host_sees_a_second_connection(polled: tuple[Web, object]) -> None:
    web, _ = polled
    assert len(web.seen) == HOSTS
    assert {seen.most_open for seen in web.seen.values()} == {1}


def test_no_host_sees_a_gap_under_its_delay(polled: tuple[Web, object]) -> None:
    web, _ = polled
    for host, seen in web.seen.items():
        least = {"led": 0.3, "slow": 1.3}.get(web.kind(host), DELAY)
        gaps = [later.began - earlier.ended for earlier, later in pairwise(seen.asked)]
        assert min(gaps) >= least - CLOCK, web.kind(host)


def test_requests_are_conditional_but_for_the_first_and_the_probes(polled: tuple[Web, object]) -> None:
    web, _ = polled
    probes = 0
    for host in kinds(web, "quiet", "lively"):
        asked = of_feed(web, host)
        assert not conditional(asked[0])
        for before, one in pairwise(asked):
            if not conditional(one):
                assert (before.status, before.at, one.status) == (304, one.at, 200)  # a probe: at once after a 304
                probes += 1
    assert 120 <= probes <= 200  # each quiet feed has been doubted once
    assert sum(asked.status == 304 for host in kinds(web, "quiet") for asked in of_feed(web, host)) > 20 * 120


def test_a_server_that_says_304_of_what_has_changed_is_found_out_and_asked_in_full(
    polled: tuple[Web, list[dict[str, object]]],
) -> None:
    web, rows = polled
    for host in kinds(web, "lying"):
        assert rows[host]["conditional"] is False
        assert not any(conditional(asked) for asked in of_feed(web, host)[-3:])
    assert all(rows[host]["conditional"] for host in kinds(web, "quiet", "lively", "led"))


def test_nothing_is_asked_within_a_retry_after(polled: tuple[Web, list[dict[str, object]]]) -> None:
    web, rows = polled
    for host in kinds(web, "refusing", "unavailable"):
        seen = web.seen[host].asked
        refusals = [asked for asked in seen if asked.status in {429, 503}]
        assert len(refusals) == (2 if web.kind(host) == "refusing" else 1)
        for refusal in refusals:
            assert not [asked for asked in seen if refusal.began < asked.began and asked.at < refusal.at + PEACE]
        assert (rows[host]["state"], rows[host]["failures"]) == ("active", 0)  # and it is back at its pace


def test_robots_txt_is_asked_for_once_a_day(polled: tuple[Web, object]) -> None:
    web, _ = polled
    for seen in web.seen.values():
        times = [asked.at for asked in seen.asked if asked.path == "/robots.txt"]
        assert len(times) >= 3
        assert all(later - earlier >= DAY for earlier, later in pairwise(times))


def test_every_host_was_polled_all_along(polled: tuple[Web, object]) -> None:
    web, _ = polled
    for host in kinds(web, "quiet", "lively"):
        assert len({asked.at for asked in of_feed(web, host)}) >= POLLS - 8
