"""Feeds page by page: RFC 5005 (`prev-archive`, `next`), `next_url` of JSON Feed, and `?paged=` of WordPress."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit, urlunsplit

from crawlers.ways.listing import Answer, Known, Listing
from crawlers.ways.spans import Span, of_entry

MOST_PAGES = 2_000
GRACE = timedelta(days=2)  # entries are not strictly in order: walk this far beyond the days that are wanted


def starts(known: Known, wanted: Span) -> list[Listing]:
    return [Listing("feed_pages", url, kind) for kind, url in known.feeds if kind in {"rss", "json"}]


def follow(listing: Listing, answer: Answer, wanted: Span) -> list[Listing]:
    """From the newest back, until the days wanted are passed."""
    document = answer.document
    spans = [span for entry in document.entries if (span := of_entry(entry, None))]
    first = document.entries[0].url if document.entries else None
    if not document.entries or listing.number >= MOST_PAGES:
        return []
    if first == listing.first and not document.earlier:  # an archive may begin with what the feed before it shows, too
        return []
    if spans and max(span.last for span in spans) < wanted.first - GRACE:
        return []
    url = document.earlier or _paged(listing)
    return [Listing("feed_pages", url, listing.kind, None, listing.number + 1, first)] if url and url != listing.url else []


def _paged(listing: Listing) -> str | None:
    parts = urlsplit(listing.url)
    if parts.path.rstrip("/").rpartition("/")[2] != "feed" or (parts.query and not parts.query.startswith("paged=")):
        return None
    return urlunsplit(parts._replace(query=f"paged={listing.number + 1}"))
