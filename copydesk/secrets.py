"""The secrets of docker-compose.yml: `make secrets` writes them once, and nothing starts with one that is missing or weak."""

from __future__ import annotations

import base64
import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

PASSWORDS = (
    "POSTGRES_PASSWORD", "WAREHOUSE_PASSWORD", "METADATA_PASSWORD", "REDIS_PASSWORD",
    "AIRFLOW_JWT_SECRET", "AIRFLOW_SESSION_SECRET", "AIRFLOW_ADMIN_PASSWORD", "GRAFANA_ADMIN_PASSWORD", "GRAFANA_SECRET_KEY",
)  # fmt: skip
FERNET_KEY = "AIRFLOW_FERNET_KEY"
OWN_STORE, STORE_KEY = "http://objects:7070", "AWS_SECRET_ACCESS_KEY"  # every other object store gives its keys itself
STORE_USER = "AWS_ACCESS_KEY_ID"
SHORTEST, FEWEST = 24, 10  # characters, and different ones: no word and no pattern of a person's has so many
REMEDY = "remove it from .env and run make secrets"


def passwords(given: Mapping[str, str]) -> tuple[str, ...]:
    return (*PASSWORDS, STORE_KEY) if _own_store(given) else PASSWORDS


def problem(given: Mapping[str, str]) -> str | None:
    """The first thing that is wrong with them, in one line; never the secret itself."""
    wanted = passwords(given)
    for name in (*wanted, FERNET_KEY):
        value = given.get(name, "")
        if not value:
            return f"{name} is not set in .env: run make secrets"
        if len(value) < SHORTEST or len(set(value)) < FEWEST:
            return f"{name} is too weak, fewer than {SHORTEST} characters or {FEWEST} different ones: {REMEDY}"
        if name in wanted and not value.isalnum():
            return f"{name} has to be letters and digits, for it stands in addresses: {REMEDY}"
    if _own_store(given) and not given.get(STORE_USER):
        return f"{STORE_USER} is not set in .env: the object store on this machine wants a name, such as copydesk"
    try:
        if len(base64.urlsafe_b64decode(given[FERNET_KEY])) == 32:
            return None
    except ValueError:
        pass
    return f"{FERNET_KEY} is no key of 32 bytes in base64: {REMEDY}"


def fill(text: str) -> str:
    """An environment file with every secret that it leaves out. What is set stays."""
    lines = text.splitlines()
    named = {line.partition("=")[0]: number for number, line in enumerate(lines) if "=" in line and not line.startswith("#")}
    given = {name: lines[number].partition("=")[2].strip().strip("'\"") for name, number in named.items()}
    wanted = {name: secrets.token_hex(32) for name in passwords(given)} | {
        FERNET_KEY: base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()
    }
    for name, value in wanted.items():
        if name not in named:
            lines.append(f"{name}={value}")
        elif lines[named[name]].strip() == f"{name}=":
            lines[named[name]] = f"{name}={value}"
    return "\n".join(lines) + "\n"


def _own_store(given: Mapping[str, str]) -> bool:
    return given.get("AWS_ENDPOINT_URL") == OWN_STORE


def write(target: Path, example: Path) -> list[str]:
    """Fill in what `target` lacks; made from `example` unless it is there, for its owner alone. Names of what was made."""
    before = (target if target.exists() else example).read_text("utf-8")
    after = fill(before)
    part = target.with_name(f"{target.name}.part")
    part.touch(mode=0o600)
    part.chmod(0o600)
    part.write_text(after, "utf-8")
    part.rename(target)
    return [line.partition("=")[0] for line in after.splitlines() if line not in set(before.splitlines())]


def main(words: list[str]) -> int:
    if words == ["--check"]:
        if wrong := problem(os.environ):
            print(f"copydesk: {wrong}", file=sys.stderr)
        return 1 if wrong else 0
    target = Path(".env")
    made = write(target, Path(".env.example"))
    print(f"{target}: {', '.join(made)} made" if made else f"{target}: every secret is set already")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
