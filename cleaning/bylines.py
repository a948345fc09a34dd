"""Who a page says wrote it, outside its metadata: elements that are marked as a byline, and lines that read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from cleaning.dates import dateline
from cleaning.marks import label_of
from cleaning.text import CJK, normalise

MARKED = re.compile(
    r"(^|[\s_-])(byline|author|writer|autor|auteur|reporter|by-?name|contributor)(name|s)?([\s_-]|$)", re.IGNORECASE
)
NOT_MARKED = re.compile(r"bio|avatar|image|photo|comment|related|box|social|follow|list|card", re.IGNORECASE)
ELSEWHERE = re.compile(r"comment|related|sidebar|recommend|footer|most-?read|teaser|popular|trending", re.IGNORECASE)
WRITERS = "authors?|autor(es)?|auteurs?|writers?|contributors?|reporters?"
PROFILE = re.compile(rf"/({WRITERS}|people|profiles?|staff|by)/[^/?#]+/?$")
AUTHOR = re.compile(rf"/({WRITERS})/[^/?#]+/?$")  # whose profile is a writer's
READS_AS_ONE = re.compile(
    r"^(?:(?:written by|posted by|story by|words by|reported by|by|author|von|par|por)\s*:?\s+[^\W\d_]"
    r"|(?:\w{0,4}[记記]者|作者|撰文|文)\s*[:： ／/]\s*[\w\s、，·]{2,20}(?:$|[(（])|[가-힣]{2,4}\s?\w{0,4}(?:기자|특파원)$)",
    re.IGNORECASE,
)
SIGNS = re.compile(r"^(written by|article by|words by|story by|about the author|author|autor|auteur)\s*:?\s*", re.IGNORECASE)
NAME = re.compile(r"^[^\W\d_a-z][^\W\d_]+(?: (?:[^\W\d_a-z][^\W\d_]*\.?|van|von|de|der|den|di|da|la|al|bin)){1,3}$")
MOST_SCANNED = 20_000
LONGEST = 120  # characters
MOST = 4
NEAR = 80  # elements around the headline in which an unmarked byline is looked for


def bylines(root: Any) -> Iterator[str]:
    """Marked ones first: the first on the page, and those that stand with it. Later ones belong to other articles' teasers."""
    first = None
    found = 0
    told: dict[str, bool] = {}  # class and id -> whether they mark a byline: a page says the same of many elements
    for element in root.iter("a", "span", "div", "p", "address", "li", "strong", "em", "cite", "b"):
        if not _is_marked(element, told) or _is_elsewhere(element):
            continue
        text = _name_in(element)
        if not _may_name(text, 3) or (first is not None and not _stand_together(first, element)):
            continue
        first = element if first is None else first
        found += 1
        yield text
        if found >= MOST:
            break


def lines(root: Any) -> Iterator[str]:
    """Short lines near the headline that begin as a byline does, and links there to a profile."""
    for element in _near_headline(root):
        text = _spaced(element) if len(element) <= 8 else ""
        if not _may_name(text, 5):
            continue
        profile = element.tag == "a" and len(text) < 60 and PROFILE.search(element.get("href") or "")
        if (profile or READS_AS_ONE.match(text)) and not _is_elsewhere(element):
            yield text
            return


def signatures(root: Any) -> Iterator[str]:
    """Who signs below the text, a name near the headline that a portrait bears too, and the only writer whose profile is linked."""
    for element in islice(root.iter("p", "h2", "h3", "h4", "h5", "div", "span", "strong"), MOST_SCANNED):
        if len(element) > 4 or not SIGNS.match((element.text or (element[0].text if len(element) else "") or "").lstrip()[:40]):
            continue
        text = _spaced(element)
        if len(text) >= LONGEST or not (found := SIGNS.match(text)):
            continue
        following = element.getnext()
        name = text[found.end() :].strip() or (_spaced(following) if following is not None and len(following) <= 4 else "")
        if NAME.match(name):
            yield name
            return
    portraits = {normalise((image.get("alt") or "")[:80]) for image in islice(root.iter("img"), 500)}
    for element in _near_headline(root):
        text = normalise((element.text or "")[:80])
        if NAME.match(text) and any(alt.startswith(text) for alt in portraits) and not _is_elsewhere(element):
            yield text
            return
    profiles = (link for link in islice(root.iter("a"), MOST_SCANNED) if AUTHOR.search(link.get("href") or ""))
    signed = {link.get("href"): text for link in profiles if NAME.match(text := _spaced(link)) and not _is_elsewhere(link)}
    if len(signed) == 1:
        yield from signed.values()


