"""import_warc: WARC files of others -> captures in our own archive, by the batch: the file first, then rows and how far we are."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from copydesk import archive, others
from copydesk.settings import Settings
from copydesk.stages.import_rules import Chosen, Taken, take
from copydesk.stages.keeping import keep
from copydesk.stages.masking import mask
from copydesk.stages.shift import Shift
from crawlers.addresses import host_of
from crawlers.records import Torn, records
from crawlers.warc import SegmentWriter
from sql import feeds, hosts, imports, pages, runs, withdrawals
from sql.connection import Connection

BATCH_RECORDS = 200  # taken, of one WARC file of ours
BATCH_BYTES = 32_000_000
PASSED = 20_000  # records after which it is noted how far we are, if none is taken


@dataclass(slots=True)
class Batch:
    """What was read since the last commit."""

    taken: list[Taken] = field(default_factory=list)
    bytes: int = 0
    records: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, one: Taken | str) -> None:
        self.records += 1
        if isinstance(one, str):
            self.counts[one] += 1
        else:
            self.taken.append(one)
            self.bytes += len(one.page.body)

    @property
    def full(self) -> bool:
        return len(self.taken) >= BATCH_RECORDS or self.bytes >= BATCH_BYTES or self.records >= PASSED


def import_warc(settings: Settings, conn: Connection, shift: Shift, files: Sequence[str], chosen: Chosen) -> None:
    """Read the files that are not done, each from where it was left, until the shift's time is up."""
    archive.prepare(settings.staging, settings.archive)
    for file in files:
        if shift.seconds_left <= 0:
            return
        _read(settings, conn, shift, file, chosen)


def _read(settings: Settings, conn: Connection, shift: Shift, file: str, chosen: Chosen) -> None:
    with conn.transaction():
        done = imports.begin(conn, file, chosen.digest, others.size(file), shift.now)
    if done is None:
        return
    batch = Batch()
    with others.opened(file) as stream:
        try:
            for number, found in enumerate(records(stream)):
                if number < done:
                    continue
                batch.add(take(found, chosen))
                if batch.full:
                    _save(settings, conn, shift, file, chosen, batch, ended=False)
                    batch = Batch()
                    if shift.seconds_left <= 0:
                        return
        except Torn as torn:
            stream.hold()
            batch.counts["torn file"] += 1
            shift.logger.warning("%s cannot be read to its end: %s", file, torn)
        stream.hold()
    _save(settings, conn, shift, file, chosen, batch, ended=True)


def _save(settings: Settings, conn: Connection, shift: Shift, file: str, chosen: Chosen, batch: Batch, ended: bool) -> None:
    """A kill before the rows leaves a file that nobody refers to: `maintain` removes it, and the batch is read again."""
    unknown = _unknown(conn, chosen, batch)
    name, offsets = _write(settings, conn, [one for one, _ in unknown]) if unknown else ("", [])
    with conn.transaction():
        rows = [_row(one, at, name, offset) for (one, at), offset in zip(unknown, offsets, strict=True)]
        outcomes = _enter(conn, shift, chosen, rows) if rows else Counter[str]()
        counts = batch.counts + outcomes
        if lost := len(rows) - outcomes.total():
            counts["known"] += lost  # or taken down since we looked
        imports.note(conn, file, chosen.digest, batch.records, counts, ended)
    mask(settings, conn)
    for word, count in counts.items():
        shift.report(word, count)


def _unknown(conn: Connection, chosen: Chosen, batch: Batch) -> list[tuple[Taken, datetime]]:
    """Each response once, and none that we have or shall not have; the others are counted."""
    found: dict[tuple[str, datetime], Taken] = {}
    for one in batch.taken:
        if found.setdefault((one.url, one.page.fetched_at), one) is not one:
            batch.counts["known"] += 1
    with conn.transaction():
        known = imports.known(conn, ({"url": url, "fetched_at": at, "source_id": chosen.sources.get(one.site)}
                                     for (url, at), one in found.items()))  # fmt: skip
    batch.counts.update(known.values())
    return [(one, key[1]) for key, one in found.items() if key not in known]


def _write(settings: Settings, conn: Connection, taken: Sequence[Taken]) -> tuple[str, list[int]]:
    writer = SegmentWriter(settings.staging, settings.user_agent)
    try:
        offsets = [writer.add(one.url, one.page.fetched_at, one.page.status, list(one.page.headers.items()), one.page.body)
                   for one in taken]  # fmt: skip
        written = writer.close()
    except BaseException:
        writer.discard()
        raise
    return keep(settings, conn, written), offsets


def _row(one: Taken, at: datetime, file: str, offset: int) -> dict[str, Any]:
    page = one.page
    return {
        "url": one.url, "host": host_of(one.url), "site": one.site, "fetched_at": at, "status": page.status,
        "content_type": page.content_type, "sha256": hashlib.sha256(page.body).hexdigest(), "size": len(page.body), "file": file,
        "record_offset": offset, "opt_outs": one.opt_outs,
    }  # fmt: skip


def _enter(conn: Connection, shift: Shift, chosen: Chosen, rows: Sequence[Mapping[str, Any]]) -> Counter[str]:
    sources = dict(chosen.sources)
    for row in rows:
        if row["site"] not in sources:
            home = f"{urlsplit(row['url']).scheme}://{row['host']}/"
            sources[row["site"]] = feeds.add_source(conn, row["site"], home, [], shift.now)
    hosts.add(conn, [row["host"] for row in rows])
    entered = imports.add(conn, [{**row, "source_id": sources[row["site"]]} for row in rows], shift.lane, shift.run_id)
    withdrawals.mark_new(conn, [row["capture_id"] for row in entered])
    pages.add_events(conn, shift.holder, [{"page_id": row["page_id"], "outcome": row["outcome"], "reason": "captured by others"}
                                          for row in entered], shift.now)  # fmt: skip
    outcomes = Counter(row["outcome"] for row in entered)
    runs.book(conn, shift.holder, claimed=len(entered), outcomes=outcomes)
    return outcomes
