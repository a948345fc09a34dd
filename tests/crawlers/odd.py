"""JSON Feeds and sitemaps of every odd kind that is out there, twenty documents of each, all telling of what `said` says."""

# ruff: noqa: E501 - markup
from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from xml.sax.saxutils import escape

NUMBER = 20
HOME = "http://paper.example"
TITLES = [
    "Harbour opens",
    "Fish & chips < bread",
    "Häfen öffnen",
    "港が開く",
    'A "quoted" word',
    "Ends with a dot.",
    "1",
    "  blanks  within it",
]


def said(n: int) -> list[dict[str, Any]]:
    """What the n-th document of each kind tells: address, title, time."""
    return [
        {"url": f"{HOME}/{n}/{i}?a=1&b={i}", "title": " ".join(TITLES[(n + i) % len(TITLES)].split()),
         "at": datetime(2026, 1 + n % 12, 1 + i, n, i, tzinfo=UTC)}
        for i in range(1 + n % 5)
    ]  # fmt: skip


def iso(at: datetime, n: int) -> str:
    """A time as it may be written in ISO 8601, in one way of many."""
    zone = timezone(timedelta(hours=(n % 5) - 2, minutes=30 * (n % 2)))
    ways = [
        at.isoformat(), at.astimezone(zone).isoformat(), f"{at:%Y-%m-%dT%H:%M:%SZ}", f"{at:%Y-%m-%dT%H:%M:%S.000Z}",
        f"{at:%Y-%m-%d %H:%M:%S}", f"{at:%Y-%m-%dt%H:%M:%Sz}", f"{at:%Y-%m-%d %H:%M:%S} UTC", f"{at:%Y-%m-%dT%H:%M:%S} +0000",
        f"{at:%Y-%m-%dT%H:%M}", f"{at:%Y-%m-%dT%H:%M:%S}+0000", f"{at:%a, %d %b %Y %H:%M:%S} GMT", f"{at:%a, %d %b %Y %H:%M:%S} +0000",
    ]  # fmt: skip
    return ways[n % len(ways)]


def items(n: int, **more: Any) -> list[dict[str, Any]]:
    return [
        {"id": one["url"], "url": one["url"], "title": one["title"], "date_published": iso(one["at"], n)} | more for one in said(n)
    ]


def feed(n: int, listed: list[Any], **more: Any) -> dict[str, Any]:
    return {"version": f"https://jsonfeed.org/version/1{'.1' if n % 2 else ''}", "title": "The Paper", "items": listed} | more


def dumped(document: Any, n: int = 0) -> bytes:
    return json.dumps(document, ensure_ascii=bool(n % 2), indent=[None, 2, 8][n % 3]).encode()


