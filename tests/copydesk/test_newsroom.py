"""The newsroom: the same from the same seed and moment, alive over time, and true to what it serves."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from datetime import UTC, timedelta
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree, html

from copydesk import sources
from copydesk.newsroom import feeds, oddities
from copydesk.newsroom.server import Newsroom
from copydesk.newsroom.world import SITES, Site, Story, World
from crawlers.feeds import parse
from tests.conftest import MOMENT

Get = Callable[..., Any]


@pytest.fixture
def get(newsroom: Newsroom) -> Get:
    """Ask the newsroom by its proxy: the answer, open, whatever its status."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({"http": newsroom.proxy}), _EveryStatus())

    def ask(url: str, **headers: str) -> Any:
        with opener.open(urllib.request.Request(url, headers=headers), timeout=10) as answer:
            answer.content = answer.read()
            return answer

    return ask


class _EveryStatus(urllib.request.HTTPErrorProcessor):
    def http_response(self, request: Any, response: Any) -> Any:
        return response


def test_a_world_is_the_same_from_the_same_seed_and_moment_and_another_from_another_seed() -> None:
    assert World(7, MOMENT).truth() == World(7, MOMENT).truth()
    assert {story.title for story in World(8, MOMENT).truth()}.isdisjoint({story.body for story in World(7, MOMENT).truth()})
    assert World(8, MOMENT).truth() != World(7, MOMENT).truth()


def test_it_has_the_variety_that_it_is_there_for() -> None:
    assert len(SITES) >= 12
    assert {site.markup for site in SITES} >= {"json_ld", "microdata", "bare", "divs", "tables", "wordpress"}
    assert {site.feed for site in SITES} == set(feeds.PATHS)
    assert len({site.language for site in SITES}) >= 5
    assert "ar" in {site.language for site in SITES}
    assert any(site.charset != "utf-8" for site in SITES)
    assert any(site.slow for site in SITES)
    assert len({site.host for site in SITES}) == len({site.tagline for site in SITES}) == len(SITES)


def test_what_was_published_stays_and_changes_only_by_what_its_newsroom_does_to_it() -> None:
    worlds = [World(7, MOMENT + timedelta(hours=12 * step)) for step in range(8)]
    fates = set()
    for before, after in pairwise(worlds):
        for story in before.truth():
            now = after.find(story.url)
            if now is None:
                continue
            assert (now.published, now.authors, now.original) == (story.published, story.authors, story.original)
            fates |= {name for name in ("title", "paragraphs", "gone") if getattr(now, name) != getattr(story, name)}
            assert (now.modified or now.published) >= story.published
    assert fates == {"title", "paragraphs", "gone"}


def test_an_edition_goes_over_some_articles_and_nothing_else() -> None:
    first, second = World(7, MOMENT, 0), World(7, MOMENT, 1)
    changed = [story for story in first.truth() if second.find(story.url) != story]
    assert 0 < len(changed) < len(first.truth()) / 4
    assert {story.url for story in first.truth()} == {story.url for story in second.truth()}


@pytest.mark.parametrize("moment", [MOMENT + timedelta(hours=7 * step) for step in range(10)])
def test_at_any_moment_nothing_lies_in_the_future_and_every_site_has_news(moment: Any) -> None:
    world = World(7, moment)
    for site in SITES:
        stories = world.announced(site)
        assert len(stories) >= 3
        assert len({story.url for story in stories}) == len(stories)
        assert all(story.published <= moment and (story.modified or moment) <= moment for story in stories)


