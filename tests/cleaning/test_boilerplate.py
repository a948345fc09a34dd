"""What a site repeats is learned from its distinct articles, and never from an article's own sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaning
from cleaning.boilerplate import learn
from cleaning.keys import block_key, carried_keys
from cleaning.model import Block, Candidate, Extraction
from tests.cleaning.desk import URL, body, extraction, prose

LINE = "Our paper is printed on Tuesdays and read by the whole of the coast."


def _articles(count: int, *tail: str | Block, start: int = 0) -> list[Extraction]:
    return [
        extraction(prose(number), prose(number + 1), prose(number + 2), *tail, url=f"{URL}?{number}")
        for number in range(start, start + count * 10, 10)
    ]


def _bodies(articles: list[Extraction]) -> list[list[str]]:
    knowledge = learn("site", articles)
    return [body(cleaning.compose(article, knowledge)) for article in articles]


@pytest.mark.parametrize("count", [3, 4, 12])
def test_a_line_under_every_article_goes(count: int) -> None:
    assert all(LINE not in found and len(found) == 3 for found in _bodies(_articles(count, LINE)))


def test_a_site_of_two_articles_keeps_what_both_say() -> None:
    assert all(LINE in found for found in _bodies(_articles(2, LINE)))


def test_a_line_that_varies_by_its_numbers_alone_is_one_line() -> None:
    articles = [extraction(prose(n), prose(n + 1), f"{n} comments so far on this page") for n in (10, 20, 30)]
    assert all(len(found) == 2 for found in _bodies(articles))


def test_copies_of_one_article_never_make_its_sentences_boilerplate() -> None:
    """Print view, new version, fetched again: one article, with two others beside it."""
    text = [prose(n) for n in range(6)]
    copies = [extraction(*text, url=f"{URL}?{view}") for view in ("", "print", "amp")]
    copies.append(extraction(*text, "And a paragraph that was added later.", url=f"{URL}?version=2"))
    articles = [*copies, *_articles(2, start=100)]
    assert _bodies(articles)[:3] == [text] * 3


@pytest.mark.parametrize("greeting", [
    "Good morning, dear readers, and welcome to another week on the coast.", "प्रिय पाठकों, तट पर एक और सप्ताह में आपका स्वागत है।",
    "قارئین کرام، ساحل پر ایک اور ہفتے میں آپ کا خیر مقدم ہے۔", "読者の皆様、おはようございます。今週もよろしくお願いします！",
])  # fmt: skip
def test_a_column_that_always_greets_keeps_its_greeting(greeting: str) -> None:
    articles = [extraction(greeting, prose(n), prose(n + 1), LINE, url=f"{URL}?{n}") for n in range(0, 60, 10)]
    for found in _bodies(articles):
        assert found[0] == greeting
        assert LINE not in found


def test_a_refrain_inside_one_story_stays() -> None:
    refrain = "And the ferry did not come, and the ferry did not come."
    song = extraction(prose(900), refrain, prose(901), refrain, prose(902), refrain)
    assert _bodies([song, *_articles(4, LINE)])[0].count(refrain) == 3


def test_short_headings_inside_the_text_are_the_storys() -> None:
    parts = ["Ingredients", "Directions"]
    articles = [
        extraction(*(prose(n + i) for i in range(4)), Block(parts[0], "heading"), *(prose(n + i) for i in (4, 5)),
                   Block(parts[1], "heading"), *(prose(n + i) for i in range(6, 11)), url=f"{URL}?{n}")
        for n in range(0, 100, 20)
    ]  # fmt: skip
    assert all(set(parts) <= set(found) for found in _bodies(articles))


def test_a_round_up_that_quotes_a_paragraph_does_not_take_it_from_its_article() -> None:
    articles = _articles(12, LINE)
    quoted = articles[0].blocks[1].text
    round_up = extraction(prose(5000), prose(5001), quoted, prose(5002), prose(5003), LINE, url=f"{URL}?roundup")
    found = _bodies([*articles, round_up])
    assert quoted in found[0]
    assert quoted in found[-1]
    assert all(LINE not in one for one in found)


def test_a_tagline_inside_the_last_paragraph_goes_after_three_articles() -> None:
    articles = [extraction(prose(n), f"{prose(n + 1)} {LINE}", url=f"{URL}?{n}") for n in (10, 20, 30)]
    assert [found[-1] for found in _bodies(articles)] == [prose(n + 1) for n in (10, 20, 30)]


def test_a_last_sentence_that_differs_by_its_numbers_is_each_articles_own() -> None:
    articles = [
        extraction(prose(n), f"{prose(n + 1)} The index closed at {n * 37} points.", url=f"{URL}?{n}") for n in (1, 3, 5, 7)
    ]
    assert all(found[-1].endswith("points.") for found in _bodies(articles))


def test_a_person_pins_and_forbids() -> None:
    articles = _articles(4, LINE)
    forbidden = learn("site", articles, {block_key(Block(LINE)): "forbidden"})
    assert LINE in body(cleaning.compose(articles[0], forbidden))
    once = extraction(prose(1), "A notice that stands here alone.")
    pinned = learn("site", [once], {block_key(once.blocks[1]): "pinned"})
    assert body(cleaning.compose(once, pinned)) == [prose(1)]
    assert "pinned" in cleaning.compose(once, pinned).removed[0].reason


def test_no_line_without_words_is_learned() -> None:
    articles = [extraction(prose(n), "* * *", prose(n + 1), url=f"{URL}?{n}") for n in range(0, 50, 10)]
    assert all("* * *" in found for found in _bodies(articles))


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 3))
def test_the_order_of_articles_and_pages_that_come_twice_change_nothing(random: Random, twice: int) -> None:
    articles = [*_articles(5, LINE), extraction(prose(7), prose(8), f"{prose(9)} {LINE}", url=f"{URL}?in")]
    shuffled = [*articles, *articles[:twice]]
    random.shuffle(shuffled)
    assert learn("site", shuffled) == learn("site", articles)


def test_the_digest_changes_with_what_is_known_and_only_then() -> None:
    known = learn("site", _articles(4, LINE))
    assert known.digest == learn("site", _articles(6, LINE)).digest
    assert known.digest != learn("site", _articles(4, "Another line that stands under all of them.")).digest
    assert type(known).from_json(known.to_json()) == known


def test_the_sites_name_is_learned_from_the_ends_of_titles() -> None:
    articles = [
        extraction(prose(n), prose(n + 1), url=f"{URL}?{n}", titles=[Candidate(f"{name} opens | The Coast", "window")])
        for n, name in ((10, "Harbour"), (20, "School"), (30, "Bridge"))
    ]
    knowledge = learn("site", articles)
    assert cleaning.compose(articles[0], knowledge).title == "Harbour opens"


def _titled(*titles: str | tuple[str, ...]) -> list[str | None]:
    """What titles become of articles that each have these: one for all sources, or the window's and then the headline."""
    pairs = [(title, title) if isinstance(title, str) else title for title in titles]
    articles = [
        extraction(prose(10 * n), prose(10 * n + 1), url=f"{URL}?{n}",
                   titles=[Candidate(pair[0], "window"), *(Candidate(title, "json-ld") for title in pair[1:])])
        for n, pair in enumerate(pairs)
    ]  # fmt: skip
    knowledge = learn("site", articles)
    return [cleaning.compose(article, knowledge).title for article in articles]


