"""Sitemaps, sitemap indexes and news sitemaps (sitemaps.org; the news extension of Google), as XML or as a list of addresses."""

from __future__ import annotations

import io
import re
from codecs import BOM_UTF8
from html import unescape
from typing import Any

from lxml import etree

from crawlers.entry import Child, Entry, FeedDocument, NotAFeed
from crawlers.feeds.reading import address, line, moment, text

MOST = 50_000  # addresses: the protocol's own limit
ROOT = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>/]", re.IGNORECASE)
BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
ESCAPED_TWICE = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)  # within CDATA, or by two programs; no address means it
WESTERN = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}  # by what stands for the byte
NOT_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def looks_like_one(start: bytes) -> bool:
    return bool(ROOT.search(start))


def looks_like_a_list(start: bytes) -> bool:
    """The protocol's plainest form: a text file, one address a line."""
    lines = start.split()
    return bool(lines) and all(re.match(rb"https?://[^<>\"]+$", line) for line in lines)


def parse_list(body: bytes, url: str) -> FeedDocument:
    lines = _characters(body.removeprefix(BOM_UTF8)).split()[:MOST]
    return FeedDocument("sitemap", tuple(Entry(link) for line in lines if (link := address(line, url))))


def parse(body: bytes, url: str) -> FeedDocument:
    """As it is; or, where that is not well-formed, once more without the faults that are common."""
    found = _read(body.lstrip(), url)
    if found.problem:
        mended = _read(_mended(body), url)
        if len(mended.entries) + len(mended.children) > len(found.entries) + len(found.children):
            found = mended if mended.problem else _with_problem(mended, found.problem)
    if not found.entries and not found.children and found.problem:
        raise NotAFeed(found.problem)
    return found


def _read(body: bytes, url: str) -> FeedDocument:
    """Read as a stream: what is not well-formed after the first entries costs only the rest."""
    entries: list[Entry] = []
    children: list[Child] = []
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
                fields = _fields(element)
                if found := _address(fields, url):
                    children.append(Child(found, moment(fields.get("lastmod"))))
                element.clear()
    except etree.XMLSyntaxError as error:
        problem = f"not well-formed: {error.msg}"[:200]
    return FeedDocument("news_sitemap" if news else "sitemap", tuple(entries), children=tuple(children), problem=problem)


def _mended(body: bytes) -> bytes:
    """Without what programs print before the document, with ampersands escaped, without characters that no XML may hold, and with
    bytes that are no UTF-8 as the western letters that they mostly are.

    The declaration goes with what came before; nearly every sitemap is UTF-8, and of another only words would suffer."""
    root = ROOT.search(body)
    body = NOT_XML.sub(b"", BARE_AMPERSAND.sub(b"&amp;", body[root.start() :] if root else body))
    return _characters(body).encode()


def _characters(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        return body.decode("utf-8", "surrogateescape").translate(WESTERN)


def _with_problem(found: FeedDocument, problem: str) -> FeedDocument:
    return FeedDocument(found.kind, found.entries, children=found.children, problem=problem)


def _entry(fields: dict[str, str], url: str) -> Entry | None:
    link = _address(fields, url)
    if link is None:
        return None
    return Entry(link, None, line(unescape(fields.get("title", ""))), published_at=moment(fields.get("publication_date")),
                 updated_at=moment(fields.get("lastmod")), language=text(fields.get("language"), 35))  # fmt: skip


def _address(fields: dict[str, str], url: str) -> str | None:
    return address(ESCAPED_TWICE.sub("&", fields.get("loc", "")), url)


def _fields(element: Any) -> dict[str, str]:
    """Texts of the children and of the news extension, by local name: images and videos have titles and dates of their own."""
    news = (said for child in element if _name(child) == "news" for said in child.iter())
    fields: dict[str, str] = {}
    for child in (*element, *news):
        if isinstance(child.tag, str) and child.text and child.text.strip():
            fields.setdefault(_name(child), child.text.strip())
    return fields


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
