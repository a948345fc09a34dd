"""One page -> what it says: blocks, candidates for its metadata, and whether it is an article at all."""

from __future__ import annotations

from importlib.metadata import version

from cleaning import dates
from cleaning.decoding import Hostile, NotHtml, tree_of
from cleaning.distinct import sample_of
from cleaning.keys import block_key
from cleaning.language import detect
from cleaning.marks import mark
from cleaning.metadata import read_page
from cleaning.model import Block, Candidate, Extraction, Hints
from cleaning.readings import read_text
from cleaning.text import normalise
from cleaning.verdict import judge
from cleaning.witnesses import bounded, witness

REVISION = "8"  # of what is in this room; goes up when the same page may come out differently
VERSION = f"{REVISION}+trafilatura.{version('trafilatura')}"


def extract(body: bytes, url: str, content_type: str | None = None, hints: Hints | None = None, status: int = 200) -> Extraction:
    """A pure function of its arguments and VERSION."""
    hints = hints or Hints()
    try:
        root, _ = tree_of(body, content_type)
    except NotHtml as error:
        return Extraction(url, "empty" if str(error) == "empty" else "not_html", str(error), VERSION)
    except Hostile as error:
        return Extraction(url, "hostile", str(error), VERSION)
    page = read_page(root, url)
    published = dates.believed_first(_dates(page.published, ("feed", hints.published_at)))
    published = published or _dates((), ("text", dates.search(root, url)))
    seen = witness(page.body, hints.content)
    blocks = bounded(mark(root, read_text(root, url, seen), url), seen)  # after all else: it takes from the tree
    verdict = judge(page, blocks, url, status)
    return Extraction(
        url, verdict.status, verdict.reason, VERSION, tuple(Block(one.text, one.kind, one.place, block_key(one)) for one in blocks),
        titles=_unique([*page.titles, Candidate(hints.title or "", "feed")]),
        authors=_unique([*page.authors, Candidate(hints.author or "", "feed")]),
        published=published,
        modified=_dates(page.modified, ("feed", hints.updated_at)),
        language=detect(" ".join(block.text for block in blocks), page.language or hints.language),
        canonical_url=page.canonical_url,
        image_url=page.image_url,
        section=page.section,
        tags=page.tags,
        site_lines=page.site_lines + _site_hints(hints),
        partial=verdict.partial,
        flags=verdict.flags,
        sample=tuple(sorted(sample_of(blocks))) if verdict.status == "article" else (),
    )  # fmt: skip


def _dates(found: tuple[Candidate, ...], *more: tuple[str, str | None]) -> tuple[Candidate, ...]:
    return _unique([*found, *(Candidate(value, source) for source, value in more if value)])


def _site_hints(hints: Hints) -> tuple[Candidate, ...]:
    lines = [
        ("feed_title", hints.feed_title),
        ("feed_description", hints.feed_description),
        ("feed_copyright", hints.feed_copyright),
    ]
    return _unique([Candidate(value, source) for source, value in lines if value])


def _unique(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    """In order, each (value, source) once, without empty ones."""
    cleaned = (Candidate(normalise(candidate.value), candidate.source) for candidate in candidates)
    return tuple(dict.fromkeys(candidate for candidate in cleaned if candidate.value))


def text_of(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(block.text for block in blocks)
