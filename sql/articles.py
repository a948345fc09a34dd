"""Extractions, what is known of sites, and the articles composed of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sql.connection import Connection, document, load, rows

_queries = load("articles")

Row = Mapping[str, Any]


def save_extractions(conn: Connection, extractions: Iterable[Row]) -> None:
    """One row a page: page_id, capture_id, site, status, version, document (JSON that `to_json` wrote), block_keys, sort_at. It
    replaces the page's former one."""
    _queries.save_extractions(conn, list(extractions))


def share(conn: Connection) -> None:
    """For a writer of articles, in the order of their numbers: nobody owns them before the transaction ends."""
    list(_queries.share_articles(conn))


def own(conn: Connection) -> None:
    """Until the transaction ends nobody else writes articles."""
    list(_queries.own_articles(conn))


def lock_sites_to_publish(conn: Connection, lane: str, after: str, pages: int) -> list[str]:
    """The next sites by name with pages to publish that no other publisher is at work on, until they have so many pages together.
    They are locked to the end of the transaction."""
    locked = [row["site"] for row in _queries.lock_sites_to_publish(conn, lane=lane, after=after, pages=pages)]
    if locked:
        share(conn)
    return locked


def wait_for_site_to_publish(conn: Connection, lane: str) -> list[str]:
    """A site of the lane that others are at work on, once they are not: the publishers of other lanes leave this one's pages.
    Locked likewise; none if no page of the lane is left."""
    locked = [row["site"] for row in _queries.wait_for_site_to_publish(conn, lane=lane)]
    if locked:
        share(conn)
    return locked


def knowledge(conn: Connection, sites: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Site -> what was learned of it, as it was stored."""
    return {row["site"]: row["knowledge"] for row in _queries.knowledge(conn, sites=list(sites))}


def pages_to_publish(conn: Connection, lane: str, sites: Sequence[str]) -> list[Row]:
    return list(_queries.pages_to_publish(conn, lane=lane, sites=list(sites)))


def newest_extractions(conn: Connection, site: str, articles: int) -> list[Row]:
    return list(_queries.newest_extractions(conn, site=site, articles=articles))


def decisions(conn: Connection, sites: Sequence[str]) -> dict[str, dict[str, str]]:
    """Site -> block key -> pinned or forbidden."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _queries.decisions(conn, sites=list(sites)):
        found[row["site"]][row["block_key"]] = row["decision"]
    return found


def save_knowledge(conn: Connection, learned: Iterable[Row], now: datetime) -> None:
    """Rows of site, knowledge, digest, and what that `gained` and `lost` against the former, each with its evidence by key."""
    _queries.save_knowledge(conn, [
        {**row, "now": now} | {name: document(row[name]) for name in ("knowledge", "gained", "lost")} for row in learned
    ])  # fmt: skip


def to_compose(conn: Connection, page_ids: Sequence[int]) -> list[Row]:
    return list(_queries.extractions_to_compose(conn, page_ids=list(page_ids)))


def articles_with_blocks(conn: Connection, site: str, keys: Sequence[str]) -> list[int]:
    return [row["page_id"] for row in _queries.articles_with_blocks(conn, site=site, keys=list(keys))]


def articles_of_site(conn: Connection, site: str) -> list[int]:
    return [row["page_id"] for row in _queries.articles_of_site(conn, site=site)]


def current(conn: Connection, article_ids: Sequence[int]) -> dict[int, Row]:
    return {row["article_id"]: row for row in _queries.current_articles(conn, article_ids=list(article_ids))}


def last_versions(conn: Connection, article_ids: Sequence[int], versions: int) -> dict[int, list[Row]]:
    """Of each article the last so many, the standing one at the end."""
    found: dict[int, list[Row]] = {}
    for row in _queries.last_versions(conn, article_ids=list(article_ids), versions=versions) if article_ids else ():
        found.setdefault(row["article_id"], []).append(row)
    return found


def save_articles(conn: Connection, articles: Iterable[Row], now: datetime) -> None:
    _queries.save_articles(conn, [{**row, "now": now} for row in articles])


def save_versions(conn: Connection, versions: Iterable[Row], now: datetime) -> None:
    """Article rows with their `cause` and `extractor_version`."""
    names = ("article_id", "version", "title", "body", "authors", "published_at", "modified_at", "cause", "extractor_version")
    _queries.save_versions(conn, [{name: row[name] for name in names} | {"now": now} for row in versions])


def save_compositions(conn: Connection, compositions: Iterable[Row]) -> None:
    """How each article came about: article_id, capture_sha256, extractor_version, removed, candidates, keys, linked."""
    _queries.save_compositions(conn, [
        {**row, "removed": document(row["removed"]), "candidates": document(row["candidates"])} for row in compositions
    ])  # fmt: skip


def save_published(conn: Connection, run_id: str, updates: Iterable[Row]) -> None:
    _queries.save_published(conn, updates=rows(updates), run_id=run_id)
