"""What the ways work on: what is known of a source, a document to ask for, and what it answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from crawlers.entry import FeedDocument
from crawlers.ways.spans import Span


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a source: its feeds as (kind, address), sitemaps that robots.txt names, and addresses of its articles."""

    feeds: Sequence[tuple[str, str]]
    sitemaps: Sequence[str] = ()
    articles: Sequence[str] = ()
    template: str | None = None  # of its dated pages, as a person gives it

    @property
    def places(self) -> frozenset[str]:
        """Where its feeds and articles lie: hosts, and their first folders."""
        return frozenset(place for url in (*(url for _, url in self.feeds), *self.articles) for place in places(url))


def places(url: str) -> tuple[str, str]:
    """The host of an address, and the host with its first folder."""
    parts = urlsplit(url)
    folder, _, rest = parts.path.lstrip("/").partition("/")
    return parts.netloc.lower(), f"{parts.netloc.lower()}/{folder if rest else ''}"


@dataclass(frozen=True, slots=True)
class Listing:
    """A document that may name articles of the days that are wanted."""

    way: str
    url: str
    kind: str  # as feeds have one
    span: Span | None = None  # the days that all of its entries are of, where it says so
    number: int = 1  # of its pages
    first: str | None = None  # what the page before began with: a server that knows no pages gives the same again


@dataclass(frozen=True, slots=True)
class Answer:
    document: FeedDocument
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
