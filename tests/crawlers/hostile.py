"""A server that does everything wrong. It is its own proxy: the first word of a path, or of a host for robots.txt, says how.

`http://any.example/drip` drips; `http://robots-slow.example/page` is a page whose host takes its time over robots.txt.
"""

from __future__ import annotations

import gzip
import itertools
import socket
import socketserver
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

import brotli
from backports import zstd

HTML = "Content-Type: text/html"
PAGE = b"<html><body><p>The harbour is open.</p></body></html>"
ZEROS = b"\0" * 20_000_000
GZIP_BOMB, BROTLI_BOMB, ZSTD_BOMB = gzip.compress(ZEROS, 9), brotli.compress(ZEROS, quality=1), zstd.compress(ZEROS)
SOFT_404 = b"<html><title>Page not found</title><h1>Page not found</h1><p>The page you are looking for does not exist.</p>"
LOGIN = b"<html><title>Log in</title><form><h1>Log in</h1><input name=n><input type=password name=p></form></html>"
ETAG, MODIFIED = '"v1"', "Tue, 24 Nov 2026 10:00:00 GMT"


@dataclass(slots=True)
class Asked:
    """One request, as the server saw it."""

    host: str
    path: str
    headers: dict[str, str]
    connection: int
    began: float
    ended: float = 0.0


class Answer:
    """What a behaviour may do to one request."""

    def __init__(self, connection: socket.socket, asked: Asked, server: Hostile):
        self.connection, self.asked, self.server = connection, asked, server

    def send(self, *parts: bytes | str) -> None:
        self.connection.sendall(b"".join(part.encode("latin-1") if isinstance(part, str) else part for part in parts))

    def reply(self, status: str, body: bytes = b"", *headers: str) -> None:
        self.send("\r\n".join([f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "", ""]), body)

    def pieces(self, piece: bytes, pause: float = 0.0) -> None:
        """For ever, or until the other side has had enough."""
        while not self.server.closing.is_set():
            self.send(piece)
            if pause:
                self.server.closing.wait(pause)

    def reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


def _redirect(*targets: str, status: str = "302 Found") -> Callable[[Answer], None]:
    """To each of the targets in turn, by the number at the end of the path."""

    def answer(to: Answer) -> None:
        number = int(to.asked.path.rpartition("/")[2] or 0) if to.asked.path.count("/") > 1 else 0
        to.reply(status, b"", f"Location: {targets[number % len(targets)].format(next=number + 1)}")

    return answer


def _then_reset(*parts: str) -> Callable[[Answer], None]:
    def answer(to: Answer) -> None:
        to.send(*parts)
        time.sleep(0.05)
        to.reset()

    return answer


def _close(*parts: bytes | str) -> Callable[[Answer], None]:
    def answer(to: Answer) -> None:
        to.send(*parts)
        to.connection.shutdown(socket.SHUT_RDWR)

    return answer


def _conditional(to: Answer) -> None:
    known = to.asked.headers.get("if-none-match") == ETAG or to.asked.headers.get("if-modified-since") == MODIFIED
    to.reply("304 Not Modified" if known else "200 OK", b"" if known else PAGE, HTML, f"ETag: {ETAG}", f"Last-Modified: {MODIFIED}")


def _flaky(to: Answer) -> None:
    """The first request of each host is cut off, the second answered."""
    if sum(asked.host == to.asked.host and asked.path == to.asked.path for asked in to.server.asked) == 1:
        to.reset()
    else:
        to.reply("200 OK", PAGE, HTML)


OPEN = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def _for_ever(piece: bytes, *before: str | bytes, pause: float = 0.0) -> Callable[[Answer], None]:
    def answer(to: Answer) -> None:
        to.send(OPEN, *before)
        to.pieces(piece, pause)

    return answer


def _after(seconds: float) -> Callable[[Answer], None]:
    def answer(to: Answer) -> None:
        to.server.closing.wait(seconds)
        to.reply("200 OK", PAGE, HTML)

    return answer


