"""Two readings of one page -> its text."""

from __future__ import annotations

import pytest

from cleaning.model import Block
from cleaning.readings import merge
from tests.cleaning.desk import prose

A, B, C, D, E = (Block(prose(number)) for number in range(5))
SHORT = Block("A short heading", "heading")
LIST = [Block(f"Another headline {name}", "item") for name in ("one", "two", "three")]
FRAGMENT = Block(" ".join(["words without an end"] * 10))


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
