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
UNSEEN = re.compile(r"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
ACTIVE = re.compile(
    r"<[/!]?(script|style|iframe|frame|object|embed|applet|svg|math|img|video|audio|form|input|body|html|meta|base|link"
    r"|noscript)\b"
    r"|<[^<>]*\son\w+\s*=|<[^<>]*(javascript|data):",
    re.IGNORECASE,
)
BRACKETS = str.maketrans("<>", "\u2039\u203a")
TAG = re.compile(r"<[/!]?[a-zA-Z-][^<>]*>")
SINCE_1970 = re.compile(r"\d{9,10}|\d{13}", re.ASCII)
EARLIEST, LATEST = 100_000_000, 100_000_000_000  # between these a number means seconds since 1970, above it thousandths
DIGITS = re.compile(r"(\d{8})(\d{4}|\d{6})", re.ASCII)
DAY = re.compile(r"(\d{4})(?:[-/.]|年\s*)(\d\d?)(?:[-/.]|月\s*)(\d\d?)(?:日|(?!\d))(?:\s*[T,]|\s)?", re.ASCII)
HALF_DAY = re.compile(r"\b(\d\d?)(:\d\d(?::\d\d)?)\s*([AP])M\b", re.ASCII)
COMMENT = re.compile(r"\s*\([^()]*\)$")
WITH_ZONE = re.compile(r"(:\d\d(?:[.,]\d+)?)\s*(?:(?:UTC|GMT)?\s*([+-])(\d\d?):?(\d\d)?|([A-Z]{1,5}))$", re.ASCII)
# What only one zone is called. EST to PDT are America's, as mail has them (RFC 5322), and so is CST, which is China's too. IST is
# India's, Israel's and Ireland's, BST Britain's and Bangladesh's: read as UTC such a time is late, but never early.
ZONES = {
    name: offset
    for offset, names in {
        "-1000": "HST", "-0900": "AKST",
        "-0800": "AKDT PST PT", "-0700": "PDT MST MT", "-0600": "MDT CST CT", "-0500": "CDT EST ET", "-0400": "EDT AST AT",
        "-0330": "NST", "-0300": "ADT BRT ART", "-0230": "NDT", "+0000": "Z UT UTC GMT WET",
        "+0100": "CET MET MEZ WEST WAT", "+0200": "CEST MEST MESZ EET SAST CAT", "+0300": "EEST MSK EAT TRT IDT", "+0330": "IRST",
        "+0400": "MSD", "+0500": "PKT", "+0545": "NPT", "+0700": "WIB", "+0800": "HKT SGT PHT AWST WITA", "+0900": "JST KST WIT",
        "+0930": "ACST", "+1000": "AEST", "+1030": "ACDT", "+1100": "AEDT", "+1200": "NZST", "+1300": "NZDT",
    }.items()
    for name in names.split()
}  # fmt: skip
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
    """A time in ISO 8601 and what is like it, as mail writes it (RFC 5322), or in seconds since 1970: aware and in UTC. Without a
    zone, or with a name that nobody knows or that several countries use, it counts as UTC."""
    found = (text(value, 100) or "").upper()
    if SINCE_1970.fullmatch(found):
        return since_1970(int(found))
    zoned = WITH_ZONE.sub(_offset, HALF_DAY.sub(_hour, COMMENT.sub("", found)))
    for read, written in ((datetime.fromisoformat, _iso(zoned)), (parsedate_to_datetime, zoned)):
        try:
            return _utc(read(written))
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def since_1970(number: float) -> datetime | None:
    """Seconds, or thousandths of them."""
    if not EARLIEST < number < LATEST * 1_000:
        return None
    return datetime.fromtimestamp(number if number < LATEST else number / 1_000, UTC)


def _hour(half: re.Match[str]) -> str:
    return f"{int(half[1]) % 12 + 12 * (half[3] == 'P'):02}{half[2]}"


def _offset(zone: re.Match[str]) -> str:
    clock, sign, hours, minutes, name = zone.groups()
    return f"{clock} {ZONES.get(name, '')}" if name else f"{clock} {sign}{hours:0>2}{minutes or '00'}"


def _iso(written: str) -> str:
    """Years come first in it, then months: so do they where slashes, dots or characters part them. A year or a month, as W3C
    allows, is its beginning."""
    if re.fullmatch(r"\d{4}(-\d\d)?", written):
        return f"{written}-01" if len(written) > 4 else f"{written}-01-01"
    if run := DIGITS.fullmatch(written):
        return f"{run[1]}T{run[2]}"
    if day := DAY.match(written):
        clock = written[day.end() :].replace(" ", "")
        return f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}" + (f"T{'0' * (clock[1:2] == ':')}{clock}" if clock else "")
    return written


def _utc(time: datetime) -> datetime:
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return aware.astimezone(UTC)
