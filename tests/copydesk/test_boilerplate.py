"""What a site repeats, through publish and back: its stored evidence, a person's word on it, and the traps."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from psycopg import sql

from cleaning.keys import carried_keys
from cleaning.model import Block, Candidate, Extraction
from copydesk import run
from copydesk.settings import Settings
from sql import articles, feeds, hosts, pages, runs
from sql.connection import Connection, to_json
from tests.cleaning.desk import prose
from tests.conftest import NOW
from tests.copydesk import way

SITE = "paper.test"
LINE = "Our paper is printed on Tuesdays and read by the whole of the coast."
_numbers = count(1)


def land(settings: Settings, conn: Connection, texts: Sequence[Sequence[str | Block]], start: int = 0) -> None:
    """Articles of one site as extract leaves them, the first the oldest; then publish."""
    with conn.transaction():
        source = feeds.add_source(conn, "The Paper", None, [], NOW)
        hosts.add(conn, [SITE])
        page = {"host": SITE, "site": SITE, "source_id": source, "feed_id": None, "hints": {}}
        given = [{"url": f"https://{SITE}/{start + n}", **page} for n in range(len(texts))]
        known = pages.add(conn, given, "live", NOW, "fill")
        numbers = [known[page["url"]][0] for page in given]  # type: ignore[index]
        pages.add_captures(conn, "fill", [
            {"page_id": page_id, "url": page["url"], "status": 200, "fetched_at": NOW, "sha256": str(page_id), "redirects": [],
             "content_type": "text/html", "size": 1, "record_offset": page_id, "file": "none"}
            for page_id, page in zip(numbers, given, strict=True)
        ])  # fmt: skip
        articles.save_extractions(
            conn,
            [
                _extraction(conn, page_id, str(page["url"]), text, start + n)
                for n, (page_id, page, text) in enumerate(zip(numbers, given, texts, strict=True))
            ],
        )
        conn.execute("UPDATE pipeline.pages SET awaits = 'publish', due_at = NULL WHERE page_id = ANY(%s)", (numbers,))
    publish(settings)


def _extraction(conn: Connection, page_id: int, url: str, text: Sequence[str | Block], age: int) -> dict[str, Any]:
    [capture] = way.rows(conn, "SELECT capture_id FROM pipeline.captures WHERE page_id = %s", page_id)
    blocks = tuple(block if isinstance(block, Block) else Block(block) for block in text)
    time = NOW + timedelta(minutes=age)
    found = Extraction(url, "article", "", "test", blocks, published=(Candidate(time.isoformat(), "meta"),), language="en")
    return {"page_id": page_id, "capture_id": capture["capture_id"], "site": SITE, "status": "article",
            "version": "test", "document": to_json(found.to_json()), "block_keys": sorted(carried_keys(blocks)),
            "sort_at": time}  # fmt: skip


def publish(settings: Settings) -> dict[str, int]:
    run_id = f"boilerplate-{next(_numbers)}"
    run.begin(settings, "publish", run_id, NOW)
    return run.work(settings, "publish", run_id)


def bodies(conn: Connection) -> list[list[str]]:
    return [row["body"].split("\n\n") for row in way.rows(conn, "SELECT body FROM news.articles ORDER BY article_id")]


def causes(conn: Connection) -> list[str]:
    """Of the articles' newest versions, the oldest article first."""
    query = "SELECT v.cause FROM news.articles a JOIN news.article_versions v USING (article_id, version) ORDER BY article_id"
    return [row["cause"] for row in way.rows(conn, query)]


def flags(conn: Connection) -> list[list[str]]:
    return [row["flags"] for row in way.rows(conn, "SELECT flags FROM news.articles ORDER BY article_id")]


def three(number: int, *more: str) -> list[str | Block]:
    return [prose(number * 10), prose(number * 10 + 1), prose(number * 10 + 2), *more]


def with_line(numbers: Iterable[int]) -> list[list[str | Block]]:
    return [three(number, LINE) for number in numbers]


def said(settings: Settings, *call: str, code: int = 0) -> str:
    done = way.command(settings, *call)
    assert done.returncode == code, done.stderr
    return done.stdout if code == 0 else done.stderr


def test_what_becomes_known_leaves_earlier_articles_as_boilerplate_versions(settings: Settings, conn: Connection) -> None:
    land(settings, conn, with_line([1, 2]))
    assert all(LINE in body for body in bodies(conn))
    assert flags(conn) == [["kept_doubtful"]] * 2
    land(settings, conn, with_line([3, 4]), start=2)
    assert all(LINE not in body for body in bodies(conn))
    assert causes(conn) == ["boilerplate", "boilerplate", "new", "new"]
    assert flags(conn) == [[]] * 4


