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
    """For the length of a block: the most resident memory, in MB, of this process's descendants, by what they do."""

    def __init__(self) -> None:
        self.peaks: dict[str, float] = {}
        self._over = threading.Event()
        self._watching = threading.Thread(target=self._watch, daemon=True)

    def __str__(self) -> str:
        return ", ".join(f"{role} {peak:.0f} MB" for role, peak in sorted(self.peaks.items()))

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
                    role = _role(Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"))
                    if resident:  # else it has ended, and nobody has asked for its status yet
                        self.peaks[role] = max(self.peaks.get(role, 0.0), resident)


def _role(command: list[bytes]) -> str:
    """A stage's process, one of its extracting workers, a spider, or what else a process was called as."""
    words = [word.decode("utf-8", "replace") for word in command]
    if "stage" in words:
        return words[words.index("stage") + 1]
    if any("multiprocessing" in word for word in words):
        return "worker"
    return "spider" if "crawlers" in words else Path(words[0]).name


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
