"""`copydesk score TRUTH ARTICLES`: how near cleaned articles are to what people marked as right.

Bodies are compared page by page as bags of 4-word shingles, the measure of the public article extraction benchmark; a page without
an article counts as an empty answer. Titles, authors and days are right or wrong, and are counted where the truth names them.
"""

from __future__ import annotations

import gzip
import json
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypedDict

from cleaning.text import CJK

SHINGLE = 4
WORD = re.compile(r"\w+")
SEPARATORS = re.compile(r"[,;&|]|\band\b|\bund\b|\bet\b|\by\b", re.IGNORECASE)
ALL = "all"

Page = Mapping[str, Any]


class Row(TypedDict):
    """One set of pages. The exact shares of the metadata are None where the truth says nothing of them."""

    set: str
    pages: int
    missing: int
    f1: float
    precision: float
    recall: float
    exact: float
    title: float | None
    authors: float | None
    day: float | None


def score(truth: Path, articles: Path) -> list[Row]:
    """A row for each set of the truth, and one for all of them where there are several."""
    answers = {page["url"]: page for page in _lines(articles)}
    sets: dict[str, list[Page]] = {}
    for page in _lines(truth):
        sets.setdefault(str(page.get("set") or ALL), []).append(page)
    rows = [_row(name, pages, answers) for name, pages in sorted(sets.items())]
    if len(sets) > 1:
        rows.append(_row(ALL, [page for pages in sets.values() for page in pages], answers))
    return rows


def table(rows: Sequence[Row]) -> str:
    """The rows for people, a line each."""
    names = ("set", "pages", "missing", "F1", "precision", "recall", "exact", "title", "authors", "day")
    lines = [f"{names[0]:<28}" + "".join(f"{name:>10}" for name in names[1:])]
    for row in rows:
        measures = (row["f1"], row["precision"], row["recall"], row["exact"], row["title"], row["authors"], row["day"])
        numbers = [str(row["pages"]), str(row["missing"]), *("-" if value is None else f"{value:.4f}" for value in measures)]
        lines.append(f"{row['set'][:28]:<28}" + "".join(f"{number:>10}" for number in numbers))
    return "\n".join(lines)


def compare(truth: str, answer: str) -> tuple[int, int, int]:
    """(shingles found, shingles that should not be there, shingles lost)."""
    wanted, given = _shingles(truth), _shingles(answer)
    found = sum((wanted & given).values())
    return found, sum(given.values()) - found, sum(wanted.values()) - found


def _row(name: str, pages: Sequence[Page], answers: Mapping[str, Page]) -> Row:
    precision: list[float] = []
    recall: list[float] = []
    exact: list[bool] = []
    for page in pages:
        answer = str(answers.get(page["url"], {}).get("body") or "")
        found, wrong, lost = compare(page["body"], answer)
        precision += [found / (found + wrong)] if found + wrong else []
        recall += [found / (found + lost)] if found + lost else []
        exact.append(_words(page["body"]) == _words(answer))
    p, r = statistics.mean(precision or [0.0]), statistics.mean(recall or [0.0])
    pairs = [(page, answers.get(page["url"], {})) for page in pages]
    return {
        "set": name, "pages": len(pages), "missing": sum(page["url"] not in answers for page in pages),
        "f1": 2 * p * r / (p + r) if p + r else 0.0, "precision": p, "recall": r, "exact": statistics.mean(exact),
        "title": _right([_plain(given.get("title")) == _plain(page["title"]) for page, given in pairs if page.get("title")]),
        "authors": _right([_names(given.get("authors")) == _names(page["byline"]) for page, given in pairs if page.get("byline")]),
        "day": _right([str(given.get("published_at"))[:10] == str(page["published"])[:10] for page, given in pairs
                       if page.get("published")]),
    }  # fmt: skip


def _right(answers: Sequence[bool]) -> float | None:
    return statistics.mean(answers) if answers else None


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    found = _words(text)
    if not found:
        return Counter()
    return Counter(tuple(found[start : start + SHINGLE]) for start in range(max(1, len(found) - SHINGLE + 1)))


def _words(text: str) -> list[str]:
    """Words as they are written; where a script puts no blanks between them, characters."""
    return [part for word in WORD.findall(text or "") for part in (word if CJK.search(word) else [word])]


def _plain(value: object) -> str:
    return " ".join(_words(str(value or "").lower()))


def _names(value: object) -> set[str]:
    """Names in any order, whether they come as a list or in one line ("By A and B")."""
    parts = value if isinstance(value, list) else SEPARATORS.split(re.sub(r"^\s*by\s+", "", str(value or ""), flags=re.IGNORECASE))
    return {name for part in parts if (name := _plain(part))}


def _lines(path: Path) -> Iterator[Page]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
