"""What each command does: settings in, lines out. Imports what is heavy only where it is used."""

from __future__ import annotations

import json
import logging
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from copydesk import archive, inspecting, postgres, presenting, run, sources, sync, warehouse
from copydesk.progress import Progress
from copydesk.settings import Settings
from copydesk.stages.check import RunFailed
from copydesk.stages.spider import SpiderDied
from copydesk.windows import WindowError, days
from copydesk.writers import CannotWrite
from crawlers.addresses import host_of, normalise
from sql import changes, feeds, hosts, pages, security, withdrawals
from sql import status as looking
from sql.connection import Connection, Unreachable, connect
from sql.migrations import NewerDatabase


class NotKnown(Exception):
    """What the caller named is not there."""


WRONG_CALL = (
    sources.SourcesError, sources.NothingFound, presenting.NoContact, WindowError, NotKnown, run.NoSuchWork, warehouse.NotReady,
    NewerDatabase, CannotWrite)  # fmt: skip
FOUND_WRONG = (RunFailed, SpiderDied, archive.ArchiveError, Unreachable, postgres.PostgresError)


def init(settings: Settings, contact: str | None) -> None:
    with warehouse.opened(settings) as ready, connect(ready.database_url or "") as conn:
        for line in (*warehouse.initialise(ready, conn), *presenting.introduce(settings, contact)):
            print(line)


def sources_import(settings: Settings, file: Path) -> None:
    listed = sources.read(file)
    with warehouse.connected(settings) as (ready, conn):
        _added(*sources.add(ready, conn, listed, _now()), of=len(listed))


def sources_add(settings: Settings, name: str | None, url: str, kind: str | None, selector: str | None = None) -> None:
    """The address of a home page, or one without a name or a kind, is looked at; else it is taken for what it is said to be."""
    if kind is not None and kind not in sources.KINDS:
        raise NotKnown(f"there is no kind of feed called {kind!r}: it is one of {', '.join(sources.KINDS)}")
    if selector is not None and (problem := sources.selector_problem(selector)):
        raise NotKnown(problem)
    try:
        url = sources.usable(settings, url)
    except ValueError as error:
        raise NotKnown(f"{url}: {error}" if url not in str(error) else str(error)) from None
    looked_at = kind is None and selector is None and (name is None or urlsplit(url).path == "/")
    with warehouse.connected(settings) as (ready, conn):
        if looked_at:
            listed = _found(ready, conn, name, url)
        else:
            kind = kind or ("section" if selector else "rss")
            listed = sources.Listed(name or host_of(url), url, kind, selector=selector)
        added, problems = sources.add(ready, conn, [listed], _now())
    if problems:
        raise NotKnown(problems[0])
    _added(added, [], of=1)


def _found(settings: Settings, conn: Connection, name: str | None, url: str) -> sources.Listed:
    """The best feed of a site, after a list of what was found."""
    from copydesk.finding import find
    from crawlers.feeds.finding import describe

    now = _now()
    site = find(settings, conn, url, now, _told_while_waiting)
    for number, one in enumerate(site.found):
        said = describe(one.document, now)
        print(f"{'*' if number == 0 else ' '} {one.document.kind:12} {one.place.url}  {said}  ({one.place.why})")
    for line in site.not_feeds:
        print(f"  no feed      {line}")
    best = site.found[0]
    return sources.Listed(name or site.name, best.place.url, best.document.kind, site.home_url)


def _told_while_waiting(line: str) -> None:
    """To a person at a terminal, or else to the log."""
    if sys.stderr.isatty():
        print(line, file=sys.stderr)
    else:
        logging.getLogger("copydesk.sources").info(line)


def _added(added: int, problems: Sequence[str], of: int) -> None:
    for problem in problems:
        print(f"not added: {problem}", file=sys.stderr)
    print(f"{added} feeds added, {of - added - len(problems)} watched already, {len(problems)} not usable")


def sources_list(settings: Settings, as_json: bool) -> None:
    with warehouse.connected(settings) as (_, conn):
        rows = feeds.sources(conn)
    if as_json:
        print(json.dumps([dict(row) for row in rows], default=str))
        return
    for row in rows:
        print(f"{row['name']:32} {row['kind'] or '-':12} {row['state'] or '-':9} {row['feed_url'] or '-'}  {row['problem'] or ''}")


def sources_export(settings: Settings, as_toml: bool = False) -> None:
    with warehouse.connected(settings) as (_, conn):
        rows = [row for row in feeds.sources(conn) if row["state"] != "archive"]
    print(sources.to_toml(rows) if as_toml else sources.to_opml(rows), end="")


