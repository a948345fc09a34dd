"""What the markup says of a line and readings do not hand on: a picture's caption, or nothing but a link within the site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from cleaning.model import Block
from cleaning.text import normalise

LONGEST = 400  # characters of a caption
LINK = range(10, 200)  # characters of a link that may be a headline
MOST = 3_000
TEXT: Any = etree.XPath("string()", smart_strings=False)
LINKED = "/a"  # how the place of a block ends that is nothing but a link


@dataclass(frozen=True, slots=True)
class Marks:
    captions: frozenset[str]
    links: frozenset[str]


def marks(root: Any, url: str) -> Marks:
    host = urlsplit(url).netloc
    return Marks(
        _texts(root.iter("figcaption"), LONGEST), _texts((a for a in root.iter("a") if _is_of_the_site(a, host)), LINK.stop)
    )


def mark(blocks: Sequence[Block], found: Marks) -> tuple[Block, ...]:
    return tuple(_marked(block, found) for block in blocks)


def _marked(block: Block, found: Marks) -> Block:
    if block.kind != "heading" and block.text in found.captions:
        return replace(block, kind="caption")
    return replace(block, place=block.place + LINKED) if len(block.text) in LINK and block.text in found.links else block


def _is_of_the_site(link: Any, host: str) -> bool:
    """An address of the same host; what leads elsewhere is a source, what leads to a place on the page is its contents."""
    target = (link.get("href") or "").strip()
    return bool(target) and target[0] != "#" and ("//" not in target[:10] or target.partition("//")[2].partition("/")[0] == host)


def _texts(elements: Iterable[Any], longest: int) -> frozenset[str]:
    """A long text is none of these: it is not even put in order."""
    texts = (TEXT(element) for element in islice(elements, MOST))
    return frozenset(normalise(text) for text in texts if len(text) <= longest * 3)
