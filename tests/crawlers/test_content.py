"""Content decides what a body is, not the type that its server gives it."""

from __future__ import annotations

import gzip

import pytest

from crawlers.content import is_binary


@pytest.mark.parametrize("body", [
    b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", gzip.compress(b"page"), b"PK\x03\x04", b"\x00\x00\x00\x20ftypisom",
    bytes(range(256)), b"<html>" + bytes(200),
])  # fmt: skip
def test_what_is_no_text_is_known_by_its_first_bytes(body: bytes) -> None:
    assert is_binary(body)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1251", "koi8-r"])
@pytest.mark.parametrize("text", ["<html><body><p>The harbour is open.</p></body></html>", "<p>Гавань открыта.</p>" * 40])
def test_text_is_text_in_any_encoding(text: str, encoding: str) -> None:
    assert not is_binary(text.encode(encoding))


def test_nothing_is_not_binary() -> None:
    assert not is_binary(b"")
