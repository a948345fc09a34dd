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
    "If you enjoyed this article, tell a friend.", "Enjoyed this piece? Help us to go on.", "Was this newsletter forwarded to you?",
    "Email Ada Lovelace at ada@coast.example or follow her.", "Reach the reporters on Twitter at https://twitter.com/coast",
    "Love boats? Our newsletter comes right to your inbox.", "Receive the latest stories in your inbox.",
    "Table of Contents", "In diesem Artikel", "6 min read", "Tempo de leitura: 2 minutos", "Temps de lecture : 3 min",
    "Tags: ferry, bridge",
    "Filed under: Bridges |", "Written by Ada Lovelace", "Sponsored Content", "Back to blog",
    "12 comments", "Leave a comment", "Share this", "Advertisement", "Anzeige", "Story continues below advertisement",
    "Back to top",
    "© 2026 The Coast", "Copyright 2026 The Coast. All rights reserved.", "© Reuters", "Copyright The Coast 2026.",
    "Copyright The Coast 2026 - ISSN 1234-5678",
    "(c) 2026 The Coast",
    "Most read", "Most popular: Ferry stays in harbour", "Related stories that you may like", "Don’t miss",
    "Like us on Facebook", "You can find her on Twitter.", "Follow Ada on Instagram and Twitter", "Join the Facebook group",
    "More:", "[Related: Ferry stays in harbour while the bridge is mended]", "Labels: ferry, harbour", "Categories: Bridges",
    "The post Ferry stays in harbour appeared first on The Coast.", "Der Beitrag Neue Brücke erschien zuerst auf Küste.",
    "L’article Le pont est apparu en premier sur La Côte.", "La entrada El puente se publicó primero en La Costa.",
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
    "Like Facebook, the company has struggled to moderate what its users write.",
    "Like many YouTube stars, she began at home, with a borrowed camera.", "Like us, Twitter users had waited for the ferry.",
    "Follow the money, and it leads to the Irish arm of Facebook.", "Find the page that Facebook hid and you have the story.",
    "Copyright law was never meant for machines that read.", "Copyright in the songs of 1926 ended, and nobody sang.",
    "(c) the owner of the bridge, where there is one", "Most popular names: Olivia leads again", "Don’t miss the boat",
    "Related to the above: the ferry. It was sold in spring, and nobody knew for how much or to whom it went.",
    "If you like these bridges, you will love the tunnel.", "Enjoy the ferry while it runs.",
    "Emails to the minister were not answered.",
    "Contact with the ferry was lost at ten.", "Get used to it, she said of the noise in the harbour.",
    "Written by hand, the book is old.",
    "In this article of the treaty the coast is a border.", "Sponsored by the town, the ferry runs again.",
    "Tags were found on the fish.",
    "Like this bridge, the tunnel took nine years.", "Tags on the fish showed where they had been.",
    "The post office opens at nine.", "More!", "Watch out.",
    "[The minister did not answer.]", "Labels were found on the fish.",
    "The article by which the harbour was sold appeared in spring.",
])  # fmt: skip
def test_a_sentence_of_the_story_stays(line: str) -> None:
    assert asides([*TEXT, Block(line)]) == []


@pytest.mark.parametrize("line", [
    "Copyright and the courts", "Copyright Act of 1976", "Most popular names: Olivia leads again", "Read more slowly",
    "Related cases",
    "What happened on January 6, 2021", "Bridge of 24 November 2026", "By Royal Appointment",
])  # fmt: skip
def test_a_heading_of_the_story_stays(line: str) -> None:
    assert asides([Block(line, "heading"), *TEXT, Block(line, "heading"), *TEXT]) == []


@pytest.mark.parametrize(
    "line",
    ["Related articles that you may like", "Read more", "More on this story", "Most read in the region", "You may also like"],
)
def test_a_heading_of_other_articles_goes(line: str) -> None:
    assert _cut(*TEXT, Block(line, "heading")) == [6]


def _cut(*blocks: Block) -> list[int]:
    return [cut.position for cut in asides(blocks)]


@pytest.mark.parametrize("line", [
    "Tuesday, 24 November 2026 2:16 PM", "By Ada Lovelace Published 24 November 2026 13:50", "Last updated: November 24, 2026",
    "2026年11月24日 08:21:55", "2026年11月24日星期二", "发布时间：2026-11-24 08:21", "2026-11-24 12:00 來源： 海岸日報",
    "Ada Lovelace November 24, 2026",
    "terça-feira, 24 de novembro de 2026 às 20:13", "Coast FM | dodane 2026-11-24 (20:12)",
    "By Ada Lovelace", "By Ada Lovelace and Alan Turing", "Von Anna Müller", "24.11.2026, 10:20",
])  # fmt: skip
def test_a_dateline_goes_where_one_stands(line: str) -> None:
    assert _cut(Block(line), *TEXT) == [0]
    assert _cut(*TEXT, Block(line), *TEXT) == []


def test_a_dateline_that_is_signed_may_be_a_heading() -> None:
    assert _cut(Block("By Ada Lovelace, 11:35AM, Tue. Nov. 24, 2026", "heading"), *TEXT) == [0]


@pytest.mark.parametrize("line", [
    "On 24 November 2026 the bridge was closed.", "By noon the bridge was closed",
    "By far the longest bridge on the coast, it cost 2026",
    "Bridge opens", "The bridge of 1926", "What happened on 24 November 2026?",
    "What happened on January 6, 2021", "Der Tag, an dem am 24.11.2026 die Brücke fiel", "2026年11月24日发生了什么",
    "ماذا حدث في 6 يناير 2021",
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


def test_a_sentence_set_large_beside_its_paragraph_goes() -> None:
    pulled = Block(f"“{TEXT[3].text.split('. ')[0]}.”", "quote")
    assert len(pulled.text) > 60
    assert [cut.position for cut in asides([*TEXT[:2], pulled, *TEXT[2:]])] == [2]
    assert asides([pulled, *TEXT]) == []  # of far away it is a summary
    assert asides([*TEXT[:3], Block(TEXT[3].text), TEXT[3]]) == []  # nor is a paragraph part of its twin


def test_a_caption_goes_with_its_reason() -> None:
    (cut,) = asides([*TEXT[:3], Block("The bridge on Tuesday. Photo: Ada Lovelace", "caption"), *TEXT[3:]])
    assert "caption" in cut.reason


def test_a_quotation_is_never_one() -> None:
    assert asides([*TEXT, Block("Follow us on Twitter.", "quote")]) == []


def test_a_piece_about_newsletters_is_no_newsletter_box() -> None:
    blocks = [Block("Sign up for our newsletter, said the first one.")] * 4 + TEXT[:1]
    assert asides(blocks) == []
