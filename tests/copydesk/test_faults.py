"""Faults, one by one: each shows within one run in its colour, in the metrics and in a message, and says the right thing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from copydesk import alerting, metrics
from copydesk.settings import Settings
from sql.connection import Connection
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.test_alerting import Receiver, receiver  # noqa: F401  (a fixture)

LATER = NOW + timedelta(hours=2)


@dataclass(frozen=True)
class Fault:
    name: str
    inject: Callable[[Settings, Connection], Settings]
    reason: str  # in what the run says of itself
    says: str  # in the message that people get
    metric: tuple[str, dict[str, str]]  # that is not as it was
    value: float | None = None  # what it says then; None: anything but nothing


def _away(settings: Settings, conn: Connection) -> Settings:
    return replace(settings, database_url="postgresql://nobody@127.0.0.1:1/none")


def _unreadable(settings: Settings, conn: Connection) -> Settings:
    """Fetched, and gone before extract has read it."""
    way.ingest(settings, NOW, stages=["poll", "fetch"], kind="fetch")
    for file in Path(settings.archive).rglob("*.warc.gz"):
        file.unlink()
    return settings


def _no_folder(settings: Settings, conn: Connection) -> Settings:
    """The disk takes nothing more: where the archive should be is a file."""
    shutil.rmtree(settings.archive, ignore_errors=True)
    Path(settings.archive).parent.mkdir(parents=True, exist_ok=True)
    Path(settings.archive).write_text("full")
    return settings


def _died(settings: Settings, conn: Connection) -> Settings:
    """A worker of fetch that never came to its end."""
    conn.execute(
        "CREATE FUNCTION pipeline.lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.stage = 'fetch' AND NEW.worker = 2 THEN NEW.ended_at := NULL; END IF; RETURN NEW; END $$"
    )
    conn.execute("CREATE TRIGGER lose BEFORE UPDATE ON pipeline.run_stages FOR EACH ROW EXECUTE FUNCTION pipeline.lose()")
    conn.commit()
    return settings


def _clock(settings: Settings, conn: Connection) -> Settings:
    """Articles lie in the future, as the clock has gone back since."""
    way.ingest(settings, NOW, kind="before")
    conn.execute("UPDATE news.articles SET published_at = %s", (NOW + timedelta(days=40),))
    conn.commit()
    return settings


FAULTS = [
    Fault("PostgreSQL is away", _away, "cannot reach PostgreSQL", "the database: cannot reach PostgreSQL", ("copydesk_up", {}), 0),
    Fault(
        "the archive is unreadable",
        _unreadable,
        "cannot read ",
        "extract, worker 1 of 2, did not finish",
        ("copydesk_last_run_problems", {}),
    ),
    Fault("the disk is full", _no_folder, "cannot write", "did not finish", ("copydesk_last_run_problems", {})),
    Fault(
        "a worker died",
        _died,
        "fetch, worker 2 of 2, did not finish",
        "fetch, worker 2 of 2, did not finish",
        ("copydesk_last_run_problems", {}),
        1,
    ),
    Fault(
        "the clock is wrong",
        _clock,
        "articles that lie in the future",
        "articles that lie in the future",
        ("copydesk_last_run_problems", {}),
        1,
    ),
]


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_shows_in_the_run_the_metric_and_the_message(
    fault: Fault,
    press: Settings,
    conn: Connection,
    receiver: Receiver,  # noqa: F811
) -> None:
    heard = replace(press, alerts=(receiver.address,))
    way.watch_newsroom(heard, NOW)
    broken = fault.inject(heard, conn)
    receiver.got.clear()
    with pytest.raises(Exception, match=r".") as failed:
        way.ingest(broken, LATER)
    if broken.database_url != press.database_url:
        alerting.tell_unchecked(broken, "ingest", "ingest/1", LATER)  # as the notifier of the DAG does
    assert fault.reason in str(failed.value)
    [message] = receiver.got
    assert fault.says in f"{message['title']} {message['message']}"
    name, labels = fault.metric
    [value] = [value for known, having, value in metrics.samples(broken) if (known, having) == (name, labels)]
    assert value == fault.value if fault.value is not None else value > 0


def test_the_table_of_the_runbook_is_this_one() -> None:
    runbook = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")
    rows = [f"| {fault.name} | red: `{fault.reason.strip()}` | `{fault.metric[0]}` | `{fault.says}` |" for fault in FAULTS]
    assert "\n".join(rows) in runbook, "\n".join(rows)
