"""What an extraction means for its page. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from cleaning.keys import carried_keys
from cleaning.model import Candidate, Extraction
from copydesk.stages.fetch_rules import next_visit
from sql.connection import to_json
from sql.pages import CapturedPage

CLOCKS_DIFFER = timedelta(hours=14)  # a plain day may lie in the widest zone; times of day have their zone


@dataclass(frozen=True, slots=True)
class ExtractedPage:
    """The row a page becomes. `replaces`: the extraction is kept, as the best that we have of the page."""

    page_id: int
    outcome: str
    state: str
    reason: str
    awaits: str | None
    due_at: datetime | None
    replaces: bool

    def row(self) -> dict[str, object]:
        return {
            "page_id": self.page_id,
            "state": self.state,
            "reason": self.reason,
            "awaits": self.awaits,
            "due_at": self.due_at,
        }

    def event(self) -> dict[str, object]:
        return {"page_id": self.page_id, "outcome": self.outcome, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Extracted:
    """An extraction as it is kept: its document is written where it was made, since nobody else on the way looks into it."""

    status: str
    reason: str
    version: str
    document: str  # as JSON
    block_keys: list[str]
    sort_at: datetime

    def row(self, page: CapturedPage) -> dict[str, object]:
        return {"page_id": page.page_id, "capture_id": page.capture_id, "site": page.site, "status": self.status,
                "version": self.version, "document": self.document, "block_keys": self.block_keys,
                "sort_at": self.sort_at}  # fmt: skip


def extracted(extraction: Extraction, captured_at: datetime, discovered_at: datetime) -> Extracted:
    dated = drop_future(extraction, captured_at)
    document = dated.to_json()
    del document["version"]  # has its own column: what says the same to a newer cleaner need not be written anew
    return Extracted(dated.status, dated.reason, dated.version, to_json(document), sorted(carried_keys(dated.blocks)),
                     sort_time(dated, discovered_at))  # fmt: skip


def decide(page: CapturedPage, extraction: Extraction | Extracted, now: datetime, revisit_hours: Sequence[float]) -> ExtractedPage:
    """An article goes on to publish. What is none is rejected, unless an article stands: a worse page replaces nothing."""
    due = next_visit(page.discovered_at, now, revisit_hours, page.due_at)
    awaits = "fetch" if due else None
    if extraction.status == "article":
        return ExtractedPage(page.page_id, "extracted", page.state, "to publish" if page.state == "pending" else page.reason,
                             "publish", page.due_at, True)  # fmt: skip
    reason = f"{extraction.status}: {extraction.reason}" if extraction.reason else extraction.status
    if page.state in {"published", "unchanged"}:
        return ExtractedPage(page.page_id, "kept", page.state, f"stands; {reason} at the last visit", awaits, due, False)
    return ExtractedPage(page.page_id, "rejected", "rejected", reason, awaits, due, True)


def quarantined(page: CapturedPage, error: str) -> ExtractedPage:
    if page.state in {"published", "unchanged"}:
        return ExtractedPage(page.page_id, "quarantined", page.state, f"stands; its last capture: {error}"[:500],
                             "fetch" if page.due_at else None, page.due_at, False)  # fmt: skip
    return ExtractedPage(page.page_id, "quarantined", "quarantined", error[:500], None, None, False)


def drop_future(extraction: Extraction, captured_at: datetime) -> Extraction:
    """No date lies later than the capture that it was read from."""
    return replace(extraction, published=_past(extraction.published, captured_at), modified=_past(extraction.modified, captured_at))


def sort_time(extraction: Extraction, discovered_at: datetime) -> datetime:
    """Orders a site's articles by age: the best publication time known, else when it was discovered."""
    times = [time for candidate in extraction.published if (time := read_time(candidate.value))]
    return times[0] if times else discovered_at


def read_time(value: str | None) -> datetime | None:
    """ISO 8601 -> aware UTC; a plain day is its midnight in UTC. None for what is no time."""
    if not value:
        return None
    try:
        time = datetime.fromisoformat(value)
        return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _past(candidates: Iterable[Candidate], captured_at: datetime) -> tuple[Candidate, ...]:
    latest = captured_at + CLOCKS_DIFFER
    return tuple(c for c in candidates if (time := read_time(c.value)) and time <= latest)
