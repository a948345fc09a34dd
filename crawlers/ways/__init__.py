"""Ways back to the articles of days that feeds no longer show. Each says where it begins and where a document leads on. All pure.

They are tried in this order, which is that of what they cost. A promise is what a way can say of the day of an address before it is
fetched: `day`, `month`, or `unknown` until the page has been read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crawlers.ways import dated, indexes, paging, wordpress
from crawlers.ways.listing import Answer, Known, Listing
from crawlers.ways.spans import Span

ANNOUNCED, ARCHIVE = "announced", "archive"  # without a request: what feeds have said and nothing came of; their recorded documents


@dataclass(frozen=True, slots=True)
class Way:
    name: str
    promise: str
    starts: Callable[[Known, Span], Sequence[Listing]]
    follow: Callable[[Listing, Answer, Span], Sequence[Listing]]
    complete: bool  # a document that is there and shows nothing of a day means that there is nothing


WAYS = (
    Way("sitemap", "day, by lastmod or address; month, by the name of the document", indexes.sitemaps, indexes.follow, False),
    Way("news_sitemap", "day", indexes.news_sitemaps, indexes.follow, False),
    Way("wordpress", "day", wordpress.starts, wordpress.follow, True),
    Way("feed_pages", "day, where the feed dates its entries", paging.starts, paging.follow, False),
    Way("dated_pages", "day", dated.starts, dated.follow, True),
)
BY_NAME = {way.name: way for way in WAYS}
NAMES = (ANNOUNCED, ARCHIVE, *BY_NAME)
