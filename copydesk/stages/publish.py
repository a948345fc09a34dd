"""publish: blocks -> articles. One publisher a site: it learns what repeats, composes without it, and writes what changed.
Sites are taken together where each brings few pages: a transaction of its own costs more than a page does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cleaning.boilerplate import learn
from cleaning.model import Extraction, SiteKnowledge
from copydesk.settings import Settings
from copydesk.stages import publish_rules
from copydesk.stages.fetch_rules import next_visit
from copydesk.stages.publish_rules import RESTLESS
from copydesk.stages.restless import EDITS, restless
from copydesk.stages.shift import LIVE, Shift
from copydesk.stages.stories import link
from sql import articles, changes, hosts, pages, runs, stories
from sql.connection import Connection

PAGES = 100  # that the sites of one transaction bring, or one site alone
BATCH = 200  # articles composed and held in memory at once


def publish(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Publish sites, by name, until no page of the shift's lane awaits it, or the shift's time is up; then link copies."""
    after = ""
    while shift.seconds_left > 0:
        with conn.transaction():
            sites = articles.lock_sites_to_publish(conn, shift.lane, after, PAGES)
            if not sites and not after and shift.lane != LIVE:  # a live run leaves to the next what a window's is at work on
                sites = articles.wait_for_site_to_publish(conn, shift.lane)
            if not sites and not after:
                break
            _publish(settings, conn, shift, sites)
        changes.number(conn)
        after = sites[-1] if sites else ""  # what has come meanwhile to those before
    for what, count in link(conn, settings.copy_days).items():
        if count:
            shift.logger.info("%d %s", count, what)
    changes.number(conn)


def _publish(settings: Settings, conn: Connection, shift: Shift, sites: Sequence[str]) -> None:
    due = {row["page_id"]: row for row in articles.pages_to_publish(conn, shift.lane, sites)}
    known = {site: SiteKnowledge.from_json(stored) for site, stored in articles.knowledge(conn, sites).items()}
    decisions = articles.decisions(conn, sites)
    learned = {site: _learn(settings, conn, site, decisions.get(site, {})) for site in sites}
    # The digest is that of what would be cut; the evidence behind it grows with every article.
    articles.save_knowledge(conn, (publish_rules.knowledge_row(known.get(site), new) for site, new in learned.items()
                                   if new != known.get(site)), shift.now)  # fmt: skip
    site_of = {page_id: page["site"] for page_id, page in due.items()}
    for site in sites:
        site_of |= dict.fromkeys(_concerned(conn, site, known.get(site), learned[site]), site)
    causes: dict[int, str | None] = {}
    for batch in _batches(sorted(site_of)):
        causes |= _compose(conn, shift, {page_id: learned[site_of[page_id]] for page_id in batch})
    _move_on(settings, conn, shift, due, causes)


def _concerned(conn: Connection, site: str, known: SiteKnowledge | None, learned: SiteKnowledge) -> list[int]:
    """Earlier articles of the site that come out otherwise, now that this is known of it."""
    if known is not None and known.digest == learned.digest:
        return []
    keys = publish_rules.changed_keys(known, learned)
    if keys is None:
        return articles.articles_of_site(conn, site)
    return articles.articles_with_blocks(conn, site, keys) if keys else []


def _learn(settings: Settings, conn: Connection, site: str, decisions: Mapping[str, str]) -> SiteKnowledge:
    """From the site's newest articles, as they are stored: the same set gives the same knowledge, in whatever order it came."""
    newest = articles.newest_extractions(conn, site, settings.site_articles)
    return learn(site, [Extraction.from_json(row["document"]) for row in newest], decisions)


def _compose(conn: Connection, shift: Shift, known: Mapping[int, SiteKnowledge]) -> dict[int, str | None]:
    """Compose these pages' articles, each with what is known of its site, and write those that changed: page_id -> cause of the
    new version, or None."""
    standing = articles.current(conn, list(known))
    composed = [
        publish_rules.composed(source, known[source["page_id"]], standing.get(source["page_id"]))
        for source in articles.to_compose(conn, list(known))
    ]
    last = articles.last_versions(conn, [one.row["article_id"] for one in composed if one.cause == "edit"], EDITS + 1)
    composed = [one.unchanged(RESTLESS) if restless(last.get(one.row["article_id"], ()), one.row) else one for one in composed]
    changed = [one for one in composed if one.cause and one.cause != RESTLESS]
    stories_of = stories.add(conn, [one.row["article_id"] for one in changed if one.row["story_id"] is None])
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
        visit = next_visit(page["discovered_at"], shift.now, settings.revisit_hours, page["due_at"])
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
