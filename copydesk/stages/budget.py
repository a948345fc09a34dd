"""How much backfills may ask of a host on a day, so that a decade is not taken from a small site in a night."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta

from copydesk.settings import Settings
from sql import windows
from sql.connection import Connection


def allowed(settings: Settings, conn: Connection, hosts: Collection[str], now: datetime) -> dict[str, int]:
    """Requests that are left for each of these hosts today."""
    spent = windows.spent(conn, now.astimezone(UTC).date(), hosts)
    return {host: max(0, settings.backfill_host_requests - spent.get(host, 0)) for host in hosts}


def next_day(now: datetime) -> datetime:
    """When there is a new budget."""
    return now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def spend(conn: Connection, requests: Mapping[str, int], now: datetime) -> None:
    """Enter requests that are about to be made."""
    windows.spend(conn, now.astimezone(UTC).date(), requests)
