"""When a source usually gives something, by weekday and hour, and how surprising it is that nothing came. Pure; times are UTC.

What counts is a moment at which something landed, not how much did: a burst is one moment. A silence is as surprising as the
moments that it passed over were likely, so an hour at night weighs little and a busy morning much.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, pairwise

WEEK_HOURS = 168
SLOTS = 6  # an hour: the moments at which something may land
LOOK_BACK = timedelta(days=84)
HOUR = timedelta(hours=1)
LIKELIEST = 0.95  # no slot is surer than this
SHRUNK = 3.0  # weeks' worth of belief in hour and weekday by themselves, beside what this hour of the week has shown
MARGIN = 1.0
LONGER = 1.45  # than the longest lull that began on that weekday
FLOOR, CEILING = 0.66, 1.35  # of the surprise that chance brings once a year: below it nothing is news, above it anything
OUTLIER = 1.2  # of it: a gap of more was an outage or a holiday, and not usual
QUIET, DOUBT = 0.6, 6.0  # the crowd's share below which it is a quiet day, and moments that are assumed
UNSURE, LULLS_KNOWN = 0.25, timedelta(days=250)  # more than that, as long as the longest lulls may be still to come
LEAST_MOMENTS, LEAST_DAYS = 12, 14
MONDAY = datetime(2001, 1, 1, tzinfo=UTC)


def slot_of(at: datetime) -> datetime:
    return at.replace(minute=at.minute // 10 * 10, second=0, microsecond=0)


def hour_of_week(at: datetime) -> int:
    return at.weekday() * 24 + at.hour


@dataclass(frozen=True, slots=True)
class Week:
    """An amount for each hour of the week, and how much of it lies between two times."""

    amounts: tuple[float, ...]
    before: tuple[float, ...]  # what lies in the week before each hour
    total: float

    @classmethod
    def of(cls, amounts: Sequence[float]) -> Week:
        return cls(tuple(amounts), tuple(accumulate(amounts, initial=0.0))[:WEEK_HOURS], sum(amounts))

    def between(self, start: datetime, end: datetime) -> float:
        return max(self._until(end) - self._until(start), 0.0)

    def _until(self, at: datetime) -> float:
        hours = (at - MONDAY).total_seconds() / 3600
        weeks, hour = divmod(hours, WEEK_HOURS)
        return weeks * self.total + self.before[int(hour)] + self.amounts[int(hour)] * (hour % 1)

    def after(self, start: datetime, amount: float) -> datetime:
        """When so much has gathered since then."""
        wanted = self._until(start) + amount
        weeks, rest = divmod(wanted, self.total)
        hour = bisect_right(self.before, rest) - 1
        part = (rest - self.before[hour]) / self.amounts[hour]
        return MONDAY + timedelta(hours=min(weeks, 10_000) * WEEK_HOURS + hour + min(part, 1))


@dataclass(frozen=True, slots=True)
class Usual:
    """A source's week: the surprise of each hour without news, what is expected of it, the longest lull of each weekday."""

    surprise: Week
    moments: Week
    chance: float  # the surprise that chance alone brings about once a year
    lulls: tuple[timedelta, ...]  # the longest that began on each weekday
    floor: float  # share of that surprise below which nothing is news

    @classmethod
    def learn(cls, moments: Sequence[datetime], since: datetime, now: datetime) -> Usual | None:
        """From the moments of a source that has been watched `since` then, in order; None while too little is known of it."""
        every = sorted({slot_of(at) for at in moments if since <= at <= now})
        since = max(since, now - LOOK_BACK)
        seen = [at for at in every if since <= at]
        if len(seen) < LEAST_MOMENTS or (now - since).days < LEAST_DAYS:
            return None
        surprise, expected = _weeks(seen, [(since, now)])
        far = math.log(len(seen)) * 2 + 2
        gaps = list(pairwise(seen))
        if outages := [(a, b) for a, b in gaps if surprise.between(a, b) > far]:  # they would teach that silence is usual
            surprise, expected = _weeks(seen, _spells(since, now, outages))
        chance = math.log(len(seen) / (now - since).days * 365) + MARGIN
        known = min((now - every[0]) / LULLS_KNOWN, 1.0)
        return cls(surprise, expected, chance, _lulls(every, surprise, chance), FLOOR + UNSURE * (1 - known))

    def news_at(self, last: datetime, crowd: float = 1.0) -> datetime:
        """The time from which on silence since `last` is news: longer than any lull that began on its weekday, and no chance."""
        crowd = max(crowd, 0.01)
        longer = last + self.lulls[last.weekday()] * LONGER
        return max(
            self.surprise.after(last, self.chance * FLOOR / crowd),
            min(longer, self.surprise.after(last, self.chance * CEILING / crowd)),
        )


