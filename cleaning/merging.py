"""Two readings of a page made one: the careful one, and what of the generous one belongs to the article.

Figures: docs/architecture.md, "Readings".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from cleaning.model import Block
from cleaning.numbers import without_number
from cleaning.text import ends_sentence, has_words, plain, words
from cleaning.witnesses import Witness

FEW = 60  # words of the careful reading below which the generous one stands alone
PROSE = 20  # words of a block that may come back: nearly all such blocks that end a sentence are the article's
LIST = 2  # items in a row
HEADINGS = 2  # between texts that were taken
ITEM = 6  # words of an item, on average, that says something
FRAGMENT = 30  # characters of a part by which its paragraph is known for certain
MOST_PAIRS = 40_000  # blocks of one and of the other reading that are held against each other
BRIDGE = 1  # short blocks that come along between two that do


def merge(careful: Sequence[Block], generous: Sequence[Block], seen: Witness | None = None) -> tuple[Block, ...]:
    """The careful reading, and of the generous one what reads as prose or is in a witness, each where it stands."""
    if not has_size(careful, FEW):
        return tuple(generous if size(generous) > size(careful) else careful)
    careful, generous = _without_fragments(careful, generous)
    lines = {text: plain(without_number(text)) for text in {block.text for block in (*careful, *generous)}}
    where: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(careful):
        where[lines[block.text]].append(at)
    same = [where.get(lines[block.text]) for block in generous]
    shared = [(numbers.pop(0) if len(numbers) > 1 else numbers[0]) if numbers else None for numbers in same]  # each time the next
    if not any(number is not None for number in shared):
        return tuple(generous if _prose(generous) > 1.5 * _prose(careful) else careful)
    taken = _bridged([number is not None for number in shared], [_is_prose(block) or _is_known(block, seen) for block in generous])
    taken = _with_headings(_with_lists(taken, generous), generous)
    merged: list[Block] = []
    done = 0
    for block, number, take in zip(generous, shared, taken, strict=True):
        if number is None and take:
            merged.append(block)
        elif number is not None and number >= done:
            merged += careful[done : number + 1]
            done = number + 1
    return (*merged, *careful[done:])


def _without_fragments(careful: Sequence[Block], generous: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Both, with each paragraph of which one has a part, lost in front of a link say, as the other has it whole."""
    lines, others = ([block.text for block in blocks] for blocks in (careful, generous))
    common = {*lines} & {*others}
    ours, theirs = ({at: line for at, line in enumerate(every) if line not in common} for every in (lines, others))
    if len(ours) * len(theirs) > MOST_PAIRS:
        return list(careful), list(generous)
    wholes = {at: whole for at, line in ours.items() if (whole := _whole(line, theirs)) is not None}
    lone = {  # a paragraph that holds more than one of the lines was run together from them
        at: generous[whole] for at, whole in wholes.items()
        if careful[at].kind == generous[whole].kind and sum(line in theirs[whole] for line in lines) == 1
    }  # fmt: skip
    return (
        [lone.get(at, block) for at, block in enumerate(careful)],
        [block for at, block in enumerate(generous) if at not in theirs or _whole(theirs[at], ours) is None],
    )


def _whole(line: str, lines: Mapping[int, str]) -> int | None:
    """Which of these begins or ends with all of the line, and has more."""
    if len(line) < FRAGMENT:
        return None
    return next((at for at, other in lines.items() if other != line and (other.startswith(line) or other.endswith(line))), None)


def _bridged(shared: Sequence[bool], prose: Sequence[bool]) -> list[bool]:
    """What comes back, with the lone short block (a heading, a short answer) between it and its neighbour."""
    taken = [one or other for one, other in zip(shared, prose, strict=True)]
    bridges = [
        at
        for at in range(1, len(taken) - BRIDGE)
        if not taken[at] and taken[at - 1] and taken[at + 1] and not (shared[at - 1] and shared[at + 1])
    ]
    for at in bridges:
        taken[at] = True
    return taken


def _with_lists(taken: Sequence[bool], generous: Sequence[Block]) -> list[bool]:
    """What comes back, with the lists inside the text whose items say something, or which the line above announces, and with the
    lines among their items. Of 289 blocks that this brought back 276 were the article's."""
    found = list(taken)
    for first in range(1, len(generous)):
        if not found[first] and taken[first - 1]:
            end = next((at for at in range(first, len(generous)) if taken[at]), first)
            items = [block for block in generous[first:end] if block.kind == "item"]
            announced = generous[first - 1].text.endswith((":", "：")) or size(items) >= ITEM * len(items)
            if len(items) >= max(LIST, (end - first) / 2) and announced and _are_lines(generous[first:end]):
                found[first:end] = [True] * (end - first)
    return found


def _with_headings(taken: Sequence[bool], generous: Sequence[Block]) -> list[bool]:
    """What comes back, with the headings of its sections: a lone one heads other articles as often."""
    heads = {
        at for at in range(1, len(taken) - 1)
        if not taken[at] and taken[at - 1] and taken[at + 1] and generous[at].kind == "heading" and _is_prose(generous[at + 1])
    }  # fmt: skip
    return [one or (at in heads and len(heads) >= HEADINGS) for at, one in enumerate(taken)]


def _are_lines(blocks: Sequence[Block]) -> bool:
    return all(block.kind in {"item", "heading", "paragraph"} for block in blocks)


def _is_prose(block: Block) -> bool:
    return block.kind in {"paragraph", "quote", "item"} and has_words(block.text, PROSE) and ends_sentence(block.text)


def _is_known(block: Block, seen: Witness | None) -> bool:
    return seen is not None and seen.knows(block)


def has_size(blocks: Sequence[Block], least: int) -> bool:
    """So many words or more: what follows them is not read."""
    return any(count >= least for count in accumulate(len(words(block.text)) for block in blocks))


def size(blocks: Sequence[Block]) -> int:
    return sum(len(words(block.text)) for block in blocks)


def _prose(blocks: Sequence[Block]) -> int:
    return size([block for block in blocks if _is_prose(block)])
