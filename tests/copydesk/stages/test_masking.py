"""Which recorded documents of feeds are masked, and that none of them can keep anybody from the archive."""

from __future__ import annotations

import gzip
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages import masking
from copydesk.stages.masking import mask
from crawlers.warc import SegmentWriter
from sql import feeds, hosts, pages, withdrawals
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way

GONE = "http://a.test/gone"


def rss(*urls: str) -> bytes:
    items = "".join(f"<item><link>{url}</link><title>A story</title></item>" for url in urls)
    return f"<rss version='2.0'><channel>{items}</channel></rss>".encode()


def record(settings: Settings, conn: Connection, documents: Sequence[bytes]) -> str:
    """What a feed has shown, in one file of the archive, marked since a page was taken down; the file's name."""
    archive.prepare(settings.staging, settings.archive)
    writer, url = SegmentWriter(settings.staging, "test"), "http://a.test/feed"
    offsets = [writer.add(url, NOW, 200, [("Content-Type", "text/xml")], body) for body in documents]
    file = archive.keep(settings.staging / writer.close(), settings.archive, NOW)
    with conn.transaction():
        hosts.add(conn, ["a.test"])
        feed_id = feeds.add(conn, feeds.add_source(conn, "A", None, [], NOW), url, "rss", "a.test", 600, NOW)
        pages.add_captures(conn, "poll-1", [
            {"feed_id": feed_id, "url": url, "status": 200, "fetched_at": NOW, "content_type": "text/xml", "sha256": f"{offset}",
             "size": 1, "redirects": [], "file": file, "record_offset": offset} for offset in offsets
        ])  # fmt: skip
        withdrawals.take_down(conn, [GONE], None, None, NOW)
        conn.execute("UPDATE pipeline.captures SET masking = 'due'")
    return file


def masked(settings: Settings, conn: Connection) -> list[bool]:
    """Of each document in order, whether its bytes are gone."""
    rows = way.rows(conn, "SELECT file, record_offset, masking FROM pipeline.captures ORDER BY record_offset")
    bodies = [archive.recorded(settings.archive, row["file"], row["record_offset"]).body for row in rows]
    assert [row["masking"] for row in rows] == [None if body else "masked" for body in bodies]
    return [not body for body in bodies]


def test_documents_that_announce_what_was_taken_down_or_cannot_be_read_are_masked(settings: Settings, conn: Connection) -> None:
    documents = [rss("http://a.test/1", GONE), rss("http://a.test/1"), b"no feed at all"]
    record(settings, conn, documents)
    assert mask(settings, conn) == 2
    assert masked(settings, conn) == [True, False, True]


def test_a_document_that_names_something_that_is_no_address_is_read_like_others(settings: Settings, conn: Connection) -> None:
    record(settings, conn, [rss("http://a.test/1", "http://a..b/x"), rss("http://a..b/x", GONE)])
    assert mask(settings, conn) == 1
    assert masked(settings, conn) == [False, True]


@pytest.mark.parametrize("variant", ["http://a.test/gone/amp", "http://www.a.test/gone?output=amp", f"http://go.test/?to={GONE}"])
def test_a_document_that_announces_a_variant_of_what_was_taken_down_is_masked(
    settings: Settings, conn: Connection, variant: str
) -> None:
    record(settings, conn, [rss(variant), rss("http://a.test/going/amp")])
    assert mask(settings, conn) == 1
    assert masked(settings, conn) == [True, False]


def test_a_document_that_takes_too_long_to_read_is_masked_and_the_next_is_read(
    settings: Settings, conn: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = b"<url><loc>http://a.test/1</loc></url>"
    slow = gzip.compress(b"<urlset>" + entry * (49_000_000 // len(entry)) + b"</urlset>")  # takes many seconds
    record(settings, conn, [slow, rss("http://a.test/1")])
    monkeypatch.setattr(masking, "PARSE_SECONDS", 1.0, raising=False)
    assert mask(settings, conn) == 1
    assert masked(settings, conn) == [True, False]


def test_while_a_document_is_read_the_archive_is_free_for_others(settings: Settings, conn: Connection) -> None:
    file = Path(settings.archive) / record(settings, conn, [rss(GONE)])
    kept = file.read_bytes()
    file.unlink()
    os.mkfifo(file)  # whoever opens it to read waits until it is opened to write
    with ThreadPoolExecutor(1) as other, connect(settings.database_url or "") as beside:
        masking = other.submit(mask, settings, conn)
        reader = None
        while reader is None:
            with beside.transaction():
                beside.execute("SET LOCAL lock_timeout = '5s'")
                withdrawals.alone_at_the_archive(beside)
                with suppress(OSError):  # nobody reads it yet
                    reader = os.open(file, os.O_WRONLY | os.O_NONBLOCK)
                    file.unlink()
                    file.write_bytes(kept)
        os.close(reader)
        assert masking.result() == 1
    assert masked(settings, conn) == [True]


def test_where_the_archive_is_away_nothing_is_held_to_be_masked(settings: Settings, conn: Connection) -> None:
    (Path(settings.archive) / record(settings, conn, [rss("http://a.test/1")])).unlink()
    with pytest.raises(archive.ArchiveError):
        mask(settings, conn)
    assert way.rows(conn, "SELECT masking FROM pipeline.captures") == [{"masking": "due"}]
