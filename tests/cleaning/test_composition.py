"""An extraction and what is known of its site -> the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

import cleaning
from cleaning.composition import told
from cleaning.keys import block_key
from cleaning.model import Block, Candidate, Evidence, SiteKnowledge
from tests.cleaning.desk import body, extraction, prose

TAGLINE = "A daily paper for the coast, its people and its weather."
SAYS = [Candidate(TAGLINE, "feed_description")]


def _known(*lines: str) -> SiteKnowledge:
    return SiteKnowledge("site", 9, {block_key(Block(line)): Evidence("text", 5, 9) for line in lines})


def test_what_the_site_says_of_itself_goes_without_a_second_page() -> None:
    article = cleaning.compose(extraction(prose(1), prose(2), TAGLINE, lines=SAYS))
    assert body(article) == [prose(1), prose(2)]
    assert [(cut.text, cut.position) for cut in article.removed] == [(TAGLINE, 2)]
    assert "feed_description" in article.removed[0].reason


def test_a_tagline_inside_the_last_paragraph_leaves_the_paragraph() -> None:
    article = cleaning.compose(extraction(prose(1), f"{prose(2)} {TAGLINE}", lines=SAYS))
    assert body(article) == [prose(1), prose(2)]


def test_a_tagline_of_two_sentences_goes_as_one() -> None:
    both = "The Coast is yours. It belongs to its readers."
    article = cleaning.compose(extraction(prose(1), f"{prose(2)} {both}", lines=[Candidate(both, "feed_description")]))
    assert body(article)[-1] == prose(2)


def test_the_headline_is_not_said_twice() -> None:
    titles = [Candidate("Bridge opens | Coast", "window"), Candidate("Bridge opens", "heading")]
    article = cleaning.compose(extraction("Bridge opens", prose(1), prose(2), titles=titles))
    assert article.title == "Bridge opens"
    assert body(article) == [prose(1), prose(2)]


@pytest.mark.parametrize("opening", [("Storm hits coast", "Thousands flee homes"), ("Storm hits coastThousands flee homes",)])
def test_a_headline_with_a_line_break_is_not_said_twice_either(opening: tuple[str, ...]) -> None:
    titles = [Candidate("Storm hits coast Thousands flee homes", "og")]
    article = cleaning.compose(extraction(*opening, prose(1), prose(2), titles=titles))
    assert body(article) == [prose(1), prose(2)]


def test_the_same_words_as_the_headline_later_in_the_story_stay() -> None:
    found = extraction(prose(1), prose(2), prose(3), "Bridge opens", titles=[Candidate("Bridge opens", "heading")])
    assert "Bridge opens" in body(cleaning.compose(found))


def test_nothing_is_cut_blindly() -> None:
    """Where repetition would take most of a text, the text stays, with a flag."""
    four = [prose(1), prose(2), prose(3), prose(4)]
    article = cleaning.compose(extraction(*four), _known(*four[:3]))
    assert body(article) == four
    assert article.flags == ("kept_repeated",)


def test_what_is_learned_goes_with_its_evidence() -> None:
    article = cleaning.compose(extraction(prose(1), prose(2), prose(3), "Our paper."), _known("Our paper."))
    assert body(article) == [prose(1), prose(2), prose(3)]
    [cut] = article.removed
    assert told(cut, _known("Our paper.")) == "repeats over the site's articles: 5 of 9 distinct articles carry it"


def test_a_time_of_day_is_better_than_the_day_alone() -> None:
    found = replace(
        extraction(prose(1)),
        published=(
            Candidate("2026-11-23", "json-ld"),
            Candidate("2026-11-23T10:00:00+00:00", "meta"),
            Candidate("2026-11-20", "feed"),
        ),
    )
    article = cleaning.compose(found)
    assert (article.published_at, article.published_source) == ("2026-11-23T10:00:00+00:00", "meta")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["2026-11-23T10:00:00", "2026-11-23T10:00:00-05:00"], "2026-11-23T10:00:00-05:00"),
        (["2026-11-23T10:00:00", "2026-11-23T11:00:00-05:00"], "2026-11-23T10:00:00"),
        (["2026-11-22", "2026-11-23T03:00:00+00:00"], "2026-11-23T03:00:00+00:00"),
        (["2026-11-22", "2026-11-23T18:00:00+00:00"], "2026-11-22"),
    ],
)
def test_a_time_with_its_zone_is_better_than_the_same_time_without(found: list[str], expected: str) -> None:
    times = tuple(Candidate(value, source) for value, source in zip(found, ["json-ld", "meta"], strict=True))
    assert cleaning.compose(replace(extraction(prose(1)), published=times)).published_at == expected


@pytest.mark.parametrize(
    ("published", "modified", "later"),
    [
        ("2026-11-23T10:00:00+00:00", "2026-11-23T09:30:00-05:00", True),
        ("2026-11-23T10:00:00-05:00", "2026-11-23T14:00:00+00:00", False),
        ("2026-11-23T10:00:00+00:00", "2026-11-23", False),
        ("2026-11-23", "2026-11-23T10:00:00+00:00", True),
    ],
)
def test_a_modification_is_later_than_the_publication_as_instants_are(published: str, modified: str, later: bool) -> None:
    found = replace(extraction(prose(1)), published=(Candidate(published, "meta"),), modified=(Candidate(modified, "meta"),))
    assert cleaning.compose(found).modified_at == (modified if later else None)


def test_a_modification_before_the_publication_is_none() -> None:
    found = replace(extraction(prose(1)), published=(Candidate("2026-11-23", "meta"),), modified=(Candidate("2026-11-20", "meta"),))
    assert cleaning.compose(found).modified_at is None


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("By Jane Roe", "byline"),
        ("JANE ROE", "byline"),
        ("12 May 2026", "day"),
        ("Freitag, 12. Mai 2026 | 10:15", "day"),
        ("Sports", "section"),
    ],
)  # fmt: skip
def test_a_line_that_says_what_a_field_says_goes_from_around_the_text_alone(line: str, field: str) -> None:
    known = {"authors": (Candidate("Jane Roe", "json-ld"),), "published": (Candidate("2026-05-12", "meta"),), "section": "Sports"}
    around = replace(extraction(line, *(prose(n) for n in range(8)), line), **known)  # type: ignore[arg-type]
    article = cleaning.compose(around)
    assert body(article) == [prose(n) for n in range(8)]
    assert {cut.reason for cut in article.removed} == {f"the {field}, which has its own field"}
    inside = replace(extraction(*(prose(n) for n in range(5)), line, *(prose(n) for n in range(5, 10))), **known)  # type: ignore[arg-type]
    assert line in body(cleaning.compose(inside))


@pytest.mark.parametrize("line", ["2026", "Sports and games", "May"])
def test_a_line_that_says_anything_else_stays(line: str) -> None:
    found = replace(extraction(line, prose(1), prose(2)), authors=(Candidate("Jane Roe", "json-ld"),), section="Sports",
                    published=(Candidate("2026-05-12", "meta"),))  # fmt: skip
    assert body(cleaning.compose(found))[0] == line
