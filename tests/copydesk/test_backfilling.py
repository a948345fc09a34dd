"""Days brought back by command: by every way that the newsroom's sites have, once, and the same when killed on the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from copydesk.commands import backfilling
from copydesk.newsroom.server import Newsroom, serve
from copydesk.newsroom.world import SITES, Story, World
from copydesk.settings import Settings
from crawlers.ways import BY_NAME
from sql import feeds, hosts, windows
from sql.connection import Connection, connect
from tests.copydesk import way
from tests.copydesk.test_finding import serve as serve_site
from tests.copydesk.test_kills import processes

TODAY = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
NINETY = timedelta(days=92)
ALL = backfilling.errand((), (), None, retry=False, undated=False, template=None)
NO_WAY_BACK = {"Plain Post"}
KILLS, SEED, LEASE = 25, 7, 5


@pytest.fixture
def remembering() -> Iterator[Newsroom]:
    with serve(World(7, TODAY, kept=NINETY)) as running:
        yield running


@pytest.fixture
def desk(settings: Settings, remembering: Newsroom) -> Settings:
    """A desk that has been there for a run, and knows what feeds show now."""
    found = replace(settings, http_proxy=remembering.proxy)
    way.watch_newsroom(found, TODAY)
    way.ingest(found, datetime.now(UTC))
    return found


def reachable(world: World, first: date, last: date) -> dict[str, Story]:
    """What was published on these days on sites that have a way back, as their sites have it now."""
    sites = [site for site in SITES if site.way]
    stories = [story for site in sites for story in world.stories(site) if not story.gone]
    return {story.url: story for story in stories if first <= story.published.date() <= last}


def news(conn: Connection) -> list[dict[str, Any]]:
    """A checksum of every table of readers."""
    tables = ("sources", "stories", "articles", "copies", "article_versions", "withdrawals", "change_log")
    return [
        way.rows(conn, f"SELECT count(*) AS n, md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM news.{table} t")[0]
        for table in tables
    ]


def asked(newsroom: Newsroom) -> Counter[str]:
    return Counter({f"http://{host}{path}": n for host, seen in newsroom.stats().items() for path, n in seen["paths"].items()})


@pytest.mark.long
@pytest.mark.timeout(900)
def test_ninety_days_land_by_every_way_on_their_day_and_a_second_time_changes_nothing(
    desk: Settings, remembering: Newsroom, conn: Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = TODAY.date() - timedelta(days=90), TODAY.date() - timedelta(days=1)
    backfilling.backfill(desk, f"{first}", f"{last}", ALL, 31, as_json=False)
    said = capsys.readouterr().out
    landed = {row["url"]: row["day"] for row in way.rows(
        conn, "SELECT url, (published_at AT TIME ZONE 'UTC')::date AS day FROM news.articles")}  # fmt: skip
    wanted = reachable(remembering.world, first, last)
    assert len(wanted) > 1_500
    assert {url: landed.get(url) for url in wanted} == {url: story.published.date() for url, story in wanted.items()}
    ledger = windows.ledger(conn, first, last)
    conn.commit()
    gave = {row["way"] for row in ledger if row["discovered"]}
    assert gave >= set(BY_NAME) - {"news_sitemap"}  # what that shows, the feed's recorded documents have shown before
    assert "news_sitemap" in {row["way"] for row in ledger if row["state"] == "done"}
    without = [row for row in ledger if row["source"] in NO_WAY_BACK and row["way"] in BY_NAME and row["day"] < last - timedelta(5)]
    assert {row["state"] for row in without} == {"out of reach"}
    assert f"Plain Post, feed_pages: {first} to " in said
    assert way.off_balance(conn) == []

    before, requests, again = news(conn), asked(remembering), time.monotonic()
    backfilling.backfill(desk, f"{first}", f"{last}", ALL, 31, as_json=False)
    assert news(conn) == before
    assert [url for url in asked(remembering) - requests if url in landed] == []
    assert time.monotonic() - again < 300


@pytest.mark.long
def test_a_budget_a_host_is_kept_and_what_is_beyond_waits_for_another_day(
    desk: Settings, remembering: Newsroom, conn: Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    day = TODAY.date() - timedelta(days=20)
    only = backfilling.errand(("Портовый вестник", "Millstone Weekly"), (), None, retry=False, undated=False, template=None)
    requests = asked(remembering)
    backfilling.backfill(
        replace(desk, backfill_host_requests=2, workers=1), f"{day}", f"{day + timedelta(2)}", only, 3, as_json=False
    )
    spent = Counter(url.split("/")[2] for url in (asked(remembering) - requests).elements())
    assert spent == {"vestnik.newsroom.test": 2, "millstone.newsroom.test": 2}
    ledger = windows.ledger(conn, day, day + timedelta(2))
    conn.commit()
    assert {row["state"] for row in ledger if row["waiting"]} == {"cut short"}
    assert "the budget of its host is spent for today" in capsys.readouterr().out

    retry = replace(only, retry_failed=True)
    backfilling.backfill(replace(desk, workers=1), f"{day}", f"{day + timedelta(2)}", retry, 3, as_json=False)
    landed = {row["url"] for row in way.rows(conn, "SELECT url FROM news.articles")}
    sites = {"vestnik.newsroom.test", "millstone.newsroom.test"}
    assert {url for url in reachable(remembering.world, day, day + timedelta(2)) if url.split("/")[2] in sites} <= landed


@pytest.mark.long
def test_a_dry_run_tells_of_ways_and_time_and_makes_no_page(
    desk: Settings, conn: Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    before = way.rows(conn, "SELECT count(*) AS n FROM pipeline.pages")
    day = TODAY.date() - timedelta(days=20)
    backfilling.survey(replace(desk, host_delay=2.0), f"{day}", f"{day + timedelta(2)}", ALL, as_json=False)
    said = capsys.readouterr().out.splitlines()
    assert way.rows(conn, "SELECT count(*) AS n FROM pipeline.pages") == before
    assert way.rows(conn, "SELECT * FROM pipeline.windows") == []
    assert any(line.startswith("Millstone Weekly") and " wordpress " in line for line in said)
    assert "pages of 3 days would be fetched, in about " in said[-1]


def test_what_documents_name_that_is_no_address_is_left_out_of_a_dry_run(
    settings: Settings, conn: Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    day, sitemap = TODAY.date() - timedelta(days=1), "http://a.test/sitemap.xml"
    urls = ["http://a.test/1", "http://a..b/x", f"http://a.test/{'é' * 1_000}"]  # the last is too long once it is escaped
    listed = "".join(f"<url><loc>{url}</loc><lastmod>{day}</lastmod></url>" for url in urls)
    with conn.transaction():
        hosts.add(conn, ["a.test"])
        feeds.add(conn, feeds.add_source(conn, "A", None, [], TODAY), sitemap, "sitemap", "a.test", 600, TODAY)
    with serve_site({sitemap: (200, "application/xml", f"<urlset>{listed}</urlset>")}) as proxy:
        backfilling.survey(replace(settings, http_proxy=proxy.url), f"{day}", f"{day}", ALL, as_json=True)
    [found] = [way for way in json.loads(capsys.readouterr().out)["ways"] if way["way"] == "sitemap"]
    assert (found["addresses"], found["new"], found["days"]) == (1, 1, 1)


@pytest.mark.long
def test_no_more_new_pages_are_taken_than_were_asked_for(desk: Settings, conn: Connection) -> None:
    day = TODAY.date() - timedelta(days=20)
    few = replace(ALL, most_pages=5, sources=("The Old Times", "Millstone Weekly"))
    before = way.rows(conn, "SELECT count(*) AS n FROM pipeline.pages")[0]["n"]
    backfilling.backfill(replace(desk, workers=1), f"{day}", f"{day + timedelta(3)}", few, 4, as_json=False)
    assert way.rows(conn, "SELECT count(*) AS n FROM pipeline.pages")[0]["n"] == before + 5


@pytest.mark.long
@pytest.mark.timeout(900)
def test_a_backfill_that_is_killed_again_and_again_brings_what_an_undisturbed_one_does(
    desk: Settings, remembering: Newsroom, conn: Connection, tmp_path: Path
) -> None:
    first, last = TODAY.date() - timedelta(days=14), TODAY.date() - timedelta(days=5)
    hurried, mark, random = replace(desk, lease_seconds=LEASE, host_delay=0.05), tmp_path / "mark", Random(SEED)
    mark.mkdir()
    env = os.environ | hurried.to_environment() | {"TMPDIR": str(mark), "COPYDESK_LOG": "ERROR"}
    call = [sys.executable, "-m", "copydesk", "backfill", f"{first}", f"{last}", "--days-a-run", "10"]
    for _ in range(KILLS):
        started = subprocess.Popen(call, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   start_new_session=True)  # fmt: skip
        with suppress(subprocess.TimeoutExpired):
            started.wait(random.uniform(1.0, 9.0))
        with suppress(ProcessLookupError):
            os.kill(started.pid, signal.SIGKILL)
        started.wait()
    until = time.monotonic() + LEASE + 10
    while processes(mark) and time.monotonic() < until:
        time.sleep(0.1)
    assert processes(mark) == []
    done = subprocess.run(call, env=env, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert way.off_balance(conn) == []
    assert way.unreadable_captures(hurried, conn) == []
    landed = {row["url"]: row["body"] for row in way.rows(conn, "SELECT url, body FROM news.articles")}
    wanted = reachable(remembering.world, first, last)
    assert {url: landed.get(url) for url in wanted} == {url: story.body for url, story in wanted.items()}
    with connect(hurried.database_url or "") as reader:
        versions = "SELECT DISTINCT cause FROM news.article_versions WHERE version > 1"  # what was learnt between two lives
        assert {row["cause"] for row in way.rows(reader, versions)} <= {"boilerplate"}
