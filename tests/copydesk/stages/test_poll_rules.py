"""What an entry of a feed means for its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from copydesk.stages import poll_rules
from crawlers.entry import Child, Entry, FeedDocument
from sql.feeds import DueFeed

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR = 3600
FEED = DueFeed(7, 3, "http://paper.test/feed", None, "rss", "paper.test", '"v1"', "Mon", "old", HOUR, 0)
DOCUMENT = FeedDocument("rss", (Entry("http://paper.test/a"),), title="The Paper", language="en")


@pytest.mark.parametrize("url", ["ftp://paper.test/a", "http://127.0.0.1/a", "http://[::1]/a", "http://paper.test:22/a",
                                 "http://intranet/a", "javascript:alert(1)", "", "http://"])  # fmt: skip
def test_an_entry_never_leads_us_where_nobody_may_be_led(url: str) -> None:
    assert poll_rules.page_row(Entry(url), FEED, DOCUMENT) is None


def test_two_forms_of_an_address_are_one_page() -> None:
    forms = [
        "http://www.paper.test/a?utm_source=rss",
        "HTTP://WWW.paper.test:80/a#top",
        "http://www.paper.test/./a",
        "http://user:secret@www.paper.test/a",
    ]
    rows = [poll_rules.page_row(Entry(url), FEED, DOCUMENT) for url in forms]
    assert {(row["url"], row["host"], row["site"]) for row in rows if row} == {
        ("http://www.paper.test/a", "www.paper.test", "paper.test")
    }


@pytest.mark.parametrize("change", [{"title": "B"}, {"summary": "s"}, {"content": "c"}, {"updated_at": NOW}])
def test_an_entry_counts_as_changed_when_the_feed_says_something_else_of_it(change: dict[str, object]) -> None:
    entry = Entry("http://paper.test/a", title="A")
    assert poll_rules.entry_digest(replace(entry, **change)) != poll_rules.entry_digest(entry)  # type: ignore[arg-type]
    assert poll_rules.entry_digest(replace(entry)) == poll_rules.entry_digest(entry)


def test_of_many_sitemaps_the_last_ones_are_followed_and_none_that_is_private() -> None:
    children = [Child(f"http://paper.test/{n}.xml") for n in range(60)]
    found = poll_rules.followed_sitemaps([*children, Child("http://10.0.0.1/x.xml"), Child("nonsense")])
    assert found == children[12:]


def test_of_sitemaps_that_their_index_dates_the_latest_are_followed() -> None:
    children = [Child(f"http://paper.test/{n}.xml", NOW - timedelta(days=n)) for n in range(60)]
    assert set(poll_rules.followed_sitemaps(children)) == set(children[:50])


def test_what_a_feed_says_without_end_is_cut() -> None:
    entry = Entry("http://paper.test/a", title="t" * 10**6, content="c" * 10**6, published_at=NOW - timedelta(hours=1))
    hints = poll_rules.entry_hints(entry, DOCUMENT)
    assert len(hints["title"]) == 1000
    assert len(hints["content"]) == 100_000
    assert hints["published_at"] == "2026-11-24T11:00:00+00:00"
