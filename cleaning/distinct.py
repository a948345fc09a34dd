"""Which pages of a site are one article: copies, versions, print views and pages fetched again count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, combinations

from cleaning.copies import clusters, shingles
from cleaning.model import Block, Extraction
from cleaning.text import ends_sentence, words

SAME_ARTICLE = 0.6  # shared word sequences, of the shorter text, above which two pages are one article
MANY = 60  # pages that are taken for one article, beyond which nobody looks again
PROSE = 12  # words of a sentence of running text
LITTLE = 40  # words of such text below which a page is compared by all that it has


def distinct(articles: Iterable[Extraction]) -> list[list[Extraction]]:
    """Articles grouped by what is one article. The groups, and the pages in each, come in an order of their own."""
    unique = {(extraction.url, tuple(block.text for block in extraction.blocks)): extraction for extraction in articles}
    ordered = [unique[identity] for identity in sorted(unique)]
    if len(ordered) < 2:
        return [ordered] if ordered else []
    samples = [frozenset(page.sample) or sample_of(page.blocks) for page in ordered]
    groups: dict[int, list[int]] = defaultdict(list)
    for page, number in enumerate(clusters(samples, SAME_ARTICLE)):
        groups[number].append(page)
    return [[ordered[page] for page in part] for group in groups.values() for part in _parted(group, samples)]


def _parted(group: Sequence[int], samples: Sequence[frozenset[int]]) -> list[list[int]]:
    """A page with next to no text of its own is like every page that shows what the site puts around its articles. It joins none
    of them: of copies, those that hold one also hold each other."""
    if not 2 < len(group) <= MANY:
        return [list(group)]
    linked = {page: {other for other in group if other != page and _alike(samples[page], samples[other])} for page in group}
    for page, others in [(page, set(others)) for page, others in linked.items()]:
        larger = [other for other in others if len(samples[other]) > len(samples[page])]
        pairs = list(combinations(larger, 2))
        if pairs and sum(_alike(samples[one], samples[other]) for one, other in pairs) < len(pairs) / 2:
            for other in larger:
                linked[page].discard(other)
                linked[other].discard(page)
    parts: list[list[int]] = []
    left = set(group)
    while left:
        part, todo = set[int](), {min(left)}
        while todo:
            part |= todo
            todo = {other for page in todo for other in linked[page]} - part
        parts.append(sorted(part))
        left -= part
    return parts


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= SAME_ARTICLE * min(len(one), len(other))


def sample_of(blocks: Sequence[Block]) -> frozenset[int]:
    """By running text: short articles between many lines that the site puts around them would else look like one another."""
    spoken = [words(block.text) for block in blocks if ends_sentence(block.text)]
    prose = [found for found in spoken if len(found) >= PROSE]
    return shingles(chain.from_iterable(prose if sum(map(len, prose)) >= LITTLE else (words(block.text) for block in blocks)))
