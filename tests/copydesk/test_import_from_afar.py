"""import-warc over HTTP: a month's list of files as Common Crawl keeps one for its news, and of its files those that are needed."""

from __future__ import annotations

import gzip
import io
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import pytest

from copydesk.commands import importing
from copydesk.settings import Settings
from copydesk.stages.check import RunFailed
from sql.connection import Connection
from tests.copydesk import way
from tests.copydesk.test_import_warc import ENOUGH, SITE, here, pages, watch
from tests.copydesk.warcs import crawl

MONTH = "crawl-data/CC-NEWS/2026/05"
LIST = f"http://data.crawl.test/{MONTH}/warc.paths.gz"
DAYS = (1, 8, 20)
__all__ = ["here"]


def name(day: int) -> str:
    return f"{MONTH}/CC-NEWS-202605{day:02}000031-{day:05}.warc.gz"


@dataclass
class Store:
    """Files by their path, given out whole or in ranges, as object stores do; whoever asks comes through it as a proxy."""

    files: dict[str, bytes]
    asked: list[str] = field(default_factory=list)
    cut: int | None = None  # bytes of an answer after which it hangs up


@contextmanager
def serving(store: Store) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.answer()

        def do_GET(self) -> None:
            body, path = self.answer(), urlsplit(self.path).path
            store.asked.append(path)
            self.wfile.write(body if store.cut is None or path.endswith("paths.gz") else body[: store.cut])

        def answer(self) -> bytes:
            body = store.files.get(urlsplit(self.path).path.lstrip("/"))
            if body is None:
                self.send_error(404)
                return b""
            asked = self.headers.get("Range", "").removeprefix("bytes=")
            first, _, last = asked.partition("-")
            part = body[int(first) : int(last) + 1 if last else None] if first else body
            self.send_response(206 if first else 200)
            if first:
                self.send_header("Content-Range", f"bytes {first}-{int(first) + len(part) - 1}/{len(body)}")
            self.send_header("Accept-Ranges", "bytes")
            self.send_header("Content-Length", str(len(part)))
            self.end_headers()
            return part

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def month(monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    files = {name(day): crawl(pages(at=datetime(2026, 5, day, 12, tzinfo=UTC))) for day in DAYS}
    files[f"{MONTH}/warc.paths.gz"] = gzip.compress("".join(f"{path}\n" for path in files).encode())
    store = Store(files)
    with serving(store) as proxy:
        monkeypatch.setenv("http_proxy", proxy)
        yield store


def told_by(settings: Settings, **span: str) -> dict[str, Any]:
    said = io.StringIO()
    with redirect_stdout(said):
        importing.import_warc(settings, [LIST], (span.get("since"), span.get("until")), None, False, as_json=True)
    return dict(json.loads(said.getvalue()))


def test_of_a_months_list_the_files_of_the_days_that_are_asked_for_are_read_and_no_others(
    here: Settings, conn: Connection, month: Store
) -> None:
    watch(conn, SITE)
    told = told_by(here, since="2026-05-08", until="2026-05-09")
    assert (told["files"], told["records"]["imported"]) == (1, ENOUGH)
    assert {path.lstrip("/") for path in month.asked} == {f"{MONTH}/warc.paths.gz", name(8)}
    [row] = way.rows(conn, "SELECT count(*) AS n FROM news.articles")
    assert row["n"] == ENOUGH
    assert told_by(here, since="2026-05-08", until="2026-05-09")["done_before"] == 1


def test_one_that_hangs_up_on_the_way_is_said_and_read_on_from_there(here: Settings, conn: Connection, month: Store) -> None:
    watch(conn, SITE)
    month.cut = 2_000
    with pytest.raises(RunFailed, match=f"cannot read .*{name(1)}: .*: call again to go on"):
        told_by(here, until="2026-05-02")
    month.cut = None
    assert told_by(here, until="2026-05-02")["records"]["imported"] == ENOUGH