def sources_sync(settings: Settings, file: Path, agrees: Callable[[str], bool] | None) -> None:
    """Nothing is changed before the person agrees; `agrees` is None where they have."""
    if file.suffix != ".toml":
        raise NotKnown(
            f"{file} is no sources.toml: copydesk sources import reads OPML, and copydesk sources export --toml writes TOML"
        )
    listed = sources.read(file)
    with warehouse.connected(settings) as (ready, conn):
        wanted = sync.difference(sync.canonical(ready, listed), feeds.sources(conn), feeds.aliases(conn))
        conn.commit()
        print("\n".join(wanted.lines()))
        if not wanted:
            return
        if agrees is not None and not agrees("Do this?"):
            print("nothing was changed")
            return
        sync.apply(ready, conn, wanted, _now())


def run_stages(settings: Settings, kind: str, stages: Sequence[str], as_json: bool) -> None:
    """One run over the live lane."""
    with warehouse.connected(settings) as (ready, conn):
        now = _now()
        run_id = f"{kind}-{now:%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:6]}"
        if kind == "check":
            last = looking.last_run(conn)
            if last is None:
                raise NotKnown("there is no run to check yet: copydesk ingest makes one")
            run_id = last
        conn.commit()
        if kind != "check":
            run.begin(ready, kind, run_id, now)
        counts = run.run_all(ready, run_id, stages, Progress(stages))
    _told(run_id, counts, as_json)


def run_windows(
    settings: Settings, kind: str, start: str, end: str, stages: Sequence[str], as_json: bool, every: bool = False
) -> None:
    """One run a day of the range, oldest first; a day that was done before is done again, and gives the same."""
    windows = days(start, end)
    with warehouse.connected(settings) as (ready, _):
        for window in windows:
            now = _now()
            run_id = f"{kind}-{window.lane}-{now:%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:6]}"
            run.begin(ready, kind, run_id, now, window)
            counts = run.run_all(ready, run_id, stages, Progress(stages, f"{window.start:%Y-%m-%d}"), every=every)
            _told(run_id, counts, as_json)


def _told(run_id: str, counts: dict[str, dict[str, int]], as_json: bool) -> None:
    if as_json:
        print(json.dumps({"run_id": run_id, "stages": counts}))
        return
    for stage, outcomes in counts.items():
        print(f"{stage:9} {', '.join(f'{n} {name}' for name, n in sorted(outcomes.items())) or 'nothing to do'}")


def stage(settings: Settings, name: str, run_id: str, worker: int) -> dict[str, int]:
    with warehouse.connected(settings) as (ready, _):
        return run.work(ready, name, run_id, worker)


def extract_files(settings: Settings, files: Sequence[Path], out: Path) -> None:
    from copydesk.recorded import clean_recorded

    for file in files:
        if not file.is_file():
            raise NotKnown(f"there is no file {file}")
    progress = Progress(["extract"])
    try:
        with out.open("w", encoding="utf-8") as target:
            counts = clean_recorded(
                files, target, settings.workers, settings.page_seconds, lambda n: progress("extract", "pages", n)
            )
    except OSError as error:
        raise NotKnown(f"cannot write {out}: {error.strerror}") from error
    progress.end()
    if not counts:
        raise NotKnown(f"{' '.join(map(str, files))} holds no page: is it a WARC file?")
    print(f"{out}: {counts}")


def status(settings: Settings, as_json: bool) -> None:
    with warehouse.connected(settings) as (_, conn):
        found = looking.summary(conn, _now()) | {"unverified": [dict(row) for row in feeds.trusted(conn)]}
    if as_json:
        print(json.dumps(found, default=str))
        return
    print(f"{found['articles']} articles in {found['versions']} versions, {found['stories_with_copies']} stories with copies, "
          f"{found['withdrawn']} withdrawn")  # fmt: skip
    print("pages  ", ", ".join(f"{n} {state}" for state, n in found["pages"].items()) or "none: copydesk sources import FILE")
    print("feeds  ", ", ".join(f"{n} {state}" for state, n in found["feeds"].items()) or "none")
    print("due    ", ", ".join(f"{n} {what.replace('_', ' ')}" for what, n in found["due"].items()))
    for row in found["unverified"]:
        print(f"tls     the certificates of {row['name']} are not verified since {row['since']:%Y-%m-%d}: copydesk trust --undo")
    for row in found["runs"]:
        result = "not checked" if row["problems"] is None else "; ".join(row["problems"]) or "green"
        print(f"run     {row['run_id']}  {result}")


