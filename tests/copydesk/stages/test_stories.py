"""How articles stand in stories."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.stages.stories_rules import Link, Story, group

DAY = datetime(2026, 11, 24, tzinfo=UTC)


def article(number: int, story: int, digest: str | None, hour: int | None = None, **more: Any) -> dict[str, Any]:
    """A row as linking sees it: published on the day at that hour, alone in its story."""
    return {"article_id": number, "story_id": story, "text_digest": digest, "url": f"http://paper.test/{number:03}",
            "published_at": None if hour is None else DAY.replace(hour=hour), "published_source": "json-ld", "withdrawn": False,
            "canonical_url": None, "site": f"{number}.test", "length": 1000, "byline": "", "beginning": "", "ending": "",
            "source": f"Paper {number}", "decided": False, "with_article_id": None} | more  # fmt: skip


def alike(*pairs: tuple[str, str], held: float = 0.9, holds: float = 0.9) -> dict[tuple[str, str], tuple[float, float]]:
    """Near copies, both ways round; the first text of each pair is held by the second to the share `held`."""
    return dict.fromkeys(pairs, (held, holds)) | {(other, one): (holds, held) for one, other in pairs}


def sets(rows: list[dict[str, Any]], near: dict[tuple[str, str], tuple[float, float]] | None = None) -> dict[int, tuple[int, bool]]:
    """Article -> (its story, whether it is a copy); a story that is to be made has its original's number, below zero."""
    return {
        member: (story.story_id or -story.original, member != story.original)
        for story in group(rows, near or {})
        for member in story.members
    }


def test_equal_texts_form_one_story_whose_original_is_the_earliest_published() -> None:
    rows = [article(1, 11, "x", 9), article(2, 12, "x", 8), article(3, 13, "y", 7)]
    assert sets(rows) == {1: (11, True), 2: (11, False), 3: (13, False)}
    assert group(rows, {}) == [Story(11, 2, (Link(1, "copy", "exact", 1.0),), 2), Story(13, 3, (), 1)]


def test_an_article_without_a_date_is_taken_for_the_copy_and_where_nobody_knows_the_first_address_is_the_original() -> None:
    assert sets([article(1, 11, "x"), article(2, 12, "x", 23)]) == {1: (11, True), 2: (11, False)}
    assert sets([article(4, 14, "x"), article(3, 13, "x")]) == {3: (13, False), 4: (13, True)}


def test_texts_too_short_to_tell_copies_by_stand_alone() -> None:
    assert sets([article(1, 11, None), article(2, 12, None)]) == {1: (11, False), 2: (12, False)}


def test_a_copy_that_was_edited_leaves_and_the_story_keeps_its_number() -> None:
    rows = [article(1, 11, "x", 8), article(2, 11, "x", 9), article(3, 11, "edited", 10)]
    assert sets(rows) == {1: (11, False), 2: (11, True), 3: (-3, False)}


def test_copies_that_were_edited_alike_leave_together() -> None:
    rows = [article(1, 11, "x", 8), article(2, 11, "x", 9), article(3, 11, "edited", 10), article(4, 11, "edited", 11)]
    assert sets(rows) == {1: (11, False), 2: (11, True), 3: (-3, False), 4: (-3, True)}


def test_a_withdrawn_article_stays_in_its_story_and_is_not_counted() -> None:
    rows = [article(1, 11, "x", 8, withdrawn=True), article(2, 11, "x", 9)]
    assert group(rows, {}) == [Story(11, 1, (Link(2, "copy", "exact", 1.0),), 1)]


def test_an_hour_that_was_read_in_the_text_or_the_address_counts_less_than_one_that_was_meant_as_such() -> None:
    assert sets([article(1, 11, "x", 7, published_source="text"), article(2, 12, "x", 9)])[2] == (11, False)


def test_a_day_without_an_hour_counts_from_its_end() -> None:
    assert sets([article(1, 11, "x", 0), article(2, 12, "x", 9)])[2] == (11, False)


@pytest.mark.parametrize("where", [{"byline": "Alma Brindle, Wirehouse Agency"}, {"beginning": "BREY (Wirehouse Agency) - The"},
                                   {"ending": "said so on Monday. — Wirehouse Agency"}])  # fmt: skip
def test_the_agency_that_a_copy_names_has_the_original_whatever_the_hours_say(where: dict[str, str]) -> None:
    assert sets([article(1, 11, "x", 8, **where), article(2, 12, "x", 9, source="Wirehouse Agency")])[2] == (11, False)


