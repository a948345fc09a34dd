"""What a body is by its first bytes, whatever its server says. Pure."""

from __future__ import annotations

MAGIC = (
    b"%PDF-", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"RIFF", b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf",
    b"\xfd7zXZ", b"ID3", b"OggS", b"\x7fELF", b"MZ", b"wOFF", b"wOF2", b"\xd0\xcf\x11\xe0",
)  # fmt: skip
MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")  # of UTF-16, UTF-32 and UTF-8
HEAD = 1_024
FEED_STARTS = (b"<?xml", b"<rss", b"<feed", b"<rdf", b"<urlset", b"<sitemapindex", b"{", b"[")


def is_binary(body: bytes) -> bool:
    """Is this no text at all? UTF-16 is, though it is full of zero bytes: in one half of them."""
    head = body[:HEAD]
    if head.startswith(MARKS):
        return False
    if head.startswith(MAGIC) or head[4:8] == b"ftyp":
        return True
    zeros = head.count(0)
    in_one_half = zeros in {head[::2].count(0), head[1::2].count(0)}
    return zeros > 0 and not (in_one_half and zeros > len(head) / 20)


def is_feed(body: bytes) -> bool:
    """A document for feed readers, or data for programs: XHTML is neither."""
    start = body[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(FEED_STARTS) and not (b"<html" in start or b"xhtml" in start)
