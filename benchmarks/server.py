"""Settings of PostgreSQL, one at a time: the same simulated day on two servers in turns, run by run, one set as we set it and one
otherwise. Printed are the other's time, write-ahead log and growth as shares of ours.

A day passes in a minute, and the server's own clockwork does not know of that. So checkpoints are made from here, every ten
simulated minutes unless it says otherwise, and vacuum looks every second for what there is to do.

COPYDESK_DAY: the share of the plan, 0.01 unless named. COPYDESK_SETTINGS: names of settings, apart by commas; else all."""

from __future__ import annotations

import os
import time

import psycopg

from benchmarks.simulated import RUN, RUNS, Day, numbers, prepared

CLOCKWORK = {"autovacuum_naptime": "1s", "checkpoint_timeout": "1h", "max_wal_size": "16GB"}
MINUTES = int(RUN.total_seconds() // 60)
CHECKPOINTS = 10  # simulated minutes apart
OTHERWISE: dict[str, dict[str, str]] = {
    "nothing": {},  # how far two servers that are alike differ
    "shared_buffers": {"shared_buffers": "512MB"},
    "wal_compression": {"wal_compression": "pglz"},
    "random_page_cost": {"random_page_cost": "1.1"},
    "work_mem": {"work_mem": "32MB"},
    "jit": {"jit": "off"},
    "parallel": {"max_parallel_workers_per_gather": "0"},
    "autovacuum": {"autovacuum_vacuum_scale_factor": "0.02", "autovacuum_analyze_scale_factor": "0.02"},
    "synchronous_commit": {"synchronous_commit": "off"},
    "checkpoints": {},  # every half hour
}


def main() -> None:
    share = float(os.environ.get("COPYDESK_DAY") or 0.01)
    names = [name for name in os.environ.get("COPYDESK_SETTINGS", "").split(",") if name] or list(OTHERWISE)
    for name in names:
        compare(name, share)


def compare(name: str, share: float) -> None:
    apart = (CHECKPOINTS, 30 if name == "checkpoints" else CHECKPOINTS)
    with prepared(share, CLOCKWORK) as ours, prepared(share, CLOCKWORK | OTHERWISE[name]) as other:
        before, seconds = [numbers(day.conn) for day in (ours, other)], [0.0, 0.0]
        for number in range(RUNS):
            order = (0, 1) if number % 2 else (1, 0)
            for at in order:
                seconds[at] += run((ours, other)[at], number, apart[at])
        after = [numbers(day.conn) for day in (ours, other)]
    log, size = ([after[at][what] - before[at][what] for at in (0, 1)] for what in ("log", "size"))
    what = ", ".join(f"{key} = {value}" for key, value in OTHERWISE[name].items())
    print(f"{what or name}: time {seconds[1] / seconds[0]:.2f}, log {log[1] / log[0]:.2f}, growth {size[1] / size[0]:.2f}"
          f" of ours ({seconds[0]:.0f} s, {log[0]:.2f} GB, {size[0]:.2f} GB)", flush=True)  # fmt: skip


def run(day: Day, number: int, checkpoints: int) -> float:
    began = time.perf_counter()
    day.run(number)
    took = time.perf_counter() - began
    if (number + 1) * MINUTES % checkpoints == 0:
        day.conn.commit()
        with psycopg.connect(day.settings.database_url or "", autocommit=True) as conn:
            conn.execute("CHECKPOINT")
    return took


if __name__ == "__main__":
    main()
