"""How long servers and feeds ask to be left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.stages.asked_for import freshness, hold, not_skipped, retry_after
from crawlers.order import Outcome

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)  # a Tuesday
ANSWER = Outcome(7, "paper.test", 1, "http://paper.test/feed", NOW.timestamp(), 0.1, status=200)


def answered(status: int | None, **more: object) -> Outcome:
    return replace(ANSWER, status=status, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "asked", "seconds"),
    [(429, None, 600), (503, "120", 120), (503, " 120 ", 120), (503, "0", 1), (503, "soon", 600), (503, "-5", 600),
     (429, "9" * 400, 86_400), (503, format_datetime(NOW + timedelta(hours=2)), 7200),
     (503, format_datetime(NOW - timedelta(hours=2)), 1), (503, "²", 600)],
)  # fmt: skip
def test_a_retry_after_is_seconds_or_a_date(status: int, asked: str | None, seconds: int) -> None:
    assert retry_after(answered(status, retry_after=asked), NOW) == NOW + timedelta(seconds=seconds)


@given(asked=st.text(max_size=60))
def test_whatever_is_asked_it_is_a_second_to_a_day(asked: str) -> None:
    until = retry_after(answered(503, retry_after=asked), NOW)
    assert until
    assert NOW < until <= NOW + timedelta(days=1)


@pytest.mark.parametrize("status", [200, 304, 403, 404, 500, 502])
def test_other_answers_ask_for_nothing(status: int) -> None:
    assert retry_after(answered(status, retry_after="120"), NOW) is None


def test_a_whole_host_is_held_only_where_the_spider_says_that_it_was_the_whole_host() -> None:
    assert hold(answered(429, retry_after="120"), NOW) is None
    assert hold(answered(429, retry_after="120", refused=True), NOW) == (NOW + timedelta(seconds=120), "http_429")
    robots = answered(None, error="robots_unreachable", detail="503", retry_after="60", refused=True)
    assert hold(robots, NOW) == (NOW + timedelta(seconds=60), "robots.txt: 503")


@pytest.mark.parametrize("late", [timedelta(minutes=9), timedelta(hours=5)])
def test_peace_lasts_from_the_answer_however_long_after_the_runs_now_it_came(late: timedelta) -> None:
    came = NOW + late
    refused = answered(429, refused=True, fetched_at=came.timestamp())
    assert retry_after(refused, NOW) == came + timedelta(minutes=10)
    assert hold(replace(refused, retry_after="120"), NOW) == (came + timedelta(seconds=120), "http_429")
    dated = replace(refused, retry_after=format_datetime(NOW + timedelta(hours=7)))
    assert retry_after(dated, NOW) == NOW + timedelta(hours=7)
    assert retry_after(replace(refused, retry_after=format_datetime(NOW)), NOW) == came + timedelta(seconds=1)
    silent = hold(answered(None, error="timeout", silent=3, fetched_at=came.timestamp()), NOW)
    assert silent
    assert silent[0] == came + timedelta(minutes=10)


def test_no_clock_that_is_slow_shortens_it() -> None:
    assert retry_after(answered(429, retry_after="120", fetched_at=0.0), NOW) == NOW + timedelta(seconds=120)


def test_a_host_that_is_silent_is_left_alone_for_longer_and_longer_and_a_day_at_most() -> None:
    pauses = []
    for silent in range(30):
        held = hold(answered(None, error="timeout", silent=silent), NOW)
        pauses.append((held[0] - NOW).total_seconds() / 60 if held else 0)
    assert pauses[:7] == [0, 0, 0, 10, 20, 40, 80]
    assert pauses[-1] == 24 * 60
    assert pauses == sorted(pauses)


@pytest.mark.parametrize(("control", "expires", "minutes"), [
    ("max-age=900", None, 15), ("public, MAX-AGE=900", None, 15), ('max-age="900"', None, 15), ("s-maxage=900", None, 0),
    ("no-cache, max-age=900", None, 0), ("max-age=99999999", None, 1440),
    ("no-store", format_datetime(NOW + timedelta(hours=1)), 0),
    (None, format_datetime(NOW + timedelta(hours=1)), 60), (None, format_datetime(NOW - timedelta(hours=1)), 0), (None, "0", 0),
    (None, "soon", 0), ("max-age=60", format_datetime(NOW + timedelta(hours=1)), 1), (None, None, 0),
])  # fmt: skip
def test_an_answer_is_good_for_as_long_as_it_says_but_no_more_than_a_day(control: str, expires: str, minutes: int) -> None:
    assert freshness(answered(200, cache_control=control, expires=expires), NOW) == timedelta(minutes=minutes)


@pytest.mark.parametrize(("hours", "days", "expected"), [
    ((), (), NOW),
    ((12, 13), (), NOW.replace(hour=14, minute=0)),
    ((11,), (), NOW),
    ((), (1,), datetime(2026, 11, 25, tzinfo=UTC)),
    ((0, 1, 2), (1,), datetime(2026, 11, 25, 3, tzinfo=UTC)),
    (tuple(range(24)), (), NOW.replace(minute=0)),
])  # fmt: skip
def test_hours_and_days_that_a_feed_asks_to_skip_are(hours: tuple[int, ...], days: tuple[int, ...], expected: datetime) -> None:
    assert not_skipped(NOW, hours, days) == expected
