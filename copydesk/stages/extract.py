"""extract: captures -> blocks and metadata, in worker processes with a hard time limit a page."""

from __future__ import annotations

from collections import Counter
from typing import Any

import cleaning
from cleaning.model import Extraction, Hints
from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.bounded import Lost, Workers
from copydesk.stages.extract_rules import Extracted, ExtractedPage, decide, extracted, quarantined
from copydesk.stages.shift import Shift
from sql import articles, hosts, pages, runs
from sql.connection import Connection
from sql.pages import CapturedPage

BATCH = 50  # pages locked, extracted and committed together
LEAST = 5  # that a worker takes of the last ones


def extract(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Extract captured pages of the shift's lane until none is left or its time is up."""
    with Workers(1, settings.page_seconds, archive=settings.archive) as workers:
        while shift.seconds_left > 0 and _batch(settings, conn, shift, workers):
            pass


def extract_capture(archive_at: str, page: CapturedPage) -> Extracted:
    """Runs in a worker process: one recorded page -> its extraction."""
    found = extraction_of(archive_at, page.file, page.record_offset, page.capture_url, page.hints)
    return extracted(found, page.fetched_at, page.discovered_at)


def extraction_of(archive_at: str, file: str, offset: int, url: str, hints: dict[str, Any]) -> Extraction:
    recorded = archive.recorded(archive_at, file, offset)
    return cleaning.extract(recorded.body, url, recorded.content_type, Hints(**hints), recorded.status)


def _batch(settings: Settings, conn: Connection, shift: Shift, workers: Workers) -> int:
    """Claimed by row locks for as long as the transaction lasts: who dies gives everything back, and booked nothing."""
    with conn.transaction():
        claimed = pages.claim_to_extract(conn, shift.lane, BATCH, LEAST, 2 * settings.workers)
        tasks = ((page, (settings.archive, page)) for page in claimed)
        rows: list[ExtractedPage] = []
        kept: list[dict[str, object]] = []
        for page, result in workers.results(extract_capture, tasks):
            row, extraction = _judge(conn, shift, page, result, settings)
            rows.append(row)
            if extraction:
                kept.append(extraction)
        articles.save_extractions(conn, kept)
        pages.save_extracted(conn, shift.run_id, [row.row() for row in rows])
        hosts.enqueue(conn, [("live", page.host, row.due_at) for page, row in zip(claimed, rows, strict=True)
                             if row.awaits == "fetch" and row.due_at])  # fmt: skip
        pages.add_events(conn, shift.holder, [row.event() for row in rows], shift.now)
        counts = Counter(row.outcome for row in rows)
        runs.book(conn, shift.holder, claimed=len(rows), outcomes=counts)
    for outcome, count in counts.items():
        shift.report(outcome, count)
    return len(claimed)


def _judge(conn: Connection, shift: Shift, page: CapturedPage, result: Any,
           settings: Settings) -> tuple[ExtractedPage, dict[str, object] | None]:  # fmt: skip
    """What becomes of the page, and the extraction to keep, if it is the best that we have of it."""
    if isinstance(result, archive.ArchiveError):
        raise result  # the archive is away, which is no fault of the page
    if isinstance(result, Exception):
        what = str(result) if isinstance(result, Lost) else f"{type(result).__name__}: {result}"
        pages.quarantine(conn, page.page_id, "extract", what[:1000], shift.run_id, shift.now)
        shift.logger.warning("quarantined %s: %s", page.url, what)
        return quarantined(page, what), None
    row = decide(page, result, shift.now, settings.revisit_hours)
    return row, result.row(page) if row.replaces else None
