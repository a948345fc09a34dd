"""Whether a source is well; if not, since when and why, in words. Pure: its tallies and `now` in, a verdict out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from copydesk.silence.usual import LOOK_BACK, Crowd, Usual

# From the worst to the least; of several that hold, the first is said.
STATES = ("all rejected", "silent", "half silent", "all copies", "dates missing", "shorter", "not trimmed", "well", "new")
STANDINGS = (*STATES, "failing", "ended", "silenced", "no feed")  # of a source, whether it is asked and answers or not
TROUBLE = STATES[: STATES.index("well")]

FIRST_DAYS = timedelta(days=7)  # after which a source that never gave anything is silent
LATELY = 12  # articles by which a change of kind is told
OFTEN, SELDOM = 0.95, 0.5  # shares: nearly all of the last ones, and not so before
MUCH_SHORTER = 0.4
HALF, ENOUGH_EXPECTED = 0.45, 14.0
SPANS = (timedelta(days=2), timedelta(days=7))


@dataclass(frozen=True, slots=True)
class Tally:
    """What one run brought of a source."""

    at: datetime
    landed: int = 0  # new articles
    rejected: int = 0
    copies: int = 0  # of the landed: copies of another article
    undated: int = 0  # ... without a date, or with one that is weeks old
    untrimmed: int = 0  # ... from which the guard let nothing be cut
    characters: int = 0  # ... in their bodies
    walls: str | None = None  # the reason for most of the rejected


@dataclass(frozen=True, slots=True)
class Verdict:
    state: str
    why: str
    since: datetime | None = None
    last_new_at: datetime | None = None
    news_at: datetime | None = None  # when silence will be, or was, news; None while that is not known

    @property
    def well(self) -> bool:
        return self.state not in TROUBLE


def judge(tallies: Sequence[Tally], added_at: datetime, now: datetime, crowd: Crowd | None = None,
          usual: Usual | None = None) -> Verdict:  # fmt: skip
    """Of a source's tallies in order of time. `usual`: what was learned of it before, if it was."""
    landed = [tally for tally in tallies if tally.landed]
    last = landed[-1].at if landed else None
    usual = usual or learned(tallies, added_at, now)
    share = crowd.share(last, now, usual.moments.between(last, now)) if crowd and last and usual else 1.0
    news_at = usual.news_at(last, share) if usual and last else (last or added_at) + FIRST_DAYS
    for look in (_rejected, _silent):
        if found := look(tallies, last or added_at, news_at, now):
            return Verdict(found[0], found[1], last or added_at, last, news_at)
    if usual and last and (few := _few(usual, landed, now, crowd)):
        return Verdict("half silent", few[1], few[0], last, news_at)
    if changed := _changed(landed):
        return Verdict(changed[0], changed[1], changed[2], last, news_at)
    if usual is None:
        return Verdict("new", "it has not been watched for long enough to know its rhythm", None, last, news_at)
    return Verdict("well", f"silence would be news from {_when(news_at)} on", None, last, news_at)


def learned(tallies: Sequence[Tally], added_at: datetime, now: datetime) -> Usual | None:
    moments = [tally.at for tally in tallies if tally.landed]
    since = max(added_at, now - LOOK_BACK, min(moments, default=now))
    return Usual.learn(moments, since, now)


def _rejected(tallies: Sequence[Tally], since: datetime, news_at: datetime, now: datetime) -> tuple[str, str] | None:
    """Pages come, and each is a wall: known sooner than silence, for there is something to see."""
    later = [tally for tally in tallies if tally.at > since]
    rejected = sum(tally.rejected for tally in later)
    if rejected < LATELY and not (rejected and now >= news_at):
        return None
    if now - since < (news_at - since) / 2:
        return None
    reasons = [tally.walls for tally in later if tally.walls]
    common = max(set(reasons), key=reasons.count) if reasons else "no article"
    return "all rejected", f"{rejected} pages were fetched since {_when(since)}, and none was an article: most often {common}"


