"""Pages and their captures: claimed under a host's lease or a row lock, and moved from state to state in batches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sql.connection import Connection, load, rows
from sql.hosts import Holder, take_turn

_queries = load("pages")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DuePage:
    """A page claimed for a fetch, with what deciding about its outcome needs."""

    page_id: int
    url: str
    fetch_url: str | None  # where it moved to, if it did
    host: str
    state: str
    reason: str
    etag: str | None
    last_modified: str | None
    body_sha256: str | None
    attempts: int
    visits: int
    moves: int
    gone_count: int
    discovered_at: datetime


@dataclass(frozen=True, slots=True)
class CapturedPage:
    """A page that awaits extraction, with where its capture lies. `due_at`: when it is to be fetched after that, if it was to be
    when it was recalled."""

    page_id: int
    url: str
    host: str
    site: str
    state: str
    reason: str
    hints: dict[str, Any]
    capture_id: int
    discovered_at: datetime
    visits: int
    file: str
    record_offset: int
    capture_url: str
    fetched_at: datetime
    sha256: str
    due_at: datetime | None = None


def claim(conn: Connection, quanta: Sequence[tuple[str, int, int]], lane: str, now: datetime) -> list[DuePage]:
    """The oldest due pages of leased hosts, given as (host, token, how many at most)."""
    given = rows({"host": host, "token": token, "quantum": quantum} for host, token, quantum in quanta)
    return [DuePage(**row) for row in _queries.claim_pages(conn, leases=given, lane=lane, now=now)]


def save_fetched(conn: Connection, run_id: str, updates: Iterable[Row]) -> None:
    _queries.save_fetched(conn, updates=rows(updates), run_id=run_id)


def add(conn: Connection, pages: Iterable[Row], lane: str, now: datetime, run_id: str) -> dict[str, tuple[int, bool]]:
    """Address -> (page_id, whether it is new) for every address given."""
    take_turn(conn)
    found = _queries.add_pages(conn, pages=rows(pages), lane=lane, now=now, run_id=run_id)
    known: dict[str, tuple[int, bool]] = {}
    for row in found:
        known[row["url"]] = (row["page_id"], row["added"] or known.get(row["url"], (0, False))[1])
    return known


def known(conn: Connection, urls: Collection[str]) -> dict[str, int]:
    """Those of these addresses that are pages, with their numbers."""
    return {row["url"]: row["page_id"] for row in _queries.known_pages(conn, urls=list(urls))}


def refetch_changed(conn: Connection, told: Sequence[Row], now: datetime) -> list[tuple[str, str]]:
    """(host, lane) of the pages that feeds say have changed, now due again."""
    found = _queries.refetch_changed_pages(conn, told=rows(told), now=now) if told else []
    return [(row["host"], row["lane"]) for row in found]


def pull_into_lane(conn: Connection, urls: Collection[str], lane: str, now: datetime, failed: bool) -> list[str]:
    """Hosts of the given pages that wait still (or have `failed`, if that is wanted), and are now due in this lane."""
    take_turn(conn)
    return [row["host"] for row in _queries.pull_into_lane(conn, urls=list(urls), lane=lane, now=now, failed=failed)]


def over_budget(conn: Connection, lane: str, hosts: Sequence[str], until: datetime) -> int:
    """Have a lane's pages of these hosts wait; how many."""
    return len(list(_queries.over_budget(conn, lane=lane, hosts=list(hosts), until=until)))


def leave_to_live(conn: Connection, lane: str, now: datetime) -> list[tuple[str, datetime]]:
    """Have the live runs fetch what a window will not come to; (host, due_at) of each page."""
    take_turn(conn)
    return [(row["host"], row["due_at"]) for row in _queries.leave_to_live(conn, lane=lane, now=now)]


def left_in_lane(conn: Connection, lane: str) -> int:
    """How many pages of a lane still await a fetch."""
    return int(_queries.left_in_lane(conn, lane=lane))


def unfetched_entries(conn: Connection, source_ids: Sequence[int], start: datetime, end: datetime, failed: bool) -> list[Row]:
    """(url, source_id, day) of what feeds dated into a window and nothing has come of yet; with those that `failed`, if wanted."""
    return list(_queries.unfetched_entries(conn, source_ids=list(source_ids), start=start, end=end, failed=failed))


def claim_to_extract(conn: Connection, lane: str, pages: int, least: int, shares: int) -> list[CapturedPage]:
    """So many pages, or, where few wait, one of so many equal shares of them, and at least so many."""
    return [CapturedPage(**row) for row in _queries.claim_to_extract(conn, lane=lane, pages=pages, least=least, shares=shares)]


def save_extracted(conn: Connection, run_id: str, updates: Iterable[Row]) -> None:
    _queries.save_extracted(conn, updates=rows(updates), run_id=run_id)


def quarantine(conn: Connection, page_id: int, stage: str, error: str, run_id: str, now: datetime) -> None:
    _queries.quarantine(conn, page_id=page_id, stage=stage, error=error, run_id=run_id, now=now)


def release(conn: Connection, url: str, now: datetime) -> Row | None:
    """Give a page that was given up another try; None if there is no such page."""
    found: Row | None = _queries.release_page(conn, url=url, now=now)
    return found


def give_up(conn: Connection, url: str) -> bool:
    """Take a page out of quarantine without another try; whether it was there."""
    return _queries.give_up_page(conn, url=url) is not None


def add_captures(conn: Connection, run_id: str, captures: Iterable[Row]) -> dict[tuple[str, int], int]:
    """(file, record offset) -> capture_id."""
    added = _queries.add_captures(conn, captures=rows(captures), run_id=run_id)
    return {(row["file"], row["record_offset"]): row["capture_id"] for row in added}


def add_events(conn: Connection, holder: Holder, events: Iterable[Row], now: datetime) -> None:
    _queries.add_page_events(conn, events=rows(events), run_id=holder.run_id, stage=holder.stage, worker=holder.worker, now=now)


def recall(conn: Connection, lane: str, start: datetime, end: datetime, version: str, every: bool,
           source_id: int | None = None) -> int:  # fmt: skip
    """Have the pages captured in a window extracted again: those of another extractor version, or every one. How many."""
    take_turn(conn)
    return len(list(_queries.recall_pages(conn, lane=lane, start=start, end=end, version=version, every=every,
                                           source_id=source_id)))  # fmt: skip
