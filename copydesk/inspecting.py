"""What happened to a feed, a host or a page, and what happens next, in words. Pure: rows in, lines out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

Row = Mapping[str, Any]

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def of_feed(feed: Row, polls: Sequence[Row], now: datetime) -> list[str]:
    """A feed, and its last polls, the newest first."""
    lines = [f"{feed['url']}\n  a {feed['kind']} feed of {feed['source']}: {feed['state']}"
             + (f" ({feed['problem']})" if feed["problem"] else "")]  # fmt: skip
    lines += [f"  it had the address {alias} before it moved for good" for alias in feed["aliases"]]
    for what, at in (("asked", "last_polled_at"), ("answered", "last_success_at"), ("gave something new", "last_new_at")):
        lines.append(f"  last {what}: {_moment(feed[at])}")
    if not feed["conditional"]:
        lines.append("  it is asked in full each time, because its server said 304 of a document that had changed")
    if feed["adopting"]:
        lines.append(f"  permanent redirects have led to {feed['adopting']} {feed['adopting_count']} times in a row")
    if feed["identity_reason"]:
        lines.append(f"  its entries are told apart by {feed['identity']}: {feed['identity_reason']}")
    if feed["address_rules"]:
        lines.append(f"  its addresses are variants, as its pages have shown: {'; '.join(feed['address_rules'])}")
    if feed["lastmod"]:
        lines.append(f"  its index says that it last changed {_moment(feed['lastmod'])}, and it is asked when that moves")
    if feed["unverified_since"]:
        lines.append(f"  its certificate is not verified, by a person's word since {_moment(feed['unverified_since'])}")
    lines.append("  next: " + _feed_next(feed, now))
    lines += [
        f"  {_moment(poll['polled_at'])}  {poll['outcome']}: {poll['entries']} entries, {poll['new_pages']} new"
        + (f"   {poll['detail']}" if poll["detail"] else "") + f"   ({poll['run_id']})" for poll in polls
    ]  # fmt: skip
    return lines


def of_host(host: Row, now: datetime) -> list[str]:
    lines = [f"{host['host']}\n  {host['feeds']} feeds, {host['waiting']} pages that wait"]
    if host["leased"]:
        lines.append(f"  {host['lease_stage']} {host['lease_worker']} of {host['lease_run']} is at work on it"
                     f" until {_moment(host['leased_until'])}")  # fmt: skip
    if host["failures"]:
        lines.append(f"  it has not answered {_times(host['failures'])}")
    if host["robots_at"]:
        lines.append(f"  robots.txt: {host['robots_detail']}, asked {_moment(host['robots_at'])}, good for a day")
    if host["delay_seconds"]:
        lines.append(f"  its robots.txt asks for {host['delay_seconds']:g} s between two requests")
    if host["rest_seconds"]:
        lines.append(f"  it answers slowly, and gets {host['rest_seconds']:.1f} s of rest after each answer")
    if host["held_until"] and host["held_until"] > now:
        lines.append(f"  next: nothing is asked before {_moment(host['held_until'])}: {host['held_reason']}"
                     " (copydesk release ends that)")  # fmt: skip
    else:
        nexts = [(at, what) for what, at in (("a page", host["next_page_at"]), ("a feed", host["next_poll_at"])) if at]
        lines.append(f"  next: {min(nexts)[1]}, {_when(min(nexts)[0], now)}" if nexts else "  next: nothing that is known")
    return lines


def next_of_page(page: Row, host: Row | None, now: datetime) -> str:
    """What happens to a page from here on."""
    if page["awaits"] == "fetch":
        held = host["held_until"] if host and host["held_until"] and host["held_until"] > now else None
        why = f", when its host is asked again ({host['held_reason']})" if host and held else ""
        return f"it is fetched {_when(max(page['due_at'], held) if held else page['due_at'], now)}{why}"
    if page["awaits"]:
        return f"{page['awaits']} takes it up in the next run"
    if page["state"] in {"rejected", "failed", "quarantined", "withdrawn"}:
        return "nothing, unless its feed says that it has changed or a person releases it (copydesk release)"
    return "nothing, unless its feed says that it has changed"


def _feed_next(feed: Row, now: datetime) -> str:
    if feed["state"] == "ended":
        return "nothing, it has ended; copydesk release brings it back"
    if feed["state"] == "silenced":
        undone = "; copydesk silence --undo has it asked again" if feed["problem"] == "silenced by a person" else ""
        return f"nothing, {feed['problem']}{undone}"
    if feed["state"] == "archive":
        return "it is asked by backfills alone"
    if feed["held_until"] and feed["held_until"] > max(now, feed["next_poll_at"]):
        return f"it is asked {_when(feed['held_until'], now)}: its host is left alone ({feed['held_reason']})"
    skipped = {"the hours": [str(hour) for hour in feed["skip_hours"]], "on": [DAYS[day] for day in feed["skip_days"]]}
    rests = [f"{part} {', '.join(names)}" for part, names in skipped.items() if names]
    skips = f"; it asks not to be asked {' and '.join(rests)}" if rests else ""
    return f"it is asked {_when(feed['next_poll_at'], now)}: {feed['next_poll_why']}{skips}"


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC" if at else "never"


def _when(at: datetime, now: datetime) -> str:
    return f"from {_moment(at)}" if at > now else f"in the next run (due since {_moment(at)})"


def _times(n: int) -> str:
    return "the last request" if n == 1 else f"the last {n} requests"
