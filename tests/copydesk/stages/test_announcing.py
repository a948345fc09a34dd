"""What a feed announces becomes entries and pages, and what tells its entries apart is learned on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from copydesk import inspecting
from copydesk.settings import Settings
from copydesk.stages.announcing import Told, announce
from copydesk.stages.shift import Shift
from crawlers.entry import Entry, FeedDocument
from sql import feeds, hosts
from sql.connection import Connection
from sql.feeds import DueFeed
from tests.conftest import NOW
from tests.sql import desk

HOST = "paper.test"
ENTRIES = [Entry(f"https://{HOST}/{n}", f"guid-{n}", f"Title {n}", summary=f"Summary {n}") for n in range(10)]


def _feeds(conn: Connection, *names: str) -> list[DueFeed]:
    numbers = desk.add_feeds(conn, HOST, names, NOW)
    return [_again(conn, DueFeed(feed_id, 1, "", None, "rss", HOST, None, None, None, 600, 0)) for feed_id in numbers]


def _feed(conn: Connection) -> DueFeed:
    return _feeds(conn, "feed")[0]


def _again(conn: Connection, feed: DueFeed) -> DueFeed:
    row = _rows(conn, f"SELECT source_id, url, identity, address_rules FROM pipeline.feeds WHERE feed_id = {feed.feed_id}")[0]
    return replace(feed, **row)


def _rows(conn: Connection, query: str) -> list[dict[str, Any]]:
    with conn.transaction():
        return list(conn.execute(query.encode()))


def _announce(conn: Connection, settings: Settings, feed: DueFeed, entries: list[Entry], now: datetime = NOW) -> int:
    return _announce_all(conn, settings, [(feed, entries)], now)[0]


def _announce_all(conn: Connection, settings: Settings, said: list[tuple[DueFeed, list[Entry]]], now: datetime = NOW) -> list[int]:
    who = desk.holder(conn, stage="poll", now=NOW)
    shift = Shift.begin(settings, who.run_id, "poll", 1, now)
    with conn.transaction():
        new = announce(conn, shift, [Told(feed, FeedDocument("rss", tuple(entries)), entries) for feed, entries in said], "live")
    return [len(times) for times in new]


def _inspected(conn: Connection, feed: DueFeed) -> list[str]:
    found = feeds.like(conn, feed.url)
    assert found
    return inspecting.of_feed(found, [], NOW)


def test_guids_made_anew_at_each_poll_leave_no_trail_of_entries(conn: Connection, settings: Settings) -> None:
    feed = _feed(conn)
    for poll in range(4):
        _announce(conn, settings, feed, [replace(entry, guid=f"{poll}-{entry.guid}") for entry in ENTRIES])
        feed = _again(conn, feed)
    [row] = _rows(conn, "SELECT identity, identity_reason FROM pipeline.feeds")
    assert row == {"identity": "address", "identity_reason": "10 of 10 pages came back under other guids"}
    assert f"  its entries are told apart by address: {row['identity_reason']}" in _inspected(conn, feed)
    assert len(_rows(conn, "SELECT FROM pipeline.entries")) == 20  # of the first poll, and since the second
    assert len(_rows(conn, "SELECT FROM pipeline.pages")) == 10


def test_entries_of_one_page_are_kept_apart_and_the_page_is_fetched_once(conn: Connection, settings: Settings) -> None:
    feed = _feed(conn)
    live = [replace(entry, url=f"https://{HOST}/live", guid=None) for entry in ENTRIES]
    assert _announce(conn, settings, feed, live) == 1
    feed = _again(conn, feed)
    assert feed.identity == "address and title"
    assert _announce(conn, settings, feed, live) == 0
    assert len(_rows(conn, "SELECT FROM pipeline.entries")) == 10


def test_two_feeds_that_announce_one_page_at_once_share_it(conn: Connection, settings: Settings) -> None:
    """It is new to the first, and what both say of it later makes it due once."""
    first, second = _feeds(conn, "first", "second")
    assert _announce_all(conn, settings, [(first, ENTRIES[:3]), (second, ENTRIES[1:5])]) == [3, 2]
    assert len(_rows(conn, "SELECT FROM pipeline.pages")) == 5
    assert len(_rows(conn, "SELECT FROM pipeline.entries")) == 7
    _rows(conn, "UPDATE pipeline.pages SET awaits = NULL, due_at = NULL RETURNING 1")
    renamed = [replace(ENTRIES[1], title="Another title", summary=name) for name in ("one", "two")]
    for waiting in (1, 0):  # both feeds' words are noted: the next poll finds nothing changed
        assert _announce_all(conn, settings, [(second, renamed[1:]), (first, renamed[:1])]) == [0, 0]
        [row] = _rows(conn, "SELECT hints->>'summary' AS said FROM pipeline.pages WHERE hints->>'title' = 'Another title'")
        assert row["said"] == "one"  # the hints are those of the feed that announced it first
        assert len(_rows(conn, "UPDATE pipeline.pages SET awaits = NULL WHERE awaits = 'fetch' RETURNING 1")) == waiting


def test_what_a_feed_says_again_is_not_written_again_but_once_a_day(conn: Connection, settings: Settings) -> None:
    feed = _feed(conn)
    written = []
    for hours in (0, 1, 23, 25):
        _announce(conn, settings, feed, ENTRIES, NOW + timedelta(hours=hours))
        written.append({row["last_seen_at"] for row in _rows(conn, "SELECT last_seen_at FROM pipeline.entries")})
    assert written == [{NOW}, {NOW}, {NOW}, {NOW + timedelta(hours=25)}]


def test_entries_that_lead_to_no_page_make_none(conn: Connection, settings: Settings) -> None:
    assert _announce(conn, settings, _feed(conn), [Entry(None, "17", "Only sound"), Entry("http://10.0.0.1/")]) == 0
    assert _rows(conn, "SELECT FROM pipeline.pages") == []


def test_the_full_text_of_a_feed_waits_with_its_page_for_cleaning(conn: Connection, settings: Settings) -> None:
    _announce(conn, settings, _feed(conn), [replace(ENTRIES[0], content="<p>All of it.</p>")])
    [row] = _rows(conn, "SELECT hints FROM pipeline.pages")
    assert row["hints"]["content"] == "<p>All of it.</p>"


def _published(conn: Connection, url: str, answered: str, canonical: str | None) -> None:
    """As if the page had been fetched and become an article."""
    with conn.transaction():
        conn.execute("INSERT INTO news.stories DEFAULT VALUES")
        conn.execute(
            """
            WITH page AS (SELECT page_id, source_id FROM pipeline.pages WHERE url = %(url)s), captured AS (
                INSERT INTO pipeline.captures (page_id, run_id, url, fetched_at, status, sha256, size, file, record_offset)
                SELECT page_id, 'run', %(answered)s, %(now)s, 200, '', 0, %(url)s, 0 FROM page RETURNING capture_id
            ), taken AS (
                UPDATE pipeline.pages SET capture_id = (SELECT capture_id FROM captured) WHERE url = %(url)s
            )
            INSERT INTO news.articles (article_id, source_id, story_id, url, canonical_url, site, body, version, landed_at,
                                       updated_at)
            SELECT page_id, source_id, (SELECT max(story_id) FROM news.stories),
                   %(url)s, %(canonical)s, 'paper.test', '', 1, %(now)s, %(now)s
            FROM page
            """,
            {"url": url, "answered": answered, "canonical": canonical, "now": NOW},
        )


def test_where_the_addresses_of_a_feed_lead_is_learned_from_its_pages(conn: Connection, settings: Settings) -> None:
    feed = _feed(conn)
    mobile = [replace(entry, url=f"https://m.{HOST}/{n}") for n, entry in enumerate(ENTRIES)]
    _announce(conn, settings, feed, mobile[:3])
    for number, entry in enumerate(mobile[:3]):
        there = f"https://{HOST}/{number}"
        _published(conn, entry.url or "", entry.url if number else there, None if number == 0 else there)  # type: ignore[arg-type]
    _announce(conn, settings, feed, mobile[:3])
    feed = _again(conn, feed)
    assert feed.address_rules == ["host without its prefix"]
    assert "  its addresses are variants, as its pages have shown: host without its prefix" in _inspected(conn, feed)
    assert _announce(conn, settings, feed, mobile) == 7
    urls = {row["url"] for row in _rows(conn, "SELECT url FROM pipeline.pages")}
    assert urls == {f"https://m.{HOST}/{n}" for n in range(3)} | {f"https://{HOST}/{n}" for n in range(3, 10)}


def test_an_announcement_waits_for_its_turn_before_it_locks_a_page_or_an_entry(conn: Connection, settings: Settings) -> None:
    """Whoever has the turn, as a takedown, may wait for any of them."""
    feed = _feed(conn)
    _announce(conn, settings, feed, ENTRIES)
    _rows(conn, "UPDATE pipeline.pages SET awaits = NULL, due_at = NULL RETURNING 1")
    shift = Shift.begin(settings, desk.holder(conn, stage="poll", now=NOW).run_id, "poll", 1, NOW)
    changed = [replace(entry, title="Another title") for entry in ENTRIES]
    hosts.take_turn(conn)
    said = [Told(feed, FeedDocument("rss", tuple(changed)), changed)]
    with desk.meanwhile(settings.database_url or "", lambda other: announce(other, shift, said, "live")) as doing:
        assert not doing.done()
        conn.execute("SELECT FROM pipeline.pages, pipeline.entries FOR UPDATE NOWAIT")
        conn.commit()
    assert doing.result() == [[]]
    assert len(_rows(conn, "SELECT FROM pipeline.pages WHERE awaits = 'fetch'")) == 10
