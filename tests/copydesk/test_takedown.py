"""copydesk takedown: no sentence is left in the database or the archive, and no road brings it back."""

from __future__ import annotations

import gzip
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from copydesk import postgres
from copydesk.settings import Settings
from copydesk.stages.fetch import PageTour
from copydesk.stages.masking import mask
from copydesk.stages.shift import Shift
from crawlers.order import Outcome
from crawlers.warc import responses
from sql import withdrawals
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way
from tests.sql import desk


def sentences(body: str) -> list[str]:
    """Its sentences, each as runs of words that neither markup, entities nor escapes can divide."""
    found = [run for part in re.split(r"(?<=[.!?])\s+|\n+", body) for run in re.findall(r"[A-Za-z ,]{25,}", part)]
    assert found
    return found


def everything(settings: Settings, server: Path) -> str:
    """The database's dump and the unpacked archive, as one text; white space and case aside."""
    dump = subprocess.run([postgres.binaries() / "pg_dump", settings.database_url or ""], capture_output=True, check=True).stdout
    unpacked = [gzip.decompress(file.read_bytes()) for file in Path(settings.archive).rglob("*.warc.gz")]
    assert unpacked
    raw = [file.read_bytes() for file in settings.home.rglob("*") if file.is_file() and "postgres" not in file.parts]
    return b"\n".join([dump, *unpacked, *raw]).decode("utf-8", "replace").lower()


def left(settings: Settings, server: Path, texts: list[str]) -> list[str]:
    held = everything(settings, server)
    return [text for text in texts if text.lower() in held]


def chosen(conn: Connection) -> tuple[str, list[str], str]:
    """An article of a feed with full texts that nobody copied: address, sentences that no other article has, source."""
    rows = way.rows(
        conn,
        """
        SELECT a.url, a.body, s.name FROM news.articles a JOIN news.sources s USING (source_id) JOIN news.stories t USING (story_id)
        JOIN pipeline.pages p ON p.page_id = a.article_id
        WHERE t.articles = 1 AND a.language = 'en' AND a.withdrawn_at IS NULL AND length(p.hints ->> 'content') > 500
        ORDER BY a.url""",
    )
    for row in rows:
        own = its_own(conn, row["url"], sentences(row["body"]))
        if len(own) > 5:
            return row["url"], own, row["name"]
    raise AssertionError("no article to take down")


def its_own(conn: Connection, url: str, texts: list[str]) -> list[str]:
    """Those that no other article has; the newsroom writes some sentences twice."""
    others = "\n".join(row["body"].lower() for row in way.rows(conn, "SELECT body FROM news.articles WHERE url <> %s", url))
    return [text for text in texts if text.lower() not in others]


def standing(conn: Connection, url: str) -> dict[str, Any]:
    [row] = way.rows(
        conn,
        """
        SELECT a.title, a.body, a.authors, a.withdrawn_at IS NOT NULL AS withdrawn, p.state, p.reason
        FROM news.articles a JOIN pipeline.pages p ON p.page_id = a.article_id WHERE a.url = %s""",
        url,
    )
    return row


READ_ANEW = "UPDATE pipeline.feeds SET state = 'active', etag = NULL, last_modified = NULL, body_sha256 = NULL, next_poll_at = %s"
RECORD_ANEW = "UPDATE pipeline.feeds SET etag = NULL, last_modified = NULL, next_poll_at = %s"
WAITS = """SELECT pid FROM pg_stat_activity
           WHERE datname = current_database() AND application_name = 'copydesk poll 1' AND pg_blocking_pids(pid) <> '{}'"""
DOWN = {"title": None, "body": "", "authors": [], "withdrawn": True, "state": "withdrawn", "reason": "taken down"}


@pytest.mark.long
def test_no_sentence_is_left_and_no_road_brings_it_back(onward: Settings, server: Path, tmp_path: Path) -> None:
    with connect(onward.database_url or "") as conn:
        url, texts, source = chosen(conn)
        cursor = way.rows(conn, "SELECT news.latest_cursor() AS cursor")[0]["cursor"]
        assert left(onward, server, texts) == texts
        done = way.command(onward, "takedown", url, "--reason", "a court said so")
        assert done.returncode == 0, done.stderr
        assert re.search(r"1 articles taken down; 1 pages ended, [1-9]\d* records of the archive masked", done.stdout)
        assert left(onward, server, texts) == []
        assert standing(conn, url) == DOWN
        assert way.rows(conn, "SELECT cause, reason, text_kept FROM news.withdrawals") == [
            {"cause": "taken down", "reason": "a court said so", "text_kept": False}]  # fmt: skip
        told = way.rows(conn, "SELECT c.kind, a.url FROM news.changes(%s) c JOIN news.articles a USING (article_id)", cursor)
        assert {"kind": "withdrawn", "url": url} in told
        for road in roads(onward, url, source, tmp_path):
            texts = its_own(conn, url, texts)
            assert len(texts) > 2
            assert left(onward, server, texts) == [], road
            assert standing(conn, url) == DOWN, road
        assert way.off_balance(conn) == []


