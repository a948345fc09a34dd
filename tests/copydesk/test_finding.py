"""The feeds of a site are found from its home page, as politely as they are polled, and the best is taken."""

# ruff: noqa: E501 - markup
from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from copydesk import finding
from copydesk.commands import watching
from copydesk.commands.given import NotKnown
from copydesk.newsroom.server import Newsroom
from copydesk.newsroom.world import SITES as NEWSROOM
from copydesk.settings import Settings
from copydesk.sources import NothingFound
from sql import feeds, hosts
from sql.connection import Connection

NOW = datetime.now(UTC)


@dataclass
class Site:
    """Answers of one small site: path -> (status, content type, body); `{here}` stands for its own address."""

    pages: dict[str, tuple[int, str, str]]
    port: int = 0
    asked: list[tuple[float, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def paths(self) -> list[str]:
        return [path for _, path in self.asked]


@contextmanager
def serve(pages: dict[str, tuple[int, str, str]]) -> Iterator[Site]:
    site = Site(pages)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((time.monotonic(), self.path))
            status, kind, body = site.pages.get(self.path, (404, "text/html", "<html><body>nothing here</body></html>"))
            body = body.replace("{here}", site.url)
            self.send_response(status)
            self.send_header("Location" if status in {301, 302} else "Content-Type", body if status in {301, 302} else kind)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def page(head: str = "", body: str = "") -> tuple[int, str, str]:
    return 200, "text/html", f"<!doctype html><html><head><title>The Paper</title>{head}</head><body>{body}</body></html>"


def rss(entries: int, title: str = "The Paper", full: bool = False, days: float = 0.1) -> tuple[int, str, str]:
    at = NOW - timedelta(days=days)
    text = "<content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>" if full else ""
    items = "".join(
        f"<item><title>Story {n}</title><link>{{here}}{n}</link><pubDate>{at:%a, %d %b %Y %H:%M:%S +0000}</pubDate>{text}</item>"
        for n in range(entries)
    )
    return 200, "text/plain", f"<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>{title}</title>" \
                              f"{items}</channel></rss>"  # fmt: skip


def link(href: str, kind: str = "application/rss+xml") -> str:
    return f"<link rel='alternate' type='{kind}' href='{href}'>"


def sitemap(entries: int) -> tuple[int, str, str]:
    return 200, "application/xml", "<urlset>" + "".join(f"<url><loc>{{here}}{n}</loc></url>" for n in range(entries)) + "</urlset>"


POSTS = json.dumps([{"id": n, "link": f"http://127.0.0.1/{n}", "title": {"rendered": "A"}, "content": {"rendered": "<p>B</p>"},
                     "date_gmt": f"{NOW:%Y-%m-%dT%H:%M:%S}"} for n in range(10)])  # fmt: skip
STORIES = "".join(f"<a href='/2026/11/24/a-story-of-the-coast-{n}'>A story of the coast and of its ships</a>" for n in range(8))

# what the site has -> the kind and the path of what is taken, and why it was looked at
SITES: list[tuple[str, dict[str, tuple[int, str, str]], str, str, str]] = [
    ("the feed that its head names", {"/": page(link("/news.rss")), "/news.rss": rss(20)}, "rss", "news.rss", "named by the page"),
    ("the fuller of two", {"/": page(link("/a") + link("/b")), "/a": rss(20), "/b": rss(20, full=True)}, "rss", "b", "named by the page"),
    ("articles rather than comments", {"/": page(link("/comments/feed") + link("/x")), "/comments/feed": rss(50, "Comments on The Paper"),
                                       "/x": rss(10)}, "rss", "x", "named by the page"),
    ("the living rather than the dead", {"/": page(link("/old") + link("/new")), "/old": rss(90, days=900), "/new": rss(10)}, "rss", "new",
     "named by the page"),
    ("an ordinary link", {"/": page(body="<a href='/abo/feed.xml'>RSS</a>"), "/abo/feed.xml": rss(5)}, "rss", "abo/feed.xml", "linked from the page"),
    ("a usual place", {"/": page(), "/feed": rss(5)}, "rss", "feed", "a usual place"),
    ("what robots.txt names", {"/": page(), "/robots.txt": (200, "text/plain", "Sitemap: {here}maps/news.xml"), "/maps/news.xml": sitemap(9)},
     "sitemap", "maps/news.xml", "named by robots.txt"),
    ("WordPress by its API", {"/": page("<link rel='https://api.w.org/' href='/wp-json/'>"), "/wp-json/wp/v2/posts": (200, "application/json", POSTS)},
     "wordpress", "wp-json/wp/v2/posts", "named by the page"),
    ("the page itself, for want of better", {"/": page(body=STORIES)}, "section", "", "the page itself"),
    ("what was given, if that is a feed", {"/": rss(7)}, "rss", "", "as given"),
]  # fmt: skip


QUICK = {"articles rather than comments", "what robots.txt names"}  # each site takes seconds
ROWS = [pytest.param(*row[1:], id=row[0], marks=[] if row[0] in QUICK else pytest.mark.long) for row in SITES]


@pytest.mark.parametrize(("pages", "kind", "path", "why"), ROWS)
def test_the_best_feed_of_a_site_is(
    pages: dict[str, tuple[int, str, str]], kind: str, path: str, why: str, settings: Settings, conn: Connection
) -> None:
    with serve(pages) as site:
        found = finding.find(settings, conn, site.url, NOW, lambda _: None)
    best = found.found[0]
    assert (best.document.kind, best.place.url, best.place.why) == (kind, site.url + path, why)
    assert found.name == "The Paper"
    assert site.paths[0] == "/robots.txt"
    assert len(site.paths) == len(set(site.paths))


@pytest.mark.long
def test_what_was_named_and_is_no_feed_is_told(settings: Settings, conn: Connection) -> None:
    pages = {"/": page(link("/gone.rss") + link("/page.rss") + link("/news.rss")), "/page.rss": page(), "/news.rss": rss(3)}
    with serve(pages) as site:
        found = finding.find(settings, conn, site.url, NOW, lambda _: None)
    assert found.not_feeds == (f"{site.url}gone.rss: http_404", f"{site.url}page.rss: this is an HTML page, no feed")


def test_a_site_is_asked_at_its_pace_and_only_what_it_allows(settings: Settings, conn: Connection) -> None:
    robots = (200, "text/plain", "User-agent: *\nDisallow: /private\n")
    pages = {"/robots.txt": robots, "/": page(link("/private/feed") + link("/news.rss")), "/news.rss": rss(3)}
    with serve(pages) as site:
        found = finding.find(replace(settings, host_delay=0.3), conn, site.url, NOW, lambda _: None)
    assert site.paths == ["/robots.txt", "/", "/news.rss"]
    assert min(b - a for (a, _), (b, _) in zip(site.asked, site.asked[1:], strict=False)) >= 0.29
    assert found.not_feeds == (f"{site.url}private/feed: robots: robots.txt disallows {site.url}private/feed",)


@pytest.mark.long
def test_a_redirect_to_another_host_is_followed_and_its_host_is_leased_too(settings: Settings, conn: Connection) -> None:
    with serve({"/": page(link("/news.rss")), "/news.rss": rss(3)}) as there, serve({}) as here:
        here.pages["/"] = (301, "", there.url.replace("127.0.0.1", "localhost"))
        found = finding.find(settings, conn, here.url, NOW, lambda _: None)
    assert found.home_url == f"http://localhost:{there.port}/"
    assert len(found.found[0].document.entries) == 3


NOTHING = [
    ("an empty site", {"/": page()}, "no feed was found at"),
    ("no page at all", {}, "cannot be looked at: http_404"),
    ("a page that may not be asked", {"/robots.txt": (200, "text/plain", "User-agent: *\nDisallow: /")}, "robots.txt disallows"),
    ("a page that leads to itself", {"/": (302, "", "{here}")}, "redirect_loop"),
]


@pytest.mark.parametrize(
    ("pages", "says"),
    [pytest.param(*row[1:], id=row[0], marks=pytest.mark.long if row[0] != "no page at all" else []) for row in NOTHING],
)
def test_where_there_is_nothing_one_line_says_so(
    pages: dict[str, tuple[int, str, str]], says: str, settings: Settings, conn: Connection
) -> None:
    with serve(pages) as site, pytest.raises(NothingFound, match=says) as raised:
        finding.find(settings, conn, site.url, NOW, lambda _: None)
    assert "\n" not in str(raised.value)
    assert feeds.sources(conn) == []


def test_a_private_address_is_not_looked_at(settings: Settings, conn: Connection) -> None:
    with serve({"/": page()}) as site, pytest.raises(NotKnown, match="not a public address"):
        watching.sources_add(replace(settings, allow_private=False), None, site.url.replace(f":{site.port}", ""), None)
    assert site.asked == []


def test_nobody_is_asked_by_two_at_once(settings: Settings, conn: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "PATIENCE", 0.5)
    with serve({"/": page()}) as site:
        name = f"127.0.0.1:{site.port}"
        with conn.transaction():
            hosts.add(conn, [name])
            hosts.lease(conn, hosts.Holder("other", "fetch", 1), NOW, 60, work="named", names=[name])
        with pytest.raises(NothingFound, match="is asked by someone else"):
            finding.find(settings, conn, site.url, NOW, lambda _: None)
    assert site.asked == []


@pytest.mark.long
def test_the_best_is_watched_and_the_rest_is_shown(press: Settings, newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    host = next(site.host for site in NEWSROOM if site.feed == "rss")
    watching.sources_add(press, None, f"http://{host}/", None)
    shown = capsys.readouterr().out
    assert shown.startswith("* rss ")
    assert " entries, the newest " in shown
    assert "1 feeds added" in shown
