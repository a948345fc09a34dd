"""What is watched."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from copydesk.cli.parts import Json, app, settings, sources
from copydesk.commands import watching


@sources.command("import")
def sources_import(file: Annotated[Path, typer.Argument(help="An OPML file or a sources.toml.")]) -> None:
    """Watch the feeds of a file; those that are watched already stay as they are."""
    watching.sources_import(settings(), file)


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
    watching.sources_add(settings(), words[0] if len(words) == 2 else None, words[-1], kind, selector)


@sources.command("list")
def sources_list(as_json: Json = False) -> None:
    """Every feed with its state."""
    watching.sources_list(settings(), as_json)


@sources.command("export")
def sources_export(as_toml: Annotated[bool, typer.Option("--toml", help="As a sources.toml.")] = False) -> None:
    """Print everything that is watched, as OPML."""
    watching.sources_export(settings(), as_toml)


@sources.command("sync")
def sources_sync(
    file: Annotated[Path, typer.Argument(help="A sources.toml.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
) -> None:
    """Show how what is watched differs from a file, ask, and make it the same. Feeds that it never listed stay."""
    watching.sources_sync(settings(), file, yes)


@app.command()
def silence(
    name: Annotated[str, typer.Argument(metavar="SOURCE")],
    until: Annotated[str | None, typer.Option(help="A day or a time, UTC: 2026-12-24.")] = None,
    why: Annotated[str | None, typer.Option(help="What whoever looks at it should know.")] = None,
    undo: bool = False,
) -> None:
    """Stop asking a source's feeds until a day, and say why; or with --undo ask them again now."""
    watching.silence(settings(), name, until, why, undo)


@app.command()
def trust(name: Annotated[str, typer.Argument(metavar="SOURCE")], undo: bool = False) -> None:
    """Accept a source's certificates though they are not valid, or with --undo verify them again."""
    watching.trust(settings(), name, undo)