def test_linking_looks_once_at_each_body_that_changed_and_settles(
    settings: Settings, conn: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    """What links say changes no body, so the loop of learning and linking ends after one look at what learning changed."""
    caplog.set_level("INFO", "copydesk.publish")
    land(settings, conn, with_line(range(2)))  # too few to know the line by
    land(settings, conn, with_line(range(2, 6)), start=2)
    assert all(body[-1] != LINE for body in bodies(conn))
    publish(settings)
    publish(settings)
    assert [record.getMessage() for record in caplog.records if "linked" in record.getMessage()] == ["2 linked", "6 linked"]


def test_what_a_person_forbids_comes_back_and_what_is_cleared_goes_again(settings: Settings, conn: Connection) -> None:
    land(settings, conn, with_line([1, 2, 3, 4]))
    told = said(settings, "boilerplate", "forbid", SITE, LINE, "--yes")
    assert "4 articles carry it; 4 of them change" in told
    assert f"https://{SITE}/0" in told
    assert all(LINE not in body for body in bodies(conn)), "nothing changes before publish"
    assert publish(settings) == {"published": 4}
    assert all(LINE in body for body in bodies(conn))
    assert causes(conn) == ["boilerplate"] * 4
    assert flags(conn) == [[]] * 4
    assert publish(settings) == {}
    said(settings, "boilerplate", "clear", f"https://{SITE}/anything", LINE, "--yes")
    publish(settings)
    assert all(LINE not in body for body in bodies(conn))
    assert way.off_balance(conn) == []


def test_a_fetch_that_an_article_awaited_is_not_lost_when_it_is_published_again(settings: Settings, conn: Connection) -> None:
    """Its feed has announced an edit, and says so once; by its age nobody would look at it again."""
    land(settings, conn, with_line([1, 2, 3, 4]))
    edited = f"https://{SITE}/0"
    conn.execute("UPDATE pipeline.pages SET discovered_at = %s, awaits = NULL, due_at = NULL", (NOW - timedelta(days=10),))
    conn.execute("UPDATE pipeline.pages SET awaits = 'fetch', due_at = %s WHERE url = %s", (NOW, edited))
    hosts.enqueue(conn, [("live", SITE, NOW)])
    conn.commit()
    said(settings, "boilerplate", "forbid", SITE, LINE, "--yes")
    assert "awaits publish" in said(settings, "inspect", edited)
    assert publish(settings) == {"published": 4}
    rows = way.rows(conn, "SELECT url, awaits, due_at FROM pipeline.pages ORDER BY url")
    assert [(row["awaits"], row["due_at"]) for row in rows] == [("fetch", NOW), (None, None), (None, None), (None, None)]
    assert runs.broken_rules(conn, NOW) == []


def test_what_a_person_pins_goes_from_the_one_article_that_carries_it(settings: Settings, conn: Connection) -> None:
    notice = "A notice that stands here alone."
    land(settings, conn, [three(1, notice), *with_line([2, 3, 4])])
    assert "1 articles carry it; 1 of them change" in said(settings, "boilerplate", "pin", SITE, notice, "--yes")
    publish(settings)
    assert bodies(conn)[0] == three(1)
    assert "because a person pinned it as boilerplate" in said(settings, "inspect", f"https://{SITE}/0")


def test_nothing_is_changed_unless_a_person_agrees(settings: Settings, conn: Connection) -> None:
    land(settings, conn, with_line([1, 2, 3]))
    assert "nothing was changed" in said(settings, "boilerplate", "forbid", SITE, LINE, code=2)
    assert way.rows(conn, "SELECT FROM pipeline.site_decisions") == []
    assert publish(settings) == {}


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        (["pin", "elsewhere.test", "text"], "nothing is known of a site called 'elsewhere.test': copydesk audit lists the sites"),
        (["clear", SITE, "text"], f"nobody has said anything about 'text' of {SITE}: copydesk audit {SITE} lists"),
        (["forbid", "http://[/", "text"], "is no address"),
    ],
)
def test_a_word_on_what_is_not_there_is_one_line(settings: Settings, conn: Connection, call: list[str], answer: str) -> None:
    land(settings, conn, with_line([1, 2, 3]))
    told = said(settings, "boilerplate", *call, "--yes", code=2)
    assert answer in told
    assert told.count("\n") == 1


def test_each_state_of_knowledge_is_kept_with_its_evidence(settings: Settings, conn: Connection) -> None:
    land(settings, conn, with_line([1, 2]))
    land(settings, conn, with_line([3]), start=2)
    land(settings, conn, with_line([4]), start=3)
    changes = way.rows(conn, "SELECT version, gained, lost FROM pipeline.site_changes ORDER BY version")
    assert [change["version"] for change in changes] == [1, 2], "more of the same evidence is no change"
    assert [[one["kind"] for one in change["gained"].values()] for change in changes] == [["doubtful"], ["text"]]
    [known] = way.rows(conn, "SELECT version, knowledge FROM pipeline.sites")
    [evidence] = known["knowledge"]["boilerplate"].values()
    assert evidence == {"kind": "text", "articles": 4, "of": 4, "example": LINE}
    assert known["version"] == 2


