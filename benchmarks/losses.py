"""Parts of docker-compose.yml lost at random moments while runs follow one another: how soon the whole way goes on, without a
person, and whether what stands in the end is what stands where nothing was lost.

`python -m benchmarks.losses 10` loses each part ten times, `... 3 redis worker` two of them three times. Needs root, for it kills
containers from outside and cuts their network; with Docker, and two cores, about a minute and a half a loss. Several may run at
once, each with another number in COPYDESK_LOSSES."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import psycopg
from psycopg.rows import dict_row

from benchmarks.beside import INGEST, desk
from benchmarks.composed import COPIES, Composed, composed
from copydesk import run
from copydesk.newsroom.server import serve
from copydesk.newsroom.world import EPOCH, EVERY, SITES, Site, Story, World
from copydesk.stages.check import flow_off_balance
from sql import runs
from sql.connection import connect

SEED = 7
STEP = EVERY * 4  # that the world moves between two runs: four new articles of each site
LONGEST = 900.0  # seconds after which a loss counts as one that nothing recovers from
GAP = 0.95  # seconds between two requests to a host, at least; a second is asked
# Both kinds of workers have done a stage that they began after the loss.
GOES_ON = """
SELECT count(DISTINCT stage) = 2 FROM pipeline.run_stages
WHERE stage IN ('fetch', 'publish') AND began_at > %s AND ended_at IS NOT NULL AND problem IS NULL
"""
ARTICLES = """
SELECT a.url, s.name AS source, a.site, a.title, a.body, a.authors, a.published_at, a.published_source, a.language, a.is_copy,
       a.text_digest, a.version, o.url AS original
