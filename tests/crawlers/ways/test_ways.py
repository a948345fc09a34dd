"""Where each way back begins, and where its documents lead on."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crawlers.entry import Child, Entry, FeedDocument
from crawlers.feeds import parse
from crawlers.ways import dated, indexes, paging, wordpress
from crawlers.ways.listing import Answer, Known, Listing
from crawlers.ways.spans import Span

MARCH_2 = Span(date(2026, 3, 2), date(2026, 3, 2))
SPRING = Span(date(2026, 3, 2), date(2026, 5, 10))


def at(month: int, day: int = 1) -> datetime:
    return datetime(2026, month, day, tzinfo=UTC)


def index(*children: Child) -> Answer:
    return Answer(FeedDocument("sitemap", (), children=children))


@pytest.mark.parametrize(
    ("child", "followed"),
    [
        (Child("https://a.test/sitemap-2026-03.xml"), True),
        (Child("https://a.test/sitemap-2026-04.xml"), False),
        (Child("https://a.test/sitemap-2026.xml"), True),
        (Child("https://a.test/sitemap-2025.xml"), False),
        (Child("https://a.test/posts-1.xml", at(3, 1)), False),
        (Child("https://a.test/posts-1.xml", at(9)), True),
        (Child("https://a.test/posts-1.xml"), True),
    ],
)
def test_of_an_index_those_sitemaps_are_read_that_may_tell_of_the_day(child: Child, followed: bool) -> None:
    assert bool(indexes.follow(Listing("sitemap", "https://a.test/sitemap.xml", "sitemap"), index(child), MARCH_2)) is followed


def test_of_sitemaps_that_tell_nothing_of_their_days_the_last_ones_are_read() -> None:
    children = [Child(f"https://a.test/posts-{n}.xml") for n in range(200)]
    found = indexes.follow(Listing("sitemap", "https://a.test/sitemap.xml", "sitemap"), index(*children), MARCH_2)
    assert [one.url for one in found] == [child.url for child in children[-indexes.MOST_CHILDREN :]]


def test_wordpress_is_asked_by_the_month_and_page_by_page() -> None:
    known = Known([("wordpress", "https://a.test/wp-json/wp/v2/posts")])
    starts = wordpress.starts(known, SPRING)
    assert len(starts) == 3
    assert "after=2026-03-01T10%3A00%3A00" in starts[0].url
    assert "before=2026-04-01T14%3A00%3A00" in starts[0].url
    document = FeedDocument("wordpress", ())
    second = wordpress.follow(starts[0], Answer(document, {"x-wp-totalpages": "3"}), SPRING)
    assert [one.url for one in second] == [f"{starts[0].url}&page=2"]
    third = wordpress.follow(second[0], Answer(document, {"x-wp-totalpages": "3"}), SPRING)
    assert [one.url for one in third] == [f"{starts[0].url}&page=3"]
    assert wordpress.follow(third[0], Answer(document, {"x-wp-totalpages": "3"}), SPRING) == []
    assert wordpress.follow(starts[0], Answer(document, {"x-wp-totalpages": "many"}), SPRING) == []


@pytest.mark.parametrize(
    ("feed", "starts"),
    [(("rss", "https://a.test/feed/"), 1), (("rss", "https://a.test/feed.xml"), 0), (("section", "https://a.test/feed/"), 0)],
)
def test_the_api_is_tried_where_a_feed_lies_as_those_of_wordpress_do(feed: tuple[str, str], starts: int) -> None:
    assert len(wordpress.starts(Known([feed]), MARCH_2)) == starts


ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>a</id>{}<entry><id>1</id><title>x</title></entry></feed>'


@pytest.mark.parametrize(
    ("links", "earlier"),
    [
        ('<link rel="next" href="/atom?page=2"/>', "https://a.test/atom?page=2"),
        ('<link rel="prev-archive" href="/2026-02.atom"/>', "https://a.test/2026-02.atom"),
        ('<link rel="next" href="/p2"/><link rel="prev-archive" href="/2026-02"/>', "https://a.test/2026-02"),
        ('<link rel="self" href="/atom"/>', None),
    ],
)
def test_a_feed_says_where_its_older_entries_are(links: str, earlier: str | None) -> None:
    assert parse(ATOM.format(links).encode(), "https://a.test/atom").earlier == earlier


def test_a_json_feed_names_its_next_page() -> None:
    body = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "/a"}], "next_url": "/feed.json?page=2"}'
    assert parse(body, "https://a.test/feed.json").earlier == "https://a.test/feed.json?page=2"


def page(*moments: datetime, earlier: str | None = "https://a.test/p2") -> Answer:
    entries = tuple(Entry(f"https://a.test/{n}", published_at=moment) for n, moment in enumerate(moments))
    return Answer(FeedDocument("rss", entries, earlier=earlier))


def test_pages_of_a_feed_are_read_until_the_days_wanted_are_passed() -> None:
    listing = Listing("feed_pages", "https://a.test/feed.xml", "rss")
    assert paging.follow(listing, page(at(6), at(5)), MARCH_2)[0].url == "https://a.test/p2"
    assert paging.follow(listing, page(at(2, 20)), MARCH_2) == []
    assert paging.follow(listing, page(at(6), earlier=None), MARCH_2) == []
    second = Listing("feed_pages", "https://a.test/archive-6.xml", "rss", None, 2, "https://a.test/0")
    assert paging.follow(second, page(at(6), at(5)), MARCH_2)[0].url == "https://a.test/p2"  # begins as the feed does
    assert paging.follow(listing, page(), MARCH_2) == []


def test_pages_of_a_wordpress_feed_are_counted_until_one_says_the_same_again() -> None:
    second = paging.follow(Listing("feed_pages", "https://a.test/feed/", "rss"), page(at(6), earlier=None), MARCH_2)
    assert [one.url for one in second] == ["https://a.test/feed/?paged=2"]
    assert paging.follow(second[0], page(at(6), earlier=None), MARCH_2) == []
    other = Answer(FeedDocument("rss", (Entry("https://a.test/older", published_at=at(5)),)))
    assert [one.url for one in paging.follow(second[0], other, MARCH_2)] == ["https://a.test/feed/?paged=3"]


@pytest.mark.parametrize(
    ("articles", "template"),
    [
        ([f"https://a.test/2026/03/{n:02}/x{n}" for n in range(1, 9)], "https://a.test/{yyyy}/{mm}/{dd}/"),
        ([f"https://a.test/news/2026/3/{n}/x{n}" for n in range(1, 9)], "https://a.test/news/{yyyy}/{m}/{d}/"),
        ([f"https://a.test/2026/03/{n:02}/x{n}" for n in range(1, 4)], None),
        ([f"https://a.test/2026/03/{n:02}/x" for n in range(1, 7)] + [f"https://a.test/{n}" for n in range(20)], None),
        ([f"https://a.test/story-{n}" for n in range(20)], None),
    ],
)
def test_the_address_of_dated_pages_is_learned_from_known_articles(articles: list[str], template: str | None) -> None:
    assert dated.learned(articles) == template


def test_dated_pages_are_one_a_day_and_what_they_list_is_of_that_day() -> None:
    known = Known([], template="https://a.test/archive?d={d}&m={m}&y={yyyy}")
    starts = dated.starts(known, Span(date(2026, 3, 1), date(2026, 3, 2)))
    assert [(one.url, one.span) for one in starts] == [
        ("https://a.test/archive?d=1&m=3&y=2026", Span(date(2026, 3, 1), date(2026, 3, 1))),
        ("https://a.test/archive?d=2&m=3&y=2026", MARCH_2),
    ]


@pytest.mark.parametrize(
    "template", ["/{yyyy}/{mm}/{dd}/", "https://a.test/{yyyy}/{mm}/", "https://a.test/", "ftp://a.test/{yyyy}{mm}{dd}"]
)
def test_what_is_no_address_of_dated_pages_is_said(template: str) -> None:
    assert "is no address of dated pages: write it as https://" in (dated.template_problem(template) or "")
