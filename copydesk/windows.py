"""Windows: half-open spans of time [start, end), by day and in UTC, from Airflow's idea of time or from a command line's range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

MOST_DAYS = 3_660
EARLIEST, LATEST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)  # where nobody says from when or until when


class WindowError(ValueError):
    """The range makes no sense; one line that says how to write it."""


@dataclass(frozen=True, slots=True)
class Window:
    start: datetime
    end: datetime

    @property
    def lane(self) -> str:
        """The name that the window's pages carry: live runs never claim them."""
        midnight = self.start == self.start.replace(hour=0, minute=0, second=0, microsecond=0)
        if midnight and self.end - self.start == timedelta(days=1):
            return f"{self.start:%Y-%m-%d}"
        return f"{self.start:%Y-%m-%dT%H%M}--{self.end:%Y-%m-%dT%H%M}"


def between(start: datetime, end: datetime) -> Window:
    """The window of an Airflow data interval. Raises `WindowError` for an empty one, which selects nothing, silently."""
    if start.tzinfo is None or end.tzinfo is None:
        raise WindowError("a window's ends need a time zone")
    if start >= end:
        raise WindowError(f"the window from {start} to {end} is empty: is the DAG's timetable one with data intervals?")
    return Window(start.astimezone(UTC), end.astimezone(UTC))


def days(first: str, last: str) -> list[Window]:
    """One window a day from FROM to TO as a person writes them (2026-11-01), TO included."""
    start, end = _day(first), _day(last)
    if end < start:
        raise WindowError(f"the range ends ({last}) before it begins ({first})")
    if end == date.max:
        raise WindowError(f"{last} is the last day that there is, and no window ends after it")
    if (end - start).days >= MOST_DAYS:
        raise WindowError(f"the range from {first} to {last} has more than {MOST_DAYS} days: is a year mistyped?")
    midnights = [datetime(day.year, day.month, day.day, tzinfo=UTC) for day in
                 (start + timedelta(days=n) for n in range((end - start).days + 1))]  # fmt: skip
    return [Window(midnight, midnight + timedelta(days=1)) for midnight in midnights]


def joined(windows: Sequence[Window], most: int) -> list[Window]:
    """Fewer windows, each of up to so many of these that follow one another without a gap."""
    found: list[Window] = []
    for window in windows:
        last = found[-1] if found else None
        if last and last.end == window.start and window.end - last.start <= timedelta(days=most):
            found[-1] = Window(last.start, window.end)
        else:
            found.append(window)
    return found


def past_days(first: str, last: str, today: date) -> list[Window]:
    """As `days`, of a range that lies in the past."""
    found = days(first, last)
    if found[-1].start.date() > today:
        raise WindowError(f"the range ends in the future ({last}), and today is {today} (UTC): nothing is known of it yet")
    return found


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WindowError(f"{text!r} is no day: write it as 2026-11-01 (days are UTC)") from None
