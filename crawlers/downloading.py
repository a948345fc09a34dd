"""Scrapy's downloader with three rules more: a head has an end, no request is ever repeated behind our back, and certificates are
verified but for the hosts that a person has named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.contextfactory import _ScrapyClientContextFactory
from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

HEAD_BYTES = 256 * 1024  # of one answer, interim ones included


class Handler(HTTP11DownloadHandler):
    def __init__(self, crawler: Crawler):
        super().__init__(crawler)
        self._contextFactory: Any = _Certificates(self._contextFactory, crawler)
        self._pool._factory = _Factory
        self._pool.retryAutomatically = False  # it would ask again at once; the visit does so at the host's pace


@implementer(IPolicyForHTTPS)
class _Certificates:
    def __init__(self, strict: Any, crawler: Crawler):
        self._strict: Any = strict
        self._lenient: Any = _ScrapyClientContextFactory.from_crawler(crawler)
        self._lenient._verify_certificates = False
        self._unverified = frozenset(crawler.settings.getlist("UNVERIFIED_HOSTS"))

    def creatorForNetloc(self, hostname: bytes, port: int) -> Any:
        policy = self._lenient if hostname.decode("ascii", "replace") in self._unverified else self._strict
        return policy.creatorForNetloc(hostname, port)


class _Parser(_LenientHTTPClientParser):
    head = 0

    def lineReceived(self, line: bytes) -> None:
        self.head += len(line)
        if self.head > HEAD_BYTES:
            raise ValueError(f"headers of more than {HEAD_BYTES // 1024} kB")
        super().lineReceived(line)


class _Protocol(_LenientHTTP11ClientProtocol):
    def request(self, request: Any) -> Any:
        answer = super().request(request)
        self._parser.__class__ = _Parser  # as Scrapy does: Twisted names its own parser inside
        return answer


class _Factory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _Protocol:
        return _Protocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
