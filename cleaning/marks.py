"""What the markup says of a line and readings do not hand on: a picture's caption, or nothing but a link within the site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from cleaning.model import Block
from cleaning.text import normalise

LONGEST = 400  # characters of a caption
LINK = range(10, 200)  # characters of a link that may be a headline
END = 40  # last blocks, where links in a row are a list of others
MOST = 3_000
TEXT: Any = etree.XPath("string()", smart_strings=False)
LINKED = "/a"  # how the place of a block ends that is nothing but a link


def mark(root: Any, blocks: Sequence[Block], url: str) -> tuple[Block, ...]:
    captions = _texts(root.iter("figcaption"), LONGEST)
    end = max(0, len(blocks) - END)
    last = {block.text for block in blocks[end:] if len(block.text) in LINK and block.kind != "heading"}
    host = urlsplit(url).netloc
    links = last & _texts((link for link in root.iter("a") if _is_of_the_site(link, host)), LINK.stop) if last else frozenset()
    return tuple(
        replace(block, kind="caption") if block.text in captions and block.kind != "heading"
        else replace(block, place=block.place + LINKED) if number >= end and block.text in links
        else block
        for number, block in enumerate(blocks)
    )  # fmt: skip


def label_of(element: Any) -> str:
    """Its class and id: what its authors call it."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_of_the_site(link: Any, host: str) -> bool:
    """An address of the same host; what leads elsewhere is a source, what leads to a place on the page is its contents."""
    target = (link.get("href") or "").strip()
    return bool(target) and target[0] != "#" and ("//" not in target[:10] or target.partition("//")[2].partition("/")[0] == host)


def _texts(elements: Iterable[Any], longest: int) -> frozenset[str]:
    """A long text is none of these: it is not even put in order."""
    texts = (TEXT(element) for element in islice(elements, MOST))
    return frozenset(normalise(text) for text in texts if len(text) <= longest * 3)
