"""Work in processes of their own: what hangs, dies or fails is an outcome like any other, and the rest go on."""

from __future__ import annotations

import operator
import os
import signal
import sys
import time
import types
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from copydesk.stages.bounded import Lost, Workers


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2, seconds=1.0) as running:
        yield running


def test_results_come_in_the_order_of_the_tasks(workers: Workers) -> None:
    numbers = list(range(50))
    assert list(workers.results(operator.neg, ((n, (n,)) for n in numbers))) == [(n, -n) for n in numbers]


@pytest.mark.parametrize(
    ("function", "argument", "says"),
    [(time.sleep, 60, "took longer than 1 s"), (os._exit, 7, "killed its worker (exit code 7)"),
     (signal.raise_signal, signal.SIGKILL, "killed its worker (exit code -9)")],
)  # fmt: skip
def test_what_hangs_or_dies_is_lost_and_takes_nothing_with_it(
    function: Callable[[Any], Any], argument: int, says: str, workers: Workers
) -> None:
    tasks = [(0, (operator.neg, 1)), (1, (function, argument)), (2, (operator.neg, 2))]
    found = dict(workers.results(operator.call, tasks))
    assert (found[0], found[2]) == (-1, -2)
    assert isinstance(found[1], Lost)
    assert says in str(found[1])


def test_what_fails_gives_its_own_exception(workers: Workers) -> None:
    [(_, error)] = workers.results(operator.neg, [(0, ("text",))])
    assert isinstance(error, TypeError)


def test_where_no_worker_can_work_no_task_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    known_here_only = types.ModuleType("known_here_only")
    exec("def work(): pass", known_here_only.__dict__)
    monkeypatch.setitem(sys.modules, "known_here_only", known_here_only)
    with Workers(1, seconds=5) as broken, pytest.raises(BrokenProcessPool):
        list(broken.results(known_here_only.work, [(0, ())]))


def test_tasks_are_asked_for_as_they_are_needed_and_not_all_at_once(workers: Workers) -> None:
    asked = 0

    def endless() -> Iterator[tuple[int, tuple[int]]]:
        nonlocal asked
        while True:
            asked += 1
            yield asked, (asked,)

    results = workers.results(operator.neg, endless())
    assert next(results) == (1, -1)
    assert asked <= 2 * 3


def test_what_reads_from_an_object_store_may_take_as_long_as_that_is_away() -> None:
    with Workers(1, 0.2, archive="s3://bucket/archive") as patient, Workers(1, 0.2, archive="/var/archive") as running:
        [(_, waited)] = patient.results(time.sleep, [("slow", (1.0,))])
        [(_, lost)] = running.results(time.sleep, [("slow", (1.0,))])
    assert waited is None
    assert isinstance(lost, Lost)
