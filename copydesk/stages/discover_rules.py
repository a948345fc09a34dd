"""What a backfill is asked to do, and which of the addresses that a way shows it takes. Pure: no clock, no database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from copydesk.windows import Window
from crawlers.addresses import normalise
from crawlers.entry import Entry
from crawlers.ways import BY_NAME, NAMES
from crawlers.ways.listing import places
from crawlers.ways.spans import Span, of_entry

NONE = "none"  # the way of sources that have none
NO_WAY = "no sitemap, no REST API, no older pages of its feeds and no dated pages are known"
ABSENT = "its dated pages were not there on any day tried"
GUESSES = 10  # dated pages that are asked for where none is there; a person's template is believed for longer
HOUR = timedelta(hours=1)
FRESH = timedelta(hours=12)  # so long a document that was read once is not asked for again


@dataclass(frozen=True, slots=True)
class Errand:
    """What whoever began the backfill wants beyond its days."""

    ways: Sequence[str] = NAMES
    sources: Sequence[str] = ()  # by name; none: all
    most_pages: int | None = None  # new ones, in this run
    retry_failed: bool = False
    undated: bool = False  # take addresses that nothing dates, too
    template: str | None = None  # of dated pages
    reach: tuple[str, str] | None = None  # the whole range that this window is a day of: documents are asked for once for it

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Errand:
        return cls(**options)

    def row(self) -> dict[str, Any]:
        return asdict(self)

    def wanted(self, window: Window) -> Span:
        return Span(date.fromisoformat(self.reach[0]), date.fromisoformat(self.reach[1])) if self.reach else span_of(window)


@dataclass(slots=True)
class Tried:
    """What one way showed for one source."""

    found: dict[str, date] = field(default_factory=dict)  # addresses in the window, with the day that they count for
    undated: int = 0
    problems: dict[date | None, str] = field(default_factory=dict)  # by day, or of all days
    oldest: date | None = None
    cut: str | None = None  # what ended it before its end


def owner(url: str, sources: Mapping[int, Collection[str]]) -> int:
    """Whose an address is of several sources whose document names it: whose places lie nearest; the first of equals."""
    try:
        near = places(url)
    except ValueError:
        near = ("", "")
    return max(sources, key=lambda source_id: sum(place in sources[source_id] for place in near))


def addresses(found: Mapping[str, date]) -> dict[str, date]:
    """Those that are addresses, in canonical form: what documents name may be anything."""
    usable = {}
    for url, day in found.items():
        try:
            usable[normalise(url)] = day
        except ValueError:
            continue
    return usable


def covered(tried: Tried | None, days: Iterable[date]) -> bool:
    """Has a way shown addresses of every one of these days, and older ones too? Then nothing of them is beyond it."""
    if tried is None or tried.oldest is None:
        return False
    counted = set(tried.found.values())
    return all(day in counted and tried.oldest < day for day in days)


def in_vain(tried: Tried) -> bool:
    """Has a guess at addresses proved wrong?"""
    return len(tried.problems) >= GUESSES and not tried.found and tried.oldest is None


def span_of(window: Window) -> Span:
    return Span(window.start.date(), (window.end - timedelta(microseconds=1)).astimezone(UTC).date())


def hours_back(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The hours of a span of time, the last one first."""
    while start < end:
        first = max(start, end - HOUR)
        yield first, end
        end = first


def choose(entries: Iterable[Entry], listed: Span | None, window: Window, undated: bool, tried: Tried) -> list[Entry]:
    """The entries that may be of the window, noted in `tried`. What is dated outside is not fetched; what is known no closer than
    to a month counts for the window's first day in it, until the page has told."""
    wanted, chosen = span_of(window), []
    for entry in entries:
        span = of_entry(entry, listed)
        if entry.url is None:
            continue
        if span is None:
            tried.undated += 1
            if not undated:
                continue
            span = wanted
        else:
            tried.oldest = min(tried.oldest or span.first, span.first)
        if not span.meets(wanted) or (entry.published_at and not window.start <= entry.published_at < window.end):
            continue
        tried.found.setdefault(entry.url, max(span.first, wanted.first))
        chosen.append(entry)
    return chosen


def ended(source_id: int, way: str, tried: Tried, days: Iterable[date]) -> list[dict[str, Any]]:
    """The rows of the ledger that say how it ended."""
    if way == NONE:
        return [{"source_id": source_id, "way": way, "day": day, "state": "out of reach", "undated": 0, "last_error": NO_WAY}
                for day in days]  # fmt: skip
    complete = way in BY_NAME and BY_NAME[way].complete
    counted = set(tried.found.values())
    rows = []
    for day in days:
        state, why = "done", tried.problems.get(day) or tried.problems.get(None)
        if tried.cut:
            state, why = "cut short", tried.cut
        elif why and why.startswith(("http_4", ABSENT)):
            state = "out of reach"
        elif why:
            state = "failed"
        elif way in BY_NAME and not complete and day not in counted and (tried.oldest is None or day < tried.oldest):
            state = "out of reach"
            why = f"it goes back to {tried.oldest}" if tried.oldest else "it dates nothing"
        rows.append({"source_id": source_id, "way": way, "day": day, "state": state, "undated": tried.undated, "last_error": why})
    return rows
