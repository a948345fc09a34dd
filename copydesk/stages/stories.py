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
class Linking:
    """How articles should stand in stories. `alone`: articles that need a new story, each of its own."""

    members: list[dict[str, Any]]
    stories: list[dict[str, Any]]
    alone: list[tuple[int, str | None]]


def link(conn: Connection) -> int:
    """Link the copies of every article whose copies were not looked for yet; how many articles that were."""
    linked = 0
    while True:
        with conn.transaction():
            waiting = articles.unlinked(conn, BATCH)
            if not waiting:
                return linked
            digests = sorted({row["text_digest"] for row in waiting if row["text_digest"]})
            concerned = articles.story_members(conn, digests, sorted({row["story_id"] for row in waiting}))
            plan = group(concerned)
            for article_id, digest in plan.alone:
                story_id = articles.add_story(conn, article_id)
                plan.members.append({"article_id": article_id, "story_id": story_id, "is_copy": False})
                plan.stories.append({"story_id": story_id, "text_digest": digest, "original_article_id": article_id,
                                     "articles": 1})  # fmt: skip
            articles.save_stories(conn, plan.members, plan.stories, sorted({row["story_id"] for row in concerned}))
            articles.mark_linked(conn, [row["article_id"] for row in waiting])
            linked += len(waiting)


def group(rows: Sequence[Mapping[str, Any]]) -> Linking:
    """Articles with the same digest form one story; one without a digest stands alone. A group keeps the oldest story that no
    larger claim has taken, so that a story's number outlives edits. The original is the earliest published; where nobody
    knows, the first address by the alphabet."""
    groups: dict[tuple[str, int], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[(row["text_digest"] or "", 0 if row["text_digest"] else row["article_id"])].append(row)
    plan = Linking([], [], [])
    taken: set[int] = set()
    for (digest, _), members in sorted(groups.items(), key=lambda item: (-len(item[1]), min(m["article_id"] for m in item[1]))):
        members.sort(key=lambda m: (m["published_at"] is None, m["published_at"] or 0, m["url"]))
        original = members[0]
        free = sorted({member["story_id"] for member in members} - taken)
        if not free:
            plan.alone.append((original["article_id"], digest or None))
            continue
        taken.add(free[0])
        plan.members.extend({"article_id": m["article_id"], "story_id": free[0], "is_copy": m is not original} for m in members)
        plan.stories.append({
            "story_id": free[0], "text_digest": digest or None, "original_article_id": original["article_id"],
            "articles": sum(not m["withdrawn"] for m in members),
        })  # fmt: skip
    return plan
