"""Two readings of one page -> its text."""

from __future__ import annotations

import pytest

from cleaning.merging import merge
from cleaning.model import Block
from tests.cleaning.desk import prose

A, B, C, D, E = (Block(prose(number)) for number in range(5))
SHORT = Block("A short heading", "heading")
OTHER = Block("Another short heading", "heading")
LIST = [Block(f"Another headline {name}", "item") for name in ("one", "two", "three")]
STEPS = [Block(f"Step {name} takes you to the other side", "item") for name in ("one", "two", "three")]
LABELS = [Block(name, "item") for name in ("Boats", "Bridges")]
INTRODUCED = Block("There are two ways to the other side:")
FRAGMENT = Block(" ".join(["words without an end"] * 10))


def part(block: Block) -> Block:
    return Block(block.text.split(" ", 4)[-1])


@pytest.mark.parametrize(
    ("careful", "generous", "expected"),
    [
        ([A, B, C], [A, B, C], [A, B, C]),
        ([B, C], [A, B, C], [A, B, C]),  # the first paragraph lost
        ([A, C], [A, B, C], [A, B, C]),  # one lost after an advertisement
        ([A, B], [A, B, C, D], [A, B, C, D]),  # the text broken off
        ([A, B, C], [A, B, C, *LIST], [A, B, C]),  # a related list
        ([A, B, C], [A, FRAGMENT, B, C], [A, B, C]),
        ([A, B], [A, B, SHORT, C], [A, B, SHORT, C]),  # a heading comes along with its paragraph
        ([A, B, C], [A, SHORT, B, C], [A, B, C]),  # and not alone
        ([A, SHORT, B], [A, B, C], [A, SHORT, B, C]),  # what only the careful one has stays in its place
        ([A, B, C], [A, Block(f"1. {B.text}", "item"), C], [A, B, C]),  # a number that one of them made of the item
        ([A, B, C], [A, SHORT, B, OTHER, C], [A, SHORT, B, OTHER, C]),  # but several do, each over its section
        ([A, SHORT, B, SHORT, C], [A, SHORT, B, SHORT, D, C], [A, SHORT, B, SHORT, D, C]),  # what repeats keeps its places
        ([A, B], [A, *STEPS, B], [A, *STEPS, B]),  # a list inside the text
        ([A, B], [A, *STEPS[:2], SHORT, STEPS[2], B], [A, *STEPS[:2], SHORT, STEPS[2], B]),
        ([A, B], [A, STEPS[0], B], [A, B]),  # not a lone item
        ([A, part(B), C], [A, B, C], [A, B, C]),  # what one of them has lost the beginning of
        ([A, B, C], [A, part(B), C], [A, B, C]),
        ([A, part(B), SHORT, C], [A, Block(f"{B.text} {SHORT.text}"), C], [A, part(B), SHORT, C]),  # not what it has run together
        ([A, B], [A, *LABELS, B], [A, B]),  # nor one of labels
        ([A, INTRODUCED, B], [A, INTRODUCED, *LABELS, B], [A, INTRODUCED, *LABELS, B]),  # unless it is announced
        ([A, B], [A, SHORT, *LIST[:2], FRAGMENT, FRAGMENT, B], [A, B]),  # mostly other lines
        ([A, B, C], [], [A, B, C]),
        ([], [A, B, C], [A, B, C]),
        ([SHORT], [A, B, C, *LIST], [A, B, C, *LIST]),  # next to nothing: the generous one stands alone
        ([A, B, C], [D, E], [A, B, C]),
        ([], [], []),
    ],
)
def test_prose_that_the_careful_reading_lost_comes_back(careful: list[Block], generous: list[Block], expected: list[Block]) -> None:
    assert list(merge(careful, generous)) == expected


def test_no_block_of_the_careful_reading_is_ever_lost_or_doubled() -> None:
    for careful in ([A, B, A, C], [C, B, A], [A, A, B]):
        for generous in ([A, B, C], [C, A, B, D], [B, B, A]):
            merged = list(merge(careful, generous))
            assert [block for block in merged if block in careful] == careful
