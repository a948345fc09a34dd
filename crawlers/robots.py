"""robots.txt by RFC 9309. Pure: the answer to a request for it in, rules out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from protego import Protego

LARGEST = 500 * 1024  # bytes that are asked for and read; RFC 9309 2.5 asks for at least that
LONGEST_DELAY = 60.0  # seconds; a host that asks for hours is asked rarely, not never
REDIRECTS = 5  # RFC 9309 2.3.1.2
DISALLOW_ALL = "User-agent: *\nDisallow: /\n"
COMPATIBLE = re.compile(r"\bcompatible;\s*(.*)", re.IGNORECASE)  # behind it stands who asks: before it, what he passes for


class Rules:
    """What one host allows us."""

    def __init__(self, text: str, user_agent: str):
        self._rules = Protego.parse(text)
        self._agent = name_of(user_agent)

    def allows(self, url: str) -> bool:
        return bool(self._rules.can_fetch(url, self._agent))

    def delay(self) -> float:
        asked = self._rules.crawl_delay(self._agent)
        return min(max(float(asked), 0.0), LONGEST_DELAY) if asked is not None else 0.0


def name_of(user_agent: str) -> str:
    """By which rules name us: the product of `name/1.0 (...)` or of `Mozilla/5.0 (compatible; name/1.0; ...)`."""
    compatible = COMPATIBLE.search(user_agent)
    return re.split(r"[/;()]", compatible[1] if compatible else user_agent)[0].strip() or "copydesk"


def sitemaps_of(text: str) -> list[str]:
    """The addresses that a robots.txt names as sitemaps (sitemaps.org), as they are written there."""
    return list(Protego.parse(text).sitemaps)


def robots_url(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


def text_of(status: int, body: bytes) -> str | None:
    """The rules that an answer means: "" allows everything (4xx); None: the host could not say, and nothing is allowed now."""
    if 200 <= status < 300:
        if len(body) >= LARGEST:  # the rest of a line may have been cut off, and `Disallow: /` is the beginning of many
            body = body[: max(body.rfind(end, 0, LARGEST) for end in (b"\n", b"\r")) + 1]
        return body.decode("utf-8", "replace").removeprefix("\ufeff").replace("\x00", "")
    if 400 <= status < 500 and status != 429:
        return ""
    return None
