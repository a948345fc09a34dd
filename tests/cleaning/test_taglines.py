"""The case this project was started for: a site's tagline under its articles, in wordings that nobody has seen."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cleaning
from cleaning.boilerplate import learn
from cleaning.model import Hints
from copydesk.newsroom.world import Story
from tests.cleaning.desk import WORLD, page, site

WORDS = {
    "en": ("paper coast morning readers weather honest lantern islands", "printed harbour every since people letters quiet news"),
    "de": (
        "zeitung küste morgen leser wetter ehrlich laterne inseln",
        "gedruckt hafen jeden seit menschen briefe stille meldung",
    ),
    "fr": ("journal côte matin lecteurs météo honnête lanterne îles", "imprimé port chaque depuis gens lettres calme nouvelles"),
    "es": ("diario costa mañana lectores tiempo honesto linterna islas", "impreso puerto cada desde gente cartas calma noticias"),
    "ru": ("газета берег утро читатели погода честно фонарь острова", "печать гавань каждый люди письма тишина новости сегодня"),
}
SITES = {"en": "harbor", "de": "tagblatt", "fr": "riviere", "es": "mirador", "ru": "vestnik"}
PLACES = ("last paragraph", "inside the last paragraph", "heading", "white space behind")
QUICK = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def taglines(draw: st.DrawFn, language: str) -> str:
    chosen = draw(st.lists(st.sampled_from(" ".join(WORDS[language]).split()), min_size=6, max_size=14))
    return " ".join(chosen).capitalize() + draw(st.sampled_from([".", "!", "…", ""]))


def _page(story: Story, tagline: str, place: str) -> bytes:
    paragraphs = [escape(paragraph) for paragraph in story.paragraphs]
    line = escape(tagline)
    if place == "inside the last paragraph":
        return page(escape(story.title), [*paragraphs[:-1], f"{paragraphs[-1]} {line}"])
    tail = {
        "last paragraph": f"<p>{line}</p>",
        "heading": f"<h3>{line}</h3>",
        "white space behind": f"<p>{line}</p> \n <p>&nbsp;</p>\u200b",
    }
    return page(escape(story.title), paragraphs, tail=tail[place])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", WORDS)
def test_the_feed_alone_tells_a_tagline_from_the_first_article(language: str, place: str) -> None:
    story = WORLD.announced(site(SITES[language]))[0]

    @QUICK
    @given(taglines(language))
    def check(tagline: str) -> None:
        found = cleaning.extract(_page(story, tagline, place), story.url, None, Hints(feed_description=tagline))
        assert cleaning.compose(found).body == story.body

    check()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", WORDS)
def test_four_articles_tell_it_without_the_feed(language: str, place: str) -> None:
    stories = WORLD.announced(site(SITES[language]))[:4]
    assert len(stories) == 4

    @QUICK
    @given(taglines(language))
    def check(tagline: str) -> None:
        found = [cleaning.extract(_page(story, tagline, place), story.url) for story in stories]
        knowledge = learn("site", found)
        assert [cleaning.compose(one, knowledge).body for one in found] == [story.body for story in stories]

    check()
