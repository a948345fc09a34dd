"""JSON Feed 1.0 and 1.1 (jsonfeed.org), and the posts of a WordPress REST API."""

from __future__ import annotations

import json
from typing import Any

from crawlers.entry import Entry, FeedDocument, NotAFeed
from crawlers.feeds.reading import ENTRIES, FULL, LONG, address, moment, plain, text


def parse(body: bytes, url: str) -> FeedDocument:
    try:
        document = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise NotAFeed(f"begins like JSON, but is none: {error}"[:200]) from None
    if isinstance(document, list):
        return _wordpress(document, url)
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise NotAFeed("this is JSON, but neither a JSON Feed nor a list of posts")
    home = address(document.get("home_page_url"), url)
    entries = tuple(entry for item in document["items"][:ENTRIES] if isinstance(item, dict) and (entry := _item(item, url)))
    return FeedDocument("json", entries, text(document.get("title")), text(document.get("description"), LONG), None,
                        text(document.get("language"), 35), home)  # fmt: skip


def _item(item: dict[str, Any], url: str) -> Entry | None:
    guid = item.get("id")
    guid = text(str(guid) if isinstance(guid, int | float) else guid, 2_000)
    link = address(item.get("url"), url) or address(item.get("external_url"), url)
    if link is None and guid and guid.startswith(("http://", "https://")):
        link = address(guid, url)
    if link is None:
        return None
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]  # 1.1, 1.0
    names = [name for author in authors or [] if isinstance(author, dict) and (name := text(author.get("name")))]
    return Entry(
        link, guid, text(item.get("title")), ", ".join(names) or None, text(item.get("summary"), LONG),
        text(item.get("content_html"), FULL) or text(item.get("content_text"), FULL), moment(item.get("date_published")),
        moment(item.get("date_modified")), text(item.get("language"), 35),
    )  # fmt: skip


def _wordpress(posts: list[Any], url: str) -> FeedDocument:
    """https://developer.wordpress.org/rest-api/reference/posts/ - `*_gmt` times carry no zone and mean UTC."""
    entries = []
    for post in posts[:ENTRIES]:
        if not isinstance(post, dict) or (link := address(post.get("link"), url)) is None:
            continue
        summary, content = _rendered(post.get("excerpt"), LONG), _rendered(post.get("content"), FULL)
        guid = post.get("id")
        entries.append(Entry(
            link, str(guid) if isinstance(guid, int) else None, plain(_rendered(post.get("title"), LONG)), None, summary, content,
            moment(post.get("date_gmt")), moment(post.get("modified_gmt")),
        ))  # fmt: skip
    if not entries and posts:
        raise NotAFeed("this is a JSON list, but not of posts")
    return FeedDocument("wordpress", tuple(entries))


def _rendered(value: Any, most: int) -> str | None:
    return text(value.get("rendered"), most) if isinstance(value, dict) else None
