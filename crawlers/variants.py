"""Addresses that lead to the page of another one: AMP and mobile variants, feed proxies, redirectors, http for https.

None of it is believed because an address looks so. A rule is learned from pages that were fetched and turned out, by a redirect or
by their rel=canonical, to be where the rule says; one page that turned out otherwise, and there is no such rule. Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import product
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

from crawlers.addresses import normalise

ENOUGH = 3  # pages that must agree
MOBILE = re.compile(r"^(m|mobile|mobil|amp|wap|touch)\.(?=[^.]+\.)")
AMP_PATH = (
    ("amp at the end", re.compile(r"(?<=.)/amp/?$"), ""),
    ("amp at the end/", re.compile(r"(?<=.)/amp/?$"), "/"),
    ("amp at the beginning", re.compile(r"^/amp(?=/)"), ""),
    ("amp in the name", re.compile(r"\.amp(?=\.html?$)|\.amp$|[-_]amp(?=\.html?$)|[-_]amp$"), ""),
    ("amp.html", re.compile(r"\.amp$"), ".html"),
)
AMP_QUERY = re.compile(r"(?:^|(?<=&))(amp(=1|=true|=)?|output(type)?=amp)(?:&|$)", re.IGNORECASE)
IN_PATH = re.compile(r"[/*=](https?(?::|%3A)(?:/|%2F){1,2}[^/].*)$", re.IGNORECASE)
IN_CACHE = re.compile(r"/s/([a-z0-9-]+(?:\.[a-z0-9-]+)+/.*)$")  # AMP caches leave the scheme out


def forms(url: str) -> dict[str, str]:
    """rule -> the canonical address that it leads this one to, for each rule that has something to say of it."""
    found = {}
    for name, written in (*_rewritten(url), *_carried(url)):
        try:
            form = normalise(written)
        except ValueError:
            continue
        if form != url:
            found[name] = form
    return found


def learned(led: Iterable[tuple[str, str]], before: Collection[str] = ()) -> tuple[str, ...]:
    """The rules that hold, of (address asked for, address that it turned out to be): those that enough pages agree with and none
    denies, and those that held before and are not denied now. What agrees most comes first."""
    agree: Counter[str] = Counter()
    denied = set()
    for url, turned_out in led:
        for name, form in forms(url).items():
            if form == turned_out:
                agree[name] += 1
            else:
                denied.add(name)
    held = [name for name, count in agree.most_common() if count >= ENOUGH]
    return tuple(name for name in dict.fromkeys((*held, *before)) if name not in denied)


def resolved(url: str, rules: Collection[str]) -> str:
    """Where the first of the rules that applies leads to; the address itself if none does."""
    if not rules:
        return url
    said = forms(url)
    return next((said[name] for name in rules if name in said), url)


def _rewritten(url: str) -> Iterator[tuple[str, str]]:
    parts = urlsplit(url)
    schemes = [("", parts.scheme), *([("https", "https")] if parts.scheme == "http" else [])]
    paths = [("", parts.path), *((name, there.sub(by, parts.path)) for name, there, by in AMP_PATH if there.search(parts.path))]
    plain = AMP_QUERY.sub("", parts.query).rstrip("&")
    queries = [("", parts.query), *([("amp in the query", plain)] if plain != parts.query else [])]
    for choice in product(schemes, list(_hosts(parts.netloc)), paths, queries):
        if name := " + ".join(name for name, _ in choice if name):
            scheme, host, path, query = (value for _, value in choice)
            yield name, urlunsplit((scheme, host, path, query, ""))


def _hosts(netloc: str) -> Iterator[tuple[str, str]]:
    yield "", netloc
    bare = MOBILE.sub("", netloc)
    if bare != netloc:
        yield "host without its prefix", bare
        yield "www for the prefix", f"www.{bare.removeprefix('www.')}"
    elif netloc.startswith("www."):
        yield "host without www", netloc.removeprefix("www.")
    else:
        yield "host with www", f"www.{netloc}"


def _carried(url: str) -> Iterator[tuple[str, str]]:
    """An address within the address, whole: in a parameter, or at the end of the path."""
    parts = urlsplit(url)
    for name, value in parse_qsl(parts.query):
        if re.match(r"https?://", value, re.IGNORECASE):
            yield f"carried as {name}", value
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    if match := IN_PATH.search(rest):
        written = unquote(match[1]) if "%2F" in match[1].upper()[:12] else match[1]
        yield "carried in the path", re.sub(r"^(https?):/+", r"\1://", written, flags=re.IGNORECASE)
    if match := IN_CACHE.search(rest):
        yield "carried in the path without a scheme", f"https://{match[1]}"
