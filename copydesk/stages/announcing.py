"""What a feed announces, written down: entries, their pages, and the sitemaps that an index names. Used by poll and discover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from copydesk.settings import Settings
from copydesk.stages import poll_rules
from copydesk.stages.identity_rules import Known, as_step, identity_of, judged
from copydesk.stages.shift import Shift
from crawlers.addresses import host_of
from crawlers.entry import Child, Entry, FeedDocument
from crawlers.variants import learned, resolved
from sql import feeds, hosts, pages
from sql.connection import Connection
from sql.feeds import DueFeed


def announce(conn: Connection, shift: Shift, feed: DueFeed, document: FeedDocument, entries: Sequence[Entry],
             lane: str) -> list[datetime | None]:  # fmt: skip
    """Write entries and their pages; the times that the new ones give as theirs. Pages that the feed says have changed become due
    again."""
    rows: dict[str, dict[str, Any]] = {}
    seen: list[tuple[Entry, str]] = []
    for entry, row in _page_rows(conn, shift, feed, document, entries):
        rows.setdefault(row["url"], row)  # of several mentions the first is the freshest
        seen.append((entry, row["url"]))
    if not rows:
        return []
    hosts.add(conn, [row["host"] for row in rows.values()])
    known = pages.add(conn, rows.values(), lane, shift.now, shift.run_id)
    new = [url for url, (_, added) in known.items() if added]
    changed = [
        {"page_id": known[url][0], "hints": row["hints"], "hint_digest": row["hint_digest"]}
        for url, row in rows.items() if url in known and not known[url][1]
    ]  # fmt: skip
    again = pages.refetch_changed(conn, feed.feed_id, changed, shift.now)
    hosts.enqueue(
        conn,
        [(lane, rows[url]["host"], shift.now) for url in new] + [(where, host, shift.now) for host, where in again],
    )
    _learn_addresses(conn, shift, feed, [page_id for page_id, added in known.values() if not added])
    save_entries(conn, shift, feed, [(entry, url, known[url][0]) for entry, url in seen if url in known])
    times = {url: entry.published_at or entry.updated_at for entry, url in reversed(seen)}
    return [times[url] for url in new]


def _page_rows(conn: Connection, shift: Shift, feed: DueFeed, document: FeedDocument, entries: Sequence[Entry]
               ) -> Iterator[tuple[Entry, dict[str, Any]]]:  # fmt: skip
    """The page of each entry that leads to one. New ones where this feed's addresses have led before; what is known stays."""
    found = [(entry, row) for entry in entries if (row := poll_rules.page_row(entry, feed, document, shift.ports))]
    known = pages.known(conn, [row["url"] for _, row in found]) if feed.address_rules else set()
    for entry, row in found:
        leads_to = row["url"] if row["url"] in known else resolved(row["url"], feed.address_rules)
        there = row if leads_to == row["url"] else poll_rules.page_row(replace(entry, url=leads_to), feed, document, shift.ports)
        yield entry, there or row


def _learn_addresses(conn: Connection, shift: Shift, feed: DueFeed, page_ids: Sequence[int]) -> None:
    """From what the pages that this feed announced before turned out to be: see crawlers/variants.py."""
    led = [(row["url"], poll_rules.turned_out(**row)) for row in feeds.led(conn, page_ids)]
    if all(url == there for url, there in led) and not feed.address_rules:
        return
    rules = learned(led, feed.address_rules)
    if rules != tuple(feed.address_rules):
        feeds.save_address_rules(conn, feed.feed_id, rules)
        shift.logger.info("addresses of %s lead elsewhere: %s", feed.url, "; ".join(rules) or "no longer")


def save_entries(conn: Connection, shift: Shift, feed: DueFeed, seen: Sequence[tuple[Entry, str, int]]) -> None:
    """Keep what a feed has announced: (entry, canonical address, page_id). What tells its entries apart may change on the way."""
    told = [(entry, url) for entry, url, _ in seen]
    by = as_step(feed.identity)
    before: list[Known] = []
    if by == "guid":
        identities = [identity_of(entry, url) for entry, url in told]
        before = [Known(**row) for row in feeds.known_entries(conn, feed.feed_id, identities, [page_id for *_, page_id in seen])]
    by, reason = judged(by, told, before)
    if reason:
        feeds.save_identity(conn, feed.feed_id, by, reason)
        shift.logger.info("entries of %s are told apart by %s from now on: %s", feed.url, by, reason)
    rows: dict[str, dict[str, Any]] = {}
    for entry, url, page_id in seen:
        identity = identity_of(entry, url, by)
        rows.setdefault(identity, {
            "identity": identity, "page_id": page_id, "url": url, "title": entry.title, "published_at": entry.published_at,
            "digest": poll_rules.entry_digest(entry),
        })  # fmt: skip
    feeds.save_entries(conn, feed.feed_id, rows.values(), shift.now)


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
