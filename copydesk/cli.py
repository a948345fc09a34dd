"""The command line. Exit codes: 0 done, 1 the run found something wrong, 2 the call was wrong."""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from copydesk import commands
from copydesk.settings import SettingError, Settings

app = typer.Typer(
    name="copydesk",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="News ingestion: feeds and sites in, clean articles in PostgreSQL out. A first look: copydesk init, then "
    "copydesk sources import FILE, then copydesk ingest. Settings come from the environment; .env.example lists them.",
)
sources = typer.Typer(no_args_is_help=True, help="What is watched: import, add, list, export, sync.")
app.add_typer(sources, name="sources")
boilerplate = typer.Typer(no_args_is_help=True, help="Your word on what a site repeats: pin, forbid, clear.")
app.add_typer(boilerplate, name="boilerplate")

Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Every = Annotated[bool, typer.Option("--all", help="Articles of the present cleaner as well.")]
Site = Annotated[str, typer.Argument(metavar="SITE", help="Its name as copydesk audit lists it, or any address on it.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="As it stands in the articles, or the key that the audit shows.")]
Agreed = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]
From = Annotated[str, typer.Argument(metavar="FROM", help="First day, UTC: 2026-11-01.")]
To = Annotated[str, typer.Argument(metavar="TO", help="Last day, UTC, included.")]


@app.command()
def init(
    contact: Annotated[
        str | None, typer.Option(help="Where the owners of sites find out who you are: a web address or an e-mail address.")
    ] = None,
) -> None:
    """Prepare the database and the archive, and say who you are. Safe to run again; run it after every upgrade."""
    commands.init(_settings(), contact)


@sources.command("import")
def sources_import(file: Annotated[Path, typer.Argument(help="An OPML file or a sources.toml.")]) -> None:
    """Watch the feeds of a file; those that are watched already stay as they are."""
    commands.sources_import(_settings(), file)


@sources.command("add")
def sources_add(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[NAME] ADDRESS", help="The source's name, if not its own, and the address of its home page or feed."
        ),
    ],
    kind: Annotated[
        str | None, typer.Option(help="rss, json, sitemap, news_sitemap, section or wordpress: take the address for one.")
    ] = None,
    selector: Annotated[str | None, typer.Option(help="Of a section page: CSS for the links that are articles.")] = None,
) -> None:
    """Find the feeds of a site and watch the best one; or, given a name and a feed's address, watch that."""
    if len(words) > 2:
        raise typer.BadParameter("too many words: put the name into quotes, the address last")
    commands.sources_add(_settings(), words[0] if len(words) == 2 else None, words[-1], kind, selector)


@sources.command("list")
def sources_list(as_json: Json = False) -> None:
    """Every feed with its state."""
    commands.sources_list(_settings(), as_json)


@sources.command("export")
def sources_export(as_toml: Annotated[bool, typer.Option("--toml", help="As a sources.toml.")] = False) -> None:
    """Print everything that is watched, as OPML."""
    commands.sources_export(_settings(), as_toml)


