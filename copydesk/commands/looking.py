"""What people look at: counts, and all that is known of a page, a feed or a host; articles as files."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from copydesk import inspecting, warehouse
from copydesk.commands.given import NotKnown, address, moment, right_now
from copydesk.progress import Progress
from copydesk.settings import Settings
from sql import feeds, hosts, withdrawals
from sql import status as looking


def status(settings: Settings, as_json: bool) -> None:
    with warehouse.connected(settings) as (_, conn):
        found = looking.summary(conn, right_now()) | {"unverified": [dict(row) for row in feeds.trusted(conn)]}
    if as_json:
        print(json.dumps(found, default=str))
        return
    print(f"{found['articles']} articles in {found['versions']} versions, {found['stories_with_copies']} stories with copies, "
          f"{found['withdrawn']} withdrawn")  # fmt: skip
    print("pages  ", ", ".join(f"{n} {state}" for state, n in found["pages"].items()) or "none: copydesk sources import FILE")
    print("feeds  ", ", ".join(f"{n} {state}" for state, n in found["feeds"].items()) or "none")
    print("due    ", ", ".join(f"{n} {what.replace('_', ' ')}" for what, n in found["due"].items()))
    if found["sources"]:
        print("sources", ", ".join(f"{n} {state}" for state, n in found["sources"].items()))
    for row in found["trouble"]:
        print(f"source  {row['name']}: {row['state']}: {row['why']}")
    if found["alerts"].get("problem"):
        print(f"alerts  the message of {found['alerts']['at']:%Y-%m-%d %H:%M} was not sent: {found['alerts']['problem']}")
    for row in found["silences"]:
        print(f"silence {row['name']} is not asked until {row['until']:%Y-%m-%d %H:%M}: {row['why']}")
    for row in found["unverified"]:
        print(f"tls     the certificates of {row['name']} are not verified since {row['since']:%Y-%m-%d}: copydesk trust --undo")
    for row in found["runs"]:
        result = "not checked" if row["problems"] is None else "; ".join(row["problems"]) or "green"
        print(f"run     {row['run_id']}  {result}")


def inspect(settings: Settings, url: str, as_json: bool) -> None:
    """A page, a feed, or, by its bare name, a host."""
    with warehouse.connected(settings) as (_, conn):
        if "/" not in url and (host := hosts.like(conn, url.lower())):
            return _tell({"host": host}, inspecting.of_host(host, right_now()), as_json)
        page, feed = looking.page(conn, address(url)), feeds.like(conn, address(url))
        if feed:
            polls = feeds.polls(conn, feed["feed_id"])
            _tell({"feed": feed, "polls": polls}, inspecting.of_feed(feed, polls, right_now()), as_json)
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
    print(f"  next: {inspecting.next_of_page(page, host, right_now())}")
    return None


def differences(settings: Settings, url: str, as_json: bool) -> None:
    """What each version of an article changed."""
    from copydesk.differences import between

    with warehouse.connected(settings) as (_, conn):
        found = looking.texts(conn, address(url))
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
        print(f"  awaits {page['awaits']}" + (f" from {page['due_at']:%Y-%m-%d %H:%M} UTC" if page["awaits"] == "fetch" else ""))
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


def export(settings: Settings, source: str | None, span: tuple[str | None, str | None], order: dict[str, Any]) -> None:
    from copydesk import export as exporting
    from sql.export import Asked

    since, until = (moment(text) for text in span)
    progress = Progress(["export"])
    with warehouse.connected(settings) as (_, conn):
        if source and withdrawals.source_id(conn, source) is None:
            raise NotKnown(f"there is no source called {source!r}: copydesk sources list")
        asked = Asked(source, since, until)
        place = exporting.export(conn, exporting.Order(asked, **order), lambda n: progress("export", "articles", n))
    progress.end()
    print(f"to go on from here: --after {place.cursor or repr('')}", file=sys.stderr)


def score(truth: Path, articles: Path, as_json: bool) -> None:
    from copydesk import scoring

    for file in (truth, articles):
        if not file.is_file():
            raise NotKnown(f"there is no file {file}")
    rows = scoring.score(truth, articles)
    print(json.dumps(rows) if as_json else scoring.table(rows))


def metrics(settings: Settings, port: int | None, host: str = "127.0.0.1") -> None:
    from copydesk.metrics import server, text

    if port is None:
        sys.stdout.write(text(settings).decode())
        return
    try:
        serving = server(settings, port, host)
    except OSError as error:
        raise NotKnown(f"cannot listen on {host}:{port}: {error.strerror}") from error
    print(f"http://{host}:{serving.server_port}/metrics", flush=True)
    with serving, suppress(KeyboardInterrupt):
        serving.serve_forever()
