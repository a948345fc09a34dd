"""The times that feeds write are read the same on every day and on every machine, or not at all."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crawlers.entry import Entry
from crawlers.feeds import parse
from crawlers.feeds.reading import moment

URL = "http://paper.example/feed"
TEN = datetime(2024, 3, 5, 10, tzinfo=UTC)
MIDNIGHT = datetime(2024, 3, 5, tzinfo=UTC)


def _entries(written: str) -> list[Entry]:
    """The same time in a feed of each kind that has times."""
    documents = [
        f"<rss version='2.0'><channel><item><pubDate>{written}</pubDate></item></channel></rss>",
        f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><published>{written}</published></entry></feed>",
        f"<urlset><url><loc>/a</loc><news><publication_date>{written}</publication_date></news></url></urlset>",
        json.dumps({"items": [{"date_published": written}]}),
    ]
    return [entry for document in documents for entry in parse(document.encode(), URL).entries]


FORMS = [
    ("2024/03/05 10:00:00", TEN), ("2024.03.05 10:00", TEN), ("2024/3/5 10:00", TEN), ("2024-3-5", MIDNIGHT),
    ("2024年03月05日", MIDNIGHT), ("2024年3月5日 10:00", TEN), ("2024/03/05 19:00:00 +0900", TEN), ("2024/03/05 10:00:00 AM", TEN),
    ("2024-03-05, 10:00", TEN), ("1709632800", TEN), ("1709632800000", TEN), ("20240305", MIDNIGHT), ("20240305100000", TEN),
    ("202403051000", TEN), ("Tue, 05 Mar 2024 11:00:00 +01:00", TEN), ("Tue, 05 Mar 2024 11:00:00 +01", TEN),
    ("Tue, 05 Mar 2024 12:00 GMT+2", TEN), ("Tue Mar 05 2024 11:00:00 GMT+0100 (CET)", TEN), ("2024-03-05 11:00 UTC+01:00", TEN),
    ("Tue, 05 Mar 2024 10:00:00 PM", TEN + timedelta(hours=12)), ("5 Mar 2024 12:00 AM", MIDNIGHT),
]  # fmt: skip
ZONES = [
    ("JST", 9), ("KST", 9), ("CET", 1), ("CEST", 2), ("MSK", 3), ("AEST", 10), ("AEDT", 11), ("ACST", 9.5), ("NZDT", 13),
    ("WIB", 7),
    ("SAST", 2), ("EEST", 3), ("PKT", 5), ("EST", -5), ("PDT", -7), ("CST", -6), ("PT", -8), ("GMT", 0), ("UTC", 0), ("Z", 0),
    ("IST", 0), ("BST", 0), ("XYZ", 0), ("", 0),
]  # fmt: skip


@pytest.mark.parametrize(("written", "at"), FORMS)
def test_every_form_of_a_time_is_read_in_every_kind_of_feed(written: str, at: datetime) -> None:
    assert [entry.published_at for entry in _entries(written)] == [at] * 4


@pytest.mark.parametrize("written", ["Tue, 05 Mar 2024 10:00:00 {}", "2024-03-05 10:00:00 {}", "2024/03/05 10:00 {}"])
@pytest.mark.parametrize(("zone", "hours"), ZONES)
def test_a_zone_that_has_its_name_alone_is_known_and_any_other_counts_as_utc(written: str, zone: str, hours: float) -> None:
    assert [entry.published_at for entry in _entries(written.format(zone))] == [TEN - timedelta(hours=hours)] * 4


@pytest.mark.parametrize("written", [
    "24/11/2026", "05.03.24", "2024/13/05", "2024/00/00 10:00", "--03-05", "03", "99", "--12", "---05", "12345678901234567890",
    "999999999999", "0000/00/00", "5/3", "2024年", "20241399",
])  # fmt: skip
def test_what_is_no_time_that_can_be_told_is_none(written: str) -> None:
    assert [entry.published_at for entry in _entries(written)] == [None] * 4


def test_a_feed_has_times_in_words_of_languages_that_only_its_parser_knows() -> None:
    for written in ("2024-03-05 오전 10:00:00", "2024년 03월 05일 10:00:00"):  # in Korea's zone
        assert _entries(written)[0].published_at == TEN - timedelta(hours=9)


PIECES = [
    "2024",
    "03",
    "5",
    "/",
    "-",
    ".",
    ":",
    " ",
    "T",
    "年",
    "月",
    "日",
    "10:00",
    "+",
    "Z",
    "JST",
    "GMT",
    "Mar",
    "Tue,",
    "PM",
    "W",
    "(",
    ")",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30))
@example("0001-01-01T00:00:00+23:59")
@example("9999-12-31T23:59:59-23:59")
def test_whatever_is_written_gives_a_time_or_none(written: str) -> None:
    at = moment(written)
    assert at is None or at.tzinfo is UTC
