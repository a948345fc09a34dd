"""The archive as objects in a store: the same articles, nothing torn, and no litter, whatever befalls the store meanwhile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import fsspec
import pytest

from copydesk import archive, objects, run
from copydesk.archive import ArchiveError
from copydesk.newsroom.server import Newsroom
from copydesk.settings import Settings
from copydesk.stages import keeping
from copydesk.windows import Window
from sql import retention
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import objectstore, way
from tests.copydesk.objectstore import BUCKET, Door

AT = datetime(2026, 11, 24, tzinfo=UTC)
BODY = os.urandom(300_000)


@pytest.fixture(scope="module")
def store() -> Iterator[Door]:
    with objectstore.running() as door:
        yield door


@pytest.fixture
def place(store: Door, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """An archive of the test's own in the bucket."""
    for name, value in {**objectstore.CREDENTIALS, "AWS_ENDPOINT_URL": store.url, "no_proxy": "127.0.0.1"}.items():
        monkeypatch.setenv(name, value)
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    monkeypatch.setattr(objects, "LONGEST_PAUSE", 0.1)
    store.faults.clear()
    return f"s3://{BUCKET}/{abs(hash(request.node.nodeid))}"


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    file = tmp_path / "one.warc.gz"
    file.write_bytes(BODY)
    return file


def kept(place: str) -> list[str]:
    fs, root = fsspec.url_to_fs(place)
    fs.invalidate_cache()
    return [name.removeprefix(f"{root}/") for name in fs.find(root) if not name.endswith(objects.PROBE)]


def test_what_is_kept_is_there_whole_and_read_by_range(place: str, staged: Path, store: Door) -> None:
    archive.prepare(staged.parent, place)
    name = archive.keep(staged, place, AT)
    assert kept(place) == ["2026/11/24/one.warc.gz"]
    assert not staged.exists()
    store.reads.clear()
    with archive.open_file(place, name) as opened:
        opened.seek(123_456)
        assert opened.read(100) == BODY[123_456:123_556]
    assert [one.startswith("bytes=123456-") for one in store.reads] == [True]


@pytest.mark.parametrize(
    "fault", [pytest.param("refuse", marks=pytest.mark.long), pytest.param("cut", marks=pytest.mark.long), "spoil"]
)
def test_a_write_that_fails_for_a_while_is_tried_until_the_object_is_what_was_written(
    fault: objectstore.Fault, place: str, staged: Path, store: Door
) -> None:
    store.faults.extend([fault] * 8)  # more than one call of the library tries
    name = archive.keep(staged, place, AT)
    with archive.open_file(place, name) as opened:
        assert opened.read() == BODY


