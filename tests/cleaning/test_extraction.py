"""extract is a pure function: the same page gives the same bytes, in any order and in any process."""

from __future__ import annotations

import json
import subprocess
import sys
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaning
from cleaning.model import Extraction, Hints
from copydesk.newsroom import pages
from copydesk.newsroom.world import SITES
from tests.cleaning.desk import URL, WORLD, extract_story, page, prose

STORIES = [WORLD.announced(site)[0] for site in SITES]
AGAIN = """
import json, sys
from tests.cleaning.desk import extract_story
from tests.cleaning.test_extraction import STORIES
print(json.dumps([extract_story(story).to_json() for story in reversed(STORIES)]))
"""


def _written(extraction: Extraction) -> str:
    return json.dumps(extraction.to_json(), sort_keys=True)


def test_a_page_gives_the_same_however_often_and_in_whatever_order_it_comes() -> None:
    first = {story.url: _written(extract_story(story)) for story in STORIES}
    random = Random(1)
    for _ in range(5):
        random.shuffle(STORIES)
        assert {story.url: _written(extract_story(story)) for story in STORIES} == first
    one = STORIES[0]
    assert {_written(extract_story(one)) for _ in range(100)} == {first[one.url]}


def test_another_process_gives_the_same() -> None:
    done = subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, text=True, check=True, timeout=60)
    found = {one["url"]: json.dumps(one, sort_keys=True) for one in json.loads(done.stdout)}
    assert found == {story.url: _written(extract_story(story)) for story in STORIES}


def test_an_extraction_survives_json() -> None:
    found = extract_story(STORIES[0])
    assert Extraction.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_the_version_names_our_revision_and_the_extractors() -> None:
    assert extract_story(STORIES[0]).version == cleaning.VERSION
    assert "trafilatura" in cleaning.VERSION


def test_what_the_feed_says_is_kept_as_candidates() -> None:
    hints = Hints(title="From the feed", author="Ada Lovelace", published_at="2026-11-23T10:00:00+00:00", feed_title="The Coast")
    found = cleaning.extract(page("Bridge opens", [prose(1), prose(2)]), URL, None, hints)
    assert ("From the feed", "feed") in [(title.value, title.source) for title in found.titles]
    assert ("Ada Lovelace", "feed") in [(author.value, author.source) for author in found.authors]
    assert ("The Coast", "feed_title") in [(line.value, line.source) for line in found.site_lines]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_have_an_answer(noise: bytes) -> None:
    found = cleaning.extract(noise, URL)
    assert found.status
    cleaning.compose(found)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(range(len(SITES))))
def test_a_torn_page_has_an_answer(seed: int, number: int) -> None:
    """Cut short, and with bytes of it changed."""
    story = STORIES[number]
    random = Random(seed)
    markup = bytearray(pages.article_page(WORLD, story).encode(story.site.charset, "xmlcharrefreplace"))
    for _ in range(20):
        markup[random.randrange(len(markup))] = random.randrange(256)
    cleaning.compose(extract_story(story, markup=bytes(markup[: random.randrange(1, len(markup))])))


@pytest.mark.parametrize("text", ["paragraph lost after an advertisement", "text in line breaks alone"])
def test_text_that_single_readings_lose_is_there(text: str) -> None:
    parts = [prose(number) for number in range(8)]
    if text.startswith("paragraph"):
        inner = "".join(f"<p>{part}</p><div class='ad-slot'><!-- slot --></div>" for part in parts)
        markup = f"<html><body><article><h1>Bridge opens</h1>{inner}</article></body></html>"
    else:
        markup = f"<html><body><h1>Bridge opens</h1><div class='text'>{'<br><br>'.join(parts)}</div></body></html>"
    assert cleaning.compose(cleaning.extract(markup.encode(), URL)).body == "\n\n".join(parts)
