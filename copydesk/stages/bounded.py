"""Work on what the web sent us, in processes of their own with a hard time limit: a page that kills its worker kills no more."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as OutOfTime
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from copydesk import objects
from copydesk.stages.settling import settle

T = TypeVar("T")

PARSE_SECONDS = 20  # for the document of a feed, whoever reads it
TASKS_A_PROCESS = 10_000  # then a fresh one: what libraries leak goes with the old. Within so many pages, none was seen to grow


class Lost(Exception):
    """The work did not end: out of time, or its process died. The message says which."""


class Workers:
    """A pool of worker processes. `spawn`: a forked child would share our database connection and Scrapy's threads."""

    def __init__(self, processes: int, seconds: float, ahead: int = 3, *, archive: str = ""):
        """`ahead`: tasks a process that are done, or under way, before their results are asked for. `archive`: where the tasks read
        what they work on; the time for which a store may be away is no fault of theirs."""
        self.processes, self.ahead = processes, ahead
        self.seconds = seconds + (objects.PATIENCE if objects.is_address(archive) else 0)
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPool(max_workers=processes, max_tasks=TASKS_A_PROCESS, context=context)

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def prepare(self, function: Callable[..., Any]) -> None:
        """Have the processes import what the function needs, while we wait for something else."""
        for _ in range(self.processes):
            self._pool.schedule(_imported, args=(function,))

    def results(self, function: Callable[..., Any], tasks: Iterable[tuple[T, tuple[Any, ...]]]) -> Iterator[tuple[T, Any]]:
        """For each (key, arguments), in order: the key and what `function` gave, or the exception it ended with."""
        remaining = iter(tasks)
        running: list[tuple[T, ProcessFuture[Any]]] = []
        while True:
            for key, arguments in islice(remaining, self.processes * self.ahead - len(running)):
                running.append((key, self._pool.schedule(_run, args=(function, arguments), timeout=self.seconds)))
            if not running:
                return
            key, future = running.pop(0)
            yield key, self._outcome(future)

    def _outcome(self, future: ProcessFuture[Any]) -> Any:
        try:
            return future.result()
        except OutOfTime:
            return Lost(f"took longer than {self.seconds:g} s")
        except BrokenProcessPool:
            raise  # no worker can be started: that is no fault of the task
        except ProcessExpired as error:
            return Lost(f"killed its worker (exit code {error.exitcode})")
        except Exception as error:
            return error


def _imported(function: Callable[..., Any]) -> None:
    """In the worker, which has imported it to get here."""


def _run(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """In the worker."""
    settle()
    return function(*arguments)
