"""Days that something is of, as far as is known before it is fetched: by its date, its address, or what lists it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from crawlers.entry import Entry

DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/._-]?)(0[1-9]|1[0-2]|(?<=[/_-])[1-9](?=[/_-]))\2(0[1-9]|[12]\d|3[01]|(?<=[/_-])[1-9](?=/))(?!\d)"
)
MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)[/._-]?(0[1-9]|1[0-2])(?=[/.?&]|-\d{1,4}\.|$)")
ASKED = re.compile(r"\byyyy=((?:19|20)\d\d)&mm=(\d\d?)(?:&dd=(\d\d?))?")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=[./]|$)")
LONGEST = timedelta(days=31)  # wider than that, it is not known when something was


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included."""

    first: date
    last: date

    def meets(self, other: Span) -> bool:
        return self.first <= other.last and other.first <= self.last

    def days(self) -> Iterator[date]:
        for n in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=n)

    def months(self) -> Iterator[Span]:
        """Its pieces by month."""
        start = self.first
        while start <= self.last:
            end = min(_end_of_month(start), self.last)
            yield Span(start, end)
            start = end + timedelta(days=1)


def day(moment: datetime | date) -> Span:
    at = moment.astimezone(UTC).date() if isinstance(moment, datetime) else moment
    return Span(at, at)


def named(url: str, years: bool = False) -> Span | None:
    """The day or the month that stands in an address; a year only where years are asked for, as in names of sitemaps."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if (found := ASKED.search(path)) and (one := _date(found[1], found[2], found[3] or "1")):
        return Span(one, one if found[3] else _end_of_month(one))
    if (found := DAY.search(path)) and (one := _date(found[1], found[3], found[4])):
        return Span(one, one)
    if (found := MONTH.search(path)) and (one := _date(found[1], found[2], "1")):
        return Span(one, _end_of_month(one))
    if years and (found := YEAR.search(path)):
        return Span(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
    return None


def of_entry(entry: Entry, listed: Span | None) -> Span | None:
    """By its own date; else by its address, and by the document that lists it; else by its last change, which an article that was
    never edited has on its day. None where nothing tells."""
    if entry.published_at:
        return day(entry.published_at)
    address = named(entry.url or "")
    for known in (address, listed):
        if known and known.first == known.last:
            return known
    changed = day(entry.updated_at) if entry.updated_at else None
    known = address or listed
    if changed and (known is None or known.meets(changed)):
        return changed
    return known if known and known.last - known.first <= LONGEST else None


def _date(year: str, month: str, of_month: str) -> date | None:
    try:
        return date(int(year), int(month), int(of_month))
    except ValueError:
        return None


def _end_of_month(one: date) -> date:
    return one.replace(day=calendar.monthrange(one.year, one.month)[1])
