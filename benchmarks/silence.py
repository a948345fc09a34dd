"""How many outages of sources are found, how soon, and how many false alarms there are: our rule beside "nothing for 24 hours".

Simulated years with known outages. Sources differ in how much they give (1 to 150 articles a day), by hour and weekday, in bursts,
in good and bad days, in how they take holidays; some are added in the middle of the year. Run it as `python -m benchmarks.silence`.
"""

from __future__ import annotations

import argparse
import random
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from copydesk.silence.usual import HOUR, Crowd, Usual, slot_of

BEGIN = datetime(2025, 1, 6, tzinfo=UTC)
WARM = timedelta(days=364)  # before the year that counts
YEAR = timedelta(days=364)
END = BEGIN + WARM + YEAR
DAY, WEEK, SLOT = timedelta(days=1), timedelta(days=7), timedelta(minutes=10)
FIXED = timedelta(hours=24)

OFFICE = [0.02] * 6 + [0.4, 0.8, 1, 1, 1, 1, 0.8, 1, 1, 1, 0.9, 0.7, 0.4, 0.2, 0.1, 0.05, 0.02, 0.02]
EVENING = [0.1] * 8 + [0.3] * 6 + [0.6] * 4 + [1] * 5 + [0.4]
ROUND = [0.5] * 6 + [1] * 16 + [0.7] * 2
WEEKS = {"office": (OFFICE, [1, 1, 1, 1, 1, 0.15, 0.1]), "daily": (OFFICE, [1, 1, 1, 1, 1, 0.6, 0.5]),
         "evening": (EVENING, [1, 1, 1, 1, 1.2, 0.8, 0.8]), "wire": (ROUND, [1, 1, 1, 1, 1, 0.8, 0.7])}  # fmt: skip


@dataclass(slots=True)
class Source:
    rate: float  # articles a day
    week: str
    language: int
    added: datetime
    seed: int
    moments: list[datetime] = field(default_factory=list)
    would: list[datetime] = field(default_factory=list)  # had there been no outage
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)


def simulate(sources: int, seed: int) -> tuple[list[Source], dict[int, set[datetime]]]:
    chance = random.Random(seed)
    holidays = {lang: {BEGIN + DAY * chance.randrange(WARM.days + YEAR.days) for _ in range(12)} for lang in range(3)}
    found = []
    for n in range(sources):
        added = BEGIN if chance.random() < 0.8 else BEGIN + DAY * chance.randrange(200, 500)
        rate = 150 ** (n / (sources - 1))
        source = Source(rate, chance.choice(list(WEEKS)), n % 3, added, chance.randrange(2**31))
        source.would = list(_moments(source, holidays[source.language], random.Random(source.seed)))
        for quarter in range(3):
            start = max(BEGIN + WARM, added + 84 * DAY) + YEAR / 4 * quarter + DAY * chance.uniform(5, 60)
            length = max(DAY * chance.uniform(4, 12), 3 * longest(source, start, holidays[source.language]))
            if start + length < END - 7 * DAY and (not source.outages or source.outages[-1][1] + 7 * DAY < start):
                source.outages.append((start, start + length))
        source.moments = [at for at in source.would if not any(a <= at < b for a, b in source.outages)]
        found.append(source)
    return found, holidays


def _moments(source: Source, holidays: set[datetime], chance: random.Random) -> Iterator[datetime]:
    hours, days = WEEKS[source.week]
    total = sum(hours) * sum(days) / 7
    at, mood = source.added, 1.0
    while at < END:
        if at.hour == 0:
            mood = chance.gammavariate(12, 1 / 12)  # good and bad days
        day = days[at.weekday()] if at.replace(hour=0) not in holidays else min(days) * 0.7
        slot = source.rate * mood * hours[at.hour] * day / total / 6
        if chance.random() < 1 - 2.718281828**-slot or chance.random() < 1 / 60 / 144:  # and bursts, at any hour
            yield at
        at += SLOT


