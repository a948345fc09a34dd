"""Is the news arriving, and if not, where: the lists. Every one is bounded, and asks the warehouse a few short questions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response

from copydesk import alert_rules, alerting, inspecting
from copydesk.commands.given import right_now
from copydesk.desk.access import may_change, reader, token
from copydesk.desk.connections import reading, settings
from copydesk.desk.graphs import HEIGHT, WIDTH, rhythm
from copydesk.desk.showing import render
from copydesk.settings import Settings
from copydesk.silence.verdict import STANDINGS as STATES
from copydesk.stages import backfill_rules
from copydesk.windows import Window
from crawlers.addresses import normalise
from sql import desk, feeds, hosts, metrics, runs, windows
from sql.connection import Connection
from sql.desk import Part

router = APIRouter()

RUNS = 8
FOUND = 20
LEDGER = 100  # days, by source and way
FURTHEST = 1_000  # pages of a list


def part(q: Annotated[str, Query(max_length=300)] = "", state: Annotated[str, Query(max_length=20)] = "",
         page: Annotated[int, Query(ge=1, le=FURTHEST)] = 1) -> Part:  # fmt: skip
    return Part(passed=(page - 1) * Part().rows, asked=q.strip().replace("\0", ""), state=state.replace("\0", ""))


Now = Annotated[datetime, Depends(right_now)]
Wanted = Annotated[Part, Depends(part)]
Reader = Annotated[Any, Depends(reader)]


@router.get("/")
def now(request: Request, at: Now) -> Response:
    """Is it well; and if not, what is wrong, in the words of the messages."""
    with reading(found_settings := settings()) as conn:
        live = desk.last_runs(conn, RUNS, alerting.LIVE)
        checked: Any = next((run for run in live if run["problems"] is not None), {"problems": ()})
        wrong = alerting.found_wrong(found_settings, conn, alerting.LIVE, checked["problems"], at)
        wrong += alert_rules.of_rest(live[0]["began_at"] if live else None, at)
        found: dict[str, Any] = {
            "live": live, "wrong": wrong, "stages": _in_order(runs.stages(conn, live[0]["run_id"])) if live else [],
            "runs": desk.last_runs(conn, RUNS), "flow": desk.flow(conn, at), "backlog": desk.backlog(conn, at),
            "stock": desk.stock(conn, at), "most": desk.MOST, "landed": metrics.landed(conn, at - desk.LATELY),
            "state": metrics.state(conn, at),
        }  # fmt: skip
    return render(request, "now.html", at, **found)


@router.get("/sources")
def sources(request: Request, at: Now, wanted: Wanted) -> Response:
    with reading(settings()) as conn:
        found = desk.sources(conn, wanted)
        hours = desk.hours(conn, [row["source_id"] for row in found], at)
    shown = [{**row, "rhythm": rhythm(hours[row["source_id"]], at)} for row in found]
    return render(request, "sources.html", at, rows=shown, part=wanted, states=("in trouble", *STATES), width=WIDTH, height=HEIGHT)


@router.get("/feeds")
def all_feeds(request: Request, at: Now, wanted: Wanted, source: Annotated[int, Query(ge=0, lt=2**63)] = 0) -> Response:
    with reading(settings()) as conn:
        found = desk.feeds(conn, wanted, source)
    return render(request, "feeds.html", at, rows=found, part=wanted, source=source)


@router.get("/feeds/{feed_id}")
def feed(request: Request, at: Now, feed_id: int) -> Response:
    with reading(settings()) as conn:
        url = desk.feed_url(conn, feed_id) if 0 < feed_id < 2**63 else None
        found = feeds.like(conn, url) if url else None
        if found is None:
            raise HTTPException(404, "there is no such feed")
        lines = inspecting.of_feed(found, polls := feeds.polls(conn, feed_id), at)
    return render(request, "feed.html", at, feed=found, lines=lines[1 : len(lines) - len(polls)], polls=polls)


@router.get("/hosts")
def all_hosts(request: Request, at: Now, wanted: Wanted) -> Response:
    with reading(settings()) as conn:
        found = desk.hosts(conn, wanted, at)
    return render(request, "hosts.html", at, rows=found, part=wanted)


@router.get("/hosts/{host}")
def host(request: Request, at: Now, host: str) -> Response:
    with reading(settings()) as conn:
        found = hosts.like(conn, host.replace("\0", ""))
    if found is None:
        raise HTTPException(404, "there is no such host")
    return render(request, "host.html", at, host=found["host"], lines=inspecting.of_host(found, at)[1:])


@router.get("/quarantine")
def quarantine(request: Request, at: Now, wanted: Wanted, user: Reader) -> Response:
    with reading(settings()) as conn:
        found = desk.quarantine(conn, wanted)
    return render(request, "quarantine.html", at, rows=found, part=wanted, token=token(user) if may_change(user) else "")


@router.get("/backfills")
def backfills(request: Request, at: Now, wanted: Wanted) -> Response:
    with reading(found_settings := settings()) as conn:
        found, ledger = desk.windows(conn, wanted), desk.ledger(conn, LEDGER)
        ends = _ends(found_settings, conn, [row for row in found if row["ended_at"] is None], at)
    return render(request, "backfills.html", at, rows=found, ends=ends, ledger=ledger, part=wanted)


@router.get("/search")
def search(request: Request, at: Now, wanted: Wanted) -> Response:
    """By an address, whole or its beginning, or by how a title begins."""
    asked = wanted.asked
    with reading(settings()) as conn:
        pages = desk.addressed(conn, _address(asked), FOUND) if "://" in asked else []
        titles = desk.titled(conn, asked, FOUND) if asked and "://" not in asked else []
    return render(request, "search.html", at, part=wanted, addressed=pages, titled=titles, found=FOUND)


def _address(beginning: str) -> str:
    try:
        return normalise(beginning)
    except ValueError:
        return beginning


def _ends(found: Settings, conn: Connection, at_work: Sequence[Any], at: datetime) -> dict[str, datetime]:
    """When the fetching of each run that is at work ends, by the pace and budgets of its hosts: as `copydesk backfill` says."""
    lanes = {row["run_id"]: Window(row["window_start"], row["window_end"]).lane for row in at_work}
    waiting = desk.waiting(conn, list(lanes.values()))
    hosts_asked = {host for requests in waiting.values() for host in requests}
    pace, spent = windows.pace(conn, hosts_asked), windows.spent(conn, at.date(), hosts_asked)
    lasting = {lane: backfill_rules.seconds(requests, pace, found.host_delay, found.backfill_host_requests, spent)
               for lane, requests in waiting.items() if requests}  # fmt: skip
    return {run_id: at + timedelta(seconds=lasting[lane]) for run_id, lane in lanes.items() if lane in lasting}


def _in_order(stages: list[Any]) -> list[Any]:
    """As they began: poll first."""
    first = {row["stage"]: row["began_at"] for row in sorted(stages, key=itemgetter("began_at"), reverse=True)}
    return sorted(stages, key=lambda row: (first[row["stage"]], row["worker"]))
