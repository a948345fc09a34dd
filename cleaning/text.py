"""Text in one normal form, and the keys that tell when two pieces of it are the same."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import partial
from itertools import islice

# Zero-width and directional marks, soft hyphens, the byte-order mark: they are seen by no reader and split words for every tool.
# Not so the non-joiner between letters that would be joined, of Arabic's script or those of India and its neighbours.
NON_JOINER = "\u200c"
JOINED = "[\u0600-\u0dff\u1000-\u109f\u1780-\u18af]"
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufffc]")
LOOSE = re.compile(f"(?<!{JOINED}){NON_JOINER}+|{NON_JOINER}+(?!{JOINED}|{NON_JOINER})")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
WORD = re.compile(r"\w+")
DIGITS = re.compile(r"\d+")
CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
STOPS = ".!?…。！？؟।۔"  # what ends a sentence; who changes it, or CLOSING, changes sketches (cleaning/copies.py)
CLOSING = "\"'”’»)\\]」』"  # what may close behind it
SENTENCE_END = re.compile(f"(?<=[{STOPS}])[{CLOSING}]*\\s+")
ENDS_SENTENCE = re.compile(f"[{STOPS}:;][{CLOSING}]*$")
# UTF-8 that was read as Windows-1252: a first byte, then those that continue it (â€™ for ’, Ã© for é).
CONTINUED = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
MOJIBAKE = re.compile(f"[ÃÂ]{CONTINUED}|â{CONTINUED}{{2}}|(?:[ÎÏÐÑ×ØÙ]{CONTINUED}){{3}}")
CERTAIN = ("â€", "â\x80")  # how quotation marks and dashes come out; no language writes it
# Where each byte became the character of its number, many are controls and blanks, which readings drop: what is left tells nothing.
BY_NUMBER = re.compile(
    "[\xc2-\xdf][\x80-\x9f]|(?<![A-Z\xc0-\xde])\xc2\xa0"
    "|[\xe0-\xef](?:[\x80-\x9f][\x80-\xbf]|[\xa0-\xbf][\x80-\x9f])|\xf0[\x90-\x9f][\x80-\xbf]{2}"
)
SIGNS_OF_NUMBERS = ("\xc2\xa0", "\xe2\x80", "\xe2\x82", "\xe2\x84", "\xf0\x9f")  # blanks, quotation marks, €, ℃, emoji


def normalise(text: str) -> str:
    """NFC, white space as single blanks, nothing invisible; mojibake undone where it is certain."""
    if text.isascii():
        return " ".join((text if text.isprintable() else CONTROL.sub(" ", text)).split())
    if MOJIBAKE.search(text):
        text = _unmix(text)
    text = INVISIBLE.sub("", text)
    if NON_JOINER in text:
        text = LOOSE.sub("", text)
    return " ".join(CONTROL.sub(" ", unicodedata.normalize("NFC", text)).split())


def words(text: str) -> list[str]:
    """Words; where a script has none between blanks, characters."""
    is_ascii = text.isascii()
    every = WORD.findall(text.casefold() if is_ascii else _folded(text))
    if is_ascii or not CJK.search(text):
        return every
    found: list[str] = []
    for word in every:
        found.extend(word) if CJK.search(word) else found.append(word)
    return found


def _folded(text: str) -> str:
    """One form of what some write with non-joiners and some without."""
    return text.casefold().replace(NON_JOINER, "")


def has_words(text: str, least: int) -> bool:
    """So many words or more: long texts are not read to their end for it."""
    folded = text if text.isascii() else _folded(text)  # of U+0345, which parts words, case folding makes a letter
    if sum(1 for _ in islice(WORD.finditer(folded), least)) == least:
        return True
    return not text.isascii() and len(words(text)) >= least


def key(text: str) -> str:
    """The same for texts that differ in case, punctuation, white space or numbers: dates and counters change, the line stays."""
    return _digest(DIGITS.sub("0", plain(text)))


def exact_key(text: str) -> str:
    """The same for texts that differ in case, punctuation or white space; numbers count."""
    return _digest(plain(text))


def plain(text: str) -> str:
    """Its words in a row."""
    return " ".join(words(text if text.isascii() else unicodedata.normalize("NFKC", text)))


def sentences(text: str) -> list[str]:
    return [part for part in SENTENCE_END.split(text) if part.strip()]


def ends_sentence(text: str) -> bool:
    return ENDS_SENTENCE.search(text[-8:]) is not None


def bytes_read_again(markup: str) -> str:
    """A page, with what was twice encoded in it as it was meant, before anything is dropped from it."""
    # One character is found in a tenth of the time that two of them take, and few pages have it.
    is_mixed = not markup.isascii() and any(sign[0] in markup and sign in markup for sign in SIGNS_OF_NUMBERS)
    return BY_NUMBER.sub(_unmix_one, markup) if is_mixed else markup


def _unmix(text: str) -> str:
    """All of it where all of it was misread; else piece by piece, where that is certain: "AMANHÃ”" ends a Portuguese quotation."""
    try:
        return text.encode("cp1252").decode()
    except UnicodeError:
        return MOJIBAKE.sub(_unmix_one, text) if any(sign in text for sign in CERTAIN) else text


def _unmix_one(found: re.Match[str]) -> str:
    try:
        return b"".join(letter.encode("latin-1" if letter < "\u0100" else "cp1252") for letter in found[0]).decode()
    except UnicodeError:
        return found[0]


_sha = partial(hashlib.sha256, usedforsecurity=False)


def _digest(text: str) -> str:
    return _sha(text.encode("utf-8", "replace")).hexdigest()[:16]
