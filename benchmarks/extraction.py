"""Extraction against trafilatura alone, page by page in turn on one core; and the memory of a worker that lives long."""

from __future__ import annotations

import os
import resource
import statistics
import time
import warnings
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path

import trafilatura

import cleaning
from benchmarks.way import recorded_pages
from crawlers.warc import Recorded

LIMIT = 0.9  # of trafilatura's pages a second, at least
ROUNDS = 3
MOST = 600  # pages of a round
LONG = 20_000  # pages that one worker takes, with COPYDESK_BENCH_LONG
WARM = 2_000  # pages after which its memory is held to be what it needs
GROWTH = 1.15  # of that, at most


def main(named: Sequence[Path] = ()) -> None:
    pages = _spread(list(recorded_pages(named)), MOST)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for page in pages[:20]:
            _ours(page), _theirs(page)
        ratios = [_round(pages) for _ in range(ROUNDS)]
    print(
        f"extraction: median ratio {statistics.median(ratios):.2f} to trafilatura alone (held to {LIMIT}) over {len(pages)} pages"
    )
    if os.environ.get("COPYDESK_BENCH_LONG"):
        with get_context("spawn").Pool(1) as pool:
            pool.apply(_long, (pages,))


def _round(pages: Sequence[Recorded]) -> float:
    """In turn, so that whatever else the machine does meets both alike; processor time, so that it does not count."""
    ours = theirs = 0.0
    for page in pages:
        theirs += _timed(_theirs, page)
        ours += _timed(_ours, page)
    each = 1000 / len(pages)
    print(f"  trafilatura {theirs * each:.1f} ms a page, ours {ours * each:.1f} ms, ratio {theirs / ours:.2f}", flush=True)
    return theirs / ours


def _ours(page: Recorded) -> None:
    cleaning.compose(cleaning.extract(page.body, page.url, page.content_type, None, page.status))


def _theirs(page: Recorded) -> None:
    trafilatura.bare_extraction(page.body, url=page.url, favor_precision=True, include_comments=False, with_metadata=True)


def _timed(work: Callable[[Recorded], None], page: Recorded) -> float:
    began = time.process_time()
    work(page)
    return time.process_time() - began


def _spread(pages: Sequence[Recorded], most: int) -> list[Recorded]:
    """Pages of every file, however many there are of each."""
    step = max(1, len(pages) // most)
    return list(pages[::step])[:most]


def _long(pages: Sequence[Recorded]) -> None:
    """Peak memory after each part of a long life: what leaks a page at a time shows as growth."""
    warnings.simplefilter("ignore")
    warm = 0
    for number, page in enumerate(islice(cycle(pages), LONG), 1):
        _ours(page)
        if number % WARM == 0:
            now = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            warm = warm or now
            print(f"  after {number:,} pages: {now} MB at most", flush=True)
    print(
        f"extraction: memory grew to {now / warm:.2f} of what it was after {WARM:,} pages (held to {GROWTH}), over {LONG:,} pages"
    )
