"""copydesk export: every format says the same, a cursor goes on exactly where it stopped, and memory stays flat."""

from __future__ import annotations

import csv
import importlib
import json
import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from copydesk.settings import Settings
from copydesk.writers import COLUMNS
from sql import changes
from sql.connection import Connection
from tests.copydesk import way
from tests.copydesk.conftest import TakenIn
from tests.sql.desk import source
from tests.sql.readers import land


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_article_that_stands_is_written_once_with_every_column(taken_in: TakenIn, taken_in_conn: Connection) -> None:
    done = way.command(taken_in.settings, "export")
    assert done.returncode == 0, done.stderr
    written = lines(done.stdout)
    standing = way.rows(taken_in_conn, "SELECT article_id, title, body, content_hash FROM news.articles WHERE withdrawn_at IS NULL")
    assert {row["article_id"]: (row["title"], row["body"], row["content_hash"]) for row in written} == {
        row["article_id"]: (row["title"], row["body"], row["content_hash"]) for row in standing}  # fmt: skip
    assert len(written) == len(standing)
    assert all(list(row) == list(COLUMNS) for row in written)
    assert "to go on from here: --after " in done.stderr


def test_a_csv_says_what_the_lines_say(taken_in: TakenIn, tmp_path: Path) -> None:
    written = lines(way.command(taken_in.settings, "export").stdout)
    assert way.command(taken_in.settings, "export", "--format", "csv", "--out", str(tmp_path / "a.csv")).returncode == 0
    with (tmp_path / "a.csv").open(newline="") as file:
        read = list(csv.DictReader(file))
    assert [(row["url"], row["title"], row["body"], json.loads(row["authors"]), row["published_at"]) for row in read] == [
        (row["url"], row["title"] or "", row["body"], row["authors"], row["published_at"] or "") for row in written]  # fmt: skip


def test_a_parquet_file_says_what_the_lines_say(taken_in: TakenIn, tmp_path: Path) -> None:
    parquet = importlib.import_module("pyarrow.parquet")  # untyped
    written = lines(way.command(taken_in.settings, "export").stdout)
    file = tmp_path / "a.parquet"
    assert way.command(taken_in.settings, "export", "--format", "parquet", "--out", str(file)).returncode == 0
    read = json.loads(json.dumps(parquet.read_table(file).to_pylist(), default=lambda value: value.isoformat()))
    assert read == written


def test_a_span_and_a_source_are_asked_for(taken_in: TakenIn) -> None:
    everything = lines(way.command(taken_in.settings, "export").stdout)
    [first, *_] = sorted(row["published_at"] for row in everything if row["published_at"])
    day, name = first[:10], everything[0]["source"]
    found = lines(way.command(taken_in.settings, "export", "--since", day, "--until", f"{day}T23:59:59Z", "--source", name).stdout)
    assert found == [row for row in everything if (row["published_at"] or row["landed_at"])[:10] == day and row["source"] == name]


def exported(settings: Settings, folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return way.command(settings, "export", "--out", str(folder / "a.jsonl"), "--cursor", str(folder / "place"), *more)


def test_called_again_it_adds_what_came_since_and_nothing_twice(settings: Settings, conn: Connection, tmp_path: Path,
                                                                now: Any) -> None:  # fmt: skip
    source_id = source(conn, now)
    for article_id in range(1, 1202):
        land(conn, article_id, source_id, now)
    conn.commit()
    changes.number(conn)
    assert exported(settings, tmp_path).returncode == 0
    assert exported(settings, tmp_path).returncode == 0
    land(conn, 7, source_id, now + timedelta(hours=1), 2)
    conn.execute("UPDATE news.articles SET withdrawn_at = now() WHERE article_id = 9")
    conn.commit()
    changes.number(conn)
    with (tmp_path / "a.jsonl").open("a") as torn:  # as a process leaves it that is killed while it writes
        torn.write('{"cursor": "12')
    assert exported(settings, tmp_path).returncode == 0
    written = lines((tmp_path / "a.jsonl").read_text())
    assert [row["article_id"] for row in written] == [*range(1, 1202), 7, 9]
    assert [(row["kind"], row["version"]) for row in written[1201:]] == [("edit", 2), ("withdrawn", 1)]


@pytest.mark.parametrize("killed", [signal.SIGKILL, signal.SIGINT])
def test_one_that_is_stopped_while_it_writes_goes_on_to_the_same_file(killed: signal.Signals, settings: Settings, conn: Connection,
                                                                      tmp_path: Path, now: Any) -> None:  # fmt: skip
    source_id = source(conn, now)
    for article_id in range(1, 3001):
        land(conn, article_id, source_id, now)
    conn.commit()
    changes.number(conn)
    words = [sys.executable, "-m", "copydesk", "export", "--out", str(tmp_path / "a.jsonl"), "--cursor", str(tmp_path / "place")]
    env = os.environ | settings.to_environment()
    with subprocess.Popen([*words, "--follow"], env=env, stderr=subprocess.DEVNULL) as running:
        until = time.monotonic() + 60
        while not (tmp_path / "place").exists() and time.monotonic() < until:
            time.sleep(0.001)
        running.send_signal(killed)
        running.wait(30)
    assert exported(settings, tmp_path).returncode == 0
    assert [row["article_id"] for row in lines((tmp_path / "a.jsonl").read_text())] == list(range(1, 3001))


def test_one_that_follows_writes_what_comes(settings: Settings, conn: Connection, tmp_path: Path, now: Any) -> None:
    source_id = source(conn, now)
    words = [sys.executable, "-m", "copydesk", "export", "--follow"]
    env = os.environ | settings.to_environment()
    with subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        land(conn, 1, source_id, now)
        conn.commit()
        changes.number(conn)
        assert json.loads(running.stdout.readline())["kind"] == "new"
        conn.execute("UPDATE news.articles SET withdrawn_at = now()")
        conn.commit()
        changes.number(conn)
        assert json.loads(running.stdout.readline())["kind"] == "withdrawn"
        running.send_signal(signal.SIGINT)
        assert (running.wait(30), running.stderr and running.stderr.read().splitlines()[1:]) == (0, [])


def test_one_that_is_interrupted_before_its_end_says_so(settings: Settings, conn: Connection, now: Any) -> None:
    source_id = source(conn, now)
    for article_id in range(1, 3001):  # more than a pipe holds
        land(conn, article_id, source_id, now)
    conn.commit()
    words = [sys.executable, "-m", "copydesk", "export"]
    env = os.environ | settings.to_environment()
    with subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        time.sleep(0.2)  # it waits for us to read
        written = running.stdout.readlines()
        assert running.wait(30) == 1
        assert running.stderr.read().splitlines()[-1] == "copydesk: interrupted before all was written"
    assert len(written) < 2999
