"""Lines that speak to the reader about the site and not about the story: they need no second page to be known.

Only whole short blocks go, by how they begin; a sentence of the article that happens to speak of a newsletter stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaning.dates import iso
from cleaning.marks import LINKED
from cleaning.model import Block, BlockKind, Removed
from cleaning.shapes import DAYS
from cleaning.text import ends_sentence, has_words, words
from cleaning.witnesses import BEYOND

LONGEST = 40  # words of such a line
LABEL = 8  # words of one that only names what follows
MOST = 0.2  # share of an article's words beyond which these are what it is about


def _begins(*ways: str, then: str = "") -> re.Pattern[str]:
    """A line that begins in one of these ways, one language a string."""
    return re.compile(rf"^(?:{'|'.join(ways)})(?!\w){then}", re.IGNORECASE | re.DOTALL)


POINTER = _begins(
    r"related(?: (?:articles?|stories|posts?|reading|news|content|coverage))?|read (?:more|also|next)|see also|also read",
    r"don.t miss(?=\W*$|:)|more (?:on|from) this|you (?:may|might) (?:also )?like",
    r"(?:more|also|watch (?:now|more))(?=\s*[:：]?$)",
    r"most (?:read|popular)(?=\W*$|:| (?:in|on|from|this|today|now|stories|articles|posts|news|videos)\b)",
    r"lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|siehe auch|das könnte sie",
    r"à lire(?: aussi)?|lire aussi|voir aussi|sur le même sujet",
    r"lea también|lee también|te puede interesar|ver también",
    r"leia também|veja também|leggi anche|lees ook|czytaj (?:też|także|również)",
    r"читайте также|смотрите также|по теме|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|διαβάστε (?:επίσης|ακόμα)",
)
VAGUE = _begins("related|read")  # of a heading, a label's only where others are named
OTHERS = _begins(
    r"(?:\w+ )?(?:articles?|stories|story|topics?|posts?|links|news|resources|reads?|coverage|videos?)|about|in|on|from|at|by"
)
INVITATION = _begins(
    r"(?:please )?(?:sign ?up|subscribe|register)|get (?:the|our|all)|join (?:us|our)|stay (?:up|on|in)|start your day|want more",
    r"if you (?:enjoyed|liked) this|like (?:this|what)|enjoy(?:ed)? this",
    r"melden sie|abonnieren sie|jetzt (?:abonnieren|anmelden)|abonnez-vous|inscrivez-vous|recevez",
    r"suscr[ií]bete|regístrate|recibe|assine|iscriviti|подпишитесь|подписывайтесь|اشترك|εγγραφείτε",
    then=r".*(?:newsletters?|inbox|e-?mail alerts?|subscription|our free|share it|boletín|correo|рассылк|телеграм|النشرة)",
)
PIECE = r"(?:(?:\w+ )?(?:article|post|piece|story|newsletter|video|recipe|podcast|episode|guide))"
ASKING = _begins(
    rf"if you(?:.re)? (?:enjoy|lik|lov)(?:ed|e|ing)? (?:this|the|my|our) {PIECE}",
    rf"(?:did you )?(?:like|love|enjoy)d? (?:this|the|our) {PIECE}(?=\?)|enjoyed (?:this|the|our) {PIECE}(?=\?)",
    rf"was this {PIECE} (?:forwarded|helpful|useful)",
    r"(?:e-?mail|write to|reach|contact) (?=.*(?:\b(?:at|on|to)|:) \S*(?:@\w|twitter\.com))\w+",
)
INBOX = re.compile(r"^(?:(?:get|receive)\b|.{,100}\bnewsletter\b).* (?:to|in) your inbox", re.IGNORECASE | re.DOTALL)
NETWORK = r"(?:twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|@\w|تويتر|فيسبوك)"
FOLLOW = _begins(
    r"(?:you can )?(?:also )?(?:(?:follow|join|find) (?:us|our|me|him|her|them)|like (?:us|our|this page|the page))(?!,)",
    rf"(?:you can )?(?:also )?(?:follow|join)(?= @\w| the {NETWORK}|.* (?:on|via|at) {NETWORK})",
    r"folgen sie|suivez|retrouvez|síguenos|sigue a|siga|seguici|volg ons|следите за|подписывайтесь|تابع\w*",
    then=rf".*{NETWORK}",
)
FURNITURE = _begins(
    r"(?:(?:no|\d+|leave a|post a|add a|view|show) )?(?:comments?|kommentare?|commentaires?|comentarios?|комментари\w+)",
    r"share(?: (?:this|on|via)(?: \w+){0,3})?|print|e-?mail(?: this)?|tweet|advertise?ment|filed under|click to tweet|back to top",
    r"loading|continue reading|(?:story|article) continues[^.]{0,40}",
    r"anzeige|teilen|drucken|publicité|partager|publicidad|compartir|реклама|إعلان",
    then=r"(?: \(?\d+\)?)?\W*$",
)
PERSON = r"[^\W\d_a-z][^\W\d_]*\.?(?:[ '’-](?:[^\W\d_a-z][^\W\d_]*\.?|van|von|de|der|da|al|bin)){1,3}"
NAMING = re.compile(
    r"^(?:(?i:table of contents|in this article|view author page|rate this (?:article|post)|(?:advertiser|affiliate) disclosure"
    r"|back to (?:all )?(?:the )?(?:blogs?|news|articles)|sponsored(?: content)?|tags|written by|\d+ min(?:ute)?s?\.? read"
    r"|inhaltsverzeichnis|in diesem artikel|schlagwörter|table des matières|dans cet article|mots-clés|tabla de contenidos"
    r"|en este artículo|etiquetas|spis treści|содержание|оглавление|в этой статье|теги"
    r"|(?:(?:estimated )?reading time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|время чтения) ?:?(?: ?\d+ \w+)?"
    r"|(?:filed under|posted in|categories|labels|tags|kategorien|schlagwörter|catégories|mots-clés|categorías|categorias|etiquetas"
    r"|рубрики|метки|теги) ?:.{1,100})"
    rf"|(?i:written by) {PERSON})\W*$"
)
# What WordPress puts under each entry of a feed, and some sites under each page. https://wordpress.org/plugins/wordpress-seo/
FIRST_SEEN = _begins(
    r"the (?:post|article) .*appeared first (?:on|in)", r"der beitrag .*erschien zuerst (?:auf|bei)",
    r"l['’]article .*est apparu en premier sur", r"la entrada .*(?:se publicó|aparece|apareció) primero en",
    r"o post .*(?:apareceu|aparece) primeiro em", r"l['’]articolo .*(?:proviene da|sembra essere il primo su)",
    r"het bericht .*verscheen eerst op", r"artykuł .*pochodzi z serwisu", r"inlägget .*dök först upp på",
    r"сообщение .*появил(?:ись|ось|ся) сначала на",
)  # fmt: skip
RIGHTS = re.compile(
    r"^©|^(?:copyright|\(c\))\W*(?:©|\(c\)|(?:19|20)\d\d\b|$)|^(?:copyright|\(c\)) [^.]{0,60}\b(?:19|20)\d\d(?:\W*$|[^.!?]*$)"
    r"|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\btodos los derechos reservados\b"
    r"|\bвсе права защищены\b|جميع الحقوق محفوظة",
    re.IGNORECASE,
)
SIGNS_OF_RIGHTS = ("copyright", "©", "(c)", "reserved", "vorbehalten", "réservés", "reservados", "защищены", "محفوظة")
SIGNED = re.compile(rf"^(?i:by|von|par|por|di|от|автор)\s*:?\s+{PERSON}")
BYLINE = re.compile(rf"{SIGNED.pattern}(?:(?:,| and| und| et| y| e| и)? {PERSON}){{0,4}}$")
NEIGHBOURS = re.compile(r"^«.*\||\|.*»$")
OPENING = 3  # leading blocks where a dateline stands
DATELINE = 90  # characters
AROUND_A_DAY = """
    by on at am pm from last updated update published posted modified first time date page min minute minutes read edited written
    von um uhr vom aktualisiert veröffentlicht le la à par publié mis jour modifié h el las los a por en publicado actualizado
    de do da em às feira segunda terça quarta quinta sexta di il alle ore pubblicato aggiornato dodane dodano op om bijgewerkt
    в от опубликовано обновлено г года στις
