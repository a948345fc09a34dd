"""Sources as people keep them: OPML files and `sources.toml`, in and out."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from copydesk.settings import Settings
from crawlers.addresses import address_problem, host_of, normalise
from sql import feeds, hosts
from sql.connection import Connection

KINDS = ("rss", "json", "sitemap", "news_sitemap", "section", "wordpress")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # characters that no XML document may hold
LARGEST_FILE = 50_000_000  # bytes


class SourcesError(Exception):
    """The file cannot be read as sources; one line that says where and what to do."""


class NothingFound(Exception):
    """No feed was found at an address; one line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One feed as listed by a person."""

    source: str
    feed_url: str
    kind: str = "rss"
    home_url: str | None = None
    tags: tuple[str, ...] = ()
    selector: str | None = None  # of a section page: CSS for the links that are articles, or for what holds them


def read(path: Path) -> list[Listed]:
    """The feeds of an OPML file (folders become tags) or a sources.toml, by its content."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SourcesError(f"{path} is larger than {LARGEST_FILE // 1_000_000} MB: is it a list of feeds?")
        raw = path.read_bytes()
    except OSError as error:
        raise SourcesError(f"cannot read {path}: {error.strerror}") from error
    listed = list(_from_toml(path, raw) if path.suffix == ".toml" else _from_opml(path, raw))
    if not listed:
        raise SourcesError(f"{path} lists no feed: an OPML outline needs an xmlUrl, a [[sources]] table needs feeds")
    return listed


def add(settings: Settings, conn: Connection, listed: Iterable[Listed], now: datetime) -> tuple[int, list[str]]:
    """Add the feeds not watched yet: how many, and a line for each that cannot be."""
    added, problems = 0, []
    for one in listed:
        try:
            url = usable(settings, one.feed_url)
        except ValueError as error:
            problems.append(f"{one.feed_url}: {error}")
            continue
        with conn.transaction():
            source_id = feeds.add_source(conn, one.source, one.home_url, one.tags, now)
            hosts.add(conn, [host_of(url)])
            new = feeds.add(conn, source_id, url, one.kind, host_of(url), settings.poll_seconds * 3, now)
            if new is not None and one.selector:
                feeds.select(conn, new, one.selector)
            added += new is not None
    return added, problems


def selector_problem(selector: str) -> str | None:
    """Why this is no CSS selector, in one line; None if it is one."""
    from crawlers.feeds import sections  # the weight of the parsers is only for those who use them

    return sections.selector_problem(selector)


def usable(settings: Settings, address: str) -> str:
    """The canonical form of a feed's address; ValueError if it is none that may be asked."""
    url = normalise(address)
    if problem := None if settings.allow_private else address_problem(url, settings.ports):
        raise ValueError(problem)
    return url


def to_opml(rows: Sequence[Mapping[str, Any]]) -> str:
    """Every watched feed as OPML 2.0; tags become folders, the second within the first, as they were when folders became tags."""
    lines, open_folders = [], tuple[str, ...]()
    for row in sorted((row for row in rows if row["feed_url"]), key=lambda row: tuple(row["tags"])):
        folders = tuple(tag for tag in row["tags"] if tag.strip())
        shared = next((n for n, (a, b) in enumerate(zip(open_folders, folders, strict=False)) if a != b),
                      min(len(open_folders), len(folders)))  # fmt: skip
        lines += ["</outline>"] * (len(open_folders) - shared)
        lines += [f"<outline text={_attribute(folder)}>" for folder in folders[shared:]]
        open_folders = folders
        lines.append(_outline(row))
    lines += ["</outline>"] * len(open_folders)
    head = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0"><head><title>copydesk</title></head><body>']
    return "\n".join([*head, *lines, "</body></opml>", ""])


def to_toml(rows: Sequence[Mapping[str, Any]]) -> str:
    """The same as a sources.toml, to be kept by hand from then on."""
    tables: dict[str, list[str]] = {}
    for row in rows:
        table = tables.setdefault(row["name"], [
            "[[sources]]", f"name = {_string(row['name'])}", *([f"home = {_string(row['home_url'])}"] if row["home_url"] else []),
            *([f"tags = [{', '.join(map(_string, row['tags']))}]"] if row["tags"] else []), "feeds = [",
        ])  # fmt: skip
        if row["feed_url"]:
            said = {"url": row["feed_url"], "kind": row["kind"]} | ({"selector": row["selector"]} if row["selector"] else {})
            table.append(f"    {{ {', '.join(f'{name} = {_string(value)}' for name, value in said.items())} }},")
    return "\n".join(line for table in tables.values() for line in [*table, "]", ""])


def _outline(row: Mapping[str, Any]) -> str:
    said = {"text": row["name"], "xmlUrl": row["feed_url"], "htmlUrl": row["home_url"], "copydeskKind": row["kind"],
            "copydeskSelector": row.get("selector")}  # fmt: skip
    return f'<outline type="rss"{"".join(f" {name}={_attribute(value)}" for name, value in said.items() if value)}/>'


def _string(text: str) -> str:
    """A string as TOML writes it; JSON writes it the same but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _attribute(text: str) -> str:
    return quoteattr(NOT_XML.sub("", text))


def _from_opml(path: Path, raw: bytes) -> Iterator[Listed]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise SourcesError(f"{path} is not well-formed OPML: {error.msg}") from error
    if root.tag.lower() != "opml":
        raise SourcesError(f"{path} is XML, but its root is <{root.tag}> and not <opml>")
    yield from _outlines(root, ())


def _outlines(element: Any, folders: tuple[str, ...]) -> Iterator[Listed]:
    for outline in element.iterchildren("body", "outline"):
        label = (outline.get("text") or outline.get("title") or "").strip()
        address = (outline.get("xmlUrl") or outline.get("xmlurl") or "").strip()
        if address:
            kind = outline.get("copydeskKind") or "rss"
            selector = outline.get("copydeskSelector")
            yield Listed(
                label or _host(address), address, kind if kind in KINDS else "rss", outline.get("htmlUrl") or None, folders,
                None if selector is None or selector_problem(selector) else selector,
            )  # fmt: skip
        yield from _outlines(outline, (*folders, label) if label and not address else folders)


def _from_toml(path: Path, raw: bytes) -> Iterator[Listed]:
    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourcesError(f"{path} is not valid TOML: {error}") from error
    tables = table.get("sources", [])
    if not isinstance(tables, list):
        raise SourcesError(f"{path}: sources should be tables, each below a line [[sources]]")
    for number, source in enumerate(tables, 1):
        if not isinstance(source, dict) or not isinstance(source.get("name"), str):
            raise SourcesError(f"{path}: [[sources]] number {number} has no name")
        yield from _table(path, source)


def _table(path: Path, source: dict[str, Any]) -> Iterator[Listed]:
    name, found, tags, home = source["name"], source.get("feeds", []), source.get("tags", []), source.get("home")
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise SourcesError(f"{path}: the tags of {name!r} should be a list of words")
    if not isinstance(home, str | None):
        raise SourcesError(f"{path}: the home of {name!r} should be the address of its front page")
    for feed in found if isinstance(found, list) else [found]:
        said = feed if isinstance(feed, dict) else {"url": feed}
        address, kind, selector = said.get("url"), said.get("kind", "rss"), said.get("selector")
        if not address or not isinstance(address, str) or kind not in KINDS:
            raise SourcesError(f"{path}: a feed of {name!r} needs a url and a kind among {', '.join(KINDS)}")
        if selector is not None and (problem := selector_problem(str(selector))):
            raise SourcesError(f"{path}: a feed of {name!r}: {problem}")
        yield Listed(name, address, kind, home, tuple(tags), selector)


def _host(address: str) -> str:
    try:
        return host_of(normalise(address))
    except ValueError:
        return address[:200]
