"""A day of a part of 100,000 feeds and 5 million articles, in simulated time.

The claims, the polls' schedule, announcing, what a fetch means and linking are the real code on a real database; answers and time
are made up, and pages are landed without being cleaned. Every ten simulated minutes a run polls and fetches for as many requests as
its spiders have time for. A tenth of the plan has a tenth of the spiders' time, so that backlogs are those of the whole.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import md5
from itertools import islice
from random import Random

import psycopg
from psycopg.sql import SQL, Identifier, Literal

from benchmarks.copies import fill, land, written
from benchmarks.home import fresh_home
from copydesk import postgres, warehouse
from copydesk.settings import Settings
from copydesk.stages import feed_rules
from copydesk.stages.announcing import Told, announce
from copydesk.stages.fetch_rules import decide, next_visit
from copydesk.stages.rhythm import Rhythm
from copydesk.stages.shift import LIVE, Shift
from copydesk.stages.stories import link
from copydesk.stages.tour import capture_row, quantum
from crawlers.entry import Entry, FeedDocument
from crawlers.order import Outcome
from sql import articles, changes, feeds, hosts, pages, runs, upkeep
from sql.connection import Connection, connect, document
from sql.feeds import DueFeed

START = datetime(2026, 11, 24, tzinfo=UTC)
RUN = timedelta(minutes=10)
RUNS = int(timedelta(days=1) / RUN)
FEEDS, ARTICLES = 100_000, 5_000_000
A_DAY = 5.0  # new entries of a feed, on the whole; of most feeds fewer
HOURS = (2, 1, 1, 1, 2, 4, 7, 9, 10, 10, 10, 9, 9, 9, 9, 9, 9, 8, 7, 6, 5, 4, 3, 2)  # when they appear
REQUESTS = 32 * 480  # that one spider makes in a run
SPIDERS = 2

FILL = """
INSERT INTO news.sources (name, added_at) SELECT 'Paper ' || n, %(now)s FROM generate_series(1, %(feeds)s) n;
INSERT INTO pipeline.hosts (host, robots, robots_at)
SELECT 'h' || n || '.test', '', %(now)s FROM generate_series(0, (%(feeds)s - 1) / 2) n;
ALTER TABLE pipeline.pages ALTER COLUMN page_id RESTART WITH 100000000;
"""


@dataclass
class Measured:
    """Seconds of real time by what they went into, and how long after its announcement each article landed."""

    seconds: Counter[str] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.seconds[name] += time.perf_counter() - began


class Day:
    def __init__(self, conn: Connection, settings: Settings, share: float, begins: datetime) -> None:
        self.conn, self.settings, self.share, self.begins = conn, settings, share, begins
        self.random, self.texts, self.measured = Random(10), written(Random(6)), Measured()
        self.entries: dict[int, list[datetime]] = {}  # of each feed, all that it will announce today
        self.requests: Counter[str] = Counter()
        self.most: Counter[str] = Counter()

    def prepare(self) -> None:
        count = int(FEEDS * self.share)
        with self.conn.transaction():
            for statement in FILL.split(";\n"):
                if statement.strip():
                    self.conn.execute(statement.encode(), {"now": START, "feeds": count} if "%(" in statement else None)
            with self.conn.cursor().copy(
                "COPY pipeline.feeds (source_id, url, kind, host, next_poll_at, interval_seconds, yields, last_success_at)"
                " FROM STDIN"
            ) as rows:
                for number in range(count):
                    rows.write_row(self._feed(number))
            for feed_id in (row["feed_id"] for row in self.conn.execute("SELECT feed_id FROM pipeline.feeds ORDER BY feed_id")):
                self.entries[feed_id] = self.entries.pop(-feed_id)
        fill(self.conn, int(ARTICLES * self.share), 1)
        upkeep.keep_ahead(self.conn, START - timedelta(days=7))
        self.conn.commit()
        self.conn.autocommit = True
        self.conn.execute("VACUUM ANALYZE")
        self.conn.autocommit = False

    def _feed(self, number: int) -> tuple[object, ...]:
        """One whose rhythm has been learned for two weeks."""
        a_day = self.random.expovariate(1 / A_DAY)
        times: list[datetime] = []
        for hour, weight in enumerate(HOURS):
            expected = a_day * weight / sum(HOURS)
            while self.random.random() < expected:
                times.append(START + timedelta(hours=hour + self.random.random()))
                expected -= 1
        self.entries[-(number + 1)] = sorted(times)
        yields = [a_day * 14 * weight / sum(HOURS) for weight in HOURS] + [a_day * 2.0] * 7 + [14 * 24.0]
        wait = Rhythm.of(yields).wait(self.begins, timedelta(minutes=30))
        last = self.begins - wait * self.random.random()
        host = f"h{number // 2}.test"
        return number + 1, f"https://{host}/feed/{number}", "rss", host, last + wait, int(wait.total_seconds()), yields, last

    def run(self, number: int) -> None:
        """A run of ingest, and what it took of the time that so many spiders have."""
        now = START + number * RUN
        settings = replace(self.settings, stage_seconds=86_400)
        run_id = f"run-{number}"
        runs.begin(self.conn, run_id, "ingest", now, None, 1, "bench")
        left = int(REQUESTS * SPIDERS * self.share)
        for stage, tour in (("poll", self._poll), ("fetch", self._fetch)):
            shift = Shift.begin(settings, run_id, stage, 1, now)
            runs.begin_stage(self.conn, shift.holder)
            self.conn.commit()
            while left > 0 and (made := tour(shift, left)):
                left -= made
                self.requests[stage] += made
        self._publish(now, run_id)

    def _poll(self, shift: Shift, most: int) -> int:
        conn, now = self.conn, shift.now
        with self.measured.part("claiming"), conn.transaction():
            leases = hosts.lease(conn, shift.holder, now, 120, work="feeds", hosts=min(256, most))
            due = feeds.claim(conn, [(lease.host, lease.token, quantum(self.settings, lease)) for lease in leases], now)
        with self.measured.part("polls"), conn.transaction():
            told, rows, captured = [], [], []
            for feed in due:
                new = self._new(feed, now)
                outcome = _outcome(feed.feed_id, feed.url, now, new=bool(new), offset=self._offset())
                if not new:
                    rows.append(feed_rules.succeeded(feed, outcome, None, (), now, self.settings.poll_seconds))
                    continue
                told.append((Told(feed, (paper := FeedDocument("rss", new)), paper.entries), outcome))
                captured.append(capture_row(outcome, "day.warc.gz", feed_id=feed.feed_id))
            pages.add_captures(conn, shift.run_id, captured)
            for (one, outcome), times in zip(
                told, announce(conn, shift, [one for one, _ in told], LIVE) if told else (), strict=True
            ):
                rows.append(feed_rules.succeeded(one.feed, outcome, one.document, times, now, self.settings.poll_seconds))
            feeds.save_polled(conn, [row.row() for row in rows], now)
            feeds.add_polls(conn, shift.holder, [row.row() for row in rows])
            hosts.release(conn, [(lease.host, lease.token) for lease in leases], LIVE, 0.0)
        return len(due)

    def _new(self, feed: DueFeed, now: datetime) -> tuple[Entry, ...]:
        """What has appeared since it was last asked."""
        times = self.entries[feed.feed_id]
        seen = bisect_right(times, feed.last_success_at) if feed.last_success_at else 0
        return tuple(Entry(f"https://{feed.host}/{feed.feed_id}/{at:%H%M%S%f}", title=f"What happened at {at}", published_at=at)
                     for at in times[seen : bisect_right(times, now)])  # fmt: skip

    def _fetch(self, shift: Shift, most: int) -> int:
        conn, now = self.conn, shift.now
        with self.measured.part("claiming"), conn.transaction():
            leases = hosts.lease(conn, shift.holder, now, 120, work="pages", hosts=min(64, most))
            due = pages.claim(conn, [(lease.host, lease.token, quantum(self.settings, lease)) for lease in leases], LIVE, now)
        with self.measured.part("fetches"), conn.transaction():
            outcomes = [_outcome(page.page_id, page.url, now, new=page.state == "pending", offset=self._offset()) for page in due]
            recorded = [one for one in outcomes if one.status == 200]
            captures = pages.add_captures(conn, shift.run_id, [capture_row(one, "day.warc.gz", page_id=one.id) for one in recorded])
            numbers = {one.id: captures["day.warc.gz", one.offset or 0] for one in recorded}
            rows = [decide(page, one, numbers.get(page.page_id), now, self.settings.revisit_hours)
                    for page, one in zip(due, outcomes, strict=True)]  # fmt: skip
            pages.save_fetched(conn, shift.run_id, [row.row() for row in rows])
            hosts.enqueue(conn, [(LIVE, row.host, row.due_at) for row in rows if row.awaits == "fetch" and row.due_at])
            pages.add_events(conn, shift.holder, [row.event() for row in rows], now)
            hosts.release(conn, [(lease.host, lease.token) for lease in leases], LIVE, 0.0)
        return len(due)

    def _publish(self, now: datetime, run_id: str) -> None:
        """What extract and publish would write, without their work on the text."""
        conn, holder = self.conn, Shift.begin(self.settings, run_id, "publish", 1, now).holder
        waiting = conn.execute("SELECT page_id, capture_id, host, site, source_id, hints->>'published_at' AS said, discovered_at"
                               " FROM pipeline.pages WHERE awaits = 'extract' AND lane = 'live'"
                               " ORDER BY page_id").fetchall()  # fmt: skip
        for start in range(0, len(waiting), 500):
            part = waiting[start : start + 500]
            texts = dict(zip((row["page_id"] for row in part), islice(self.texts, len(part)), strict=True))
            with self.measured.part("landing"), conn.transaction():
                articles.save_extractions(conn, [_extraction(row, texts[row["page_id"]], now) for row in part])
                land(conn, texts, 1, now)
                articles.save_versions(conn, [
                    {"article_id": number, "version": 1, "cause": "new", "title": None, "body": text, "authors": [],
                     "published_at": now, "modified_at": None, "extractor_version": "bench"} for number, text in texts.items()
                ], now)  # fmt: skip
                due = {row["page_id"]: next_visit(row["discovered_at"], now, self.settings.revisit_hours) for row in part}
                articles.save_published(conn, run_id, [
                    {"page_id": number, "state": "published", "reason": "new", "awaits": "fetch", "due_at": at}
                    for number, at in due.items()
                ])  # fmt: skip
                hosts.enqueue(conn, [(LIVE, row["host"], at) for row in part if (at := due[row["page_id"]])])
                pages.add_events(
                    conn, holder, [{"page_id": number, "outcome": "published", "reason": "new"} for number in texts], now
                )
            for row in part:
                if row["said"]:
                    self.measured.waits.append((now + RUN - datetime.fromisoformat(row["said"])).total_seconds() / 60)
        conn.commit()
        with self.measured.part("linking"):
            link(conn, self.settings.copy_days)
        with self.measured.part("numbering"):
            changes.number(conn)

    def _offset(self) -> int:
        self.most["offset"] += 1
        return self.most["offset"]

    def tell(self, number: int) -> None:
        """What is left over after this run; every hour, in print."""
        now, later = START + number * RUN, START + (number + 1) * RUN
        row = self.conn.execute(
            "SELECT (SELECT count(*) FROM pipeline.feeds WHERE state = 'active' AND next_poll_at <= %(now)s) AS feeds,"
            " (SELECT count(*) FROM pipeline.pages WHERE awaits = 'fetch' AND lane = 'live' AND due_at <= %(now)s) AS pages,"
            " pg_database_size(current_database()) / 1e9 AS size, (pg_current_wal_lsn() - '0/0') / 1e9 AS log", {"now": now},
        ).fetchone()  # fmt: skip
        self.conn.commit()
        assert row
        for what in ("feeds", "pages"):
            self.most[what] = max(self.most[what], row[what])
        if later.minute == 0:
            parts = ", ".join(f"{name} {seconds:.0f}" for name, seconds in self.measured.seconds.items())
            print(f"  {later:%H:%M}  left over {row['feeds']} feeds, {row['pages']} pages; {row['size']:.2f} GB,"
                  f" log {row['log']:.2f};"
                  f" seconds: {parts}", flush=True)  # fmt: skip


def _outcome(number: int, url: str, now: datetime, *, new: bool, offset: int) -> Outcome:
    found = Outcome(number, "", 0, url, now.timestamp(), 0.2)
    if not new:
        return replace(found, status=304)
    digest = md5(f"{url}{now}".encode(), usedforsecurity=False).hexdigest() * 2
    return replace(found, status=200, content_type="text/html", sha256=digest, size=100_000, offset=offset, etag=str(offset))


def _extraction(row: dict[str, object], text: str, now: datetime) -> dict[str, object]:
    blocks = text.split("\n\n")
    return {
        "page_id": row["page_id"], "capture_id": row["capture_id"], "site": row["site"], "status": "article", "version": "bench",
        "document": document({"blocks": [{"kind": "paragraph", "text": block, "place": [at]} for at, block in enumerate(blocks)]}),
        "block_keys": [md5(block.encode(), usedforsecurity=False).hexdigest()[:16] for block in blocks], "sort_at": now,
    }  # fmt: skip


@contextmanager
def prepared(share: float, settings: Mapping[str, str] | None = None, begins: datetime = START) -> Iterator[Day]:
    """The beginning of a day, or this hour of it, on a private server of its own, which may be set otherwise than by default."""
    with fresh_home() as home, postgres.private(home) as url:
        if settings:
            with psycopg.connect(url, autocommit=True) as conn:
                for name, value in settings.items():
                    conn.execute(SQL("ALTER SYSTEM SET {} = {}").format(Identifier(name), Literal(value)))
            postgres.stop(home)
            postgres.start(home)
        with connect(url) as conn:
            given = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
            warehouse.initialise(given, conn)
            day = Day(conn, given, share, begins)
            day.prepare()
            yield day


def numbers(conn: Connection) -> dict[str, float]:
    """Gigabytes of the database and of its write-ahead log, and bytes of each table."""
    row = conn.execute(
        "SELECT pg_database_size(current_database()) / 1e9 AS size, (pg_current_wal_lsn() - '0/0') / 1e9 AS log"
    ).fetchone()
    sizes = conn.execute(
        "SELECT c.oid::regclass::text AS name, pg_total_relation_size(c.oid)"
        " + coalesce((SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree(c.oid) WHERE relid <> c.oid), 0) AS bytes"
        " FROM pg_class c WHERE c.relnamespace IN ('news'::regnamespace, 'pipeline'::regnamespace)"
        " AND c.relkind IN ('r', 'p') AND NOT c.relispartition").fetchall()  # fmt: skip
    conn.commit()
    assert row
    return {name: float(value) for name, value in row.items()} | {one["name"]: float(one["bytes"]) for one in sizes}
