"""A result tree -> blocks: every piece of text once, in order."""

from __future__ import annotations

import pytest
from lxml import etree

from cleaning.blocks import blocks_of
from cleaning.model import Block


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ("<body><head>Title</head><p>One <hi>bold</hi> end.</p></body>", [("Title", "heading"), ("One bold end.", "paragraph")]),
        ("<body><head>A</head>loose text<p>B</p>tail</body>",
         [("A", "heading"), ("loose text", "paragraph"), ("B", "paragraph"), ("tail", "paragraph")]),
        ("<body>one <hi>two</hi> three<lb/>four</body>", [("one two three", "paragraph"), ("four", "paragraph")]),
        ("<body><p>one<lb/>two<lb/><lb/>three</p></body>", [("one", "paragraph"), ("two", "paragraph"), ("three", "paragraph")]),
        ("<body><list><item>a</item><item>b</item></list></body>", [("a", "item"), ("b", "item")]),
        ("<body><quote><p>said</p> she</quote></body>", [("said", "quote"), ("she", "quote")]),
        ("<body><table><row><cell>a</cell><cell>b</cell></row></table></body>", [("a | b", "row")]),
        ("<body><table><row><cell><p>laid out</p><p>so</p></cell></row></table></body>",
         [("laid out", "paragraph"), ("so", "paragraph")]),
        ("<body><p>source\nwraps\n lines</p></body>", [("source wraps lines", "paragraph")]),
        ("<body><code>x = 1\ny = 2</code></body>", [("x = 1", "code"), ("y = 2", "code")]),
        ("<body><p>Call <code>f()</code>, not <hi><code>g()</code></hi>.</p></body>", [("Call f(), not g().", "paragraph")]),
        ("<body><list><item><code>a</code> is first</item></list></body>", [("a is first", "item")]),
        ("<body>So: <code>x = 1</code></body>", [("So:", "paragraph"), ("x = 1", "code")]),
        ("<body><p>with <graphic>no text</graphic>picture</p></body>", [("with picture", "paragraph")]),
        ("<body><p> \u200b </p><!-- nothing --></body>", []),
    ],
)  # fmt: skip
def test_every_piece_of_text_is_a_block_of_its_kind(tree: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.text, block.kind) for block in blocks_of(etree.fromstring(tree))] == expected


def test_a_block_knows_where_it_stood() -> None:
    assert blocks_of(etree.fromstring("<body><list><item>a</item></list></body>")) == (Block("a", "item", "body/list/item"),)
