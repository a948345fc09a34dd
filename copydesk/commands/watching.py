"""What is watched: sources and their feeds, and how they are asked."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from copydesk import sources, sync, warehouse
from copydesk.commands.given import NotKnown, confirm, moment, right_now
from copydesk.settings import Settings
from crawlers.addresses import host_of
from sql import feeds
from sql import watching as silences
from sql.connection import Connection


def sources_import(settings: Settings, file: Path) -> None:
    listed = sources.read(file)
    with warehouse.connected(settings) as (ready, conn):
        _added(*sources.add(ready, conn, listed, right_now()), of=len(listed))


def sources_add(settings: Settings, name: str | None, url: str, kind: str | None, selector: str | None = None) -> None:
    """The address of a home page, or one without a name or a kind, is looked at; else it is taken for what it is said to be."""
    if kind is not None and kind not in sources.KINDS:
        raise NotKnown(f"there is no kind of feed called {kind!r}: it is one of {', '.join(sources.KINDS)}")
    if selector is not None and (problem := sources.selector_problem(selector)):
        raise NotKnown(problem)
    try:
        url = sources.usable(settings, url)
    except ValueError as error:
        raise NotKnown(f"{url}: {error}" if url not in str(error) else str(error)) from None
    looked_at = kind is None and selector is None and (name is None or urlsplit(url).path == "/")
    with warehouse.connected(settings) as (ready, conn):
        if looked_at:
            listed = _found(ready, conn, name, url)
        else:
            kind = kind or ("section" if selector else "rss")
            listed = sources.Listed(name or host_of(url), url, kind, selector=selector)
        added, problems = sources.add(ready, conn, [listed], right_now())
    if problems:
        raise NotKnown(problems[0])
    _added(added, [], of=1)


def _found(settings: Settings, conn: Connection, name: str | None, url: str) -> sources.Listed:
    """The best feed of a site, after a list of what was found."""
    from copydesk.finding import find
    from crawlers.feeds.finding import describe

    now = right_now()
    site = find(settings, conn, url, now, _told_while_waiting)
    for number, one in enumerate(site.found):
        said = describe(one.document, now)
        print(f"{'*' if number == 0 else ' '} {one.document.kind:12} {one.place.url}  {said}  ({one.place.why})")
    for line in site.not_feeds:
        print(f"  no feed      {line}")
    best = site.found[0]
    return sources.Listed(name or site.name, best.place.url, best.document.kind, site.home_url)


def _told_while_waiting(line: str) -> None:
    """To a person at a terminal, or else to the log."""
    if sys.stderr.isatty():
        print(line, file=sys.stderr)
    else:
        logging.getLogger("copydesk.sources").info(line)


def _added(added: int, problems: Sequence[str], of: int) -> None:
    for problem in problems:
        print(f"not added: {problem}", file=sys.stderr)
    print(f"{added} feeds added, {of - added - len(problems)} watched already, {len(problems)} not usable")


def sources_list(settings: Settings, as_json: bool) -> None:
    with warehouse.connected(settings) as (_, conn):
        rows = feeds.sources(conn)
    if as_json:
        print(json.dumps([dict(row) for row in rows], default=str))
        return
    for row in rows:
        print(f"{row['name']:32} {row['kind'] or '-':12} {row['state'] or '-':9} {row['feed_url'] or '-'}  {row['problem'] or ''}")


def sources_export(settings: Settings, as_toml: bool = False) -> None:
    with warehouse.connected(settings) as (_, conn):
        rows = [row for row in feeds.sources(conn) if row["state"] != "archive"]
    print(sources.to_toml(rows) if as_toml else sources.to_opml(rows), end="")


def sources_sync(settings: Settings, file: Path, agreed: bool) -> None:
    """Nothing is changed before the person agrees."""
    if file.suffix != ".toml":
        raise NotKnown(
            f"{file} is no sources.toml: copydesk sources import reads OPML, and copydesk sources export --toml writes TOML"
        )
    listed = sources.read(file)
    with warehouse.connected(settings) as (ready, conn):
        wanted = sync.difference(sync.canonical(ready, listed), feeds.sources(conn), feeds.aliases(conn))
        conn.commit()
        print("\n".join(wanted.lines()))
        if not wanted:
            return
        confirm(agreed)
        sync.apply(ready, conn, wanted, right_now())


def silence(settings: Settings, name: str, until: str | None, why: str | None, undo: bool) -> None:
    """Not for ever, and not without a reason: the feeds are asked again by themselves."""
    now = right_now()
    end = moment(until)
    if not undo and (end is None or not (why or "").strip()):
        raise NotKnown("say until when and why: copydesk silence SOURCE --until 2026-12-24 --why 'it is being rebuilt'")
    if end and end <= now:
        raise NotKnown(f"--until {until} has passed: copydesk silence SOURCE --undo asks it again")
    with warehouse.connected(settings) as (_, conn), conn.transaction():
        changed = feeds.unsilence(conn, name, now) if undo else feeds.silence(conn, name)
        if undo:
            silences.end_silence(conn, name)
        elif end and why:
            silences.silence(conn, name, why.strip(), now, end)
    if not changed:
        raise NotKnown(f"no feed of a source called {name!r} {'is silenced' if undo else 'is asked'}: copydesk sources list")
    until_then = "are asked again" if undo else f"are not asked until {end:%Y-%m-%d %H:%M} UTC"
    print(f"{changed} feeds of {name} {until_then}")


def trust(settings: Settings, name: str, undo: bool) -> None:
    with warehouse.connected(settings) as (_, conn), conn.transaction():
        changed = feeds.distrust(conn, name) if undo else feeds.trust(conn, name, right_now())
    if not changed:
        raise NotKnown(f"no source called {name!r} is {'trusted' if undo else 'verified'}: copydesk sources list")
    print(f"{name}: its certificates {'are verified again' if undo else 'need not be valid; copydesk status says so'}")
