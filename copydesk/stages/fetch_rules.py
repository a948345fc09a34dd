"""What the outcome of a fetch means for its page. Pure: a page and an outcome in, the page's next row out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from crawlers.addresses import host_of, site_of
from crawlers.order import Outcome
from sql.pages import DuePage

ATTEMPTS = 4  # before a page that cannot be fetched is given up
FIRST_RETRY = timedelta(minutes=10)  # doubled each time
GONE_TWICE = 2  # a 404 has to repeat: servers lose pages for minutes; a 410 is meant
MOVES = 5

# Errors that say something about the page, and will not go away by asking again.
FINAL_ERRORS = {"too_large", "bad_address", "private_address", "redirect_loop", "too_many_redirects", "robots"}

LANDED = {"published", "unchanged"}  # states of a page with an article


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """The row a page becomes; `outcome` is the word in the flow book."""

    page_id: int
    outcome: str
    state: str
    reason: str
    awaits: str | None
    due_at: datetime | None
    attempts: int
    visits: int
    moves: int
    gone_count: int
    etag: str | None
    last_modified: str | None
    body_sha256: str | None
    fetch_url: str | None
    host: str
    site: str
    fetched_at: datetime | None = None
    capture_id: int | None = None
    opt_outs: list[str] | None = None  # None: as they were

    def row(self) -> dict[str, object]:
        return asdict(self)

    def event(self) -> dict[str, object]:
        return {"page_id": self.page_id, "outcome": self.outcome, "reason": self.reason}


def decide(page: DuePage, outcome: Outcome, capture_id: int | None, now: datetime, revisit_hours: Sequence[float],
           obeyed: Collection[str] = ()) -> FetchedPage:  # fmt: skip
    """The page's next row. A page that stands is never replaced by less: see `_kept`. `obeyed`: opt-outs that count here."""
    landed = page.state in LANDED
    if outcome.moved_to:
        return _moved(page, outcome, now, revisit_hours)
    if outcome.error:
        if outcome.error in FINAL_ERRORS:
            return _refused(page, outcome.error, now, revisit_hours)
        return _unreachable(page, outcome.error, now, revisit_hours)
    status = outcome.status or 0
    if status == 304 or (200 <= status < 300 and landed and outcome.sha256 == page.body_sha256):
        return _unchanged(page, outcome, now, revisit_hours)
    if 200 <= status < 300:
        if outcome.binary:
            return _refused(page, "binary", now, revisit_hours)
        if asked := [word for word in outcome.opt_outs if word in obeyed]:
            return _opted_out(page, outcome, capture_id, asked)
        return _captured(page, outcome, capture_id)
    if status in {404, 410}:
        return _gone(page, status, now, revisit_hours)
    if status in {408, 425, 429} or status >= 500:
        return _unreachable(page, f"http_{status}", now, revisit_hours)
    return _refused(page, f"http_{status}", now, revisit_hours)


def next_visit(discovered_at: datetime, now: datetime, revisit_hours: Sequence[float],
               awaited: datetime | None = None) -> datetime | None:  # fmt: skip
    """When a page that stands is looked at again for edits: at the next age of the schedule that lies ahead, or at the time of the
    fetch that it `awaited` when it was recalled, if that is sooner."""
    visits = (discovered_at + timedelta(hours=hours) for hours in revisit_hours)
    ahead = next((visit for visit in visits if visit > now), None)
    return min((at for at in (ahead, awaited) if at), default=None)


def _row(page: DuePage, outcome: str, state: str, reason: str, **changes: object) -> FetchedPage:
    fields: dict[str, object] = {
        "awaits": None, "due_at": None, "attempts": page.attempts, "visits": page.visits, "moves": page.moves,
        "gone_count": 0, "etag": page.etag, "last_modified": page.last_modified, "body_sha256": page.body_sha256,
        "fetch_url": page.fetch_url, "host": page.host, "site": site_of(page.fetch_url or page.url),
    } | changes  # fmt: skip
    return FetchedPage(page_id=page.page_id, outcome=outcome, state=state, reason=reason, **fields)  # type: ignore[arg-type]


def _captured(page: DuePage, outcome: Outcome, capture_id: int | None) -> FetchedPage:
    """A new response: the page keeps its state until someone has read it."""
    state, reason = (page.state, page.reason) if page.state != "pending" else ("pending", "to extract")
    if page.state in {"rejected", "failed", "withdrawn"}:
        state, reason = "pending", "to extract"
    return _row(
        page, "fetched", state, reason, awaits="extract", attempts=0, visits=page.visits + 1, moves=0, etag=outcome.etag,
        last_modified=outcome.last_modified, body_sha256=outcome.sha256,
        fetched_at=datetime.fromtimestamp(outcome.fetched_at, UTC), capture_id=capture_id, opt_outs=outcome.opt_outs,
    )  # fmt: skip


