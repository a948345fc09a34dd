"""Runs, their stages, and Airflow around them."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Annotated

import typer

from copydesk.cli.parts import Agreed, Every, From, Json, To, app, settings
from copydesk.commands import backfilling, running
from copydesk.stages.shift import hear_last_call


@app.command()
def init(
    contact: Annotated[
        str | None, typer.Option(help="Where the owners of sites find out who you are: a web address or an e-mail address.")
    ] = None,
) -> None:
    """Prepare the database and the archive, and say who you are. Safe to run again; run it after every upgrade."""
    running.init(settings(), contact)


def _stage(name: str, text: str) -> None:
    @app.command(name, help=text)
    def stage(as_json: Json = False) -> None:
        running.run_stages(settings(), name, [name], as_json)


_stage("poll", "Ask the feeds that are due for new entries.")

_stage("fetch", "Fetch the pages that are due, politely, into the archive.")

_stage("publish", "Compose articles from what was extracted, without what a site puts on every page.")


@app.command()
def check(
    security: Annotated[bool, typer.Option("--security", help="Rather: may each role do what it should, and no more?")] = False,
    as_json: Json = False,
) -> None:
    """Do the books balance, and do the data hold their rules?"""
    if security:
        running.check_security(settings())
    else:
        running.run_stages(settings(), "check", ["check"], as_json)


@app.command()
def extract(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[PAGES.warc.gz]...", help="Recorded pages; no database is used.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Where the articles go, one JSON object a page.")] = None,
    as_json: Json = False,
) -> None:
    """Extract what was fetched; or, given WARC files, clean those pages by themselves, learning each site on the way."""
    if files:
        if out is None:
            raise typer.BadParameter("say where the articles go: --out articles.jsonl")
        running.extract_files(settings(), files, out)
    else:
        running.run_stages(settings(), "extract", ["extract"], as_json)


@app.command()
def ingest(as_json: Json = False) -> None:
    """Poll, fetch, extract, publish and check, once."""
    running.run_stages(settings(), "ingest", ["poll", "fetch", "extract", "publish", "check"], as_json)


@app.command()
def backfill(
    start: From,
    end: To,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show which ways back there are, and what they give.")] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Only days that were not brought to an end, and pages that failed.")
    ] = False,
    only_source: Annotated[list[str] | None, typer.Option(metavar="NAME", help="This source alone; may be repeated.")] = None,
    way: Annotated[list[str] | None, typer.Option(metavar="WAY", help="This way back alone; may be repeated.")] = None,
    max_pages: Annotated[int | None, typer.Option(min=1, help="No more new pages than this, in all.")] = None,
    template: Annotated[
        str | None, typer.Option(help="Of the pages that list a day: https://paper.example/{yyyy}/{mm}/{dd}/; with --only-source.")
    ] = None,
    days_a_run: Annotated[int, typer.Option(min=1, max=31, help="Days that one run brings: more are quicker, fewer say more.")] = 1,
    undated: Annotated[bool, typer.Option("--undated", help="Fetch addresses that nothing dates, too.")] = False,
    as_json: Json = False,
) -> None:
    """Get the pages of a range of days, by every way back that there is, day by day. Run again, it goes on, and changes nothing."""
    errand = backfilling.errand(only_source or (), way or (), max_pages, retry_failed, undated, template)
    if dry_run:
        backfilling.survey(settings(), start, end, errand, as_json)
    else:
        backfilling.backfill(settings(), start, end, errand, days_a_run, as_json)


@app.command()
def reclean(
    start: Annotated[str | None, typer.Argument(metavar="[FROM", help="First day of capture, UTC; else all days.")] = None,
    end: Annotated[str | None, typer.Argument(metavar="TO]", help="Last day, included.")] = None,
    source: Annotated[str | None, typer.Option(help="Of this source alone.")] = None,
    every: Every = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show, on a sample, what would change and by how much.")] = False,
    yes: Agreed = False,
    as_json: Json = False,
) -> None:
    """Clean captured pages again that an older cleaner made, from the archive, without any connection."""
    from copydesk.commands import recleaning

    recleaning.reclean(settings(), start, end, source, every, dry_run, yes, as_json)


@app.command()
def maintain(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what has come of age and would be removed.")] = False,
    as_json: Json = False,
) -> None:
    """Housekeeping, as the DAG maintain does it daily: remove what has come of age, compare the books from their first day on."""
    running.maintain(settings(), dry_run, as_json)


@app.command("import-warc")
def import_warc(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="WARC files, folders of them, or lists of them (.paths, .txt); any fsspec address."),
    ],
    since: Annotated[str | None, typer.Option(help="Captured from this day or time on, UTC: 2026-03-01.")] = None,
    until: Annotated[str | None, typer.Option(help="Captured before it.")] = None,
    only_source: Annotated[str | None, typer.Option(help="Pages of this source alone.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Pages of every site; else those of known sources.")] = False,
    as_json: Json = False,
) -> None:
    """Take in what others recorded: pages of WARC files become captures and articles of ours. Called again, it goes on."""
    from copydesk.commands import importing

    importing.import_warc(settings(), paths, (since, until), only_source, every, as_json)


@app.command()
def alert(
    test: Annotated[bool, typer.Option("--test", help="Send a message that says that it is one.")] = False,
    as_json: Json = False,
) -> None:
    """What was told of by message and still holds; or, with --test, whether messages arrive."""
    if test:
        running.try_alerts(settings())
    else:
        running.alerts(settings(), as_json)


@app.command()
def demo() -> None:
    """The whole way over the bundled newsroom, on Airflow: what `make demo` runs."""
    from copydesk.demo import demo as run  # Airflow's weight is only for those who use it

    raise typer.Exit(run(settings(), sys.stdout))


@app.command()
def up(
    port: Annotated[int, typer.Option(help="Of Airflow's web page, on loopback.")] = 8080,
    listing: Annotated[Path | None, typer.Option("--sources", help="An OPML file or a sources.toml to watch as well.")] = None,
) -> None:
    """Airflow with its web page on your own feeds, until interrupted: what `make up` runs."""
    from copydesk.up import up as run

    raise typer.Exit(run(settings(), port, listing))


@app.command()
def stage(
    name: str,
    run_id: str,
    worker: int = 1,
    while_stdin: Annotated[
        bool, typer.Option("--while-stdin", help="End when stdin closes, as it does when the caller dies.")
    ] = False,
) -> None:
    """One worker's part of a stage of a run that was begun; prints its counts as JSON. DAGs and `ingest` call this."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C: what is leased is handed back on the way out
    hear_last_call()
    if while_stdin:
        threading.Thread(target=_interrupt_at_end_of_stdin, daemon=True).start()
    print(json.dumps(running.stage(settings(), name, run_id, worker)))


def _interrupt_at_end_of_stdin() -> None:
    os.read(sys.stdin.fileno(), 1)
    os.kill(os.getpid(), signal.SIGINT)
