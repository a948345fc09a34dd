"""Authors as people: no "By", no role, no agency, no site; several in one line split."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from cleaning.model import Candidate
from cleaning.text import CJK, key, words

BY = re.compile(
    r"^\s*(?:(?:written|posted|published|reported|story|text|words|article|reviewed|analysis|opinion)\s+by|by|par|por|door|av|af|authors?|autore?s?"
    r"|auteurs?|автор|от|بقلم|إعداد|كتب|كتبت)(?:\s*:\s*|\s+|$)", re.IGNORECASE)  # fmt: skip
ADDRESS = re.compile(r"\s*\S*@\S+")  # of mail, or a handle, as it stands behind a name
# Chinese, Japanese and Korean: before the name or after it, with or without a blank.
BY_EAST = re.compile(r"^(?:\w{0,8}?[记記]者(?=.)|作者|撰文|文(?=[\s:：/／]))\s*[:：/／]?\s*")
AFTER_EAST = re.compile(r"(?:\s+\w{0,4}(?:기자|특파원)|(?<=\w\w)(?:기자|특파원)|(?<=\w\w)\s*(?:[记記]者|特派員))(?:\s*=.*)?$")
NOBODY_EAST = re.compile(
    "[记記]者|编辑|編輯|編集|小编|佚名|匿名|作者|来源|來源|发布|發佈|分享|关注|關注|管理员|新闻|新聞|日报|日報|晚报|时报|時報|[华華]社|通[讯信]社|社[论論说説]|[网網]$"
    "|기자|편집|관리자|뉴스|일보|신문|통신$"
)
BY_OR_NAME = re.compile(r"^(?:von|de|di|da)(?:\s*:\s*|\s+)", re.IGNORECASE)  # a name begins so as well
SPLIT = re.compile(r"\s*(?:[;；、，]|\||/|&|\n|\band\b|\bund\b|\bet\b|\bи\b|,(?!\s*(?:jr|sr)\b)|\sو(?=\S))\s*", re.IGNORECASE)
AND_OR_NAME = r"\s+([ye])\s+"  # it may join two family names as well; a capital is an initial
# Where the name is over: a date, a place, a rank, what a reader may do.
OVER = re.compile(
    r"\s*[•·⋅|]|\s[—–-]\s|\s+(?:on|in|for|at|is|of)\s|\s+\d|\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d"
    r"|\s+(?:[Ll]ast\s+)?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Ff]ollow|[Ss]hare|[Vv]erified|[Rr]ead)\b|\s+(?:Co-)?[Ff]ounder\b|\s+(?:Last|Chief)\b"
)
ROLE = re.compile(
    r"\b(editors?|editorial|correspondent|reporter|staff|writers?|columnist|contributor|desk|redaktion|redakteur\w*|rédaction"
    r"|redacción|team|bureau|newsroom|agency|agencies|admin|administrator|guest|associated press|reuters|afp|dpa|efe|ap|pa media"
    r"|press association|wire|updated?|published|www|http|min read|ago|email|twitter|facebook|follow|share|director|manager|analyst"
    r"|consultant|founder|ceo|officer|specialist|president|strategist|professor|engineer|expert|редакция|تحرير|وكالات)\b",
    re.IGNORECASE,
)
FAMILY = {"guest", "wire", "staff"}  # roles that are family names too
NO_GIVEN_NAME = re.compile(
    r"^(our|all|from|by|via|with|senior|junior|special|guest|wire|live|high|sports?|politics|business|world|national|local|city|metro"
    r"|entertainment|lifestyle|features?|opinion|science|tech|health|medical|food|travel|culture|style|music|video|photo|web|digital"
    r"|content|support|site|house|various|general|combined|celebrity|podcast)$", re.IGNORECASE,
)  # fmt: skip
PAPER = re.compile(
    r"\b(the|news|times|daily|post|herald|tribune|journal|magazine|media|today|review|weekly|online|radio|tv|press|gazette|chronicle"
    r"|zeitung|blatt|diario|journal|blog|group|inc|ltd|gmbh|company|university|institute|care|marketing)\b", re.IGNORECASE,
)  # fmt: skip
WORDS = re.compile(r"^[^\d@#<>{}\[\]_=+*%$!?:]{2,60}$")
HANDLE = re.compile(f"^(?:[^\\W\\d_][\\w-]{{2,30}}|(?:{CJK.pattern}){{2}})$")  # how some sign: one word; in East Asia all do
LETTERS_AFTER = re.compile(r"(?:\s+(?!(?:II|III|IV|VI|JR|SR)\b)[A-Z]{3,}\.?)+$")  # a name in mixed case, then an outlet or a degree
LOGIN = re.compile(r"^(?=.*[^\W\d_].*[^\W\d_])[\w-]+(?:[.-][\w-]+)*$")
SEEN = {"byline", "line", "signature"}  # read off the page, where other words may stand as well
CALENDAR = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$",
    re.IGNORECASE,
)
EXPLICIT = {"json-ld person", "json-ld", "meta", "byline", "feed", "line"}  # sources that may name somebody by one word

SIGNED = {"json-ld person", "json-ld", "meta", "byline"}  # sources that name an author outright


def people(candidates: Sequence[Candidate], site_names: Sequence[str]) -> tuple[str, ...]:
    """The names of the first source that gives any; the sources are in the order in which they are believed."""
    site, house = {key(name) for name in site_names}, {word for name in site_names for word in words(name)}
    by_source: dict[str, list[str]] = {}
    for candidate in candidates:
        if candidate.source != "json-ld organisation":
            by_source.setdefault(candidate.source, []).extend(_split(candidate.value, candidate.source))
    found = {source: [name for name in names if _is_person(name, source, house)] for source, names in by_source.items()}
    others = {source: list(dict.fromkeys(name for name in names if key(name) not in site)) for source, names in found.items()}
    if named := _believed(others):
        return tuple(name for name in named if not _is_longer(name, named))[:12]
    # One person's site may bear their name, and a house may sign with its own: believed only where the page says outright that this
    # is its author. A paper's name is nobody's.
    own = [
        name
        for source, names in found.items()
        if source in SIGNED
        for name in names
        if name.count(" ") <= 2 and not PAPER.search(name)
    ]
    # At the very last, the name that somebody logs in with, where that is all that a page gives.
    logins = [
        c.value for c in candidates if c.source in {"json-ld person", "meta"} and LOGIN.match(c.value) and not ROLE.search(c.value)
    ]
    return tuple((own or logins)[:1])


def _believed(named: dict[str, list[str]]) -> list[str]:
    """Of the first source that names anybody. But people whom the byline names are better than a login or a paper there; and who
    stands in the byline and in a line near the headline is better than whom a single source names: often that put the page in."""
    first = next((names for names in named.values() if names), [])
    seen = [name for name in named.get("byline", ()) if " " in name and not PAPER.search(name)]
    if not seen or set(first) & set(seen):
        return first
    login = all(" " not in name and not CJK.search(name) for name in first)
    alone = sum(not set(names).isdisjoint(first) for names in named.values()) == 1
    if login or all(map(PAPER.search, first)) or (alone and not set(seen).isdisjoint(named.get("line", ()))):
        return seen
    return first


def _is_longer(name: str, names: Sequence[str]) -> bool:
    """The same name with something before or after it."""
    return any(name != other and f" {other} " in f" {name} " for other in names)


def without_by(line: str) -> str:
    """What a byline says after its "By". Names begin with "von" and "de" too: they go before a whole name, or in lower case."""
    line = BY.sub("", BY.sub("", line))
    said = BY_OR_NAME.match(line)
    return line[said.end() :] if said and (said[0].islower() or ":" in said[0] or _is_whole(line[said.end() :])) else line


def _split(value: str, source: str) -> list[str]:
    text = ADDRESS.sub("", re.sub(r"\s*\([^)]*\)|<[^>]*>", "", unescape(value))).strip()
    if by := re.search(r"\b(?:written|posted|published) by\b", text, re.IGNORECASE):
        text = text[by.start() :]
    text = OVER.split(without_by(text) if source in SEEN else BY.sub("", BY.sub("", text)), maxsplit=1)[0]
    if "://" in text:
        return []
    parts = [AFTER_EAST.sub("", part) for part in SPLIT.split(BY_EAST.sub("", text))]
    if source != "json-ld person":  # which is one
        parts = [name for part in parts for name in _split_names(part)]
    return [cased for part in parts if (cased := _cased(part.strip(" ,.:-–—'\"")))]


def _split_names(part: str) -> list[str]:
    """At "y" and "e" where a whole name stands on either side: José Ortega y Gasset is one, José Núñez y Ana Ruiz are two."""
    first, *rest = re.split(AND_OR_NAME, part, flags=re.IGNORECASE if part.isupper() else 0)
    names = [first]
    for joined, name in zip(rest[::2], rest[1::2], strict=True):
        if _is_whole(names[-1]) and _is_whole(name):
            names.append(name)
        else:
            names[-1] = f"{names[-1]} {joined} {name}"
    return names


def _is_whole(name: str) -> bool:
    """A given name and a family name, or what is no name at all."""
    return sum(word[0].isupper() for word in name.split()) > 1 or ROLE.search(name) is not None


def _cased(name: str) -> str:
    """NAMES IN CAPITALS as people write them; a mixed one without the letters after it."""
    if name.isupper():
        return name.title() if len(name) > 8 and " " in name else name
    bare = LETTERS_AFTER.sub("", name)
    return bare if " " in bare else name


def _is_person(name: str, source: str, house: set[str]) -> bool:
    if (
        (ROLE.search(name) and not _is_family_name(name, source, house))
        or CALENDAR.match(name)
        or NOBODY_EAST.search(name)
        or _running(name) > (0 if source in SEEN else 1 if name[0].isupper() else len(name))
    ):
        return False
    if " " not in name:
        return source in EXPLICIT and HANDLE.match(name) is not None and not (name.isupper() and len(name) <= 5)
    return WORDS.match(name) is not None and name.count(" ") <= 5 and not (name.isupper() and name.isascii())


def _is_family_name(name: str, source: str, house: set[str]) -> bool:
    """Matt Guest, and not Sports Staff or a house's own. "Staff" is nearly always a house's: only a page's data is believed."""
    given, _, family = name.partition(" ")
    return (
        family.lower() in (FAMILY if source == "json-ld person" else FAMILY - {"staff"})
        and given.istitle()
        and not (NO_GIVEN_NAME.match(given) or PAPER.search(given) or ROLE.search(given))
        and given.lower() not in house
    )


def _running(name: str) -> int:
    """How many of its words are written as in running text: none in a name; though some sign in lower case."""
    particles = {"de", "da", "di", "du", "van", "von", "der", "den", "del", "la", "le", "al", "el", "bin", "dos", "y", "e"}
    return sum(word[0].islower() and word.islower() and word not in particles for word in name.split()) if " " in name else 0
