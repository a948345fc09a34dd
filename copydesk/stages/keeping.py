"""A finished segment goes from staging into the archive, and is known before: a run that dies in between leaves no litter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from copydesk import archive
from copydesk.settings import Settings
from sql import retention
from sql.connection import Connection

ABANDONED = timedelta(days=1)  # rows follow within a lease; what has none by then never gets any


def keep(settings: Settings, conn: Connection, segment: str) -> str:
    """Its name in the archive, durable: rows may refer to it now. Raises `ArchiveError`; then it is still in staging."""
    at = datetime.now(UTC)
    with conn.transaction():
        retention.expect_file(conn, archive.name_of(segment, at), at + ABANDONED)
    return archive.keep(settings.staging / segment, settings.archive, at)
