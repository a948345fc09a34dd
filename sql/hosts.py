"""Leases on hosts: one fetcher a host over all machines, by the database's clock, fenced by a token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sql.connection import Connection, load, rows

_queries = load("hosts")

# Rows of the queue that are looked at for each host that is wanted: more only where one has so much due that too few are seen.
WINDOWS = (1, 4, 64, 1_000_000)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lease, and in whose page of the flow book it is entered."""

    run_id: str
    stage: str
    worker: int


@dataclass(frozen=True, slots=True)
class Lease:
    host: str
    token: int
    delay: float | None  # seconds that its robots.txt asks for between two requests, or None
    robots: str | None  # its robots.txt, if we have one younger than a day
    rest: float = 0.0  # seconds between two requests that its slow answers have earned it
    silent: int = 0  # requests in a row that it has not answered
    shared: bool = False  # its feeds belong to several publishers
    verified: bool = True  # False: a person lets it answer with any certificate


def lease(
    conn: Connection,
    holder: Holder,
    now: datetime,
    seconds: float,
    *,
    work: Literal["pages", "feeds", "named"],
    hosts: int = 64,
    lane: str = "live",
    names: Sequence[str] = (),
) -> list[Lease]:
    """Lease up to `hosts` free hosts that have due pages (of `lane`), due feeds, or are named.

    What the last holder of an expired lease had claimed is handed back first, in that holder's book.
    """
    if work == "named":
        locked: list[Mapping[str, Any]] = list(_queries.lock_named_hosts(conn, names=list(names), now=now, hosts=hosts))
    else:
        for window in (hosts * rows_a_host for rows_a_host in WINDOWS):
            if work == "pages":
                locked = list(_queries.lock_hosts_with_due_pages(conn, lane=lane, now=now, hosts=hosts, window=window))
            else:
                locked = list(_queries.lock_hosts_with_due_feeds(conn, now=now, hosts=hosts, window=window))
            if len(locked) >= hosts:
                break
    if expired := [row["host"] for row in locked if row["expired"]]:
        _queries.hand_back(conn, names=expired)
    leased = _queries.lease_hosts(
        conn, names=[row["host"] for row in locked], now=now, seconds=seconds,
        run_id=holder.run_id, stage=holder.stage, worker=holder.worker, lane=lane,
    )  # fmt: skip
    by_host = {
        row["host"]: Lease(row["host"], row["lease_token"], row["delay_seconds"], row["robots"], row["rest_seconds"],
                           row["failures"], row["shared"], not row["unverified"])
        for row in leased
    }  # fmt: skip
    return [by_host[row["host"]] for row in locked]  # oldest due first, as they were locked


def standing(conn: Connection, leases: Sequence[tuple[str, int]]) -> set[str]:
    """Hosts of those (host, token) pairs whose lease still stands, locked to the end of the transaction."""
    return {row["host"] for row in _queries.locked_leases(conn, leases=_pairs(leases))}


def extend(conn: Connection, leases: Sequence[tuple[str, int]], seconds: float) -> int:
    """How many leases were extended; an expired one is not."""
    return int(_queries.extend_leases(conn, leases=_pairs(leases), seconds=seconds))


def release(conn: Connection, leases: Sequence[tuple[str, int]], lane: str, delay: float) -> None:
    """End these leases, hand back what is still claimed under them, and put the hosts back into the queue."""
    held = standing(conn, leases)
    if held:
        _queries.hand_back(conn, names=sorted(held))
        _queries.release_hosts(conn, leases=_pairs([pair for pair in leases if pair[0] in held]), delay=delay)
        _queries.requeue_hosts(conn, names=sorted(held), lane=lane)


def sweep_expired(conn: Connection) -> list[str]:
    """Hand back what dead holders had claimed; the hosts concerned. They are in the queue still: only a release shortens it."""
    hosts = [row["host"] for row in _queries.expired_hosts(conn)]
    if hosts:
        _queries.hand_back(conn, names=hosts)
        _queries.clear_expired(conn, names=hosts)
    return hosts


def enqueue(conn: Connection, due: Iterable[tuple[str, str, datetime]]) -> None:
    """(lane, host, due_at) of pages that were made to await a fetch, in the same transaction. Waits for nobody."""
    if given := [{"lane": lane, "host": host, "due_at": at} for lane, host, at in due]:
        _queries.enqueue_hosts(conn, due=rows(given))


def seconds_to_next(conn: Connection, work: Literal["pages", "feeds"], now: datetime, lane: str = "live",
                    asker: Holder | None = None) -> float | None:  # fmt: skip
    """How long until a host with due work is out of its delay; None if no host that is free has any. For pages, hosts are worth
    waiting for that other runs than the asker's have leased, or one that was killed in the asker's place; without an asker, only
    free ones are."""
    if work == "pages":
        who = asdict(asker) if asker else dict.fromkeys(("run_id", "stage", "worker"))
        seconds: float | None = _queries.next_page_host(conn, lane=lane, now=now, **who)
    else:
        seconds = _queries.next_feed_host(conn, now=now)
    return seconds


def seconds_to_named(conn: Connection, names: Sequence[str], now: datetime) -> float | None:
    """How long until one of these hosts may be leased, if its holder is done by then; None if all of them are held."""
    seconds: float | None = _queries.next_named_host(conn, names=list(names), now=now)
    return seconds


def take_turn(conn: Connection) -> None:
    """Until the transaction ends, nobody else makes hosts, feeds or pages, saves a poll, takes anything down, or moves free pages
    from lane to lane. Taken before any page, entry or feed is locked."""
    list(_queries.take_turn(conn))


def add(conn: Connection, hosts: Sequence[str]) -> None:
    if unknown := [row["host"] for row in _queries.unknown_hosts(conn, names=sorted(set(hosts)))]:
        take_turn(conn)
        _queries.add_hosts(conn, names=unknown)


def hold(conn: Connection, host: str, until: datetime, reason: str) -> None:
    """Ask nothing of this host before `until`."""
    _queries.hold_host(conn, host=host, until=until, reason=reason)


def note(conn: Connection, notes: Iterable[tuple[str, int, float]]) -> None:
    """(host, requests in a row without an answer, seconds of rest) as the last visit left them."""
    _queries.note_hosts(conn, notes=rows({"host": host, "failures": silent, "rest": rest} for host, silent, rest in notes))


def like(conn: Connection, host: str) -> Mapping[str, Any] | None:
    """All about a host; None if there is none of that name."""
    found: Mapping[str, Any] | None = _queries.host_like(conn, host=host)
    return found


def let_go(conn: Connection, host: str, now: datetime) -> bool:
    """Ask a held host again now; False if there is none of that name."""
    return _queries.let_go(conn, host=host, now=now) is not None


def save_robots(conn: Connection, host: str, token: int, text: str, detail: str, delay: float, now: datetime) -> None:
    """Keep a robots.txt, and the delay that it asks for, unless the lease has gone to someone else."""
    _queries.save_robots(conn, host=host, token=token, text=text.replace("\x00", ""), detail=detail, delay=delay, now=now)


def robots(conn: Connection, host: str) -> str:
    """The robots.txt that we have of a host; "" if none."""
    return _queries.robots_of(conn, host=host) or ""


def _pairs(leases: Sequence[tuple[str, int]]) -> object:
    return rows({"host": host, "token": token} for host, token in leases)
