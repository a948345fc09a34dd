"""When two texts are one: exact copies by a digest, near ones by the word sequences that they share."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable

from cleaning.text import words

LEAST_WORDS = 20  # shorter texts all look alike: a line of a stub, a caption
SHINGLE = 5
SAMPLED = 4  # one in so many shingles is compared; the same ones in every text


def fingerprint(text: str) -> str | None:
    """A digest that texts share if their words are the same; None for a text too short to tell."""
    found = words(text)
    if len(found) < LEAST_WORDS:
        return None
    return hashlib.sha256(" ".join(found).encode()).hexdigest()[:32]


def shingles(text: str) -> frozenset[int]:
    """Digests of a text's runs of five words, of which one in four is kept, the same ones wherever they occur."""
    found = words(text)
    digests = {word: zlib.crc32(word.encode()) for word in set(found)}  # the same in every process, unlike hash()
    packed = struct.pack(f"<{len(found)}I", *(digests[word] for word in found))
    every = frozenset(zlib.crc32(packed[at : at + SHINGLE * 4]) for at in range(0, max(1, len(packed) - SHINGLE * 4 + 1), 4))
    sample = frozenset(value for value in every if value % SAMPLED == 0)
    return sample if len(sample) >= 10 else every


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter text that the longer one holds as well."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


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
