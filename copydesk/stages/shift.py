"""One worker's shift at one stage: which run it works for, and when its time is up."""

from __future__ import annotations

import logging
import math
import signal
import threading
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
LAST_CALL = signal.SIGUSR1  # the machine is about to stop: what is in hand is ended, and nothing more is claimed

_called = threading.Event()  # of this process


def hear_last_call() -> None:
    signal.signal(LAST_CALL, lambda *_: _called.set())


class LastCall(Exception):
    """The stage ended before its work was done, and no next run goes on with it by itself: its task is tried again."""


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
        return 0.0 if _called.is_set() else self.ends - time.monotonic()

    def hold(self) -> None:
        """Raise if a stage that has all the time it takes was called away from it."""
        if _called.is_set() and self.ends == math.inf:
            raise LastCall("the worker was told to stop: what is left is for the next try of this task")

    @property
    def logger(self) -> logging.Logger:
        return logging.getLogger(f"copydesk.{self.stage}")

    def report(self, outcome: str, count: int = 1) -> None:
        if self.progress:
            self.progress(outcome, count)
