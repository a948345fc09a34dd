"""reclean: the captures of a range go through extract and publish again, from the archive alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

import cleaning
from copydesk.newsroom.server import Newsroom
from copydesk.settings import Settings
from copydesk.stages.check import RunFailed
from copydesk.windows import Window
from sql import hosts, pages
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way

ALL = Window(NOW - timedelta(days=30), datetime.now(UTC) + timedelta(days=1))  # captures have the time of their fetch
NEWS = """
    SELECT (SELECT md5(string_agg(a::text, '|' ORDER BY article_id)) FROM news.articles a) AS articles,
           (SELECT md5(string_agg(v::text, '|' ORDER BY article_id, version)) FROM news.article_versions v) AS versions,
           (SELECT md5(string_agg(s::text, '|' ORDER BY story_id)) FROM news.stories s) AS stories"""
OLDER = """
    UPDATE pipeline.extractions SET version = 'older';
    UPDATE pipeline.compositions SET extractor_version = 'older';
    UPDATE news.article_versions SET extractor_version = 'older'"""


LEFT_IN = """UPDATE news.{} SET body = body || E'\\n\\nMost read'
             WHERE article_id IN (SELECT article_id FROM news.articles WHERE url = ANY(%s))"""


NO_SOCKETS = """
import socket

class Refused(socket.socket):
    def __init__(self, family=-1, *more, **named):
        if family not in {socket.AF_UNIX, socket.AF_NETLINK}:
            raise RuntimeError("a socket was opened")
        super().__init__(family, *more, **named)

socket.socket = Refused
"""  # libpq's own, to PostgreSQL, are none of Python's


def no_sockets(settings: Settings) -> str:
    """A folder from which each Python that is started, also a worker's, learns to refuse sockets."""
    folder = settings.home / "no-sockets"
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(NO_SOCKETS)
    return str(folder)


def older(conn: Connection, urls: list[str]) -> None:
    """All of it made by an older cleaner, which left a line in these."""
    conn.execute(OLDER.encode())
    for table in ("articles", "article_versions"):
        conn.execute(LEFT_IN.format(table).encode(), (urls,))
    conn.commit()


def reclean(settings: Settings, conn: Connection, *options: str) -> dict[str, int]:
    """By command, over the days of the captures; what came of the pages, over all stages."""
    [days] = way.rows(
        conn, "SELECT min(fetched_at)::date::text AS first, max(fetched_at)::date::text AS last FROM pipeline.captures"
    )
    done = way.command(settings, "reclean", days["first"], days["last"], "--json", *options, PYTHONPATH=no_sockets(settings))
    assert done.returncode == 0, done.stderr
    counts: dict[str, int] = {}
    for line in done.stdout.splitlines():
        for stage, outcomes in json.loads(line)["stages"].items():
            for outcome, n in outcomes.items():
                counts[f"{stage} {outcome}"] = counts.get(f"{stage} {outcome}", 0) + n
    return counts


