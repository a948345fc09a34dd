"""Articles a day and source, from an exported Parquet file, by DuckDB: python days.py articles.parquet"""

from __future__ import annotations

import sys

import duckdb

DAYS = """
SELECT CAST(published_at AT TIME ZONE 'UTC' AS DATE) AS day, source, count(*) AS articles,
       count(*) FILTER (NOT is_copy) AS originals
FROM read_parquet($file) WHERE published_at IS NOT NULL AND kind <> 'withdrawn'
GROUP BY ALL ORDER BY day DESC, articles DESC, source"""


def days(file: str) -> list[tuple[object, ...]]:
    return duckdb.execute(DAYS, {"file": file}).fetchall()


if __name__ == "__main__":
    for row in days(sys.argv[1]):
        print(*row, sep="\t")
