"""An extraction and what is known of its site -> the article: the body without what is not it, and one value for each fact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from cleaning.asides import asides
from cleaning.boilerplate import AFFIX, ENDS, block_key, sentence_key
from cleaning.model import Article, Block, Candidate, Extraction, Removed, SiteKnowledge
from cleaning.people import people
from cleaning.text import key, sentences, words

MOST_CUT = 0.7  # share of an article's words beyond which nothing is cut on the strength of repetition
SELF_LONGEST = 60  # words of a line that a site says of itself
BORNE_OUT = 0.25  # share of words that the visible headline has in common with another title of the page
OPENING = 3  # leading blocks in which the headline may stand once more
UNKNOWN = SiteKnowledge("", 0)


def compose(extraction: Extraction, knowledge: SiteKnowledge = UNKNOWN) -> Article:
    """What was cut is in `removed`, with the reason; what was doubtful stays, with a flag."""
    kept, removed, flags = _cut(extraction, knowledge)
    published, source = _moment(extraction.published)
    modified, _ = _moment(extraction.modified)
    return Article(
        title=title_of(extraction, knowledge),
        body="\n\n".join(kept),
        authors=people(extraction.authors, _names_of_site(extraction)),
        published_at=published,
        published_source=source,
        modified_at=modified if modified and published and modified > published[: len(modified)] else None,
        language=extraction.language,
        canonical_url=extraction.canonical_url,
        image_url=extraction.image_url,
        partial=extraction.partial,
        removed=tuple(removed),
        flags=(*extraction.flags, *flags),
    )


def _cut(extraction: Extraction, knowledge: SiteKnowledge) -> tuple[list[str], list[Removed], list[str]]:
    blocks = extraction.blocks
    own = {key(line.value): line.source for line in extraction.site_lines if 1 < len(words(line.value)) <= SELF_LONGEST}
    repeated: list[Removed] = []
    said: list[Removed] = []
    headlines = _headlines(extraction, knowledge)
    for position, block in enumerate(blocks):
        found = block_key(block)
        if position < OPENING and found in headlines:
            said.append(Removed(block.text, "the headline, which has its own field", position))
        elif found in own:
            said.append(Removed(block.text, f"the site says it of itself ({own[found]})", position))
        elif evidence := knowledge.boilerplate.get(found):
            repeated.append(Removed(block.text, _why(evidence.kind, evidence.articles, evidence.of), position))
    known = {cut.position for cut in (*said, *repeated)}
    said += [cut for cut in asides(blocks) if cut.position not in known]
    total = sum(len(words(block.text)) for block in blocks)
    flags: list[str] = []
    if sum(len(words(cut.text)) for cut in repeated) > total * MOST_CUT:
        repeated, flags = [], ["kept_repeated"]
    gone = {cut.position for cut in (*said, *repeated)}
    removed = [*said, *repeated]
    kept: list[str] = []
    for position, block in enumerate(blocks):
        if position not in gone:
            # What was learned of closing sentences was learned of the last blocks, and earlier articles are found again by those.
            text, cuts = _trim(block, position, own, knowledge if position >= len(blocks) - ENDS else UNKNOWN)
            removed += cuts
            if text:
                kept.append(text)
    return kept, sorted(removed, key=lambda cut: cut.position), flags


def _headlines(extraction: Extraction, knowledge: SiteKnowledge) -> set[str]:
    names = {key(name) for name in _names_of_site(extraction)} | set(knowledge.title_affixes)
    return {form for title in extraction.titles for form in (key(title.value), key(strip_affixes(title.value, names)))}


def _trim(block: Block, position: int, own: dict[str, str], knowledge: SiteKnowledge) -> tuple[str, list[Removed]]:
    """A block without the sentences at its end that are the site's."""
    text, cuts = block.text, list[Removed]()
    while len(parts := sentences(text)) > 1:
        for count in range(1, min(4, len(parts))):  # a tagline may have more than one sentence
            tail = _tail(text, parts, count)
            found = key(tail)
            if found in own:
                reason = f"the site says it of itself ({own[found]})"
            elif count == 1 and (evidence := knowledge.boilerplate.get(sentence_key(tail)) or knowledge.boilerplate.get(found)):
                reason = _why(evidence.kind, evidence.articles, evidence.of)
            else:
                continue
            cuts.append(Removed(tail, reason, position))
            text = text[: len(text) - len(tail)].rstrip()
            break
        else:
            break
    return text, cuts


def _tail(text: str, parts: Sequence[str], count: int) -> str:
    """The last `count` sentences, as they stand in the text; the very last where the beginning of several is not found."""
    beginning = parts[-1] if count == 1 else " ".join(parts[-count:])[:20]
    return text[text.rindex(beginning) :] if beginning in text else parts[-1]


def _why(kind: str, articles: int, of: int) -> str:
    return "a person pinned it as boilerplate" if kind == "pinned" else f"{articles} of {of} distinct articles of the site carry it"


def title_of(extraction: Extraction, knowledge: SiteKnowledge = UNKNOWN) -> str | None:
    """The headline that readers see, where what the page says elsewhere bears it out; else what most sources agree on."""
    names = {key(name) for name in _names_of_site(extraction)} | set(knowledge.title_affixes)
    stripped = [(strip_affixes(title.value, names), title.source) for title in extraction.titles]
    stripped = [(title, source) for title, source in stripped if title and key(title) not in names]
    if not stripped:
        return None
    others = [set(words(title)) for title, source in stripped if source != "heading"]
    seen = [(max((_overlap(set(words(title)), other) for other in others), default=0.0), -number, title)
            for number, (title, source) in enumerate(stripped) if source == "heading"]  # fmt: skip
    if seen and max(seen)[0] >= BORNE_OUT:
        return max(seen)[2]
    agreed = Counter(key(title) for title, _ in stripped)
    order = {"json-ld": 0, "feed": 1, "og": 2, "heading": 3, "meta": 4, "window": 5}
    return min(stripped, key=lambda found: (-min(agreed[key(found[0])], 3), order.get(found[1], 9)))[0]


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one), len(other), 1)


def strip_affixes(title: str, names: set[str]) -> str:
    """Cut the pieces at either end that are a name of the site; the separators inside a headline stay."""
    while True:
        separators = list(AFFIX.finditer(title))
        if separators and key(title[separators[-1].end() :]) in names:
            title = title[: separators[-1].start()]
        elif separators and key(title[: separators[0].start()]) in names:
            title = title[separators[0].end() :]
        else:
            return title.strip()


def _names_of_site(extraction: Extraction) -> list[str]:
    host = re.sub(r"^https?://(www\d?\.|m\.)?|[/:].*$", "", extraction.url)
    stem = host.split(".")[-2] if host.count(".") else host
    return [line.value for line in extraction.site_lines if len(words(line.value)) <= 8] + [host, stem, f"www.{host}"]


def _moment(candidates: Sequence[Candidate]) -> tuple[str | None, str | None]:
    """The first candidate that is a time; the same day given with a time of day elsewhere is better than the day alone."""
    times = [(time, candidate) for candidate in candidates if (time := _read(candidate.value))]
    if not times:
        return None, None
    first, chosen = times[0]
    if len(chosen.value) <= 10:
        for time, candidate in times[1:]:
            if time.date() == first.date() and len(candidate.value) > 10:
                return candidate.value, candidate.source
    return chosen.value, chosen.source


def _read(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None
