"""What a page says is written anew only where it says something else: most pages say the same to a newer cleaner."""

from __future__ import annotations

from datetime import datetime
from random import Random

import pytest

from sql import articles, pages
from sql.connection import Connection, to_json
from tests.sql.desk import add_pages

LONG = "".join(Random(7).choices("abcdefghijklmnopqrstuvwxyz ", k=40_000))  # so long that PostgreSQL keeps it beside its row
STANDS = "SELECT version, document->>'text' AS text, pg_column_toast_chunk_id(document) AS kept_at FROM pipeline.extractions"


@pytest.mark.parametrize(("text", "stays"), [(LONG, True), (LONG[::-1], False)])
def test_a_document_that_says_the_same_to_a_newer_cleaner_keeps_its_place(text: str, stays: bool, conn: Connection,
                                                                          now: datetime) -> None:  # fmt: skip
    [page_id] = add_pages(conn, "a.test", ["one"], now).values()
    [capture_id] = pages.add_captures(conn, "run", [
        {"page_id": page_id, "url": "https://a.test/one", "status": 200, "fetched_at": now, "sha256": "1", "redirects": [],
         "content_type": "text/html", "size": 1, "record_offset": 0, "file": "a.warc.gz"}]).values()  # fmt: skip
    row = {"page_id": page_id, "capture_id": capture_id, "site": "a.test", "status": "article", "block_keys": ["k"], "sort_at": now}
    articles.save_extractions(conn, [row | {"version": "1", "document": to_json({"text": LONG})}])
    [before] = conn.execute(STANDS).fetchall()
    assert before["kept_at"] is not None
    articles.save_extractions(conn, [row | {"version": "2", "document": to_json({"text": text})}])
    [after] = conn.execute(STANDS).fetchall()
    assert (after["version"], after["text"]) == ("2", text)
    assert (after["kept_at"] == before["kept_at"]) is stays