def roads(settings: Settings, url: str, source: str, tmp_path: Path) -> Any:
    """Each way by which an article comes in, taken one after the other."""
    way.ingest(settings, NOW)
    yield "ingest"
    with connect(settings.database_url or "") as conn:  # the feeds as if never polled, and every page due
        conn.execute(READ_ANEW, (NOW,))
    way.ingest(settings, NOW + timedelta(hours=1))
    yield "the feed, read anew"
    day = (NOW - timedelta(days=2)).date()
    for command in (["backfill", f"{day - timedelta(days=1)}", f"{day}"], ["reclean", f"{day}", f"{day}", "--all"]):
        assert way.command(settings, *command).returncode == 0
        yield command[0]
    assert way.command(settings, "release", url).returncode == 2
    yield "release"
    listing = tmp_path / "again.opml"
    listing.write_text(way.command(settings, "sources", "export").stdout)
    assert way.command(settings, "sources", "import", str(listing)).returncode == 0
    with connect(settings.database_url or "") as conn:  # as if the page had never been known
        conn.execute("DELETE FROM pipeline.entries WHERE page_id = (SELECT page_id FROM pipeline.pages WHERE url = %s)", (url,))
        conn.execute(READ_ANEW, (NOW,))
    way.ingest(settings, NOW + timedelta(hours=2))
    yield "import"


def test_an_archive_with_masked_records_is_whole(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        url, *_ = chosen(conn)
        before = {file: file.stat().st_size for file in Path(onward.archive).rglob("*.warc.gz")}
        counts = {file: sum(1 for _ in responses(file)) for file in before}
        assert way.command(onward, "takedown", url).returncode == 0
        assert {file: file.stat().st_size for file in Path(onward.archive).rglob("*.warc.gz")} == before
        assert {file: sum(1 for _ in responses(file)) for file in before} == counts  # by another reader of WARC files
        assert way.unreadable_captures(onward, conn) == []
        [row] = way.rows(conn, "SELECT count(*) AS n FROM pipeline.captures WHERE masking = 'masked'")
        assert row["n"] > 0


def test_a_source_is_taken_down_whole_with_what_it_would_publish_later(onward: Settings, server: Path) -> None:
    with connect(onward.database_url or "") as conn:
        _, texts, source = chosen(conn)
        assert way.command(onward, "takedown", "--source", source).returncode == 0
        assert left(onward, server, texts) == []
        of_source = """SELECT count(*) FILTER (WHERE body <> '' OR withdrawn_at IS NULL) AS texts, count(*) AS articles
                       FROM news.articles JOIN news.sources USING (source_id) WHERE name = %s"""
        [before] = way.rows(conn, of_source, source)
        assert before["texts"] == 0
        conn.execute(READ_ANEW, (NOW,))
        conn.commit()
        way.ingest(onward, NOW)
        assert way.rows(conn, of_source, source) == [before]
        assert left(onward, server, texts) == []


def test_a_list_names_what_is_not_known_and_keeps_it_out(onward: Settings, tmp_path: Path) -> None:
    with connect(onward.database_url or "") as conn:
        url, *_ = chosen(conn)
        listing = tmp_path / "list.txt"
        listing.write_text(f"# from a letter\n\n{url}\nhttp://not.known.test/yet\n")
        done = way.command(onward, "takedown", "--list", str(listing))
        assert "no page has the address http://not.known.test/yet: it is kept out from now on" in done.stdout
        assert "1 articles taken down" in done.stdout
        assert {row["url"] for row in way.rows(conn, "SELECT url FROM pipeline.tombstones")} == {url, "http://not.known.test/yet"}


def test_what_is_recorded_of_a_feed_during_a_takedown_is_masked_too(onward: Settings, server: Path) -> None:
    url = onward.database_url or ""
    with connect(url) as conn, connect(url) as looking, ThreadPoolExecutor(1) as pool:
        address, texts, _ = chosen(conn)
        conn.execute(RECORD_ANEW, (NOW,))
        conn.commit()
        withdrawals.take_down(conn, [address], None, None, NOW)  # and has not committed
        polling = pool.submit(way.ingest, onward, NOW, ("poll",))
        while not polling.done() and not way.rows(looking, WAITS):
            pass
        conn.commit()
        assert polling.result()["poll"]["unchanged"] > 0  # feeds that say what they said, the text among it
        mask(onward, conn)
        assert left(onward, server, texts) == []


def test_a_page_that_its_site_removes_while_it_is_taken_down_holds_nobody_up(settings: Settings, conn: Connection) -> None:
    url = settings.database_url or ""
    known = desk.add_pages(conn, "a.test", ["first", "second"], NOW)
    conn.execute("UPDATE pipeline.pages SET state = 'published'")
    who = desk.holder(conn)
    [lease], due = desk.lease_and_claim(conn, who, NOW)
    gone = Outcome(known["second"], "a.test", lease.token, "https://a.test/second", NOW.timestamp(), 0.1, status=410)

    def fetch(other: Connection) -> None:
        PageTour(settings, other, Shift.begin(settings, who.run_id, "fetch", 1, NOW), [lease], due).save([gone], None, {})

    def take_down(other: Connection) -> withdrawals.TakenDown:
        return withdrawals.take_down(other, [f"https://a.test/{name}" for name in known], None, None, NOW)

    conn.execute("SELECT FROM pipeline.pages WHERE page_id = %s FOR NO KEY UPDATE", (known["first"],))
    with desk.meanwhile(url, take_down) as taking, desk.meanwhile(url, fetch) as fetching:
        conn.commit()
    assert len(taking.result().pages) == 2
    assert fetching.exception() is None
