"""What leads back to older articles, on each site by the way that it has: an index of sitemaps, archives or pages of its feed, a REST
API that can be asked for a span of time, pages that list a day; a plain sitemap is among the feeds."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qs

from copydesk.newsroom import feeds
from copydesk.newsroom.world import Site, Story, World

A_PAGE = 20  # articles on each page of a feed


@dataclass(frozen=True, slots=True)
class Answer:
    kind: str
    text: str
    headers: tuple[tuple[str, str], ...] = ()


def answer(world: World, site: Site, path: str, query: str) -> Answer | None:
    """What this address answers, or None where it is none of a way back."""
    stories = [story for story in world.stories(site) if not story.gone]
    if site.way == "index":
        return _index(site, path, stories)
    if site.way == "archives":
        return _archives(world, site, path, stories)
    if site.way == "pages" and path == feeds.PATHS[site.feed]:
        return _pages(world, site, path, query, stories)
    if site.way == "posts" and path == feeds.PATHS["wordpress"] and query:
        return _posts(world, site, path, parse_qs(query), stories)
    if site.way == "dated" and (found := re.fullmatch(r"/(\d{4})/(\d\d)/(\d\d)/", path)):
        return _day(site, "-".join(found.groups()), stories)
    return None


def _months(stories: Sequence[Story]) -> dict[str, list[Story]]:
    months: dict[str, list[Story]] = {}
    for story in stories:
        months.setdefault(f"{story.published:%Y-%m}", []).append(story)
    return months


def _index(site: Site, path: str, stories: Sequence[Story]) -> Answer | None:
    """A sitemap a month, whose addresses have no `lastmod`."""
    months = _months(stories)
    if path == "/sitemap.xml":
        named = "".join(f"<sitemap><loc>http://{site.host}/sitemap-{month}.xml</loc></sitemap>" for month in months)
        return Answer(
            "application/xml", f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{named}</sitemapindex>'
        )
    month = path.removeprefix("/sitemap-").removesuffix(".xml")
    return Answer("application/xml", feeds.sitemap(months[month], dated=False)) if month in months else None


def _archives(world: World, site: Site, path: str, stories: Sequence[Story]) -> Answer | None:
    """RFC 5005: a document a month, each naming the one before; the feed itself names the newest."""
    months = _months(stories)
    names = sorted(months)
    month = path.removeprefix("/archive-").removesuffix(".xml")
    if path == feeds.PATHS[site.feed]:
        shown, before = None, names[-1:]
    elif month in months:
        shown, before = months[month], names[: names.index(month)][-1:]
    else:
        return None
    link = "".join(f'<atom:link rel="prev-archive" href="http://{site.host}/archive-{name}.xml"/>' for name in before)
    found = feeds.document(world, site, feeds.PATHS[site.feed], shown, link)
    return Answer(*found) if found else None


def _pages(world: World, site: Site, path: str, query: str, stories: Sequence[Story]) -> Answer | None:
    number = int((parse_qs(query).get("page") or ["1"])[0])
    newest = world.announced(site)
    older = [story for story in stories if story not in newest]
    shown = older[(number - 2) * A_PAGE : (number - 1) * A_PAGE] if number > 1 else newest
    more = len(older) > (number - 1) * A_PAGE
    url = f"http://{site.host}{path}?page={number + 1}"
    link = (url if site.feed == "json" else f'<link rel="next" href="{url}"/>') if more else ""
    found = feeds.document(world, site, path, shown, link)
    return Answer(*found) if found else None


def _posts(world: World, site: Site, path: str, asked: dict[str, list[str]], stories: Sequence[Story]) -> Answer | None:
    """WordPress: posts after and before a time, oldest first, so many a page; headers say how many pages there are."""

    def time(name: str, otherwise: datetime) -> datetime:
        return datetime.fromisoformat(asked[name][0]).replace(tzinfo=UTC) if name in asked else otherwise

    after, before = time("after", datetime.min.replace(tzinfo=UTC)), time("before", world.moment)
    found = sorted((story for story in stories if after < story.published < before), key=lambda story: story.published)
    size, number = int(asked.get("per_page", ["10"])[0]), int(asked.get("page", ["1"])[0])
    headers = (("X-WP-Total", str(len(found))), ("X-WP-TotalPages", str(-(-len(found) // size))))
    document = feeds.document(world, site, path, found[(number - 1) * size : number * size])
    return Answer(*document, headers) if document else Answer("application/json", json.dumps([]))


def _day(site: Site, day: str, stories: Sequence[Story]) -> Answer | None:
    shown = [story for story in stories if f"{story.published:%Y-%m-%d}" == day]
    links = "".join(f'<li><a href="{story.path}">{story.title}</a></li>' for story in shown)
    page = f"<html><head><title>{site.name}, {day}</title></head><body><h1>{day}</h1><ul>{links}</ul></body></html>"
    return Answer("text/html; charset=utf-8", page) if shown else None
