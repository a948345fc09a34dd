"""Runs the spider as a child: work order in, events out, its log lines relayed at their own level."""

from __future__ import annotations

import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from crawlers.order import Borrow, End, Event, WorkOrder, event_from_line, extended_line, lent_line

log = logging.getLogger("copydesk.spider")

# What a child needs of our environment; the rest (the database's address among it) is none of a crawler's business.
PASSED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "TZ",
    "TMPDIR",
    "PYTHONPATH",
    "VIRTUAL_ENV",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)
GRACE_SECONDS = 15  # to close its segment and leave


class SpiderDied(Exception):
    """The spider ended without saying so: its work is handed back, and the stage fails."""


def crawl(order: WorkOrder, renew: Callable[[], float], every: float, lend: Callable[[str], bool]) -> Iterator[Event]:
    """Yield the spider's events until it ends. `renew` is called about every `every` seconds, in the caller's thread, and
    returns for how many seconds from now the work may go on; 0 asks the spider to end. `lend` leases a host that the spider wants
    for one request, if it is free."""
    spider = subprocess.Popen(
        [sys.executable, "-m", "crawlers"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace",
        env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
    )  # fmt: skip
    assert spider.stdout is not None
    assert spider.stderr is not None
    lines: queue.Queue[str | None] = queue.Queue(maxsize=1000)
    errors: list[str] = []
    readers = [
        threading.Thread(target=_read, args=(spider.stdout, lines), daemon=True),
        threading.Thread(target=_relay, args=(spider.stderr, errors), daemon=True),
    ]
    try:
        for reader in readers:
            reader.start()
        _tell(spider, order.to_line())
        ended = False
        renewed = time.monotonic()
        while True:
            try:
                line = lines.get(timeout=max(0.1, renewed + every - time.monotonic()))
            except queue.Empty:
                line = ""
            if line is None:
                break
            if line:
                event = event_from_line(line)
                ended = ended or isinstance(event, End)
                if isinstance(event, Borrow):
                    _tell(spider, lent_line(event.host, lend(event.host)))
                yield event
            if time.monotonic() >= renewed + every:
                _tell(spider, extended_line(renew()))
                renewed = time.monotonic()
        code = spider.wait(GRACE_SECONDS)
        readers[1].join(GRACE_SECONDS)
        if code or not ended:
            raise SpiderDied(errors[-1] if errors else f"the spider ended with status {code} and without a word")
    finally:
        _end(spider)


def _tell(spider: subprocess.Popen[str], line: str) -> None:
    assert spider.stdin
    with suppress(BrokenPipeError, ValueError):  # it is on its way out: its end arrives on the other pipe
        spider.stdin.write(line + "\n")
        spider.stdin.flush()


def _end(spider: subprocess.Popen[str]) -> None:
    with suppress(BrokenPipeError):
        if spider.stdin:
            spider.stdin.close()
    try:
        spider.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        spider.kill()
        spider.wait()
    for pipe in (spider.stdout, spider.stderr):
        if pipe:
            pipe.close()


def _read(pipe: Iterator[str], lines: queue.Queue[str | None]) -> None:
    with suppress(ValueError, OSError):  # closed under us, when the caller stops early
        for line in pipe:
            if line.strip():
                lines.put(line)
    lines.put(None)


def _relay(pipe: Iterator[str], errors: list[str]) -> None:
    with suppress(ValueError, OSError):
        for line in pipe:
            level, _, rest = line.rstrip().partition(" ")
            number = logging.getLevelNamesMapping().get(level, logging.INFO)
            log.log(number, "%s", rest if level in logging.getLevelNamesMapping() else line.rstrip())
            if number >= logging.ERROR:
                errors[:] = [*errors[-19:], rest]
