"""The archive: small WARC files that never change once they are here. A folder, or any address that fsspec knows (`objects`)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from copydesk import objects
from crawlers import warc
from crawlers.warc import Recorded

PROBED = 1 << 16  # bytes that a disk must still take before anything is asked for


class ArchiveError(Exception):
    """The archive cannot be written or read; one line that says why."""


def name_of(segment: str, at: datetime) -> str:
    return f"{at:%Y/%m/%d}/{segment}"


def keep(staged: Path, archive: str, at: datetime) -> str:
    """Move a finished segment into the archive and return its name there (`YYYY/MM/DD/file`). Durable when it returns."""
    name = name_of(staged.name, at)
    try:
        if objects.is_address(archive):
            objects.write(archive, name, staged.read_bytes())
            staged.unlink()
        else:
            target = Path(archive) / name
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.rename(target)
            _sync_folder(target.parent)
    except Exception as error:  # each kind of archive that fsspec knows has errors of its own
        raise _cannot_write(archive, error) from error
    return name


def open_file(archive: str, name: str) -> BinaryIO:
    """A kept file, for reading at an offset. Raises `ArchiveError` if it is not there."""
    try:
        return objects.opened(archive, name) if objects.is_address(archive) else (Path(archive) / name).open("rb")
    except Exception as error:
        raise _cannot_read(archive, name, error) from error


def recorded(archive: str, name: str, offset: int) -> Recorded:
    """The response that was recorded there. Raises `ArchiveError`, or `ValueError` if it is none."""
    with open_file(archive, name) as opened:
        try:
            return warc.read(opened, offset)
        except ValueError:
            raise
        except Exception as error:
            raise _cannot_read(archive, name, error) from error


def rewrite(archive: str, name: str, changed: Callable[[BinaryIO], Iterable[tuple[int, bytes]]]) -> None:
    """Write other bytes over some of a kept file's, given as (offset, bytes). Whoever reads it meanwhile reads the former file."""
    try:
        with open_file(archive, name) as opened:
            content = bytearray(opened.read())
            for offset, written in changed(opened):
                content[offset : offset + len(written)] = written
        if objects.is_address(archive):
            objects.write(archive, name, bytes(content))
            return
        path = Path(archive) / name
        part = path.with_name(f"{path.name}.masking")
        with part.open("wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        part.rename(path)
        _sync_folder(path.parent)
    except ArchiveError:
        raise
    except Exception as error:
        raise _cannot_write(archive, error) from error


def delete(archive: str, name: str) -> None:
    """Remove a kept file; one that is not there any more is as well."""
    try:
        if objects.is_address(archive):
            objects.delete(archive, name)
        else:
            (Path(archive) / name).unlink(missing_ok=True)
    except Exception as error:
        raise _cannot_write(archive, error) from error


def prepare(staging: Path, archive: str) -> None:
    """Make the folders that the archive needs, and try that they can be written."""
    try:
        staging.mkdir(parents=True, exist_ok=True)
        probe = staging / f".probe-{os.getpid()}"
        try:
            probe.write_bytes(bytes(PROBED))
        finally:
            probe.unlink(missing_ok=True)
        if objects.is_address(archive):
            objects.probe(archive)
        else:
            Path(archive).mkdir(parents=True, exist_ok=True)
    except Exception as error:
        raise _cannot_write(archive, error) from error


def _cannot_read(archive: str, name: str, error: Exception) -> ArchiveError:
    return ArchiveError(f"cannot read {name} from the archive at {archive}: {_reason(error)} (COPYDESK_ARCHIVE)")


def _cannot_write(archive: str, error: Exception) -> ArchiveError:
    hint = "see COPYDESK_ARCHIVE" + (
        " and the store's credentials" if objects.is_address(archive) else " and the disk's free space"
    )
    return ArchiveError(f"cannot write the archive at {archive}: {_reason(error)} ({hint})")


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or " ".join(str(error).split()) or type(error).__name__


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
