"""What other weights and thresholds of what repeats would give: the table in docs/architecture.md, "What repeats".

`python -m benchmarks.thresholds FOLDER`: a folder with pages.warc.gz and truth.jsonl.gz (one object a page: url, body), of sites
with several pages each; COPYDESK_BENCH_CORPUS names one as well. Sites are parted by a digest of their name into two halves:
thresholds are chosen on the first, and the second says whether they hold elsewhere.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import multiprocessing
import os
import statistics
import sys
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import cleaning
from cleaning import boilerplate, composition, distinct, keys
from cleaning.model import Extraction
from cleaning.text import words
from copydesk.scoring import compare
from crawlers.addresses import normalise, site_of
from crawlers.warc import Recorded, responses

PROCESSES = 2
PARAGRAPH = 12  # words of the first line that is surely text
NEVER = 10**9
Score = tuple[int, int, int, bool]  # found, wrong, lost, exact

OTHERS: Sequence[tuple[ModuleType, str, Sequence[float]]] = (
    (distinct, "SAME_ARTICLE", (0.3, 0.8, 1.01)),
    (distinct, "LITTLE", (0, NEVER)),
    (boilerplate, "NEEDED", (2, 4)),
    (boilerplate, "BESIDE", (0, 2)),
    (boilerplate, "PROSE", (0, -2)),
    (boilerplate, "REFRAIN", (0, -2)),
    (boilerplate, "OPENING_SHARE", (2,)),
    (boilerplate, "LABEL", (0, 8)),
    (boilerplate, "LISTED_WORDS", (0, 10)),
    (boilerplate, "SENTENCE_LEAST", (2, 4)),
    (boilerplate, "SHAPE_LEAST", (2, 5, NEVER)),
    (boilerplate, "SHAPE_SHARE", (0.1, 0.5)),
    (boilerplate, "LIST_LEAST", (2, 4, NEVER)),
    (boilerplate, "LIST_SHARE", (0.5,)),
    (keys, "HEADLINE", (1, 8)),
    (composition, "MOST_CUT", (0.5, 0.9, 1)),
)


def main(folder: Path) -> None:
    truth = {page["url"]: page["body"] for page in _lines(folder / "truth.jsonl.gz")}
    sites = _sites(folder / "pages.warc.gz")
    seen: dict[tuple[str, str], Score] = {}
    print(f"{'threshold':16} {'value':>9}  {'F1 chosen on':>12} {'exact':>6}  {'F1 elsewhere':>12} {'exact':>6}   "
          f"({sum(_half(site) == 0 for site in sites)} and {sum(_half(site) for site in sites)} sites)")  # fmt: skip
    _row("as it is", "", _measured(sites, truth, seen))
    for module, name, values in OTHERS:
        as_it_is = getattr(module, name)
        for value in values:
            setattr(module, name, value)
            _row(f"{name} {as_it_is:g}", "never" if value == NEVER else f"{value:g}", _measured(sites, truth, seen))
        setattr(module, name, as_it_is)


def _row(name: str, value: str, halves: Sequence[tuple[float, float]]) -> None:
    (one, exact), (other, other_exact) = halves
    print(f"{name:20} {value:>6}  {one:12.4f} {exact:6.3f}  {other:12.4f} {other_exact:6.3f}", flush=True)


def _measured(sites: Mapping[str, Sequence[Extraction]], truth: Mapping[str, str],
              seen: dict[tuple[str, str], Score]) -> list[tuple[float, float]]:  # fmt: skip
    """(F1, share of pages exactly right) of each half."""
    halves: tuple[list[Score], list[Score]] = ([], [])
    for site, pages in sites.items():
        known = boilerplate.learn(site, [page for page in pages if page.status == "article"])
        for page in pages:
            if page.url in truth:
                body = cleaning.compose(page, known).body if page.status == "article" else ""
                if (page.url, body) not in seen:
                    seen[page.url, body] = _score(truth[page.url], body)
                halves[_half(site)].append(seen[page.url, body])
    return [_summary(half) for half in halves]


def _score(truth: str, body: str) -> Score:
    """Headline, byline and day above the text are right with it and without: corpora differ in whether they count them."""
    lines = truth.split("\n")
    first = next((at for at, line in enumerate(lines) if len(words(line)) >= PARAGRAPH), 0)
    scores = [compare(right, body) for right in {truth, "\n".join(lines[first:])}]
    found, wrong, lost = max(scores, key=lambda score: score[0] / max(1, sum(score) + score[0]))
    return found, wrong, lost, found > 0 and not wrong and not lost


def _summary(scores: Sequence[Score]) -> tuple[float, float]:
    precision = statistics.mean([found / (found + wrong) for found, wrong, _, _ in scores if found + wrong] or [0.0])
    recall = statistics.mean([found / (found + lost) for found, _, lost, _ in scores if found + lost] or [0.0])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f1, statistics.mean([exact for *_, exact in scores] or [0.0])


def _half(site: str) -> int:
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % 2


def _sites(pages: Path) -> dict[str, list[Extraction]]:
    sites: dict[str, list[Extraction]] = defaultdict(list)
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        for found in pool.imap(_extract, responses(pages), chunksize=8):
            sites[site_of(normalise(found.url))].append(found)
    return sites


def _extract(page: Recorded) -> Extraction:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = cleaning.extract(page.body, page.url, page.content_type, None, page.status)
    return replace(found, sample=())  # which is as the thresholds were when it was taken


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("COPYDESK_BENCH_CORPUS")
    if not named or not (Path(named) / "truth.jsonl.gz").is_file():
        sys.exit("say which folder: python -m benchmarks.thresholds FOLDER, with pages.warc.gz and truth.jsonl.gz in it")
    main(Path(named))