def test_wire_copy_stands_on_several_sites_and_is_abridged_by_some() -> None:
    world = World(7, MOMENT)
    wired = [story for story in world.truth() if story.original]
    originals = {story.url: story for site in SITES for story in world.stories(site)}
    whole = [story for story in wired if story.original in originals and story.body == originals[story.original].body]
    assert len({story.site for story in wired}) >= 2
    assert 0 < len(whole) < len(wired)


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.host.partition(".")[0])
def test_a_sites_feed_announces_exactly_its_articles(site: Site, get: Get, newsroom: Newsroom) -> None:
    answer = get(f"http://{site.host}{feeds.PATHS[site.feed]}")
    document = parse(answer.content, answer.url, answer.headers["Content-Type"], feeds.KINDS.get(site.feed, "rss"))
    found = {entry.url.partition("?")[0] for entry in document.entries}
    odd = {f"http://{oddities.HOST}{odd.path}" for odd in oddities.ODDITIES} if site is oddities.ODD else set()
    stories = {story.url for story in newsroom.world.announced(site)}
    if site.feed == "section":  # a page has links of other kinds as well
        assert stories <= found
    else:
        assert found - odd == stories


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.host.partition(".")[0])
def test_a_sites_pages_carry_its_articles_and_its_boilerplate_in_its_own_encoding(site: Site, get: Get, newsroom: Newsroom) -> None:
    story: Story = newsroom.world.announced(site)[0]
    answer = get(story.url)
    assert answer.status == 200
    text = "".join(str(piece) for piece in html.fromstring(answer.content.decode(site.charset)).itertext())
    for paragraph in (story.title, *story.paragraphs, site.tagline):
        assert paragraph in text


@pytest.mark.parametrize("odd", oddities.ODDITIES, ids=lambda odd: odd.path.strip("/"))
def test_an_oddity_answers_as_oddly_as_it_says(odd: oddities.Oddity, get: Get) -> None:
    expected = {"article": 302, "moved": 302, "retry": 503, "http_410": 410}
    answer = get(f"http://{oddities.HOST}{odd.path}")
    assert answer.status == expected.get(odd.expected, 200)


def test_redirects_lead_over_some_hops_to_an_article(get: Get, newsroom: Newsroom) -> None:
    path, hops = "/moved/one.html", 0
    while (answer := get(f"http://{oddities.HOST}{path}")).status == 302:
        path, hops = answer.headers["Location"], hops + 1
    assert hops == 3
    assert f"http://{oddities.HOST}{path}" in {story.url for story in newsroom.world.announced(oddities.ODD)}


def test_what_has_not_changed_is_not_sent_again(get: Get, newsroom: Newsroom) -> None:
    url = newsroom.world.truth()[0].url
    first = get(url)
    again = get(url, **{"If-None-Match": first.headers["ETag"]})
    assert (first.status, again.status, again.content) == (200, 304, b"")
    [seen] = newsroom.stats().values()
    assert (seen["hits"], seen["conditional"], seen["not_modified"], seen["most_at_once"]) == (2, 1, 1, 1)


def test_time_moves_on_when_it_is_told_to(get: Get, newsroom: Newsroom) -> None:
    later = MOMENT + timedelta(days=2)
    new = next(story for story in World(7, later).truth() if story.published > MOMENT)
    assert get(new.url).status == 404
    get(f"http://newsroom.test/_moment?at={later.isoformat()}")
    assert get(new.url).status == 200


@pytest.mark.parametrize(
    ("url", "status"),
    [("http://nowhere.test/", 502), ("http://harbor.newsroom.test/nothing.html", 404), (feeds.DEAD, 500),
     ("http://harbor.newsroom.test/robots.txt", 200)],
)  # fmt: skip
def test_what_is_not_there_says_so(url: str, status: int, get: Get) -> None:
    assert get(url).status == status


def test_its_list_of_feeds_is_one_that_we_read_ourselves(tmp_path: Any) -> None:
    file = tmp_path / "newsroom.opml"
    file.write_text(feeds.opml(), encoding="utf-8")
    assert etree.parse(str(file)).getroot().tag == "opml"
    assert len({one.feed_url for one in sources.read(file)}) == len(SITES) + 1


def test_as_a_process_it_tells_its_port_and_ends_when_its_stdin_closes() -> None:
    command = [sys.executable, "-m", "copydesk.newsroom", "--moment", MOMENT.astimezone(UTC).isoformat(), "--while-stdin"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdin
        assert served.stdout
        port = json.loads(served.stdout.readline())["port"]
        with urllib.request.build_opener(urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{port}"})).open(
            "http://harbor.newsroom.test/feed.xml", timeout=10
        ) as answer:
            assert answer.status == 200
        served.stdin.close()
        assert served.wait(10) == 0
