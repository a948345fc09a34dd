"""What a day usually has given by now, and what today has."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from copydesk.desk.graphs import HEIGHT, HOURS, rhythm
from tests.conftest import NOW

MIDNIGHT = NOW.replace(hour=0)


def by_hour(days: int, a_day: dict[int, int]) -> dict[datetime, int]:
    return {MIDNIGHT - timedelta(days=day) + timedelta(hours=hour): n for day in range(1, days + 1) for hour, n in a_day.items()}


@pytest.mark.parametrize(
    ("hours", "usually", "today"),
    [
        ({}, 0, 0),
        (by_hour(14, {6: 4, 18: 10}), 4, 0),
        (by_hour(14, {6: 4, 18: 10}) | {MIDNIGHT + timedelta(hours=7): 3}, 4, 3),
        (by_hour(1, {6: 4}), 4, 0),  # all that there is
        (by_hour(3, {6: 4}) | by_hour(1, {6: 10}), 7, 0),  # the first day is cut short, and counts no more
    ],
)
def test_today_stands_beside_what_is_usual_by_now(hours: dict[datetime, int], usually: float, today: int) -> None:
    found = rhythm(hours, NOW)
    assert (found.by_now, found.so_far) == (usually, today)


def test_the_hour_that_runs_counts_as_far_as_it_has_run() -> None:
    assert rhythm(by_hour(5, {12: 60}), NOW + timedelta(minutes=15)).by_now == 15


def test_lines_stay_in_their_frame_and_today_ends_now() -> None:
    found = rhythm(by_hour(14, {6: 4}) | {MIDNIGHT: 500}, NOW)
    heights = [float(point.split(",")[1]) for line in (found.usual, found.today) for point in line.split()]
    assert min(heights) >= 0
    assert max(heights) <= HEIGHT
    assert len(found.usual.split()) == HOURS + 1
    assert len(found.today.split()) == NOW.hour + 2
