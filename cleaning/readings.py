"""The text, from two of trafilatura's readings of a page: the careful one is surely the article, the generous one has what it lost.

Both are taken in their fast form, which together cost about as much as one with all its fallbacks. The generous one is asked only
where the page has prose that the careful one left, the slow one only where that came back with little (one page in nine).
Figures: docs/architecture.md, "Readings".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import trafilatura
from lxml import etree
from trafilatura.settings import Document

from cleaning import lost
from cleaning.blocks import blocks_of
from cleaning.headings import restore
from cleaning.marks import label_of
from cleaning.merging import PROSE, has_size, merge, size
from cleaning.model import Block
from cleaning.numbers import number_items, write_numbers
from cleaning.text import STOPS, ends_sentence, has_words
from cleaning.witnesses import Witness, misses

LITTLE = 100  # words; or half of what the generous reading has
MUCH = 3.0  # times what was read, from which on the slow readings look for what is left
LONG = 90  # characters of text without an element in it, which nearly all prose of PROSE words has somewhere
NEAR = 10  # steps through the page's tree from a text that was taken to one that is missed; with 6 a fifth would be lost
START = 40
ELSEWHERE = ("footer", "aside", "nav", "form", "noscript", "script", "figcaption", "button")
OUTSIDE = " or ".join(f"ancestor::{name}" for name in ELSEWHERE)
LONG_TEXTS: Any = etree.XPath(f"//body//text()[string-length() >= {LONG}][not({OUTSIDE})]")
COMMENTS = re.compile(r"comments|comment-|disqus", re.IGNORECASE)
# From boxes of these names prose hardly ever came back: a quarter of all generous readings would be asked for them alone.
FURNITURE = re.compile(r"foot|promo|popup|ticker|related|cookie|consent|modal|copyright|newsletter|subscri", re.IGNORECASE)
INLINE = {"span", "b", "strong", "i", "em", "u", "font", "small", "mark", "time", "abbr", "sup", "sub"}
WHOLE = {"p", "li", "blockquote", "dd", "h1", "h2", "h3", "h4"}  # one block, where a text stands in one of these
PAGE = {"html", "body"}  # what these are called tells of the whole page
TEXTLESS = ("style", "svg", "link", "meta", "template")
PERIOD = re.compile(f"[{STOPS}]")

Long = tuple[Any, str]  # a text of the page, which knows where it stands, and the same as a line


def read_text(root: Any, url: str, seen: Witness | None = None) -> tuple[Block, ...]:
    """Takes what is no text out of the tree: what else there is to be read in it is read before."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):  # a page's data, which readings look into
            script.tag = TEXTLESS[0]
    etree.strip_elements(root, *TEXTLESS, with_tail=False)
    number_items(root)
    long = _long_texts(root)
    return restore(root, _look_again(root, url, seen, _read(root, url, seen, long), long), url)


def _read(root: Any, url: str, seen: Witness | None, long: Sequence[Long]) -> tuple[Block, ...]:
    careful = _run(root, url, fast=True, favor_precision=True)
    enough = has_size(careful, LITTLE) and not misses(careful, seen)
    if enough and not _worth_asking(long, careful):
        return careful
    if enough:
        merged = merge(careful, _run(root, url, fast=True, favor_recall=True), seen)
        if sum(len(line) for _, line in _parted(long, merged)[1]) < MUCH * sum(len(block.text) for block in merged):
            return merged
    generous = _run(root, url, favor_recall=True)
    if size(careful) < max(LITTLE, size(generous) / 2):
        careful = _run(root, url, favor_precision=True)
    return merge(careful, generous, seen)


def _look_again(root: Any, url: str, seen: Witness | None, blocks: tuple[Block, ...], long: Sequence[Long]) -> tuple[Block, ...]:
    """With what the page's make hid from the readings: see `lost`.
    Three pages in a hundred are read anew; nearly all bring more."""
    taken, left = _prose_parted(long, blocks)
    if boxes := lost.bare_boxes(taken, left):
        page = lost.mended(taken, boxes)
        long = _long_texts(root)
        careful = _run(page, url, fast=True, favor_precision=True)
        blocks = _richer(blocks, merge(careful, _run(page, url, fast=True, favor_recall=True), seen), long)
        taken, left = _prose_parted(long, blocks)
    if left and (page := lost.put_together(taken, left, sum(len(block.text) for block in blocks))) is not None:
        blocks = _richer(blocks, _run(page, url, fast=True, favor_precision=True), long)
    return blocks


