"""reclean: the captures of a range go through extract and publish again, from the archive alone."""

from __future__ import annotations

import json
from typing import Any

import pytest

import cleaning
from copydesk.newsroom.server import Newsroom
from copydesk.settings import Settings
from sql.connection import Connection, connect
from tests.copydesk import way

NEWS = """
    SELECT (SELECT md5(string_agg(a::text, '|' ORDER BY article_id)) FROM news.articles a) AS articles,
           (SELECT md5(string_agg(v::text, '|' ORDER BY article_id, version)) FROM news.article_versions v) AS versions,
           (SELECT md5(string_agg(s::text, '|' ORDER BY story_id)) FROM news.stories s) AS stories"""
OLDER = """
    UPDATE pipeline.extractions SET version = 'older', document = jsonb_set(document, '{version}', '"older"');
    UPDATE pipeline.compositions SET extractor_version = 'older';
    UPDATE news.article_versions SET extractor_version = 'older'"""


def reclean(settings: Settings, conn: Connection, *options: str) -> dict[str, int]:
    """By command, over the days of the captures; what came of the pages, over all stages."""
    [days] = way.rows(
        conn, "SELECT min(fetched_at)::date::text AS first, max(fetched_at)::date::text AS last FROM pipeline.captures"
    )
    done = way.command(settings, "reclean", days["first"], days["last"], "--json", *options)
    assert done.returncode == 0, done.stderr
    counts: dict[str, int] = {}
    for line in done.stdout.splitlines():
        for stage, outcomes in json.loads(line)["stages"].items():
            for outcome, n in outcomes.items():
                counts[f"{stage} {outcome}"] = counts.get(f"{stage} {outcome}", 0) + n
    return counts


@pytest.fixture
def articles(onward: Settings) -> int:
    with connect(onward.database_url or "") as conn:
        [row] = way.rows(conn, "SELECT count(*) AS n FROM news.articles")
    return int(row["n"])


def test_what_the_present_cleaner_made_is_left_alone_unless_all_is_asked_for(
    onward: Settings, newsroom_then: Newsroom, articles: int
) -> None:
    with connect(onward.database_url or "") as conn:
        before = way.rows(conn, NEWS)
        assert reclean(onward, conn) == {"recall recalled": 0}
        everything = reclean(onward, conn, "--all")
        assert everything["extract extracted"] == everything["publish unchanged"] == articles
        assert "publish published" not in everything
        assert way.rows(conn, NEWS) == before  # cleaned again to the same, there is no version
        assert newsroom_then.stats() == {}  # and nobody was asked
        assert way.off_balance(conn) == []


def test_what_an_older_cleaner_made_is_cleaned_again_and_says_so_where_it_changed(
    onward: Settings, newsroom_then: Newsroom, articles: int
) -> None:
    with connect(onward.database_url or "") as conn:
        expected = way.standing(conn)["articles"]
        changed: list[Any] = [row["url"] for row in expected[::10]]
        conn.execute(OLDER.encode())
        for table in ("articles", "article_versions"):  # an older cleaner that left a line in
            conn.execute(
                f"UPDATE news.{table} SET body = body || E'\\n\\nMost read' WHERE article_id IN"
                " (SELECT article_id FROM news.articles WHERE url = ANY(%s))".encode(),
                (changed,),
            )
        conn.commit()
        counts = reclean(onward, conn)
        assert (counts["publish published"], counts["publish unchanged"]) == (len(changed), articles - len(changed))
        assert way.standing(conn)["articles"] == expected
        versions = way.rows(conn, "SELECT a.url, v.version, v.cause, v.extractor_version FROM news.article_versions v"
                                  " JOIN news.articles a USING (article_id) WHERE v.version > 1 ORDER BY a.url")  # fmt: skip
        assert [(row["url"], row["version"], row["cause"]) for row in versions] == [(url, 2, "reclean") for url in sorted(changed)]
        assert {row["extractor_version"] for row in versions} == {cleaning.VERSION}
        assert newsroom_then.stats() == {}
        assert reclean(onward, conn) == {"recall recalled": 0}  # done is done
