"""How articles stand in stories."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.stages import stories
from copydesk.stages.stories import Story, group
from sql.connection import Connection
from tests.copydesk import way

DAY = datetime(2026, 11, 24, tzinfo=UTC)


def article(number: int, story: int, digest: str | None, hour: int | None = None, withdrawn: bool = False) -> dict[str, Any]:
    return {"article_id": number, "story_id": story, "text_digest": digest, "url": f"http://paper.test/{number:03}",
            "published_at": None if hour is None else DAY.replace(hour=hour), "withdrawn": withdrawn, "is_copy": False}  # fmt: skip


def sets(rows: list[dict[str, Any]]) -> dict[int, tuple[int, bool]]:
    """Article -> (its story, whether it is a copy); a story that is to be made has its original's number, below zero."""
    return {
        member: (story.story_id or -story.members[0], member != story.members[0])
        for story in group(rows)
        for member in story.members
    }


def test_equal_texts_form_one_story_whose_original_is_the_earliest_published() -> None:
    rows = [article(1, 11, "x", 9), article(2, 12, "x", 8), article(3, 13, "y", 7)]
    assert sets(rows) == {1: (11, True), 2: (11, False), 3: (13, False)}
    assert group(rows) == [Story(11, "x", [2, 1], 2), Story(13, "y", [3], 1)]


def test_an_article_without_a_date_is_taken_for_the_copy_and_where_nobody_knows_the_first_address_is_the_original() -> None:
    assert sets([article(1, 11, "x"), article(2, 12, "x", 23)]) == {1: (11, True), 2: (11, False)}
    assert sets([article(4, 14, "x"), article(3, 13, "x")]) == {3: (13, False), 4: (13, True)}


def test_texts_too_short_to_tell_copies_by_stand_alone() -> None:
    assert sets([article(1, 11, None), article(2, 12, None)]) == {1: (11, False), 2: (12, False)}


def test_a_copy_that_was_edited_leaves_and_the_story_keeps_its_number() -> None:
    rows = [article(1, 11, "x", 8), article(2, 11, "x", 9), article(3, 11, "edited", 10)]
    assert sets(rows) == {1: (11, False), 2: (11, True), 3: (-3, False)}


def test_copies_that_were_edited_alike_leave_together() -> None:
    rows = [article(1, 11, "x", 8), article(2, 11, "x", 9), article(3, 11, "edited", 10), article(4, 11, "edited", 11)]
    assert sets(rows) == {1: (11, False), 2: (11, True), 3: (-3, False), 4: (-3, True)}


def test_a_withdrawn_article_stays_in_its_story_and_is_not_counted() -> None:
    rows = [article(1, 11, "x", 8, withdrawn=True), article(2, 11, "x", 9)]
    assert group(rows) == [Story(11, "x", [1, 2], 1)]


@given(
    shape=st.lists(
        st.tuples(st.integers(1, 6), st.sampled_from(["x", "y", "z", None]), st.integers(0, 3)), min_size=1, max_size=12
    ),
    seed=st.integers(0, 99),
)
def test_every_article_has_one_story_and_every_story_one_text_in_whatever_order_they_come(
    shape: list[tuple[int, str | None, int]], seed: int
) -> None:
    rows = [article(number, story, digest, hour) for number, (story, digest, hour) in enumerate(shape, 1)]
    found = sets(rows)
    assert set(found) == {row["article_id"] for row in rows}
    for one in rows:
        for other in rows:
            together = found[one["article_id"]][0] == found[other["article_id"]][0]
            same = one is other or (one["text_digest"] is not None and one["text_digest"] == other["text_digest"])
            assert together == same
    shuffled = list(rows)
    Random(seed).shuffle(shuffled)
    assert sets(shuffled) == found


@pytest.mark.parametrize("again", [1, 2])
def test_linking_what_is_linked_changes_nothing(again: int) -> None:
    rows = [article(1, 11, "x", 8), article(2, 12, "x", 9), article(3, 13, None)]
    for _ in range(again):
        found = sets(rows)
        rows = [row | {"story_id": found[row["article_id"]][0]} for row in rows]
    assert sets(rows) == {1: (11, False), 2: (11, True), 3: (13, False)}


def write(conn: Connection, number: int, digest: str | None) -> None:
    """An article with this text, as publish leaves it to be linked."""
    conn.execute("INSERT INTO news.sources (name, added_at) VALUES ('Paper', now()) ON CONFLICT DO NOTHING")
    conn.execute(
        """
        WITH story AS (INSERT INTO news.stories (original_article_id) VALUES (%(n)s) RETURNING story_id)
        INSERT INTO news.articles (article_id, source_id, story_id, url, site, body, text_digest, version, landed_at, updated_at)
        SELECT %(n)s, source_id, story_id, 'http://paper.test/' || %(n)s, 'paper.test', 'text', %(digest)s, 1, now(), now()
        FROM story, news.sources
        ON CONFLICT (article_id) DO UPDATE SET text_digest = excluded.text_digest, story_id = news.articles.story_id
        """, {"n": number, "digest": digest},
    )  # fmt: skip
    conn.execute("DELETE FROM news.stories s WHERE NOT EXISTS (SELECT FROM news.articles a WHERE a.story_id = s.story_id)")
    conn.execute(
        """
        INSERT INTO pipeline.compositions (article_id, capture_sha256, extractor_version, removed, candidates)
        VALUES (%s, '', '', '[]', '{}') ON CONFLICT (article_id) DO UPDATE SET linked = false
        """, (number,),
    )  # fmt: skip


def texts(conn: Connection) -> set[tuple[int, ...]]:
    """The stories as sets of articles, after a look at whether every story's row says the same as its articles."""
    found = way.rows(conn, """
        SELECT s.articles, s.original_article_id, s.text_digest, array_agg(a.article_id ORDER BY a.article_id) AS members,
               array_agg(DISTINCT a.text_digest) AS digests, array_agg(a.article_id) FILTER (WHERE NOT a.is_copy) AS originals
        FROM news.stories s LEFT JOIN news.articles a USING (story_id) GROUP BY s.story_id""")  # fmt: skip
    for row in found:
        assert row["articles"] == len(row["members"])
        assert row["originals"] == [row["original_article_id"]]
        assert row["digests"] == [row["text_digest"]]
    return {tuple(row["members"]) for row in found}


@pytest.mark.parametrize("batch", [1, 2, 500])
def test_however_many_are_linked_at_once_stories_are_the_sets_of_equal_texts(
    batch: int, conn: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stories, "BATCH", batch)
    random = Random(batch)
    standing: dict[int, str | None] = {}
    for _ in range(12):
        for number in random.sample(range(1, 13), 6):
            standing[number] = random.choice(["x", "y", "z", None])
            write(conn, number, standing[number])
        conn.commit()
        stories.link(conn)
        by_text: dict[object, list[int]] = {}
        for number, digest in sorted(standing.items()):
            by_text.setdefault(digest or number, []).append(number)
        assert texts(conn) == {tuple(numbers) for numbers in by_text.values()}
