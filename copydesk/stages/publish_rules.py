"""What a composed article means for the rows that stand: a new version, and why; or nothing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from cleaning.composition import compose
from cleaning.copies import Sketch, sketch
from cleaning.model import Article, Extraction, SiteKnowledge
from copydesk.stages.extract_rules import read_time

# A new version is written when any of these changed.
VERSIONED = ("title", "body", "authors", "published_at", "modified_at", "canonical_url", "image_url", "partial", "flags",
             "language", "section", "tags", "site", "published_source")  # fmt: skip


RESTLESS = "restless"  # instead of a cause: it differs at each fetch
LINKING = (
    "text_digest",
    "published_at",
    "published_source",
    "canonical_url",
    "site",
    "authors",
)  # what its place in a story depends on


@dataclass(frozen=True, slots=True)
class Composed:
    """An article as it should stand. `cause`: why that is a new version, or None; `how`: what it was made of, for those who ask."""

    row: dict[str, Any]
    cause: str | None
    how: dict[str, Any]

    def unchanged(self, why: str) -> Composed:
        """What stands goes on standing, and was linked as it is."""
        return replace(self, cause=why, how=self.how | {"linked": True})


def composed(source: Mapping[str, Any], knowledge: SiteKnowledge, standing: Mapping[str, Any] | None) -> Composed:
    """An extraction with what is known of its site, beside the article that stands, if one does. A new one has no story yet."""
    extraction = Extraction.from_json({**source["document"], "version": source["extractor_version"]})
    article = compose(extraction, knowledge)
    found_by = sketch_of(article.body, standing)
    row = article_row(source["page_id"], source["url"], source["source_id"], source["site"], extraction, article, found_by)
    row |= {"version": standing["version"] + 1, "story_id": standing["story_id"]} if standing else {"version": 1, "story_id": None}
    cause = cause_of_change(row, standing, source["capture_sha256"], extraction.version)
    same_copies = standing is not None and all(row[name] == standing[name] for name in LINKING)
    return Composed(row, cause, {
        "article_id": source["page_id"], "capture_sha256": source["capture_sha256"], "extractor_version": extraction.version,
        "removed": [{"text": cut.text, "reason": cut.reason, "key": cut.key} for cut in article.removed],
        "candidates": {"published": [asdict(candidate) for candidate in extraction.published],
                       "authors": [asdict(candidate) for candidate in extraction.authors]},
        "linked": same_copies, "keys": list(found_by.keys),
    })  # fmt: skip


def sketch_of(body: str, standing: Mapping[str, Any] | None) -> Sketch:
    """That of the article that stands, if its text does: a sketch is a quarter of publish. One without keys is made anew."""
    if standing is not None and standing["keys"] and standing["body"] == body:
        return Sketch(standing["text_digest"], tuple(standing["keys"]))
    return sketch(body)


def article_row(page_id: int, url: str, source_id: int, site: str, extraction: Extraction, article: Article,
                found_by: Sketch) -> dict[str, Any]:  # fmt: skip
    return {
        "article_id": page_id, "source_id": source_id, "url": url, "site": site, "canonical_url": article.canonical_url,
        "title": article.title, "body": article.body, "authors": list(article.authors),
        "published_at": read_time(article.published_at), "published_source": article.published_source,
        "modified_at": read_time(article.modified_at), "language": article.language, "section": extraction.section,
        "tags": list(extraction.tags), "image_url": article.image_url, "partial": article.partial,
        "flags": list(article.flags), "text_digest": found_by.digest,
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
        return sorted(new.standing()) if not new.title_affixes and not new.bylines else None
    if (old.title_affixes, old.bylines) != (new.title_affixes, new.bylines):
        return None
    return sorted({key for key, _ in old.standing().items() ^ new.standing().items()})


def knowledge_row(old: SiteKnowledge | None, new: SiteKnowledge) -> dict[str, Any]:
    """What is known of a site as it is stored, with what that gained and lost against what was known before."""
    return {
        "site": new.site,
        "knowledge": new.to_json(),
        "digest": new.digest,
        "gained": _gained(old, new),
        "lost": _gained(new, old),
    }


def _gained(old: SiteKnowledge | None, new: SiteKnowledge | None) -> dict[str, dict[str, Any]]:
    """Evidence by key that the new state holds, and the old one does not or as another kind."""
    before, after = (known.standing() if known else {} for known in (old, new))
    held = {**new.boilerplate, **new.kept} if new else {}
    return {key: asdict(held[key]) for key, kind in after.items() if before.get(key) != kind}


def next_reason(cause: str | None) -> tuple[str, str]:
    """(state, reason) of a page after publish."""
    if cause is None:
        return "unchanged", "same article"
    if cause == RESTLESS:
        return "unchanged", "differs at each fetch, so it makes no version"
    return "published", {"new": "first version", "edit": "edited", "reclean": "cleaned again"}.get(cause, "boilerplate learnt")
