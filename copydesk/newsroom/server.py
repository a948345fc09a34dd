"""Serves the world over loopback HTTP, as the sites themselves (by Host) and as a forward proxy, and counts what each site saw."""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from copydesk.newsroom import feeds, oddities, pages, ways
from copydesk.newsroom.world import SITES, World

CONTROL = "newsroom.test"
BY_HOST = {site.host: site for site in SITES}
ROBOTS = "User-agent: *\nDisallow: /private/\n"


@dataclass
class Seen:
    """What one host has seen of its visitors."""

    hits: int = 0
    not_modified: int = 0
    conditional: int = 0
    most_at_once: int = 0
    smallest_gap: float | None = None
    at_once: int = 0
    last: float | None = None
    paths: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    agents: set[str] = field(default_factory=set)

    def row(self) -> dict[str, Any]:
        return {"hits": self.hits, "not_modified": self.not_modified, "conditional": self.conditional, "most_at_once": self.most_at_once,
                "smallest_gap": self.smallest_gap, "paths": dict(self.paths), "agents": sorted(self.agents)}  # fmt: skip


class Newsroom(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, world: World, port: int = 0, address: str = "127.0.0.1"):
        super().__init__((address, port), Handler)
        self.world = world
        self.seen: dict[str, Seen] = defaultdict(Seen)
        self.lock = threading.Lock()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def proxy(self) -> str:
        """What http_proxy should be for a client to reach the newsroom."""
        return f"http://{self.server_address[0]!s}:{self.port}"

    def move(self, moment: datetime) -> None:
        self.world = replace(self.world, moment=moment, _cache={})

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A visitor who hangs up is no error of ours."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def stats(self) -> dict[str, Any]:
        with self.lock:
            return {host: seen.row() for host, seen in self.seen.items()}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    server: Newsroom
    CONTENT: ClassVar[str] = "text/html"

    def do_GET(self) -> None:
        host, path = self._where()
        if host == CONTROL:
            return self._control(path)
        site = BY_HOST.get(host)
        if site is None:
            return self._send(502, b"no such host", "text/plain")
        with self._noted(host, path):
            time.sleep(site.slow)
            self._serve(host, path)

    def do_POST(self) -> None:
        host, path = self._where()
        if host == CONTROL:
            return self._control(path)
        self._send(405, b"", "text/plain")

    def do_CONNECT(self) -> None:
        self._send(405, b"", "text/plain")

    def _where(self) -> tuple[str, str]:
        parts = urlsplit(self.path)
        host = (parts.hostname or self.headers.get("Host", "").partition(":")[0]).lower()
        return host, parts.path + (f"?{parts.query}" if parts.query else "")

    def _serve(self, host: str, path: str) -> None:
        path, _, query = path.partition("?")
        site, world = BY_HOST[host], self.server.world
        if f"http://{host}{path}" == feeds.DEAD:
            return self._send(500, b"broken", "text/plain")
        if path == "/robots.txt":
            named = f"Sitemap: http://{host}/sitemap.xml\n" if site.way in {"sitemap", "index"} else ""
            return self._send(200, f"{ROBOTS}{named}".encode(), "text/plain")
        if host == oddities.HOST and (odd := oddities.answer(world, path)):
            return self._send(odd.status, odd.body.encode(), "text/html; charset=utf-8", odd.headers)
        if way := ways.answer(world, site, path, query):
            return self._send(200, way.text.encode(), way.kind, way.headers, packed="atom" in path)
        if found := feeds.document(world, site, path):
            return self._send(200, found[1].encode(), found[0], packed="atom" in path)
        if path == "/":
            return self._send(200, pages.front_page(world, site).encode(), "text/html; charset=utf-8")
        story = world.find(f"http://{host}{path}")
        if story is None:
            return self._send(404, b"<h1>Not found</h1>", "text/html; charset=utf-8")
        if story.gone:
            return self._send(410, b"<h1>Gone</h1>", "text/html; charset=utf-8")
        kind = "text/html" if site.charset != "utf-8" or site.markup == "bare" else "text/html; charset=utf-8"
        self._send(200, pages.article_page(world, story).encode(site.charset, "xmlcharrefreplace"), kind)

    def _control(self, path: str) -> None:
        parts = urlsplit(path)
        if parts.path == "/_reset":
            self.server.seen.clear()
        elif parts.path == "/_moment":
            self.server.move(datetime.fromisoformat(parse_qs(parts.query)["at"][0].replace(" ", "+")).astimezone(UTC))
        self._send(200, json.dumps(self.server.stats()).encode(), "application/json")

    def _send(self, status: int, body: bytes, kind: str, headers: tuple[tuple[str, str], ...] = (), packed: bool = False) -> None:
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == etag:
            host, _ = self._where()
            self.server.seen[host].not_modified += 1
            status, body = 304, b""
        self.send_response(status)
        if status in {200, 304}:
            self.send_header("ETag", etag)
        for name, value in headers:
            self.send_header(name, value)
        if packed and body and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        if body:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    @contextmanager
    def _noted(self, host: str, path: str) -> Iterator[None]:
        now = time.monotonic()
        with self.server.lock:
            seen = self.server.seen[host]
            seen.hits += 1
            seen.paths[path] += 1
            seen.agents.add(self.headers.get("User-Agent", ""))
            seen.conditional += "If-None-Match" in self.headers or "If-Modified-Since" in self.headers
            seen.at_once += 1
            seen.most_at_once = max(seen.most_at_once, seen.at_once)
            if seen.last is not None:
                gap = now - seen.last
                seen.smallest_gap = gap if seen.smallest_gap is None else min(seen.smallest_gap, gap)
            seen.last = now
        try:
            yield
        finally:
            with self.server.lock:
                seen.at_once -= 1

    def log_message(self, *_: object) -> None:
        """Quiet: what was seen is in the statistics."""


@contextmanager
def serve(world: World, port: int = 0) -> Iterator[Newsroom]:
    """The newsroom in a thread, for as long as the block lasts."""
    newsroom = Newsroom(world, port)
    thread = threading.Thread(target=newsroom.serve_forever, args=(0.02,), daemon=True)  # looks so often whether to end
    thread.start()
    try:
        yield newsroom
    finally:
        newsroom.shutdown()
        newsroom.server_close()
        thread.join()