"""
DATED = frozenset(AROUND_A_DAY.split()) | DAYS
SAID = re.compile(r"(?<![\w@./])[^\W\d_]+\b(?!\.\w)")  # words, not those of an address
SIGNS_OF_DATA = re.compile(r"[|•·]")
GOES_ON = re.compile(r"\d\s?[日일](?!星期|周)[^\W\d_]{2}")
PULLED = 60  # characters of a sentence that is surely the same
NEAR = 3  # blocks between the two
QUOTED = " \"'“”„‘’«»…"
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
        elif _is_said_beside(blocks, position):
            yield Removed(block.text, "says once more what a paragraph beside it says", position)
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


def _is_said_beside(blocks: Sequence[Block], position: int) -> bool:
    """A sentence set large beside the paragraph that it is from: of 19 such on recorded pages 17 stood twice for nothing else."""
    block = blocks[position]
    said = block.text.strip(QUOTED)
    if block.kind not in {"paragraph", "quote"} or len(said) < PULLED:
        return False
    near = blocks[max(0, position - NEAR) : position + NEAR + 1]
    return any(said in other.text and len(other.text) > len(block.text) and other.kind == "paragraph" for other in near)


def _is_link(block: Block) -> bool:
    return block.place.endswith(LINKED)


def _is_dateline(block: Block) -> bool:
    text = block.text
    if len(text) > DATELINE or ends_sentence(text):
        return False
    if block.kind == "heading":
        return SIGNED.match(text) is not None and bool(iso(text)) and _says_no_more(text)
    return BYLINE.match(text) is not None or (bool(iso(text)) and _says_no_more(text))


def _says_no_more(text: str) -> bool:
    """Than a day, with names (of a place, of who wrote) and what stands around them: no "What happened on January 6, 2021"."""
    if SIGNS_OF_DATA.search(text):
        return True
    if GOES_ON.search(text):
        return False
    every = [word for word in SAID.findall(text) if word.casefold() not in DATED]
    front = text[: next((at for at, letter in enumerate(text) if letter.isdigit()), 0)].rstrip()
    named = sum(word in front and not word[0].isupper() for word in every)  # of scripts without capitals
    return not any(word[0].islower() for word in every) and (named < 2 or not front[-1].isalpha())


def _is_pointer(text: str, kind: BlockKind) -> bool:
    """A label, alone or before a colon; with more words, only where these are a label's and no heading of the story."""
    label = POINTER.match(text)
    if label is None:
        return False
    rest = text[label.end() :].strip()
    if not has_words(rest, 1) or rest[0] in ":：":
        return True
    vague = VAGUE.match(text) if kind == "heading" else None
    return not has_words(text, LABEL + 1) and (vague is None or OTHERS.match(text[vague.end() :].strip()) is not None)


def _aside(block: Block) -> str | None:
    text = block.text.strip(" -–—*>»•|[]")
    if block.kind in {"quote", "code"}:
        return None
    if block.place.endswith(BEYOND):
        return "not in the text as the feed or JSON-LD gives it, outside of its beginning and end"
    if block.kind == "caption":
        return "a picture's caption or credit"
    if ("«" in block.text or "»" in block.text) and NEIGHBOURS.search(block.text):
        return "points to other articles"
    if _is_pointer(text, block.kind):
        return "points to other articles"
    if INVITATION.match(text) or FOLLOW.match(text) or ASKING.match(text) or ("nbox" in text and INBOX.match(text)):
        return "invites the reader to follow or to subscribe"
    if FURNITURE.match(text) or NAMING.match(text) or FIRST_SEEN.match(text):
        return "a label of the page"
    return "a notice of rights" if block.kind != "heading" and _is_on_rights(text) and len(words(text)) <= LONGEST / 2 else None


def _is_on_rights(text: str) -> bool:
    """The plain search first: it spares nearly every block the other, which takes as long as all else here."""
    folded = text.casefold()
    return any(sign in folded for sign in SIGNS_OF_RIGHTS) and RIGHTS.search(text) is not None
