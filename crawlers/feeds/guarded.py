"""feedparser, with the doors shut through which a hostile document could make it work without end or read what is not its own.

The guards replace functions inside feedparser, because they act in the middle of its work. Tests hold them to it.
"""

from __future__ import annotations

import functools
import io
import re
import time
from typing import Any

import feedparser
import feedparser.api
import feedparser.datetimes
import feedparser.encodings
import feedparser.mixin
from feedparser.datetimes import _parse_date_iso8601
from feedparser.mixin import _FeedParserMixin

from crawlers.feeds.reading import moment

AUTHOR = 1_000  # characters
BASE = 2_000  # characters of an address that is remembered
PROLOGUE = 5_000  # bytes before the first element; feedparser looks through them in a time that is the square of their length
DECLARED = re.compile(
    rb"^<\?[^>\n]{0,500}encoding=['\"]([^'\">\n]{0,100})['\"][^>\n]{0,500}\?>"
)  # theirs takes the cube of a line's
SUBSET = re.compile(rb"<!DOCTYPE[^>\[]{0,2000}\[", re.IGNORECASE)
SUBSET_END = re.compile(rb"\]\s{0,100}>")

_replace_doctype = feedparser.api.replace_doctype
_sync_author = _FeedParserMixin._sync_author_detail
_date_handlers = feedparser.datetimes._date_handlers
_declared = feedparser.encodings.RE_XML_PI_ENCODING
_absolute = feedparser.mixin.make_safe_absolute_uri
_remembered = functools.lru_cache(maxsize=64)(_absolute)


def parse(body: bytes, headers: dict[str, str]) -> Any:
    """Sanitizing is off: what entries say is only ever read as text by cleaning, and shown by nobody as HTML.

    Given as a stream, for feedparser takes bare bytes for the name of a file, and opens it.
    """
    return feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)


def without_entities(data: bytes) -> tuple[str | None, bytes, dict[str, str]]:
    """Entities of a document's own may grow without bound or name files, and no feed needs them: their references stay as they are.

    feedparser would keep those that are plain text, and a long one that is named often fills any memory.
    """
    if subset := SUBSET.search(data, 0, min(_root(data), PROLOGUE)):
        end = SUBSET_END.search(data, subset.end())
        data = data[: subset.start()] + (data[end.end() :] if end else b"")
    root = _root(data)
    if root > PROLOGUE or b"<!ENTITY" in data[:root]:  # a second DOCTYPE, or none: this is no XML anyway
        data = data[root:]
    version, data, _ = _replace_doctype(data)
    return version, data, {}


def _root(data: bytes) -> int:
    start = re.search(rb"<\w", data)
    return start.start() if start else len(data)


def bounded_author(self: Any, key: str = "author") -> None:
    """The search for a mail address in an author's name takes time by the square of its length."""
    context = self._get_context()
    if isinstance(context.get(key), str):
        context[key] = context[key][:AUTHOR]
    _sync_author(self, key)


def dated(written: str) -> time.struct_time | None:
    """Our own reading of a time goes before theirs, which takes every zone that it does not know for UTC."""
    at = moment(written)
    return at.utctimetuple() if at else None


def absolute(base: str, relative: str | None = None) -> str:
    """Asked for at each element, and nearly always the same."""
    found: str = (_remembered if len(base) + len(relative or "") <= BASE else _absolute)(base, relative)
    return found


# One of theirs reads any four digits as a year, and what it does not find is filled in from the clock.
feedparser.datetimes._date_handlers = [dated, *(read for read in _date_handlers if read is not _parse_date_iso8601)]
feedparser.encodings.RE_XML_PI_ENCODING = DECLARED
feedparser.api.replace_doctype = without_entities
feedparser.mixin.make_safe_absolute_uri = absolute
_FeedParserMixin._sync_author_detail = bounded_author
