"""One worker's shift at one stage: which run it works for, and when its time is up."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from copydesk.settings import Settings
from copydesk.windows import Window
from sql.hosts import Holder

LIVE = "live"
ASK_NOBODY = {"extract", "publish"}  # of a window: no next run would go on with what their time did not suffice for
IMPORT = "import-warc"  # the lane, and the kind of the runs that work on it


@dataclass(frozen=True, slots=True)
class Shift:
    """What a stage needs to know besides its settings and its connection. `now` is the run's one now."""

    run_id: str
    stage: str
    worker: int
    now: datetime
    ends: float  # time.monotonic() after which nothing more is claimed
    window: Window | None = None
    progress: Callable[[str, int], None] | None = None
    ports: tuple[int, ...] = ()  # that sites may be asked on
    kind: str = ""  # of the run
    options: Mapping[str, Any] = field(default_factory=dict)  # of the run, as whoever began it wrote them

    @classmethod
    def begin(cls, settings: Settings, run_id: str, stage: str, worker: int, now: datetime,
              window: Window | None = None, progress: Callable[[str, int], None] | None = None,
              kind: str = "", options: Mapping[str, Any] | None = None) -> Shift:  # fmt: skip
        budget = math.inf if window and stage in ASK_NOBODY else settings.stage_seconds
        return cls(run_id, stage, worker, now, time.monotonic() + budget, window, progress, settings.ports, kind,
                   options or {})  # fmt: skip

    @property
    def holder(self) -> Holder:
        return Holder(self.run_id, self.stage, self.worker)

    @property
    def lane(self) -> str:
        """Live runs claim live pages only, a window's run only its own, and so do imports."""
        return self.window.lane if self.window else IMPORT if self.kind == IMPORT else LIVE

    @property
    def seconds_left(self) -> float:
        return self.ends - time.monotonic()

    @property
    def logger(self) -> logging.Logger:
        return logging.getLogger(f"copydesk.{self.stage}")

    def report(self, outcome: str, count: int = 1) -> None:
        if self.progress:
            self.progress(outcome, count)
