"""Entries are told apart by what tells them apart, and each step down has its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.stages.identity_rules import STEPS, By, Known, identity_of, judged
from crawlers.entry import Entry

TEN = [Entry(f"http://paper.test/{n}", f"guid-{n}", f"Title {n}") for n in range(10)]


def told(entries: list[Entry]) -> list[tuple[Entry, str]]:
    return [(entry, entry.url or "") for entry in entries]


def seen_before(entries: list[Entry], by: By = "guid") -> list[Known]:
    return [Known(identity_of(entry, url, by), url, entry.title) for entry, url in told(entries)]


def test_guids_that_tell_entries_apart_are_kept() -> None:
    assert judged("guid", told(TEN), []) == ("guid", None)
    assert judged("guid", told(TEN), seen_before(TEN)) == ("guid", None)


MOVED = [replace(entry, url=f"http://new.test/{n}") for n, entry in enumerate(TEN)]
RENAMED = [replace(entry, title=f"Update: {entry.title}") for entry in TEN]


@pytest.mark.parametrize("now", [MOVED, RENAMED], ids=["other addresses", "other titles"])
def test_a_guid_whose_article_moved_or_was_renamed_is_the_same_entry(now: list[Entry]) -> None:
    assert judged("guid", told(now), seen_before(TEN)) == ("guid", None)


FAULTS: list[tuple[str, list[Entry], list[Known], By, str]] = [
    ("no guids", [replace(entry, guid=None) for entry in TEN], [], "address", "its entries have no guids"),
    ("one guid for all", [replace(entry, guid="x") for entry in TEN], [], "address", "10 of 10 entries share a guid"),
    ("guids that are positions", [replace(entry, guid=f"guid-{n + 1}") for n, entry in enumerate(TEN)], seen_before(TEN), "address",
     "9 of 10 guids came back with other articles"),
    ("guids made anew at each poll", [replace(entry, guid=f"new-{entry.guid}") for entry in TEN], seen_before(TEN), "address",
     "10 of 10 pages came back under other guids"),
    ("no guids and one address", [replace(entry, guid=None, url="http://paper.test/") for entry in TEN], [], "address and title",
     "10 of 10 entries share an address"),
    ("only texts differ", [Entry("http://paper.test/", None, "News", summary=f"{n}") for n in range(10)], [], "content",
     "10 of 10 entries share address and title"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "before", "by", "reason"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_feed_shows_that_its_guids_tell_nothing_apart(now: list[Entry], before: list[Known], by: By, reason: str) -> None:
    assert judged("guid", told(now), before) == (by, reason)
    assert len({identity_of(entry, url, by) for entry, url in told(now)}) == 10


def test_one_mistake_of_the_day_changes_nothing() -> None:
    once = [*TEN[:9], replace(TEN[9], guid="guid-9-corrected")]
    assert judged("guid", told(once), seen_before(TEN)) == ("guid", None)
    hundred = [Entry(f"http://paper.test/{n}", f"guid-{n}") for n in range(100)]
    assert judged("guid", told([*hundred[:97], *(replace(entry, guid="x") for entry in hundred[97:])]), []) == ("guid", None)


def test_two_entries_of_one_page_are_no_fault_of_their_guids() -> None:
    twice = [*TEN, replace(TEN[0], guid="guid-0-live", title="Live"), replace(TEN[1], guid="guid-1-live", title="Live too")]
    assert judged("guid", told(twice), seen_before(TEN)) == ("guid", None)


@pytest.mark.parametrize("by", STEPS)
def test_there_is_no_way_back(by: By) -> None:
    assert STEPS.index(judged(by, told(TEN), seen_before(TEN, by))[0]) >= STEPS.index(by)


@given(guid=st.one_of(st.none(), st.text(max_size=3000)), title=st.text(max_size=1000), by=st.sampled_from(STEPS))
def test_an_identity_always_fits_the_index(guid: str | None, title: str, by: By) -> None:
    identity = identity_of(Entry("x", guid=guid, title=title), "http://paper.test/" + "a" * 600, by)
    assert 0 < len(identity) <= 500
    assert "\x00" not in identity
