"""One host's part of a work order: robots.txt first, then its requests, one after another at its pace."""

from __future__ import annotations

import asyncio
import hashlib
import math
import time
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.http import Response

from crawlers import robots
from crawlers.addresses import address_problem, host_of, led_to, normalise
from crawlers.content import is_binary
from crawlers.elsewhere import Busy
from crawlers.failures import failure
from crawlers.opt_outs import opt_outs
from crawlers.order import ErrorKind, Host, Outcome, Request, Robots
from crawlers.robots import Rules

if TYPE_CHECKING:
    from crawlers.spider import OrderSpider

ACCEPT = {
    "poll": "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5",
    "fetch": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
}
REDIRECTS = {301, 302, 303, 307, 308}
RETRIED = {"refused", "reset", "timeout", "truncated"}
SILENT = {"dns", "refused", "reset", "tls", "timeout", "robots_unreachable"}  # nothing was heard of the host
DOWN_AFTER = 3  # requests in a row, over all visits, that a host did not answer: the rest is kept for better days
REFUSALS = {429, 503}
PATIENCE = 15.0  # seconds; a Retry-After within them is waited for on the spot,
REFUSALS_BORNE = 3  # so many times in a visit
QUICK = 1.0  # seconds; an answer within them asks for no rest of its own


class Unreachable(Exception):
    """A host's robots.txt could not be had: nothing of it is asked now."""

    def __init__(self, detail: str, retry_after: str | None = None):
        super().__init__(detail)
        self.retry_after = retry_after


