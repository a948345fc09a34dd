"""A server of many hosts on loopback, and two spiders that ask it for the same: ours, and a bare one that only downloads."""

from __future__ import annotations

import asyncio
import functools
import json
import multiprocessing
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import c_double
from typing import Any, Literal

from crawlers.order import Host, Request, Segment, WorkOrder, event_from_line

AT_ONCE = 64
Moment = Any  # a double that processes share
PAGE = (
    b"<html><body>"
    + b"".join(b"<p>Paragraph %d of a page about a harbour and its ships.</p>" % number for number in range(900))
    + b"</body>"
)
NOT_MODIFIED = b'HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n'
OK = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: "v1"\r\nContent-Length: %d\r\n\r\n' % len(PAGE) + PAGE

BARE = """
import json, sys
import scrapy
from scrapy.crawler import AsyncCrawlerProcess
asked = json.load(sys.stdin)
class Bare(scrapy.Spider):
    name = "bare"
    async def start(self):
        for url in asked["urls"]:
            yield scrapy.Request(url, headers=asked["headers"], dont_filter=True, meta={"handle_httpstatus_all": True})
    done = 0
    def parse(self, response):
        Bare.done += response.status == asked["status"]
process = AsyncCrawlerProcess({"CONCURRENT_REQUESTS": asked["at_once"], "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "DOWNLOAD_DELAY": 0,
                               "LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False})
process.crawl(Bare)
process.start()
print(Bare.done)
"""


class Connection(asyncio.Protocol):
    """Answers each request at once: 304 to a conditional one, else a page of some 50 kB."""

    first: Moment  # when the first request came; 0 before

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.head = transport, b""

    def data_received(self, data: bytes) -> None:
        self.first.value = self.first.value or time.monotonic()
        self.head += data
        if self.head.endswith(b"\r\n\r\n"):
            self.transport.write(NOT_MODIFIED if b"if-none-match" in self.head.lower() else OK)
            self.head = b""


def _serve(port: Moment, first: Moment, kind: type[Connection]) -> None:
    async def run() -> None:
        kind.first = first
        server = await asyncio.get_running_loop().create_server(kind, "0.0.0.0", 0, backlog=1024)
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(run())


@contextmanager
def serve(kind: type[Connection] = Connection) -> Iterator[tuple[int, Moment]]:
    """(port, when the first request came), on every address of 127/8: each counts as a host."""
    port, first = multiprocessing.Value(c_double, 0.0), multiprocessing.Value(c_double, 0.0)
    process = multiprocessing.Process(target=_serve, args=(port, first, kind), daemon=True)
    process.start()
    try:
        while not port.value:
            time.sleep(0.01)
        yield int(port.value), first
    finally:
        process.kill()
        process.join()


def ours(urls: list[str], purpose: Literal["poll", "fetch"], etag: str | None) -> int:
    """How many outcomes were told, each of the status that is wanted."""
    names = [url.split("/")[2] for url in urls]
    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as staging:
        order = WorkOrder(
            purpose, [Host(name, 1, 0.0, robots="") for name in dict.fromkeys(names)],
            [Request(number, url, name, etag) for number, (url, name) in enumerate(zip(urls, names, strict=True))],
            staging, "copydesk", deadline_seconds=600, allow_private=True,
        )  # fmt: skip
        with subprocess.Popen(
            [sys.executable, "-m", "crawlers"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as spider:
            assert spider.stdin
            assert spider.stdout
            spider.stdin.write(order.to_line() + "\n")
            spider.stdin.flush()
            events = [event_from_line(line) for line in spider.stdout]
    outcomes = [outcome for event in events if isinstance(event, Segment) for outcome in event.outcomes]
    return sum(outcome.status == (304 if etag else 200) for outcome in outcomes)


def bare(urls: list[str], etag: str | None) -> int:
    asked = {"urls": urls, "headers": {"If-None-Match": etag} if etag else {}, "at_once": AT_ONCE, "status": 304 if etag else 200}
    command = [sys.executable, "-c", BARE]
    return int(subprocess.run(command, input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True).stdout)


def compare(
    name: str, addresses: Callable[[int], list[str]], purpose: Literal["poll", "fetch"], etag: str | None, limit: float
) -> None:
    """Rounds of both, and one line: a second of each counts from its first request to its end."""
    ratios, rates = [], []
    for _ in range(3):
        pair = []
        for crawl in (functools.partial(bare, etag=etag), functools.partial(ours, purpose=purpose, etag=etag)):
            with serve() as (port, first):
                urls = addresses(port)
                done = crawl(urls)
                assert done == len(urls), f"{done} of {len(urls)} came back as they should"
                pair.append(done / (time.monotonic() - first.value))
        rates.append(pair)
        ratios.append(pair[1] / pair[0])
    middle = rates[ratios.index(statistics.median(ratios))]
    print(f"{name}: median ratio {statistics.median(ratios):.2f} (held to {limit});"
          f" Scrapy alone {middle[0]:.0f}/s, ours {middle[1]:.0f}/s", flush=True)  # fmt: skip


def host(number: int) -> str:
    return f"127.0.{number // 250}.{number % 250 + 1}"
