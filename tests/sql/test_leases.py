"""Leases on hosts: one fetcher a host at a time, whoever claims, dies or comes late; everything by the database's clock."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from sql import feeds, hosts, pages, runs
from sql.connection import Connection, connect
from sql.hosts import Holder
from tests.sql.desk import add_feeds, add_pages, book_of, fetched, holder, lease_and_claim, release


def expire(conn: Connection, *names: str) -> None:
    """Let these leases have run out a second ago."""
    conn.execute("UPDATE pipeline.hosts SET leased_until = clock_timestamp() - interval '1 second' WHERE host = ANY(%s)",
                 (list(names),))  # fmt: skip
    conn.commit()


def lease_named(conn: Connection, who: Holder, name: str, now: datetime, seconds: float = 60.0) -> list[hosts.Lease]:
    with conn.transaction():
        return hosts.lease(conn, who, now, seconds, work="named", names=[name])


def test_many_claimers_at_once_never_share_a_host_and_leave_none(conn: Connection, database_url: str, now: datetime) -> None:
    names = [f"h{number:02}.test" for number in range(60)]
    for name in names:
        add_pages(conn, name, ["a", "b", "c"], now)
    people = [holder(conn, worker=worker) for worker in range(8)]
    held: set[str] = set()
    shared: list[str] = []
    fetches: Counter[int] = Counter()
    guard, start = threading.Lock(), threading.Barrier(8)

    def work(who: Holder) -> None:
        with connect(database_url) as mine:
            start.wait()
            while True:
                leases, claimed = lease_and_claim(mine, who, now, at_most=4, quantum=1)
                if not leases and not _work_left(mine):
                    return
                with guard:
                    shared.extend(lease.host for lease in leases if lease.host in held)
                    held.update(lease.host for lease in leases)
                    fetches.update(page.page_id for page in claimed)
                with mine.transaction():
                    pages.save_fetched(mine, who.run_id, [fetched(page) for page in claimed])
                    runs.book(mine, who, outcomes={"rejected": len(claimed)})
                with guard:
                    held.difference_update(lease.host for lease in leases)
                release(mine, leases)

    threads = [threading.Thread(target=work, args=(who,)) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert shared == []
    assert len(fetches) == 180
    assert set(fetches.values()) == {1}
    assert sum(book_of(conn, who)[0] for who in people) == 180


def _work_left(conn: Connection) -> bool:
    row = conn.execute("SELECT EXISTS (SELECT FROM pipeline.pages WHERE awaits = 'fetch') AS left").fetchone()
    conn.commit()
    return bool(row and row["left"])


def test_a_host_that_another_is_leasing_this_moment_is_passed_over(conn: Connection, database_url: str, now: datetime) -> None:
    add_pages(conn, "a.test", ["1"], now - timedelta(hours=1))
    add_pages(conn, "b.test", ["1"], now)
    first, second = holder(conn, worker=1), holder(conn, worker=2)
    with connect(database_url) as other, conn.transaction():
        assert [lease.host for lease in hosts.lease(conn, first, now, 60, work="pages", hosts=1)] == ["a.test"]
        other.execute("SET lock_timeout = '2s'")
        leases, _ = lease_and_claim(other, second, now)
        assert [lease.host for lease in leases] == ["b.test"]


def test_hosts_come_by_their_oldest_due_page_and_pages_by_their_age_up_to_the_quantum(conn: Connection, now: datetime) -> None:
    who = holder(conn)
    for hour, host in [(1, "young.test"), (9, "old.test"), (5, "middle.test")]:
        for age in range(3):
            add_pages(conn, host, [f"p{age}"], now - timedelta(hours=hour) + timedelta(minutes=age))
    leases, claimed = lease_and_claim(conn, who, now, at_most=2, quantum=2)
    assert [lease.host for lease in leases] == ["old.test", "middle.test"]
    assert sorted(page.url for page in claimed) == [f"https://{host}/p{n}" for host in ("middle.test", "old.test") for n in (0, 1)]


def test_a_live_run_claims_live_pages_only_and_a_window_only_its_own(conn: Connection, now: datetime) -> None:
    who = holder(conn)
    add_pages(conn, "both.test", ["live"], now)
    add_pages(conn, "both.test", ["day"], now, lane="2026-11-01")
    add_pages(conn, "other.test", ["other"], now, lane="2026-11-02")
    runs.end_stage(conn, who)  # while a live run is at work, a window leaves it its hosts
    leases, claimed = lease_and_claim(conn, who, now, lane="2026-11-01")
    assert [page.url for page in claimed] == ["https://both.test/day"]
    release(conn, leases, "2026-11-01")
    _, claimed = lease_and_claim(conn, who, now)
    assert [page.url for page in claimed] == ["https://both.test/live"]


def test_both_lanes_share_the_host(conn: Connection, now: datetime) -> None:
    add_pages(conn, "both.test", ["live"], now)
    add_pages(conn, "both.test", ["day"], now, lane="2026-11-01")
    lease_and_claim(conn, holder(conn, "live"), now)
    assert lease_and_claim(conn, holder(conn, "window"), now, lane="2026-11-01") == ([], [])


def test_a_page_that_is_not_due_is_not_claimed(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["later"], now + timedelta(seconds=1))
    assert lease_and_claim(conn, holder(conn), now) == ([], [])
    assert len(lease_and_claim(conn, holder(conn), now + timedelta(seconds=1))[1]) == 1


def test_a_held_host_is_left_alone_until_the_time_it_named(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1"], now)
    hosts.hold(conn, "a.test", now + timedelta(minutes=10), "http_429")
    hosts.hold(conn, "a.test", now + timedelta(minutes=5), "http_503")  # a shorter wish does not shorten the longer
    conn.commit()
    who = holder(conn)
    assert lease_and_claim(conn, who, now + timedelta(minutes=9)) == ([], [])
    assert lease_named(conn, who, "a.test", now + timedelta(minutes=9)) == []
    assert hosts.seconds_to_next(conn, "pages", now + timedelta(minutes=9)) is None
    assert len(lease_and_claim(conn, who, now + timedelta(minutes=10))[1]) == 1


def test_a_host_keeps_its_delay_after_a_lease_by_the_database_s_clock(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1", "2"], now)
    who = holder(conn)
    leases, _ = lease_and_claim(conn, who, now, quantum=1)
    with conn.transaction():
        hosts.release(conn, [(lease.host, lease.token) for lease in leases], "live", 0.4)
    assert lease_and_claim(conn, who, now + timedelta(days=9)) == ([], [])  # whatever the worker thinks the time is
    with conn.transaction():
        wait = hosts.seconds_to_next(conn, "pages", now)
    assert wait is not None
    assert 0 < wait <= 0.4
    time.sleep(wait + 0.05)
    assert len(lease_and_claim(conn, who, now)[1]) == 2


@pytest.mark.parametrize(
    ("run_id", "worker", "waits"),
    [
        ("first", 1, True),  # it was killed and is tried again: its own lease stands yet
        ("first", 2, False),  # a worker beside it does them
        ("other", 1, True),  # another run may have come for other pages of the host
    ],
)
def test_a_worker_waits_for_the_lease_of_whoever_was_killed_in_its_place(
    conn: Connection, now: datetime, run_id: str, worker: int, waits: bool
) -> None:
    add_pages(conn, "a.test", ["1"], now)
    killed = holder(conn, "first")
    assert len(lease_and_claim(conn, killed, now)[1]) == 1
    asker = replace(killed, run_id=run_id, worker=worker)
    assert (hosts.seconds_to_next(conn, "pages", now, asker=asker) is not None) == waits


@pytest.mark.parametrize("days", [-400, 0, 400])
def test_leases_run_by_the_database_s_clock_whatever_the_run_s_now(conn: Connection, days: int) -> None:
    there = datetime.fromisoformat("2026-11-24T12:00:00+00:00") + timedelta(days=days)
    add_pages(conn, "a.test", ["1"], there)
    lease_and_claim(conn, holder(conn), there, seconds=60)
    row = conn.execute("SELECT leased_until - clock_timestamp() AS ahead FROM pipeline.hosts").fetchone()
    assert row
    assert timedelta(seconds=50) < row["ahead"] <= timedelta(seconds=60)


def test_an_expired_lease_is_taken_over_and_handed_back_in_the_dead_holder_s_book(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1", "2", "3"], now)
    dead, heir = holder(conn, "dead"), holder(conn, "heir")
    [old], claimed = lease_and_claim(conn, dead, now, quantum=2)
    assert lease_and_claim(conn, heir, now) == ([], [])
    expire(conn, "a.test")
    [new], taken = lease_and_claim(conn, heir, now)
    assert new.token > old.token
    assert {page.page_id for page in claimed} <= {page.page_id for page in taken}
    assert book_of(conn, dead) == (2, 2, {})
    assert book_of(conn, heir) == (3, 0, {})


def test_what_arrives_under_an_old_token_is_refused(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1"], now)
    add_pages(conn, "b.test", ["1"], now)
    slow, heir = holder(conn, "slow"), holder(conn, "heir")
    leases, _ = lease_and_claim(conn, slow, now)
    old = [(lease.host, lease.token) for lease in leases]
    assert hosts.standing(conn, old) == {"a.test", "b.test"}
    conn.commit()
    expire(conn, "a.test")
    assert hosts.standing(conn, old) == {"b.test"}  # expired, though nobody has taken it over
    conn.commit()
    [new], _ = lease_and_claim(conn, heir, now)
    assert hosts.standing(conn, old) == {"b.test"}
    assert hosts.standing(conn, [(new.host, new.token)]) == {"a.test"}
    conn.commit()


def test_an_expired_lease_is_neither_extended_nor_released_by_its_old_holder(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1"], now)
    slow, heir = holder(conn, "slow"), holder(conn, "heir")
    leases, _ = lease_and_claim(conn, slow, now)
    expire(conn, "a.test")
    assert hosts.extend(conn, [(lease.host, lease.token) for lease in leases], 60) == 0
    conn.commit()
    [new], _ = lease_and_claim(conn, heir, now)
    release(conn, leases)
    assert hosts.standing(conn, [(new.host, new.token)]) == {"a.test"}
    conn.commit()
    assert book_of(conn, heir) == (1, 0, {})


def test_an_outcome_cannot_be_overtaken_between_its_check_and_its_commit(
    conn: Connection, database_url: str, now: datetime
) -> None:
    add_pages(conn, "a.test", ["1"], now)
    slow, heir = holder(conn, "slow"), holder(conn, "heir")
    [lease], claimed = lease_and_claim(conn, slow, now, seconds=0.3)
    with connect(database_url) as other, conn.transaction():
        assert hosts.standing(conn, [(lease.host, lease.token)]) == {"a.test"}
        time.sleep(0.4)  # the lease runs out while its last outcome is being written
        assert lease_and_claim(other, heir, now) == ([], [])
        pages.save_fetched(conn, slow.run_id, [fetched(page) for page in claimed])
        runs.book(conn, slow, outcomes={"rejected": 1})
    [_], taken = lease_and_claim(conn, heir, now)
    assert taken == []
    assert book_of(conn, slow) == (1, 0, {"rejected": 1})


def test_a_release_hands_back_what_was_not_reached_and_the_host_is_free(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1", "2", "3"], now)
    who = holder(conn)
    leases, claimed = lease_and_claim(conn, who, now)
    pages.save_fetched(conn, who.run_id, [fetched(claimed[0])])
    runs.book(conn, who, outcomes={"rejected": 1})
    release(conn, leases)
    assert book_of(conn, who) == (3, 2, {"rejected": 1})
    assert len(lease_and_claim(conn, who, now)[1]) == 2


def test_a_sweep_hands_back_what_the_dead_held_and_everything_can_be_claimed_again(conn: Connection, now: datetime) -> None:
    dead = holder(conn, "dead")
    add_pages(conn, "a.test", ["1"], now)
    add_pages(conn, "b.test", ["1"], now, lane="2026-11-01")
    feed_ids = add_feeds(conn, "b.test", ["news"], now)
    lease_and_claim(conn, dead, now)
    [lease], _ = lease_and_claim(conn, dead, now, lane="2026-11-01")
    assert [feed.feed_id for feed in feeds.claim(conn, [(lease.host, lease.token, 10)], now)] == feed_ids
    expire(conn, "a.test", "b.test")
    with conn.transaction():
        assert sorted(hosts.sweep_expired(conn)) == ["a.test", "b.test"]
    assert book_of(conn, dead) == (2, 3, {})
    assert conn.execute("SELECT 1 FROM pipeline.feeds WHERE claim_token IS NOT NULL").fetchall() == []
    assert runs.broken_rules(conn, now) == []
    for lane in ("live", "2026-11-01"):
        assert len(lease_and_claim(conn, dead, now, lane=lane)[1]) == 1


def test_one_host_with_thousands_of_due_feeds_delays_no_other(conn: Connection, now: datetime) -> None:
    who = holder(conn, stage="poll")
    add_feeds(conn, "crowd.test", [f"f{number}" for number in range(600)], now - timedelta(hours=9))
    for number in range(5):
        add_feeds(conn, f"small{number}.test", ["f"], now)
    with conn.transaction():
        leases = hosts.lease(conn, who, now, 60, work="feeds", hosts=4)
    assert [lease.host for lease in leases] == ["crowd.test", "small0.test", "small1.test", "small2.test"]
    with conn.transaction():
        assert len(hosts.lease(conn, who, now, 60, work="feeds", hosts=4)) == 2
