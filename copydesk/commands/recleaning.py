"""Articles that an older cleaner made, cleaned again: first on a sample, then day by day."""

from __future__ import annotations

import json
from collections.abc import Sequence

from cleaning import VERSION
from copydesk import run, warehouse, windows
from copydesk.commands.given import NotKnown, confirm, right_now
from copydesk.commands.running import told
from copydesk.progress import Progress
from copydesk.settings import Settings
from copydesk.trial import Trial, try_on
from copydesk.windows import EARLIEST, LATEST, Window, WindowError
from sql import recleaning, withdrawals
from sql.recleaning import Range

STAGES = ("recall", "extract", "publish", "check")
SHOWN = 5  # articles of a sample


def reclean(settings: Settings, start: str | None, end: str | None, source: str | None, every: bool, dry_run: bool, agreed: bool,
            as_json: bool) -> None:  # fmt: skip
    if start and not end:
        raise WindowError(f"the range from {start} has no end: say its last day too, or no day at all")
    named = windows.days(start, end) if start and end else []
    with warehouse.connected(settings) as (ready, conn):
        source_id = withdrawals.source_id(conn, source) if source else None
        if source and source_id is None:
            raise NotKnown(f"there is no source called {source!r}: copydesk sources list")
        asked = Range(named[0].start if named else EARLIEST, named[-1].end if named else LATEST, VERSION, every, source_id)
        trial = try_on(ready, conn, asked)
        if dry_run:
            _show(trial, as_json)
            return
        if trial.share > settings.reclean_asks and not agreed:
            _show(trial, as_json=False)
            confirm(agreed, f"more than {settings.reclean_asks:.0%} would change (COPYDESK_RECLEAN_ASKS)")
        due = named or [windows.days(f"{day}", f"{day}")[0] for day in recleaning.days(conn, VERSION, every, source_id)]
        conn.commit()
        for number, window in enumerate(due, 1):
            label = f"{window.start:%Y-%m-%d} ({number} of {len(due)})"
            _day(ready, window, label, as_json, every=every, source_id=source_id)
    if not due and not as_json:
        print("nothing to do: the present cleaner made all of it (--all cleans that again as well)")


def _day(settings: Settings, window: Window, label: str, as_json: bool, **options: object) -> None:
    now = right_now()
    run_id = run.new_id("reclean", now, window)
    run.begin(settings, "reclean", run_id, now, window)
    progress = Progress(STAGES, label)
    try:
        told(run_id, run.run_all(settings, run_id, STAGES, progress, **options), as_json)
    finally:
        progress.end()


def _show(trial: Trial, as_json: bool) -> None:
    if as_json:
        print(json.dumps(trial.to_json(), default=str))
        return
    print("\n".join(_lines(trial)))


def _lines(trial: Trial) -> Sequence[str]:
    if not trial.tried:
        return ["nothing to do: no article of that range was made by another cleaner (--all cleans all again)"]
    lines = [f"{trial.pages:,} articles would be cleaned again; of {trial.tried} that were tried {len(trial.changes)} would change"
             f" ({trial.share:.0%}), {trial.kept} would be no article any more and stand as they are"]  # fmt: skip
    for change in trial.changes[:SHOWN]:
        lines += ["", f"{change.url}: {change.words:.0%} of its words", *(f"  {line}" for line in change.lines)]
    if len(trial.changes) > SHOWN:
        lines += ["", f"and {len(trial.changes) - SHOWN} more, which change less (--json lists all)"]
    return lines
