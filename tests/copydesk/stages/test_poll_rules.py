"""What a poll means for its feed, and an entry for its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.stages import poll_rules
from crawlers.entry import Child, Entry, FeedDocument
from crawlers.order import Outcome
from sql.feeds import DueFeed

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR = 3600
FEED = DueFeed(7, 3, "http://paper.test/feed", None, "rss", "paper.test", '"v1"', "Mon", "old", HOUR, 0)
DOCUMENT = FeedDocument("rss", (Entry("http://paper.test/a"),), title="The Paper", language="en")
ANSWER = Outcome(7, "paper.test", 1, FEED.url, 0.0, 0.1, status=200, etag='"v2"', sha256="new")


def seconds(polled: poll_rules.PolledFeed) -> float:
    return (polled.next_poll_at - NOW).total_seconds()


def test_a_feed_that_gives_new_pages_is_asked_sooner_and_one_that_gives_none_later() -> None:
    lively = poll_rules.succeeded(FEED, ANSWER, DOCUMENT, 3, NOW, 60)
    quiet = poll_rules.succeeded(FEED, ANSWER, DOCUMENT, 0, NOW, 60)
    assert (lively.interval_seconds, quiet.interval_seconds) == (HOUR / 2, HOUR * 1.25)


@pytest.mark.parametrize("new_pages", [0, 9])
@given(interval=st.integers(1, 10**7), ttl=st.one_of(st.none(), st.integers(0, 10**9)), shortest=st.integers(1, 86_400))
def test_the_interval_stays_between_the_shortest_allowed_and_a_day(
    new_pages: int, interval: int, ttl: int | None, shortest: int
) -> None:
    feed = replace(FEED, interval_seconds=interval)
    polled = poll_rules.succeeded(feed, ANSWER, replace(DOCUMENT, ttl_seconds=ttl), new_pages, NOW, shortest)
    assert shortest <= polled.interval_seconds <= max(86_400, shortest)
    assert polled.interval_seconds <= seconds(polled) <= polled.interval_seconds * 1.1 + 1


def test_a_feed_may_ask_to_be_left_alone_for_longer() -> None:
    assert poll_rules.succeeded(FEED, ANSWER, replace(DOCUMENT, ttl_seconds=4 * HOUR), 5, NOW, 60).interval_seconds == 4 * HOUR


def test_a_document_brings_its_own_validators_and_not_modified_keeps_the_old_ones() -> None:
    read = poll_rules.succeeded(FEED, ANSWER, DOCUMENT, 1, NOW, 60)
    assert (read.outcome, read.etag, read.last_modified, read.body_sha256) == ("changed", '"v2"', None, "new")
    same = poll_rules.succeeded(FEED, replace(ANSWER, status=304, etag=None, sha256=None), None, 0, NOW, 60)
    assert (same.outcome, same.etag, same.last_modified, same.body_sha256) == ("unchanged", '"v1"', "Mon", "old")


def test_a_document_with_a_fault_that_still_gave_entries_is_a_success_that_names_its_fault() -> None:
    polled = poll_rules.succeeded(FEED, ANSWER, replace(DOCUMENT, problem="not well-formed"), 1, NOW, 60)
    assert (polled.state, polled.failures, polled.problem) == ("active", 0, "not well-formed")


def test_failure_slows_a_feed_down_more_each_time_and_never_beyond_three_days() -> None:
    feed, pauses = FEED, []
    for _ in range(15):
        polled = poll_rules.failed(feed, "http_500", "", NOW, 60)
        pauses.append(seconds(polled))
        feed = replace(feed, failures=polled.failures)
    assert pauses[0] >= 2 * HOUR
    assert all(later >= earlier * 0.9 for earlier, later in pairwise(pauses))
    assert 3 * 86_400 <= pauses[-1] <= 3.3 * 86_400
    assert polled.state == "failing"


@pytest.mark.parametrize(
    ("word", "failures", "state"),
    [("timeout", 0, "active"), ("timeout", 1, "active"), ("timeout", 2, "failing"), ("http_410", 1, "active"),
     ("http_410", 2, "ended"), ("http_404", 50, "failing")],
)  # fmt: skip
def test_only_a_feed_that_says_again_and_again_that_it_is_gone_ends(word: str, failures: int, state: str) -> None:
    assert poll_rules.failed(replace(FEED, failures=failures), word, "", NOW, 60).state == state


def test_a_failure_keeps_the_validators_so_that_the_next_success_may_be_not_modified() -> None:
    polled = poll_rules.failed(FEED, "timeout", "no answer within 30 s", NOW, 60)
    assert (polled.etag, polled.last_modified, polled.body_sha256) == ('"v1"', "Mon", "old")
    assert polled.problem == "timeout: no answer within 30 s"


def test_a_feed_that_moved_is_asked_at_its_new_host_at_once_and_does_not_move_for_ever() -> None:
    there = poll_rules.moved(FEED, "http://new.test/feed", NOW, 60)
    assert (there.moved_to, there.host, there.next_poll_at, there.etag) == ("http://new.test/feed", "new.test", NOW, None)
    again = poll_rules.moved(replace(FEED, failures=3), "http://new.test/feed", NOW, 60)
    assert (again.outcome, again.state) == ("too_many_redirects", "failing")


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


@given(guid=st.one_of(st.none(), st.text(max_size=3000)))
def test_an_identity_always_fits_the_index(guid: str | None) -> None:
    identity = poll_rules.entry_identity(Entry("http://paper.test/" + "a" * 600, guid=guid))
    assert 0 < len(identity) <= 500
    assert "\x00" not in identity


@pytest.mark.parametrize("change", [{"title": "B"}, {"summary": "s"}, {"content": "c"}, {"updated_at": NOW}])
def test_an_entry_counts_as_changed_when_the_feed_says_something_else_of_it(change: dict[str, object]) -> None:
    entry = Entry("http://paper.test/a", title="A")
    assert poll_rules.entry_digest(replace(entry, **change)) != poll_rules.entry_digest(entry)  # type: ignore[arg-type]
    assert poll_rules.entry_digest(replace(entry)) == poll_rules.entry_digest(entry)


def test_an_address_mentioned_twice_counts_by_its_first_mention() -> None:
    entries = [Entry("http://paper.test/a", title="new"), Entry("http://paper.test/b"), Entry("http://paper.test/a", title="old")]
    assert poll_rules.newest_first_seen(entries) == entries[:2]


def test_of_many_sitemaps_the_last_ones_are_followed_and_none_that_is_private() -> None:
    children = [Child(f"http://paper.test/{n}.xml") for n in range(60)]
    found = poll_rules.followed_sitemaps([*children, Child("http://10.0.0.1/x.xml"), Child("nonsense")])
    assert found == children[12:]


def test_of_sitemaps_that_their_index_dates_the_latest_are_followed() -> None:
    children = [Child(f"http://paper.test/{n}.xml", NOW - timedelta(days=n)) for n in range(60)]
    assert set(poll_rules.followed_sitemaps(children)) == set(children[:50])


def test_a_sitemap_that_its_index_dates_is_left_alone_until_that_changes() -> None:
    listed = replace(FEED, kind="sitemap", lastmod=NOW)
    assert poll_rules.succeeded(listed, ANSWER, DOCUMENT, 3, NOW, 60).interval_seconds == 7 * 86_400


def test_what_a_feed_says_without_end_is_cut() -> None:
    entry = Entry("http://paper.test/a", title="t" * 10**6, content="c" * 10**6, published_at=NOW - timedelta(hours=1))
    hints = poll_rules.entry_hints(entry, DOCUMENT)
    assert len(hints["title"]) == 1000
    assert len(hints["content"]) == 100_000
    assert hints["published_at"] == "2026-11-24T11:00:00+00:00"
