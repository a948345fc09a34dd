"""Where a site announces its articles: the addresses to look at, from its home page and robots.txt, and what each is worth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urljoin, urlsplit

from lxml import html

from crawlers.addresses import normalise, site_of
from crawlers.entry import FeedDocument
from crawlers.feeds.reading import address, text
from crawlers.feeds.sections import read_html

FEED_TYPE = re.compile(r"^application/((rss|atom|rdf)\+xml|feed\+json|json)\b", re.IGNORECASE)
FEED_PATH = re.compile(
    r"(^|/)(feeds?|rss2?|atom|rdf)(/|$|\.(xml|rss|json)$)|\.(rss|atom|rdf)$|/(feed|rss|atom)[^/]*\.(xml|json)$", re.IGNORECASE
)
COMMENTS = re.compile(r"\bcomments?\b", re.IGNORECASE)
USUAL = ("feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "wp-json/wp/v2/posts")
USUAL_SITEMAPS = ("sitemap.xml", "news-sitemap.xml", "sitemap_index.xml")
LINKED = 8  # addresses of a page's ordinary links that are looked at
FRESH = timedelta(days=30)
WORTH = {"rss": 3, "json": 3, "wordpress": 2, "news_sitemap": 2, "sitemap": 1, "section": 0}
LEAST_OF_A_SECTION = 5  # links: fewer make no list of articles


@dataclass(frozen=True, slots=True)
class Place:
    """An address where a feed may be, and why it may be there."""

    url: str
    why: str


@dataclass(frozen=True, slots=True)
class Home:
    """What a home page says of its site."""

    title: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A place where there was a feed."""

    place: Place
    document: FeedDocument


def home(body: bytes, url: str, content_type: str | None) -> Home:
    """The feeds that a page names in its head, and those that it links to, in order."""
    tree = read_html(body, content_type)
    base = address(tree.xpath("string(//base/@href)"), url) or url
    places = [Place(found, "named by the page") for link in tree.iter("link") if (found := _named(link, base))]
    linked = [
        Place(found, "linked from the page")
        for link in tree.iter("a")
        if (found := address(link.get("href"), base)) and FEED_PATH.search(urlsplit(found).path)
    ]
    title = tree.xpath("string(//meta[@property='og:site_name']/@content)") or tree.findtext(".//title")
    return Home(text(title, 200), once([*places, *once(linked)[:LINKED]]))


def usual_places(url: str, sitemaps: bool) -> tuple[Place, ...]:
    """Where feeds are found on most sites that name none; sitemaps only where robots.txt names none."""
    names = (*USUAL, *(USUAL_SITEMAPS if sitemaps else ()))
    return tuple(Place(urljoin(url, f"/{name}"), "a usual place") for name in names)


def once(places: Iterable[Place]) -> tuple[Place, ...]:
    """Each address once, by its canonical form."""
    found: dict[str, Place] = {}
    for place in places:
        try:
            url = normalise(place.url)
        except ValueError:
            continue
        found.setdefault(url, Place(url, place.why))
    return tuple(found.values())


def best_first(found: Iterable[Found], now: datetime) -> list[Found]:
    """By what they give; of equal ones, the first named."""
    return sorted(found, key=lambda one: worth(one, now), reverse=True)


def worth(found: Found, now: datetime) -> tuple[int, ...]:
    """Entries that lead somewhere; then not of comments, fresh, of a kind that tells much; full texts; and how many."""
    document = found.document
    leading = [entry for entry in document.entries if entry.url]
    at = newest(document)
    return (
        bool(leading) or bool(document.children),
        not COMMENTS.search(f"{document.title or ''} {urlsplit(found.place.url).path}"),
        document.kind not in {"rss", "json", "wordpress"} or (at is not None and at > now - FRESH),
        WORTH.get(document.kind, 0),
        sum(bool(entry.content) for entry in leading) * 2 > len(leading),
        len(leading),
    )


def newest(document: FeedDocument) -> datetime | None:
    return max((at for entry in document.entries if (at := entry.published_at or entry.updated_at)), default=None)


def describe(document: FeedDocument, now: datetime) -> str:
    """How much it gives, in words."""
    if document.children and not document.entries:
        return f"an index of {len(document.children)} sitemaps"
    said = [f"{len(document.entries)} entries"]
    if at := newest(document):
        hours = (now - at).total_seconds() / 3600
        said.append(f"the newest {hours / 24:.0f} days old" if hours >= 48 else f"the newest {max(hours, 0):.0f} hours old")
    if full := sum(bool(entry.content) for entry in document.entries):
        said.append(f"{full} with full text")
    return ", ".join(said)


def of_the_site(found: FeedDocument, url: str) -> bool:
    """Do most of its entries lead to the site itself?"""
    leading = [entry.url for entry in found.entries if entry.url]
    return sum(site_of(link) == site_of(url) for link in leading) * 2 >= len(leading)


def _named(link: html.HtmlElement, base: str) -> str | None:
    words = (link.get("rel") or "").lower().split()
    href = address(link.get("href"), base)
    if href is None:
        return None
    if "https://api.w.org/" in words:  # WordPress names its API so
        return urljoin(href if href.endswith("/") else f"{href}/", "wp/v2/posts")
    kind = (link.get("type") or "").strip()
    plain_json = kind.lower() == "application/json" and "/wp-json/" in href
    return href if "alternate" in words and FEED_TYPE.match(kind) and not plain_json else None