OTHERS = ("Le pont est fermé", "La digue tient", "Le port : un an de travaux", "Une école ouvre", "Le bac revient", "Nuit blanche")


@pytest.mark.parametrize("topic", ["Guerre en Ukraine : {}", "Ukraine – {}", "{} | War in Ukraine"])
def test_a_topic_in_some_titles_is_no_name_of_the_site(topic: str) -> None:
    titles = (topic.format("Macron reçoit Zelensky à Paris"), topic.format("ce que l’on sait des frappes"), *OTHERS)
    assert _titled(*titles) == list(titles)
    assert _titled(*titles[:3]) == list(titles[:3])


def test_what_another_title_of_the_page_lacks_may_go_from_two() -> None:
    sections = (("Ports - Harbour opens", "Harbour opens"), ("Ports - Bridge closes", "Bridge closes"), "Cats - and dogs")
    assert _titled(*sections) == ["Harbour opens", "Bridge closes", "Cats - and dogs"]


def test_what_a_page_names_alone_as_well_is_a_name() -> None:
    titles = [(f"{title} - Ada Moor", "Ada Moor") for title in OTHERS[:2]]
    assert _titled(*titles, *OTHERS[2:]) == list(OTHERS)


def test_a_section_that_many_titles_end_with_is_cut_from_them() -> None:
    many = [f"{title} {number} | Ports" for number in range(2) for title in OTHERS[:3]]
    assert _titled(*many, *OTHERS)[: len(many)] == [title.removesuffix(" | Ports") for title in many]


def test_a_name_before_a_colon_is_known_by_most_of_the_titles() -> None:
    some = [(f"La Côte : {title}", title) for title in OTHERS[:2]]
    assert _titled(*(f"La Côte : {title}" for title in OTHERS)) == list(OTHERS)
    assert learn("site", [
        extraction(prose(10 * n), url=f"{URL}?{n}", titles=[Candidate(title, "og") for title in pair])
        for n, pair in enumerate([*some, *((title,) for title in OTHERS[2:])])
    ]).title_affixes == ()  # fmt: skip


WRITERS = ("Ada Moor", "Ben Quay", "Cy Dunes", "Dot Marsh", "Ed Strand", "Flo Reed")


def _signed(named: Sequence[str], given: str | None = "Rob Owner") -> list[Extraction]:
    """Articles whose byline names these and whose metadata name one and the same."""
    return [
        replace(
            extraction(prose(10 * n), prose(10 * n + 1), url=f"{URL}?{n}"),
            authors=(*([Candidate(given, "meta")] if given else []), Candidate(name, "byline")),
        )
        for n, name in enumerate(named)
    ]


def test_where_a_site_names_who_wrote_is_learned_from_its_other_pages() -> None:
    articles = _signed(WRITERS)
    assert cleaning.compose(articles[0]).authors == ("Rob Owner",)
    assert [cleaning.compose(one, learn("site", articles)).authors for one in articles] == [(name,) for name in WRITERS]


@pytest.mark.parametrize("named", [WRITERS[:4], ("Ada Moor",) * 6, (*WRITERS[:2], *("Ada Moor",) * 4)])
def test_few_pages_and_a_paper_of_one_writer_say_nothing_against_its_metadata(named: Sequence[str]) -> None:
    articles = _signed(named)
    knowledge = learn("site", articles)
    assert knowledge.bylines == ()
    assert cleaning.compose(articles[0], knowledge).authors == ("Rob Owner",)


def test_all_keys_that_an_article_carries_are_told() -> None:
    """What was learned later finds the earlier articles by these, wherever in them it stands."""
    carried = carried_keys(extraction(prose(1), f"{prose(2)} {LINE}").blocks)
    assert block_key(Block(LINE)) in carried
    assert f"s:{block_key(Block(LINE))}" in carried
