"""Two hundred hosts, each at an address of its own on loopback, that keep what they are asked and when, by both clocks."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime

HOSTS = 200
ENTRIES = 72  # of a feed's first document, half an hour apart
PEACE = timedelta(hours=8)  # that some ask for by Retry-After
ETAG, MODIFIED = '"{version}"', "Tue, 24 Nov 2026 10:00:{version:02d} GMT"


@dataclass(slots=True)
class Asked:
    path: str
    headers: dict[str, str]
    at: datetime  # simulated
    began: float
    ended: float = 0.0
    status: int = 0


@dataclass
class Seen:
    asked: list[Asked] = field(default_factory=list)
    open: int = 0
    most_open: int = 0


class Web:
    """Which hosts do what: see `kind`. `poll` counts the polls; the feeds of lively hosts change with each."""

    def __init__(self, now: datetime):
        self.now, self.began, self.poll = now, now, 0
        self.seen: dict[int, Seen] = defaultdict(Seen)
        self.port = 0

    @staticmethod
    def address(host: int) -> str:
        return f"127.0.{1 + host // 100}.{1 + host % 100}"

    @staticmethod
    def kind(host: int) -> str:
        kinds = {"quiet": 120, "lively": 170, "refusing": 180, "unavailable": 185, "lying": 190, "led": 195, "slow": 200}
        return next(kind for kind, below in kinds.items() if host < below)

    def url(self, host: int) -> str:
        return f"http://{self.address(host)}:{self.port}/feed"

    def answer(self, host: int, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        kind = self.kind(host)
        if path == "/robots.txt":
            return 200, {}, b"User-agent: *\nCrawl-delay: 0.3\n" if kind == "led" else b"User-agent: *\nDisallow: /private\n"
        refusals = sum(asked.status in {429, 503} for asked in self.seen[host].asked)
        if kind == "refusing" and refusals < (self.poll >= 5) + (self.poll >= 15):
            return 429, {"Retry-After": str(int(PEACE.total_seconds()))}, b"slower"
        if kind == "unavailable" and refusals < (self.poll >= 7):
            return 503, {"Retry-After": format_datetime(self.now + PEACE)}, b"later"
        if kind == "led" and path == "/feed":
            return 302, {"Location": "/rss"}, b""
        version = self.poll if kind in {"lively", "lying"} else 0
        validators = {"ETag": ETAG.format(version=version)} if host % 2 else {"Last-Modified": MODIFIED.format(version=version)}
        known = {headers.get("if-none-match"), headers.get("if-modified-since")} - {None}
        if known and (kind == "lying" or known & set(validators.values())):
            return 304, validators, b""
        return 200, validators | {"Content-Type": "application/rss+xml"}, self.feed(host, version)

    def feed(self, host: int, version: int) -> bytes:
        times = [self.began - timedelta(minutes=30 * n) for n in range(ENTRIES)]
        times = [*(self.now - timedelta(minutes=n) for n in range(version)), *times]
        items = "".join(
            f"<item><link>http://paper{host}.example/{len(times) - n}</link><pubDate>{format_datetime(at)}</pubDate></item>"
            for n, at in enumerate(times)
        )
        return f"<rss version='2.0'><channel><title>{host}</title>{items}</channel></rss>".encode()


class Connection(asyncio.Protocol):
    def __init__(self, web: Web):
        self.web, self.head = web, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        third, fourth = map(int, transport.get_extra_info("sockname")[0].split(".")[2:])
        self.host = (third - 1) * 100 + fourth - 1
        self.seen = self.web.seen[self.host]
        self.seen.open += 1
        self.seen.most_open = max(self.seen.most_open, self.seen.open)

    def connection_lost(self, exc: Exception | None) -> None:
        self.seen.open -= 1

    def data_received(self, data: bytes) -> None:
        self.head += data
        if not self.head.endswith(b"\r\n\r\n"):
            return
        first, *lines = self.head.decode("latin-1").strip().split("\r\n")
        self.head = b""
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        asked = Asked(first.split()[1], headers, self.web.now, time.monotonic())
        self.seen.asked.append(asked)
        delay = 1.3 if self.web.kind(self.host) == "slow" else 0.0
        asyncio.get_running_loop().call_later(delay, self.reply, asked)

    def reply(self, asked: Asked) -> None:
        asked.status, headers, body = self.web.answer(self.host, asked.path, asked.headers)
        told = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self.transport.write(f"HTTP/1.1 {asked.status} X\r\n{told}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        asked.ended = time.monotonic()


@contextmanager
def serve(web: Web) -> Iterator[Web]:
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(loop.create_server(lambda: Connection(web), "0.0.0.0", 0, backlog=512))
    web.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.close()
