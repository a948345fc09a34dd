"""What people look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from copydesk.cli.parts import Json, app, settings
from copydesk.commands import looking


@app.command()
def status(as_json: Json = False) -> None:
    """What there is, what waits, and what is wrong."""
    looking.status(settings(), as_json)


@app.command()
def inspect(
    url: Annotated[str, typer.Argument(help="Address of a page or a feed, or the bare name of a host.")],
    diff: Annotated[bool, typer.Option("--diff", help="What each version of the article changed, and nothing else.")] = False,
    as_json: Json = False,
) -> None:
    """All that is known of a page, a feed or a host: what happened to it and why, and what happens next."""
    looking.differences(settings(), url, as_json) if diff else looking.inspect(settings(), url, as_json)


@app.command()
def audit(
    site: Annotated[str | None, typer.Argument(metavar="[SITE]", help="Its name, or any address on it; else all sites.")] = None,
    as_json: Json = False,
) -> None:
    """What is cut from a site's articles and why, newest first, and what a person should look at; or a line for each site."""
    from copydesk.commands import audit as auditing  # cleaning's weight is for those who look into it

    auditing.site(settings(), site, as_json) if site else auditing.overview(settings(), as_json)


@app.command()
def export(
    source: Annotated[str | None, typer.Option(help="Of this source alone.")] = None,
    since: Annotated[str | None, typer.Option(help="Published from this day or time on, UTC: 2026-11-01.")] = None,
    until: Annotated[str | None, typer.Option(help="Published before it.")] = None,
    as_format: Annotated[str, typer.Option("--format", help="jsonl, csv or parquet.")] = "jsonl",
    out: Annotated[str | None, typer.Option(help="A file or an fsspec address; standard output unless given.")] = None,
    cursor: Annotated[Path | None, typer.Option(help="A file that keeps the place: called again, only what came since.")] = None,
    after: Annotated[str | None, typer.Option(help="Only what changed after this cursor of news.changes.")] = None,
    follow: Annotated[bool, typer.Option("--follow", help="Then wait for changes, until interrupted.")] = False,
) -> None:
    """Write the articles that stand and, where a place is kept, what changed since."""
    order = {"format": as_format, "out": out, "kept_in": cursor, "after": after, "follow": follow}
    looking.export(settings(), source, (since, until), order)


@app.command()
def score(truth: Path, articles: Path, as_json: Json = False) -> None:
    """Measure articles (from `extract` or `export`) against recorded truth: precision, recall, F1, exact pages."""
    looking.score(truth, articles, as_json)


@app.command()
def metrics(
    serve: Annotated[
        int | None, typer.Option(metavar="PORT", min=1, max=65_535, help="Answer GET /metrics until interrupted.")
    ] = None,
    host: Annotated[str, typer.Option(help="Address to answer on. Whoever reaches it may read the numbers.")] = "127.0.0.1",
) -> None:
    """Numbers for Prometheus, as text: printed once, or served."""
    looking.metrics(settings(), serve, host)
