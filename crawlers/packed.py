"""Bytes as they were before somebody packed them, within bounds. Pure."""

from __future__ import annotations

import zlib
from contextlib import suppress

import brotli

GZIP = b"\x1f\x8b"
WBITS = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}  # some send deflate bare
PIECE = 65_536  # bytes; what is left of one after the end of a member is copied
MEMBERS = 10_000  # of one gzip file; those who write several end one after some ten thousand bytes or more
CODINGS = 4  # one upon the other


def gunzipped(packed: bytes, most: int, wbits: int = 31) -> bytes:
    """What the members of a gzip file hold together: up to `most` bytes, to where they break off, or to what is no member.
    Raises zlib.error if the first cannot be read."""
    whole, at, members = bytearray(), 0, 0
    while members == 0 or (members < MEMBERS and len(whole) < most and packed[at : at + 2] == GZIP):
        unpack = zlib.decompressobj(wbits)
        try:
            while not unpack.eof and at < len(packed) and len(whole) < most:
                piece = packed[at : at + PIECE]
                whole += unpack.decompress(piece, most - len(whole))
                at += len(piece) - len(unpack.unconsumed_tail) - len(unpack.unused_data)
        except zlib.error:
            if members == 0:
                raise
            break
        members += 1
    if not whole and not unpack.eof:
        raise zlib.error("it breaks off before anything is said")
    return bytes(whole)


def decoded(body: bytes, content_encoding: str, most: int) -> bytes:
    """A body without the codings that its header names, the last one first; what is not packed as it says stays as it is."""
    codings = [coding.strip().lower() for coding in content_encoding.split(",")]
    for coding in reversed(codings) if len(codings) <= CODINGS else ():
        body = _without(coding, body, most)
    return body


def _without(coding: str, body: bytes, most: int) -> bytes:
    for wbits in WBITS.get(coding, ()):
        with suppress(zlib.error):
            return gunzipped(body, most, wbits)
    if coding == "br":
        with suppress(brotli.error):
            unpack = brotli.Decompressor()
            whole = bytes(unpack.process(body, output_buffer_limit=most)[:most])  # the limit is a rough one
            # Of what is no brotli it makes nothing, or something, and waits for more.
            if unpack.is_finished() or (whole and not body.startswith(GZIP)):
                return whole
    return body
