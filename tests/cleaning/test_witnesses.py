"""Other copies of the text as evidence on the page's own blocks."""

from __future__ import annotations

import json

import pytest

import cleaning
from cleaning.merging import merge
from cleaning.model import Block, Hints
from cleaning.witnesses import BEYOND, bounded, misses, witness
from tests.cleaning.desk import URL, body, page, prose

A, B, C, D = (Block(prose(number)) for number in range(4))
SHORT = Block("He said no, and left the room")
BOX = Block("All of the harbour in your hand, every day of the week")
WHOLE = f"<p>{A.text}</p>\n<p>{B.text}</p><p>{SHORT.text}</p>&lt;p&gt;{C.text}&lt;/p&gt;"


def _marked(blocks: list[Block], *texts: str) -> list[str]:
    return [block.text for block in bounded(blocks, witness(*texts)) if block.place.endswith(BEYOND)]


@pytest.mark.parametrize("text", [None, "", "A summary of the article in one sentence."])
def test_a_summary_is_no_witness(text: str | None) -> None:
    assert witness(text) is None


def test_it_knows_the_blocks_that_it_has_whatever_their_markup() -> None:
    seen = witness(None, WHOLE)
    assert seen is not None
    assert [seen.knows(block) for block in (A, B, SHORT, C, D, BOX)] == [True, True, True, True, False, False]


def test_what_stands_outside_of_its_beginning_and_end_is_marked() -> None:
    assert _marked([BOX, A, B, SHORT, C, BOX], WHOLE) == [BOX.text, BOX.text]
    assert _marked([A, BOX, B, SHORT, C], WHOLE) == []  # inside, the page knows better


def test_a_witness_that_the_page_does_not_bear_out_is_not_believed() -> None:
    assert _marked([A, B, D, Block(prose(5)), Block(prose(6))], WHOLE) == []


def test_a_witness_that_has_more_makes_the_page_be_read_again() -> None:
    seen = witness(WHOLE)
    assert misses([A], seen)
    assert not misses([A, B, SHORT, C], seen)
    assert not misses([A], None)


def test_a_short_block_that_a_witness_has_comes_back() -> None:
    assert list(merge([A, B, C], [A, SHORT, B, BOX, C], witness(WHOLE))) == [A, SHORT, B, C]


@pytest.mark.parametrize("by", ["feed", "json-ld"])
def test_a_box_behind_the_end_goes_on_the_word_of_a_witness(by: str) -> None:
    texts = [prose(number) for number in range(6)]
    node = {"@type": "NewsArticle", "articleBody": " ".join(texts)}
    head = f"<script type='application/ld+json'>{json.dumps(node)}</script>" if by == "json-ld" else ""
    hints = Hints(content="".join(f"<p>{text}</p>" for text in texts)) if by == "feed" else None
    found = cleaning.extract(page("Bridge opens", [*texts, BOX.text], head=head), URL, None, hints)
    assert body(cleaning.compose(found)) == texts
    assert body(cleaning.compose(cleaning.extract(page("Bridge opens", [*texts, BOX.text]), URL))) == [*texts, BOX.text]


def test_a_witness_adds_no_word_of_its_own() -> None:
    texts = [prose(number) for number in range(6)]
    hints = Hints(content=" ".join([*texts, prose(9)]))
    assert body(cleaning.compose(cleaning.extract(page("Bridge opens", texts), URL, None, hints))) == texts
