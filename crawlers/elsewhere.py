"""A robots.txt that has moved to another host (RFC 9309, 2.3.1.2).

The stage lends that host for one request, so that it too has one fetcher over all machines, and its pace. All who are led to the
same address get the same answer.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING

from scrapy.http import Response

from crawlers.addresses import host_of
from crawlers.order import Borrow, GiveBack

if TYPE_CHECKING:
    from crawlers.spider import OrderSpider

AGAIN = 0.5  # seconds until the stage is asked once more
KEPT = 64  # answers


class Busy(Exception):
    """The other host is not free."""


class Elsewhere:
    def __init__(self, spider: OrderSpider):
        self._spider = spider
        self._turns: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._wanted: dict[str, asyncio.Future[bool]] = {}
        self._answers: OrderedDict[str, Response] = OrderedDict()

    async def ask(self, url: str, headers: dict[str, str], enough: int) -> Response:
        """Raises Busy, and what Scrapy raises."""
        until, host = time.monotonic() + self._spider.order.limits.lending_seconds, host_of(url)
        async with self._turns[host]:
            if known := self._answers.get(url):
                return known
            await self._borrow(host, until)
            try:
                answer = self._answers[url] = await self._spider.download(url, headers, enough)
            finally:
                self._spider.recorder.tell(GiveBack(host))
            if len(self._answers) > KEPT:
                self._answers.popitem(last=False)
            return answer

    def lend(self, host: str, free: bool) -> None:
        """The stage's answer."""
        waiting = self._wanted.pop(host, None)
        if waiting and not waiting.done():
            waiting.set_result(free)
        elif free:  # too late
            self._spider.recorder.tell(GiveBack(host))

    async def _borrow(self, host: str, until: float) -> None:
        while not self._spider.out_of_time and (left := until - time.monotonic()) > 0:
            answer = self._wanted[host] = asyncio.get_running_loop().create_future()
            self._spider.recorder.tell(Borrow(host))
            try:
                if await asyncio.wait_for(answer, left):
                    return
            except TimeoutError:
                break
            await asyncio.sleep(AGAIN)
        raise Busy(f"{host}, where it has moved, is busy or left alone")
