"""Templates, which escape everything, and how times and numbers are written in them."""

from __future__ import annotations

from datetime import datetime
from importlib.resources import files
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

PAGES = (
    ("", "Now"), ("sources", "Sources"), ("feeds", "Feeds"), ("hosts", "Hosts"), ("quarantine", "Quarantine"),
    ("backfills", "Backfills"), ("search", "Search"),
)  # fmt: skip
STATIC = {"desk.css": "text/css", "desk.js": "text/javascript"}
DONE = {
    "released": "It is due again: the next run fetches it.",
    "given-up": "It is given up: nothing is tried until its feed says that it has changed, or a person releases it.",
    "forbidden": "This is never cut from the site again. The next run publishes the articles that carry it.",
}


def moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at else "never"


def age(at: datetime | None, now: datetime) -> str:
    """How long ago, or in how long, in its largest unit."""
    if at is None:
        return "never"
    seconds = (now - at).total_seconds()
    size = abs(seconds)
    number, unit = next(((size / one, name) for one, name in ((86400, "d"), (3600, "h"), (60, "min")) if size >= one), (size, "s"))
    return f"{number:.0f} {unit} ago" if seconds >= 0 else f"in {number:.0f} {unit}"


def render(request: Request, name: str, now: datetime, status: int = 200, **values: Any) -> HTMLResponse:
    base = request.scope.get("root_path", "")
    said = DONE.get(request.query_params.get("done", ""))
    place = name.removesuffix(".html").replace("now", "")
    return HTMLResponse(
        ENVIRONMENT.get_template(name).render(base=base, now=now, pages=PAGES, place=place, said=said, **values), status
    )


def static(name: str) -> str:
    return (files("copydesk") / "desk" / "static" / name).read_text("utf-8")


ENVIRONMENT = Environment(loader=PackageLoader("copydesk.desk"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
                          lstrip_blocks=True)  # fmt: skip
ENVIRONMENT.filters["moment"] = moment
ENVIRONMENT.filters["age"] = age
