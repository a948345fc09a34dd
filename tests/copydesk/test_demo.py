"""The demo's checksum: by it two installations show that they brought the same."""

from __future__ import annotations

from copydesk.demo import checksum
from copydesk.settings import Settings
from sql.connection import connect


def test_a_checksum_is_of_what_readers_see_and_of_nothing_else(onward: Settings) -> None:
    with connect(onward.database_url or "") as conn:
        before = checksum(conn)
        assert int(before.split()[0]) > 100
        conn.execute("UPDATE news.articles SET landed_at = landed_at - interval '1 hour', version = version + 1")
        assert checksum(conn) == before
        conn.execute(
            "UPDATE news.articles SET authors = ARRAY['Somebody'] WHERE article_id = (SELECT min(article_id) FROM news.articles)"
        )
        assert checksum(conn) != before
