"""A few sources, hosts and pages for the tests of this room, by the same functions that the stages call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from sql import feeds, hosts, pages, runs
from sql.connection import Connection, connect
from sql.hosts import Holder, Lease

LEASE = 60.0
Found = TypeVar("Found")


def holder(conn: Connection, name: str = "run", worker: int = 1, stage: str = "fetch", now: datetime | None = None) -> Holder:
    """A worker of a run that was begun, with its page in the flow book."""
    found = Holder(name, stage, worker)
    runs.begin(conn, name, "ingest", now or datetime.fromisoformat("2026-11-24T12:00:00+00:00"), None, 2, "test")
    runs.begin_stage(conn, found)
    conn.commit()
    return found


def source(conn: Connection, now: datetime, name: str = "The Paper") -> int:
    found = feeds.add_source(conn, name, None, [], now)
    conn.commit()
    return found


def add_pages(conn: Connection, host: str, names: Sequence[str], now: datetime, lane: str = "live") -> dict[str, int]:
    """New pages of a host, due at `now`: name -> page_id."""
    urls = {f"https://{host}/{name}": name for name in names}
    source_id = source(conn, now)
    hosts.add(conn, [host])
    known = pages.add(conn, [
        {"url": url, "host": host, "site": host, "source_id": source_id, "feed_id": None, "hints": {}} for url in urls
    ], lane, now, "run")  # fmt: skip
    hosts.enqueue(conn, [(lane, host, now)])
    conn.commit()
    return {urls[url]: page_id for url, (page_id, _) in known.items()}


def add_feeds(conn: Connection, host: str, names: Sequence[str], now: datetime, source_id: int | None = None) -> list[int]:
    hosts.add(conn, [host])
    found = [feeds.add(conn, source_id or source(conn, now), f"https://{host}/{name}.xml", "rss", host, 600, now) for name in names]
    conn.commit()
    return [feed_id for feed_id in found if feed_id is not None]


def lease_and_claim(conn: Connection, who: Holder, now: datetime, *, at_most: int = 64, quantum: int = 10, lane: str = "live",
                    seconds: float = LEASE) -> tuple[list[Lease], list[pages.DuePage]]:  # fmt: skip
    """What the fetch stage does first, in one transaction with its books."""
    with conn.transaction():
        leases = hosts.lease(conn, who, now, seconds, work="pages", hosts=at_most, lane=lane)
        claimed = pages.claim(conn, [(lease.host, lease.token, quantum) for lease in leases], lane, now)
        runs.book(conn, who, claimed=len(claimed))
    return leases, claimed


def fetched(page: pages.DuePage, **changes: object) -> dict[str, object]:
    """The row of a page that a fetch is done with, for `pages.save_fetched`."""
    row: dict[str, object] = {
        "page_id": page.page_id, "state": "rejected", "reason": "http_403", "awaits": None, "due_at": None, "attempts": 1,
        "visits": page.visits + 1, "moves": page.moves, "gone_count": 0, "etag": None, "last_modified": None, "body_sha256": None,
        "fetch_url": page.fetch_url, "host": page.host, "site": page.host, "capture_id": None, "fetched_at": None,
    }  # fmt: skip
    return row | changes


def polled(feed: feeds.DueFeed, **changes: object) -> dict[str, object]:
    """The row of a feed that a poll is done with, for `feeds.save_polled`."""
    row: dict[str, object] = {
        "feed_id": feed.feed_id, "state": "active", "interval_seconds": 600, "failures": 0, "host": feed.host, "new_pages": 0,
        "next_poll_why": "", "slowed": 0, "gone_count": 0, "moves": 0, "moved_for_good": True, "adopting_count": 0,
        "conditional": True, "unmodified": 0, "yields": [], "asked_seconds": 0, "skip_hours": [], "skip_days": [],
    }  # fmt: skip
    return row | changes


def release(conn: Connection, leases: Sequence[Lease], lane: str = "live") -> None:
    with conn.transaction():
        hosts.release(conn, [(lease.host, lease.token) for lease in leases], lane, 0.0)


def book_of(conn: Connection, who: Holder) -> tuple[int, int, dict[str, int]]:
    """claimed, handed back, outcomes."""
    [row] = [row for row in runs.stages(conn, who.run_id) if (row["stage"], row["worker"]) == (who.stage, who.worker)]
    conn.commit()
    return row["claimed"], row["handed_back"], row["outcomes"]


@contextmanager
def meanwhile(url: str, act: Callable[[Connection], Found]) -> Iterator[Future[Found]]:
    """Another process does something and commits it. The block begins once that waits for a lock, or is done."""
    with connect(url) as mine, connect(url) as looking, ThreadPoolExecutor(1) as pool:
        looking.autocommit = True
        mine.execute("SET lock_timeout = '60s'")
        mine.commit()

        def whole() -> Found:
            with mine.transaction():
                return act(mine)

        doing = pool.submit(whole)
        blocked = "SELECT cardinality(pg_blocking_pids(%s)) > 0 AS waits"
        while not doing.done() and looking.execute(blocked, (mine.info.backend_pid,)).fetchall() != [{"waits": True}]:
            pass
        yield doing
