"""import-warc: what others recorded becomes pages, captures and articles of ours; nothing is lost quietly, nothing comes twice."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import subprocess
import sys
import time
from contextlib import redirect_stdout
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from copydesk import others
from copydesk.commands import importing
from copydesk.newsroom.pages import article_page
from copydesk.newsroom.world import SITES, Story, World
from copydesk.settings import Settings
from crawlers.records import Torn, records
from sql import feeds, runs, withdrawals
from sql.connection import Connection
from tests.conftest import MOMENT
from tests.copydesk import way
from tests.copydesk.warcs import answer, crawl, record

AT = MOMENT - timedelta(days=200)
WORLD = World(7, MOMENT)
SITE = SITES[0]
ENOUGH = 12


def stories(site: Any = SITE) -> list[Story]:
    return [story for story in WORLD.stories(site) if not story.gone][:ENOUGH]


def told(story: Story, site: Any = SITE) -> bytes:
    body = article_page(WORLD, story).encode(site.charset, "xmlcharrefreplace")
    return answer(body, "200 OK", f"text/html; charset={site.charset}")


def pages(site: Any = SITE, at: datetime = AT) -> list[tuple[str, datetime, bytes]]:
    return [(story.url, at + timedelta(minutes=n), told(story, site)) for n, story in enumerate(stories(site))]


def watch(conn: Connection, *sites: Any) -> None:
    for site in sites:
        feeds.add_source(conn, site.name, f"http://{site.host}/", [], AT)
    conn.commit()


def told_by(settings: Settings, path: Path | str, source: str | None = None, every: bool = False, **span: str) -> dict[str, Any]:
    """By the function that the command calls; what it prints."""
    said = io.StringIO()
    with redirect_stdout(said):
        importing.import_warc(settings, [str(path)], (span.get("since"), span.get("until")), source, every, as_json=True)
    return dict(json.loads(said.getvalue()))


def imported(settings: Settings, path: Path, **choice: Any) -> dict[str, int]:
    """What became of the records."""
    return dict(told_by(settings, path, **choice)["records"])


STANDING = """SELECT p.url, p.state, p.reason, p.awaits, a.body
              FROM pipeline.pages p LEFT JOIN news.articles a ON a.article_id = p.page_id"""


@pytest.fixture
def here(settings: Settings) -> Settings:
    return replace(settings, workers=1)


def test_a_file_of_a_crawl_becomes_articles_of_the_sources_that_are_known(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    file = tmp_path / "CC-NEWS-20260508000000-00001.warc.gz"
    file.write_bytes(crawl([*pages(), *pages(SITES[1])]))
    more = len(stories(SITES[1]))
    assert imported(here, file) == {"warcinfo": 1, "request": ENOUGH + more, "imported": ENOUGH, "of no known source": more}
    landed = way.rows(conn, "SELECT url, body FROM news.articles ORDER BY url")
    assert [row["url"] for row in landed] == sorted(story.url for story in stories())
    assert way.rows(conn, "SELECT DISTINCT state, awaits, lane, discovered_on FROM pipeline.pages") == [
        {"state": "published", "awaits": None, "lane": "live", "discovered_on": AT.date()}  # too old to be looked at again
    ]
    fetched = way.rows(conn, "SELECT url, fetched_at FROM pipeline.captures ORDER BY fetched_at")
    assert [(row["url"], row["fetched_at"]) for row in fetched] == [(url, at) for url, at, _ in pages()]
    assert way.unreadable_captures(here, conn) == []
    assert way.off_balance(conn) == []
    before = way.standing(conn)
    assert imported(here, file)["imported"] == ENOUGH  # as it was told before: the file is not read again
    assert way.standing(conn) == before
    assert way.rows(conn, "SELECT count(*) AS n FROM pipeline.captures") == [{"n": ENOUGH}]


def test_the_same_records_in_another_file_change_nothing(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    for name in "ab":
        (tmp_path / f"{name}.warc.gz").write_bytes(crawl(pages()))
    assert imported(here, tmp_path / "a.warc.gz")["imported"] == ENOUGH
    assert imported(here, tmp_path / "b.warc.gz")["known"] == ENOUGH
    assert way.rows(conn, "SELECT count(*) AS n FROM pipeline.captures") == [{"n": ENOUGH}]


def test_every_record_is_counted_under_what_it_is(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    [first, second, *_] = stories()
    host, whole = SITE.host, told(first)
    body = whole.partition(b"\r\n\r\n")[2]
    size = f"Content-Length: {len(body)}"
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(body[n : n + 99]), body[n : n + 99]) for n in range(0, len(body), 99)) + b"0\r\n\r\n"
    packing = "Content-Encoding: gzip"
    kind = f"text/html; charset={SITE.charset}"
    odd = [
        ("imported", record("response", answer(body, "200 OK", kind, size, version="1.0"), AT, first.url)),
        ("imported", record("response", answer(chunks, "200 OK", kind, "Transfer-Encoding: chunked"), AT, f"{second.url}?a=1")),
        ("imported", record("response", answer(gzip.compress(body), "200 OK", kind, packing), AT, f"{second.url}?a=2")),
        ("imported", record("response", whole, AT, f"<{second.url}?a=3>")),
        ("older", record("response", whole, AT - timedelta(days=1), first.url)),
        ("revisit", record("revisit", answer(b"", "200 OK"), AT, first.url)),
        ("warcinfo", record("warcinfo", b"software: x\r\n", AT)),
        ("metadata", record("metadata", b"fetchTimeMs: 1\r\n", AT, first.url)),
        ("resource", record("resource", b"x", AT, first.url)),
        ("http_404", record("response", answer(b"gone", "404 Not Found"), AT, f"http://{host}/404")),
        ("http_301", record("response", answer(b"", "301 Moved", "text/html", "Location: /"), AT, f"http://{host}/301")),
        ("empty", record("response", answer(b"", "200 OK"), AT, f"http://{host}/empty")),
        ("binary", record("response", answer(b"%PDF-1.7 ...", "200 OK", "text/html"), AT, f"http://{host}/pdf")),
        ("no page", record("response", answer(b"a { color: red }", "200 OK", "text/css"), AT, f"http://{host}/css")),
        ("feed", record("response", answer(b"<?xml version='1.0'?><rss/>", "200 OK", "text/xml"), AT, f"http://{host}/rss")),
        ("bad address", record("response", whole, AT, "dns:paper.example")),
        ("no HTTP", record("response", b"\x00\xff nothing of it", AT, f"http://{host}/nothing")),
        ("too large", record("response", answer(b"a" * 10_000_001), AT, f"http://{host}/large")),
        ("cut short", record("response", whole, AT, f"http://{host}/cut", 0, "WARC-Truncated: length")),
        ("cut short", record("response", whole, AT, f"http://{host}/torn")[:-200]),
    ]  # fmt: skip
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "odd.warc.gz").write_bytes(b"".join(written for _, written in odd))
    expected: dict[str, int] = {}
    for word, _ in odd:
        expected[word] = expected.get(word, 0) + 1
    assert imported(here, tmp_path / "odd") == expected
    assert way.unreadable_captures(here, conn) == []
    assert way.off_balance(conn) == []


def test_a_file_that_turns_into_something_else_is_said_to_be_torn(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    (tmp_path / "torn.warc.gz").write_bytes(crawl(pages()[:2]) + b"and then no WARC at all\n" * 40)
    counts = imported(here, tmp_path / "torn.warc.gz")
    assert (counts["imported"], counts["torn file"]) == (2, 1)


def test_a_page_stands_on_the_newest_capture_in_whatever_order_they_come(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    story, later = stories()[:2]
    for name, day, page in (("new", 9, told(later)), ("old", 1, told(story)), ("newest", 12, told(story))):
        (tmp_path / f"{name}.warc.gz").write_bytes(crawl([(story.url, AT + timedelta(days=day), page)]))
    assert imported(here, tmp_path / "new.warc.gz")["imported"] == 1
    [before] = way.standing(conn)["articles"]
    assert imported(here, tmp_path / "old.warc.gz")["older"] == 1
    assert way.standing(conn)["articles"] == [before]
    assert imported(here, tmp_path / "newest.warc.gz")["imported"] == 1
    versions = way.rows(conn, "SELECT version, cause FROM news.article_versions ORDER BY version")
    assert versions == [{"version": 1, "cause": "new"}, {"version": 2, "cause": "edit"}]


def test_a_page_whose_edit_a_feed_announced_is_fetched_all_the_same(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    story, later = stories()[:2]
    for name, day, page in (("old", 1, told(story)), ("new", 9, told(later))):
        (tmp_path / f"{name}.warc.gz").write_bytes(crawl([(story.url, AT + timedelta(days=day), page)]))
    imported(here, tmp_path / "old.warc.gz")
    conn.execute("UPDATE pipeline.pages SET awaits = 'fetch', due_at = %s", (MOMENT,))
    conn.commit()
    assert imported(here, tmp_path / "new.warc.gz")["imported"] == 1
    assert way.rows(conn, "SELECT awaits, due_at FROM pipeline.pages") == [{"awaits": "fetch", "due_at": MOMENT}]


def test_what_was_taken_down_or_withdrawn_or_removed_never_comes_back(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE, SITES[1])
    (tmp_path / "a.warc.gz").write_bytes(crawl(pages()[:4]))
    imported(here, tmp_path / "a.warc.gz")
    down, gone, removed, stands = (url for url, _, _ in pages()[:4])
    never = pages()[5][0]
    withdrawals.take_down(conn, [down, never], None, None, MOMENT)
    withdrawals.take_down(conn, [], withdrawals.source_id(conn, SITES[1].name), None, MOMENT)
    conn.execute("UPDATE pipeline.pages SET state = 'withdrawn', reason = 'http_410' WHERE url = %s", (gone,))
    conn.execute("INSERT INTO pipeline.removed_captures SELECT page_id, %s FROM pipeline.pages WHERE url = %s", (MOMENT, removed))
    conn.commit()
    before = way.rows(conn, STANDING)
    again = [(url, at + timedelta(days=1), told) for url, at, told in pages() if url in {down, gone, removed, never}]
    (tmp_path / "b.warc.gz").write_bytes(crawl([*again, *pages(SITES[1])]))
    counts = imported(here, tmp_path / "b.warc.gz")
    assert (counts["taken down"], counts["withdrawn"], counts["removed"]) == (2 + len(stories(SITES[1])), 1, 1)
    assert "imported" not in counts
    assert way.rows(conn, STANDING) == before
    assert {row["url"] for row in before if row["state"] == "published"} == {removed, stands}


def test_all_takes_every_site_as_a_source_and_a_source_alone_its_own(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    (tmp_path / "a.warc.gz").write_bytes(crawl([*pages(), *pages(SITES[1])]))
    assert imported(here, tmp_path / "a.warc.gz", source=SITE.name)["imported"] == ENOUGH
    counts = imported(here, tmp_path / "a.warc.gz", every=True)
    assert (counts["imported"], counts["known"]) == (len(stories(SITES[1])), ENOUGH)
    named = way.rows(conn, "SELECT name FROM news.sources ORDER BY source_id")
    assert [row["name"] for row in named] == [SITE.name, SITES[1].host.removeprefix("www.")]


def test_a_time_is_asked_for_by_the_record_and_a_list_of_files_by_name(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    folder = tmp_path / "crawl-data" / "CC-NEWS" / "2026" / "05"
    folder.mkdir(parents=True)
    for day in (1, 8, 20):
        at = datetime(2026, 5, day, 12, tzinfo=UTC)
        (folder / f"CC-NEWS-202605{day:02}000000-0000{day}.warc.gz").write_bytes(crawl(pages(at=at)))
    lines = "\n".join(f"crawl-data/CC-NEWS/2026/05/{path.name}" for path in sorted(folder.iterdir()))
    (folder / "warc.paths.gz").write_bytes(gzip.compress(lines.encode()))
    told = told_by(here, folder / "warc.paths.gz", since="2026-05-08T12:04", until="2026-05-10")
    assert (told["files"], told["records"]["imported"], told["records"]["of another time"]) == (1, ENOUGH - 4, 4)


@pytest.mark.long
def test_killed_at_any_moment_and_called_again_it_gives_the_same(here: Settings, conn: Connection, tmp_path: Path) -> None:
    watch(conn, SITE)
    (tmp_path / "a.warc.gz").write_bytes(crawl(pages()))
    env = os.environ | here.to_environment() | {"COPYDESK_LOG": "CRITICAL"}
    chance = random.Random(7)
    for _ in range(8):
        running = subprocess.Popen([sys.executable, "-c", SMALL, str(tmp_path / "a.warc.gz")], env=env, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)  # fmt: skip
        time.sleep(chance.uniform(0.5, 2.5))
        running.kill()
        running.wait()
    counts = imported(here, tmp_path / "a.warc.gz")
    assert counts == {"warcinfo": 1, "request": ENOUGH, "imported": ENOUGH}
    assert {row["url"] for row in way.rows(conn, "SELECT url FROM news.articles")} == {url for url, _, _ in pages()}
    assert way.rows(conn, "SELECT count(*) AS n FROM pipeline.captures") == [{"n": ENOUGH}]
    assert way.unreadable_captures(here, conn) == []
    assert runs.stock_off_balance(conn) == []


SMALL = """
import sys
from copydesk.stages import import_warc
import_warc.BATCH_RECORDS = 2
from copydesk.cli import main
main(["import-warc", sys.argv[1]])
"""


class Breaks:
    """A file at an address whose connection is cut after so many reads."""

    def __init__(self, content: bytes):
        self.content, self.reads = io.BytesIO(content), 0

    def read(self, count: int = -1) -> bytes:
        self.reads += 1
        if self.reads > 2:
            raise ConnectionResetError("the connection was cut")
        return self.content.read(min(count, 4_000))

    def tell(self) -> int:
        return self.content.tell()


def test_a_connection_that_is_cut_is_no_end_of_a_file() -> None:
    stream = others.Stream("https://there.example/a.warc.gz", Breaks(crawl(pages())))  # type: ignore[arg-type]
    with pytest.raises(Torn):
        list(records(stream))
    with pytest.raises(others.CannotRead, match="the connection was cut"):
        stream.hold()
