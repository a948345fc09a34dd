"""`make demo`: the newsroom, the private PostgreSQL and Airflow's own scheduler; then a report that is held to the truth."""

from __future__ import annotations

import hashlib
import json
import sys
import textwrap
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from copydesk import airflow, postgres, sources, warehouse
from copydesk.commands.looking import because
from copydesk.newsroom import feeds as newsroom_feeds
from copydesk.newsroom.server import Newsroom, serve
from copydesk.newsroom.world import SITES, World
from copydesk.settings import Settings
from sql import export, feeds, status
from sql.connection import Connection, connect

SEED = 7
RUN_SECONDS = 600  # for one run of the DAG
OWN = {"article_id", "story_id", "version", "landed_at", "updated_at"}  # numbers and times of one database
TAG = "newsroom"  # of the demo's sources, so that `copydesk up` can leave them alone


@dataclass(frozen=True, slots=True)
class Teller:
    """Says what happens, and when, in plain lines."""

    out: TextIO
    began: float

    def __call__(self, line: str) -> None:
        print(f"[{time.monotonic() - self.began:5.1f} s] {line}", file=self.out, flush=True)


def demo(settings: Settings, out: TextIO) -> int:
    """Run the whole way once. 0 if everything was as it should be, else 1, with what was not on the last lines."""
    tell = Teller(out, time.monotonic())
    edition = _next_edition(settings.home)
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    world = World(SEED, midnight, edition)  # a daily: between two demos of a day only the edition changes
    with postgres.private(settings.home), serve(world) as newsroom:
        url = settings.database_url or postgres.url(settings.home)
        ready = replace(settings, database_url=url, allow_private=True, host_delay=0.1, poll_seconds=1, poll_longest_seconds=1,
                        revisit_hours=(0.005,), http_proxy=newsroom.proxy, https_proxy=newsroom.proxy)  # fmt: skip
        tell(f"PostgreSQL runs, below {settings.home}" if not settings.database_url else "PostgreSQL answers")
        with connect(url) as conn:
            warehouse.initialise(ready, conn)
            before = status.summary(conn, datetime.now(UTC))
        tell(f"the newsroom is open: {len(SITES)} sites on loopback, edition {edition + 1}")
        _watch_newsroom(ready)
        state, tasks = _run_on_airflow(ready, tell)
        with connect(url) as conn:
            problems = [*_task_problems(state, tasks), *compare(conn, world)]
            _report(conn, newsroom, before, out)
    _end(settings, problems, edition, out)
    return 1 if problems else 0


def _next_edition(home: Path) -> int:
    """How many demos this home has seen; each goes to press with another edition."""
    home.mkdir(parents=True, exist_ok=True)
    note = home / "newsroom-edition"
    return int(note.read_text()) if note.exists() else 0


def _watch_newsroom(settings: Settings) -> None:
    listing = settings.home / "newsroom.opml"
    listing.write_text(newsroom_feeds.opml(), encoding="utf-8")
    listed = [replace(one, tags=(TAG,)) for one in sources.read(listing)]
    with connect(settings.database_url or "") as conn:
        now = datetime.now(UTC)
        sources.add(settings, conn, listed, now)
        feeds.unsilence_tagged(conn, TAG, now)  # `copydesk up` has them rest


def _run_on_airflow(settings: Settings, tell: Teller) -> tuple[str, list[tuple[str, str]]]:
    """One run of `ingest` by Airflow's scheduler: its state and its tasks' states."""
    tell("starting Airflow: its metadata database, scheduler, dag-processor and api-server (half a minute)")
    with airflow.running(settings) as running:
        tell(
            f"Airflow is up: while this goes on, watch it at {running.url}/dags/ingest "
            f"(as admin: password in {running.password_file})"
        )
        run_id = running.run_dag("ingest")
        tell(f"its scheduler runs ingest: {run_id}")
        told: set[tuple[str, str]] = set()
        until = time.monotonic() + RUN_SECONDS
        while True:
            state, tasks = running.state("ingest", run_id), running.tasks("ingest", run_id)
            for task, task_state in tasks:
                if task_state in {"success", "failed", "upstream_failed"} and (task, task_state) not in told:
                    told.add((task, task_state))
                    tell(f"  {task}: {task_state}")
            if state in {"success", "failed"}:
                running.pause("ingest")
                return state, tasks
            if time.monotonic() > until:
                return f"still {state} after {RUN_SECONDS} s", tasks
            time.sleep(0.5)


def _task_problems(state: str, tasks: list[tuple[str, str]]) -> Iterator[str]:
    if state != "success":
        yield f"Airflow's run of ingest ended as {state}"
    yield from (f"task {task} ended as {task_state}" for task, task_state in tasks if task_state != "success")


