"""Sources and their feeds: added by people, claimed when due, and saved only after their entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sql.connection import Connection, load, rows
from sql.hosts import Holder, take_turn

_queries = load("feeds")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DueFeed:
    feed_id: int
    source_id: int
    url: str
    moved_to: str | None
    kind: str
    host: str
    etag: str | None
    last_modified: str | None
    body_sha256: str | None
    interval_seconds: int
    failures: int
    lastmod: datetime | None = None  # of a sitemap: when the index that names it says that it last changed
    selector: str | None = None  # of a section page: which links are articles
    identity: str = "guid"  # what tells its entries apart
    address_rules: Sequence[str] = ()  # how its addresses have led to those of the pages: see crawlers/variants.py
    slowed: float = 0.0  # failures in a row, weighed by their kind
    gone_count: int = 0
    moves: int = 0  # hosts that redirects have led this poll through
    moved_for_good: bool = True  # were they all permanent?
    adopting: str | None = None  # where permanent redirects have led, this many times in a row
    adopting_count: int = 0
    conditional: bool = True  # False: its server says "not modified" of what was
    unmodified: int = 0  # 304s in a row
    yields: Sequence[float] = ()
    asked_seconds: int = 0  # between two polls, as the feed itself asks
    skip_hours: Sequence[int] = ()
    skip_days: Sequence[int] = ()
    last_success_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SeenEntry:
    """An entry as its feed announced it before."""

    feed_id: int
    identity: str
    page_id: int
    url: str
    title: str | None
    published_at: datetime | None
    digest: str
    last_seen_at: datetime


def claim(conn: Connection, quanta: Sequence[tuple[str, int, int]], now: datetime) -> list[DueFeed]:
    """The longest due feeds of leased hosts, given as (host, token, how many at most)."""
    given = rows({"host": host, "token": token, "quantum": quantum} for host, token, quantum in quanta)
    return [DueFeed(**row) for row in _queries.claim_feeds(conn, leases=given, now=now)]


def claim_listings(conn: Connection, leases: Sequence[tuple[str, int]], feed_ids: Sequence[int]) -> list[DueFeed]:
    """The named documents of leased hosts, due or not, asked for unconditionally."""
    given = rows({"host": host, "token": token} for host, token in leases)
    return [DueFeed(**row) for row in _queries.claim_listings(conn, leases=given, feed_ids=list(feed_ids))]


def watched(conn: Connection, names: Sequence[str] = ()) -> list[Row]:
    """(source_id, name, kind, url) of the feeds that are asked; of these sources alone, if any are named."""
    return list(_queries.watched(conn, names=list(names)))


def addresses_of_source(conn: Connection, source_id: int, at_most: int = 200) -> list[str]:
    """Addresses of a source's last pages that became articles."""
    return [row["url"] for row in _queries.addresses_of_source(conn, source_id=source_id, addresses=at_most)]


def add_listings(conn: Connection, source_id: int, listings: Sequence[Row], now: datetime) -> dict[str, DueFeed]:
    """Documents for backfills to read, by address: new ones are added, in state `archive`."""
    take_turn(conn)
    _queries.add_listings(conn, source_id=source_id, listings=rows(listings), now=now)
    return by_address(conn, [row["url"] for row in listings])


def by_address(conn: Connection, urls: Sequence[str]) -> dict[str, DueFeed]:
    """Feeds that have, or had, these addresses, as for a whole reading."""
    found = [dict(row) for row in _queries.listings(conn, urls=list(urls))]
    return {row.pop("named"): DueFeed(**row) for row in found}


def recorded_listings(conn: Connection, feed_ids: Sequence[int], since: datetime) -> list[Row]:
    """(feed_id, status, file, record_offset) of the last answers of these feeds that are no older than `since`."""
    return list(_queries.recorded_listings(conn, feed_ids=list(feed_ids), since=since))


def absent_dated_pages(conn: Connection) -> set[int]:
    """Sources whose dated pages were asked for on several days, and never there."""
    return {row["source_id"] for row in _queries.absent_dated_pages(conn)}


def recorded_of_days(conn: Connection, source_ids: Sequence[int], start: datetime, end: datetime) -> list[Row]:
    """(feed_id, url, file, record_offset) of what feeds of these sources showed within a span of time."""
    return list(_queries.recorded_of_days(conn, source_ids=list(source_ids), start=start, end=end))


def end_claims(conn: Connection, feed_ids: Sequence[int]) -> None:
    _queries.end_feed_claims(conn, feed_ids=list(feed_ids))


def save_polled(conn: Connection, updates: Iterable[Row], now: datetime) -> None:
    _queries.save_polled(conn, updates=rows(updates), now=now)


def adopt(conn: Connection, feed_id: int, url: str, host: str, now: datetime) -> str:
    """Have a feed's new address for its own, and keep the old one as an alias; its state: `ended`, if another has that address."""
    found: str = _queries.adopt(conn, feed_id=feed_id, url=url, host=host, now=now)["state"]
    return found


def revive(conn: Connection, url: str, host: str, now: datetime) -> Row | None:
    """Ask a feed again that ended, fails or is not asked conditionally; None if no feed has or had that address."""
    found: Row | None = _queries.revive(conn, url=url, host=host, now=now)
    return found


def like(conn: Connection, url: str) -> Row | None:
    """All about the feed that has or had this address."""
    found: Row | None = _queries.feed_like(conn, url=url)
    return found


