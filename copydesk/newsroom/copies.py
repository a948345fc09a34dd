"""What newsrooms do with one another's texts, and what only looks like it: pairs of texts, each with the truth about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from copydesk.newsroom import prose

WEATHER = (
    "{place} can expect {sky} on {day}, with highs near {n} degrees and a breeze of {m} kilometres an hour from the {wind}.",
    "Overnight temperatures in {place} will fall to about {k} degrees, and the chance of rain stands at {p} per cent before dawn.",
    "The harbour office advises small boats off {other} to stay in port until {hour} o'clock, when the swell should drop below {x} metres.",
    "Sunrise is at 6.{q} and sunset at 19.{r}; the tide at {other} turns at {hour}.{s} and again {t} minutes past midnight.",
)
RESULTS = (
    "{place} beat {other} by {n} goals to {m} on {day} evening in front of {p}0{k} spectators at the ground behind {thing}.",
    "The first goal came after {q} minutes through {who}, who has now scored {x} times this season and {t} times in all.",
    "{other} had the better of the second half, with {r} shots to {s}, but found no way past {second} in goal.",
    "The win takes {place} to {hour}{k} points from {n}{q} matches; {other} stay where they were, {s} points behind.",
)
STOCKS = (
    "The harbour exchange closed at {n}{p} points on {day}, {x}.{q} per cent {moved} the day before, as {k}{r} thousand shares changed hands.",
    "Shares in the {body} of {place} {went} {m}.{s} per cent to {t} crowns after it said that orders came to {p} million.",
    "Among the day's losers, the company behind {thing} gave up {q}.{k} per cent, while {who} sold {r}00 shares at {hour}.{x} crowns.",
    "A barrel of oil cost {n}.{s} dollars in the evening, and one crown bought {k}.{p} cents, {q} hundredths {moved} the week's beginning.",
)
GREETING = "Dear readers, welcome back to the notebook that I keep for you at the window above the quay, come rain or shine."
PARTING = "That is all from my window for today; write to me about whatever you see from yours, and I will answer as many as I can."


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts; is one a copy of the other, whole or in part?"""

    kind: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    copies: bool


def pairs(seed: int, each: int) -> list[Pair]:
    """`each` pairs of every kind."""
    return [make(Random(f"{seed}/{kind}/{number}"), kind) for kind in KINDS for number in range(each)]


def make(random: Random, kind: str) -> Pair:
    copies, build = KINDS[kind]
    return Pair(kind, *build(random), copies)


def text(random: Random, language: str = "en", least: int = 7, most: int = 14) -> tuple[str, ...]:
    return tuple(prose.paragraph(language, random) for _ in range(random.randint(least, most)))


def abridged(paragraphs: Sequence[str], share: float = 0.3) -> tuple[str, ...]:
    """The first paragraphs, as a desk short of room would cut it."""
    return tuple(paragraphs[: max(2, round(len(paragraphs) * share))])


def rewritten_start(paragraphs: Sequence[str], random: Random) -> tuple[str, ...]:
    return (prose.paragraph("en", random), *paragraphs[1:])


def with_local_paragraph(paragraphs: Sequence[str], random: Random) -> tuple[str, ...]:
    place = random.randint(1, len(paragraphs) - 1)
    return (*paragraphs[:place], prose.paragraph("en", random), *paragraphs[place:])


def filled(template: Sequence[str], random: Random) -> tuple[str, ...]:
    """A template with facts of its own, as machines write weather, results and stock reports."""
    facts = {
        name: random.randint(11, 59) for name in "nmkpqrstx"
    } | {
        "hour": random.randint(1, 12), "place": random.choice(prose.PLACES), "other": random.choice(prose.PLACES),
        "day": random.choice(prose.EN.days), "body": random.choice(prose.BODIES), "thing": random.choice(prose.THINGS),
        "who": prose.person(random), "second": prose.person(random), "sky": random.choice(["sun", "cloud", "rain", "fog", "sleet"]),
        "wind": random.choice(["north", "east", "south", "west"]), "moved": random.choice(["above", "below"]),
        "went": random.choice(["rose", "fell"]),
    }  # fmt: skip
    return tuple(sentence.format(**facts) for sentence in template)


def _two(change: Callable[[tuple[str, ...], Random], Sequence[str]]) -> Callable[[Random], tuple[tuple[str, ...], tuple[str, ...]]]:
    def build(random: Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
        original = text(random)
        return original, tuple(change(original, random))

    return build


def _facts(template: Sequence[str]) -> Callable[[Random], tuple[tuple[str, ...], tuple[str, ...]]]:
    return lambda random: (filled(template, random), filled(template, random))


def _column(random: Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (GREETING, *text(random, most=9), PARTING), (GREETING, *text(random, most=9), PARTING)


KINDS: dict[str, tuple[bool, Callable[[Random], tuple[tuple[str, ...], tuple[str, ...]]]]] = {
    "verbatim": (True, _two(lambda original, _: original)),
    "abridged to 30%": (True, _two(lambda original, _: abridged(original))),
    "changed first paragraph": (True, _two(rewritten_start)),
    "a local paragraph put in": (True, _two(with_local_paragraph)),
    "abridged, and another start": (True, _two(lambda original, random: rewritten_start(abridged(original, 0.5), random))),
    "translated": (False, _two(lambda original, random: text(random, "fr", len(original), len(original)))),
    "the same event in other words": (False, _two(lambda original, random: text(random, "en", len(original), len(original)))),
    "weather with other facts": (False, _facts(WEATHER)),
    "a result with other facts": (False, _facts(RESULTS)),
    "stocks with other facts": (False, _facts(STOCKS)),
    "another day of a column": (False, _column),
}
