"""Sketches by which copies are found, what resembles what, and stories: texts with their copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sql import articles
from sql.connection import Connection, load, rows

_queries = load("stories")

Row = Mapping[str, Any]


def add(conn: Connection, article_ids: Sequence[int]) -> dict[int, int]:
    """A story of its own for each of these articles: article_id -> story_id."""
    return {row["article_id"]: row["story_id"] for row in _queries.add_stories(conn, article_ids=list(article_ids))}


def unlinked(conn: Connection, at_most: int) -> list[Row]:
    """Articles whose copies have not been looked for. Nobody else writes articles until the transaction ends."""
    articles.own(conn)
    return list(_queries.unlinked_articles(conn, articles=at_most))


def save_sketches(conn: Connection, gone: Sequence[Row], new: Sequence[Row]) -> None:
    """`gone`: article_id, sketched_at; `new`: article_id, at, keys."""
    if gone:
        _queries.drop_sketches(conn, sketches=rows(gone))
    months = {row["at"].strftime("%Y-%m") for row in new if row["at"].year >= 2000}
    for month in sorted(months - {row["month"] for row in _queries.months_kept(conn)} if months else ()):
        list(_queries.keep_month(conn, month=date.fromisoformat(f"{month}-01")))
    _queries.add_sketches(conn, new)


def common_keys(conn: Connection, keys: Iterable[int]) -> set[int]:
    """Which of these stand in so many stories that nothing is looked for by them."""
    return {row["key"] for row in _queries.common_keys(conn, keys=list(keys))}


def add_common_keys(conn: Connection, looked: Sequence[Row], days: int, most: int) -> int:
    """Note keys of these sketches (article_id, at) that stand in more than `most` stories; how many."""
    found = list(_queries.crowded_keys(conn, **_columns(looked), days=days, most=most))
    _queries.add_common_keys(conn, found)
    return len(found)


def candidates(conn: Connection, looked: Sequence[Row], days: int, crowd: int) -> list[Row]:
    """For each sketch (article_id, at) the articles that share keys with it: article_id, other_id, text_digest, site, shared."""
    return list(_queries.candidates(conn, **_columns(looked), days=days, crowd=crowd))


def known_resemblances(conn: Connection, digests: Iterable[str]) -> set[tuple[str, str]]:
    return {(row["text_digest"], row["other_digest"]) for row in _queries.known_resemblances(conn, digests=sorted(set(digests)))}


def bodies(conn: Connection, article_ids: Iterable[int]) -> dict[int, str]:
    return {row["article_id"]: row["body"] for row in _queries.bodies(conn, article_ids=sorted(set(article_ids)))}


def add_resemblances(conn: Connection, found: Iterable[Row]) -> None:
    """text_digest, other_digest, held, holds: each pair both ways round."""
    _queries.add_resemblances(conn, list(found))


def concerned(conn: Connection, among: Sequence[Row]) -> list[Row]:
    """The articles that share texts, stories, resemblances or a person's word with these; the first step outwards."""
    return list(_queries.concerned(
        conn, digests=sorted({row["text_digest"] for row in among if row["text_digest"]}),
        story_ids=sorted({row["story_id"] for row in among}), article_ids=[row["article_id"] for row in among],
    ))  # fmt: skip


def resemblances(conn: Connection, digests: Iterable[str]) -> list[Row]:
    """Those among these texts: text_digest, other_digest, held, holds."""
    return list(_queries.resemblances_among(conn, digests=sorted(set(digests))))


def save(conn: Connection, members: Sequence[Row], copies: Sequence[Row], singles: Sequence[int], stories: Sequence[Row]) -> None:
    """Members (article_id, story_id, is_copy), how copies are linked, articles that no longer are copies, and the stories' rows."""
    _queries.assign_stories(conn, members=rows(members))
    _queries.save_copies(conn, copies=rows(copies))
    _queries.drop_copies(conn, article_ids=list(singles))
    _queries.save_stories(conn, stories=rows(stories))


def drop_empty(conn: Connection, story_ids: Sequence[int]) -> None:
    _queries.drop_empty_stories(conn, story_ids=list(story_ids))


def mark_linked(conn: Connection, looked: Iterable[Row]) -> None:
    """article_id, and `at` of the sketch, if it has one."""
    _queries.mark_linked(conn, looked=rows({"article_id": row["article_id"], "at": row["at"]} for row in looked))


def article_at(conn: Connection, url: str) -> Row | None:
    found: Row | None = _queries.article_at(conn, url=url)
    return found


def decide(conn: Connection, article_id: int, with_article_id: int | None, now: datetime) -> None:
    """A person's word: it goes with that other article, or it stands alone. Linking looks at both again."""
    _queries.decide(conn, article_id=article_id, with_article_id=with_article_id, now=now)
    _queries.look_again(conn, article_ids=[one for one in (article_id, with_article_id) if one])


def _columns(looked: Sequence[Row]) -> dict[str, Any]:
    return {"article_ids": [row["article_id"] for row in looked], "ats": [row["at"] for row in looked]}
