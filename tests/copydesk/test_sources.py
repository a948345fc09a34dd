"""Lists of feeds as people keep them, in and out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import sources
from copydesk.settings import Settings
from copydesk.sources import Listed, SourcesError
from sql import feeds
from sql.connection import Connection
from tests.conftest import NOW

OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Mine</title></head><body>
  <outline text="Coast">
    <outline title="Papers">
      <outline text="Harbor &amp; Ledger" xmlUrl="https://harbor.example/feed" htmlUrl="https://harbor.example/" type="rss"/>
      <outline xmlUrl=" https://www.nameless.example/rss "/>
    </outline>
    <outline text="Wire" xmlUrl="https://wire.example/feed.json" copydeskKind="json"/>
  </outline>
  <outline text="A folder with nothing in it"/>
  <outline text="Loose" xmlurl="https://loose.example/atom" copydeskKind="telegraph"/>
</body></opml>"""
TOML = """
[[sources]]
name = "The Harbor Ledger"
home = "https://harbor.example/"
tags = ["coast", "daily"]
feeds = ["https://harbor.example/feed", { url = "https://harbor.example/sitemap.xml", kind = "sitemap" }]

[[sources]]
name = "Without feeds yet"
"""


def write(folder: Path, text: str | bytes, name: str = "list.opml") -> Path:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_the_folders_of_an_opml_file_become_tags(tmp_path: Path) -> None:
    assert sources.read(write(tmp_path, OPML)) == [
        Listed("Harbor & Ledger", "https://harbor.example/feed", "rss", "https://harbor.example/", ("Coast", "Papers")),
        Listed("www.nameless.example", "https://www.nameless.example/rss", "rss", None, ("Coast", "Papers")),
        Listed("Wire", "https://wire.example/feed.json", "json", None, ("Coast",)),
        Listed("Loose", "https://loose.example/atom", "rss", None, ()),
    ]


def test_a_toml_file_gives_each_source_its_feeds(tmp_path: Path) -> None:
    assert sources.read(write(tmp_path, TOML, "sources.toml")) == [
        Listed("The Harbor Ledger", url, kind, "https://harbor.example/", ("coast", "daily"))
        for url, kind in (("https://harbor.example/feed", "rss"), ("https://harbor.example/sitemap.xml", "sitemap"))
    ]


