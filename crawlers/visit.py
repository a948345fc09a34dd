"""One host's part of a work order: robots.txt first, then its requests, one after another at its pace."""

from __future__ import annotations

import asyncio
import hashlib
import math
import time
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from scrapy.http import Response

from crawlers import robots
from crawlers.addresses import address_problem, host_of, normalise
from crawlers.failures import failure
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


class Visit:
    """One host's requests, one after another."""

    def __init__(self, spider: OrderSpider, host: Host):
        self.spider, self.order, self.host = spider, spider.order, host
        self.pace = host.delay
        self.last_answer = -math.inf
        self.rules: Rules | None = None
        self.robots_problem: str | None = None

    async def run(self, requests: list[Request]) -> None:
        for request in requests:
            if self.spider.out_of_time:
                return
            outcome = await self._outcome(request)
            if outcome is None:
                self.spider.gave_up = True
                return
            self.spider.recorder.outcome(outcome)

    async def _outcome(self, request: Request) -> Outcome | None:
        """None: time ran out before the request had its turn; the stage hands it back."""
        began = time.monotonic()
        draft = Outcome(request.id, self.host.name, self.host.token, request.url, time.time(), 0.0)
        if problem := None if self.order.allow_private else address_problem(request.url):
            return replace(draft, error=_refusal(problem), detail=problem)
        if self.rules is None and self.robots_problem is None:
            await self._ask_robots(request.url)
        if self.robots_problem is not None:
            return replace(draft, error="robots_unreachable", detail=self.robots_problem)
        for attempt in range(self.order.limits.retries + 1):
            outcome = await self._follow(request, draft)
            if outcome is None or outcome.error not in RETRIED or attempt == self.order.limits.retries:
                break
        return replace(outcome, seconds=round(time.monotonic() - began, 3)) if outcome else None

    async def _follow(self, request: Request, draft: Outcome) -> Outcome | None:
        """Ask, and follow redirects as far as they stay on this host."""
        url, hops = request.url, list[tuple[int, str]]()
        while True:
            if self.rules and not self.rules.allows(url):
                return replace(draft, error="robots", detail=f"robots.txt disallows {url}", redirects=hops)
            if not await self._turn():
                return None
            try:
                response = await self._download(url, self._request_headers(request))
            except Exception as error:
                kind, detail = failure(error, urlsplit(url).hostname or "")
                detail = f"more than {self.order.limits.response_bytes} bytes" if kind == "too_large" else detail
                return replace(draft, url=url, error=kind, detail=detail, redirects=hops)
            location = response.headers.get("Location")
            if response.status not in REDIRECTS or not location:
                return self._answered(draft, url, hops, response)
            try:
                target = normalise(urljoin(url, location.decode("utf-8", "replace")))
            except ValueError as error:
                return replace(draft, url=url, error="bad_address", detail=str(error), redirects=hops)
            if problem := None if self.order.allow_private else address_problem(target):
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
            robots_tag=_header(response, "X-Robots-Tag"), sha256=None if offset is None else _sha256(response.body),
            size=None if offset is None else len(response.body),
        )  # fmt: skip

    async def _turn(self) -> bool:
        """Wait for this host's next turn; False if the time is up first."""
        wait = self.last_answer + self.pace - time.monotonic()
        if wait > 0:
            if time.monotonic() + wait >= self.spider.deadline:
                return False
            await asyncio.sleep(wait)
        return not self.spider.out_of_time

    async def _download(self, url: str, headers: dict[str, str], enough: int | None = None) -> Response:
        """The pace counts from the end of an answer: seen from the host, no two requests are ever nearer than that."""
        try:
            return await self.spider.download(url, headers, enough)
        finally:
            self.last_answer = time.monotonic()

    async def _ask_robots(self, url: str) -> None:
        text = self.host.robots
        if text is None:
            text, detail = await self._fetch_robots(robots.robots_url(url))
            if text is None:
                self.robots_problem = detail
                return
            asked = Rules(text, self.order.user_agent).delay()
            self.spider.recorder.tell(Robots(self.host.name, self.host.token, text, detail, asked))
        self.rules = Rules(text, self.order.user_agent)
        self.pace = max(self.pace, self.rules.delay())

    async def _fetch_robots(self, url: str) -> tuple[str | None, str]:
        """(rules or None, what happened). Redirects to other hosts are not followed: those hosts may be leased by others."""
        for _ in range(robots.REDIRECTS + 1):
            if not await self._turn():
                return None, "no time left to ask"
            try:
                response = await self._download(url, {"Accept": "text/plain,*/*;q=0.5"}, enough=robots.LARGEST)
            except Exception as error:
                kind, detail = failure(error, urlsplit(url).hostname or "")
                return None, f"{kind}: {detail}"
            location = response.headers.get("Location")
            if response.status not in REDIRECTS or not location:
                return robots.text_of(response.status, response.body), str(response.status)
            target = urljoin(url, location.decode("utf-8", "replace"))
            if not self._here(target):
                return "", f"{response.status} to another host: taken as none"
            url = target
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


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("utf-8", "replace").replace("\x00", "")[:1000] if value else None


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
