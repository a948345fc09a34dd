"""Progress of long work: a live line on a terminal, plain lines every few seconds elsewhere."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.live import Live
from rich.text import Text

EVERY_SECONDS = 10


class Progress:
    """Call it with (stage, outcome, n) as outcomes come in; `end` closes the line."""

    def __init__(self, stages: Sequence[str], label: str = ""):
        self.counts: dict[str, Counter[str]] = {stage: Counter() for stage in stages}
        self.label = label
        self.told = time.monotonic()
        console = Console(stderr=True)
        self.live = Live(console=console, refresh_per_second=4, transient=True) if console.is_terminal else None

    def __call__(self, stage: str, outcome: str, n: int) -> None:
        self.counts.setdefault(stage, Counter())[outcome] += n
        if self.live:
            if not self.live.is_started:
                self.live.start()
            self.live.update(Text(self.line(stage)))
        elif time.monotonic() - self.told >= EVERY_SECONDS:
            self.told = time.monotonic()
            print(self.line(stage), file=sys.stderr, flush=True)

    def line(self, stage: str) -> str:
        said = ", ".join(f"{n} {name}" for name, n in sorted(self.counts[stage].items()))
        return " ".join(part for part in (self.label, f"{stage}:", said) if part)

    def end(self) -> None:
        if self.live and self.live.is_started:
            self.live.stop()
