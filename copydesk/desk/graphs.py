"""A source's rhythm against today, as lines to draw. Pure: counts and a time in, points out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

WIDTH, HEIGHT = 96, 26
HOURS = 24


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Two lines of one height: what a day usually has given by each hour, and what today has."""

    usual: str
    today: str
    by_now: float  # that usually are there by now
    so_far: int  # that are there today

    @property
    def said(self) -> str:
        return f"{self.so_far} today, usually {_short(self.by_now)} by now"


def rhythm(hours: Mapping[datetime, int], now: datetime) -> Rhythm:
    """The days before today that have any, back to the first of them, make what is usual; the first may be cut short, and counts
    only where it is the only one."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    before = sorted(hour for hour in hours if hour < midnight)
    first = before[0].replace(hour=0) if before else midnight
    if midnight - first > timedelta(days=1):
        first += timedelta(days=1)
    days = max(1, (midnight - first).days)
    usual = [0.0] * HOURS
    for hour in before:
        if hour >= first:
            usual[hour.hour] += hours[hour]
    today = [hours.get(midnight + timedelta(hours=hour), 0) for hour in range(now.hour + 1)]
    running, so_far = [n / days for n in accumulate(usual)], list(accumulate(today))
    most = max(running[-1], so_far[-1], 1.0)
    share = now.minute / 60
    by_now = running[now.hour] - usual[now.hour] / days * (1 - share)
    return Rhythm(_points(running, most), _points(so_far, most), by_now, so_far[-1])


def _short(n: float) -> str:
    return f"{n:.0f}" if n >= 10 or n == round(n) else f"{n:.1f}"


def _points(values: list[float] | list[int], most: float) -> str:
    step, tall = WIDTH / HOURS, HEIGHT - 2
    return " ".join(f"{number * step:.1f},{1 + tall - value / most * tall:.1f}" for number, value in enumerate((0, *values)))
