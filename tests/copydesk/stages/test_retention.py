"""Retention: what has come of age goes and nothing else; no row ever refers to a file that is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from copydesk import archive, run
from copydesk.settings import Settings
from copydesk.stages import retention
from sql import imports, runs
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way

LATER = max(NOW, datetime.now(UTC)) + timedelta(days=100)  # captures have the time of their fetch
AGED = {"keep_captures": 30, "keep_last_captures": 30, "keep_versions": 30, "keep_entries": 30, "keep_polls": 30}
COUNTS = """
    SELECT (SELECT count(*) FROM pipeline.captures WHERE masking IS DISTINCT FROM 'removed') AS captures,
           (SELECT count(*) FROM pipeline.captures c WHERE EXISTS (
               SELECT FROM pipeline.extractions e WHERE e.capture_id = c.capture_id AND e.status = 'article')) AS last_captures,
           (SELECT count(*) FROM news.article_versions) AS versions, (SELECT count(*) FROM pipeline.entries) AS entries,
           (SELECT count(*) FROM pipeline.feed_polls) AS polls, (SELECT count(*) FROM pipeline.page_events) AS events"""


def maintain(settings: Settings, name: str = "maintain") -> dict[str, int]:
    run.begin(settings, "maintain", name, LATER)
    return run.work(settings, "maintain", name)


def files(settings: Settings) -> set[str]:
    return {str(path.relative_to(settings.archive)) for path in Path(settings.archive).rglob("*.warc.gz")}


def missing(settings: Settings, conn: Connection) -> set[str]:
    """Files that rows refer to and that are not there."""
    return {row["file"] for row in way.rows(conn, "SELECT DISTINCT file FROM pipeline.captures WHERE file <> ''")} - files(settings)


def counts(conn: Connection) -> dict[str, Any]:
    return way.rows(conn, COUNTS)[0]


def test_unless_ages_are_set_only_runs_and_their_events_go(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        before, kept = counts(conn), files(onward)
        maintain(onward)
        assert counts(conn) == before | {"events": 0}
        assert files(onward) == kept


def test_captures_of_age_go_and_those_that_articles_stand_on_stay(onward: Settings) -> None:
    aged = replace(onward, keep_captures=30)
    with connect(onward.database_url or "") as conn:
        before, standing, kept = counts(conn), way.standing(conn), files(onward)
        assert maintain(aged)["old captures"] == before["captures"] - before["last_captures"]
        assert counts(conn)["captures"] == before["last_captures"]
        assert way.standing(conn) == standing
        assert way.rows(conn, "SELECT DISTINCT file FROM pipeline.captures WHERE file <> ''") != []
        assert missing(aged, conn) == set()
        referred = {row["file"] for row in way.rows(conn, "SELECT file FROM pipeline.captures WHERE file <> ''")}
        assert files(aged) == referred < kept  # those with some left stay as they are


def test_with_every_age_set_articles_are_all_that_stays(onward: Settings) -> None:
    aged = replace(onward, **AGED)  # type: ignore[arg-type]
    with connect(onward.database_url or "") as conn:
        articles = way.standing(conn)["articles"]
        conn.execute("UPDATE news.articles SET version = 2")  # as after an edit
        conn.execute("""INSERT INTO news.article_versions
            SELECT article_id, 2, 'edit', title, body, authors, published_at, modified_at, written_at, extractor_version
            FROM news.article_versions""")
        conn.commit()
        maintain(aged)
        left = counts(conn)
        assert (left["captures"], left["entries"], left["polls"], left["events"]) == (0, 0, 0, 0)
        assert left["versions"] == len(articles)
        assert files(aged) == set()
        assert missing(aged, conn) == set()
        assert [row["body"] for row in way.standing(conn)["articles"]] == [row["body"] for row in articles]
        assert runs.broken_rules(conn, LATER) == runs.stock_off_balance(conn) == []


def test_what_was_removed_is_not_imported_again(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        captures = way.rows(conn, """SELECT p.url, p.host, p.site, p.source_id, c.fetched_at, c.status, c.sha256, c.size,
            'again' AS file, c.capture_id AS record_offset
            FROM pipeline.captures c JOIN pipeline.pages p USING (page_id)""")  # fmt: skip
        maintain(replace(onward, keep_captures=30, keep_last_captures=30))
        with conn.transaction():
            known = imports.known(conn, captures)
            assert set(known.values()) <= {"removed", "withdrawn"}
            assert len(known) == len({(row["url"], row["fetched_at"]) for row in captures})
            assert imports.add(conn, captures, "import-warc", "r") == []  # nor by who had looked before


def test_a_kill_between_rows_and_files_leaves_no_row_without_its_file(onward: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    aged = replace(onward, **AGED)  # type: ignore[arg-type]
    monkeypatch.setattr(retention, "BATCH", 20)
    delete, deleted = archive.delete, list[str]()

    def killed_in_between(at: str, name: str) -> None:
        if len(deleted) == 2:
            raise KeyboardInterrupt
        delete(at, name)
        deleted.append(name)

    with connect(onward.database_url or "") as conn:
        monkeypatch.setattr(archive, "delete", killed_in_between)
        with pytest.raises(KeyboardInterrupt):
            maintain(aged)
        assert len(deleted) == 2
        assert missing(aged, conn) == set()
        monkeypatch.setattr(archive, "delete", delete)
        assert maintain(aged, "again")["files of the archive"] > 0
        assert files(aged) == set()
        assert way.rows(conn, "SELECT * FROM pipeline.leaving_files") == []


def test_a_dry_run_says_what_would_go_and_removes_nothing(onward: Settings) -> None:
    aged = replace(onward, **AGED)  # type: ignore[arg-type]
    with connect(onward.database_url or "") as conn:
        before, kept = counts(conn), files(onward)
        would = {what: count for what, (count, _) in retention.would_remove(aged, conn, LATER).items()}
        assert (counts(conn), files(onward)) == (before, kept)
        did = maintain(aged)
        del would["old runs"]  # that of maintain itself began long before its own now
        assert {what: did.get(what, 0) for what in would} == would
