"""The months' names, as they stand in dates.

The same word is October in Croatian and November in Polish, and the beginning of a Finnish month is a whole one in English: a name
that several months have is believed in the page's own language, and refused where that is not known.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict

SHORTEST = 3  # letters of an abbreviation
SHORTENED = """
en january february march april may june july august september october november december
de januar februar märz april mai juni juli august september oktober november dezember
de jänner feber mrz april mai juni juli august september oktober november dezember
fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
gl xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
nl januari februari maart april mei juni juli augustus september oktober november december
nl januari februari mrt april mei juni juli augustus september oktober november december
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember
id januari februari maret april mei juni juli agustus september oktober november desember
hu január február március április május június július augusztus szeptember október november december
sk januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
pl stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
pl styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
ru января февраля марта апреля мая июня июля августа сентября октября ноября декабря
ru январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
bg януари февруари март април май юни юли август септември октомври ноември декември
sr јануар фебруар март април мај јун јул август септембар октобар новембар децембар
sr januar februar mart april maj jun jul avgust septembar oktobar novembar decembar
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
el ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
el ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος
ar يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
"""
# Believed as a whole word alone, but on a page in that language: "pro" and "led" are too much else.
WHOLE = """
cs ledna února března dubna května června července srpna září října listopadu prosince
cs leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
hr siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
hr siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studenog prosinac
sl januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
lt sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
lv janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī
lv janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
et jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
fi tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
fi tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
uk січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
be студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня
"""
SAME = {"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "mk": "bg", "ms": "id"}


def month_of(name: str, language: str | None = None) -> int | None:
    """Of a word in a date; `language` is the page's, if it says one."""
    plain = _plain(name)
    said = (language or "").lower()[:2]
    for table in (OF_LANGUAGE.get(SAME.get(said, said), {}), WHOLE_WORDS, BEGINNINGS):
        if found := table.get(plain):
            return next(iter(found)) if len(found) == 1 else None
    return None


def _plain(name: str) -> str:
    """Accents go with capitals in some languages, and in others with the case of a noun."""
    letters = unicodedata.normalize("NFD", name.lower().replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _tables() -> tuple[dict[str, dict[str, set[int]]], dict[str, set[int]], dict[str, set[int]]]:
    """Names and their beginnings of each language, names of all languages, and beginnings of those that shorten them."""
    languages: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    whole: dict[str, set[int]] = defaultdict(set)
    beginnings: dict[str, set[int]] = defaultdict(set)
    rows = [(line.split(), lines is SHORTENED) for lines in (SHORTENED, WHOLE) for line in lines.split("\n")[1:-1]]
    months = [(row[0], number, _plain(name), shortened) for row, shortened in rows for number, name in enumerate(row[1:], 1)]
    for language, number, name, shortened in months:
        whole[name].add(number)
        for length in range(SHORTEST, len(name) + 1):
            languages[language][name[:length]].add(number)
            if shortened:
                beginnings[name[:length]].add(number)
    for language, number, name, _ in months:
        languages[language][name] = {number}  # "červen" is June, and the beginning of July
    return languages, whole, beginnings


OF_LANGUAGE, WHOLE_WORDS, BEGINNINGS = _tables()
