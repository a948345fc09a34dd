"""Invented news in six languages. Places, people and institutions exist nowhere; each article draws its own facts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

FIRST = ["Alma", "Bero", "Cleo", "Dario", "Edda", "Falk", "Greta", "Hollis", "Imre", "Juna", "Kasimir", "Livia", "Maro", "Nell", "Orla",
         "Piet", "Quill", "Runa", "Silvan", "Tove", "Ulla", "Vito", "Wanda", "Yaro", "Zelda"]  # fmt: skip
LAST = ["Ashgrove", "Brindle", "Calloway", "Dunmarrow", "Elderfen", "Farrowick", "Gantry", "Hollowell", "Inkermoor", "Jessamy", "Kestrelin",
        "Larkmoor", "Merrowby", "Nettlecombe", "Oakhollow", "Pellworth", "Quarrington", "Ravenhythe", "Saltmarsh", "Thistledown",
        "Underhay", "Vexley", "Wychbold", "Yarrowdale", "Zennor"]  # fmt: skip
PLACES = ["Port Averel", "Lindmoor", "Castle Brey", "Ostra Bay", "Mirefield", "Tallow Hill", "Vanneport", "Greyholm", "Sarn Valley",
          "Quernford", "Eastmere", "Dolmen Point", "Halvard", "Riverend", "Stonewick", "Lower Pell", "Marrow Sound", "Fennick",
          "Upper Tarn", "Kellisport", "Bramble Cross", "Windle", "Orrin Falls", "Saint Ebba", "Coldharbour Reach"]  # fmt: skip
BODIES = ["harbour board", "school council", "river authority", "transit office", "regional court", "fire service", "growers' union",
          "university hospital", "city library", "housing fund", "power company", "ferry line", "museum trust", "water works",
          "weather station", "port police", "theatre guild", "rail operator"]  # fmt: skip
THINGS = ["the old drawbridge", "a night bus", "the tidal barrier", "a flour mill", "the botanic garden", "the customs house",
          "an orchard", "the lighthouse road", "a swimming hall", "the grain store", "the northern line", "a seed bank",
          "the market roof", "a clinic for sailors", "the town archive", "a wind farm", "the canal lock", "an ice rink"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Language:
    """`titles` and `sentences` have slots: {who} {place} {body} {thing} {n} {m} {day}."""

    code: str
    titles: tuple[str, ...]
    sentences: tuple[str, ...]
    days: tuple[str, ...]
    bodies: tuple[str, ...]
    things: tuple[str, ...]


EN = Language(
    "en",
    (
        "{body} of {place} agrees to rebuild {thing}",
        "{who} to lead {body} in {place}",
        "{place} votes on {thing} for {n} million",
        "Storm delays work on {thing} near {place}",
        "Why {place} still argues about {thing}",
        "{n} families move as {place} reopens {thing}",
        "Inquiry into {body} of {place} finds {n} faults",
        "{who} wins long dispute over {thing} in {place}",
    ),
    (
        "The {body} of {place} said on {day} that work on {thing} would take {n} months longer than it had hoped.",
        "{who}, who has followed the matter for {n} years, called the decision overdue.",
        "According to figures seen by this newspaper, {thing} cost {n} million more than the council of {place} had planned.",
        "Residents of {place} had asked for {thing} since the floods, when {n} houses stood under water for {m} days.",
        "On {day} evening about {n} people came to the hall in {place} to hear what the {body} would say about {thing}.",
        "“We were told nothing until {day},” said {who}, who keeps a shop opposite {thing} in {place}.",
        "The {body} employs {n} people in {place}, and {m} of them are to move to a new building behind {thing}.",
        "A report by {who} lists {n} measures, from new drains in {place} to a second door for {thing}.",
        "Nobody was hurt when part of {thing} gave way on {day}, but the {body} closed the road to {place} for {n} hours.",
        "Engineers who examined {thing} found {n} cracks, most of them on the side that faces {place}.",
        "{who} declined to say whether the {body} would appeal, and pointed to a hearing in {place} on {day}.",
        "The last time that {place} decided about {thing}, {n} years ago, the {body} was beaten by {m} votes.",
        "Fishermen from {place} say that catches fell by {n} per cent in the weeks after {thing} was closed.",
        "In a letter of {n} pages, {who} asks the {body} to publish every contract that concerns {thing}.",
        "Work near {place} begins on {day} with {n} labourers; the {body} expects {m} lorries a day beside {thing}.",
        "“It is not a question of money but of patience,” {who} told a meeting of the {body} in {place}.",
        "The {body} has set aside {n} thousand for those in {place} who lose earnings while {thing} is rebuilt.",
        "Schools in {place} stayed open, although {n} of {m} buses that pass {thing} were taken out of service on {day}.",
        "Two earlier plans for {thing} failed: one for want of {n} signatures, the other because {place} objected.",
        "{who} and the {body} of {place} agree on one point at least: {thing} cannot stay as it is for another {n} winters.",
        "Visitors to {thing} numbered {n} thousand last year, more than {place} has inhabitants.",
        "An old map in the archive of {place} shows {thing} some {n} metres further east, which surprised even the {body}.",
    ),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    tuple(BODIES),
    tuple(THINGS),
)

DE = Language(
    "de",
    (
        "{body} in {place} will {thing} neu bauen",
        "{place} streitet weiter über {thing}",
        "{who} leitet künftig {body} in {place}",
        "Sturm verzögert Arbeiten in {place} um {n} Wochen",
    ),
    (
        "{body} in {place} teilte am {day} mit, dass die Arbeiten rund um {thing} {n} Monate länger dauern als geplant.",
        "{who} verfolgt die Sache seit {n} Jahren und nannte den Beschluss überfällig.",
        "Nach Zahlen, die dieser Zeitung vorliegen, kostet das Vorhaben in {place} {n} Millionen mehr als vorgesehen.",
        "„Uns hat bis zum {day} niemand etwas gesagt“, klagte {who}, deren Laden in {place} liegt.",
        "Rund {n} Menschen kamen am {day} in den Saal von {place}, um zu hören, was {body} zu {thing} sagt.",
        "In {place} hatten viele seit dem Hochwasser darum gebeten, als {n} Häuser {m} Tage unter Wasser standen.",
        "{who} wollte nicht sagen, ob {body} Einspruch erhebt, und verwies auf die Sitzung in {place} am {day}.",
        "Ein Gutachten von {who} nennt {n} Maßnahmen, die meisten davon am Rand von {place}.",
        "Die Fischer aus {place} fingen nach eigenen Angaben {n} Prozent weniger, seit {thing} gesperrt ist.",
        "Die Arbeiten beginnen am {day} mit {n} Leuten, und {body} rechnet mit {m} Lastwagen am Tag.",
    ),
    ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    (
        "der Hafenrat",
        "die Flussbehörde",
        "das Landgericht",
        "die Feuerwehr",
        "das Klinikum",
        "die Stadtbücherei",
        "der Wohnungsfonds",
    ),
    (
        "die alte Zugbrücke",
        "das Flutwehr",
        "die Kornmühle",
        "der Botanische Garten",
        "das Zollhaus",
        "die Markthalle",
        "der Leuchtturmweg",
    ),
)

FR = Language(
    "fr",
    (
        "{place} vote pour {thing}",
        "{body} de {place} lance une enquête",
        "{who} prend la tête de {body} à {place}",
        "À {place}, {thing} divise encore",
    ),
    (
        "{body} de {place} a annoncé {day} que les travaux autour de {thing} dureraient {n} mois de plus que prévu.",
        "{who}, qui suit le dossier depuis {n} ans, juge la décision tardive.",
        "Selon des chiffres que ce journal a pu consulter, le projet de {place} coûtera {n} millions de plus.",
        "« Personne ne nous a prévenus avant {day} », regrette {who}, qui tient une boutique à {place}.",
        "Environ {n} personnes sont venues {day} dans la salle de {place} pour entendre {body} parler de {thing}.",
        "Les habitants de {place} le demandaient depuis la crue, quand {n} maisons étaient restées {m} jours sous les eaux.",
        "{who} n'a pas voulu dire si {body} ferait appel et renvoie à l'audience de {day} à {place}.",
        "Un rapport de {who} propose {n} mesures, dont la plupart concernent les quais de {place}.",
        "Les pêcheurs de {place} disent avoir perdu {n} pour cent de leurs prises depuis la fermeture de {thing}.",
        "Le chantier s'ouvre {day} avec {n} ouvriers, et {body} attend {m} camions par jour.",
    ),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    (
        "le conseil du port",
        "l'agence du fleuve",
        "le tribunal",
        "la caserne",
        "l'hôpital",
        "la bibliothèque",
        "le fonds du logement",
    ),
    ("le vieux pont", "le barrage", "le moulin", "le jardin botanique", "la douane", "la halle", "la route du phare"),
)

ES = Language(
    "es",
    (
        "{place} decide sobre {thing}",
        "{body} de {place} aprueba un nuevo plan",
        "{who} dirigirá {body} en {place}",
        "La tormenta retrasa las obras en {place}",
    ),
    (
        "{body} de {place} anunció el {day} que las obras de {thing} durarán {n} meses más de lo previsto.",
        "{who}, que sigue el asunto desde hace {n} años, considera tardía la decisión.",
        "Según cifras a las que tuvo acceso este diario, el proyecto de {place} costará {n} millones más.",
        "«Nadie nos avisó hasta el {day}», lamenta {who}, que tiene una tienda en {place}.",
        "Unas {n} personas acudieron el {day} a la sala de {place} para escuchar a {body} hablar de {thing}.",
        "Los vecinos de {place} lo pedían desde la inundación, cuando {n} casas quedaron {m} días bajo el agua.",
        "{who} no quiso decir si {body} recurrirá y se remite a la vista del {day} en {place}.",
        "Un informe de {who} enumera {n} medidas, la mayoría en los muelles de {place}.",
        "Los pescadores de {place} dicen que capturan un {n} por ciento menos desde que se cerró {thing}.",
        "Los trabajos empiezan el {day} con {n} obreros, y {body} espera {m} camiones al día.",
    ),
    ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    ("la junta del puerto", "la agencia del río", "el tribunal", "el hospital", "la biblioteca", "el fondo de vivienda"),
    ("el puente viejo", "la presa", "el molino", "el jardín botánico", "la aduana", "el mercado", "el camino del faro"),
)

RU = Language(
    "ru",
    ("В городе {place} решают судьбу: {thing}", "{who} возглавит {body} в городе {place}", "{body}: новый план для города {place}"),
    (
        "{body} города {place} сообщает, что работы продлятся на {n} месяцев дольше, чем ожидали, и начнутся в {day}.",
        "{who} следит за этим делом уже {n} лет и считает решение запоздалым.",
        "По данным газеты, проект в городе {place} будет стоить на {n} миллионов больше, чем планировали.",
        "«Нам ничего не говорили до последнего дня», — рассказывает {who}, у которой лавка в городе {place}.",
        "Около {n} человек пришли в зал города {place}, чтобы услышать, что скажет {body} и каким будет {thing}.",
        "Жители города {place} просили об этом после паводка, когда {n} домов стояли в воде {m} дней.",
        "{who} не ответил на вопрос о том, будет ли {body} подавать жалобу в городе {place}.",
        "В отчёте, который составил {who}, перечислены {n} мер, и большинство из них касается города {place}.",
        "Рыбаки из города {place} говорят, что улов упал на {n} процентов с тех пор, как закрыт {thing}.",
    ),
    ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"),
    ("портовый совет", "речное управление", "окружной суд", "городская больница", "городская библиотека", "жилищный фонд"),
    ("старый мост", "приливный барьер", "мельничный двор", "ботанический сад", "крытый рынок", "маячный путь"),
)

AR = Language(
    "ar",
    ("{body} في {place} يوافق على خطة جديدة", "{place} تناقش مستقبل {thing}", "{who} يتولى رئاسة {body} في {place}"),
    (
        "قال {body} في {place} يوم {day} إن العمل في {thing} سيستغرق {n} أشهر أكثر مما كان متوقعا.",
        "ويتابع {who} هذه القضية منذ {n} سنوات ويرى أن القرار تأخر كثيرا.",
        "وبحسب أرقام اطلعت عليها هذه الصحيفة فإن المشروع في {place} سيكلف {n} مليونا أكثر من المقرر.",
        "وحضر نحو {n} شخصا إلى القاعة في {place} يوم {day} لسماع ما سيقوله {body} عن {thing}.",
        "وكان سكان {place} قد طالبوا بذلك منذ الفيضان الذي بقي فيه {n} منزلا تحت الماء {m} أيام.",
        "ورفض {who} أن يقول ما إذا كان {body} سيستأنف الحكم في {place}.",
        "ويتضمن تقرير أعده {who} نحو {n} إجراء يتعلق معظمها بأرصفة {place}.",
        "ويقول صيادون من {place} إن الصيد تراجع بنسبة {n} في المئة منذ إغلاق {thing}.",
    ),
    ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    ("مجلس الميناء", "هيئة النهر", "مستشفى الجامعة", "صندوق الإسكان", "مكتب النقل"),
    ("الجسر القديم", "حاجز المد", "الحديقة النباتية", "سوق المدينة", "طريق المنارة"),
)

LANGUAGES = {language.code: language for language in (EN, DE, FR, ES, RU, AR)}


def person(random: Random) -> str:
    return f"{random.choice(FIRST)} {random.choice(LAST)}"


def headline(language: str, random: Random) -> str:
    chosen = _fill(LANGUAGES[language], random, random.choice(LANGUAGES[language].titles))
    return chosen[0].upper() + chosen[1:]


def paragraph(language: str, random: Random) -> str:
    """Two to four sentences, none of them twice."""
    known = LANGUAGES[language]
    chosen = random.sample(known.sentences, random.randint(2, min(4, len(known.sentences))))
    filled = (_fill(known, random, sentence) for sentence in chosen)
    return " ".join(sentence[0].upper() + sentence[1:] for sentence in filled)


def _fill(language: Language, random: Random, template: str) -> str:
    return template.format(
        who=person(random), place=random.choice(PLACES), body=random.choice(language.bodies), thing=random.choice(language.things),
        n=random.randint(3, 97), m=random.randint(3, 40), day=random.choice(language.days),
    )  # fmt: skip
