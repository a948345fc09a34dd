"""When two texts are one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaning.copies import clusters, containment, fingerprint, shingles
from tests.cleaning.desk import prose

LONG = " ".join(prose(number) for number in range(20))
OTHER = " ".join(prose(number) for number in range(100, 120))


def test_the_same_words_have_one_fingerprint() -> None:
    assert fingerprint(LONG) == fingerprint(LONG.upper().replace(".", " !"))
    assert fingerprint(LONG) != fingerprint(OTHER)


def test_a_text_too_short_to_tell_has_none() -> None:
    assert fingerprint("Nothing to see here") is None


def test_an_abridged_copy_is_contained() -> None:
    abridged = " ".join(prose(number) for number in range(12))
    assert containment(shingles(LONG), shingles(abridged)) > 0.9
    assert containment(shingles(LONG), shingles(OTHER)) < 0.1


@given(st.permutations(range(6)))
def test_clusters_do_not_depend_on_the_order(order: list[int]) -> None:
    texts = [LONG, LONG + " More.", OTHER, OTHER, " ".join(prose(n) for n in range(12)), prose(500)]
    groups = clusters((shingles(texts[number]) for number in order), 0.6)
    found = {frozenset(number for number, group in zip(order, groups, strict=True) if group == one) for one in groups}
    assert found == {frozenset({0, 1, 4}), frozenset({2, 3}), frozenset({5})}


def test_no_text_belongs_to_nothing() -> None:
    assert clusters([], 0.6) == []
    assert containment(frozenset(), frozenset()) == 0.0
