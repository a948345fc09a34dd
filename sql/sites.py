"""What is known of sites, for the people who look at it, and their word on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sql.connection import Connection, load

_queries = load("sites")

Row = Mapping[str, Any]


def sites(conn: Connection) -> list[Row]:
    return list(_queries.sites(conn))


def knowledge(conn: Connection, site: str) -> Row | None:
    found: Row | None = _queries.knowledge(conn, site=site)
    return found


def cuts(conn: Connection, site: str) -> list[Row]:
    """What is cut from the site's articles, and from how many, what was cut from the newest first."""
    return list(_queries.cuts(conn, site=site))


def much_cut(conn: Connection, site: str, articles: int) -> list[Row]:
    return list(_queries.much_cut(conn, site=site, articles=articles))


def changes(conn: Connection, site: str, changes: int) -> list[Row]:
    return list(_queries.changes(conn, site=site, changes=changes))


def decisions(conn: Connection, site: str) -> list[Row]:
    return list(_queries.decisions(conn, site=site))


def decide(conn: Connection, site: str, keys: Sequence[str], decision: str, text: str, now: datetime) -> None:
    _queries.decide(conn, [{"site": site, "block_key": key, "decision": decision, "text": text, "now": now} for key in keys])


def undecide(conn: Connection, site: str, keys: Sequence[str]) -> int:
    """How many decisions there were."""
    return int(_queries.undecide(conn, site=site, keys=list(keys)))


def publish_again(conn: Connection, page_ids: Sequence[int]) -> int:
    """Have publish look at these articles, and so at all of their site; how many of them it will."""
    return int(_queries.publish_again(conn, page_ids=list(page_ids)))
