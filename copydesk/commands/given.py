"""What callers give, in one form; and what is wrong with it, in one line."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from crawlers.addresses import normalise


class NotKnown(Exception):
    """What the caller named is not there."""


def address(url: str) -> str:
    try:
        return normalise(url)
    except ValueError as error:
        raise NotKnown(str(error)) from error


def moment(text: str | None) -> datetime | None:
    """A day or a time; in UTC, unless it names its zone."""
    try:
        found = datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise NotKnown(f"{text!r} is no time: write it as 2026-11-01 or 2026-11-01T12:00Z") from error
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found


def confirm(agreed: bool, why: str = "") -> None:
    """Go on only if the person agrees: by --yes, or asked where somebody can answer. `why` it is asked, if that is not plain."""
    if agreed or (sys.stdin.isatty() and input("Do it? [yes/no] ").strip().lower() in {"y", "yes"}):
        return
    raise NotKnown(f"nothing was changed: {why and f'{why}; '}answer yes, or call it with --yes")


def right_now() -> datetime:
    return datetime.now(UTC)
