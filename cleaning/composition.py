"""An extraction and what is known of its site -> the article: the body without what is not it, and one value for each fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from cleaning.asides import asides
from cleaning.dates import may_be_one
from cleaning.keys import ENDS, LIST, SHAPE, block_key, closing, list_key, sentence_key, shape_key
from cleaning.model import Article, Block, Candidate, Extraction, Removed, SiteKnowledge
from cleaning.people import people, without_by
from cleaning.shapes import is_day
from cleaning.text import key, sentences, words
from cleaning.titles import names_of_site, read_titles, squeezed

MOST_CUT = 0.7  # share of an article's words beyond which nothing is cut on the strength of repetition
SELF_LONGEST = 60  # words of a line that a site says of itself
OPENING = 3  # leading blocks in which the headline may stand once more
FIELDS_ABOVE, FIELDS_BELOW = 4, 3  # blocks at either end that may say what has its own field
FIELD_LONGEST = 80  # characters
UNKNOWN = SiteKnowledge("", 0)
WHY = {
    "text": "repeats over the site's articles",
    "shape": "repeats over the site's articles, in other words",
    "list": "a list as the site's articles end with",
    "pinned": "a person pinned it as boilerplate",
}


def compose(extraction: Extraction, knowledge: SiteKnowledge = UNKNOWN) -> Article:
    """What was cut is in `removed`, with the reason; what was doubtful stays, with a flag."""
    # Where this site names who wrote comes first; the order of the others stays.
    named = sorted(extraction.authors, key=lambda candidate: candidate.source not in knowledge.bylines)
    authors = people(named, names_of_site(extraction))
    title, headlines = read_titles(extraction, knowledge)
    kept, removed, flags = _cut(extraction, knowledge, authors, headlines)
    published, source = _moment(extraction.published)
    modified, _ = _moment(extraction.modified)
    return Article(
        title=title,
        body="\n\n".join(kept),
        authors=authors,
        published_at=published,
        published_source=source,
        modified_at=modified if modified and published and _is_later(modified, published) else None,
        language=extraction.language,
        canonical_url=extraction.canonical_url,
        image_url=extraction.image_url,
        partial=extraction.partial,
        removed=tuple(removed),
        flags=(*extraction.flags, *flags),
    )


def _cut(extraction: Extraction, knowledge: SiteKnowledge, authors: Sequence[str],
         headlines: set[str]) -> tuple[list[str], list[Removed], list[str]]:  # fmt: skip
    blocks = extraction.blocks
    keys = [block_key(block) for block in blocks]
    own = {key(line.value): line.source for line in extraction.site_lines if 1 < len(words(line.value)) <= SELF_LONGEST}
    own = {line: source for line, source in own.items() if not _forbidden(line, knowledge)}
    said = _said(extraction, keys, own, headlines)
    said += [
        cut for cut in _fields(extraction, authors, {cut.position for cut in said}) if not _forbidden(keys[cut.position], knowledge)
    ]
    known = {cut.position for cut in said}
    repeated = [cut for cut in _repeated(blocks, keys, knowledge) if cut.position not in known]
    known |= {cut.position for cut in repeated}
    said += [cut for cut in asides(blocks) if cut.position not in known and not _forbidden(keys[cut.position], knowledge)]
    flags = ["kept_doubtful"] if any(found in knowledge.kept and not _forbidden(found, knowledge) for found in keys) else []
    if repeated and _length(repeated) > _length(blocks) * MOST_CUT:
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


def _length(texts: Iterable[Block | Removed]) -> int:
    return sum(len(words(one.text)) for one in texts)


def _said(extraction: Extraction, keys: Sequence[str], own: dict[str, str], headlines: set[str]) -> list[Removed]:
    """What one page is enough to know: its headline, and what the site says of itself."""
    found: list[Removed] = []
    opening = _opening(extraction.blocks, headlines)
    for position, (block, whole) in enumerate(zip(extraction.blocks, keys, strict=True)):
        if position in opening:
            found.append(Removed(block.text, "the headline, which has its own field", position))
        elif source := own.get(whole):
            found.append(Removed(block.text, f"the site says it of itself ({source})", position))
    return found


def _opening(blocks: Sequence[Block], headlines: set[str]) -> set[int]:
    """Leading blocks in which the headline stands once more; a line break in it makes two of it."""
    lines = [squeezed(block.text) for block in blocks[:OPENING]]
    return {
        position
        for first in range(len(lines))
        for last in range(first + 1, len(lines) + 1)
        if key("".join(lines[first:last])) in headlines
        for position in range(first, last)
    }


def _fields(extraction: Extraction, authors: Sequence[str], known: set[int]) -> Iterator[Removed]:
    """Lines around the text that say no more than a field does: who wrote it, when, in which section."""
    names = {key(name) for name in authors}
    for position, block in enumerate(extraction.blocks):
        if position in known or FIELDS_ABOVE <= position < len(extraction.blocks) - FIELDS_BELOW or len(block.text) > FIELD_LONGEST:
            continue
        if names & {key(block.text), key(without_by(block.text))}:
            yield Removed(block.text, "the byline, which has its own field", position)
        elif extraction.published and is_day(block.text):
            yield Removed(block.text, "the day, which has its own field", position)
        elif extraction.section and key(block.text) == key(extraction.section):
            yield Removed(block.text, "the section, which has its own field", position)


def _repeated(blocks: Sequence[Block], keys: Sequence[str], knowledge: SiteKnowledge) -> Iterator[Removed]:
    """What the site's other articles tell: blocks that repeat by their text or shape, and lists as others end with."""
    by_shape, by_list = (any(found.startswith(kind) for found in knowledge.boilerplate) for kind in (SHAPE, LIST))
    end = closing(blocks) if by_list else ()
    for position, (block, whole) in enumerate(zip(blocks, keys, strict=True)):
        if whole in knowledge.kept:
            continue
        ways = (whole, shape_key(block) if by_shape else None, list_key(block) if position in end else None)
        if found := next((way for way in ways if way in knowledge.boilerplate), None):
            yield Removed(block.text, WHY[knowledge.boilerplate[found].kind], position, found)


