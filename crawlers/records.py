"""Files that others recorded: every record by its kind, and the response in it only where somebody asks for it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO, Protocol, cast

from fastwarc.warc import ArchiveIterator, WarcRecordType

from crawlers.warc import LARGEST_RECORD, Recorded, decoded

KINDS = {"warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation"}


class Reads(Protocol):
    """All that is asked of a file."""

    def read(self, count: int = -1) -> bytes: ...

    def tell(self) -> int: ...


class Torn(Exception):
    """The file cannot be read on from here."""


class Unusable(Exception):
    """There is no whole response in this record; the message is the word by which it is counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """One record. Its response is there to be read until the next record is asked for."""

    kind: str  # as WARC-Type has it: response, revisit, request, warcinfo ...
    url: str
    at: datetime | None
    record: Any

    def response(self) -> Recorded:
        if self.record.headers.get("WARC-Truncated"):
            raise Unusable("cut short")
        if self.record.content_length > LARGEST_RECORD:
            raise Unusable("too large")
        try:
            recorded = decoded(self.record, self._whole)
        except Unusable:
            raise
        except (ValueError, KeyError, RuntimeError, zlib.error, OSError) as error:
            raise Unusable("unreadable") from error
        if recorded.status == 0:
            raise Unusable("no HTTP")
        return recorded

    def _whole(self, body: bytes) -> None:
        """The last record of a file whose writer was killed, or that was not copied to its end."""
        if len(body) < self.record.content_length:
            raise Unusable("cut short")


def records(stream: Reads) -> Iterator[Found]:
    """Every record, in order, of a file with or without gzip. Raises `Torn` where the rest cannot be read."""
    try:
        for record in ArchiveIterator(cast(BinaryIO, stream), record_types=WarcRecordType.any_type, parse_http=False):
            yield Found(_kind(record), (record.headers.get("WARC-Target-URI") or "").strip("<> "), _time(record), record)
    except (ValueError, RuntimeError, zlib.error, EOFError, OSError) as error:
        raise Torn(" ".join(str(error).split()) or type(error).__name__) from error


def _kind(record: Any) -> str:
    kind: str = (record.headers.get("WARC-Type") or "").strip().lower()
    return kind if kind in KINDS else "of an unknown kind"


def _time(record: Any) -> datetime | None:
    at: datetime | None = record.record_date
    return at if at is None or at.tzinfo else at.replace(tzinfo=UTC)
