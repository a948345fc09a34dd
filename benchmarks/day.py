"""A day of a large plan in simulated time: with COPYDESK_DAY=0.1 a tenth of 100,000 feeds and 5 million articles, with
COPYDESK_HOURS=9-11 these hours of it alone."""

from __future__ import annotations

import os
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from benchmarks.simulated import ARTICLES, FEEDS, RUNS, START, Day, numbers, prepared
from sql import upkeep


def main() -> None:
    first, last = map(int, (os.environ.get("COPYDESK_HOURS") or "0-24").split("-"))
    with prepared(float(os.environ.get("COPYDESK_DAY") or 0.02), begins=START + timedelta(hours=first)) as day:
        conn, before, began = day.conn, numbers(day.conn), time.perf_counter()
        print(f"  filled: {before['size']:.2f} GB", flush=True)
        for number in range(first * RUNS // 24, last * RUNS // 24):
            day.run(number)
            day.tell(number)
        _tell(day, time.perf_counter() - began, before, numbers(conn))
        for what, work in (("polls shortened", lambda: upkeep.shorten(conn, 30, 100)),
                           ("partitions made", lambda: upkeep.keep_ahead(conn, START + timedelta(days=1)))):  # fmt: skip
            began = time.perf_counter()
            work()
            conn.commit()
            print(f"  maintain: {what} in {time.perf_counter() - began:.2f} s", flush=True)


def _tell(day: Day, took: float, before: dict[str, float], after: dict[str, float]) -> None:
    waits: Sequence[float] = sorted(day.measured.waits)
    landed = len(waits)
    print(f"day: {day.share:g} of {FEEDS} feeds and {ARTICLES} articles in {took:.0f} s; {day.requests['poll']} polls,"
          f" {day.requests['fetch']} fetches, {landed} articles landed")  # fmt: skip
    print(f"  most left over after a run: {day.most['feeds']} feeds, {day.most['pages']} pages")
    if waits:
        print(f"  minutes from publication to the end of the run that landed it: median {statistics.median(waits):.0f},"
              f" 95% {waits[landed * 95 // 100]:.0f}")  # fmt: skip
    grew = after["size"] - before["size"]
    print(f"  database grew {grew:.2f} GB, {grew * 1e9 / max(landed, 1):.0f} bytes an article;"
          f" log {after['log'] - before['log']:.2f} GB")  # fmt: skip
    grown = defaultdict(float, {name: after[name] - before.get(name, 0) for name in after if "." in name})
    for name in sorted(grown, key=lambda name: -grown[name])[:14]:
        print(f"    {name:28} {grown[name] / 1e6:9.1f} MB")
    for name, seconds in day.measured.seconds.most_common():
        print(f"  {name:10} {seconds:7.1f} s, {seconds * 1000 / max(landed, 1):.2f} ms an article")
    busy = sum(day.measured.seconds.values()) / day.share
    print(f"  of the whole plan, by this: {busy / 3600:.1f} hours of one process and its server", flush=True)


if __name__ == "__main__":
    main()
