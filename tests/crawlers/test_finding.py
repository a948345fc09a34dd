"""Where a site's feeds may be, and which of them is the best."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from crawlers.entry import Child, Entry, FeedDocument
from crawlers.feeds.finding import Found, Place, best_first, describe, home, usual_places

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "http://paper.example/"
ENTRIES = tuple(Entry(f"{URL}{n}", published_at=NOW - timedelta(hours=n + 3)) for n in range(10))
FEED = FeedDocument("rss", ENTRIES, title="The Paper")
PAGE = b"""<html><head><title>The Paper</title><base href="/en/"><meta property="og:site_name" content="Paper">
<link rel="alternate" type="application/rss+xml" href="feed"><link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="alternate" type="application/atom+xml" href="HTTP://PAPER.example/en/./feed">
<link rel="alternate" hreflang="fr" href="/fr/">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2"><link rel="https://api.w.org/" href="/wp-json/">
<link rel="stylesheet" type="text/css" href="/feed.css"></head><body><a href="/rss.xml">RSS</a><a href="/feeds-of-cattle">Cattle</a>
<a href="javascript:feed()">Feed</a></body></html>"""


def test_a_page_names_its_feeds_in_its_head_and_links_to_others() -> None:
    found = home(PAGE, URL, "text/html")
    assert found.title == "Paper"
    assert [(place.url, place.why) for place in found.places] == [
        ("http://paper.example/en/feed", "named by the page"),
        ("http://paper.example/feed.json", "named by the page"),
        ("http://paper.example/wp-json/wp/v2/posts", "named by the page"),
        ("http://paper.example/rss.xml", "linked from the page"),
    ]


def test_usual_places_lie_at_the_root_and_sitemaps_are_among_them_if_robots_txt_names_none() -> None:
    assert "http://paper.example/feed" in [place.url for place in usual_places(f"{URL}en/", sitemaps=False)]
    assert len(usual_places(URL, sitemaps=True)) > len(usual_places(URL, sitemaps=False))


BETTER_AND_WORSE = [
    ("what leads somewhere", FEED, FeedDocument("rss", (Entry(None), Entry(None)))),
    ("articles", FEED, replace(FEED, title="Comments on The Paper", entries=ENTRIES * 3)),
    ("the fresh", FEED, replace(FEED, entries=tuple(replace(one, published_at=NOW - timedelta(days=90)) for one in ENTRIES * 3))),
    ("the telling", FEED, FeedDocument("sitemap", ENTRIES * 9)),
    ("the full", replace(FEED, entries=tuple(replace(one, content="all") for one in ENTRIES)), replace(FEED, entries=ENTRIES * 3)),
    ("the longer", FEED, replace(FEED, entries=ENTRIES[:9])),
    ("a sitemap", FeedDocument("sitemap", ENTRIES), FeedDocument("sitemap", (), children=(Child(URL),))),
]


def test_the_better_comes_first_whatever_the_order() -> None:
    for name, better, worse in BETTER_AND_WORSE:
        pair = [Found(Place(f"{URL}a", ""), better), Found(Place(f"{URL}b", ""), worse)]
        assert best_first(pair, NOW)[0].document is better, name
        assert best_first(pair[::-1], NOW)[0].document is better, name


def test_of_equal_feeds_the_first_named_is_the_best() -> None:
    pair = [Found(Place(f"{URL}{name}", ""), FEED) for name in "ab"]
    assert best_first(pair, NOW) == pair


def test_how_much_a_feed_gives_is_said_in_words() -> None:
    assert describe(FEED, NOW) == "10 entries, the newest 3 hours old"
    assert describe(replace(FEED, entries=(replace(ENTRIES[0], content="all"),)), NOW + timedelta(days=4)) == (
        "1 entries, the newest 4 days old, 1 with full text"
    )
    assert describe(FeedDocument("sitemap", (), children=(Child(URL),) * 3), NOW) == "an index of 3 sitemaps"
