"""What others recorded, taken in: from their files to published articles."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from copydesk import others, run, warehouse
from copydesk.commands.given import NotKnown, moment, right_now
from copydesk.progress import Progress
from copydesk.settings import Settings
from copydesk.stages.import_rules import Chosen, sites_of
from copydesk.stages.shift import IMPORT
from copydesk.windows import EARLIEST, LATEST
from sql import imports, recleaning, withdrawals
from sql.connection import Connection, connect

STAGES = ("import_warc", "extract", "publish", "check")


def import_warc(settings: Settings, paths: Sequence[str], span: tuple[str | None, str | None], source: str | None, every: bool,
                as_json: bool) -> None:  # fmt: skip
    """Runs of as many stages as it takes: each has its budget of time, and the next goes on."""
    if source and every:
        raise NotKnown("say which: --only-source NAME or --all")
    with warehouse.connected(settings) as (ready, conn), connect(ready.database_url or "", "copydesk import") as turn:
        chosen = _chosen(ready, conn, span, source, every)
        files = others.files(paths, chosen)
        if not files:
            raise NotKnown("none of these files is of that time: see --since and --until")
        if not imports.one_at_a_time(turn):
            raise NotKnown("another import is under way: wait for its end, or stop it")
        before = {row["file"] for row in imports.progress(conn, files, chosen.digest) if row["ended"]}
        conn.commit()
        progress = Progress(STAGES, f"{len(files)} files")
        stages: dict[str, Counter[str]] = {}
        while True:
            for stage, outcomes in _run(ready, files, chosen, progress).items():
                stages.setdefault(stage, Counter()).update(outcomes)
            ended = imports.progress(conn, files, chosen.digest)
            left = recleaning.left(conn, IMPORT)
            conn.commit()
            if sum(row["ended"] for row in ended) == len(files) and not left:
                break
        progress.end()
    counts = sum((Counter(row["outcomes"]) for row in ended), Counter[str]())
    _tell(files, before, counts, stages, as_json)


def _run(settings: Settings, files: Sequence[str], chosen: Chosen, progress: Progress) -> dict[str, dict[str, int]]:
    now = right_now()
    run_id = run.new_id(IMPORT, now)
    run.begin(settings, IMPORT, run_id, now)
    return run.run_all(settings, run_id, STAGES, progress, files=files, chosen=chosen)


def _chosen(settings: Settings, conn: Connection, span: tuple[str | None, str | None], source: str | None, every: bool) -> Chosen:
    since, until = (moment(text) for text in span)
    if since and until and since >= until:
        raise NotKnown(f"the time ends ({span[1]}) before it begins ({span[0]}); --until is not included")
    if since and since > datetime.now(UTC):
        raise NotKnown(f"{span[0]} lies in the future (--since)")
    if source and withdrawals.source_id(conn, source) is None:
        raise NotKnown(f"there is no source called {source!r}: copydesk sources list")
    sources = sites_of(imports.places(conn, source))
    conn.commit()
    if not sources and not every:
        raise NotKnown("no site of a source is known: copydesk sources add, or --all for every site in the files")
    return Chosen(sources, every, since or EARLIEST, until or LATEST, settings.ports, settings.allow_private, settings.user_agent,
                  settings.obeyed)  # fmt: skip


def _tell(files: Sequence[str], before: set[str], counts: Counter[str], stages: dict[str, Counter[str]], as_json: bool) -> None:
    if as_json:
        print(json.dumps({"files": len(files), "done_before": len(before), "records": dict(counts), "stages": stages}))
        return
    print(f"{len(files)} files, {len(before)} of them done before; of all their records:")
    for word, count in counts.most_common():
        print(f"  {count:>9,} {word}")
    for stage, outcomes in stages.items():
        if stage != "import_warc":
            print(f"{stage:9} {', '.join(f'{n} {name}' for name, n in sorted(outcomes.items())) or 'nothing to do'}")
