"""One distribution: what is in the wheel is enough, without the repository around it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the repository and installed in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-qq"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(source)], check=True)
    wheel = next(folder.glob("*.whl"))
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", str(folder / "there"), str(wheel)], check=True)
    return folder / "there"


def run(installed: Path, home: Path, *arguments: str, code: str = "") -> str:
    environment = os.environ | {"PYTHONPATH": str(installed), "COPYDESK_HOME": str(home / "home")}
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.long
def test_the_wheel_installed_elsewhere_prepares_a_database(installed: Path, tmp_path: Path) -> None:
    assert str(installed) in run(installed, tmp_path, code="import copydesk, sql; print(copydesk.__file__, sql.__file__)")
    tmp_path.chmod(0o755)
    assert "migrations applied" in run(installed, tmp_path, "init")
    assert '"articles": 0' in run(installed, tmp_path, "status", "--json")


@pytest.mark.long
def test_everything_that_the_packages_read_is_in_it(installed: Path) -> None:
    """Pages and their style, queries, migrations, configuration."""
    command = ["git", "ls-files", "copydesk", "cleaning", "crawlers", "sql"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert {"copydesk/desk/static/desk.css", "copydesk/desk/templates/now.html"} <= set(listed)
    assert [name for name in listed if not (installed / name).is_file()] == []


@pytest.mark.long
def test_dags_and_tests_are_no_packages_of_it(installed: Path) -> None:
    assert {entry.name for entry in installed.iterdir() if entry.is_dir() and "." not in entry.name} - {"bin"} == {
        "crawlers", "cleaning", "sql", "copydesk",
    }  # fmt: skip
