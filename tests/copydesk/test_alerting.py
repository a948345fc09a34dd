"""Messages to people: one for what changed, none for what did not, and never an address in anything that is kept."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from copydesk import alert_rules, alerting
from copydesk.alert_rules import Note, Wrong
from copydesk.cli import main
from copydesk.settings import Settings
from copydesk.stages.check import RunFailed
from sql import alerts, status
from sql.connection import Connection, Unreachable, connect
from tests.conftest import NOW
from tests.copydesk import way

HOUR = timedelta(hours=1)
SECRET = "s3cret-token"


class Receiver:
    """A real endpoint that takes apprise's JSON, or refuses it."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.status = 200
        receiver = self

        class Answer(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                receiver.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(receiver.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.address = f"json://user:{SECRET}@127.0.0.1:{self.server.server_port}/{SECRET}"

    @property
    def titles(self) -> list[str]:
        return [one["title"] for one in self.got]


@contextmanager
def listening() -> Iterator[Receiver]:
    found = Receiver()
    threading.Thread(target=found.server.serve_forever, daemon=True).start()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


@pytest.fixture
def heard(settings: Settings, receiver: Receiver) -> Settings:
    return replace(settings, alerts=(receiver.address,), alert_link="http://127.0.0.1:8080/copydesk/")


def test_a_red_run_is_told_once_and_so_is_its_end(heard: Settings, conn: Connection, receiver: Receiver) -> None:
    for n, problems in enumerate((["fetch, worker 1 of 2, did not finish", "and this"], ["another"], [], [])):
        alerting.tell(heard, conn, "ingest", problems, NOW + n * HOUR)
    assert receiver.titles == ["copydesk: run ingest is red", "copydesk: run ingest is well again"]
    first, last = (one["message"] for one in receiver.got)
    assert "fetch, worker 1 of 2, did not finish, and 1 more (since 2026-11-24 12:00 UTC)" in first
    assert "http://127.0.0.1:8080/copydesk/" in first
    assert "it was red since 2026-11-24 12:00 UTC" in last


def test_what_several_sources_do_in_a_run_is_one_message(heard: Settings, conn: Connection, receiver: Receiver) -> None:
    conn.execute("INSERT INTO news.sources (name, added_at) SELECT 'paper ' || n, now() FROM generate_series(1, 25) n")
    conn.execute("INSERT INTO pipeline.watch SELECT source_id, 'silent', 'nothing new', %s, NULL, NULL, %s FROM news.sources",
                 (NOW - 9 * HOUR, NOW))  # fmt: skip
    conn.commit()
    alerting.tell(heard, conn, "ingest", [], NOW)
    conn.execute("UPDATE pipeline.watch SET state = 'well' WHERE source_id <= (SELECT min(source_id) FROM news.sources)")
    conn.commit()
    alerting.tell(heard, conn, "ingest", [], NOW + HOUR)
    assert [title.partition(",")[2] for title in receiver.titles] == [" and 24 more", ""]
    assert "... and 5 more" in receiver.got[0]["message"]
    assert "(since 2026-11-24 03:00 UTC)" in receiver.got[0]["message"]
    assert "is well again" in receiver.titles[1]


def test_a_source_that_a_person_silenced_is_not_called_well(heard: Settings, conn: Connection, receiver: Receiver) -> None:
    conn.execute("INSERT INTO news.sources (name, added_at) VALUES ('away', now())")
    conn.execute("INSERT INTO pipeline.silences SELECT source_id, 'rebuilt', now(), now() + interval '1 day' FROM news.sources")
    alerts.save(conn, [{"subject": "source away", "state": "silent", "what": "x", "since": NOW}], [])
    conn.commit()
    alerting.tell(heard, conn, "ingest", [], NOW)
    assert receiver.got == []


def test_a_message_that_nobody_took_costs_no_run_and_is_seen_and_sent_again(
    heard: Settings, conn: Connection, receiver: Receiver, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    receiver.status = 500
    alerting.tell(heard, conn, "ingest", ["it is broken"], NOW)
    told = status.summary(conn, NOW)["alerts"]
    assert told["problem"] == "of 1 addresses in COPYDESK_ALERTS number 1 did not take a message"
    receiver.status = 200
    alerting.tell(heard, conn, "ingest", ["it is broken"], NOW + HOUR)
    assert receiver.titles == ["copydesk: run ingest is red"] * 2
    assert status.summary(conn, NOW)["alerts"]["problem"] is None
    captured = capfd.readouterr()
    assert SECRET not in caplog.text + captured.out + captured.err + repr(heard)
    assert SECRET not in str(way.rows(conn, "SELECT * FROM pipeline.alert_sends, pipeline.alerts"))


@pytest.mark.parametrize("address", [f"nosuch://{SECRET}", f"json://{SECRET}.invalid/", "", "::"])
def test_an_address_that_is_none_fails_soft(settings: Settings, address: str) -> None:
    problem = alerting.send(replace(settings, alerts=(address,)), Note("a", "b"))
    assert problem == "of 1 addresses in COPYDESK_ALERTS number 1 did not take a message"


def test_in_quiet_hours_nothing_is_sent_and_afterwards_what_still_holds(
    heard: Settings, conn: Connection, receiver: Receiver
) -> None:
    night = replace(heard, alert_quiet=(22, 7))
    alerting.tell(night, conn, "ingest", ["came and went"], NOW.replace(hour=23))
    alerting.tell(night, conn, "ingest", [], NOW.replace(hour=23, minute=10))
    alerting.tell(night, conn, "ingest", ["still so"], NOW.replace(hour=6) + timedelta(days=1))
    assert receiver.got == []
    alerting.tell(night, conn, "ingest", ["still so"], NOW.replace(hour=7) + timedelta(days=1))
    assert "still so" in receiver.got[0]["message"]


@pytest.mark.parametrize(("hours", "still"), [((22, 7), {22, 23, 0, 6}), ((1, 3), {1, 2}), ((0, 12), {0, 11}), (None, set())])
def test_quiet_hours_may_pass_midnight(hours: tuple[int, int] | None, still: set[int]) -> None:
    quiet = {hour for hour in range(24) if alert_rules.quiet(hours, NOW.replace(hour=hour))}
    assert still <= quiet
    assert len(quiet) == ((hours[1] - hours[0]) % 24 if hours else 0)


def test_a_database_that_is_away_is_told_once_and_its_return_with_the_next_run(
    heard: Settings, conn: Connection, receiver: Receiver
) -> None:
    gone = replace(heard, database_url="postgresql://nobody@127.0.0.1:1/none")
    for n in range(2):
        with pytest.raises(Unreachable), alerting.telling_if_away(gone, NOW + n * HOUR):
            connect(gone.database_url or "")
    assert receiver.titles == ["copydesk: the database is away"]
    alerting.tell_unchecked(gone, "ingest", "ingest/1", NOW + HOUR)  # of its run: whoever did its work has told
    assert len(receiver.got) == 1
    for n in range(2, 4):
        alerting.tell(heard, conn, "ingest", [], NOW + n * HOUR)
    assert receiver.titles[1:] == ["copydesk: the database is well again"]
    assert "since 2026-11-24 12:00 UTC" in receiver.got[1]["message"]


def test_a_run_that_died_before_its_check_is_told_and_one_that_was_checked_is_not_told_again(
    heard: Settings, conn: Connection, receiver: Receiver
) -> None:
    alerting.tell_unchecked(heard, "backfill", "backfill/1", NOW)
    assert receiver.titles == ["copydesk: run backfill is red"]
    conn.execute(
        "INSERT INTO pipeline.runs (run_id, kind, now, workers, version, problems) "
        "VALUES ('ingest/1', 'ingest', now(), 1, '', '{x}')"
    )
    conn.commit()
    alerting.tell_unchecked(heard, "ingest", "ingest/1", NOW)
    assert len(receiver.got) == 1


@pytest.mark.long
def test_a_whole_run_tells_by_itself(press: Settings, heard: Settings, conn: Connection, receiver: Receiver) -> None:
    heard = replace(heard, http_proxy=press.http_proxy)
    way.watch_newsroom(heard, NOW)
    with pytest.raises(Exception, match="did not finish"):
        way.ingest(heard, NOW, stages=["poll", "check"])
    way.ingest(heard, NOW + HOUR)
    red, well = receiver.got  # one message a run: of the newsroom's feeds one is broken, and the second run finds it
    assert red["title"] == "copydesk: run ingest is red"
    assert "run ingest: well again" in well["message"]
    assert "Tangle Gazette, second edition: failing" in well["message"]


def test_maintain_tells_that_it_is_red_and_that_it_is_well_again(heard: Settings, conn: Connection, receiver: Receiver) -> None:
    conn.execute("INSERT INTO pipeline.stock (day, discovered) VALUES ('2026-01-05', 3)")
    conn.commit()
    with pytest.raises(RunFailed):
        way.ingest(heard, NOW, stages=["maintain"], kind="maintain")
    conn.execute("DELETE FROM pipeline.stock")
    conn.commit()
    way.ingest(heard, NOW + HOUR, stages=["maintain"], kind="maintain")
    red, well = receiver.got
    assert "3 pages discovered, 0 in the books" in red["message"]
    assert "run maintain: well again" in well["message"]


def test_backlogs_and_full_disks_are_told_of() -> None:
    rows: list[dict[str, Any]] = [{"stage": "fetch", "n": 7, "since": NOW - 8 * HOUR},
                                  {"stage": "poll", "n": 1, "since": NOW - HOUR},
                                  {"stage": "publish", "n": 0, "since": None}]  # fmt: skip
    [old] = alert_rules.of_backlog(rows, NOW)
    assert old.line == "backlog of fetch: 7 wait, the oldest for 8 hours (since 2026-11-24 04:00 UTC)"
    assert [one.subject for one in alert_rules.of_space({"archive": 10**9, "home": 10**10}, NOW)] == ["disk of archive"]


def test_what_changes_its_state_is_told_again() -> None:
    told = [{"subject": "source a", "state": "half silent", "since": NOW}]
    found = alert_rules.note(told, [Wrong("source a", "silent", "silent: x", NOW)], (), None)
    assert found is not None
    assert found.title == "copydesk: source a is silent"


def test_a_test_message_can_be_asked_for(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def alert() -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main(["alert", "--test"])
        said = capsys.readouterr()
        return int(str(ended.value.code or 0)), said.out + said.err

    assert alert() == (2, "copydesk: no address: set COPYDESK_ALERTS, as .env.example says\n")
    monkeypatch.setenv("COPYDESK_ALERTS", receiver.address)
    assert alert() == (0, "sent to 1 addresses\n")
    assert receiver.titles == ["copydesk: a test"]
    receiver.status = 404
    code, said = alert()
    assert (code, SECRET in said) == (1, False)
