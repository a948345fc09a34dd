"""Ranges of days as people and Airflow give them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.windows import Window, WindowError, between, days

DAY = datetime(2026, 11, 1, tzinfo=UTC)


def test_a_range_is_one_window_a_day_its_last_day_included() -> None:
    windows = days("2026-11-01", "2026-11-03")
    assert [window.lane for window in windows] == ["2026-11-01", "2026-11-02", "2026-11-03"]
    assert windows[0] == Window(DAY, DAY + timedelta(days=1))


@given(first=st.dates(), length=st.integers(0, 400))
def test_the_windows_of_a_range_meet_without_gap_or_overlap(first: datetime, length: int) -> None:
    try:
        last = first + timedelta(days=length)
        last + timedelta(days=1)
    except OverflowError:
        return
    windows = days(first.isoformat(), last.isoformat())
    assert len(windows) == length + 1
    assert all(one.end == other.start for one, other in pairwise(windows))
    assert len({window.lane for window in windows}) == len(windows)


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        ("2026-11-02", "2026-11-01", "ends (2026-11-01) before it begins"),
        ("yesterday", "2026-11-01", "'yesterday' is no day: write it as 2026-11-01"),
        ("2026-11-01", "2026-13-01", "'2026-13-01' is no day"),
        ("2026-02-30", "2026-03-01", "'2026-02-30' is no day"),
        ("", "2026-11-01", "'' is no day"),
        ("1026-11-01", "2026-11-01", "more than 3660 days: is a year mistyped?"),
        ("9999-12-31", "9999-12-31", "the last day that there is"),
    ],
)
def test_a_range_that_makes_no_sense_is_refused_in_one_line(first: str, last: str, says: str) -> None:
    with pytest.raises(WindowError) as refused:
        days(first, last)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_airflows_interval_becomes_a_window_in_utc() -> None:
    east = timezone(timedelta(hours=2))
    window = between(datetime(2026, 11, 1, 2, tzinfo=east), datetime(2026, 11, 2, 2, tzinfo=east))
    assert (window, window.lane) == (Window(DAY, DAY + timedelta(days=1)), "2026-11-01")


@pytest.mark.parametrize(("start", "end"), [(DAY, DAY), (DAY, DAY - timedelta(days=1)), (DAY.replace(tzinfo=None), DAY)])
def test_an_empty_interval_is_refused_for_it_would_select_nothing_silently(start: datetime, end: datetime) -> None:
    with pytest.raises(WindowError):
        between(start, end)


@pytest.mark.parametrize(
    ("window", "lane"),
    [
        (Window(DAY, DAY + timedelta(days=1)), "2026-11-01"),
        (Window(DAY, DAY + timedelta(hours=1)), "2026-11-01T0000--2026-11-01T0100"),
        (Window(DAY + timedelta(hours=6), DAY + timedelta(hours=30)), "2026-11-01T0600--2026-11-02T0600"),
    ],
)
def test_a_lane_names_its_window_and_is_never_live(window: Window, lane: str) -> None:
    assert window.lane == lane
