"""The links of a list page are read in the encoding that the page is in."""

from __future__ import annotations

import pytest

from crawlers.feeds import parse

URL = "http://paper.example/list"
LINK = "http://paper.example/2026/11/24/art%C3%ADculo-de-la-ma%C3%B1ana"
TITLE = "“Mañana” abre el puerto a todos"
ANCHOR = f'<a href="/2026/11/24/artículo-de-la-mañana">{TITLE}</a>'
PAGE = f"<!doctype html><html><head><title>Hoy</title></head><body>{ANCHOR}</body></html>"


def _in_meta(charset: str) -> str:
    return PAGE.replace("<title>", f'<meta charset="{charset}"><title>')


@pytest.mark.parametrize(("body", "content_type"), [
    (PAGE.encode(), None),
    (PAGE.encode(), "text/html"),
    (PAGE.encode(), "text/html; charset=ISO-8859-1"),
    (PAGE.encode(), "text/html; charset = utf-8"),
    (PAGE.encode("utf-8-sig"), "text/html; charset=ISO-8859-1"),
    (_in_meta("iso-8859-1").encode(), "text/html"),
    (_in_meta("utf-8").encode(), "text/html; charset=utf8mb4"),
    (PAGE.encode("cp1252"), "text/html; charset=ISO-8859-1"),
    (PAGE.encode("cp1252"), "text/html; charset=us-ascii"),
    (_in_meta("windows-1252").encode("cp1252"), "text/html"),
    (PAGE.encode("utf-16"), "text/html; charset=utf-8"),
    (PAGE.encode("utf-16-be"), "text/html; charset=utf-16be"),
    (PAGE.encode(), "text/html; charset=hex"),
])  # fmt: skip
def test_a_page_in_utf_8_is_read_as_such_and_another_as_it_is_declared(body: bytes, content_type: str | None) -> None:
    assert [(entry.url, entry.title) for entry in parse(body, URL, content_type, "section").entries] == [(LINK, TITLE)]


@pytest.mark.parametrize("charset", ["euc-kr", "iso-2022-jp", "shift_jis", "koi8-r", "windows-1251", "gb18030", "big5"])
def test_the_encodings_that_servers_declare_are_known_by_their_names(charset: str) -> None:
    title = {"euc-kr": "한국 신문", "koi8-r": "Газета", "windows-1251": "Газета", "gb18030": "报纸", "big5": "報紙"}.get(
        charset, "新聞"
    )
    page = f"<html><body><a href='/2026/11/24/a'>{title}</a></body></html>".encode(charset)
    assert [entry.title for entry in parse(page, URL, f"text/html; charset={charset}", "section").entries] == [title]
