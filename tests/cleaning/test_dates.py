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

from cleaning.dates import believed_first, dateline, iso, search
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
        ("5. března 2024", "2024-03-05"),
        ("Thứ Ba, ngày 5 tháng 3 năm 2024", "2024-03-05"),
        ("2024. március 5., kedd", "2024-03-05"),
        ("2024. 03. 05. 10:15", "2024-03-05"),
        ("2024 m. kovo 5 d.", "2024-03-05"),
        ("5 d'abril de 2024", "2024-04-05"),
        ("5 Ιουνίου 2024", "2024-06-05"),
        ("5 KASIM 2024", "2024-11-05"),
        ("5 marraskuuta 2020", "2020-11-05"),
        ("5. listopadu 2020", "2020-11-05"),
        ("5. listopada 2020", None),
        ("5. června 2020", "2020-06-05"),
        ("Mark 5, 2020", None),
        ("", None),
    ],
)
def test_a_written_time_is_read(written: str, expected: str | None) -> None:
    assert iso(written) == expected


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("5. listopada 2020", "hr", "2020-10-05"),
        ("5 listopada 2020", "pl-PL", "2020-11-05"),
        ("5. lip 2020", "hr", "2020-06-05"),
        ("5 lip 2020", "pl", "2020-07-05"),
        ("5 marras 2020", "fi", "2020-11-05"),
        ("March 5, 2020", "fi", "2020-03-05"),
    ],
)
def test_a_month_that_two_languages_call_by_one_name_is_read_in_the_pages_own(written: str, language: str, expected: str) -> None:
    assert iso(written, language) == expected


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
        ([("2026-11-23T03:00:00+00:00", "json-ld"), ("2026-11-22", "near")], "2026-11-23"),  # the evening before in America
        ([("2026-11-22T15:00:00+00:00", "json-ld"), ("2026-11-23", "near"), ("2026-11-21", "meta")], "2026-11-22"),  # in Japan
        ([("2026-11-23T15:00:00+00:00", "json-ld"), ("2026-11-22", "near")], "2026-11-22"),  # nowhere
        ([("2026-11-23T03:00:00+00:00", "meta"), ("2026-11-22T19:00:00-08:00", "time"), ("2026-11-22", "near")], "2026-11-22"),
    ],
)
def test_the_day_that_is_best_borne_out_comes_first(found: list[tuple[str, str]], day: str) -> None:
    candidates = [Candidate(value, source) for value, source in found]
    ordered = believed_first(candidates)
    assert ordered[0].value[:10] == day
    assert sorted(ordered, key=str) == sorted(candidates, key=str)


def test_no_candidate_is_no_day() -> None:
    assert believed_first(()) == ()


@pytest.mark.parametrize(
    "inner",
    [
        "<p>Text of the page.</p><footer>© 2019 Example Media</footer>",
        "<p>The bridge was built in 1998. After a storm it was repaired in 2011.</p>",
        "<p>Text of the page, of March 2019.</p>",
        "<p>5 Xyzember 2024</p><p>Text of the page.</p>",
    ],
)
def test_of_a_year_or_a_month_the_search_makes_no_day(inner: str) -> None:
    assert search(html.fromstring(f"<html><body>{inner}</body></html>"), "http://a.test/") is None


@pytest.mark.parametrize("written", ["January 1, 2019", "1. ledna 2019", "2019-01-01", "2019年1月1日"])
def test_the_first_of_a_year_is_a_day_where_the_page_writes_it(written: str) -> None:
    root = html.fromstring(
        f"<html><body><p class='date'>{written}</p><p>Text of the page.</p><footer>© 2019</footer></body></html>"
    )
    assert search(root, "http://a.test/") == "2019-01-01"


@pytest.mark.parametrize(
    "line",
    [
        "Published on November 23, 2026 at 10:20 am EST",
        "By Ada Lovelace, The Coast | Updated Nov. 23, 2026 | 5 min read",
        "Last updated at 4:09 PM on 23rd November 2026",
        "Publié le 23 novembre 2026 à 10h15 - Mis à jour le 24 novembre",
        "понедельник, 23 ноября 2026 г., 02:14",
        "台灣醒報 (2026-11-23 17:59)",
    ],
)
def test_a_dateline_is_little_besides_its_day(line: str) -> None:
    assert (dateline(line) or "")[:10] == "2026-11-23"


@pytest.mark.parametrize(
    "line",
    [
        "Trial over the riot of November 23, 2026 begins in Washington",
        "The attacks of November 23, 2026, remembered",
        "These terms were revised effective November 23, 2026;",
        "and is valid until November 23, 2026.",
        "2026年11月23日發生的地震，當地居民仍未恢復。",
    ],
)
def test_a_sentence_with_a_day_in_it_is_no_dateline(line: str) -> None:
    assert dateline(line) is None


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
