"""What people see of feeds, hosts and pages, and what they can do about them."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from datetime import timedelta

import pytest

from copydesk import inspecting
from copydesk.settings import USER_AGENT_FILE, Settings
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.conftest import TakenIn

FEED = "http://harbor.newsroom.test/feed.xml"
DEAD = "http://tangle.newsroom.test/dead.xml"


def said(settings: Settings, *words: str) -> str:
    told = way.command(settings, *words)
    assert (told.returncode, told.stderr) == (0, "")
    return told.stdout


def any_feed(conn: Connection) -> str:
    [row] = way.rows(conn, "SELECT url FROM pipeline.feeds WHERE state = 'active' AND kind = 'rss' ORDER BY url LIMIT 1")
    return str(row["url"])


def test_inspect_tells_of_a_feed_what_happened_and_what_happens_next(taken_in: TakenIn, taken_in_conn: Connection) -> None:
    told = said(taken_in.settings, "inspect", any_feed(taken_in_conn))
    for words in ("a rss feed of", "last asked: 2026-11-22 12:00 UTC", "last gave something new:", "next: it is asked", "entries"):
        assert words in told
    failing = said(taken_in.settings, "inspect", DEAD)
    assert "last answered: never" in failing
    assert "http_500" in failing


def test_inspect_tells_of_a_host_by_its_bare_name(taken_in: TakenIn) -> None:
    told = said(taken_in.settings, "inspect", "tangle.newsroom.test")
    assert "2 feeds" in told
    assert "robots.txt: 200" in told
    assert "next: " in told
    as_json = json.loads(said(taken_in.settings, "inspect", "tangle.newsroom.test", "--json"))
    assert as_json["host"]["host"] == "tangle.newsroom.test"


def test_inspect_tells_what_comes_of_a_page(taken_in: TakenIn, taken_in_conn: Connection) -> None:
    [busy] = way.rows(taken_in_conn, "SELECT url FROM pipeline.pages WHERE reason LIKE 'http_503%%'")
    assert "next: it is fetched" in said(taken_in.settings, "inspect", busy["url"])
    [gone] = way.rows(taken_in_conn, "SELECT url FROM pipeline.pages WHERE reason = 'http_410'")
    assert "unless its feed says that it has changed or a person releases it" in said(taken_in.settings, "inspect", gone["url"])


def test_a_person_brings_back_a_feed_that_has_ended_and_a_host_that_is_left_alone(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        url = any_feed(conn)
        conn.execute("UPDATE pipeline.feeds SET state = 'ended', problem = 'http_410', conditional = false WHERE url = %s", (url,))
        conn.execute("UPDATE pipeline.hosts SET held_until = %s, failures = 9 WHERE host = 'tangle.newsroom.test'",
                     (NOW + timedelta(days=900),))  # fmt: skip
        conn.commit()
        assert "nothing, it has ended" in said(onward, "inspect", url)
        said(onward, "release", url)
        [feed] = way.rows(conn, "SELECT state, conditional, next_poll_why FROM pipeline.feeds WHERE url = %s", url)
        assert feed == {"state": "active", "conditional": True, "next_poll_why": "a person asked for it"}
        assert "nothing is asked before" in said(onward, "inspect", "tangle.newsroom.test")
        said(onward, "release", "tangle.newsroom.test")
        [host] = way.rows(conn, "SELECT held_until, failures FROM pipeline.hosts WHERE host = 'tangle.newsroom.test'")
        assert host == {"held_until": None, "failures": 0}


def test_a_source_whose_certificates_are_not_verified_shows_in_status_until_they_are(onward: Settings) -> None:
    assert "not verified" not in said(onward, "status")
    said(onward, "trust", "Plain Post")
    assert "the certificates of Plain Post are not verified since" in said(onward, "status")
    assert "its certificate is not verified" in said(onward, "inspect", "http://plainpost.newsroom.test/backend.rss")
    said(onward, "trust", "Plain Post", "--undo")
    assert "not verified" not in said(onward, "status")


def test_init_keeps_who_we_are(settings: Settings) -> None:
    assert "nobody has said who you are: run copydesk init --contact" in said(settings, "init")
    assert "presented to sites as copydesk/" in said(settings, "init", "--contact", "https://paper.example/bot")
    assert (settings.home / USER_AGENT_FILE).read_text().strip().endswith("(+https://paper.example/bot)")


def test_init_asks_who_we_are_where_somebody_is_there_to_answer(settings: Settings) -> None:
    ours, theirs = pty.openpty()
    env = os.environ | settings.to_environment() | {"COPYDESK_USER_AGENT": ""}
    with subprocess.Popen(
        [sys.executable, "-m", "copydesk", "init"], env=env, stdin=theirs, stdout=subprocess.PIPE, text=True
    ) as init:
        os.write(ours, b"desk@paper.example\n")
        told, _ = init.communicate(timeout=60)
    os.close(ours), os.close(theirs)
    assert "Where do the owners of sites find out who you are?" in told
    assert "(+desk@paper.example)" in told


@pytest.mark.parametrize(("state", "problem", "words"), [
    ("ended", "http_410", "copydesk release brings it back"), ("archive", None, "backfills alone"),
    ("silenced", "silenced by a person", "nothing, silenced by a person; copydesk silence --undo has it asked again"),
    ("silenced", "no longer listed", "nothing, no longer listed"),
    ("active", None, "next run (due since 2026-11-24 11:00 UTC): one is expected; it asks not to be asked the hours 1, 2 and on"),
])  # fmt: skip
def test_what_happens_next_to_a_feed(state: str, problem: str | None, words: str) -> None:
    feed = {"state": state, "problem": problem, "held_until": None, "next_poll_at": NOW - timedelta(hours=1),
            "next_poll_why": "one is expected", "skip_hours": [1, 2], "skip_days": [6]}  # fmt: skip
    said = inspecting._feed_next(feed, NOW)
    assert words in said
    assert ("--undo" in said) == (problem == "silenced by a person")
