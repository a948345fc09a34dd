"""Who waits for whom: stages at work beside each other do not hold each other up, and never wait in a circle."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import psycopg
import pytest

from sql import articles, feeds, hosts, pages, retention, runs, withdrawals
from sql import stories as linking
from sql.connection import Connection, connect
from tests.sql.desk import add_feeds, add_pages, fetched, holder, lease_and_claim, meanwhile, release, source


@pytest.fixture
def other(database_url: str) -> Iterator[Connection]:
    """A second process, which waits for no lock longer than a moment."""
    with connect(database_url) as conn:
        conn.execute("SET lock_timeout = '500ms'")
        conn.commit()
        yield conn


def captured(conn: Connection, page_ids: Sequence[int], file: str) -> dict[int, int]:
    """page_id -> capture_id of a new capture."""
    row = {"url": "https://a.test/", "fetched_at": "2026-11-24T12:00:00Z", "status": 200, "sha256": "", "size": 1, "redirects": []}
    added = pages.add_captures(conn, "run", [row | {"page_id": n, "file": file, "record_offset": n} for n in page_ids])
    return {page_id: capture_id for (_, page_id), capture_id in added.items()}


def await_stage(conn: Connection, stage: str, page_ids: Sequence[int]) -> None:
    """Let these pages have been captured, and await extract or publish."""
    for page_id, capture_id in captured(conn, page_ids, stage).items():
        conn.execute("UPDATE pipeline.pages SET awaits = %s, capture_id = %s WHERE page_id = %s", (stage, capture_id, page_id))
    conn.commit()


def entry(feed_id: int, page_id: int, url: str, digest: str) -> dict[str, Any]:
    of = {"feed_id": feed_id, "page_id": page_id}
    return of | {"identity": url, "url": url, "title": None, "published_at": None, "digest": digest}


def announce(conn: Connection, feed_id: int, known: dict[str, int], digest: str, now: datetime) -> list[tuple[str, str]]:
    """What poll does with a feed that says `digest` of these pages; the pages that it made due again."""
    changed = pages.refetch_changed(conn, [
        {"feed_id": feed_id, "page_id": page_id, "hints": {"said": digest}, "hint_digest": digest} for page_id in known.values()
    ], now)  # fmt: skip
    hosts.enqueue(conn, [(lane, host, now) for host, lane in changed])
    feeds.save_entries(conn, [entry(feed_id, page_id, url, digest) for url, page_id in known.items()], now)
    return changed


def test_pages_are_added_to_a_host_while_it_is_being_leased(conn: Connection, other: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1"], now)
    who = holder(conn)
    with conn.transaction():
        assert len(hosts.lease(conn, who, now, 60, work="pages")) == 1
        assert len(add_pages(other, "a.test", ["2"], now)) == 1


def test_a_feed_is_announced_while_its_pages_are_extracted_or_published(conn: Connection, other: Connection, now: datetime) -> None:
    known = add_pages(conn, "a.test", ["extracted", "published", "free"], now)
    feed_id, another = add_feeds(conn, "a.test", ["news", "more"], now)
    announce(conn, feed_id, known, "first", now)
    conn.commit()
    await_stage(conn, "extract", [known["extracted"]])
    await_stage(conn, "publish", [known["published"]])
    with conn.transaction():
        assert len(pages.claim_to_extract(conn, "live", 10, 10, 1)) == 1
        assert len(articles.pages_to_publish(conn, "live", ["a.test"])) == 1
        assert announce(other, feed_id, known, "second", now) == [("a.test", "live")]
        assert announce(other, another, known, "first", now) == []
        other.commit()


def test_a_change_announced_while_its_page_is_worked_on_is_seen_again_afterwards(conn: Connection, now: datetime) -> None:
    known = add_pages(conn, "a.test", ["1"], now)
    [feed_id] = add_feeds(conn, "a.test", ["news"], now)
    assert announce(conn, feed_id, known, "first", now) == []
    assert announce(conn, feed_id, known, "first", now) == []
    await_stage(conn, "extract", list(known.values()))
    assert announce(conn, feed_id, known, "second", now) == []
    conn.execute("UPDATE pipeline.pages SET awaits = NULL, state = 'published'")
    assert announce(conn, feed_id, known, "second", now) == [("a.test", "live")]
    conn.execute("UPDATE pipeline.pages SET awaits = NULL")
    assert announce(conn, feed_id, known, "second", now) == []


def test_a_change_that_is_announced_of_a_claimed_page_is_kept_for_later_too(conn: Connection, now: datetime) -> None:
    known = add_pages(conn, "a.test", ["1"], now)
    [feed_id] = add_feeds(conn, "a.test", ["news"], now)
    announce(conn, feed_id, known, "first", now)
    leases, _ = lease_and_claim(conn, holder(conn), now)
    assert announce(conn, feed_id, known, "second", now) == []
    release(conn, leases)
    assert announce(conn, feed_id, known, "second", now) == [("a.test", "live")]


def test_a_page_that_one_feed_names_twice_is_not_fetched_again_at_every_poll(conn: Connection, now: datetime) -> None:
    known = add_pages(conn, "a.test", ["1"], now)
    [feed_id] = add_feeds(conn, "a.test", ["news"], now)
    feeds.save_entries(conn, [entry(feed_id, known["1"], "one", "first"), entry(feed_id, known["1"], "two", "second")], now)
    told = [{"feed_id": feed_id, "page_id": known["1"], "hints": {}, "hint_digest": "first"}]
    assert pages.refetch_changed(conn, told, now) == []


@pytest.mark.parametrize(("state", "reason"), [("quarantined", "killed its worker"), ("withdrawn", "taken down")])
def test_no_feed_brings_back_what_is_quarantined_or_was_taken_down(
    conn: Connection, now: datetime, state: str, reason: str
) -> None:
    known = add_pages(conn, "a.test", ["1"], now)
    [feed_id] = add_feeds(conn, "a.test", ["news"], now)
    announce(conn, feed_id, known, "first", now)
    conn.execute("UPDATE pipeline.pages SET state = %s, reason = %s, awaits = NULL", (state, reason))
    assert announce(conn, feed_id, known, "second", now) == []


def test_a_page_that_was_taken_down_while_it_was_fetched_stays_down(conn: Connection, now: datetime) -> None:
    add_pages(conn, "a.test", ["1"], now)
    who = holder(conn)
    _, [page] = lease_and_claim(conn, who, now)
    conn.execute("UPDATE pipeline.pages SET state = 'withdrawn', reason = 'taken down', awaits = NULL, due_at = NULL")
    pages.save_fetched(conn, who.run_id, [fetched(page, state="pending", reason="to extract", awaits="extract")])
    row = conn.execute("SELECT state, reason, awaits, claim_token FROM pipeline.pages").fetchone()
    assert row == {"state": "withdrawn", "reason": "taken down", "awaits": None, "claim_token": None}


def test_one_publisher_a_site_and_many_sites_at_once(conn: Connection, other: Connection, now: datetime) -> None:
    for site in ("a.test", "b.test"):
        await_stage(conn, "publish", list(add_pages(conn, site, ["1", "2"], now).values()))
    with conn.transaction(), other.transaction():
        assert articles.lock_sites_to_publish(conn, "live", "", 2) == ["a.test"]
        assert articles.lock_sites_to_publish(other, "live", "", 2) == ["b.test"]
    with conn.transaction(), other.transaction():
        assert articles.lock_sites_to_publish(conn, "live", "a.test", 100) == ["b.test"]
        assert articles.lock_sites_to_publish(other, "live", "a.test", 100) == []
        assert articles.lock_sites_to_publish(other, "2026-11-01", "", 100) == []


def test_sites_with_few_pages_are_published_together_and_one_with_many_alone(conn: Connection, now: datetime) -> None:
    for site, count in {"a.test": 1, "b.test": 1, "c.test": 9, "d.test": 1}.items():
        await_stage(conn, "publish", list(add_pages(conn, site, map(str, range(count)), now).values()))
    with conn.transaction():
        assert articles.lock_sites_to_publish(conn, "live", "", 3) == ["a.test", "b.test", "c.test"]
        assert articles.lock_sites_to_publish(conn, "live", "b.test", 3) == ["c.test"]
        assert articles.lock_sites_to_publish(conn, "live", "c.test", 3) == ["d.test"]


def test_copies_are_linked_only_while_nobody_publishes_and_the_other_way_round(conn: Connection, other: Connection,
                                                                               now: datetime) -> None:  # fmt: skip
    await_stage(conn, "publish", list(add_pages(conn, "a.test", ["1"], now).values()))
    with conn.transaction():
        articles.lock_sites_to_publish(conn, "live", "", 1)
        with pytest.raises(psycopg.errors.LockNotAvailable):
            linking.unlinked(other, 10)
        other.rollback()
    with conn.transaction():
        linking.unlinked(conn, 10)
        with pytest.raises(psycopg.errors.LockNotAvailable):
            articles.lock_sites_to_publish(other, "live", "", 1)
        other.rollback()


@pytest.mark.parametrize("what", ["saved", "handed back", "over budget"])
def test_pages_that_are_taken_down_while_others_lock_several_of_them_go_down(
    what: str, conn: Connection, database_url: str, now: datetime
) -> None:
    """In whatever order a fetch brings them: both wait for the page between, and neither for the other."""
    known = add_pages(conn, "a.test", [str(number) for number in range(9)], now)
    leases, claimed = lease_and_claim(conn, holder(conn), now)
    if what == "over budget":
        conn.execute("UPDATE pipeline.pages SET claim_token = NULL")
    # the lower the number, the later in the table and in its indexes by time
    for page_id in sorted(known.values(), reverse=True):
        conn.execute("UPDATE pipeline.pages SET due_at = due_at - page_id * interval '1 s' WHERE page_id = %s", (page_id,))
    if what == "handed back":
        conn.execute("UPDATE pipeline.hosts SET claimed_pages = ARRAY(SELECT unnest(claimed_pages) ORDER BY 1 DESC)")
    conn.commit()
    acts: dict[str, Callable[[Connection], object]] = {
        "saved": lambda other: pages.save_fetched(other, "run", [fetched(page) for page in reversed(claimed)]),
        "handed back": lambda other: hosts.release(other, [(lease.host, lease.token) for lease in leases], "live", 0.0),
        "over budget": lambda other: pages.over_budget(other, "live", ["a.test"], now + timedelta(days=1)),
    }
    urls = [f"https://a.test/{name}" for name in known]
    conn.execute("SELECT FROM pipeline.pages WHERE page_id = %s FOR NO KEY UPDATE", (known["4"],))
    with meanwhile(database_url, acts[what]) as doing:
        with meanwhile(database_url, lambda other: withdrawals.take_down(other, urls, None, None, now)) as taking:
            conn.commit()
        assert doing.exception() is None
    assert sorted(taking.result().pages) == urls
    found = conn.execute("SELECT DISTINCT state, reason, awaits, claim_token FROM pipeline.pages").fetchall()
    assert found == [{"state": "withdrawn", "reason": "taken down", "awaits": None, "claim_token": None}]


@pytest.mark.parametrize("what", ["handed back", "held", "read again"])
def test_a_source_is_taken_down_while_others_lock_several_of_its_feeds(
    what: str, conn: Connection, database_url: str, now: datetime
) -> None:
    source_id = source(conn, now)
    feed_ids = add_feeds(conn, "a.test", [str(number) for number in range(9)], now, source_id)
    who = holder(conn, stage="poll")
    with conn.transaction():
        [lease] = hosts.lease(conn, who, now, 60, work="feeds")
        feeds.claim(conn, [(lease.host, lease.token, 9)], now)
    for feed_id in reversed(feed_ids):  # the lower the number, the later in the table
        conn.execute(
            "UPDATE pipeline.feeds SET next_poll_at = next_poll_at - feed_id * interval '1 s' WHERE feed_id = %s", (feed_id,)
        )
    conn.execute("UPDATE pipeline.hosts SET claimed_feeds = ARRAY(SELECT unnest(claimed_feeds) ORDER BY 1 DESC)")
    if what == "read again":
        feeds.end_claims(conn, feed_ids[::-1])
    conn.commit()
    acts: dict[str, Callable[[Connection], object]] = {
        "handed back": lambda other: hosts.release(other, [(lease.host, lease.token)], "live", 0.0),
        "held": lambda other: hosts.hold(other, "a.test", now + timedelta(hours=1), "http_429"),
        "read again": lambda other: feeds.claim_listings(other, [(lease.host, lease.token)], feed_ids[::-1]),
    }
    conn.execute("SELECT FROM pipeline.feeds WHERE feed_id = %s FOR NO KEY UPDATE", (feed_ids[4],))
    with meanwhile(database_url, acts[what]) as doing:
        with meanwhile(database_url, lambda other: withdrawals.take_down(other, [], source_id, None, now)) as taking:
            conn.commit()
        assert doing.exception() is None
    assert taking.exception() is None
    assert conn.execute("SELECT DISTINCT state FROM pipeline.feeds").fetchall() == [{"state": "silenced"}]


def test_retention_that_waits_for_the_archive_holds_up_nobody_who_makes_pages(
    conn: Connection, other: Connection, database_url: str, now: datetime
) -> None:
    withdrawals.alone_at_the_archive(conn)  # who masks, at a store that does not answer
    with meanwhile(database_url, lambda mine: retention.other_captures(mine, now, 10)) as removing:
        hosts.take_turn(other)
        other.commit()
        conn.commit()
    assert removing.result() == 0


class Stages:
    """What each stage does to the database, by chance, on few hosts, some of them new. A `yield` commits."""

    def __init__(self, conn: Connection, now: datetime):
        self.now, self.hosts = now, [f"h{number}.test" for number in range(8)]
        self.source_id = source(conn, now)
        self.other_id = source(conn, now, "Another Paper")
        self.feeds = [
            feed_id for host in ("feeds.test", *self.hosts)
            for feed_id in add_feeds(conn, host, ["1", "2", "3"], now, self.source_id if host == "feeds.test" else self.other_id)
        ]  # fmt: skip
        self.people = {worker: holder(conn, worker=worker) for worker in (1, 2)}

    def poll(self, conn: Connection, chance: random.Random, worker: int, step: int) -> Iterator[None]:
        hosts.take_turn(conn)
        for feed_id in chance.sample(self.feeds, 3):
            urls = [f"https://{host}/{chance.randrange(30)}" for host in chance.sample([*self.hosts, f"new{step % 7}.test"], 4)]
            given = {url: url.split("/")[2] for url in urls}
            hosts.add(conn, list(given.values()))
            known = pages.add(conn, [
                {"url": url, "host": host, "site": host, "source_id": self.source_id, "feed_id": feed_id, "hints": {}}
                for url, host in given.items()
            ], "live", self.now, "run")  # fmt: skip
            assert known.keys() == given.keys()
            hosts.enqueue(conn, [("live", host, self.now) for host in given.values()])
            announce(conn, feed_id, {url: page_id for url, (page_id, _) in known.items()}, str(step), self.now)
        feeds.end_claims(conn, chance.sample(self.feeds, 5))
        yield

    def fetch(self, conn: Connection, chance: random.Random, worker: int, step: int) -> Iterator[None]:
        who = self.people[worker]
        leases = hosts.lease(conn, who, self.now, 60, work="pages", hosts=3)
        claimed = pages.claim(conn, [(lease.host, lease.token, 5) for lease in leases], "live", self.now)
        runs.book(conn, who, claimed=len(claimed))
        yield
        standing = hosts.standing(conn, [(lease.host, lease.token) for lease in leases])
        assert standing == {lease.host for lease in leases}
        moved = [fetched(page, awaits="fetch", due_at=self.now, host=chance.choice([*self.hosts, f"new{step % 9}.test"]))
                 for page in claimed[:2]]  # fmt: skip
        captures = captured(conn, [page.page_id for page in claimed[2:]], f"{worker} {step}")
        kept = [fetched(page, awaits="extract", capture_id=captures[page.page_id]) for page in claimed[2:]]
        hosts.add(conn, [str(row["host"]) for row in moved])
        articles.share(conn)
        pages.save_fetched(conn, "run", moved + kept)
        withdrawals.gone(conn, [page.page_id for page in claimed], self.now, keep_text=chance.random() < 0.5)
        hosts.enqueue(conn, [("live", str(row["host"]), self.now) for row in moved])
        for lease in leases:
            hosts.hold(conn, lease.host, self.now, "refused")
        runs.book(conn, who, outcomes={"done": len(claimed)})
        yield
        hosts.release(conn, [(lease.host, lease.token) for lease in leases], "live", 0.0)
        yield

    def extract(self, conn: Connection, chance: random.Random, worker: int, step: int) -> Iterator[None]:
        claimed = pages.claim_to_extract(conn, chance.choice(["live", "2026-11-01"]), 10, 2, 4)
        articles.save_extractions(conn, [
            {"page_id": page.page_id, "capture_id": page.capture_id, "site": page.site, "block_keys": [], "sort_at": self.now,
             "status": "article", "version": "1", "document": "{}"} for page in claimed
        ])  # fmt: skip
        fates = {page.page_id: chance.choice(["publish", "fetch", None]) for page in claimed}
        pages.save_extracted(conn, "run", [
            {"page_id": page_id, "state": "rejected", "reason": "", "awaits": fate, "due_at": self.now}
            for page_id, fate in fates.items()
        ])  # fmt: skip
        hosts.enqueue(conn, [("live", page.host, self.now) for page in claimed if fates[page.page_id] == "fetch"])
        yield

    def publish(self, conn: Connection, chance: random.Random, worker: int, step: int) -> Iterator[None]:
        if sites := articles.lock_sites_to_publish(conn, "live", "", chance.randint(1, 20)):
            due = articles.pages_to_publish(conn, "live", sites)
            articles.save_knowledge(
                conn, ({"site": site, "knowledge": {}, "digest": str(step), "gained": {}, "lost": {}} for site in sites), self.now
            )
            articles.save_published(conn, "run", [
                {"page_id": row["page_id"], "state": "rejected", "reason": "", "awaits": "fetch", "due_at": self.now} for row in due
            ])  # fmt: skip
            hosts.enqueue(conn, [("live", row["host"], self.now) for row in due])
        yield

    def take_down(self, conn: Connection, chance: random.Random, worker: int, step: int) -> Iterator[None]:
        urls = [f"https://{chance.choice(self.hosts)}/{chance.randrange(30)}" for _ in range(4)]
        withdrawals.take_down(conn, urls, None if step % 10 else self.other_id, None, self.now)
        yield

    def link(self, conn: Connection, chance: random.Random, worker: int, step: int) -> Iterator[None]:
        linking.unlinked(conn, 10)
        yield

    def window(self, conn: Connection, chance: random.Random, worker: int, step: int) -> Iterator[None]:
        urls = [f"https://{host}/{number}" for host in self.hosts for number in range(30)]
        lane = chance.choice(["live", "2026-11-01"])
        again = pages.pull_into_lane(conn, chance.sample(urls, 40), lane, self.now, True)
        hosts.enqueue(conn, [(lane, host, self.now) for host in again])
        yield
        pages.recall(conn, "2026-11-01", self.now - timedelta(days=1), self.now + timedelta(days=1), "2", every=True)
        yield


def test_stages_beside_each_other_never_wait_in_a_circle(conn: Connection, database_url: str, now: datetime) -> None:
    stages = Stages(conn, now)
    problems: list[str] = []

    def work(act: Callable[[Connection, random.Random, int, int], Iterator[None]], worker: int) -> None:
        chance = random.Random(f"{act.__name__} {worker}")
        with connect(database_url) as mine:
            for step in range(50):
                try:
                    for _ in act(mine, chance, worker, step):
                        mine.commit()
                except (psycopg.Error, AssertionError) as error:
                    mine.rollback()
                    problems.append(f"{act.__name__} {worker}: {error}")

    acts = (stages.poll, stages.fetch, stages.extract, stages.publish, stages.link, stages.window, stages.take_down)
    threads = [threading.Thread(target=work, args=(act, worker)) for act in acts for worker in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert problems == []
    assert runs.broken_rules(conn, now) == []
    assert runs.stock_off_balance(conn) == []
