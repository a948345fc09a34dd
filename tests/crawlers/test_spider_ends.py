"""How a spider ends: when its work is done, when nobody listens, when its time is up, when the disk gives out; and never later."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crawlers.__main__ import CANNOT_WRITE
from crawlers.order import End, Limits, event_from_line
from crawlers.spider import GRACE_SECONDS
from tests.crawlers.hostile import Hostile, serve
from tests.crawlers.spiders import order, run, start

LEAVING = GRACE_SECONDS + 3  # seconds within which a spider is gone once it should be


@pytest.fixture(scope="module")
def server() -> Iterator[Hostile]:
    with serve() as running:
        yield running


def _pages(number: int) -> list[str]:
    return [f"http://paper.example/page?{page}" for page in range(number)]


def _once_asked(
    server: Hostile, times: int, act: Callable[[subprocess.Popen[str]], None]
) -> Callable[[subprocess.Popen[str]], None]:
    """Act when the server has seen so many requests of this spider."""
    before = len(server.asked)

    def wait(spider: subprocess.Popen[str]) -> None:
        _wait(lambda: len(server.asked) >= before + times, 20)
        act(spider)

    return lambda spider: threading.Thread(target=wait, args=(spider,), daemon=True).start()


def _close(spider: subprocess.Popen[str]) -> None:
    assert spider.stdin
    spider.stdin.close()


def _extend(spider: subprocess.Popen[str], seconds: float) -> None:
    assert spider.stdin
    spider.stdin.write(json.dumps({"extend": seconds}) + "\n")
    spider.stdin.flush()


def test_no_order_is_no_work() -> None:
    spider = subprocess.run([sys.executable, "-m", "crawlers"], input="", capture_output=True, text=True, timeout=20, check=False)
    assert (spider.returncode, spider.stdout, spider.stderr) == (0, "", "")


def test_an_empty_order_is_done_at_once(tmp_path: Path) -> None:
    told = run(order(tmp_path, []))
    assert (told.status, told.events, told.errors) == (0, [End("finished")], "")


def test_when_the_pipe_closes_it_tells_what_it_has_and_goes(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, _pages(100), delay=0.3, robots="", http_proxy=server.proxy), _once_asked(server, 3, _close))
    assert (told.status, told.end and told.end.reason) == (0, "pipe_closed")
    assert 0 < len(told.outcomes) < 20


def test_when_its_time_is_up_it_goes_and_the_rest_is_left(server: Hostile, tmp_path: Path) -> None:
    told = run(order(tmp_path, _pages(100), delay=0.3, robots="", http_proxy=server.proxy, deadline_seconds=1.0))
    assert (told.status, told.end and told.end.reason) == (0, "deadline")
    assert 0 < len(told.outcomes) < 20
    assert told.seconds < 10 + LEAVING


def test_what_hangs_when_its_time_is_up_is_cut_off(server: Hostile, tmp_path: Path) -> None:
    """Within its limits the answer might have come much later."""
    urls = ["http://paper.example/page", "http://hangs.example/silent"]
    told = run(order(tmp_path, urls, robots="", http_proxy=server.proxy, deadline_seconds=1.0, limits=Limits()))
    assert (told.status, told.end and told.end.reason, list(told.outcomes)) == (0, "deadline", [0])
    assert told.seconds < 10 + LEAVING


def test_a_renewed_lease_lets_it_go_on(server: Hostile, tmp_path: Path) -> None:
    work = order(tmp_path, _pages(10), delay=0.2, robots="", http_proxy=server.proxy, deadline_seconds=1.5)
    told = run(work, lambda spider: _extend(spider, 30))
    assert (told.end and told.end.reason, len(told.outcomes)) == ("finished", 10)


def test_a_lease_that_is_lost_ends_it(server: Hostile, tmp_path: Path) -> None:
    told = run(
        order(tmp_path, _pages(100), delay=0.3, robots="", http_proxy=server.proxy),
        _once_asked(server, 3, lambda spider: _extend(spider, 0)),
    )
    assert told.end
    assert told.end.reason == "deadline"
    assert len(told.outcomes) < 20


PARENT = """
import subprocess, sys, time
spider = subprocess.Popen([sys.executable, "-m", "crawlers"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
spider.stdin.write(sys.argv[1] + "\\n")
spider.stdin.flush()
print(spider.pid, flush=True)
time.sleep(60)
"""


def test_a_parent_that_is_killed_leaves_no_spider(server: Hostile, tmp_path: Path) -> None:
    work = order(tmp_path, _pages(100), delay=0.2, robots="", http_proxy=server.proxy)
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, work.to_line()], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    with parent:
        assert parent.stdout
        spider = int(parent.stdout.readline())
        before = len(server.asked)
        _wait(lambda: len(server.asked) > before, 10)
        os.kill(parent.pid, signal.SIGKILL)
    try:
        _wait(lambda: not _alive(spider), LEAVING)
    finally:
        if _alive(spider):
            os.kill(spider, signal.SIGKILL)
            pytest.fail("the spider outlived its parent")


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _wait(until: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not until() and time.monotonic() < deadline:
        time.sleep(0.05)


def test_a_segment_that_is_told_is_whole_and_has_its_name(server: Hostile, tmp_path: Path) -> None:
    """Also for one who looks at the very moment that it is told, and kills the spider then."""
    spider = start(order(tmp_path, _pages(50), robots="", http_proxy=server.proxy))
    try:
        assert spider.stdout
        for line in spider.stdout:
            if '"segment"' in line:
                spider.kill()
                event = event_from_line(line)
                break
        (file,) = tmp_path.iterdir()
        assert file.name == getattr(event, "file", None)
    finally:
        spider.kill()
        spider.communicate()


@pytest.mark.parametrize("trouble", ["no folder", "a file for a folder", "a full disk"])
def test_a_disk_that_takes_nothing_ends_it_with_a_line(server: Hostile, tmp_path: Path, trouble: str) -> None:
    staging, full = tmp_path / "staging", trouble == "a full disk"
    if trouble == "a file for a folder":
        staging.write_text("")
    elif full:
        staging.mkdir()
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))) if full else None
    told = run(order(staging, _pages(9), robots="", http_proxy=server.proxy), preexec_fn=limit)
    assert told.status == CANNOT_WRITE
    (line,) = told.errors.splitlines()
    assert line.startswith(f"ERROR crawlers: cannot write to {staging}: ")
    assert (told.segments, told.end) == ([], None)
    assert not list(tmp_path.rglob("*.gz*"))
