"""One spider's tour over some leased hosts: what poll, discover and fetch have in common."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from operator import attrgetter
from typing import Literal

from copydesk.settings import Settings
from copydesk.stages.asked_for import hold
from copydesk.stages.keeping import keep
from copydesk.stages.shift import Shift
from copydesk.stages.spider import crawl
from crawlers.order import End, GiveBack, Host, Limits, Outcome, Request, Robots, Segment, WorkOrder
from sql import hosts
from sql.connection import Connection
from sql.hosts import Lease

HOSTS_AT_ONCE = 64
QUANTUM_SECONDS = 30  # how long one host is worked on before others get their turn
QUANTUM_REQUESTS = 100
SPIDERS_SHARE = 0.75  # of a lease: the spider starts later than its leases do, and must have ended when they have


class Tour:
    """Sends a spider to leased hosts, renews the leases while it is out, and gives each host back once it is done with.

    A subclass says in `save` what an outcome means; it is called in a transaction in which the leases are known to stand.
    """

    purpose: Literal["poll", "fetch"]

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, leases: Sequence[Lease], requests: list[Request]):
        self.settings, self.conn, self.shift = settings, conn, shift
        self.tokens = {lease.host: lease.token for lease in leases}
        self.lent: dict[str, int] = {}  # hosts that the spider has for one request
        self.open = {request.id: request for request in requests}
        self.left = Counter(request.host for request in requests)
        self.order = self._order(leases, requests)

    def save(self, outcomes: Sequence[Outcome], file: str | None, captures: Mapping[int, int]) -> None:
        """Write what came of these requests. `captures`: request id -> capture_id, for those that left a record."""
        raise NotImplementedError

    def record(self, outcomes: Sequence[Outcome], file: str) -> dict[int, int]:
        """Enter the captures in the database: request id -> capture_id."""
        raise NotImplementedError

    def hold(self, outcomes: Sequence[Outcome]) -> None:
        """Keep what these outcomes say of their hosts: how they fare, and until when they are left alone."""
        hosts.note(self.conn, {outcome.host: (outcome.host, outcome.silent, outcome.rest) for outcome in outcomes}.values())
        for outcome in sorted(outcomes, key=attrgetter("host")):  # the feeds of each are locked, in the order that all keep
            if held := hold(outcome, self.shift.now):
                hosts.hold(self.conn, outcome.host, *held)

    def run(self) -> None:
        try:
            self._release(self.tokens, [host for host in self.tokens if not self.left[host]])
            for event in crawl(self.order, self._renew, self.settings.lease_seconds / 4, self._lend):
                if isinstance(event, Robots):
                    with self.conn.transaction():
                        hosts.save_robots(self.conn, event.host, event.token, event.text, event.detail, event.delay, self.shift.now)
                elif isinstance(event, Segment):
                    self._receive(event)
                elif isinstance(event, GiveBack):
                    self._release(self.lent, [event.host])
                elif isinstance(event, End):
                    self._tell_end(event)
        finally:
            if not self.conn.broken:
                self._release(self.tokens, list(self.tokens))
                self._release(self.lent, list(self.lent))

    def _tell_end(self, end: End) -> None:
        """With what Scrapy counted, for whoever wants to know what a tour costs."""
        asked, sent = (end.stats.get(f"downloader/{name}_bytes", 0) for name in ("response", "request"))
        self.shift.logger.info(
            "spider ended (%s): %d requests, %d bytes sent, %d received; %d not reached", end.reason,
            end.stats.get("downloader/request_count", 0), sent, asked, len(self.open),
        )  # fmt: skip

    def _receive(self, segment: Segment) -> None:
        """First the file, then the rows: what the rows point at is always there."""
        file = None
        if segment.file:
            file = keep(self.settings, self.conn, segment.file)
        with self.conn.transaction():
            standing = hosts.standing(self.conn, sorted({(outcome.host, outcome.token) for outcome in segment.outcomes}))
            accepted = [outcome for outcome in segment.outcomes if outcome.host in standing and outcome.id in self.open]
            recorded = [outcome for outcome in accepted if file and outcome.offset is not None]
            self.save(accepted, file, self.record(recorded, file) if file else {})
        for outcome in accepted:
            self.left[outcome.host] -= 1
            del self.open[outcome.id]
        self._release(self.tokens, [host for host in self.tokens if self.left[host] <= 0])
        if refused := len(segment.outcomes) - len(accepted):
            self.shift.logger.warning("refused %d outcomes: they came under leases that had run out", refused)

    def _renew(self) -> float:
        held = [*self.tokens.items(), *self.lent.items()]
        with self.conn.transaction():
            extended = hosts.extend(self.conn, held, self.settings.lease_seconds)
        if extended < len(held):  # we were asleep too long: what the spider brings now would be refused
            return 0.0
        return self._seconds_to_work()

    def _seconds_to_work(self) -> float:
        return max(0.0, min(self.settings.lease_seconds * SPIDERS_SHARE, self.shift.seconds_left))

    def _lend(self, host: str) -> bool:
        """Lease a host to which a robots.txt has moved, if it is free now."""
        with self.conn.transaction():
            hosts.add(self.conn, [host])
            leased = hosts.lease(self.conn, self.shift.holder, self.shift.now, self.settings.lease_seconds, work="named",
                                 names=[host])  # fmt: skip
        self.lent |= {lease.host: lease.token for lease in leased}
        return bool(leased)

    def _release(self, held: dict[str, int], names: list[str]) -> None:
        if pairs := [(name, held.pop(name)) for name in names if name in held]:
            with self.conn.transaction():
                hosts.release(self.conn, pairs, self.shift.lane, self.settings.host_delay)

    def _order(self, leases: Sequence[Lease], requests: list[Request]) -> WorkOrder:
        settings = self.settings
        return WorkOrder(
            purpose=self.purpose,
            hosts=[
                Host(
                    lease.host,
                    lease.token,
                    max(settings.host_delay, lease.delay or 0.0),
                    lease.robots,
                    lease.rest,
                    lease.silent,
                    lease.shared,
                    lease.verified,
                )
                for lease in leases
            ],
            requests=requests,
            staging=str(settings.staging),
            user_agent=settings.user_agent,
            deadline_seconds=self._seconds_to_work(),
            allow_private=settings.allow_private,
            ports=list(settings.ports),
            http_proxy=settings.http_proxy,
            https_proxy=settings.https_proxy,
            limits=Limits(concurrent_hosts=HOSTS_AT_ONCE),
        )


def pace(settings: Settings, lease: Lease) -> float:
    """Seconds between two requests to this host: ours, or what its robots.txt asked for or its slow answers earned, if more."""
    return max(settings.host_delay, lease.delay or 0.0, lease.rest)


def quantum(settings: Settings, lease: Lease) -> int:
    """How many requests one tour makes to this host."""
    return max(1, min(QUANTUM_REQUESTS, int(QUANTUM_SECONDS / max(pace(settings, lease), 0.01))))


def wait_for_a_host(conn: Connection, shift: Shift, work: Literal["pages", "feeds"]) -> bool:
    """Wait out the delay of the next free host that has due work; False if there is none to wait for."""
    with conn.transaction():
        seconds = hosts.seconds_to_next(conn, work, shift.now, shift.lane, asker=shift.holder)
    if seconds is None or seconds > shift.seconds_left:
        return False
    time.sleep(seconds + 0.05)
    return True


def capture_row(outcome: Outcome, file: str, **owner: int) -> dict[str, object]:
    """The row of one recorded response; `owner` is its page_id or its feed_id."""
    return owner | {
        "url": outcome.url, "status": outcome.status, "fetched_at": datetime.fromtimestamp(outcome.fetched_at, UTC),
        "content_type": outcome.content_type, "sha256": outcome.sha256, "size": outcome.size,
        "redirects": outcome.redirects, "file": file, "record_offset": outcome.offset,
    }  # fmt: skip
