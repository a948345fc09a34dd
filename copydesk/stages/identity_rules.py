"""What tells the entries of a feed apart: its guids, until it shows that they do not, and then by steps something coarser. Pure."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from crawlers.entry import Entry

By = Literal["guid", "address", "address and title", "content"]
STEPS: tuple[By, ...] = ("guid", "address", "address and title", "content")

LEAST = 2  # entries that must show a fault
SHARE = 0.05  # of all: fewer are mistakes of the day
LONGEST = 500  # characters: an index has its limits


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of this feed as it was seen before."""

    identity: str
    url: str
    title: str | None


def identity_of(entry: Entry, url: str, by: By = "guid") -> str:
    """`url` is the canonical address. An entry without a guid is known by its address, whatever the others are."""
    parts = {
        "guid": [(entry.guid or "").replace("\x00", "") or url],
        "address": [url],
        "address and title": [url, entry.title or ""],
        "content": [url, entry.title or "", entry.summary or "", entry.content or ""],
    }[by]
    identity = "\n".join(parts).replace("\x00", "")
    return identity if len(identity) <= LONGEST else hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()


def judged(by: By, entries: Sequence[tuple[Entry, str]], known: Sequence[Known]) -> tuple[By, str | None]:
    """What to tell the entries (each with its canonical address) apart by from now on, and why no longer by what did; None if that
    stands. Never back: a feed that was wrong once is not trusted again because it was right for a day."""
    reason = None
    while found := _fault(by, entries, known):
        by, reason = STEPS[STEPS.index(by) + 1], found
    return by, reason


def _fault(by: By, entries: Sequence[tuple[Entry, str]], known: Sequence[Known]) -> str | None:
    if by == "guid":
        return _without(entries) or _reused(entries) or _returned(entries, known) or _renamed(entries, known)
    if by == "content":
        return None
    groups = defaultdict(set)
    for entry, url in entries:
        groups[identity_of(entry, url, by)].add(identity_of(entry, url, "content"))
    shared = sum(len(group) for group in groups.values() if len(group) > 1)
    return _told(shared, len(entries), "entries share an address" if by == "address" else "entries share address and title")


def _without(entries: Sequence[tuple[Entry, str]]) -> str | None:
    return "its entries have no guids" if len(entries) >= LEAST and not any(entry.guid for entry, _ in entries) else None


def _reused(entries: Sequence[tuple[Entry, str]]) -> str | None:
    """One guid, several pages, in one document."""
    pages = defaultdict(set)
    for entry, url in entries:
        pages[entry.guid].add(url)
    return _told(sum(len(pages[entry.guid]) > 1 for entry, _ in entries if entry.guid), len(entries), "entries share a guid")


def _returned(entries: Sequence[tuple[Entry, str]], known: Sequence[Known]) -> str | None:
    """Guids that came back with another page and another title: either alone would be an article that moved or was renamed."""
    before = {one.identity: one for one in known}
    count = sum(
        1 for entry, url in entries
        if entry.guid and (one := before.get(identity_of(entry, url))) and one.url != url and one.title != entry.title
    )  # fmt: skip
    return _told(count, len(entries), "guids came back with other articles")


def _renamed(entries: Sequence[tuple[Entry, str]], known: Sequence[Known]) -> str | None:
    """Pages that came back under other guids, theirs being gone."""
    often = Counter(url for _, url in entries)
    here = {identity_of(entry, url) for entry, url in entries}
    gone = {one.url for one in known if one.identity not in here}
    before = {one.identity for one in known}
    count = sum(
        entry.guid is not None and often[url] == 1 and url in gone and identity_of(entry, url) not in before
        for entry, url in entries
    )
    return _told(count, len(entries), "pages came back under other guids")


def _told(count: int, of: int, what: str) -> str | None:
    return f"{count} of {of} {what}" if count >= LEAST and count > of * SHARE else None


def as_step(word: str) -> By:
    """As the database has it; the schema knows the same words."""
    return cast(By, word)
