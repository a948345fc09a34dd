"""Celery's worker with a word to our stages when it is told to stop: their time is up, and others do what they have not begun.

`python -m copydesk.celery_worker airflow celery worker ...` is what docker-compose.yml runs; `... --last-call` beside it, as a hook
before a container is stopped, says the word alone. By itself Celery waits for the tasks under way, and a stage may take an hour."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from types import FrameType

import psutil  # type: ignore[import-untyped]

from copydesk.stages.shift import LAST_CALL


def main(command: list[str]) -> int:
    """Run the command until it ends; its status."""
    if command == ["--last-call"]:
        call(psutil.process_iter())
        return 0
    child = subprocess.Popen(command)

    def stop(number: int, _frame: FrameType | None) -> None:
        call(psutil.Process(child.pid).children(recursive=True))
        child.send_signal(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    return child.wait()


def call(processes: Iterable[psutil.Process]) -> None:
    """Tell those of these that are stages."""
    for process in processes:
        with suppress(psutil.Error):  # it has ended meanwhile
            if process.cmdline()[1:4] == ["-m", "copydesk", "stage"]:
                process.send_signal(LAST_CALL)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
