"""What each task reads and writes, declared as Airflow's lineage has it: OpenLineage draws it where its provider is installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from airflow.providers.common.compat.lineage.entities import Table

# Stage -> (reads, writes); a test holds the names to the schema. Of what publish wrote, check of ingest emits the asset.
TABLES: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "poll": (["pipeline.feeds"], ["pipeline.entries", "pipeline.pages", "pipeline.captures"]),
    "discover": (["pipeline.feeds"], ["pipeline.windows", "pipeline.window_pages", "pipeline.pages"]),
    "recall": (["pipeline.captures"], ["pipeline.pages"]),
    "fetch": (["pipeline.pages"], ["pipeline.captures"]),
    "extract": (["pipeline.captures"], ["pipeline.extractions"]),
    "publish": (["pipeline.extractions"], ["news.articles", "news.article_versions", "news.stories", "news.change_log"]),
    "check": (["pipeline.run_stages", "pipeline.stock", "news.articles"], ["pipeline.runs", "pipeline.tallies", "pipeline.watch"]),
}


def lineage(stage: str, *outlets: Any) -> dict[str, list[Any]]:
    """The arguments of a task that does this stage; `outlets`: assets that it emits besides."""
    reads, writes = ([Table(database="copydesk", cluster="copydesk_db", name=name) for name in names] for names in TABLES[stage])
    return {"inlets": reads, "outlets": [*writes, *outlets]}
