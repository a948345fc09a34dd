"""How long servers and feeds ask to be left alone: Retry-After, Cache-Control, Expires, skipHours and skipDays. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from crawlers.order import Outcome

HOLD = timedelta(minutes=10)  # a host that says 429 or 503 without saying how long
LONGEST_HOLD = timedelta(days=1)
LONGEST_FLOOR = timedelta(days=1)  # a feed that asks for months is asked daily
DOWN_AFTER = 3  # requests in a row that a host has not answered
MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
NOT_KEPT = re.compile(r"(?:^|[\s,])no-(?:cache|store)\b", re.IGNORECASE)


def answered(outcome: Outcome, now: datetime) -> datetime:
    """From when peace counts: answers come minutes after the run's `now`, and those of a stage that is tried again hours after."""
    return max(now, datetime.fromtimestamp(outcome.fetched_at, UTC))


def retry_after(outcome: Outcome, now: datetime) -> datetime | None:
    """Until when the answer asks for peace (429 and 503; RFC 9110 10.2.3), or None. Also of a robots.txt that could not be had."""
    if outcome.status not in {429, 503} and outcome.error != "robots_unreachable":
        return None
    wait, since = HOLD, answered(outcome, now)
    if outcome.retry_after:
        asked = outcome.retry_after.strip()
        if asked.isascii() and asked.isdecimal():
            wait = timedelta(seconds=min(int(asked[:9]), 10**7))
        elif at := _date(asked):
            wait = at - since
    return since + min(max(wait, timedelta(seconds=1)), LONGEST_HOLD)


def hold(outcome: Outcome, now: datetime) -> tuple[datetime, str] | None:
    """Until when the whole host is left alone, and why: it wants to be, or it has been silent for longer and longer."""
    found = []
    if outcome.refused and (until := retry_after(outcome, now)):
        found.append((until, f"http_{outcome.status}" if outcome.status else f"robots.txt: {outcome.detail}"))
    if outcome.silent >= DOWN_AFTER:
        pause = min(HOLD * 2 ** min(outcome.silent - DOWN_AFTER, 10), LONGEST_HOLD)
        found.append((answered(outcome, now) + pause, f"it has not answered {outcome.silent} times in a row ({outcome.error})"))
    return max(found, default=None)


def freshness(outcome: Outcome, now: datetime) -> timedelta:
    """For how long the answer says that it is good (RFC 9111 4.2.1): max-age, else Expires; no time at all where it says so."""
    control = outcome.cache_control or ""
    if NOT_KEPT.search(control):
        return timedelta(0)
    if age := MAX_AGE.search(control):
        return min(timedelta(seconds=int(age[1])), LONGEST_FLOOR)
    at = _date(outcome.expires) if outcome.expires else None
    return min(max(at - now, timedelta(0)), LONGEST_FLOOR) if at else timedelta(0)


def not_skipped(at: datetime, hours: Collection[int], days: Collection[int]) -> datetime:
    """That time, or the beginning of the next hour that the feed does not ask us to skip; one that skips all skips none."""
    for _ in range(24 * 7):
        if at.hour not in hours and at.weekday() not in days:
            return at
        at = at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return at - timedelta(days=7)


def _date(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text.strip())
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
