"""`python -m crawlers`: one work order, start to end. See crawlers/order.py for what travels on which pipe."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from crawlers.order import End, WorkOrder
from crawlers.recorder import Recorder

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

CANNOT_WRITE = 3  # exit status


def settings(order: WorkOrder) -> dict[str, Any]:
    """Scrapy's settings: its downloader with our limits, and nothing that decides on its own whom to ask."""
    limits = order.limits
    return {
        "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
        "TWISTED_DNS_RESOLVER": "scrapy.resolver.CachingHostnameResolver"
        if order.allow_private
        else "crawlers.resolver.PublicResolver",
        "DOWNLOAD_HANDLERS": {
            "http": "crawlers.downloading.Handler",
            "https": "crawlers.downloading.Handler",
            **dict.fromkeys(("data", "file", "ftp", "s3")),
        },
        "REACTOR_THREADPOOL_MAXSIZE": 32,  # names that nobody answers for must not keep the others waiting
        "UNVERIFIED_HOSTS": [urlsplit(f"//{host.name}").hostname for host in order.hosts if not host.verified],
        "USER_AGENT": order.user_agent,
        "ROBOTSTXT_OBEY": False,  # obeyed by the visit itself, which counts the request and keeps the answer for a day
        "RETRY_ENABLED": False,
        "REDIRECT_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "COOKIES_ENABLED": False,
        "HTTPPROXY_ENABLED": True,
        "HTTPERROR_ENABLED": False,
        "REFERER_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_ENABLED": False,
        "DOWNLOAD_DELAY": 0,
        "DOWNLOAD_DELAY_JITTER": 0,
        "LOG_INSTALL_ROOT_HANDLER": False,
        "CONCURRENT_REQUESTS": limits.concurrent_hosts * 2,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_TIMEOUT": limits.response_seconds,
        "DOWNLOAD_MAXSIZE": limits.response_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "EXTENSIONS": {
            f"scrapy.extensions.{name}": None
            for name in (
                "logstats.LogStats",
                "memusage.MemoryUsage",
                "remote_control.RemoteControl",
                "telnet.TelnetConsole",
            )
        },
    }


def main() -> int:
    out, sys.stdout = sys.stdout, sys.stderr  # nothing else may write between events
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING, stream=sys.stderr)
    logging.disable(logging.WARNING)  # Scrapy sets levels of its own, and says again what the outcomes say
    line = sys.stdin.readline()
    if not line:
        return 0  # nobody there: nothing was asked for
    order = WorkOrder.from_line(line)
    recorder = Recorder(Path(order.staging), order.user_agent, order.limits, out=out)
    if not order.requests:
        recorder.tell(End("finished"))
        return 0
    from scrapy.crawler import AsyncCrawlerProcess

    from crawlers.resolver import PublicResolver
    from crawlers.spider import OrderSpider

    PublicResolver.allowed = frozenset(urlsplit(proxy).hostname or "" for proxy in (order.http_proxy, order.https_proxy) if proxy)
    process = AsyncCrawlerProcess(settings(order))
    crawler = process.create_crawler(OrderSpider)
    process.crawl(crawler, order=order, recorder=recorder)
    threading.Thread(target=_listen, args=(crawler, asyncio.get_event_loop()), daemon=True).start()
    process.start()
    spider = crawler.spider
    if not isinstance(spider, OrderSpider):
        return 1
    if spider.cannot_write:
        logging.getLogger("crawlers").error("cannot write to %s: %s", order.staging, spider.cannot_write)
        return CANNOT_WRITE
    return 0


def _listen(crawler: Crawler, loop: asyncio.AbstractEventLoop) -> None:
    """The stage's side of the pipe: it extends the deadline, lends a host, or is gone."""

    def tell(said: dict[str, Any] | None) -> None:
        from crawlers.spider import OrderSpider

        spider = crawler.spider
        if not isinstance(spider, OrderSpider):
            return
        if said is None:
            spider.close_pipe()
        elif "lent" in said:
            spider.elsewhere.lend(said["lent"], said["free"])
        else:
            spider.extend(said["extend"])

    with suppress(RuntimeError):  # the loop is closed: we are done anyway
        for line in sys.stdin:
            loop.call_soon_threadsafe(tell, json.loads(line))
        loop.call_soon_threadsafe(tell, None)


if __name__ == "__main__":
    sys.exit(main())
