"""Feed documents -> entries. `parse` decides by content what a document is; servers and people get its type wrong."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from crawlers.entry import FeedDocument, NotAFeed
from crawlers.feeds import jsonfeed, sections, sitemaps, syndication
from crawlers.packed import GZIP, gunzipped

LARGEST = 50_000_000  # bytes unpacked: the limit that the sitemap protocol sets
HEAD = 4_096  # bytes in which a document shows what it is


def parse(body: bytes, url: str, content_type: str | None = None, kind: str | None = None, known: Sequence[str] = (),
          selector: str | None = None) -> FeedDocument:  # fmt: skip
    """The entries of a feed document of any kind; raises `NotAFeed`, which says what the document was instead.

    `kind` is what the feed was added as: it decides only for HTML pages, which are lists (`section`) if someone says so; `known`
    articles of the site, or a person's `selector`, then tell which links are meant.
    """
    body = _unpacked(body)
    if not body.strip():
        raise NotAFeed("the document is empty")
    start = _start(body)
    if start[:1] in {b"{", b"["}:
        return jsonfeed.parse(body, url)
    if sitemaps.looks_like_one(start):
        return sitemaps.parse(body, url)
    if sitemaps.looks_like_a_list(start.rpartition(b"\n")[0] if len(body) > HEAD else start):
        return sitemaps.parse_list(body, url)
    if kind == "section" and re.search(rb"<(!doctype\s+html|html|body|div|a)\b", start, re.IGNORECASE):
        return sections.parse(body, url, content_type, known, selector)
    return syndication.parse(body, url, content_type)


def _start(body: bytes) -> bytes:
    """What the document begins with, as ASCII where it is written in wider characters."""
    head = body[:HEAD]
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"} or (len(head) > 1 and 0 in head[:2]):
        head = head.replace(b"\x00", b"").lstrip(b"\xff\xfe")
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")


def _unpacked(body: bytes) -> bytes:
    """Sitemaps are served as .gz files, by some twice; the transfer's own compression is undone before. What a file that breaks
    off holds is read, and what follows its end is left."""
    for _ in range(2):
        if body[:2] != GZIP:
            break
        try:
            body = gunzipped(body, LARGEST + 1)
        except zlib.error as error:
            raise NotAFeed(f"the gzip file is damaged: {error}") from None
        if len(body) > LARGEST:
            raise NotAFeed(f"the document unpacks to more than {LARGEST // 1_000_000} MB")
    return body
