"""WARC files (ISO 28500): each record a gzip member of its own, so that one can be read where it begins.

What a server sent is recorded decoded (no Content-Encoding, no chunks), with its status line and the other headers as they were.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import logging
import os
import re
import secrets
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from crawlers import packed

log = logging.getLogger(__name__)

LARGEST_RECORD = 100_000_000  # bytes unpacked; what the spider writes is far below
CHUNK = re.compile(rb"(?:\r?\n)?([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
DROPPED = {"content-encoding", "transfer-encoding", "content-length", "set-cookie", "connection", "keep-alive"}


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recorded response, decoded."""

    url: str
    fetched_at: datetime
    status: int
    content_type: str | None
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)  # names in lower case


class SegmentWriter:
    """Writes one WARC file: as `.part` until `close`, which syncs it and gives it its name. Not to be shared by threads."""

    def __init__(self, folder: Path, software: str):
        self.name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(6)}.warc.gz"
        self.records = 0
        self._path = folder / self.name
        self._part = folder / f"{self.name}.part"
        self._file = self._part.open("wb")
        info = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
        self._write("warcinfo", datetime.now(UTC), info, "application/warc-fields", [("WARC-Filename", self.name)])

    def add(self, url: str, at: datetime, status: int, headers: Sequence[tuple[str, str]], body: bytes) -> int:
        """Append a response and return the offset of its record."""
        kept = [(name, value) for name, value in headers if name.lower() not in DROPPED]
        head = [f"HTTP/1.1 {status} {_phrase(status)}", *(f"{_clean(name)}: {_clean(value)}" for name, value in kept)]
        head.append(f"Content-Length: {len(body)}")
        block = "\r\n".join(head).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + body
        digest = base64.b32encode(hashlib.sha256(body).digest()).decode()  # with its padding: others compare it as it stands
        self.records += 1
        return self._write("response", at, block, "application/http;msgtype=response",
                           [("WARC-Target-URI", url), ("WARC-Payload-Digest", f"sha256:{digest}")])  # fmt: skip

    def close(self) -> str:
        """Make the file durable under its final name, and return that name."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.rename(self._path)
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return self.name

    def discard(self) -> None:
        with suppress(OSError):  # the disk may not take what is still to be written: it need not
            self._file.close()
        self._part.unlink(missing_ok=True)

    def _write(self, kind: str, at: datetime, block: bytes, content_type: str, fields: list[tuple[str, str]]) -> int:
        offset = self._file.tell()
        self._file.write(gzip.compress(_record(kind, at, block, content_type, fields), compresslevel=6, mtime=0))
        return offset


def _record(kind: str, at: datetime, block: bytes, content_type: str, fields: Sequence[tuple[str, str]]) -> bytes:
    head = ["WARC/1.1", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{_uuid()}>",
            f"WARC-Date: {at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}", *(f"{name}: {value}" for name, value in fields),
            f"Content-Type: {content_type}", f"Content-Length: {len(block)}"]  # fmt: skip
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def read(file: BinaryIO, offset: int) -> Recorded:
    """The response whose record begins at `offset` of a file that SegmentWriter wrote. Raises ValueError if none does."""
    file.seek(offset)
    unpack = zlib.decompressobj(wbits=31)
    record = bytearray()
    while not unpack.eof:
        packed = unpack.unconsumed_tail or file.read(1 << 16)
        if not packed:
            raise ValueError(f"the record at {offset} is cut short")
        try:
            record += unpack.decompress(packed, LARGEST_RECORD - len(record) + 1)
        except zlib.error as error:
            raise ValueError(f"the record at {offset} cannot be unpacked: {error}") from None
        if len(record) > LARGEST_RECORD:
            raise ValueError(f"the record at {offset} is larger than {LARGEST_RECORD} bytes")
    head, _, rest = bytes(record).partition(b"\r\n\r\n")
    warc = _headers(head.split(b"\r\n")[1:])
    if warc.get("warc-type") != "response":
        raise ValueError(f"the record at {offset} is no response")
    try:
        http, _, body = rest[: int(warc["content-length"])].partition(b"\r\n\r\n")
        lines = http.split(b"\r\n")
        headers, at = _headers(lines[1:]), datetime.fromisoformat(warc["warc-date"])
        return Recorded(warc["warc-target-uri"], at, int(lines[0].split()[1]), headers.get("content-type"), body, headers)
    except (ValueError, LookupError) as error:
        raise ValueError(f"the record at {offset} is none of ours: {error!r}") from None


def masked(file: BinaryIO, offsets: Sequence[int]) -> list[tuple[int, bytes]]:
    """(offset, bytes) to write over these records: the same responses without headers and body, each as long as it was packed, so
    that no other record moves."""
    return [(offset, _masked(file, offset)) for offset in offsets]


def _masked(file: BinaryIO, offset: int) -> bytes:
    found, length = read(file, offset), _packed_length(file, offset)
    block = f"HTTP/1.1 {found.status} {_phrase(found.status)}\r\nContent-Length: 0\r\n\r\n".encode()
    packed = gzip.compress(_record("response", found.fetched_at, block, "application/http;msgtype=response",
                                   [("WARC-Target-URI", found.url)]), mtime=0)  # fmt: skip
    room = length - len(packed) - 1
    if room < 0:
        raise ValueError(f"the record at {offset} leaves no room to be masked in its place")
    # a comment of that length in the header of the gzip member (RFC 1952, 2.3.1): readers pass over it
    return packed[:3] + b"\x10" + packed[4:10] + b" " * room + b"\0" + packed[10:]


def _packed_length(file: BinaryIO, offset: int) -> int:
    """How many bytes of the file the record takes."""
    file.seek(offset)
    unpack, taken = zlib.decompressobj(wbits=31), 0
    while not unpack.eof:
        packed = unpack.unconsumed_tail or file.read(1 << 16)
        taken += 0 if unpack.unconsumed_tail else len(packed)
        unpack.decompress(packed, 1 << 20)
    return taken - len(unpack.unused_data)


def responses(path: Path) -> Iterator[Recorded]:
    """Every readable response of a WARC file, whoever wrote it, in order. What cannot be read is named in a warning."""
    with path.open("rb") as stream:
        try:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=False):
                try:
                    yield decoded(record)
                except (ValueError, KeyError, RuntimeError, zlib.error) as error:
                    log.warning("%s: skipped a record: %s", path.name, error)
        except (ValueError, RuntimeError, zlib.error, EOFError, OSError) as error:
            log.warning("%s: ends early: %s", path.name, error)


def decoded(record: object, hold_to: Callable[[bytes], None] = lambda body: None) -> Recorded:
    """The response in a record of fastwarc's, whoever wrote it. `hold_to` sees its body as it lies there, before it is unpacked."""
    url = record.headers["WARC-Target-URI"].strip("<>")  # type: ignore[attr-defined]
    if record.is_http:  # type: ignore[attr-defined]
        record.parse_http(quirks_mode=True, strict_mode=False)  # type: ignore[attr-defined]
    http = record.http_headers  # type: ignore[attr-defined]
    headers = {name.lower(): value for name, value in http.asdict().items()} if http else {}
    status = int(http.status_code or 0) if http else 0
    body = record.reader.read(LARGEST_RECORD)  # type: ignore[attr-defined]
    hold_to(body)
    at = record.record_date or datetime.fromtimestamp(0, UTC)  # type: ignore[attr-defined]
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    body = packed.decoded(body, headers.get("content-encoding", ""), LARGEST_RECORD)
    return Recorded(url, at, status, headers.get("content-type"), body, headers)


def _unchunked(body: bytes) -> bytes:
    """Bodies that other writers left in chunks; many writers join them and keep the header, and those stay as they are."""
    whole, at = bytearray(), 0
    while at < len(body):
        chunk = CHUNK.match(body, at)
        if chunk is None:
            return body
        at = chunk.end() + int(chunk[1], 16)
        if at == chunk.end():
            break
        whole += body[chunk.end() : at]
    return bytes(whole)


def _headers(lines: Sequence[bytes]) -> dict[str, str]:
    pairs = (line.decode("utf-8", "surrogateescape").partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, colon, value in pairs if colon}


def _clean(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"


def _uuid() -> str:
    raw = secrets.token_hex(16)
    return f"{raw[:8]}-{raw[8:12]}-{raw[12:16]}-{raw[16:20]}-{raw[20:]}"
