"""A robots.txt that has moved to another host holds where it was asked for, and that host is asked in its own turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crawlers.order import Borrow, GiveBack
from tests.crawlers.hostile import Hostile, serve
from tests.crawlers.spiders import QUICK, Told, order, run

LIMITS = replace(QUICK, lending_seconds=1.2)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with serve() as running:
        yield running


def pages(host: str) -> list[str]:
    return [f"http://{host}/{path}" for path in ("page", "closed")]


def borrowed(told: Told) -> list[tuple[type, str]]:
    return [(type(event), event.host) for event in told.events if isinstance(event, Borrow | GiveBack)]


@pytest.mark.parametrize("hops", [1, 5])
def test_the_rules_hold_for_the_host_that_was_asked(server: Hostile, tmp_path: Path, hops: int) -> None:
    host = f"robots-far-{hops}.example"
    told = run(order(tmp_path, pages(host), http_proxy=server.proxy, limits=LIMITS))
    assert (told.outcomes[0].status, told.outcomes[1].error) == (200, "robots")
    assert told.robots[host].detail == "200 at http://robots-far-0.example/robots.txt"
    assert [asked.host for asked in server.asked] == [*(f"robots-far-{n}.example" for n in range(hops, -1, -1)), host]


def test_a_sixth_redirect_is_not_followed(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, pages("robots-far-6.example"), http_proxy=server.proxy, limits=LIMITS))
    assert told.robots["robots-far-6.example"].detail == "too many redirects: taken as none"
    assert {outcome.status for outcome in told.outcomes.values()} == {200}


def test_each_host_is_lent_for_one_request(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, pages("robots-far-2.example"), http_proxy=server.proxy, limits=LIMITS))
    assert borrowed(told) == [(kind, f"robots-far-{n}.example") for n in (1, 0) for kind in (Borrow, GiveBack)]


def test_all_who_are_led_to_one_address_get_one_answer(server: Hostile, tmp_path: Path) -> None:
    urls = [url for number in range(5) for url in pages(f"robots-far-1.paper-{number}.example")]
    told = run(order(tmp_path, urls, http_proxy=server.proxy, limits=LIMITS))
    assert [outcome.error for _, outcome in sorted(told.outcomes.items())] == [None, "robots"] * 5
    assert len(server.of("robots-far-0.example")) == 1


def test_a_host_that_is_busy_is_waited_for_a_while(server: Hostile, tmp_path: Path) -> None:
    answers = iter([False, True])
    told = run(order(tmp_path, pages("robots-far-1.example"), http_proxy=server.proxy, limits=LIMITS), lend=lambda _: next(answers))
    assert told.outcomes[1].error == "robots"


def test_while_the_rules_cannot_be_had_nothing_is_asked(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, pages("robots-far-1.example"), http_proxy=server.proxy, limits=LIMITS), lend=lambda _: False)
    [outcome] = told.outcomes.values()
    assert (outcome.error, outcome.refused) == ("robots_unreachable", True)
    assert outcome.detail == "robots-far-0.example, where it has moved, is busy or left alone"
    assert [asked.path for asked in server.asked] == ["/robots.txt"]


def test_nobody_is_led_inside_on_the_way(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, pages("robots-far-inside.example"), http_proxy=server.proxy, limits=LIMITS))
    assert [asked.host for asked in server.asked][:2] == ["robots-far-inside.example", "robots-elsewhere.example"]
    assert "169.254.169.254 is not a public address: taken as none" in told.robots["robots-far-inside.example"].detail
    assert not server.of("169.254.169.254")
