"""What feeds announce, written down: entries, their pages, and the sitemaps that an index names. Used by poll and discover.

Many feeds at once, because each statement costs a round trip; and only what is new of them, because most of what they say is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from copydesk.settings import Settings
from copydesk.stages import poll_rules
from copydesk.stages.identity_rules import Known, as_step, identity_of, judged
from copydesk.stages.shift import Shift
from crawlers.addresses import host_of, normalise
from crawlers.entry import Child, Entry, FeedDocument
from crawlers.variants import learned, resolved
from sql import feeds, hosts, pages
from sql.connection import Connection
from sql.feeds import DueFeed, SeenEntry

SEEN_AGAIN = timedelta(days=1)  # how exactly it is kept when an entry was last seen


@dataclass(frozen=True, slots=True)
class Told:
    """What a feed says now: its document, and those of the entries that count."""

    feed: DueFeed
    document: FeedDocument
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Link:
    """An entry that leads to a page."""

    told: Told
    entry: Entry
    url: str  # canonical
    digest: str
    row: Mapping[str, Any] | None  # of a page that is not known yet

    @property
    def feed_id(self) -> int:
        return self.told.feed.feed_id


def announce(conn: Connection, shift: Shift, told: Sequence[Told], lane: str) -> list[list[datetime | None]]:
    """Write entries and their pages; for each feed, the times that its new ones give as theirs. Pages that a feed says have changed
    become due again."""
    hosts.take_turn(conn)  # before a page or an entry is locked, as all do who lock many of them
    links, known = _links(conn, shift, told)
    rows = {link.url: link.row for link in reversed(links) if link.row}  # of several mentions the first is the freshest
    new = _add_pages(conn, shift, rows, known, lane)
    by = {one.feed.feed_id: as_step(one.feed.identity) for one in told}
    before = feeds.seen_entries(conn, [
        {"feed_id": link.feed_id, "identity": identity_of(link.entry, link.url, by[link.feed_id]), "page_id": known[link.url]}
        for link in links
    ])  # fmt: skip
    again = pages.refetch_changed(conn, _changed(links, known, before), shift.now)
    hosts.enqueue(conn, [(lane, rows[url]["host"], shift.now) for url in new] + [(where, host, shift.now) for host, where in again])
    _learn_addresses(conn, shift, told, links, {known[link.url] for link in links if link.url not in new})
    _save_entries(conn, shift, told, links, known, before)
    times = {(rows[link.url]["feed_id"], link.url): link.entry.published_at or link.entry.updated_at
             for link in reversed(links) if link.url in new}  # fmt: skip
    return [[times[feed_id, url] for feed_id, url in times if feed_id == one.feed.feed_id] for one in told]


def _links(conn: Connection, shift: Shift, told: Sequence[Told]) -> tuple[list[Link], dict[str, int]]:
    """Each entry that leads to a page, and the numbers of the pages that are known. New ones where the addresses of their feed have
    led before; what is known stays."""
    found = [(one, entry, url, resolved(url, one.feed.address_rules) if one.feed.address_rules else url)
             for one in told for entry, url in _addressed(one.entries)]  # fmt: skip
    known = pages.known(conn, {form for *_, url, there in found for form in (url, there)})
    links = []
    for one, entry, url, there in found:
        row = None
        if url not in known and there not in known:
            forms = (poll_rules.page_row(replace(entry, url=form), one.feed, one.document, shift.ports) for form in (there, url))
            if (row := next(filter(None, forms), None)) is None:
                continue
        address = row["url"] if row else url if url in known else there
        links.append(Link(one, entry, address, poll_rules.entry_digest(entry), row))
    return links, known


def _addressed(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    for entry in entries:
        try:
            yield entry, normalise(entry.url or "")
        except ValueError:
            continue


def _add_pages(conn: Connection, shift: Shift, rows: Mapping[str, Mapping[str, Any]], known: dict[str, int], lane: str) -> set[str]:
    """The addresses that became pages; their numbers are added to those that are known."""
    if not rows:
        return set()
    hosts.add(conn, [row["host"] for row in rows.values()])
    added = pages.add(conn, rows.values(), lane, shift.now, shift.run_id)
    known.update((url, page_id) for url, (page_id, _) in added.items())
    return {url for url, (_, is_new) in added.items() if is_new}


def _changed(links: Sequence[Link], known: Mapping[str, int], before: Sequence[SeenEntry]) -> list[dict[str, Any]]:
    """Pages of which a feed has said something before, and now, in its first mention, something else."""
    said = defaultdict(set)
    for one in before:
        said[one.feed_id, one.page_id].add(one.digest)
    first = {(link.feed_id, known[link.url]): link for link in reversed(links)}
    return [
        {"feed_id": feed_id, "page_id": page_id, "hint_digest": link.digest,
         "hints": poll_rules.entry_hints(link.entry, link.told.document)}
        for (feed_id, page_id), link in first.items() if (digests := said.get((feed_id, page_id))) and link.digest not in digests
    ]  # fmt: skip


def _learn_addresses(conn: Connection, shift: Shift, told: Sequence[Told], links: Sequence[Link], page_ids: set[int]) -> None:
    """From what the pages that these feeds announced before turned out to be: see crawlers/variants.py."""
    led = {row["url"]: poll_rules.turned_out(**row) for row in feeds.led(conn, sorted(page_ids))}
    announced = defaultdict(set)
    for link in links:
        announced[link.feed_id].add(link.url)
    for feed in (one.feed for one in told):
        its = [(url, led[url]) for url in sorted(announced[feed.feed_id]) if url in led]
        if all(url == there for url, there in its) and not feed.address_rules:
            continue
        rules = learned(its, feed.address_rules)
        if rules != tuple(feed.address_rules):
            feeds.save_address_rules(conn, feed.feed_id, rules)
            shift.logger.info("addresses of %s lead elsewhere: %s", feed.url, "; ".join(rules) or "no longer")


def _save_entries(conn: Connection, shift: Shift, told: Sequence[Told], links: Sequence[Link], known: Mapping[str, int],
                  before: Sequence[SeenEntry]) -> None:  # fmt: skip
    """Keep what the feeds have announced and was not kept like that. What tells their entries apart may change on the way."""
    its_links, its_entries = defaultdict(list), defaultdict(list)
    for link in links:
        its_links[link.feed_id].append(link)
    for one in before:
        its_entries[one.feed_id].append(one)
    kept = {(one.feed_id, one.identity, one.page_id, one.url, one.title, one.published_at)
            for one in before if one.last_seen_at > shift.now - SEEN_AGAIN}  # fmt: skip
    rows: dict[tuple[int, str], dict[str, Any]] = {}
    for feed in (one.feed for one in told):
        its = its_links[feed.feed_id]
        by, reason = judged(as_step(feed.identity), [(link.entry, link.url) for link in its],
                            [Known(one.identity, one.url, one.title) for one in its_entries[feed.feed_id]])  # fmt: skip
        if reason:
            feeds.save_identity(conn, feed.feed_id, by, reason)
            shift.logger.info("entries of %s are told apart by %s from now on: %s", feed.url, by, reason)
        for link in its:
            identity = identity_of(link.entry, link.url, by)
            rows.setdefault((feed.feed_id, identity), {
                "feed_id": feed.feed_id, "identity": identity, "page_id": known[link.url], "url": link.url,
                "title": link.entry.title, "published_at": link.entry.published_at, "digest": link.digest,
            })  # fmt: skip
    feeds.save_entries(conn, [row for row in rows.values() if tuple(row.values())[:-1] not in kept], shift.now)


def add_sitemaps(settings: Settings, conn: Connection, shift: Shift, source_id: int, named: Sequence[Child], state: str) -> int:
    """Further sitemaps of a source: those of an index that is watched, or, in state `archive`, those for backfills alone. Where the
    index says that one has changed, it is due; those that have not for long are left to backfills until they do."""
    if not named:
        return 0
    hosts.add(conn, [host_of(child.url) for child in named])
    return feeds.add_sitemaps(conn, source_id, [
        {"url": child.url, "host": host_of(child.url), "lastmod": child.lastmod,
         "state": "archive" if poll_rules.is_old(child, shift.now) else state}
        for child in named
    ], settings.poll_seconds * 6, shift.now)  # fmt: skip
