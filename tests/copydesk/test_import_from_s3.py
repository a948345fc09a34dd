"""import-warc from an object store: files, folders and a crawl's list, at addresses that begin with s3://."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime

import fsspec
import pytest

from copydesk.others import CannotRead
from copydesk.settings import Settings
from sql.connection import Connection
from tests.copydesk import objectstore, way
from tests.copydesk.objectstore import BUCKET, CREDENTIALS, Door
from tests.copydesk.test_import_from_afar import DAYS, MONTH, name
from tests.copydesk.test_import_warc import ENOUGH, SITE, here, pages, told_by, watch
from tests.copydesk.warcs import crawl

__all__ = ["here"]
NOT_THERE = "there is no such file"


@pytest.fixture(scope="module")
def store() -> Iterator[Door]:
    with objectstore.running() as door:
        yield door


@pytest.fixture
def month(store: Door, monkeypatch: pytest.MonkeyPatch) -> str:
    """A month of a crawl in the bucket, with its list; the bucket's address."""
    for variable, value in {**CREDENTIALS, "AWS_ENDPOINT_URL": store.url, "no_proxy": "127.0.0.1"}.items():
        monkeypatch.setenv(variable, value)
    s3 = fsspec.get_filesystem_class("s3")
    s3.clear_instance_cache()
    files = {name(day): crawl(pages(at=datetime(2026, 5, day, 12, tzinfo=UTC))) for day in DAYS}
    files[f"{MONTH}/warc.paths.gz"] = gzip.compress("".join(f"{path}\n" for path in files).encode())
    for path, content in files.items():
        s3().pipe_file(f"{BUCKET}/{path}", content)
    return f"s3://{BUCKET}"


@pytest.mark.parametrize("way_in", [name(8), f"{MONTH}/", f"{MONTH}/warc.paths.gz"], ids=["a file", "a folder", "a crawl's list"])
def test_a_day_comes_from_a_bucket_by_each_way_in(way_in: str, month: str, here: Settings, conn: Connection) -> None:
    watch(conn, SITE)
    told = told_by(here, f"{month}/{way_in}", since="2026-05-08", until="2026-05-09")
    assert (told["files"], told["records"]["imported"]) == (1, ENOUGH)
    [row] = way.rows(conn, "SELECT count(*) AS n FROM news.articles")
    assert row["n"] == ENOUGH
    assert told_by(here, f"{month}/{way_in}", since="2026-05-08", until="2026-05-09")["done_before"] == 1


@pytest.mark.parametrize(("path", "why"), [
    ("s3://nobodys-bucket/files/", "cannot read s3://nobodys-bucket/files/: .*bucket does not exist|there is no such file"),
    (f"s3://{BUCKET}/crawl-data/2027/", f"cannot read s3://{BUCKET}/crawl-data/2027/: {NOT_THERE}"),
    (f"s3://{BUCKET}/{MONTH}/CC-NEWS-none.warc.gz", f"cannot read .*none.warc.gz: {NOT_THERE}"),
])  # fmt: skip
def test_what_is_not_there_is_said_in_one_line(path: str, why: str, month: str, here: Settings, conn: Connection) -> None:
    watch(conn, SITE)
    with pytest.raises(CannotRead, match=why) as refused:
        told_by(here, path)
    assert "\n" not in str(refused.value)


def test_who_may_not_read_is_told_so(month: str, store: Door, here: Settings, conn: Connection) -> None:
    watch(conn, SITE)
    store.forbids = True
    try:
        with pytest.raises(CannotRead, match=r"^cannot read s3://.*: (Access Denied|Forbidden)$"):
            told_by(here, f"{month}/{name(8)}")
    finally:
        store.forbids = False


def test_a_store_that_hangs_up_in_the_middle_is_asked_again(month: str, store: Door, here: Settings, conn: Connection) -> None:
    watch(conn, SITE)
    store.hangups = 2
    assert told_by(here, f"{month}/{name(8)}")["records"]["imported"] == ENOUGH
    assert store.hangups == 0
