"""The text as others have it: JSON-LD's articleBody, and the feed where it has all of it. Evidence on the page's own blocks only.

A witness says which blocks are the article, so that short ones come back too, and where it begins and ends. It is believed as far
as the page bears it out: some give a summary, some the text of last week, some all of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape

from cleaning.model import Block
from cleaning.text import has_words, normalise, words

LEAST = 80  # words of a text that is more than a summary
LARGEST = 300_000  # characters
BORNE_OUT = 0.8  # share of a page's words that a witness must know, to be believed on its beginning and end
PIECE = 5  # words in a row by which a block is known
BEYOND = "/beyond"  # how the place of a block ends that no witness has, before the beginning or behind the end
MARKUP = re.compile(r"<(?:/?[a-zA-Z]|!--)[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class Witness:
    """One text, as the set of its runs of words."""

    pieces: frozenset[str]
    size: int  # words

    def knows(self, block: Block) -> bool:
        pieces = _pieces(words(block.text))
        return bool(pieces) and sum(piece in self.pieces for piece in pieces) >= len(pieces) * BORNE_OUT


def witness(*texts: str | None) -> Witness | None:
    """The longest of them that is long enough."""
    found = max((words(_plain(text)) for text in texts if text), key=len, default=[])
    return Witness(frozenset(_pieces(found)), len(found)) if len(found) >= LEAST else None


def misses(blocks: Sequence[Block], seen: Witness | None) -> bool:
    """The witness has much that these blocks do not."""
    if seen is None:
        return False
    read: set[str] = set()
    for block in blocks:
        read.update(_pieces(words(block.text)))
    return len(seen.pieces - read) > len(seen.pieces) * (1 - BORNE_OUT)


def bounded(blocks: Sequence[Block], seen: Witness | None) -> tuple[Block, ...]:
    """The blocks, those marked that stand before the beginning or behind the end that a believed witness gives."""
    if seen is None:
        return tuple(blocks)
    known = [seen.knows(block) for block in blocks]
    total = sum(len(words(block.text)) for block in blocks)
    if sum(len(words(block.text)) for block, sure in zip(blocks, known, strict=True) if sure) < total * BORNE_OUT:
        return tuple(blocks)
    first, last = known.index(True), len(known) - 1 - known[::-1].index(True)
    return tuple(
        block if first <= number <= last or not has_words(block.text, PIECE) else replace(block, place=block.place + BEYOND)
        for number, block in enumerate(blocks)
    )


def _plain(text: str) -> str:
    return normalise(MARKUP.sub(" ", unescape(MARKUP.sub(" ", text[:LARGEST]))))


def _pieces(found: Sequence[str]) -> list[str]:
    if len(found) < PIECE:
        return []
    return [" ".join(found[start : start + PIECE]) for start in range(len(found) - PIECE + 1)]
