"""Lines that speak of the site and not of the story."""

from __future__ import annotations

import pytest

from cleaning.asides import asides
from cleaning.model import Block
from tests.cleaning.desk import prose

TEXT = [Block(prose(number)) for number in range(6)]


@pytest.mark.parametrize("line", [
    "Read also: Ferry stays in harbour", "Related: Ten bridges that fell", "Most read in the region", "Lesen Sie auch: Neue Brücke",
    "À lire aussi : le pont", "Te puede interesar: el puente", "Читайте также: мост открыт", "اقرأ أيضا: الجسر",
    "Sign up for our weekly newsletter", "Subscribe to our newsletter and have it all in your inbox.",
    "Abonnez-vous à notre newsletter",
    "Suscríbete a nuestro boletín", "Подпишитесь на нашу рассылку", "Follow us on Twitter and Facebook.",
    "Folgen Sie uns auf Instagram",
    "12 comments", "Leave a comment", "Share this", "Advertisement", "Anzeige", "Story continues below advertisement",
    "Back to top",
    "© 2026 The Coast", "Copyright 2026 The Coast. All rights reserved.",
])  # fmt: skip
def test_a_line_to_the_reader_is_cut_with_a_reason(line: str) -> None:
    (cut,) = asides([*TEXT, Block(line)])
    assert (cut.text, cut.position) == (line, 6)
    assert cut.reason


@pytest.mark.parametrize("line", [
    "Related companies said on Tuesday that they would share the cost of the new bridge over the river with the town.",
    "The minister signed up for the newsletter of the harbour office, and forgot.",
    "“Follow us on Twitter if you dare,” the mayor told reporters.", "Comments by the minister caused an uproar.",
    "Share prices fell.", "Print is not dead.", "Read the letter aloud, he said.", "She follows the ferry on Twitter.",
    "Advertisement for a bridge that was never built drew thousands to the coast.", "Copyrights expire after seventy years.",
    "Like this bridge, the tunnel took nine years.", "Tags on the fish showed where they had been.",
])  # fmt: skip
def test_a_sentence_of_the_story_stays(line: str) -> None:
    assert asides([*TEXT, Block(line)]) == []


def _cut(*blocks: Block) -> list[int]:
    return [cut.position for cut in asides(blocks)]


@pytest.mark.parametrize("line", [
    "Tuesday, 24 November 2026 2:16 PM", "By Ada Lovelace Published 24 November 2026 13:50", "Last updated: November 24, 2026",
    "2026年11月24日 08:21:55", "By Ada Lovelace", "By Ada Lovelace and Alan Turing", "Von Anna Müller", "24.11.2026, 10:20",
])  # fmt: skip
def test_a_dateline_goes_where_one_stands(line: str) -> None:
    assert _cut(Block(line), *TEXT) == [0]
    assert _cut(*TEXT, Block(line), *TEXT) == []


@pytest.mark.parametrize("line", [
    "On 24 November 2026 the bridge was closed.", "By noon the bridge was closed",
    "By far the longest bridge on the coast, it cost 2026",
    "Bridge opens", "The bridge of 1926", "What happened on 24 November 2026?",
])  # fmt: skip
def test_what_only_begins_like_a_dateline_stays(line: str) -> None:
    assert _cut(Block(line), *TEXT) == []


def test_links_in_a_row_at_the_end_are_a_list_of_others() -> None:
    links = [Block(f"Headline of story {name}", "item", "body/list/item/a") for name in "abc"]
    assert _cut(*TEXT, *links) == [6, 7, 8]
    assert _cut(*TEXT, *links, Block("Ada Lovelace writes about bridges.")) == [6, 7, 8]
    assert _cut(*TEXT, links[0]) == []  # one alone may be the last line of the story
    assert _cut(*TEXT[:3], *links, *TEXT[3:]) == []  # inside the text they belong to it


def test_the_ways_to_the_neighbours_go() -> None:
    assert _cut(Block("« Ferry stays in harbour | Main | Tunnel costs twice as much »"), *TEXT) == [0]
    assert _cut(Block("« Le pont est fermé », dit la mairie."), *TEXT) == []


def test_a_caption_goes_with_its_reason() -> None:
    (cut,) = asides([*TEXT[:3], Block("The bridge on Tuesday. Photo: Ada Lovelace", "caption"), *TEXT[3:]])
    assert "caption" in cut.reason


def test_a_quotation_is_never_one() -> None:
    assert asides([*TEXT, Block("Follow us on Twitter.", "quote")]) == []


def test_a_piece_about_newsletters_is_no_newsletter_box() -> None:
    blocks = [Block("Sign up for our newsletter, said the first one.")] * 4 + TEXT[:1]
    assert asides(blocks) == []
