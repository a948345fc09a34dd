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


def test_a_quotation_is_never_one() -> None:
    assert asides([*TEXT, Block("Follow us on Twitter.", "quote")]) == []


def test_a_piece_about_newsletters_is_no_newsletter_box() -> None:
    blocks = [Block("Sign up for our newsletter, said the first one.")] * 4 + TEXT[:1]
    assert asides(blocks) == []
