"""Masking: the bytes of recorded responses that hold a text which was taken down go from the archive, and the records stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.bounded import PARSE_SECONDS, Workers
from crawlers import warc
from crawlers.addresses import normalise
from crawlers.feeds import parse
from crawlers.variants import forms
from sql import withdrawals
from sql.connection import Connection


def mask(settings: Settings, conn: Connection) -> int:
    """Mask what is marked, file by file, each in a transaction of its own; how many records. Safe to stop, and to run again."""
    masked, due = 0, _due(conn)
    if not due:
        return masked
    with Workers(1, PARSE_SECONDS, archive=settings.archive) as readers:
        while due:
            doubtful = ((row["capture_id"], (settings.archive, row["file"], row["record_offset"], row["kind"]))
                        for row in due if not _surely(row))  # fmt: skip
            masked += _mask(settings, conn, due, dict(readers.results(named, doubtful)))
            due = _due(conn)
    return masked


def named(archive_at: str, file: str, offset: int, kind: str | None) -> list[str]:
    """Runs in a worker process: the addresses that a recorded feed announces, and all that they may be variants of: such an entry
    was taken for the page itself. What is no address is nobody's page."""
    recorded = archive.recorded(archive_at, file, offset)
    urls = set[str]()
    for entry in parse(recorded.body, recorded.url, recorded.content_type, kind).entries:
        try:
            url = normalise(entry.url or "")
        except ValueError:
            continue
        urls.update((url, *forms(url).values()))
    return list(urls)


def _due(conn: Connection) -> Sequence[Mapping[str, Any]]:
    with conn.transaction():
        return withdrawals.to_mask(conn)


def _mask(settings: Settings, conn: Connection, seen: Sequence[Mapping[str, Any]], read: Mapping[int, Any]) -> int:
    """Of the captures that were seen, those that are due still: nobody had to wait while they were read."""
    ids = {row["capture_id"] for row in seen}
    with conn.transaction():
        due = [row for row in withdrawals.to_mask(conn) if row["capture_id"] in ids]
        spared = [row["capture_id"] for row in due if not _surely(row) and not _holds(conn, read[row["capture_id"]])]
        gone = {row["capture_id"]: row["record_offset"] for row in due if row["capture_id"] not in spared}
        if gone:
            archive.rewrite(settings.archive, due[0]["file"], partial(warc.masked, offsets=sorted(gone.values())))
        withdrawals.save_masked(conn, list(gone), spared)
    return len(gone)


def _surely(capture: Mapping[str, Any]) -> bool:
    """A page's own response holds the text, and a list of links may."""
    return capture["page_id"] is not None or capture["kind"] == "section"


def _holds(conn: Connection, result: Any) -> bool:
    """A feed's document does where it announces such a page, or could not be read, in time or at all: it may hold the text."""
    if isinstance(result, archive.ArchiveError):
        raise result
    return isinstance(result, Exception) or bool(withdrawals.taken_down(conn, result))