def test_a_source_that_a_text_speaks_of_is_not_thereby_its_origin() -> None:
    rows = [article(1, 11, "x", 8, beginning="The Wirehouse Agency has moved"), article(2, 12, "x", 9, source="Wirehouse Agency")]
    assert sets(rows)[1] == (11, False)


def test_the_address_that_a_page_names_as_canonical_is_the_original_and_the_same_page() -> None:
    rows = [article(1, 11, "x", 8, site="a.test", canonical_url="http://paper.test/002"), article(2, 12, "x", 8, site="a.test")]
    assert group(rows, {}) == [Story(11, 2, (Link(1, "same_page", "exact", 1.0),), 2)]


def test_of_texts_that_nothing_else_tells_apart_the_longest_is_the_original() -> None:
    assert sets([article(1, 11, "x", 8), article(2, 12, "y", 8, length=3000)], alike(("x", "y")))[2] == (11, False)


@pytest.mark.parametrize(("held", "holds", "relation"), [(0.9, 0.9, "copy"), (0.95, 0.3, "abridged"), (0.4, 0.95, "extended"),
                                                         (0.6, 0.6, "copy")])  # fmt: skip
def test_a_link_says_in_which_direction_it_goes(held: float, holds: float, relation: str) -> None:
    rows = [article(1, 11, "x", 8), article(2, 12, "y", 9)]
    [story] = group(rows, alike(("y", "x"), held=held, holds=holds))
    assert story.copies == (Link(2, relation, "near", max(held, holds)),)


def test_a_round_up_that_quotes_two_articles_whole_makes_no_story_of_them() -> None:
    rows = [article(1, 11, "x", 7), article(2, 12, "y", 8), article(3, 13, "roundup", 9)]
    assert sets(rows, alike(("x", "roundup"), ("y", "roundup"))) == {1: (11, False), 3: (11, True), 2: (12, False)}


def test_two_parts_of_one_text_are_copies_of_it_though_they_share_nothing() -> None:
    rows = [article(1, 11, "whole", 7), article(2, 12, "first half", 8), article(3, 13, "second half", 9)]
    assert set(sets(rows, alike(("first half", "whole"), ("second half", "whole"))).values()) == {(11, False), (11, True)}


def test_an_article_that_a_person_split_off_stands_alone_and_its_story_goes_on() -> None:
    rows = [article(1, 11, "x", 7), article(2, 11, "x", 8, decided=True), article(3, 11, "y", 9)]
    assert sets(rows, alike(("x", "y"))) == {1: (11, False), 3: (11, True), 2: (-2, False)}


def test_an_article_that_a_person_joined_goes_where_the_other_goes() -> None:
    rows = [article(1, 11, "x", 7), article(2, 12, "y", 8, decided=True, with_article_id=3), article(3, 13, "x", 9)]
    [story] = group(rows, {})
    assert {link.article_id: link.method for link in story.copies} == {3: "exact", 2: "person"}


@given(
    shape=st.lists(
        st.tuples(st.integers(1, 6), st.sampled_from(["x", "y", "z", None]), st.integers(0, 3)), min_size=1, max_size=12
    ),
    seed=st.integers(0, 99),
)
def test_every_article_has_one_story_and_every_story_one_text_in_whatever_order_they_come(
    shape: list[tuple[int, str | None, int]], seed: int
) -> None:
    rows = [article(number, story, digest, hour) for number, (story, digest, hour) in enumerate(shape, 1)]
    found = sets(rows)
    assert set(found) == {row["article_id"] for row in rows}
    for one in rows:
        for other in rows:
            together = found[one["article_id"]][0] == found[other["article_id"]][0]
            same = one is other or (one["text_digest"] is not None and one["text_digest"] == other["text_digest"])
            assert together == same
    shuffled = list(rows)
    Random(seed).shuffle(shuffled)
    assert sets(shuffled) == found


@pytest.mark.parametrize("again", [1, 2])
def test_linking_what_is_linked_changes_nothing(again: int) -> None:
    rows = [article(1, 11, "x", 8), article(2, 12, "x", 9), article(3, 13, None)]
    for _ in range(again):
        found = sets(rows)
        rows = [row | {"story_id": found[row["article_id"]][0]} for row in rows]
    assert sets(rows) == {1: (11, False), 2: (11, True), 3: (13, False)}
