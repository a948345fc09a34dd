"""Messages to people, through apprise. Sending fails soft: what was not taken is seen in status, and told again with the next run.

Addresses are secrets: no log line, error or row holds one."""

from __future__ import annotations

import logging
import shutil
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from copydesk import alert_rules
from copydesk.alert_rules import Note, Wrong
from copydesk.settings import Settings
from sql import alerts, desk, runs, watching
from sql.connection import Connection, Unreachable, connect

AWAY = "warehouse-away"  # in COPYDESK_HOME, since when: the database cannot keep that it is away
LIVE = "ingest"

log = logging.getLogger("copydesk.alerts")


def tell(settings: Settings, conn: Connection, kind: str, problems: Sequence[str], now: datetime) -> None:
    """After a run: send what changed since the last message, if anything did. One message a run at most."""
    if not settings.alerts or alert_rules.quiet(settings.alert_quiet, now):
        return
    with conn.transaction():
        wrong = found_wrong(settings, conn, kind, problems, now)
        away = {f"source {row['name']}" for row in watching.silences(conn)} if kind == LIVE else set()
        told = [row for row in alerts.told(conn) if row["subject"] == f"run {kind}"
                or (kind == LIVE and not row["subject"].startswith("run "))]  # fmt: skip
        if since := _back(settings):
            told.append({"subject": "the database", "state": "away", "since": since})
    found = alert_rules.note(told, wrong, away, settings.alert_link)
    if found is None:
        return
    problem = send(settings, found)
    with conn.transaction():
        alerts.sent(conn, now, len(settings.alerts), problem)
        if not problem:
            alerts.save(conn, ({"subject": one.subject, "state": one.state, "what": one.what, "since": one.since}
                               for one in found.wrong), found.over)  # fmt: skip
    if problem:
        log.warning("%s; it is tried again with the next run", problem)
    elif since:
        (settings.home / AWAY).unlink(missing_ok=True)


def found_wrong(settings: Settings, conn: Connection, kind: str, problems: Sequence[str], now: datetime) -> list[Wrong]:
    """What is not well: with that run, and, after a live one, with anything. The page shows the same."""
    found = alert_rules.of_run(kind, problems, now)
    if kind == LIVE:
        found += alert_rules.of_sources(watching.in_trouble(conn), now)
        found += alert_rules.of_backlog(desk.backlog(conn, now), now)
        found += alert_rules.of_space(free_space(settings), now)
    return found


def tell_away(settings: Settings, reason: str, now: datetime) -> None:
    """The database does not answer: told once, until it does again."""
    mark = settings.home / AWAY
    if not settings.alerts or mark.exists() or alert_rules.quiet(settings.alert_quiet, now):
        return
    wrong = Wrong("the database", "away", reason, now)
    found = alert_rules.note([], [wrong], (), settings.alert_link)
    if found and not send(settings, found):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.write_text(now.isoformat(), encoding="utf-8")


@contextmanager
def telling_if_away(settings: Settings, now: datetime) -> Iterator[None]:
    """What does the work tells that the database does not answer: all its containers keep the same mark."""
    try:
        yield
    except Unreachable as error:
        tell_away(settings, str(error), now)
        raise


def tell_unchecked(settings: Settings, kind: str, run_id: str, now: datetime) -> None:
    """A run ended badly; unless its check has spoken, nobody was told. That the database is away, its stages tell."""
    with suppress(Unreachable), connect(settings.database_url or "") as conn:
        found = runs.run(conn, run_id)
        conn.commit()
        if found is None or found["problems"] is None:
            tell(settings, conn, kind, ["it failed before its check had ended: the failed task says why"], now)


def send(settings: Settings, note: Note) -> str | None:
    """Hand a message to every address. What went wrong, in one line without an address; None if nothing did."""
    import apprise

    refused = []
    with _silent("apprise", "urllib3", "requests"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the many services that it knows
        for number, address in enumerate(settings.alerts, 1):
            try:
                one = apprise.Apprise()
                taken = one.add(address) and one.notify(body=note.body, title=note.title)
            except Exception as error:  # a message is never worth a run
                log.debug("%s", type(error).__name__)
                taken = False
            if not taken:
                refused.append(str(number))
    if not refused:
        return None
    return f"of {len(settings.alerts)} addresses in COPYDESK_ALERTS number {', '.join(refused)} did not take a message"


def free_space(settings: Settings) -> dict[str, int]:
    """Bytes where the archive and the home lie, where they are folders."""
    places = {"archive": settings.archive, "home": str(settings.home)}
    return {place: shutil.disk_usage(folder).free for place, folder in places.items() if Path(folder).is_dir()}


def _back(settings: Settings) -> datetime | None:
    """Since when the database was away, where that was told and its end was not."""
    try:
        return datetime.fromisoformat((settings.home / AWAY).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None


@contextmanager
def _silent(*names: str) -> Iterator[None]:
    """What these say holds addresses."""
    loggers = {name: logging.getLogger(name) for name in names}
    before = {name: logger.level for name, logger in loggers.items()}
    try:
        for logger in loggers.values():
            logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        for name, logger in loggers.items():
            logger.setLevel(before[name])
