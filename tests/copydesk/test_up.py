"""`copydesk up`: Airflow with its web page in the foreground, and nothing of it once it is interrupted."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import pytest

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]

SOURCES = """
[[sources]]
name = "Nobody"
feeds = ["http://feeds.nobody.invalid/rss"]
"""


def test_it_serves_its_page_until_it_is_interrupted_and_leaves_nothing_behind() -> None:
    with tempfile.TemporaryDirectory(prefix="copydesk-up-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        (home / "sources.toml").write_text(SOURCES)
        environment = os.environ | {"COPYDESK_HOME": str(home), "COPYDESK_LOG": "WARNING"}
        command = [sys.executable, "-m", "copydesk", "up", "--port", "0", "--sources", str(home / "sources.toml")]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as up:
            assert up.stdout is not None
            said = ""
            while "Ctrl-C ends" not in said:
                line = up.stdout.readline()
                assert line, said
                said += line
            page = re.search(r"Airflow: (http://127\.0\.0\.1:\d+)", said)
            assert page, said
            with urllib.request.urlopen(f"{page[1]}/api/v2/version", timeout=30) as answer:
                assert answer.status == 200
            assert "1 feeds of" in said
            up.send_signal(signal.SIGINT)
            said += up.stdout.read()
            assert up.wait(60) == 0, said
        assert "no process is left" in said
        time.sleep(0.5)
        assert [entry for entry in Path("/proc").iterdir() if entry.name.isdigit() and str(home) in _environment(entry)] == []


def _environment(entry: Path) -> str:
    try:
        return (entry / "environ").read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
