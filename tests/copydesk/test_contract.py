"""docs/contract.md is what the database is: the shape only grows, the page is up to date, and its examples run as any reader."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from sql.connection import Connection

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "contract.md").read_text()
EXAMPLES = re.findall(r"(?<!-->\n)```sql\n(.*?)```", PAGE, re.DOTALL)


def _generator() -> Any:
    spec = importlib.util.spec_from_file_location("contract", DOCS / "contract.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


contract = _generator()


def broken(recorded: Sequence[str], found: Sequence[str]) -> list[str]:
    """What was promised and no longer is so. A comment may only become a deprecation."""
    now = {line.partition(" -- ")[0]: line.partition(" -- ")[2] for line in found}
    return [
        line for line in recorded
        for what, _, comment in [line.partition(" -- ")]
        if now.get(what) != comment and not now.get(what, "").startswith("Deprecated since ")
    ]  # fmt: skip


def recorded() -> list[str]:
    return (DOCS / "contract-0.1.txt").read_text().splitlines()


def test_what_was_recorded_of_the_contract_still_holds(conn: Connection) -> None:
    assert len(recorded()) > 90
    assert broken(recorded(), contract.shape(conn)) == []


@pytest.mark.parametrize(("change", "breaks"), [
    ("ALTER TABLE news.articles ADD COLUMN rating integer", False),
    ("CREATE TABLE news.more (n integer)", False),
    ("COMMENT ON COLUMN news.articles.section IS 'Deprecated since 0.4: see tags. Section of the publisher.'", False),
    ("ALTER TABLE news.sources RENAME COLUMN tags TO labels", True),
    ("ALTER TABLE news.sources ALTER COLUMN home_url TYPE varchar(2000)", True),
    ("ALTER TABLE news.sources ALTER COLUMN added_at DROP NOT NULL", True),
    ("COMMENT ON COLUMN news.articles.section IS 'Something else.'", True),
    ("DROP VIEW news.days", True),
    ("DROP FUNCTION news.snapshot", True),
    ("ALTER FUNCTION news.latest_cursor RENAME TO newest_cursor", True),
])  # fmt: skip
def test_only_additions_and_deprecations_pass(change: str, breaks: bool, conn: Connection) -> None:
    conn.execute(change.encode())
    assert bool(broken(recorded(), contract.shape(conn))) == breaks


def test_the_page_says_what_the_database_says(conn: Connection) -> None:
    assert contract.page(conn, PAGE) == PAGE, "run `make contract`"


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_runs_as_any_reader(number: int, taken_in_conn: Connection) -> None:
    with taken_in_conn.transaction(force_rollback=True):
        taken_in_conn.execute("SET LOCAL ROLE copydesk_reader")
        taken_in_conn.execute(EXAMPLES[number].encode().replace(b"%", b"%%"))


def test_there_are_ten_queries_and_the_ways_to_follow() -> None:
    assert len(EXAMPLES) == 13
    assert len(re.findall(r"```sql\n", PAGE.split("## Ten queries")[1].split("## Roles")[0])) == 10
