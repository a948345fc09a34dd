"""Text in one normal form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaning.text import ends_sentence, exact_key, has_words, key, normalise, sentences, words


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("  two \n\t words \u00a0 ", "two words"),
        ("soft\u00adhyphen, zero\u200bwidth\ufeff", "softhyphen, zerowidth"),
        ("e\u0301t\u00e9", "\u00e9t\u00e9"),
        ("bell\x07 and tab\tand \x85 end", "bell and tab and end"),
        ("right\u200f to \u202aleft\u202c", "right to left"),
        ("itâ€™s a cafÃ©", "it’s a café"),
        ("itâ€™s a cafÃ©, Ж", "it’s a café, Ж"),
        ("itâ\x80\x99s a cafÃ©, Ж", "it’s a café, Ж"),
        ("â€œTwoâ€\x9d, 2â€“3", "“Two”, 2–3"),
        ("ÐœÐ¾ÑÑ‚ Ð¾Ñ‚ÐºÑ€Ñ‹Ñ‚".replace("ÑÑ‚", "Ñ‚"), "Мот открыт"),
        ("« LIBERTÉ», „Über–Ö–“ e “AMANHÔ", "« LIBERTÉ», „Über–Ö–“ e “AMANHÔ"),
        ("Ã la carte, naïve, â, Â", "Ã la carte, naïve, â, Â"),
        ("می\u200cخواهد کتاب\u200cها", "می\u200cخواهد کتاب\u200cها"),  # Persian readers see where letters are not joined
        ("می\u200c\u200cخواهد\u200c کتاب", "می\u200cخواهد کتاب"),
        ("क्\u200cष, ক্\u200cষ", "क्\u200cष, ক্\u200cষ"),
        ("Auf\u200clage, e\u200c\u0301", "Auflage, \u00e9"),
        ("", ""),
    ],
)
def test_text_has_one_normal_form(written: str, normal: str) -> None:
    assert normalise(written) == normal


@given(st.text(max_size=200))
def test_normal_text_is_clean_and_stays_as_it_is(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert not any(unicodedata.category(character) == "Cc" for character in once)


def test_a_key_sees_past_case_punctuation_and_numbers() -> None:
    assert key("Published 12 May 2026!") == key("published 3 MAY 1999")
    assert key("Published 12 May") != key("Updated 12 May")
    assert exact_key("Closed at 12.") != exact_key("Closed at 13.")
    assert exact_key("Closed  at 12") == exact_key("closed at 12!")


@given(st.text(alphabet="ab İß\u0345\u200c新,. '\n", max_size=30), st.integers(1, 8))
def test_to_have_so_many_words_is_to_count_them(text: str, least: int) -> None:
    assert has_words(text, least) == (len(words(text)) >= least)


def test_a_key_and_words_are_the_same_with_and_without_non_joiners() -> None:
    written = "می\u200cخواهد کتاب\u200cها"
    plain = written.replace("\u200c", "")
    assert (key(written), exact_key(written), words(written)) == (key(plain), exact_key(plain), words(plain))
    assert not has_words(written, 3)


def test_words_of_scripts_without_blanks_are_characters() -> None:
    assert words("新聞 is News") == ["新", "聞", "is", "news"]


def test_sentences_end_at_full_stops_in_several_scripts() -> None:
    assert sentences('He said "no." She left! لماذا؟ نعم.') == ['He said "no.', "She left!", "لماذا؟", "نعم."]
    assert sentences("पुल खुला है। नाव चली। پل کھلا ہے۔ کشتی") == ["पुल खुला है।", "नाव चली।", "پل کھلا ہے۔", "کشتی"]


@pytest.mark.parametrize(
    "text", ["End.", "“End?”", "[End…]", "पुल खुला है।", "پل کھلا ہے۔", "「橋が開いた！」", "桥开了。”", "Τι;", "كيف؟", "Here:"]
)
def test_a_sentence_ends_alike_for_all_who_ask(text: str) -> None:
    assert ends_sentence(text)
    assert not ends_sentence(f"{text} End")
