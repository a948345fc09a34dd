"""`copydesk score`: the public measure, and what is right or wrong about the rest."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from copydesk.scoring import Row, compare, score, table


@pytest.mark.parametrize(
    ("truth", "answer", "expected"),
    [
        ("a b c d e", "a b c d e", (2, 0, 0)),
        ("a b c d e", "a b c d e f", (2, 1, 0)),
        ("a b c d e", "a b c d", (1, 0, 1)),
        ("a b c d", "", (0, 0, 1)),
        ("", "a b c d", (0, 1, 0)),
        ("a b", "a b", (1, 0, 0)),
        ("a b c d a b c d", "a b c d", (1, 0, 4)),  # bags, not sets
        ("a, b! c? (d)", "a b c d", (1, 0, 0)),
        ("新聞新聞新", "新聞新聞", (1, 0, 1)),  # characters where a script has no blanks
    ],
)
def test_texts_are_compared_by_runs_of_four_words(truth: str, answer: str, expected: tuple[int, int, int]) -> None:
    assert compare(truth, answer) == expected


def _score(folder: Path, truth: list[dict[str, Any]], answers: list[dict[str, Any]]) -> list[Row]:
    with gzip.open(folder / "truth.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in truth)
    (folder / "articles.jsonl").write_text("\n".join(json.dumps(row) for row in answers) + "\n")
    return score(folder / "truth.jsonl.gz", folder / "articles.jsonl")


def test_precision_and_recall_are_means_over_pages(tmp_path: Path) -> None:
    truth = [{"url": "a", "body": "a b c d e"}, {"url": "b", "body": "p q r s t"}]
    (row,) = _score(tmp_path, truth, [{"url": "a", "body": "a b c d e f g"}, {"url": "b", "body": "p q r s"}])
    assert row["precision"] == pytest.approx((2 / 4 + 1) / 2)
    assert row["recall"] == pytest.approx((1 + 1 / 2) / 2)
    assert row["f1"] == pytest.approx(0.75)
    assert row["exact"] == 0


def test_a_page_without_an_article_is_an_empty_answer(tmp_path: Path) -> None:
    (row,) = _score(tmp_path, [{"url": "a", "body": "a b c d"}, {"url": "b", "body": "p q r s"}], [{"url": "a", "body": "a b c d"}])
    assert (row["missing"], row["precision"], row["recall"], row["exact"]) == (1, 1.0, 0.5, 0.5)


def test_sets_have_a_row_each_and_one_together(tmp_path: Path) -> None:
    truth = [{"url": "a", "set": "x", "body": "a"}, {"url": "b", "set": "y", "body": "b"}]
    rows = _score(tmp_path, truth, [{"url": "a", "body": "a"}])
    assert [(row["set"], row["pages"], row["exact"]) for row in rows] == [("x", 1, 1.0), ("y", 1, 0.0), ("all", 2, 0.5)]


@pytest.mark.parametrize(
    ("truth", "answer", "expected"),
    [
        ({"title": "Bridge: opens!"}, {"title": "bridge opens"}, {"title": 1.0}),
        ({"title": "Bridge"}, {"title": "Bridge | Coast"}, {"title": 0.0}),
        ({"byline": "By Ada Lovelace and Alan Turing"}, {"authors": ["Alan Turing", "Ada Lovelace"]}, {"authors": 1.0}),
        ({"byline": "Ada Lovelace"}, {"authors": []}, {"authors": 0.0}),
        ({"published": "2026-11-23"}, {"published_at": "2026-11-23T10:00:00+02:00"}, {"day": 1.0}),
        ({"published": "2026-11-23"}, {"published_at": None}, {"day": 0.0}),
        ({}, {"title": "anything"}, {"title": None, "authors": None, "day": None}),
    ],
)
def test_metadata_is_right_or_wrong_where_the_truth_names_it(
    truth: dict[str, Any], answer: dict[str, Any], expected: dict[str, Any], tmp_path: Path
) -> None:
    (row,) = _score(tmp_path, [{"url": "a", "body": "a", **truth}], [{"url": "a", "body": "a", **answer}])
    assert {name: row[name] for name in expected} == expected  # type: ignore[literal-required]


def test_the_table_has_a_line_a_row(tmp_path: Path) -> None:
    rows = _score(tmp_path, [{"url": "a", "body": "a b c d", "title": "T"}], [{"url": "a", "body": "a b c d", "title": "T"}])
    head, line = table(rows).splitlines()
    assert len(head) == len(line)
    assert line.split() == ["all", "1", "0", "1.0000", "1.0000", "1.0000", "1.0000", "1.0000", "-", "-"]
