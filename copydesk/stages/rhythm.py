"""When a feed gives new entries, by hour and weekday, and so when it is worth asking again. Pure: `now` is given; times are UTC.

Two shares, of the hours of a day and of the days of a week, are learned apart: they need far fewer entries than the 168 hours of a
week would. Entries count at the time that they give as theirs, so that what appeared between two polls is learned of its own hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

HOURS, DAYS = 24, 7
HALF_LIFE = 14 * 24.0  # hours; what a feed did two weeks ago counts half
LOOK_BACK = timedelta(days=7)  # how far the first document is believed
EXPECTED = 1.0  # new entries that a poll should be worth
HOUR_DOUBT, DAY_DOUBT = 24.0, 14.0  # entries of no known hour or day that are assumed, so that a few do not decide
DAYS_SEEN, WEEKS_SEEN = 3 * 24.0, 14 * 24.0  # hours of watching after which the hours, and the days, are known
LONGEST = timedelta(days=1)
STEP = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """New entries by hour and by weekday (each sums to the same), over so many hours of watching; all of it fades."""

    hours: tuple[float, ...] = (0.0,) * HOURS
    days: tuple[float, ...] = (0.0,) * DAYS
    watched: float = 0.0

    @classmethod
    def of(cls, row: Sequence[float]) -> Rhythm:
        """From the numbers that a feed's row keeps; of a new feed it keeps none."""
        if len(row) != HOURS + DAYS + 1:
            return cls()
        return cls(tuple(row[:HOURS]), tuple(row[HOURS : HOURS + DAYS]), row[-1])

    def row(self) -> list[float]:
        return [round(number, 4) for number in (*self.hours, *self.days, self.watched)]

    def learn(self, times: Iterable[datetime | None], since: datetime | None, now: datetime) -> Rhythm:
        """What a poll brought: the new entries' own times, since the last success (None: there was none)."""
        known = [at for at in times if at and now - LOOK_BACK <= at <= now] if since is None else list(times)
        if since is None:
            since = min((at for at in known if at), default=now)
        passed = max((now - since).total_seconds() / 3600, 0.0)
        fade = 0.5 ** (passed / HALF_LIFE)
        hours, days = [n * fade for n in self.hours], [n * fade for n in self.days]
        for at in known:
            moment = at if at and since <= at <= now else now
            hours[moment.hour] += 1
            days[moment.weekday()] += 1
        return Rhythm(tuple(hours), tuple(days), self.watched * fade + passed)

    def rate(self, at: datetime, first: timedelta) -> float:
        """New entries an hour to be expected then. `first`: of a feed that is not known yet, one entry is expected so soon."""
        total = sum(self.hours)
        mean = (total + 1) / (self.watched + first.total_seconds() / 3600)
        near = (self.hours[at.hour - 1] + 2 * self.hours[at.hour] + self.hours[(at.hour + 1) % HOURS]) / 4
        hour = (near + HOUR_DOUBT / HOURS) / (total + HOUR_DOUBT) * HOURS
        day = (self.days[at.weekday()] + DAY_DOUBT / DAYS) / (total + DAY_DOUBT) * DAYS
        return mean * self._believed(hour, DAYS_SEEN) * self._believed(day, WEEKS_SEEN)

    def _believed(self, share: float, enough: float) -> float:
        """A share counts as much as has been watched of what is needed: who has seen two days knows nothing of the others."""
        return 1 + (share - 1) * min(self.watched / enough, 1)

    def a_day(self) -> float:
        """New entries a day, on the whole."""
        return sum(self.hours) / self.watched * 24 if self.watched else 0.0

    def wait(self, now: datetime, first: timedelta) -> timedelta:
        """Until one new entry is to be expected; a day at most."""
        expected, at = 0.0, now
        while at < now + LONGEST:
            more = self.rate(at, first) * STEP.total_seconds() / 3600
            if expected + more >= EXPECTED:
                return at - now + STEP * ((EXPECTED - expected) / more)
            expected, at = expected + more, at + STEP
        return LONGEST
