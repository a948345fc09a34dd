"""A range of days brought back, or only looked at; and what became of each day."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk import run, warehouse
from copydesk.commands.given import NotKnown, right_now
from copydesk.commands.running import told
from copydesk.progress import Progress
from copydesk.settings import Settings
from copydesk.stages import backfill_rules
from copydesk.stages.backfill_rules import Reach
from copydesk.stages.check import RunFailed
from copydesk.stages.discover_rules import Errand, Tried, addresses
from copydesk.stages.shift import Shift
from copydesk.windows import Window, joined, past_days
from crawlers.addresses import host_of
from crawlers.ways import NAMES
from crawlers.ways.dated import template_problem
from sql import feeds, pages, runs, windows
from sql.connection import Connection

STAGES = ("discover", "fetch", "extract", "publish", "check")


def errand(
    sources: Sequence[str], ways: Sequence[str], most: int | None, retry: bool, undated: bool, template: str | None
) -> Errand:
    for way in ways:
        if way not in NAMES:
            raise NotKnown(f"there is no way back called {way!r}: it is one of {', '.join(NAMES)}")
    if template is not None:
        if problem := template_problem(template):
            raise NotKnown(problem)
        if len(sources) != 1:
            raise NotKnown("--template is of one source: name it with --only-source")
    return Errand(ways or NAMES, sources, most, retry, undated, template)


def backfill(settings: Settings, start: str, end: str, wanted: Errand, days_a_run: int, as_json: bool) -> None:
    """Run by run, the oldest days first. One that ends badly does not keep the next from being done."""
    days = past_days(start, end, right_now().date())
    first, last = days[0].start.date(), days[-1].start.date()
    with warehouse.connected(settings) as (ready, conn):
        with conn.transaction():
            _known(conn, wanted)
            if wanted.retry_failed:
                unfinished = windows.unfinished_days(conn, first, last)
                days = [window for window in days if window.start.date() in unfinished]
        failed = _run(ready, conn, joined(days, days_a_run), replace(wanted, reach=(f"{first}", f"{last}")), as_json)
        with conn.transaction():
            rows = windows.ledger(conn, first, last)
    if not as_json:
        print("\n".join(backfill_rules.summary(rows)))
    if failed:
        raise RunFailed("\n".join(failed))


def _run(settings: Settings, conn: Connection, days: Sequence[Window], wanted: Errand, as_json: bool) -> list[str]:
    """What went wrong, day by day."""
    failed: list[str] = []
    left, began = wanted.most_pages, time.monotonic()
    for done, window in enumerate(days):
        if left == 0:
            print(f"{wanted.most_pages} new pages were found: the rest is left", file=sys.stderr)
            break
        now = right_now()
        run_id = run.new_id("backfill", now, window)
        run.begin(settings, "backfill", run_id, now, window, replace(wanted, most_pages=left).row())
        progress = Progress(STAGES, backfill_rules.label(window.lane, done, len(days), time.monotonic() - began, now))
        try:
            told(run_id, run.run_all(settings, run_id, STAGES, progress), as_json)
        except RunFailed as error:
            failed += [f"{window.lane}: {line}" for line in str(error).splitlines()]
        finally:
            progress.end()
        if left is not None:
            with conn.transaction():
                left = max(0, left - windows.new_pages(conn, run_id))
    return failed


def survey(settings: Settings, start: str, end: str, wanted: Errand, as_json: bool) -> None:
    """The ways back of each source, what they give, and how long it would take. Lists are read; no page is fetched or announced."""
    days = past_days(start, end, right_now().date())
    window = Window(days[0].start, days[-1].end)
    with warehouse.connected(settings) as (ready, conn):
        with conn.transaction():
            names = _known(conn, wanted)
        tried = dict(_looked(ready, conn, window, wanted))
        with conn.transaction():
            found = list(_reaches(conn, names, tried))
            new = backfill_rules.new_by_host(found)
            paces = windows.pace(conn, new.keys())
    seconds = backfill_rules.seconds(new, paces, settings.host_delay, settings.backfill_host_requests)
    if as_json:
        print(json.dumps({"ways": [reach.as_json() for reach in found], "seconds": round(seconds)}))
    else:
        print("\n".join(backfill_rules.table(found, seconds, len(days))))


def _looked(settings: Settings, conn: Connection, window: Window, wanted: Errand) -> Iterator[tuple[tuple[int, str], Tried]]:
    from copydesk.stages.discover import look, searching  # with Scrapy's weight

    now = right_now()
    run_id = run.new_id("survey", now)
    run.begin(settings, "survey", run_id, now, window, wanted.row())
    progress = Progress(["discover"])
    shift = Shift.begin(
        settings, run_id, "discover", 1, now, window, lambda outcome, n: progress("discover", outcome, n), "survey", wanted.row()
    )
    with conn.transaction():
        runs.begin_stage(conn, shift.holder)
    with searching(settings, conn, shift, dry=True) as search:
        look(search)
    progress.end()
    with conn.transaction():
        runs.end_stage(conn, shift.holder)
        runs.end(conn, run_id, [])
    yield from search.tried.items()


def _reaches(conn: Connection, names: dict[int, str], tried: dict[tuple[int, str], Tried]) -> Iterator[Reach]:
    """By source; an address that a cheaper way shows too counts as new there alone."""
    counted: set[str] = set()
    for (source_id, way), one in sorted(tried.items(), key=lambda item: names[item[0][0]].casefold()):
        found = addresses(one.found)
        new = set(found) - set(pages.known(conn, found.keys())) - counted
        counted |= new
        yield Reach(names[source_id], way, len(found), len(set(found.values())), one.undated, one.oldest,
                    Counter(host_of(url) for url in new), next(iter(one.problems.values()), one.cut))  # fmt: skip


def _known(conn: Connection, wanted: Errand) -> dict[int, str]:
    """The sources that are asked, by number."""
    names = {row["source_id"]: row["name"] for row in feeds.watched(conn, wanted.sources)}
    for name in wanted.sources:
        if name not in names.values():
            raise NotKnown(f"no source called {name!r} is watched: copydesk sources list")
    if not names:
        raise NotKnown("no source is watched: copydesk sources add ADDRESS")
    return names