JSON_KINDS: dict[str, Callable[[int], bytes]] = {
    "times in every way": lambda n: dumped(feed(n, items(n)), n),
    "times as numbers": lambda n: dumped(feed(n, [one | {"date_published": int(two["at"].timestamp() * [1, 1000][n % 2])}
                                                 for one, two in zip(items(n), said(n), strict=True)])),
    "ids that are numbers": lambda n: dumped(feed(n, [one | {"id": n * 1.5 + i} for i, one in enumerate(items(n))])),
    "no ids": lambda n: dumped(feed(n, [{k: v for k, v in one.items() if k != "id"} for one in items(n)])),
    "no address but the id": lambda n: dumped(feed(n, [{k: v for k, v in one.items() if k != "url"} for one in items(n)])),
    "an external address alone": lambda n: dumped(feed(n, [{"external_url": one.pop("url"), **one, "id": str(n)} for one in items(n)])),
    "relative addresses": lambda n: dumped(feed(n, [one | {"url": one["url"].removeprefix(["http:", HOME][n % 2])} for one in items(n)])),
    "authors of each version, and broken": lambda n: dumped(feed(n, items(n, **[
        {"author": {"name": "A"}}, {"authors": [{"name": "A"}, "B", None, 5]}, {"author": "A"}, {"authors": {"name": "A"}}, {"authors": None}][n % 5]))),
    "nothing where something belongs": lambda n: dumped(feed(n, items(n, summary=None, tags=None, image=[], attachments=[{}], content_html=5,
                                                              language=7), title=None, home_page_url=[], hubs=None)),
    "what is no item among the items": lambda n: dumped(feed(n, [None, "x", 5, [], *items(n)])),
    "a mark at the beginning": lambda n: b"\xef\xbb\xbf" + b"\n" * n + dumped(feed(n, items(n))),
    "UTF-16 and UTF-32": lambda n: json.dumps(feed(n, items(n)), ensure_ascii=False).encode(["utf-16", "utf-16-le", "utf-16-be", "utf-32"][n % 4]),
    "old western letters": lambda n: json.dumps(feed(n, items(n), description="Bücher", authors=[{"name": "É"}])).replace(
        "\\u00fc", "ü").replace("\\u00c9", "É").encode("cp1252"),
    "line breaks within strings": lambda n: dumped(feed(n, items(n), description="one two")).replace(b"one two", b"one\n\ttwo\x01"),
    "names twice": lambda n: dumped(feed(n, items(n))).replace(b'"title": "The', b'"title": 5, "title": "The', 1),
    "no version, or none that there is": lambda n: dumped(feed(n, items(n), version=[None, 3, "", "x"][n % 4])),
    "words of its own": lambda n: dumped(feed(n, items(n, _own={"a": [1, {"b": None}]}), _more={}, next_url="/2", expired=True)),
    "not a number": lambda n: dumped(feed(n, items(n, rank=float("nan"), _far=float("inf")))),
    "texts of both kinds": lambda n: dumped(feed(n, items(n, content_text="a < b\n\nc", **({"content_html": "<p>a"} if n % 2 else {})))),
}  # fmt: skip


def urls(n: int, before: str = "", after: str = "", lastmod: str = "<lastmod>{}</lastmod>") -> str:
    return "".join(
        f"<url>{before}<loc>{escape(one['url'])}</loc>{lastmod.format(iso(one['at'], n))}{after}</url>" for one in said(n)
    )


def urlset(inside: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>\n', root: str = "urlset",
           namespace: str = ' xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"') -> str:  # fmt: skip
    return f"{head}<{root}{namespace}>{inside}</{root.partition(' ')[0]}>"


NAMESPACES = [
    "",
    ' xmlns="http://www.google.com/schemas/sitemap/0.84"',
    ' xmlns="https://www.sitemaps.org/schemas/sitemap/0.9/"',
    " xmlns='x'",
]
IMAGE = '<i:image xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"><i:loc>http://cdn.example/a.jpg</i:loc><i:title>No</i:title></i:image>'
HREFLANG = '<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="alternate" hreflang="fr" href="http://paper.example/fr"/>'
BEFORE = ["<br />\n<b>Warning</b>: it <is> broken", "\n\n \t", "<!-- <urlsett> -->", "\ufeff", "PHP Notice: a & b\n"]

