"""What a poll means for its feed: when it is asked again, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.stages.feed_rules import (
    ADOPTED_AFTER,
    FAILING_AFTER,
    GONE_AFTER,
    MOVES,
    PROBE_AFTER,
    PolledFeed,
    due_request,
    failed,
    moved,
    succeeded,
    weight,
)
from crawlers.entry import Entry, FeedDocument
from crawlers.order import Outcome
from sql.feeds import DueFeed

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)  # a Tuesday
HOUR = 3600
FEED = DueFeed(7, 3, "http://paper.test/feed", None, "rss", "paper.test", '"v1"', "Mon", "old", HOUR, 0)
DOCUMENT = FeedDocument("rss", (Entry("http://paper.test/a"),), title="The Paper", language="en", home_url="http://www.paper.test/")
ANSWER = Outcome(7, "paper.test", 1, FEED.url, 0.0, 0.1, status=200, etag='"v2"', sha256="new")
NOT_MODIFIED = replace(ANSWER, status=304, etag=None, sha256=None)
KINDS = [
    "dns",
    "refused",
    "tls",
    "timeout",
    "http_404",
    "http_429",
    "http_500",
    "http_503",
    "not_a_feed",
    "empty",
    "robots_unreachable",
]


def seconds(polled: PolledFeed) -> float:
    return (polled.next_poll_at - NOW).total_seconds()


def after(feed: DueFeed, polled: PolledFeed) -> DueFeed:
    """The feed as the database gives it at its next poll."""
    row = polled.row()
    kept: dict[str, Any] = {name: row[name] for name in DueFeed.__slots__ if name in row}
    url = polled.adopts or feed.url
    return replace(feed, url=url, last_success_at=feed.last_success_at if polled.failures else NOW, **kept)


@pytest.mark.parametrize("new", [(), (NOW,) * 9])
@given(ttl=st.one_of(st.none(), st.integers(0, 10**9)), shortest=st.integers(1, 86_400))
def test_the_wait_is_between_the_shortest_allowed_and_a_day(new: tuple[datetime, ...], ttl: int | None, shortest: int) -> None:
    polled = succeeded(FEED, ANSWER, replace(DOCUMENT, ttl_seconds=ttl), new, NOW, shortest)
    assert shortest <= polled.interval_seconds <= max(86_400, shortest)
    assert polled.interval_seconds <= seconds(polled) <= (polled.interval_seconds + 1) * 1.1


@pytest.mark.parametrize(("document", "answer", "wait", "why"), [
    (replace(DOCUMENT, ttl_seconds=4 * HOUR), ANSWER, 4 * HOUR, "ttl"),
    (DOCUMENT, replace(ANSWER, cache_control="max-age=18000"), 5 * HOUR, "Cache-Control"),
    (replace(DOCUMENT, ttl_seconds=90 * 86_400), ANSWER, 24 * HOUR, "ttl"),
])  # fmt: skip
def test_a_feed_and_its_server_may_ask_to_be_left_alone_for_longer(
    document: FeedDocument, answer: Outcome, wait: int, why: str
) -> None:
    polled = succeeded(FEED, answer, document, [NOW] * 50, NOW, 60)
    assert polled.interval_seconds == wait
    assert why in polled.next_poll_why


def test_a_person_says_how_long_at_most_a_feed_that_works_is_left_alone() -> None:
    assert succeeded(FEED, ANSWER, DOCUMENT, (), NOW, 600, 1200).interval_seconds == 1200
    assert succeeded(FEED, ANSWER, replace(DOCUMENT, ttl_seconds=HOUR), (), NOW, 600, 1200).interval_seconds == HOUR


def test_what_a_feed_asked_for_holds_until_it_is_read_again() -> None:
    feed = after(FEED, succeeded(FEED, ANSWER, replace(DOCUMENT, ttl_seconds=4 * HOUR, skip_days=(2,)), (), NOW, 60))
    unchanged = succeeded(feed, NOT_MODIFIED, None, (), NOW, 60)
    assert unchanged.interval_seconds == 4 * HOUR
    assert unchanged.skip_days == [2]
    assert succeeded(feed, ANSWER, DOCUMENT, (), NOW, 60).asked_seconds == 0


def test_hours_and_days_to_skip_are_skipped_and_it_says_so() -> None:
    polled = succeeded(FEED, ANSWER, replace(DOCUMENT, skip_hours=tuple(range(12, 24)), skip_days=(2,)), [NOW] * 50, NOW, 60)
    assert polled.next_poll_at == datetime(2026, 11, 26, tzinfo=UTC)
    assert "skip" in polled.next_poll_why


def test_a_document_brings_its_own_validators_and_not_modified_keeps_the_old_ones() -> None:
    read = succeeded(FEED, ANSWER, DOCUMENT, [None], NOW, 60)
    assert (read.outcome, read.etag, read.last_modified, read.body_sha256) == ("changed", '"v2"', None, "new")
    same = succeeded(FEED, NOT_MODIFIED, None, (), NOW, 60)
    assert (same.outcome, same.etag, same.last_modified, same.body_sha256) == ("unchanged", '"v1"', "Mon", "old")


def test_a_document_with_a_fault_that_still_gave_entries_is_a_success_that_names_its_fault() -> None:
    polled = succeeded(FEED, ANSWER, replace(DOCUMENT, problem="not well-formed"), [None], NOW, 60)
    assert (polled.state, polled.failures, polled.problem) == ("active", 0, "not well-formed")


def test_every_so_often_a_304_is_doubted_and_a_whole_answer_begins_the_count_again() -> None:
    feed, doubts = FEED, []
    for number in range(60):
        url, etag, modified, doubted = due_request(feed)
        assert (url, etag, modified) == (FEED.url, '"v1"', "Mon")
        doubts += [number] if doubted else []
        answer = replace(ANSWER, after_304=True, etag='"v1"', last_modified="Mon", sha256="old") if doubted else NOT_MODIFIED
        feed = after(feed, succeeded(feed, answer, None, (), NOW, 60))
    assert len(doubts) == 2
    assert all(PROBE_AFTER <= later - earlier <= PROBE_AFTER + 8 for earlier, later in pairwise([-1, *doubts]))


def test_a_304_that_kept_something_from_us_ends_conditional_requests_for_that_feed() -> None:
    lied = succeeded(FEED, replace(ANSWER, after_304=True), DOCUMENT, [NOW], NOW, 60)
    assert not lied.conditional
    assert lied.problem
    assert "304" in lied.problem
    assert due_request(after(FEED, lied)) == (FEED.url, None, None, False)
    honest = succeeded(FEED, replace(ANSWER, after_304=True), DOCUMENT, (), NOW, 60)  # other bytes, nothing new in them
    assert honest.conditional


@pytest.mark.parametrize("word", KINDS)
def test_thirty_failures_slow_a_feed_down_to_days_and_one_success_brings_it_back_to_its_pace(word: str) -> None:
    feed = replace(FEED, last_success_at=NOW - timedelta(hours=1))
    steady = after(feed, succeeded(feed, ANSWER, DOCUMENT, [NOW] * 4, NOW, 600))
    before = succeeded(steady, NOT_MODIFIED, None, (), NOW, 600)
    pauses, failing, feed = [], None, steady
    for _ in range(30):
        failing = failed(feed, word, "", NOW, 600)
        pauses.append(seconds(failing))
        feed = after(feed, failing)
    assert failing
    assert failing.state in {"failing", "ended"} if word == "http_410" else failing.state == "failing"
    assert 86_400 <= pauses[-1] <= 3.3 * 86_400
    assert all(later >= earlier * 0.9 for earlier, later in pairwise(pauses))
    back = succeeded(feed, NOT_MODIFIED, None, (), NOW + timedelta(days=9), 600)
    assert (back.state, back.failures, back.slowed, back.problem) == ("active", 0, 0.0, None)
    assert back.interval_seconds <= max(before.interval_seconds, 600) * 2


def test_failures_weigh_by_what_they_say() -> None:
    assert weight("dns") == weight("tls") == weight("http_404") == weight("not_a_feed") == 1
    assert weight("timeout") == weight("http_500") == weight("http_502") == 0.5
    assert weight("http_429") == weight("http_503") == weight("empty") == 0.25
    passing, hard = failed(FEED, "http_503", "", NOW, 60), failed(FEED, "dns", "", NOW, 60)
    assert seconds(passing) < seconds(hard)


@pytest.mark.parametrize(("word", "slowed", "state"), [
    ("dns", 0, "active"), ("dns", FAILING_AFTER - 1, "failing"), ("timeout", FAILING_AFTER - 1, "active"),
    ("http_404", 50, "failing"),
])  # fmt: skip
def test_a_feed_counts_as_failing_by_the_weight_of_its_failures(word: str, slowed: float, state: str) -> None:
    assert failed(replace(FEED, slowed=slowed), word, "", NOW, 60).state == state


def test_only_a_feed_that_says_again_and_again_that_it_is_gone_ends() -> None:
    feed, states = FEED, []
    for word in ["http_410", "http_410", "timeout", *["http_410"] * GONE_AFTER]:
        polled = failed(feed, word, "", NOW, 60)
        states.append(polled.state)
        feed = after(feed, polled)
    assert "ended" not in states[:-1]
    assert states[-1] == "ended"


def test_a_failure_keeps_the_validators_so_that_the_next_success_may_be_not_modified() -> None:
    polled = failed(FEED, "timeout", "no answer within 30 s", NOW, 60)
    assert (polled.etag, polled.last_modified, polled.body_sha256) == ('"v1"', "Mon", "old")
    assert polled.problem == "timeout: no answer within 30 s"


def test_a_retry_after_is_waited_for_where_it_is_longer() -> None:
    until = NOW + timedelta(hours=20)
    assert failed(FEED, "http_429", "", NOW, 60, until).next_poll_at == until
    assert failed(FEED, "http_429", "", NOW, 60, NOW + timedelta(seconds=1)).next_poll_at > NOW + timedelta(minutes=50)


def elsewhere(*statuses: int) -> Outcome:
    return replace(ANSWER, status=None, moved_to="http://new.test/feed", redirects=[(s, "http://new.test/feed") for s in statuses])


def test_a_feed_that_is_led_elsewhere_is_asked_there_at_once_and_begins_anew_at_its_own_address() -> None:
    there = moved(FEED, elsewhere(302), NOW, 60)
    assert (there.moved_to, there.host, there.next_poll_at, there.etag) == ("http://new.test/feed", "new.test", NOW, '"v1"')
    under_way = after(FEED, there)
    assert due_request(under_way)[0] == "http://new.test/feed"
    back = succeeded(under_way, replace(ANSWER, url="http://new.test/feed"), DOCUMENT, (), NOW, 60)
    assert (back.moved_to, back.host, back.adopting) == (None, "paper.test", None)
    failed_there = failed(under_way, "timeout", "", NOW, 60)
    assert (failed_there.moved_to, failed_there.host, failed_there.moves) == (None, "paper.test", 0)


def test_a_feed_is_not_led_on_for_ever() -> None:
    polled = moved(replace(FEED, moves=MOVES, moved_to="http://new.test/feed"), elsewhere(302), NOW, 60)
    assert (polled.outcome, polled.moved_to, polled.host) == ("too_many_redirects", None, "paper.test")


@pytest.mark.parametrize("across_hosts", [True, False])
@pytest.mark.parametrize(("statuses", "adopted"), [((301,), True), ((308, 301), True), ((302,), False), ((301, 307), False)])
def test_an_address_is_adopted_once_permanent_redirects_have_led_there_again_and_again(
    across_hosts: bool, statuses: tuple[int, ...], adopted: bool
) -> None:
    feed, target = FEED, "http://new.test/feed" if across_hosts else "http://paper.test/new"
    for number in range(1, ADOPTED_AFTER + 1):
        hops = [(status, target) for status in statuses]
        if across_hosts:
            feed = after(feed, moved(feed, replace(elsewhere(*statuses), redirects=hops), NOW, 60))
        answer = replace(ANSWER, url=target, redirects=[] if across_hosts else hops)
        polled = succeeded(feed, answer, DOCUMENT, (), NOW, 60)
        assert polled.adopts == (target if adopted and number == ADOPTED_AFTER else None)
        feed = replace(after(feed, polled), url=FEED.url)


def test_one_poll_that_is_led_elsewhere_or_nowhere_begins_the_count_again() -> None:
    feed = replace(FEED, adopting="http://paper.test/new", adopting_count=ADOPTED_AFTER - 1)
    straight = succeeded(feed, ANSWER, DOCUMENT, (), NOW, 60)
    assert (straight.adopting, straight.adopting_count) == (None, 0)
    led = replace(ANSWER, url="http://paper.test/x", redirects=[(301, "http://paper.test/x")])
    other = succeeded(feed, led, DOCUMENT, (), NOW, 60)
    assert (other.adopting, other.adopting_count) == ("http://paper.test/x", 1)


def test_a_sitemap_that_its_index_dates_is_left_alone_until_that_changes() -> None:
    listed = replace(FEED, kind="sitemap", lastmod=NOW)
    assert succeeded(listed, ANSWER, DOCUMENT, [NOW] * 3, NOW, 60).interval_seconds == 7 * 86_400
