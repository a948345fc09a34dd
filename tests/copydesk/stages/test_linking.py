"""Copies, found where they land and linked as stories."""

from __future__ import annotations

import threading
from collections import Counter
from random import Random

import pytest

from cleaning.copies import sketch
from copydesk.newsroom import copies as copying
from copydesk.stages import stories as linking
from copydesk.stages.stories import link
from sql import stories
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.stages.desk import Text, joined, land, told

DAYS = 30
AGENCY = copying.text(Random("agency"), least=10)


def near(number: int, paragraphs: tuple[str, ...] = AGENCY) -> str:
    """The text with a paragraph of this number's own."""
    return joined(copying.with_local_paragraph(paragraphs, Random(number)))


@pytest.mark.parametrize("kind", list(copying.KINDS))
def test_copies_are_linked_and_what_only_looks_like_one_is_not(kind: str, conn: Connection) -> None:
    pairs = [copying.make(Random(f"linking/{kind}/{number}"), kind) for number in range(12)]
    for number, pair in enumerate(pairs):
        land(conn, {2 * number: Text(joined(pair.one)), 2 * number + 1: Text(joined(pair.other), hour=9)})
    link(conn, DAYS)
    wanted = {(2 * number, 2 * number + 1) for number, pair in enumerate(pairs) if pair.copies}
    assert set(told(conn)) == wanted


def test_a_link_says_how_it_was_found_and_in_which_direction_it_goes(conn: Connection) -> None:
    short, long = joined(copying.abridged(AGENCY)), joined([*AGENCY, *copying.text(Random("more"), least=8, most=8)])
    land(conn, {1: Text(joined(AGENCY), 7), 2: Text(joined(AGENCY).upper()), 3: Text(short), 4: Text(long), 5: Text(near(5))})
    link(conn, DAYS)
    assert told(conn) == {
        (1, 2, 3, 4, 5): {2: ("copy", "exact"), 3: ("abridged", "near"), 4: ("extended", "near"), 5: ("copy", "near")}
    }


def test_texts_too_short_to_compare_are_linked_only_if_they_say_the_same(conn: Connection) -> None:
    line = "The council of Lindmoor met on Monday behind closed doors and will speak of the bridge again when the river has fallen."
    land(conn, {1: Text(line, 7), 2: Text(line.replace(",", "")), 3: Text(line.replace("Monday", "Friday"))})
    link(conn, DAYS)
    assert told(conn) == {(1, 2): {2: ("copy", "exact")}}


@pytest.mark.parametrize(("days", "found"), [(29, {(1, 2, 3)}), (31, {(1, 2)})])
def test_near_copies_are_looked_for_in_a_window_and_the_same_words_at_any_distance(
    days: int, found: set[tuple[int, ...]], conn: Connection
) -> None:
    land(conn, {1: Text(joined(AGENCY), 0.5), 2: Text(joined(AGENCY), 0.5 - 400 * 24), 3: Text(near(3), 0.5 + 24 * days)})
    link(conn, DAYS)
    assert {tuple(sorted(members)) for members in told(conn)} == found


def test_an_edit_that_turns_an_article_into_another_text_leaves_its_story_and_one_that_adds_a_line_stays(conn: Connection) -> None:
    land(conn, {1: Text(joined(AGENCY), 7), 2: Text(joined(AGENCY)), 3: Text(near(3))})
    link(conn, DAYS)
    land(conn, {2: Text(joined(copying.text(Random("another")))), 3: Text(near(33))})
    link(conn, DAYS)
    assert told(conn) == {(1, 3): {3: ("copy", "near")}}


def test_a_corrected_date_chooses_the_original_again(conn: Connection) -> None:
    land(conn, {1: Text(joined(AGENCY), 7), 2: Text(near(2), 8)})
    link(conn, DAYS)
    land(conn, {1: Text(joined(AGENCY), 9)})
    link(conn, DAYS)
    assert list(told(conn)) == [(2, 1)]


