"""What went wrong, in the words of the work order: exceptions of the downloader -> an error kind and one line."""

from __future__ import annotations

import gzip
import zlib

import brotli
from OpenSSL.SSL import Error as TlsError
from scrapy import exceptions
from twisted.internet import error as network
from twisted.internet.ssl import VerificationError
from twisted.python.failure import Failure
from twisted.web import client, http

from crawlers.order import ErrorKind
from crawlers.resolver import PublicResolver

KINDS: tuple[tuple[type[BaseException], ErrorKind], ...] = (
    (exceptions.CannotResolveHostError, "dns"),
    (network.DNSLookupError, "dns"),
    (exceptions.DownloadConnectionRefusedError, "refused"),
    (network.ConnectionRefusedError, "refused"),
    (exceptions.DownloadTimeoutError, "timeout"),
    (TimeoutError, "timeout"),
    (network.TimeoutError, "timeout"),
    (exceptions.DownloadCancelledError, "too_large"),
    (http._MalformedChunkedDataError, "bad_response"),
    (exceptions.ResponseDataLossError, "truncated"),
    (exceptions.IgnoreRequest, "too_large"),  # the decompression middleware's word for a bomb
    (exceptions.UnsupportedURLSchemeError, "bad_address"),
    (TlsError, "tls"),
    (VerificationError, "tls"),
    (ValueError, "bad_response"),  # before what Twisted wraps it in: lengths that are none, heads without end
    (network.ConnectionLost, "reset"),
    (network.ConnectionDone, "reset"),
    (network.ConnectError, "refused"),
    (client.ResponseFailed, "reset"),
    *((broken, "bad_response") for broken in (gzip.BadGzipFile, zlib.error, brotli.error, EOFError)),  # not packed as it says
)


def failure(error: BaseException, host: str) -> tuple[ErrorKind, str]:
    causes = _causes(error)
    detail = next((text for cause in reversed(causes) if (text := " ".join(str(cause).split()))), type(error).__name__)[:300]
    if host in PublicResolver.refused:
        return "private_address", f"{host} resolves to an address that is not public"
    for kind_of, kind in KINDS:
        if any(isinstance(cause, kind_of) for cause in causes):
            if kind == "reset" and any(
                "ParseError" in type(cause).__name__ or "BadHeaders" in type(cause).__name__ for cause in causes
            ):
                return "bad_response", detail
            return kind, detail
    return "other", f"{type(error).__name__}: {detail}"


def _causes(error: BaseException) -> list[BaseException]:
    """The error, what it was raised from, and the reasons that Twisted wraps in lists."""
    found: list[BaseException] = []
    todo: list[BaseException | None] = [error]
    while todo and len(found) < 20:
        one = todo.pop(0)
        if one is None or any(one is seen for seen in found):
            continue
        found.append(one)
        todo += [one.__cause__, one.__context__]
        todo += [reason.value for reason in getattr(one, "reasons", None) or () if isinstance(reason, Failure)]
    return found
