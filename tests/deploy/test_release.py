"""`make release`: refused with one line where something is missing, and whole or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.release import problem

ROOT = Path(__file__).resolve().parents[2]
LOG = "# Changelog\n\n## 0.3.0\n\n## 0.2.0\n\n- New.\n\n## 0.1.0\n\nThe first version.\n"


@pytest.mark.parametrize(
    ("version", "changed", "tags", "said"),
    [
        ("0.2.0", "", "v0.1.0", None),
        ("0.1.0", "", "", None),
        ("0.2", "", "", "VERSION should be three numbers, such as 0.2.0, and is '0.2'"),
        ("0.2.0; rm", "", "", "VERSION should be three numbers, such as 0.2.0, and is '0.2.0; rm'"),
        ("0.1.0", "", "v0.1.0", "v0.1.0 is released already: choose a higher version than 0.1.0"),
        ("0.0.9", "", "", "0.0.9 is lower than 0.1.0, which pyproject.toml has"),
        ("0.2.0", " M README.md\n", "", "the tree has changes that are not committed: commit or stash them first"),
        ("0.3.0", "", "", "CHANGELOG.md says nothing of 0.3.0: write what changes for operators under '## 0.3.0'"),
        ("0.4.0", "", "", "CHANGELOG.md says nothing of 0.4.0: write what changes for operators under '## 0.4.0'"),
    ],
)
def test_what_stands_against_a_release_is_said_in_one_line(version: str, changed: str, tags: str, said: str | None) -> None:
    assert problem(version, "0.1.0", changed, LOG, tags) == said


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A clone with a commit of its own, on a machine without Docker."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--no-tags", str(ROOT), str(clone)], check=True)
    for name, value in (("user.name", "A Releaser"), ("user.email", "releaser@example.org")):
        subprocess.run(["git", "config", name, value], cwd=clone, check=True)
    log = clone / "CHANGELOG.md"
    log.write_text(log.read_text("utf-8").replace("## 0.1.0", "## 98.0.0\n\n- New.\n\n## 0.1.0"), "utf-8")
    subprocess.run(["git", "commit", "-qam", "Say what is new"], cwd=clone, check=True)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "git").symlink_to(shutil.which("git") or "")
    tmp_path.chmod(0o755)
    return clone


def release(repository: Path, version: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"PATH": str(repository.parent / "bin"), "PYTHONPATH": str(repository)}
    command = [sys.executable, "-m", "deploy.release", version]
    return subprocess.run(command, cwd=repository, env=env, capture_output=True, text=True, check=False)


def git(repository: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=repository, capture_output=True, text=True, check=True).stdout


@pytest.mark.long
def test_a_release_sets_records_builds_and_tags(repository: Path) -> None:
    done = release(repository, "98.0.0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "no image: Docker does not answer here" in done.stdout
    assert git(repository, "tag", "--list") == "v98.0.0\n"
    assert git(repository, "status", "--porcelain") == ""
    changed = {"pyproject.toml", "deploy/kubernetes.yaml", "tests/deploy/releases/98.0.0.sql"}
    assert set(git(repository, "show", "--name-only", "--format=", "v98.0.0^{commit}").split()) == changed
    assert len(list((repository / "dist").glob("copydesk-98.0.0-*.whl"))) == 1
    again = release(repository, "98.0.0")
    assert (again.returncode, again.stderr.count("\n")) == (2, 1)


@pytest.mark.long
def test_a_release_that_fails_leaves_the_tree_as_it_was(repository: Path) -> None:
    before = git(repository, "rev-parse", "HEAD")
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    failed = release(repository, "98.0.0")
    assert failed.returncode == 1
    assert failed.stderr.count("\n") == 1
    assert git(repository, "status", "--porcelain") == git(repository, "tag", "--list") == ""
    assert git(repository, "rev-parse", "HEAD") == before