def _opted_out(page: DuePage, outcome: Outcome, capture_id: int | None, asked: Sequence[str]) -> FetchedPage:
    """The page asks not to be used: it becomes no article, and one that it has become is withdrawn."""
    landed = page.state in LANDED
    return _row(
        page, "withdrawn" if landed else "rejected", "withdrawn" if landed else "rejected", f"opted out: {', '.join(asked)}",
        visits=page.visits + 1, fetched_at=datetime.fromtimestamp(outcome.fetched_at, UTC), capture_id=capture_id,
        opt_outs=outcome.opt_outs,
    )  # fmt: skip


def _unchanged(page: DuePage, outcome: Outcome, now: datetime, revisit_hours: Sequence[float]) -> FetchedPage:
    due = next_visit(page.discovered_at, now, revisit_hours)
    reason = "not modified" if outcome.status == 304 else "same bytes"
    state = "unchanged" if page.state in LANDED else page.state
    return _row(
        page, "unchanged", state, reason if state == "unchanged" else page.reason, awaits="fetch" if due else None, due_at=due,
        attempts=0, visits=page.visits + 1, moves=0,
    )  # fmt: skip


def _kept(page: DuePage, why: str, now: datetime, revisit_hours: Sequence[float]) -> FetchedPage:
    """A worse page never replaces a better one: the article stands, and the visit is only noted. Where hosts led it nowhere, the
    next visit begins at the page's own address again."""
    due = next_visit(page.discovered_at, now, revisit_hours)
    own = {"fetch_url": None, "host": host_of(page.url), "site": site_of(page.url)} if page.moves else {}
    return _row(page, "kept", page.state, f"stands; {why} at the last visit", awaits="fetch" if due else None, due_at=due,
                visits=page.visits + 1, moves=0, **own)  # fmt: skip


def _gone(page: DuePage, status: int, now: datetime, revisit_hours: Sequence[float]) -> FetchedPage:
    seen = page.gone_count + 1
    if status == 410 or seen >= GONE_TWICE:
        if page.state in LANDED:
            return _row(
                page, "withdrawn", "withdrawn", f"http_{status}", gone_count=seen, etag=None, last_modified=None, body_sha256=None
            )  # fmt: skip - if it returns, it is read anew
        return _settled(page, "rejected", f"http_{status}")
    return _row(page, "retry", page.state, page.reason if page.state != "pending" else "http_404, once", awaits="fetch",
                due_at=now + FIRST_RETRY, gone_count=seen, attempts=page.attempts + 1)  # fmt: skip


def _unreachable(page: DuePage, why: str, now: datetime, revisit_hours: Sequence[float]) -> FetchedPage:
    attempts = page.attempts + 1
    if attempts < ATTEMPTS:
        reason = page.reason if page.state != "pending" else f"{why}, to try again"
        return _row(page, "retry", page.state, reason, awaits="fetch", due_at=now + FIRST_RETRY * 2 ** (attempts - 1),
                    attempts=attempts)  # fmt: skip
    if page.state in LANDED:
        return _kept(page, why, now, revisit_hours)
    return _row(page, "failed", "failed", why, attempts=attempts)


def _moved(page: DuePage, outcome: Outcome, now: datetime, revisit_hours: Sequence[float]) -> FetchedPage:
    """`moves` counts the hosts since the page was last found: it may change them as often as it likes, if it is found there."""
    assert outcome.moved_to
    try:
        host, site = host_of(outcome.moved_to), site_of(outcome.moved_to)
    except ValueError:
        return _refused(page, "bad_address", now, revisit_hours)
    if page.moves >= MOVES:
        return _refused(page, "too_many_redirects", now, revisit_hours)
    return _row(page, "moved", page.state, page.reason, awaits="fetch", due_at=now, moves=page.moves + 1, etag=None,
                last_modified=None, fetch_url=outcome.moved_to, host=host, site=site)  # fmt: skip


def _refused(page: DuePage, why: str, now: datetime, revisit_hours: Sequence[float]) -> FetchedPage:
    """What will not go away by asking again."""
    if page.state in LANDED:
        return _kept(page, why, now, revisit_hours)
    return _settled(page, "rejected", why)


def _settled(page: DuePage, state: str, reason: str) -> FetchedPage:
    return _row(page, state, state, reason, attempts=page.attempts + 1, gone_count=page.gone_count)
