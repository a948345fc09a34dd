"""The whole way over the newsroom, held to what the newsroom itself knows of every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from copydesk.newsroom import oddities
from copydesk.newsroom.server import Newsroom
from copydesk.newsroom.world import SITES, Site, Story, World
from copydesk.settings import Settings
from sql.connection import Connection, connect
from tests.conftest import MOMENT, NOW
from tests.copydesk import way
from tests.copydesk.conftest import DELAY, TakenIn

LANDED = """
    SELECT a.url, a.title, a.body, a.authors, a.published_at, a.language, a.is_copy, a.story_id, o.url AS original, a.version,
           a.withdrawn_at, v.cause
    FROM news.articles a
    JOIN news.stories s USING (story_id)
    JOIN news.articles o ON o.article_id = s.original_article_id
    JOIN news.article_versions v ON v.article_id = a.article_id AND v.version = a.version"""
CHECKSUMS = """
    SELECT (SELECT md5(string_agg(a::text, '|' ORDER BY article_id)) FROM news.articles a) AS articles,
           (SELECT md5(string_agg(v::text, '|' ORDER BY article_id, version)) FROM news.article_versions v) AS versions,
           (SELECT md5(string_agg(s::text, '|' ORDER BY story_id)) FROM news.stories s) AS stories,
           (SELECT md5(string_agg(s::text, '|' ORDER BY source_id)) FROM news.sources s) AS sources,
           (SELECT count(*) FROM pipeline.pages) AS pages"""


@pytest.fixture
def landed(taken_in_conn: Connection) -> dict[str, dict[str, Any]]:
    return {row["url"]: row for row in way.rows(taken_in_conn, LANDED)}


def by_site(world: World) -> Iterator[tuple[Site, tuple[Story, ...]]]:
    return ((site, world.announced(site)) for site in SITES)


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.host.partition(".")[0])
def test_every_article_lands_as_its_newsroom_wrote_it(site: Site, taken_in: TakenIn, landed: dict[str, Any]) -> None:
    stories = taken_in.world.announced(site)
    assert len(stories) > 3
    for story in stories:
        row = landed[story.url]
        found = (row["title"], row["body"], tuple(row["authors"]), row["language"])
        assert found == (story.title, story.body, story.authors, site.language), story.url
        if site.markup == "bare":  # names no time: the day in its addresses is all there is
            assert row["published_at"].date() == story.published.date()
        else:
            assert row["published_at"] == story.published


def test_nothing_lands_that_the_newsroom_does_not_know(taken_in: TakenIn, landed: dict[str, Any]) -> None:
    odd = {f"http://{oddities.HOST}{odd.path}" for odd in oddities.ODDITIES if odd.expected == "article"}
    assert set(landed) - odd == {story.url for story in taken_in.world.truth()}


@pytest.mark.parametrize("odd", oddities.ODDITIES, ids=lambda odd: odd.path.strip("/"))
def test_every_oddity_ends_in_the_state_it_should(
    odd: oddities.Oddity, taken_in: TakenIn, taken_in_conn: Connection, landed: dict[str, Any]
) -> None:
    url = f"http://{oddities.HOST}{odd.path}"
    [page] = way.rows(taken_in_conn, "SELECT state, reason, awaits, host FROM pipeline.pages WHERE url = %s", url)
    if odd.expected == "article":
        assert page["state"] == "published"
        assert landed[url]["original"] == oddities._story(taken_in.world).url
    elif odd.expected == "retry":
        assert (page["state"], page["awaits"], page["reason"]) == ("pending", "fetch", "http_503, to try again")
    elif odd.expected == "moved":
        assert (page["state"], page["host"]) == ("rejected", "harbor.newsroom.test")
    else:
        assert (page["state"], page["reason"].partition(":")[0]) == ("rejected", odd.expected)


def test_copies_of_a_text_are_linked_to_the_earliest_of_them_and_others_stand_alone(
    taken_in: TakenIn, landed: dict[str, Any]
) -> None:
    texts: dict[str, list[Story]] = defaultdict(list)
    for story in taken_in.world.truth():
        texts[story.original or story.url].append(story)  # some without its last paragraphs
    assert any(len(copies) > 1 for copies in texts.values())
    for copies in texts.values():
        first = min(copies, key=lambda story: (story.published, story.url))
        for story in copies:
            row = landed[story.url]
            assert row["story_id"] == landed[first.url]["story_id"]
            assert (row["original"], row["is_copy"]) == (first.url, story is not first)
    stories = {landed[copies[0].url]["story_id"] for copies in texts.values()}
    assert len(stories) == len(texts)


def test_each_host_had_one_fetcher_that_kept_the_delay_and_asked_for_everything_once(taken_in: TakenIn) -> None:
    assert {site.host for site in SITES} <= set(taken_in.stats)
    for host, seen in taken_in.stats.items():
        assert seen["most_at_once"] == 1, host
        assert seen["smallest_gap"] >= DELAY, host
        assert seen["agents"] == [taken_in.settings.user_agent], host
        repeated = {path: n for path, n in seen["paths"].items() if n > 1}
        assert not repeated or host == oddities.HOST, f"{host}: {repeated}"
    asked = taken_in.stats[oddities.HOST]["paths"]
    assert "/private/notes.html" not in asked


def test_both_books_balance_and_agree_with_what_the_run_reported(taken_in: TakenIn, taken_in_conn: Connection) -> None:
    [run] = way.rows(taken_in_conn, "SELECT problems, ended_at FROM pipeline.runs")
    assert run["problems"] == []
    booked: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in way.rows(taken_in_conn, "SELECT stage, claimed, handed_back, outcomes FROM pipeline.run_stages"):
        assert row["claimed"] == row["handed_back"] + sum(row["outcomes"].values())
        for outcome, n in row["outcomes"].items():
            booked[row["stage"]][outcome] += n
    assert booked == taken_in.counts
    [stock] = way.rows(
        taken_in_conn, "SELECT sum(discovered) AS n, (SELECT count(*) FROM pipeline.pages) AS pages FROM pipeline.stock"
    )
    assert stock["n"] == stock["pages"] > len(taken_in.world.truth())


def test_a_feed_that_is_broken_is_named_and_the_others_are_read(taken_in: TakenIn, taken_in_conn: Connection) -> None:
    feeds = {row["url"]: row for row in way.rows(taken_in_conn, "SELECT url, state, problem, failures FROM pipeline.feeds")}
    dead = feeds.pop("http://tangle.newsroom.test/dead.xml")
    assert (dead["state"], dead["problem"], dead["failures"]) == ("active", "http_500", 1)
    torn = feeds.pop("http://tangle.newsroom.test/feed.xml")
    assert torn["problem"].startswith("not well-formed")
    assert {(feed["state"], feed["problem"], feed["failures"]) for feed in feeds.values()} == {("active", None, 0)}


def test_every_capture_can_be_read_where_its_row_says(taken_in: TakenIn, taken_in_conn: Connection) -> None:
    assert way.unreadable_captures(taken_in.settings, taken_in_conn) == []


def test_a_second_run_at_once_changes_nothing(onward: Settings) -> None:
    at = NOW - timedelta(days=2)
    with connect(onward.database_url or "") as conn:
        before = way.rows(conn, CHECKSUMS)
        counts = way.ingest(onward, at + timedelta(minutes=30))
        assert set(counts["poll"]) <= {"unchanged", "http_500"}
        assert counts["fetch"] == {"retry": 1}  # the one page that was too busy
        assert counts["extract"] == counts["publish"] == {}
        assert way.rows(conn, CHECKSUMS) == before


def test_what_the_newsroom_did_since_arrives_as_versions_and_withdrawals_and_nothing_twice(
    onward: Settings, newsroom_then: Newsroom
) -> None:
    before = newsroom_then.world
    newsroom_then.move(MOMENT)
    after = newsroom_then.world
    way.ingest(replace(onward, revisit_hours=(1, 48)), NOW)
    with connect(onward.database_url or "") as conn:
        landed = {row["url"]: row for row in way.rows(conn, LANDED)}
    first = {story.url: story for story in before.truth()}
    edited = deleted = 0
    for url, story in first.items():
        now, row = after.find(url), landed[url]
        if now is None:  # no longer served: one 404 may be an accident
            assert (row["version"], row["withdrawn_at"], row["body"]) == (1, None, story.body)
        elif now.gone:
            deleted += 1
            assert (row["withdrawn_at"], row["body"]) == (NOW, story.body)
        elif (now.title, now.body) != (story.title, story.body):
            edited += 1
            assert (row["version"], row["cause"], row["title"], row["body"]) == (2, "edit", now.title, now.body), url
        else:
            assert (row["version"], row["title"], row["body"]) == (1, now.title, now.body), url
    assert edited > 5
    assert deleted > 0
    for story in after.truth():
        assert (landed[story.url]["title"], landed[story.url]["body"]) == (story.title, story.body)
    odd = {f"http://{oddities.HOST}{odd.path}" for odd in oddities.ODDITIES}
    assert set(landed) - odd == set(first) | {story.url for story in after.truth()}
