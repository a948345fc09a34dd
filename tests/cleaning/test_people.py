"""Authors as people."""

from __future__ import annotations

import pytest

from cleaning.model import Candidate
from cleaning.people import people


def _named(*values: str, source: str = "byline", site: tuple[str, ...] = ("The Coast",)) -> tuple[str, ...]:
    return people([Candidate(value, source) for value in values], site)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Lovelace", ("Ada Lovelace",)),
        ("Written by Ada Lovelace and Alan Turing", ("Ada Lovelace", "Alan Turing")),
        ("Ada Lovelace, Alan Turing & Grace Hopper", ("Ada Lovelace", "Alan Turing", "Grace Hopper")),
        ("Ada Lovelace; Alan Turing / Grace Hopper", ("Ada Lovelace", "Alan Turing", "Grace Hopper")),
        ("Von Anna Müller und Karl Weiß", ("Anna Müller", "Karl Weiß")),
        ("Par Hélène Girard et Luc Petit", ("Hélène Girard", "Luc Petit")),
        ("Por José Núñez y Ana Ruiz", ("José Núñez", "Ana Ruiz")),
        ("POR JOSÉ NÚÑEZ Y ANA MARTÍNEZ", ("José Núñez", "Ana Martínez")),
        ("María Ortega y Ruiz", ("María Ortega y Ruiz",)),
        ("José Ortega y Gasset y Ana Ruiz", ("José Ortega y Gasset", "Ana Ruiz")),
        ("João Costa e Silva", ("João Costa e Silva",)),
        ("Mario Rossi e Anna Bianchi", ("Mario Rossi", "Anna Bianchi")),
        ("Por Redacción y Ana Ruiz", ("Ana Ruiz",)),
        ("Robert E. Lee", ("Robert E. Lee",)),
        ("Thomas E. Ricks and Y. Wang", ("Thomas E. Ricks", "Y. Wang")),
        ("THOMAS E RICKS", ("Thomas E Ricks",)),
        ("J. E. Smith", ("J. E. Smith",)),
        ("Von Miller", ("Von Miller",)),
        ("Di Zhang", ("Di Zhang",)),
        ("Da-Eun Kim", ("Da-Eun Kim",)),
        ("por Amanda", ("Amanda",)),
        ("Matt Guest", ("Matt Guest",)),
        ("By Sarah Wire", ("Sarah Wire",)),
        ("Coast Wire", ()),
        ("Business Wire", ()),
        ("Sports Staff", ()),
        ("John Staff", ()),
        ("Анна Ахматова и Борис Пастернак", ("Анна Ахматова", "Борис Пастернак")),
        ("بقلم ليلى حسن", ("ليلى حسن",)),
        ("ADA LOVELACE", ("Ada Lovelace",)),
        ("Ada Lovelace, Senior Editor", ("Ada Lovelace",)),
        ("Ada Lovelace (The Coast)", ("Ada Lovelace",)),
        ("Ada Lovelace THE COAST", ("Ada Lovelace",)),
        ("Posted by Ada Lovelace on Monday @08:00PM", ("Ada Lovelace",)),
        ("Ada Lovelace November 23, 2026", ("Ada Lovelace",)),
        ("Ada Lovelace • 5 min read", ("Ada Lovelace",)),
        ("Ada Lovelace Updated yesterday", ("Ada Lovelace",)),
        ("Martin Luther King III", ("Martin Luther King III",)),
        ("Ursula von der Leyen", ("Ursula von der Leyen",)),
        ("Seán O'Casey", ("Seán O'Casey",)),
        ("Amanda", ("Amanda",)),
        ("The Coast", ()),
        ("Reuters", ()),
        ("Associated Press", ()),
        ("Staff", ()),
        ("Newsroom team", ()),
        ("ada@coast.test", ()),
        ("https://coast.test/ada", ()),
        ("Ada Lovelace ada@coast.test", ("Ada Lovelace",)),
        ("Analysis by Ada Lovelace", ("Ada Lovelace",)),
        ("View author archive", ()),
        ("January", ()),
        ("Fri", ()),
        ("", ()),
    ],
)
def test_a_byline_names_people_and_nobody_else(line: str, expected: tuple[str, ...]) -> None:
    assert _named(line) == expected


