"""A page that differs at each fetch stops making versions; an edit never stops making one."""

from __future__ import annotations

from typing import Any

import pytest

from copydesk.settings import Settings
from copydesk.stages.restless import EDITS, restless
from sql.connection import connect
from tests.conftest import NOW
from tests.copydesk import way

TEXT = tuple(f"Paragraph {number} of a text that stays as it is through all of the fetches of its page." for number in range(6))


REWRITTEN = "Draft {} of a text that is written anew again and again, from its first word to its very last."


def version(*extra: str, text: tuple[str, ...] = TEXT, title: str = "Title", cause: str = "edit") -> dict[str, Any]:
    return {"cause": cause, "title": title, "authors": ["Alma Brindle"], "body": "\n\n".join([*text[:3], *extra, *text[3:]])}


COUNTED = [version(f"{number * 37} people have read this") for number in range(EDITS + 1)]


@pytest.mark.parametrize(
    ("versions", "new", "found"),
    [
        pytest.param(COUNTED, version("999 people have read this"), True, id="a counter"),
        pytest.param([version(*(["Buy a boat."] if n % 2 else [])) for n in range(4)], version(), True, id="an advertisement"),
        pytest.param([version()] * 4, version(), True, id="nothing but the date at which it was looked at"),
        pytest.param(COUNTED[1:], version("999 people have read this"), False, id="not often enough yet"),
        pytest.param(COUNTED, version("999 people have read this", "The bridge has fallen."), False, id="a paragraph more"),
        pytest.param(COUNTED, version("999 people have read this", text=TEXT[:5]), False, id="a paragraph less"),
        pytest.param(COUNTED, version("999 people have read this", title="Another"), False, id="another title"),
        pytest.param([version(*map(str, range(n))) for n in range(4)], version(*map(str, range(4))), False, id="a live blog"),
        pytest.param([version(text=(f"Draft {n}.",) * 3 + TEXT[:1]) for n in range(4)],
                     version(text=("Draft 5.",) * 3 + TEXT[:1]), True, id="a small part that moves"),
        pytest.param([version(text=(REWRITTEN.format(n), TEXT[0])) for n in range(4)], version(text=(REWRITTEN.format(9), TEXT[0])),
                     False, id="a text that is rewritten"),
        pytest.param([*COUNTED[:2], COUNTED[2] | {"cause": "boilerplate"}, COUNTED[3]], version("9 read this"), False,
                     id="our own change between"),
    ],
)  # fmt: skip
def test_what_moves_at_each_fetch_and_never_lasts_is_no_edit(
    versions: list[dict[str, Any]], new: dict[str, Any], found: bool
) -> None:
    assert restless(versions, new) == found


def test_a_page_with_a_counter_stops_making_versions_and_says_why_and_an_edit_of_it_makes_one(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        [page] = way.rows(conn, "SELECT page_id, url FROM pipeline.pages WHERE state = 'published' ORDER BY page_id DESC LIMIT 1")

        def fetched_again(line: str, capture: int) -> tuple[int, str, str]:
            """What extract leaves of another capture, with a line more; the article's versions and the page after publish."""
            with conn.transaction():
                conn.execute(
                    """
                    UPDATE pipeline.extractions SET document = jsonb_set(document, '{blocks}', %s::jsonb || jsonb_path_query_array(
                        document -> 'blocks', '$[*] ? (!(@.place == "counter"))')) WHERE page_id = %s
                    """, (f'[{{"text": "{line}", "kind": "paragraph", "place": "counter"}}]', page["page_id"]),
                )  # fmt: skip
                conn.execute("UPDATE pipeline.captures SET sha256 = %s WHERE page_id = %s", (str(capture), page["page_id"]))
                conn.execute("UPDATE pipeline.pages SET awaits = 'publish' WHERE page_id = %s", (page["page_id"],))
            way.ingest(onward, NOW, ["publish"], "publish")
            [now] = way.rows(conn, """
                SELECT a.version, p.state, p.reason FROM pipeline.pages p JOIN news.articles a ON a.article_id = p.page_id
                WHERE p.page_id = %s""", page["page_id"])  # fmt: skip
            return now["version"], now["state"], now["reason"]

        seen = [
            fetched_again(f"This article was read by {number * 1234} people up to now.", number) for number in range(1, EDITS + 4)
        ]
        first = seen[0][0]
        assert [one[0] - first for one in seen] == [0, 1, 2, 2, 2, 2]
        assert seen[-1][1:] == ("unchanged", "differs at each fetch, so it makes no version")
        gone = fetched_again("The bridge near the harbour fell on Monday.", 99)
        assert gone[1] == "unchanged"  # it stands where the counter stood, and nobody can tell yet