def test_linking_again_changes_nothing(conn: Connection) -> None:
    land(conn, {number: Text(near(number), number) for number in range(1, 8)})
    link(conn, DAYS)
    before = way.rows(conn, "SELECT xmin, * FROM news.articles ORDER BY article_id"), told(conn)
    conn.execute("UPDATE pipeline.compositions SET linked = false")
    conn.commit()
    assert link(conn, DAYS)["linked"] == 7
    assert (way.rows(conn, "SELECT xmin, * FROM news.articles ORDER BY article_id"), told(conn)) == before


def test_an_article_that_a_person_split_off_stays_alone_whatever_lands_later(conn: Connection) -> None:
    land(conn, {1: Text(joined(AGENCY), 7), 2: Text(joined(AGENCY)), 3: Text(near(3))})
    link(conn, DAYS)
    with conn.transaction():
        stories.decide(conn, 2, None, NOW)
    link(conn, DAYS)
    assert list(told(conn)) == [(1, 3)]
    land(conn, {2: Text(near(22)), 4: Text(joined(AGENCY), 5)})
    link(conn, DAYS)
    assert list(told(conn)) == [(4, 1, 3)]


def test_what_a_person_joined_stays_together_when_either_is_edited_and_when_the_story_has_another_original(
    conn: Connection,
) -> None:
    land(conn, {1: Text(joined(AGENCY), 7), 2: Text(joined(copying.text(Random("in other words"))))})
    with conn.transaction():
        stories.decide(conn, 2, 1, NOW)
    link(conn, DAYS)
    assert told(conn) == {(1, 2): {2: ("copy", "person")}}
    land(conn, {1: Text(near(1), 7), 3: Text(near(3), 5)})
    link(conn, DAYS)
    land(conn, {2: Text(joined(copying.text(Random("in yet other words"))))})
    link(conn, DAYS)
    assert told(conn) == {(3, 1, 2): {1: ("copy", "near"), 2: ("copy", "person")}}


def test_a_phrase_that_stands_everywhere_is_counted_and_looked_for_no_more_and_copies_are_found_all_the_same(
    conn: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "CROWD", 12)
    monkeypatch.setattr(linking, "MOST_STORIES", 6)
    reports = {number: joined(copying.filled(copying.WEATHER, Random(number))) for number in range(60)}
    for number, report in reports.items():
        land(conn, {number: Text(report, 7)})
        link(conn, DAYS)
    [common] = way.rows(conn, "SELECT count(*) AS n, max(stories) AS most FROM pipeline.common_keys")
    assert common["n"] > 0
    assert common["most"] < 20  # a key is noticed soon after it is in too many
    assert told(conn) == {}
    land(conn, {100: Text(joined(AGENCY), 7), 101: Text(near(101))})
    assert link(conn, DAYS)["crowded"] == 0
    assert list(told(conn)) == [(100, 101)]


def test_a_late_original_is_one_change_and_a_reader_sees_whole_stories_at_every_moment(conn: Connection, database_url: str) -> None:
    land(conn, {number: Text(near(number) if number % 2 else joined(AGENCY), 9 + number / 10) for number in range(1, 41)})
    link(conn, DAYS)
    stop, seen = threading.Event(), set[tuple[int, int, int, int]]()

    def poll() -> None:
        with connect(database_url) as reader:
            while not stop.is_set():
                for row in way.rows(reader, """
                    SELECT s.original_article_id AS original, s.articles, count(*) AS members, count(c.article_id) AS copies,
                           count(*) FILTER (WHERE a.is_copy = (a.article_id = s.original_article_id)) AS wrong
                    FROM news.stories s JOIN news.articles a USING (story_id) LEFT JOIN news.copies c USING (article_id)
                    GROUP BY s.story_id HAVING count(*) > 1"""):  # fmt: skip
                    assert (row["wrong"], row["copies"]) == (0, row["members"] - 1)
                    seen.add((row["original"], row["articles"], row["members"], row["copies"]))

    thread = threading.Thread(target=poll)
    thread.start()
    try:
        land(conn, {99: Text(joined(AGENCY), 1)})
        link(conn, DAYS)
    finally:
        stop.set()
        thread.join()
    assert [*told(conn)] == [(99, *range(1, 41))]
    assert seen <= {(1, 40, 40, 39), (99, 41, 41, 40)}
    links = way.rows(conn, "SELECT article_id, is_copy FROM news.articles WHERE article_id IN (1, 99) ORDER BY 1")
    assert [row["is_copy"] for row in links] == [True, False]


