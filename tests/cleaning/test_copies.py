"""When two texts are one."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaning.copies import KEYS, LEAST_RUNNING, Reading, Sketch, clusters, likeness, read, shingles, sketch
from cleaning.text import words
from copydesk.newsroom import copies as copying
from tests.cleaning.desk import prose

LONG = " ".join(prose(number) for number in range(20))
OTHER = " ".join(prose(number) for number in range(100, 120))


def test_the_same_words_have_one_digest() -> None:
    assert sketch(LONG) == sketch(LONG.upper().replace(".", " !"))
    assert sketch(LONG).digest != sketch(OTHER).digest


def test_a_sketch_is_what_it_was_when_those_that_stand_were_made() -> None:
    """They are not made anew while their text stands, and one of another kind finds none of them. Whoever changes this empties
    `keys` of pipeline.compositions by a migration, and has everything cleaned again."""
    found = sketch(LONG)
    assert (found.digest, found.keys[:2], len(found.keys)) == (
        "ebed74dc2ef91850c60922ce60c95a1b", (-6507262942230812120, -4378846293151667558), 32,
    )  # fmt: skip


def test_a_text_too_short_to_tell_has_none() -> None:
    assert sketch("Nothing to see here") == Sketch(None, ())


def reading(paragraphs: tuple[str, ...]) -> Reading:
    return read("\n\n".join(paragraphs))


def keys(paragraphs: tuple[str, ...]) -> set[int]:
    return set(sketch("\n\n".join(paragraphs)).keys)


@pytest.mark.parametrize("kind", list(copying.KINDS))
def test_of_what_newsrooms_do_with_texts_copies_are_known_and_found_by_their_keys_and_nothing_else_is(kind: str) -> None:
    for number in range(40):
        pair = copying.make(Random(f"{kind}/{number}"), kind)
        one, other = reading(pair.one), reading(pair.other)
        assert (likeness(one, other, same_site=False) is not None) == pair.copies
        if pair.copies:
            assert len(keys(pair.one) & keys(pair.other)) >= 2


def test_a_likeness_says_how_much_of_each_text_stands_in_the_other() -> None:
    whole = copying.text(Random(1), least=10, most=10)
    found = likeness(reading(whole[:4]), reading(whole), same_site=True)
    assert found is not None
    assert found.held == 1.0
    assert 0.3 < found.holds < 0.5


def test_of_pages_of_one_site_more_is_asked() -> None:
    one = copying.text(Random(1), least=10, most=10)
    other = (*one[:6], *copying.text(Random(2), least=6, most=6))
    assert likeness(reading(one), reading(other), same_site=False)
    assert not likeness(reading(one), reading(other), same_site=True)


def test_a_text_quoted_in_a_much_longer_one_is_no_copy() -> None:
    one, other = copying.text(Random(1), least=3, most=3), copying.text(Random(2), least=30, most=30)
    assert not likeness(reading(one), reading((*other[:9], *one, *other[9:])), same_site=False)


def test_lines_that_end_no_sentence_are_not_compared() -> None:
    menu = tuple(
        f"More about {thing} and everything that has been said of it" for thing in ("ships", "rain", "bread", "law", "sleep")
    )
    one, other = copying.text(Random(1), most=8), copying.text(Random(2), most=8)
    assert reading((*menu, *one)) == reading(one)
    assert not likeness(reading(menu * 3), reading(menu * 3), same_site=True)
    assert likeness(reading((*menu, *one)), reading((*menu, *other)), same_site=False) is None


def test_a_script_without_blanks_is_compared_by_its_characters() -> None:
    text = tuple(
        f"第{number}条消息说港口的桥在星期{number}重新开放，市长感谢所有工人的努力和耐心，第{number * 7}号船已经离开。"
        for number in range(9)
    )
    assert likeness(
        reading(text), reading((*text[:5], "另外一个地方的居民说他们等了很多年才看到这座桥重新开放。", *text[5:])), same_site=False
    )


def test_a_text_too_short_to_compare_has_nothing_to_be_found_by() -> None:
    short = " ".join(prose(1).split()[: LEAST_RUNNING - 1]) + "."
    assert read(short) == Reading(frozenset(), frozenset())
    assert sketch(short).keys == ()


@given(st.text(max_size=2_000))
def test_any_text_can_be_read(text: str) -> None:
    found_by = sketch(text).keys
    assert len(found_by) == min(KEYS, len(read(text).shingles))
    assert all(-(2**63) <= key < 2**63 for key in found_by)


@given(st.permutations(range(6)))
def test_clusters_do_not_depend_on_the_order(order: list[int]) -> None:
    texts = [LONG, LONG + " More.", OTHER, OTHER, " ".join(prose(n) for n in range(12)), prose(500)]
    groups = clusters((shingles(words(texts[number])) for number in order), 0.6)
    found = {frozenset(number for number, group in zip(order, groups, strict=True) if group == one) for one in groups}
    assert found == {frozenset({0, 1, 4}), frozenset({2, 3}), frozenset({5})}


def test_no_text_belongs_to_nothing() -> None:
    assert clusters([], 0.6) == []
    assert likeness(read(""), read(""), same_site=False) is None
