"""What we read of feed documents beside what feedparser reads of them with its defaults: `python -m benchmarks.agreement FOLDER`.

Each difference is one of those on purpose, named below, or one too many. A test holds documents of our own to the same."""

from __future__ import annotations

import calendar
import io
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import feedparser
import feedparser.datetimes
import feedparser.encodings
from lxml import etree, html

from crawlers.addresses import normalise
from crawlers.entry import Entry, NotAFeed
from crawlers.feeds import guarded, parse
from crawlers.feeds.reading import ACTIVE

Said = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    field: str
    ours: Any
    theirs: Any


@contextmanager
def unguarded() -> Iterator[None]:
    """feedparser as it comes, without our guards."""
    with ExitStack() as undone, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        undone.enter_context(patch.object(feedparser.api, "replace_doctype", guarded._replace_doctype))
        undone.enter_context(patch.object(feedparser.encodings, "RE_XML_PI_ENCODING", guarded._declared))
        undone.enter_context(patch.object(feedparser.datetimes, "_date_handlers", guarded._date_handlers))
        undone.enter_context(patch.object(feedparser.mixin, "make_safe_absolute_uri", guarded._absolute))
        undone.enter_context(patch.object(feedparser.mixin._FeedParserMixin, "_sync_author_detail", guarded._sync_author))
        yield


def theirs(body: bytes, url: str, content_type: str | None = None, **options: bool) -> list[Said]:
    """What feedparser reads, with its defaults unless other options are given."""
    headers = {"content-location": url, "content-type": content_type or ""}
    with unguarded():
        return [dict(raw) for raw in feedparser.parse(io.BytesIO(body), response_headers=headers, **options).entries]


def differences(entry: Entry, raw: Said) -> Iterator[Difference]:
    """Texts are compared as a reader sees them: theirs is sanitized HTML, ours a plain title and HTML that nobody sees."""
    contents = [_html(part.get("value"), part) or "" for part in raw.get("content") or ()]
    pairs = {
        "title": (_seen(_escaped(entry.title)), _seen(_theirs(raw, "title"))),
        "link": (entry.url, raw.get("link") or None),
        "id": (entry.guid, raw.get("id") or None),
        "published": (entry.published_at, _time(raw, "published_parsed") or _time(raw, "created_parsed")),
        "updated": (entry.updated_at, _time(raw, "updated_parsed")),
        "summary": (_seen(entry.summary), _seen(_theirs(raw, "summary"))),
        "content": (_seen(entry.content), _seen(max(contents, key=len, default=None))),
    }
    for field, (said, other) in pairs.items():
        if said != other:
            yield Difference(field, said, other)


def _with_gaps(text: str) -> str:
    return ".*".join(re.escape(part) for part in re.split(r"&\w+;", text))


def _words(value: Any) -> set[str]:
    return set(re.findall(r"\w+", value or ""))


def _web(value: Any) -> bool:
    return str(value).startswith(("http://", "https://"))


def _same_page(one: Any, other: Any) -> bool:
    try:
        return normalise(str(one)) == normalise(str(other))
    except ValueError:
        return False


# name -> is this difference, in this entry of theirs, on purpose?
ON_PURPOSE: dict[str, Callable[[Difference, Said, str], bool]] = {
    "an address behind a feed proxy is taken where the feed names it":
        lambda d, raw, url: d.field == "link" and d.ours in [raw[name] for name in raw if name.endswith("_origlink")],
    "an id that is an address stands in for a link that is missing":
        lambda d, raw, url: d.field == "link" and not d.theirs and d.ours == raw.get("id"),
    "a link that leads to no page of the web is none":
        lambda d, raw, url: d.field == "link" and not d.ours and not _web(d.theirs),
    "an empty link, which resolves to the feed itself, is none":
        lambda d, raw, url: d.field == "link" and d.theirs == url and d.ours != url,
    "of pages in several languages that of none, or of the feed's own, or the first is taken":
        lambda d, raw, url: d.field == "link" and any(link.get("hreflang") for link in raw.get("links") or ())
        and d.ours in [link.get("href") for link in raw["links"]],
    "what an address must escape is escaped":
        lambda d, raw, url: d.field == "link" and _same_page(d.ours, d.theirs),
    "entities that a document declares are not expanded":
        lambda d, raw, url: "&" in str(d.ours) and bool(re.fullmatch(_with_gaps(str(d.ours)), str(d.theirs))),
    "a title that could do something in a browser is read as HTML, whatever it is called":
        lambda d, raw, url: d.field == "title" and bool(ACTIVE.search(raw.get("title") or "")),
    "of scripts and of broken markup no words are read that theirs does not read":
        lambda d, raw, url: d.field in {"title", "summary", "content"} and _words(d.ours) <= _words(d.theirs),
    "a time in a zone that is named, or in a form that feedparser does not know, is read or left out, not made up":
        lambda d, raw, url: d.field in {"published", "updated"} and d.ours == _time(raw, d.field, feedparser.datetimes._parse_date),
    "a frame that is left open holds text":
        lambda d, raw, url: d.field in {"summary", "content"} and _seen(d.ours) == d.theirs,
}  # fmt: skip


def purpose(difference: Difference, raw: Said, url: str) -> str | None:
    return next((name for name, holds in ON_PURPOSE.items() if holds(difference, raw, url)), None)


def _seen(value: str | None) -> str | None:
    """What a reader sees of HTML: no scripts, no styles, and blanks as one."""
    if not value:
        return None
    try:
        tree = html.fragment_fromstring(value, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return " ".join(value.split()) or None
    etree.strip_elements(tree, "script", "style", "applet", with_tail=False)
    etree.strip_elements(tree, etree.Comment, with_tail=False)
    return " ".join(tree.text_content().split()) or None


def _theirs(raw: Said, field: str) -> str | None:
    return _html(raw.get(field), raw.get(f"{field}_detail"))


def _html(value: str | None, detail: Any) -> str | None:
    return _escaped(value) if detail and detail.get("type") == "text/plain" else value


def _escaped(value: str | None) -> str | None:
    return value.replace("&", "&amp;").replace("<", "&lt;") if value else None


def _time(raw: Said, name: str, read: Callable[[Any], Any] = lambda parsed: parsed) -> datetime | None:
    parsed = read(raw.get(name))
    return datetime.fromtimestamp(calendar.timegm(parsed), UTC) if isinstance(parsed, time.struct_time) else None


def main(folder: Path) -> int:
    counts: Counter[str] = Counter()
    for file in sorted(path for path in folder.rglob("*.*") if path.is_file() and "LICENSE" not in path.name):
        body, url = file.read_bytes(), f"http://127.0.0.1:8097/{file.relative_to(folder)}"
        counts["documents"] += 1
        read = theirs(body, url)
        try:
            entries = parse(body, url).entries
        except NotAFeed as error:
            counts[f"refused: {str(error).partition(':')[0]}"] += 1
            entries = ()
        if len(entries) != len(read):
            counts["OTHER NUMBER OF ENTRIES"] += 1
            print(f"{file}: {len(entries)} entries, feedparser reads {len(read)}")
        for entry, raw in zip(entries, read, strict=False):
            counts["entries"] += 1
            for difference in differences(entry, raw):
                named = purpose(difference, raw, url)
                counts[f"{difference.field}: {named}" if named else f"UNEXPLAINED {difference.field}"] += 1
                if not named:
                    print(f"{file}: {difference.field}\n  ours   {difference.ours!r}\n  theirs {difference.theirs!r}")
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")
    return any(name.isupper() or name.startswith("UNEXPLAINED") for name in counts)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
