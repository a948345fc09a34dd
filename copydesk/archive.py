"""The archive: small WARC files that never change once they are here. A folder, or any address that fsspec knows."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import fsspec


class ArchiveError(Exception):
    """The archive cannot be written or read; one line that says why."""


def keep(staged: Path, archive: str, at: datetime) -> str:
    """Move a finished segment into the archive and return its name there (`YYYY/MM/DD/file`). Durable when it returns."""
    name = f"{at:%Y/%m/%d}/{staged.name}"
    try:
        if "://" in archive:
            with staged.open("rb") as source, fsspec.open(f"{archive.rstrip('/')}/{name}", "wb") as target:
                while chunk := source.read(1 << 20):
                    target.write(chunk)
            staged.unlink()
        else:
            target_path = Path(archive) / name
            target_path.parent.mkdir(parents=True, exist_ok=True)
            staged.rename(target_path)
            _sync_folder(target_path.parent)
    except OSError as error:
        raise ArchiveError(f"cannot write the archive at {archive}: {error.strerror or error} (COPYDESK_ARCHIVE)") from error
    return name


def open_file(archive: str, name: str) -> BinaryIO:
    """A kept file, for reading at an offset. Raises `ArchiveError` if it is not there."""
    try:
        if "://" in archive:
            opened: BinaryIO = fsspec.open(f"{archive.rstrip('/')}/{name}", "rb").open()
            return opened
        return (Path(archive) / name).open("rb")
    except OSError as error:
        raise ArchiveError(f"cannot read {name} from the archive at {archive}: {error.strerror or error}") from error


def prepare(staging: Path, archive: str) -> None:
    """Make the folders that the archive needs, and try that they can be written."""
    try:
        staging.mkdir(parents=True, exist_ok=True)
        probe = staging / f".probe-{os.getpid()}"
        probe.write_bytes(b"")
        probe.unlink()
        if "://" not in archive:
            Path(archive).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(
            f"cannot write the archive at {archive}: {error.strerror or error} (see COPYDESK_ARCHIVE and the disk's free space)"
        ) from error


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
