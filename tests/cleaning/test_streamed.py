"""What a server sends late stands where a browser shows it."""

from __future__ import annotations

import pytest

import cleaning
from cleaning.decoding import tree_of
from tests.cleaning.desk import URL, body, prose

TEXTS = [prose(number) for number in range(6)]


def _shown(inner: str) -> str:
    root, _ = tree_of(f"<html><body>{inner}</body></html>".encode(), None)
    return "".join(root.itertext())


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ('<p>one</p><template id="P:7"></template><p>three</p><div hidden id="S:7"><p>two</p></div>', "onetwothree"),
        ('one<!--$?--><template id="B:0"></template><i>Loading</i><!--/$-->three<div hidden id="S:0">two</div>', "onetwothree"),
        (
            '1<template id="P:1"></template>3<div hidden id="S:1"><template id="P:2"></template></div><div hidden id="S:2">2</div>',
            "123",
        ),
        ('one<template id="P:1"></template><div hidden id="S:2">two</div>', "onetwo"),  # whose place is not there
        ('one<div hidden id="S:1"><template id="P:1"></template>two</div>', "onetwo"),  # its own place
        (
            'one<!--$?--><template id="B:0"></template>two<div hidden id="S:0">three</div>',
            "onethreetwo",
        ),  # a stand-in without an end
        ("one<div hidden>two</div>", "onetwo"),
    ],
)
def test_a_late_part_is_put_in_its_place(inner: str, shown: str) -> None:
    assert _shown(inner) == shown


def test_an_article_that_came_late_is_read_in_order() -> None:
    slots = "".join(f'<template id="P:{number}"></template>' for number in range(1, 6))
    late = "".join(f'<div hidden id="S:{number}"><p>{TEXTS[number]}</p></div>' for number in range(5, 0, -1))
    markup = f"<html><body><article><h1>Bridge opens</h1><p>{TEXTS[0]}</p>{slots}</article>{late}</body></html>"
    assert body(cleaning.compose(cleaning.extract(markup.encode(), URL))) == TEXTS


def test_parts_without_number_are_left_where_they_are() -> None:
    inner = "".join(f'<template id="P:{n}"></template>' for n in range(300)) + "".join(
        f'<div hidden id="S:{n}">x</div>' for n in range(300)
    )
    assert _shown(inner) == "x" * 300