def test_a_socket_that_is_opened_is_refused_here(onward: Settings) -> None:
    opens = [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"]
    done = subprocess.run(opens, env=os.environ | {"PYTHONPATH": no_sockets(onward)}, capture_output=True, text=True, check=False)
    assert "a socket was opened" in done.stderr


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
        older(conn, changed)
        counts = reclean(onward, conn)
        assert (counts["publish published"], counts["publish unchanged"]) == (len(changed), articles - len(changed))
        assert way.standing(conn)["articles"] == expected
        versions = way.rows(conn, "SELECT a.url, v.version, v.cause, v.extractor_version FROM news.article_versions v"
                                  " JOIN news.articles a USING (article_id) WHERE v.version > 1 ORDER BY a.url")  # fmt: skip
        assert [(row["url"], row["version"], row["cause"]) for row in versions] == [(url, 2, "reclean") for url in sorted(changed)]
        assert {row["extractor_version"] for row in versions} == {cleaning.VERSION}
        assert newsroom_then.stats() == {}
        assert reclean(onward, conn) == {"recall recalled": 0}  # done is done


def test_an_edit_that_a_feed_announced_is_fetched_after_the_page_was_cleaned_again(onward: Settings) -> None:
    """Also where the page is too old to be looked at by its age: its feed announces an edit once."""
    with connect(onward.database_url or "") as conn:
        conn.execute("UPDATE pipeline.pages SET discovered_at = discovered_at - interval '30 days', awaits = NULL, due_at = NULL")
        [page] = way.rows(conn, "SELECT page_id, e.feed_id, p.visits FROM pipeline.entries e JOIN pipeline.pages p USING (page_id)"
                                " JOIN news.articles a ON a.article_id = page_id ORDER BY p.url LIMIT 1")  # fmt: skip
        told = {"page_id": page["page_id"], "feed_id": page["feed_id"], "hints": {}, "hint_digest": "edited"}
        changed = pages.refetch_changed(conn, [told], NOW)
        hosts.enqueue(conn, [(lane, host, NOW) for host, lane in changed])
        conn.execute("UPDATE pipeline.extractions SET version = 'older' WHERE page_id = %s", (page["page_id"],))
        conn.commit()
        way.ingest(replace(onward, workers=1), NOW, ("recall", "extract", "publish"), "reclean", ALL)
        [row] = way.rows(conn, "SELECT version, awaits, lane, due_at FROM pipeline.pages JOIN pipeline.extractions USING (page_id)"
                               " WHERE page_id = %s", page["page_id"])  # fmt: skip
        assert row == {"version": cleaning.VERSION, "awaits": "fetch", "lane": "live", "due_at": NOW}
        way.ingest(replace(onward, workers=1), NOW, ["fetch"])
        [row] = way.rows(conn, "SELECT visits, awaits FROM pipeline.pages WHERE page_id = %s", page["page_id"])
        assert (row["visits"], row["awaits"]) == (page["visits"] + 1, None)  # unchanged, after all: cleaned again all the same


def test_a_day_goes_on_until_it_is_done_however_small_the_budget_of_seconds(onward: Settings, articles: int) -> None:
    with connect(onward.database_url or "") as conn:
        older(conn, [])
        counts = way.ingest(
            replace(onward, stage_seconds=0, workers=1), NOW, ("recall", "extract", "publish", "check"), "reclean", ALL
        )
        assert counts["extract"]["extracted"] == counts["publish"]["unchanged"] == articles


def test_a_day_that_is_not_done_says_so(onward: Settings, articles: int) -> None:
    with connect(onward.database_url or "") as conn:
        older(conn, [])
    with pytest.raises(RunFailed, match=r"\d+ pages of .* were not reached in time: run the window again"):
        way.ingest(replace(onward, workers=1), NOW, ("recall", "publish", "check"), "reclean", ALL)


def asked(settings: Settings, *words: str) -> tuple[int, str, str]:
    done = way.command(settings, "reclean", *words, PYTHONPATH=no_sockets(settings))
    return done.returncode, done.stdout, done.stderr


def test_a_dry_run_shows_what_would_change_by_how_much_and_writes_nothing(onward: Settings, articles: int) -> None:
    with connect(onward.database_url or "") as conn:
        urls = [row["url"] for row in way.standing(conn)["articles"]]
        older(conn, urls[:2])
        before = way.rows(conn, NEWS), way.rows(conn, "SELECT * FROM pipeline.pages ORDER BY page_id")
        code, said, _ = asked(onward, "--dry-run", "--json")
        trial = json.loads(said)
        assert (code, trial["pages"], trial["tried"], trial["kept"]) == (0, articles, min(articles, 100), 0)
        assert {change["url"] for change in trial["changes"]} <= set(urls[:2])
        for change in trial["changes"]:
            assert change["lines"] == ["- Most read"]
            assert 0 < change["words"] < 0.2
        code, said, _ = asked(onward, "--dry-run", "--source", "Nobody")
        assert code == 2
        assert (way.rows(conn, NEWS), way.rows(conn, "SELECT * FROM pipeline.pages ORDER BY page_id")) == before


def test_what_would_change_much_is_asked_about_first(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        expected = way.standing(conn)["articles"]
        older(conn, [row["url"] for row in expected])
        code, said, wrong = asked(onward)
        assert code == 2
        assert "would change (100%)" in said
        assert "nothing was changed: more than 20% would change (COPYDESK_RECLEAN_ASKS)" in wrong
        assert way.rows(conn, "SELECT DISTINCT version FROM pipeline.extractions") == [{"version": "older"}]


@pytest.mark.long
def test_all_days_of_one_source_are_cleaned_again_where_no_day_is_named(onward: Settings, newsroom_then: Newsroom) -> None:
    with connect(onward.database_url or "") as conn:
        expected = way.standing(conn)["articles"]
        older(conn, [])
        [source, *_] = way.rows(conn, "SELECT DISTINCT name FROM news.sources JOIN news.articles USING (source_id) ORDER BY 1")
        assert asked(onward, "--source", source["name"])[0] == 0
        made = way.rows(
            conn,
            """
            SELECT DISTINCT s.name, e.version FROM pipeline.extractions e JOIN news.articles a ON a.article_id = e.page_id
            JOIN news.sources s USING (source_id) WHERE e.version <> 'older'""",
        )
        assert made == [{"name": source["name"], "version": cleaning.VERSION}]
        assert way.standing(conn)["articles"] == expected
        assert newsroom_then.stats() == {}


def test_what_has_no_capture_any_more_is_said_and_stays(onward: Settings, articles: int) -> None:
    with connect(onward.database_url or "") as conn:
        expected = way.standing(conn)["articles"]
        older(conn, [])
        conn.execute(b"""
            UPDATE pipeline.captures SET masking = 'removed', file = 'gone' || capture_id WHERE capture_id IN
            (SELECT e.capture_id FROM pipeline.extractions e JOIN news.articles a ON a.article_id = e.page_id LIMIT 3)""")
        conn.commit()
        counts = reclean(onward, conn)
        assert (counts["recall capture removed"], counts["publish unchanged"]) == (3, articles - 3)
        assert way.standing(conn)["articles"] == expected
