"""`sources sync`: what a sources.toml lists beside what is watched, and what makes them the same. What it never listed stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from copydesk.settings import Settings
from copydesk.sources import Listed, SourcesError, usable
from crawlers.addresses import host_of
from sql import feeds, hosts
from sql.connection import Connection

Row = Mapping[str, Any]
LEFT = "no longer listed"  # why a feed is silenced that has left the file


@dataclass(frozen=True, slots=True)
class Difference:
    """What would be done: feeds to add, feeds to change, each with what differs, and feeds that are asked no longer."""

    new: tuple[Listed, ...]
    changed: tuple[tuple[Listed, tuple[str, ...]], ...]
    gone: tuple[Row, ...]
    same: int

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)

    def lines(self) -> list[str]:
        return [
            *(f"+ {one.source}: {one.feed_url} ({one.kind})" for one in self.new),
            *(f"~ {one.source}: {one.feed_url}: {'; '.join(what)}" for one, what in self.changed),
            *(f"- {row['name']}: {row['feed_url']}: {LEFT}, will not be asked" for row in self.gone),
            f"{len(self.new)} new, {len(self.changed)} changed, {len(self.gone)} {LEFT}, {self.same} as they are",
        ]


def canonical(settings: Settings, listed: Sequence[Listed]) -> list[Listed]:
    """Each feed once, by the canonical form of its address; SourcesError at the first that cannot be watched."""
    found: dict[str, Listed] = {}
    for one in listed:
        try:
            url = usable(settings, one.feed_url)
        except ValueError as error:
            raise SourcesError(f"nothing was changed: {one.feed_url} of {one.source!r}: {error}") from None
        found.setdefault(url, replace(one, feed_url=url))
    return list(found.values())


def difference(listed: Sequence[Listed], rows: Sequence[Row], aliases: Mapping[str, str]) -> Difference:
    """`rows`: what is watched; `aliases`: the addresses that feeds had before they moved, and have now."""
    watched = {row["feed_url"]: row for row in rows if row["feed_url"] and row["state"] != "archive"}
    new, changed, same, kept = [], [], 0, set()
    for one in listed:
        url = aliases.get(one.feed_url, one.feed_url)
        row = watched.get(url)
        if row is None:
            new.append(one)
            continue
        kept.add(url)
        if what := _differs(one, row):
            changed.append((replace(one, feed_url=url), what))
        else:
            same += 1
    gone = [row for url, row in watched.items() if row["declared"] and url not in kept]
    return Difference(tuple(new), tuple(changed), tuple(gone), same)


def apply(settings: Settings, conn: Connection, wanted: Difference, now: datetime) -> None:
    """All of it, or nothing."""
    with conn.transaction():
        for one in (*wanted.new, *(one for one, _ in wanted.changed)):
            source_id = feeds.declare_source(conn, one.source, one.home_url, one.tags, now)
            hosts.add(conn, [host_of(one.feed_url)])
            feeds.add(conn, source_id, one.feed_url, one.kind, host_of(one.feed_url), settings.poll_seconds * 3, now)
            feeds.declare(conn, source_id, one.feed_url, one.kind, one.selector, LEFT, now)
        feeds.leave(conn, [row["feed_id"] for row in wanted.gone], LEFT)


def _differs(one: Listed, row: Row) -> tuple[str, ...]:
    said = {
        "source": (row["name"], one.source), "kind": (row["kind"], one.kind), "selector": (row["selector"], one.selector),
        "home": (row["home_url"], one.home_url), "tags": (", ".join(row["tags"]), ", ".join(one.tags)),
    }  # fmt: skip
    what = [f"{name} {before or 'none'} -> {after or 'none'}" for name, (before, after) in said.items() if before != after]
    if row["problem"] == LEFT:
        what.append("asked again")
    if not row["declared"]:
        what.append("kept by the file from now on")
    return tuple(what)
