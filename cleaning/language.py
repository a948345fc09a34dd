"""The language of a text by its own words; what the page declares decides between near ones, and is believed of a language that is
not known by its words."""

from __future__ import annotations

import re
from collections import Counter

from cleaning.text import words

# Each language's commonest function words, chosen so that relatives differ.
COMMON = {
    "en": "the of and to in is that for it with was on as at by this from are be have not which he his they will has",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie",
    "fr": "de la le et les des en un du une est que dans qui par pour au il sur ne pas plus avec ce se son sont cette mais",
    "es": "de la que el en y los del se las por un para con una su al lo como más pero sus le ha este también fue es",
    "it": "di che e il la un per in una è non del con le si della sono da al dei come anche più nel ha gli alla ma",
    "pt": "de que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem à são",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij door uit naar heeft worden",
    "pl": "w i na z się do nie że to jest o jak po od za przez ale co był dla tym przy są może tak już tego oraz",
    "sv": "och att det som en på är av för med den till inte har de ett om var han men sig från så kan vi när",
    "da": "og at det som en på er af for med den til ikke har de et om var han men sig fra så kan vi blev efter",
    "tr": "ve bir bu da de için ile olarak daha çok olan en gibi kadar sonra ama ne her var olduğu o değil",
    "ru": "и в не на что с он по как это к но из у за то от так для же бы о его были был она мы",
    "uk": "і в не на що з та до як це у за від про але його для був які також було є ми",
    "el": "και το να του η την στο με για που από τα των τη της στην ότι είναι οι ένα μια δεν",
    "ar": "في من على أن إلى التي الذي عن مع هذا هذه ما كان كما لا بعد قال وقد بين كل",
    "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد می",
    "he": "של את על לא הוא כי זה עם גם היא אני או אל יש כל מה היה אבל",
    "id": "yang dan di dengan untuk ini dari dalam tidak itu pada akan juga oleh ke adalah ada bisa telah",
    "vi": "và của là có các cho được trong với không một những đã này người khi để từ đến",
}
SETS = {language: frozenset(known.split()) for language, known in COMMON.items()}
SCRIPTS = (("ja", re.compile("[\u3040-\u30ff]")), ("ko", re.compile("[\uac00-\ud7af]")), ("zh", re.compile("[\u4e00-\u9fff]")),
           ("th", re.compile("[\u0e00-\u0e7f]")), ("hi", re.compile("[\u0900-\u097f]")))  # fmt: skip
# Languages that are not known by their words, by script: what is known takes them for a neighbour. Codes of two letters that are as
# often meant as a country's (br, se) are not believed.
UNKNOWN = {
    "latin": "af az bs ca cs cy eo et eu fi fo fy ga gd gl ha hr ht hu ig is jv ku lb lt lv mg ms mt nb nn no oc ro rw sk sl sn so"
    " sq sr st su sw tk tl tn uz wa xh yo zu",
    "cyrillic": "be bg ba cv kk ky mk mn os sr tg tt uz",
    "arabic": "ku ps sd ug ur",
    "devanagari": "mr ne sa",
    "hebrew": "yi",
}
NEIGHBOURS = {script: frozenset(codes.split()) for script, codes in UNKNOWN.items()}
SCRIPT_OF = {"ru": "cyrillic", "uk": "cyrillic", "ar": "arabic", "fa": "arabic", "he": "hebrew", "hi": "devanagari",
             "el": "el", "ja": "ja", "ko": "ko", "zh": "zh", "th": "th"}  # fmt: skip
CERTAIN = 0.25  # share of function words that is English, whatever is declared: "ca" may be meant for Canada
SAMPLE = 600  # words
LEAST = 0.08  # share of function words below which nothing is said


def detect(text: str, declared: str | None = None) -> str | None:
    """ISO 639-1, or what is declared where the text is too short to tell."""
    said = (declared or "").strip().lower().replace("_", "-").split("-")[0]
    said = said if len(said) == 2 and said.isascii() and said.isalpha() else ""
    sample = text[:6_000]
    for language, script in SCRIPTS:
        if len(script.findall(sample)) > len(sample) * 0.15:
            return said if said in _neighbours(language) else language
    found = words(sample)[:SAMPLE]
    if len(found) < 8:
        return said or None
    counted = Counter(found)
    shares = {language: sum(counted[word] for word in known if word in counted) / len(found) for language, known in SETS.items()}
    best = max(shares, key=lambda language: (shares[language] + (0.03 if language == said else 0), language))
    if said in _neighbours(best) and not (best == "en" and shares[best] >= CERTAIN):
        return said
    return best if shares[best] >= LEAST else said or None


def _neighbours(language: str) -> frozenset[str]:
    """Languages in the same script that are not known by their words."""
    return NEIGHBOURS.get(SCRIPT_OF.get(language, "latin"), frozenset())
