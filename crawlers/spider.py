"""The spider: visits every host of a work order at that host's pace, one request at a time, and records what it gets.

Scrapy downloads (connections, TLS, decompression, proxies, limits); when to ask whom is decided here, host by host, because the
pace holds over robots.txt, redirects and retries alike.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Response

from crawlers.addresses import host_of
from crawlers.elsewhere import Elsewhere
from crawlers.order import End, Host, Request, WorkOrder
from crawlers.recorder import Recorder
from crawlers.visit import Visit

GRACE_SECONDS = 3.0  # for requests in flight when the deadline passes


class OrderSpider(scrapy.Spider):
    name = "copydesk"

    def __init__(self, order: WorkOrder, recorder: Recorder, **kwargs: Any):
        super().__init__(**kwargs)
        self.order, self.recorder = order, recorder
        self.deadline = time.monotonic() + order.deadline_seconds
        self.closed_pipe = False
        self.gave_up = False
        self.cannot_write: OSError | None = None
        self.elsewhere = Elsewhere(self)
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


def _plain(stats: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in stats.items() if isinstance(value, int | float | str)}
