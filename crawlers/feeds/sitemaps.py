"""Sitemaps, sitemap indexes and news sitemaps (sitemaps.org; the news extension of Google)."""

from __future__ import annotations

import io
import re
from typing import Any

from lxml import etree

from crawlers.entry import Entry, FeedDocument, NotAFeed
from crawlers.feeds.reading import address, moment, text

MOST = 50_000  # addresses: the protocol's own limit


def looks_like_one(start: bytes) -> bool:
    return bool(re.search(rb"<(\w+:)?(urlset|sitemapindex)[\s>]", start))


def parse(body: bytes, url: str) -> FeedDocument:
    """Read as a stream: what is not well-formed after the first entries costs only the rest."""
    entries: list[Entry] = []
    children: list[str] = []
    news, problem = False, None
    events = etree.iterparse(io.BytesIO(body), events=("end",), resolve_entities=False, no_network=True, load_dtd=False,
                             huge_tree=False, recover=False)  # fmt: skip
    try:
        for _, element in events:
            name = _name(element)
            if name == "url" and len(entries) < MOST:
                fields = _fields(element)
                if entry := _entry(fields, url):
                    entries.append(entry)
                news = news or "publication_date" in fields
                element.clear()
            elif name == "sitemap" and len(children) < MOST:
                if found := address(_fields(element).get("loc"), url):
                    children.append(found)
                element.clear()
    except etree.XMLSyntaxError as error:
        problem = f"not well-formed: {error.msg}"[:200]
    if not entries and not children and problem:
        raise NotAFeed(problem)
    return FeedDocument("news_sitemap" if news else "sitemap", tuple(entries), children=tuple(children), problem=problem)


def _entry(fields: dict[str, str], url: str) -> Entry | None:
    link = address(fields.get("loc"), url)
    if link is None:
        return None
    return Entry(link, None, text(fields.get("title")), published_at=moment(fields.get("publication_date")),
                 updated_at=moment(fields.get("lastmod")), language=text(fields.get("language"), 35))  # fmt: skip


def _fields(element: Any) -> dict[str, str]:
    """Texts of the children and of the news extension, by local name: images and videos have titles and dates of their own."""
    news = (said for child in element if _name(child) == "news" for said in child.iter())
    fields: dict[str, str] = {}
    for child in (*element, *news):
        if isinstance(child.tag, str) and child.text and child.text.strip():
            fields.setdefault(_name(child), child.text.strip())
    return fields


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
