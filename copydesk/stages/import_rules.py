"""Which records of others' WARC files become pages, and under what word the rest is counted. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from copydesk.windows import EARLIEST, LATEST
from crawlers.addresses import address_problem, normalise, site_of
from crawlers.content import is_binary, is_feed
from crawlers.opt_outs import opt_outs
from crawlers.records import Found, Unusable
from crawlers.warc import Recorded

LARGEST = 10_000_000  # bytes of a body unpacked, as the spider takes them
TEXT = ("html", "xml", "text/plain", "octet-stream")  # parts of the types that pages are served under, rightly or not


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked of the files: captures of a time, of these sites, or of others too (`every`)."""

    sources: Mapping[str, int]  # site -> source_id
    every: bool = False
    since: datetime = EARLIEST
    until: datetime = LATEST
    ports: tuple[int, ...] = ()
    allow_private: bool = False
    user_agent: str = ""
    obeyed: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """Two imports that would take the same have the same: what one has done, the other need not do."""
        sources = [] if self.every else sorted(self.sources.items())  # those that an import of all adds are not asked for
        told = [sources, self.every, str(self.since), str(self.until), self.ports, self.allow_private, self.obeyed]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Taken:
    """A response that becomes a capture, if nothing of it is known yet."""

    url: str
    site: str
    page: Recorded
    opt_outs: list[str]


def take(found: Found, chosen: Chosen) -> Taken | str:
    """The record as a capture, or the word that it is counted under. Bodies are read only of what may become one."""
    if found.kind != "response":
        return found.kind
    if found.at is None:
        return "without a date"
    if not chosen.since <= found.at < chosen.until:
        return "of another time"
    try:
        url = normalise(found.url)
        site = site_of(url)
    except ValueError:
        return "bad address"
    if not chosen.allow_private and address_problem(url, chosen.ports):
        return "bad address"
    if site not in chosen.sources and not chosen.every:
        return "of no known source"
    try:
        page = found.response()
    except Unusable as error:
        return str(error)
    return _refused(page) or _told(Taken(url, site, page, opt_outs(page.headers.items(), page.body, chosen.user_agent)), chosen)


def _told(taken: Taken, chosen: Chosen) -> Taken | str:
    return "opted out" if set(taken.opt_outs) & set(chosen.obeyed) else taken


def _refused(page: Recorded) -> str | None:
    if not 200 <= page.status < 300:
        return f"http_{page.status}"
    if not page.body.strip():
        return "empty"
    if len(page.body) > LARGEST:
        return "too large"
    if is_binary(page.body):
        return "binary"
    kind = (page.content_type or "").lower()
    if kind and not any(part in kind for part in TEXT):
        return "no page"
    return "feed" if is_feed(page.body) else None


def sites_of(sources: Sequence[Mapping[str, object]]) -> dict[str, int]:
    """Site -> the source whose it is, from rows of (source_id, address or bare site) in the order of what they prove."""
    sites: dict[str, int] = {}
    for row in sources:
        text = str(row["place"])
        try:
            site = site_of(normalise(text if "://" in text else f"https://{text}/"))
        except ValueError:
            continue
        sites.setdefault(site, int(str(row["source_id"])))
    return sites
