"""Nobody unknown gets in: every route, as a stranger, as a viewer and as an op."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.copydesk.desk.conftest import Asking

# Every route: who may use it, and an address of it. What changes something is asked with a number that no page has: whoever gets
# past the guards is told so.
READ, CHANGE = ("viewer", "user", "op", "admin"), ("op", "admin")
TABLE: dict[tuple[str, str], tuple[tuple[str, ...], str]] = {
    ("GET", "/"): (READ, "/"),
    ("GET", "/sources"): (READ, "/sources"),
    ("GET", "/feeds"): (READ, "/feeds"),
    ("GET", "/feeds/{feed_id}"): (READ, "/feeds/1"),
    ("GET", "/hosts"): (READ, "/hosts"),
    ("GET", "/hosts/{host}"): (READ, "/hosts/harbor.newsroom.test"),
    ("GET", "/quarantine"): (READ, "/quarantine"),
    ("GET", "/backfills"): (READ, "/backfills"),
    ("GET", "/search"): (READ, "/search?q=the"),
    ("GET", "/pages/{page_id}"): (READ, "/pages/1"),
    ("GET", "/pages/{page_id}/capture"): (READ, "/pages/1/capture"),
    ("GET", "/pages/{page_id}/cuts/{number}"): (CHANGE, "/pages/0/cuts/0"),
    ("GET", "/static/{name}"): (READ, "/static/desk.css"),
    ("POST", "/pages/{page_id}/release"): (CHANGE, "/pages/0/release"),
    ("POST", "/pages/{page_id}/give-up"): (CHANGE, "/pages/0/give-up"),
    ("POST", "/pages/{page_id}/cuts/{number}/forbid"): (CHANGE, "/pages/0/cuts/0/forbid"),
}


def routes() -> set[tuple[str, str]]:
    from copydesk.desk.app import desk

    return {(method, route.path) for route in desk().routes for method in route.methods}  # type: ignore[attr-defined]


def token_for(role: str) -> str:
    from airflow.api_fastapi.auth.managers.simple.user import SimpleAuthManagerUser

    from copydesk.desk.access import token

    return token(SimpleAuthManagerUser(username=role, role=role))


def ask(client: Any, method: str, path: str, role: str | None) -> int:
    form = {"token": token_for(role), "text": "any"} if role and method == "POST" else {}
    return int(client.request(method, f"/copydesk{path}", **({"data": form} if form else {})).status_code)


def test_every_route_is_in_the_table(airflow: Any) -> None:
    assert routes() == TABLE.keys()


@pytest.mark.parametrize(("route", "wanted"), TABLE.items(), ids=[" ".join(route) for route in TABLE])
def test_a_route_is_for_those_whom_the_table_names(route: tuple[str, str], wanted: tuple[Any, str], shown: Asking) -> None:
    may, path = wanted
    assert ask(shown(None), route[0], path, None) == 401
    answers = {role: ask(shown(role), route[0], path, role) for role in READ}
    let_in = {404} if may is CHANGE else {200}
    assert {role for role, code in answers.items() if code in let_in} == set(may), answers
    assert {code for role, code in answers.items() if role not in may} <= {403}


@pytest.mark.parametrize("path", [path for (method, _), (_, path) in TABLE.items() if method == "POST"])
@pytest.mark.parametrize("given", ["", "made up", "of another user"])
def test_a_change_without_a_token_of_our_own_pages_is_refused(path: str, given: str, shown: Asking) -> None:
    token = token_for("admin") if given == "of another user" else given
    assert shown("op").post(f"/copydesk{path}", data={"token": token, "text": "any"}).status_code == 403


def test_a_change_that_another_site_sends_is_refused_even_with_a_token(shown: Asking) -> None:
    sent = shown("op").post("/copydesk/pages/0/release", data={"token": token_for("op")}, headers={"Sec-Fetch-Site": "cross-site"})
    assert sent.status_code == 403


def test_a_token_that_airflow_has_not_signed_is_no_user(shown: Asking) -> None:
    client = shown(None)
    client.cookies.set("_token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcCIsInJvbGUiOiJvcCJ9.")
    assert client.get("/copydesk/").status_code in {401, 403}


@pytest.mark.parametrize("role", [None, "viewer"])
def test_every_answer_forbids_what_is_not_ours(role: str | None, shown: Asking) -> None:
    for path in ("/", "/sources", "/pages/0", "/static/desk.js", "/nowhere"):
        policy = shown(role).get(f"/copydesk{path}").headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_no_page_holds_script_or_style_of_its_own_nor_loads_from_elsewhere(shown: Asking) -> None:
    for (method, _), (_, path) in TABLE.items():
        if method == "GET" and "static" not in path:
            page = shown("op").get(f"/copydesk{path}").text
            scripts = re.findall(r"<(?:style|iframe|img|object|script)[^>]*>", page)
            assert scripts == ['<script src="/copydesk/static/desk.js">'], path
            assert not re.search(r"<[^>]+\s(?:style|on\w+)=", page), path
            assert not re.search(r"(?:src|href|action)=\"(?!/copydesk/|#)", page), path


def test_no_template_turns_escaping_off() -> None:
    from importlib.resources import files

    for template in (files("copydesk") / "desk" / "templates").iterdir():
        assert not re.search(r"\|\s*safe|autoescape|Markup", template.read_text()), template.name
