"""trafilatura's result tree -> blocks, in order, with what each was and where it stood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleaning.model import Block, BlockKind
from cleaning.text import normalise

KINDS: dict[str, BlockKind] = {
    "head": "heading", "p": "paragraph", "item": "item", "quote": "quote", "cell": "row", "row": "row", "code": "code",
}  # fmt: skip
CONTAINERS = {"body", "list", "table", "div", "main", "doc", "html"}
NESTED = {"quote", "item", "row", "cell"}  # hold text, or blocks of their own: tables were once used for layout
INLINE = {"hi", "ref", "del", "lb", "graphic", "span", "a"}
BREAK = "\u2028"  # stands for `lb`; a newline of the source is white space like any other, but in code


def blocks_of(body: Any) -> tuple[Block, ...]:
    """Every piece of text once. `lb`, a line break, ends a block: many sites part their paragraphs by it alone."""
    return tuple(_inside(body, "paragraph", body.tag))


def _inside(element: Any, kind: BlockKind, place: str) -> Iterator[Block]:
    """A container: its block children, and between them the runs of text that stand in no element of their own."""
    run = element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            if _is_inline(child):
                run += _inline(child)
            else:
                yield from _pieces(run, kind, place)
                run = ""
                yield from _block(child, kind, f"{place}/{child.tag}")
        run += child.tail or ""
    yield from _pieces(run, kind, place)


def _block(element: Any, outer: BlockKind, place: str) -> Iterator[Block]:
    """A paragraph inside a quotation or an item is what that is."""
    kind = KINDS.get(element.tag, "paragraph")
    kind = outer if kind == "paragraph" and outer in {"quote", "item"} else kind
    if element.tag == "row" and not any(_has_blocks(cell) for cell in element):
        cells = (normalise("".join(cell.itertext())) for cell in element)
        yield from _pieces(" | ".join(filter(None, cells)), "row", place)
    elif element.tag in CONTAINERS or (element.tag in NESTED and _has_blocks(element)):
        yield from _inside(element, kind, place)
    else:
        yield from _pieces(_inline_text(element), kind, place)


def _has_blocks(element: Any) -> bool:
    return any(isinstance(child.tag, str) and not _is_inline(child) for child in element)


def _is_inline(element: Any) -> bool:
    """Code within a sentence is a part of it; a listing, or code that stands alone in a box, is a block."""
    if element.tag != "code":
        return element.tag in INLINE
    return element.getparent().tag not in CONTAINERS and "\n" not in "".join(element.itertext()).strip()


def _inline_text(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(_inline(child) if _is_inline(child) else f"{BREAK}{_inline_text(child)}{BREAK}")
        parts.append(child.tail or "")
    return "".join(parts)


def _inline(element: Any) -> str:
    if element.tag == "lb":
        return BREAK
    return "" if element.tag == "graphic" else _inline_text(element)


def _pieces(text: str, kind: BlockKind, place: str) -> Iterator[Block]:
    for line in (text.replace("\n", BREAK) if kind == "code" else text).split(BREAK):
        if cleaned := normalise(line):
            yield Block(cleaned, kind, place)
