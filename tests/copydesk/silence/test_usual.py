"""A source's own week says when silence is news."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.silence.usual import HOUR, MONDAY, Crowd, Usual, Week

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday
DAY = timedelta(days=1)


def office(days: int = 84, hours: range = range(8, 18), chance: random.Random | None = None) -> list[datetime]:
    """Something in nearly every hour of an office's week."""
    chance = chance or random.Random(3)
    first = NOW - days * DAY
    every = [first + n * HOUR for n in range(days * 24)]
    return [at + timedelta(minutes=chance.randrange(60)) for at in every
            if at.weekday() < 5 and at.hour in hours and chance.random() < 0.9]  # fmt: skip


def learned(moments: list[datetime], now: datetime = NOW) -> Usual:
    usual = Usual.learn(moments, moments[0], now)
    assert usual is not None
    return usual


def test_a_silent_night_and_a_silent_weekend_are_no_news() -> None:
    usual = learned(office())
    evening, friday = datetime(2026, 11, 24, 17, 30, tzinfo=UTC), datetime(2026, 11, 20, 17, 30, tzinfo=UTC)
    assert usual.news_at(evening) > evening + timedelta(hours=15)
    assert usual.news_at(friday) > friday + timedelta(hours=63)


def test_a_silent_working_day_is_news_before_it_ends() -> None:
    morning = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert learned(office()).news_at(morning) < morning + timedelta(hours=24)


def test_a_burst_teaches_no_more_than_one_moment() -> None:
    moments = office()
    at = moments[100]
    burst = sorted([*moments, *(at + timedelta(seconds=n) for n in range(300))])
    assert learned(burst).news_at(NOW) - learned(moments).news_at(NOW) < timedelta(hours=1)


def test_an_outage_teaches_no_patience() -> None:
    moments = office()
    gap = [at for at in moments if not NOW - 40 * DAY < at < NOW - 26 * DAY]
    assert abs(learned(gap).news_at(NOW) - learned(moments).news_at(NOW)) < timedelta(hours=6)


@pytest.mark.parametrize(("days", "every"), [(10, timedelta(minutes=30)), (80, timedelta(days=8))])
def test_of_a_source_that_is_new_or_gives_little_nothing_is_said(days: int, every: timedelta) -> None:
    first = NOW - days * DAY
    moments = [first + n * every for n in range(int(days * DAY / every))]
    assert Usual.learn(moments, first, NOW) is None


def test_when_the_crowd_is_quiet_silence_has_to_last_longer() -> None:
    usual = learned(office())
    assert usual.news_at(NOW, crowd=0.3) > usual.news_at(NOW)


def test_the_crowd_is_quiet_on_a_holiday_and_not_at_a_weekend() -> None:
    hours = {NOW.replace(hour=0) - n * HOUR: 40.0 for n in range(84 * 24)}
    hours = {at: n if at.weekday() < 5 else 4.0 for at, n in hours.items()}
    holiday = datetime(2026, 11, 17, tzinfo=UTC)
    hours |= {holiday + n * HOUR: 4.0 for n in range(24)}
    crowd = Crowd.learn(hours, NOW)
    assert crowd.share(holiday, holiday + DAY) < 0.3
    assert crowd.share(datetime(2026, 11, 21, tzinfo=UTC), datetime(2026, 11, 22, tzinfo=UTC)) == 1.0


def test_what_is_silent_itself_makes_no_quiet_crowd() -> None:
    hours = {NOW.replace(hour=0) - n * HOUR: 1.0 for n in range(84 * 24)}
    crowd = Crowd.learn(hours, NOW)
    alone = Crowd({at: n for at, n in hours.items() if at < NOW - 3 * DAY}, crowd.usual)
    assert alone.share(NOW - 3 * DAY, NOW) < 0.5
    assert alone.share(NOW - 3 * DAY, NOW, own=71.0) == 1.0


weeks = st.lists(st.floats(0.001, 30), min_size=168, max_size=168).map(Week.of)
times = st.integers(0, 60 * 24 * 400).map(lambda minutes: MONDAY + timedelta(days=9000, minutes=minutes))


@given(weeks, times, st.floats(0.01, 500))
def test_what_gathers_until_a_time_is_what_was_asked_for(week: Week, start: datetime, amount: float) -> None:
    assert week.between(start, week.after(start, amount)) == pytest.approx(amount, rel=1e-3, abs=1e-3)


@given(weeks, st.lists(times, min_size=3, max_size=3).map(sorted))
def test_what_lies_between_adds_up(week: Week, three: list[datetime]) -> None:
    parts = sum(week.between(a, b) for a, b in pairwise(three))
    assert week.between(three[0], three[2]) == pytest.approx(parts, rel=1e-6, abs=1e-6)
