"""What Airflow's tasks said goes when runs of that age do."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from copydesk import tasks


@pytest.mark.parametrize(("keep", "left"), [("", {"new.log"}), ("100", {"new.log", "old.log"}), ("ever", {"new.log", "old.log"})])
def test_logs_go_that_nobody_wrote_to_for_as_long_as_runs_are_kept(
    keep: str, left: set[str], now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW__LOGGING__BASE_LOG_FOLDER", str(tmp_path))
    monkeypatch.setenv("COPYDESK_KEEP_RUNS", keep)
    day = tmp_path / "dag_id=ingest" / "run_id=1"
    (tmp_path / "empty").mkdir()
    day.mkdir(parents=True)
    for name, age in (("old.log", 91), ("new.log", 89)):
        (day / name).write_text("said")
        os.utime(day / name, times=((now - timedelta(days=age)).timestamp(),) * 2)
    for folder in (tmp_path / "empty", day):
        os.utime(folder, times=((now - timedelta(days=91)).timestamp(),) * 2)
    assert tasks.shorten_logs(now) == (0 if "old.log" in left else 2)
    assert {path.name for path in day.iterdir()} == left
    assert (tmp_path / "empty").exists() == ("old.log" in left)
