"""A real object store to test against: moto's server in a process of its own, and a door to it that can be shut or made to fail."""

from __future__ import annotations

import http.client
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal
from urllib.parse import urlsplit

from s3fs import S3FileSystem

BUCKET = "copydesk-test"
Fault = Literal["refuse", "cut", "spoil"]  # answer 503; hang up in the middle; flip a byte of what is stored
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}


class Door(ThreadingHTTPServer):
    """Passes every request on; the faults that wait befall the next writes, one each."""

    def __init__(self, store: int):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.store = store
        self.faults: deque[Fault] = deque()
        self.writes: list[str] = []
        self.reads: list[str] = []  # the ranges that were asked for
        self.forbids = False  # whatever is asked for: 403
        self.away_until = 0.0  # by the monotonic clock: whatever is asked for until then: 503
        self.hangups = 0  # so many of the next reads of much end in the middle

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Door

    def _pass_on(self) -> None:
        body = self._body()
        fault = self._fault() if self.command == "PUT" and len(body) > 1_000 else None
        if fault == "refuse":
            return self._answer(503, {}, b"<Error><Code>SlowDown</Code><Message>Please reduce your request rate</Message></Error>")
        if fault == "cut":
            self.close_connection = True
            return self.connection.close()
        if fault == "spoil":
            middle = len(body) // 2
            body = body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1 :]
        if time.monotonic() < self.server.away_until:
            return self._answer(503, {}, b"<Error><Code>SlowDown</Code><Message>Please reduce your request rate</Message></Error>")
        if self.server.forbids:
            return self._answer(403, {}, b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>")
        if self.command == "GET" and "Range" in self.headers:
            self.server.reads.append(self.headers["Range"])
        upstream = http.client.HTTPConnection("127.0.0.1", self.server.store, timeout=30)
        upstream.request(self.command, self.path, body, dict(self.headers))
        response = upstream.getresponse()
        content = response.read()
        kept = {name: value for name, value in response.getheaders() if name.lower() not in {"transfer-encoding", "connection"}}
        return self._answer(response.status, kept, content)

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = _pass_on

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        del self.headers["Transfer-Encoding"]
        body = b""
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _fault(self) -> Fault | None:
        self.server.writes.append(urlsplit(self.path).path)
        return self.server.faults.popleft() if self.server.faults else None

    def _answer(self, status: int, headers: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() != "content-length" or self.command == "HEAD":
                self.send_header(name, value)
        if self.command != "HEAD":
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command == "GET" and len(content) > 1_000 and self.server.hangups:
            self.server.hangups -= 1
            self.close_connection = True
            content = content[: len(content) // 2]
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running() -> Iterator[Door]:
    """With an empty bucket in it."""
    words = [sys.executable, "-c", "from moto.server import main; import sys; main(sys.argv[1:])", "-H", "127.0.0.1", "-p", "0"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as store:
        try:
            assert store.stderr
            line = next(line for line in store.stderr if "Running on" in line)
            threading.Thread(target=store.stderr.read, daemon=True).start()
            door = Door(urlsplit(line.split()[-1]).port or 0)
            threading.Thread(target=door.serve_forever, daemon=True).start()
            _make_bucket(door)
            yield door
            door.shutdown()
            door.server_close()
        finally:
            store.kill()


def _make_bucket(door: Door) -> None:
    key, secret = CREDENTIALS["AWS_ACCESS_KEY_ID"], CREDENTIALS["AWS_SECRET_ACCESS_KEY"]
    S3FileSystem(key=key, secret=secret, endpoint_url=door.url, skip_instance_cache=True).mkdir(BUCKET)