def test_the_first_source_that_names_people_is_believed() -> None:
    found = people(
        [Candidate("The Coast", "json-ld person"), Candidate("Ada Lovelace", "meta"), Candidate("Alan Turing", "byline")],
        ["The Coast"],
    )
    assert found == ("Ada Lovelace",)


@pytest.mark.parametrize("name", ["Robert E. Lee", "María Ortega y Ana Ruiz", "Di Zhang Wei", "Von Miller", "John Staff"])
def test_a_person_of_the_pages_data_is_one_person(name: str) -> None:
    assert _named(name, source="json-ld person") == (name,)


def test_a_house_that_signs_as_its_staff_is_no_person() -> None:
    assert _named("Coast Staff", "Politics Staff", "CNN Staff", source="json-ld person") == ()


def test_an_organisation_is_no_author() -> None:
    assert people([Candidate("Harbour Watch", "json-ld organisation")], []) == ()


def test_one_persons_site_may_bear_their_name() -> None:
    assert _named("Ada Lovelace", source="meta", site=("Ada Lovelace",)) == ("Ada Lovelace",)
    assert _named("Coast Daily News", source="meta", site=("Coast Daily News",)) == ()


def test_a_house_is_an_author_only_where_the_page_says_so_outright() -> None:
    assert _named("Harbour Watch", source="byline", site=("Harbour Watch",)) == ("Harbour Watch",)
    assert _named("Harbour Watch", source="signature", site=("Harbour Watch",)) == ()
    assert _named("Harbour Watch", source="feed", site=("Harbour Watch",)) == ()


def test_a_login_is_named_only_where_nothing_better_is() -> None:
    login = Candidate("ada.lovelace", "json-ld person")
    assert people([login], []) == ("ada.lovelace",)
    assert people([login, Candidate("Ada Lovelace", "byline")], []) == ("Ada Lovelace",)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([("json-ld person", "KatieS"), ("byline", "Ada Lovelace")], "Ada Lovelace"),  # a login
        (
            [("meta", "Los Angeles Times"), ("byline", "By Ada Lovelace, Los Angeles Times")],
            "Ada Lovelace",
        ),  # a paper that is not the site
        ([("meta", "Alan Turing"), ("byline", "Ada Lovelace"), ("line", "By Ada Lovelace")], "Ada Lovelace"),
        ([("meta", "Alan Turing"), ("byline", "Ada Lovelace")], "Alan Turing"),
        (
            [("json-ld person", "Alan Turing"), ("meta", "Alan Turing"), ("byline", "Ada Lovelace"), ("line", "Ada Lovelace")],
            "Alan Turing",
        ),
        ([("json-ld person", "Ada"), ("byline", "Ada")], "Ada"),
        ([("json-ld person", "李明"), ("byline", "Ada Lovelace")], "李明"),
    ],
)
def test_a_byline_is_believed_before_what_no_other_source_bears_out(found: list[tuple[str, str]], expected: str) -> None:
    assert people([Candidate(value, source) for source, value in found], ["The Coast"]) == (expected,)


def test_the_same_name_with_more_after_it_counts_once() -> None:
    assert _named("Ada Lovelace Coast", "Ada Lovelace") == ("Ada Lovelace",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("李明", ("李明",)),
        ("李明、王小明", ("李明", "王小明")),
        ("李明，王小明", ("李明", "王小明")),
        ("记者 李明", ("李明",)),
        ("本报记者李明", ("李明",)),
        ("作者：李明", ("李明",)),
        ("王小明记者", ("王小明",)),
        ("山田太郎記者", ("山田太郎",)),
        ("홍길동 기자", ("홍길동",)),
        ("홍길동기자", ("홍길동",)),
        ("홍길동 선임기자, 김영희 특파원", ("홍길동", "김영희")),
        ("홍길동 기자 hong@paper.test", ("홍길동",)),
        ("编辑", ()),
        ("记者", ()),
        ("人民网", ()),
        ("편집부", ()),
    ],
)
def test_a_byline_of_east_asia_names_people_without_their_role(line: str, expected: tuple[str, ...]) -> None:
    assert _named(line) == expected


def test_a_sentence_where_the_data_should_name_somebody_is_nobody() -> None:
    found = [Candidate("Download our new app FREE", "meta"), Candidate("Ada Lovelace", "meta"), Candidate("alan turing", "meta")]
    assert people(found, []) == ("Ada Lovelace", "alan turing")