def _silent(tallies: Sequence[Tally], since: datetime, news_at: datetime, now: datetime) -> tuple[str, str] | None:
    if now < news_at:
        return None
    if not any(tally.landed for tally in tallies):
        return "silent", f"nothing has landed since {_when(since)}, when it was added or last known to give anything"
    return "silent", f"nothing new since {_when(since)}; by its rhythm something should have come before {_when(news_at)}"


def _few(usual: Usual, landed: Sequence[Tally], now: datetime, crowd: Crowd | None) -> tuple[datetime, str] | None:
    """Far fewer moments with news than usual, and fewer than in any such time before."""
    ended = _last_silence(usual, landed)
    for span in SPANS:
        start = max(now - span, ended or now - span)  # what was silent and came back is not half silent for that
        expected = usual.moments.between(start, now)
        came = sum(tally.at > start for tally in landed)
        share = crowd.share(start, now, expected, came) if crowd else 1.0
        if expected * share < ENOUGH_EXPECTED or came > expected * share * HALF:
            continue
        before = [sum(start - span * n < tally.at <= now - span * n for tally in landed) for n in range(2, 9)
                  if landed[0].at <= start - span * n]  # fmt: skip
        if len(before) >= 3 and came < min(sorted(before)[1:]) * 0.9:
            days = f"{span.days} days"
            return start, f"news came {came} times in {days}, where about {expected * share:.0f} are usual"
    return None


def _last_silence(usual: Usual, landed: Sequence[Tally]) -> datetime | None:
    """When the last silence that was news ended, of those that matter now."""
    for a, b in pairwise(reversed(landed)):
        if a.at < landed[-1].at - SPANS[-1]:
            return None
        if usual.news_at(b.at) < a.at:
            return a.at
    return None


def _changed(landed: Sequence[Tally]) -> tuple[str, str, datetime] | None:
    """The last articles are nearly all of a kind that the earlier ones seldom were."""
    kinds: tuple[tuple[str, str, Callable[[Tally], int]], ...] = (
        ("all copies", "copies of other articles", lambda tally: tally.copies),
        ("dates missing", "without a date that can be believed", lambda tally: tally.undated),
        ("not trimmed", "so full of what their site repeats that nothing was cut", lambda tally: tally.untrimmed),
    )
    late, early = _apart(landed)
    n, before = sum(tally.landed for tally in late), sum(tally.landed for tally in early)
    if n < LATELY or before < LATELY:
        return None
    for state, words, of in kinds:
        if sum(map(of, late)) >= OFTEN * n and sum(map(of, early)) < SELDOM * before:
            since = _since(landed, lambda tally, of=of: of(tally) >= OFTEN * tally.landed)  # type: ignore[misc]
            return state, f"the last {n} articles are {words}; before, {sum(map(of, early))} of {before} were", since
    usual = _median([tally.characters / tally.landed for tally in early])
    lately = _median([tally.characters / tally.landed for tally in late])
    if lately < MUCH_SHORTER * usual:
        since = _since(landed, lambda tally: tally.characters / tally.landed < (lately + usual) / 2)
        return "shorter", f"the last {n} articles have {lately:.0f} characters, where {usual:.0f} were usual", since
    return None


def _apart(landed: Sequence[Tally]) -> tuple[Sequence[Tally], Sequence[Tally]]:
    """The newest tallies that hold enough articles, and those before them."""
    held = 0
    for place in range(len(landed) - 1, -1, -1):
        held += landed[place].landed
        if held >= LATELY:
            return landed[place:], landed[:place]
    return landed, ()


def _since(landed: Sequence[Tally], holds: Callable[[Tally], bool]) -> datetime:
    since = landed[-1].at
    for tally in reversed(landed):
        if not holds(tally):
            break
        since = tally.at
    return since


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _when(at: datetime) -> str:
    return f"{at:%A %d %B, %H:%M}"
