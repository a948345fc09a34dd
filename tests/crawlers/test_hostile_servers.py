"""Whatever a server does, the request ends with its name, within its limit, and leads nowhere it must not."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from crawlers.order import ErrorKind
from crawlers.warc import read
from tests.crawlers.hostile import BEHAVIOURS, PAGE, ROBOTS, Hostile, serve
from tests.crawlers.spiders import QUICK, Told, order, start
from tests.crawlers.spiders import run as run_spider

MEMORY_MB = 200  # of the whole spider, with all of these at once

ANSWERED = {
    "page": 200, "slow": 200, "gzip": 200, "too-long": 200, "no-length": 200, "hop": 200, "conditional": 200, "binary": 200,
    **dict.fromkeys(("wrong-charset", "soft-404", "login", "html-as-feed"), 200),
    "no-location": 302, "too-many": 429, "unavailable": 503,
}  # fmt: skip
FAILED: dict[str, ErrorKind] = {
    **dict.fromkeys(("silent", "drip", "drip-head", "drip-headers", "endless-continue"), "timeout"),
    **dict.fromkeys(("endless", "endless-chunks", "huge", "gzip-bomb", "brotli-bomb", "zstd-bomb", "gzip-bomb-twice"), "too_large"),
    **dict.fromkeys(("too-short", "short-chunks", "no-last-chunk", "reset-in-body"), "truncated"),
    **dict.fromkeys(("bad-chunks", "negative-length", "two-lengths", "no-gzip", "no-status"), "bad_response"),
    **dict.fromkeys(("endless-headers", "many-headers", "odd-headers"), "bad_response"),
    **dict.fromkeys(("megabyte-header", "old", "noise", "nothing", "reset", "reset-in-status", "reset-in-head", "flaky"), "reset"),
    **dict.fromkeys(("loop", "loop-of-two"), "redirect_loop"),
    "chain": "too_many_redirects",
    **dict.fromkeys(("to-script", "to-file", "to-port"), "bad_address"),
    **dict.fromkeys(
        [name for name in BEHAVIOURS if name.startswith("to-") and name not in {"to-script", "to-file", "to-port"}],
        "private_address",
    ),
}
# how a host answers for robots.txt: what becomes of a page that its rules allow, and of one that they do not
# (None: not come to, for a host that does not say is not asked again).
ROBOTS_SAY: dict[str, tuple[int | ErrorKind, int | ErrorKind | None]] = {
    "none": (200, 200), "403": (200, 200), "html": (200, 200), "delay": (200, 200), "loop": (200, 200), "elsewhere": (200, 200),
    "rules": (200, "robots"), "hop": (200, "robots"), "50mb": (200, "robots"), "endless": (200, "robots"),
    "slow": ("robots_unreachable", None), "drip": ("robots_unreachable", None),
    "bomb": ("robots_unreachable", None), "500": ("robots_unreachable", None),
    "429": ("robots_unreachable", None), "reset": ("robots_unreachable", None),
}  # fmt: skip
PAGES = [f"http://{name}.example/{name}" for name in BEHAVIOURS]
GUARDED = [f"http://robots-{name}.example/{path}" for name in ROBOTS for path in ("page", "closed")]


class Seen(Told):
    """What the spider told about all of these servers at once, and what they saw of it."""

    server: Hostile
    staging: Path
    most_mb = 0


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    seen, staging = Seen(), tmp_path_factory.mktemp("staging")
    with serve() as server:
        work = order(staging, [*PAGES, *GUARDED], http_proxy=server.proxy)
        told = run_spider(work, lambda spider: _watch(spider.pid, seen))
        seen.events, seen.errors, seen.status, seen.seconds = told.events, told.errors, told.status, told.seconds
        seen.server, seen.staging = server, staging
        yield seen


def _watch(pid: int, seen: Seen) -> None:
    def watch() -> None:
        with suppress(OSError, StopIteration):
            while True:
                lines = Path(f"/proc/{pid}/status").read_text().splitlines()
                seen.most_mb = int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) // 1024
                time.sleep(0.05)

    threading.Thread(target=watch, daemon=True).start()


def test_every_behaviour_is_in_the_table() -> None:
    assert set(ANSWERED) | set(FAILED) == set(BEHAVIOURS) - {"elsewhere"}
    assert set(ROBOTS_SAY) == set(ROBOTS)


@pytest.mark.parametrize(("name", "status"), ANSWERED.items())
def test_what_can_be_read_is_read_and_recorded(tour: Seen, name: str, status: int) -> None:
    outcome = tour.outcomes[PAGES.index(f"http://{name}.example/{name}")]
    assert (outcome.status, outcome.error, outcome.moved_to) == (status, None, None)
    segment = next(segment for segment in tour.segments if outcome in segment.outcomes)
    assert segment.file
    assert outcome.offset is not None
    with (tour.staging / segment.file).open("rb") as file:
        page = read(file, outcome.offset)
    assert (page.url, page.status, len(page.body)) == (outcome.url, status, outcome.size)
    assert status != 200 or page.body in {PAGE, bytes(range(256))} or name in {"wrong-charset", "soft-404", "login"}


@pytest.mark.parametrize(("name", "error"), FAILED.items())
def test_what_cannot_ends_with_its_name_and_one_line(tour: Seen, name: str, error: ErrorKind) -> None:
    outcome = tour.outcomes[PAGES.index(f"http://{name}.example/{name}")]
    assert (outcome.error, outcome.status, outcome.moved_to, outcome.offset) == (error, None, None, None)
    assert outcome.detail
    assert "\n" not in outcome.detail


@pytest.mark.parametrize(("name", "path", "expected"), [
    (name, path, outcome) for name, both in ROBOTS_SAY.items() for path, outcome in zip(("page", "closed"), both, strict=True)
])  # fmt: skip
def test_robots_txt_is_obeyed_however_it_comes(tour: Seen, name: str, path: str, expected: int | ErrorKind | None) -> None:
    outcome = tour.outcomes.get(len(PAGES) + GUARDED.index(f"http://robots-{name}.example/{path}"))
    assert (outcome and (outcome.status or outcome.error)) == expected
    if expected in {"robots", "robots_unreachable", None}:
        assert not any(asked.path == f"/{path}" for asked in tour.server.of(f"robots-{name}.example"))


def test_another_host_is_named_and_not_asked(tour: Seen) -> None:
    outcome = tour.outcomes[PAGES.index("http://elsewhere.example/elsewhere")]
    assert (outcome.moved_to, outcome.status, outcome.error) == ("https://other.example/page", None, None)
    assert outcome.redirects == [(301, "https://other.example/page")]


def test_nobody_was_led_to_any_other_host(tour: Seen) -> None:
    assert {asked.host for asked in tour.server.asked} <= {url.split("/")[2] for url in [*PAGES, *GUARDED]}


def test_every_request_ends_within_its_limits(tour: Seen) -> None:
    assert max(outcome.seconds for outcome in tour.outcomes.values()) < 3 * (QUICK.first_byte_seconds + QUICK.response_seconds)
    assert tour.seconds < 20


def test_all_of_them_at_once_take_little_memory(tour: Seen) -> None:
    assert 0 < tour.most_mb < MEMORY_MB


def test_the_spider_ends_in_good_order_and_says_nothing_besides(tour: Seen) -> None:
    assert (tour.status, tour.errors) == (0, "")
    assert tour.end
    assert tour.end.reason == "finished"
    unreached = [name for name, (_, closed) in ROBOTS_SAY.items() if closed is None]
    assert len(tour.outcomes) == len(PAGES) + len(GUARDED) - len(unreached)


def test_no_connection_is_kept_open_to_a_server_that_was_given_up(tmp_path: Path) -> None:
    """A server that sends for ever notices when nobody listens any more."""
    names, given_up = ["drip", "endless", "endless-headers", "huge"], list[str]()
    urls = [*[f"http://{name}.example/{name}" for name in names], "http://slow.example/silent"]
    with serve() as server:
        spider = start(order(tmp_path, urls, http_proxy=server.proxy, deadline_seconds=40.0))
        try:
            deadline = time.monotonic() + 40
            while given_up != names and time.monotonic() < deadline and spider.poll() is None:
                time.sleep(0.05)
                given_up = sorted(asked.path[1:] for asked in server.asked if asked.ended and asked.path[1:] in names)
            assert given_up == names
            assert spider.poll() is None
        finally:
            spider.kill()
            spider.communicate()