SITEMAP_KINDS: dict[str, Callable[[int], bytes]] = {
    "times in every way": lambda n: urlset(urls(n)).encode(),
    "no namespace, or a wrong one": lambda n: urlset(urls(n), namespace=NAMESPACES[n % 4]).encode(),
    "a prefix": lambda n: urlset(urls(n).replace("<", "<s:").replace("<s:/", "</s:"), root="s:urlset", namespace=' xmlns:s="x"').encode(),
    "capitals": lambda n: urlset(urls(n).replace("loc>", "LOC>").replace("url>", "Url>"), root=["URLSET", "UrlSet"][n % 2]).encode(),
    "blanks around addresses": lambda n: urlset(urls(n).replace("<loc>", "<loc>\n\t  ").replace("</loc>", " \r\n</loc>")).encode(),
    "CDATA": lambda n: urlset("".join(f"<url><loc><![CDATA[{one['url']}]]></loc><lastmod>{iso(one['at'], n)}</lastmod></url>" for one in said(n))).encode(),
    "ampersands that are escaped twice": lambda n: urlset(urls(n).replace("&amp;", ["&amp;amp;", "<![CDATA[&amp;]]>", "&amp;#038;"][n % 3])).encode(),
    "ampersands that are bare": lambda n: urlset(urls(n).replace("&amp;", "&")).encode(),
    "something printed before": lambda n: (BEFORE[n % 5] + urlset(urls(n))).encode(),
    "characters that no XML may hold": lambda n: urlset(urls(n, after=f"<x>{chr(1 + n % 8)}</x>")).encode(),
    "pictures and languages": lambda n: urlset(urls(n, before=IMAGE if n % 2 else "", after=HREFLANG + IMAGE)).encode(),
    "gzip": lambda n: gzip.compress(urlset(urls(n)).encode(), n % 10),
    "gzip twice": lambda n: gzip.compress(gzip.compress(urlset(urls(n)).encode())),
    "gzip of several members": lambda n: b"".join(gzip.compress(line) for line in urlset(urls(n)).encode().splitlines(keepends=True)),
    "gzip with something after it": lambda n: gzip.compress(urlset(urls(n)).encode()) + bytes(n) + b"\n" * (n % 2),
    "relative addresses": lambda n: urlset(urls(n).replace(f"<loc>{HOME}", "<loc>")).encode(),
    "UTF-16": lambda n: urlset(urls(n), head='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
    "old western letters": lambda n: urlset(urls(n, after="<x>é</x>"), head='<?xml version="1.0" encoding="iso-8859-1"?>').encode("latin-1"),
    "bytes that are no UTF-8": lambda n: urlset(urls(n, before="<x>\udce9\udc80ß</x>")).encode("utf-8", "surrogateescape"),
    "a stylesheet and comments": lambda n: urlset(f"<!-- {n} -->" + urls(n), head='<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- - -->').encode(),
    "a document type": lambda n: urlset(urls(n), head='<!DOCTYPE urlset SYSTEM "http://nowhere.example/x.dtd">').encode(),
    "addresses that are none among them": lambda n: urlset("<url></url><url><loc/></url><url><loc>mailto:a@b</loc></url>" + urls(n)).encode(),
    "news": lambda n: urlset("".join(
        f"<url><loc>{escape(one['url'])}</loc><n:news xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><n:publication_date>{iso(one['at'], n)}"
        f"</n:publication_date><n:title>{escape(one['title'])}</n:title></n:news></url>" for one in said(n))).encode(),
    "a list of addresses": lambda n: ["\n", "\r\n", "\n\n"][n % 3].join(one["url"] for one in said(n)).encode(["utf-8", "utf-8-sig"][n % 2]),
    "breaking off after the last": lambda n: (urlset(urls(n)).removesuffix("</urlset>") + "<url><loc>http://pap"[: n % 19]).encode(),
}  # fmt: skip

INDEX_KINDS: dict[str, Callable[[int], bytes]] = {
    "plain": lambda n: index(n).encode(),
    "gzip": lambda n: gzip.compress(index(n).encode()),
    "no namespace and capitals": lambda n: index(n).replace("sitemap>", "SITEMAP>").encode(),
    "bare ampersands": lambda n: index(n).replace("&amp;", "&").encode(),
    "ampersands that are escaped twice": lambda n: index(n).replace("&amp;", "&amp;amp;").encode(),
    "bytes that are no UTF-8": lambda n: index(n).encode().replace(b"<sitemap>", b"<sitemap><x>\xe9</x>"),
    "something printed before": lambda n: (BEFORE[n % 5] + index(n)).encode(),
}  # fmt: skip


def index(n: int) -> str:
    inside = "".join(f"<sitemap><loc>{escape(one['url'])}</loc><lastmod>{iso(one['at'], n)}</lastmod></sitemap>" for one in said(n))
    return f'<?xml version="1.0"?><sitemapindex>{inside}</sitemapindex>'
