"""The whole way as tests go it: runs over the newsroom, and what stands afterwards, apart from numbers and times."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from typing import Any

from copydesk import archive, run, sources
from copydesk.newsroom.feeds import opml
from copydesk.settings import Settings
from copydesk.windows import Window
from crawlers import warc
from sql.connection import Connection, connect

INGEST = ("poll", "fetch", "extract", "publish", "check")
_numbers = count(1)


def watch_newsroom(settings: Settings, now: datetime) -> None:
    """Watch every feed of the newsroom, as a person would who imports its OPML file."""
    file = settings.home / "newsroom.opml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(opml(), encoding="utf-8")
    with connect(settings.database_url or "") as conn:
        added, problems = sources.add(settings, conn, sources.read(file), now)
    assert added
    assert problems == []


def ingest(settings: Settings, now: datetime, stages: Sequence[str] = INGEST, kind: str = "ingest",
           window: Window | None = None, **options: bool) -> dict[str, dict[str, int]]:  # fmt: skip
    """One run, to its check; its counts by stage."""
    run_id = f"{kind}-{next(_numbers)}"
    run.begin(settings, kind, run_id, now, window)
    return run.run_all(settings, run_id, stages, lambda *_: None, **options)


def rows(conn: Connection, query: str, *values: object) -> list[dict[str, Any]]:
    with conn.transaction():
        return list(conn.execute(query.encode(), values))


def unreadable_captures(settings: Settings, conn: Connection) -> list[str]:
    """Captures whose record is not in the archive where the row says, or holds something else."""
    found = []
    for row in rows(conn, "SELECT file, record_offset, url, status, sha256 FROM pipeline.captures"):
        try:
            with archive.open_file(settings.archive, row["file"]) as opened:
                recorded = warc.read(opened, row["record_offset"])
        except (archive.ArchiveError, ValueError) as error:
            found.append(f"{row['url']}: {error}")
            continue
        if (recorded.url, recorded.status, hashlib.sha256(recorded.body).hexdigest()) != (row["url"], row["status"], row["sha256"]):
            found.append(f"{row['url']}: another record")
    return found
