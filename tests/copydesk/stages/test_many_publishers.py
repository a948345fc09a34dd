"""Sixteen that land and link the same texts at the same time, some of them killed: no copy missed, no row lost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from random import Random

import pytest

from copydesk.newsroom import copies as copying
from copydesk.stages.stories import link
from sql.connection import Connection
from tests.copydesk import way
from tests.copydesk.stages.desk import Text, joined, told

WORKERS = 16
ARTICLES = int(os.environ.get("COPYDESK_TEST_ARTICLES", "2000"))
COPIES = ARTICLES // 4
PORTION = 20
WORK = """
import sys
from tests.copydesk.stages.test_many_publishers import work
work(sys.argv[1], int(sys.argv[2]))
"""


def text(number: int) -> Text:
    """The last quarter are copies of the first, each by a near or an exact way of its own."""
    original = number - (ARTICLES - COPIES) if number >= ARTICLES - COPIES else number
    paragraphs = copying.text(Random(f"crowd/{original}"))
    if number != original and number % 2:
        paragraphs = copying.with_local_paragraph(paragraphs, Random(number))
    return Text(joined(paragraphs), hour=2 if number != original else 1)


def work(database_url: str, worker: int) -> None:
    """In a process of its own: land this worker's share, what it has not landed yet, and link."""
    from sql import articles
    from sql.connection import connect
    from tests.copydesk.stages.desk import land

    with connect(database_url) as conn:
        mine = range(worker, ARTICLES, WORKERS)
        todo = sorted(set(mine) - set(articles.current(conn, mine)))
        conn.commit()
        for start in range(0, len(todo), PORTION):
            with conn.transaction():
                articles.share(conn)
                land(conn, {number: text(number) for number in todo[start : start + PORTION]}, commit=False)
            link(conn, 30)


def begin(database_url: str, worker: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WORK, database_url, str(worker)], stderr=subprocess.PIPE)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_sixteen_publishers_of_which_some_are_killed_miss_no_copy_and_lose_no_row(conn: Connection, database_url: str) -> None:
    random = Random(6)
    running = {worker: begin(database_url, worker) for worker in range(WORKERS)}
    for _ in range(2):
        time.sleep(random.uniform(6, 12))
        for worker in random.sample(sorted(running), WORKERS // 2):
            running[worker].kill()
            running[worker].communicate()
            running[worker] = begin(database_url, worker)
    for child in running.values():
        _, errors = child.communicate()
        assert (child.returncode, errors) == (0, b"")
    link(conn, 30)
    [left] = way.rows(conn, "SELECT count(*) AS n FROM pipeline.compositions WHERE NOT linked")
    [landed] = way.rows(conn, "SELECT count(*) AS n FROM news.articles")
    assert (left["n"], landed["n"]) == (0, ARTICLES)
    assert set(told(conn)) == {(number - (ARTICLES - COPIES), number) for number in range(ARTICLES - COPIES, ARTICLES)}
