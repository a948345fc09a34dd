"""Writers as publish and linking are, and readers that follow news.changes, for the tests of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sql import articles, stories
from sql.connection import Connection, connect

ALL = 1_000_000


def land(conn: Connection, article_id: int, source_id: int, now: datetime, version: int = 1, *, cause: str | None = None,
         title: str | None = None, body: str | None = None) -> None:  # fmt: skip
    """Write a version of an article as publish does; the caller commits."""
    story_id = stories.add(conn, [article_id])[article_id]
    row = {
        "article_id": article_id, "source_id": source_id, "story_id": story_id, "url": f"https://a.test/{article_id}",
        "canonical_url": None, "site": "a.test", "title": title, "body": body or f"version {version}", "authors": [],
        "published_at": None, "published_source": None, "modified_at": None, "language": None, "section": None, "tags": [],
        "image_url": None, "partial": False, "flags": [], "text_digest": None, "version": version,
    }  # fmt: skip
    articles.save_articles(conn, [row], now)
    articles.save_versions(conn, [{**row, "cause": cause or ("new" if version == 1 else "edit"), "extractor_version": "test"}], now)


class Reader:
    """Reads on from its cursor, and keeps what it was told."""

    def __init__(self, conn: Connection, portion: int = ALL):
        self.conn, self.portion, self.cursor = conn, portion, ""
        self.seen: list[tuple[int, str, int, int]] = []  # number, kind, article, version

    def read(self) -> list[int]:
        """The numbers of the articles that changed since, in order."""
        found = self.conn.execute("SELECT * FROM news.changes(%s, %s)", (self.cursor, self.portion)).fetchall()
        self.conn.commit()
        if found:
            self.cursor = found[-1]["cursor"]
        self.seen += [(int(row["cursor"].split("-")[0]), row["kind"], row["article_id"], row["version"]) for row in found]
        return [row["article_id"] for row in found]


@contextmanager
def reading(database_url: str, portion: int = ALL) -> Iterator[Reader]:
    with connect(database_url) as conn:
        yield Reader(conn, portion)
