"""Retention, and feeds that a person should look at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sql.connection import Connection, load

_queries = load("upkeep")


def shorten(conn: Connection, polls: int, changes: int) -> dict[str, int]:
    """Delete polls beyond the last `polls` of a feed, and what was learnt of a site before the last `changes`; how many of each."""
    return {
        "old polls": int(_queries.shorten_polls(conn, kept=polls)),
        "old changes of sites": int(_queries.shorten_site_changes(conn, kept=changes)),
    }


def keep_ahead(conn: Connection, now: datetime) -> list[str]:
    """Make the partitions of the next weeks, unless they are there; which were made."""
    return [row["made"] for row in _queries.keep_ahead(conn, now=now)]


def failing_feeds(conn: Connection) -> list[Mapping[str, Any]]:
    return list(_queries.failing_feeds(conn))
