"""Retention, and feeds that a person should look at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sql.connection import Connection, load

_queries = load("upkeep")


def shorten(conn: Connection, now: datetime, polls: int, changes: int, days: int) -> dict[str, int]:
    """Delete polls beyond the last `polls` of a feed, what was learnt of a site before the last `changes`, and events and runs
    older than `days`; how many of each."""
    return {
        "old polls": int(_queries.shorten_polls(conn, kept=polls)),
        "old changes of sites": int(_queries.shorten_site_changes(conn, kept=changes)),
        "old events": int(_queries.shorten_events(conn, now=now, days=days)),
        "old runs": int(_queries.shorten_runs(conn, now=now, days=days)),
    }


def failing_feeds(conn: Connection) -> list[Mapping[str, Any]]:
    return list(_queries.failing_feeds(conn))
