"""What a version changed, as a person reads it; and a person's word on stories, by command."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from copydesk.differences import between
from copydesk.settings import Settings
from sql.connection import connect
from tests.copydesk import way

OLD: dict[str, Any] = {
    "version": 1, "cause": "new", "title": "Lock opens", "authors": ["Alma Brindle"], "published_at": None, "modified_at": None,
    "written_at": datetime(2026, 11, 24, tzinfo=UTC), "body": "The lock opens on Monday.\n\nNobody was hurt.\n\nIt rained.",
}  # fmt: skip


def changed(**fields: Any) -> list[str]:
    [found] = between([OLD, OLD | {"version": 2, "cause": "edit"} | fields])
    assert (found["version"], found["cause"]) == (2, "edit")
    return list(found["lines"])


def test_a_changed_paragraph_shows_its_words_in_place() -> None:
    body = "The lock opens on Friday at noon.\n\nNobody was hurt.\n\nIt rained."
    assert changed(body=body) == ["~ The lock opens on [-Monday.-] {+Friday at noon.+}"]


def test_paragraphs_that_come_and_go_stand_whole() -> None:
    assert changed(body="The lock opens on Monday.\n\nA statement is expected.\n\nIt rained.") == [
        "- Nobody was hurt.", "+ A statement is expected.",
    ]  # fmt: skip


def test_other_fields_are_named() -> None:
    assert changed(title="Lock shut", authors=[]) == ["~ title: Lock opens -> Lock shut", "~ authors: Alma Brindle -> "]


paragraphs = st.lists(st.text("ab ", min_size=1).filter(str.strip), max_size=5).map("\n\n".join)


@given(paragraphs, paragraphs)
def test_texts_that_differ_have_a_difference_and_equal_ones_have_none(old: str, new: str) -> None:
    [found] = between([OLD | {"body": old}, OLD | {"body": new}])
    assert bool(found["lines"]) == (old != new)


def test_inspect_shows_what_versions_changed(taken_in: Any) -> None:
    with connect(taken_in.settings.database_url) as conn:
        [row] = way.rows(conn, "SELECT url FROM news.articles ORDER BY version DESC, url LIMIT 1")
    shown = way.command(taken_in.settings, "inspect", row["url"], "--diff")
    assert shown.returncode == 0
    assert "version" in shown.stdout
    told = json.loads(way.command(taken_in.settings, "inspect", row["url"], "--diff", "--json").stdout)
    assert all(change["lines"] for change in told)


def test_a_person_splits_and_joins_by_command_and_readers_hear_of_it(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        [pair] = way.rows(conn, """
            SELECT a.article_id, a.url, o.url AS original FROM news.articles a JOIN news.stories s USING (story_id)
            JOIN news.articles o ON o.article_id = s.original_article_id WHERE a.is_copy ORDER BY a.url LIMIT 1""")  # fmt: skip
        alone = way.command(onward, "split", pair["url"])
        assert (alone.returncode, alone.stdout) == (0, f"{pair['url']} stands alone from now on; copydesk join takes that back\n")
        [row] = way.rows(conn, "SELECT is_copy FROM news.articles WHERE url = %s", pair["url"])
        assert not row["is_copy"]
        again = way.command(onward, "join", pair["url"], pair["original"])
        assert again.returncode == 0
        [row] = way.rows(conn, "SELECT is_copy FROM news.articles WHERE url = %s", pair["url"])
        assert row["is_copy"]
        told = way.rows(conn, "SELECT kind FROM news.changes() WHERE article_id = %s", pair["article_id"])
        assert [change["kind"] for change in told][-2:] == ["story", "story"]
