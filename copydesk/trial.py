"""A reclean on a sample: what the present cleaner would change of the articles that stand, and by how much. Writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from typing import Any

from cleaning.composition import UNKNOWN
from cleaning.model import Extraction, SiteKnowledge
from copydesk import archive, differences
from copydesk.settings import Settings
from copydesk.stages import publish_rules
from copydesk.stages.bounded import Workers
from copydesk.stages.extract import extraction_of
from copydesk.stages.extract_rules import drop_future
from sql import articles, recleaning
from sql.connection import Connection
from sql.recleaning import Range

SAMPLE = 100


@dataclass(frozen=True, slots=True)
class Change:
    url: str
    words: float  # share of the words of both texts that the other does not have in that place
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is known of the site is taken as it stands; cleaned again as a whole, it may be learned otherwise."""

    pages: int  # in all
    tried: int
    kept: int
    changes: Sequence[Change]  # the largest first

    @property
    def share(self) -> float:
        return len(self.changes) / self.tried if self.tried else 0.0

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"share": self.share}


def try_on(settings: Settings, conn: Connection, asked: Range, sample: int = SAMPLE) -> Trial:
    """Extract and compose a sample, as extract and publish would."""
    with conn.transaction():
        pages = recleaning.sample(conn, asked, sample)
        sites = sorted({page["site"] for page in pages})
        known = {site: SiteKnowledge.from_json(stored) for site, stored in articles.knowledge(conn, sites).items()}
        standing = articles.current(conn, [page["page_id"] for page in pages])
    if not pages:
        return Trial(0, 0, 0, ())
    kept, changes = 0, list[Change]()
    tasks = ((page, (settings.archive, page["file"], page["record_offset"], page["capture_url"], page["hints"])) for page in pages)
    with Workers(min(settings.workers, len(pages)), settings.page_seconds, archive=settings.archive) as workers:
        for page, result in workers.results(extraction_of, tasks):
            if isinstance(result, archive.ArchiveError):
                raise result
            if isinstance(result, Exception) or result.status != "article":
                kept += 1
            elif change := _change(page, result, known, standing[page["page_id"]]):
                changes.append(change)
    changes.sort(key=lambda change: (-change.words, change.url))
    return Trial(pages[0]["all_pages"], len(pages), kept, changes)


def _change(page: Mapping[str, Any], extraction: Extraction, known: Mapping[str, SiteKnowledge],
            stands: Mapping[str, Any]) -> Change | None:  # fmt: skip
    source = {**page, "document": drop_future(extraction, page["fetched_at"]).to_json(), "extractor_version": extraction.version}
    composed = publish_rules.composed(source, known.get(page["site"], UNKNOWN), stands)
    if composed.cause is None:
        return None
    old = {**stands, "written_at": None, "cause": None}
    [difference] = differences.between([old, {**composed.row, "written_at": None, "cause": composed.cause}])
    alike = SequenceMatcher(None, stands["body"].split(), composed.row["body"].split(), autojunk=False).ratio()
    return Change(page["url"], 1 - alike, difference["lines"] or [f"~ {name}" for name in _other(stands, composed.row)])


def _other(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Fields that no line tells of."""
    return [f"{name}: {old[name]} -> {new[name]}" for name in publish_rules.VERSIONED if old[name] != new[name]]
