"""How much memory each of our processes takes, seen from outside while it works."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

EVERY_SECONDS = 0.25
PAGE = os.sysconf("SC_PAGE_SIZE")


class Peaks:
    """For the length of a block: the most resident memory, in MB, of each descendant of this process."""

    def __init__(self) -> None:
        self.peaks: dict[int, float] = {}
        self._over = threading.Event()
        self._watching = threading.Thread(target=self._watch, daemon=True)

    @property
    def largest(self) -> float:
        return max(self.peaks.values(), default=0.0)

    def __enter__(self) -> Peaks:
        self._watching.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        self._watching.join()

    def _watch(self) -> None:
        while not self._over.wait(EVERY_SECONDS):
            for pid in _descendants(os.getpid()):
                with suppress(OSError, IndexError, ValueError):
                    resident = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 1e6
                    self.peaks[pid] = max(self.peaks.get(pid, 0.0), resident)


def _descendants(pid: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError, IndexError, ValueError):
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                parents.setdefault(parent, []).append(int(entry.name))
    found, todo = [], [pid]
    while todo:
        children = parents.get(todo.pop(), [])
        found += children
        todo += children
    return found
