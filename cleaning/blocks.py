"""trafilatura's result tree -> blocks, in order, with what each was and where it stood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleaning.model import Block, BlockKind
from cleaning.text import normalise

KINDS: dict[str, BlockKind] = {"head": "heading", "p": "paragraph", "item": "item", "quote": "quote", "cell": "row", "row": "row",
                               "code": "code", "ab": "paragraph", "fw": "paragraph"}  # fmt: skip
CONTAINERS = {"body", "list", "table", "div", "main", "doc"}
NESTED = {"quote", "item", "row", "cell"}  # hold text, or blocks of their own: tables were once used for layout
INLINE = {"hi", "ref", "del", "lb", "graphic", "span", "a"}


def blocks_of(body: Any) -> tuple[Block, ...]:
    """Every piece of text once. `lb`, a line break, ends a block: many sites part their paragraphs by it alone."""
    return tuple(block for element in body for block in _walk(element, "body"))


def _walk(element: Any, above: str) -> Iterator[Block]:
    if not isinstance(element.tag, str):
        return
    place = f"{above}/{element.tag}"
    if element.tag == "row" and not any(_has_blocks(cell) for cell in element):
        yield from _pieces(" | ".join(filter(None, (normalise("".join(cell.itertext())) for cell in element))), "row", place)
    elif element.tag in CONTAINERS or (element.tag in NESTED and _has_blocks(element)):
        yield from _pieces(element.text, KINDS.get(element.tag, "paragraph"), place)
        for child in element:
            yield from _walk(child, place)
            yield from _pieces(child.tail, "paragraph", place)
    else:
        yield from _pieces(_inline_text(element), KINDS.get(element.tag, "paragraph"), place)


def _has_blocks(element: Any) -> bool:
    return any(isinstance(child.tag, str) and child.tag not in INLINE for child in element)


def _inline_text(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\n")
        elif child.tag != "graphic" and isinstance(child.tag, str):
            text = _inline_text(child)
            parts.append(f"\n{text}\n" if child.tag in {"p", "list", "item", "table", "row", "quote", "head"} else text)
        parts.append(child.tail or "")
    return "".join(parts)


def _pieces(text: str | None, kind: BlockKind, place: str) -> Iterator[Block]:
    for line in (text or "").split("\n"):
        if cleaned := normalise(line):
            yield Block(cleaned, kind, place)
