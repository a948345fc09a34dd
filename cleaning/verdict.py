"""Is this page an article, and if not, what is it? Signals that are tested on both sides: a short true article passes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from cleaning.linked_data import ARTICLE_TYPES
from cleaning.metadata import Page
from cleaning.model import Block, Status
from cleaning.text import words

ENOUGH = 60  # words of text, above which only strong signs reject
FEW = 15  # below which nothing is an article
ASKING = 30  # words of a line that asks for a subscription

CONSENT = re.compile(
    r"cookies?\b|consent|einwilligung|zustimm|datenschutz|consentement|traceurs|consentimiento|we (and our|value your) p"
    r"|personal data|personenbezogen|données personnelles|datos personales|персональных данных"
    r"|ملفات تعريف", re.IGNORECASE)  # fmt: skip
CHALLENGE = re.compile(
    r"checking (your|if the site connection)|just a moment|verify(ing)? (that )?you are (a )?human|are you a robot|captcha"
    r"|enable javascript and cookies|attention required|access denied|unusual traffic|ddos protection", re.IGNORECASE)  # fmt: skip
NOT_FOUND = re.compile(
    r"\b404\b|not found|no longer (exists|available)|(can'?t|could not|cannot) (be found|find)|does(n'?t| not) exist"
    r"|nicht gefunden|introuvable|n'existe (pas|plus)|no (se )?(ha )?encontrad|не найден|غير موجود|pagina non trovata"
    r"|niet gevonden", re.IGNORECASE)  # fmt: skip
ERROR = re.compile(
    r"(internal server|service unavailable|bad gateway|gateway time-?out|something went wrong|temporarily unavailable"
    r"|\b50[0234]\b)",
    re.IGNORECASE,
)
LOGIN = re.compile(
    r"\b(log|sign) ?in\b|password|anmelden|passwort|connexion|mot de passe|iniciar sesión|contraseña|войти|пароль|تسجيل الدخول",
    re.IGNORECASE,
)
# How a page asks its reader to subscribe: a line on subscribers and premiums is as often the story. It is said at the beginning.
ASKED = r"(?:^|[.!?…:,|–—-]\s*|\bplease |пожалуйста,? )"
PAYWALL = re.compile(
    rf"{ASKED}(?:subscribe (?:to|for|now|today|here|and)\b|subscribe\W*$|become an? (?:\w+ )?(?:subscriber|member)\b"
    r"|(?:log ?in|sign ?in|sign ?up|register) (?:now |here |or subscribe )?to (?:read|continue|keep|unlock|access|view|see)\b"
    r"|premium (?:content|article|story)\b|continue reading\b|weiterlesen\b|seguir leyendo\b|abb[oò]nati\b|ass(?:ine|ina)\b)"
    r"|\balready an? (?:\w+ )?(?:subscriber\b|member\s*\?)|\bto (?:continue|keep) reading\b|\bthis (?:is (?:a )?)?premium\b"
    r"|\bfor subscribers only|\bsubscriber[s-]+only|\b(?:only|exclusively|reserved|exclusive|available) (?:for|to) subscribers\b"
    r"|\b(?:jetzt|hier) (?:\w+ )?abonnieren|\babonnieren sie|\bbereits abonnent|\bum weiterzulesen|\bjetzt weiterlesen"
    r"|\babonnez-vous|\bje m.abonne\b|\bdéjà abonné|\bréservée?s? (?:à nos|aux) abonnés|\blire la suite de (?:cet|l)"
    r"|\bsuscr[ií]b(?:ete|ase)\b|\bya (?:eres|soy) suscriptor|\b(?:solo|exclusivo) para suscriptores|\bpara seguir leyendo"
    r"|\bgià abbonat|\briservato agli abbonati|\bjá é assinante|подпишитесь|оформите подписку"
    r"|только (?:для подписчиков|по подписке)|(?:^|[.!؟،] ?)اشترك",
    re.IGNORECASE)  # fmt: skip
LETTER = re.compile(
    r"news ?letter|inbox|e-?mail|podcast|channel|youtube|telegram|whatsapp|infolettre|boletín|рассылк|телеграм|канал|نشرة|تلغرام",
    re.IGNORECASE,
)  # to which a page that is read whole asks its reader to subscribe
PARKED = re.compile(
    r"domain (name )?(is|may be) for sale|buy this domain|parked (free|domain)|this domain (has|is) (expired|registered)",
    re.IGNORECASE,
)
GALLERY = re.compile(
    r"/(video|videos|gallery|galleries|photos?|fotos?|pictures|diaporama|slideshow|fotostrecke|watch)s?([/-]|$)", re.IGNORECASE
)

LISTING = re.compile(
    r"/(tags?|categor(y|ies|ia|ie)|topics?|themen?|themes?|sujets?|temas?|sections?|rubri(k|que)s?|authors?|autor(es)?|auteurs?|search|archives?"
    r"|tema|etiqueta)/[^/]*/?$", re.IGNORECASE)  # fmt: skip
LONG = 40  # words of a block that no teaser has
TEASERS = 5  # headings that lead elsewhere, from which on a page lists others


@dataclass(frozen=True, slots=True)
class Verdict:
    status: Status
    reason: str = ""
    partial: bool = False
    flags: tuple[str, ...] = ()


def judge(page: Page, blocks: tuple[Block, ...], url: str, status: int = 200) -> Verdict:
    text = " ".join(block.text for block in blocks)
    count = len(words(text))
    if status >= 400:
        return Verdict("error_page", f"status {status}")
    flags = ("live_blog",) if page.live else ()
    if (count < FEW or (count < ENOUGH and not _article_like(page))) and (found := _short_page(page, text, count)):
        return found
    if count < ENOUGH * 3 and (found := _strong_sign(page, text, count)):
        return found
    if count < FEW:
        return _textless(page, url, count)
    if page.free is False and count < ENOUGH:
        return Verdict("paywall", "hardly more than the invitation to subscribe is readable")
    if page.free is False and count < ENOUGH * 5:
        return Verdict("article", partial=True, flags=(*flags, "paywall"))
    if count < ENOUGH * 2 and page.free is not True and (asking := _asking(blocks)):
        if count - asking < FEW:
            return Verdict("paywall", "hardly more than the invitation to subscribe is readable")
        return Verdict("article", partial=True, flags=(*flags, "paywall"))
    if not _article_like(page):
        if _is_front(url):
            return Verdict("section", "the front page of a site")
        if _is_list(page, blocks, url):
            return Verdict("section", "a list of other pages")
    return Verdict("article", flags=flags)


def _asking(blocks: tuple[Block, ...]) -> int:
    """Words of the lines at the end that ask the reader to subscribe before reading on."""
    sizes = [len(words(block.text)) for block in blocks[-2:] if PAYWALL.search(block.text) and not LETTER.search(block.text)]
    return sum(size for size in sizes if size <= ASKING)


def _article_like(page: Page) -> bool:
    return page.kind in ARTICLE_TYPES


def _short_page(page: Page, text: str, count: int) -> Verdict | None:
    """Pages with hardly any text: what little there is tells what they are."""
    said = f"{page.window_title} {' '.join(title.value for title in page.titles[:2])} {text}"
    if page.password or (LOGIN.search(page.window_title) and page.words < 150):
        return Verdict("login", "asks for a password")
    if CHALLENGE.search(said):
        return Verdict("challenge", "asks whether a person is reading")
    if NOT_FOUND.search(said):
        return Verdict("soft_404", "says that the page does not exist, with a status that says that it does")
    if ERROR.search(said):
        return Verdict("error_page", "reports an error of the server")
    if PARKED.search(said):
        return Verdict("parked", "the domain is for sale")
    if len(CONSENT.findall(said)) >= 2:
        return Verdict("consent_wall", "asks for consent and shows no article")
    if count < ENOUGH and (page.free is False or PAYWALL.search(text)) and count < FEW * 2:
        return Verdict("paywall", "hardly more than the invitation to subscribe is readable")
    return None


def _strong_sign(page: Page, text: str, count: int) -> Verdict | None:
    """Signs that hold even with some text around: the title says it, or the text speaks of nothing else."""
    if CHALLENGE.search(page.window_title) and count < ENOUGH * 2 and not _article_like(page):
        return Verdict("challenge", "asks whether a person is reading")
    title = page.titles[0].value if page.titles else page.window_title
    if NOT_FOUND.search(title) and not _article_like(page) and page.words < 400:
        return Verdict("soft_404", "says that the page does not exist, with a status that says that it does")
    if PARKED.search(text):
        return Verdict("parked", "the domain is for sale")
    if len(CONSENT.findall(text)) >= max(3, count / 25) and not _article_like(page):
        return Verdict("consent_wall", "asks for consent and shows no article")
    return None


def _textless(page: Page, url: str, count: int) -> Verdict:
    if page.media or page.kind.startswith("video") or GALLERY.search(urlsplit(url).path):
        return Verdict("gallery", "pictures or a video without a text")
    if (page.words > 200 and _is_front(url)) or _is_list(page, (), url):
        return Verdict("section", "a list of links")
    return Verdict("empty", f"{count} words of text")


def _is_list(page: Page, blocks: tuple[Block, ...], url: str) -> bool:
    """By its address, or by its own word, and by what stands on it: many headings that lead elsewhere, and hardly a long text."""
    named = page.listing or LISTING.search(urlsplit(url).path) is not None
    return named and page.teasers >= TEASERS and max((len(words(block.text)) for block in blocks), default=0) < LONG


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/") in {"", "index.html", "index.php", "home"} and not parts.query
