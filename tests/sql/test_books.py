"""The two books: every number entered in one is found again in what it counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sql import feeds, pages, runs, upkeep
from sql.connection import Connection
from tests.sql.desk import add_feeds, add_pages, book_of, fetched, holder, lease_and_claim, release


def test_a_book_adds_up_what_is_entered_piece_by_piece(conn: Connection) -> None:
    who, beside = holder(conn), holder(conn, worker=2)
    runs.book(conn, who, claimed=5)
    runs.book(conn, who, outcomes={"fetched": 2, "retry": 1})
    runs.book(conn, who, claimed=1, handed_back=1, outcomes={"fetched": 2})
    runs.book(conn, who)
    assert book_of(conn, who) == (6, 1, {"fetched": 4, "retry": 1})
    assert book_of(conn, beside) == (0, 0, {})


def test_what_a_rolled_back_transaction_booked_was_never_booked(conn: Connection) -> None:
    who = holder(conn)
    runs.book(conn, who, claimed=5)
    conn.rollback()
    assert book_of(conn, who) == (0, 0, {})


def test_a_stage_that_begins_again_goes_on_in_the_same_book(conn: Connection) -> None:
    who = holder(conn)
    runs.book(conn, who, claimed=2, handed_back=2)
    runs.end_stage(conn, who)
    runs.begin_stage(conn, who)
    [row] = runs.stages(conn, who.run_id)
    assert (row["attempts"], row["ended_at"], row["claimed"], row["handed_back"]) == (2, None, 2, 2)


def test_a_run_that_is_cleared_and_begun_later_has_that_time_and_its_tasks_share_it(conn: Connection, now: datetime) -> None:
    for began, expected in ((now, now), (now + timedelta(days=1), now + timedelta(days=1)), (now, now + timedelta(days=1))):
        runs.begin(conn, "backfill/day", "backfill", began, (now, now + timedelta(days=1)), 2, "1", {})
        runs.end(conn, "backfill/day", ["something"])
        row = runs.run(conn, "backfill/day")
        assert row
        assert row["now"] == expected


def test_booked_outcomes_are_those_recorded_page_by_page(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1", "2", "3"], now)
    who = holder(conn)
    leases, claimed = lease_and_claim(conn, who, now)
    with conn.transaction():
        pages.save_fetched(conn, who.run_id, [fetched(page) for page in claimed[:2]])
        events = [{"page_id": page.page_id, "outcome": "rejected", "reason": "http_403"} for page in claimed[:2]]
        pages.add_events(conn, who, events, now)
        runs.book(conn, who, outcomes={"rejected": 2})
    release(conn, leases)
    [row] = runs.stages(conn, who.run_id)
    assert row["claimed"] == row["outcome_sum"] + row["handed_back"] == 3
    assert runs.recorded_outcomes(conn, who.run_id) == [{"stage": "fetch", "worker": 1, "outcome": "rejected", "n": 2}]
    assert runs.recorded_outcomes(conn, "another") == []


@pytest.mark.parametrize("stage", ["poll", "discover"])
def test_polls_are_recorded_for_the_stage_that_made_them(conn: Connection, now: datetime, stage: str) -> None:
    feed_ids = add_feeds(conn, "a.test", ["1", "2"], now)
    poll = {"outcome": "changed", "detail": None, "entries": 3, "new_pages": 1}
    feeds.add_polls(conn, holder(conn, stage=stage), [poll | {"feed_id": feed_id} for feed_id in feed_ids])
    assert runs.recorded_outcomes(conn, "run") == [{"stage": stage, "worker": 1, "outcome": "changed", "n": 2}]


def test_two_polls_of_a_feed_at_one_moment_are_two(conn: Connection, now: datetime) -> None:
    [feed_id] = add_feeds(conn, "a.test", ["1"], now)
    poll = {"feed_id": feed_id, "outcome": "moved", "detail": None, "entries": 0, "new_pages": 0}
    feeds.add_polls(conn, holder(conn, stage="poll"), [poll])
    conn.execute("INSERT INTO pipeline.feed_polls SELECT * FROM pipeline.feed_polls")
    assert runs.recorded_outcomes(conn, "run")[0]["n"] == 2


def test_pages_are_entered_in_the_stock_book_once_on_the_day_of_their_discovery(conn: Connection, now: datetime) -> None:
    late = datetime(2026, 11, 23, 23, 59, tzinfo=UTC)
    add_pages(conn, "a.test", ["1", "2"], late)
    add_pages(conn, "a.test", ["2", "3"], now)
    stock = conn.execute("SELECT day::text, discovered FROM pipeline.stock ORDER BY day").fetchall()
    assert stock == [{"day": "2026-11-23", "discovered": 2}, {"day": "2026-11-24", "discovered": 1}]
    assert runs.stock_off_balance(conn) == []


@pytest.mark.parametrize(("harm", "off"), [
    ("DELETE FROM pipeline.pages WHERE url LIKE '%/1'", {"discovered": 2, "pages": 1}),
    ("UPDATE pipeline.stock SET discovered = 7", {"discovered": 7, "pages": 2}),
    ("DELETE FROM pipeline.stock", {"discovered": 0, "pages": 2}),
    ("DELETE FROM pipeline.pages", {"discovered": 2, "pages": 0}),
])  # fmt: skip
def test_a_stock_book_that_is_off_names_the_day(conn: Connection, now: datetime, harm: str, off: dict[str, int]) -> None:
    add_pages(conn, "a.test", ["1", "2"], now)
    conn.execute(harm.encode())
    assert runs.stock_off_balance(conn) == [{"day": now.date(), **off}]
    assert runs.stock_off_balance(conn, since=now) == [{"day": now.date(), **off}]
    assert runs.stock_off_balance(conn, since=now + timedelta(days=1)) == []


def test_upkeep_keeps_the_last_polls_of_each_feed(conn: Connection, now: datetime) -> None:
    first, second = add_feeds(conn, "a.test", ["1", "2"], now)
    who = holder(conn, stage="poll")
    for feed_id, polls in ((first, 5), (second, 4)):
        for number in range(polls):
            feeds.add_polls(conn, who, [{"feed_id": feed_id, "outcome": "changed", "entries": number, "new_pages": 0}])
    assert upkeep.shorten(conn, polls=3, changes=2) == {"old polls": 3, "old changes of sites": 0}
    kept = conn.execute(
        "SELECT feed_id, array_agg(entries ORDER BY entries) AS kept FROM pipeline.feed_polls GROUP BY 1 ORDER BY 1"
    )
    assert kept.fetchall() == [{"feed_id": first, "kept": [2, 3, 4]}, {"feed_id": second, "kept": [1, 2, 3]}]
