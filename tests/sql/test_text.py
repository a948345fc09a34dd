"""Whatever a page or a feed says can be stored: what PostgreSQL has no place for is cleaned, all else survives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sql.connection import Connection, document, rows

TEXTS = [
    ("Ein\x00Wort", "EinWort"),
    ("\x00", ""),
    (r"write \u0000 in JSON", r"write \u0000 in JSON"),
    (r"a path C:\\u0000\new", r"a path C:\\u0000\new"),
    ("half \ud83d of a pair", "half \ufffd of a pair"),
    ("the other half \ude00", "the other half \ufffd"),
    ("halves \ude00\ud83d the wrong way round", "halves \ufffd\ufffd the wrong way round"),
    ("halves \ud83d\ude00 that no reader joined", "halves \ufffd\ufffd that no reader joined"),
    ("two firsts \ud83d\ud83d", "two firsts \ufffd\ufffd"),
    (r"written \ud83d out", r"written \ud83d out"),
    ("a whole face \U0001f600", "a whole face \U0001f600"),
    ("مرحبا \u200f\u202b بالعالم", "مرحبا \u200f\u202b بالعالم"),
    ("e\u0301 and \u00e9", "e\u0301 and \u00e9"),
    ("a noncharacter \uffff, a private \ue000", "a noncharacter \uffff, a private \ue000"),
    ("line\u2028break, bell\x07, escape\x1b", "line\u2028break, bell\x07, escape\x1b"),
    ("\\", "\\"),
    ('"quoted"', '"quoted"'),
]

anything = st.text(st.characters(exclude_categories=()), max_size=60)


def as_document(conn: Connection, text: str) -> str:
    row = conn.execute("SELECT %s::jsonb ->> 'hint' AS text", (document({"hint": text}),)).fetchone()
    assert row
    return str(row["text"])


def as_row(conn: Connection, text: str) -> str:
    row = conn.execute("SELECT hint AS text FROM jsonb_to_recordset(%s) AS r(hint text)", (rows([{"hint": text}]),)).fetchone()
    assert row
    return str(row["text"])


def as_value(conn: Connection, text: str) -> str:
    row = conn.execute("SELECT %s::text AS text", (text,)).fetchone()
    assert row
    return str(row["text"])


def in_a_list(conn: Connection, text: str) -> str:
    row = conn.execute("SELECT (%s::text[])[1] AS text", ([text],)).fetchone()
    assert row
    return str(row["text"])


WAYS = [as_document, as_row, as_value, in_a_list]


@pytest.mark.parametrize(("said", "stored"), TEXTS, ids=[ascii(text) for text, _ in TEXTS])
def test_what_cannot_be_stored_is_cleaned_and_all_else_survives(conn: Connection, said: str, stored: str) -> None:
    assert {way.__name__: way(conn, said) for way in WAYS} == {way.__name__: stored for way in WAYS}


def test_any_text_goes_in_and_the_same_text_comes_out_by_every_way(conn: Connection) -> None:
    @settings(max_examples=300, deadline=None, database=None)
    @given(anything)
    def check(said: str) -> None:
        clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in said if char != "\0")
        assert {way(conn, said) for way in WAYS} == {clean}

    check()


def test_names_in_a_document_are_cleaned_as_well(conn: Connection) -> None:
    row = conn.execute("SELECT %s::jsonb AS said", (document({"a\0b": {"c\ud800": ["\0"]}}),)).fetchone()
    assert row
    assert row["said"] == {"ab": {"c\ufffd": [""]}}
