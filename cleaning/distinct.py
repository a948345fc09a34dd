"""Which pages of a site are one article: copies, versions, print views and pages fetched again count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cleaning.copies import clusters, shingles
from cleaning.model import Block, Extraction
from cleaning.text import words

SAME_ARTICLE = 0.6  # shared word sequences, of the shorter text, above which two pages are one article
PROSE = 12  # words of a sentence of running text
LITTLE = 40  # words of such text below which a page is compared by all that it has
SENTENCE_END = {".", "!", "?", "…", ":", "؟", "。"}


def distinct(articles: Iterable[Extraction]) -> list[list[Extraction]]:
    """Articles grouped by what is one article. The groups, and the pages in each, come in an order of their own."""
    unique = {(extraction.url, tuple(block.text for block in extraction.blocks)): extraction for extraction in articles}
    ordered = [unique[identity] for identity in sorted(unique)]
    if len(ordered) < 2:
        return [ordered] if ordered else []
    groups: dict[int, list[Extraction]] = defaultdict(list)
    compared = (frozenset(page.sample) or sample_of(page.blocks) for page in ordered)
    for number, extraction in zip(clusters(compared, SAME_ARTICLE), ordered, strict=True):
        groups[number].append(extraction)
    return list(groups.values())


def ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»)")[-1:] in SENTENCE_END


def sample_of(blocks: Sequence[Block]) -> frozenset[int]:
    """By running text: short articles between many lines that the site puts around them would else look like one another."""
    prose = [block for block in blocks if ends_sentence(block.text) and len(words(block.text)) >= PROSE]
    return shingles(_text(prose if sum(len(words(block.text)) for block in prose) >= LITTLE else blocks))


def _text(blocks: Sequence[Block]) -> str:
    return " ".join(block.text for block in blocks)
