"""Feed documents -> entries. `parse` decides by content what a document is; servers and people get its type wrong."""

from __future__ import annotations

import gzip
import io
import re

from crawlers.entry import FeedDocument, NotAFeed
from crawlers.feeds import jsonfeed, sections, sitemaps, syndication

LARGEST = 50_000_000  # bytes unpacked: the limit that the sitemap protocol sets
HEAD = 4_096  # bytes in which a document shows what it is


def parse(body: bytes, url: str, content_type: str | None = None, kind: str | None = None) -> FeedDocument:
    """The entries of a feed document of any kind; raises `NotAFeed`, which says what the document was instead.

    `kind` is what the feed was added as: it decides only for HTML pages, which are lists (`section`) if someone says so.
    """
    body = _unpacked(body)
    if not body.strip():
        raise NotAFeed("the document is empty")
    start = body[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in {b"{", b"["}:
        return jsonfeed.parse(body, url)
    if sitemaps.looks_like_one(start):
        return sitemaps.parse(body, url)
    if kind == "section" and re.search(rb"<(!doctype\s+html|html|body|div|a)\b", start, re.IGNORECASE):
        return sections.parse(body, url, content_type)
    return syndication.parse(body, url, content_type)


def _unpacked(body: bytes) -> bytes:
    """Sitemaps are served as .gz files; the transfer's own compression is undone before."""
    if body[:2] != b"\x1f\x8b":
        return body
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as packed:
            unpacked = packed.read(LARGEST + 1)
    except (OSError, EOFError, ValueError) as error:
        raise NotAFeed(f"the gzip file is damaged: {error}") from None
    if len(unpacked) > LARGEST:
        raise NotAFeed(f"the document unpacks to more than {LARGEST // 1_000_000} MB")
    return unpacked