class Visit:
    """One host's requests, one after another."""

    def __init__(self, spider: OrderSpider, host: Host):
        self.spider, self.order, self.host = spider, spider.order, host
        self.delay, self.rest, self.silent = host.delay, host.rest, host.silent
        self.refusals = 0
        self.last_answer = self.peace_until = -math.inf
        self.rules: Rules | None = None

    async def run(self, requests: list[Request]) -> None:
        """Until all is asked, the time is up, or the host is down or wants to be left alone; the stage hands back the rest."""
        for request in requests:
            if self.spider.out_of_time:
                return
            outcome = await self._outcome(request)
            if outcome is None:
                self.spider.gave_up = True
                return
            outcome = self._judged(outcome)
            self.spider.recorder.outcome(outcome)
            if outcome.refused or self.silent >= DOWN_AFTER:
                return

    def _judged(self, outcome: Outcome) -> Outcome:
        """With what it says of the host as a whole."""
        self.silent = self.silent + 1 if outcome.error in SILENT else 0
        borne = 1 if self.host.shared else 0
        if outcome.status in REFUSALS:
            self.refusals += 1
            if (wait := _seconds(outcome.retry_after)) is not None and wait <= PATIENCE:
                borne, self.peace_until = REFUSALS_BORNE, time.monotonic() + wait
        refused = outcome.error == "robots_unreachable" or self.refusals > borne
        ended = outcome.fetched_at if outcome.status else time.time()
        rest = round(self.rest, 2) if self.rest > QUICK else 0.0
        return replace(outcome, fetched_at=ended, refused=refused, silent=self.silent, rest=rest)

    @property
    def pace(self) -> float:
        """Seconds from the end of an answer to the next request: ours, what robots.txt asks, or what slow answers have earned."""
        return max(self.delay, self.rest if self.rest > QUICK else 0.0)

    async def _outcome(self, request: Request) -> Outcome | None:
        """None: time ran out before the request had its turn; the stage hands it back."""
        began = time.monotonic()
        draft = Outcome(request.id, self.host.name, self.host.token, request.url, time.time(), 0.0)
        if problem := self._problem(request.url):
            return replace(draft, error=_refusal(problem), detail=problem)
        if self.rules is None:
            try:
                if not await self._ask_robots(request.url):
                    return None
            except Unreachable as unreachable:
                return replace(draft, error="robots_unreachable", detail=str(unreachable), retry_after=unreachable.retry_after)
        for attempt in range(self.order.limits.retries + 1):
            outcome = await self._follow(request, draft)
            if outcome is None or outcome.error not in RETRIED or attempt == self.order.limits.retries:
                break
        return replace(outcome, seconds=round(time.monotonic() - began, 3)) if outcome else None

    def _problem(self, url: str) -> str | None:
        return None if self.order.allow_private else address_problem(url, self.order.ports)

    async def _follow(self, request: Request, draft: Outcome) -> Outcome | None:
        """Ask, and follow redirects as far as they stay on this host."""
        url, hops = request.url, list[tuple[int, str]]()
        headers = self._request_headers(request)
        while True:
            if self.rules and not self.rules.allows(url):
                return replace(draft, error="robots", detail=f"robots.txt disallows {url}", redirects=hops)
            if not await self._turn():
                return None
            try:
                response = await self._download(url, headers)
            except Exception as error:
                if draft.after_304:  # it was asked twice out of doubt alone
                    return replace(draft, url=url, fetched_at=time.time(), status=304, after_304=False, redirects=hops)
                kind, detail = failure(error, urlsplit(url).hostname or "")
                detail = f"more than {self.order.limits.response_bytes} bytes" if kind == "too_large" else detail
                return replace(draft, url=url, error=kind, detail=detail, redirects=hops)
            if response.status == 304 and request.probe and not draft.after_304:
                draft, headers = replace(draft, after_304=True), {"Accept": headers["Accept"]}
                continue
            location = response.headers.get("Location")
            if response.status not in REDIRECTS or not location:
                return self._answered(draft, url, hops, response)
            try:
                target = led_to(url, location)
            except ValueError as error:
                return replace(draft, url=url, error="bad_address", detail=str(error), redirects=hops)
            if problem := self._problem(target):
                return replace(draft, url=url, error=_refusal(problem), detail=f"redirected: {problem}", redirects=hops)
            seen = {request.url, *(hop for _, hop in hops)}
            hops.append((response.status, target))
            if not self._here(target):
                return replace(draft, url=url, moved_to=target, redirects=hops)
            if target in seen:
                return replace(draft, url=url, error="redirect_loop", detail=target, redirects=hops)
            if len(hops) > self.order.limits.redirects:
                return replace(draft, url=url, error="too_many_redirects", detail=target, redirects=hops)
            url = target

    def _answered(self, draft: Outcome, url: str, hops: list[tuple[int, str]], response: Response) -> Outcome:
        at = time.time()
        headers = [
            (name.decode("latin-1"), value.decode("utf-8", "surrogateescape"))
            for name, values in response.headers.items() for value in values
        ]  # fmt: skip
        offset = None
        if response.status != 304:
            offset = self.spider.recorder.record(url, at, response.status, headers, response.body)
        return replace(
            draft, url=url, fetched_at=at, status=response.status, redirects=hops, offset=offset,
            content_type=_header(response, "Content-Type"), etag=_header(response, "ETag"),
            last_modified=_header(response, "Last-Modified"), retry_after=_header(response, "Retry-After"),
            cache_control=_header(response, "Cache-Control"), expires=_header(response, "Expires"),
            robots_tag=_header(response, "X-Robots-Tag"), size=None if offset is None else len(response.body),
            sha256=None if offset is None else hashlib.sha256(response.body).hexdigest(),
            binary=is_binary(response.body),
            opt_outs=[] if offset is None else opt_outs(headers, response.body, self.order.user_agent),
        )  # fmt: skip

    async def _turn(self) -> bool:
        """Wait for this host's next turn; False if the time is up first."""
        wait = max(self.last_answer + self.pace, self.peace_until) - time.monotonic()
        if wait > 0:
            if time.monotonic() + wait >= self.spider.deadline:
                return False
            await asyncio.sleep(wait)
        return not self.spider.out_of_time

    async def _download(self, url: str, headers: dict[str, str], enough: int | None = None) -> Response:
        """The pace counts from the end of an answer: seen from the host, no two requests are ever nearer than that."""
        began = time.monotonic()
        try:
            return await self.spider.download(url, headers, enough)
        finally:
            self.last_answer = time.monotonic()
            took = min(self.last_answer - began, robots.LONGEST_DELAY)
            self.rest = max(took, self.rest * 0.8 + took * 0.2)  # up at once, down slowly

    async def _ask_robots(self, url: str) -> bool:
        """Know the host's rules; False if the time is up first. Raises Unreachable."""
        text = self.host.robots
        if text is None:
            answer = await self._fetch_robots(robots.robots_url(url))
            if answer is None:
                return False
            text, detail = answer
            asked = Rules(text, self.order.user_agent).delay()
            self.spider.recorder.tell(Robots(self.host.name, self.host.token, text, detail, asked))
        self.rules = Rules(text, self.order.user_agent)
        self.delay = max(self.delay, self.rules.delay())
        return True

    async def _fetch_robots(self, url: str) -> tuple[str, str] | None:
        """(rules, what happened), wherever redirects lead: the rules that lie elsewhere are this host's own (RFC 9309, 2.3.1.2)."""
        for _ in range(robots.REDIRECTS + 1):
            if self._here(url) and not await self._turn():
                return None
            ask = self._download if self._here(url) else self.spider.elsewhere.ask
            try:
                response = await ask(url, {"Accept": "text/plain,*/*;q=0.5"}, enough=robots.LARGEST)
            except Busy as busy:
                raise Unreachable(str(busy)) from busy
            except Exception as error:
                kind, detail = failure(error, urlsplit(url).hostname or "")
                raise Unreachable(f"{kind}: {detail}") from error
            location = response.headers.get("Location")
            if response.status not in REDIRECTS or not location:
                text = robots.text_of(response.status, response.body)
                if text is None:
                    raise Unreachable(str(response.status), _header(response, "Retry-After"))
                return text, str(response.status) if self._here(url) else f"{response.status} at {url}"
            try:
                url = led_to(url, location)
            except ValueError as error:
                return "", f"{response.status}, {error}: taken as none"
            if problem := self._problem(url):
                return "", f"{response.status}, and {problem}: taken as none"
        return "", "too many redirects: taken as none"

    def _here(self, url: str) -> bool:
        """On this host: the same name and port; http and https on their own ports are one."""
        try:
            return host_of(normalise(url)) == self.host.name
        except ValueError:
            return False

    def _request_headers(self, request: Request) -> dict[str, str]:
        headers = {"Accept": ACCEPT[self.order.purpose]}
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.last_modified:
            headers["If-Modified-Since"] = request.last_modified
        return headers


def _refusal(problem: str) -> ErrorKind:
    """Where an address may not lead, as against one that is none or not of the news."""
    return "private_address" if problem.endswith(("public address", "local name", "anyone can read")) else "bad_address"


def _seconds(retry_after: str | None) -> float | None:
    asked = (retry_after or "").strip()
    return float(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else None


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("utf-8", "replace").replace("\x00", "")[:1000] if value else None
