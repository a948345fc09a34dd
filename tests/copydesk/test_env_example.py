"""`.env.example` is where people learn which variables there are: it lists them all, and none that nobody reads."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from copydesk.secrets import FERNET_KEY, PASSWORDS
from copydesk.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")

LISTED = {match[2]: match[3] for match in re.finditer(r"^(# )?([A-Za-z_]+)=(.*)$", EXAMPLE, re.MULTILINE)}
READ = re.compile(r"""["'](COPYDESK_[A-Z_]+|https?_proxy)["']""")
OF_SETTINGS = set(READ.findall((ROOT / "copydesk" / "settings.py").read_text(encoding="utf-8")))
ELSEWHERE = {"COPYDESK_LOG", "no_proxy"}  # read before there are settings, and by who makes requests
SECRET = re.compile(r"(PASSWORD|SECRET|KEY)$")
UNSET = {"COPYDESK_ALERTS", "COPYDESK_ALERT_LINK"}  # by default there are none
FIXED_BY_DOCKER = {"COPYDESK_HOME", "COPYDESK_DATABASE_URL"}


def asked_of_env() -> dict[str, str]:
    """Variables that docker-compose.yml reads, with what it does where they are not set: `-default` or `?message`."""
    return dict(re.findall(r"\$\{(\w+):([-?][^}]*)\}", COMPOSE))


def test_every_setting_is_listed_and_every_listed_setting_is_read():
    listed = {name for name in LISTED if name.startswith("COPYDESK_") or name.endswith("_proxy")}
    assert listed == OF_SETTINGS | ELSEWHERE


def test_the_names_found_in_the_source_are_those_that_settings_know():
    assert set(Settings.from_environment({}).to_environment()) == OF_SETTINGS


def test_every_variable_of_docker_is_listed_and_every_listed_one_is_used():
    assert asked_of_env().keys() == LISTED.keys() - FIXED_BY_DOCKER


def test_every_setting_reaches_the_containers():
    handed_on = set(re.findall(r"^ +(\w+): ", COMPOSE, re.MULTILINE))
    assert handed_on >= (OF_SETTINGS | ELSEWHERE) - {"COPYDESK_HOME"}  # the image fixes that one


def test_no_secret_has_a_default_and_each_says_how_it_is_made():
    secrets = {name: otherwise for name, otherwise in asked_of_env().items() if SECRET.search(name) and not name.startswith("AWS_")}
    assert set(secrets) == {*PASSWORDS, FERNET_KEY}
    assert all(otherwise.startswith("?") and "make secrets" in otherwise for otherwise in secrets.values())
    assert all(LISTED[name] == "" for name in secrets)


@pytest.mark.parametrize("name", sorted(OF_SETTINGS - FIXED_BY_DOCKER - {"COPYDESK_ARCHIVE", "http_proxy", "https_proxy"} - UNSET))
def test_the_default_that_is_written_beside_a_setting_is_its_default(name):
    unset, written = Settings.from_environment({}), Settings.from_environment({name: LISTED[name]})
    assert LISTED[name]
    assert written == unset


def test_every_variable_has_its_meaning_on_the_line_above():
    lines = EXAMPLE.splitlines()
    for above, line in pairwise(lines):
        if re.match(r"(# )?[A-Za-z_]+=", line) and not line.startswith("# https_proxy="):  # one line speaks of both proxies
            assert re.match(r"# [A-Za-z][^=]{15,}$", above), f"{line!r} stands under {above!r}"
