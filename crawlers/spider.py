"""The spider: visits every host of a work order at that host's pace, one request at a time, and records what it gets.

Scrapy downloads (connections, TLS, decompression, proxies, limits); when to ask whom is decided here, host by host, because the
pace holds over robots.txt, redirects and retries alike.
"""

from __future__ import annotations

import asyncio
import hashlib
import math
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Response

from crawlers import robots
from crawlers.addresses import address_problem, host_of, normalise
from crawlers.failures import failure
from crawlers.order import End, ErrorKind, Host, Outcome, Request, Robots, WorkOrder
from crawlers.recorder import Recorder
from crawlers.robots import Rules

ACCEPT = {
    "poll": "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5",
    "fetch": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
}
REDIRECTS = {301, 302, 303, 307, 308}
GRACE_SECONDS = 3.0  # for requests in flight when the deadline passes
RETRIED = {"refused", "reset", "timeout", "truncated"}


class OrderSpider(scrapy.Spider):
    name = "copydesk"

    def __init__(self, order: WorkOrder, recorder: Recorder, **kwargs: Any):
        super().__init__(**kwargs)
        self.order, self.recorder = order, recorder
        self.deadline = time.monotonic() + order.deadline_seconds
        self.closed_pipe = False
        self.gave_up = False
        self.cannot_write: OSError | None = None
        self._hearings: dict[int, Hearing] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> OrderSpider:
        spider: OrderSpider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._headers, signal=signals.headers_received)
        crawler.signals.connect(spider._bytes, signal=signals.bytes_received)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """The whole tour; Scrapy's own queue stays empty."""
        waiting: dict[str, list[Request]] = defaultdict(list)
        for request in self.order.requests:
            waiting[request.host].append(request)
        turns = asyncio.Semaphore(self.order.limits.concurrent_hosts)
        visits = [
            asyncio.ensure_future(self._visit(host, waiting[host.name], turns)) for host in self.order.hosts if waiting[host.name]
        ]
        ticking = asyncio.ensure_future(self._tick(visits))
        try:
            for result in await asyncio.gather(*visits, return_exceptions=True):
                if isinstance(result, OSError):
                    raise result
                if isinstance(result, Exception):
                    self.logger.error("a visit broke off", exc_info=result)
            if self.cannot_write:
                return
            self.recorder.close_segment()
        except OSError as error:  # the disk, not the network: downloads give outcomes
            self.cannot_write = error
            return
        finally:
            ticking.cancel()
            if self.cannot_write:
                self.recorder.discard()
        self.recorder.tell(End(self._reason(), _plain(self.crawler.stats.get_stats() if self.crawler.stats else {})))
        return
        yield  # an asynchronous generator without items

    @property
    def out_of_time(self) -> bool:
        return self.closed_pipe or time.monotonic() >= self.deadline

    def _reason(self) -> Literal["finished", "deadline", "pipe_closed"]:
        return "pipe_closed" if self.closed_pipe else "deadline" if self.out_of_time or self.gave_up else "finished"

    def extend(self, seconds: float) -> None:
        """The leases were renewed: go on for so long from now."""
        self.deadline = time.monotonic() + seconds

    def close_pipe(self) -> None:
        """The stage is gone: nobody would hear of what is fetched from now on."""
        self.closed_pipe = True

    async def _tick(self, visits: Sequence[asyncio.Future[None]]) -> None:
        while True:
            await asyncio.sleep(0.25)
            try:
                self.recorder.tick()
            except OSError as error:
                self.cannot_write, self.deadline = error, 0.0
            if self.out_of_time:
                await asyncio.sleep(GRACE_SECONDS)
                for visit in visits:
                    visit.cancel()

    async def _visit(self, host: Host, requests: list[Request], turns: asyncio.Semaphore) -> None:
        async with turns:
            await Visit(self, host).run(requests)

    async def download(self, url: str, headers: dict[str, str], enough: int | None = None) -> Response:
        """One request, whatever its answer; raises what Scrapy raises. `enough`: bytes after which the rest is not waited for."""
        meta: dict[str, Any] = {"dont_redirect": True, "dont_retry": True, "handle_httpstatus_all": True}
        proxy = self.order.https_proxy if url.startswith("https:") else self.order.http_proxy
        if proxy:
            meta["proxy"] = proxy
        meta["download_slot"] = host_of(url)
        if enough:
            meta["download_maxsize"] = 0  # how long it says it is does not matter
        request = scrapy.Request(url, headers=headers, meta=meta, dont_filter=True)
        hearing = self._hearings[id(request)] = Hearing(asyncio.Event(), enough)
        engine = self.crawler.engine
        if engine is None:
            raise RuntimeError("the crawl has not begun")
        download = asyncio.ensure_future(engine.download_async(request))
        try:
            heard = asyncio.ensure_future(hearing.begun.wait())
            await asyncio.wait({download, heard}, timeout=self.order.limits.first_byte_seconds,
                               return_when=asyncio.FIRST_COMPLETED)  # fmt: skip
            heard.cancel()
            if not download.done() and not hearing.begun.is_set():
                raise TimeoutError(f"no answer within {self.order.limits.first_byte_seconds:g} s")
            return await asyncio.wait_for(download, self.order.limits.response_seconds)
        finally:
            del self._hearings[id(request)]
            download.cancel()

    def _headers(self, request: scrapy.Request, **_: Any) -> None:
        if hearing := self._hearings.get(id(request)):
            hearing.begun.set()

    def _bytes(self, data: bytes, request: scrapy.Request, **_: Any) -> None:
        hearing = self._hearings.get(id(request))
        if hearing is None or hearing.enough is None:
            return
        request.meta["download_maxsize"] = self.order.limits.response_bytes  # from here on: how far it may unpack
        hearing.enough -= len(data)
        if hearing.enough <= 0:
            raise StopDownload(fail=False)


@dataclass(slots=True)
class Hearing:
    """What is heard of an answer while it comes."""

    begun: asyncio.Event
    enough: int | None  # bytes still wanted, if not all


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


def _plain(stats: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in stats.items() if isinstance(value, int | float | str)}
