"""Times as pages write them -> ISO 8601, and the search for one where the page names none."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from dateutil.parser import UnknownTimezoneWarning  # type: ignore[import-untyped]
from htmldate import extractors, find_date

from cleaning.model import Candidate

# Beginnings of the months' names in the languages that news is most read in.
MONTHS = (
    "jan ene gen янв stycz oca ιαν يناير ocak", "feb fév fev fèv febr фев lut şub φεβ فبراير", "mar mär mär maa мар marz μαρ مارس",
    "apr avr abr avril апр kwi nis απρ أبريل", "may mai mei mag maj май мая μάι μαΐ مايو", "jun juin giu июн cze haz ιούν يونيو",
    "jul juil lug июл lip tem ιούλ يوليو", "aug aoû ago авг sie ağu αύγ أغسطس", "sep set сен wrz eyl σεπ سبتمبر",
    "oct okt ott out окт paź eki οκτ أكتوبر", "nov noi ноя lis kas νοέ نوفمبر", "dec déc dez dic дек gru ara δεκ ديسمبر",
)  # fmt: skip
BY_NAME = sorted(((name, number) for number, names in enumerate(MONTHS, 1) for name in names.split()), key=lambda m: -len(m[0]))
MOMENT = re.compile(
    r"((?:19|20)\d\d)-(\d\d?)-(\d\d?)[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
DAY = re.compile(r"\b((?:19|20)\d\d)[-/.](\d\d?)[-/.](\d\d?)\b")
DAY_OF_EAST_ASIA = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]")
DAY_FIRST = re.compile(r"\b(\d\d?)\.\s?(\d\d?)\.\s?((?:19|20)\d\d)\b")
SLASHED = re.compile(r"\b(\d\d?)([/-])(\d\d?)\2((?:19|20)\d\d)\b")
NAMED = re.compile(
    r"\b(\d\d?)(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?([^\W\d_]{3,})\.?,?[\s-]+(?:de[l]?\s+)?((?:19|20)\d\d)\b"
)
NAMED_FIRST = re.compile(r"\b([^\W\d_]{3,})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b")
SEEN = "near"  # the source of a day that stands near the headline
EARLIEST = 1990  # before it there was no page; 1970-01-01 is a computer's nothing
LATEST = datetime(2099, 12, 31)  # noqa: DTZ001 - what is asked for is naive; no clock here: the stage drops what lies in the future


def iso(value: str) -> str | None:
    """A time with its zone where it has one, or a plain day; None for what is neither, and for 3/4/2025: which is the month?"""
    value = value.strip()[:120]
    if found := MOMENT.search(value):
        return _moment(*found.groups())
    if re.fullmatch(r"1\d{9}(\d{3})?", value):  # seconds or milliseconds of Unix time
        return datetime.fromtimestamp(int(value[:10]), UTC).isoformat()
    if found := DAY.search(value) or DAY_OF_EAST_ASIA.search(value):
        return _day(found[1], found[2], found[3])
    if re.match(r"[A-Za-z]{3}, \d", value):
        try:
            return parsedate_to_datetime(value).isoformat()
        except (ValueError, IndexError):
            pass
    if found := DAY_FIRST.search(value):
        return _day(found[3], found[2], found[1])
    if found := SLASHED.search(value):
        one, two = int(found[1]), int(found[3])
        if one == two or max(one, two) > 12:
            return _day(found[4], min(one, two) if max(one, two) > 12 else one, max(one, two))
    return _named(value)


def believed_first(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The same candidates, the most credible day first. They come in the order in which they are believed each for itself.

    A day that two kinds of source name beats one that a single source names. And a day that readers see beats a later one that
    only machines read: systems stamp a page anew when it moves or changes, and leave its dateline alone.
    """
    if not candidates:
        return ()
    sources: dict[str, set[str]] = {}
    for candidate in candidates:
        sources.setdefault(candidate.value[:10], set()).add(candidate.source)
    first = candidates[0].value[:10]
    seen = next((candidate.value[:10] for candidate in candidates if candidate.source == SEEN), first)
    best = max(sources, key=lambda day: len(sources[day]))
    if len(sources[first]) < len(sources[best]):
        first = best
    elif seen < first and len(sources[first]) == 1:
        first = seen
    return tuple(sorted(candidates, key=lambda candidate: candidate.value[:10] != first))


def search(root: Any, url: str) -> str | None:
    """The day that a page's text and addresses suggest, where it says none outright."""
    _answer_for_dateparser()
    with warnings.catch_warnings():  # a zone that it does not know is no concern of ours: a day is all that is asked
        warnings.simplefilter("ignore", UnknownTimezoneWarning)
        try:
            return find_date(root, url=url, original_date=True, extensive_search=True, max_date=LATEST) or None
        except (ValueError, AttributeError, OverflowError, RecursionError):
            return None


class _Read:
    """What htmldate asks about a text that is none of its own patterns."""

    def get_date_data(self, text: str) -> dict[str, datetime | None]:
        day = (iso(text) or "")[:10]
        return {"date_obj": datetime.fromisoformat(day) if day else None}


@cache
def _answer_for_dateparser() -> None:
    """htmldate asks dateparser last, which compiles the words of 200 languages at the first text that is no date: 1.5 seconds
    of every process, and on recorded pages it knew no day that `iso` does not read."""
    extractors.get_external_parser = _Read  # type: ignore[assignment]


def _named(value: str) -> str | None:
    for pattern, order in ((NAMED, (3, 2, 1)), (NAMED_FIRST, (3, 1, 2))):
        for found in pattern.finditer(value):
            name = found[order[1]].lower()
            month = next((number for start, number in BY_NAME if name.startswith(start)), None)
            if month and (day := _day(found[order[0]], month, found[order[2]])):
                return day
    return None


def _moment(*parts: str | None) -> str | None:
    year, month, day, hour, minute, second, zone = parts
    zone = {"Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00"}.get((zone or "").upper(), zone or "")
    if int(year or 0) < EARLIEST:
        return None
    try:
        time = datetime(int(year or 0), int(month or 0), int(day or 0), int(hour or 0), int(minute or 0), int(second or 0))  # noqa: DTZ001
        return datetime.fromisoformat(time.isoformat() + zone).isoformat()
    except ValueError:
        return _day(year or 0, month or 0, day or 0)


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= EARLIEST else None
