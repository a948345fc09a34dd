"""Copies found among recorded pages, beside pairs that are known: `python -m benchmarks.pairs PAIRS.json ARTICLES.jsonl`.

PAIRS.json lists objects with `a`, `b` and `containment5`, the share of the shorter true text; ARTICLES.jsonl is what
`copydesk extract` writes. Pairs that share less than half are no copies. `--raw`: all words of a text, and no sites; a baseline.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from cleaning.copies import HELD, LEAST_WORDS, likeness, read, sketch
from cleaning.text import words
from crawlers.addresses import site_of

Pair = frozenset[str]


def main(known: Path, articles: Path, raw: bool) -> None:
    listed = {frozenset((pair["a"], pair["b"])): pair["containment5"] for pair in json.loads(known.read_text())}
    rows = [json.loads(line) for line in articles.read_text().splitlines()]
    bodies = {row["url"]: row["body"] for row in rows if row["body"]}
    found = _by_all_words(bodies) if raw else _ours(bodies)
    parts: dict[str, Callable[[Pair], bool]] = {
        "all": lambda _: True,
        "same site": lambda pair: len(_sites(pair)) == 1,
        "across sites": lambda pair: len(_sites(pair)) == 2,
    }  # fmt: skip
    for name, inside in parts.items():
        true = {pair for pair, share in listed.items() if share >= HELD and inside(pair)}
        ours = {pair for pair in found if inside(pair)}
        right = len(true & ours)
        print(f"{name:12} P {right / max(1, len(ours)):.3f}  R {right / max(1, len(true)):.3f}  of {len(true)}, found {len(ours)}")
    if not raw:
        true = {pair for pair, share in listed.items() if share >= HELD}
        for pair in sorted(map(sorted, found ^ true)):
            print(f"  {'missed' if frozenset(pair) in true else 'found'}: {' '.join(pair)} ({listed.get(frozenset(pair), 0):.2f})")


def _sites(pair: Pair) -> set[str]:
    return {site_of(url) for url in pair}


def _ours(bodies: dict[str, str]) -> set[Pair]:
    readings = {url: read(body) for url, body in bodies.items()}
    sketches = {url: sketch(body) for url, body in bodies.items()}
    found = set()
    for one, other in combinations(bodies, 2):
        shared = set(sketches[one].keys) & set(sketches[other].keys)
        alike = len(shared) >= 2 and likeness(readings[one], readings[other], len(_sites(frozenset((one, other)))) == 1)
        if alike or (sketches[one].digest and sketches[one].digest == sketches[other].digest):
            found.add(frozenset((one, other)))
    return found


def _by_all_words(bodies: dict[str, str]) -> set[Pair]:
    runs = {}
    for url, body in bodies.items():
        every = words(body)
        if len(every) >= LEAST_WORDS:
            runs[url] = {tuple(every[at : at + 5]) for at in range(len(every) - 4)}
    return {
        frozenset((one, other))
        for one, other in combinations(runs, 2)
        if len(runs[one] & runs[other]) >= HELD * min(len(runs[one]), len(runs[other]))
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), "--raw" in sys.argv)
