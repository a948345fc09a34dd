"""HTML pages that list articles: the links on them that look like the site's articles."""

from __future__ import annotations

import codecs
import re
from urllib.parse import urlsplit

from lxml import etree, html

from crawlers.addresses import normalise, site_of
from crawlers.entry import Entry, FeedDocument, NotAFeed
from crawlers.feeds.reading import ENTRIES, address, text

LIST_PARTS = re.compile(r"/(tags?|topics?|category|categories|authors?|search|login|account|privacy|about|contact|page)(/|$)", re.I)
FEW_WORDS = 4  # a headline has more; a menu's entry has fewer


def parse(body: bytes, url: str, content_type: str | None) -> FeedDocument:
    """Links to the same site whose text reads like a headline, or whose address reads like an article's, in order."""
    try:
        tree = html.fromstring(body, parser=html.HTMLParser(encoding=_charset(content_type), huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise NotAFeed(f"cannot be read as HTML: {error}"[:200]) from None
    found: dict[str, Entry] = {}
    base = address(tree.xpath("string(//base/@href)"), url) or url
    for anchor in tree.iter("a"):
        link = address(anchor.get("href"), base)
        if link is None or len(found) >= ENTRIES:
            continue
        try:
            link = normalise(link)
        except ValueError:
            continue
        words = " ".join(str(anchor.xpath("string()")).split())
        known = link in found and (found[link].title or not words)
        if not known and site_of(link) == site_of(url) and _article_like(link, words, url):
            found[link] = Entry(link, None, text(words))
    title = text(tree.findtext(".//title"))
    return FeedDocument("section", tuple(found.values()), title, home_url=url)


def _article_like(link: str, words: str, page: str) -> bool:
    path = urlsplit(link).path
    if link == page or len(path) < 2 or LIST_PARTS.search(path):
        return False
    slug = path.rstrip("/").rpartition("/")[2]
    dated = re.search(r"/(19|20)\d\d/\d\d?(/|$)", path)
    named = slug.count("-") >= 3 or slug.count("_") >= 3 or re.search(r"\d{5,}", slug)
    return bool(dated or named or (len(words.split()) > FEW_WORDS and path.count("/") >= 2))


def _charset(content_type: str | None) -> str | None:
    """What the server says, if there is such an encoding; else the page decides."""
    match = re.search(r"charset=[\"']?([\w-]+)", content_type or "", re.IGNORECASE)
    try:
        return codecs.lookup(match[1]).name if match else None
    except LookupError:
        return None
