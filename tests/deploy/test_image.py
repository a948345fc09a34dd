"""The image: built twice from one commit it holds the same files, and no tool to change them with."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TAGS = ("copydesk-twice:1", "copydesk-twice:2")
WHEN = "1790000000"
# What is ours or was installed: path, kind, rights, owner, time and where it points, then what each file holds.
LIST = (
    r"find /opt /etc/passwd /var/lib/copydesk -printf '%p %y %m %U:%G %l\n' | sort; find /opt/?* -printf '%p %Ts\n' | sort;"
    " find /opt /etc/passwd -type f -exec sha256sum {} + | sort -k 2"
)

pytestmark = [pytest.mark.long, pytest.mark.timeout(1_800)]


def docker(*words: str) -> str:
    return subprocess.run(["docker", *words], capture_output=True, text=True, check=True, cwd=ROOT).stdout


@pytest.fixture(scope="module")
def twice() -> Iterator[tuple[str, ...]]:
    if not shutil.which("docker") or subprocess.run(["docker", "info"], capture_output=True, check=False).returncode:
        pytest.skip("no Docker engine answers")
    for tag in TAGS:
        done = subprocess.run(["docker", "build", "--no-cache", "--network", "host", "--build-arg", f"SOURCE_DATE_EPOCH={WHEN}",
                               "--tag", tag, "."], capture_output=True, text=True, check=False, cwd=ROOT)  # fmt: skip
        if "pull access denied" in done.stderr or "failed to resolve" in done.stderr:
            pytest.skip("the base image is not here, and no registry gives it")
        assert done.returncode == 0, done.stdout[-3_000:] + done.stderr[-3_000:]
    yield TAGS
    docker("image", "rm", *TAGS)


def test_two_builds_of_a_commit_hold_the_same_files(twice: tuple[str, ...]) -> None:
    first, second = (docker("run", "--rm", "--network", "none", "--user", "0", tag, "sh", "-c", LIST).splitlines() for tag in twice)
    assert len(first) > 10_000
    assert sorted(set(first) ^ set(second))[:20] == []


def test_no_compiler_and_no_installer_is_left_in_it(twice: tuple[str, ...]) -> None:
    words = "for tool in gcc cc g++ make pip pip3; do command -v $tool; done; python -c 'import airflow, copydesk'; id"
    found = docker("run", "--rm", "--network", "none", twice[0], "sh", "-c", words).splitlines()
    assert [line for line in found if line.startswith("/opt")] == []
    assert not [line for line in found if Path(line).name in {"gcc", "cc", "g++", "make"}], found
    assert "uid=10001(copydesk) gid=0(root)" in found[-1]
