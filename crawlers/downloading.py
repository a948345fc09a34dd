"""Scrapy's downloader with two rules more: a head has an end, and no request is ever repeated behind our back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

HEAD_BYTES = 256 * 1024  # of one answer, interim ones included


class Handler(HTTP11DownloadHandler):
    def __init__(self, crawler: Crawler):
        super().__init__(crawler)
        self._pool._factory = _Factory
        self._pool.retryAutomatically = False  # it would ask again at once; the visit does so at the host's pace


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
