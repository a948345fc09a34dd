"""Faults, one by one: each shows within one run in its colour, in a metric, in a message and on the page, and says the right thing.

`FAULTS_TABLE=write pytest tests/copydesk/desk/test_faults.py` writes their table into docs/operations.md."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from cleaning.model import Extraction
from copydesk import alerting, metrics
from copydesk.newsroom.server import Handler, Newsroom
from copydesk.settings import Settings
from copydesk.stages import extract
from copydesk.stages.extract_rules import Extracted, extracted
from sql.connection import Connection, connect
from sql.pages import CapturedPage
from tests.conftest import MOMENT, NOW
from tests.copydesk import way
from tests.copydesk.desk.conftest import Asking
from tests.copydesk.test_alerting import Receiver, receiver  # noqa: F401  (a fixture)

HARBOR = "harbor.newsroom.test"
RUNBOOK = Path(__file__).resolve().parents[3] / "docs" / "operations.md"
BEGIN, END = "| fault | the run | the metric | the message | the page |\n|---|---|---|---|---|\n", "\n\n## Metrics"


@dataclass(frozen=True)
class Bench:
    """What a fault may break. The newsroom was taken in two days ago, and has news since."""

    settings: Settings
    conn: Connection
    patch: pytest.MonkeyPatch


@dataclass(frozen=True)
class Fault:
    name: str
    inject: Callable[[Bench], Settings]
    run: str  # in what the run says of itself, or, where it is green, in what its check warns of
    metric: str
    message: str
    page: str
    red: bool = True  # what one site does turns no run red

    @property
    def row(self) -> str:
        colour = "red" if self.red else "green, with a warning"
        return f"| {self.name} | {colour}: `{self.run}` | `{self.metric}` | `{self.message}` | `{self.page}` |"


def _away(bench: Bench) -> Settings:
    return replace(bench.settings, database_url="postgresql://nobody@127.0.0.1:1/none")


def _unreadable(bench: Bench) -> Settings:
    """Fetched, and gone before extract has read it."""
    way.ingest(bench.settings, NOW, stages=["poll", "fetch"], kind="fetch")
    for file in Path(bench.settings.archive).rglob("*.warc.gz"):
        file.unlink()
    return bench.settings


def _full(bench: Bench) -> Settings:
    """The archive takes nothing more: where it should be is a file."""
    shutil.rmtree(bench.settings.archive)
    Path(bench.settings.archive).write_text("full")
    return bench.settings


def _died(bench: Bench) -> Settings:
    """A worker of fetch that never came to its end."""
    bench.conn.execute(
        "CREATE FUNCTION pipeline.lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.stage = 'fetch' AND NEW.worker = 2 THEN NEW.ended_at := NULL; END IF; RETURN NEW; END $$"
    )
    bench.conn.execute("CREATE TRIGGER lose BEFORE UPDATE ON pipeline.run_stages FOR EACH ROW EXECUTE FUNCTION pipeline.lose()")
    bench.conn.commit()
    return bench.settings


def _clock(bench: Bench) -> Settings:
    """Articles lie in the future, as the clock has gone back since."""
    bench.conn.execute("UPDATE news.articles SET published_at = %s", (NOW + timedelta(days=40),))
    bench.conn.commit()
    return bench.settings


def _answering(bench: Bench, status: int, body: bytes) -> Settings:
    """One host says this, whatever it is asked."""
    before = Handler._serve

    def serve(self: Handler, host: str, path: str) -> None:
        if host == HARBOR:
            return self._send(status, body, "text/html")
        return before(self, host, path)

    bench.patch.setattr(Handler, "_serve", serve)
    return bench.settings


def _blocked(bench: Bench) -> Settings:
    return _answering(bench, 403, b"<h1>Forbidden</h1>")


def _html(bench: Bench) -> Settings:
    return _answering(bench, 200, b"<!DOCTYPE html><html><title>Welcome</title><body><p>Our new site is here.</p></body></html>")


def first_block_alone(archive_at: str, page: CapturedPage) -> Extracted:
    """A cleaner that was made worse. Runs in a worker process."""
    found: Extraction = extract.extraction_of(archive_at, page.file, page.record_offset, page.capture_url, page.hints)
    return extracted(replace(found, blocks=found.blocks[:3]), page.fetched_at, page.discovered_at)


def _worse(bench: Bench) -> Settings:
    bench.patch.setattr(extract, "extract_capture", first_block_alone)
    return replace(bench.settings, workers=1)


RED, FAILING = "copydesk_last_run_problems", 'copydesk_sources{state="failing"}'
LEAST = {"copydesk_up": 0, RED: 1, FAILING: 2}  # one feed of the newsroom fails by itself
FORBIDDEN, NO_FEED = "failing: http_403", "failing: not_a_feed: this is an HTML page, no feed"
LEDGER, LOST = "source The Harbor Ledger", "fetch, worker 2 of 2, did not finish"
FUTURE, CHANGED = "articles that lie in the future", "was the cleaner changed?"
FAULTS = [
    Fault("PostgreSQL is away", _away, "cannot reach PostgreSQL", "copydesk_up", "the database: cannot reach PostgreSQL",
          "the warehouse does not answer"),
    Fault("the disk is full", _full, "cannot write", RED, "did not finish: cannot write", "did not finish: cannot write"),
    Fault("a worker died", _died, LOST, RED, LOST, LOST),
    Fault("a host blocks us", _blocked, f"The Harbor Ledger: {FORBIDDEN}", FAILING, f"{LEDGER}: {FORBIDDEN}", "http_403", False),
    Fault("a feed turned into HTML", _html, f"The Harbor Ledger: {NO_FEED}", FAILING, f"{LEDGER}: {NO_FEED}", "not_a_feed", False),
    Fault("the cleaner got worse", _worse, f"of the text that is usual there: {CHANGED}", RED, CHANGED, CHANGED),
    Fault("the clock is wrong", _clock, FUTURE, RED, FUTURE, FUTURE),
    Fault("the archive is unreadable", _unreadable, "cannot read", RED, "not finish: cannot read", "not finish: cannot read"),
]  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_shows_in_the_run_the_metric_the_message_and_the_page(
    fault: Fault,
    onward: Settings,
    newsroom_then: Newsroom,
    asking: Callable[[Settings], Asking],
    receiver: Receiver,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    newsroom_then.move(MOMENT)
    heard = replace(onward, alerts=(receiver.address,), workers=2)
    with connect(heard.database_url or "") as conn:
        broken = fault.inject(Bench(heard, conn, monkeypatch))
    said = run(broken, caplog)
    assert fault.run in said[0 if fault.red else 1]
    assert bool(said[0]) == fault.red
    [message] = receiver.got
    assert fault.message in f"{message['title']} {message['message']}"
    assert fault.page in unescape(asking(broken)("viewer").get("/copydesk/").text)
    told = dict(line.rsplit(" ", 1) for line in metrics.text(broken).decode().splitlines() if line[0] != "#")
    value, least = float(told[fault.metric]), LEAST[fault.metric]
    assert value == 0 if least == 0 else value >= least


def run(settings: Settings, caplog: pytest.LogCaptureFixture) -> tuple[str, str]:
    """A run: why it is red, and what it warned of."""
    caplog.set_level(logging.WARNING)
    try:
        with alerting.telling_if_away(settings, NOW):  # as tasks and commands do
            way.ingest(settings, NOW)
        failed = ""
    except Exception as error:
        failed = str(error)
    return failed, caplog.text


def test_the_table_of_the_runbook_is_this_one() -> None:
    before, rest = RUNBOOK.read_text(encoding="utf-8").split(BEGIN)
    table = "\n".join(fault.row for fault in FAULTS)
    if os.environ.get("FAULTS_TABLE") == "write":
        RUNBOOK.write_text(before + BEGIN + table + END + rest.split(END, 1)[1], encoding="utf-8")
    else:
        assert rest.split(END)[0] == table
