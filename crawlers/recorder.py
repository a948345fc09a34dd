"""Where outcomes wait until their records are safe on disk, and are told only then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from crawlers.order import Event, Limits, Outcome, Segment, event_to_line
from crawlers.warc import SegmentWriter


class Recorder:
    """Collects responses into segments. Only the reactor's thread calls it."""

    def __init__(self, staging: Path, software: str, limits: Limits, clock: Callable[[], float] = time.monotonic,
                 out: TextIO | None = None):  # fmt: skip
        self._staging, self._software, self._limits, self._clock = staging, software, limits, clock
        self._out = out or sys.stdout
        self._writer: SegmentWriter | None = None
        self._outcomes: list[Outcome] = []
        self._since: float | None = None

    def record(self, url: str, at: float, status: int, headers: Sequence[tuple[str, str]], body: bytes) -> int:
        """Write a response to the open segment; its offset there. Raises OSError where the disk does not take it."""
        if self._writer is None:
            self._writer = SegmentWriter(self._staging, self._software)
        return self._writer.add(url, datetime.fromtimestamp(at, UTC), status, headers, body)

    def outcome(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        if self._since is None:
            self._since = self._clock()
        if len(self._outcomes) >= self._limits.segment_pages:
            self.close_segment()

    def tick(self) -> None:
        """Called every second or so: a segment is not kept open for long, however slow its hosts."""
        if self._since is not None and self._clock() - self._since >= self._limits.segment_seconds:
            self.close_segment()

    def close_segment(self) -> None:
        """Make what was recorded durable, and only then tell the stage about it."""
        if not self._outcomes:
            return
        file = self._writer.close() if self._writer else None
        self._writer, self._since = None, None
        outcomes, self._outcomes = self._outcomes, []
        self.tell(Segment(file, outcomes))

    def discard(self) -> None:
        """Give up what is not yet safe: nobody was told of it."""
        if self._writer:
            self._writer.discard()
        self._writer, self._since, self._outcomes = None, None, []

    def tell(self, event: Event) -> None:
        self._out.write(event_to_line(event) + "\n")
        self._out.flush()
