"""What a page says about itself outside its text: JSON-LD, meta elements, microdata, headings, bylines and times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from cleaning.model import Candidate
from cleaning.text import normalise

ARTICLE_TYPES = {"article", "newsarticle", "reportagenewsarticle", "blogposting", "liveblogposting", "opinionnewsarticle",
                 "analysisnewsarticle", "reviewnewsarticle", "advertisercontentarticle", "techarticle", "scholarlyarticle",
                 "socialmediaposting", "backgroundnewsarticle", "askpublicnewsarticle", "report", "review"}  # fmt: skip
SITE_TYPES = {"website", "organization", "newsmediaorganization", "webpage"}
LARGEST_LD = 1_000_000  # characters
BYLINE = re.compile(
    r"(^|[\s_-])(byline|author|writer|autor|auteur|reporter|by-?name|contributor)(name|s)?([\s_-]|$)", re.IGNORECASE
)
NOT_BYLINE = re.compile(r"bio|avatar|image|photo|comment|related|box|social|follow|list|card", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """Candidates in the order in which they are believed; `site_lines` is what the site says of itself."""

    titles: tuple[Candidate, ...]
    authors: tuple[Candidate, ...]
    published: tuple[Candidate, ...]
    modified: tuple[Candidate, ...]
    site_lines: tuple[Candidate, ...]
    language: str | None
    canonical_url: str | None
    image_url: str | None
    section: str | None
    tags: tuple[str, ...]
    kind: str  # og:type or the JSON-LD type, in lower case
    free: bool | None  # isAccessibleForFree, where the page says so
    live: bool
    window_title: str
    words: int  # of all the page's text
    password: bool  # asks for one


def read_page(root: Any, url: str) -> Page:
    metas = _metas(root)
    articles, sites = _linked_data(root)
    ld = articles[0] if articles else {}
    window_title = normalise(root.findtext(".//title") or "")
    headings = [text for heading in root.iter("h1") if (text := normalise(heading.text_content()))]
    visible = root.find("body")
    return Page(
        titles=tuple(_candidates(
            ("json-ld", _string(ld.get("headline")) or _string(ld.get("name"))), ("og", metas.get("og:title")),
            *(("heading", text) for text in headings[:2]), ("meta", metas.get("twitter:title")), ("window", window_title),
        )),
        authors=tuple(_candidates(
            *(("json-ld", name) for name in _names(ld.get("author"))),
            *(("meta", metas.get(name)) for name in ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
                                                     "byl", "citation_author", "twitter:data1" if _is_by(metas) else "")),
            *(("byline", text) for text in _bylines(root)),
        )),
        published=tuple(_candidates(
            ("json-ld", _string(ld.get("datePublished"))),
            *(("meta", metas.get(name)) for name in ("article:published_time", "og:article:published_time", "datepublished",
              "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "date")),
            *(("time", value) for value in _times(root, "published")), ("address", _address_day(url)),
        )),
        modified=tuple(_candidates(
            ("json-ld", _string(ld.get("dateModified"))),
            *(("meta", metas.get(name)) for name in ("article:modified_time", "og:updated_time", "datemodified", "lastmod")),
            *(("time", value) for value in _times(root, "modified")),
        )),
        site_lines=tuple(_site_lines(metas, ld, sites)),
        language=root.get("lang") or metas.get("og:locale") or metas.get("content-language") or _string(ld.get("inLanguage")),
        canonical_url=_absolute(_link(root, "canonical") or metas.get("og:url"), url),
        image_url=_absolute(metas.get("og:image") or _image(ld.get("image")), url),
        section=_string(ld.get("articleSection")) or metas.get("article:section"),
        tags=_tags(ld, metas, root),
        kind=(_type(ld) or metas.get("og:type") or "").lower(),
        free=_free(ld), live=_type(ld) == "liveblogposting", window_title=window_title,
        words=len(visible.text_content().split()) if visible is not None else 0,
        password=any((field.get("type") or "").lower() == "password" for field in root.iter("input")),
    )  # fmt: skip


def _metas(root: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = normalise(element.get("content") or "")
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _linked_data(root: Any) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """(articles, sites) among the page's JSON-LD; broken scripts are passed over."""
    articles, sites = [], []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > LARGEST_LD:
            continue
        try:
            found = json.loads(re.sub(r"^\s*(<!--|//<!\[CDATA\[)|(-->|//\]\]>)\s*$", "", script.text), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(found, 0):
            kinds = _types(node)
            if kinds & ARTICLE_TYPES:
                articles.append(node)
            elif kinds & SITE_TYPES:
                sites.append(node)
    return articles, sites


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(name), depth + 1)


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _type(node: dict[str, Any]) -> str | None:
    return next(iter(sorted(_types(node) & ARTICLE_TYPES)), None)


