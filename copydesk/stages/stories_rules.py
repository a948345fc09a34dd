"""Which articles form a story, which of them is its original, and how the others are linked to it. Pure.

A copy is linked to what it copies, never to another copy alone: a round-up that quotes two articles whole makes no story of them.
So the originals are found first, in the order of `rank`; each takes all texts that resemble its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

TRUSTED = frozenset({"json-ld", "meta", "time", "feed", "sitemap"})  # where a time of publication was meant as one
WHOLE = 0.7  # share of a text from which on it counts as all of it
LEAST_NAME = 5  # letters of a source's name below which a mention of it says little
NEVER = datetime.max.replace(tzinfo=UTC)

Row = Mapping[str, Any]
Likeness = tuple[float, float]  # the share of the first text that the second holds, and the other way round


@dataclass(frozen=True, slots=True)
class Link:
    """How a copy is linked to the original of its story."""

    article_id: int
    relation: str
    method: str
    score: float


@dataclass(frozen=True, slots=True)
class Story:
    """One text and the articles that carry it. `story_id` is None where it needs a story of its own."""

    story_id: int | None
    original: int
    copies: tuple[Link, ...]
    standing: int  # how many of the members are not withdrawn

    @property
    def members(self) -> list[int]:
        return [self.original, *(link.article_id for link in self.copies)]


def group(rows: Sequence[Row], likenesses: Mapping[tuple[str, str], Likeness]) -> list[Story]:
    """The stories of these articles: a function of the set, in whatever order it came. A story that keeps most of its members
    keeps its number, so that the number outlives edits."""
    texts = _texts(rows)
    order = ranks(rows)
    for members in texts:
        members.sort(key=lambda row: order[row["article_id"]])
    texts.sort(key=lambda members: order[members[0]["article_id"]])
    groups: list[list[Row]] = []
    taken: set[int] = set()
    near = _neighbours(texts, likenesses)
    for number, members in enumerate(texts):
        if number not in taken:
            others = [other for other in near[number] if other not in taken and other > number]
            taken.update(others)
            groups.append([*members, *(row for other in sorted(others) for row in texts[other])])
    return _numbered(groups, likenesses)


def ranks(rows: Sequence[Row]) -> dict[int, tuple[Any, ...]]:
    """article_id -> its place on the way to be the original; the least is it. In this order: an address that another member names
    as canonical; a source that others name in byline, beginning or end; the earliest publication time that was meant as one (a day
    without an hour counts from its end); any other time; the longest; the first address by the alphabet."""
    canonical = {row["canonical_url"] for row in rows if row["canonical_url"] and row["canonical_url"] != row["url"]}
    credited = _credited(rows)
    return {
        row["article_id"]: (
            row["url"] not in canonical, row["source"] not in credited, row["published_source"] not in TRUSTED, _time(row),
            -row["length"], row["url"],
        )
        for row in rows
    }  # fmt: skip


def link(copy: Row, original: Row, likenesses: Mapping[tuple[str, str], Likeness]) -> Link:
    """How one article is a copy of another."""
    method, held, holds = "near", 1.0, 1.0
    if copy["text_digest"] and copy["text_digest"] == original["text_digest"]:
        method = "exact"
    elif found := likenesses.get((copy["text_digest"], original["text_digest"])):
        held, holds = found
    else:
        method = "person"
    relation = "copy"
    if copy["site"] == original["site"] and original["url"] == copy["canonical_url"]:
        relation = "same_page"
    elif method == "near" and holds < WHOLE <= held:
        relation = "abridged"
    elif method == "near" and held < WHOLE <= holds:
        relation = "extended"
    return Link(copy["article_id"], relation, method, round(max(held, holds), 3))


def _texts(rows: Sequence[Row]) -> list[list[Row]]:
    """Articles apart by text: the same digest, unless a person said that one stands alone, and what a person joined."""
    root: dict[int, int] = {row["article_id"]: row["article_id"] for row in rows}

    def find(one: int) -> int:
        while root[one] != one:
            one = root[one]
        return one

    first: dict[str, int] = {}
    for row in sorted(rows, key=lambda row: int(row["article_id"])):
        if row["text_digest"] and not _alone(row):
            root[find(row["article_id"])] = find(first.setdefault(row["text_digest"], row["article_id"]))
    for row in rows:
        if row["with_article_id"] in root:
            root[find(row["article_id"])] = find(row["with_article_id"])
    texts: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        texts[find(row["article_id"])].append(row)
    return list(texts.values())


def _neighbours(texts: Sequence[Sequence[Row]], likenesses: Iterable[tuple[str, str]]) -> dict[int, set[int]]:
    holders: dict[str, set[int]] = defaultdict(set)
    for number, members in enumerate(texts):
        for row in members:
            if row["text_digest"] and not _alone(row):
                holders[row["text_digest"]].add(number)
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in likenesses:
        for number in holders[one]:
            near[number] |= holders[other] - {number}
    return near


def _numbered(groups: Sequence[Sequence[Row]], likenesses: Mapping[tuple[str, str], Likeness]) -> list[Story]:
    """The largest group chooses its number first, the oldest of those that its members have."""
    stories: list[Story] = []
    taken: set[int] = set()
    for members in sorted(groups, key=lambda members: (-len(members), min(row["article_id"] for row in members))):
        free = sorted({row["story_id"] for row in members} - taken)
        taken.update(free[:1])
        original, *copies = members
        standing = sum(not row["withdrawn"] for row in members)
        links = tuple(link(copy, original, likenesses) for copy in copies)
        stories.append(Story(free[0] if free else None, original["article_id"], links, standing))
    return stories


def _alone(row: Row) -> bool:
    return bool(row["decided"]) and row["with_article_id"] is None


def _time(row: Row) -> datetime:
    published: datetime | None = row["published_at"]
    if published is None:
        return NEVER
    return published + timedelta(days=1) if (published.hour, published.minute, published.second) == (0, 0, 0) else published


def _credited(rows: Sequence[Row]) -> set[str]:
    """Sources that articles of other sources name as theirs: in the byline, in brackets, or before or behind a dash."""
    names = {row["source"] for row in rows}
    if len(names) < 2:
        return set()
    found = set()
    for name in names:
        if len(name) >= LEAST_NAME:
            quoted = re.escape(name)
            named = re.compile(rf"[(\[–—/-]\s*{quoted}\b|\b{quoted}\s*[)\]–—/-]", re.IGNORECASE)
            if any(
                row["source"] != name
                and (name.casefold() in row["byline"].casefold() or named.search(row["beginning"]) or named.search(row["ending"]))
                for row in rows
            ):
                found.add(name)
    return found
