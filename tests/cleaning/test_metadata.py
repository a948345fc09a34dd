"""What a page says of itself, with where it says it."""

from __future__ import annotations

import json

import pytest
from lxml import html

from cleaning.metadata import Page, read_page

URL = "https://paper.test/2026/11/23/story"


def _read(head: str = "", inner: str = "") -> Page:
    return read_page(html.fromstring(f"<html lang='en-GB'><head><title>T</title>{head}</head><body>{inner}</body></html>"), URL)


def _ld(**node: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


def test_json_ld_is_read_through_graphs_lists_and_references() -> None:
    page = _read(_ld(**{"@graph": [
        {"@type": "WebSite", "name": "The Coast"},
        {"@type": ["NewsArticle"], "headline": "Bridge &amp; tunnel", "datePublished": "2026-11-23T10:00:00Z",
         "author": {"@id": "#ada"}},
        {"@type": "Person", "@id": "#ada", "name": "Ada Lovelace"},
    ]}))  # fmt: skip
    assert (page.titles[0].value, page.titles[0].source) == ("Bridge & tunnel", "json-ld")
    assert [(found.value, found.source) for found in page.authors] == [("Ada Lovelace", "json-ld person")]
    assert [(found.value, found.source) for found in page.published] == [
        ("2026-11-23T10:00:00+00:00", "json-ld"), ("2026-11-23", "address"),
    ]  # fmt: skip
    assert page.kind == "newsarticle"
    assert ("The Coast", "publisher") in [(line.value, line.source) for line in page.site_lines]


def test_broken_json_ld_is_passed_over() -> None:
    page = _read("<script type='application/ld+json'>{not json</script>" + _ld(**{"@type": "Article", "headline": "Whole"}))
    assert page.titles[0].value == "Whole"


@pytest.mark.parametrize(
    "own",
    [
        {"url": URL},
        {"url": "/2026/11/23/story/"},
        {"@id": f"{URL}#article"},
        {"mainEntityOfPage": "http://www.paper.test/2026/11/23/story"},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": URL}},
        {"url": URL, "@id": "http://["},
        {"url": "https://paper.test/canonical"},
    ],
)
def test_of_several_articles_the_one_that_is_of_this_page_is_believed(own: dict[str, object]) -> None:
    other = _ld(**{"@type": "NewsArticle", "headline": "Other", "datePublished": "2020-01-05", "url": "https://paper.test/other"})
    page = _read("<link rel='canonical' href='/canonical'>" + other + _ld(**{"@type": "NewsArticle", "headline": "Own", **own}))
    assert page.titles[0].value == "Own"
    assert "2020-01-05" not in {found.value for found in page.published}


def test_where_no_article_says_that_it_is_of_this_page_the_first_is_believed() -> None:
    first, second = (_ld(**{"@type": "NewsArticle", "headline": name, "url": f"https://cdn.test/{name}"}) for name in ("A", "B"))
    assert _read(first + second).titles[0].value == "A"


def test_a_page_that_is_no_article_may_still_say_its_day() -> None:
    assert _read(_ld(**{"@type": "WebPage", "datePublished": "2026-11-20"})).published[0].value == "2026-11-20"
    assert _read(_ld(**{"@type": "VideoObject", "datePublished": "2026-11-20"})).published[0].source == "address"


@pytest.mark.parametrize(
    ("head", "inner", "expected"),
    [
        ("<meta name='author' content='Ada Lovelace'>", "", ("Ada Lovelace", "meta")),
        ("", "<a rel='author' href='/x'>Ada Lovelace</a>", ("Ada Lovelace", "byline")),
        ("", "<div class='byline'>By <a href='/author/ada'>Ada Lovelace</a> <span>3 May</span></div>", ("Ada Lovelace", "byline")),
        ("", "<span itemprop='author'><b itemprop='name'>Ada Lovelace</b></span>", ("Ada Lovelace", "byline")),
        ("", "<h1>T</h1><p>By Ada Lovelace</p>", ("By Ada Lovelace", "line")),
        ("", "<h1>T</h1><a href='/authors/ada'>Ada Lovelace</a>", ("Ada Lovelace", "line")),
        ("", f"<h1>T</h1>{'<i>x</i>' * 100}<a href='/authors/ada'>Ada Lovelace</a>", ("Ada Lovelace", "signature")),
        ("", "<h1>T</h1><p>Text.</p><h3>Author</h3><p>Ada Lovelace</p>", ("Ada Lovelace", "signature")),
        ("", "<h1>T</h1><img alt='Ada Lovelace, portrait'><p>Ada Lovelace</p>", ("Ada Lovelace", "signature")),
    ],
)
def test_an_author_is_found_where_pages_name_one(head: str, inner: str, expected: tuple[str, str]) -> None:
    assert expected in [(found.value, found.source) for found in _read(head, inner).authors]


@pytest.mark.parametrize("name", ["author", "article:author"])
def test_every_author_that_has_a_meta_of_its_own_is_named(name: str) -> None:
    page = _read(f"<meta name='{name}' content='Ada Lovelace'><meta name='{name}' content='Alan Turing'>")
    assert [found.value for found in page.authors] == ["Ada Lovelace", "Alan Turing"]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<h1>T</h1><span class='author'>李明</span><span class='author'>王小明</span>", ["李明", "王小明"]),
        ("<h1>T</h1><a href='/author/1'>李明</a>", ["李明"]),
        ("<h1>T</h1><p>记者：李明</p>", ["记者：李明"]),
        ("<h1>T</h1><p>홍길동 기자</p>", ["홍길동 기자"]),
        ("<h1>T</h1><p>记者：今天的会议结束了，他们都走了。</p>", []),
        ("<h1>T</h1><span class='author'>Al</span>", []),
    ],
)
def test_a_byline_may_name_somebody_by_two_characters_where_these_are_a_name(inner: str, expected: list[str]) -> None:
    assert [found.value for found in _read("", inner).authors] == expected


