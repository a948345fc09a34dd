"""fetch: due pages -> captures. Leases hosts, sends a spider out for a quantum of pages of each, and books what comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk import archive
from copydesk.settings import Settings
from copydesk.stages.budget import allowed, next_day, spend
from copydesk.stages.fetch_rules import decide
from copydesk.stages.masking import mask
from copydesk.stages.shift import Shift
from copydesk.stages.tour import HOSTS_AT_ONCE, Tour, capture_row, quantum, wait_for_a_host
from crawlers.order import Outcome, Request
from sql import articles, changes, hosts, pages, runs, withdrawals
from sql.connection import Connection
from sql.hosts import Lease
from sql.pages import DuePage

WINDOWS_SHARE = 6  # a window's tours are so many times shorter, so that live pages of the host need not wait long


def fetch(settings: Settings, conn: Connection, shift: Shift) -> None:
    """Fetch due pages of the shift's lane until none is left or its time is up."""
    archive.prepare(settings.staging, settings.archive)
    while shift.seconds_left > 0:
        with conn.transaction():
            leases = hosts.lease(conn, shift.holder, shift.now, settings.lease_seconds, work="pages",
                                 hosts=HOSTS_AT_ONCE, lane=shift.lane)  # fmt: skip
            may = _may_ask(settings, conn, shift, leases)
            claimed = pages.claim(conn, [(lease.host, lease.token, may[lease.host]) for lease in leases], shift.lane, shift.now)
            if shift.window:
                spend(conn, Counter(page.host for page in claimed), shift.now)
            runs.book(conn, shift.holder, claimed=len(claimed))
        if leases:
            PageTour(settings, conn, shift, leases, claimed).run()
            changes.number(conn)
            mask(settings, conn)
        elif not wait_for_a_host(conn, shift, "pages"):
            return


def _may_ask(settings: Settings, conn: Connection, shift: Shift, leases: Sequence[Lease]) -> dict[str, int]:
    """How many pages of each leased host one tour takes; a window's, no more than the day's budget allows. The rest waits."""
    quanta = {lease.host: quantum(settings, lease) for lease in leases}
    if shift.window is None:
        return quanta
    quanta = {host: max(1, most // WINDOWS_SHARE) for host, most in quanta.items()}
    left = allowed(settings, conn, list(quanta), shift.now)
    if spent := [host for host in quanta if not left[host]]:
        waiting = pages.over_budget(conn, shift.lane, spent, next_day(shift.now))
        if waiting:
            shift.logger.warning("%d pages of %s wait: their hosts' budget is spent for today", waiting, shift.lane)
            shift.report("over budget", waiting)
    return {host: min(most, left[host]) for host, most in quanta.items()}


class PageTour(Tour):
    purpose = "fetch"

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, leases: Sequence[Lease], due: Sequence[DuePage]):
        self.pages = {page.page_id: page for page in due}
        requests = [Request(page.page_id, page.fetch_url or page.url, page.host, page.etag, page.last_modified) for page in due]
        super().__init__(settings, conn, shift, leases, requests)

    def record(self, outcomes: Sequence[Outcome], file: str) -> dict[int, int]:
        rows = [capture_row(outcome, file, page_id=outcome.id) for outcome in outcomes]
        numbers = pages.add_captures(self.conn, self.shift.run_id, rows)
        return {outcome.id: numbers[(file, outcome.offset or 0)] for outcome in outcomes}

    def save(self, outcomes: Sequence[Outcome], file: str | None, captures: Mapping[int, int]) -> None:
        conn, shift = self.conn, self.shift
        rows = [
            decide(self.pages[one.id], one, captures.get(one.id), shift.now, self.settings.revisit_hours, self.settings.obeyed)
            for one in outcomes
        ]
        hosts.add(conn, [row.host for row in rows])
        if gone := [row.page_id for row in rows if row.state == "withdrawn"]:
            articles.share(conn)  # before a page is locked: a takedown owns them first, too
        pages.save_fetched(conn, shift.run_id, [row.row() for row in rows])
        withdrawals.gone(conn, gone, shift.now, self.settings.keep_gone_text)
        withdrawals.mark_new(conn, list(captures.values()))
        hosts.enqueue(conn, [(shift.lane, row.host, row.due_at) for row in rows if row.awaits == "fetch" and row.due_at])
        self.hold(outcomes)
        pages.add_events(conn, shift.holder, [row.event() for row in rows], shift.now)
        counts = Counter(row.outcome for row in rows)
        runs.book(conn, shift.holder, outcomes=counts)
        for outcome_name, count in counts.items():
            shift.report(outcome_name, count)
