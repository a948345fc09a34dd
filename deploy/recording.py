"""The database of a version: a run over a few sites of the newsroom, dumped as plain SQL, for later versions to be tried on.

`make record` records the present state for the version in pyproject.toml; a release does it by itself.
"""

from __future__ import annotations

import subprocess
import tempfile
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from copydesk import postgres, run, sources, warehouse
from copydesk.newsroom import feeds as newsroom_feeds
from copydesk.newsroom.server import serve
from copydesk.newsroom.world import World
from copydesk.settings import Settings
from sql.connection import connect

ROOT = Path(__file__).resolve().parents[1]
RELEASES = ROOT / "tests" / "deploy" / "releases"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WORLD = World(7, NOW - timedelta(hours=12))
SITES = ("Wirehouse Agency", "The Harbor Ledger", "La Rivière")  # an original, its copies, and another language
STAGES = ("poll", "fetch", "extract", "publish", "check")


def record(version: str) -> Path:
    """Its file; written only when all of it is there."""
    with tempfile.TemporaryDirectory(prefix="copydesk-record-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False) as url:
            _take_in(home, url)
            command = [postgres.binaries() / "pg_dump", "--no-owner", "--restrict-key=copydesk", url]
            dump = subprocess.run(command, capture_output=True, check=True).stdout
    target = RELEASES / f"{version}.sql"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(dump)
    return target


def _take_in(home: Path, url: str) -> None:
    found = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
    listing = home / "newsroom.opml"
    listing.write_text(newsroom_feeds.opml(), encoding="utf-8")
    with serve(WORLD) as newsroom:
        settings = replace(found, allow_private=True, host_delay=0.0, poll_seconds=1, workers=1, http_proxy=newsroom.proxy)
        with connect(url) as conn:
            warehouse.initialise(settings, conn)
            sources.add(settings, conn, [one for one in sources.read(listing) if one.source in SITES], NOW)
        run.begin(settings, "ingest", "recorded", NOW)
        run.run_all(settings, "recorded", STAGES, lambda *_: None)


def version_now() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


if __name__ == "__main__":
    print(record(version_now()).relative_to(ROOT))
