"""A feed is asked again when something new is to be expected of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.stages.rhythm import Rhythm

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
FIRST = timedelta(minutes=30)
HOUR = timedelta(hours=1)
TIMES = st.lists(st.one_of(st.none(), st.datetimes(timezones=st.just(UTC))), max_size=40)


def watched(weeks: int, appears: list[timedelta], every: timedelta = HOUR) -> tuple[Rhythm, datetime]:
    """What was learned over some weeks of a feed whose entries appear at these times of each week."""
    rhythm, now = Rhythm(), MONDAY - timedelta(weeks=weeks)
    times = sorted(now + timedelta(weeks=week) + at for week in range(weeks) for at in appears)
    while now < MONDAY:
        rhythm = rhythm.learn([at for at in times if now < at <= now + every], now, now + every)
        now += every
    return rhythm, now


def test_a_feed_of_which_nothing_is_known_is_asked_soon_and_ever_more_rarely_as_it_stays_silent() -> None:
    rhythm, now, waits = Rhythm(), MONDAY, []
    for _ in range(8):
        waits.append(rhythm.wait(now, FIRST))
        rhythm, now = rhythm.learn([], now, now + waits[-1]), now + waits[-1]
    assert waits[0] == FIRST
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(days=1)


@pytest.mark.parametrize(("a_day", "hours"), [(1, 24), (4, 6), (24, 1), (144, 1 / 6)])
def test_a_steady_feed_is_asked_about_as_often_as_it_gives_something_new(a_day: int, hours: float) -> None:
    rhythm, now = watched(2, [timedelta(hours=24 / a_day * n) for n in range(7 * a_day)])
    assert rhythm.a_day() == pytest.approx(a_day, rel=0.1)
    assert rhythm.wait(now, FIRST) / timedelta(hours=hours) == pytest.approx(1, rel=0.25)


def test_a_paper_that_sleeps_at_night_is_asked_little_at_night_and_at_once_in_the_morning() -> None:
    rhythm, _ = watched(4, [timedelta(days=day, hours=8 + n / 4) for day in range(7) for n in range(40)])  # 8 to 18 o'clock
    by_day, by_night = (rhythm.wait(MONDAY + timedelta(hours=hour), FIRST) for hour in (12, 20))
    assert by_day < timedelta(minutes=20)
    assert timedelta(hours=3) < by_night < timedelta(hours=12.5)


def test_a_paper_that_rests_on_sunday_is_asked_less_on_sunday() -> None:
    rhythm, now = watched(4, [timedelta(days=day, hours=n) for day in range(6) for n in range(24)])
    assert rhythm.wait(now + timedelta(days=6), FIRST) > 3 * rhythm.wait(now + timedelta(days=2), FIRST)


def test_the_first_document_tells_the_pace_by_the_times_of_its_entries() -> None:
    times: list[datetime | None] = [MONDAY - timedelta(hours=3 * n) for n in range(1, 21)]
    rhythm = Rhythm().learn([*times, MONDAY - timedelta(days=400), MONDAY + timedelta(days=1)], None, MONDAY)
    assert rhythm.a_day() == pytest.approx(8, rel=0.05)
    assert Rhythm().learn([None] * 50, None, MONDAY) == Rhythm()  # nobody knows since when these stand there


def test_who_has_seen_two_days_does_not_take_the_others_for_quiet() -> None:
    times: list[datetime | None] = [MONDAY - timedelta(hours=n) for n in range(48)]
    rhythm = Rhythm().learn(times, None, MONDAY)
    assert rhythm.wait(MONDAY + timedelta(days=2), FIRST) < timedelta(hours=1.5)


def test_what_was_long_ago_fades() -> None:
    rhythm, now = watched(4, [timedelta(hours=n) for n in range(168)])
    quiet = rhythm.learn([], now, now + timedelta(days=60))
    assert quiet.a_day() < rhythm.a_day() / 5


def test_entries_without_a_time_of_their_own_count_when_they_are_seen() -> None:
    rhythm = Rhythm().learn([None, MONDAY - timedelta(days=3)], MONDAY - HOUR, MONDAY + HOUR)
    assert rhythm.hours[1] == 2
    assert rhythm.days[0] == 2


@given(times=TIMES, hours=st.floats(0, 10_000), first=st.integers(1, 604_800))
def test_whatever_a_feed_gives_the_wait_is_more_than_nothing_and_at_most_a_day(
    times: list[datetime | None], hours: float, first: int
) -> None:
    rhythm = Rhythm().learn(times, MONDAY - timedelta(hours=hours), MONDAY)
    assert timedelta(0) < rhythm.wait(MONDAY, timedelta(seconds=first)) <= timedelta(days=1)
    kept = Rhythm.of(rhythm.row())
    assert kept.watched == pytest.approx(rhythm.watched, abs=0.001)
    assert sum(kept.hours) == pytest.approx(sum(kept.days), abs=0.01)
