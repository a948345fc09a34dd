"""check: the books balance, the data hold their rules, and every stage that should have run did, to its end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from copydesk import alerting
from copydesk.settings import Settings
from copydesk.stages.backfill_rules import summary
from copydesk.stages.discover_rules import span_of
from copydesk.stages.shift import IMPORT, LIVE, Shift
from copydesk.stages.watch import watch
from crawlers.ways.spans import Span
from sql import changes, desk, hosts, pages, runs, watching, windows
from sql.connection import Connection

# The stages of each kind of run, and whether all workers do them or one.
STAGES: dict[str, tuple[tuple[str, bool], ...]] = {
    "ingest": (("poll", False), ("fetch", True), ("extract", True), ("publish", True)),
    "backfill": (("discover", False), ("fetch", True), ("extract", True), ("publish", True)),
    "reclean": (("recall", False), ("extract", True), ("publish", True)),
    IMPORT: (("import_warc", False), ("extract", True), ("publish", True)),
}


LIVE_RUN = "ingest"
MANY_SOURCES, MANY_PAGES, MUCH_LESS = 5, 50, 0.4  # by which a run tells that the cleaner got worse
LOOKED_BACK = timedelta(days=2)  # by each run; `maintain` looks at everything, once a day


class RunFailed(Exception):
    """The run found something wrong; the message lists what, one thing a line."""


def check(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Raise `RunFailed` with everything that is wrong about this run; log what only deserves a look."""
    with conn.transaction():
        hosts.sweep_expired(conn)
    changes.number(conn)  # of stages that died between their commit and this
    left = _end_window(conn, shift) if shift.window else []
    with conn.transaction():
        run = runs.run(conn, shift.run_id)
        since = shift.now - LOOKED_BACK
        if run is None:
            raise RunFailed(f"run {shift.run_id} has no row: no stage of it ever began")
        stages = runs.stages(conn, shift.run_id)
        live = run["kind"] == LIVE_RUN
        new = watching.tally(conn, shift.run_id, run["now"]) if live else 0
        problems = [
            *unfinished(STAGES.get(run["kind"], ()), stages, run["workers"]),
            *flow_off_balance(stages, runs.recorded_outcomes(conn, shift.run_id)),
            *(shrunk(watching.shrunk(conn, shift.run_id, run["now"])) if live else ()),
            *off_balance(conn, shift, since),
            *left,
        ]  # fmt: skip
        runs.end(conn, shift.run_id, problems)
        for line in (*flow_lines(stages), *stock_lines(desk.stock(conn, shift.now))):
            shift.logger.info("%s", line)
        for outcome, n in sum((Counter(row["outcomes"]) for row in stages), Counter()).items():
            shift.report(outcome, n)
        if live:
            shift.report("sources with something new", new)
        for row in watch(conn, shift.now):
            shift.logger.warning("%s: %s: %s", row["name"], row["state"], row["why"])
    alerting.tell(settings, conn, run["kind"], problems, shift.now)
    if problems:
        raise RunFailed("\n".join(problems))


def _end_window(conn: Connection, shift: Shift) -> list[str]:
    """Leave to the live runs what is to be tried later; what should have been fetched and was not is a problem of this run."""
    with conn.transaction():
        later = pages.leave_to_live(conn, shift.lane, shift.now)
        hosts.enqueue(conn, [(LIVE, host, due_at) for host, due_at in later])
        left = pages.left_in_lane(conn, shift.lane)
        if shift.window and shift.kind == "backfill":
            _tell_days(conn, shift, span_of(shift.window))
    if later:
        shift.logger.info("%d pages of %s are left to the live runs, which try them again", len(later), shift.lane)
    return [f"{left} pages of {shift.lane} were not reached in time: run the window again, it goes on from here"] if left else []


def flow_lines(stages: Iterable[Mapping[str, Any]]) -> list[str]:
    """The flow book of a run, a line for each worker of each stage."""
    lines = []
    for row in stages:
        outcomes = [f"{n} {name}" for name, n in sorted(row["outcomes"].items()) if n]
        sum_of = " + ".join([*outcomes, f"{row['handed_back']} handed back"])
        lines.append(f"flow of {row['stage']} {row['worker']}: {row['claimed']} claimed = {sum_of}")
    return lines


def stock_lines(days: Iterable[desk.StockDay]) -> list[str]:
    """The stock book of the last days, a line a day."""
    return [
        f"stock of {one.day}: {one.discovered} discovered = {' + '.join(f'{n} {state}' for state, n in one.states.items())}"
        for one in days
    ]


def shrunk(found: Mapping[str, Any]) -> list[str]:
    """A source that changes is its own affair; where the pages of many give far less text at once, it is ours."""
    if found["sources"] < MANY_SOURCES or found["pages"] < MANY_PAGES or found["share"] > MUCH_LESS:
        return []
    return [f"{found['pages']} pages of {found['sources']} sources gave {found['share']:.0%} of the text that is usual there:"
            " was the cleaner changed?"]  # fmt: skip


def _tell_days(conn: Connection, shift: Shift, span: Span) -> None:
    """What each day gained, and what is out of reach: to the log, and in short to whoever began the run."""
    windows.cut_short(conn, list(span.days()))
    rows = windows.ledger(conn, span.first, span.last)
    for line in summary(rows):
        shift.logger.info("%s", line)
    for name in ("gained", "landed", "discovered"):
        if count := sum(row[name] for row in rows):
            shift.report(name, count)


def off_balance(conn: Connection, shift: Shift, since: datetime) -> list[str]:
    """Where the stock book, or a rule of the data, does not hold from `since` on."""
    return [
        *(f"{row['day']}: {row['discovered']} pages discovered, {row['pages']} in the books"
          for row in runs.stock_off_balance(conn, since)),
        *(f"{row['n']} {row['rule']}" for row in runs.broken_rules(conn, shift.now, since)),
    ]  # fmt: skip


def unfinished(expected: Sequence[tuple[str, bool]], stages: Iterable[Mapping[str, Any]], workers: int) -> list[str]:
    """Stages of the run that left no finished row: a run is never green because its last task was."""
    begun = {(row["stage"], row["worker"]): row for row in stages}
    finished = {key for key, row in begun.items() if row["ended_at"]}
    return [
        f"{stage}, worker {worker} of {workers if mapped else 1}, did not finish{_because(begun.get((stage, worker)))}"
        for stage, mapped in expected
        for worker in range(1, (workers if mapped else 1) + 1)
        if (stage, worker) not in finished
    ]


def _because(stage: Mapping[str, Any] | None) -> str:
    return f": {stage['problem']}" if stage and stage.get("problem") else ""


def flow_off_balance(stages: Iterable[Mapping[str, Any]], recorded: Iterable[Mapping[str, Any]]) -> list[str]:
    """Where claimed is not outcomes + handed back, or the outcomes booked are not those recorded page by page."""
    counted: dict[tuple[str, int], dict[str, int]] = defaultdict(dict)
    for row in recorded:
        counted[(row["stage"], row["worker"])][row["outcome"]] = row["n"]
    problems = []
    for row in stages:
        name = f"{row['stage']}, worker {row['worker']}"
        if row["claimed"] != row["outcome_sum"] + row["handed_back"]:
            problems.append(f"{name}: claimed {row['claimed']}, outcomes {row['outcome_sum']}, handed back {row['handed_back']}")
        booked = {outcome: n for outcome, n in row["outcomes"].items() if n}
        if booked != counted[(row["stage"], row["worker"])]:
            problems.append(f"{name}: booked {booked}, recorded {counted[(row['stage'], row['worker'])]}")
    return problems
