"""WARC files of others, wherever they lie: files, folders and lists of files, local or at any address that fsspec knows."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

import fsspec

from copydesk.stages.import_rules import Chosen

WARC = (".warc", ".warc.gz")
WEB = ("http://", "https://")
LIST = re.compile(r"(\.paths|\.txt|\.list)(\.gz)?$")
BEGAN = re.compile(r"-(\d{14})-\d+\.warc(\.gz)?$")  # as crawls name their files: CC-NEWS-20260301001234-00012.warc.gz
LONGEST_FILE = timedelta(days=2)  # that a crawl writes on one file, with a margin


def files(paths: Sequence[str], chosen: Chosen) -> list[str]:
    """The WARC files that are meant, each once, without those whose names say that they are of another time."""
    found = dict.fromkeys(file for path in paths for file in _meant(path))
    return [file for file in found if may_hold(file, chosen)]


def may_hold(file: str, chosen: Chosen) -> bool:
    """Unless its name says when it was begun, and that was not in the time that is asked for."""
    named = BEGAN.search(file)
    try:
        began = datetime.strptime(named[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if named else None
    except ValueError:
        began = None
    return began is None or (began < chosen.until and (began + LONGEST_FILE > chosen.since))


def listed(at: str, text: str) -> list[str]:
    """The files of a list. A relative line begins where the list's own address has its first folder, else in the list's folder:
    `crawl-data/CC-NEWS/...` in a list at https://data.commoncrawl.org/crawl-data/CC-NEWS/2026/03/warc.paths.gz."""
    lines = [line.strip() for line in text.splitlines()]
    return [_absolute(at, line) for line in lines if line and not line.startswith("#")]


def _absolute(at: str, line: str) -> str:
    if "://" in line or line.startswith("/"):
        return line
    before, found, _ = at.partition(f"/{line.partition('/')[0]}/")
    return f"{before}/{line}" if found and "/" in line else f"{at.rpartition('/')[0]}/{line}"


class CannotRead(Exception):
    """A file is not there, or no WARC file; one line that says which."""


class Stream:
    """A file read from its beginning, that tells a reader which went away from one that came to an end."""

    def __init__(self, file: str, stream: BinaryIO):
        self.file, self.problem = file, ""
        self._stream = stream

    def read(self, count: int = -1) -> bytes:
        try:
            return self._stream.read(count)
        except Exception as error:  # each kind of file system has errors of its own
            self.problem = _cannot(self.file, error)
            raise OSError(self.problem) from error

    def tell(self) -> int:
        return self._stream.tell()

    def hold(self) -> None:
        """Raise what went wrong on the way: to those who read records it looks like the end of the file."""
        if self.problem:
            raise CannotRead(f"{self.problem} (what was read of it is kept: call again to go on)")


@contextmanager
def opened(file: str) -> Iterator[Stream]:
    try:
        fs, inner = _place(file)
        stream = fs.open(inner, "rb")
    except Exception as error:  # each kind of file system has errors of its own
        raise CannotRead(_cannot(file, error)) from error
    with stream:
        yield Stream(file, stream)


def size(file: str) -> int | None:
    try:
        fs, inner = _place(file)
        found: int | None = fs.info(inner).get("size")
    except Exception as error:
        raise CannotRead(_cannot(file, error)) from error
    return found


def _meant(path: str) -> Iterator[str]:
    at = path if "://" in path else str(Path(path).absolute())
    try:
        fs, inner = _place(at)
        if not at.startswith(WEB) and fs.isdir(inner):
            yield from _of_folder(fs, inner, at)
        elif LIST.search(at):
            with fs.open(inner, "rb") as stream:
                raw = stream.read()
            yield from listed(at, (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8"))
        else:
            with fs.open(inner, "rb") as stream:
                if not _begins_as_warc(stream.read(4_096)):
                    raise CannotRead(f"{at} is no WARC file")
            yield at
    except CannotRead:
        raise
    except Exception as error:
        raise CannotRead(_cannot(path, error)) from error


def _place(file: str) -> tuple[Any, str]:
    """Its file system, and where it is there. Over HTTP the proxies of the environment hold."""
    options = {"client_kwargs": {"trust_env": True}} if file.startswith(WEB) else {}
    fs, inner = fsspec.url_to_fs(file, **options)
    return fs, inner


def _begins_as_warc(head: bytes) -> bool:
    try:
        return (zlib.decompressobj(wbits=31).decompress(head, 5) if head[:2] == b"\x1f\x8b" else head).startswith(b"WARC/")
    except zlib.error:
        return False


def _of_folder(fs: Any, inner: str, at: str) -> Iterator[str]:
    names = sorted(name for name in fs.find(inner) if name.endswith(WARC))
    if not names:
        raise CannotRead(f"there is no WARC file in {at}: their names end in .warc or .warc.gz")
    for name in names:
        yield fs.unstrip_protocol(name) if "://" in at else name


def _cannot(file: str, error: Exception) -> str:
    told = (error.strerror if isinstance(error, OSError) else None) or " ".join(str(error).split())[:200] or type(error).__name__
    if isinstance(error, FileNotFoundError):
        told = "there is no such file"
    return f"cannot read {file}: {told}"
