"""The arrows between rooms, and what the repository promises about itself."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from copydesk.cli import app

ROOT = Path(__file__).resolve().parents[1]
LOCK = (ROOT / "requirements.lock").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def arrows(folder: Path) -> subprocess.CompletedProcess[str]:
    linter = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([linter, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def test_the_three_rooms_know_nothing_of_each_other_nor_of_the_front_desk() -> None:
    done = arrows(ROOT)
    assert done.returncode == 0, done.stdout


def test_an_arrow_the_wrong_way_would_be_seen(tmp_path: Path) -> None:
    for room in ("crawlers", "cleaning", "sql", "copydesk"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").write_text("")
    (tmp_path / "cleaning" / "wrong.py").write_text("import sql\n")
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    assert arrows(tmp_path).returncode == 1


def test_dags_only_wire_and_import_copydesk_where_they_use_it() -> None:
    for file in (ROOT / "dags").glob("*.py"):
        top = [line for line in file.read_text().splitlines() if re.match(r"(import|from) ", line)]
        assert not [line for line in top if re.search(r"\b(copydesk|crawlers|cleaning|sql)\b", line)], file.name


def test_the_lock_names_no_index_and_a_hash_for_everything() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^\s*--?(index|extra-index|find-links|i|f)", LOCK, re.MULTILINE)
    entries = re.split(r"\n(?=[a-z0-9])", LOCK.partition("\n")[2])
    assert len(entries) > 100
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_everything_that_the_project_asks_for_is_locked() -> None:
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    names = {re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in asked}  # type: ignore[index]
    locked = {line.split("==")[0].lower().replace("_", "-") for line in LOCK.splitlines() if "==" in line}
    assert names - {re.sub(r"\[.*", "", name) for name in locked} == set()


@pytest.mark.parametrize("name", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_teaches_what_it_does(name: str) -> None:
    command = get_command(app).commands[name]  # type: ignore[attr-defined]
    assert command.help, name
    assert command.help.rstrip().endswith((".", "?")) or len(command.help) > 20
    for parameter in command.params:
        assert not parameter.name.startswith("_")
