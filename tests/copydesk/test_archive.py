"""The archive: what is kept is whole and stays, and what cannot be written is said in one line."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from copydesk import archive
from copydesk.archive import ArchiveError

AT = datetime(2026, 11, 24, 23, 59, tzinfo=UTC)
BODY = b"record " * 500_000  # more than one chunk


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    file = tmp_path / "staging" / "one.warc.gz"
    file.parent.mkdir()
    file.write_bytes(BODY)
    return file


@pytest.fixture(params=["folder", "file://", "memory://"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return {"folder": str(tmp_path / "kept"), "file://": f"file://{tmp_path}/kept", "memory://": f"memory://{tmp_path.name}/kept"}[
        request.param
    ]


def test_a_kept_file_is_whole_named_by_its_day_and_gone_from_staging(place: str, staged: Path) -> None:
    archive.prepare(staged.parent, place)
    name = archive.keep(staged, place, AT)
    assert name == "2026/11/24/one.warc.gz"
    assert not staged.exists()
    with archive.open_file(place, name) as opened:
        opened.seek(7)
        assert hashlib.sha256(opened.read()).digest() == hashlib.sha256(BODY[7:]).digest()


def test_preparing_an_archive_again_changes_nothing(place: str, staged: Path) -> None:
    for _ in range(2):
        archive.prepare(staged.parent, place)
    assert [path.name for path in staged.parent.iterdir()] == ["one.warc.gz"]


def test_a_file_that_is_not_there_is_named(place: str) -> None:
    with pytest.raises(ArchiveError, match="cannot read 2026/11/24/two"):
        archive.open_file(place, "2026/11/24/two.warc.gz")


@pytest.mark.parametrize("prefix", ["", "file://"])
def test_an_archive_that_cannot_be_written_says_so_and_the_staged_file_stays(prefix: str, staged: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    place = f"{prefix}{tmp_path}/file/kept"
    with pytest.raises(ArchiveError) as refused:
        archive.keep(staged, place, AT)
    assert str(refused.value).startswith(f"cannot write the archive at {place}: ")
    assert "COPYDESK_ARCHIVE" in str(refused.value)
    assert staged.read_bytes() == BODY


@pytest.mark.parametrize("place", ["/dev/null/archive", "nowhere://archive"])
def test_an_archive_that_cannot_be_is_refused_before_anything_is_fetched(place: str, tmp_path: Path) -> None:
    staging = tmp_path / "staging" if "://" in place else Path(place) / ".staging"
    with pytest.raises(ArchiveError) as refused:
        archive.prepare(staging, place)
    assert place in str(refused.value)
    assert "COPYDESK_ARCHIVE" in str(refused.value)
    assert "\n" not in str(refused.value)
