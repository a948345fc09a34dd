"""A page that its site removed is marked; a setting decides whether its text stays; and it may come back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sql import changes, hosts, pages, withdrawals
from sql.connection import Connection
from tests.sql.desk import add_pages, meanwhile, source
from tests.sql.readers import land

STANDS = """SELECT a.body, v.body AS version_body, a.withdrawn_at, w.cause, w.reason, w.text_kept, w.returned_at
            FROM news.articles a JOIN news.article_versions v USING (article_id, version)
            LEFT JOIN news.withdrawals w USING (article_id)"""


@pytest.fixture
def article_id(conn: Connection, now: datetime) -> int:
    """An article whose page has just answered that it is gone."""
    [page_id] = add_pages(conn, "a.test", ["one"], now).values()
    land(conn, page_id, 1, now, body="A text.")
    conn.execute("UPDATE pipeline.pages SET state = 'withdrawn', reason = 'http_410'")
    return page_id


@pytest.mark.parametrize(("keep", "text"), [(True, "A text."), (False, "")])
def test_a_page_that_its_site_removed_is_marked_and_a_setting_decides_on_its_text(
    keep: bool, text: str, article_id: int, conn: Connection, now: datetime
) -> None:
    withdrawals.gone(conn, [article_id], now, keep)
    assert conn.execute(STANDS).fetchall() == [
        {"body": text, "version_body": text, "withdrawn_at": now, "cause": "gone", "reason": "http_410", "text_kept": keep,
         "returned_at": None}
    ]  # fmt: skip
    conn.commit()
    changes.number(conn)
    assert [row["kind"] for row in conn.execute("SELECT kind FROM news.changes()")] == ["new", "withdrawn"]


def test_a_page_that_is_there_again_is_told_as_a_version_and_its_withdrawal_ends(article_id: int, conn: Connection,
                                                                                 now: datetime) -> None:  # fmt: skip
    later = now + timedelta(days=3)
    withdrawals.gone(conn, [article_id], now, True)
    land(conn, article_id, 1, later, 2, body="A text.")
    assert conn.execute("SELECT withdrawn_at FROM news.articles").fetchall() == [{"withdrawn_at": None}]
    assert conn.execute("SELECT returned_at FROM news.withdrawals").fetchall() == [{"returned_at": later}]
    conn.commit()
    changes.number(conn)
    assert [row["kind"] for row in conn.execute("SELECT kind FROM news.changes()")] == ["new", "withdrawn", "edit"]


def test_what_is_gone_may_be_taken_down_as_well(article_id: int, conn: Connection, now: datetime) -> None:
    withdrawals.gone(conn, [article_id], now, True)
    done = withdrawals.take_down(conn, ["https://a.test/one"], None, "a letter", now + timedelta(days=1))
    assert (done.pages, done.articles, done.unknown) == (["https://a.test/one"], 1, [])
    found = conn.execute("SELECT cause, reason, text_kept FROM news.withdrawals ORDER BY withdrawn_at").fetchall()
    assert [tuple(row.values()) for row in found] == [("gone", "http_410", False), ("taken down", "a letter", False)]
    again = withdrawals.take_down(conn, ["https://a.test/one"], None, None, now + timedelta(days=2))
    assert again.articles == 0  # once more changes nothing
    assert conn.execute("SELECT reason FROM pipeline.tombstones").fetchall() == [{"reason": "a letter"}]


def test_an_address_that_was_taken_down_before_anyone_announced_it_is_withdrawn_from_the_start(conn: Connection,
                                                                                               now: datetime) -> None:  # fmt: skip
    withdrawals.take_down(conn, ["https://a.test/one"], None, None, now)
    add_pages(conn, "a.test", ["one", "two"], now)
    found = conn.execute("SELECT url, state, reason, awaits, due_at IS NULL AS never FROM pipeline.pages ORDER BY url").fetchall()
    assert [tuple(row.values()) for row in found] == [
        ("https://a.test/one", "withdrawn", "taken down", None, True), ("https://a.test/two", "pending", "to fetch", "fetch", False)
    ]  # fmt: skip
    assert pages.release(conn, "https://a.test/one", now) is None


@pytest.mark.parametrize("whole", [False, True], ids=["its address", "its source"])
def test_a_page_that_is_being_announced_is_taken_down_too(whole: bool, conn: Connection, database_url: str, now: datetime) -> None:
    source_id, url = source(conn, now), "https://a.test/one"
    hosts.add(conn, ["a.test"])
    conn.commit()
    page = {"url": url, "host": "a.test", "site": "a.test", "source_id": source_id, "feed_id": None, "hints": {"title": "A text"}}
    pages.add(conn, [page], "live", now, "run")  # looked whether it was taken down, and has not committed

    def take_down(other: Connection) -> withdrawals.TakenDown:
        return withdrawals.take_down(other, [] if whole else [url], source_id if whole else None, None, now)

    with meanwhile(database_url, take_down) as doing:
        conn.commit()
    assert doing.result().pages == [url]
    assert conn.execute("SELECT state, reason, awaits, hints FROM pipeline.pages").fetchall() == [
        {"state": "withdrawn", "reason": "taken down", "awaits": None, "hints": {}}
    ]
