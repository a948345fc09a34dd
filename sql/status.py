"""What people look at: counts, a page's whole history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sql import alerts, watching
from sql.connection import Connection, load

_queries = load("status")

Row = Mapping[str, Any]


def summary(conn: Connection, now: datetime) -> dict[str, Any]:
    """`articles`, `pages` by state and `feeds` by state, what is due, versions by cause and the last runs."""
    counts = dict(_queries.counts(conn))
    return counts | {
        "pages": {row["state"]: row["n"] for row in _queries.pages_by_state(conn)},
        "reasons": [dict(row) for row in _queries.pages_by_reason(conn)],
        "feeds": {row["state"]: row["n"] for row in _queries.feeds_by_state(conn)},
        "due": dict(_queries.due(conn, now=now)),
        "causes": {row["cause"]: row["n"] for row in _queries.versions_by_cause(conn)},
        "sources": watching.by_state(conn),
        "trouble": [dict(row) for row in watching.in_trouble(conn)],
        "silences": [dict(row) for row in watching.silences(conn)],
        "alerts": dict(alerts.last_send(conn) or {}),
        "runs": [dict(row) for row in _queries.last_runs(conn, runs=5)],
    }


def page(conn: Connection, url: str) -> Row | None:
    found: Row | None = _queries.page(conn, url=url)
    return found


def article(conn: Connection, article_id: int) -> Row | None:
    return _with_evidence(_queries.article(conn, article_id=article_id))


def events(conn: Connection, page_id: int) -> list[Row]:
    return list(_queries.page_events(conn, page_id=page_id))


def versions(conn: Connection, article_id: int) -> list[Row]:
    return list(_queries.versions(conn, article_id=article_id))


def texts(conn: Connection, url: str) -> list[Row]:
    """Every version of an article, whole, the first one first."""
    return list(_queries.version_texts(conn, url=url))


def most_trimmed(conn: Connection) -> Row | None:
    """The article from which most pieces were cut, with its blocks and the cuts; None if nothing was ever cut."""
    return _with_evidence(_queries.most_trimmed(conn))


def _with_evidence(article: Row | None) -> Row | None:
    """Beside each cut what is known of it now: it may rest on more articles than when it was made."""
    if article is None:
        return None
    known = (article["knowledge"] or {}).get("boilerplate", {})
    cuts = [{**cut, "evidence": known.get(cut["key"])} for cut in article["removed"]]
    return {name: value for name, value in article.items() if name != "knowledge"} | {"removed": cuts}


def last_run(conn: Connection) -> str | None:
    found: str | None = _queries.last_run(conn)
    return found
