"""What differs between two versions of a text, to be read by a person: paragraphs, and within them words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

ALIKE = 0.4  # share of words from which on a paragraph was changed rather than replaced
FIELDS = ("title", "authors", "published_at", "modified_at")


def between(versions: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """For each version but the first: its number, its cause, and the lines of what it changed."""
    return [
        {"version": new["version"], "cause": new["cause"], "written_at": new["written_at"], "lines": list(_lines(old, new))}
        for old, new in pairwise(versions)
    ]


def _lines(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """`- ` gone, `+ ` added, `~ ` changed, with [-words gone-] and {+words added+} in place."""
    for name in FIELDS:
        if old[name] != new[name]:
            yield f"~ {name}: {_shown(old[name])} -> {_shown(new[name])}"
    before, after = old["body"].split("\n\n"), new["body"].split("\n\n")
    for what, start, end, begin, finish in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        gone, added = before[start:end], after[begin:finish]
        while gone and added and SequenceMatcher(None, gone[0].split(), added[0].split(), autojunk=False).ratio() >= ALIKE:
            yield f"~ {_words(gone.pop(0), added.pop(0))}"
        yield from (f"- {paragraph}" for paragraph in gone)
        yield from (f"+ {paragraph}" for paragraph in added)


def _words(old: str, new: str) -> str:
    before, after = old.split(), new.split()
    pieces: list[str] = []
    for what, start, end, begin, finish in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            pieces += before[start:end]
        else:
            pieces += [f"[-{' '.join(before[start:end])}-]"] if end > start else []
            pieces += [f"{{+{' '.join(after[begin:finish])}+}}"] if finish > begin else []
    return " ".join(pieces)


def _shown(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "none")
