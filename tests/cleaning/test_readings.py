"""A page -> its text, by two of trafilatura's readings."""

from __future__ import annotations

import pytest

import cleaning
from tests.cleaning.desk import URL, page, prose


@pytest.mark.parametrize(("lists", "expected"), [
    ("<ol><li>Board<li>Cast off</ol>", ["1. Board", "2. Cast off"]),
    (f"<ol><li>Board</ol><p>{prose(9)}</p><ol start=2><li>Cast off</ol>", ["1. Board", prose(9), "2. Cast off"]),
    ("<ol reversed><li>Ferry<li>Tunnel<li>Bridge</ol>", ["3. Ferry", "2. Tunnel", "1. Bridge"]),
    ("<ol reversed start=10><li>Ferry<li>Tunnel</ol>", ["10. Ferry", "9. Tunnel"]),
    ("<ol><li value=4>Board<li>Cast off</ol>", ["4. Board", "5. Cast off"]),
    ("<ol start=first><li>Board</ol>", ["1. Board"]),
    ("<ul><li>Board<li>Cast off</ul>", ["Board", "Cast off"]),
    ("<ol><li><p>Board in time</p><p>Or stay</p></ol>", ["1. Board in time", "Or stay"]),
])  # fmt: skip
def test_items_bear_the_numbers_that_readers_see(lists: str, expected: list[str]) -> None:
    found = cleaning.extract(page("Ferry", [prose(1), prose(2)], tail=f"{lists}<p>{prose(3)}</p>"), URL)
    texts = [block.text for block in found.blocks]
    assert texts[texts.index(prose(2)) + 1 : texts.index(prose(3))] == expected
