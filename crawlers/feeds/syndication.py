"""RSS 0.9x to 2.0, RDF and Atom, well-formed or not, through feedparser."""

from __future__ import annotations

import calendar
import functools
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from crawlers.entry import Entry, FeedDocument, NotAFeed
from crawlers.feeds import guarded
from crawlers.feeds.reading import ENTRIES, FULL, LONG, address, line, plain, prose, text

PERIODS = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
Said = Callable[[str], Any]
PAGES = {"text/html", "application/xhtml+xml", "html", "xhtml"}
MARKUP = 400_000  # of `<`: many times what so many entries need, and some seconds of work


def parse(body: bytes, url: str, content_type: str | None) -> FeedDocument:
    if body.count(b"<") > MARKUP:
        raise NotAFeed(f"more than {MARKUP} tags: no feed has so many")
    try:
        found = guarded.parse(body, {"content-type": content_type or "", "content-location": url})
    except Exception as error:  # feedparser's depths are many, and whatever they raise, this is no feed
        raise NotAFeed(f"cannot be parsed: {type(error).__name__}: {error}"[:200]) from None
    if not found.version and not found.entries:
        raise NotAFeed(_what_it_was(body, found))
    feed = found.feed
    language = text(feed.get("language"), 35)
    base = next(filter(None, (address(link, url) for link in (*_in_language(feed.get("links"), language), feed.get("link")))), url)
    entries = tuple(_entry(raw, url, language) for raw in found.entries[:ENTRIES])
    return FeedDocument(
        "rss", entries, line(feed.get("title")), plain(feed.get("subtitle"), LONG), plain(feed.get("rights")),
        language, base, _ttl(feed), (), _problem(found), earlier=_earlier(feed, url),
    )  # fmt: skip


def _entry(raw: Any, url: str, language: str | None) -> Entry:
    """feedparser has applied xml:base to links by now: what is still relative is so to the document.

    Read as the plain dictionary that it is: feedparser's own `get` looks for older names first, and lends one date to another.
    """
    said = functools.partial(dict.get, raw)
    guid = text(said("id"), 2_000)
    contents = [part for part in said("content") or () if isinstance(part, dict) and isinstance(part.get("value"), str)]
    content = max(contents, key=lambda part: len(part["value"]), default={})
    authors = [line(author.get("name")) for author in said("authors") or () if isinstance(author, dict)]
    return Entry(
        _link(raw, said, guid, url, language), guid, _title(said), ", ".join(filter(None, authors)) or line(said("author")),
        _markup(said("summary"), said("summary_detail"), LONG), _markup(content.get("value"), content, FULL),
        _time(raw, "published") or _time(raw, "created"),
        _time(raw, "updated"), text(said("language") or said("dc_language"), 35),
    )  # fmt: skip


def _link(raw: Any, said: Said, guid: str | None, url: str, language: str | None) -> str | None:
    """Where a feed proxy stands in between, the feed names the address behind it. An empty link resolves to the document."""
    behind = [value for name, value in raw.items() if name.endswith("_origlink")]
    alternates = [link.get("href") for link in _alternates(said("links"))]
    for link in (*behind, *_in_language(said("links"), language), said("link"), *alternates):
        if (found := address(link, url)) and found != url:
            return found
    return address(guid, url) if guid and guid.startswith(("http://", "https://")) else None


def _alternates(links: Any) -> list[dict[str, Any]]:
    return [link for link in links or () if isinstance(link, dict) and link.get("rel") == "alternate"]


def _in_language(links: Any, language: str | None) -> list[Any]:
    """Where pages in several languages are named, of which feedparser takes the last: that of none first, then that of the feed's
    own or of another country's kind of it, then the others in their order."""
    pages = [link for link in _alternates(links) if link.get("type") in PAGES]
    if not any(link.get("hreflang") for link in pages):
        return []
    own = (language or "").lower()

    def strangeness(link: dict[str, Any]) -> tuple[bool, ...]:
        said = str(link.get("hreflang") or "").lower()
        return bool(said), said != own, said.partition("-")[0] != own.partition("-")[0]

    return [link.get("href") for link in sorted(pages, key=strangeness)]


def _title(said: Said) -> str | None:
    """As text: Atom may write it as HTML, and so does much of RSS."""
    detail = said("title_detail")
    kind = detail.get("type") if isinstance(detail, dict) else "text/plain"
    return line(said("title")) if kind == "text/plain" else plain(said("title"))


def _markup(value: Any, detail: Any, most: int) -> str | None:
    """As HTML, also where Atom says that it is plain text, in which a `<` is one."""
    return (prose if isinstance(detail, dict) and detail.get("type") == "text/plain" else text)(value, most)


def _time(raw: Any, name: str) -> datetime | None:
    parsed = dict.get(raw, f"{name}_parsed")  # not raw.get: feedparser lends `published` the value of `updated`
    if not isinstance(parsed, time.struct_time):
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _ttl(feed: Any) -> int | None:
    """Seconds that the feed asks to be left alone: <ttl> in minutes, or the syndication module's period."""
    asked = []
    ttl = text(feed.get("ttl"), 20)
    if ttl and ttl.isascii() and ttl.isdecimal():
        asked.append(min(int(ttl) * 60, 604_800))
    period = PERIODS.get((text(feed.get("sy_updateperiod"), 20) or "").lower())
    if period:
        frequency = text(feed.get("sy_updatefrequency"), 10) or "1"
        asked.append(period // max(int(frequency) if frequency.isascii() and frequency.isdecimal() else 1, 1))
    return max(asked, default=None)


def _earlier(feed: Any, url: str) -> str | None:
    """RFC 5005: the archive before this document, else the next page of a paged feed."""
    links = [link for link in feed.get("links") or () if isinstance(link, dict)]
    named = {str(link.get("rel")).lower(): address(link.get("href"), url) for link in reversed(links)}
    return named.get("prev-archive") or named.get("http://www.iana.org/assignments/relation/prev-archive") or named.get("next")


def _problem(found: Any) -> str | None:
    error = found.get("bozo_exception") if found.get("bozo") else None
    if error is None or type(error).__name__ in {"CharacterEncodingOverride", "NonXMLContentType"}:
        return None
    return f"not well-formed: {error}"[:200]


def _what_it_was(body: bytes, found: Any) -> str:
    if re.search(rb"<(!doctype\s+html|html|body)\b", body[:4_096], re.IGNORECASE):
        return "this is an HTML page, no feed"
    return _problem(found) or "there is neither a feed nor an entry in it"
