"""Object stores, by fsspec's addresses: whole objects, compared with what was written, and asked again while a store is away.

An object is there whole or not at all. To write the same one again is harmless: its name tells the segment, which never changes.
"""

from __future__ import annotations

import hashlib
import logging
from contextlib import suppress
from typing import Any, BinaryIO

import fsspec
from fsspec.implementations.local import LocalFileSystem
from tenacity import RetryCallState, Retrying, retry_if_not_exception_type, stop_after_delay, wait_random_exponential

PATIENCE = 75.0  # seconds for which a store may be away, below a lease; what lasts longer ends the stage, and the next run goes on
LONGEST_PAUSE = 15.0
BLOCK = 1 << 18  # bytes that a read asks for at once: a record has 22 kB on average, and few have more than this
PROBE = ".writable"
# Waiting mends none of these: no such bucket, not allowed, no such kind of address, no credentials.
LASTING = (FileNotFoundError, PermissionError, ImportError, ValueError)

logger = logging.getLogger("copydesk")


class Damaged(OSError):
    """What is stored is not what was written."""


def is_address(archive: str) -> bool:
    return "://" in archive


def write(archive: str, name: str, content: bytes) -> None:
    fs, path = _at(archive, name)
    if isinstance(fs, LocalFileSystem):
        fs.makedirs(fs._parent(path), exist_ok=True)
    for attempt in _patiently():
        with attempt:
            fs.pipe_file(path, content)
            _compare(fs, path, content)


def opened(archive: str, name: str) -> BinaryIO:
    """For reading at an offset: what is asked for comes by range, not the whole object."""
    fs, path = _at(archive, name)
    for attempt in _patiently():
        with attempt:
            file: BinaryIO = fs.open(path, "rb", block_size=BLOCK)
    return file


def delete(archive: str, name: str) -> None:
    fs, path = _at(archive, name)
    for attempt in _patiently():
        with attempt, suppress(FileNotFoundError):
            fs.rm_file(path)


def probe(archive: str) -> None:
    """Can it be written? Without patience: a person may be waiting, or the next run comes soon."""
    fs, path = _at(archive, PROBE)
    if isinstance(fs, LocalFileSystem):
        fs.makedirs(fs._parent(path), exist_ok=True)
    fs.pipe_file(path, b"")


def _compare(fs: Any, path: str, content: bytes) -> None:
    """By size, and by what the store says of its bytes; where that is no digest of them, by reading them again."""
    found = fs.info(path, refresh=True)
    if found["size"] != len(content):
        raise Damaged(f"{found['size']} of {len(content)} bytes are stored")
    told = str(found.get("ETag", "")).strip('"')
    if told != hashlib.md5(content, usedforsecurity=False).hexdigest() and fs.cat_file(path) != content:
        raise Damaged("other bytes are stored than were written")


def _at(archive: str, name: str) -> tuple[Any, str]:
    fs, root = fsspec.url_to_fs(archive)
    return fs, f"{root.rstrip('/')}/{name}"


def _patiently() -> Retrying:
    return Retrying(
        retry=retry_if_not_exception_type(LASTING),
        stop=stop_after_delay(PATIENCE),
        wait=wait_random_exponential(max=LONGEST_PAUSE),
        before_sleep=_tell,
        reraise=True,
    )


def _tell(state: RetryCallState) -> None:
    why = " ".join(str(state.outcome.exception()).split()) if state.outcome else ""
    logger.warning("the archive's store is asked again in %.0f s: %s", state.upcoming_sleep, why)
