"""What a page asks not to be done with it is found in its headers and its head."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.opt_outs import DIRECTIVES, opt_outs

AGENT = "copydesk/0.1 (+https://paper.example/bot)"


@pytest.mark.parametrize(("headers", "found"), [
    ([("X-Robots-Tag", "noindex, noai")], ["noindex", "noai"]),
    ([("x-robots-tag", "NoIndex")], ["noindex"]),
    ([("X-Robots-Tag", "none")], ["noindex", "noarchive"]),
    ([("X-Robots-Tag", "otherbot: noindex, noai")], []),
    ([("X-Robots-Tag", "copydesk: noai")], ["noai"]),
    ([("X-Robots-Tag", "otherbot: noindex, copydesk: noai")], ["noai"]),
    ([("X-Robots-Tag", "unavailable_after: 25 Jun 2030 15:00:00 PST, noindex")], ["noindex"]),
    ([("X-Robots-Tag", "noai"), ("X-Robots-Tag", "noimageai")], ["noai", "noimageai"]),
    ([("tdm-reservation", "1")], ["tdm"]),
    ([("tdm-reservation", "0")], []),
    ([("X-Robots", "noindex")], []),
])  # fmt: skip
def test_headers_ask(headers: list[tuple[str, str]], found: list[str]) -> None:
    assert opt_outs(headers, b"", AGENT) == found


@pytest.mark.parametrize(("head", "found"), [
    (b'<meta name="robots" content="noindex,nofollow">', ["noindex"]),
    (b"<META content='NOAI, noimageai' NAME='ROBOTS'/>", ["noai", "noimageai"]),
    (b"<meta name=robots content=noindex>", ["noindex"]),
    (b'<meta name="copydesk" content="noai">', ["noai"]),
    (b'<meta name="googlebot" content="noindex">', []),
    (b'<meta name="tdm-reservation" content="1">', ["tdm"]),
    (b'<meta property="og:title" content="noindex">', []),
    (b"<p>name=robots content=noindex</p>", []),
    (b'<!-- <meta name="robots" content="noindex"> -->', []),
    (b'<!--\n<meta name="robots" content="noindex">', []),
    (b'<!--><meta name="robots" content="noindex">-->', ["noindex"]),
    (b'<!-- a --!><meta name="robots" content="noindex"><!-- b -->', ["noindex"]),
    (b'<!-- a --><meta name="robots" content="noindex"><!-- b -->', ["noindex"]),
    (b'<title><!--</title><meta name="robots" content="noindex">', ["noindex"]),
    (b'<script>"<!--"</script><meta name="robots" content="noindex">', ["noindex"]),
    (b"<script>document.write('<meta name=robots content=noindex>')</script>", []),
    (b'<noscript><meta name="robots" content="noindex"></noscript>', ["noindex"]),
    (b" " * 70_000 + b'<meta name="robots" content="noindex">', []),
])  # fmt: skip
def test_pages_ask(head: bytes, found: list[str]) -> None:
    assert opt_outs([], head, AGENT) == found


@pytest.mark.parametrize("piece", [b"<!--", b"<script>", b"<title", b"<!-->", b"</script", b"-->", b"<meta "])
def test_a_head_made_to_tire_does_not(piece: bytes) -> None:
    began = time.perf_counter()
    opt_outs([], piece * 100_000, AGENT)
    assert time.perf_counter() - began < 3


def test_we_are_asked_by_the_name_of_our_product() -> None:
    agent = "Mozilla/5.0 (compatible; ExampleNewsBot/1.0; +https://paper.example/bot)"
    tag, page = ("X-Robots-Tag", "ExampleNewsBot: noindex"), b"<meta name='examplenewsbot' content='noai'>"
    assert opt_outs([tag], page, agent) == ["noindex", "noai"]
    assert opt_outs([("X-Robots-Tag", "Mozilla: noindex")], b"<meta name='mozilla' content='noai'>", agent) == []


@given(value=st.text(max_size=200), body=st.binary(max_size=500))
def test_whatever_is_said_only_known_directives_come_of_it(value: str, body: bytes) -> None:
    assert set(opt_outs([("X-Robots-Tag", value)], body, AGENT)) <= set(DIRECTIVES)
