"""Runs and their stages, and what has to be ready for them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from copydesk import alerting, presenting, run, warehouse
from copydesk.alert_rules import Note
from copydesk.commands.given import NotKnown, right_now
from copydesk.progress import Progress
from copydesk.settings import Settings
from copydesk.stages.check import RunFailed
from sql import alerts as told_of
from sql import security
from sql import status as looking
from sql.connection import connect


def init(settings: Settings, contact: str | None) -> None:
    with warehouse.opened(settings) as ready, connect(ready.database_url or "") as conn:
        for line in (*warehouse.initialise(ready, conn), *presenting.introduce(settings, contact)):
            print(line)


def run_stages(settings: Settings, kind: str, stages: Sequence[str], as_json: bool) -> None:
    """One run over the live lane."""
    with alerting.telling_if_away(settings, right_now()), warehouse.connected(settings) as (ready, conn):
        now = right_now()
        run_id = run.new_id(kind, now)
        if kind == "check":
            last = looking.last_run(conn)
            if last is None:
                raise NotKnown("there is no run to check yet: copydesk ingest makes one")
            run_id = last
        conn.commit()
        if kind != "check":
            run.begin(ready, kind, run_id, now)
        counts = run.run_all(ready, run_id, stages, Progress(stages))
    told(run_id, counts, as_json)


def told(run_id: str, counts: dict[str, dict[str, int]], as_json: bool) -> None:
    if as_json:
        print(json.dumps({"run_id": run_id, "stages": counts}))
        return
    for stage, outcomes in counts.items():
        print(f"{stage:9} {', '.join(f'{n} {name}' for name, n in sorted(outcomes.items())) or 'nothing to do'}")


def maintain(settings: Settings, dry_run: bool, as_json: bool) -> None:
    if not dry_run:
        run_stages(settings, "maintain", ["maintain"], as_json)
        return
    from copydesk.stages.retention import BATCH, would_remove

    with warehouse.connected(settings) as (ready, conn):
        found = would_remove(ready, conn, right_now())
    if as_json:
        print(json.dumps({what: {"count": count, "before": f"{before:%Y-%m-%d}"} for what, (count, before) in found.items()}))
        return
    for what, (count, before) in found.items():
        print(f"{what}: {count:,}{' and more' if count == BATCH else ''}, of before {before:%Y-%m-%d}")
    print("nothing was removed; what has no age (COPYDESK_KEEP_...) stays for ever")


def stage(settings: Settings, name: str, run_id: str, worker: int) -> dict[str, int]:
    with alerting.telling_if_away(settings, right_now()), warehouse.connected(settings) as (ready, _):
        return run.work(ready, name, run_id, worker)


def extract_files(settings: Settings, files: Sequence[Path], out: Path) -> None:
    from copydesk.recorded import clean_recorded

    for file in files:
        if not file.is_file():
            raise NotKnown(f"there is no file {file}")
    progress = Progress(["extract"])
    try:
        with out.open("w", encoding="utf-8") as target:
            counts = clean_recorded(
                files, target, settings.workers, settings.page_seconds, lambda n: progress("extract", "pages", n)
            )
    except OSError as error:
        raise NotKnown(f"cannot write {out}: {error.strerror}") from error
    progress.end()
    if not counts:
        raise NotKnown(f"{' '.join(map(str, files))} holds no page: is it a WARC file?")
    print(f"{out}: {counts}")


def check_security(settings: Settings) -> None:
    with warehouse.connected(settings) as (_, conn):
        found = security.too_open(conn)
        others = security.other_databases(conn) if not found else []
    if found:
        raise RunFailed("\n".join([*found, "run `copydesk init` as the owner, or sql/roles.sql as a superuser"]))
    print("copydesk_reader reads schema news, and nothing else of this database")
    for name in others:
        print(f"it may also enter the database {name}: REVOKE CONNECT ON DATABASE {name} FROM PUBLIC keeps it out")


def try_alerts(settings: Settings) -> None:
    if not settings.alerts:
        raise NotKnown("no address: set COPYDESK_ALERTS, as .env.example says")
    note = Note("copydesk: a test", "This message was asked for by copydesk alert --test. Nothing is wrong.")
    if problem := alerting.send(settings, note):
        raise RunFailed(problem)
    print(f"sent to {len(settings.alerts)} addresses")


def alerts(settings: Settings, as_json: bool) -> None:
    with warehouse.connected(settings) as (_, conn):
        standing = told_of.told(conn)
    if as_json:
        print(json.dumps([dict(row) for row in standing], default=str))
        return
    for row in standing:
        print(f"{row['subject']}: {row['what']} (since {row['since']:%Y-%m-%d %H:%M} UTC)")
    if not standing:
        print("nothing that was told of is still wrong" if settings.alerts else "nobody is told: set COPYDESK_ALERTS")
