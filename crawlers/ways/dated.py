"""Pages that list the articles of one day, such as /2026/03/01/: the address is learned from the site's known articles or given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from crawlers.ways.listing import Answer, Known, Listing
from crawlers.ways.spans import Span, day

ENOUGH = 5  # articles that have the day in their address
SHARE = 0.5  # of those known
BEFORE_DAY = re.compile(r"(https?://[^/]+/(?:[^?#]*?/)?)((?:19|20)\d\d)/(\d\d?)/(\d\d?)/[^/]", re.IGNORECASE)
PLACES = ("{yyyy}", "{mm}", "{dd}", "{m}", "{d}")


def starts(known: Known, wanted: Span) -> list[Listing]:
    template = known.template or learned(known.articles)
    return [Listing("dated_pages", filled(template, one), "section", day(one)) for one in wanted.days()] if template else []


def follow(listing: Listing, answer: Answer, wanted: Span) -> list[Listing]:
    return []


def filled(template: str, one: date) -> str:
    values = (f"{one:%Y}", f"{one:%m}", f"{one:%d}", str(one.month), str(one.day))
    for place, value in zip(PLACES, values, strict=True):
        template = template.replace(place, value)
    return template


def learned(articles: Sequence[str]) -> str | None:
    """What stands before the articles' own names, where most are below a folder of their day."""
    found = [match for url in articles if (match := BEFORE_DAY.match(url))]
    counts = Counter(
        (match[1], "{mm}" if len(match[3]) == 2 else "{m}", "{dd}" if len(match[4]) == 2 else "{d}") for match in found
    )
    if not counts:
        return None
    (before, month, of_month), count = counts.most_common(1)[0]
    if count < ENOUGH or count < SHARE * len(articles):
        return None
    return f"{before}{{yyyy}}/{month}/{of_month}/"


def template_problem(template: str) -> str | None:
    """Why this is no address of dated pages, in one line; None if it is one."""
    has_day = any(place in template for place in ("{dd}", "{d}")) and any(place in template for place in ("{mm}", "{m}"))
    try:
        parts = urlsplit(filled(template, date(2026, 3, 1)))
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        usable = False
    if usable and has_day and "{yyyy}" in template:
        return None
    return f"{template!r} is no address of dated pages: write it as https://paper.example/{{yyyy}}/{{mm}}/{{dd}}/"
