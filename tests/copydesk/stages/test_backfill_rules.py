"""What is said of a backfill before, on the way and after."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from copydesk.stages.backfill_rules import Reach, label, lasted, new_by_host, seconds, summary, table
from copydesk.stages.discover_rules import NO_WAY, NONE

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def reach(way: str = "sitemap", problem: str | None = None, **new: int) -> Reach:
    return Reach("Paper", way, sum(new.values()), 3, 1, date(2026, 3, 1), {f"{host}.test": n for host, n in new.items()}, problem)


@pytest.mark.parametrize(
    ("found", "lasting"),
    [
        ([], 0),
        ([reach(a=10)], 20),
        ([reach(a=10), reach("wordpress", a=5)], 30),
        ([reach(a=10, slow=4)], 40),  # side by side: the one that takes longest
        ([reach(a=100)], 200),
        ([reach(a=101)], 86_400 + 2),  # the rest of the budget is tomorrow's
    ],
)
def test_how_long_it_takes_is_what_politeness_makes_of_it(found: list[Reach], lasting: float) -> None:
    assert seconds(new_by_host(found), {"slow.test": 10.0}, 2.0, 100) == lasting


def test_what_was_spent_today_is_not_to_be_had_again() -> None:
    assert seconds({"a.test": 100}, {}, 2.0, 100, {"a.test": 100}) == 86_400 + 100 * 2
    assert seconds({"a.test": 60}, {}, 2.0, 100, {"a.test": 40}) == 60 * 2


@pytest.mark.parametrize(("lasting", "said"), [(0, "0 s"), (89, "89 s"), (600, "10 min"), (7_200, "2.0 h"), (300_000, "3.5 days")])
def test_times_are_said_in_words(lasting: float, said: str) -> None:
    assert lasted(lasting) == said


def test_the_end_is_told_from_what_the_days_so_far_took() -> None:
    assert label("2026-03-01", 0, 10, 3.0, NOW) == "2026-03-01 (1 of 10)"
    assert label("2026-03-05", 4, 10, 4 * 3_600, NOW) == "2026-03-05 (5 of 10, to the end at about 2026-11-24 18:00 UTC)"


def test_a_table_shows_what_each_way_gives_and_what_has_none() -> None:
    lines = table([reach(a=10), reach(NONE), reach("dated_pages", "http_404"), reach("announced")], 20, 3)
    assert len(lines) == 5  # what cost nothing and gave nothing is left out
    assert lines[1].split() == ["Paper", "sitemap", "10", "10", "3", "1", "2026-03-01"]
    assert lines[2].endswith(NO_WAY)
    assert lines[3].endswith("http_404")
    assert lines[4] == "10 pages of 3 days would be fetched, in about 20 s at the pace of their hosts"


def row(day: int, state: str = "done", why: str | None = None, **counts: Any) -> dict[str, Any]:
    none = dict.fromkeys(("discovered", "gained", "landed", "elsewhere", "refused", "waiting", "undated"), 0)
    return (
        {"day": date(2026, 3, day), "source": "Paper", "way": "sitemap", "state": state, "last_error": why, "rejected": {}}
        | none
        | counts
    )


def test_a_summary_says_what_each_day_gained_and_what_is_out_of_reach() -> None:
    rows = [
        row(1, "out of reach", "it goes back to 2026-03-03"), row(2, "out of reach", "it goes back to 2026-03-03"),
        row(3, discovered=4, gained=2, landed=3, refused=1, rejected={"paywall": 1}),
    ]  # fmt: skip
    assert summary(rows) == [
        "2026-03-01  gained 0, 0 of 0 addresses landed",
        "2026-03-02  gained 0, 0 of 0 addresses landed",
        "2026-03-03  gained 2, 3 of 4 addresses landed, 1 refused by their site, 1 rejected: paywall",
        "Paper, sitemap: 2026-03-01 to 2026-03-02, 2 days: out of reach: it goes back to 2026-03-03",
    ]
