"""What an extraction means for its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaning.model import Candidate, Extraction, Status
from copydesk.stages.extract_rules import decide, drop_future, quarantined, read_time, sort_time
from sql.pages import CapturedPage

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FOUND = NOW - timedelta(minutes=30)
PAGE = CapturedPage(7, "http://paper.test/a", "paper.test", "paper.test", "pending", "to extract", {}, 5, FOUND, 1, "f", 0,
                    "http://paper.test/a", NOW, "sha")  # fmt: skip
STANDING = replace(PAGE, state="published", reason="first version")
ARTICLE = Extraction(PAGE.url, "article", "", "1")
REJECTIONS = [status for status in get_args(Status) if status != "article"]


@pytest.mark.parametrize(("page", "state", "reason"), [(PAGE, "pending", "to publish"), (STANDING, "published", "first version")])
def test_an_article_goes_on_to_publish(page: CapturedPage, state: str, reason: str) -> None:
    row = decide(page, ARTICLE, NOW, (1,))
    assert (row.outcome, row.state, row.reason, row.awaits, row.replaces) == ("extracted", state, reason, "publish", True)


@pytest.mark.parametrize("status", REJECTIONS)
def test_what_is_no_article_is_rejected_with_its_reason_and_looked_at_once_more(status: Status) -> None:
    row = decide(PAGE, Extraction(PAGE.url, status, "why", "1"), NOW, (1,))
    assert (row.outcome, row.state, row.reason) == ("rejected", "rejected", f"{status}: why")
    assert (row.awaits, row.due_at) == ("fetch", FOUND + timedelta(hours=1))


@pytest.mark.parametrize("status", REJECTIONS)
@pytest.mark.parametrize("state", ["published", "unchanged"])
def test_a_worse_page_never_replaces_an_article(status: Status, state: str) -> None:
    row = decide(replace(STANDING, state=state), Extraction(PAGE.url, status, "why", "1"), NOW, (1,))
    assert (row.outcome, row.state, row.replaces) == ("kept", state, False)
    assert row.reason == f"stands; {status}: why at the last visit"


@pytest.mark.parametrize(("page", "state"), [(PAGE, "quarantined"), (STANDING, "published")])
def test_a_page_that_kills_its_worker_is_not_tried_again_by_itself_and_an_article_stays(page: CapturedPage, state: str) -> None:
    row = quarantined(page, "took longer than 20 s")
    assert (row.outcome, row.state, row.awaits, row.due_at, row.replaces) == ("quarantined", state, None, None, False)
    assert "took longer than 20 s" in row.reason


@pytest.mark.parametrize("page", [PAGE, STANDING])
@pytest.mark.parametrize(("awaited", "expected"), [(NOW - timedelta(hours=1), NOW - timedelta(hours=1)),
                                                   (NOW + timedelta(days=1), FOUND + timedelta(hours=1))])  # fmt: skip
def test_a_fetch_that_a_page_awaited_when_it_was_recalled_is_not_lost(
    page: CapturedPage, awaited: datetime, expected: datetime
) -> None:
    recalled = replace(page, due_at=awaited)
    assert (decide(recalled, ARTICLE, NOW, (1,)).awaits, decide(recalled, ARTICLE, NOW, (1,)).due_at) == ("publish", awaited)
    worse = decide(recalled, Extraction(PAGE.url, "too_short", "why", "1"), NOW, (1,))
    assert (worse.awaits, worse.due_at) == ("fetch", expected)


def test_nor_is_it_where_a_page_with_an_article_kills_its_worker() -> None:
    row = quarantined(replace(STANDING, due_at=NOW), "took longer than 20 s")
    assert (row.state, row.awaits, row.due_at) == ("published", "fetch", NOW)


@pytest.mark.parametrize(
    ("value", "kept"),
    [("2026-11-24T11:59:00+00:00", True), ("2026-11-25", True), ("2026-11-25T02:00:00+00:00", True),
     ("2026-11-25T02:01:00+00:00", False), ("2027-01-01", False), ("2026-11-25T15:00:00+14:00", True),
     ("0001-01-01T00:00:00+14:00", False), ("yesterday", False), ("", False)],
)  # fmt: skip
def test_no_date_lies_later_than_the_capture_that_it_was_read_from(value: str, kept: bool) -> None:
    given = replace(ARTICLE, published=(Candidate(value, "meta"),), modified=(Candidate(value, "meta"),))
    found = drop_future(given, NOW)
    assert (bool(found.published), bool(found.modified)) == (kept, kept)


def test_articles_are_ordered_by_the_best_time_known() -> None:
    dated = replace(
        ARTICLE, published=(Candidate("nonsense", "x"), Candidate("2026-11-20", "meta"), Candidate("2020-01-01", "text"))
    )
    assert sort_time(dated, FOUND) == datetime(2026, 11, 20, tzinfo=UTC)
    assert sort_time(ARTICLE, FOUND) == FOUND


@given(value=st.one_of(st.none(), st.text(max_size=40), st.datetimes().map(datetime.isoformat)))
def test_a_time_is_read_as_one_in_utc_or_not_at_all(value: str | None) -> None:
    time = read_time(value)
    assert time is None or time.tzinfo is UTC
