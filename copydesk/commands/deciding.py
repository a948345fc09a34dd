"""A person's word on pages: another try, or gone for good."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from copydesk import warehouse
from copydesk.commands.given import NotKnown, address, right_now
from copydesk.settings import Settings
from crawlers.addresses import host_of
from sql import changes, feeds, hosts, pages, withdrawals
from sql.connection import Connection


def release(settings: Settings, url: str) -> None:
    """A page, a feed or, by its bare name, a host."""
    with warehouse.connected(settings) as (_, conn), conn.transaction():
        now = right_now()
        if "/" not in url and hosts.let_go(conn, url.lower(), now):
            print(f"{url} is asked again")
            return
        if feed := feeds.like(conn, address(url)):
            hosts.add(conn, [host_of(feed["url"])])
            feeds.revive(conn, address(url), host_of(feed["url"]), now)
            print(f"the feed {feed['url']} is asked again")
            return
        if not another_try(conn, address(url), now):
            raise NotKnown(f"no page or feed with the address {url} was given up: copydesk inspect shows its state")
    print(f"{url} is due again")


def another_try(conn: Connection, url: str, now: datetime) -> bool:
    """Have a page that was given up fetched again; whether there is such a page."""
    with conn.transaction():
        if found := pages.release(conn, url, now):
            hosts.enqueue(conn, [("live", found["host"], now)])
    return found is not None


def takedown(settings: Settings, url: str | None, source: str | None, listing: Path | None, reason: str | None) -> None:
    from copydesk.stages import stories
    from copydesk.stages.masking import mask

    if [url, source, listing].count(None) != 2:
        raise NotKnown("say what to take down: an address, --source NAME or --list FILE, one of them")
    urls = [address(url)] if url else _listed(listing) if listing else []
    with warehouse.connected(settings) as (ready, conn):
        with conn.transaction():
            source_id = withdrawals.source_id(conn, source) if source else None
            if source and source_id is None:
                raise NotKnown(f"there is no source called {source!r}: copydesk sources list")
            done = withdrawals.take_down(conn, urls, source_id, reason, right_now())
            if url and done.unknown:
                raise NotKnown(f"no page has the address {url}")
        stories.link(conn, ready.copy_days)
        changes.number(conn)
        masked = mask(ready, conn)
    for unknown in done.unknown:
        print(f"no page has the address {unknown}: it is kept out from now on")
    print(f"{done.articles} articles taken down; {len(done.pages)} pages ended, {masked} records of the archive masked")


def _listed(listing: Path) -> list[str]:
    """The addresses of a list, one a line; empty lines and those that begin with # are passed over."""
    try:
        lines = [line.strip() for line in listing.read_text("utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise NotKnown(f"cannot read {listing}: {getattr(error, 'strerror', None) or 'it is no UTF-8'}") from error
    found = [address(line) for line in lines if line and not line.startswith("#")]
    if not found:
        raise NotKnown(f"{listing} lists no address")
    return found