@dataclass(frozen=True, slots=True)
class Crowd:
    """All sources of a language together: on a holiday they all are quiet, and none of them is silent."""

    moments: Mapping[datetime, float]  # of all of them, by hour
    usual: tuple[float, ...]  # by hour of the week

    @classmethod
    def learn(cls, moments: Mapping[datetime, float], now: datetime) -> Crowd:
        weeks: list[list[float]] = [[] for _ in range(WEEK_HOURS)]
        first = min(moments, default=now)
        at = max(first, now - LOOK_BACK).replace(minute=0, second=0, microsecond=0)
        while at + HOUR <= now:
            weeks[hour_of_week(at)].append(moments.get(at, 0.0))
            at += HOUR
        return cls(moments, tuple(_middle(found) for found in weeks))

    def share(self, start: datetime, end: datetime, own: float = 0.0, own_gave: float = 0.0) -> float:
        """What the others gave, of what they usually give in that time: 1 on a day like any other. `own`: what was to be expected
        of the source itself, which is one of the crowd, and what it gave."""
        at = start.replace(minute=0, second=0, microsecond=0) + HOUR
        gave = usual = 0.0
        while at + HOUR <= end:
            gave, usual, at = gave + self.moments.get(at, 0.0), usual + self.usual[hour_of_week(at)], at + HOUR
        share = (max(gave - own_gave, 0) + DOUBT) / (max(usual - own, 0) + DOUBT)
        return share if share < QUIET else 1.0


def _likely(counted: Sequence[float], watched: Sequence[float]) -> list[float]:
    """How likely each slot of each hour of the week is to bring something: what that hour has shown, drawn towards what its hour
    of the day and its day of the week have, each by itself."""
    exposed = sum(watched) * SLOTS or 1.0
    mean = (sum(counted) + 0.5) / exposed
    hours = [_share(counted, watched, range(h, WEEK_HOURS, 24), mean, 6.0) for h in range(24)]
    near = [(hours[h - 1] + 2 * hours[h] + hours[(h + 1) % 24]) / 4 for h in range(24)]
    days = [_share(counted, watched, range(d * 24, d * 24 + 24), mean, 6.0) for d in range(7)]
    found = []
    for n in range(WEEK_HOURS):
        drawn = mean * near[n % 24] * days[n // 24]
        found.append(min((counted[n] + SHRUNK * SLOTS * drawn) / (watched[n] * SLOTS + SHRUNK * SLOTS), LIKELIEST))
    return found


def _share(counted: Sequence[float], watched: Sequence[float], cells: range, mean: float, doubt: float) -> float:
    """How these hours of the week compare with the mean; a few moments do not decide."""
    usual = sum(watched[c] for c in cells) * SLOTS * mean
    return (sum(counted[c] for c in cells) + doubt) / (usual + doubt)


def _weeks(seen: Sequence[datetime], spells: Sequence[tuple[datetime, datetime]]) -> tuple[Week, Week]:
    """Surprise and expected moments by hour of the week, of what was seen while it could be."""
    counted, watched = [0.0] * WEEK_HOURS, [0.0] * WEEK_HOURS
    for at in seen:
        counted[hour_of_week(at)] += 1
    for start, end in spells:
        whole, rest = divmod(int((end - start) / HOUR), WEEK_HOURS)
        first = hour_of_week(start)
        for n in range(WEEK_HOURS):
            watched[(first + n) % WEEK_HOURS] += whole + (n < rest)
    likely = _likely(counted, watched)
    return Week.of([-SLOTS * math.log(1 - p) for p in likely]), Week.of([p * SLOTS for p in likely])


def _spells(since: datetime, now: datetime, outages: Sequence[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """The time between outages."""
    edges = [since, *(edge for outage in outages for edge in outage), now]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _lulls(moments: Sequence[datetime], surprise: Week, chance: float) -> tuple[timedelta, ...]:
    """The longest lull that began on each weekday; what was news is none."""
    found = [timedelta()] * 7
    for a, b in pairwise(moments):
        if b - a > found[a.weekday()] and surprise.between(a, b) < chance * OUTLIER:
            found[a.weekday()] = b - a
    return tuple(found)


def _middle(values: Sequence[float]) -> float:
    """The median; a holiday or a day off among them changes nothing."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else 0.0
