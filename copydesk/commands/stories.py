"""A person's word on stories: this article goes with that one, or it is no copy. It lasts, whatever lands later."""

from __future__ import annotations

from datetime import UTC, datetime

from copydesk import warehouse
from copydesk.commands.given import NotKnown
from copydesk.settings import Settings
from copydesk.stages.stories import link
from crawlers.addresses import normalise
from sql import changes, stories
from sql.connection import Connection


def split(settings: Settings, url: str) -> None:
    with warehouse.connected(settings) as (ready, conn):
        _decide(ready, conn, _article(conn, url), None)
    print(f"{url} stands alone from now on; copydesk join takes that back")


def join(settings: Settings, url: str, other: str) -> None:
    with warehouse.connected(settings) as (ready, conn):
        one, with_that = _article(conn, url), _article(conn, other)
        if one == with_that:
            raise NotKnown("an article cannot be joined to itself: give two addresses")
        _decide(ready, conn, one, with_that)
    print(f"{url} goes with {other} from now on; copydesk split takes that back")


def _decide(settings: Settings, conn: Connection, article_id: int, with_article_id: int | None) -> None:
    with conn.transaction():
        stories.decide(conn, article_id, with_article_id, datetime.now(UTC))
    link(conn, settings.copy_days)
    changes.number(conn)


def _article(conn: Connection, url: str) -> int:
    try:
        found = stories.article_at(conn, normalise(url))
    except ValueError as error:
        raise NotKnown(str(error)) from error
    conn.commit()
    if found is None:
        raise NotKnown(f"no article has the address {url}")
    return int(found["article_id"])
