"""Runs `python -m crawlers` as a stage does, and keeps what it said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawlers.order import (
    Borrow,
    End,
    Event,
    Host,
    Limits,
    Outcome,
    Request,
    Robots,
    Segment,
    WorkOrder,
    event_from_line,
    lent_line,
)

# Short, but not so short that a machine with other things to do fails a server that answers.
QUICK = Limits(response_bytes=200_000, first_byte_seconds=2.0, response_seconds=3.0, redirects=3, retries=0)


@dataclass
class Told:
    """All that one spider told."""

    events: list[Event] = field(default_factory=list)
    errors: str = ""
    status: int | None = None
    seconds: float = 0.0

    @property
    def outcomes(self) -> dict[int, Outcome]:
        return {outcome.id: outcome for segment in self.segments for outcome in segment.outcomes}

    @property
    def segments(self) -> list[Segment]:
        return [event for event in self.events if isinstance(event, Segment)]

    @property
    def robots(self) -> dict[str, Robots]:
        return {event.host: event for event in self.events if isinstance(event, Robots)}

    @property
    def end(self) -> End | None:
        return next((event for event in self.events if isinstance(event, End)), None)


def order(
    staging: Path, urls: Sequence[str | Request], delay: float = 0.0, robots: str | None = None, **settings: Any
) -> WorkOrder:
    """An order for these addresses, numbered from 0."""
    requests = [Request(number, url, urlsplit(url).netloc) if isinstance(url, str) else url for number, url in enumerate(urls)]
    names = dict.fromkeys(request.host for request in requests)
    agent = "copydesk/0.1 (+https://paper.example/bot)"
    given = {"purpose": "fetch", "user_agent": agent, "deadline_seconds": 60.0, "limits": QUICK, **settings}
    return WorkOrder(hosts=[Host(name, 7, delay, robots) for name in names], requests=requests, staging=str(staging), **given)


def start(work: WorkOrder, command: tuple[str, ...] = ("-m", "crawlers"), **popen: Any) -> subprocess.Popen[str]:
    spider = subprocess.Popen(
        [sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **popen
    )
    assert spider.stdin
    spider.stdin.write(work.to_line() + "\n")
    spider.stdin.flush()
    return spider


def run(work: WorkOrder, meanwhile: Callable[[subprocess.Popen[str]], None] | None = None,
        lend: Callable[[str], bool] = lambda host: True, **popen: Any) -> Told:  # fmt: skip
    """Start to end. `meanwhile` may do something to it once it runs; `lend` says whether a host that it wants is free."""
    began = time.monotonic()
    spider = start(work, **popen)
    try:
        if meanwhile:
            meanwhile(spider)
        assert spider.stdout
        assert spider.stderr
        told = Told()
        for line in spider.stdout:
            told.events.append(event := event_from_line(line))
            if isinstance(event, Borrow) and spider.stdin:
                spider.stdin.write(lent_line(event.host, lend(event.host)) + "\n")
                spider.stdin.flush()
        told.status = spider.wait(30)
        told.seconds, told.errors = time.monotonic() - began, spider.stderr.read()
        return told
    finally:
        for pipe in (spider.stdin, spider.stdout, spider.stderr):
            if pipe and not pipe.closed:
                pipe.close()
        if spider.poll() is None:
            os.kill(spider.pid, signal.SIGKILL)
            spider.wait()
