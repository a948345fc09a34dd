"""Masking: the bytes of recorded responses that hold a text which was taken down go from the archive, and the records stay."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from copydesk import archive
from copydesk.settings import Settings
from crawlers import warc
from crawlers.addresses import normalise
from crawlers.feeds import parse
from sql import withdrawals
from sql.connection import Connection


def mask(settings: Settings, conn: Connection) -> int:
    """Mask what is marked, file by file, each in a transaction of its own; how many records. Safe to stop, and to run again."""
    masked = 0
    while True:
        with conn.transaction():
            due = withdrawals.to_mask(conn)
            if not due:
                return masked
            file = due[0]["file"]
            spared = [row["capture_id"] for row in due if not _holds(settings, conn, row)]
            gone = {row["capture_id"]: row["record_offset"] for row in due if row["capture_id"] not in spared}
            if gone:
                archive.rewrite(settings.archive, file, partial(warc.masked, offsets=sorted(gone.values())))
            withdrawals.save_masked(conn, list(gone), spared)
        masked += len(gone)


def _holds(settings: Settings, conn: Connection, capture: Mapping[str, Any]) -> bool:
    """A page's own response always does, and a list of links may; a feed's, where it announces such a page or cannot be read."""
    if capture["page_id"] is not None or capture["kind"] == "section":
        return True
    recorded = archive.recorded(settings.archive, capture["file"], capture["record_offset"])
    try:
        entries = parse(recorded.body, recorded.url, recorded.content_type, capture["kind"]).entries
        urls = [normalise(entry.url) for entry in entries if entry.url]
    except Exception:  # whatever it is, it may hold the text
        return True
    return bool(withdrawals.taken_down(conn, urls))
