"""Whatever is wrong with what we are given or stand on: one line that says what and what to do, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql as composed

from copydesk import postgres
from copydesk.newsroom.server import Newsroom
from copydesk.settings import Settings
from sql import articles
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.conftest import TakenIn, copied


@dataclass(frozen=True, slots=True)
class Bad:
    """A call, and what is said of it. `{tmp}` stands for a folder with the files below."""

    call: str
    says: str
    code: int = 2
    env: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join([*(f"{name}={value}" for name, value in self.env.items()), self.call])


FILES = {
    "list.html": "<html><body>not a list</body></html>",
    "torn.opml": "<opml><body><outline xmlUrl='https://a.example/'>",
    "empty.opml": "<opml><body><outline text='nothing'/></body></opml>",
    "binary.opml": "\x00\x01\x02",
    "bad.toml": "[[sources]",
    "nameless.toml": "[[sources]]\nfeeds = ['https://a.example/feed']",
    "private.toml": "[[sources]]\nname = 'Paper'\nfeeds = ['https://paper.example/feed', 'ftp://paper.example/']",
    "not.warc.gz": "no WARC at all",
}
CALLS = [
    Bad("sources import {tmp}/missing.opml", "cannot read {tmp}/missing.opml: No such file or directory"),
    Bad("sources import {tmp}", "cannot read {tmp}: Is a directory"),
    Bad("sources import {tmp}/list.html", "its root is <html> and not <opml>"),
    Bad("sources import {tmp}/torn.opml", "torn.opml is not well-formed OPML"),
    Bad("sources import {tmp}/binary.opml", "binary.opml is not well-formed OPML"),
    Bad("sources import {tmp}/empty.opml", "lists no feed: an OPML outline needs an xmlUrl"),
    Bad("sources import {tmp}/bad.toml", "bad.toml is not valid TOML"),
    Bad("sources import {tmp}/nameless.toml", "number 1 has no name"),
    Bad("sources add Paper ftp://paper.example/feed", "no http or https address"),
    Bad("sources add Paper paper.example/feed", "no http or https address"),
    Bad("sources add Paper http://10.0.0.1/feed", "not a public address", env={"COPYDESK_ALLOW_PRIVATE_ADDRESSES": "no"}),
    Bad("sources add Paper https://paper.example/feed --kind telegraph", "'telegraph': it is one of rss, json"),
    Bad("sources add ftp://paper.example/", "no http or https address"),
    Bad("sources add nonsense", "no http or https address"),
    Bad("sources add http://10.0.0.1/", "not a public address", env={"COPYDESK_ALLOW_PRIVATE_ADDRESSES": "no"}),
    Bad("sources add http://nowhere.newsroom.test/", "http://nowhere.newsroom.test/ cannot be looked at: robots_unreachable: 502"),
    Bad("sources add https://paper.example/ --selector a[", "'a[' is no CSS selector"),
    Bad("sources sync {tmp}/missing.toml", "cannot read {tmp}/missing.toml: No such file or directory"),
    Bad("sources sync {tmp}/torn.opml", "torn.opml is no sources.toml: copydesk sources import reads OPML"),
    Bad("sources sync {tmp}/bad.toml --yes", "bad.toml is not valid TOML"),
    Bad("sources sync {tmp}/private.toml --yes", "nothing was changed: ftp://paper.example/ of 'Paper'"),
    Bad("silence Nobody --until 2099-01-01 --why rebuilt", "no feed of a source called 'Nobody' is asked: copydesk sources list"),
    Bad("silence Nobody", "say until when and why"),
    Bad("silence Nobody --until 2099-01-01", "say until when and why"),
    Bad("silence Nobody --until 2001-01-01 --why rebuilt", "has passed"),
    Bad("silence Nobody --until soon --why rebuilt", "is no time"),
    Bad("silence Wirehouse_Agency --undo", "is silenced: copydesk sources list"),
    Bad("inspect nonsense", "'nonsense' is no http or https address"),
    Bad("inspect http://nowhere.test/a", "no page or feed has the address http://nowhere.test/a"),
    Bad("release http://nowhere.test/a", "no page or feed with the address http://nowhere.test/a was given up: copydesk inspect"),
    Bad("trust Nobody", "no source called 'Nobody' is verified: copydesk sources list"),
    Bad("trust Wirehouse_Agency --undo", "is trusted: copydesk sources list"),
    Bad("init --contact everybody", "should be a web address"),
    Bad("takedown http://nowhere.test/a", "no page has the address http://nowhere.test/a"),
    Bad("takedown http://[/", "is no address"),
    Bad("export --format xml", "'xml': it is one of jsonl, csv, parquet"),
    Bad("export --since soon", "'soon' is no time: write it as 2026-11-01"),
    Bad("export --source Nobody", "there is no source called 'Nobody': copydesk sources list"),
    Bad("export --format parquet", "say where the Parquet file goes: --out FILE"),
    Bad("export --format parquet --out {tmp}/a --follow", "leave --follow"),
    Bad("export --out {tmp}/nowhere/a", "cannot write {tmp}/nowhere/a: No such file or directory"),
    Bad("export --out nowhere://a", "cannot write nowhere://a"),
    Bad("export --after 1", "this is no cursor of news.changes: 1 (--after): begin anew without it"),
    Bad("export --after 999-1", "given by another history of this database: 999-1 (--after)"),
    Bad("export --cursor {tmp}/bad.toml", "keeps no place of an export"),
    Bad("takedown", "an address, --source NAME or --list FILE, one of them"),
    Bad("takedown http://nowhere.test/a --source Nobody", "an address, --source NAME or --list FILE, one of them"),
    Bad("takedown --source Nobody", "there is no source called 'Nobody': copydesk sources list"),
    Bad("takedown --list {tmp}/missing.txt", "cannot read {tmp}/missing.txt: No such file or directory"),
    Bad("takedown --list {tmp}/empty.opml", "is no http or https address"),
    Bad("backfill 2026-11-02 2026-11-01", "the range ends (2026-11-01) before it begins (2026-11-02)"),
    Bad("backfill 2999-01-01 2999-01-02", "the range ends in the future (2999-01-02), and today is"),
    Bad("backfill 1976-01-01 2026-01-01", "is a year mistyped?"),
    Bad("backfill 2026-01-01 2026-01-02 --way teleport", "there is no way back called 'teleport': it is one of announced, archive"),
    Bad("backfill 2026-01-01 2026-01-02 --only-source Nobody", "no source called 'Nobody' is watched: copydesk sources list"),
    Bad(
        "backfill 2026-01-01 2026-01-02 --template /day", "'/day' is no address of dated pages: write it as https://paper.example/"
    ),
    Bad("backfill 2026-01-01 2026-01-02 --max-pages 0", "--max-pages"),
    Bad("backfill yesterday today", "'yesterday' is no day: write it as 2026-11-01"),
    Bad("reclean 2026-11-31 2026-12-01", "'2026-11-31' is no day"),
    Bad("reclean 2026-11-01", "the range from 2026-11-01 has no end: say its last day too, or no day at all"),
    Bad("reclean --source Nobody --dry-run", "there is no source called 'Nobody': copydesk sources list"),
    Bad("reclean 1926-11-01 2026-11-01", "is a year mistyped?"),
    Bad("import-warc {tmp}/missing.warc.gz", "cannot read {tmp}/missing.warc.gz: there is no such file"),
    Bad("import-warc {tmp}/not.warc.gz --since 2026-03-02 --until 2026-03-01", "the time ends (2026-03-01) before it begins"),
    Bad("import-warc {tmp}/not.warc.gz --since 2999-01-01", "2999-01-01 lies in the future"),
    Bad("import-warc {tmp}/not.warc.gz --only-source Nobody", "there is no source called 'Nobody': copydesk sources list"),
    Bad("import-warc {tmp}/not.warc.gz", "{tmp}/not.warc.gz is no WARC file"),
    Bad("import-warc nowhere://a", "cannot read nowhere://a"),
    Bad("extract {tmp}/missing.warc.gz --out {tmp}/out.jsonl", "there is no file {tmp}/missing.warc.gz"),
    Bad(
        "extract {tmp}/not.warc.gz --out {tmp}/nowhere/out.jsonl", "cannot write {tmp}/nowhere/out.jsonl: No such file or directory"
    ),
    Bad("extract {tmp}/not.warc.gz --out {tmp}", "cannot write {tmp}: Is a directory"),
    Bad("extract {tmp}/not.warc.gz --out {tmp}/out.jsonl", "{tmp}/not.warc.gz holds no page"),
    Bad("score {tmp}/missing.jsonl {tmp}/missing.jsonl", "there is no file {tmp}/missing.jsonl"),
    Bad("stage fetch nobody", "there is no run nobody: begin it first"),
    Bad("stage nothing nobody", "there is no stage nothing"),
]
VARIABLES = [
    Bad("status", f"{name} should", env={name: value})
    for name, value in (
        ("COPYDESK_DATABASE_URL", "mysql://here/news"), ("COPYDESK_WORKERS", "two"), ("COPYDESK_HOST_DELAY", "-1"),
        ("COPYDESK_POLL_SECONDS", "0"), ("COPYDESK_REVISIT_HOURS", "6,1"), ("COPYDESK_ALLOW_PRIVATE_ADDRESSES", "perhaps"),
        ("COPYDESK_KEEP_GONE_TEXT", "maybe"),
        ("COPYDESK_STAGE_SECONDS", "1"), ("COPYDESK_LEASE_SECONDS", "soon"), ("COPYDESK_PAGE_SECONDS", "0"),
        ("COPYDESK_SITE_ARTICLES", "1"), ("COPYDESK_KEEP_CAPTURES", "0"), ("COPYDESK_RECLEAN_ASKS", "2"),
        ("http_proxy", "socks4://proxy:3128"), ("https_proxy", "ftp://proxy"),
    )
]  # fmt: skip
NOWHERE = {"COPYDESK_DATABASE_URL": "", "COPYDESK_HOME": "/dev/null/home"}
SURROUNDINGS = [
    Bad("status", "cannot reach PostgreSQL", 1, {"COPYDESK_DATABASE_URL": "postgresql://me@127.0.0.1:1/news"}),
    Bad(
        "ingest",
        "is COPYDESK_DATABASE_URL right, and the server up?",
        1,
        {"COPYDESK_DATABASE_URL": "postgresql://me@127.0.0.1:1/x"},
    ),
    Bad("status", "nowhere", 1, {"COPYDESK_DATABASE_URL": "postgresql:///news?host=/nowhere"}),
    Bad("status", "invalid", 1, {"COPYDESK_DATABASE_URL": "postgresql://me@127.0.0.1:1/news?speed=high"}),
    Bad("status", "cannot make /dev/null/home: Not a directory (set COPYDESK_HOME to", 1, NOWHERE),
    Bad("poll", "cannot write the archive at /dev/null/archive", 1, {"COPYDESK_ARCHIVE": "/dev/null/archive"}),
    Bad("poll", "cannot write the archive at nowhere://archive", 1, {"COPYDESK_ARCHIVE": "nowhere://archive"}),
    Bad("init", "cannot write the archive at /proc/archive", 1, {"COPYDESK_ARCHIVE": "/proc/archive"}),
]


def call(settings: Settings, command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The command line as a person or a scheduler calls it."""
    words = [word.replace("_", " ") if word.istitle() else word for word in command.split()]
    return way.command(settings, *words, **more)


