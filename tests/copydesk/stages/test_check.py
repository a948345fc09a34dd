"""Is a run what it says it is?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from copydesk import run
from copydesk.settings import Settings
from copydesk.stages.check import STAGES, RunFailed, flow_off_balance, unfinished
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.conftest import TakenIn


def stage(name: str, worker: int = 1, *, ended: bool = True, claimed: int = 0, back: int = 0, **outcomes: int) -> dict[str, Any]:
    return {"stage": name, "worker": worker, "ended_at": NOW if ended else None, "claimed": claimed, "handed_back": back,
            "outcomes": outcomes, "outcome_sum": sum(outcomes.values())}  # fmt: skip


def recorded(name: str, outcome: str, n: int, worker: int = 1) -> dict[str, Any]:
    return {"stage": name, "worker": worker, "outcome": outcome, "n": n}


def finished(kind: str, workers: int) -> list[dict[str, Any]]:
    return [stage(name, worker) for name, mapped in STAGES[kind] for worker in range(1, (workers if mapped else 1) + 1)]


@pytest.mark.parametrize("kind", STAGES)
@pytest.mark.parametrize("workers", [1, 3])
def test_a_run_is_whole_when_every_worker_of_every_stage_finished_and_not_before(kind: str, workers: int) -> None:
    stages = finished(kind, workers)
    assert unfinished(STAGES[kind], stages, workers) == []
    for missing in range(len(stages)):
        rest = [*stages[:missing], *stages[missing + 1 :]]
        torn = [*rest, stages[missing] | {"ended_at": None}]
        [line] = unfinished(STAGES[kind], rest, workers)
        assert unfinished(STAGES[kind], torn, workers) == [line]
        assert line.startswith(f"{stages[missing]['stage']}, worker {stages[missing]['worker']} of")


@pytest.mark.parametrize(
    ("row", "events", "problem"),
    [
        (stage("fetch", claimed=5, back=2, fetched=3), [recorded("fetch", "fetched", 3)], None),
        (stage("fetch", claimed=5, back=2, fetched=3, retry=0), [recorded("fetch", "fetched", 3)], None),
        (stage("fetch"), [], None),
        (stage("fetch", claimed=6, back=2, fetched=3), [recorded("fetch", "fetched", 3)],
         "fetch, worker 1: claimed 6, outcomes 3, handed back 2"),
        (stage("fetch", claimed=5, back=2, fetched=3), [recorded("fetch", "fetched", 2)],
         "fetch, worker 1: booked {'fetched': 3}, recorded {'fetched': 2}"),
        (stage("fetch", claimed=3, fetched=3), [recorded("fetch", "retry", 3)],
         "fetch, worker 1: booked {'fetched': 3}, recorded {'retry': 3}"),
        (stage("fetch", claimed=3, fetched=3), [recorded("fetch", "fetched", 3, worker=2)],
         "fetch, worker 1: booked {'fetched': 3}, recorded {}"),
    ],
)  # fmt: skip
def test_the_flow_book_balances_and_agrees_with_what_was_recorded_page_by_page(
    row: dict[str, Any], events: list[dict[str, Any]], problem: str | None
) -> None:
    assert flow_off_balance([row], events) == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "UPDATE pipeline.run_stages SET ended_at = NULL WHERE stage = 'extract' AND worker = 2",
            "extract, worker 2 of 2, did not",
        ),
        ("DELETE FROM pipeline.run_stages WHERE stage = 'publish'", "publish, worker 1 of 2, did not finish"),
        ("UPDATE pipeline.run_stages SET claimed = claimed + 1 WHERE stage = 'fetch' AND worker = 1", "fetch, worker 1: claimed"),
        ("DELETE FROM pipeline.page_events WHERE outcome = 'moved'", "recorded"),
        ("UPDATE pipeline.stock SET discovered = discovered + 1", "pages discovered,"),
        (
            "DELETE FROM news.article_versions WHERE article_id = (SELECT min(article_id) FROM news.articles)",
            "1 articles whose current",
        ),
        (
            "UPDATE news.articles SET published_at = now() + interval '9 years' WHERE url LIKE '%%wire%%'",
            "articles that lie in the",
        ),
        ("DELETE FROM pipeline.host_queue", "pages that await a fetch and are in no queue"),
        ("DELETE FROM news.articles", "published pages without an article"),
    ],
)
def test_whatever_is_wrong_makes_the_run_red_and_is_named(statement: str, problem: str, onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        [row] = way.rows(conn, "SELECT run_id FROM pipeline.runs")
        assert run.work(onward, "check", row["run_id"])["fetched"] > 100
        conn.execute(statement.encode())
        conn.commit()
        with pytest.raises(RunFailed, match=problem):
            run.work(onward, "check", row["run_id"])
        [row] = way.rows(conn, "SELECT problems FROM pipeline.runs")
    assert any(problem in line for line in row["problems"])


def test_a_run_that_nobody_began_is_red(settings: Settings) -> None:
    with pytest.raises(run.NoSuchWork, match="there is no run nobody"):
        run.work(settings, "check", "nobody")


def test_a_stage_that_stops_makes_the_run_red_with_its_own_words(taken_in: TakenIn, conn: Connection, settings: Settings) -> None:
    broken = replace(settings, archive="/dev/null/archive", workers=1)
    run.begin(broken, "ingest", "torn", NOW)
    with pytest.raises(RunFailed) as failed:
        run.run_all(broken, "torn", way.INGEST, lambda *_: None)
    lines = str(failed.value).splitlines()
    assert lines[0].startswith("poll, worker 1 of 1, did not finish: cannot write the archive at /dev/null/archive")
    assert any(line.startswith("cannot write the archive at /dev/null/archive") for line in lines)
