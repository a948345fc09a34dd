"""Of which day something is, before it is fetched."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crawlers.entry import Entry
from crawlers.ways.spans import Span, day, named, of_entry

MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))
FIRST = day(date(2026, 3, 1))
AT = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "span"),
    [
        ("https://a.test/2026/03/01/storm.html", FIRST),
        ("https://a.test/news/2026-03-01-storm", FIRST),
        ("https://a.test/20260301/storm", FIRST),
        ("https://a.test/2026/3/1/storm", FIRST),
        ("https://a.test/sitemap.xml?yyyy=2026&mm=03&dd=01", FIRST),
        ("https://a.test/sitemap.xml?yyyy=2026&mm=3", MARCH),
        ("https://a.test/2026/03/storm.html", MARCH),
        ("https://a.test/sitemap-pt-post-2026-03.xml", MARCH),
        ("https://a.test/sitemap-202603.xml", MARCH),
        ("https://a.test/post-sitemap-2026-03-2.xml", MARCH),
        ("https://a.test/sitemap-2026.xml", None),
        ("https://a.test/2026/12-reasons-to-stay", None),
        ("https://a.test/2026/02/31/storm", Span(date(2026, 2, 1), date(2026, 2, 28))),
        ("https://a.test/storm-120260301", None),
        ("https://a.test/storm", None),
        ("https://[", None),
    ],
)
def test_a_day_or_a_month_is_read_in_an_address(url: str, span: Span | None) -> None:
    assert named(url) == span


def test_a_year_counts_only_where_it_is_asked_for() -> None:
    assert named("https://a.test/sitemap-2026.xml", years=True) == Span(date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("entry", "listed", "span"),
    [
        (Entry("https://a.test/2026/02/01/x", published_at=AT), None, FIRST),
        (Entry("https://a.test/2026/03/01/x", updated_at=datetime(2026, 6, 1, tzinfo=UTC)), None, FIRST),
        (Entry("https://a.test/x", updated_at=AT), None, FIRST),
        (Entry("https://a.test/x", updated_at=datetime(2026, 6, 1, tzinfo=UTC)), FIRST, FIRST),
        (Entry("https://a.test/2026/03/x", updated_at=AT), None, FIRST),
        (Entry("https://a.test/2026/03/x", updated_at=datetime(2026, 6, 1, tzinfo=UTC)), None, MARCH),
        (Entry("https://a.test/x"), MARCH, MARCH),
        (Entry("https://a.test/x"), Span(date(2026, 1, 1), date(2026, 12, 31)), None),
        (Entry("https://a.test/x"), None, None),
    ],
)
def test_its_own_date_counts_before_its_address_and_that_before_its_last_change(
    entry: Entry, listed: Span | None, span: Span | None
) -> None:
    assert of_entry(entry, listed) == span


def test_a_range_falls_into_its_months() -> None:
    spans = list(Span(date(2026, 1, 30), date(2026, 3, 2)).months())
    assert spans == [Span(date(2026, 1, 30), date(2026, 1, 31)), Span(date(2026, 2, 1), date(2026, 2, 28)),
                     Span(date(2026, 3, 1), date(2026, 3, 2))]  # fmt: skip
