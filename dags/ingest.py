"""### ingest: from feeds to clean articles, every ten minutes

**poll** asks the feeds that are due, **fetch** gets new and changed pages politely, **extract** reads them, **publish** composes
articles without what their site puts on every page, and **check** compares the books. A run that finds nothing new is green.

**Red means** that a stage died, that a book does not balance, or that the database or the archive is away. Feeds and pages that
fail do not make a run red: they are rows, and `copydesk status` counts them.

**What to do**: read the last lines of the task that failed. Nothing is lost: clear it, or let the next run go on; both are safe at
any time. If check names a book, `copydesk status` shows where pages stand, and `copydesk inspect URL` what happened to one.

Not backfillable, for feeds only show now: use the DAG `backfill` for days that were missed.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from airflow.sdk import Asset, CronTriggerTimetable, dag, get_current_context, task

WORKERS = list(range(1, int(os.environ.get("COPYDESK_WORKERS") or 2) + 1))
# Queues of CeleryExecutor: what goes out to the network (check sends messages), and what takes the processor.
CRAWL, CLEAN = "crawl", "clean"
ARTICLES = Asset("copydesk_articles")  # its events carry the run's counts


def tell(context):
    from copydesk.notifier import CopydeskNotifier

    CopydeskNotifier().notify(context)


@dag(
    dag_id="ingest",
    schedule=CronTriggerTimetable("*/10 * * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    max_active_tasks=64,  # as many as COPYDESK_WORKERS may be; Airflow stops at 16
    allowed_run_types=["scheduled", "manual"],
    default_args={
        "owner": "copydesk",
        "queue": CLEAN,
        "retries": 0,  # the next run, ten minutes later, goes on where this one stopped; and a stage that died shows
        "execution_timeout": timedelta(minutes=20),
    },
    tags=["copydesk", "live"],
    doc_md=__doc__,
    on_failure_callback=tell,
)
def ingest():
    from copydesk.lineage import lineage  # light, and read with the file: what a task reads and writes is part of it

    @task(queue=CRAWL, **lineage("poll"))
    def poll(dag_run=None):
        from copydesk.tasks import work

        return work("ingest", "poll", dag_run)

    @task(map_index_template="worker {{ worker }}")
    def share(stage, worker, dag_run=None):
        from copydesk.tasks import work

        get_current_context()["worker"] = worker
        return work("ingest", stage, dag_run, worker)

    @task(queue=CRAWL, trigger_rule="all_done", retries=0, **lineage("check", ARTICLES))
    def check(dag_run=None, ti=None, outlet_events=None):
        from copydesk.tasks import check as judge

        counts = judge("ingest", dag_run, ti)
        outlet_events[ARTICLES].extra = counts
        return counts

    fetch, extract, publish = (
        share.override(task_id=stage, queue=queue, **lineage(stage)).partial(stage=stage).expand(worker=WORKERS)
        for stage, queue in (("fetch", CRAWL), ("extract", CLEAN), ("publish", CLEAN))
    )
    poll() >> fetch >> extract >> publish >> check()


ingest()
