"""Authors as people: no "By", no role, no agency, no site; several in one line split."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaning.model import Candidate
from cleaning.text import key

BY = re.compile(
    r"^\s*(written by|posted by|published by|reported by|story by|text by|words by|by|von|de|par|por|di|da|door|av|af|автор:?|от|بقلم|إعداد|كتب|كتبت)\b[:\s]*",
    re.IGNORECASE,
)
SPLIT = re.compile(
    r"\s*(?:;|\||•|·|/|&|\band\b|\bund\b|\bet\b|\by\b|\bund\b|\be\b|\bи\b|,(?!\s*(?:jr|sr|md|phd)\b)|\sو)\s*", re.IGNORECASE
)
ROLE = re.compile(
    r"\b(editor|correspondent|reporter|staff|writer|columnist|contributor|desk|redaktion|redakteur\w*|rédaction|redacción|team|bureau"
    r"|newsroom|agency|agencies|admin|guest|associated press|reuters|afp|dpa|efe|ap|pa media|press association|wire|updated?|published"
    r"|www|http|min read|ago|email|twitter|facebook|follow|share|редакция|تحرير|وكالات)\b", re.IGNORECASE)  # fmt: skip
WORDS = re.compile(r"^[^\d@#<>{}\[\]_=+*%$]{2,60}$")


def people(candidates: Sequence[Candidate], site_names: Sequence[str]) -> tuple[str, ...]:
    """The names of the first source that gives any; the sources are in the order in which they are believed."""
    site = {key(name) for name in site_names}
    by_source: dict[str, list[str]] = {}
    for candidate in candidates:
        by_source.setdefault(candidate.source, []).append(candidate.value)
    for values in by_source.values():
        names = dict.fromkeys(name for value in values for name in _split(value) if _is_person(name, site))
        if names:
            return tuple(names)[:12]
    return ()


def _split(value: str) -> list[str]:
    text = BY.sub("", re.sub(r"\s*\([^)]*\)|<[^>]*>", "", value))
    if re.match(r"^\S+@\S+$", text):
        return []
    return [_cased(part.strip(" ,.:-–—")) for part in SPLIT.split(text) if part.strip(" ,.:-–—")]


def _cased(name: str) -> str:
    """NAMES IN CAPITALS as people write them."""
    return name.title() if name.isupper() and len(name) > 4 else name


def _is_person(name: str, site: set[str]) -> bool:
    return bool(WORDS.match(name)) and 1 <= name.count(" ") <= 4 and not ROLE.search(name) and key(name) not in site