@pytest.mark.parametrize("inner", [
    "<h1>T</h1><div class='related'><span class='author'>Ada Lovelace</span></div>",
    "<h1>T</h1><div class='author-bio'>Ada Lovelace</div>",
    "<h1>T</h1><footer><a rel='author'>Ada Lovelace</a></footer>",
    f"<h1>T</h1>{'<i>x</i>' * 100}<a href='/authors/ada'>Ada Lovelace</a><a href='/authors/alan'>Alan Turing</a>",
    "<div class='comments'><b class='author'>Ada Lovelace</b></div>",
])  # fmt: skip
def test_who_wrote_something_else_is_no_author(inner: str) -> None:
    assert _read("", inner).authors == ()


@pytest.mark.parametrize(
    ("head", "inner", "expected"),
    [
        ("<meta property='article:published_time' content='2026-11-22T10:00:00+02:00'>", "", ("2026-11-22T10:00:00+02:00", "meta")),
        ("", "<time datetime='2026-11-22 10:00'>yesterday</time>", ("2026-11-22T10:00:00", "time")),
        ("", "<p>text</p>", ("2026-11-23", "address")),
    ],
)
def test_the_first_day_is_the_most_explicit(head: str, inner: str, expected: tuple[str, str]) -> None:
    found = _read(head, inner).published[0]
    assert (found.value, found.source) == expected


def test_a_day_that_stands_near_the_headline_is_a_candidate() -> None:
    assert ("2026-11-22", "near") in [(f.value, f.source) for f in _read("", "<h1>T</h1><div>22 November 2026</div>").published]


@pytest.mark.parametrize(
    "inner",
    [
        "<h1>The attacks of September 11, 2001</h1><p>Text.</p>",
        "<h1><span>September 11, 2001</span> remembered</h1><p>Text.</p>",
        "<h1>T</h1><p>Trial over the riot of January 6, 2021 begins in Washington</p>",
    ],
)
def test_a_day_that_the_headline_or_the_standfirst_tells_of_is_no_candidate(inner: str) -> None:
    assert [found.source for found in _read("", inner).published] == ["address"]


def test_a_day_is_read_in_the_pages_language() -> None:
    page = read_page(
        html.fromstring("<html lang='hr'><body><h1>T</h1><p>5. listopada 2026.</p></body></html>"), "https://paper.test/a"
    )
    assert [found.value for found in page.published] == ["2026-10-05"]


def test_an_update_is_no_publication() -> None:
    page = _read("", "<div class='updated'><time datetime='2026-11-24'>x</time></div>")
    assert [found.value for found in page.modified] == ["2026-11-24"]
    assert all(found.source != "time" for found in page.published)


def test_the_rest_of_the_head_is_read() -> None:
    page = _read(
        "<link rel='canonical' href='/story'><meta property='og:image' content='//cdn.test/a.jpg'>"
        "<meta property='og:site_name' content='The Coast'><meta property='article:section' content='Region'>"
        "<meta name='news_keywords' content='bridge, tunnel'><meta property='article:tag' content='coast'>"
    )
    assert page.canonical_url == "https://paper.test/story"
    assert page.image_url == "https://cdn.test/a.jpg"
    assert (page.section, page.tags, page.language) == ("Region", ("bridge", "tunnel", "coast"), "en-GB")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://[", "data:text/html,x", "/" + "a" * 5_000])
def test_an_address_that_is_none_is_left_out(address: str) -> None:
    assert _read(f"<link rel='canonical' href='{address}'>").canonical_url is None
