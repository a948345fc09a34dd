"""What was packed is unpacked as far as it goes, and no further than is wanted."""

from __future__ import annotations

import gzip
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.packed import CODINGS, decoded, gunzipped

MOST = 200_000


texts_of_members = st.lists(st.binary(max_size=200) | st.just(b"a" * 70_000), min_size=1, max_size=5)


@given(texts_of_members, st.sampled_from([b"", b"\0\0\n", b"<html>"]), st.integers(1, MOST))
def test_the_members_of_a_gzip_file_are_one_text(texts: list[bytes], after: bytes, most: int) -> None:
    packed = b"".join(map(gzip.compress, texts)) + after
    assert gunzipped(packed, most) == b"".join(texts)[:most]


@given(st.lists(st.binary(min_size=1, max_size=200), min_size=1, max_size=3), st.data())
def test_what_breaks_off_is_read_up_to_there(texts: list[bytes], data: st.DataObject) -> None:
    packed = b"".join(map(gzip.compress, texts))
    cut = data.draw(st.integers(0, len(packed) - 1))
    try:
        assert b"".join(texts).startswith(gunzipped(packed[:cut], MOST))
    except zlib.error:
        assert cut < len(gzip.compress(texts[0]))


def test_damage_costs_what_comes_after_it() -> None:
    first, second = gzip.compress(b"first"), bytearray(gzip.compress(b"second" * 1_000))
    second[12:20] = b"\xff" * 8
    assert gunzipped(first + second, MOST) == b"first"
    with pytest.raises(zlib.error):
        gunzipped(bytes(second), MOST)


def test_members_without_number_have_an_end() -> None:
    packed = gzip.compress(b"") * 1_000_000
    began = time.perf_counter()
    assert gunzipped(packed, MOST) == b""
    assert time.perf_counter() - began < 5


@given(
    st.binary(max_size=300),
    st.lists(st.sampled_from(["gzip", "br", "deflate", "x-gzip", "identity", "", "zstd"]), max_size=CODINGS + 2),
)
def test_whatever_a_header_says_there_is_a_body(body: bytes, codings: list[str]) -> None:
    assert len(decoded(body, ", ".join(codings), MOST)) <= MOST


def test_more_codings_than_anyone_uses_are_not_undone() -> None:
    body = b"text"
    for _ in range(CODINGS + 1):
        body = gzip.compress(body)
    assert decoded(body, ",".join(["gzip"] * (CODINGS + 1)), MOST) == body
    assert decoded(gzip.decompress(body), ",".join(["gzip"] * CODINGS), MOST) == b"text"
