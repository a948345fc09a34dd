"""Linking copies: a short step of its own, one process at a time, because copies cross sites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cleaning.copies import likeness, read
from copydesk.stages.stories_rules import Likeness, Story, group
from sql import stories
from sql.connection import Connection

BATCH = 500
CROWD = 400  # articles looked at for one; where more share its keys, the keys are looked at
MOST_STORIES = 50  # in which a key may stand and still tell copies
LEAST_SHARED = 2  # keys that two articles must share to be compared; one may be a phrase
MOST_COMPARED = 60  # texts that one text is compared with: those that share most keys

Row = Mapping[str, Any]


def link(conn: Connection, days: int) -> dict[str, int]:
    """Link the copies of every article whose copies were not looked for yet, among those at most `days` apart in time; counts."""
    counts = {"linked": 0, "crowded": 0, "common keys": 0}
    while True:
        with conn.transaction():
            waiting = stories.unlinked(conn, BATCH)
            if not waiting:
                return counts
            looked = _sketch(conn, waiting)
            crowded, common = _compare(conn, looked, days)
            _regroup(conn, waiting)
            at = {row["article_id"]: row["at"] for row in looked}
            stories.mark_linked(conn, [{"article_id": row["article_id"], "at": at.get(row["article_id"])} for row in waiting])
        counts["linked"] += len(waiting)
        counts["crowded"] += crowded
        counts["common keys"] += common


def _sketch(conn: Connection, waiting: Sequence[Row]) -> list[dict[str, Any]]:
    """Save by what each of these is found; those that have anything, with their digest and site."""
    common = stories.common_keys(conn, {key for row in waiting for key in row["keys"]})
    new = [
        {name: row[name] for name in ("article_id", "at", "text_digest", "site")} | {"keys": keys}
        for row in waiting
        if (keys := [key for key in row["keys"] if key not in common] if row["text_digest"] else [])
    ]
    stories.save_sketches(conn, [row for row in waiting if row["sketched_at"]], new)
    return new


def _compare(conn: Connection, looked: Sequence[Row], days: int) -> tuple[int, int]:
    """Compare these articles with those that share keys with them, and note what resembles what. How many had more of these than
    are looked at, and how many of their keys tell nothing any more."""
    found: dict[int, list[Row]] = defaultdict(list)
    for row in stories.candidates(conn, looked, days, CROWD):
        found[row["article_id"]].append(row)
    pairs: dict[tuple[str, str], tuple[int, int, bool]] = {}
    for row in looked:
        pairs |= {pair: how for pair, how in _pairs(row, found[row["article_id"]]).items() if how[2] is False or pair not in pairs}
    known = stories.known_resemblances(conn, {digest for pair in pairs for digest in pair})
    new = {pair: how for pair, how in pairs.items() if pair not in known}
    compared = {number for one, other, _ in new.values() for number in (one, other)}
    readings = {number: read(body) for number, body in stories.bodies(conn, compared).items()}
    alike: list[dict[str, Any]] = []
    for (one, other), (first, second, same_site) in new.items():
        if how := likeness(readings[first], readings[second], same_site):
            alike.append({"text_digest": one, "other_digest": other, "held": how.held, "holds": how.holds})
            alike.append({"text_digest": other, "other_digest": one, "held": how.holds, "holds": how.held})
    stories.add_resemblances(conn, alike)
    crowded = [row for row in looked if len(found[row["article_id"]]) >= CROWD]
    return len(crowded), stories.add_common_keys(conn, crowded, days, MOST_STORIES) if crowded else 0


def _pairs(row: Row, others: Iterable[Row]) -> dict[tuple[str, str], tuple[int, int, bool]]:
    """Two texts -> an article of each, and whether all are of one site. The lesser digest comes first."""
    found: dict[str, tuple[int, bool]] = {}
    for other in others:  # those that share most come first
        digest = other["text_digest"]
        if other["shared"] >= LEAST_SHARED and digest and digest != row["text_digest"]:
            if digest not in found and len(found) == MOST_COMPARED:
                break
            number, same_site = found.get(digest, (other["other_id"], True))
            found[digest] = number, same_site and other["site"] == row["site"]
    return {
        (row["text_digest"], digest) if row["text_digest"] < digest else (digest, row["text_digest"]): (
            *((row["article_id"], number) if row["text_digest"] < digest else (number, row["article_id"])), same_site
        )
        for digest, (number, same_site) in found.items()
    }  # fmt: skip


def _regroup(conn: Connection, waiting: Sequence[Row]) -> None:
    """Write the stories of all that these may concern, where they are not as they should be."""
    rows = _concerned(conn, waiting)
    alike: dict[tuple[str, str], Likeness] = {
        (row["text_digest"], row["other_digest"]): (row["held"], row["holds"])
        for row in stories.resemblances(conn, {row["text_digest"] for row in rows if row["text_digest"]})
    }
    by_number = {row["article_id"]: row for row in rows}
    changed = [story for story in group(rows, alike) if not _stands(story, by_number)]
    added = stories.add(conn, [story.original for story in changed if story.story_id is None])
    numbered = [(story.story_id or added[story.original], story) for story in changed]
    members = [{"article_id": one, "story_id": number, "is_copy": one != story.original}
               for number, story in numbered for one in story.members]  # fmt: skip
    copies = [{"article_id": how.article_id, "relation": how.relation, "method": how.method, "score": how.score}
              for _, story in numbered for how in story.copies]  # fmt: skip
    headers = [
        {"story_id": number, "original_article_id": story.original, "articles": story.standing} for number, story in numbered
    ]
    if changed:
        stories.save(conn, members, copies, [story.original for story in changed], headers)
        stories.drop_empty(conn, sorted({row["story_id"] for row in rows}))


def _stands(story: Story, rows: Mapping[int, Row]) -> bool:
    """Is the story in the tables as it should be?"""
    original = rows[story.original]
    return (
        (original["story_id"], original["original_article_id"], original["articles"], original["is_copy"], original["method"])
        == (story.story_id, story.original, story.standing, False, None)
        and all(
            (row["story_id"], row["is_copy"], row["relation"], row["method"], row["score"] and round(row["score"], 3))
            == (story.story_id, True, how.relation, how.method, how.score)
            for how in story.copies
            for row in (rows[how.article_id],)
        )
    )  # fmt: skip


def _concerned(conn: Connection, waiting: Sequence[Row]) -> list[Row]:
    """All articles that share a text or a story with these, resemble them, or were joined to them, and so on with one another: what
    is grouped must be whole."""
    rows: list[Row] = list(waiting)
    while True:
        found = stories.concerned(conn, rows)
        if len(found) == len(rows):
            return found
        rows = found
