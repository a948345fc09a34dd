"""When a composed article is a new version, and why."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from cleaning import compose
from cleaning.copies import Sketch, sketch
from cleaning.model import Block, Candidate, Evidence, Extraction, SiteKnowledge
from copydesk.stages.publish_rules import VERSIONED, article_row, cause_of_change, changed_keys, next_reason, sketch_of

EXTRACTION = Extraction(
    "http://paper.test/a", "article", "", "1", blocks=(Block("The lock opens on Monday.", "paragraph"),),
    titles=(Candidate("Lock opens", "heading"),), published=(Candidate("2026-11-20", "meta"),), language="en", tags=("locks",),
)  # fmt: skip
ROW = article_row(7, EXTRACTION.url, 3, "paper.test", EXTRACTION, compose(EXTRACTION), Sketch(None, ()))
STANDING = {**ROW, "withdrawn_at": None, "capture_sha256": "old", "extractor_version": "1"}
OTHER: dict[str, Any] = {
    "title": "x", "body": "x", "authors": ["x"], "published_at": None, "published_source": "x", "modified_at": "x", "language": "x",
    "canonical_url": "x", "section": "x", "tags": ["x"], "image_url": "x", "partial": True, "flags": ["x"], "site": "x",
}  # fmt: skip


def test_an_article_that_was_never_there_is_new() -> None:
    assert cause_of_change(ROW, None, "old", "1") == "new"


@pytest.mark.parametrize("sha256", ["old", "new"])
@pytest.mark.parametrize("version", ["1", "2"])
def test_nothing_that_a_reader_sees_has_changed_so_there_is_no_version(sha256: str, version: str) -> None:
    assert cause_of_change(ROW, STANDING, sha256, version) is None


@pytest.mark.parametrize("field", sorted(OTHER))
@pytest.mark.parametrize(
    ("sha256", "version", "cause"),
    [("new", "1", "edit"), ("new", "2", "edit"), ("old", "2", "reclean"), ("old", "1", "boilerplate")],
)
def test_a_change_in_any_field_is_a_version_that_says_who_changed_it(field: str, sha256: str, version: str, cause: str) -> None:
    assert cause_of_change({**ROW, field: OTHER[field]}, STANDING, sha256, version) == cause


def test_every_field_that_readers_see_counts() -> None:
    assert set(VERSIONED) == set(OTHER)
    assert set(ROW) - set(VERSIONED) == {"article_id", "source_id", "url", "text_digest"}


def test_an_article_that_comes_back_is_a_version_though_its_text_is_the_same() -> None:
    assert cause_of_change(ROW, STANDING | {"withdrawn_at": datetime(2026, 11, 1, tzinfo=UTC)}, "new", "1") == "edit"


def test_a_text_that_stands_keeps_its_sketch_and_any_other_is_sketched() -> None:
    text = "The lock opens on Monday, after a year in which no barge has come through to the upper harbour. " * 6
    standing = {"body": text, "text_digest": "that of the text", "keys": [1, 2]}
    assert sketch_of(text, standing) == Sketch("that of the text", (1, 2))
    assert sketch_of(text + "Or on Tuesday.", standing) == sketch(text + "Or on Tuesday.")
    assert sketch_of(text, standing | {"keys": []}) == sketch_of(text, None) == sketch(text)


def known(keys: str, affixes: tuple[str, ...] = (), bylines: tuple[str, ...] = ()) -> SiteKnowledge:
    return SiteKnowledge("paper.test", 9, {key: Evidence("text", 3, 9) for key in keys}, affixes, bylines)


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        (None, known("ab"), ["a", "b"]),
        (known("ab"), known("bc"), ["a", "c"]),
        (known("ab"), known("ab"), []),
        (None, known("a", ("paper",)), None),
        (known("a"), known("a", ("paper",)), None),
        (known("a", (), ("div",)), known("a"), None),
    ],
)
def test_earlier_articles_are_composed_again_where_the_standing_of_a_block_changed(
    old: SiteKnowledge | None, new: SiteKnowledge, keys: list[str] | None
) -> None:
    assert changed_keys(old, new) == keys


@pytest.mark.parametrize(
    ("cause", "state"),
    [(None, "unchanged"), ("new", "published"), ("edit", "published"), ("reclean", "published"), ("boilerplate", "published")],
)
def test_a_page_says_what_became_of_it(cause: str | None, state: str) -> None:
    found, reason = next_reason(cause)
    assert found == state
    assert reason
