"""What the pages say of what is there, and what they do to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

import pytest

from copydesk.settings import Settings
from sql import status
from sql.connection import Connection, connect
from tests.copydesk import way
from tests.copydesk.desk.conftest import Asking
from tests.copydesk.desk.payloads import ADDRESS, PAYLOADS, WHOLE, plant

TOKEN = re.compile(r'name="token" value="([^"]+)"')


def row(conn: Connection, query: str) -> dict[str, Any]:
    found = conn.execute(query.encode()).fetchone()
    assert found
    conn.commit()
    return found


def quarantined(conn: Connection) -> dict[str, Any]:
    """A page, as extract leaves one that kills its worker."""
    page = row(
        conn,
        """
        UPDATE pipeline.pages SET state = 'quarantined', reason = 'it killed its worker', awaits = NULL, due_at = NULL
        WHERE page_id = (SELECT min(page_id) FROM pipeline.pages WHERE state = 'published') RETURNING page_id, url""",
    )
    conn.execute("INSERT INTO pipeline.quarantine VALUES (%s, 'extract', 'it killed its worker', 'run', now())", (page["page_id"],))
    conn.commit()
    return page


@pytest.fixture
def cut_article(taken_in_conn: Connection) -> dict[str, Any]:
    """An article of a site that repeats itself, with what was cut from it."""
    return row(
        taken_in_conn,
        """
        SELECT a.*, m.removed FROM news.articles a JOIN pipeline.compositions m USING (article_id)
        WHERE m.removed -> 0 ->> 'key' <> '' AND NOT a.is_copy ORDER BY jsonb_array_length(m.removed) DESC, a.article_id LIMIT 1""",
    )


def test_now_shows_the_last_run_with_its_books_balanced(shown: Asking) -> None:
    page = shown("viewer").get("/copydesk/").text
    assert "off balance" not in page
    for stage in ("poll", "fetch", "extract", "publish"):
        assert f"<th>{stage} 1</th>" in page
    assert page.count(">balanced<") >= 5


def test_every_source_is_listed_with_its_rhythm(shown: Asking, taken_in_conn: Connection) -> None:
    page = shown("viewer").get("/copydesk/sources").text
    assert page.count("<svg") == row(taken_in_conn, "SELECT count(*) AS n FROM news.sources")["n"]
    assert "usually" in page


SILENT = """
INSERT INTO pipeline.watch (source_id, state, why, since, last_new_at, judged_at)
SELECT source_id, 'silent', 'it gave something every day', now() - interval '3 days', now() - interval '3 days', now()
FROM news.sources WHERE name = 'The Harbor Ledger'
ON CONFLICT (source_id) DO UPDATE SET state = excluded.state, why = excluded.why, since = excluded.since"""


def test_a_source_that_fell_silent_is_the_first_on_its_page_and_says_since_when(asking: Callable[[Settings], Asking],
                                                                               onward: Settings) -> None:  # fmt: skip
    with connect(onward.database_url or "") as conn:
        conn.execute(SILENT)
    page = asking(onward)("viewer").get("/copydesk/sources").text
    first = re.search(r"<tbody>\s*(<tr>.*?</tr>)", page, re.DOTALL)[1]  # type: ignore[index]
    for said in (">The Harbor Ledger<", '<span class="badge silent">', "it gave something every day, since"):
        assert said in first
    listed = asking(onward)("viewer").get("/copydesk/sources?state=in+trouble").text
    assert "The Harbor Ledger" in listed
    assert 'class="badge well"' not in listed


def test_an_article_page_shows_each_cut_with_its_reason_and_what_landed(cut_article: dict[str, Any], shown: Asking) -> None:
    page = shown("viewer").get(f"/copydesk/pages/{cut_article['article_id']}").text
    for paragraph in cut_article["body"].split("\n\n"):
        assert f"<p>{escape(paragraph, quote=False)}</p>".replace("'", "&#39;").replace('"', "&#34;") in page
    assert page.count('class="why"') == len(cut_article["removed"])
    assert "distinct articles carry it" in page
    assert cut_article["published_source"] in page
    assert "This is not boilerplate" not in page


def test_a_capture_is_shown_as_inert_source(cut_article: dict[str, Any], shown: Asking) -> None:
    page = shown("viewer").get(f"/copydesk/pages/{cut_article['article_id']}/capture").text
    assert "&lt;html" in page
    assert page.count("<html") == 1


@pytest.mark.parametrize("asked", ["url", "title"])
def test_a_page_is_found_by_the_beginning_of_its_address_or_title(asked: str, cut_article: dict[str, Any], shown: Asking) -> None:
    page = shown("viewer").get("/copydesk/search", params={"q": cut_article[asked][:-3]}).text
    assert f'href="/copydesk/pages/{cut_article["article_id"]}"' in page


@pytest.mark.parametrize("asked", ["%", "_", "\\", "\0", "https://", "a" * 300, "'; DROP TABLE news.articles; --", WHOLE[:300]])
@pytest.mark.parametrize("path", ["search", "sources", "feeds", "hosts"])
def test_whatever_is_searched_for_is_answered(asked: str, path: str, shown: Asking) -> None:
    assert shown("viewer").get(f"/copydesk/{path}", params={"q": asked}).status_code == 200


@pytest.mark.parametrize("path", ["/pages/0", "/pages/-1", "/pages/99999999999999999999", "/feeds/0", "/feeds/99999999999999999999",
                                  "/hosts/nowhere", "/pages/0/capture", "/static/..%2Fapp.py", "/static/app.py"])  # fmt: skip
def test_what_is_not_there_is_said_not_to_be(path: str, shown: Asking) -> None:
    assert shown("viewer").get(f"/copydesk{path}").status_code == 404


def test_a_quarantined_page_is_released_and_lands(worked: Asking, onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        page = quarantined(conn)
    op = worked("op")
    listed = op.get("/copydesk/quarantine").text
    assert page["url"] in listed
    assert "Release" not in worked("viewer").get("/copydesk/quarantine").text
    sent = op.post(f"/copydesk/pages/{page['page_id']}/release", data={"token": TOKEN.search(listed)[1]})  # type: ignore[index]
    assert sent.status_code == 303
    assert "It is due again" in op.get(sent.headers["location"]).text
    with connect(onward.database_url or "") as conn:
        assert row(conn, "SELECT count(*) AS n FROM pipeline.quarantine")["n"] == 0
        assert status.page(conn, page["url"])["awaits"] == "fetch"  # type: ignore[index]


def test_a_quarantined_page_that_is_given_up_stays_in_the_stock_book(worked: Asking, onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        page_id = quarantined(conn)["page_id"]
    op = worked("op")
    data = {"token": TOKEN.search(op.get("/copydesk/quarantine").text)[1]}  # type: ignore[index]
    assert op.post(f"/copydesk/pages/{page_id}/give-up", data=data).status_code == 303
    assert op.post(f"/copydesk/pages/{page_id}/give-up", data=data).status_code == 409
    with connect(onward.database_url or "") as conn:
        assert row(conn, f"SELECT state FROM pipeline.pages WHERE page_id = {page_id}")["state"] == "failed"
        assert way.off_balance(conn) == []


def test_a_forbidden_block_says_what_it_changes_and_then_comes_back(worked: Asking, onward: Settings,
                                                                    cut_article: dict[str, Any]) -> None:  # fmt: skip
    op, page_id = worked("op"), cut_article["article_id"]
    number, text = next((number, cut["text"]) for number, cut in enumerate(cut_article["removed"]) if cut["key"])
    assert f"/copydesk/pages/{page_id}/cuts/{number}" in op.get(f"/copydesk/pages/{page_id}").text
    told = op.get(f"/copydesk/pages/{page_id}/cuts/{number}").text
    assert int(re.search(r"<strong>(\d+) of them change", told)[1]) > 0  # type: ignore[index]
    data = {"token": TOKEN.search(told)[1], "text": text}  # type: ignore[index]
    assert op.post(f"/copydesk/pages/{page_id}/cuts/{number}/forbid", data=data | {"text": "another"}).status_code == 409
    assert op.post(f"/copydesk/pages/{page_id}/cuts/{number}/forbid", data=data).status_code == 303
    with connect(onward.database_url or "") as conn:
        now = row(conn, "SELECT clock_timestamp() AS now")["now"]
    way.ingest(onward, now, ("publish",))
    with connect(onward.database_url or "") as conn:
        assert text in status.article(conn, page_id)["body"]  # type: ignore[index]


def test_what_sites_write_stays_text(asking: Callable[[Settings], Asking], settings: Settings, conn: Connection) -> None:
    page_id = plant(conn)
    conn.commit()
    op = asking(settings)("op")
    feed_id = row(conn, "SELECT feed_id FROM pipeline.feeds")["feed_id"]
    for path in ("", "sources", "feeds", f"feeds/{feed_id}", "hosts", "hosts/evil.test", "quarantine", "backfills",
                 f"pages/{page_id}", f"search?q={ADDRESS}", f"search?q={PAYLOADS[0]}", f"sources?q={WHOLE[:300]}"):  # fmt: skip
        answer = op.get(f"/copydesk/{path}")
        assert answer.status_code == 200, path
        assert "window.ran" in answer.text, path
        assert not re.search(r"<[^>&]*window\.ran|<script>|<svg onload|<iframe|<img|<style", answer.text), path
        assert "{{ 7 * 7 }}" in answer.text or ADDRESS in path or "search" in path, path


def test_the_ledger_of_backfills_says_what_became_of_each_day(
    asking: Callable[[Settings], Asking], settings: Settings, conn: Connection
) -> None:
    plant(conn)
    conn.commit()
    told = asking(settings)("viewer").get("/copydesk/backfills").text
    [day] = re.findall(r"<tr><th>2026-03-01</th>.*?</tr>", told, re.DOTALL)
    assert re.findall(r'<td class="n">(\d+)</td>', day) == ["1", "1", "0", "0", "0"]
    assert "sitemap" in day
    assert "failed" in day


def test_a_backfill_at_work_says_when_it_has_fetched_its_pages(
    asking: Callable[[Settings], Asking], settings: Settings, conn: Connection
) -> None:
    conn.execute("INSERT INTO news.sources (name, added_at) VALUES ('The Paper', now())")
    conn.execute("INSERT INTO pipeline.hosts (host, delay_seconds) VALUES ('slow.test', 36)")
    conn.execute("""
        INSERT INTO pipeline.pages (url, host, site, source_id, lane, reason, awaits, due_at, discovered_at, discovered_on)
        SELECT 'https://slow.test/' || n, 'slow.test', 'slow.test', source_id, '2026-03-01', '', 'fetch', now(), now(), now()
        FROM news.sources, generate_series(1, 100) n""")
    conn.execute("""
        INSERT INTO pipeline.runs (run_id, kind, now, window_start, window_end, workers, version)
        VALUES ('day', 'backfill', now(), '2026-03-01', '2026-03-02', 1, 'x')""")
    conn.commit()
    told = asking(settings)("viewer").get("/copydesk/backfills").text
    in_an_hour = {f"{datetime.now(UTC) + timedelta(minutes=minutes):%Y-%m-%d %H:%M}" for minutes in (59, 60)}
    assert re.search(r"fetched at about ([0-9: -]+)<", told)[1] in in_an_hour  # type: ignore[index]


def test_no_page_holds_a_secret(asking: Callable[[Settings], Asking], settings: Settings, conn: Connection) -> None:
    client = asking(settings)("op")
    for path in ("/", "/sources", "/hosts", "/quarantine", "/pages/0"):
        page = client.get(f"/copydesk{path}").text
        for secret in (settings.database_url or "", str(settings.home), "for nobody else", client.cookies["_token"]):
            assert secret not in page
