"""Changed feeds beside feedparser alone, in one run: read from their records with the same options, by processor time; and polled,
from the claim to the rows."""

from __future__ import annotations

import asyncio
import io
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import feedparser

from benchmarks.agreement import unguarded
from benchmarks.home import fresh_home
from benchmarks.loopback import host
from copydesk import postgres, run, sources, warehouse
from copydesk.settings import Settings
from copydesk.stages.poll import read_feed
from crawlers.warc import SegmentWriter
from sql.connection import connect

FEEDS, ENTRIES = 200, 30
LIMIT = 0.8
ROUNDS = 3
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
WORDS = "The harbour of the town is open to ships of every size, its master said on Monday, and the ferry sails again. "
Documents = list[tuple[str, bytes]]
OPTIONS = {"sanitize_html": False, "resolve_relative_uris": False}


def document(number: int, edition: int) -> bytes:
    """Half of them RSS, half Atom; half of each with full text. Each edition has one entry more at the top, and one less below."""
    full = f"<p>{WORDS * 4} <a href='/more?a=1'>more</a></p>" * 6 if number % 4 < 2 else ""
    rows = []
    for n in range(edition + ENTRIES, edition, -1):
        url = f"https://paper-{number}.example/2026/11/24/story-{n}?utm_source=rss"
        at = NOW - timedelta(minutes=10 * (ENTRIES + 9 - n))
        if number % 2:
            content = f"<content type='html'><![CDATA[{full}]]></content>" if full else ""
            rows.append(f"<entry><title>Story {n} of the day</title><link href='{url}'/><id>tag:{number},{n}</id><author>"
                        f"<name>Ada</name></author><updated>{at.isoformat()}</updated>"
                        f"<summary>{WORDS}</summary>{content}</entry>")  # fmt: skip
        else:
            content = f"<content:encoded><![CDATA[{full}]]></content:encoded>" if full else ""
            rows.append(f"<item><title>Story {n} of the day</title><link>{url}</link><guid isPermaLink='false'>{number}-{n}</guid>"
                        f"<pubDate>{at:%a, %d %b %Y %H:%M:%S} GMT</pubDate><dc:creator>Ada</dc:creator>"
                        f"<description>{WORDS}</description>{content}</item>")  # fmt: skip
    if number % 2:
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Paper {number}</title>{''.join(rows)}</feed>".encode()
    return (
        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        f"<channel><title>Paper {number}</title>{''.join(rows)}</channel></rss>"
    ).encode()


def theirs(documents: Documents) -> None:
    with unguarded():
        for url, body in documents:
            headers = {"content-type": "application/xml", "content-location": url}
            feedparser.parse(io.BytesIO(body), response_headers=headers, **OPTIONS)


def ours(folder: str, file: str, offsets: list[int]) -> None:
    """As the poll stage's worker does."""
    for offset in offsets:
        read_feed(folder, file, offset, "rss")


def record(folder: str, documents: Documents) -> tuple[str, list[int]]:
    writer = SegmentWriter(Path(folder), "bench")
    offsets = [writer.add(url, NOW, 200, [("Content-Type", "application/xml")], body) for url, body in documents]
    return writer.close(), offsets


def compare(name: str, prepare: Callable[[int, Documents], Callable[[], Any]], clock: Callable[[], float], held: str) -> None:
    """What `prepare` gives for an edition of all the feeds, beside feedparser's reading of the same."""
    ratios, rates = [], []
    for edition in range(ROUNDS):
        documents = [(f"http://{host(number)}/feed", document(number, edition)) for number in range(FEEDS)]
        pair = []
        for work in (partial(theirs, documents), prepare(edition, documents)):
            began = clock()
            work()
            pair.append(FEEDS / (clock() - began))
        rates.append(pair)
        ratios.append(pair[1] / pair[0])
    middle = rates[ratios.index(statistics.median(ratios))]
    print(f"{name}: median ratio {statistics.median(ratios):.2f} ({held}); feedparser alone {middle[0]:.0f}/s,"
          f" ours {middle[1]:.0f}/s", flush=True)  # fmt: skip


def _serve(port: Synchronized[int], edition: Synchronized[int]) -> None:
    bodies = {(e, host(n)): document(n, e) for e in range(ROUNDS + 1) for n in range(FEEDS)}

    class Connection(asyncio.Protocol):
        head = b""

        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            self.transport = transport

        def data_received(self, data: bytes) -> None:
            self.head += data
            if self.head.endswith(b"\r\n\r\n"):
                name = self.head.lower().partition(b"host: ")[2].partition(b":")[0].decode()
                body = b"" if self.head.startswith(b"GET /robots.txt") else bodies[edition.value, name]
                assert isinstance(self.transport, asyncio.Transport)
                self.transport.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n\r\n" % len(body) + body
                )
                self.head = b""

    async def listen() -> None:
        server = await asyncio.get_running_loop().create_server(Connection, "0.0.0.0", 0, backlog=1024)
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(listen())


@contextmanager
def desk() -> Iterator[Callable[[int], None]]:
    """A database that watches all the feeds, and a function that polls an edition of them."""
    port: Synchronized[int] = multiprocessing.Value("i", 0)
    edition: Synchronized[int] = multiprocessing.Value("i", 0)
    process = multiprocessing.Process(target=_serve, args=(port, edition), daemon=True)
    process.start()
    with fresh_home() as home, postgres.private(home):
        url = postgres.create_database(home, "bench")
        settings = replace(Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url}),
                           allow_private=True, host_delay=0.0, poll_seconds=1, workers=1)  # fmt: skip
        with connect(url) as conn:
            warehouse.initialise(settings, conn)
            while not port.value:
                time.sleep(0.05)
            sources.add(
                settings, conn, [sources.Listed(f"Paper {n}", f"http://{host(n)}:{port.value}/feed") for n in range(FEEDS)], NOW
            )

            def poll(number: int) -> None:
                edition.value = number + 1
                _poll(settings, f"poll-{number}", NOW + timedelta(days=number + 1))

            _poll(settings, "first", NOW)
            yield poll
    process.kill()
    process.join()


def _poll(settings: Settings, run_id: str, now: datetime) -> None:
    run.begin(settings, "poll", run_id, now)
    counts = run.work(settings, "poll", run_id, 1)
    assert counts.get("changed") == FEEDS, counts


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
        compare(
            f"reading of {FEEDS} recorded feeds of {ENTRIES} entries, with the same options",
            lambda _, documents: partial(ours, folder, *record(folder, documents)),
            time.process_time,
            f"held to {LIMIT}",
        )
    with desk() as poll:
        compare(
            f"poll of {FEEDS} changed feeds of {ENTRIES} entries, one of them new, to the rows",
            lambda edition, _: partial(poll, edition),
            time.perf_counter,
            "for comparison",
        )


if __name__ == "__main__":
    main()
