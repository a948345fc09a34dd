"""The same article by any road: whatever is extracted and published first, and by however many processes, the rows are the same."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import replace
from itertools import count
from random import Random

import pytest

from copydesk import run
from copydesk.settings import Settings
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.conftest import BEFORE

_numbers = count(1)


def back_to_captures(conn: Connection) -> list[int]:
    """Forget all that came of the captures, and hold their pages back; which pages that are."""
    with conn.transaction():
        held = conn.execute(
            """
            UPDATE pipeline.pages SET state = 'pending', reason = 'to extract', awaits = 'extract', due_at = NULL, lane = 'held'
            WHERE page_id IN (SELECT page_id FROM pipeline.extractions) RETURNING page_id
            """
        ).fetchall()
        conn.execute(
            "TRUNCATE pipeline.page_events, pipeline.runs, pipeline.run_stages, pipeline.sites, pipeline.site_changes,"
            " pipeline.site_decisions"
        )
        conn.execute("TRUNCATE pipeline.extractions, pipeline.sketches, pipeline.resemblances, news.articles, news.stories CASCADE")
    return sorted(row["page_id"] for row in held)


def let_through(conn: Connection, page_ids: list[int]) -> None:
    with conn.transaction():
        conn.execute("UPDATE pipeline.pages SET lane = 'live' WHERE page_id = ANY(%s)", (page_ids,))


ONE_OF_MANY = """
import sys
from copydesk import run
from copydesk.settings import Settings
from copydesk.stages import extract, publish  # what takes long comes first, so that all begin together
extract.BATCH, publish.PAGES = 3, 1
sys.stdin.readline()
run.work(Settings.from_environment(), sys.argv[1], sys.argv[2], int(sys.argv[3]))
"""


def work_off(settings: Settings, stages: list[str]) -> None:
    """Do these stages, in this process or, where there are more workers, in one process each, all at the same time."""
    run_id = f"order-{next(_numbers)}"
    run.begin(settings, "order", run_id, NOW - BEFORE)
    for stage in stages:
        if settings.workers == 1:
            run.work(settings, stage, run_id)
            continue
        with ExitStack() as running:
            children = [running.enter_context(_child(settings, stage, run_id, number)) for number in range(1, settings.workers + 1)]
            for child in children:
                assert child.stdin
                child.stdin.write(b"begin\n")
                child.stdin.close()
            assert [child.wait(120) for child in children] == [0] * settings.workers


def _child(settings: Settings, stage: str, run_id: str, number: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", ONE_OF_MANY, stage, run_id, str(number)], stdin=subprocess.PIPE,
                            env=os.environ | settings.to_environment())  # fmt: skip


def by_another_road(settings: Settings, conn: Connection, seed: int, portions: int) -> int:
    """Extract and publish again in a random order and in portions, not all of which are published at once; how many versions."""
    random = Random(seed)
    page_ids = back_to_captures(conn)
    random.shuffle(page_ids)
    cuts = sorted(random.sample(range(1, len(page_ids)), portions - 1))
    for start, end in zip([0, *cuts], [*cuts, len(page_ids)], strict=True):
        let_through(conn, page_ids[start:end])
        work_off(settings, ["extract", "publish"] if random.random() < 0.7 or end == len(page_ids) else ["extract"])
    [row] = way.rows(conn, "SELECT count(*) AS n FROM news.article_versions WHERE cause = 'boilerplate'")
    return int(row["n"])


def same_as_at_first(settings: Settings, conn: Connection, first: Connection) -> None:
    found, expected = way.standing(conn), way.standing(first)
    assert len(expected["articles"]) > 100
    for what in expected:
        for one, other in zip(found[what], expected[what], strict=True):
            assert one == other
    assert way.off_balance(conn) == []


def test_pages_that_come_in_another_order_and_in_portions_give_the_same_rows(onward: Settings, taken_in_conn: Connection) -> None:
    with connect(onward.database_url or "") as conn:
        learnt_later = by_another_road(replace(onward, workers=1), conn, seed=1, portions=3)
        assert learnt_later > 0  # or nothing would have been put to the test
        same_as_at_first(onward, conn, taken_in_conn)


def test_a_tagline_learnt_later_leaves_the_last_paragraphs_of_earlier_articles(onward: Settings, taken_in_conn: Connection) -> None:
    with connect(onward.database_url or "") as conn:
        back_to_captures(conn)
        pages = way.rows(conn, "SELECT page_id FROM pipeline.pages WHERE site = 'riviere.newsroom.test' ORDER BY page_id")
        for few in (pages[:2], pages[2:]):  # two articles are too few to tell
            let_through(conn, [row["page_id"] for row in few])
            work_off(replace(onward, workers=1), ["extract", "publish"])
        bodies = "SELECT url, body FROM news.articles WHERE site = 'riviere.newsroom.test' ORDER BY url"
        assert way.rows(conn, bodies) == way.rows(taken_in_conn, bodies)
        causes = way.rows(conn, "SELECT DISTINCT cause FROM news.article_versions ORDER BY cause")
        assert [row["cause"] for row in causes] == ["boilerplate", "new"]


@pytest.mark.long
@pytest.mark.parametrize("workers", [1, 4])
@pytest.mark.parametrize("seed", [2, 3])
def test_random_orders_in_one_process_and_in_four_give_the_same_rows(
    workers: int, seed: int, onward: Settings, taken_in_conn: Connection
) -> None:
    with connect(onward.database_url or "") as conn:
        by_another_road(replace(onward, workers=workers), conn, seed, portions=4)
        same_as_at_first(onward, conn, taken_in_conn)
        shares = way.rows(conn, "SELECT stage, count(*) AS n FROM pipeline.run_stages WHERE claimed > 0 GROUP BY run_id, stage")
        assert all(max(row["n"] for row in shares if row["stage"] == stage) == workers for stage in ("extract", "publish"))
