"""The manners of the spider, as the servers see them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crawlers.order import Request
from crawlers.warc import read
from tests.crawlers.hostile import BEHAVIOURS, ETAG, MODIFIED, PAGE, Asked, Hostile, serve
from tests.crawlers.spiders import QUICK, order, run

CLOCK = 0.005  # seconds: two processes, one clock, and the time between sending and receiving


@pytest.fixture
def server() -> Iterator[Hostile]:
    with serve() as running:
        yield running


def gaps(asked: list[Asked]) -> list[float]:
    """From the end of each answer to the next request."""
    return [later.began - earlier.ended for earlier, later in itertools.pairwise(asked)]


def test_one_host_is_asked_one_thing_at_a_time_at_its_pace(server: Hostile, tmp_path: Path) -> None:
    """Over robots.txt, slow answers, redirects, failures and retries alike."""
    urls = [
        f"http://paper.example/{path}" for path in ("page", "slow", "hop", "flaky", "gzip-bomb", "no-gzip", "too-short", "page?2")
    ]
    told = run(order(tmp_path, urls, delay=0.2, http_proxy=server.proxy, limits=replace(QUICK, retries=1)))
    asked = server.of("paper.example")
    assert [one.path[1:] for one in asked] == [
        "robots.txt", "page", "slow", "hop", "page", "flaky", "flaky", "gzip-bomb", "no-gzip", "too-short", "too-short", "page?2",
    ]  # fmt: skip
    assert min(gaps(asked)) >= 0.2 - CLOCK
    assert [told.outcomes[number].status for number in (0, 1, 2, 3, 7)] == [200] * 5


def test_hosts_do_not_wait_for_each_other(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, [f"http://host{number}.example/slow" for number in range(40)], delay=0.5, http_proxy=server.proxy))
    assert len(told.outcomes) == 40
    began = [asked.began for asked in server.asked]
    assert max(began) - min(began) < 3  # one after another they would take half a minute


def test_no_more_hosts_than_allowed_are_visited_at_once(server: Hostile, tmp_path: Path) -> None:
    urls = [f"http://host{number}.example/slow" for number in range(6)]
    run(order(tmp_path, urls, http_proxy=server.proxy, robots="", limits=replace(QUICK, concurrent_hosts=2)))
    times = sorted([(asked.began, 1) for asked in server.asked] + [(asked.ended, -1) for asked in server.asked])
    assert max(itertools.accumulate(change for _, change in times)) == 2


def test_robots_txt_is_asked_for_once_and_told(server: Hostile, tmp_path: Path) -> None:
    told = run(
        order(tmp_path, [f"http://robots-rules.example/{path}" for path in ("page", "closed", "page?2")], http_proxy=server.proxy)
    )
    assert [asked.path for asked in server.asked] == ["/robots.txt", "/page", "/page?2"]
    assert told.robots["robots-rules.example"].text.startswith("User-agent: *")
    assert told.robots["robots-rules.example"].token == 7


def test_robots_txt_that_is_known_is_not_asked_for_again(server: Hostile, tmp_path: Path) -> None:
    urls = ["http://paper.example/page", "http://paper.example/closed"]
    told = run(order(tmp_path, urls, robots="User-agent: copydesk\nDisallow: /closed", http_proxy=server.proxy))
    assert [asked.path for asked in server.asked] == ["/page"]
    assert (told.outcomes[1].error, told.robots) == ("robots", {})


def test_a_redirect_to_what_robots_txt_closes_is_not_followed(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, ["http://paper.example/hop"], robots="User-agent: *\nDisallow: /page", http_proxy=server.proxy))
    assert told.outcomes[0].error == "robots"
    assert told.outcomes[0].redirects == [(308, "http://paper.example/page")]
    assert [asked.path for asked in server.asked] == ["/hop"]


@pytest.mark.parametrize(("written", "asked"), [("/caf\xe9", "/caf%E9"), ("/caf\xc3\xa9", "/caf%C3%A9")])
def test_a_redirect_is_followed_to_the_bytes_that_it_names(
    server: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, asked: str
) -> None:
    monkeypatch.setitem(BEHAVIOURS, "old", lambda to: to.reply("301 Moved Permanently", b"", f"Location: {written}"))
    told = run(order(tmp_path, ["http://paper.example/old"], robots="", http_proxy=server.proxy))
    assert [one.path for one in server.asked] == ["/old", asked]
    assert told.outcomes[0].status == 200


def test_a_crawl_delay_is_kept(server: Hostile, tmp_path: Path) -> None:
    run(order(tmp_path, [f"http://robots-delay.example/page?{number}" for number in range(3)], http_proxy=server.proxy))
    assert min(gaps(server.asked)) >= 0.4 - CLOCK


def test_what_is_unchanged_costs_a_304_and_leaves_no_record(server: Hostile, tmp_path: Path) -> None:
    requests = [
        Request(0, "http://paper.example/conditional", "paper.example", etag=ETAG),
        Request(1, "http://paper.example/conditional?2", "paper.example", last_modified=MODIFIED),
        Request(2, "http://paper.example/conditional?3", "paper.example", etag='"v0"'),
    ]
    told = run(order(tmp_path, requests, robots="", http_proxy=server.proxy))
    assert [told.outcomes[number].status for number in range(3)] == [304, 304, 200]
    assert [told.outcomes[number].offset is None for number in range(3)] == [True, True, False]
    assert (told.outcomes[2].etag, told.outcomes[2].last_modified) == (ETAG, MODIFIED)
    assert [asked.headers.get("if-none-match") for asked in server.asked] == [ETAG, None, '"v0"']
    assert [asked.headers.get("if-modified-since") for asked in server.asked] == [None, MODIFIED, None]


@pytest.mark.parametrize(("purpose", "wanted"), [("poll", "application/atom+xml"), ("fetch", "text/html")])
def test_the_spider_says_who_it_is_and_what_it_wants(server: Hostile, tmp_path: Path, purpose: str, wanted: str) -> None:
    run(order(tmp_path, [f"http://paper.example/page?{number}" for number in range(2)], http_proxy=server.proxy, purpose=purpose))
    robots, first, second = (asked.headers for asked in server.asked)
    assert {headers["user-agent"] for headers in (robots, first, second)} == {"copydesk/0.1 (+https://paper.example/bot)"}
    assert first["accept"].startswith(wanted)
    assert robots["accept"].startswith("text/plain")
    assert {"gzip", "br", "zstd"} <= set(first["accept-encoding"].replace(" ", "").split(","))
    assert not {"cookie", "referer", "authorization", "if-none-match", "if-modified-since"} & {*first, *second}


def test_retry_after_and_opt_outs_are_told_as_the_server_wrote_them(server: Hostile, tmp_path: Path) -> None:
    told = run(
        order(
            tmp_path, [f"http://{name}.example/{name}" for name in ("too-many", "unavailable", "binary")], http_proxy=server.proxy
        )
    )
    assert [(told.outcomes[number].status, told.outcomes[number].retry_after) for number in range(3)] == [
        (429, "120"), (503, "Wed, 25 Nov 2026 10:00:00 GMT"), (200, None),
    ]  # fmt: skip
    assert told.outcomes[2].robots_tag == "noai"


def test_what_is_given_up_has_the_time_at_which_it_was_as_an_answer_has_that_at_which_it_came(
    server: Hostile, tmp_path: Path
) -> None:
    told = run(order(tmp_path, [f"http://paper.example/{path}" for path in ("page", "silent")], robots="", http_proxy=server.proxy))
    answer, error = told.outcomes[0], told.outcomes[1]
    assert (answer.status, error.error) == (200, "timeout")
    assert error.fetched_at - answer.fetched_at >= QUICK.first_byte_seconds - CLOCK


def test_segments_close_by_number_and_each_outcome_is_told_once(server: Hostile, tmp_path: Path) -> None:
    urls = [f"http://paper.example/page?{number}" for number in range(5)]
    told = run(order(tmp_path, urls, robots="", http_proxy=server.proxy, limits=replace(QUICK, segment_pages=2)))
    assert [len(segment.outcomes) for segment in told.segments] == [2, 2, 1]
    files = [tmp_path / (segment.file or "") for segment in told.segments]
    assert sorted(tmp_path.iterdir()) == sorted(files)
    for path, segment in zip(files, told.segments, strict=True):
        with path.open("rb") as file:
            assert [read(file, outcome.offset or 0).body for outcome in segment.outcomes] == [PAGE] * len(segment.outcomes)


def test_a_segment_does_not_wait_for_slow_hosts(server: Hostile, tmp_path: Path) -> None:
    urls = ["http://paper.example/page", "http://slow.example/drip"]
    told = run(order(tmp_path, urls, robots="", http_proxy=server.proxy, limits=replace(QUICK, segment_seconds=0.5)))
    assert [[outcome.id for outcome in segment.outcomes] for segment in told.segments] == [[0], [1]]
    assert told.segments[1].file is None


def test_a_server_is_reached_without_a_proxy_too(server: Hostile, tmp_path: Path) -> None:
    told = run(
        order(tmp_path, [f"http://{server.address}/{name}" for name in ("page", "hop", "reset", "drip")], allow_private=True)
    )
    assert [told.outcomes[number].status or told.outcomes[number].error for number in range(4)] == [200, 200, "reset", "timeout"]
    assert {asked.host for asked in server.asked} == {server.address}


def test_a_host_that_wants_to_be_left_alone_is_asked_nothing_more(server: Hostile, tmp_path: Path) -> None:
    told = run(
        order(tmp_path, [f"http://paper.example/{path}" for path in ("too-many", "page")], robots="", http_proxy=server.proxy)
    )
    assert [asked.path for asked in server.asked] == ["/too-many"]
    assert list(told.outcomes) == [0]  # the stage hands back the rest
    assert told.outcomes[0].refused


def test_where_many_publishers_share_a_host_the_first_refusal_is_of_one_and_the_second_of_all(
    server: Hostile, tmp_path: Path
) -> None:
    urls = [f"http://paper.example/{path}" for path in ("too-many", "page", "too-many?2", "page?2")]
    work = order(tmp_path, urls, robots="", http_proxy=server.proxy)
    told = run(replace(work, hosts=[replace(work.hosts[0], shared=True)]))
    assert [(told.outcomes[number].status, told.outcomes[number].refused) for number in told.outcomes] == [
        (429, False), (200, False), (429, True),
    ]  # fmt: skip


def test_a_host_that_does_not_answer_three_times_in_a_row_is_given_up_for_now_over_all_visits(
    server: Hostile, tmp_path: Path
) -> None:
    urls = [f"http://paper.example/{path}" for path in ("reset", "page", "reset?2", "reset?3", "reset?4", "page?2")]
    told = run(order(tmp_path, urls, robots="", http_proxy=server.proxy))
    assert [told.outcomes[number].silent for number in told.outcomes] == [1, 0, 1, 2, 3]
    server.asked.clear()
    work = order(tmp_path, urls, robots="", http_proxy=server.proxy)
    told = run(replace(work, hosts=[replace(work.hosts[0], silent=3)]))  # it is tried once
    assert ([asked.path for asked in server.asked], told.outcomes[0].silent) == (["/reset"], 4)


def test_a_304_that_is_doubted_is_asked_for_in_full_at_once(server: Hostile, tmp_path: Path) -> None:
    requests = [
        Request(0, "http://paper.example/conditional", "paper.example", etag=ETAG, probe=True),
        Request(1, "http://paper.example/conditional?2", "paper.example", etag='"v0"', probe=True),
    ]
    told = run(order(tmp_path, requests, robots="", http_proxy=server.proxy, delay=0.2))
    assert [(told.outcomes[number].status, told.outcomes[number].after_304) for number in range(2)] == [(200, True), (200, False)]
    assert [asked.headers.get("if-none-match") for asked in server.asked] == [ETAG, None, '"v0"']
    assert min(gaps(server.asked)) >= 0.2 - CLOCK