def longest(source: Source, at: datetime, holidays: set[datetime]) -> timedelta:
    """The longest gap that begins on this weekday, in the year without outages; holidays are not what is usual."""
    return max((b - a for a, b in pairwise(source.would) if a.weekday() == at.weekday()
                and not any(a - DAY < day < b for day in holidays)), default=DAY * 7)  # fmt: skip


def crowds(sources: Sequence[Source]) -> dict[int, dict[datetime, Crowd]]:
    found: dict[int, dict[datetime, Crowd]] = defaultdict(dict)
    for language in {source.language for source in sources}:
        counted = Counter(at.replace(minute=0) for source in sources if source.language == language for at in source.moments)
        for week in range((END - BEGIN).days // 7 + 1):
            found[language][BEGIN + WEEK * week] = Crowd.learn(counted, BEGIN + WEEK * week)
    return found


def alarms(source: Source, crowd: dict[datetime, Crowd]) -> Iterator[tuple[datetime, datetime]]:
    """(last news, alarm) of our rule: what a run would say that looks every hour."""
    learned: dict[datetime, Usual | None] = {}
    for last, following in pairwise([*source.moments, END]):
        monday = BEGIN + WEEK * ((last - BEGIN) // WEEK)
        if monday not in learned:
            upto = source.moments[: bisect_right(source.moments, monday)]
            learned[monday] = Usual.learn(upto, source.added, monday)
        usual = learned[monday]
        at = usual.news_at(last) if usual else last + 7 * DAY
        while at < following:
            share = crowd[monday].share(last, at, usual.moments.between(last, at) if usual else 0.0)
            if usual is None or share == 1 or usual.news_at(last, share) <= at:
                yield last, at
                break
            at = max(slot_of(at) + SLOT, min(usual.news_at(last, share), at + HOUR))


def fixed(source: Source) -> Iterator[tuple[datetime, datetime]]:
    for last, following in pairwise([*source.moments, END]):
        if last + FIXED < following:
            yield last, last + FIXED


@dataclass(slots=True)
class Score:
    outages: int = 0
    found: int = 0
    in_time: int = 0
    false: int = 0
    years: float = 0.0
    delays: list[float] = field(default_factory=list)

    def add(self, source: Source, said: Sequence[tuple[datetime, datetime]], holidays: set[datetime]) -> None:
        counted = max(BEGIN + WARM, source.added)
        self.years += (END - counted) / YEAR
        for start, end in source.outages:
            last = source.moments[bisect_right(source.moments, start) - 1]
            usual = longest(source, last, holidays)
            seen = [at for since, at in said if since == last and at < end]
            self.outages += 1
            self.found += bool(seen)
            self.in_time += bool(seen) and seen[0] - last <= 1.5 * usual
            self.delays += [(seen[0] - last) / usual] if seen else []
        self.false += sum(not any(a - 7 * DAY <= at < b and last <= b and at >= a for a, b in source.outages)
                          for last, at in said if at >= counted and at < END - DAY)  # fmt: skip

    def row(self, name: str) -> str:
        middle = sorted(self.delays)[len(self.delays) // 2] if self.delays else 0
        return (f"| {name} | {self.outages} | {self.found / self.outages:.3f} | {self.in_time / self.outages:.3f} | {middle:.2f} "
                f"| {self.false / self.years:.2f} |")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sources, holidays = simulate(asked.sources, asked.seed)
    known = crowds(sources)
    bands = {"under 5 a day": 5.0, "5 to 30 a day": 30.0, "over 30 a day": 1e9}
    scores = {(band, rule): Score() for band in ("all", *bands) for rule in ("ours", "24 hours")}
    for source in sources:
        band = next(name for name, top in bands.items() if source.rate < top)
        for rule, said in (("ours", list(alarms(source, known[source.language]))), ("24 hours", list(fixed(source)))):
            for name in ("all", band):
                scores[name, rule].add(source, said, holidays[source.language])
    print("| sources, rule | outages | found | within 1.5 | median delay | false alarms a source a year |")
    print("|---|--:|--:|--:|--:|--:|")
    for (band, rule), score in scores.items():
        print(score.row(f"{band}, {rule}"))


if __name__ == "__main__":
    main()
