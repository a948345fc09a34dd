"""`copydesk boilerplate`: a person's word on what a site repeats. It says what it will change before it does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from cleaning.boilerplate import learn
from cleaning.keys import keys_of_text
from cleaning.model import Extraction, SiteKnowledge
from copydesk import warehouse
from copydesk.commands.audit import site_named
from copydesk.commands.given import NotKnown, confirm
from copydesk.settings import Settings
from copydesk.stages import publish_rules
from sql import articles, sites
from sql.connection import Connection

Word = Literal["pinned", "forbidden", "clear"]

SAYS: Mapping[str, str] = {
    "pinned": "always cut", "forbidden": "never cut", "clear": "cut or kept by what repeats, as if nobody had said anything",
}  # fmt: skip
NAMED = 5  # articles that are named
BATCH = 200  # articles composed at once


@dataclass(frozen=True, slots=True)
class Proposal:
    """A person's word, and what it would do."""

    site: str
    text: str
    word: Word
    keys: Sequence[str]
    concerned: Sequence[int]  # articles that carry it
    changed: Sequence[str]  # addresses of those that would come out differently


def decide(settings: Settings, named: str, text: str, word: Word, agreed: bool) -> None:
    """`text`: as it stands in the articles, or a key as the audit shows it."""
    with warehouse.connected(settings) as (ready, conn):
        proposal = propose(ready, conn, named, text, word)
        conn.commit()
        print(f"{proposal.site}: {text!r} will be {SAYS[word]}.")
        print(f"{len(proposal.concerned)} articles carry it; {len(proposal.changed)} of them change with the next publish.")
        for url in proposal.changed[:NAMED]:
            print(f"  {url}")
        confirm(agreed)
        waiting = carry_out(conn, proposal, datetime.now(UTC))
    print(
        f"Done. {'copydesk publish, or the next run, does it now' if waiting else 'It takes effect when the site publishes next'}."
    )


def propose(settings: Settings, conn: Connection, named: str, text: str, word: Word) -> Proposal:
    site, known = site_named(conn, named)
    keys = _keys(conn, site, SiteKnowledge.from_json(known["knowledge"]), text, word)
    concerned = articles.articles_with_blocks(conn, site, keys)
    return Proposal(site, text, word, keys, concerned, _would_change(settings, conn, site, keys, word, concerned))


def carry_out(conn: Connection, proposal: Proposal, now: datetime) -> int:
    """Keep the word; how many articles the next publish looks at for it."""
    with conn.transaction():
        if proposal.word == "clear":
            sites.undecide(conn, proposal.site, proposal.keys)
        else:
            sites.decide(conn, proposal.site, proposal.keys, proposal.word, proposal.text, now)
        return sites.publish_again(conn, proposal.concerned)


def _keys(conn: Connection, site: str, known: SiteKnowledge, text: str, word: Word) -> list[str]:
    """What the word is kept under. A sentence within a paragraph is found by its block's key when it is pinned."""
    decided = {row["block_key"]: row["text"] for row in sites.decisions(conn, site)}
    keys = [text] if text in known.standing() or text in decided else list(keys_of_text(text))
    if word == "clear":
        keys = [key for key in keys if key in decided] + [key for key, said in decided.items() if said == text and key not in keys]
        if not keys:
            raise NotKnown(f"nobody has said anything about {text!r} of {site}: copydesk audit {site} lists what was said")
    return keys[:1] if word == "pinned" else keys


def _would_change(settings: Settings, conn: Connection, site: str, keys: Sequence[str], word: Word,
                  concerned: Sequence[int]) -> list[str]:  # fmt: skip
    """Addresses of the articles that would come out differently, as publish would find them."""
    said = {key: one for key, one in articles.decisions(conn, [site]).get(site, {}).items() if key not in keys}
    if word != "clear":
        said |= dict.fromkeys(keys, word)
    newest = articles.newest_extractions(conn, site, settings.site_articles)
    knowledge = learn(site, [Extraction.from_json(row["document"]) for row in newest], said)
    changed: list[str] = []
    for start in range(0, len(concerned), BATCH):
        batch = concerned[start : start + BATCH]
        standing = articles.current(conn, batch)
        changed += [
            source["url"] for source in articles.to_compose(conn, batch)
            if publish_rules.composed(source, knowledge, standing.get(source["page_id"])).cause
        ]  # fmt: skip
    return changed
