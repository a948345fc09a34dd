"""JSON Feed 1.0 and 1.1 (jsonfeed.org), and the posts of a WordPress REST API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from crawlers.entry import Entry, FeedDocument, NotAFeed
from crawlers.feeds.reading import ENTRIES, FULL, LONG, address, line, moment, plain, prose, since_1970, text


def parse(body: bytes, url: str) -> FeedDocument:
    try:
        document = json.loads(_decoded(body), strict=False)  # line breaks within strings are common, and harmless
    except (ValueError, RecursionError) as error:
        raise NotAFeed(f"begins like JSON, but is none: {error}"[:200]) from None
    if isinstance(document, list):
        return _wordpress(document, url)
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise NotAFeed(_refused(document) or "this is JSON, but neither a JSON Feed nor a list of posts")
    entries = tuple(_item(item, url) for item in document["items"][:ENTRIES] if isinstance(item, dict))
    return FeedDocument("json", entries, line(document.get("title")), line(document.get("description"), LONG), None,
                        text(document.get("language"), 35), address(document.get("home_page_url"), url),
                        earlier=address(document.get("next_url"), url))  # fmt: skip


def _item(item: dict[str, Any], url: str) -> Entry:
    guid = _identity(item.get("id"))
    link = address(item.get("url"), url) or address(item.get("external_url"), url)
    if link is None and guid and guid.startswith(("http://", "https://")):
        link = address(guid, url)
    return Entry(
        link, guid, line(item.get("title")), ", ".join(_names(item)) or None, text(item.get("summary"), LONG),
        text(item.get("content_html"), FULL) or prose(item.get("content_text"), FULL), _time(item.get("date_published")),
        _time(item.get("date_modified")), text(item.get("language"), 35),
    )  # fmt: skip


def _names(item: dict[str, Any]) -> Iterator[str]:
    """1.1 has a list of authors, 1.0 one; some write the bare name where an object with a name belongs."""
    said = item.get("authors") or item.get("author")
    for author in said if isinstance(said, list) else [said]:
        if name := line(author.get("name") if isinstance(author, dict) else author):
            yield name


def _identity(value: Any) -> str | None:
    """Numbers count as they are written; true and false are no identity."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return text(str(value) if is_number else value, 2_000)


def _time(value: Any) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return moment(value)
    return since_1970(value)


def _wordpress(posts: list[Any], url: str) -> FeedDocument:
    """https://developer.wordpress.org/rest-api/reference/posts/ - `*_gmt` times carry no zone and mean UTC."""
    found = [post for post in posts[:ENTRIES] if isinstance(post, dict) and ("link" in post or "guid" in post)]
    if not found and posts:
        raise NotAFeed("this is a JSON list, but not of posts")
    return FeedDocument("wordpress", tuple(_post(post, url) for post in found))


def _post(post: dict[str, Any], url: str) -> Entry:
    embedded = post.get("_embedded")  # what ?_embed asks for
    authors = embedded.get("author") if isinstance(embedded, dict) else None
    return Entry(
        address(post.get("link"), url), _identity(post.get("id")) or _rendered(post.get("guid"), 2_000),
        plain(_rendered(post.get("title"), LONG)), ", ".join(_names({"authors": authors})) or None,
        _rendered(post.get("excerpt"), LONG), _rendered(post.get("content"), FULL), moment(post.get("date_gmt")),
        moment(post.get("modified_gmt")),
    )  # fmt: skip


def _rendered(value: Any, most: int) -> str | None:
    return text(value.get("rendered") if isinstance(value, dict) else value, most)


def _refused(document: Any) -> str | None:
    """What an API says instead of a list: WordPress gives a code and a message."""
    said = text(document.get("message"), 100) if isinstance(document, dict) and "code" in document else None
    return f"the API answered: {' '.join(said.split())}" if said else None


def _decoded(body: bytes) -> str:
    """UTF-8, as JSON must be; or UTF-16 and UTF-32, as their first bytes show; or else what old servers write."""
    encoding = json.detect_encoding(body)
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return body.decode("cp1252" if encoding.startswith("utf-8") else encoding, "replace")