CHUNK = b"2710\r\n" + b"x" * 10_000 + b"\r\n"
HEADERS = b"".join(b"X-%d: %s\r\n" % (number, b"y" * 100) for number in range(1_000))
BEHAVIOURS: dict[str, Callable[[Answer], None]] = {
    "page": lambda to: to.reply("200 OK", PAGE, HTML),
    "slow": _after(0.3),
    "silent": _after(9),
    "drip": _for_ever(b"x", "Content-Length: 100000\r\n\r\n", pause=0.3),
    "drip-head": _for_ever(b"x", "X: ", pause=0.3),
    "drip-headers": _for_ever(b"X: y\r\n", pause=0.3),
    "endless": _for_ever(b"x" * 10_000, "\r\n"),
    "endless-chunks": _for_ever(CHUNK, "Transfer-Encoding: chunked\r\n\r\n"),
    "endless-headers": _for_ever(HEADERS),
    "endless-continue": lambda to: to.pieces(b"HTTP/1.1 100 Continue\r\n\r\n", 0.001),
    "huge": _for_ever(b"x" * 10_000, "Content-Length: 1000000000\r\n\r\n"),
    "gzip-bomb": lambda to: to.reply("200 OK", GZIP_BOMB, HTML, "Content-Encoding: gzip"),
    "brotli-bomb": lambda to: to.reply("200 OK", BROTLI_BOMB, HTML, "Content-Encoding: br"),
    "gzip-bomb-twice": lambda to: to.reply("200 OK", gzip.compress(GZIP_BOMB), HTML, "Content-Encoding: gzip, gzip"),
    "zstd-bomb": lambda to: to.reply("200 OK", ZSTD_BOMB, HTML, "Content-Encoding: zstd"),
    "wrong-charset": lambda to: to.reply("200 OK", "<p>Der Hafen öffnet früh.</p>".encode(), f"{HTML}; charset=utf-16"),
    "soft-404": lambda to: to.reply("200 OK", SOFT_404, HTML),
    "login": lambda to: to.reply("200 OK", LOGIN, HTML),
    "html-as-feed": lambda to: to.reply("200 OK", PAGE, "Content-Type: application/rss+xml"),
    "gzip": lambda to: to.reply("200 OK", gzip.compress(PAGE), HTML, "Content-Encoding: gzip"),
    "no-gzip": lambda to: to.reply("200 OK", PAGE, HTML, "Content-Encoding: gzip"),
    "too-short": _close(OPEN, "Content-Length: 1000\r\n\r\n", PAGE),
    "too-long": lambda to: to.send(OPEN, f"Content-Length: {len(PAGE)}\r\n\r\n", PAGE, "HTTP/1.1 200 OK\r\n\r\nsmuggled"),
    "no-length": _close(OPEN, "\r\n", PAGE),
    "negative-length": lambda to: to.send(OPEN, "Content-Length: -5\r\n\r\n", PAGE),
    "two-lengths": lambda to: to.send(OPEN, "Content-Length: 5\r\nContent-Length: 50\r\n\r\n", PAGE),
    "short-chunks": _close(OPEN, "Transfer-Encoding: chunked\r\n\r\n20\r\nhello"),
    "no-last-chunk": _close(OPEN, "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
    "bad-chunks": lambda to: to.send(OPEN, "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n"),
    "loop": _redirect("/loop"),
    "loop-of-two": _redirect("/loop-of-two/1", "/loop-of-two/2", "/loop-of-two/1"),
    "chain": _redirect("/chain/{next}"),
    "hop": _redirect("/page", status="308 Permanent Redirect"),
    "elsewhere": _redirect("https://other.example/page?utm_source=x", status="301 Moved Permanently"),
    "no-location": lambda to: to.reply("302 Found", PAGE, HTML),
    "to-script": _redirect("javascript:alert(1)"),
    "to-file": _redirect("file:///etc/passwd"),
    "to-loopback": _redirect("http://127.0.0.1/"),
    "to-metadata": _redirect("http://169.254.169.254/latest/meta-data/"),
    "to-number": _redirect("http://2130706433/"),
    "to-mapped": _redirect("http://[::ffff:10.0.0.1]/"),
    "to-6to4": _redirect("http://[2002:7f00:1::]/"),
    "to-nat64": _redirect("http://[64:ff9b::a00:1]/"),
    "to-link-local": _redirect("http://[fe80::1]/"),
    "to-unique-local": _redirect("http://[fd00::1]/"),
    "to-multicast": _redirect("http://224.0.0.1/"),
    "to-carrier": _redirect("http://100.64.0.1/"),
    "to-zero": _redirect("http://0.0.0.0/"),
    "to-octal": _redirect("http://0177.0.0.1/"),
    "to-local-name": _redirect("http://intranet/"),
    "to-port": _redirect("http://other.example:22/"),
    "megabyte-header": lambda to: to.send(OPEN, "X: ", "x" * 1_000_000, "\r\nContent-Length: 0\r\n\r\n"),
    "many-headers": lambda to: to.send(OPEN, f"X: {'y' * 100}\r\n" * 20_000, "Content-Length: 0\r\n\r\n"),
    "old": _close("<html>This is HTTP/0.9</html>"),
    "no-status": _close("HTTP/1.1 banana\r\n\r\n"),
    "noise": _close(bytes(range(128, 256)) * 50),
    "nothing": _close(),
    "reset": _then_reset(),
    "reset-in-status": _then_reset("HTTP/1.1 2"),
    "reset-in-head": _then_reset(OPEN, "X: "),
    "reset-in-body": _then_reset(OPEN, "Content-Length: 100000\r\n\r\nThe beginning"),
    "flaky": _flaky,
    "too-many": lambda to: to.reply("429 Too Many Requests", b"slower", HTML, "Retry-After: 120"),
    "unavailable": lambda to: to.reply("503 Service Unavailable", b"later", HTML, "Retry-After: Wed, 25 Nov 2026 10:00:00 GMT"),
    "conditional": _conditional,
    "binary": lambda to: to.reply("200 OK", bytes(range(256)), HTML, "X-Robots-Tag: noai"),
    "odd-headers": lambda to: to.reply("200 OK", PAGE, HTML, "no colon", ": no name", "X-Odd: \xff\xfe"),
}
RULES = b"User-agent: *\nDisallow: /closed\nDisallow: /to-closed/\n"
ROBOTS: dict[str, Callable[[Answer], None]] = {
    "none": lambda to: to.reply("404 Not Found", b"none"),
    "rules": lambda to: to.reply("200 OK", RULES),
    "slow": BEHAVIOURS["silent"],
    "drip": _for_ever(b"#", "\r\n", pause=0.3),
    "50mb": _for_ever(b"#" * 100_000, "Content-Length: 50000000\r\n\r\n", RULES),
    "endless": _for_ever(b"#" * 100_000, "\r\n", RULES),
    "bomb": BEHAVIOURS["gzip-bomb"],
    "500": lambda to: to.reply("500 Oh", b"no"),
    "429": BEHAVIOURS["too-many"],
    "403": lambda to: to.reply("403 No", b"no"),
    "reset": BEHAVIOURS["reset"],
    "loop": lambda to: to.reply("302 Found", b"", "Location: /robots.txt"),
    "hop": lambda to: to.reply("302 Found", b"", "Location: /rules"),
    "elsewhere": lambda to: to.reply("302 Found", b"", "Location: http://169.254.169.254/robots.txt"),
    "html": BEHAVIOURS["page"],
    "delay": lambda to: to.reply("200 OK", b"User-agent: *\nCrawl-delay: 0.4\n"),
}
# Rules that lie so many hosts away, or where nobody may be led.
FAR = {f"far-{hops}": _redirect(f"http://robots-far-{hops - 1}.example/robots.txt") for hops in range(1, 7)} | {
    "far-0": ROBOTS["rules"], "far-inside": _redirect("http://robots-elsewhere.example/robots.txt"),
}  # fmt: skip


class Handler(socketserver.BaseRequestHandler):
    server: Hostile

    def handle(self) -> None:
        number = next(self.server.connections)
        with suppress(OSError):
            while head := self._head():
                asked = _asked(head, number)
                with self.server.lock:
                    self.server.asked.append(asked)
                try:
                    _behaviour(asked)(Answer(self.request, asked, self.server))
                finally:
                    asked.ended = time.monotonic()

    def _head(self) -> list[str]:
        """Nobody sends a request before the answer to the last: what comes is one head."""
        head = b""
        while b"\r\n\r\n" not in head:
            piece = self.request.recv(65_536)
            if not piece:
                return []
            head += piece
        return head.decode("latin-1").strip().split("\r\n")


def _asked(head: list[str], connection: int) -> Asked:
    target, pairs = urlsplit(head[0].split()[1]), (line.partition(":") for line in head[1:])
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    path = target.path + (f"?{target.query}" if target.query else "")
    return Asked(target.netloc or headers.get("host", ""), path, headers, connection, time.monotonic())


def _behaviour(asked: Asked) -> Callable[[Answer], None]:
    if asked.path == "/rules":
        return ROBOTS["rules"]
    if asked.path == "/robots.txt":
        first = asked.host.partition(".")[0]
        return (ROBOTS | FAR)[first.removeprefix("robots-") if first.startswith("robots-") else "none"]
    return BEHAVIOURS.get(asked.path.split("/")[1].partition("?")[0], BEHAVIOURS["page"])


class Hostile(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[Asked] = []
        self.connections = itertools.count()
        self.lock = threading.Lock()
        self.closing = threading.Event()

    @property
    def address(self) -> str:
        host, port = self.server_address[:2]
        return f"{host!s}:{port}"

    @property
    def proxy(self) -> str:
        return f"http://{self.address}"

    def of(self, host: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.host == host]

    def handle_error(self, request: object, client_address: object) -> None:
        """The other side hung up on us: that is what it is for."""


@contextmanager
def serve() -> Iterator[Hostile]:
    with Hostile() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
