"""A sources.toml is made true: the difference is shown first, and nothing is done that nobody agreed to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from copydesk import sources
from copydesk.commands import watching
from copydesk.commands.given import NotKnown
from copydesk.settings import Settings
from sql import feeds, hosts
from sql.connection import Connection
from tests.conftest import NOW
from tests.copydesk import way

FILE = """
[[sources]]
name = "The Paper"
home = "https://paper.example/"
tags = ["coast"]
feeds = ["https://paper.example/feed", { url = "https://paper.example/news", kind = "section", selector = "main h2" }]

[[sources]]
name = "The Wire"
feeds = ["https://wire.example/rss?utm_source=x"]
"""


def sync(settings: Settings, folder: Path, text: str, agreed: bool = True) -> None:
    file = folder / "sources.toml"
    file.write_text(text)
    watching.sources_sync(settings, file, agreed)


def watched(conn: Connection) -> list[tuple[Any, ...]]:
    with conn.transaction():
        return [(row["name"], row["feed_url"], row["kind"], row["state"], row["declared"]) for row in feeds.sources(conn)]


DECLARED = [
    ("The Paper", "https://paper.example/feed", "rss", "active", True),
    ("The Paper", "https://paper.example/news", "section", "active", True),
    ("The Wire", "https://wire.example/rss", "rss", "active", True),
]


def test_the_difference_is_shown_and_nothing_is_done_without_a_yes(
    settings: Settings, conn: Connection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(NotKnown, match="nothing was changed"):
        sync(settings, tmp_path, FILE, agreed=False)
    shown = capsys.readouterr().out.splitlines()
    assert shown == [
        "+ The Paper: https://paper.example/feed (rss)",
        "+ The Paper: https://paper.example/news (section)",
        "+ The Wire: https://wire.example/rss (rss)",
        "3 new, 0 changed, 0 no longer listed, 0 as they are",
    ]
    assert watched(conn) == []


def test_what_is_agreed_to_is_done_and_then_nothing_differs(
    settings: Settings, conn: Connection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sync(settings, tmp_path, FILE)
    assert watched(conn) == DECLARED
    [selector] = [row["selector"] for row in feeds.sources(conn) if row["kind"] == "section"]
    assert selector == "main h2"
    conn.commit()
    capsys.readouterr()
    sync(settings, tmp_path, FILE)
    assert capsys.readouterr().out == "0 new, 0 changed, 0 no longer listed, 3 as they are\n"


def test_what_changed_in_the_file_is_named_and_changed(
    settings: Settings, conn: Connection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sync(settings, tmp_path, FILE)
    capsys.readouterr()
    sync(settings, tmp_path, FILE.replace("The Wire", "Wirehouse").replace('["coast"]', '["coast", "daily"]'))
    shown = capsys.readouterr().out
    assert "~ Wirehouse: https://wire.example/rss: source The Wire -> Wirehouse" in shown
    assert "~ The Paper: https://paper.example/feed: tags coast -> coast, daily" in shown
    assert ("Wirehouse", "https://wire.example/rss", "rss", "active", True) in watched(conn)
    assert {tuple(row["tags"]) for row in feeds.sources(conn) if row["name"] == "The Paper"} == {("coast", "daily")}


def test_a_feed_that_leaves_the_file_is_asked_no_longer_and_loses_nothing_and_may_come_back(
    settings: Settings, conn: Connection, tmp_path: Path
) -> None:
    sync(settings, tmp_path, FILE)
    without = FILE.partition('[[sources]]\nname = "The Wire"')[0]
    sync(settings, tmp_path, without)
    assert watched(conn)[2] == ("The Wire", "https://wire.example/rss", "rss", "silenced", False)
    sync(settings, tmp_path, FILE)
    assert watched(conn) == DECLARED


def test_a_feed_that_came_another_way_is_one_feed_with_that_of_the_file_and_others_stay(
    settings: Settings, conn: Connection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opml = tmp_path / "list.opml"
    opml.write_text(
        "<opml><body><outline text='News'><outline text='The Paper' xmlUrl='HTTPS://Paper.example:443/feed'/>"
        "<outline text='Other' xmlUrl='https://other.example/rss'/></outline></body></opml>"
    )
    sources.add(settings, conn, sources.read(opml), NOW)
    conn.commit()
    sync(settings, tmp_path, FILE)
    assert "https://paper.example/feed: home none -> https://paper.example/; tags News -> coast; kept by the file from now on" in (
        capsys.readouterr().out
    )
    assert watched(conn) == [("Other", "https://other.example/rss", "rss", "active", False), *DECLARED]
    assert sources.add(settings, conn, sources.read(opml), NOW) == (0, [])


def test_a_feed_that_a_person_silenced_stays_silent(settings: Settings, conn: Connection, tmp_path: Path) -> None:
    sync(settings, tmp_path, FILE)
    watching.silence(settings, "The Wire", "2099-01-01", "it is being rebuilt", undo=False)
    sync(
        settings,
        tmp_path,
        FILE.replace('"https://wire.example/rss?utm_source=x"', '{ url = "https://wire.example/rss", kind = "json" }'),
    )
    assert watched(conn)[2] == ("The Wire", "https://wire.example/rss", "json", "silenced", True)


def test_one_bad_address_and_nothing_is_changed(settings: Settings, conn: Connection, tmp_path: Path) -> None:
    with pytest.raises(sources.SourcesError, match=r"nothing was changed: ftp://wire\.example/ of 'The Wire': .* is no"):
        sync(settings, tmp_path, FILE.replace("https://wire.example/rss?utm_source=x", "ftp://wire.example/"))
    assert watched(conn) == []


def test_what_is_exported_as_toml_differs_in_nothing(
    settings: Settings, conn: Connection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sync(settings, tmp_path, FILE.replace("The Wire", 'The \\"Wire\\" \\u007f\\u00fc'))
    capsys.readouterr()
    watching.sources_export(settings, as_toml=True)
    exported = capsys.readouterr().out
    sync(settings, tmp_path, exported, agreed=False)
    assert capsys.readouterr().out == "0 new, 0 changed, 0 no longer listed, 3 as they are\n"


def test_a_feed_that_moved_for_good_is_known_by_its_old_address(
    settings: Settings, conn: Connection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sync(settings, tmp_path, FILE)
    feed_id = next(row["feed_id"] for row in feeds.sources(conn) if row["name"] == "The Wire")
    hosts.add(conn, ["new.example"])
    feeds.adopt(conn, feed_id, "https://new.example/rss", "new.example", NOW)
    conn.commit()
    capsys.readouterr()
    sync(settings, tmp_path, FILE)
    assert capsys.readouterr().out == "0 new, 0 changed, 0 no longer listed, 3 as they are\n"


def test_where_there_is_nobody_to_ask_nothing_is_done_without_a_word_for_it(
    settings: Settings, conn: Connection, tmp_path: Path
) -> None:
    file = tmp_path / "sources.toml"
    file.write_text(FILE)
    done = way.command(settings, "sources", "sync", str(file))
    assert (done.returncode, done.stderr) == (2, "copydesk: nothing was changed: answer yes, or call it with --yes\n")
    assert done.stdout.startswith("+ The Paper: ")
    assert watched(conn) == []
    assert way.command(settings, "sources", "sync", str(file), "--yes").returncode == 0
    assert watched(conn) == DECLARED
