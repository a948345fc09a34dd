"""WARC files as others write them: records of every kind, gzip by record."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from datetime import datetime


def record(kind: str, block: bytes, at: datetime, url: str = "", number: int = 0, *more: str, packed: bool = True) -> bytes:
    types = {"warcinfo": "application/warc-fields", "request": "application/http; msgtype=request"}
    head = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>",
            f"WARC-Date: {at:%Y-%m-%dT%H:%M:%SZ}", *([f"WARC-Target-URI: {url}"] if url else []), *more,
            f"Content-Type: {types.get(kind, 'application/http; msgtype=response')}", f"Content-Length: {len(block)}"]  # fmt: skip
    whole = "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"
    return gzip.compress(whole) if packed else whole


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8", *more: str, version: str = "1.1") -> bytes:
    return "\r\n".join([f"HTTP/{version} {status}", f"Content-Type: {kind}", *more]).encode() + b"\r\n\r\n" + body


def crawl(pages: Sequence[tuple[str, datetime, bytes]]) -> bytes:
    """As CC-NEWS: a warcinfo record, then a request and its response for each page (address, time, whole answer)."""
    begin = record("warcinfo", b"software: another\r\nformat: WARC File Format 1.0\r\n", pages[0][1])
    records = [begin]
    for number, (url, at, told) in enumerate(pages):
        records.append(record("request", b"GET / HTTP/1.1\r\nHost: there\r\n\r\n", at, url, number * 2 + 1))
        records.append(record("response", told, at, url, number * 2 + 2))
    return b"".join(records)
