"""Feeds that move, end and come back; hosts that are held and let go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from sql import feeds, hosts, runs, watching, withdrawals
from sql.connection import Connection
from tests.sql.desk import LEASE, add_feeds, add_pages, holder, lease_and_claim, polled, release, source


def feed_row(conn: Connection, feed_id: int) -> dict[str, object]:
    [row] = conn.execute("SELECT * FROM pipeline.feeds WHERE feed_id = %s", (feed_id,)).fetchall()
    return row


def test_a_feed_that_moved_keeps_its_old_address_as_an_alias_and_is_known_by_both(conn: Connection, now: datetime) -> None:
    [feed_id] = add_feeds(conn, "old.test", ["feed"], now)
    hosts.add(conn, ["new.test"])
    assert feeds.adopt(conn, feed_id, "https://new.test/feed", "new.test", now) == "active"
    assert (feed_row(conn, feed_id)["url"], feed_row(conn, feed_id)["host"]) == ("https://new.test/feed", "new.test")
    for url in ("https://new.test/feed", "https://old.test/feed.xml"):
        found = feeds.like(conn, url)
        assert found
        assert (found["feed_id"], found["aliases"]) == (feed_id, ["https://old.test/feed.xml"])
    assert add_feeds(conn, "old.test", ["feed"], now) == []  # imported again, it is the same feed


def test_a_feed_that_moved_to_one_that_is_watched_ends(conn: Connection, now: datetime) -> None:
    [old], [new] = add_feeds(conn, "old.test", ["feed"], now), add_feeds(conn, "new.test", ["feed"], now)
    assert feeds.adopt(conn, old, "https://new.test/feed.xml", "new.test", now) == "ended"
    assert feed_row(conn, old)["host"] == "old.test"
    assert "watched already" in str(feed_row(conn, old)["problem"])
    assert feed_row(conn, new)["state"] == "active"


def test_a_person_brings_a_feed_back_by_its_address_or_an_old_one(conn: Connection, now: datetime) -> None:
    [feed_id] = add_feeds(conn, "old.test", ["feed"], now)
    hosts.add(conn, ["new.test"])
    feeds.adopt(conn, feed_id, "https://new.test/feed", "new.test", now)
    conn.execute("UPDATE pipeline.feeds SET state = 'ended', gone_count = 3, slowed = 9, etag = 'x', conditional = false")
    found = feeds.revive(conn, "https://old.test/feed.xml", "new.test", now)
    assert found
    row = feed_row(conn, feed_id)
    assert [row[name] for name in ("state", "gone_count", "slowed", "etag", "conditional", "host", "next_poll_at")] == [
        "active", 0, 0.0, None, True, "new.test", now,
    ]  # fmt: skip
    assert feeds.revive(conn, "https://nowhere.test/", "nowhere.test", now) is None


SILENCING: dict[str, Callable[[Connection, int, datetime], object]] = {
    "silenced by a person": lambda conn, *_: feeds.silence(conn, "The Paper"),
    "no longer listed": lambda conn, feed_id, _: feeds.leave(conn, [feed_id], "no longer listed"),
    "its source was taken down": lambda conn, feed_id, now: withdrawals.take_down(
        conn, [], withdrawals.source_id(conn, "The Paper"), None, now
    ),
}


@pytest.mark.parametrize("why", SILENCING)
@pytest.mark.parametrize(("state", "problem"), [("active", None), ("failing", "http_500"), ("ended", "http_410")])
def test_a_feed_that_is_silenced_while_it_is_asked_stays_silent(
    conn: Connection, now: datetime, why: str, state: str, problem: str | None
) -> None:
    who = holder(conn, now=now, stage="poll")
    [feed_id] = add_feeds(conn, "paper.test", ["feed"], now)
    [lease] = hosts.lease(conn, who, now, LEASE, work="feeds")
    [feed] = feeds.claim(conn, [(lease.host, lease.token, 10)], now)
    SILENCING[why](conn, feed_id, now)
    later = now + timedelta(hours=1)
    feeds.save_polled(conn, [polled(feed, state=state, problem=problem, next_poll_at=later, etag="x")], now)
    row = feed_row(conn, feed_id)
    assert (row["state"], row["problem"], row["etag"], row["claim_token"]) == ("silenced", why, "x", None)
    release(conn, [lease])
    assert hosts.lease(conn, who, later, LEASE, work="feeds") == []


def test_the_end_of_a_silence_brings_back_what_it_silenced_and_nothing_else(conn: Connection, now: datetime) -> None:
    names = ["asked", "fails", "ended", "left", "archive"]
    asked, fails, ended, left, archive = add_feeds(conn, "paper.test", names, now)
    conn.execute("UPDATE pipeline.feeds SET state = 'failing' WHERE feed_id = %s", (fails,))
    conn.execute("UPDATE pipeline.feeds SET state = 'ended', problem = 'http_410' WHERE feed_id = %s", (ended,))
    conn.execute("UPDATE pipeline.feeds SET state = 'archive' WHERE feed_id = %s", (archive,))
    feeds.leave(conn, [left], "no longer listed")
    later = now + timedelta(days=2)
    ways: tuple[Callable[[], object], ...] = (
        lambda: feeds.unsilence(conn, "The Paper", later),
        lambda: watching.end_silences(conn, later),
    )
    for undone in ways:
        assert feeds.silence(conn, "The Paper") == 2
        watching.silence(conn, "The Paper", "it is being rebuilt", now, now + timedelta(days=1))
        undone()
        states = {feed_id: (feed_row(conn, feed_id)["state"], feed_row(conn, feed_id)["problem"]) for feed_id in (asked, fails)}
        assert states == {asked: ("active", None), fails: ("active", None)}
        rest = [(feed_row(conn, feed_id)["state"], feed_row(conn, feed_id)["problem"]) for feed_id in (ended, left, archive)]
        assert rest == [("ended", "http_410"), ("silenced", "no longer listed"), ("archive", None)]
        watching.end_silence(conn, "The Paper")


def test_a_source_that_was_taken_down_is_not_brought_back_by_the_end_of_its_silence(conn: Connection, now: datetime) -> None:
    [feed_id] = add_feeds(conn, "paper.test", ["feed"], now)
    feeds.silence(conn, "The Paper")
    withdrawals.take_down(conn, [], withdrawals.source_id(conn, "The Paper"), None, now)
    assert feeds.unsilence(conn, "The Paper", now) == 0
    assert feed_row(conn, feed_id)["problem"] == "its source was taken down"


def test_what_rests_with_its_kind_comes_back_with_it_and_not_what_a_person_silenced(conn: Connection, now: datetime) -> None:
    for name in ("one", "two"):
        add_feeds(conn, f"{name}.test", ["feed"], now, feeds.add_source(conn, name, None, ["demo"], now))
    feeds.silence(conn, "one")
    assert feeds.silence_tagged(conn, "demo") == 1
    assert feeds.unsilence(conn, "two", now) == 0
    assert feeds.unsilence_tagged(conn, "demo", now) == 1
    assert [row["state"] for row in feeds.sources(conn)] == ["silenced", "active"]


def test_a_host_that_is_held_is_leased_to_nobody_and_its_feeds_and_pages_wait_as_long(conn: Connection, now: datetime) -> None:
    who, until = holder(conn, now=now), now + timedelta(hours=2)
    add_pages(conn, "a.test", ["1"], now)
    [feed_id] = add_feeds(conn, "a.test", ["feed"], now)
    hosts.hold(conn, "a.test", until, "http_429")
    assert lease_and_claim(conn, who, now + timedelta(hours=1)) == ([], [])
    row = feed_row(conn, feed_id)
    assert (row["next_poll_at"], row["next_poll_why"]) == (until, "its host is left alone: http_429")
    add_pages(conn, "a.test", ["2"], now)  # found meanwhile
    assert runs.broken_rules(conn, now) == []
    assert conn.execute("SELECT DISTINCT due_at FROM pipeline.host_queue").fetchall() == [{"due_at": until}]
    leases, claimed = lease_and_claim(conn, who, until)
    assert ([lease.host for lease in leases], len(claimed)) == (["a.test"], 2)


def test_a_person_lets_a_held_host_be_asked_again(conn: Connection, now: datetime) -> None:
    who = holder(conn, now=now)
    add_pages(conn, "a.test", ["1"], now)
    [feed_id] = add_feeds(conn, "a.test", ["feed"], now)
    hosts.hold(conn, "a.test", now + timedelta(days=1), "it has not answered 9 times in a row")
    assert hosts.let_go(conn, "a.test", now)
    assert not hosts.let_go(conn, "nowhere.test", now)
    conn.commit()
    assert feed_row(conn, feed_id)["next_poll_at"] == now
    assert runs.broken_rules(conn, now) == []
    assert len(lease_and_claim(conn, who, now)[1]) == 1


def test_what_a_visit_left_of_a_host_goes_with_its_next_lease(conn: Connection, now: datetime) -> None:
    who = holder(conn, now=now)
    add_pages(conn, "a.test", ["1"], now)
    hosts.note(conn, [("a.test", 2, 7.5)])
    [lease], _ = lease_and_claim(conn, who, now)
    assert (lease.silent, lease.rest, lease.shared, lease.verified) == (2, 7.5, False, True)
    release(conn, [lease])
    [row] = conn.execute("SELECT extract(epoch FROM next_request_at - clock_timestamp()) AS rest FROM pipeline.hosts").fetchall()
    assert 5 < row["rest"] <= 7.5  # before anybody asks it again


def test_a_host_is_shared_where_its_feeds_belong_to_several_publishers(conn: Connection, now: datetime) -> None:
    who = holder(conn, now=now, stage="poll")
    add_feeds(conn, "proxy.test", ["1", "2"], now)
    add_feeds(conn, "paper.test", ["1", "2"], now)
    conn.execute("UPDATE pipeline.feeds SET home_site = CASE WHEN host = 'paper.test' THEN 'paper.test' ELSE 'p' || feed_id END")
    leases = hosts.lease(conn, who, now, LEASE, work="feeds")
    assert {lease.host: lease.shared for lease in leases} == {"proxy.test": True, "paper.test": False}


def test_certificates_of_a_source_that_is_trusted_are_not_verified_where_no_other_has_a_feed(
    conn: Connection, now: datetime
) -> None:
    who = holder(conn, now=now, stage="poll")
    ours, other = source(conn, now, "Ours"), source(conn, now, "Other")
    add_feeds(conn, "ours.test", ["1"], now, ours)
    add_feeds(conn, "shared.test", ["1"], now, ours)
    add_feeds(conn, "shared.test", ["2"], now, other)
    assert feeds.trust(conn, "Ours", now) == 1
    assert [row["name"] for row in feeds.trusted(conn)] == ["Ours"]
    leases = hosts.lease(conn, who, now, LEASE, work="feeds")
    assert {lease.host: lease.verified for lease in leases} == {"ours.test": False, "shared.test": True}
    assert feeds.distrust(conn, "Ours") == 1
