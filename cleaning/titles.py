"""A headline as readers see it, which of a page's titles it is, and when two of them say the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from lxml import etree

from cleaning.boilerplate import AFFIX
from cleaning.model import Extraction, SiteKnowledge
from cleaning.text import key, normalise, words

INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "em",
    "font",
    "i",
    "mark",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
    "wbr",
}
TEXTLESS = {"script", "style", "svg", "noscript", "template"}
LONGEST = 2_000
BORNE_OUT = 0.25  # share of words that the visible headline has in common with another title of the page
UNKNOWN = SiteKnowledge("", 0)
# Two pieces of text that touch are two words where the second begins anew: "Exclusive" and "Storm hits coast", and not a word whose
# letters stand in elements of their own, or its first one.
ENDS = re.compile(r"([^\W\d_]{2}[^\W\d_A-Z]|\b[A-Z]{3,}|[:!?|»])$")
BEGINS = re.compile(r"[^\W\d_]{3}")


def text_of_heading(heading: Any) -> str:
    found = ""
    for piece in _pieces(heading):
        if piece[:1].isupper() and BEGINS.match(piece) and not piece[:3].isupper() and ENDS.search(found):
            found += " "
        found += piece
        if len(found) > LONGEST:
            break
    return normalise(unescape(found[:LONGEST]))


def same_headline(text: str) -> str:
    """The same for headlines that differ in no more than `cleaning.text.key` allows, and in white space."""
    return key(_squeezed(text))


def _squeezed(text: str) -> str:
    return "".join(words(text))


def _pieces(heading: Any) -> Iterator[str]:
    """Its runs of text, and a blank for what is no part of a line."""
    hidden = 0
    for event, element in etree.iterwalk(heading, events=("start", "end", "comment", "pi")):
        if event in {"start", "end"}:
            hidden += (element.tag in TEXTLESS) * (1 if event == "start" else -1)
            if element.tag not in INLINE:
                yield " "
        text = element.text if event == "start" else element.tail if element is not heading else None
        if text and not hidden:
            yield text


def headlines(extraction: Extraction, knowledge: SiteKnowledge) -> set[str]:
    """All that the page says its headline is, with and without the site's name, as `same_headline` knows them."""
    return {same_headline(title.value) for title in extraction.titles} | {
        same_headline(title) for title, _ in _stripped(extraction, knowledge)
    }


def title_of(extraction: Extraction, knowledge: SiteKnowledge = UNKNOWN) -> str | None:
    """The headline that readers see, where what the page says elsewhere bears it out; else what most sources agree on."""
    stripped = _stripped(extraction, knowledge)
    if not stripped:
        return None
    others = [set(words(title)) for title, source in stripped if source != "heading"]
    seen = [(max((_overlap(set(words(title)), other) for other in others), default=0.0), -number, title)
            for number, (title, source) in enumerate(stripped) if source == "heading"]  # fmt: skip
    if seen and max(seen)[0] >= BORNE_OUT:
        return _well_spaced(max(seen)[2], stripped)
    agreed = Counter(key(title) for title, _ in stripped)
    order = {"json-ld": 0, "feed": 1, "og": 2, "heading": 3, "meta": 4, "window": 5}
    return min(stripped, key=lambda found: (-min(agreed[key(found[0])], 3), order.get(found[1], 9)))[0]


def strip_affixes(title: str, names: set[str]) -> str:
    """Cut the pieces at either end that are a name of the site; the separators inside a headline stay."""
    while True:
        separators = list(AFFIX.finditer(title))
        if separators and _is_name(title[separators[-1].end() :], names):
            title = title[: separators[-1].start()]
        elif separators and _is_name(title[: separators[0].start()], names):
            title = title[separators[0].end() :]
        else:
            return title.strip()


def names_of_site(extraction: Extraction) -> list[str]:
    host = re.sub(r"^https?://(www\d?\.|m\.)?|[/:].*$", "", extraction.url)
    labels = host.split(".")
    stem = labels[-2] if len(labels) > 1 else host
    return [line.value for line in extraction.site_lines if len(words(line.value)) <= 8] + [
        host, stem, f"www.{host}", ".".join(labels[-2:]),
    ]  # fmt: skip


def _stripped(extraction: Extraction, knowledge: SiteKnowledge) -> list[tuple[str, str]]:
    """The page's titles without the site's name, and without what is nothing but that; each with its source.
    "Coast: a bridge opens" is of a coast, where no heading says that Coast is the site."""
    names = _names(extraction, knowledge)
    found = [(strip_affixes(title.value, names), title.source) for title in extraction.titles]
    heads = [title for title, source in found if source == "heading" and _is_name(title, names)]
    found = [(title, source) for title, source in found if title and not _is_name(title, names)]
    heads += [one[0] for one in found if _heads_the_site(one, found)]
    ahead = [f"{head}: " for head in heads]
    found = [(next((title[len(head) :] for head in ahead if title.startswith(head)), title), source) for title, source in found]
    return [(title, source) for title, source in found if title not in heads]


def _names(extraction: Extraction, knowledge: SiteKnowledge) -> set[str]:
    """As keys: with white space, and without, as an address writes it."""
    names = names_of_site(extraction)
    return {form for name in names for form in (key(name), same_headline(name))} | set(knowledge.title_affixes)


def _is_name(text: str, names: set[str]) -> bool:
    return key(text) in names or same_headline(text) in names


def _heads_the_site(found: tuple[str, str], titles: Sequence[tuple[str, str]]) -> bool:
    """Many blogs put their own name into the first heading. The window's title has it beside what is called the title elsewhere."""
    name, source = found
    if source != "heading":
        return False
    windows = {_squeezed(title) for title, source in titles if source == "window"}
    others = {_squeezed(title) for title, source in titles if source not in {"heading", "window"}}
    head = _squeezed(name)
    return any(whole in windows for other in others for whole in (head + other, other + head))


def _well_spaced(headline: str, titles: Sequence[tuple[str, str]]) -> str:
    """As another title writes it, where they differ in white space alone: markup may part words, or join them."""
    same = (title for title, source in titles if source != "heading" and same_headline(title) == same_headline(headline))
    return next((title for title in same if len(words(title)) != len(words(headline))), headline)


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one), len(other), 1)
