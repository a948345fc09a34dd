"""Articles as publish leaves them to be linked, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cleaning.copies import sketch
from sql import articles, feeds, stories
from sql.connection import Connection
from tests.copydesk import way

DAY = datetime(2026, 11, 24, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Text:
    """What an article says, and when it was published, in hours of the day."""

    body: str
    hour: float | None = 8
    source: str = "Paper"
    site: str = ""
    authors: tuple[str, ...] = ()
    canonical_url: str | None = None
    published_source: str = "json-ld"


def url(number: int) -> str:
    return f"http://paper.test/{number:03}"


def land(conn: Connection, texts: dict[int, Text], commit: bool = True) -> None:
    """New articles, or new versions of those that stand."""
    standing = articles.current(conn, list(texts))
    new = stories.add(conn, sorted(set(texts) - set(standing)))
    sources = {text.source: feeds.add_source(conn, text.source, None, [], DAY) for text in texts.values()}
    rows = [
        {
            "article_id": number, "source_id": sources[text.source],
            "story_id": standing[number]["story_id"] if number in standing else new[number],
            "version": standing[number]["version"] + 1 if number in standing else 1,
            "url": url(number), "canonical_url": text.canonical_url, "site": text.site or f"{number}.test", "title": None,
            "body": text.body, "text_digest": sketch(text.body).digest, "authors": list(text.authors),
            "published_at": None if text.hour is None else DAY + timedelta(hours=text.hour),
            "published_source": text.published_source, "modified_at": None, "language": "en", "section": None, "tags": [],
            "image_url": None, "partial": False, "flags": [],
        }
        for number, text in sorted(texts.items())
    ]  # fmt: skip
    articles.save_articles(conn, rows, DAY)
    articles.save_compositions(conn, (
        {"article_id": number, "capture_sha256": "", "extractor_version": "", "removed": [], "candidates": {},
         "keys": list(sketch(text.body).keys), "linked": False}
        for number, text in texts.items()
    ))  # fmt: skip
    if commit:
        conn.commit()


def told(conn: Connection) -> dict[tuple[int, ...], dict[int, tuple[str, str]]]:
    """The stories with copies, original first -> how each copy is linked; after a look at whether all rows agree."""
    found: dict[tuple[int, ...], dict[int, tuple[str, str]]] = {}
    for row in way.rows(conn, """
        SELECT s.original_article_id AS original, s.articles, array_agg(a.article_id ORDER BY a.article_id) AS members,
               array_agg(a.article_id) FILTER (WHERE NOT a.is_copy) AS originals, array_agg(c.relation) AS relations,
               array_agg(c.method) AS methods, array_agg(c.article_id) AS linked, count(a.withdrawn_at) AS withdrawn
        FROM news.stories s LEFT JOIN news.articles a USING (story_id) LEFT JOIN news.copies c USING (article_id)
        GROUP BY s.story_id"""):  # fmt: skip
        assert row["articles"] == len(row["members"]) - row["withdrawn"]
        assert row["originals"] == [row["original"]]
        links = {number: (relation, method)
                 for number, relation, method in zip(row["linked"], row["relations"], row["methods"], strict=True)
                 if number is not None}  # fmt: skip
        copies = sorted(set(row["members"]) - {row["original"]})
        assert sorted(links) == copies
        if copies:
            found[(row["original"], *copies)] = links
    return found


def joined(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraphs)