def _prose_parted(long: Sequence[Long], blocks: Sequence[Block]) -> tuple[list[Any], list[Any]]:
    """Long texts that were taken, and those left that read as prose and stand where prose may."""
    taken, left = _parted(long, blocks)
    wanted = _wanted(left)
    return ([text for text in taken if not _in_furniture(text.getparent())] if wanted else []), wanted


def _wanted(left: Sequence[Long]) -> list[Any]:
    return [text for text, _ in left if _may_be_prose(text) and not _in_furniture(text.getparent())]


def _richer(before: tuple[Block, ...], after: tuple[Block, ...], long: Sequence[Long]) -> tuple[Block, ...]:
    """The second, if it has each long text of the first, and more."""
    starts = {line[:START] for _, line in long}
    first, second = ({start for start in starts if start in text} for text in (_joined(before), _joined(after)))
    return after if first < second else before


def _joined(blocks: Sequence[Block]) -> str:
    return " ".join(block.text for block in blocks)


def _long_texts(root: Any) -> list[Long]:
    """Long runs of text on the page: as they stand there (lxml's strings know where), and as a line."""
    lines = ((text, " ".join(text.split())) for text in LONG_TEXTS(root))
    return [(text, line) for text, line in lines if len(line) >= LONG and PERIOD.search(line)]


def _parted(long: Sequence[Long], blocks: Sequence[Block]) -> tuple[list[Any], list[Long]]:
    """Those long texts that these blocks have, and those that they left."""
    read = _joined(blocks)
    taken = [text for text, line in long if line[:START] in read]
    return taken, [(text, line) for text, line in long if line[:START] not in read and not _among_comments(text.getparent())]


def _worth_asking(long: Sequence[Long], careful: Sequence[Block]) -> bool:
    """Is there prose that the careful reading left, near to what it took? One in four generous readings brings something; of what
    they would bring, these rules lose one page's in twelve, and much of that is furniture."""
    taken, left = _parted(long, careful)
    if not (wanted := _wanted(left)):
        return False
    steps = _steps(text.getparent() for text in taken)
    return not steps or any(_distance(text.getparent(), steps) <= NEAR for text in wanted)


def _steps(elements: Iterable[Any]) -> dict[Any, int]:
    """Every box around one of these elements -> how many steps down to the nearest of them."""
    found: dict[Any, int] = {}
    for element in elements:
        for steps, above in enumerate((element, *element.iterancestors())):
            found[above] = min(steps, found.get(above, steps))
    return found


def _distance(element: Any, steps: Mapping[Any, int]) -> int:
    """Up to the first box that has one of those elements in it, and down to that."""
    above = (element, *element.iterancestors())
    return next(up + steps[box] for up, box in enumerate(above) if box in steps)


def _may_be_prose(text: Any) -> bool:
    """What comes back ends a sentence, and is no link: where neither is so, the generous reading need not be asked."""
    element = text.getparent().getparent() if text.is_tail else text.getparent()
    while element.tag in INLINE:
        element = element.getparent()
    if element.tag == "a":
        return False
    if element.tag not in WHOLE:
        return True
    whole = " ".join("".join(element.itertext()).split())
    return ends_sentence(whole) and has_words(whole, PROSE)


def _among_comments(element: Any) -> bool:
    """Where no reading finds an article."""
    return any(COMMENTS.search(label_of(above)[:300]) for above in element.iterancestors("div", "ul", "ol", "section", "li"))


def _in_furniture(element: Any) -> bool:
    """Here, or in what stands instead of a frame: no reading takes it for the article's."""
    return any(
        above.tag == "iframe" or FURNITURE.search(label_of(above)[:300])
        for above in (element, *element.iterancestors())
        if above.tag not in PAGE
    )


def _run(root: Any, url: str, **choice: Any) -> tuple[Block, ...]:
    """`deduplicate` is off for good: it remembers texts in the process (https://github.com/adbar/trafilatura/issues/778)."""
    document = trafilatura.bare_extraction(
        root, url=url, include_comments=False, include_tables=True, with_metadata=False, deduplicate=False, **choice
    )
    if not isinstance(document, Document) or document.body is None:
        return ()
    write_numbers(document.body)
    return blocks_of(document.body)