def _names(value: Any) -> Iterator[str]:
    for author in value if isinstance(value, list) else [value]:
        if isinstance(author, dict):
            author = author.get("name")
        if isinstance(author, list):
            yield from (name for name in author if isinstance(name, str))
        elif isinstance(author, str):
            yield author


def _bylines(root: Any) -> Iterator[str]:
    """Elements that say they name the author: rel=author, itemprop=author, or a class that does."""
    found = 0
    for element in root.iter("a", "span", "div", "p", "address", "li", "strong", "em", "cite", "b"):
        label = " ".join(filter(None, (element.get("class"), element.get("id"))))
        if element.get("rel") == "author" or "author" in (element.get("itemprop") or ""):
            text = _item_name(element)
        elif label and BYLINE.search(label) and not NOT_BYLINE.search(label):
            text = normalise(element.text_content())
        else:
            continue
        if 2 < len(text) < 120:
            found += 1
            yield text
        if found >= 4:
            return


def _item_name(element: Any) -> str:
    for inner in element.iter():
        if isinstance(inner.tag, str) and inner.get("itemprop") == "name":
            return normalise(inner.get("content") or inner.text_content())
    return normalise(element.text_content())


def _times(root: Any, what: str) -> Iterator[str]:
    wanted = "datePublished" if what == "published" else "dateModified"
    plain = []
    for element in root.iter("time", "meta", "span", "div", "abbr"):
        value = element.get("datetime") or element.get("content") or (element.get("title") if element.tag == "abbr" else None)
        if wanted in (element.get("itemprop") or "") and (value or element.text):
            yield value or normalise(element.text_content())
        elif element.tag == "time" and value and not element.get("itemprop"):
            label = (
                f"{element.get('class') or ''} {element.getparent().get('class') or '' if element.getparent() is not None else ''}"
            )
            updated = bool(re.search(r"updat|modif", label, re.IGNORECASE))
            if updated == (what == "modified"):
                plain.append(value)
    if what == "modified" or plain:
        yield from plain[:1]


def _site_lines(metas: dict[str, str], ld: dict[str, Any], sites: list[dict[str, Any]]) -> Iterator[Candidate]:
    publisher = ld.get("publisher")
    nodes = [publisher] if isinstance(publisher, dict) else []
    lines = [("og:site_name", metas.get("og:site_name")), ("application-name", metas.get("application-name")),
             ("copyright", metas.get("copyright"))]  # fmt: skip
    for node in [*nodes, *(site for site in sites if "webpage" not in _types(site))]:
        lines += [("publisher", _string(node.get("name"))), ("publisher", _string(node.get("description"))),
                  ("publisher", _string(node.get("slogan"))), ("publisher", _string(node.get("alternateName")))]  # fmt: skip
    yield from dict.fromkeys(_candidates(*lines))


def _candidates(*found: tuple[str, str | None]) -> Iterator[Candidate]:
    for source, value in found:
        if value and (cleaned := normalise(value)):
            yield Candidate(cleaned[:2_000], source)


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return normalise(re.sub(r"<[^>]+>", " ", value)) or None if isinstance(value, str) else None


def _image(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url")
    return value if isinstance(value, str) else None


def _free(ld: dict[str, Any]) -> bool | None:
    value = ld.get("isAccessibleForFree")
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.lower())
    return value if isinstance(value, bool) else None


def _is_by(metas: dict[str, str]) -> bool:
    return metas.get("twitter:label1", "").lower() in {"written by", "author", "by"}


def _tags(ld: dict[str, Any], metas: dict[str, str], root: Any) -> tuple[str, ...]:
    keywords = ld.get("keywords")
    listed = [k for k in keywords if isinstance(k, str)] if isinstance(keywords, list) else str(keywords or "").split(",")
    listed = [tag for tag in listed if tag.strip()] or metas.get("news_keywords", "").split(",")
    listed += [e.get("content") or "" for e in root.iter("meta") if e.get("property") == "article:tag"]
    return tuple(dict.fromkeys(tag for one in listed if (tag := normalise(one)) and len(tag) < 80))[:30]


def _link(root: Any, rel: str) -> str | None:
    return next(
        (link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == rel and link.get("href")), None
    )


def _absolute(value: str | None, url: str) -> str | None:
    if not value:
        return None
    try:
        joined = urljoin(url, value.strip())
        return joined if urlsplit(joined).scheme in {"http", "https"} and len(joined) <= 2_000 else None
    except ValueError:
        return None


def _address_day(url: str) -> str | None:
    match = re.search(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|$)", urlsplit(url).path)
    return f"{match[1]}-{match[2]}-{match[3]}" if match else None