def test_the_audit_says_what_is_cut_from_how_many_and_what_to_look_at(settings: Settings, conn: Connection) -> None:
    greeting = "Good morning, dear readers, and welcome to another week on the coast."
    land(settings, conn, [[greeting, *three(number, LINE)] for number in range(4)])
    found = json.loads(said(settings, "audit", SITE, "--json"))
    [cut] = found["cuts"]
    assert (cut["articles"], cut["example"], cut["evidence"], cut["url"]) == (4, LINE, "4 of 4", f"https://{SITE}/3")
    assert [doubt["text"] for doubt in found["to_look_at"]] == [greeting]
    told = said(settings, "audit", SITE)
    assert "kept, though 4 of 4 articles carry it: 'Good morning" in told
    [row] = json.loads(said(settings, "audit", "--json"))
    assert (row["site"], row["articles"], row["cut_from"], row["flagged"], row["doubtful"]) == (SITE, 4, 4, 4, 1)
    assert f"{SITE}" in said(settings, "audit")
    assert "nothing is known of a site called 'x.test'" in said(settings, "audit", "x.test", code=2)


def test_inspect_shows_what_was_cut_with_the_evidence_as_it_is_now(settings: Settings, conn: Connection) -> None:
    land(settings, conn, with_line([1, 2, 3]))
    land(settings, conn, with_line([4, 5]), start=3)
    told = said(settings, "inspect", f"https://{SITE}/0")
    assert f"cut: {LINE!r}" in told
    assert "because repeats over the site's articles: 5 of 5 distinct articles carry it" in told


def test_copies_of_one_article_on_one_host_keep_every_sentence(settings: Settings, conn: Connection) -> None:
    text = [prose(n) for n in range(6)]
    land(settings, conn, [text, text, [*text, "And a paragraph that was added later."], text[:5]])
    assert bodies(conn)[:2] == [text, text]
    land(settings, conn, [three(7), three(8)], start=4)
    assert bodies(conn)[:2] == [text, text]


def test_a_column_that_always_greets_keeps_its_greeting_and_says_so(settings: Settings, conn: Connection) -> None:
    greeting = "Good morning, dear readers, and welcome to another week on the coast."
    land(settings, conn, [[greeting, *three(number, LINE)] for number in range(1, 7)])
    assert all(body[0] == greeting and LINE not in body for body in bodies(conn))
    assert flags(conn) == [["kept_doubtful"]] * 6


def test_a_refrain_stays_in_its_story(settings: Settings, conn: Connection) -> None:
    refrain = "And the ferry did not come, and the ferry did not come."
    land(settings, conn, [[prose(1), refrain, prose(2), refrain, prose(3), refrain], *with_line(range(4, 9))])
    assert bodies(conn)[0].count(refrain) == 3


def test_a_site_of_two_articles_keeps_what_both_say(settings: Settings, conn: Connection) -> None:
    land(settings, conn, with_line([1, 2]))
    assert all(body[-1] == LINE for body in bodies(conn))
    assert flags(conn) == [["kept_doubtful"]] * 2


def test_a_new_article_costs_a_big_site_no_more_than_a_small_one(settings: Settings, conn: Connection) -> None:
    """Rows of extractions that publishing one more article reads, with a window of ten articles."""
    few = replace(settings, site_articles=10)
    name = sql.Identifier(conn.info.dbname)  # a table this small would be read whole, where an index bounds it later
    conn.execute(sql.SQL("ALTER DATABASE {} SET enable_seqscan = off").format(name))
    conn.commit()
    land(few, conn, with_line(range(12)))
    assert 10 < _read_for_one_more(few, conn, 12) < 40
    land(few, conn, with_line(range(13, 150)), start=13)
    assert 10 < _read_for_one_more(few, conn, 150) < 40


def _read_for_one_more(settings: Settings, conn: Connection, number: int) -> int:
    conn.execute("ANALYZE pipeline.extractions")
    conn.commit()
    before = _extractions_read(conn)
    land(settings, conn, with_line([number]), start=number)
    return _extractions_read(conn) - before


def _extractions_read(conn: Connection) -> int:
    conn.execute("SELECT pg_stat_force_next_flush()")
    conn.commit()
    while way.rows(conn, "SELECT FROM pg_stat_activity WHERE application_name LIKE 'copydesk publish%%'"):
        pass  # until it has left its figures
    [row] = way.rows(conn, "SELECT seq_tup_read + idx_tup_fetch AS n FROM pg_stat_user_tables WHERE relname = 'extractions'")
    return int(row["n"])
