"""An outcome is told when its record is safe, and not before."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest

from crawlers.order import Limits, Outcome, Segment, event_from_line
from crawlers.recorder import Recorder

AT = 1_795_521_600.0


def _outcome(number: int, offset: int | None = None) -> Outcome:
    return Outcome(number, "paper.example", 7, "http://paper.example/", AT, 0.1, status=200, offset=offset)


def _segments(out: io.StringIO) -> list[Segment]:
    return [event for event in map(event_from_line, out.getvalue().splitlines()) if isinstance(event, Segment)]


def test_a_segment_is_synced_and_named_before_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, rename = os.fsync, Path.rename

    class Out(io.StringIO):
        def write(self, text: str) -> int:
            steps.append("told")
            return super().write(text)

    def fsync(number: int) -> None:
        steps.append("folder synced" if Path(f"/proc/self/fd/{number}").resolve().is_dir() else "file synced")
        sync(number)

    def renamed(self: Path, target: Any) -> Path:
        steps.append("named")
        return rename(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "rename", renamed)
    recorder = Recorder(tmp_path, "copydesk", Limits(), out=Out())
    recorder.outcome(_outcome(0, recorder.record("http://paper.example/", AT, 200, [], b"x")))
    assert steps == []
    recorder.close_segment()
    assert steps == ["file synced", "named", "folder synced", "told"]


def test_a_segment_closes_when_it_has_enough_or_is_old_enough(tmp_path: Path) -> None:
    clock, out = [0.0], io.StringIO()
    recorder = Recorder(tmp_path, "copydesk", Limits(segment_pages=3, segment_seconds=10), clock=lambda: clock[0], out=out)
    for number in range(4):
        recorder.outcome(_outcome(number))
    assert [len(segment.outcomes) for segment in _segments(out)] == [3]
    clock[0] = 9.9
    recorder.tick()
    assert len(_segments(out)) == 1
    clock[0] = 10.0
    recorder.tick()
    assert [len(segment.outcomes) for segment in _segments(out)] == [3, 1]
    recorder.close_segment()
    assert len(_segments(out)) == 2


def test_outcomes_without_a_record_need_no_file(tmp_path: Path) -> None:
    out = io.StringIO()
    recorder = Recorder(tmp_path, "copydesk", Limits(), out=out)
    recorder.outcome(_outcome(0))
    recorder.close_segment()
    assert _segments(out) == [Segment(None, [_outcome(0)])]
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_made_durable_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    out = io.StringIO()
    recorder = Recorder(tmp_path, "copydesk", Limits(), out=out)
    recorder.outcome(_outcome(0, recorder.record("http://paper.example/", AT, 200, [], b"x")))
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        recorder.close_segment()
    recorder.discard()
    recorder.close_segment()
    assert out.getvalue() == ""
    assert list(tmp_path.iterdir()) == []
