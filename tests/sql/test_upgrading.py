"""The rule by which machines are upgraded one by one: a migration adds, or says that it closes the database to older code."""

from __future__ import annotations

import re

import pytest

from sql import migrations

# What the code of the version before may not survive, by statement; a new table or a new function may be whatever it likes.
BREAKING = {
    "takes away": r"\bDROP (TABLE|COLUMN|VIEW|FUNCTION|SCHEMA|TYPE|CONSTRAINT|TRIGGER|SEQUENCE|DEFAULT)\b|\bTRUNCATE\b",
    "renames": r"\bALTER [^;]*\bRENAME\b|\bSET SCHEMA\b",
    "changes a type": r"\bALTER (COLUMN )?\w+ (SET DATA )?TYPE\b",
    "demands a value": r"\bSET NOT NULL\b|\bADD COLUMN (?![^,;]*\b(DEFAULT|GENERATED)\b)[^,;]*\bNOT NULL\b",
    "forbids values": r"\bALTER TABLE [^;]*\bADD (CONSTRAINT|CHECK|UNIQUE|FOREIGN|PRIMARY)\b|\bCREATE UNIQUE INDEX\b",
    "takes rights": r"\bREVOKE\b",
}


def breaks(statements: str) -> list[str]:
    """Why code of the version before might not go on beside these statements."""
    plain = re.sub(r"--[^\n]*|'(?:[^']|'')*'|\$(\w*)\$.*?\$\1\$", "", statements, flags=re.DOTALL)
    made = set(re.findall(r"\bCREATE TABLE (?:IF NOT EXISTS )?([\w.]+)", plain, re.IGNORECASE))
    ours = [part for part in plain.split(";") if not any(re.search(rf"\b(TABLE|ON) {re.escape(name)}\b", part) for name in made)]
    return [why for why, pattern in BREAKING.items() if re.search(pattern, ";".join(ours), re.IGNORECASE)]


@pytest.mark.parametrize(
    ("statements", "why"),
    [
        ("DROP TABLE news.stories", "takes away"),
        ("ALTER TABLE news.articles DROP COLUMN body", "takes away"),
        ("ALTER TABLE pipeline.pages RENAME COLUMN lane TO queue", "renames"),
        ("ALTER TABLE pipeline.pages ALTER COLUMN page_id TYPE text", "changes a type"),
        ("ALTER TABLE pipeline.pages ALTER lane SET NOT NULL", "demands a value"),
        ("ALTER TABLE pipeline.pages ADD COLUMN weight integer NOT NULL", "demands a value"),
        ("ALTER TABLE pipeline.pages ADD CONSTRAINT odd CHECK (page_id > 0)", "forbids values"),
        ("CREATE UNIQUE INDEX one ON pipeline.pages (url)", "forbids values"),
    ],
)
def test_what_older_code_might_not_survive_is_seen(statements: str, why: str) -> None:
    assert breaks(statements) == [why]


@pytest.mark.parametrize(
    "statements",
    [
        "CREATE TABLE pipeline.more (n integer NOT NULL, UNIQUE (n)); CREATE UNIQUE INDEX two ON pipeline.more (n)",
        "ALTER TABLE pipeline.pages ADD COLUMN weight integer",
        "ALTER TABLE pipeline.pages ADD COLUMN weight integer NOT NULL DEFAULT 0",
        "CREATE INDEX three ON pipeline.pages (url); DROP INDEX pipeline.old",
        "COMMENT ON TABLE pipeline.pages IS 'it''s better not to DROP TABLE at all'; -- TRUNCATE",
        "CREATE FUNCTION news.f() RETURNS void LANGUAGE sql AS $$ DROP TABLE x $$",
    ],
)
def test_what_only_adds_is_let_pass(statements: str) -> None:
    assert breaks(statements) == []


def test_every_migration_after_the_first_adds_or_says_why_it_closes_the_database() -> None:
    for number, statements in migrations.available().items():
        if number > 1 and not re.match(rf"{migrations.CLOSING}\S.{{10,}}", statements):
            assert breaks(statements) == [], f"migration {number}: see docs/operations.md, Upgrading while it runs"
