"""Times as pages write them."""

from __future__ import annotations

import subprocess
import sys
import warnings
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from cleaning.dates import believed_first, iso, search
from cleaning.model import Candidate


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-11-23T10:20:30Z", "2026-11-23T10:20:30+00:00"),
        ("2026-11-23T10:20:30.123+02:00", "2026-11-23T10:20:30+02:00"),
        ("2026-11-23 10:20:30 +0200", "2026-11-23T10:20:30+02:00"),
        ("2026-11-23 10:20", "2026-11-23T10:20:00"),
        ("2026-11-23", "2026-11-23"),
        ("2026/11/23", "2026-11-23"),
        ("Mon, 23 Nov 2026 10:20:30 +0100", "2026-11-23T10:20:30+01:00"),
        ("November 23, 2026", "2026-11-23"),
        ("Posted on Nov. 23rd, 2026 by somebody", "2026-11-23"),
        ("23 November 2026", "2026-11-23"),
        ("23. März 2026", "2026-03-23"),
        ("23 février 2026", "2026-02-23"),
        ("23 de octubre de 2026", "2026-10-23"),
        ("23 ноября 2026", "2026-11-23"),
        ("23.11.2026", "2026-11-23"),
        ("2026年11月23日 10:20", "2026-11-23"),
        ("23/11/2026", "2026-11-23"),
        ("11/23/2026", "2026-11-23"),
        ("Posted on: 11-23-2026", "2026-11-23"),
        ("3-4-2026", None),
        ("23/11-2026", None),
        ("3/4/2026", None),
        ("4/4/2026", "2026-04-04"),
        ("1795429230", "2026-11-23T10:20:30+00:00"),
        ("1970-01-01T00:00:00Z", None),
        ("2026-13-45", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_written_time_is_read(written: str, expected: str | None) -> None:
    assert iso(written) == expected


@given(st.text(max_size=80))
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = iso(text)
    assert found is None or iso(found) == found


@given(st.datetimes(min_value=datetime(1991, 1, 1), max_value=datetime(2099, 1, 1)))  # noqa: DTZ001
def test_what_is_iso_already_stays(moment: datetime) -> None:
    written = moment.replace(microsecond=0).isoformat()
    assert iso(written) == written


@pytest.mark.parametrize(
    ("found", "day"),
    [
        ([("2026-11-23", "json-ld")], "2026-11-23"),
        ([("2026-11-23", "json-ld"), ("2026-11-20", "meta")], "2026-11-23"),
        ([("2026-11-23", "json-ld"), ("2026-11-20T10:00:00", "meta"), ("2026-11-20", "time")], "2026-11-20"),  # two agree
        ([("2026-11-23", "json-ld"), ("2026-11-23", "meta"), ("2026-11-20", "near")], "2026-11-23"),
        ([("2026-11-23", "json-ld"), ("2026-11-20", "near")], "2026-11-20"),  # stamped anew, the dateline stayed
        ([("2026-11-20", "json-ld"), ("2026-11-23", "near")], "2026-11-20"),  # "updated 23 November"
        ([("2026-11-23", "json-ld"), ("2026-11-20", "time"), ("2026-11-20", "address"), ("2026-11-22", "near")], "2026-11-20"),
    ],
)
def test_the_day_that_is_best_borne_out_comes_first(found: list[tuple[str, str]], day: str) -> None:
    candidates = [Candidate(value, source) for value, source in found]
    ordered = believed_first(candidates)
    assert ordered[0].value[:10] == day
    assert sorted(ordered, key=str) == sorted(candidates, key=str)


def test_no_candidate_is_no_day() -> None:
    assert believed_first(()) == ()


def test_the_search_of_a_page_warns_of_no_zone() -> None:
    root = html.fromstring("<html><body><p class='date'>Nov 23, 2026 10:20 EST</p><p>Text of the page.</p></body></html>")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert search(root, "http://a.test/") == "2026-11-23"


ASKED = """
import dateparser
from lxml import html
from cleaning.dates import search
dateparser.DateDataParser = None
page = "<html><body><p class='date'>{}</p><p>Text of the page, and more of it.</p></body></html>"
days = ("5 paź 2025 o 11:39", "about 1 month ago ras19312")
print(*(search(html.fromstring(page.format(day)), "http://a.test/") for day in days))
"""


def test_a_search_reads_what_our_own_reading_knows_without_the_words_of_all_languages() -> None:
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["2025-10-05", "None"]
