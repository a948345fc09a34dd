"""What is said of a backfill: how far it reaches and how long it takes, when it ends, and what came of it. Pure."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from copydesk.stages.discover_rules import NO_WAY, NONE
from crawlers.ways import ANNOUNCED, ARCHIVE

A_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Reach:
    """What one way would give of a range for one source."""

    source: str
    way: str
    addresses: int
    days: int
    undated: int
    oldest: date | None
    new_by_host: Mapping[str, int]
    problem: str | None

    @property
    def new(self) -> int:
        return sum(self.new_by_host.values())

    def as_json(self) -> dict[str, Any]:
        return {"source": self.source, "way": self.way, "addresses": self.addresses, "new": self.new, "days": self.days,
                "undated": self.undated, "oldest": str(self.oldest) if self.oldest else None, "problem": self.problem}  # fmt: skip


def new_by_host(found: Iterable[Reach]) -> Counter[str]:
    new: Counter[str] = Counter()
    for reach in found:
        new.update(reach.new_by_host)
    return new


def seconds(requests: Mapping[str, int], pace: Mapping[str, float], delay: float, budget: int,
            spent: Mapping[str, int] | None = None) -> float:  # fmt: skip
    """How long politeness makes it: hosts are asked side by side, each at its own pace and no more a day than its budget, of which
    some is `spent` today."""
    used = spent or {}
    return max((_seconds_of(n, max(delay, pace.get(host, 0.0)), budget, used.get(host, 0)) for host, n in requests.items()),
               default=0.0)  # fmt: skip


def _seconds_of(requests: int, pace: float, budget: int, spent: int) -> float:
    whole_days = max(0, requests + spent - 1) // budget
    rest = requests + spent - whole_days * budget if whole_days else requests
    return whole_days * A_DAY + rest * pace


def table(found: Sequence[Reach], lasting: float, days: int) -> list[str]:
    wide = max((len(reach.source) for reach in found), default=6)
    lines = [f"{'source':{wide}}  {'way':12} {'addresses':>9} {'new':>6} {'days':>5} {'undated':>8}  back to"]
    for reach in found:
        if reach.way in (ANNOUNCED, ARCHIVE) and not reach.addresses:
            continue  # they cost nothing, and mostly give nothing
        reaches = NO_WAY if reach.way == NONE else reach.problem or str(reach.oldest or "")
        lines.append(
            f"{reach.source:{wide}}  {reach.way:12} {reach.addresses:9} {reach.new:6} {reach.days:5} {reach.undated:8}  {reaches}"
        )
    new = sum(reach.new for reach in found)
    lines.append(f"{new} pages of {days} days would be fetched, in about {lasted(lasting)} at the pace of their hosts")
    return lines


def label(day: str, done: int, days: int, elapsed: float, now: datetime) -> str:
    """Which day it is, and when all will be done: what the days so far took, waiting included, is what the others will."""
    if not done:
        return f"{day} (1 of {days})"
    end = now + timedelta(seconds=elapsed / done * (days - done))
    return f"{day} ({done + 1} of {days}, to the end at about {end:%Y-%m-%d %H:%M} UTC)"


def lasted(seconds: float) -> str:
    if seconds < 90:
        return f"{math.ceil(seconds)} s"
    if seconds < 90 * 60:
        return f"{math.ceil(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h" if seconds < 2 * A_DAY else f"{seconds / A_DAY:.1f} days"


def summary(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """What each day gained, and what is out of reach and why."""
    by_day: dict[date, list[Mapping[str, Any]]] = defaultdict(list)
    beyond: dict[tuple[str, str, str], list[date]] = defaultdict(list)
    for row in rows:
        by_day[row["day"]].append(row)
        if row["state"] != "done":
            beyond[row["source"], row["way"], _why(row)].append(row["day"])
    lines = [day_line(day, by_day[day]) for day in sorted(by_day)]
    for (source, way, why), days in sorted(beyond.items()):
        lines.append(f"{source}, {way}: {min(days)} to {max(days)}, {len(days)} days: {why}")
    return lines


def day_line(day: date, rows: Iterable[Mapping[str, Any]]) -> str:
    counts: Counter[str] = Counter()
    rejected: Counter[str] = Counter()
    for row in rows:
        counts.update(
            {name: row[name] for name in ("discovered", "gained", "landed", "elsewhere", "refused", "waiting", "undated")}
        )
        rejected.update(row["rejected"])
    said = [f"gained {counts['gained']}, {counts['landed']} of {counts['discovered']} addresses landed"]
    said += [f"{counts[name]} {words}" for name, words in (("elsewhere", "on another day"), ("refused", "refused by their site"),
             ("waiting", "waiting"), ("undated", "undated and left")) if counts[name]]  # fmt: skip
    said += [f"{n} rejected: {reason}" for reason, n in sorted(rejected.items())]
    return f"{day}  {', '.join(said)}"


def _why(row: Mapping[str, Any]) -> str:
    return f"{row['state']}: {row['last_error']}" if row["last_error"] else str(row["state"])
