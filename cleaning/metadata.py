"""What a page says about itself outside its text: JSON-LD, meta elements, microdata, headings, bylines and times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from cleaning.bylines import bylines, lines, signatures, visible_day
from cleaning.dates import iso
from cleaning.linked_data import LinkedData, read_linked_data
from cleaning.model import Candidate
from cleaning.people import people
from cleaning.text import normalise
from cleaning.titles import text_of_heading

AUTHOR_METAS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author")
MOST_METAS = 300  # in which authors are looked for: hardly a page has a hundred
PUBLISHED_METAS = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
                   "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "date")  # fmt: skip
MODIFIED_METAS = ("article:modified_time", "og:updated_time", "datemodified", "lastmod")


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
    listing: bool  # says that it lists other pages
    teasers: int  # headings that lead to other pages
    media: bool  # shows a video, or several pictures
    body: str | None  # JSON-LD's own copy of the text


def read_page(root: Any, url: str) -> Page:
    named = _named_metas(root)
    metas = dict(reversed(named))  # the first of each name
    canonical = _absolute(_link(root, "canonical") or metas.get("og:url"), url)
    ld = read_linked_data(root, [url, *([canonical] if canonical else [])])
    window_title = normalise(root.findtext(".//title") or "")
    headings = [text for heading in islice(root.iter("h1"), 20) if (text := text_of_heading(heading))]
    language = root.get("lang") or metas.get("og:locale") or metas.get("content-language") or ld.text("inLanguage")
    visible = root.find("body")
    return Page(
        titles=tuple(_candidates(
            ("json-ld", ld.text("headline", "name")), ("og", metas.get("og:title")),
            *(("heading", text) for text in headings[:4]), ("meta", metas.get("twitter:title")), ("window", window_title),
        )),
        authors=_authors(root, named, metas, ld),
        published=_moments(
            language, ("json-ld", ld.moment("datePublished")), *(("meta", metas.get(name)) for name in PUBLISHED_METAS),
            *(("time", value) for value in _times(root, "published")), ("address", _address_day(url)),
            ("near", visible_day(root, language)),
        ),
        modified=_moments(
            language, ("json-ld", ld.moment("dateModified")), *(("meta", metas.get(name)) for name in MODIFIED_METAS),
            *(("time", value) for value in _times(root, "modified")),
        ),
        site_lines=tuple(_site_lines(metas, ld)),
        language=language,
        canonical_url=canonical,
        image_url=_absolute(metas.get("og:image") or ld.image(), url),
        section=ld.text("articleSection") or metas.get("article:section"),
        tags=_tags(ld, metas, root),
        kind=(ld.kind or metas.get("og:type") or "").lower(),
        free=ld.free(), live=ld.kind == "liveblogposting", window_title=window_title,
        words=len(visible.text_content().split()) if visible is not None else 0,
        listing=ld.listing, teasers=_teasers(root), media=root.find(".//video") is not None or len(root.findall(".//figure")) > 2,
        body=ld.body(),
        password=any((field.get("type") or "").lower() == "password" for field in root.iter("input")),
    )  # fmt: skip


def _authors(root: Any, named: list[tuple[str, str]], metas: dict[str, str], ld: LinkedData) -> tuple[Candidate, ...]:
    """Signatures are looked for last, and only where nothing better names a person: that takes long."""
    found = list(dict.fromkeys((*ld.authors(), *_candidates(
        *(("meta", content) for wanted in AUTHOR_METAS for name, content in named[:MOST_METAS] if name == wanted),
        ("meta", metas.get("twitter:data1") if _is_by(metas) else None),
        *(("byline", text) for text in bylines(root)),
        *(("line", text) for text in lines(root)),
    ))))  # fmt: skip
    if not people(found, [line.value for line in _site_lines(metas, ld)]):
        found += _candidates(*(("signature", text) for text in signatures(root)))
    return tuple(found)


def _named_metas(root: Any) -> list[tuple[str, str]]:
    """In order: a page may name each of its authors in a meta of its own."""
    found = []
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = normalise((element.get("content") or "")[:20_000])
        if name and content:
            found.append((name.lower(), content))
    return found


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


def _site_lines(metas: dict[str, str], ld: LinkedData) -> Iterator[Candidate]:
    lines = [("og:site_name", metas.get("og:site_name")), ("application-name", metas.get("application-name")),
             ("copyright", metas.get("copyright")), *ld.site_lines()]  # fmt: skip
    yield from dict.fromkeys(_candidates(*lines))


def _moments(language: str | None, *found: tuple[str, str | None]) -> tuple[Candidate, ...]:
    read = ((source, iso(value, language)) for source, value in found if value)
    return tuple(dict.fromkeys(Candidate(value, source) for source, value in read if value))


def _candidates(*found: tuple[str, str | None]) -> Iterator[Candidate]:
    for source, value in found:
        if value and (cleaned := normalise(value)):
            yield Candidate(cleaned[:2_000], source)


def _teasers(root: Any) -> int:
    headings = islice(root.iter("h2", "h3", "h4"), 500)
    return sum(heading.find(".//a[@href]") is not None or heading.getparent().tag == "a" for heading in headings)


def _is_by(metas: dict[str, str]) -> bool:
    return metas.get("twitter:label1", "").lower() in {"written by", "author", "by"}


def _tags(ld: LinkedData, metas: dict[str, str], root: Any) -> tuple[str, ...]:
    listed = [tag for tag in ld.keywords() if tag.strip()] or metas.get("news_keywords", "").split(",")
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
