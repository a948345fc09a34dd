"""Finds the feeds of a site from the address of its home page, asking it as politely as polling does: leases, robots.txt, pace."""

from __future__ import annotations

import tempfile
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from copydesk import archive
from copydesk.settings import Settings
from copydesk.sources import NothingFound
from copydesk.stages.bounded import PARSE_SECONDS, Workers
from copydesk.stages.poll import read_feed
from copydesk.stages.shift import Shift
from copydesk.stages.tour import Tour
from crawlers.addresses import host_of
from crawlers.entry import FeedDocument, NotAFeed
from crawlers.feeds import finding
from crawlers.feeds.finding import Found, Home, Place
from crawlers.order import Outcome, Request
from crawlers.robots import sitemaps_of
from sql import hosts
from sql.connection import Connection
from sql.hosts import Lease

PATIENCE = 60.0  # seconds to wait for a host that someone else is asking
HOPS = 5  # redirects from host to host
MOST_PLACES = 16  # that are asked of one site


@dataclass(frozen=True, slots=True)
class Site:
    """What was found: feeds, the best first, and what was named as one and is none."""

    name: str
    home_url: str
    found: tuple[Found, ...]
    not_feeds: tuple[str, ...]


def find(settings: Settings, conn: Connection, url: str, now: datetime, tell: Callable[[str], None]) -> Site:
    """Look at the address: a feed is one, and a page leads to those of its site. Raises NothingFound."""
    with tempfile.TemporaryDirectory(prefix="copydesk-find-") as folder, Workers(1, PARSE_SECONDS) as readers:
        apart = replace(settings, archive=folder)
        archive.prepare(apart.staging, apart.archive)
        return _Search(apart, conn, Shift.begin(apart, f"find-{uuid.uuid4().hex[:6]}", "find", 1, now), readers, tell).of(url)


def read_home(archive_at: str, file: str, offset: int) -> Home:
    """Runs in a worker process."""
    recorded = archive.recorded(archive_at, file, offset)
    return finding.home(recorded.body, recorded.url, recorded.content_type)


