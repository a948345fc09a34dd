"""Bytes -> tree: which charset is believed, and what is refused."""

from __future__ import annotations

import time

import pytest

import cleaning
from cleaning.charsets import CODECS
from cleaning.decoding import NotHtml, decode, tree_of
from tests.cleaning.desk import prose

CYRILLIC = "<html><head>{meta}</head><body><p>Портовый вестник</p></body></html>"


@pytest.mark.parametrize(
    ("content_type", "meta", "charset"),
    [
        ("text/html; charset=windows-1251", "", "windows-1251"),
        ("text/html", '<meta charset="windows-1251">', "windows-1251"),
        (None, '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ("text/html; charset=koi8-r", '<meta charset="windows-1251">', "koi8-r"),
        ("text/html; charset=iso-8859-1", "", "utf-8"),
        ("text/html; charset=nonsense", "", "utf-8"),
        (None, "", "utf-8-sig"),
        (None, "", "utf-16"),
    ],
)
def test_the_charset_is_found_as_browsers_find_it(content_type: str | None, meta: str, charset: str) -> None:
    assert "Портовый вестник" in decode(CYRILLIC.format(meta=meta).encode(charset), content_type)


def test_latin_one_means_windows_1252() -> None:
    assert decode("“quoted” – €".encode("cp1252"), "text/html; charset=ISO-8859-1") == "“quoted” – €"


@pytest.mark.parametrize(("bytes_", "charset", "text"), [
    ("新聞".encode("big5"), "big5", "新聞"), ("新闻".encode("gb2312"), "gb2312", "新闻"),
    ("ニュース".encode("shift_jis"), "shift_jis", "ニュース"), ("뉴스".encode("euc-kr"), "euc-kr", "뉴스"),
])  # fmt: skip
def test_the_charsets_of_east_asia(bytes_: bytes, charset: str, text: str) -> None:
    assert decode(bytes_, f"text/html; charset={charset}") == text


@pytest.mark.parametrize(("charset", "written"), [
    ("ISO8859-1", "cp1252"), ("iso88591", "cp1252"), ("x-cp1251", "cp1251"), ("windows-874", "cp874"), ("windows-949", "cp949"),
    ("windows-31j", "cp932"), ("x-euc-jp", "euc-jp"), ("x-gbk", "gbk"), ("Big5-HKSCS", "big5hkscs"),
    ("iso_8859-5:1988", "iso8859-5"),
])  # fmt: skip
def test_charsets_are_known_by_all_their_names(charset: str, written: str) -> None:
    text = {"cp1252": "council’s", "cp1251": "мост", "iso8859-5": "мост", "cp874": "ข่าว", "cp949": "뉴스 똠",
            "cp932": "ニュース①", "euc-jp": "ニュース", "gbk": "新闻", "big5hkscs": "新聞"}[written]  # fmt: skip
    assert decode(text.encode(written), f"text/html; charset={charset}") == text
    assert decode(f'<meta charset="{charset}">'.encode() + text.encode(written), None).endswith(text)


@pytest.mark.parametrize(
    "charset", ["undefined", "hex", "base64", "rot13", "idna", "punycode", "utf-16", "utf-16le", "unicode", "utf-7"]
)
def test_what_is_no_charset_of_a_page_is_not_believed(charset: str) -> None:
    """Nor UTF-16 without a mark: who could read that it says so has read no UTF-16."""
    for text in ("Bridge +AOk- opens", "Die Brücke"):
        assert decode(text.encode(), f"text/html; charset={charset}") == text
        assert decode(f"<meta charset={charset}>{text}".encode(), None).endswith(text)
    for codec in set(CODECS.values()):
        assert "".encode(codec) == b""


def test_a_page_may_begin_with_blank_lines() -> None:
    blank = b"\r\n" * 2_500
    root, _ = tree_of(blank + CYRILLIC.format(meta='<meta charset="windows-1251">').encode("cp1251"), None)
    assert root.findtext(".//p") == "Портовый вестник"


def test_text_cut_inside_a_character_is_still_utf_8() -> None:
    assert decode(("é" * 200).encode()[:-1], "text/html; charset=utf-8").startswith("é" * 199)


@pytest.mark.parametrize("body", [b"%PDF-1.7 ...", b"\x89PNG\r\n", b"PK\x03\x04", b"\x00" * 100, b'{"json": true}', b"", b"   "])
def test_what_is_no_html_is_named(body: bytes) -> None:
    with pytest.raises(NotHtml):
        tree_of(body, None)


def test_comments_in_the_markup_part_no_text() -> None:
    root, _ = tree_of(b"<html><body><p>one<!-- ad --> two</p></body></html>", None)
    assert root.findtext(".//p") == "one two"


@pytest.mark.parametrize(
    "sign", ["&#1;", "&#x1F", "&#0;", "\x00", "\x02", "&#xFFFE;", "\uffff", "&#65535;", "\x0b", "&#12;", "&#xb"]
)
@pytest.mark.parametrize("markup", [
    "<article><h1>Bridge {0}opens</h1>{1}</article>",
    "<article><ol><li>{2}<li>{3}</ol><p>{4}</p></article>",
    "<div class=text><p>{2}</p>{3}<p>{4}</p>{5}<br><br>{6}</div>",
], ids=["in a heading", "in a list", "in bare text"])  # fmt: skip
def test_characters_that_no_xml_may_hold_cost_no_article(markup: str, sign: str) -> None:
    parts = [prose(number) for number in range(6)]
    page = markup.format(sign, "".join(f"<p>{part}</p>" for part in parts), *(part.replace(" ", f" {sign} ", 1) for part in parts))
    found = cleaning.extract(f"<html><body>{page}</body></html>".encode(), "http://daily.test/a")
    assert found.status == "article"
    body = cleaning.compose(found).body
    assert all(part in body.replace("\n\n", " ") for part in parts[:3])


@pytest.mark.parametrize(("shown", "meant"), [
    ("for ecologistÂ\xa0Roe", "for ecologist\xa0Roe"), ("â\x80\x9cnoâ\x80\x9d", "“no”"), ("49â\x84\x83", "49℃"),
    ("ð\x9f\x98\x80", "😀"), ("caf\xc3\xa9 â\x80\x93", "cafÃ© –"), ("CÂ\xa0DE", "CÂ\xa0DE"), ("São â", "São â"),
])  # fmt: skip
def test_what_was_encoded_twice_is_read_again_where_nothing_else_is_meant(shown: str, meant: str) -> None:
    root, _ = tree_of(f"<html><body><p>{shown}</p></body></html>".encode(), "text/html; charset=utf-8")
    assert root.findtext(".//p") == meant


HOSTILE = {
    "elements 100,000 deep": b"<html><body>" + b"<div>" * 100_000 + b"x",
    "elements 1,000 deep": b"<html><body>" + b"<div>" * 1_000 + b"x",
    "elements 230 deep": b"<html><body>" + b"<b>" * 230 + b"x",
    "50 MB of attributes": b"<html><body><p " + b"class='" + b"author " * 7_500_000 + b"'>x",
    "a million links": b"<html><body>" + b"<a href='/x'>link</a>" * 1_000_000,
    "100,000 links": b"<html><body>" + b"<a href='/x'>link</a>" * 100_000,
    "a broad list at a great depth": b"<html><body>" + b"<div>" * 60 + b"<li>x</li>" * 25_000,
    "a table of 100,000 cells": b"<html><body><table><tr>" + b"<td>a</td>" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_is_refused_within_a_second(name: str) -> None:
    started = time.monotonic()
    found = cleaning.extract(HOSTILE[name], "http://hostile.test/a")
    assert found.status == "hostile"
    assert found.reason
    assert time.monotonic() - started < 2


HEAVY = {
    "one title of two million characters": b"<html><head><title>" + b"a - b | " * 250_000 + b"</title></head><body><p>x",
    "names without end": b"<html><body><h1>a</h1><p>by " + b"Ada Ada and " * 100_000 + b"</p>",
    "nested JSON": b"<html><head><script type='application/ld+json'>" + b"[" * 90_000 + b"</script></head><body><p>x",
    "one word of two million letters": b"<html><body><article><p>" + b"a" * 2_000_000 + b"</p></article>",
    "JSON-LD 5,000 times": b"<html>" + b'<script type="application/ld+json">{"@type": "NewsArticle"}</script>' * 5_000 + b"<p>x",
    "190 quotations deep": b"<html><body><article>"
    + b"<blockquote>" * 190
    + b"<p>A sentence that is long enough to be kept.</p>" * 9,
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_pages_end_within_seconds(name: str) -> None:
    started = time.process_time()
    cleaning.compose(cleaning.extract(HEAVY[name], "http://heavy.test/a"))
    assert time.process_time() - started < 10
