"""What a page's make hides from readings is found at a second look, and nothing else."""

from __future__ import annotations

import pytest
from lxml import html

import cleaning
from cleaning.lost import bare_boxes, put_in_paragraphs, put_together
from tests.cleaning.desk import URL, body, prose

TEXTS = [prose(number) for number in range(8)]
PICTURE = "<div class='image'><img src='a.jpg'></div>"


def _body(inner: str) -> list[str]:
    markup = f"<html><head><title>Bridge opens</title></head><body><h1>Bridge opens</h1>{inner}</body></html>"
    return body(cleaning.compose(cleaning.extract(markup.encode(), URL)))


def _texts(root: html.HtmlElement, *starts: str) -> list[str]:
    return [text for text in root.xpath("//text()") if text.strip().startswith(starts)]


@pytest.mark.parametrize(
    "inner",
    [
        "".join(f"<p>{text}</p>" for text in TEXTS[:3]) + f"{PICTURE}{TEXTS[3]}" + "".join(f"<p>{text}</p>" for text in TEXTS[4:]),
        f"<p>{TEXTS[0]}</p>{PICTURE}{TEXTS[1]}<br><br>{TEXTS[2]}{PICTURE}" + "".join(f"<p>{text}</p>" for text in TEXTS[3:]),
        "".join(f"<p>{text}</p>" for text in TEXTS[:4]) + f"<i>{TEXTS[4]}</i>" + "".join(f"<p>{text}</p>" for text in TEXTS[5:]),
    ],
    ids=["behind a picture", "between pictures and line breaks", "in italics"],
)
def test_bare_text_among_boxes_is_read(inner: str) -> None:
    assert _body(f"<div class='story_body'>{inner}</div>") == TEXTS


def test_an_article_in_several_boxes_of_one_make_is_read_whole() -> None:
    parts = [f"<section class='part'><div class='rich-text'><p>{text}</p></div></section>" for text in TEXTS]
    assert _body(f"<div class='chunks'>{''.join(parts)}</div>") == TEXTS


def test_bare_text_is_put_into_paragraphs_with_what_stands_in_its_line() -> None:
    box = html.fromstring("<div>one <b>two</b><br>three<br><br>four<div>five</div> six <a href='/'>seven</a> </div>")
    put_in_paragraphs(box)
    assert html.tostring(box).decode() == (
        '<div><p>one <b>two</b><br>three<br></p><p>four</p><div>five</div><p> six <a href="/">seven</a> </p></div>'
    )


def test_a_box_from_which_nothing_was_taken_is_left_as_it_is() -> None:
    root = html.fromstring("<div><div><p>taken</p></div><div>left<p>other</p></div></div>")
    assert bare_boxes(_texts(root, "taken"), _texts(root, "left")) == []


@pytest.mark.parametrize(
    ("inner", "together"),
    [
        ("<div class='a text'>taken</div><div class='b text'>left</div>", True),
        ("<div class='a'>taken</div><div class='b'>left</div>", False),  # another make
        ("<div><h1>Headline</h1><div class='text'>taken</div></div><div class='text'>left</div>", False),  # beside a whole article
        ("<div class='text'>taken</div><div><h1>Another</h1><div class='text'>left</div></div>", False),
        (
            "<div><div><div><div><div class='text'>taken</div></div></div></div></div><div class='text'>left</div>",
            False,
        ),  # far away
        ("<div>taken</div><div>left</div>", False),  # of no make
    ],
)
def test_only_a_part_of_the_same_make_nearby_belongs_to_the_article(inner: str, together: bool) -> None:
    root = html.document_fromstring(f"<main>{inner}</main>")
    found = put_together(_texts(root, "taken"), _texts(root, "left"), read=10)
    assert ["".join(found.itertext())] == ["takenleft" if inner.count("h1") == 0 else ""] if together else found is None


def test_a_part_that_is_small_beside_the_article_is_left() -> None:
    root = html.document_fromstring("<main><div class='text'>taken</div><div class='text'>left</div></main>")
    assert put_together(_texts(root, "taken"), _texts(root, "left"), read=1_000) is None
