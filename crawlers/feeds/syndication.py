"""RSS 0.9x to 2.0, RDF and Atom, well-formed or not, through feedparser."""

from __future__ import annotations

import calendar
import re
import time
from datetime import UTC, datetime
from typing import Any

from crawlers.entry import Entry, FeedDocument, NotAFeed
from crawlers.feeds import guarded
from crawlers.feeds.reading import ENTRIES, FULL, LONG, address, plain, text

PERIODS = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
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
    base = address(feed.get("link"), url) or url
    entries = tuple(entry for raw in found.entries[:ENTRIES] if (entry := _entry(raw, url)))
    return FeedDocument(
        "rss", entries, text(feed.get("title")), text(feed.get("subtitle"), LONG), text(feed.get("rights")),
        text(feed.get("language"), 35), base, _ttl(feed), (), _problem(found),
    )  # fmt: skip


def _entry(raw: Any, url: str) -> Entry | None:
    """feedparser has applied xml:base to links by now: what is still relative is so to the document."""
    link = address(raw.get("feedburner_origlink"), url) or address(raw.get("link"), url) or _alternate(raw, url)
    guid = text(raw.get("id"), 2_000)
    if link == url:
        link = None  # an empty one resolves to the document
    if link is None and guid and guid.startswith(("http://", "https://")):
        link = address(guid, url)
    if link is None:
        return None
    contents = [part.get("value") for part in raw.get("content", []) if isinstance(part, dict)]
    content = max((value for value in contents if isinstance(value, str)), key=len, default=None)
    authors = [text(author.get("name")) for author in raw.get("authors", []) if isinstance(author, dict)]
    return Entry(
        link, guid, _title(raw), ", ".join(filter(None, authors)) or text(raw.get("author")),
        text(raw.get("summary"), LONG), text(content, FULL), _time(raw, "published") or _time(raw, "created"),
        _time(raw, "updated"), text(raw.get("language") or raw.get("dc_language"), 35),
    )  # fmt: skip


def _title(raw: Any) -> str | None:
    """As text: Atom may write it as HTML, and so does much of RSS."""
    detail = raw.get("title_detail")
    kind = detail.get("type") if isinstance(detail, dict) else None
    return plain(raw.get("title")) if kind in {"text/html", "application/xhtml+xml"} else text(raw.get("title"))


def _alternate(raw: Any, url: str) -> str | None:
    links = [link for link in raw.get("links", []) if isinstance(link, dict) and link.get("rel") == "alternate"]
    return next((found for link in links if (found := address(link.get("href"), url))), None)


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


def _problem(found: Any) -> str | None:
    error = found.get("bozo_exception") if found.get("bozo") else None
    if error is None or type(error).__name__ in {"CharacterEncodingOverride", "NonXMLContentType"}:
        return None
    return f"not well-formed: {error}"[:200]


def _what_it_was(body: bytes, found: Any) -> str:
    if re.search(rb"<(!doctype\s+html|html|body)\b", body[:4_096], re.IGNORECASE):
        return "this is an HTML page, no feed"
    return _problem(found) or "there is neither a feed nor an entry in it"
