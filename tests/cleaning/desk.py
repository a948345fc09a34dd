"""What the tests of this room stand on: pages written in a line, and the newsroom's articles cleaned as its sites are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache

import cleaning
from cleaning.boilerplate import learn
from cleaning.model import Article, Block, Candidate, Extraction, Hints, SiteKnowledge
from copydesk.newsroom import feeds, pages
from copydesk.newsroom.world import SITES, Site, Story, World
from copydesk.stages.poll_rules import entry_hints
from crawlers.addresses import normalise
from crawlers.entry import NotAFeed
from crawlers.feeds import parse

WORLD = World(7, datetime(2026, 11, 24, tzinfo=UTC))
URL = "https://paper.test/2026/11/23/story.html"


def page(title: str, paragraphs: Sequence[str], head: str = "", tail: str = "", site: str = "") -> bytes:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    window = f"{title} - {site}" if site else title
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{window}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{inner}{tail}</article></body></html>"
    ).encode()


def extraction(
    *texts: str | Block, url: str = URL, titles: Sequence[Candidate] = (), lines: Sequence[Candidate] = ()
) -> Extraction:
    blocks = tuple(text if isinstance(text, Block) else Block(text) for text in texts)
    return Extraction(url, "article", "", "test", blocks, titles=tuple(titles), site_lines=tuple(lines))


def prose(number: int, sentences: int = 3) -> str:
    """A paragraph that no other number gives, whatever becomes of digits."""
    name = "".join("abcdefghij"[int(digit)] for digit in str(number))
    return " ".join(
        f"Witness {name}{part} told reporter q{name}{part} that item{name}{part} had moved{name}{part} to place{name}{part}."
        for part in "xyzuvw"[:sentences]
    )


def body(article: Article) -> list[str]:
    return article.body.split("\n\n") if article.body else []


def site(name: str) -> Site:
    return next(site for site in SITES if site.host.startswith(f"{name}."))


def extract_story(story: Story, hints: Hints | None = None, markup: bytes | None = None) -> Extraction:
    served = markup if markup is not None else pages.article_page(WORLD, story).encode(story.site.charset, "xmlcharrefreplace")
    return cleaning.extract(served, story.url, "text/html" if story.site.charset != "utf-8" else "text/html; charset=utf-8", hints)


def feed_hints(site: Site) -> dict[str, Hints]:
    """Address -> what polling would have had to say of it."""
    document = feeds.document(WORLD, site, feeds.PATHS[site.feed])
    try:
        parsed = parse(document[1].encode(), f"http://{site.host}{feeds.PATHS[site.feed]}", document[0]) if document else None
    except NotAFeed:
        parsed = None
    return {normalise(entry.url): Hints(**entry_hints(entry, parsed)) for entry in parsed.entries} if parsed else {}


@cache
def cleaned(hinted: bool = True) -> tuple[tuple[Story, Article], ...]:
    """Every article of the newsroom, each site learned from all of its own."""
    done: list[tuple[Story, Article]] = []
    for one in SITES:
        hints = feed_hints(one) if hinted else {}
        stories = WORLD.announced(one)
        extractions = [extract_story(story, hints.get(normalise(story.url))) for story in stories]
        knowledge: SiteKnowledge = learn(one.host, extractions)
        done += [(story, cleaning.compose(found, knowledge)) for story, found in zip(stories, extractions, strict=True)]
    return tuple(done)
