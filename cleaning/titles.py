"""A headline as readers see it, which of a page's titles it is, and when two of them say the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from lxml import etree

from cleaning.model import Candidate, Extraction, SiteKnowledge
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
# Of what titles begin or end with, as shares of the site's articles and a number of them: what may go.
AFFIX_LACKED = 0.2  # have another title without it
AFFIX_ENDS = 5  # and that share end with it: topics end few titles
AFFIX_BORNE = 0.7  # begin or end with it
AFFIX = re.compile(r"\s+[|\-–—:•·»«/]+\s+")
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
    return key(squeezed(text))


def squeezed(text: str) -> str:
    """The words, without what parts them: of two texts, that of one and then of the other."""
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


def read_titles(extraction: Extraction, knowledge: SiteKnowledge) -> tuple[str | None, set[str]]:
    """The headline, and all that the page says it is, with and without the site's name, as `same_headline` knows them."""
    stripped = _stripped(extraction, knowledge)
    said = {title.value for title in extraction.titles} | {title for title, _ in stripped}
    return _headline(stripped), {same_headline(title) for title in said}


def _headline(stripped: Sequence[tuple[str, str]]) -> str | None:
    """As readers see it, where what the page says elsewhere bears it out; else what most sources agree on."""
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


def title_affixes(groups: Sequence[Sequence[Extraction]], least: int) -> tuple[str, ...]:
    """What titles end or begin with, after a separator, and can do without: the site's name, a section's. A topic ("War in Ukraine:
    what we know") stands in few of a site's titles, and in all that its page has. `least`: titles, that all bear it."""
    borne, lacked, ending = Counter[str](), Counter[str](), Counter[str]()
    for group in groups:
        found = {affix for extraction in group for affix in _affixes(extraction.titles)}
        borne.update({part for part, _, _ in found})
        lacked.update({part for part, can, _ in found if can})
        ending.update({part for part, _, ends in found if ends})
    some, most = len(groups) * AFFIX_LACKED, max(least, len(groups) * AFFIX_BORNE)
    return tuple(sorted(
        part for part, n in borne.items()
        if lacked[part] >= max(2, some) or ending[part] >= max(AFFIX_ENDS, some) or n >= most
    ))  # fmt: skip


def _affixes(titles: Sequence[Candidate]) -> Iterator[tuple[str, bool, bool]]:
    """What stands at either end of these titles of one page, whether another of them is what is left without it, or it alone, and
    whether it is at the end. What stands before a colon is hardly ever a name."""
    every = [_line(title.value) for title in titles]
    for title in (title.value for title in titles):
        if parting := list(AFFIX.finditer(title)):
            before, after = title[: parting[0].start()], title[parting[0].end() :]
            yield key(before), ":" not in parting[0][0] and any(one in _line(after) for one in every), False
            before, after = title[: parting[-1].start()], title[parting[-1].end() :]
            yield key(after), any(one in _line(before) or one == _line(after) for one in every), True


def _line(text: str) -> str:
    return f" {' '.join(words(text))} "


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
    windows = {squeezed(title) for title, source in titles if source == "window"}
    others = {squeezed(title) for title, source in titles if source not in {"heading", "window"}}
    head = squeezed(name)
    return any(whole in windows for other in others for whole in (head + other, other + head))


def _well_spaced(headline: str, titles: Sequence[tuple[str, str]]) -> str:
    """As another title writes it, where they differ in white space alone: markup may part words, or join them."""
    same = (title for title, source in titles if source != "heading" and same_headline(title) == same_headline(headline))
    return next((title for title in same if len(words(title)) != len(words(headline))), headline)


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one), len(other), 1)
