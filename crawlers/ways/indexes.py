"""Sitemaps, their indexes and news sitemaps: by `lastmod`, and by dates in the names of documents and in addresses."""

from __future__ import annotations

from collections.abc import Sequence

from crawlers.entry import Child
from crawlers.ways.listing import Answer, Known, Listing
from crawlers.ways.spans import Span, day, named

MOST_CHILDREN = 50  # of an index that tells nothing of when its sitemaps are from: the last ones, for indexes grow at their end


def sitemaps(known: Known, wanted: Span) -> list[Listing]:
    urls = dict.fromkeys([url for kind, url in known.feeds if kind == "sitemap"] + list(known.sitemaps))
    return [Listing("sitemap", url, "sitemap", named(url, years=True)) for url in urls if _may_tell(Child(url), wanted)]


def news_sitemaps(known: Known, wanted: Span) -> list[Listing]:
    return [Listing("news_sitemap", url, "news_sitemap") for kind, url in known.feeds if kind == "news_sitemap"]


def follow(listing: Listing, answer: Answer, wanted: Span) -> Sequence[Listing]:
    """The sitemaps of an index that may tell of the days wanted."""
    children = [child for child in answer.document.children if _may_tell(child, wanted)]
    told = [child for child in children if child.lastmod or named(child.url, years=True)]
    untold = [child for child in children if child not in told][-MOST_CHILDREN:]
    return [Listing(listing.way, child.url, "sitemap", named(child.url, years=True)) for child in (*told, *untold)]


def _may_tell(child: Child, wanted: Span) -> bool:
    """Not one whose name is of other days, and not one that last changed before."""
    of = named(child.url, years=True)
    if of and not of.meets(wanted):
        return False
    return child.lastmod is None or day(child.lastmod).last >= wanted.first
