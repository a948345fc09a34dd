"""Whatever happens to hosts and pages, no page that awaits a fetch is forgotten, none is claimed twice, and the books add up."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from sql import hosts, pages, runs
from sql.connection import Connection
from sql.hosts import Holder, Lease
from tests.sql.desk import add_pages, fetched, holder, lease_and_claim, release

START = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HOSTS = ["a.test", "b.test", "c.test"]
LANES = ["live", "2026-11-01"]
RUN_OUT = (
    "UPDATE pipeline.hosts SET leased_until = clock_timestamp() - interval '1 s' WHERE leased_until IS NOT NULL AND host = ANY(%s)"
)


class Walk:
    """Three workers, three hosts and two lanes, and any order of events that the stages can bring about, by chance."""

    def __init__(self, conn: Connection, seed: int):
        self.conn, self.chance = conn, random.Random(seed)
        self.now, self.made = START, 0
        self.dead: set[str] = set()  # hosts whose lease has run out, and whose claims are still to be handed back
        self.people = {worker: holder(conn, worker=worker, now=START) for worker in (1, 2, 3)}
        self.at_work: dict[int, list[tuple[str, list[Lease], dict[int, pages.DuePage]]]] = defaultdict(list)
        self.happened: list[str] = []

    def step(self) -> None:
        """One event, and what must hold after each."""
        events = {
            self.time_passes: 1, self.pages_are_discovered: 3, self.a_worker_claims: 6, self.an_outcome_arrives: 8,
            self.a_worker_releases: 3, self.a_lease_runs_out: 2, self.check_sweeps: 1, self.a_window_wants_pages: 2,
            self.a_host_asks_for_peace: 1,
        }  # fmt: skip
        [event] = self.chance.choices(list(events), weights=list(events.values()))
        self.happened.append(event.__name__)
        event()
        assert runs.broken_rules(self.conn, self.now) == [], self.happened
        booked = sum(row["claimed"] - row["outcome_sum"] - row["handed_back"] for row in runs.stages(self.conn, "run"))
        assert booked == len(self.claimed()), self.happened
        assert runs.stock_off_balance(self.conn) == []
        self.conn.commit()

    def time_passes(self) -> None:
        self.now += timedelta(minutes=self.chance.choice([1, 15]))

    def pages_are_discovered(self) -> None:
        names = [str(self.made + number) for number in range(self.chance.randint(1, 4))]
        add_pages(self.conn, self.chance.choice(HOSTS), names, self.now, self.chance.choice(LANES))
        self.made += len(names)

    def a_worker_claims(self) -> None:
        worker, lane, before = self.chance.choice([1, 2, 3]), self.chance.choice(LANES), self.claimed()
        leases, claimed = lease_and_claim(self.conn, self.people[worker], self.now, lane=lane, at_most=self.chance.randint(1, 3),
                                          quantum=self.chance.randint(1, 3))  # fmt: skip
        assert {page.host for page in claimed} <= {lease.host for lease in leases}
        assert not {page.page_id for page in claimed if page.host not in self.dead} & before, self.happened
        self.dead -= {lease.host for lease in leases}
        if leases:
            self.at_work[worker].append((lane, leases, {page.page_id: page for page in claimed}))

    def an_outcome_arrives(self) -> None:
        """Of some worker's oldest tour; late ones too, which are refused."""
        worker = self.chance.choice([1, 2, 3])
        lane, leases, waiting = self.at_work[worker][0] if self.at_work[worker] else ("", [], {})
        if not waiting:
            return
        page = waiting.pop(min(waiting))
        fate, to = self.chance.choice(["rejected", "captured", "retry", "moved"]), self.chance.choice(HOSTS)
        later = self.now + timedelta(minutes=10)
        row = fetched(page, **{"rejected": {}, "captured": {"awaits": "extract"}, "retry": {"awaits": "fetch", "due_at": later},
                               "moved": {"awaits": "fetch", "due_at": self.now, "host": to}}[fate])  # fmt: skip
        with self.conn.transaction():
            if page.host in hosts.standing(self.conn, [(lease.host, lease.token) for lease in leases]):
                pages.save_fetched(self.conn, "run", [row])
                if fate in {"retry", "moved"}:
                    hosts.enqueue(self.conn, [(lane, str(row["host"]), later if fate == "retry" else self.now)])
                runs.book(self.conn, self.people[worker], outcomes={fate: 1})

    def a_worker_releases(self) -> None:
        worker = self.chance.choice([1, 2, 3])
        if self.at_work[worker]:
            lane, leases, _ = self.at_work[worker].pop(0)
            release(self.conn, leases, lane)

    def a_lease_runs_out(self) -> None:
        host = self.chance.choice(HOSTS)
        self.dead |= {host} if self.conn.execute(RUN_OUT, ([host],)).rowcount else set()
        self.conn.commit()

    def check_sweeps(self) -> None:
        with self.conn.transaction():
            self.dead -= set(hosts.sweep_expired(self.conn))

    def a_window_wants_pages(self) -> None:
        lane = self.chance.choice(LANES)
        with self.conn.transaction():
            urls = [f"https://{host}/{number}" for host in HOSTS for number in self.chance.sample(range(self.made + 1), k=1)]
            again = pages.pull_into_lane(self.conn, urls, lane, self.now, True)
            hosts.enqueue(self.conn, [(lane, host, self.now) for host in again])

    def a_host_asks_for_peace(self) -> None:
        with self.conn.transaction():
            hosts.hold(self.conn, self.chance.choice(HOSTS), self.now + timedelta(minutes=5), "http_429")

    def claimed(self) -> set[int]:
        found = self.conn.execute("SELECT page_id FROM pipeline.pages WHERE claim_token IS NOT NULL").fetchall()
        self.conn.commit()
        return {row["page_id"] for row in found}

    def everything_that_waits_can_be_had(self) -> None:
        """After a sweep, and two days later, one worker gets all of it."""
        self.conn.execute(RUN_OUT, (HOSTS,))
        self.conn.execute("UPDATE pipeline.hosts SET next_request_at = NULL")
        hosts.sweep_expired(self.conn)
        self.conn.commit()
        waiting = self.conn.execute("SELECT page_id FROM pipeline.pages WHERE awaits = 'fetch'").fetchall()
        who, later, got = holder(self.conn, "last"), self.now + timedelta(days=2), set()
        # While a live run is at work, windows leave it its hosts.
        self.conn.execute("UPDATE pipeline.run_stages SET ended_at = clock_timestamp() WHERE ended_at IS NULL")
        for lane in LANES:
            leases, claimed = lease_and_claim(self.conn, who, later, quantum=10_000, lane=lane)
            got |= {page.page_id for page in claimed}
            release(self.conn, leases, lane)
        assert got == {row["page_id"] for row in waiting}
        assert waiting


