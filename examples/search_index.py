"""A search index in SQLite, kept in step with news.changes: python search_index.py postgresql://... index.sqlite [WORDS]

Without words it brings the index up to date; with words it looks there. One text of each story is indexed."""

from __future__ import annotations

import sqlite3
import sys

import psycopg

CHANGES = """SELECT c.cursor, a.article_id, a.title, a.body, a.withdrawn_at IS NULL AND NOT a.is_copy
             FROM news.changes(%s, 500) WITH ORDINALITY AS c(cursor, kind, article_id, version, changed_at, place)
             JOIN news.articles AS a USING (article_id) ORDER BY c.place"""


def opened(file: str) -> sqlite3.Connection:
    index = sqlite3.connect(file)
    index.execute("CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(title, body, tokenize='unicode61 remove_diacritics 2')")
    index.execute("CREATE TABLE IF NOT EXISTS place (n INTEGER PRIMARY KEY, cursor TEXT)")
    return index


def update(news: psycopg.Connection, index: sqlite3.Connection) -> int:
    """How many changes were taken in. The rows of a portion and its cursor are one transaction of the index."""
    taken = 0
    while True:
        place = index.execute("SELECT cursor FROM place").fetchone() or ("",)
        rows = news.execute(CHANGES, place).fetchall()
        for cursor, article_id, title, body, shown in rows:
            index.execute("DELETE FROM texts WHERE rowid = ?", (article_id,))
            if shown:
                index.execute("INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)", (article_id, title, body))
            index.execute("INSERT OR REPLACE INTO place VALUES (1, ?)", (cursor,))
        index.commit()
        if not rows:
            return taken
        taken += len(rows)


def search(index: sqlite3.Connection, words: str) -> list[tuple[int, str]]:
    """The best first; a word in the title counts ten times."""
    return index.execute("SELECT rowid, title FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 10, 1), rowid LIMIT 20",
                         (words,)).fetchall()  # fmt: skip


if __name__ == "__main__":
    texts = opened(sys.argv[2])
    if len(sys.argv) > 3:
        for number, headline in search(texts, sys.argv[3]):
            print(number, headline)
    else:
        with psycopg.connect(sys.argv[1], autocommit=True) as database:
            print(update(database, texts), "changes taken in")
