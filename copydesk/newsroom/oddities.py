"""Pages of one site that are no articles, or not as they should be, and what each of them should come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from copydesk.newsroom.world import SITES, Story, World

HOST = "oddments.newsroom.test"
ODD = next(site for site in SITES if site.host == HOST)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Oddity:
    """`expected`: the state of the page, or of a rejected page the reason's first word; "article" for those that land."""

    path: str
    title: str
    expected: str
    answer: Callable[[World], Answer]


def _html(title: str, inner: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{inner}</body></html>'
    )


def _page(title: str, inner: str, head: str = "") -> Callable[[World], Answer]:
    return lambda _: Answer(200, _html(title, inner, head))


def _redirect(target: str) -> Callable[[World], Answer]:
    return lambda _: Answer(302, "", (("Location", target),))


def _story(world: World) -> Story:
    """Where the redirects lead: the oldest of its articles that its feed still shows."""
    return world.announced(ODD)[-1]


PAID = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Inside the lock keepers\' ledger","isAccessibleForFree":false}</script>'

ODDITIES = (
    Oddity("/paid/ledger.html", "Inside the lock keepers' ledger", "paywall", _page(
        "Inside the lock keepers' ledger", "<article><h1>Inside the lock keepers' ledger</h1><p>The book has been kept since the lock was dug.</p>"
        "<p>Subscribe to continue reading. Already a subscriber? Log in.</p></article>", PAID)),
    Oddity("/consent/harvest.html", "Harvest begins early", "consent_wall", _page(
        "Before you continue", "<div><h1>We value your privacy</h1><p>We and our partners store cookies and ask for your consent to process"
        " personal data.</p><button>Accept all cookies</button><button>Manage consent</button></div>")),
    Oddity("/lost/bridge.html", "Bridge opens", "soft_404", _page(
        "Page not found", "<h1>Page not found</h1><p>The page that you are looking for does not exist or has been moved.</p><a href='/'>Home</a>")),
    Oddity("/moved/one.html", "A story that moved", "article", _redirect("/moved/two.html")),
    Oddity("/away/story.html", "A story elsewhere", "moved", _redirect("http://harbor.newsroom.test/")),
    Oddity("/empty/page.html", "Nothing to see", "empty", lambda _: Answer(200, "")),
    Oddity("/login/members.html", "For members", "login", _page(
        "Log in", "<form><h1>Log in</h1><label>Name <input name=n></label><label>Password <input type=password name=p></label></form>")),
    Oddity("/challenge/check.html", "Please wait", "challenge", _page(
        "Just a moment...", "<h1>Checking your browser</h1><p>Please enable JavaScript and cookies to continue.</p>")),
    Oddity("/video/ferry.html", "Watch: the ferry in the storm", "gallery", _page(
        "Watch: the ferry in the storm", "<h1>Watch: the ferry in the storm</h1><video src=ferry.mp4></video>",
        '<meta property="og:type" content="video.other">')),
    Oddity("/private/notes.html", "Editors' notes", "robots", _page("Editors' notes", "<p>Not for crawlers.</p>")),
    Oddity("/busy/page.html", "Too many readers", "retry", lambda _: Answer(503, "busy", (("Retry-After", "2"),))),
    Oddity("/gone/page.html", "Withdrawn before it ran", "http_410", lambda _: Answer(410, "gone")),
)  # fmt: skip
HOPS = {"/moved/two.html": "/moved/three.html"}


def answer(world: World, path: str) -> Answer | None:
    """What an odd address is answered with; None for the ordinary ones."""
    for oddity in ODDITIES:
        if oddity.path == path:
            return oddity.answer(world)
    if path in HOPS:
        return Answer(302, "", (("Location", HOPS[path]),))
    if path == "/moved/three.html":
        return Answer(302, "", (("Location", _story(world).path),))
    return None


def entries() -> str:
    """RSS items that announce them."""
    return "".join(
        f"<item><title>{escape(odd.title)}</title><link>http://{HOST}{odd.path}?utm_source=feed&amp;utm_medium=rss</link>"
        f"<guid isPermaLink='false'>odd{odd.path}</guid></item>"
        for odd in ODDITIES
    )
