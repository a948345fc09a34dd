"""Headings that a reading lost: readings drop those that hold a link, and those that they take for the end of a section.

A heading comes back if the text right below it was kept, in the same box or in the one beside its own. On the pages that the rule
was made with, 247 of 249 such headings were the article's; of those of boxes beside and of lower levels, on others, 94 of 105. Of
headings that link to other pages of the site most were teasers, and stay out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from cleaning.model import Block
from cleaning.text import has_words, normalise, words

TAGS = ("h2", "h3", "h4", "h5", "h6")
LONGEST = 20  # words
SPOKEN = 12  # words of what stands below: labels stand over lists of others, and over forms
LEAST = 2  # a lone one heads a list of other articles as often as a section
START = 40  # characters by which a line of the page and a block are known to be the same
FEW = 4  # elements beside a heading in its own box, and between that and its text: anchors and spacers
MOST = 3_000  # lines of a page that are looked at
TEXT: Any = etree.XPath("string()", smart_strings=False)


@dataclass(slots=True)
class _Line:
    element: Any
    text: str
    block: int | None  # of the reading, where it has this line


def restore(root: Any, blocks: Sequence[Block], url: str) -> tuple[Block, ...]:
    """The blocks, each under the headings that it has on the page."""
    read = {block.text[:START] for block in blocks}
    if all(" ".join(TEXT(heading).split())[:START] in read for heading in islice(root.iter(*TAGS), MOST)):
        return tuple(blocks)
    lines = list(_lines(root, blocks))
    boxes = {line.element.getparent() for line in lines if line.block is not None}
    above: dict[int, list[Block]] = defaultdict(list)
    begun = False
    for line, below in zip(lines, _below(lines), strict=True):
        begun = begun or line.block is not None
        if begun and line.block is None and line.element.tag in TAGS and below is not None and below.block is not None:
            in_place = line.element.getparent() in boxes or _stands_over(line.element, below.element)
            if in_place and _may_head(line, blocks[below.block], url):
                above[below.block].append(Block(normalise(line.text), "heading", f"restored/{line.element.tag}"))
    if sum(len(found) for found in above.values()) < LEAST:
        return tuple(blocks)
    restored: list[Block] = []
    for number, block in enumerate(blocks):
        restored += [*above.get(number, ()), block]
    return tuple(restored)


def _lines(root: Any, blocks: Sequence[Block]) -> Iterator[_Line]:
    """In the order of the page. A line that the page repeats is each time the next such block."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        numbers[block.text[:START]].append(number)
    for element in islice(root.iter("p", "li", "blockquote", *TAGS), MOST):
        if text := " ".join(TEXT(element).split()):
            same = numbers.get(text[:START])
            yield _Line(element, text, (same.pop(0) if len(same) > 1 else same[0]) if same else None)


def _below(lines: Sequence[_Line]) -> list[_Line | None]:
    """For each the line that follows, past other headings that were lost."""
    found: list[_Line | None] = []
    below = None
    for line in reversed(lines):
        found.append(below)
        if line.element.tag not in TAGS or line.block is not None:
            below = line
    return found[::-1]


def _may_head(line: _Line, below: Block, url: str) -> bool:
    return has_words(below.text, SPOKEN) and not _leads_elsewhere(line.element, url) and 0 < len(words(line.text)) <= LONGEST


def _stands_over(heading: Any, below: Any) -> bool:
    """In a box of its own, right above that of the text."""
    own = heading
    while (parent := own.getparent()) is not None and _is_alone(own, parent):
        own = parent
    beside = next((one for one in islice(own.itersiblings(), FEW) if _speaks(one)), None)
    return beside is not None and any(one is beside for one in (below, *below.iterancestors()))


def _is_alone(own: Any, parent: Any) -> bool:
    if len(parent) > FEW:
        return False
    bare = (parent.text, *(one.tail for one in parent))
    return not any((text or "").strip() for text in bare) and not any(_speaks(one) for one in parent if one is not own)


def _speaks(element: Any) -> bool:
    return any(text.strip() for text in element.itertext())


def _leads_elsewhere(element: Any, url: str) -> bool:
    """On the same site, as teasers do; not to a place on the page, nor to what the section is about."""
    link = element.find(".//a[@href]")
    if link is None:
        return False
    target = link.get("href").strip()[:2_000]
    try:
        return not target.startswith("#") and urlsplit(urljoin(url, target)).netloc == urlsplit(url).netloc
    except ValueError:  # no address
        return False
