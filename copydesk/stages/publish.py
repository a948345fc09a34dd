"""publish: blocks -> articles. One publisher a site: it learns what repeats, composes without it, and writes what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cleaning.boilerplate import learn
from cleaning.model import Extraction, SiteKnowledge
from copydesk.settings import Settings
from copydesk.stages import publish_rules, stories
from copydesk.stages.fetch_rules import next_visit
from copydesk.stages.shift import LIVE, Shift
from sql import articles, changes, hosts, pages, runs
from sql.connection import Connection

BATCH = 200  # articles composed and held in memory at once


def publish(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Publish site by site until no page of the shift's lane awaits it, or the shift's time is up; then link copies."""
    done: list[str] = []
    while shift.seconds_left > 0:
        with conn.transaction():
            found = articles.lock_site_to_publish(conn, shift.lane, done)
            if found:
                _publish_site(settings, conn, shift, found)
        if found is None:
            break
        done.append(found["site"])
        changes.number(conn)
    stories.link(conn)
    changes.number(conn)


def _publish_site(settings: Settings, conn: Connection, shift: Shift, found: Mapping[str, Any]) -> None:
    site = found["site"]
    due = {row["page_id"]: row for row in articles.pages_to_publish(conn, shift.lane, site)}
    knowledge = _learn(settings, conn, site)
    keys: list[str] | None = []
    known = SiteKnowledge.from_json(found["knowledge"]) if found["knowledge"] else None
    if knowledge != known:  # the digest is that of what would be cut; the evidence behind it grows with every article
        articles.save_knowledge(conn, site, knowledge.to_json(), knowledge.digest, shift.now)
    if known is None or knowledge.digest != known.digest:
        keys = publish_rules.changed_keys(known, knowledge)
    causes: dict[int, str | None] = {}
    for batch in _batches(sorted(due.keys() | set(_concerned(conn, site, keys)))):
        causes |= _compose(conn, shift, batch, knowledge)
    _move_on(settings, conn, shift, due, causes)


def _concerned(conn: Connection, site: str, keys: Sequence[str] | None) -> list[int]:
    """Earlier articles of the site that carry one of these blocks; None: all of them."""
    if keys is None:
        return articles.articles_of_site(conn, site)
    return articles.articles_with_blocks(conn, site, keys) if keys else []


def _learn(settings: Settings, conn: Connection, site: str) -> SiteKnowledge:
    """From the site's newest articles, as they are stored: the same set gives the same knowledge, in whatever order it came."""
    newest = articles.newest_extractions(conn, site, settings.site_articles)
    return learn(site, [Extraction.from_json(row["document"]) for row in newest], articles.decisions(conn, site))


def _compose(conn: Connection, shift: Shift, page_ids: Sequence[int], knowledge: SiteKnowledge) -> dict[int, str | None]:
    """Compose these pages' articles and write those that changed: page_id -> cause of the new version, or None."""
    standing = articles.current(conn, page_ids)
    composed = [
        publish_rules.composed(source, knowledge, standing.get(source["page_id"])) for source in articles.to_compose(conn, page_ids)
    ]
    changed = [one for one in composed if one.cause]
    stories_of = articles.add_stories(conn, [one.row["article_id"] for one in changed if one.row["story_id"] is None])
    rows = [{**one.row, "story_id": one.row["story_id"] or stories_of[one.row["article_id"]]} for one in changed]
    articles.save_articles(conn, rows, shift.now)
    articles.save_versions(conn, ({**one.row, **one.how, "cause": one.cause} for one in changed), shift.now)
    articles.save_compositions(conn, (one.how for one in composed))
    return {one.row["article_id"]: one.cause for one in composed}


def _move_on(settings: Settings, conn: Connection, shift: Shift, due: Mapping[int, Mapping[str, Any]],
             causes: Mapping[int, str | None]) -> None:  # fmt: skip
    """Book the pages that were claimed, and say when each is looked at again."""
    rows: list[dict[str, Any]] = []
    for page_id, page in due.items():
        visit = next_visit(page["discovered_at"], shift.now, settings.revisit_hours)
        state, reason = publish_rules.next_reason(causes[page_id])
        rows.append({"page_id": page_id, "state": state, "reason": reason, "awaits": "fetch" if visit else None, "due_at": visit,
                     "outcome": state})  # fmt: skip
    articles.save_published(conn, shift.run_id, rows)
    hosts.enqueue(conn, [(LIVE, due[row["page_id"]]["host"], row["due_at"]) for row in rows if row["awaits"]])
    pages.add_events(conn, shift.holder, rows, shift.now)
    counts = Counter(row["outcome"] for row in rows)
    runs.book(conn, shift.holder, claimed=len(rows), outcomes=counts)
    for outcome, count in counts.items():
        shift.report(outcome, count)


def _batches(page_ids: Sequence[int]) -> list[Sequence[int]]:
    return [page_ids[start : start + BATCH] for start in range(0, len(page_ids), BATCH)]
