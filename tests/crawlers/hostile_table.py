"""The table of docs/hostile-servers.md: what each hostile server does, and what becomes of who asks it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import cleaning
from crawlers.entry import NotAFeed
from crawlers.feeds import parse
from crawlers.order import Outcome
from crawlers.warc import Recorded

DOCS = Path(__file__).resolve().parents[2] / "docs" / "hostile-servers.md"
HEAD = """# Hostile servers

What each of these servers does, and what becomes of who asks it. Made by its test (`make hostile` runs
`tests/crawlers/test_hostile_table.py`), which fails where an end state differs from the table. Each server is asked by a spider of
its own, over loopback, with limits that are short, so that the test is: 2 s to the first byte, 3 s for the whole, 200 kB, three
redirects, no retry (in use: 30 s, 90 s, 10 MB, ten, one). `MB` is the most memory that the whole spider took, of which a spider
that does nothing takes {idle}.

None of them led to a private address or to another host. A host that answers, asked beside all of them by one spider, had its turn
within two seconds.

| the server | end state | s | MB |
|---|---|---|---|
"""

DOES = {
    "page": "answers with a page", "slow": "takes 0.3 s to answer", "silent": "says nothing",
    "drip": "drips its body, a byte at a time", "drip-head": "drips a header", "drip-headers": "sends header after header, slowly",
    "endless": "never ends its body", "endless-chunks": "never ends its chunks", "endless-headers": "never ends its headers",
    "endless-continue": "says 100 Continue for ever", "huge": "announces a gigabyte, and sends it",
    "gzip-bomb": "sends 20 MB of nothing, gzipped", "brotli-bomb": "the same by Brotli", "zstd-bomb": "the same by Zstandard",
    "gzip-bomb-twice": "the same, gzipped twice", "gzip": "gzips its page", "no-gzip": "says gzip, and is not",
    "wrong-charset": "says UTF-16, and is UTF-8", "soft-404": "says in its page, not in its status, that there is none",
    "login": "wants everybody to log in", "html-as-feed": "answers for a feed with a page",
    "too-short": "announces more than it sends", "too-long": "sends more than it announces, another answer in it",
    "no-length": "announces no length, and closes", "negative-length": "announces a negative length",
    "two-lengths": "announces two lengths", "short-chunks": "cuts a chunk short", "no-last-chunk": "leaves out the last chunk",
    "bad-chunks": "sends chunks whose length is no number", "loop": "redirects to itself", "loop-of-two": "redirects in a circle",
    "chain": "redirects on and on", "hop": "redirects once, for good", "elsewhere": "redirects to another host",
    "no-location": "redirects to nowhere", "to-script": "redirects to javascript:", "to-file": "redirects to file:",
    "to-loopback": "redirects to 127.0.0.1", "to-metadata": "redirects to 169.254.169.254", "to-number": "redirects to 2130706433",
    "to-mapped": "redirects to ::ffff:10.0.0.1", "to-6to4": "redirects to a private address in 6to4",
    "to-nat64": "redirects to a private address in NAT64", "to-link-local": "redirects to fe80::1",
    "to-unique-local": "redirects to fd00::1", "to-multicast": "redirects to 224.0.0.1", "to-carrier": "redirects to 100.64.0.1",
    "to-zero": "redirects to 0.0.0.0", "to-octal": "redirects to 0177.0.0.1", "to-local-name": "redirects to http://intranet/",
    "to-port": "redirects to port 22", "megabyte-header": "sends a header of a megabyte", "many-headers": "sends 20,000 headers",
    "old": "speaks HTTP/0.9", "no-status": "has a banana for a status", "noise": "sends noise", "nothing": "closes without a word",
    "reset": "resets at once", "reset-in-status": "resets in the status line", "reset-in-head": "resets in a header",
    "reset-in-body": "resets in the body", "flaky": "resets the first request", "too-many": "says 429",
    "unavailable": "says 503", "conditional": "answers with validators", "binary": "sends binary as HTML",
    "odd-headers": "sends headers that are none",
    "robots-none": "has no robots.txt", "robots-rules": "closes a part by robots.txt", "robots-slow": "says nothing for robots.txt",
    "robots-drip": "drips its robots.txt", "robots-50mb": "has a robots.txt of 50 MB",
    "robots-endless": "has a robots.txt without end",
    "robots-bomb": "has a bomb for a robots.txt", "robots-500": "answers 500 for robots.txt",
    "robots-429": "answers 429 for robots.txt",
    "robots-403": "answers 403 for robots.txt", "robots-reset": "resets for robots.txt",
    "robots-loop": "redirects robots.txt to itself",
    "robots-hop": "redirects robots.txt, on its host", "robots-elsewhere": "redirects robots.txt to 169.254.169.254",
    "robots-html": "has a page for a robots.txt", "robots-delay": "asks for a delay in robots.txt",
    "tls-self-signed": "has a certificate that it signed itself", "tls-other-name": "has the certificate of another name",
    "tls-expired": "has a certificate that has run out", "tls-none": "speaks no TLS where it should",
    "name-inside": "has a name that leads to a private address",
    "name-flips": "has a name that is public at first, private then",
    "name-both": "has a name with a public and a private address",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    end: str
    seconds: float
    most_mb: int

    def __str__(self) -> str:
        return f"| {DOES[self.name]} | {self.end} | {self.seconds:.1f} | {self.most_mb} |"


def end_state(name: str, outcome: Outcome | None, recorded: Recorded | None) -> str:
    """In words: how the request ended, and what is made of what it brought."""
    if outcome is None:
        return "not asked"
    if outcome.moved_to:
        return "moved: the other host is asked in its own turn"
    if outcome.error:
        return outcome.error
    if outcome.status in {429, 503}:
        return f"{outcome.status}, the host is held"
    if name == "html-as-feed" and recorded:
        try:
            parse(recorded.body, recorded.url, recorded.content_type, "rss")
        except NotAFeed:
            return "200, not_a_feed"
    if outcome.binary:
        return "200, binary"
    if recorded and outcome.status == 200 and name in {"wrong-charset", "soft-404", "login"}:
        extraction = cleaning.extract(recorded.body, recorded.url, recorded.content_type, None, 200)
        if name == "wrong-charset":
            return "200, read as what it is" if "früh" in " ".join(b.text for b in extraction.blocks) else "200, misread"
        return f"200, {extraction.status}"
    return str(outcome.status)


def documented() -> dict[str, str]:
    """What the server does -> end state, as the table in docs/ has it."""
    lines = DOCS.read_text(encoding="utf-8").splitlines() if DOCS.is_file() else []
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if re.match(r"\| (?!the server)", line)]
    return {cell[0].strip("| "): cell[1] for cell in cells}


def write(lines: Iterable[Line], idle: int) -> None:
    DOCS.write_text(HEAD.format(idle=idle) + "\n".join(map(str, lines)) + "\n", encoding="utf-8")


def watched(pid: int) -> Iterator[int]:
    """The most memory that a process has taken so far, in MB, again and again until it is gone."""
    with suppress(OSError, StopIteration):
        while True:
            told = Path(f"/proc/{pid}/status").read_text().splitlines()
            yield int(next(line for line in told if line.startswith("VmHWM")).split()[1]) // 1024
            time.sleep(0.05)
