"""Dates decide before the fetch; and what the ledger says afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from copydesk.stages.discover_rules import ABSENT, NONE, Errand, Tried, choose, covered, ended, owner
from copydesk.windows import Window
from crawlers.entry import Entry
from crawlers.ways.listing import Known
from crawlers.ways.spans import Span

DAY = Window(datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC))
SECOND = date(2026, 3, 2)
MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("entry", "inside"),
    [
        (Entry("http://a.test/", published_at=DAY.start), True),
        (Entry("http://a.test/", published_at=DAY.end), False),
        (Entry("http://a.test/", published_at=DAY.end - timedelta(microseconds=1)), True),
        (Entry("http://a.test/", published_at=DAY.start - timedelta(microseconds=1)), False),
        (Entry("http://a.test/", updated_at=DAY.start + timedelta(hours=5)), True),
        (Entry("http://a.test/", published_at=DAY.start - timedelta(days=1), updated_at=DAY.start), False),
        (Entry("http://a.test/2026/03/02/x"), True),
        (Entry("http://a.test/2026/03/03/x", updated_at=DAY.start), False),
        (Entry("http://a.test/2026/03/x"), True),
        (Entry("http://a.test/2026/04/x"), False),
        (Entry("http://a.test/x"), False),
        (Entry(None, published_at=DAY.start), False),
    ],
)
def test_what_is_dated_outside_a_window_is_not_taken(entry: Entry, inside: bool) -> None:
    assert bool(choose([entry], None, DAY, False, Tried())) is inside


def test_addresses_that_nothing_dates_are_counted_and_taken_only_if_that_is_wanted() -> None:
    tried = Tried()
    assert choose([Entry("http://a.test/x")], None, DAY, False, tried) == []
    assert (tried.undated, tried.found) == (1, {})
    assert choose([Entry("http://a.test/x")], None, DAY, True, tried)
    assert tried.found == {"http://a.test/x": SECOND}


def test_what_is_known_to_the_month_counts_for_the_first_day_of_the_window_in_it() -> None:
    tried = Tried()
    week = Window(datetime(2026, 2, 26, tzinfo=UTC), datetime(2026, 3, 5, tzinfo=UTC))
    choose([Entry("http://a.test/x")], MARCH, week, False, tried)
    assert tried.found == {"http://a.test/x": date(2026, 3, 1)}


@pytest.mark.parametrize(
    ("way", "tried", "state"),
    [
        ("sitemap", Tried({"http://a.test/x": SECOND}, oldest=SECOND), "done"),
        ("sitemap", Tried(oldest=date(2026, 1, 1)), "done"),
        ("sitemap", Tried(oldest=date(2026, 3, 5)), "out of reach"),
        ("sitemap", Tried(), "out of reach"),
        ("wordpress", Tried(), "done"),
        ("dated_pages", Tried(problems={SECOND: "http_404"}), "out of reach"),
        ("dated_pages", Tried(problems={None: ABSENT}), "out of reach"),
        ("dated_pages", Tried(problems={date(2026, 3, 1): "http_404"}), "done"),
        ("sitemap", Tried(problems={None: "timeout"}), "failed"),
        ("sitemap", Tried(problems={None: "http_503"}), "failed"),
        ("sitemap", Tried({"http://a.test/x": SECOND}, cut="no time"), "cut short"),
        ("announced", Tried(), "done"),
        (NONE, Tried(), "out of reach"),
    ],
)
def test_the_ledger_says_how_a_day_ended_and_why(way: str, tried: Tried, state: str) -> None:
    [row] = ended(1, way, tried, [SECOND])
    assert row["state"] == state
    assert bool(row["last_error"]) is (state != "done")


def test_a_way_covers_days_of_which_it_shows_something_and_older_things() -> None:
    tried = Tried({"http://a.test/x": SECOND}, oldest=date(2026, 3, 1))
    assert covered(tried, [SECOND])
    assert not covered(tried, [SECOND, date(2026, 3, 3)])
    assert not covered(replace(tried, oldest=SECOND), [SECOND])  # its first article of that day may not be the day's first
    assert not covered(None, [SECOND])


def test_an_errand_is_written_with_its_run_and_read_again() -> None:
    errand = Errand(("sitemap",), ("Paper",), 5, True, True, "https://a.test/{yyyy}/{mm}/{dd}/", ("2026-03-01", "2026-03-31"))
    again = Errand.of(errand.row())
    assert again == errand
    assert again.wanted(DAY) == MARCH
    assert Errand.of({}).wanted(DAY) == Span(SECOND, SECOND)


@pytest.mark.parametrize(
    ("url", "whose"),
    [
        ("http://www.a.test/sport/9", 2),
        ("http://www.a.test/news/9", 1),
        ("http://sport.a.test/9", 2),
        ("http://www.a.test/weather/9", 1),  # of both hosts, and so of the first
        ("http://elsewhere.test/sport/9", 1),
        ("http://[", 1),
    ],
)
def test_an_address_of_a_document_that_sources_share_is_whose_articles_lie_nearest(url: str, whose: int) -> None:
    news = Known([("rss", "http://www.a.test/rss")], articles=["http://www.a.test/news/1"])
    sport = Known([("rss", "http://sport.a.test/rss")], articles=["http://www.a.test/sport/1"])
    assert owner(url, {1: news.places, 2: sport.places}) == whose
