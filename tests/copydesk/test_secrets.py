"""`make secrets` makes what Docker needs, once; what is missing or weak is said in one line, and never shown."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.secrets import FERNET_KEY, PASSWORDS, STORE_KEY, STORE_USER, fill, problem, write

HERE = Path(__file__).parents[2]
EXAMPLE = HERE / ".env.example"


def made(text: str = "") -> dict[str, str]:
    lines = [line.partition("=") for line in fill(text).splitlines() if line and not line.startswith("#")]
    return {name: value for name, _, value in lines}


def test_what_is_made_is_strong_and_other_each_time() -> None:
    first, second = made(), made()
    assert problem(first) is None
    assert set(first) == {*PASSWORDS, FERNET_KEY}
    assert not set(first.values()) & set(second.values())


def test_the_example_names_every_secret_and_holds_none() -> None:
    given = dict(line.split("=", 1) for line in EXAMPLE.read_text().splitlines() if line and not line.startswith("#"))
    assert given == dict.fromkeys((*PASSWORDS, FERNET_KEY), "")
    assert (problem(given) or "").endswith("is not set in .env: run make secrets")


def test_a_file_is_made_once_for_its_owner_alone_and_what_is_set_stays(tmp_path: Path) -> None:
    target = tmp_path / ".env"
    assert set(write(target, EXAMPLE)) == {*PASSWORDS, FERNET_KEY}
    before = target.read_text()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert write(target, EXAMPLE) == []
    assert target.read_text() == before
    target.write_text(before.replace(before.split("REDIS_PASSWORD=")[1].split("\n")[0], ""))
    assert write(target, EXAMPLE) == ["REDIS_PASSWORD"]


def test_the_key_of_an_object_store_is_made_for_the_one_on_this_host_alone() -> None:
    own = "AWS_ENDPOINT_URL=http://objects:7070\nAWS_ACCESS_KEY_ID=copydesk\n"
    assert STORE_KEY not in made("AWS_ENDPOINT_URL=https://s3.example.org\n")
    assert set(made(own)) >= {STORE_KEY}
    assert made(f"{own}{STORE_KEY}=as-it-was\n")[STORE_KEY] == "as-it-was"
    assert (problem(made(own) | {STORE_KEY: ""}) or "").startswith(f"{STORE_KEY} is not set in .env")
    assert set(made('AWS_ENDPOINT_URL="http://objects:7070"\n')) >= {STORE_KEY}  # as Docker reads it
    assert (problem(made("AWS_ENDPOINT_URL=http://objects:7070\n")) or "").startswith(f"{STORE_USER} is not set in .env")
    assert problem(made() | {"AWS_ENDPOINT_URL": "https://s3.example.org", STORE_KEY: "short"}) is None


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("POSTGRES_PASSWORD", "", "is not set"),
        ("REDIS_PASSWORD", "password", "is too weak"),
        ("AIRFLOW_JWT_SECRET", "a" * 64, "is too weak"),
        ("WAREHOUSE_PASSWORD", "p@ss/word:with-23-signs-in-it", "letters and digits"),
        (FERNET_KEY, "abcdefghijklmnopqrstuvwxyz0123456789", "no key of 32 bytes"),
        (FERNET_KEY, "ä" * 3 + "bcdefghijklmnopqrstuvwxyz0123456789", "no key of 32 bytes"),
    ],
)
def test_one_that_is_missing_or_weak_ends_the_start_with_one_line(name: str, value: str, said: str) -> None:
    given = os.environ | made() | {name: value}
    ended = subprocess.run(
        [sys.executable, "-m", "copydesk.secrets", "--check"], env=given, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"copydesk: {name} {said}") or (said in ended.stderr and name in ended.stderr)
    assert ended.stderr.count("\n") == 1
    assert len(value) < 4 or value not in ended.stderr


def test_compose_asks_for_every_secret_and_gives_the_workers_none_of_the_metadata_database() -> None:
    text = (HERE / "docker-compose.yml").read_text()
    for name in (*PASSWORDS, FERNET_KEY):
        assert f"${{{name}:?is not set in .env, run make secrets}}" in text
        assert f"${{{name}:-" not in text
    workers = text[text.index("  worker-crawl:") : text.index("  # The command line, when asked for")]
    assert "metadata" not in workers
