"""Quality does not fall: the newsroom's own corpus, cleaned in three ways, against the figures in floors.json.

A change that scores better raises the floors by hand: `python -m tests.cleaning.test_floors` prints what is measured now.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cleaning
from cleaning.model import Article
from copydesk import scoring
from copydesk.newsroom import pages
from copydesk.newsroom.world import SITES, Story
from crawlers.addresses import normalise
from tests.cleaning.desk import WORLD, cleaned, extract_story, feed_hints

FLOORS: dict[str, Any] = json.loads((Path(__file__).parent / "floors.json").read_text())
MEASURES = ("f1", "exact", "title", "authors", "day")


def _alone(hinted: bool) -> Iterator[tuple[Story, Article]]:
    """Each page as the first and only one of its site."""
    for site in SITES:
        hints = feed_hints(site) if hinted else {}
        for story in WORLD.announced(site):
            yield story, cleaning.compose(extract_story(story, hints.get(normalise(story.url))))


WAYS = {
    "with the feed and the site": lambda: cleaned(True),
    "with the site": lambda: cleaned(False),
    "each page alone with its feed": lambda: tuple(_alone(True)),
    "each page alone": lambda: tuple(_alone(False)),
}


def measure(way: str, folder: Path) -> dict[str, float]:
    truth, articles = folder / "truth.jsonl.gz", folder / "articles.jsonl"
    rows = WAYS[way]()
    with gzip.open(truth, "wt", encoding="utf-8") as out:
        for story, _ in rows:
            known = {"url": story.url, "body": story.body, "title": story.title, "byline": " and ".join(story.authors),
                     "published": story.published.isoformat()}  # fmt: skip
            out.write(json.dumps(known) + "\n")
    with articles.open("w", encoding="utf-8") as out:
        for story, article in rows:
            found = {"url": story.url, "body": article.body, "title": article.title, "authors": list(article.authors),
                     "published_at": article.published_at}  # fmt: skip
            out.write(json.dumps(found) + "\n")
    row: dict[str, Any] = dict(scoring.score(truth, articles)[-1])
    return {name: round(row[name], 4) for name in MEASURES}


def digest() -> str:
    """Of every page of the corpus and what is true of it."""
    corpus = hashlib.sha256()
    for story in WORLD.truth():
        corpus.update(f"{pages.article_page(WORLD, story)}\n{story.body}\n{story.title}\n{story.authors}\n".encode())
    return corpus.hexdigest()[:16]


def test_the_floors_are_of_this_corpus() -> None:
    assert digest() == FLOORS["corpus"], "the newsroom writes other pages now: measure again and write the figures into floors.json"


@pytest.mark.parametrize("way", WAYS)
def test_no_score_falls_below_its_floor(way: str, tmp_path: Path) -> None:
    measured = measure(way, tmp_path)
    assert measured.keys() == FLOORS[way].keys()
    fallen = {name: (value, FLOORS[way][name]) for name, value in measured.items() if value < FLOORS[way][name]}
    assert not fallen, f"(measured, floor): {fallen}"


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        print(json.dumps({"corpus": digest(), **{way: measure(way, Path(name)) for way in WAYS}}, indent=2))
