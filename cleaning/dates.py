"""Times as pages write them -> ISO 8601, and the search for one where the page names none."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from dateutil.parser import UnknownTimezoneWarning  # type: ignore[import-untyped]
from htmldate import extractors, find_date
from lxml import etree

from cleaning.model import Candidate
from cleaning.months import month_of
from cleaning.shapes import DAYS
from cleaning.text import CJK, WORD

MOMENT = re.compile(
    r"((?:19|20)\d\d)-(\d\d?)-(\d\d?)[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
DAY = re.compile(r"\b((?:19|20)\d\d)(?:[-/.]|\.\s)(\d\d?)(?:[-/.]|\.\s)(\d\d?)\b")
DAY_OF_VIETNAM = re.compile(r"\b(\d\d?)\s+tháng\s+(\d\d?),?\s+(?:năm\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
DAY_OF_EAST_ASIA = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]")
DAY_FIRST = re.compile(r"\b(\d\d?)\.\s?(\d\d?)\.\s?((?:19|20)\d\d)\b")
SLASHED = re.compile(r"\b(\d\d?)([/-])(\d\d?)\2((?:19|20)\d\d)\b")
NAMED = re.compile(
    r"\b(\d\d?)(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+|d['’])?([^\W\d_]{3,})\.?,?[\s-]+(?:de[l]?\s+)?((?:19|20)\d\d)\b"
)
NAMED_FIRST = re.compile(r"\b([^\W\d_]{3,})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b")
YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)\.?(?:\s?(?:m|г|р)\.)?\s+([^\W\d_]{3,})\s+(\d\d?)\b")  # Hungarian, Lithuanian
WRITTEN = (MOMENT, DAY, DAY_OF_EAST_ASIA, DAY_OF_VIETNAM, DAY_FIRST, SLASHED, NAMED, NAMED_FIRST, YEAR_FIRST)
# Words that stand beside a day, in lower case, and are no running text: "updated", "min read", "Uhr".
BESIDE = re.compile(
    r"^(publi|post|updat|edit|modif|revis|creat|writ|report|review|check|fact|last|first|read|min|hour|date|time|stand|aktual|veröff|erst"
    r"|jour|heure|actual|atual|hora|fecha|aggiorn|lettura|bijgewerkt|gepubl|geplaatst|leestijd|oppdat|opdat|uppdat|opubl|опубл|обнов|час|год)"
)
LINE = 10  # words beside the day
LINE_EAST = 20  # characters, where a script has no blanks
SPEAKS_EAST = re.compile("[。，、！？]")
AROUND = 60  # characters beside a year in which the rest of its day stands
SEEN = "near"  # the source of a day that stands near the headline
WEST, EAST = timedelta(hours=12), timedelta(hours=14)  # how far the zones of the earth are from UTC
EARLIEST = 1990  # before it there was no page; 1970-01-01 is a computer's nothing
LATEST = datetime(2099, 12, 31)  # noqa: DTZ001 - what is asked for is naive; no clock here: the stage drops what lies in the future


def iso(value: str, language: str | None = None) -> str | None:
    """A time with its zone where it has one, or a plain day; None for what is neither, and for 3/4/2025: which is the month?
    `language`: of the page, for a month that two languages call by one name."""
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
    if found := DAY_OF_VIETNAM.search(value):
        return _day(found[3], found[2], found[1])
    return _named(value, language)


def dateline(line: str, language: str | None = None) -> str | None:
    """The day of a line that is little besides it: a sentence tells when something happened, not when it was written."""
    day = iso(line, language)
    rest = line
    for pattern in WRITTEN if day else ():
        rest = pattern.sub(" ", rest)
    if east := len(CJK.findall(rest)):
        return day if east <= LINE_EAST and not SPEAKS_EAST.search(rest) else None
    beside = WORD.findall(rest)
    running = [word for word in beside if len(word) > 3 and word.islower() and word not in DAYS and not BESIDE.match(word)]
    return day if len(beside) <= LINE and len(running) <= (0 if rest.rstrip().endswith(".") else 1) else None


def believed_first(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The same candidates, the most credible day first. They come in the order in which they are believed each for itself.

    A day that two kinds of source name beats one that a single source names. And a day that readers see beats a later one that
    only machines read: systems stamp a page anew when it moves or changes, and leave its dateline alone.
    """
    if not candidates:
        return ()
    times = [candidate.value for candidate in candidates]
    sources = {time: _borne_out(time, candidates) for time in times}
    first = times[0]
    seen = next((candidate.value for candidate in candidates if candidate.source == SEEN), first)
    best = max(times, key=lambda time: sources[time])
    if sources[first] < sources[best]:
        first = best
    elif seen[:10] < first[:10] and sources[first][0] == 1:
        first = seen
    return tuple(sorted(candidates, key=lambda candidate: candidate.value[:10] != first[:10]))


def _borne_out(time: str, candidates: Sequence[Candidate]) -> tuple[int, int]:
    """By how many kinds of source; and, as an instant has two days, by how many that write the same one."""
    one = {candidate.source for candidate in candidates if may_be_one(time, candidate.value)}
    return len(one), len({candidate.source for candidate in candidates if candidate.value[:10] == time[:10]})


def may_be_one(one: str, other: str) -> bool:
    """The same day, or an instant and a day that it fell on somewhere: in the American evening a time in UTC is of the next day."""
    if one[:10] == other[:10]:
        return True
    instant, day = sorted((one, other), key=len, reverse=True)
    zoned = datetime.fromisoformat(instant)
    if zoned.tzinfo is None:
        return False
    if len(day) > 10:
        return datetime.fromisoformat(day) == zoned
    return (zoned - WEST).astimezone(UTC).date() <= date.fromisoformat(day) <= (zoned + EAST).astimezone(UTC).date()


def search(root: Any, url: str) -> str | None:
    """The day that a page's text and addresses suggest, where it says none outright. Of "© 2019" and "March 2019" the search makes
    the first of the year or month: such a day is believed only if the page writes it."""
    day = _searched(root, url)
    return None if day and day.endswith("-01") and not _is_written(day, root) else day


def _is_written(day: str, root: Any) -> bool:
    year, month, _ = day.split("-")
    page = etree.tostring(root, encoding="unicode")
    found = (one[0] for start, end in _around(year, page) for pattern in WRITTEN for one in pattern.finditer(page, start, end))
    return f"{year}{month}01" in page or any((iso(text) or "")[:10] == day for text in found)


def _around(year: str, page: str) -> list[tuple[int, int]]:
    """Where the year stands, with what is near; no place twice. To look through all of a page takes 14 ms."""
    found: list[tuple[int, int]] = []
    for at in re.finditer(year, page):
        start = max(0, at.start() - AROUND)
        if found and start <= found[-1][1]:
            start, _ = found.pop()
        found.append((start, at.end() + AROUND))
    return found


def _searched(root: Any, url: str) -> str | None:
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


def _named(value: str, language: str | None) -> str | None:
    for pattern, order in ((NAMED, (3, 2, 1)), (NAMED_FIRST, (3, 1, 2)), (YEAR_FIRST, (1, 2, 3))):
        for found in pattern.finditer(value):
            month = month_of(found[order[1]], language)
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
