"""The REST API of WordPress: `after` and `before`, page by page as X-WP-TotalPages says.

https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

from crawlers.ways.listing import Answer, Known, Listing
from crawlers.ways.spans import Span

POSTS = "wp-json/wp/v2/posts"
A_PAGE = 100  # posts: the API's own limit
SKEW = timedelta(hours=14)  # `after` and `before` are in the site's own time, which may be so far from UTC


def starts(known: Known, wanted: Span) -> list[Listing]:
    """Where it is watched; and where a feed has the address that feeds of WordPress have. One question a month."""
    found = [url for kind, url in known.feeds if kind == "wordpress"]
    if not found:
        found = [
            urljoin(url, "/" + POSTS) for kind, url in known.feeds if kind == "rss" and urlsplit(url).path in {"/feed", "/feed/"}
        ]
    return [Listing("wordpress", _asking(url, piece), "wordpress") for url in dict.fromkeys(found[:1]) for piece in wanted.months()]


def follow(listing: Listing, answer: Answer, wanted: Span) -> list[Listing]:
    total = answer.headers.get("x-wp-totalpages", "")
    if not (total.isascii() and total.isdecimal() and listing.number < int(total)):
        return []
    number = listing.number + 1
    url = listing.url.partition("&page=")[0]
    return [Listing("wordpress", f"{url}&page={number}", "wordpress", listing.span, number)]


def _asking(url: str, piece: Span) -> str:
    parts = urlsplit(url)
    after = datetime.combine(piece.first, time.min) - SKEW
    before = datetime.combine(piece.last + timedelta(days=1), time.min) + SKEW
    query = urlencode(
        {"after": after.isoformat(), "before": before.isoformat(), "per_page": A_PAGE, "order": "asc", "_embed": "author"}
    )
    return urlunsplit(parts._replace(query=query))