BOMB = '<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]><opml><body><outline text='&j;' xmlUrl='https://a.example/'/></body></opml>"  # fmt: skip
SECRET = "<!DOCTYPE opml [<!ENTITY s SYSTEM 'file:///etc/passwd'>]><opml><body><outline xmlUrl='https://a.example/'>&s;</outline></body></opml>"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("list.opml", "", "not well-formed OPML"),
        ("list.opml", "# not XML", "not well-formed OPML"),
        ("list.opml", b"\x00\xff\xfe", "not well-formed OPML"),
        ("list.opml", OPML[:300], "not well-formed OPML"),
        ("list.opml", BOMB, "not well-formed OPML"),
        ("list.opml", "<html><body/></html>", "its root is <html> and not <opml>"),
        ("list.opml", "<x:opml xmlns:x='urn:y'><body/></x:opml>", "and not <opml>"),
        ("list.opml", "<opml><body/></opml>", "lists no feed"),
        ("sources.toml", "", "lists no feed"),
        ("sources.toml", "[[sources]", "not valid TOML"),
        ("sources.toml", b"\xff", "not valid TOML"),
        ("sources.toml", "[[sources]]\nfeeds = ['https://a.example/']", "number 1 has no name"),
        ("sources.toml", "sources = ['https://a.example/']", "number 1 has no name"),
        ("sources.toml", "sources = 5", "should be tables"),
        ("sources.toml", "[[sources]]\nname = 'A'\nfeeds = [{}]", "needs a url"),
        ("sources.toml", "[[sources]]\nname = 'A'\nfeeds = [5]", "needs a url"),
        ("sources.toml", "[[sources]]\nname = 'A'\nfeeds = 5", "needs a url"),
        ("sources.toml", "[[sources]]\nname = 'A'\nfeeds = [{url = 5}]", "needs a url"),
        ("sources.toml", "[[sources]]\nname = 'A'\nfeeds = [{url = 'https://a.example/', kind = 'telegraph'}]", "a kind among"),
        (
            "sources.toml",
            "[[sources]]\nname = 'A'\nfeeds = [{url = 'https://a.example/', kind = 'section', selector = 'a['}]",
            "no CSS selector",
        ),
        ("sources.toml", "[[sources]]\nname = 'A'\ntags = 'coast'\nfeeds = ['https://a.example/']", "tags"),
        ("sources.toml", "[[sources]]\nname = 'A'\nhome = 5\nfeeds = ['https://a.example/']", "home"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_one_line(name: str, text: str | bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(SourcesError) as refused:
        sources.read(write(tmp_path, text, name))
    said = str(refused.value)
    assert says in said
    assert name in said
    assert "\n" not in said


def test_an_entity_is_never_expanded_and_no_file_read(tmp_path: Path) -> None:
    [listed] = sources.read(write(tmp_path, SECRET))
    assert listed == Listed("a.example", "https://a.example/")


@pytest.mark.parametrize(("path", "says"), [("missing.opml", "No such file"), (".", "Is a directory")])
def test_a_file_that_cannot_be_read_is_named(path: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(SourcesError, match=says):
        sources.read(tmp_path / path)


def test_folders_nested_without_end_are_no_way_to_stop_us(tmp_path: Path) -> None:
    deep = "<opml><body>" + "<outline text='f'>" * 200 + "<outline xmlUrl='https://a.example/'/>" + "</outline>" * 200
    [listed] = sources.read(write(tmp_path, deep + "</body></opml>"))
    assert len(listed.tags) == 200


folders = st.lists(st.text(alphabet="abc &<'", max_size=3).map(str.strip).filter(bool), max_size=3).map(tuple)


@given(tags=st.lists(folders, max_size=6))
def test_nested_folders_are_the_same_after_export_and_import(
    tags: list[tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows = [{"name": f"{n}", "home_url": None, "tags": path, "feed_url": f"https://a.example/{n}", "kind": "rss"}
            for n, path in enumerate(tags)]  # fmt: skip
    out = sources.to_opml(rows)
    if rows:
        again = sources.read(write(tmp_path_factory.mktemp("out"), out))
        assert sorted((one.source, one.tags) for one in again) == [(f"{n}", path) for n, path in enumerate(tags)]
    shared = [path for path in tags if path]
    assert out.count("<outline text=") <= sum(map(len, shared))


@given(name=st.text(min_size=1, max_size=40), tag=st.text(max_size=20))
def test_whatever_a_source_is_called_it_is_the_same_after_export_and_import(
    name: str, tag: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    row = {"name": name, "home_url": "https://a.example/?a=1&b=<2>", "tags": [tag] if tag else [], "feed_url": "https://a.example/f?x=1&y=2",
           "kind": "section"}  # fmt: skip
    [listed] = sources.read(write(tmp_path_factory.mktemp("out"), sources.to_opml([row])))
    assert (listed.feed_url, listed.kind, listed.home_url) == (row["feed_url"], "section", row["home_url"])
    if name.isprintable() and tag.isprintable() and name.strip():
        assert listed.source == name.strip()
        assert listed.tags == ((tag.strip(),) if tag.strip() else ())


def test_what_is_watched_goes_out_and_comes_in_the_same(conn: Connection, settings: Settings, tmp_path: Path) -> None:
    listed = sources.read(write(tmp_path, OPML))
    assert sources.add(settings, conn, listed, NOW) == (4, [])
    out = sources.to_opml(feeds.sources(conn))
    again = sources.read(write(tmp_path, out, "out.opml"))
    assert sorted(again, key=str) == sorted(listed, key=str)
    assert sources.add(settings, conn, again, NOW) == (0, [])


def test_feeds_that_cannot_be_watched_are_named_and_the_others_are_added(conn: Connection, settings: Settings) -> None:
    strict = Settings.from_environment({})
    bad = ["ftp://a.example/", "https://", "http://localhost/feed", "http://10.0.0.1/feed", "http://a.example:22/"]
    listed = [Listed("Bad", url) for url in bad] + [Listed("Good", "https://good.example/feed")]
    added, problems = sources.add(strict, conn, listed, NOW)
    assert added == 1
    assert [problem.partition(": ")[0] for problem in problems] == bad
    assert [row["name"] for row in feeds.sources(conn)] == ["Good"]


def test_one_source_may_have_many_feeds_and_one_feed_is_watched_once(conn: Connection, settings: Settings) -> None:
    listed = [Listed("A", "https://a.example/1"), Listed("A", "https://a.example/2"), Listed("B", "https://A.example:443/1#top")]
    assert sources.add(settings, conn, listed, NOW) == (2, [])