FROM news.articles a JOIN news.sources s USING (source_id) LEFT JOIN news.stories t USING (story_id)
LEFT JOIN news.articles o ON o.article_id = t.original_article_id ORDER BY a.url
"""


class Still(World):
    """A world whose articles stay as they were written, and in the feeds for a month: what stands in the end does not hang on when
    a page or a feed was looked at."""

    def announced(self, site: Site) -> tuple[Story, ...]:
        return tuple(story for story in self.stories(site) if story.published > self.moment - timedelta(days=30))

    def _revised(self, story: Story, random: Random) -> Story:
        return story


class Clock(threading.Thread):
    """Begins a run whenever there is none, as the schedule does every ten minutes; each finds the world moved on."""

    def __init__(self, town: Composed):
        super().__init__(daemon=True)
        self.town, self.moves, self._over = town, 0, threading.Event()

    def run(self) -> None:
        while not self._over.wait(1):
            with suppress(OSError, ValueError, KeyError):  # the part that would answer is away
                self.begin()

    def begin(self, *, move: bool = True) -> None:
        if not self.at_work():
            self.town.api.trigger("ingest")
            if move:
                self.town.newsroom.move(self.town.newsroom.world.moment + STEP)
                self.moves += 1

    def at_work(self) -> bool:
        return bool(self.town.api.call("GET", "/dags/ingest/dagRuns?state=running&state=queued")["dag_runs"])

    def stop(self) -> None:
        self._over.set()
        self.join()


def worker(town: Composed, random: Random) -> str:
    service = random.choice(sorted(COPIES))
    town.kill(found := town.container(service, random.randint(1, COPIES[service])))
    return found


def redis(town: Composed, random: Random) -> str:
    """It keeps nothing: with its process goes all that it held."""
    town.kill(town.container("redis"))
    return "redis"


def scheduler(town: Composed, random: Random) -> str:
    town.kill(town.container("scheduler"))
    return "scheduler"


def database(town: Composed, random: Random) -> str:
    return _restarted(town, "postgres", random)


def metadata(town: Composed, random: Random) -> str:
    return _restarted(town, "metadata", random)


def _restarted(town: Composed, service: str, random: Random) -> str:
    if random.random() < 0.5:
        town.kill(town.container(service))
        return f"{service}, killed"
    subprocess.run(["docker", "restart", town.container(service)], check=True, stdout=subprocess.DEVNULL)
    return f"{service}, restarted"


def store(town: Composed, random: Random) -> str:
    with town.store_refuses():
        time.sleep(60)
    return "refused for 60 s"


def network(town: Composed, random: Random) -> str:
    """Shorter and longer than a lease, which is two minutes."""
    service, seconds = random.choice(sorted(COPIES)), random.choice([20, 45, 150])
    with town.cut_off(found := town.container(service, random.randint(1, COPIES[service])), "postgres"):
        time.sleep(seconds)
    return f"{found} without the database for {seconds} s"


LOSSES: dict[str, Callable[[Composed, Random], str]] = {
    part.__name__: part for part in (worker, redis, scheduler, database, metadata, store, network)
}


def main(times: int, parts: list[str]) -> int:
    world = Still(SEED, EPOCH + timedelta(days=10), kept=timedelta(days=400))
    with tempfile.TemporaryDirectory(prefix="copydesk-losses-") as folder, composed(Path(folder), world) as town:
        clock = Clock(town)
        _settled(town, clock)
        clock.start()
        table, problems = [], []
        for part in parts:
            random, seconds = Random(f"{SEED}/{part}"), []
            for number in range(1, times + 1):
                time.sleep(random.uniform(2, 30))
                seconds.append(took := _lose(town, part, random, number))
                if took >= LONGEST:
                    problems.append(f"{part}: nothing went on within {LONGEST:.0f} s")
            table.append((part, seconds))
            print(f"{part} lost {times} times: {_figures(seconds)}", flush=True)
        clock.stop()
        _settled(town, clock)
        problems += _faults(town)
        problems += _differences(town, undisturbed(world, clock.moves))
        seen = sum(row["hits"] for row in town.newsroom.stats().values())
    print(f"{clock.moves} runs with something new, {seen} requests")
    print(*(f"  {part:10} {_figures(seconds)}" for part, seconds in table), sep="\n")
    print(*problems[:30] or ["nothing is missing, nothing else stands, the books balance, and no host was asked by two"], sep="\n")
    return bool(problems)


def _figures(seconds: list[float]) -> str:
    return f"the whole way goes on after {statistics.median(seconds):.0f} s, at most {max(seconds):.0f} s"


def _lose(town: Composed, part: str, random: Random, number: int) -> float:
    """Seconds from the moment that what was lost could be had again until the whole way had been gone anew."""
    what = LOSSES[part](town, random)
    began, lost = time.monotonic(), datetime.now(UTC)
    while (took := time.monotonic() - began) < LONGEST and not _goes_on(town, lost):
        time.sleep(1)
    print(f"  {part} {number}: {what}; goes on after {took:.0f} s", flush=True)
    return took


def _goes_on(town: Composed, since: datetime) -> bool:
    with suppress(psycopg.OperationalError, subprocess.CalledProcessError), psycopg.connect(town.database_url) as conn:
        return bool(conn.execute(GOES_ON, (since,)).fetchall()[0][0])
    return False


def _settled(town: Composed, clock: Clock) -> None:
    """Runs until two in succession are green."""
    until, green = time.monotonic() + LONGEST, 0
    while green < 2:
        if time.monotonic() > until:
            raise TimeoutError("no run turned green")
        with suppress(OSError, ValueError, KeyError):
            if not clock.at_work():
                ended = town.api.call("GET", "/dags/ingest/dagRuns?order_by=-run_after&limit=1")["dag_runs"]
                green = green + 1 if ended and ended[0]["state"] == "success" else 0
                if green < 2:
                    clock.begin(move=False)
        time.sleep(1)


def _faults(town: Composed) -> Iterator[str]:
    with connect(town.database_url) as conn:
        for row in conn.execute("SELECT run_id FROM pipeline.runs").fetchall():
            yield from flow_off_balance(runs.stages(conn, row["run_id"]), runs.recorded_outcomes(conn, row["run_id"]))
        yield from map(str, runs.stock_off_balance(conn))
        yield from map(str, runs.broken_rules(conn, datetime.now(UTC)))
        leased = conn.execute("SELECT host FROM pipeline.hosts WHERE leased_until > now()").fetchall()
        yield from (f"{row['host']} is still leased" for row in leased)
    yield from (f"a spider lives on: {line}" for line in town.spiders())
    for host, row in town.newsroom.stats().items():
        if row["most_at_once"] > 1 or (row["smallest_gap"] or 1) < GAP:
            yield f"{host} saw {row['most_at_once']} at once, {row['smallest_gap']:.3f} s apart"


def _differences(town: Composed, wanted: dict[str, dict[str, Any]]) -> Iterator[str]:
    found = standing(town.database_url)
    with psycopg.connect(town.database_url, row_factory=dict_row) as conn:
        pages = conn.execute("SELECT url, state, reason, awaits, due_at FROM pipeline.pages").fetchall()
    stand = {row["url"]: row for row in pages}
    yield from (f"{url} is missing: {stand.get(url, 'not known')}" for url in sorted(wanted.keys() - found.keys()))
    yield from (f"{url} should not be there" for url in sorted(found.keys() - wanted.keys()))
    for url in sorted(wanted.keys() & found.keys()):
        for name, value in wanted[url].items():
            if found[url][name] != value:
                yield f"{url} differs: {name} is {found[url][name]!r:.60} and not {value!r:.60}"
    told = {story.url: story.body for site in SITES for story in town.newsroom.world.stories(site)}
    yield from (f"{url} is not as it was written" for url, row in found.items() if told.get(url, row["body"]) != row["body"])
    print(f"{len(found)} articles stand, {len(wanted)} undisturbed", flush=True)


def standing(url: str) -> dict[str, dict[str, Any]]:
    with psycopg.connect(url, row_factory=dict_row) as conn:
        return {row["url"]: row for row in conn.execute(ARTICLES).fetchall()}


def undisturbed(world: World, moves: int) -> dict[str, dict[str, Any]]:
    """What stands after as many moves where nothing is lost: by command, in one process, without delays."""
    with serve(world) as newsroom, desk(newsroom) as given:
        settings = replace(given, poll_longest_seconds=1, host_delay=0.0)
        for number in range(moves + 1):
            now = datetime.now(UTC)
            run.begin(settings, "ingest", f"still-{number}", now)
            run.run_all(settings, f"still-{number}", INGEST, lambda *_: None)
            if number < moves:
                newsroom.move(newsroom.world.moment + STEP)
        return standing(settings.database_url or "")


if __name__ == "__main__":
    if os.geteuid():
        sys.exit("losses: needs root, to kill containers from outside and to cut their network")
    asked = sys.argv[2:] or list(LOSSES)
    if unknown := [part for part in asked if part not in LOSSES]:
        sys.exit(f"losses: no part is called {unknown[0]}; there are {', '.join(LOSSES)}")
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10, asked))
