"""extract over pages that were taken in: one that cannot be read is set aside with its error, and the others go on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleaning.keys import carried_keys
from cleaning.model import Extraction
from copydesk import archive, run
from copydesk.settings import Settings
from sql.connection import Connection, connect
from tests.conftest import NOW
from tests.copydesk import way
from tests.copydesk.conftest import BEFORE

AGAIN = """UPDATE pipeline.pages SET awaits = 'extract', due_at = NULL, lane = 'live'
           WHERE site = 'harbor.newsroom.test' AND state = 'published'"""


def extract(settings: Settings, run_id: str) -> dict[str, int]:
    run.begin(settings, "extract", run_id, NOW - BEFORE)
    return run.work(settings, "extract", run_id)


def test_every_extraction_is_found_by_whatever_of_it_may_become_boilerplate(taken_in_conn: Connection) -> None:
    rows = way.rows(taken_in_conn, "SELECT document, block_keys FROM pipeline.extractions")
    assert len(rows) > 100
    for row in rows:
        assert set(row["block_keys"]) == carried_keys(Extraction.from_json(row["document"]).blocks)


@pytest.mark.parametrize(
    ("damage", "says"),
    [("UPDATE pipeline.captures SET record_offset = 7 WHERE capture_id = %s", ""),
     ("UPDATE pipeline.captures SET record_offset = 999999999 WHERE capture_id = %s", "is cut short"),
     ("UPDATE pipeline.captures SET record_offset = 0 WHERE capture_id = %s", "is no response")],
)  # fmt: skip
@pytest.mark.parametrize("landed", [True, False])
def test_a_page_that_cannot_be_read_is_quarantined_and_the_rest_go_on(
    damage: str, says: str, landed: bool, onward: Settings
) -> None:
    with connect(onward.database_url or "") as conn:
        conn.execute(AGAIN.encode())
        pages = way.rows(conn, "SELECT page_id, url, capture_id FROM pipeline.pages WHERE awaits = 'extract' ORDER BY page_id")
        bad = pages[1]
        conn.execute(damage.encode(), (bad["capture_id"],))
        if not landed:
            conn.execute("UPDATE pipeline.pages SET state = 'pending' WHERE page_id = %s", (bad["page_id"],))
        conn.commit()
        assert extract(onward, "again") == {"extracted": len(pages) - 1, "quarantined": 1}
        [row] = way.rows(conn, "SELECT page_id, stage, error FROM pipeline.quarantine")
        assert (row["page_id"], row["stage"]) == (bad["page_id"], "extract")
        assert says in row["error"]
        [page] = way.rows(conn, "SELECT state, reason, awaits FROM pipeline.pages WHERE page_id = %s", bad["page_id"])
        assert (page["state"], page["awaits"]) == ("published" if landed else "quarantined", None)
        assert says in page["reason"]
        assert way.off_balance(conn) == []


def test_an_archive_that_is_away_is_no_fault_of_the_pages(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        conn.execute(AGAIN.encode())
        conn.commit()
        before = way.standing(conn)
        with pytest.raises(archive.ArchiveError, match="cannot read"):
            extract(replace(onward, archive=f"{onward.home}/elsewhere"), "away")
        assert way.standing(conn) == before
        assert way.rows(conn, "SELECT * FROM pipeline.quarantine") == []
        assert extract(onward, "back")["extracted"] > 0