def inspect(settings: Settings, url: str, as_json: bool) -> None:
    """A page, a feed, or, by its bare name, a host."""
    with warehouse.connected(settings) as (_, conn):
        if "/" not in url and (host := hosts.like(conn, url.lower())):
            return _tell({"host": host}, inspecting.of_host(host, _now()), as_json)
        page, feed = looking.page(conn, _address(url)), feeds.like(conn, _address(url))
        if feed:
            polls = feeds.polls(conn, feed["feed_id"])
            _tell({"feed": feed, "polls": polls}, inspecting.of_feed(feed, polls, _now()), as_json)
        if page is None:
            if feed is None:
                raise NotKnown(f"no page or feed has the address {url}")
            return None
        host = hosts.like(conn, page["host"])
        article = looking.article(conn, page["page_id"])
        events, versions = looking.events(conn, page["page_id"]), looking.versions(conn, page["page_id"])
    if as_json:
        found = {"page": page, "article": article, "events": events, "versions": versions}
        print(json.dumps(found, default=str))
        return
    _describe(page, article, events, versions)
    print(f"  next: {inspecting.next_of_page(page, host, _now())}")
    return None


def differences(settings: Settings, url: str, as_json: bool) -> None:
    """What each version of an article changed."""
    from copydesk.differences import between

    with warehouse.connected(settings) as (_, conn):
        found = looking.texts(conn, _address(url))
    if not found:
        raise NotKnown(f"no article has the address {url}")
    if as_json:
        print(json.dumps(between(found), default=str))
        return
    if len(found) == 1:
        print(f"{url} has one version, of {found[0]['written_at']:%Y-%m-%d %H:%M}")
    for change in between(found):
        print(f"version {change['version']} ({change['cause']}), {change['written_at']:%Y-%m-%d %H:%M}")
        for line in change["lines"]:
            print(f"  {line}")


def _tell(found: dict[str, Any], lines: Sequence[str], as_json: bool) -> None:
    print(json.dumps(found, default=str) if as_json else "\n".join(lines))


def _describe(page: Any, article: Any, events: Sequence[Any], versions: Sequence[Any]) -> None:
    print(f"{page['url']}\n  {page['state']}: {page['reason']}   (source {page['source']}, feed {page['feed_url']})")
    if page["awaits"]:
        print(f"  awaits {page['awaits']} from {page['due_at']:%Y-%m-%d %H:%M} UTC")
    if page["file"]:
        print(f"  captured {page['captured_at']:%Y-%m-%d %H:%M} UTC in {page['file']} at byte {page['record_offset']}")
    for event in events:
        print(f"  {event['at']:%Y-%m-%d %H:%M} {event['stage']:8} {event['outcome']}: {event['reason']}   ({event['run_id']})")
    if article:
        for version in versions:
            print(
                f"  version {version['version']} ({version['cause']}), {version['characters']} characters, "
                f"{version['written_at']:%Y-%m-%d %H:%M}"
            )
        print(f"\n{article['title'] or '(no title)'}\n{', '.join(article['authors']) or '(no author)'} | {article['published_at']}"
              f" ({article['published_source']}) | {article['language']}")  # fmt: skip
        if article["is_copy"]:
            print(f"a copy of {article['original_url']}")
        print(f"\n{article['body']}\n")
        for cut in article["removed"]:
            print(f"cut: {cut['text'][:200]!r}\n     because {because(cut)}")


def because(cut: Mapping[str, Any]) -> str:
    """The reason of a cut, with its figures as they are now."""
    known = cut["evidence"]
    return f"{cut['reason']}: {known['articles']} of {known['of']} distinct articles carry it" if known else str(cut["reason"])


def release(settings: Settings, url: str) -> None:
    """A page, a feed or, by its bare name, a host."""
    with warehouse.connected(settings) as (_, conn), conn.transaction():
        now = _now()
        if "/" not in url and hosts.let_go(conn, url.lower(), now):
            print(f"{url} is asked again")
            return
        if feed := feeds.like(conn, _address(url)):
            hosts.add(conn, [host_of(feed["url"])])
            feeds.revive(conn, _address(url), host_of(feed["url"]), now)
            print(f"the feed {feed['url']} is asked again")
            return
        found = pages.release(conn, _address(url), now)
        if found is None:
            raise NotKnown(f"no page or feed with the address {url} was given up: copydesk inspect shows its state")
        hosts.enqueue(conn, [("live", found["host"], now)])
    print(f"{url} is due again")


