"""Prose that readings leave behind for how a page is made, and the page made anew for a second look at it.

Text that stands bare in a box, between pictures and other boxes, goes with what is thrown out before it: it is put into
paragraphs. And where an article is cut into several boxes of one make, a reading takes one of them: they are put into one.
Figures: docs/architecture.md, "Readings".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import takewhile
from typing import Any

from lxml import etree, html

INLINE = {
    "a", "abbr", "acronym", "b", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
    "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip
BOXES = {"div", "section", "article", "main", "td", "center", "blockquote", "dd", "li"}
PAGE = {"html", "body"}
NO_BOX = INLINE | {"p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "figure", "h1", "h2", "h3", "h4"}
NEAR = 3  # levels above what was taken, up to which a box of the same make belongs to it: further up are other articles
SURE = "data-sure"
SHARE = 0.15  # of what was read, from which on parts that were left are worth a look; below, one in two is furniture


def bare_boxes(taken: Iterable[Any], left: Iterable[Any]) -> list[Any]:
    """Boxes from which something was taken, and bare text was left."""
    around = {above for text in taken for above in text.getparent().iterancestors()} | {text.getparent() for text in taken}
    boxes = (_box_of(text, INLINE) for text in left)
    return [box for box in dict.fromkeys(boxes) if box in around and box.tag in BOXES and not all(map(_is_inline, box))]


def mended(taken: Sequence[Any], boxes: Sequence[Any]) -> Any:
    """These boxes with their text in paragraphs, and a page of what is around them and what was taken: it is read in less time."""
    whole = _shared([*boxes, *(_box_of(text, NO_BOX) for text in taken)])
    for box in boxes:
        put_in_paragraphs(box)
    if whole.tag in PAGE:
        return whole.getroottree().getroot()
    return _page_of(whole, set(boxes))


def put_in_paragraphs(box: Any) -> None:
    """Its bare text, with what stands in the same line; two line breaks part paragraphs."""
    children, first = list(box), box.text
    box.text = None
    for child in children:
        box.remove(child)
    paragraph, breaks = _paragraph(box, first), 0
    for child in children:
        tail, child.tail = child.tail, None
        breaks = breaks + 1 if child.tag == "br" else 0
        if not _is_inline(child):
            box.append(child)
            paragraph = _paragraph(box, tail)
        elif breaks == 2:
            paragraph = _paragraph(box, tail)
        else:
            paragraph.append(child)
            child.tail = tail
        if (tail or "").strip():
            breaks = 0
    for empty in [one for one in box.iterchildren("p") if len(one) == 0 and not (one.text or "").strip()]:
        box.remove(empty)


def put_together(taken: Sequence[Any], left: Sequence[Any], read: int) -> Any | None:
    """A page of nothing but the article's parts, if one of `left` is in such a part. `read`: characters that were."""
    homes = [_box_of(text, NO_BOX) for text in taken]
    if not homes or any(home.tag in PAGE for home in homes):
        return None
    makes = {name for home in homes for name in _names(home)}
    parts = [(home, len(text)) for text in left if makes & _names(home := _box_of(text, NO_BOX))]
    whole = inner = _shared(homes)
    for _ in range(NEAR if parts else 0):
        beside, whole = whole, whole.getparent()
        if whole is None or whole.tag in PAGE or _is_headed(beside):
            return None
        within = [(home, size) for home, size in parts if _is_in(home, whole) and not _is_in(home, inner)]
        within = [(home, size) for home, size in within if not any(map(_is_headed, _up_to(whole, home)))]
        if sum(size for _, size in within) >= SHARE * read:
            return _page_of(whole, {*homes, *(home for home, _ in within)})
    return None


def _page_of(whole: Any, homes: set[Any]) -> Any:
    """Parts of a page are judged by their names: these are surely the article's, so in the new page they have none."""
    page = html.document_fromstring("<article></article>")
    for part in {whole, *(box for home in homes for box in _up_to(whole, home))}:
        part.set(SURE, "")
    next(page.iter("article")).append(deepcopy(whole))
    for part in page.iter(etree.Element):
        if SURE in part.attrib:
            part.tag = "div"
            part.attrib.clear()
    return page


def _box_of(text: Any, inside: set[str]) -> Any:
    element = text.getparent().getparent() if text.is_tail else text.getparent()
    while element.tag in inside and element.getparent() is not None:
        element = element.getparent()
    return element


def _shared(elements: Sequence[Any]) -> Any:
    """The innermost box around all of them."""
    shared = [elements[0], *elements[0].iterancestors()]
    for element in elements[1:]:
        above = {element, *element.iterancestors()}
        shared = [one for one in shared if one in above]
    return shared[0]


def _is_in(element: Any, box: Any) -> bool:
    return element is box or box in element.iterancestors()


def _is_headed(box: Any) -> bool:
    """Is the page's headline in it? Then what stands beside is another article: some pages never end."""
    return next(box.iter("h1"), None) is not None


def _up_to(whole: Any, home: Any) -> Iterator[Any]:
    """The box and those around it, below `whole`."""
    return takewhile(lambda box: box is not whole, (home, *home.iterancestors()))


def _names(box: Any) -> set[str]:
    return set((box.get("class") or "").split())


def _is_inline(element: Any) -> bool:
    return element.tag in INLINE and all(inner.tag in INLINE for inner in element.iterdescendants())


def _paragraph(box: Any, text: str | None) -> Any:
    paragraph = etree.SubElement(box, "p")
    paragraph.text = text
    return paragraph
