"""Keep a copy of all articles in SQLite, in step with news.changes: python follow.py postgresql://... copy.sqlite [--once]

What was read and the cursor are kept in one transaction, so it may be stopped at any moment. Psycopg is all that it needs."""

from __future__ import annotations

import sqlite3
import sys

import psycopg

STATE = """SELECT s.cursor, a.article_id, a.url, a.title, a.body, a.withdrawn_at IS NOT NULL
           FROM news.snapshot() AS s JOIN news.articles AS a USING (article_id)"""
CHANGES = """SELECT c.cursor, a.article_id, a.url, a.title, a.body, a.withdrawn_at IS NOT NULL
             FROM news.changes(%s, 1000) WITH ORDINALITY AS c(cursor, kind, article_id, version, changed_at, place)
             JOIN news.articles AS a USING (article_id) ORDER BY c.place"""
BEGIN_ANEW = {"CD001", "CD002"}  # the cursor is too old, or the database was restored to a state before it


def keep(copy: sqlite3.Connection, rows: list[tuple[object, ...]]) -> None:
    for cursor, article_id, url, title, body, withdrawn in rows:
        if withdrawn:
            copy.execute("DELETE FROM articles WHERE article_id = ?", (article_id,))
        else:
            copy.execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?)", (article_id, url, title, body))
        copy.execute("INSERT OR REPLACE INTO place VALUES (1, ?)", (cursor,))


def begin(news: psycopg.Connection, copy: sqlite3.Connection) -> None:
    """The whole state, streamed; the copy is as it was until all of it is here."""
    copy.execute("DELETE FROM articles")
    with news.transaction(), news.cursor("state") as rows:
        rows.execute(STATE)
        while portion := rows.fetchmany(1000):
            keep(copy, portion)
    copy.commit()


def main(address: str, file: str, once: bool) -> None:
    copy = sqlite3.connect(file)
    copy.execute("CREATE TABLE IF NOT EXISTS articles (article_id INTEGER PRIMARY KEY, url TEXT, title TEXT, body TEXT)")
    copy.execute("CREATE TABLE IF NOT EXISTS place (n INTEGER PRIMARY KEY, cursor TEXT)")
    with psycopg.connect(address, autocommit=True) as news:
        news.execute("LISTEN copydesk_changes")
        if copy.execute("SELECT 1 FROM place").fetchone() is None:
            begin(news, copy)
        while True:
            place = copy.execute("SELECT cursor FROM place").fetchone() or ("",)
            try:
                rows = news.execute(CHANGES, place).fetchall()
            except psycopg.Error as error:
                if error.sqlstate not in BEGIN_ANEW:
                    raise
                begin(news, copy)
                continue
            keep(copy, rows)
            copy.commit()
            if not rows and once:
                return
            if not rows:  # until told, or for ten seconds: what is not told is found all the same
                next(news.notifies(timeout=10, stop_after=1), None)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--once" in sys.argv)
