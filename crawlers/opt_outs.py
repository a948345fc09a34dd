"""What a page asks not to be done with it, in its headers and its head: robots directives and text and data mining reservations.

X-Robots-Tag and `<meta name="robots">` by their common use, `tdm-reservation` by the TDM Reservation Protocol. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crawlers.robots import name_of

DIRECTIVES = ("noindex", "noarchive", "noai", "noimageai", "tdm")  # as they are kept; `none` is noindex, and more
HEAD = 65_536  # bytes in which a page says so
NO_MARKUP = re.compile(  # what looks like a tag in there is none; what is left open goes on to the end
    rb"<!--(?:-?>|.*?(?:--!?>|\Z))|<(script|style|title|textarea)\b.*?(?:</\1\b|\Z)", re.IGNORECASE | re.DOTALL
)
META = re.compile(rb"<meta\b[^>]{0,1000}>", re.IGNORECASE)
ATTRIBUTE = re.compile(rb"""\b(name|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
FOR_ONE = re.compile(r"^([a-z][\w.-]*)\s*:\s*(.*)$", re.IGNORECASE)
WITH_VALUE = {"unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"}


def opt_outs(headers: Iterable[tuple[str, str]], body: bytes, user_agent: str) -> list[str]:
    """The directives that hold for us, each once. `user_agent`: as we present ourselves, which has our name in it."""
    name = name_of(user_agent).lower().split()[0]
    found: set[str] = set()
    for header, value in headers:
        if header.lower() == "x-robots-tag":
            found |= _said(value, name)
        elif header.lower() == "tdm-reservation" and value.strip() == "1":
            found.add("tdm")
    for tag in META.findall(NO_MARKUP.sub(b"", body[:HEAD])):
        said = {key.lower(): (a or b or c).decode("utf-8", "replace") for key, a, b, c in ATTRIBUTE.findall(tag)}
        meant = said.get(b"name", "").strip().lower()
        if meant in {"robots", name}:
            found |= _directives(said.get(b"content", ""))
        elif meant == "tdm-reservation" and said.get(b"content", "").strip() == "1":
            found.add("tdm")
    return [directive for directive in DIRECTIVES if directive in found]


def _said(value: str, name: str) -> set[str]:
    """One X-Robots-Tag: directives for all, or `name: directives` for one robot, up to the next name."""
    found, ours = set[str](), True
    for part in value.split(","):
        named = FOR_ONE.match(part.strip())
        if named and named[1].lower() not in WITH_VALUE:
            ours, part = named[1].lower() == name, named[2]
        if ours:
            found |= _directives(part)
    return found


def _directives(text: str) -> set[str]:
    words = {word.strip().lower() for word in text.split(",")}
    return (words | {"noindex", "noarchive"} if "none" in words else words) & set(DIRECTIVES)
