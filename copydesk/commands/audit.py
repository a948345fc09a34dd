"""`copydesk audit`: what is cut from each site's articles and why, newest first, and what a person should look at."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cleaning.boilerplate import NEEDED
from cleaning.model import Evidence, SiteKnowledge
from cleaning.text import has_words
from copydesk import warehouse
from copydesk.commands.given import NotKnown
from copydesk.settings import Settings
from crawlers.addresses import normalise, site_of
from sql import sites
from sql.connection import Connection

SHOWN = 80  # characters of a text
LATEST = 5  # changes that are told
MUCH = 20  # articles that lost much, at most
SENTENCE = 12  # words of a cut that reads as a piece of the article

Row = Mapping[str, Any]


def overview(settings: Settings, as_json: bool) -> None:
    with warehouse.connected(settings) as (_, conn):
        rows = [_summary(row) for row in sites.sites(conn)]
    if as_json:
        print(json.dumps(rows, default=str))
        return
    for row in rows:
        cut = f"{row['cuts']:5} pieces cut from {row['cut_from']} of {row['articles']} articles"
        known = f"{row['boilerplate']} known, {row['doubtful']} in doubt, {row['flagged']} articles flagged"
        print(f"{row['learned_at']:%Y-%m-%d %H:%M}  {row['site']:32} {cut}, {known}")
    if not rows:
        print("nothing is known of any site yet: copydesk publish learns")


def site(settings: Settings, named: str, as_json: bool) -> None:
    with warehouse.connected(settings) as (_, conn):
        name, known = site_named(conn, named)
        found = {
            "site": name, "version": known["version"], "learned_at": known["learned_at"],
            "cuts": [dict(row) for row in sites.cuts(conn, name)],
            "changes": [dict(row) for row in sites.changes(conn, name, LATEST)],
            "decisions": [dict(row) for row in sites.decisions(conn, name)],
        }  # fmt: skip
        knowledge = SiteKnowledge.from_json(known["knowledge"])
        for cut in found["cuts"]:
            evidence = knowledge.boilerplate.get(cut["key"])
            cut["evidence"] = f"{evidence.articles} of {evidence.of}" if evidence else None
        found["to_look_at"] = list(_doubts(knowledge, found["cuts"], sites.much_cut(conn, name, MUCH)))
    if as_json:
        print(json.dumps(found, default=str))
        return
    _describe(found, knowledge)


def site_named(conn: Connection, named: str) -> tuple[str, Row]:
    """A site, by its name or by any address on it, and what is known of it."""
    name = named.lower()
    if "/" in named:
        try:
            name = site_of(normalise(named))
        except ValueError as error:
            raise NotKnown(str(error)) from error
    known = sites.knowledge(conn, name)
    if known is None or not known["knowledge"]:
        raise NotKnown(f"nothing is known of a site called {name!r}: copydesk audit lists the sites")
    return name, known


def _summary(row: Row) -> dict[str, Any]:
    knowledge = SiteKnowledge.from_json(row["knowledge"])
    doubtful = sum(evidence.kind == "doubtful" for evidence in knowledge.kept.values())
    return {name: value for name, value in row.items() if name != "knowledge"} | {
        "boilerplate": len(knowledge.boilerplate), "doubtful": doubtful, "distinct": knowledge.articles,
    }  # fmt: skip


def _doubts(knowledge: SiteKnowledge, cuts: Sequence[Row], much: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """What a person should look at, the likeliest mistakes first."""
    for row in much:
        what = "kept whole, though most of it repeats" if "kept_repeated" in row["flags"] else "lost more than a third of its text"
        yield {"what": what, "text": row["url"], "key": None}
    for cut in cuts:
        known = knowledge.boilerplate.get(cut["key"])
        if known and known.kind != "pinned" and known.articles <= NEEDED and has_words(cut["example"], SENTENCE):
            what = f"a sentence, cut because {known.articles} of {known.of} articles carry it"
            yield {"what": what, "text": cut["example"], "key": cut["key"]}
    for key, known in sorted(knowledge.kept.items(), key=lambda item: (-item[1].articles, item[1].example)):
        if known.kind == "doubtful":
            what = f"kept, though {known.articles} of {known.of} articles carry it"
            yield {"what": what, "text": known.example, "key": key}


def _describe(found: Row, knowledge: SiteKnowledge) -> None:
    print(f"{found['site']}: learned from {knowledge.articles} distinct articles, version {found['version']}")
    print(f"\ncut, what was cut from the newest article first: {len(found['cuts'])}")
    for cut in found["cuts"]:
        why = f"{cut['reason']} ({cut['evidence']})" if cut["evidence"] else cut["reason"]
        print(f"  {cut['newest']:%Y-%m-%d}  {cut['articles']:4} articles  {_short(cut['example'])}")
        print(f"{'':14}{why}  [{cut['key'][:SHOWN]}]")
    print(f"\nto look at: {len(found['to_look_at'])}")
    for doubt in found["to_look_at"]:
        print(f"  {doubt['what']}: {_short(doubt['text'])}" + (f"  [{doubt['key']}]" if doubt["key"] else ""))
    print(f"\nwhat people said, and what was learned last: {len(found['decisions'])}, {len(found['changes'])}")
    for decision in found["decisions"]:
        print(f"  {decision['decided_at']:%Y-%m-%d %H:%M} {decision['decision']}: {_short(decision['text'])}")
    for change in found["changes"]:
        print(f"  {change['learned_at']:%Y-%m-%d %H:%M} version {change['version']}")
        for sign, evidence in (("+", change["gained"]), ("-", change["lost"])):
            for one in sorted((Evidence(**raw) for raw in evidence.values()), key=lambda one: one.example):
                print(f"    {sign} {one.kind}: {_short(one.example)}")


def _short(text: str) -> str:
    return repr(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")