def silence(settings: Settings, name: str, undo: bool) -> None:
    with warehouse.connected(settings) as (_, conn), conn.transaction():
        changed = feeds.unsilence(conn, name, _now()) if undo else feeds.silence(conn, name)
    if not changed:
        raise NotKnown(f"no feed of a source called {name!r} {'is silenced' if undo else 'is asked'}: copydesk sources list")
    print(f"{changed} feeds of {name} {'are asked again' if undo else 'are no longer asked'}")


def trust(settings: Settings, name: str, undo: bool) -> None:
    with warehouse.connected(settings) as (_, conn), conn.transaction():
        changed = feeds.distrust(conn, name) if undo else feeds.trust(conn, name, _now())
    if not changed:
        raise NotKnown(f"no source called {name!r} is {'trusted' if undo else 'verified'}: copydesk sources list")
    print(f"{name}: its certificates {'are verified again' if undo else 'need not be valid; copydesk status says so'}")


def check_security(settings: Settings) -> None:
    with warehouse.connected(settings) as (_, conn):
        found = security.too_open(conn)
        others = security.other_databases(conn) if not found else []
    if found:
        raise RunFailed("\n".join([*found, "run `copydesk init` as the owner, or sql/roles.sql as a superuser"]))
    print("copydesk_reader reads schema news, and nothing else of this database")
    for name in others:
        print(f"it may also enter the database {name}: REVOKE CONNECT ON DATABASE {name} FROM PUBLIC keeps it out")


def takedown(settings: Settings, url: str | None, source: str | None, listing: Path | None, reason: str | None) -> None:
    from copydesk.stages import stories
    from copydesk.stages.masking import mask

    if [url, source, listing].count(None) != 2:
        raise NotKnown("say what to take down: an address, --source NAME or --list FILE, one of them")
    urls = [_address(url)] if url else _listed(listing) if listing else []
    with warehouse.connected(settings) as (ready, conn):
        with conn.transaction():
            source_id = withdrawals.source_id(conn, source) if source else None
            if source and source_id is None:
                raise NotKnown(f"there is no source called {source!r}: copydesk sources list")
            done = withdrawals.take_down(conn, urls, source_id, reason, _now())
            if url and done.unknown:
                raise NotKnown(f"no page has the address {url}")
        stories.link(conn, ready.copy_days)
        changes.number(conn)
        masked = mask(ready, conn)
    for unknown in done.unknown:
        print(f"no page has the address {unknown}: it is kept out from now on")
    print(f"{done.articles} articles taken down; {len(done.pages)} pages ended, {masked} records of the archive masked")


def _listed(listing: Path) -> list[str]:
    """The addresses of a list, one a line; empty lines and those that begin with # are passed over."""
    try:
        lines = [line.strip() for line in listing.read_text("utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise NotKnown(f"cannot read {listing}: {getattr(error, 'strerror', None) or 'it is no UTF-8'}") from error
    found = [_address(line) for line in lines if line and not line.startswith("#")]
    if not found:
        raise NotKnown(f"{listing} lists no address")
    return found


def export(settings: Settings, source: str | None, span: tuple[str | None, str | None], order: dict[str, Any]) -> None:
    from copydesk import export as exporting
    from sql.export import Asked

    since, until = (_moment(text) for text in span)
    progress = Progress(["export"])
    with warehouse.connected(settings) as (_, conn):
        if source and withdrawals.source_id(conn, source) is None:
            raise NotKnown(f"there is no source called {source!r}: copydesk sources list")
        asked = Asked(source, since, until)
        place = exporting.export(conn, exporting.Order(asked, **order), lambda n: progress("export", "articles", n))
    progress.end()
    print(f"to go on from here: --after {place.cursor or repr('')}", file=sys.stderr)


def _moment(text: str | None) -> datetime | None:
    """A day or a time; in UTC, unless it names its zone."""
    try:
        found = datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise NotKnown(f"{text!r} is no time: write it as 2026-11-01 or 2026-11-01T12:00Z") from error
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found


def score(truth: Path, articles: Path, as_json: bool) -> None:
    from copydesk import scoring

    for file in (truth, articles):
        if not file.is_file():
            raise NotKnown(f"there is no file {file}")
    rows = scoring.score(truth, articles)
    print(json.dumps(rows) if as_json else scoring.table(rows))


def _address(url: str) -> str:
    try:
        return normalise(url)
    except ValueError as error:
        raise NotKnown(str(error)) from error


def _now() -> datetime:
    return datetime.now(UTC)
