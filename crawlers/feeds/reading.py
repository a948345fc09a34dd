"""Reading what feeds write: texts, addresses and times, bounded and never trusted."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

ENTRIES = 5_000  # of one feed
SHORT, LONG, FULL = 1_000, 20_000, 400_000  # characters of a title, a summary, a full text


def text(value: Any, most: int = SHORT) -> str | None:
    """A string without control characters, cut at `most`; None for anything else and for nothing."""
    if not isinstance(value, str):
        return None
    cleaned = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", "", value[: most * 2]).strip()
    return cleaned[:most] or None


def plain(value: Any, most: int = SHORT) -> str | None:
    """The text of a short piece of HTML."""
    if not isinstance(value, str):
        return None
    return text(" ".join(unescape(re.sub(r"<[/!]?[a-zA-Z-][^<>]*>", "", value[: most * 4])).split()), most)


def address(value: Any, base: str) -> str | None:
    """An absolute http(s) address, or None."""
    found = text(value, 2_000)
    if not found:
        return None
    try:
        joined = urljoin(base, re.sub(r"\s*[\t\r\n]+\s*", "", found).replace(" ", "%20"))  # as browsers do
        parts = urlsplit(joined)
        usable = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return joined if usable else None


def moment(value: Any) -> datetime | None:
    """A time in ISO 8601 or as mail writes it (RFC 5322), aware and in UTC; without a zone it counts as UTC."""
    found = text(value, 100)
    if not found:
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            time = read(found)
            return _utc(time)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _utc(time: datetime) -> datetime:
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return aware.astimezone(UTC)
