"""Linking copies: a short step of its own, one process at a time, because copies cross sites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sql import articles
from sql.connection import Connection

BATCH = 500


@dataclass(frozen=True, slots=True)
class Story:
    """One text and the articles that carry it, the original first. `story_id` is None where it needs a story of its own."""

    story_id: int | None
    text_digest: str | None
    members: list[int]
    standing: int  # how many of the members are not withdrawn


def link(conn: Connection) -> int:
    """Link the copies of every article whose copies were not looked for yet; how many articles that were."""
    linked = 0
    while True:
        with conn.transaction():
            waiting = articles.unlinked(conn, BATCH)
            if not waiting:
                return linked
            concerned = _concerned(conn, waiting)
            members: list[dict[str, Any]] = []
            stories: list[dict[str, Any]] = []
            for story in group(concerned):
                original = story.members[0]
                story_id = story.story_id or articles.add_stories(conn, [original])[original]
                members += [{"article_id": one, "story_id": story_id, "is_copy": one != original} for one in story.members]
                stories.append({"story_id": story_id, "text_digest": story.text_digest, "original_article_id": original,
                                "articles": story.standing})  # fmt: skip
            articles.save_stories(conn, members, stories, sorted({row["story_id"] for row in concerned}))
            articles.mark_linked(conn, [row["article_id"] for row in waiting])
            linked += len(waiting)


def _concerned(conn: Connection, waiting: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """All articles that share a text or a story with these, and with one another: what is grouped must be whole."""
    rows = waiting
    while True:
        digests = sorted({row["text_digest"] for row in rows if row["text_digest"]})
        found = articles.story_members(conn, digests, sorted({row["story_id"] for row in rows}))
        if len(found) == len(rows):
            return found
        rows = found


def group(rows: Sequence[Mapping[str, Any]]) -> list[Story]:
    """Articles with the same digest form one story; one without a digest stands alone. A group keeps the oldest story that no
    larger group has taken, so that a story's number outlives edits. The original is the earliest published; where nobody
    knows, the first address by the alphabet."""
    groups: dict[tuple[str, int], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[(row["text_digest"] or "", 0 if row["text_digest"] else row["article_id"])].append(row)
    stories: list[Story] = []
    taken: set[int] = set()
    for (digest, _), members in sorted(groups.items(), key=lambda item: (-len(item[1]), min(m["article_id"] for m in item[1]))):
        members.sort(key=lambda m: (m["published_at"] is None, m["published_at"] or 0, m["url"]))
        free = sorted({member["story_id"] for member in members} - taken)
        taken.update(free[:1])
        standing = sum(not member["withdrawn"] for member in members)
        stories.append(Story(free[0] if free else None, digest or None, [m["article_id"] for m in members], standing))
    return stories
