"""The whole way as tests go it: runs over the newsroom, and what stands afterwards, apart from numbers and times."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from typing import Any

from copydesk import archive, run, sources
from copydesk.newsroom.feeds import opml
from copydesk.settings import Settings
from copydesk.stages.check import flow_off_balance
from copydesk.windows import Window
from crawlers import warc
from sql import runs
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


def standing(conn: Connection) -> dict[str, Any]:
    """What stands, apart from numbers, times of writing and how many versions it took: the same by whatever road it came."""
    return {
        "articles": rows(conn, """
            SELECT a.url, s.name AS source, a.canonical_url, a.site, a.title, a.body, a.authors, a.published_at, a.published_source,
                   a.modified_at, a.language, a.section, a.tags, a.image_url, a.partial, a.is_copy, a.flags, a.text_digest,
                   a.withdrawn_at IS NOT NULL AS withdrawn, v.body AS version_body, v.title AS version_title, m.candidates,
                   m.removed
            FROM news.articles a
            JOIN news.sources s USING (source_id)
            JOIN news.article_versions v USING (article_id, version)
            JOIN pipeline.compositions m USING (article_id)
            ORDER BY a.url"""),
        "stories": rows(conn, """
            SELECT array_agg(a.url ORDER BY a.url) AS urls, o.url AS original, s.articles,
                   array_agg(ARRAY[c.relation, c.method, c.score::text] ORDER BY a.url) AS links
            FROM news.stories s JOIN news.articles a USING (story_id) JOIN news.articles o ON o.article_id = s.original_article_id
            LEFT JOIN news.copies c ON c.article_id = a.article_id
            GROUP BY s.story_id, o.url ORDER BY urls"""),
        "sites": rows(conn, "SELECT site, knowledge, digest FROM pipeline.sites ORDER BY site"),
        "pages": rows(conn, "SELECT url, host, site, state, reason, awaits, lane FROM pipeline.pages ORDER BY url"),
    }  # fmt: skip


def off_balance(conn: Connection) -> list[str]:
    """What is wrong with the flow book of any run, and with the stock book."""
    found = []
    for run_row in rows(conn, "SELECT run_id FROM pipeline.runs"):
        run_id = run_row["run_id"]
        found += [f"{run_id}: {line}" for line in flow_off_balance(runs.stages(conn, run_id), runs.recorded_outcomes(conn, run_id))]
    return found + [str(row) for row in runs.stock_off_balance(conn)]


def command(settings: Settings, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The command line as a person or a scheduler calls it; its log lines left out."""
    env = os.environ | settings.to_environment() | {"COPYDESK_LOG": "CRITICAL"} | more
    return subprocess.run([sys.executable, "-m", "copydesk", *words], env=env, capture_output=True, text=True, check=False,
                          timeout=120)  # fmt: skip
