"""What crosses the pipe between a stage and its spider: one work order in, events out, all JSON lines.

The stage writes the order as the first line of the spider's stdin and keeps that pipe open. Each further line is
`{"extend": seconds}`: the leases were renewed. The spider ends in good order when its work is done, when the pipe closes,
or when its deadline passes unrenewed, so that a stage that dies or loses its leases never leaves a spider at work.

On stdout the spider writes one event a line: `Robots`, `Segment` and, last, `End`. Everything else (Scrapy's log) goes to
stderr as `LEVEL logger: message` lines, which the stage relays at their own level.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

ErrorKind = Literal[
    "dns", "refused", "reset", "tls", "timeout", "too_large", "truncated", "bad_response", "private_address",
    "bad_address", "redirect_loop", "too_many_redirects", "robots", "robots_unreachable", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Host:
    """Politeness owed to one host for the length of this order. `name` is host[:port] as in the address."""

    name: str
    token: int  # fencing token of the lease; comes back with every outcome
    delay: float  # seconds from the end of one answer to the start of the next request
    robots: str | None = None  # cached robots.txt, if still fresh; None: ask for it first
    rest: float = 0.0  # seconds between two requests that its slow answers have earned it so far
    silent: int = 0  # requests in a row, up to now, that it has not answered
    shared: bool = False  # many publishers behind one name: one of them being refused says nothing of the others
    verified: bool = True  # False: a person has said that its certificate need not be valid


@dataclass(frozen=True, slots=True)
class Request:
    """One address to get. `id` is the stage's own (page or feed) and comes back with the outcome."""

    id: int
    url: str
    host: str
    etag: str | None = None
    last_modified: str | None = None
    probe: bool = False  # a 304 is not believed: it is asked for once more, in full


@dataclass(frozen=True, slots=True)
class Limits:
    response_bytes: int = 10_000_000  # after decompression
    first_byte_seconds: float = 30
    response_seconds: float = 90
    redirects: int = 10
    retries: int = 1  # of connection failures, within this order
    concurrent_hosts: int = 64
    lending_seconds: float = 20  # to wait for another host to which a robots.txt has moved
    segment_pages: int = 200  # a segment closes after so many responses,
    segment_seconds: float = 10  # or so long after its first


@dataclass(frozen=True, slots=True)
class WorkOrder:
    purpose: Literal["poll", "fetch"]
    hosts: list[Host]
    requests: list[Request]
    staging: str  # folder where finished segments are put, each written, synced and renamed whole
    user_agent: str
    deadline_seconds: float
    allow_private: bool = False  # the newsroom and tests: loopback and private addresses may be reached
    ports: list[int] = field(default_factory=list)  # that a person allows, besides 80 and 443
    http_proxy: str | None = None
    https_proxy: str | None = None
    limits: Limits = field(default_factory=Limits)

    def to_line(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_line(cls, line: str) -> WorkOrder:
        raw = json.loads(line)
        raw["hosts"] = [Host(**host) for host in raw["hosts"]]
        raw["requests"] = [Request(**request) for request in raw["requests"]]
        raw["limits"] = Limits(**raw["limits"])
        return cls(**raw)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one request ended. Exactly one of `status`, `error` and `moved_to` is set.

    `moved_to` is a redirect to another host: it is not followed here, because that host may be leased by someone else.
    """

    id: int
    host: str
    token: int
    url: str  # the address that answered, after redirects on the same host
    fetched_at: float  # unix seconds: when it was answered, or given up
    seconds: float
    redirects: list[tuple[int, str]] = field(default_factory=list)  # (status, address it led to), in order
    status: int | None = None
    error: ErrorKind | None = None
    detail: str | None = None  # one line about the error
    moved_to: str | None = None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    retry_after: str | None = None  # as the server wrote it
    robots_tag: str | None = None  # X-Robots-Tag
    sha256: str | None = None  # of the decoded body, hex
    size: int | None = None  # bytes of the decoded body
    offset: int | None = None  # of the WARC record in the segment's file; None where nothing was recorded (304, errors)
    cache_control: str | None = None
    expires: str | None = None
    opt_outs: list[str] = field(default_factory=list)  # what the answer asks not to be done with it: see crawlers/opt_outs.py
    binary: bool = False  # the body is no text, whatever its type says
    after_304: bool = False  # this whole answer came right after a 304 to the same request
    rest: float = 0.0  # what the host is at after this request: its rest,
    silent: int = 0  # how many requests in a row it has not answered,
    refused: bool = False  # and whether the whole host wants to be left alone


@dataclass(frozen=True, slots=True)
class Robots:
    """A robots.txt that was asked for: the stage keeps it for a day. `text` is what the rules are read from ("" allows all)."""

    host: str
    token: int
    text: str
    detail: str  # "200", "404", "503: all disallowed", ...
    delay: float = 0.0  # seconds that it asks for between two requests (Crawl-delay), bounded; 0: none


@dataclass(frozen=True, slots=True)
class Segment:
    """Outcomes whose records are safe on disk. `file` is a path below `staging`, or None if none left a record."""

    file: str | None
    outcomes: list[Outcome]


@dataclass(frozen=True, slots=True)
class Borrow:
    """A host that is not in the order is wanted for one request: see `lent_line`."""

    host: str


@dataclass(frozen=True, slots=True)
class GiveBack:
    """That request has been answered."""

    host: str


@dataclass(frozen=True, slots=True)
class End:
    reason: Literal["finished", "deadline", "pipe_closed"]
    stats: dict[str, Any] = field(default_factory=dict)


Event = Robots | Segment | Borrow | GiveBack | End
PLAIN = {kind.__name__.lower(): kind for kind in (Robots, Borrow, GiveBack, End)}


def event_to_line(event: Event) -> str:
    return json.dumps({"event": type(event).__name__.lower(), **asdict(event)})


def event_from_line(line: str) -> Event:
    raw = json.loads(line)
    kind = raw.pop("event")
    if kind == "segment":
        outcomes = [
            Outcome(**{**outcome, "redirects": [(status, url) for status, url in outcome["redirects"]]})
            for outcome in raw["outcomes"]
        ]
        return Segment(file=raw["file"], outcomes=outcomes)
    if kind in PLAIN:
        return PLAIN[kind](**raw)
    raise ValueError(f"unknown event from the spider: {kind!r}")


# What the stage says to the spider after its order.


def extended_line(seconds: float) -> str:
    """The leases hold, and the work may go on for so long; 0: it is to end."""
    return json.dumps({"extend": round(seconds, 3)})


def lent_line(host: str, free: bool) -> str:
    """The stage's answer to Borrow: the host is leased for the spider until it is given back, or it is not free now."""
    return json.dumps({"lent": host, "free": free})
