"""What the outcome of a fetch means for its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from copydesk.stages import fetch_rules
from copydesk.stages.fetch_rules import decide, next_visit
from crawlers.order import ErrorKind, Outcome
from sql.pages import DuePage

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FOUND = NOW - timedelta(minutes=30)
HOURS = (1.0, 6.0)
PAGE = DuePage(7, "http://paper.test/a", None, "paper.test", "pending", "to fetch", None, None, None, 0, 0, 0, 0, FOUND)
STANDING = replace(PAGE, state="published", reason="first version", etag='"v1"', body_sha256="old", visits=1)
ANSWER = Outcome(7, "paper.test", 1, PAGE.url, NOW.timestamp(), 0.1, status=200, etag='"v2"', sha256="new", size=9, offset=0)
KINDS: list[str] = list(get_args(ErrorKind))


def answered(status: int, **more: object) -> Outcome:
    return replace(ANSWER, status=status, **more)  # type: ignore[arg-type]


def failed(kind: str) -> Outcome:
    return replace(ANSWER, status=None, error=kind, sha256=None, offset=None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "outcome", "state", "reason", "awaits"),
    [
        (200, "fetched", "pending", "to extract", "extract"),
        (203, "fetched", "pending", "to extract", "extract"),
        (401, "rejected", "rejected", "http_401", None),
        (403, "rejected", "rejected", "http_403", None),
        (404, "retry", "pending", "http_404, once", "fetch"),
        (410, "rejected", "rejected", "http_410", None),
        (408, "retry", "pending", "http_408, to try again", "fetch"),
        (429, "retry", "pending", "http_429, to try again", "fetch"),
        (451, "rejected", "rejected", "http_451", None),
        (500, "retry", "pending", "http_500, to try again", "fetch"),
        (503, "retry", "pending", "http_503, to try again", "fetch"),
    ],
)
def test_a_new_page_becomes(status: int, outcome: str, state: str, reason: str, awaits: str | None) -> None:
    row = decide(PAGE, answered(status), 5, NOW, HOURS)
    assert (row.outcome, row.state, row.reason, row.awaits) == (outcome, state, reason, awaits)


@pytest.mark.parametrize(
    ("status", "outcome", "state", "reason"),
    [
        (304, "unchanged", "unchanged", "not modified"),
        (401, "kept", "published", "stands; http_401 at the last visit"),
        (403, "kept", "published", "stands; http_403 at the last visit"),
        (404, "retry", "published", "first version"),
        (410, "withdrawn", "withdrawn", "http_410"),
        (429, "retry", "published", "first version"),
        (500, "retry", "published", "first version"),
    ],
)
def test_a_page_that_stands_becomes(status: int, outcome: str, state: str, reason: str) -> None:
    row = decide(STANDING, answered(status), 5, NOW, HOURS)
    assert (row.outcome, row.state, row.reason) == (outcome, state, reason)


def test_the_same_bytes_are_no_change_whatever_the_server_says_of_them() -> None:
    row = decide(STANDING, answered(200, sha256="old"), 5, NOW, HOURS)
    assert (row.outcome, row.state, row.reason, row.capture_id) == ("unchanged", "unchanged", "same bytes", None)


def test_other_bytes_are_extracted_while_the_article_stands() -> None:
    row = decide(STANDING, ANSWER, 5, NOW, HOURS)
    assert (row.outcome, row.state, row.awaits, row.capture_id, row.etag) == ("fetched", "published", "extract", 5, '"v2"')


@pytest.mark.parametrize("state", ["rejected", "failed", "withdrawn"])
def test_a_page_that_was_given_up_and_answers_again_gets_another_chance(state: str) -> None:
    row = decide(replace(PAGE, state=state, reason="http_410"), ANSWER, 5, NOW, HOURS)
    assert (row.state, row.reason, row.awaits) == ("pending", "to extract", "extract")


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_settles_a_page_or_is_tried_again_but_never_both(kind: str) -> None:
    row = decide(PAGE, failed(kind), None, NOW, HOURS)
    final = kind in fetch_rules.FINAL_ERRORS
    assert (row.state, row.awaits) == (("rejected", None) if final else ("pending", "fetch"))
    assert kind in row.reason


@pytest.mark.parametrize("kind", KINDS)
def test_no_error_takes_an_article_away(kind: str) -> None:
    page = STANDING
    for _ in range(fetch_rules.ATTEMPTS + 1):
        row = decide(page, failed(kind), None, NOW, HOURS)
        page = replace(page, attempts=row.attempts, state=row.state)
        assert row.state == "published"


def test_a_page_that_cannot_be_reached_is_tried_again_later_and_later_and_then_given_up() -> None:
    page, waits = PAGE, []
    while (row := decide(page, failed("timeout"), None, NOW, HOURS)).awaits:
        assert row.due_at
        waits.append((row.due_at - NOW).total_seconds() / 60)
        page = replace(page, attempts=row.attempts)
    assert waits == [10, 20, 40]
    assert (row.state, row.reason) == ("failed", "timeout")


def test_a_missing_page_has_to_be_missing_twice() -> None:
    once = decide(STANDING, answered(404), None, NOW, HOURS)
    twice = decide(replace(STANDING, gone_count=once.gone_count), answered(404), None, NOW, HOURS)
    assert (once.state, twice.state) == ("published", "withdrawn")
    back = decide(replace(STANDING, gone_count=1), ANSWER, 5, NOW, HOURS)
    assert back.gone_count == 0


def test_a_page_that_moved_waits_for_its_new_host_and_does_not_move_for_ever() -> None:
    gone = replace(ANSWER, status=None, moved_to="http://www.new.test/a", sha256=None, offset=None)
    row = decide(PAGE, gone, None, NOW, HOURS)
    assert (row.outcome, row.fetch_url, row.host, row.site) == ("moved", "http://www.new.test/a", "www.new.test", "new.test")
    assert (row.awaits, row.due_at) == ("fetch", NOW)
    assert decide(replace(PAGE, moves=fetch_rules.MOVES), gone, None, NOW, HOURS).reason == "too_many_redirects"


BOUNCED = replace(ANSWER, status=None, moved_to="http://consent.test/?back=a", sha256=None, offset=None)


def after(page: DuePage, *outcomes: Outcome) -> tuple[DuePage, str]:
    """The page after these visits, and what the last one came to."""
    word = ""
    for outcome in outcomes:
        row = decide(page, outcome, 5, NOW, HOURS)
        word = row.outcome
        page = replace(page, state=row.state, reason=row.reason, attempts=row.attempts, moves=row.moves, host=row.host,
                       fetch_url=row.fetch_url)  # fmt: skip
    return page, word


@pytest.mark.parametrize("state", ["published", "unchanged"])
@pytest.mark.parametrize("last", [BOUNCED, replace(BOUNCED, moved_to="http://[::1/")])
def test_a_page_that_stands_and_is_led_about_is_kept_and_begins_again_at_its_own_address(state: str, last: Outcome) -> None:
    back = replace(BOUNCED, moved_to="http://paper.test/a?agreed")
    page, word = after(replace(STANDING, state=state), BOUNCED, back, BOUNCED, back, BOUNCED, last)
    assert (word, page.state, page.moves, page.fetch_url, page.host) == ("kept", state, 0, None, "paper.test")
    assert page.reason in {"stands; too_many_redirects at the last visit", "stands; bad_address at the last visit"}


@pytest.mark.parametrize("found", [ANSWER, answered(304), answered(200, sha256="old")])
def test_a_page_that_is_found_wherever_it_is_led_may_be_led_elsewhere_all_its_life(found: Outcome) -> None:
    page = STANDING
    for number in range(3 * fetch_rules.MOVES):
        page, word = after(page, replace(BOUNCED, moved_to=f"http://www{number}.test/a"), found)
        assert (word, page.state) == (decide(STANDING, found, 5, NOW, HOURS).outcome, decide(STANDING, found, 5, NOW, HOURS).state)
        assert (page.moves, page.fetch_url) == (0, f"http://www{number}.test/a")
        page = replace(page, state="published")


@pytest.mark.parametrize("outcome", [ANSWER, answered(304), answered(404), answered(500), failed("robots"), failed("timeout")])
@pytest.mark.parametrize("page", [PAGE, STANDING])
def test_a_page_that_awaits_something_says_from_when(page: DuePage, outcome: Outcome) -> None:
    row = decide(page, outcome, 5, NOW, HOURS)
    assert (row.awaits == "fetch") == (row.due_at is not None)


@pytest.mark.parametrize(
    ("age_hours", "hours", "expected"),
    [(0.5, (1, 6), 1), (1, (1, 6), 6), (5.9, (1, 6), 6), (6, (1, 6), None), (100, (1, 6), None), (0, (), None)],
)
def test_an_article_is_visited_again_at_the_ages_of_the_schedule(
    age_hours: float, hours: tuple[float, ...], expected: float | None
) -> None:
    found = NOW - timedelta(hours=age_hours)
    assert next_visit(found, NOW, hours) == (None if expected is None else found + timedelta(hours=expected))


@pytest.mark.parametrize(("page", "state"), [(PAGE, "rejected"), (STANDING, "withdrawn")])
def test_a_page_that_opts_out_of_what_is_obeyed_becomes_no_article_and_one_that_was_is_withdrawn(page: DuePage, state: str) -> None:
    asking = answered(200, opt_outs=["noindex", "noai"])
    row = decide(page, asking, 5, NOW, HOURS, obeyed=("noai", "tdm"))
    assert (row.outcome, row.state, row.reason, row.awaits, row.due_at) == (state, state, "opted out: noai", None, None)
    assert row.opt_outs == ["noindex", "noai"]


def test_what_is_no_text_is_no_page_and_replaces_none() -> None:
    picture = answered(200, binary=True, content_type="text/html")
    assert (decide(PAGE, picture, 5, NOW, HOURS).state, decide(PAGE, picture, 5, NOW, HOURS).reason) == ("rejected", "binary")
    assert decide(STANDING, picture, 5, NOW, HOURS).outcome == "kept"


def test_what_a_page_asks_is_kept_with_it_also_where_it_is_not_obeyed() -> None:
    row = decide(PAGE, answered(200, opt_outs=["noai"]), 5, NOW, HOURS, obeyed=("tdm",))
    assert (row.outcome, row.opt_outs) == ("fetched", ["noai"])
    assert decide(STANDING, answered(304), None, NOW, HOURS).opt_outs is None  # as it was