@pytest.mark.parametrize("seed", range(5))
def test_nothing_is_forgotten_claimed_twice_or_booked_wrongly(conn: Connection, seed: int) -> None:
    walk = Walk(conn, seed)
    for _ in range(150):
        walk.step()
    walk.everything_that_waits_can_be_had()


def test_the_rule_sees_a_page_that_is_in_no_queue_or_only_in_a_later_place(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1"], now)
    assert runs.broken_rules(conn, now) == []
    rule_text = {"rule": "pages that await a fetch and are in no queue", "n": 1}
    conn.execute("UPDATE pipeline.host_queue SET due_at = due_at + interval '1 minute'")
    assert runs.broken_rules(conn, now) == [rule_text]
    conn.execute("DELETE FROM pipeline.host_queue")
    assert runs.broken_rules(conn, now) == [rule_text]


def test_a_release_puts_one_row_in_the_place_of_many(conn: Connection, now: datetime) -> None:
    who: Holder = holder(conn)
    for number in range(5):
        add_pages(conn, "a.test", [str(number)], now + timedelta(minutes=number))
    leases, _ = lease_and_claim(conn, who, now, quantum=1)
    release(conn, leases)
    assert conn.execute("SELECT lane, host, due_at FROM pipeline.host_queue").fetchall() == [
        {"lane": "live", "host": "a.test", "due_at": now}
    ]
