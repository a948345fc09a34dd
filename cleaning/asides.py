"""Lines that speak to the reader about the site and not about the story: they need no second page to be known.

Only whole short blocks go, by how they begin; a sentence of the article that happens to speak of a newsletter stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaning.dates import iso
from cleaning.marks import LINKED
from cleaning.model import Block, Removed
from cleaning.text import ends_sentence, words
from cleaning.witnesses import BEYOND

LONGEST = 40  # words of such a line
LABEL = 8  # words of one that only names what follows
MOST = 0.2  # share of an article's words beyond which these are what it is about


def _begins(*ways: str, then: str = "") -> re.Pattern[str]:
    """A line that begins in one of these ways, one language a string."""
    return re.compile(rf"^(?:{'|'.join(ways)})(?!\w){then}", re.IGNORECASE | re.DOTALL)


POINTER = _begins(
    r"related(?: (?:articles?|stories|posts?|reading|news|content|coverage))?|read (?:more|also|next)|see also|also read",
    r"don.t miss|most (?:read|popular)|more (?:on|from) this|you (?:may|might) (?:also )?like",
    r"lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|siehe auch|das könnte sie",
    r"à lire(?: aussi)?|lire aussi|voir aussi|sur le même sujet",
    r"lea también|lee también|te puede interesar|ver también",
    r"leia também|veja também|leggi anche|lees ook|czytaj (?:też|także|również)",
    r"читайте также|смотрите также|по теме|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|διαβάστε (?:επίσης|ακόμα)",
)
INVITATION = _begins(
    r"(?:please )?(?:sign ?up|subscribe|register)|get (?:the|our|all)|join (?:us|our)|stay (?:up|on|in)|start your day|want more",
    r"if you (?:enjoyed|liked) this|like (?:this|what)|enjoy(?:ed)? this",
    r"melden sie|abonnieren sie|jetzt (?:abonnieren|anmelden)|abonnez-vous|inscrivez-vous|recevez",
    r"suscr[ií]bete|regístrate|recibe|assine|iscriviti|подпишитесь|подписывайтесь|اشترك|εγγραφείτε",
    then=r".*(?:newsletters?|inbox|e-?mail alerts?|subscription|our free|share it|boletín|correo|рассылк|телеграм|النشرة)",
)
FOLLOW = _begins(
    r"(?:you can )?(?:also )?(?:follow|like|find|join)(?: (?:us|the|our|me|him|her|them|\w+ \w+))?",
    r"folgen sie|suivez|retrouvez|síguenos|sigue a|siga|seguici|volg ons|следите за|подписывайтесь|تابع\w*",
    then=r".*(?:twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|@\w|تويتر|فيسبوك)",
)
FURNITURE = _begins(
    r"(?:(?:no|\d+|leave a|post a|add a|view|show) )?(?:comments?|kommentare?|commentaires?|comentarios?|комментари\w+)",
    r"share(?: (?:this|on|via)(?: \w+){0,3})?|print|e-?mail(?: this)?|tweet|advertise?ment|filed under|click to tweet|back to top",
    r"loading|continue reading|(?:story|article) continues[^.]{0,40}",
    r"anzeige|teilen|drucken|publicité|partager|publicidad|compartir|реклама|إعلان",
    then=r"(?: \(?\d+\)?)?\W*$",
)
PERSON = r"[^\W\d_a-z][^\W\d_]*\.?(?:[ '’-](?:[^\W\d_a-z][^\W\d_]*\.?|van|von|de|der|da|al|bin)){1,3}"
RIGHTS = re.compile(
    r"^(?:copyright\b|©|\(c\)\s)|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b"
    r"|\btodos los derechos reservados\b|\bвсе права защищены\b|جميع الحقوق محفوظة",
    re.IGNORECASE,
)
SIGNS_OF_RIGHTS = ("copyright", "©", "(c)", "reserved", "vorbehalten", "réservés", "reservados", "защищены", "محفوظة")
BYLINE = re.compile(rf"^(?i:by|von|par|por|di|от|автор)\s*:?\s+{PERSON}(?:(?:,| and| und| et| y| e| и)? {PERSON}){{0,4}}$")
NEIGHBOURS = re.compile(r"^«.*\||\|.*»$")
OPENING = 3  # leading blocks where a dateline stands
DATELINE = 90  # characters
LIST = 2  # links in a row that are a list of other articles
BEHIND = 2  # blocks that may still follow it: a note on the author, a notice of rights


def asides(blocks: Sequence[Block]) -> list[Removed]:
    """Those of an article, none if they are too much of it: a piece on newsletters is no newsletter box."""
    found = list(_find(blocks))
    if not found:
        return []
    total = sum(len(words(block.text)) for block in blocks)
    return found if sum(len(words(cut.text)) for cut in found) <= total * MOST else []


def _find(blocks: Sequence[Block]) -> Iterator[Removed]:
    listed = _list_at_the_end(blocks)
    for position, block in enumerate(blocks):
        if len(block.text) < 400 and (reason := _aside(block)) and len(words(block.text)) <= LONGEST:
            yield Removed(block.text, reason, position)
        elif position in listed:
            yield Removed(block.text, "one of a list of other articles", position)
        elif position < OPENING and _is_dateline(block):
            yield Removed(block.text, "the dateline, which has its own fields", position)


def _list_at_the_end(blocks: Sequence[Block]) -> range:
    """Links in a row that are all of their blocks, with nothing but a word or two of the house behind them."""
    end = len(blocks)
    while end > max(0, len(blocks) - BEHIND) and not _is_link(blocks[end - 1]):
        end -= 1
    start = end
    while start > 0 and _is_link(blocks[start - 1]):
        start -= 1
    return range(start, end) if end - start >= LIST else range(0)


def _is_link(block: Block) -> bool:
    return block.place.endswith(LINKED)


def _is_dateline(block: Block) -> bool:
    text = block.text
    return len(text) <= DATELINE and not ends_sentence(text) and (bool(iso(text)) or BYLINE.match(text) is not None)


def _aside(block: Block) -> str | None:
    text = block.text.strip(" -–—*>»•|")
    if block.kind in {"quote", "code"}:
        return None
    if block.place.endswith(BEYOND):
        return "not in the text as the feed or JSON-LD gives it, outside of its beginning and end"
    if block.kind == "caption":
        return "a picture's caption or credit"
    if ("«" in block.text or "»" in block.text) and NEIGHBOURS.search(block.text):
        return "points to other articles"
    if POINTER.match(text) and (":" in text[:40] or len(words(text)) <= LABEL):
        return "points to other articles"
    if INVITATION.match(text) or FOLLOW.match(text):
        return "invites the reader to follow or to subscribe"
    if FURNITURE.match(text):
        return "a label of the page"
    return "a notice of rights" if _is_on_rights(text) and len(words(text)) <= LONGEST / 2 else None


def _is_on_rights(text: str) -> bool:
    """The plain search first: it spares nearly every block the other, which takes as long as all else here."""
    folded = text.casefold()
    return any(sign in folded for sign in SIGNS_OF_RIGHTS) and RIGHTS.search(text) is not None