def compare(conn: Connection, world: World) -> Iterator[str]:
    """What landed, held to what the newsroom wrote."""
    landed = {row["url"]: row for row in export.standing(conn)}
    for story in world.truth():
        row = landed.get(story.url)
        if row is None:
            yield f"{story.url} did not land: copydesk inspect {story.url}"
        elif row["body"] != story.body:
            yield f"{story.url} landed, but not as it was written: copydesk inspect {story.url}"


def checksum(conn: Connection) -> str:
    """The same wherever the same articles stand: of all that readers see of them but this database's numbers and times."""
    rows = sorted(
        json.dumps({name: row[name] for name in row.keys() - OWN}, default=str, sort_keys=True) for row in export.standing(conn)
    )
    digest = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return f"{len(rows)} articles, checksum {digest[:16]}"


def brought(conn: Connection, world: World) -> str:
    """A line by which two demos of one day are compared, as `.ci/run` does."""
    return f"Of the newsroom as it was at {world.moment:%Y-%m-%d}: {checksum(conn)}"


def _report(conn: Connection, newsroom: Newsroom, before: Mapping[str, Any], out: TextIO) -> None:
    after = status.summary(conn, datetime.now(UTC))
    new, versions = after["articles"] - before["articles"], after["versions"] - before["versions"]
    print(f"""
What landed
  feeds     {_counts(after["feeds"])}
  pages     {_counts(after["pages"])}""", file=out)  # fmt: skip
    for row in after["reasons"]:
        print(f"            {row['n']:4} {row['state']}: {row['reason']}", file=out)
    print(f"  articles  {after['articles']} in {after['versions']} versions ({new} new articles, {versions - new} further versions"
          f" since the last demo)\n            {after['stories_with_copies']} stories stand on more than one site: copies are"
          f" linked to their original\n  manners   {_manners(newsroom)}\n", file=out)  # fmt: skip
    print(f"{brought(conn, newsroom.world)}\n", file=out)
    if shown := status.most_trimmed(conn):
        _show(shown, out)


def _show(shown: Mapping[str, Any], out: TextIO) -> None:
    """One article as it came in and as it landed."""
    print(f"One article, as it came in: {shown['url']}", file=out)
    cut = {removed["text"]: because(removed) for removed in shown["removed"]}
    for block in shown["blocks"]:
        mark = "-" if block["text"] in cut or any(block["text"].endswith(text) for text in cut) else " "
        print(f"  {mark} {textwrap.shorten(block['text'], 108, placeholder=' ...')}", file=out)
    print("and what was cut, and why:", file=out)
    for text, reason in cut.items():
        print(f"  - {textwrap.shorten(text, 90)}\n    {reason}", file=out)
    print(f"It landed as {shown['title']!r}, by {', '.join(shown['authors']) or 'nobody named'},"
          f" {shown['published_at']:%Y-%m-%d %H:%M} UTC ({shown['published_source']})\n", file=out)  # fmt: skip


def _end(settings: Settings, problems: list[str], edition: int, out: TextIO) -> None:
    home = "" if settings.home == Path(".copydesk").absolute() else f"COPYDESK_HOME={settings.home} "
    print(f"""Look around
  {home}.venv/bin/copydesk status
  {home}.venv/bin/copydesk inspect ADDRESS     what happened to a page, and what was cut from it
  {home}.venv/bin/copydesk export              every article, one JSON object a line
  {home}make up                                Airflow's web page, http://127.0.0.1:8080, on your own feeds
  {home}make demo                              once more: nothing comes twice, and the next edition's edits arrive as versions
""", file=out)  # fmt: skip
    if problems:
        print("Not as it should be:", *problems[:20], sep="\n  ", file=out)
        return
    (settings.home / "newsroom-edition").write_text(str(edition + 1))
    print("Everything is as the newsroom wrote it, word for word.", file=out, flush=True)


def _counts(found: Mapping[str, int]) -> str:
    return ", ".join(f"{n} {name}" for name, n in found.items())


def _manners(newsroom: Newsroom) -> str:
    """What the other side saw of us."""
    seen = newsroom.stats().values()
    hits, unmodified = sum(row["hits"] for row in seen), sum(row["not_modified"] for row in seen)
    at_once = max((row["most_at_once"] for row in seen), default=0)
    gap = min((row["smallest_gap"] for row in seen if row["smallest_gap"] is not None), default=0)
    return (f"{hits} requests, {unmodified} of them answered 'not modified'; at most {at_once} at once on a host, "
            f"never nearer than {gap:.2f} s")  # fmt: skip


def main(midnight: str) -> int:
    """`python -m copydesk.demo MIDNIGHT`: hold a database that took in the first edition to what the newsroom wrote."""
    settings = Settings.from_environment()
    with connect(settings.database_url or postgres.url(settings.home)) as conn:
        problems = list(compare(conn, world := World(SEED, datetime.fromisoformat(midnight))))
        print(brought(conn, world))
    print("\n".join(problems) or "every article is there, as it was written")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