def one_line(done: subprocess.CompletedProcess[str], says: str, code: int) -> None:
    assert done.stderr.splitlines()[1:] == []
    assert done.stderr.startswith("copydesk: ")
    assert says in done.stderr
    assert done.returncode == code


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    for name, text in FILES.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture(scope="module")
def standing(server: Path, taken_in: TakenIn, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A copy, for some calls begin a run before they are found wrong."""
    with copied(server, taken_in, tmp_path_factory.mktemp("bad") / "home") as settings:
        yield settings


@pytest.fixture(scope="module")
def everything(standing: Settings) -> Iterator[Any]:
    """All that is kept, to be compared: nothing of the calls below may change it."""

    def kept() -> Any:
        with connect(standing.database_url or "") as conn:
            feeds = way.rows(
                conn, "SELECT f.*, s.name FROM pipeline.feeds f JOIN news.sources s USING (source_id) ORDER BY feed_id"
            )
            files = sorted(path for path in Path(standing.archive).rglob("*.warc.gz"))
            return way.standing(conn), feeds, files

    before = kept()
    yield before
    assert kept() == before


@pytest.mark.parametrize("bad", [*CALLS, *VARIABLES, *SURROUNDINGS], ids=str)
def test_a_call_that_cannot_be_done_says_why_in_one_line(bad: Bad, standing: Settings, folder: Path, everything: Any) -> None:
    done = call(standing, bad.call.replace("{tmp}", str(folder)), **bad.env)
    one_line(done, bad.says.replace("{tmp}", str(folder)), bad.code)
    assert done.stdout == ""


def test_releasing_an_article_that_stands_changes_nothing(standing: Settings, taken_in: TakenIn, everything: Any) -> None:
    url = taken_in.world.truth()[0].url
    one_line(call(standing, f"release {url}"), "was given up: copydesk inspect shows its state", 2)


def test_a_database_of_a_newer_version_is_left_alone(settings: Settings, conn: Connection) -> None:
    conn.execute("INSERT INTO public.copydesk_migrations (number) VALUES (9999)")
    conn.commit()
    for command in ("status", "init", "ingest"):
        one_line(call(settings, command), "the database is at migration 9999", 2)
        one_line(call(settings, command), "install the newer copydesk", 2)
    assert way.rows(conn, "SELECT * FROM pipeline.runs") == []


def test_a_database_that_was_not_prepared_asks_for_init(server: Path, settings: Settings) -> None:
    with psycopg.connect(postgres.url(server, "postgres"), autocommit=True) as admin:
        name = composed.Identifier(f"bare_{os.getpid()}")
        admin.execute(composed.SQL("CREATE DATABASE {}").format(name))
        bare = replace(settings, database_url=postgres.url(server, f"bare_{os.getpid()}"))
        one_line(call(bare, "status"), "run `copydesk init`", 2)
        one_line(call(bare, "check"), "run `copydesk init`", 2)
        admin.execute(composed.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


def test_a_check_without_any_run_says_how_to_make_one(settings: Settings) -> None:
    one_line(call(settings, "check"), "there is no run to check yet: copydesk ingest makes one", 2)


def test_a_postgres_that_goes_away_in_the_middle_of_a_run_is_one_line(onward: Settings, newsroom_then: Newsroom) -> None:
    env = os.environ | onward.to_environment() | {"COPYDESK_LOG": "CRITICAL"}
    command = [sys.executable, "-m", "copydesk", "poll"]
    with connect(onward.database_url or "") as conn:
        before = way.standing(conn)
        running = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while not way.rows(conn, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'copydesk poll 1'"
                                 " AND EXISTS (SELECT FROM pipeline.feeds WHERE claim_token IS NOT NULL)"):  # fmt: skip
            assert running.poll() is None
        said, wrong = running.communicate(timeout=60)
        one_line(subprocess.CompletedProcess([], running.returncode, said, wrong), "PostgreSQL went away", 1)
        assert way.standing(conn) == before


def test_what_a_postgres_that_is_there_cannot_do_is_one_line_and_the_run_knows(settings: Settings, conn: Connection) -> None:
    name = composed.Identifier(conn.info.dbname)
    conn.execute(composed.SQL("ALTER DATABASE {} SET lock_timeout = '100ms'").format(name))
    conn.commit()
    articles.share(conn)  # somebody publishes and does not come to an end: no copies can be linked
    one_line(call(settings, "publish"), "PostgreSQL could not go on: canceling statement due to lock timeout", 1)
    conn.commit()
    assert way.rows(conn, "SELECT stage, problem FROM pipeline.run_stages") == [
        {"stage": "publish", "problem": "canceling statement due to lock timeout"}
    ]


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    folder.mkdir(parents=True)
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=False).returncode:
        pytest.skip("only who may mount a file system can have a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.long
def test_a_full_disk_is_one_line_and_once_there_is_room_everything_lands(
    press: Settings, newsroom: Newsroom, conn: Connection, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    with small_disk(disk, "192k"):
        full = replace(press, archive=str(disk))
        way.watch_newsroom(full, NOW)
        assert call(full, "poll").returncode == 0
        one_line(call(full, "fetch"), "No space left on device", 1)
        assert way.unreadable_captures(full, conn) == []
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        assert call(full, "ingest").returncode == 0
        landed = {row["url"] for row in way.rows(conn, "SELECT url FROM news.articles")}
        assert {story.url for story in newsroom.world.truth()} <= landed
        assert way.unreadable_captures(full, conn) == []
        assert way.off_balance(conn) == []
