"""What a site puts into its articles that is not the article: learned from the set of its distinct articles.

A block is known by its text, by the sentence that closes it, by its shape where the text varies, or by the kind of list that closes
articles. Figures behind weights and thresholds: docs/architecture.md, "What repeats".
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from cleaning.distinct import distinct
from cleaning.keys import (
    LIST,
    SENTENCE,
    SHAPE,
    block_key,
    closing,
    digest,
    last_sentences,
    list_key,
    sentence_key,
    shape_key,
    speaks,
)
from cleaning.model import Block, Evidence, EvidenceKind, Extraction, SiteKnowledge
from cleaning.text import words
from cleaning.titles import title_affixes

Decision = Literal["pinned", "forbidden"]
KINDS: Mapping[str, EvidenceKind] = {SENTENCE: "text", SHAPE: "shape", LIST: "list"}  # of evidence, by how its key begins

LEAST_ARTICLES = 3  # of a site, before anything is learned from what they have in common
# Points for and against a text that repeats, and those it needs. Two articles that share a paragraph are often an article and the
# round-up that quotes it; what stands at the edge, or beside other text that repeats, is not quoted.
MOST_COUNTED = 4  # articles: a point each, up to these
BESIDE = 1  # beside other blocks that repeat, or at the article's edge, in BESIDE_SHARE of the articles
BESIDE_SHARE = 0.75
PROSE = -1  # a whole sentence of running text
REFRAIN = -1  # more than once in one of the articles, as the lines of a song are
NEEDED = 3
# What is kept however often it repeats, with a flag.
OPENING = 2  # leading blocks where a column's standing greeting may be
OPENING_SHARE = 0.5
LABEL = 4  # words below which a block inside the text is a heading of the story, or counts as it does ("Kilometre 30")
EDGE = 2  # blocks from either end that are not inside
LISTED_WORDS = 5  # words below which an item among others that do not repeat is one of the story's list: "a pinch of salt"
INSIDE_SHARE = 0.4
# The other ways in which a site repeats itself.
SENTENCE_LEAST = 3
SHAPE_LEAST = 3
SHAPE_SHARE = 0.25  # of the site's articles
SHAPE_STEADY = 0.7  # of its uses stand among the first or the last SHAPE_EDGE blocks
SHAPE_EDGE = 3
LIST_LEAST = 3  # articles that end with a list of one kind
LIST_LENGTH = 2
LIST_SHARE = 0.9  # of the uses of such a list stand at the end

BYLINES = 5  # articles that a source names an author of, before it is compared with others
ONE_NAME = 0.9  # share of them under which it has the same name: that one wrote none of them, if
MANY_NAMES = 0.6  # another source has no name under more than this share

EXAMPLE = 200  # characters of a text that is kept with its evidence


class _Tally:
    """In how many distinct articles each key was found, by how it stood there, and an example of its text."""

    def __init__(self, groups: Sequence[Sequence[Extraction]]) -> None:
        self.articles = len(groups)
        self.prose: set[str] = set()
        self.examples: dict[str, str] = {}
        self.forms: dict[str, set[str]] = defaultdict(set)  # texts of a shape
        keyed = [[(page.blocks, [block_key(block) for block in page.blocks]) for page in group] for group in groups]
        whole: Counter[str] = Counter()
        for pages in keyed:
            whole.update({found for _, keys in pages for found in keys})
        self._repeats = {block for block, n in whole.items() if n > 1}
        self._found: dict[str, Counter[str]] = defaultdict(Counter)
        for pages in keyed:  # of one article: it counts once, however many there are
            for role, found in _united(self._roles(blocks, keys) for blocks, keys in pages).items():
                self._found[role].update(found)

    def _roles(self, blocks: Sequence[Block], keys: Sequence[str]) -> dict[str, set[str]]:
        """How each key stands in one page."""
        roles: dict[str, set[str]] = defaultdict(set)
        for sentence in last_sentences(blocks):
            roles["carried"].add(sentence_key(sentence))
            self._note(sentence_key(sentence), sentence)
        for at, (block, whole) in enumerate(zip(blocks, keys, strict=True)):
            if not (length := len(words(block.text))):
                continue
            spoken = speaks(block)
            roles["carried"].add(whole)
            self._note(whole, block.text)
            if spoken:
                self.prose.add(whole)
                if at < OPENING:
                    roles["opening"].add(whole)
            if not 0 < at < len(blocks) - 1 or keys[at - 1] in self._repeats or keys[at + 1] in self._repeats:
                roles["beside"].add(whole)
            elif length < LABEL and EDGE <= at < len(blocks) - EDGE:
                roles["inside"].add(whole)
            if length < LISTED_WORDS and self._among_own(blocks, keys, at):
                roles["inside"].add(whole)
            if shape := shape_key(block):
                roles["carried"].add(shape)
                self.forms[shape].add(whole)
                self._note(shape, block.text)
                if not SHAPE_EDGE <= at < len(blocks) - SHAPE_EDGE:
                    roles["steady"].add(shape)
        roles["refrain"] = {whole for whole, n in Counter(keys).items() if n > 1}
        return roles | self._lists(blocks)

    def _among_own(self, blocks: Sequence[Block], keys: Sequence[str], at: int) -> bool:
        """In a list of which the piece before or after is no other article's."""
        beside = (one for one in (at - 1, at + 1) if 0 <= one < len(blocks) and blocks[one].kind == blocks[at].kind)
        return blocks[at].kind in {"item", "row"} and any(keys[one] not in self._repeats for one in beside)

    def _lists(self, blocks: Sequence[Block]) -> dict[str, set[str]]:
        """The kinds of list that close a page, and those that stand elsewhere in it."""
        end = closing(blocks)
        at_end = Counter(found for at in end if (found := list_key(blocks[at])))
        for at in end:
            if found := list_key(blocks[at]):
                self._note(found, blocks[at].text)
        return {
            "closes": {found for found, n in at_end.items() if n >= LIST_LENGTH},
            "among": {found for at, block in enumerate(blocks) if at not in end and (found := list_key(block))},
        }

    def _note(self, found: str, text: str) -> None:
        self.examples[found] = min(self.examples.get(found, text), text)

    def evidence(self, found: str, kind: EvidenceKind | None = None) -> Evidence:
        known = KINDS.get(found[:2], "text")
        n = self._found["closes" if known == "list" else "carried"][found]
        return Evidence(kind or known, n, self.articles, self.examples.get(found, "")[:EXAMPLE])

    def repeated(self) -> Iterator[tuple[str, bool]]:
        """Each key that repeats enough, and whether it may go: what does not stays in doubt."""
        for found, n in self._found["carried"].items():
            if self.articles < LEAST_ARTICLES:
                if n > 1 and found[:2] not in KINDS:
                    yield found, False
            elif found.startswith(SENTENCE):
                if n >= SENTENCE_LEAST:
                    yield found, True
            elif found.startswith(SHAPE):
                if self._varies(found, n):
                    yield found, True
            elif self._points(found, n) >= NEEDED:
                yield found, not self._guarded(found, n)
        for found, n in self._found["closes"].items():
            if n >= LIST_LEAST and n >= LIST_SHARE * (n + self._found["among"][found]):
                yield found, True

    def _points(self, found: str, n: int) -> int:
        if n < 2:
            return 0
        beside = BESIDE if self._found["beside"][found] >= BESIDE_SHARE * n else 0
        refrain = REFRAIN if self._found["refrain"][found] else 0
        return min(n, MOST_COUNTED) + beside + refrain + (PROSE if found in self.prose else 0)

    def _guarded(self, found: str, n: int) -> bool:
        """A column that always greets its readers with the same words is an article all the same; and so is one whose sections
        bear the same short headings ("Ingredients", "What we know") or count alike ("Kilometre 30")."""
        return self._found["opening"][found] >= n * OPENING_SHARE or self._found["inside"][found] > n * INSIDE_SHARE

    def _varies(self, found: str, n: int) -> bool:
        enough = n >= max(SHAPE_LEAST, self.articles * SHAPE_SHARE)
        return enough and len(self.forms[found]) > 1 and self._found["steady"][found] >= SHAPE_STEADY * n


