"""What repeats and is the article's all the same: nothing is cut blindly, and what is in doubt stays, with a flag."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import cleaning
from cleaning.boilerplate import learn
from cleaning.keys import keys_of_text
from cleaning.model import Block, BlockKind
from tests.cleaning.desk import URL, body, extraction, prose

LINE = "Our paper is printed on Tuesdays and read by the whole of the coast."
WORDS = ["Amber", "Silver", "Copper", "Marble", "Granite", "Linen"]
Text = str | Block


def cut(articles: Sequence[Sequence[Text]]) -> tuple[list[list[str]], list[tuple[str, ...]]]:
    """The articles of one site, each without what repeats over them: their paragraphs and their flags."""
    pages = [extraction(*texts, url=f"{URL}?{number}") for number, texts in enumerate(articles)]
    composed = [cleaning.compose(page, learn("site", pages)) for page in pages]
    return [body(article) for article in composed], [article.flags for article in composed]


def _items(texts: Sequence[str], kind: BlockKind = "item") -> list[Text]:
    return [Block(text, kind, "body/list/item") for text in texts]


def story(number: int, *inside: Text, tail: Sequence[Text] = (LINE,)) -> list[Text]:
    """Six paragraphs, with what a story has inside after the third."""
    own = [prose(number * 20 + part) for part in range(6)]
    return [*own[:3], *inside, *own[3:], *tail]


def test_a_quotation_that_two_stories_share_stays_in_both() -> None:
    said = "We shall build the second bridge before the first one falls into the harbour, said the mayor of the islands."
    found, _ = cut([story(1, Block(said, "quote")), story(2, said), *(story(number) for number in range(3, 12))])
    assert said in found[0]
    assert said in found[1]
    assert all(LINE not in one for one in found)


def test_a_refrain_stays_as_often_as_it_is_sung() -> None:
    refrain = "And the ferry did not come, and the ferry did not come."
    found, _ = cut([[prose(900), refrain, prose(901), refrain, prose(902), refrain, LINE], *(story(number) for number in range(5))])
    assert found[0].count(refrain) == 3


@pytest.mark.parametrize("leading", [0, 1])
def test_the_standing_first_paragraph_of_a_column_stays_and_is_flagged(leading: int) -> None:
    greeting = "Good morning, dear readers, and welcome to another week on the coast."
    found, flags = cut([[*[prose(900 + number)][:leading], greeting, *story(number)] for number in range(6)])
    assert all(one[leading] == greeting and LINE not in one for one in found)
    assert flags == [("kept_doubtful",)] * 6


def test_a_live_blogs_repeated_heading_stays() -> None:
    heading = Block("What we know", "heading")
    blog = [part for number in range(6) for part in (heading, prose(900 + number))]
    found, flags = cut([[prose(800), *blog, prose(801), LINE], *(story(number, heading) for number in range(5))])
    assert found[0].count(heading.text) == 6
    assert all(one.count(heading.text) == 1 for one in found[1:])
    assert set(flags) == {("kept_doubtful",)}


def test_a_poem_stays_whole_though_its_lines_return_in_other_poems() -> None:
    """Two poems of one poet on a site of prose."""
    lines = ["O lantern of the harbour,", "burn on, burn on,", "the night is wide", "and we are few"]
    poems = [[f"{prose(700 + number, 1)}", *lines, f"verse {word} of the sea", *lines, f"{prose(710 + number, 1)}"]
             for number, word in enumerate(("amber", "silver"))]  # fmt: skip
    found, _ = cut([*poems, *(story(number) for number in range(6))])
    assert [len(one) for one in found[:2]] == [len(poem) for poem in poems]


@pytest.mark.parametrize("kind", ["item", "row"])
def test_lists_that_articles_end_with_stay_where_they_are_no_headlines(kind: BlockKind) -> None:
    """Recipes end with what goes into them; salt goes into all of them."""
    spices = ["mace", "clove", "anise", "sumac", "cumin"]
    lists = [["300 g flour", f"1 pinch of {spice}", "1 pinch of salt", f"2 spoons of {spice} oil"] for spice in spices]
    recipes = [[*story(number, tail=()), *_items(found, kind)] for number, found in enumerate(lists)]
    found, flags = cut(recipes)
    assert [len(one) for one in found] == [len(recipe) for recipe in recipes]
    assert set(flags) == {("kept_doubtful",)}


def test_lists_of_headlines_that_articles_end_with_go_though_no_two_are_alike() -> None:
    lists = [[f"{word} {what} of the harbour opens again tomorrow" for what in ("Gate", "Lock")] for word in WORDS]
    found, _ = cut([[*story(number, tail=()), *_items(links)] for number, links in enumerate(lists)])
    assert all(len(one) == 6 for one in found)


def test_such_a_list_is_the_storys_where_other_stories_have_one_in_the_middle() -> None:
    lists = [[f"{word} {what} of the plan that the council made" for what in ("part", "end")] for word in WORDS]
    found, _ = cut([story(number, *_items(lists[number]), tail=_items(lists[number + 3])) for number in range(3)])
    assert all(len(one) == 10 for one in found)


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("Posted by Jane Roe, Harbour Editor", ["Posted by John Doe, Island Editor", "Posted by Ann Poe, Night Editor"]),
        ("Published 12 May 2026", ["Published 3 June 2026", "Published 30 November 2025"]),
        ("Follow Jane Roe on Twitter @jane", ["Follow John Doe on Twitter @john", "Follow Ann Poe on Twitter @ann"]),
        ("Freitag, 12. Mai 2026 | 10:15", ["Montag, 3. August 2026 | 09:00", "Sonntag, 30. November 2025 | 23:59"]),
        ("Опубликовано 12 мая 2026", ["Опубликовано 3 июня 2026", "Опубликовано 30 ноября 2025"]),
        ("Mehr unter www.hafen.example", ["Mehr unter www.insel.example", "Mehr unter www.nacht.example"]),
    ],
)
@pytest.mark.parametrize("place", ["top", "end"])
def test_a_line_that_varies_by_a_day_a_name_or_an_address_is_known_by_its_shape(first: str, others: list[str], place: str) -> None:
    lines = [first, *others]
    articles = [
        [line, *story(number, tail=())] if place == "top" else story(number, tail=[line]) for number, line in enumerate(lines)
    ]
    found, _ = cut(articles)
    assert all(len(one) == 6 for one in found)


@pytest.mark.parametrize("others", [1, 2, 6])
def test_names_alone_have_no_shape(others: int) -> None:
    """Headings of stories are names as well."""
    names = ["Jane Roe", "Old Harbour", "The Night Ferry", "Poe", "Ann", "Great Expectations", "Doe"][: others + 1]
    found, _ = cut([story(number, tail=[Block(name, "heading")]) for number, name in enumerate(names)])
    assert all(len(one) == 7 for one in found)


def test_a_shape_inside_stories_is_theirs() -> None:
    found, _ = cut([story(number, f"Chapter {number + 1}: The {name} of Harbour Street") for number, name in
                    enumerate(("Ghost", "Baker", "Widow", "Clerk"))])  # fmt: skip
    assert all(len(one) == 7 for one in found)


def test_short_articles_amid_much_that_a_site_puts_around_them_are_not_taken_for_one() -> None:
    names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi"]
    around = [f"Archive {name} and what else there is" for name in names]
    found, _ = cut([[*around[:5], prose(number * 10), prose(number * 10 + 1, 2), *around[5:]] for number in range(6)])
    assert [len(one) for one in found] == [2] * 6


def test_a_person_keeps_a_line_that_one_page_alone_would_give_away() -> None:
    rights = "© 2026 The Coast. All rights reserved."
    page = extraction(*story(1, tail=[rights]))
    assert rights not in body(cleaning.compose(page))
    forbidden = learn("site", [page], dict.fromkeys(keys_of_text(rights), "forbidden"))
    assert rights in body(cleaning.compose(page, forbidden))