def visible_day(root: Any, language: str | None = None) -> str | None:
    """The first day that stands near the headline in a line of its own, and not in the headline."""
    for element in _near_headline(root):
        if element.tag == "h1" or next(element.iterancestors("h1"), None) is not None:
            continue
        for text in (element.text, *(child.tail for child in element[:6])):
            line = normalise((text or "")[:200])
            if 5 < len(line) < 70 and any(c.isdigit() for c in line) and (day := dateline(line, language)):
                return day
    return None


def _near_headline(root: Any) -> Iterator[Any]:
    heading = next(root.iter("h1"), None)
    if heading is None:
        return
    for element, _ in zip(chain(_preceding(heading), heading.iter(), _following(heading)), range(NEAR), strict=False):
        if isinstance(element.tag, str) and element.tag not in {"script", "style", "nav", "form", "noscript", "svg"}:
            yield element


def _is_marked(element: Any, told: dict[str, bool]) -> bool:
    if element.get("rel") == "author" or "author" in (element.get("itemprop") or ""):
        return True
    label = label_of(element)
    if label not in told:
        told[label] = MARKED.search(label[:500]) is not None and NOT_MARKED.search(label[:500]) is None
    return told[label]


def _is_elsewhere(element: Any) -> bool:
    """Inside what is not the article: a list of others, the comments, the foot of the page."""
    for level, above in enumerate(element.iterancestors()):
        label = label_of(above)[:500]
        if level >= 8 or above.tag in {"body", "main", "article"}:
            return False
        if above.tag in {"aside", "footer", "nav"} or ELSEWHERE.search(label):
            return True
    return False


def _stand_together(one: Any, other: Any) -> bool:
    """Side by side, or one inside the other."""
    above = one.getparent()
    return any(parent is above or parent is one for _, parent in zip(range(3), other.iterancestors(), strict=False))


def _may_name(text: str, least: int) -> bool:
    """Long enough for a name, which in Chinese has two characters."""
    return (2 if CJK.search(text) else least) <= len(text) < LONGEST


def _name_in(element: Any) -> str:
    """The name that is marked inside, else the link to a profile, else all of the text."""
    for inner in element.iter():
        if isinstance(inner.tag, str) and inner.get("itemprop") == "name":
            return normalise(inner.get("content") or _spaced(inner))
    for inner in element.iterdescendants("a"):
        if inner.get("rel") == "author" or PROFILE.search(inner.get("href") or ""):
            others = [a for a in element.iterdescendants("a") if PROFILE.search(a.get("href") or "") and _spaced(a)]
            return ", ".join(dict.fromkeys(_spaced(a) for a in others[:6])) if len(others) > 1 else _spaced(inner)
    return _spaced(element)


def _spaced(element: Any) -> str:
    """Its text with a blank between elements: a name and the date beside it are two words."""
    parts = []
    for part, _ in zip(element.itertext(), range(40), strict=False):
        parts.append(part[:300])
    return normalise(" ".join(parts))


def _preceding(heading: Any) -> Iterator[Any]:
    """What stands right above it in the same box."""
    for sibling in islice(heading.itersiblings(preceding=True), 3):
        yield from islice(sibling.iter(), 5)


def _following(element: Any) -> Iterator[Any]:
    """Elements after this one in document order."""
    at = element
    while at is not None:
        for sibling in at.itersiblings():
            yield from sibling.iter()
        at = at.getparent()
