"""Bytes -> tree: the charset in the order that browsers use, and bounds that hostile markup meets before anything else."""

from __future__ import annotations

import codecs
import re
from typing import Any

from lxml import etree, html

from cleaning import streamed
from cleaning.charsets import codec_of
from cleaning.text import bytes_read_again

# Of 1,653 recorded pages the largest has 2.1 million characters and 6,041 elements; newspapers stay below 60 levels.
LARGEST = 6_000_000  # characters of markup
MOST_ELEMENTS = 30_000
DEEPEST = 200  # levels
MOST_LEVELS = 600_000  # elements times the levels above each: what readers of trees take time for

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
META = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# Characters that no XML may hold, bare or by their number: for one of them, readings give a whole page up. Two of them part words.
CONTROLS = bytes([*range(9), 11, 12, *range(14, 32)])
PARTING = re.compile(r"[\x0b\x0c]|&#(?:0*1[12](?!\d)|[xX]0*[bcBC](?![0-9a-fA-F]));?")
NO_XML = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff]")
NO_XML_BY_NUMBER = re.compile(
    r"&#(?:0*(?:[0-8]|1[1-24-9]|2\d|3[01]|6553[45])(?!\d)|[xX]0*(?:[0-8b-cB-Ce-fE-F]|1[0-9a-fA-F]|[fF]{3}[efEF])(?![0-9a-fA-F]));?"
)
DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
NOT_HTML = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"RIFF", b"ID3", b"OggS")

# lxml.html asks Python for the class of every element that is touched, so that forms get theirs; nobody reads forms here, and
# without the asking a page is extracted in a sixteenth less time.
ELEMENTS = etree.ElementDefaultClassLookup(element=html.HtmlElement, comment=html.HtmlComment)
LIGHT = etree.XPath(f"count(//*) * {DEEPEST} <= {MOST_LEVELS} and not({'/*' * (DEEPEST + 1)})")


class NotHtml(Exception):
    """These bytes are no HTML; the message says what they look like."""


class Hostile(Exception):
    """Markup beyond any that is meant to be read; the message names the bound."""


def decode(body: bytes, content_type: str | None) -> str:
    """Byte-order mark, then the header, then the document's own word, then UTF-8 if it holds, else Windows-1252.

    A declared charset that the bytes contradict gives way to UTF-8 where they are UTF-8: servers are set up once, for all pages.
    """
    for mark, name in BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    declared = _declared(body, content_type)
    try:
        as_utf8 = body.decode("utf-8")
        if declared in {None, "utf-8"} or not as_utf8.isascii():
            return as_utf8
    except UnicodeDecodeError as error:
        if declared == "utf-8" and error.start > len(body) * 0.9:  # cut inside a character
            return body.decode("utf-8", "replace")
    if declared and declared != "utf-8":
        return body.decode(declared, "replace")
    if declared == "utf-8" and body.decode("utf-8", "replace").count("\ufffd") * 200 < len(body):
        return body.decode("utf-8", "replace")
    return body.decode("cp1252", "replace")


def tree_of(body: bytes, content_type: str | None) -> tuple[Any, str]:
    """(root element, text of the markup). Raises NotHtml or Hostile."""
    start = body.lstrip()[:1024]
    if not start:
        raise NotHtml("empty")
    if start.startswith(NOT_HTML) or (
        body[:1024].count(0) > 10 and not body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    ):
        raise NotHtml("a binary file")
    if start[:1] in {b"{", b"["}:
        raise NotHtml("JSON")
    markup = decode(body, content_type)
    if len(markup) > LARGEST:
        raise Hostile(f"more than {LARGEST // 1_000_000} million characters of markup")
    if markup.count("<") > MOST_ELEMENTS * 3:
        raise Hostile(f"more than {MOST_ELEMENTS} elements")
    markup = bytes_read_again(markup)
    # A declaration in the text would be believed over the characters that it has become.
    if declared := DECLARATION.match(markup[:200]):
        markup = markup[declared.end() :]  # never put together anew: a copy of a page takes two milliseconds
    parser = html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(ELEMENTS)
    try:
        root = html.fromstring(_fit_for_xml(streamed.without_stand_ins(markup), body), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotHtml(f"no markup that a parser reads: {error}"[:200]) from None
    if limit := next((error.message for error in parser.error_log if error.type_name == "ERR_RESOURCE_LIMIT"), None):
        raise Hostile(f"beyond what a parser reads: {limit}"[:120].strip())
    if streamed.LATE in markup:
        streamed.put_in_place(root)
    _bounded(root)
    return root, markup


def _fit_for_xml(markup: str, body: bytes) -> str:
    """Without the characters that no XML may hold. Nearly every page has none, which its bytes tell in a fifth of the time that its
    characters take."""
    if len(body.translate(None, CONTROLS)) < len(body) or "\ufffe" in markup or "\uffff" in markup:
        markup = NO_XML.sub("", PARTING.sub(" ", markup))
    if NO_XML_BY_NUMBER.search(markup):
        markup = NO_XML_BY_NUMBER.sub("", PARTING.sub(" ", markup))
    return markup


def _bounded(root: Any) -> None:
    if LIGHT(root):  # as most pages are, told without a step in Python
        return
    depth = count = levels = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth, count, levels = depth + 1, count + 1, levels + depth
        if depth > DEEPEST:
            raise Hostile(f"elements {DEEPEST} deep")
        if count > MOST_ELEMENTS or levels > MOST_LEVELS:
            raise Hostile(f"more than {MOST_ELEMENTS} elements" if count > MOST_ELEMENTS else "too many elements too deep")


def _declared(body: bytes, content_type: str | None) -> str | None:
    header = re.search(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", content_type or "", re.IGNORECASE)
    meta = META.search(body.lstrip()[:4096])
    labels = (header[1] if header else "", meta[1].decode("ascii", "replace") if meta else "")
    return next((codec for label in labels if (codec := codec_of(label))), None)
