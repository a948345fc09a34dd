"""A person's word: on pages, on stories, on what a site repeats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from copydesk.cli.parts import Agreed, Site, Text, app, boilerplate, settings
from copydesk.commands import deciding


@app.command()
def release(url: Annotated[str, typer.Argument(help="Address of a page or a feed, or the bare name of a host.")]) -> None:
    """Give another try: to a page that was given up, to a feed that ended or fails, to a host that is left alone."""
    deciding.release(settings(), url)


@app.command()
def takedown(
    url: Annotated[str | None, typer.Argument(metavar="[URL]", help="Address of an article.")] = None,
    source: Annotated[str | None, typer.Option(help="Everything of this source, and what it would publish later.")] = None,
    listing: Annotated[Path | None, typer.Option("--list", help="A file of addresses, one a line.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why; readers see it.")] = None,
) -> None:
    """Remove texts for good, from every version and from the archive, and keep them from coming back."""
    deciding.takedown(settings(), url, source, listing, reason)


@app.command()
def split(url: Annotated[str, typer.Argument(help="Address of an article.")]) -> None:
    """Say that an article is no copy: it leaves its story and stands alone, whatever lands later."""
    from copydesk.commands import stories

    stories.split(settings(), url)


@app.command()
def join(
    url: Annotated[str, typer.Argument(help="Address of an article.")], other: Annotated[str, typer.Argument(help="Of another.")]
) -> None:
    """Say that an article goes with another: it stays in that one's story, whatever becomes of either text."""
    from copydesk.commands import stories

    stories.join(settings(), url, other)


def _decision(name: str, word: Literal["pinned", "forbidden", "clear"], text: str) -> None:
    @boilerplate.command(name, help=f"{text} Says first what it will change.")
    def decide(site: Site, text: Text, yes: Agreed = False) -> None:
        from copydesk.commands.boilerplate import decide

        decide(settings(), site, text, word, yes)


_decision("pin", "pinned", "Always cut this text from the site's articles.")

_decision("forbid", "forbidden", "Never cut this text from the site's articles.")

_decision("clear", "clear", "Take back what was pinned or forbidden.")
