"""What is said of a source: the worst that holds, since when, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from copydesk.silence.usual import HOUR, Crowd
from copydesk.silence.verdict import Tally, Verdict, judge
from tests.copydesk.silence.test_usual import DAY, NOW, office

ADDED = NOW - 200 * DAY


def history(until: object = NOW) -> list[Tally]:
    return [Tally(at, landed=1, characters=3000) for at in office() if at <= until]  # type: ignore[operator]


def lately(days: float, **changed: int) -> list[Tally]:
    """The usual history, of which the last days were otherwise."""
    since = NOW - days * DAY
    return [replace(tally, **changed) if tally.at > since else tally for tally in history()]


def verdict(tallies: list[Tally]) -> Verdict:
    return judge(tallies, ADDED, NOW)


@pytest.mark.parametrize(
    ("tallies", "state", "said"),
    [
        (history(), "well", "silence would be news from"),
        (history(NOW - 4 * DAY), "silent", "nothing new since Friday 20 November"),
        (lately(5, copies=1), "all copies", "articles are copies of other articles; before, "),
        (lately(5, undated=1), "dates missing", "without a date that can be believed"),
        (lately(5, untrimmed=1), "not trimmed", "nothing was cut"),
        (lately(5, characters=400), "shorter", "have 400 characters, where 3000 were usual"),
        (history()[:5], "silent", "nothing new since"),
        ([], "silent", "nothing has landed since"),
        ([tally for n, tally in enumerate(history()) if tally.at < NOW - 6 * DAY or n % 6 == 0], "half silent", "are usual"),
    ],
)
def test_a_source_is_called_what_it_is_with_the_reason(tallies: list[Tally], state: str, said: str) -> None:
    found = verdict(tallies)
    assert (found.state, said in found.why) == (state, True), found


def test_walls_are_told_from_silence_and_sooner() -> None:
    walled = history(NOW - 2 * DAY)
    walled += [Tally(NOW - 2 * DAY + n * HOUR, rejected=1, walls="consent_wall") for n in range(1, 40)]
    found = verdict(walled)
    assert found.state == "all rejected"
    assert "39 pages were fetched" in found.why
    assert "consent_wall" in found.why


def test_a_few_walls_beside_articles_are_nothing() -> None:
    assert verdict([replace(tally, rejected=2) for tally in history()]).state == "well"


def test_a_source_that_always_copied_is_well() -> None:
    assert verdict([replace(tally, copies=1) for tally in history()]).state == "well"


def test_one_odd_article_changes_nothing() -> None:
    for odd in ({"copies": 1}, {"undated": 1}, {"untrimmed": 1}, {"characters": 10}):
        assert verdict(lately(0.05, **odd)).state == "well"


@pytest.mark.parametrize("days", [1, 6, 8])
def test_a_new_source_has_a_week_to_give_something(days: int) -> None:
    assert judge([], NOW - days * DAY, NOW).state == ("new" if days < 7 else "silent")


def test_a_change_is_dated_to_its_first_article() -> None:
    since = verdict(lately(5, copies=1)).since
    assert since is not None
    assert NOW - 5 * DAY <= since <= NOW - 4 * DAY


def test_nobody_is_silent_while_everybody_is_quiet() -> None:
    tallies = history(NOW - 26 * HOUR)
    assert verdict(tallies).state == "silent"
    everybody = Crowd({}, (40.0,) * 168)
    assert judge(tallies, ADDED, NOW, everybody).state == "well"


def test_the_time_from_which_silence_is_news_is_known_before_it_comes() -> None:
    tallies = history()
    due = verdict(tallies).news_at
    assert due is not None
    assert judge(tallies, ADDED, due - timedelta(minutes=1)).state == "well"
    assert judge(tallies, ADDED, due + timedelta(minutes=1)).state == "silent"
