"""Of the sitemaps that an index names, only those are asked that it says have changed."""

from __future__ import annotations

from datetime import datetime, timedelta

from sql import feeds, hosts
from sql.connection import Connection
from tests.sql import desk

HOST = "paper.example"
DAY = timedelta(days=1)


def _named(conn: Connection, now: datetime, lastmods: dict[str, datetime | None], state: str = "active") -> int:
    source_id = desk.source(conn, now)
    hosts.add(conn, [HOST])
    given = [{"url": f"https://{HOST}/{name}.xml", "host": HOST, "state": state, "lastmod": at} for name, at in lastmods.items()]
    added = feeds.add_sitemaps(conn, source_id, given, 600, now)
    conn.commit()
    return added


def _due(conn: Connection, now: datetime) -> list[str]:
    found = conn.execute(
        "SELECT url FROM pipeline.feeds WHERE next_poll_at <= %s AND state IN ('active', 'failing') ORDER BY url", [now]
    )
    return [row["url"].rpartition("/")[2] for row in found]


def _polled(conn: Connection, next_at: datetime) -> None:
    conn.execute("UPDATE pipeline.feeds SET next_poll_at = %s", [next_at])


def test_a_sitemap_is_due_when_its_index_says_that_it_changed(conn: Connection, now: datetime) -> None:
    assert _named(conn, now, {"a": now - DAY, "b": now - DAY, "c": None}) == 3
    assert _due(conn, now) == ["a.xml", "b.xml", "c.xml"]
    _polled(conn, now + 7 * DAY)
    later = now + timedelta(hours=1)
    assert _named(conn, later, {"a": later, "b": now - DAY, "c": None}) == 0
    assert _due(conn, later) == ["a.xml"]


def test_a_sitemap_left_to_backfills_is_watched_once_it_changes(conn: Connection, now: datetime) -> None:
    _named(conn, now, {"old": now - 90 * DAY}, state="archive")
    assert _due(conn, now) == []
    _named(conn, now, {"old": now}, state="active")
    assert _due(conn, now) == ["old.xml"]


def test_a_sitemap_that_a_person_silenced_stays_silent(conn: Connection, now: datetime) -> None:
    _named(conn, now, {"a": now - DAY})
    feeds.silence(conn, "The Paper")
    _named(conn, now, {"a": now})
    assert _due(conn, now) == []


def test_a_change_that_comes_while_a_sitemap_is_asked_is_not_lost(conn: Connection, now: datetime) -> None:
    _named(conn, now, {"a": now - DAY})
    who = desk.holder(conn, now=now, stage="poll")
    with conn.transaction():
        [lease] = hosts.lease(conn, who, now, desk.LEASE, work="feeds", hosts=1)
        [feed] = feeds.claim(conn, [(lease.host, lease.token, 10)], now)
    _named(conn, now, {"a": now})
    polled = desk.polled(feed, next_poll_at=now + 7 * DAY)
    feeds.save_polled(conn, [polled | {"lastmod": feed.lastmod}], now)
    assert _due(conn, now) == ["a.xml"]
    feeds.save_polled(conn, [polled | {"lastmod": now}], now)
    assert _due(conn, now) == []
