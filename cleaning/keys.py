"""The keys under which a block is known again: by its text, by the sentence that closes it, by its shape where the text varies, or
by the kind of list that it belongs to."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from cleaning.model import Block
from cleaning.shapes import shape_of
from cleaning.text import ends_sentence, exact_key, has_words, key, sentences

ENDS = 3  # last blocks whose closing sentences are looked at one by one
SPEAKS = 15  # words of a sentence after which an article may end
HEADLINE = 5  # words of a line in a list of headlines
LISTED = {"item", "row", "heading"}
SENTENCE, SHAPE, LIST = "s:", "h:", "l:"


def block_key(block: Block) -> str:
    return block.key or key(block.text)


def sentence_key(sentence: str) -> str:
    """Numbers count here: "The index closed at 1,204 points" may end an article every day, and each time it is its own."""
    return f"{SENTENCE}{exact_key(sentence)}"


def shape_key(block: Block) -> str | None:
    """The element counts: a picture's line and a heading of one shape are two things."""
    shape = None if speaks(block) else shape_of(block.text)
    return f"{SHAPE}{digest(f'{block.kind} {block.place} {shape}')}" if shape else None


def list_key(block: Block) -> str | None:
    """Of a line that reads as a headline does: what stands in lists of links, and not in those of ingredients or results."""
    headline = block.kind in LISTED and not block.text[:1].isdigit() and has_words(block.text, HEADLINE)
    return f"{LIST}{block.place}" if headline else None


def closing(blocks: Sequence[Block]) -> range:
    """The blocks after the last sentence of running text."""
    ends = (at for at in reversed(range(len(blocks))) if ends_sentence(blocks[at].text) and has_words(blocks[at].text, SPEAKS))
    return range(next(ends, len(blocks) - 1) + 1, len(blocks))


def keys_of_text(text: str) -> tuple[str, str]:
    """What a person's word on a text is kept under: as a block, and as a sentence that closes one."""
    return key(text), sentence_key(text)


def carried_keys(blocks: Sequence[Block]) -> set[str]:
    """All keys under which these blocks may be found when one of them becomes boilerplate, or no longer is."""
    found: set[str | None] = {list_key(blocks[at]) for at in closing(blocks)}
    for block in blocks:
        found |= {block_key(block), shape_key(block)}
    for sentence in last_sentences(blocks):
        found |= {key(sentence), sentence_key(sentence)}
    return {one for one in found if one}


def last_sentences(blocks: Sequence[Block]) -> list[str]:
    """Those that end the last blocks: a tagline may stand inside the last paragraph."""
    return [parts[-1] for block in blocks[-ENDS:] if len(parts := sentences(block.text)) > 1]


def speaks(block: Block) -> bool:
    """A whole sentence of running text, as an article begins; not a label or a date line."""
    return block.kind == "paragraph" and ends_sentence(block.text) and has_words(block.text, 6)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode(), usedforsecurity=False).hexdigest()[:32]
