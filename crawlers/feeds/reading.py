"""Reading what feeds write: texts, addresses and times, bounded and never trusted."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import escape, unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
PLAIN = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)+/[\w/.,~=&?%+-]*", re.ASCII)  # as most are: nothing to do
UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
ACTIVE = re.compile(
    r"<[/!]?(script|style|iframe|frame|object|embed|applet|svg|math|img|video|audio|form|input|body|html|meta|base|link"
    r"|noscript)\b"
    r"|<[^>]*\son\w+\s*=|<[^>]*(javascript|data):",
    re.IGNORECASE,
)
BRACKETS = str.maketrans("<>", "\u2039\u203a")
TAG = re.compile(r"<[/!]?[a-zA-Z-][^<>]*>")
ZONE = re.compile(r"\s+(?=[+-]\d\d:?\d\d$)")  # the blank before it, which some write
ENTRIES = 5_000  # of one feed
SHORT, LONG, FULL = 1_000, 20_000, 400_000  # characters of a title, a summary, a full text


def text(value: Any, most: int = SHORT) -> str | None:
    """A string without control characters, cut at `most`; None for anything else and for nothing."""
    if not isinstance(value, str):
        return None
    cleaned = CONTROL.sub("", value[: most * 2]).strip()
    return cleaned[:most] or None


def line(value: Any, most: int = SHORT) -> str | None:
    """A title or a name, as text. One that holds what could do something in a browser is read as HTML, whatever it is called: it
    may well be shown as HTML further on."""
    found = text(value, most)
    for _ in range(3):  # hidden within what hides it
        if found is None or not ACTIVE.search(found):
            return found
        found = text(TAG.sub("", UNSEEN.sub("", found)), most)
    return text(found.translate(BRACKETS), most) if found else None


def plain(value: Any, most: int = SHORT) -> str | None:
    """The text of a short piece of HTML, without what is no text: scripts and styles."""
    if not isinstance(value, str):
        return None
    if "<" in value:
        value = TAG.sub("", UNSEEN.sub("", value[: most * 4]))
    return line(" ".join(unescape(value[: most * 4]).split()), most)


def address(value: Any, base: str) -> str | None:
    """An absolute http(s) address, or None."""
    found = text(value, 2_000)
    if not found or PLAIN.fullmatch(found):
        return found
    try:
        joined = urljoin(base, re.sub(r"\s*[\t\r\n]+\s*", "", found).replace(" ", "%20"))  # as browsers do
        parts = urlsplit(joined)
        usable = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return joined if usable else None


def prose(value: Any, most: int = FULL) -> str | None:
    """Plain text as the HTML that means it: paragraphs stay paragraphs, and a `<` stays one."""
    found = text(value, most)
    if not found:
        return None
    paragraphs = [escape(paragraph, quote=False) for paragraph in re.split(r"\n\s*\n", found)]
    return paragraphs[0] if len(paragraphs) == 1 else "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)[:most]


def moment(value: Any) -> datetime | None:
    """A time in ISO 8601 or as mail writes it (RFC 5322), aware and in UTC; without a zone it counts as UTC."""
    found = text(value, 100)
    if not found:
        return None
    iso = ZONE.sub("", found.upper()).replace(" UTC", "Z").replace(" GMT", "Z")
    if re.fullmatch(r"\d{4}(-\d\d)?", iso):  # a year or a month, as W3C allows: its beginning
        iso = f"{iso}-01" if len(iso) > 4 else f"{iso}-01-01"
    for read, written in ((datetime.fromisoformat, iso), (parsedate_to_datetime, found)):
        try:
            return _utc(read(written))
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _utc(time: datetime) -> datetime:
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return aware.astimezone(UTC)