def polls(conn: Connection, feed_id: int, at_most: int = 30) -> list[Row]:
    """Its last polls, the newest first."""
    return list(_queries.polls(conn, feed_id=feed_id, polls=at_most))


def trust(conn: Connection, name: str, now: datetime) -> int:
    """Let the hosts of a source answer with any certificate."""
    return int(_queries.trust(conn, name=name, now=now))


def distrust(conn: Connection, name: str) -> int:
    return int(_queries.distrust(conn, name=name))


def trusted(conn: Connection) -> list[Row]:
    return list(_queries.trusted(conn))


def add_polls(conn: Connection, holder: Holder, polls: Iterable[Row]) -> None:
    _queries.add_polls(conn, run_id=holder.run_id, stage=holder.stage, polls=rows(polls))


def save_entries(conn: Connection, entries: Sequence[Row], now: datetime) -> None:
    if entries:
        _queries.save_entries(conn, entries=rows(entries), now=now)


def seen_entries(conn: Connection, told: Iterable[Row]) -> list[SeenEntry]:
    """What these feeds announced before, under one of the identities that they give now, or of one of the pages."""
    return [SeenEntry(**row) for row in _queries.seen_entries(conn, now=rows(told))]


def save_identity(conn: Connection, feed_id: int, identity: str, reason: str) -> None:
    _queries.save_identity(conn, feed_id=feed_id, identity=identity, reason=reason)


def led(conn: Connection, page_ids: Sequence[int]) -> list[Row]:
    """url, the address that answered, and the one that the page names as its own, of those pages that became articles."""
    return list(_queries.led(conn, page_ids=list(page_ids)))


def save_address_rules(conn: Connection, feed_id: int, rules: Sequence[str]) -> None:
    _queries.save_address_rules(conn, feed_id=feed_id, rules=list(rules))


def article_addresses(conn: Connection, site: str, at_most: int = 200) -> list[str]:
    """Addresses of a site's newest articles."""
    return [row["url"] for row in _queries.article_addresses(conn, site=site, addresses=at_most)]


def add_source(conn: Connection, name: str, home_url: str | None, tags: Sequence[str], now: datetime) -> int:
    take_turn(conn)
    return int(_queries.add_source(conn, name=name, home_url=home_url, tags=list(tags), now=now))


def add(conn: Connection, source_id: int, url: str, kind: str, host: str, interval_seconds: int, now: datetime,
        state: str = "active") -> int | None:  # fmt: skip
    """The new feed's number, or None if the address is known already. State `archive`: for backfills, never polled."""
    take_turn(conn)
    added: int | None = _queries.add_feed(
        conn, source_id=source_id, url=url, kind=kind, host=host, interval_seconds=interval_seconds, now=now, state=state
    )
    return added


def add_sitemaps(conn: Connection, source_id: int, sitemaps: Iterable[Row], interval_seconds: int, now: datetime) -> int:
    """Add those not known, have those asked that changed by what their index says, and leave the rest; how many were added."""
    take_turn(conn)
    given = rows(sitemaps)
    return sum(row["added"] for row in _queries.add_sitemaps(
        conn, source_id=source_id, sitemaps=given, interval_seconds=interval_seconds, now=now
    ))  # fmt: skip


def select(conn: Connection, feed_id: int, selector: str | None) -> None:
    _queries.select_links(conn, feed_id=feed_id, selector=selector)


def aliases(conn: Connection) -> dict[str, str]:
    """Addresses that feeds had before they moved for good -> those that they have."""
    return {row["url"]: row["now"] for row in _queries.aliases(conn)}


def declare_source(conn: Connection, name: str, home_url: str | None, tags: Sequence[str], now: datetime) -> int:
    """The source as a file declares it; its number."""
    take_turn(conn)
    return int(_queries.declare_source(conn, name=name, home_url=home_url, tags=list(tags), now=now))


def declare(conn: Connection, source_id: int, url: str, kind: str, selector: str | None, left: str, now: datetime) -> None:
    """Have a feed as a file declares it, and asked again if it had left the file."""
    _queries.declare_feed(conn, source_id=source_id, url=url, kind=kind, selector=selector, left=left, now=now)


def leave(conn: Connection, feed_ids: Sequence[int], left: str) -> None:
    """These feeds are no longer declared, and no longer asked."""
    _queries.leave(conn, feed_ids=list(feed_ids), left=left)


def robots_of_sources(conn: Connection) -> list[Row]:
    """(source_id, feed_url, robots) of the hosts whose robots.txt names sitemaps."""
    return list(_queries.robots_of_sources(conn))


def sources(conn: Connection) -> list[Row]:
    """One row a feed, by source; a source without feeds has one row."""
    return list(_queries.sources(conn))


def silence(conn: Connection, name: str) -> int:
    return int(_queries.silence(conn, name=name))


def unsilence(conn: Connection, name: str, now: datetime) -> int:
    return int(_queries.unsilence(conn, name=name, now=now))


def silence_tagged(conn: Connection, tag: str) -> int:
    """Stop asking every source that people gave this tag; how many feeds that are."""
    return int(_queries.silence_tagged(conn, tag=tag))


def unsilence_tagged(conn: Connection, tag: str, now: datetime) -> int:
    return int(_queries.unsilence_tagged(conn, tag=tag, now=now))
