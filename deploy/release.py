"""`make release VERSION=0.2.0`: the version is set, its database recorded, wheel and image are built, and all of it is tagged.

Nothing is pushed. What fails half-way leaves the tree as it was.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from deploy.recording import RELEASES, ROOT, record, version_now

VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
# Where the version stands: a file, and the line, in which {} is the version.
PLACES = (("pyproject.toml", 'version = "{}"'), ("deploy/kubernetes.yaml", 'defaultAirflowTag: "{}"'))


class Refused(Exception):
    """No release can be made of this; one line that says what to do."""


def problem(version: str, present: str, changed: str, changelog: str, tags: str) -> str | None:
    """What stands against it: what `git status --porcelain` says, the text of the changelog, and the tags there are."""
    if not VERSION.fullmatch(version):
        return f"VERSION should be three numbers, such as 0.2.0, and is {version!r}"
    if f"v{version}" in tags.split():
        return f"v{version} is released already: choose a higher version than {present}"
    if _numbers(version) < _numbers(present):
        return f"{version} is lower than {present}, which pyproject.toml has"
    if changed.strip():
        return "the tree has changes that are not committed: commit or stash them first"
    section = re.search(rf"^## {re.escape(version)}\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if section is None or not section[1].strip():
        return f"CHANGELOG.md says nothing of {version}: write what changes for operators under '## {version}'"
    return None


def release(version: str) -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    if wrong := problem(version, version_now(), _git("status", "--porcelain"), changelog, _git("tag", "--list")):
        raise Refused(wrong)
    before = _git("rev-parse", "HEAD").strip()
    try:
        for file, line in PLACES:
            _set(ROOT / file, line, version)
        print(f"recorded: {record(version).relative_to(ROOT)}")
        _git("add", "--all", "--", *(file for file, _ in PLACES), str(RELEASES))
        _git("commit", "--quiet", "--allow-empty", "-m", f"Release {version}")
        print(f"built: {_wheel(version).relative_to(ROOT)}")
        print(_image(version))  # of the commit, whose time its files have
        _git("tag", "--annotate", "-m", f"copydesk {version}", f"v{version}")
    except BaseException:
        _git("reset", "--quiet", "--hard", before)
        _git("clean", "--quiet", "--force", "--", str(RELEASES))
        raise
    print(f"tagged: v{version}; git push --follow-tags publishes it")


def _set(file: Path, line: str, version: str) -> None:
    before, after = line.split("{}")
    text, found = re.subn(rf"^{re.escape(before)}[^\"]*{re.escape(after)}$", line.format(version), file.read_text("utf-8"),
                          flags=re.MULTILINE)  # fmt: skip
    if found != 1:
        raise Refused(f"{file.name} should have one line {line.format('...')}")
    file.write_text(text, "utf-8")


def _wheel(version: str) -> Path:
    shutil.rmtree(ROOT / "build", ignore_errors=True)  # a module that is no more would come from there
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-qq", "wheel", "--no-deps", "--no-build-isolation",
               "-w", str(ROOT / "dist"), str(ROOT)]  # fmt: skip
    subprocess.run(command, check=True)
    return next((ROOT / "dist").glob(f"copydesk-{version}-*.whl"))


def _image(version: str) -> str:
    docker = shutil.which("docker")
    if not docker or subprocess.run([docker, "info"], capture_output=True, check=False).returncode:
        return "no image: Docker does not answer here; on a machine where it does, docker build -t copydesk:" + version + " ."
    label = f"org.opencontainers.image.version={version}"
    when = _git("log", "-1", "--format=%ct").strip()  # the same files whenever it is built
    words = ["build", "--quiet", "--build-arg", f"SOURCE_DATE_EPOCH={when}", "--label", label, "--tag", f"copydesk:{version}"]
    subprocess.run([docker, *words, str(ROOT)], check=True, stdout=subprocess.DEVNULL)
    return f"built: image copydesk:{version}"


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def main(words: list[str]) -> int:
    try:
        release(words[0] if words else "")
    except Refused as refused:
        print(f"release: {refused}", file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as failed:
        said = (failed.stderr or b"").decode() if isinstance(failed.stderr, bytes) else failed.stderr or ""
        print(f"release: {failed.cmd[0]} failed, the tree is as it was: {said.strip()[-300:]}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
