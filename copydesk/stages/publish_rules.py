"""What a composed article means for the rows that stand: a new version, and why; or nothing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cleaning.copies import fingerprint
from cleaning.model import Article, Extraction, SiteKnowledge
from copydesk.stages.extract_rules import read_time

# A new version is written when any of these changed.
VERSIONED = ("title", "body", "authors", "published_at", "modified_at", "canonical_url", "image_url", "partial", "flags",
             "language", "section", "tags", "site", "published_source")  # fmt: skip


def article_row(page_id: int, url: str, source_id: int, site: str, extraction: Extraction, article: Article) -> dict[str, Any]:
    return {
        "article_id": page_id, "source_id": source_id, "url": url, "site": site, "canonical_url": article.canonical_url,
        "title": article.title, "body": article.body, "authors": list(article.authors),
        "published_at": read_time(article.published_at), "published_source": article.published_source,
        "modified_at": read_time(article.modified_at), "language": article.language, "section": extraction.section,
        "tags": list(extraction.tags), "image_url": article.image_url, "partial": article.partial,
        "flags": list(article.flags), "text_digest": fingerprint(article.body),
    }  # fmt: skip


def cause_of_change(row: Mapping[str, Any], standing: Mapping[str, Any] | None, capture_sha256: str, version: str) -> str | None:
    """Why a new version is due: new, edit, reclean or boilerplate. None: nothing that a reader sees has changed."""
    if standing is None:
        return "new"
    if standing["withdrawn_at"] is None and all(row[name] == standing[name] for name in VERSIONED):
        return None
    if capture_sha256 != standing["capture_sha256"]:
        return "edit"
    return "reclean" if version != standing["extractor_version"] else "boilerplate"


def changed_keys(old: SiteKnowledge | None, new: SiteKnowledge) -> list[str] | None:
    """Keys of the blocks whose standing changed between two states of knowledge. None: what changed concerns every article."""
    if old is None:
        return sorted(new.boilerplate) if not new.title_affixes and not new.bylines else None
    if (old.title_affixes, old.bylines) != (new.title_affixes, new.bylines):
        return None
    return sorted(old.boilerplate.keys() ^ new.boilerplate.keys())


def next_reason(cause: str | None) -> tuple[str, str]:
    """(state, reason) of a page after publish."""
    if cause is None:
        return "unchanged", "same article"
    return "published", {"new": "first version", "edit": "edited", "reclean": "cleaned again"}.get(cause, "boilerplate learnt")
