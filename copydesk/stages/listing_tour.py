"""The tour that asks for the documents of a search: whole, and without a word to the polling of feeds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from copydesk.settings import Settings
from copydesk.stages.poll import FeedTour
from copydesk.stages.shift import Shift
from crawlers.order import Outcome
from crawlers.ways.listing import Answer
from sql import feeds, hosts, runs, withdrawals
from sql.connection import Connection
from sql.feeds import DueFeed
from sql.hosts import Lease

if TYPE_CHECKING:
    from copydesk.stages.searching import Search


class ListingTour(FeedTour):
    """Asks for whole documents, and leaves the polling of feeds as it was."""

    def __init__(self, settings: Settings, conn: Connection, shift: Shift, leases: Sequence[Lease], due: Sequence[DueFeed],
                 search: Search):  # fmt: skip
        self.search = search
        super().__init__(settings, conn, shift, leases, due, search.readers)

    def save(self, outcomes: Sequence[Outcome], file: str | None, captures: Mapping[int, int]) -> None:
        assert file or not captures
        read = self.search.read({outcome.id: (file or "", outcome.offset or 0) for outcome in outcomes
                                 if outcome.id in captures and outcome.status == 200})  # fmt: skip
        polls: list[dict[str, Any]] = []
        for outcome in outcomes:
            result: Any = read.get(outcome.id) or outcome.error or (None if outcome.moved_to else f"http_{outcome.status}")
            polls.append(_poll(outcome, result))
            if outcome.moved_to and result is None:
                for source_id, listing in self.search.open.pop(outcome.id).by.items():
                    self.search.add(source_id, [replace(listing, url=outcome.moved_to, first=None)])
            else:
                self.search.took(outcome.id, result)
        hosts.take_turn(self.conn)  # as in a poll
        withdrawals.mark_new(self.conn, list(captures.values()))
        feeds.end_claims(self.conn, [outcome.id for outcome in outcomes])
        self.hold(outcomes)
        feeds.add_polls(self.conn, self.shift.holder, polls)
        runs.book(self.conn, self.shift.holder, outcomes=Counter(poll["outcome"] for poll in polls))
        self.shift.report("documents", len(polls))


def _poll(outcome: Outcome, result: Any) -> dict[str, Any]:
    poll = {"feed_id": outcome.id, "outcome": "unreadable", "detail": None, "entries": 0, "new_pages": 0}
    if isinstance(result, Answer):
        return poll | {"outcome": "discovered", "entries": len(result.document.entries)}
    return poll | {"detail": str(result or outcome.moved_to)[:500]}
