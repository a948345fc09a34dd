"""HTML pages that list articles: the links that look like the site's articles, learned from those already known; or those that a
person's selector names."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html
from lxml.cssselect import CSSSelector
from lxml.etree import XPathError

from crawlers.addresses import normalise, site_of
from crawlers.entry import Entry, FeedDocument, NotAFeed
from crawlers.feeds.reading import ENTRIES, address, text

LIST_PARTS = re.compile(r"/(tags?|topics?|category|categories|authors?|search|login|account|privacy|about|contact|page)(/|$)", re.I)
FEW_WORDS = 4  # a headline has more; a menu's entry has fewer
ENOUGH_KNOWN = 10  # articles to learn a site's way of writing addresses from
SHARE = 0.1  # of those: a form that fewer have is no rule
WESTERN = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}  # who says so means windows-1252

Shape = tuple[str, ...]


def parse(body: bytes, url: str, content_type: str | None, known: Sequence[str] = (), selector: str | None = None) -> FeedDocument:
    """Links to the same site, in order: those that the selector finds, that are shaped like the known articles of the site, or,
    where too few are known, whose text reads like a headline or whose address like an article's."""
    tree = read_html(body, content_type)
    base = address(tree.xpath("string(//base/@href)"), url) or url
    shapes, of_the_site = learned(known), frozenset(known)
    found: dict[str, Entry] = {}
    for anchor in _anchors(tree, selector):
        link = address(anchor.get("href"), base)
        if link is None or len(found) >= ENTRIES:
            continue
        try:
            link = normalise(link)
        except ValueError:
            continue
        words = " ".join(str(anchor.xpath("string()")).split())
        if (link in found and (found[link].title or not words)) or site_of(link) != site_of(url) or link == url:
            continue
        if selector or link in of_the_site or (_shaped(link, words, shapes) if shapes else _article_like(link, words)):
            found[link] = Entry(link, None, text(words))
    title = text(tree.findtext(".//title"))
    return FeedDocument("section", tuple(found.values()), title, home_url=url)


def read_html(body: bytes, content_type: str | None) -> Any:
    try:
        return html.fromstring(body, parser=_parser(body, content_type))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotAFeed(f"cannot be read as HTML: {error}"[:200]) from None


def selector_problem(selector: str) -> str | None:
    """Why this is no CSS selector, in one line; None if it is one."""
    try:
        CSSSelector(selector, translator="html")
    except (SyntaxError, XPathError, ValueError) as error:
        return f"{selector!r} is no CSS selector: {error}"
    return None


def learned(known: Sequence[str]) -> frozenset[Shape]:
    """The shapes that the addresses of a site's articles have; none where there are too few to tell."""
    if len(known) < ENOUGH_KNOWN:
        return frozenset()
    counts = Counter(shape_of(url) for url in known)
    return frozenset(shape for shape, count in counts.items() if count >= SHARE * len(known))


def shape_of(url: str) -> Shape:
    """What an address has in common with others of its kind: a word that is not of its own, a number, or several words."""
    parts = urlsplit(url)
    names = sorted(part.partition("=")[0] for part in parts.query.split("&") if part)
    return (*(_segment(segment) for segment in parts.path.split("/")[1:]), *(f"?{name}" for name in names))


def _shaped(link: str, words: str, shapes: frozenset[Shape]) -> bool:
    """Addresses that end in one plain word are those of sections too: there, the words of the link must be a headline's."""
    shape = shape_of(link)
    return shape in shapes and (shape[-1] not in {"#word", ""} or len(words.split()) > FEW_WORDS)


def _segment(segment: str) -> str:
    name, dot, ending = segment.rpartition(".")
    if not dot or len(ending) > 5:
        name, ending = segment, ""
    words = len([word for word in re.split(r"[-_]", name) if word])
    if re.fullmatch(r"(19|20)\d\d", name) or re.fullmatch(r"\d{1,2}", name):
        kind = f"#{len(name) > 2}"
    elif name.isdecimal():
        kind = "#number"
    elif words >= 3 or (words >= 2 and re.search(r"\d{4,}", name)):
        kind = "#words"
    elif re.search(r"\d{4,}|^[0-9a-f-]{8,}$", name):
        kind = "#code"
    else:
        kind = "#word" if words else ""
    return kind + dot + ending if ending else kind


def _anchors(tree: Any, selector: str | None) -> Iterator[Any]:
    """What a selector finds is a link, or holds some."""
    if selector is None:
        yield from tree.iter("a")
        return
    chosen: Any = CSSSelector(selector, translator="html")(tree)
    for element in chosen:
        yield from element.iter("a")


def _article_like(link: str, words: str) -> bool:
    path = urlsplit(link).path
    if len(path) < 2 or LIST_PARTS.search(path):
        return False
    slug = path.rstrip("/").rpartition("/")[2]
    dated = re.search(r"/(19|20)\d\d/\d\d?(/|$)", path)
    named = slug.count("-") >= 3 or slug.count("_") >= 3 or re.search(r"\d{5,}", slug)
    return bool(dated or named or (len(words.split()) > FEW_WORDS and path.count("/") >= 2))


def _parser(body: bytes, content_type: str | None) -> html.HTMLParser:
    """As cleaning has it: a byte-order mark, then UTF-8 where the bytes are, whatever is declared, for servers are set up once, for
    all pages; then what the server says, by the names that lxml knows; else the page decides."""
    said = re.search(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", content_type or "", re.IGNORECASE)
    charset = said[1] if said else None
    if charset and charset.lower() in WESTERN:
        charset = "cp1252"
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = "utf-16"
    elif _is_utf_8(body):
        charset = "utf-8"
    try:
        return html.HTMLParser(encoding=charset, huge_tree=False)
    except LookupError:
        return html.HTMLParser(huge_tree=False)


def _is_utf_8(body: bytes) -> bool:
    try:
        return not body.decode().isascii()
    except UnicodeDecodeError:
        return False