@sources.command("sync")
def sources_sync(
    file: Annotated[Path, typer.Argument(help="A sources.toml.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
) -> None:
    """Show how what is watched differs from a file, ask, and make it the same. Feeds that it never listed stay."""
    commands.sources_sync(_settings(), file, None if yes else _agrees)


def _agrees(question: str) -> bool:
    """Does the person agree? None without a person."""
    if not sys.stdin.isatty():
        raise commands.NotKnown("nothing was changed, for there is nobody to ask: say --yes")
    return typer.confirm(question)


def _stage(name: str, text: str) -> None:
    @app.command(name, help=text)
    def stage(as_json: Json = False) -> None:
        commands.run_stages(_settings(), name, [name], as_json)


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
        commands.check_security(_settings())
    else:
        commands.run_stages(_settings(), "check", ["check"], as_json)


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
        commands.extract_files(_settings(), files, out)
    else:
        commands.run_stages(_settings(), "extract", ["extract"], as_json)


@app.command()
def ingest(as_json: Json = False) -> None:
    """Poll, fetch, extract, publish and check, once."""
    commands.run_stages(_settings(), "ingest", ["poll", "fetch", "extract", "publish", "check"], as_json)


@app.command()
def backfill(start: From, end: To, as_json: Json = False) -> None:
    """Get the pages of a range of days, from sitemaps and from what feeds announced, day by day."""
    commands.run_windows(_settings(), "backfill", start, end, ["discover", "fetch", "extract", "publish", "check"], as_json)


@app.command()
def reclean(start: From, end: To, every: Every = False, as_json: Json = False) -> None:
    """Clean the pages captured in a range of days again, from the archive, without any connection."""
    commands.run_windows(_settings(), "reclean", start, end, ["recall", "extract", "publish", "check"], as_json, every=every)


@app.command()
def status(as_json: Json = False) -> None:
    """What there is, what waits, and what is wrong."""
    commands.status(_settings(), as_json)


@app.command()
def inspect(
    url: Annotated[str, typer.Argument(help="Address of a page or a feed, or the bare name of a host.")],
    diff: Annotated[bool, typer.Option("--diff", help="What each version of the article changed, and nothing else.")] = False,
    as_json: Json = False,
) -> None:
    """All that is known of a page, a feed or a host: what happened to it and why, and what happens next."""
    commands.differences(_settings(), url, as_json) if diff else commands.inspect(_settings(), url, as_json)


@app.command()
def split(url: Annotated[str, typer.Argument(help="Address of an article.")]) -> None:
    """Say that an article is no copy: it leaves its story and stands alone, whatever lands later."""
    from copydesk import joining

    joining.split(_settings(), url)


@app.command()
def join(
    url: Annotated[str, typer.Argument(help="Address of an article.")], other: Annotated[str, typer.Argument(help="Of another.")]
) -> None:
    """Say that an article goes with another: it stays in that one's story, whatever becomes of either text."""
    from copydesk import joining

    joining.join(_settings(), url, other)


@app.command()
def audit(
    site: Annotated[str | None, typer.Argument(metavar="[SITE]", help="Its name, or any address on it; else all sites.")] = None,
    as_json: Json = False,
) -> None:
    """What is cut from a site's articles and why, newest first, and what a person should look at; or a line for each site."""
    from copydesk import audit as looking

    looking.site(_settings(), site, as_json) if site else looking.overview(_settings(), as_json)


def _decision(name: str, word: Literal["pinned", "forbidden", "clear"], text: str) -> None:
    @boilerplate.command(name, help=f"{text} Says first what it will change.")
    def decide(site: Site, text: Text, yes: Agreed = False) -> None:
        from copydesk.decisions import decide

        decide(_settings(), site, text, word, yes)


_decision("pin", "pinned", "Always cut this text from the site's articles.")
_decision("forbid", "forbidden", "Never cut this text from the site's articles.")
_decision("clear", "clear", "Take back what was pinned or forbidden.")


@app.command()
def release(url: Annotated[str, typer.Argument(help="Address of a page or a feed, or the bare name of a host.")]) -> None:
    """Give another try: to a page that was given up, to a feed that ended or fails, to a host that is left alone."""
    commands.release(_settings(), url)


@app.command()
def silence(name: Annotated[str, typer.Argument(metavar="SOURCE")], undo: bool = False) -> None:
    """Stop asking a source's feeds, or with --undo ask them again."""
    commands.silence(_settings(), name, undo)


@app.command()
def trust(name: Annotated[str, typer.Argument(metavar="SOURCE")], undo: bool = False) -> None:
    """Accept a source's certificates though they are not valid, or with --undo verify them again."""
    commands.trust(_settings(), name, undo)


@app.command()
def takedown(
    url: Annotated[str | None, typer.Argument(metavar="[URL]", help="Address of an article.")] = None,
    source: Annotated[str | None, typer.Option(help="Everything of this source, and what it would publish later.")] = None,
    listing: Annotated[Path | None, typer.Option("--list", help="A file of addresses, one a line.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why; readers see it.")] = None,
) -> None:
    """Remove texts for good, from every version and from the archive, and keep them from coming back."""
    commands.takedown(_settings(), url, source, listing, reason)


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
    commands.export(_settings(), source, (since, until), order)


@app.command()
def score(truth: Path, articles: Path, as_json: Json = False) -> None:
    """Measure articles (from `extract` or `export`) against recorded truth: precision, recall, F1, exact pages."""
    commands.score(truth, articles, as_json)


@app.command()
def demo() -> None:
    """The whole way over the bundled newsroom, on Airflow: what `make demo` runs."""
    from copydesk.demo import demo as run  # Airflow's weight is only for those who use it

    raise typer.Exit(run(_settings(), sys.stdout))


@app.command()
def up(
    port: Annotated[int, typer.Option(help="Of Airflow's web page, on loopback.")] = 8080,
    listing: Annotated[Path | None, typer.Option("--sources", help="An OPML file or a sources.toml to watch as well.")] = None,
) -> None:
    """Airflow with its web page on your own feeds, until interrupted: what `make up` runs."""
    from copydesk.up import up as run

    raise typer.Exit(run(_settings(), port, listing))


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
    if while_stdin:
        threading.Thread(target=_interrupt_at_end_of_stdin, daemon=True).start()
    print(json.dumps(commands.stage(_settings(), name, run_id, worker)))


def _interrupt_at_end_of_stdin() -> None:
    os.read(sys.stdin.fileno(), 1)
    os.kill(os.getpid(), signal.SIGINT)


def _settings() -> Settings:
    return Settings.from_environment()


class _Levels(logging.Formatter):
    """`LEVEL logger: message`: one line a record, so that a relaying parent can tell the level."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record).replace("\n", " | ")
        return f"{record.levelname} {record.name}: {text}"


def main(argv: list[str] | None = None) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_Levels())
    quiet = logging.WARNING if sys.stderr.isatty() else logging.INFO
    logging.basicConfig(level=os.environ.get("COPYDESK_LOG") or quiet, handlers=[handler])
    try:
        app(args=argv)
    except SettingError as error:
        _end(error, 2)
    except commands.WRONG_CALL as error:
        _end(error, 2)
    except commands.FOUND_WRONG as error:
        _end(error, 1)


def _end(error: Exception, code: int) -> Any:
    print(f"copydesk: {error}", file=sys.stderr)
    raise SystemExit(code)