class _Search:
    def __init__(self, settings: Settings, conn: Connection, shift: Shift, readers: Workers, tell: Callable[[str], None]):
        self.settings, self.conn, self.shift, self.readers, self.tell = settings, conn, shift, readers, tell

    def of(self, url: str) -> Site:
        answer = self._ask_at_once(url)
        if isinstance(document := self._read(answer, None), FeedDocument):
            name = document.title or host_of(answer.outcome.url)
            return Site(name, document.home_url or answer.outcome.url, (Found(Place(url, "as given"), document),), ())
        page = self._run(read_home, answer)
        if not isinstance(page, Home):
            raise NothingFound(f"{url} is neither a feed nor a page: {document}")
        here = answer.outcome.url
        found, not_feeds = self._named(here, page)
        if not any(one.document.kind in {"rss", "json"} and one.document.entries for one in found):
            known = {one.place.url for one in found}
            more = finding.once(finding.usual_places(here, sitemaps=not self._sitemaps(here)))
            found += self._feeds([place for place in more if place.url not in known])[0]
        listed = None if found else self._read(answer, "section")
        if isinstance(listed, FeedDocument) and len(listed.entries) >= finding.LEAST_OF_A_SECTION:
            found = [Found(Place(here, "the page itself"), listed)]
        if not found:
            raise NothingFound(f"no feed was found at {url}: if you know one, copydesk sources add NAME ADDRESS --kind KIND")
        ranked = finding.best_first(found, self.shift.now)
        return Site(page.title or ranked[0].document.title or host_of(here), here, tuple(ranked), tuple(not_feeds))

    def _named(self, here: str, page: Home) -> tuple[list[Found], list[str]]:
        sitemaps = [Place(url, "named by robots.txt") for url in self._sitemaps(here)]
        return self._feeds(finding.once([*page.places, *sitemaps])[:MOST_PLACES])

    def _sitemaps(self, here: str) -> list[str]:
        with self.conn.transaction():
            return sitemaps_of(hosts.robots(self.conn, host_of(here)))

    def _feeds(self, places: Sequence[Place]) -> tuple[list[Found], list[str]]:
        """Which of the places are feeds, and a line for each that is none."""
        found, not_feeds = [], []
        answers = self._ask([place.url for place in places])
        for place in places:
            answer = answers.get(place.url)
            document = self._read(answer, None) if answer else "was not asked in time"
            if isinstance(document, FeedDocument):
                found.append(Found(place, document))
            else:
                not_feeds.append(f"{place.url}: {document}")
        return found, not_feeds

    def _ask_at_once(self, url: str) -> _Answer:
        """The answer, wherever it is; NothingFound if there is none."""
        for _ in range(HOPS + 1):
            answer = self._ask([url]).get(url)
            if answer is None:
                raise NothingFound(f"{host_of(url)} is asked by someone else, or wants to be left alone: try again in a minute")
            if not answer.problem:
                return answer
            if not answer.outcome.moved_to:
                raise NothingFound(f"{url} cannot be looked at: {answer.problem}")
            url = answer.outcome.moved_to
        raise NothingFound(f"{url} cannot be looked at: it is redirected again and again")

    def _ask(self, urls: Sequence[str]) -> dict[str, _Answer]:
        """Ask each address once, on as many hosts as they lie on, as soon as each host is free."""
        answers: dict[str, _Answer] = {}
        left = dict(enumerate(urls))
        ends = time.monotonic() + PATIENCE
        while left and time.monotonic() < ends:
            names = sorted({host_of(url) for url in left.values()})
            with self.conn.transaction():
                hosts.add(self.conn, names)
                leases = hosts.lease(self.conn, self.shift.holder, self.shift.now, self.settings.lease_seconds, work="named",
                                     names=names)  # fmt: skip
                wait = None if leases else hosts.seconds_to_named(self.conn, names, self.shift.now)
            if not leases:
                if wait is None:
                    break
                time.sleep(min(max(wait, 0.05), 2.0))
                continue
            leased = {lease.host for lease in leases}
            requests = [Request(number, url, host_of(url)) for number, url in left.items() if host_of(url) in leased]
            self.tell(f"asking {', '.join(sorted(leased))}: {len(requests)} addresses")
            tour = _Look(self.settings, self.conn, self.shift, leases, requests)
            tour.run()
            answers |= {left[number]: answer for number, answer in tour.answers.items()}
            left = {number: url for number, url in left.items() if host_of(url) not in leased}
            ends = time.monotonic() + PATIENCE
        return answers

    def _read(self, answer: _Answer, kind: str | None) -> FeedDocument | str:
        """The feed that an answer is, or what it is instead."""
        if answer.problem:
            return answer.problem
        result = self._run(read_feed, answer, kind)
        if isinstance(result, Exception):
            return str(result) if isinstance(result, NotAFeed) else f"cannot be read: {result}"
        return result  # type: ignore[no-any-return]

    def _run(self, function: Callable[..., Any], answer: _Answer, *more: Any) -> Any:
        [(_, result)] = self.readers.results(function, [(0, (self.settings.archive, answer.file, answer.outcome.offset, *more))])
        return result


@dataclass(frozen=True, slots=True)
class _Answer:
    outcome: Outcome
    file: str | None

    @property
    def problem(self) -> str | None:
        if self.outcome.error:
            return f"{self.outcome.error}: {self.outcome.detail}" if self.outcome.detail else self.outcome.error
        if self.outcome.moved_to:
            return f"leads to {self.outcome.moved_to}"
        return None if self.outcome.status == 200 and self.file else f"http_{self.outcome.status}"


class _Look(Tour):
    """Keeps the answers for as long as the search lasts: nothing of it is a capture yet."""

    purpose = "poll"

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, leases: Sequence[Lease], requests: list[Request]):
        super().__init__(settings, conn, shift, leases, requests)
        self.answers: dict[int, _Answer] = {}

    def record(self, outcomes: Sequence[Outcome], file: str) -> dict[int, int]:
        return {}

    def save(self, outcomes: Sequence[Outcome], file: str | None, captures: Mapping[int, int]) -> None:
        self.answers |= {outcome.id: _Answer(outcome, file if outcome.offset is not None else None) for outcome in outcomes}
