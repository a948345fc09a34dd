"""When two texts are one: exact copies by a digest, near ones by the word sequences that they share.

Figures behind the thresholds: docs/architecture.md, "What is a copy".
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cleaning.text import ends_sentence, words

LEAST_WORDS = 20  # shorter texts all look alike: a line of a stub, a caption
SHINGLE = 5
SAMPLED = 4  # one in so many shingles is compared; the same ones in every text
KEYS = 32  # by which a text is found again: enough that one of which a quarter stands in another shares some with it
LEAST_RUNNING = 40  # words of running text below which only exact copies are known
HELD = 0.5  # share of the shorter text that stands in the longer one
LEAST_PART = 0.15  # of the longer text that the shorter must make up: else it is quoted there, not copied
SAME_SITE_HELD = 0.8  # a site's own pages share its furniture, its columns' openings, its templates: more is asked of them,
SAME_SITE_ALIKE = 0.45  # or this share of all word sequences of both
FIGURES = 5  # different numbers from which on they must agree: a template with other facts has other numbers
FIGURES_HELD = 0.5
LONG_BLOCK = 40  # words of a block that is running text even if no sentence ends there, as in scripts without full stops


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a text is found again by: a digest that texts share whose words are the same, None for one too short to tell; and keys,
    a few of its word sequences, which a text that holds a part of it has as well."""

    digest: str | None
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What is compared of a text: the word sequences and the numbers of its running text."""

    shingles: frozenset[int]
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of each text stands in the other, by word sequences."""

    held: float  # of the first
    holds: float  # of the second


def sketch(text: str) -> Sketch:
    """A sketch stands as long as its text does; tests/cleaning/test_copies.py says what a change of them asks for."""
    every, running = _words(text)
    digest = hashlib.sha256(" ".join(every).encode()).hexdigest()[:32] if len(every) >= LEAST_WORDS else None
    packed = _packed(running)
    # The least digests of a text that is held by another are among that one's least as well: as many as it makes up of it.
    runs = {zlib.crc32(run): run for run in _runs(packed)} if running else {}
    return Sketch(digest, tuple(_key(runs[crc]) for crc in sorted(runs)[:KEYS]))


def shingles(found: Iterable[str]) -> frozenset[int]:
    """Digests of runs of five of these words, of which one in four is kept, the same ones wherever they occur."""
    every = frozenset(map(zlib.crc32, _runs(_packed(list(found)))))
    sample = frozenset(value for value in every if value % SAMPLED == 0)
    return sample if len(sample) >= 10 else every


def read(text: str) -> Reading:
    running = _words(text)[1]
    figures = frozenset(word for word in set(running) if word[0].isdigit())
    return Reading(frozenset(map(zlib.crc32, _runs(_packed(running)))) if running else frozenset(), figures)


def _words(text: str) -> tuple[list[str], list[str]]:
    """All words, and those of running text, none if these are few. Lines that end no sentence are no running text: menus, lists of
    headlines and labels are a site's, and look like one another."""
    every: list[str] = []
    running: list[str] = []
    for block in text.split("\n\n"):
        found = words(block)
        every += found
        if len(found) >= LONG_BLOCK or ends_sentence(block):
            running += found
    return every, running if len(running) >= LEAST_RUNNING else []


def likeness(one: Reading, other: Reading, same_site: bool) -> Likeness | None:
    """How much two texts share, if one is a copy of the other, whole or in part; else None."""
    if not one.shingles or not other.shingles:
        return None
    shared = len(one.shingles & other.shingles)
    found = Likeness(shared / len(one.shingles), shared / len(other.shingles))
    held, part = max(found.held, found.holds), min(found.held, found.holds)
    if held < HELD or part < LEAST_PART * held:
        return None
    if same_site and held < SAME_SITE_HELD and shared < SAME_SITE_ALIKE * len(one.shingles | other.shingles):
        return None
    least = min(len(one.figures), len(other.figures))
    if least >= FIGURES and len(one.figures & other.figures) < FIGURES_HELD * least:
        return None
    return found


def _packed(found: Sequence[str]) -> bytes:
    """The words' digests, four bytes each: the same in every process, unlike hash()."""
    digests = {word: zlib.crc32(word.encode("utf-8", "replace")) for word in set(found)}
    return struct.pack(f"<{len(found)}I", *(digests[word] for word in found))


def _runs(packed: bytes) -> list[bytes]:
    """Five words each."""
    return [packed[at : at + SHINGLE * 4] for at in range(0, max(1, len(packed) - SHINGLE * 4 + 1), 4)]


def _key(run: bytes) -> int:
    """A signed number of 64 bits, as PostgreSQL keeps it."""
    return int.from_bytes(hashlib.blake2b(run, digest_size=8).digest(), "big", signed=True)


def clusters(texts: Iterable[frozenset[int]], share: float) -> list[int]:
    """For each text the number of its cluster: texts of which one holds at least `share` of the other belong together."""
    sets = list(texts)
    root = list(range(len(sets)))
    holders: dict[int, list[int]] = {}
    for number, one in enumerate(sets):
        for value in one:
            holders.setdefault(value, []).append(number)
    shared: dict[tuple[int, int], int] = {}
    for numbers in holders.values():
        if 1 < len(numbers) <= 40:  # what stands in many texts is a site's line and tells nothing about copies
            for at, low in enumerate(numbers):
                for high in numbers[at + 1 :]:
                    shared[(low, high)] = shared.get((low, high), 0) + 1
    for (low, high), count in shared.items():
        if count >= share * min(len(sets[low]), len(sets[high])):
            root[_find(root, high)] = _find(root, low)
    return [_find(root, number) for number in range(len(sets))]


def _find(root: list[int], number: int) -> int:
    while root[number] != number:
        root[number] = root[root[number]]
        number = root[number]
    return number