def _forbidden(found: str, knowledge: SiteKnowledge) -> bool:
    """A person's word against whatever speaks for a cut."""
    return found in knowledge.kept and knowledge.kept[found].kind == "forbidden"


def told(cut: Removed, knowledge: SiteKnowledge) -> str:
    """Why it was cut, with the evidence as it stands now."""
    evidence = knowledge.boilerplate.get(cut.key)
    if evidence is None or not evidence.articles:
        return cut.reason
    return f"{cut.reason}: {evidence.articles} of {evidence.of} distinct articles carry it"


def _trim(block: Block, position: int, own: dict[str, str], knowledge: SiteKnowledge) -> tuple[str, list[Removed]]:
    """A block without the sentences at its end that are the site's."""
    text, cuts = block.text, list[Removed]()
    while (own or knowledge.boilerplate) and len(parts := sentences(text)) > 1:
        for count in range(1, min(4, len(parts))):  # a tagline may have more than one sentence
            tail = _tail(text, parts, count)
            whole = key(tail)
            ways = (sentence_key(tail), whole) if count == 1 and knowledge.boilerplate else ()
            if ways and ways[0] in knowledge.kept:
                ways = ()
            if source := own.get(whole):
                cuts.append(Removed(tail, f"the site says it of itself ({source})", position))
            elif found := next((way for way in ways if way in knowledge.boilerplate), None):
                cuts.append(Removed(tail, WHY[knowledge.boilerplate[found].kind], position, found))
            else:
                continue
            text = text[: len(text) - len(tail)].rstrip()
            break
        else:
            break
    return text, cuts


def _tail(text: str, parts: Sequence[str], count: int) -> str:
    """The last `count` sentences, as they stand in the text; the very last where the beginning of several is not found."""
    beginning = parts[-1] if count == 1 else " ".join(parts[-count:])[:20]
    return text[text.rindex(beginning) :] if beginning in text else parts[-1]


def _moment(candidates: Sequence[Candidate]) -> tuple[str | None, str | None]:
    """The first candidate that is a time; one that tells the same time more exactly is better: with a time of day, with a zone."""
    times = [(time, candidate) for candidate in candidates if (time := _read(candidate.value))]
    if not times:
        return None, None
    first, chosen = times[0]
    others = times[1:]
    if len(chosen.value) <= 10:
        same = [candidate for time, candidate in others if time.date() == first.date() and len(candidate.value) > 10]
        same += [candidate for time, candidate in others if time.tzinfo and may_be_one(candidate.value, chosen.value)]
    elif first.tzinfo is None:
        same = [candidate for time, candidate in others if time.tzinfo and (time.date(), time.hour) == (first.date(), first.hour)]
    else:
        same = []
    best = same[0] if same else chosen
    return best.value, best.source


def _is_later(modified: str, published: str) -> bool:
    """Instants, where both are; a day is not later than a time of that day."""
    one, other = _read(modified), _read(published)
    if one and other and one.tzinfo and other.tzinfo:
        return one > other
    return modified > published[: len(modified)]


def _read(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None
