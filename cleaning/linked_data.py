"""JSON-LD: what a page says of its article and its site for machines to read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from cleaning.model import Candidate
from cleaning.text import normalise

ARTICLE_TYPES = {"article", "newsarticle", "reportagenewsarticle", "blogposting", "liveblogposting", "opinionnewsarticle",
                 "analysisnewsarticle", "reviewnewsarticle", "advertisercontentarticle", "techarticle", "scholarlyarticle",
                 "socialmediaposting", "backgroundnewsarticle", "askpublicnewsarticle", "report", "review"}  # fmt: skip
SITE_TYPES = {"website", "organization", "newsmediaorganization", "webpage"}
LIST_TYPES = {"collectionpage", "itemlist", "searchresultspage", "profilepage"}
NOT_THE_PAGE = {"comment", "videoobject", "imageobject", "review", "podcastepisode", "event"}
LARGEST = 1_000_000  # characters of one script
MOST_NODES = 2_000
WRAPPING = re.compile(r"^\s*(<!--|//<!\[CDATA\[)|(-->|//\]\]>)\s*$")

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LinkedData:
    article: Node  # the one that says it is of this page, else the first, or empty
    dated: Node  # the first node of another kind (a page, a recipe) that says when it was published, or empty
    sites: tuple[Node, ...]
    by_id: dict[str, Node]
    listing: bool = False  # it calls itself a list of pages

    @property
    def kind(self) -> str | None:
        return next(iter(sorted(types(self.article) & ARTICLE_TYPES)), None)

    def text(self, *names: str) -> str | None:
        return next((found for name in names if (found := string(self.article.get(name)))), None)

    def moment(self, name: str) -> str | None:
        return string(self.article.get(name)) or string(self.dated.get(name))

    def authors(self) -> Iterator[Candidate]:
        """People before what gives no type; organisations are kept too, and are never taken for people."""
        value = self.article.get("author") or self.article.get("creator") or self.dated.get("author")
        for one in value[:20] if isinstance(value, list) else [value]:
            node = self.by_id.get(str(one.get("@id")), {}) | one if isinstance(one, dict) else {"name": one}
            kinds = types(node)
            source = "json-ld person" if "person" in kinds else "json-ld organisation" if kinds else "json-ld"
            names = node.get("name")
            for name in names[:10] if isinstance(names, list) else [names]:
                if isinstance(name, str):
                    yield Candidate(clean(name), source)

    def body(self) -> str | None:
        value = self.article.get("articleBody")
        return value if isinstance(value, str) else None

    def free(self) -> bool | None:
        value = self.article.get("isAccessibleForFree")
        if isinstance(value, str):
            return {"true": True, "false": False}.get(value.lower())
        return value if isinstance(value, bool) else None

    def image(self) -> str | None:
        value = self.article.get("image")
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("url")
        return value if isinstance(value, str) else None

    def keywords(self) -> list[str]:
        value = self.article.get("keywords")
        return [one for one in value if isinstance(one, str)] if isinstance(value, list) else str(value or "").split(",")

    def site_lines(self) -> Iterator[tuple[str, str | None]]:
        publisher = self.article.get("publisher")
        named = [publisher] if isinstance(publisher, dict) else []
        for node in [*named, *(site for site in self.sites if "webpage" not in types(site))]:
            for name in ("name", "description", "slogan", "alternateName"):
                yield "publisher", string(node.get(name))


def read_linked_data(root: Any, addresses: Sequence[str] = ()) -> LinkedData:
    """Broken scripts are passed over. `addresses` are the page's own: pages carry the data of other stories too."""
    articles: list[Node] = []
    sites: list[Node] = []
    by_id: dict[str, Node] = {}
    dated: Node = {}
    listing = False
    for node in _nodes_of(root):
        kinds = types(node)
        listing = listing or bool(kinds & LIST_TYPES)
        if kinds & ARTICLE_TYPES:
            articles.append(node)
        elif kinds & SITE_TYPES:
            sites.append(node)
        if not dated and not kinds & (ARTICLE_TYPES | NOT_THE_PAGE) and node.get("datePublished"):
            dated = node
        if isinstance(node.get("@id"), str) and kinds:
            by_id.setdefault(node["@id"], node)
    own = {_place(address) for address in addresses}
    of_page = (node for node in articles if own and own & {_place(said, addresses[0]) for said in _addresses(node)})
    article = next(of_page, articles[0] if articles else {})
    return LinkedData(article, dated, tuple(sites[:20]), by_id, listing)


def _addresses(node: Node) -> list[str]:
    """Where a node says that it belongs."""
    main = node.get("mainEntityOfPage")
    said = [node.get("url"), node.get("@id"), *((main.get("@id"), main.get("url")) if isinstance(main, dict) else (main,))]
    return [one for one in said if isinstance(one, str) and len(one) < 2_000]


def _place(address: str, base: str = "") -> tuple[str, str, str]:
    """An address without what does not tell pages apart: scheme, www, a slash at the end, a place on the page."""
    try:
        parts = urlsplit(urljoin(base, address.strip()))
    except ValueError:
        return "", "", address
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query


def types(node: Node) -> set[str]:
    kinds = node.get("@type")
    return {kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def string(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return clean(value) or None if isinstance(value, str) else None


def clean(value: str) -> str:
    return normalise(re.sub(r"<[^<>]{0,500}>", " ", unescape(value[:20_000])))


def _nodes_of(root: Any) -> Iterator[Node]:
    left = MOST_NODES
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > LARGEST:
            continue
        try:
            found = json.loads(WRAPPING.sub("", script.text), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(found, 0):
            left -= 1
            if left < 0:
                return
            yield node


def _nodes(value: Any, depth: int) -> Iterator[Node]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(name), depth + 1)
