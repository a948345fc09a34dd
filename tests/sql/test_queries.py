"""Named queries and the functions that call them fit together."""

from __future__ import annotations

import ast
import re
from importlib.resources import files

import pytest

ROOM = files("sql")
ROOMS = sorted(entry.name.removesuffix(".sql") for entry in (ROOM / "queries").iterdir() if entry.name.endswith(".sql"))


def named_queries(room: str) -> dict[str, set[str]]:
    """Name -> the parameters that its text mentions."""
    text = (ROOM / "queries" / f"{room}.sql").read_text()
    found = {}
    for part in re.split(r"^-- name: ", text, flags=re.MULTILINE)[1:]:
        name, body = re.match(r"(\w+)(?:[!$^]|\*!)?\n(.*)", part, re.DOTALL).groups()  # type: ignore[union-attr]
        body = re.sub(r"--[^\n]*|'[^']*'", "", body)
        found[name] = set(re.findall(r"(?<!:):([a-z]\w*)", body))
    return found


def calls(room: str) -> dict[str, list[set[str] | None]]:
    """Name of a query -> the keywords of each call; None where a call hands on mappings."""
    found: dict[str, list[set[str] | None]] = {}
    for node in ast.walk(ast.parse((ROOM / f"{room}.py").read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) \
                and node.func.value.id == "_queries":  # fmt: skip
            words = {keyword.arg for keyword in node.keywords}
            unseen = None in words or len(node.args) > 1  # a mapping, or a list of them
            found.setdefault(node.func.attr, []).append(None if unseen else {word for word in words if word})
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_every_query_is_called_and_every_call_has_its_query(room: str) -> None:
    assert calls(room).keys() == named_queries(room).keys()


@pytest.mark.parametrize("room", ROOMS)
def test_every_call_gives_what_its_query_asks_for(room: str) -> None:
    wanted = named_queries(room)
    wrong = {
        name: given for name, found in calls(room).items() for given in found if given is not None and given != wanted.get(name)
    }  # fmt: skip
    assert wrong == {}


def test_there_are_queries_in_every_room_with_parameters_found() -> None:
    assert {"pages", "hosts", "feeds", "articles", "runs"} <= set(ROOMS)
    assert named_queries("pages")["claim_pages"] == {"leases", "lane", "now"}
    assert None not in calls("pages")["claim_pages"]
    assert None in calls("articles")["save_articles"]
