"""What the commands are hung on, and the arguments that several of them take."""

from __future__ import annotations

from typing import Annotated

import typer

from copydesk.settings import Settings

app = typer.Typer(
    name="copydesk",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="News ingestion: feeds and sites in, clean articles in PostgreSQL out. A first look: copydesk init, then "
    "copydesk sources import FILE, then copydesk ingest. Settings come from the environment; .env.example lists them.",
)

sources = typer.Typer(no_args_is_help=True, help="What is watched: import, add, list, export, sync.")
boilerplate = typer.Typer(no_args_is_help=True, help="Your word on what a site repeats: pin, forbid, clear.")

app.add_typer(sources, name="sources")
app.add_typer(boilerplate, name="boilerplate")

Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Every = Annotated[bool, typer.Option("--all", help="Articles of the present cleaner as well.")]
Site = Annotated[str, typer.Argument(metavar="SITE", help="Its name as copydesk audit lists it, or any address on it.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="As it stands in the articles, or the key that the audit shows.")]
Agreed = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]
From = Annotated[str, typer.Argument(metavar="FROM", help="First day, UTC: 2026-11-01.")]
To = Annotated[str, typer.Argument(metavar="TO", help="Last day, UTC, included.")]


def settings() -> Settings:
    return Settings.from_environment()
