"""Items of ordered lists with the numbers that readers see: a text refers to its third step."""

from __future__ import annotations

import re
from typing import Any

HANDED_ON, NUMBERED = "rend", "number-"  # an attribute that trafilatura hands on, and a value of ours
WRITTEN = re.compile(r"^-?\d{1,6}\. (?=\S)")
WHOLE_NUMBER = re.compile(r"\s*([+-]?\d{1,6})")


def number_items(root: Any) -> None:
    """Before a page is read: readings drop a list's attributes, and hand on this one of an item's."""
    for ordered in root.iter("ol"):
        items = list(ordered.iterchildren("li"))
        backwards = ordered.get("reversed") is not None
        number = _whole(ordered.get("start"), len(items) if backwards else 1)
        for item in items:
            number = _whole(item.get("value"), number)
            item.set(HANDED_ON, f"{NUMBERED}{number}")
            number += -1 if backwards else 1


def write_numbers(body: Any) -> None:
    """In what was read."""
    for item in body.iter("item"):
        if (said := item.get(HANDED_ON) or "").startswith(NUMBERED):
            first = item
            while not (first.text or "").strip() and len(first) and first[0].tag in {"p", "head"}:
                first = first[0]
            first.text = f"{said.removeprefix(NUMBERED)}. {(first.text or '').lstrip()}"


def without_number(text: str) -> str:
    """As a reading has it that made a paragraph of the item."""
    return WRITTEN.sub("", text)


def _whole(value: str | None, otherwise: int) -> int:
    found = WHOLE_NUMBER.match(value or "")
    return int(found[1]) if found else otherwise