@pytest.mark.long
def test_a_store_that_stays_away_is_said_in_one_line_and_the_segment_stays(
    place: str, staged: Path, store: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(objects, "PATIENCE", 0.2)
    store.faults.extend(["refuse"] * 50)
    with pytest.raises(ArchiveError) as refused:
        archive.keep(staged, place, AT)
    assert str(refused.value).startswith(f"cannot write the archive at {place}: ")
    assert "\n" not in str(refused.value)
    assert staged.read_bytes() == BODY


@pytest.mark.long
def test_a_page_is_not_quarantined_for_the_time_that_its_store_is_away(
    settings: Settings, place: str, newsroom: Newsroom, conn: Connection, store: Door
) -> None:
    there = replace(settings, archive=place, page_seconds=3, http_proxy=newsroom.proxy)
    way.watch_newsroom(there, NOW)
    way.ingest(there, NOW, ("poll", "fetch"))
    store.away_until = time.monotonic() + 8
    way.ingest(there, NOW, ("extract", "publish"))
    assert way.rows(conn, "SELECT url, reason FROM pipeline.pages WHERE state = 'quarantined'") == []
    assert len(way.rows(conn, "SELECT FROM news.articles")) > 100


def test_a_bucket_that_is_not_there_is_refused_before_anything_is_fetched(place: str, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"bucket does not exist \(see COPYDESK_ARCHIVE and the store's credentials\)"):
        archive.prepare(tmp_path / "staging", "s3://no-such-bucket/archive")


def test_what_is_rewritten_is_read_anew_and_what_is_deleted_is_gone(place: str, staged: Path) -> None:
    name = archive.keep(staged, place, AT)
    archive.rewrite(place, name, lambda _: [(10, b"masked")])
    with archive.open_file(place, name) as opened:
        assert opened.read() == BODY[:10] + b"masked" + BODY[16:]
    for _ in range(2):
        archive.delete(place, name)
    assert kept(place) == []


@pytest.mark.long
def test_an_ingest_over_a_store_brings_the_same_articles_as_over_a_folder(
    settings: Settings, newsroom: Newsroom, place: str
) -> None:
    over = replace(settings, archive=place, http_proxy=newsroom.proxy)
    way.watch_newsroom(over, NOW)
    way.ingest(over, NOW)
    with connect(over.database_url or "") as conn:
        assert way.unreadable_captures(over, conn) == []
        assert {row["file"] for row in way.rows(conn, "SELECT file FROM pipeline.captures")} == set(kept(place))
        texts = "SELECT url, title, body FROM news.articles ORDER BY url"
        through_a_store = way.rows(conn, texts)
        run.begin(over, "maintain", "m1", datetime.now(UTC) + timedelta(days=3))
        run.work(over, "maintain", "m1")
        assert way.unreadable_captures(over, conn) == []
        assert way.rows(conn, "SELECT * FROM pipeline.leaving_files") == []
        assert len(through_a_store) > 100


@pytest.mark.long
def test_an_archive_that_moved_to_a_store_is_cleaned_again_masked_and_removed_there(
    onward: Settings, place: str, tmp_path: Path
) -> None:
    fs, root = fsspec.url_to_fs(place)
    for file in Path(onward.archive).rglob("*.warc.gz"):
        fs.pipe_file(f"{root}/{file.relative_to(onward.archive)}", file.read_bytes())
    shutil.rmtree(onward.archive)
    over = replace(onward, archive=place)
    with connect(over.database_url or "") as conn:
        assert way.unreadable_captures(over, conn) == []
        before = way.standing(conn)["articles"]
        window = Window(NOW - timedelta(days=30), datetime.now(UTC) + timedelta(days=1))
        counts = way.ingest(over, NOW, ("recall", "extract", "publish", "check"), "reclean", window, every=True)
        assert counts["extract"]["extracted"] == len(before)
        assert way.standing(conn)["articles"] == before

        url = before[0]["url"]
        assert before[0]["body"][:40] in way.command(over, "inspect", url).stdout
        assert way.command(over, "takedown", url).returncode == 0
        masked = way.rows(conn, "SELECT file, record_offset FROM pipeline.captures WHERE masking = 'masked'")
        assert masked
        assert {archive.recorded(place, row["file"], row["record_offset"]).body for row in masked} == {b""}
        untouched = way.rows(conn, "SELECT file, record_offset FROM pipeline.captures WHERE masking IS NULL")
        assert all(archive.recorded(place, row["file"], row["record_offset"]).status for row in untouched)

        later = datetime.now(UTC) + timedelta(days=30)
        run.begin(over, "maintain", "m30", later)
        run.work(replace(over, keep_captures=1, keep_last_captures=1), "maintain", "m30")
        assert kept(place) == []


def test_a_run_that_dies_between_the_object_and_its_rows_leaves_nothing_behind(
    settings: Settings, place: str, conn: Connection
) -> None:
    over = replace(settings, archive=place)
    over.staging.mkdir(parents=True)
    (over.staging / "one.warc.gz").write_bytes(BODY)
    dying = (
        "import os, sys; from copydesk.settings import Settings; from copydesk.stages.keeping import keep;"
        "from sql.connection import connect; settings = Settings.from_environment(os.environ);"
        "conn = connect(settings.database_url).__enter__(); keep(settings, conn, 'one.warc.gz'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", dying], env=os.environ | over.to_environment(), check=False)
    assert len(kept(place)) == 1
    for days, left in ((0, 1), (3, 0)):
        run.begin(over, "maintain", f"m{days}", datetime.now(UTC) + timedelta(days=days))
        run.work(over, "maintain", f"m{days}")
        assert len(kept(place)) == left


def test_what_a_row_refers_to_stays(settings: Settings, place: str, conn: Connection, staged: Path) -> None:
    over = replace(settings, archive=place)
    over.staging.mkdir(parents=True)
    staged.rename(over.staging / "two.warc.gz")
    name = keeping.keep(over, conn, "two.warc.gz")
    with conn.transaction():
        conn.execute(
            "INSERT INTO pipeline.captures (run_id, url, fetched_at, status, sha256, size, file, record_offset)"
            " VALUES ('r', 'https://paper.test/', now(), 200, '', 1, %s, 0)", [name])  # fmt: skip
    with conn.transaction():
        assert retention.leaving_files(conn, datetime.now(UTC) + timedelta(days=2), 10) == []
    assert kept(place) == [name]