def _united(pages: Iterable[dict[str, set[str]]]) -> dict[str, set[str]]:
    united: dict[str, set[str]] = defaultdict(set)
    for roles in pages:
        for role, found in roles.items():
            united[role] |= found
    return united


def learn(site: str, articles: Sequence[Extraction], decisions: Mapping[str, str] | None = None) -> SiteKnowledge:
    """A function of the set of articles: their order, and pages that come more than once, change nothing."""
    groups = distinct(articles)
    tally = _Tally(groups if len(groups) > 1 or decisions else ())  # one article repeats nothing
    boilerplate: dict[str, Evidence] = {}
    kept: dict[str, Evidence] = {}
    for found, goes in tally.repeated():
        if goes:
            boilerplate[found] = tally.evidence(found)
        else:
            kept[found] = tally.evidence(found, "doubtful")
    for found, decision in (decisions or {}).items():
        boilerplate.pop(found, None)
        kept.pop(found, None)
        if decision == "pinned":
            boilerplate[found] = tally.evidence(found, "pinned")
        else:
            kept[found] = tally.evidence(found, "forbidden")
    affixes, places = title_affixes(groups, LEAST_ARTICLES), _bylines(groups)
    known = SiteKnowledge(site, len(groups), dict(sorted(boilerplate.items())), affixes, places, kept=dict(sorted(kept.items())))
    return replace(known, digest=digest(json.dumps([known.standing(), affixes, places], sort_keys=True)))


def _bylines(groups: Sequence[Sequence[Extraction]]) -> tuple[str, ...]:
    """Where the site names who wrote, if elsewhere it has one name for all its pages: the owner's, or whoever put them in."""
    said: dict[str, list[frozenset[str]]] = defaultdict(list)
    for group in groups:
        names: dict[str, set[str]] = defaultdict(set)
        for extraction in group:
            for candidate in extraction.authors:
                names[candidate.source].add(candidate.value.casefold())
        for source, found in names.items():
            said[source].append(frozenset(found))
    most = {source: Counter(named).most_common(1)[0][1] for source, named in said.items()}
    same = [source for source, named in said.items() if len(named) >= BYLINES and most[source] >= ONE_NAME * len(named)]
    varied = [source for source, named in said.items() if len(named) >= BYLINES and most[source] <= MANY_NAMES * len(named)]
    return tuple(sorted(varied)) if same and varied else ()
