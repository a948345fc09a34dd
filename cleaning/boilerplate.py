"""What a site puts into its articles that is not the article: learned from the set of its distinct articles.

Figures behind the thresholds: docs/architecture.md, "What repeats". Copies, versions and print views of one article count once:
counted as distinct, their own sentences would look like boilerplate.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from cleaning.copies import clusters, shingles
from cleaning.model import Block, Evidence, Extraction, SiteKnowledge
from cleaning.text import exact_key, key, sentences, words

Decision = Literal["pinned", "forbidden"]

SAME_ARTICLE = 0.6  # shared word sequences, of the shorter text, above which two pages are one article
LEAST = 2  # distinct articles that must carry a block
PROSE_LEAST = 3  # the same of a sentence or more, on a site that is
KNOWN_WELL = 10  # known well: there, two that share a paragraph are an article and the round-up that quotes it
OPENING = 2  # leading blocks where a column's standing greeting may be; more evidence is asked there
OPENING_SHARE = 0.5
LABEL = 4  # words below which a block inside the text is a heading of the story; of 142 such words measured, 28 were the site's
EDGE = 4  # blocks from either end that are not inside
INSIDE_SHARE = 0.4
ENDS = 3  # blocks at either end whose sentences are counted one by one
SENTENCE_LEAST = 3
AFFIX = re.compile(r"\s+[|\-–—:•·»«/]+\s+")


def block_key(block: Block) -> str:
    return key(block.text)


def sentence_key(sentence: str) -> str:
    """Numbers count here: "The index closed at 1,204 points" may end an article every day, and each time it is its own."""
    return f"s:{exact_key(sentence)}"


def sentence_keys(blocks: Sequence[Block]) -> set[str]:
    """Keys of the sentences that end the last blocks: a tagline may stand inside the last paragraph."""
    return {sentence_key(sentence) for sentence in _last_sentences(blocks)}


def carried_keys(blocks: Sequence[Block]) -> set[str]:
    """All keys under which these blocks may be found when one of them becomes boilerplate, or no longer is."""
    return {block_key(block) for block in blocks} | sentence_keys(blocks) | {key(sentence) for sentence in _last_sentences(blocks)}


def _last_sentences(blocks: Sequence[Block]) -> list[str]:
    return [parts[-1] for block in blocks[-ENDS:] if len(parts := sentences(block.text)) > 1]


@dataclass
class _Tally:
    """In how many distinct articles each key was found, and how it stood there."""

    carried: Counter[str] = field(default_factory=Counter)
    opening: Counter[str] = field(default_factory=Counter)  # as a sentence at the article's beginning
    inside: Counter[str] = field(default_factory=Counter)  # as a label in the middle of the text
    prose: set[str] = field(default_factory=set)

    def add(self, pages: Sequence[Sequence[Block]]) -> None:
        """The pages of one article: it counts once, however many there are."""
        carried: set[str] = set()
        opening: set[str] = set()
        inside: set[str] = set()
        for blocks in pages:
            carried |= {block_key(block) for block in blocks if words(block.text)} | sentence_keys(blocks)
            opening |= {block_key(block) for block in blocks[:OPENING] if _speaks(block)}
            inside |= {block_key(block) for block in blocks[EDGE:-EDGE] if len(words(block.text)) < LABEL}
            self.prose |= {block_key(block) for block in blocks if _speaks(block)}
        self.carried.update(carried)
        self.opening.update(opening)
        self.inside.update(inside)

    def repeats(self, block: str, of: int) -> bool:
        carried = self.carried[block]
        if block.startswith("s:"):
            return carried >= SENTENCE_LEAST
        if of < LEAST + 1 or carried < (PROSE_LEAST if block in self.prose and of >= KNOWN_WELL else LEAST):
            return False
        # A column that always greets its readers with the same words is an article all the same; and so is one
        # whose sections bear the same short headings ("Ingredients", "What we know") or count alike ("Kilometre 30").
        return self.opening[block] < carried * OPENING_SHARE and self.inside[block] <= carried * INSIDE_SHARE


def learn(site: str, articles: Sequence[Extraction], decisions: Mapping[str, str] | None = None) -> SiteKnowledge:
    """A function of the set of articles: their order, and pages that come more than once, change nothing."""
    distinct = _distinct(articles)
    of = len(distinct)
    tally = _Tally()
    for group in distinct:
        tally.add([extraction.blocks for extraction in group])
    boilerplate = {block: Evidence("text", n, of) for block, n in tally.carried.items() if tally.repeats(block, of)}
    for block, decision in (decisions or {}).items():
        if decision == "pinned":
            boilerplate[block] = Evidence("pinned", tally.carried[block], of, "a person said so")
        else:
            boilerplate.pop(block, None)
    boilerplate = dict(sorted(boilerplate.items()))
    affixes = _title_affixes(distinct)
    digest = hashlib.sha256(json.dumps([sorted(boilerplate), affixes]).encode()).hexdigest()[:32]
    return SiteKnowledge(site, of, boilerplate, affixes, (), digest)


def _speaks(block: Block) -> bool:
    """A whole sentence of running text, as an article begins; not a label or a date line."""
    return (
        block.kind == "paragraph"
        and len(words(block.text)) >= 6
        and block.text.rstrip("\"'”’»)")[-1:] in {".", "!", "?", "…", ":", "؟", "。"}
    )


def _distinct(articles: Iterable[Extraction]) -> list[list[Extraction]]:
    """Articles grouped by what is one article: near-identical texts, each group in an order of its own."""
    unique = {(extraction.url, tuple(block.text for block in extraction.blocks)): extraction for extraction in articles}
    ordered = [unique[identity] for identity in sorted(unique)]
    if len(ordered) < 2:
        return [ordered] if ordered else []
    numbers = clusters((shingles(" ".join(block.text for block in extraction.blocks)) for extraction in ordered), SAME_ARTICLE)
    groups: dict[int, list[Extraction]] = defaultdict(list)
    for number, extraction in zip(numbers, ordered, strict=True):
        groups[number].append(extraction)
    return list(groups.values())


def _title_affixes(distinct: Sequence[Sequence[Extraction]]) -> tuple[str, ...]:
    """What the same titles end or begin with, after a separator, in two articles or more: the site's name, a section's."""
    found: Counter[str] = Counter()
    for group in distinct:
        parts: set[str] = set()
        for extraction in group:
            for title in extraction.titles:
                pieces = AFFIX.split(title.value)
                if len(pieces) > 1:
                    parts |= {key(pieces[0]), key(pieces[-1])}
        found.update(parts)
    return tuple(sorted(part for part, n in found.items() if n >= max(LEAST, len(distinct) * 0.2)))
