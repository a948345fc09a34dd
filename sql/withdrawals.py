"""Articles that are withdrawn: found gone by the site, or taken down by a person, for good and wherever the text lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sql import articles
from sql.connection import Connection, load
from sql.hosts import take_turn

_queries = load("withdrawals")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TakenDown:
    """What a takedown found: addresses of pages it ended, how many articles lost their text, addresses that no page has."""

    pages: list[str]
    articles: int
    unknown: list[str]


def source_id(conn: Connection, name: str) -> int | None:
    found: int | None = _queries.source_id(conn, source=name)
    return found


def gone(conn: Connection, page_ids: Sequence[int], now: datetime, keep_text: bool) -> None:
    """Mark the articles of pages that their site says are gone. Whoever calls shares the articles, before it locks a page."""
    if not page_ids:
        return
    _queries.withdraw_articles(conn, page_ids=list(page_ids), now=now, cause="gone", reason=None, text_kept=keep_text)
    if not keep_text:
        _queries.forget_texts(conn, page_ids=list(page_ids))


def take_down(conn: Connection, urls: Sequence[str], source: int | None, reason: str | None, now: datetime) -> TakenDown:
    """End these pages, or all of a source, for good: no text stays in the database, and no road brings it back. Recorded responses
    that hold it are marked, to be masked next."""
    take_turn(conn)  # whoever is about to make a page ends first, and is seen
    articles.own(conn)  # so does whoever is at work on an article
    found = list(_queries.pages_to_take_down(conn, urls=list(urls), source_id=source))
    if source is not None:
        _queries.close_source(conn, source_id=source, reason=reason, now=now)
    known = {address for page in found for address in (page["url"], page["fetch_url"]) if address}
    _queries.add_tombstones(conn, urls=sorted(known | set(urls)), reason=reason, now=now)
    page_ids = [page["page_id"] for page in found]
    _queries.end_pages(conn, page_ids=page_ids)
    count = _queries.withdraw_articles(conn, page_ids=page_ids, now=now, cause="taken down", reason=reason, text_kept=False)
    _queries.forget_texts(conn, page_ids=page_ids)
    _queries.mark_captures(conn, page_ids=page_ids)
    return TakenDown([page["url"] for page in found], int(count), sorted(set(urls) - known))


def mark_new(conn: Connection, capture_ids: Sequence[int]) -> None:
    """Of responses just recorded, mark those that hold a text which was taken down."""
    if capture_ids:
        _queries.mark_new_captures(conn, capture_ids=list(capture_ids))


def alone_at_the_archive(conn: Connection) -> None:
    """Until the transaction ends, nobody else changes or deletes files of the archive."""
    _queries.lock_masking(conn)


def to_mask(conn: Connection) -> list[Row]:
    """The marked captures of one file of the archive, locked to the end of the transaction, as is all masking."""
    alone_at_the_archive(conn)
    return list(_queries.captures_to_mask(conn))


def taken_down(conn: Connection, urls: Sequence[str]) -> set[str]:
    """Which of these addresses were taken down."""
    return {row["url"] for row in _queries.taken_down(conn, urls=list(urls))}


def save_masked(conn: Connection, masked: Sequence[int], spared: Sequence[int]) -> None:
    """Captures whose bytes are gone, and those that turned out to hold nothing of it."""
    _queries.save_masked(conn, capture_ids=list(masked))
    _queries.spare_captures(conn, capture_ids=list(spared))
