"""backfill: the days that feeds no longer show, from sitemaps; in a lane of their own until they have landed."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from copydesk.newsroom.server import Newsroom
from copydesk.newsroom.world import SITES, Story, World
from copydesk.settings import Settings
from copydesk.windows import Window
from sql import articles, feeds, hosts, pages
from sql.connection import Connection, connect
from tests.conftest import MOMENT, NOW
from tests.copydesk import way
from tests.copydesk.conftest import BEFORE
from tests.copydesk.test_finding import rss
from tests.copydesk.test_finding import serve as serve_site

DAY = Window(MOMENT - BEFORE - timedelta(days=6), MOMENT - BEFORE - timedelta(days=5))
STAGES = ("discover", "fetch", "extract", "publish", "check")
LANDED = "SELECT a.url, a.title, a.body, p.lane, p.state FROM news.articles a JOIN pipeline.pages p ON p.page_id = a.article_id"


def dated(world: World, window: Window) -> list[Story]:
    """What the newsroom published within a window, on sites that have a way back to it."""
    sites = [site for site in SITES if site.way or site.feed == "news_sitemap"]
    found = [story for site in sites for story in world.stories(site) if not story.gone]
    return [story for story in found if window.start <= story.published < window.end]


def backfill(settings: Settings, stages: tuple[str, ...] = STAGES) -> dict[str, dict[str, int]]:
    return way.ingest(settings, NOW, stages, "backfill", DAY)


def test_a_day_that_feeds_no_longer_show_lands_as_it_was_written_and_once(onward: Settings, newsroom_then: Newsroom) -> None:
    wanted = dated(newsroom_then.world, DAY)
    with connect(onward.database_url or "") as conn:
        before = {row["url"] for row in way.rows(conn, LANDED)}
        missing = {story.url for story in wanted} - before
        assert len(missing) > 20
        first = backfill(onward)
        landed = {row["url"]: row for row in way.rows(conn, LANDED)}
        assert set(landed) - before == missing
        for story in wanted:
            row = landed[story.url]
            assert (row["title"], row["body"]) == (story.title, story.body), story.url
        assert {row["lane"] for row in landed.values()} == {"live"}
        assert first["publish"] == {"published": len(missing)}
        assert way.off_balance(conn) == []

        standing = way.standing(conn)
        again = backfill(onward)  # the same day once more
        assert again["fetch"] == again["extract"] == again["publish"] == {}
        assert way.standing(conn) == standing


def test_until_they_land_its_pages_wait_in_a_lane_that_live_runs_leave_alone(onward: Settings, newsroom_then: Newsroom) -> None:
    workerless = replace(onward, workers=1)
    with connect(onward.database_url or "") as conn:
        backfill(workerless, ("discover",))
        lane = f"SELECT count(*) AS n FROM pipeline.pages WHERE lane = '{DAY.lane}' AND awaits = 'fetch'"
        [waiting] = way.rows(conn, lane)
        assert waiting["n"] > 20
        asked = {host: dict(seen["paths"]) for host, seen in newsroom_then.stats().items()}
        way.ingest(workerless, NOW - BEFORE + timedelta(minutes=30), ("fetch", "extract", "publish"), "live")
        assert way.rows(conn, lane) == [waiting]
        new = {path for host, seen in newsroom_then.stats().items() for path in set(seen["paths"]) - set(asked.get(host, {}))}
        assert not any(path.startswith(f"/{DAY.start:%Y/%m/%d}/") for path in new)


def test_a_day_waits_for_the_publisher_of_another_that_is_at_work_on_its_last_site(onward: Settings) -> None:
    workerless = replace(onward, workers=1)
    backfill(workerless, ("discover", "fetch", "extract"))
    with connect(onward.database_url or "") as other, connect(onward.database_url or "") as conn:
        held = articles.lock_sites_to_publish(other, DAY.lane, "", 1)
        done = threading.Timer(2, other.rollback)
        done.start()
        backfill(workerless, ("publish",))
        done.join()
        assert held
        assert way.rows(conn, f"SELECT url FROM pipeline.pages WHERE lane = '{DAY.lane}'") == []
        assert way.off_balance(conn) == []


def test_a_sitemap_that_two_sources_share_is_asked_for_once_and_gives_each_its_own(settings: Settings, conn: Connection) -> None:
    a, b, shared = "http://a.test/", "http://b.test/", "http://a.test/sitemap.xml"
    urls = [f"{a}1", f"{b}1", f"{b}2"]
    listed = "".join(f"<url><loc>{url}</loc><lastmod>{DAY.start:%Y-%m-%d}</lastmod></url>" for url in urls)
    answers = {shared: (200, "application/xml", f"<urlset>{listed}</urlset>")}
    for at in (a, b):
        answers |= {f"{at}feed": rss(0), f"{at}robots.txt": (200, "text/plain", f"Sitemap: {shared}")}
    with serve_site(answers) as proxy:
        with conn.transaction():
            hosts.add(conn, ["a.test", "b.test"])
            for at in (a, b):
                feeds.add(conn, feeds.add_source(conn, at, at, [], NOW), f"{at}feed", "rss", at[7:-1], 600, NOW)
        behind = replace(settings, http_proxy=proxy.url, workers=1)
        way.ingest(behind, NOW, ("poll",))
        way.ingest(behind, NOW, ("discover",), "backfill", DAY)
    found = way.rows(conn, "SELECT p.url, s.name, l.discovered FROM pipeline.pages p JOIN news.sources s USING (source_id)"
                           " JOIN pipeline.ledger l ON l.source = s.name WHERE l.way = 'sitemap' ORDER BY p.url")  # fmt: skip
    assert [tuple(row.values()) for row in found] == [(urls[0], a, 1), (urls[1], b, 2), (urls[2], b, 2)]
    assert proxy.paths.count(shared) == 1


def test_a_robots_txt_that_names_no_address_as_a_sitemap_stops_nothing(settings: Settings, conn: Connection) -> None:
    at, sitemap = "http://a.test/", "http://a.test/sitemap.xml"
    listed = f"<urlset><url><loc>{at}1</loc><lastmod>{DAY.start:%Y-%m-%d}</lastmod></url></urlset>"
    robots = "Sitemap: http://[a\nSitemap: /sitemap.xml\n"
    answers = {f"{at}feed": rss(0), f"{at}robots.txt": (200, "text/plain", robots), sitemap: (200, "application/xml", listed)}
    with serve_site(answers) as proxy:
        with conn.transaction():
            hosts.add(conn, ["a.test"])
            feeds.add(conn, feeds.add_source(conn, "A", at, [], NOW), f"{at}feed", "rss", "a.test", 600, NOW)
        behind = replace(settings, http_proxy=proxy.url, workers=1)
        way.ingest(behind, NOW, ("poll",))
        way.ingest(behind, NOW, ("discover",), "backfill", DAY)
    assert [row["url"] for row in way.rows(conn, "SELECT url FROM pipeline.pages")] == [f"{at}1"]


def test_dated_pages_that_are_only_guessed_at_are_soon_given_up(settings: Settings, conn: Connection) -> None:
    home, span = "http://a.test/", Window(DAY.start - timedelta(days=99), DAY.end)
    with serve_site({f"{home}feed": rss(0)}) as proxy, connect(settings.database_url or "") as desk:
        with desk.transaction():
            hosts.add(desk, ["a.test"])
            source = feeds.add_source(desk, home, home, [], NOW)
            feeds.add(desk, source, f"{home}feed", "rss", "a.test", 600, NOW)
            urls = [f"{home}2026/11/{day:02}/x" for day in range(1, 8)]
            pages.add(desk, [{"url": url, "host": "a.test", "site": "a.test", "source_id": source, "feed_id": None, "hints": {}}
                             for url in urls], "live", NOW, "fill")  # fmt: skip
            desk.execute("UPDATE pipeline.pages SET state = 'published', awaits = NULL")
        way.ingest(replace(settings, http_proxy=proxy.url, workers=1), NOW, ("discover",), "backfill", span)
    asked = [path for path in proxy.paths if re.fullmatch(r".*/\d{4}/\d\d/\d\d/", path)]
    assert 10 <= len(asked) <= 30
    states = way.rows(conn, "SELECT DISTINCT state FROM pipeline.windows WHERE way = 'dated_pages'")
    assert [row["state"] for row in states] == ["out of reach"]


@pytest.mark.parametrize(("earlier", "told"), [(0, True), (1_000, False)])
def test_dated_pages_are_held_to_be_absent_on_the_word_of_days_alone_on_which_articles_came_out(
    onward: Settings, earlier: int, told: bool
) -> None:
    with connect(onward.database_url or "") as conn:
        conn.execute(b"INSERT INTO pipeline.windows (source_id, way, day, state, run_id) SELECT DISTINCT source_id, 'dated_pages',"
                     b" (published_at AT TIME ZONE 'UTC')::date - %s, 'out of reach', 'a' FROM news.articles"
                     b" WHERE published_at IS NOT NULL", (earlier,))  # fmt: skip
        assert bool(feeds.absent_dated_pages(conn)) is told


@pytest.mark.long
def test_days_in_a_range_are_done_one_by_one_by_command(onward: Settings, newsroom_then: Newsroom) -> None:
    first = DAY.start + timedelta(days=1)
    days = [Window(first, first + timedelta(days=1)), Window(first + timedelta(days=1), first + timedelta(days=2))]
    done = way.command(onward, "backfill", f"{days[0].start:%Y-%m-%d}", f"{days[1].start:%Y-%m-%d}")
    assert done.returncode == 0, done.stderr
    with connect(onward.database_url or "") as conn:
        runs = way.rows(conn, "SELECT window_start, problems FROM pipeline.runs WHERE kind = 'backfill' ORDER BY began_at")
        assert [(row["window_start"], row["problems"]) for row in runs] == [(day.start, []) for day in days]
        landed = {row["url"] for row in way.rows(conn, LANDED)}
        wanted: set[Any] = {story.url for day in days for story in dated(newsroom_then.world, day)}
        assert wanted <= landed
    assert datetime.now(UTC) > NOW  # a command's own time; what it dates comes from the sitemaps