def library(seed: int, of: int) -> dict[int, Text]:
    """Texts of which many are copies, near copies, parts and round-ups of one another."""
    random = Random(f"library/{seed}")
    texts = [copying.text(random) for _ in range(of // 3)]
    found: dict[int, Text] = {}
    for number in range(of):
        paragraphs = random.choice(texts)
        change = random.random()
        if change < 0.2:
            paragraphs = copying.abridged(paragraphs, random.choice([0.3, 0.5]))
        elif change < 0.5:
            paragraphs = copying.with_local_paragraph(paragraphs, random)
        elif change < 0.6:
            paragraphs = copying.rewritten_start(paragraphs, random)
        elif change < 0.7:
            paragraphs = (*paragraphs, *random.choice(texts))
        hour = random.choice([None, 0, random.uniform(1, 40)])
        found[number] = Text(joined(paragraphs), hour, source=f"Paper {number % 7}", site=f"{number % 9}.test")
    return found


def by_some_road(conn: Connection, database_url: str, texts: dict[int, Text], seed: int, workers: int) -> object:
    """All texts in a random order, in portions, by that many workers at the same time; the stories, by address."""
    random = Random(f"road/{seed}")
    conn.execute(
        "TRUNCATE news.articles, news.stories, news.copies, pipeline.compositions, pipeline.sketches, pipeline.resemblances CASCADE"
    )
    conn.commit()
    order = random.sample(sorted(texts), len(texts))
    shares = [order[worker::workers] for worker in range(workers)]
    portion = random.choice([3, 10, 100])

    def work(mine: list[int]) -> None:
        with connect(database_url) as own:
            for start in range(0, len(mine), portion):
                with own.transaction():
                    linking.stories.articles.share(own)
                    land(own, {number: texts[number] for number in mine[start : start + portion]}, commit=False)
                link(own, DAYS)

    threads = [threading.Thread(target=work, args=(share,)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told(conn)
    return way.rows(conn, """
        SELECT o.url AS original, array_agg(ARRAY[a.url, c.relation, c.method, c.score::text] ORDER BY a.url) AS links
        FROM news.stories s JOIN news.articles a USING (story_id) JOIN news.articles o ON o.article_id = s.original_article_id
        LEFT JOIN news.copies c ON c.article_id = a.article_id GROUP BY o.url ORDER BY o.url""")  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_stories_are_the_same_in_any_order_and_by_any_number_of_workers(seed: int, conn: Connection, database_url: str) -> None:
    texts = library(seed, 60)
    first = by_some_road(conn, database_url, texts, 0, 1)
    for road, workers in enumerate([1, 2, 4], 1):
        assert by_some_road(conn, database_url, texts, road, workers) == first


@pytest.mark.long
def test_thirty_orders_by_one_to_eight_workers_give_the_same_stories(conn: Connection, database_url: str) -> None:
    texts = library(30, 150)
    first = by_some_road(conn, database_url, texts, 0, 1)
    sizes = Counter(len(row["links"]) for row in first)  # type: ignore[attr-defined]
    assert max(sizes) > 3
    for road in range(1, 31):
        assert by_some_road(conn, database_url, texts, road, 1 + road % 8) == first


def test_the_same_words_have_the_same_digest_wherever_they_land() -> None:
    assert sketch(joined(AGENCY)) == sketch("\n\n".join(AGENCY).replace(",", ";"))
