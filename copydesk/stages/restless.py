"""Pages that differ at each fetch, by a counter, an advertisement or today's date: they stop making versions. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from cleaning.text import words

EDITS = 3  # in a row, each undone by the next, after which one more of the kind makes no version
STEADY = 0.5  # share of the words that stands in all of them: else it is an article that is being rewritten


def restless(versions: Sequence[Mapping[str, Any]], new: Mapping[str, Any]) -> bool:
    """Does this change only what changed at each of the last fetches? `versions`: the last ones, the standing one at the end.

    A paragraph that comes and stays is an edit, and so is one that goes for good: what is restless never lasts.
    """
    if len(versions) <= EDITS or any(version["cause"] != "edit" for version in versions[-EDITS:]):
        return False
    last = [*versions[-EDITS - 1 :], new]
    if any((version["title"], version["authors"]) != (new["title"], new["authors"]) for version in last):
        return False
    texts = [frozenset(version["body"].split("\n\n")) for version in last]
    steady = frozenset.intersection(*texts[:-1])
    if not steady <= texts[-1] or _length(steady) < STEADY * _length(texts[-1]):
        return False
    moving = [text - steady for text in texts]
    return len(moving[-1]) <= max(map(len, moving[:-1])) and all(one.isdisjoint(following) for one, following in pairwise(moving))


def _length(paragraphs: frozenset[str]) -> int:
    return sum(len(words(paragraph)) for paragraph in paragraphs)
