"""The text, from two of trafilatura's readings of a page: the careful one is surely the article, the generous one has what it lost.

Both are taken in their fast form, which together cost about as much as one with all its fallbacks. The generous one is asked only
where the page has prose that the careful one left, the slow one only where that came back with little (one page in nine).
Figures: docs/architecture.md, "Two readings".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import trafilatura
from lxml import etree
from trafilatura.settings import Document

from cleaning.blocks import blocks_of
from cleaning.headings import restore
from cleaning.model import Block
from cleaning.text import ENDS_SENTENCE, key, words

LITTLE = 100  # words; or half of what the generous reading has
FEW = 60  # words of the careful reading below which the generous one stands alone
PROSE = 20  # words of a block that may come back: nearly all such blocks that end a sentence are the article's
BRIDGE = 1  # short blocks that come along between two that do
LONG = 90  # characters of text without an element in it, which nearly all prose of PROSE words has somewhere
START = 40
ELSEWHERE = ("footer", "aside", "nav", "form", "noscript", "script", "figcaption", "button")
OUTSIDE = " or ".join(f"ancestor::{name}" for name in ELSEWHERE)
LONG_TEXTS = etree.XPath(f"//body//text()[string-length() >= {LONG}][not({OUTSIDE})]")
COMMENTS = re.compile(r"comments|comment-|disqus", re.IGNORECASE)
TEXTLESS = ("style", "svg", "link", "meta", "template")
PERIOD = re.compile("[.!?…؟。।]")


def read_text(root: Any, url: str) -> tuple[Block, ...]:
    """Takes what is no text out of the tree: what else there is to be read in it is read before."""
    etree.strip_elements(root, *TEXTLESS, with_tail=False)
    return restore(root, _read(root, url), url)


def _read(root: Any, url: str) -> tuple[Block, ...]:
    careful = _run(root, url, fast=True, favor_precision=True)
    if _size(careful) >= LITTLE and not _has_more(root, careful):
        return careful
    generous = _run(root, url, favor_recall=True)
    if _size(careful) < max(LITTLE, _size(generous) / 2):
        careful = _run(root, url, favor_precision=True)
    return merge(careful, generous)


def _has_more(root: Any, careful: Sequence[Block]) -> bool:
    """A long run of text on the page that the careful reading does not have."""
    read = " ".join(block.text for block in careful)
    texts: Any = LONG_TEXTS(root)
    for text in texts:
        line = " ".join(text.split())
        if len(line) >= LONG and line[:START] not in read and PERIOD.search(line) and not _among_comments(text.getparent()):
            return True
    return False


def _among_comments(element: Any) -> bool:
    """Where no reading finds an article."""
    return any(
        COMMENTS.search(f"{above.get('class') or ''} {above.get('id') or ''}"[:300])
        for above in element.iterancestors("div", "ul", "ol", "section", "li")
    )


def _run(root: Any, url: str, **choice: Any) -> tuple[Block, ...]:
    """`deduplicate` is off for good: it remembers texts in the process (https://github.com/adbar/trafilatura/issues/778)."""
    document = trafilatura.bare_extraction(
        root, url=url, include_comments=False, include_tables=True, with_metadata=False, deduplicate=False, **choice
    )
    return blocks_of(document.body) if isinstance(document, Document) and document.body is not None else ()


def merge(careful: Sequence[Block], generous: Sequence[Block]) -> tuple[Block, ...]:
    """The careful reading, and of the generous one what reads as prose, each where it stands."""
    if _size(careful) < FEW:
        return tuple(generous if _size(generous) > _size(careful) else careful)
    where = {key(block.text): number for number, block in reversed(list(enumerate(careful)))}
    shared = [where.get(key(block.text)) for block in generous]
    if not any(number is not None for number in shared):
        return tuple(generous if _prose(generous) > 1.5 * _prose(careful) else careful)
    taken = _bridged([number is not None for number in shared], [_is_prose(block) for block in generous])
    merged: list[Block] = []
    done = 0
    for block, number, take in zip(generous, shared, taken, strict=True):
        if number is None and take:
            merged.append(block)
        elif number is not None and number >= done:
            merged += careful[done : number + 1]
            done = number + 1
    return (*merged, *careful[done:])


def _bridged(shared: Sequence[bool], prose: Sequence[bool]) -> list[bool]:
    """What comes back, with the lone short block (a heading, a short answer) between it and its neighbour."""
    taken = [one or other for one, other in zip(shared, prose, strict=True)]
    bridges = [
        at
        for at in range(1, len(taken) - BRIDGE)
        if not taken[at] and taken[at - 1] and taken[at + 1] and not (shared[at - 1] and shared[at + 1])
    ]
    for at in bridges:
        taken[at] = True
    return taken


def _is_prose(block: Block) -> bool:
    return (
        block.kind in {"paragraph", "quote", "item"}
        and len(words(block.text)) >= PROSE
        and ENDS_SENTENCE.search(block.text) is not None
    )


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(words(block.text)) for block in blocks)


def _prose(blocks: Sequence[Block]) -> int:
    return _size([block for block in blocks if _is_prose(block)])
