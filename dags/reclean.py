"""### reclean: the captures of one day, cleaned again

**recall** takes the pages captured on the day whose article an older cleaner made, **extract** and **publish** clean them again
from the archive, and **check** compares the books. No connection to any site is made.

**Its daily run** usually finds nothing. After an upgrade whose changelog says that articles come out differently, start the range
that should follow: `airflow backfill create --dag-id reclean --from-date 2026-11-01 --to-date 2026-11-30`, or
`copydesk reclean 2026-11-01 2026-11-30`. Articles that change get a version with the cause `reclean`; the others stay. Triggered by
hand with `from` and `to`, one run covers them all.

A day goes on until it is done, whatever `COPYDESK_STAGE_SECONDS` says; a task that reaches its own time limit is tried again, and
goes on where it stopped.

**Red means** that a stage died or did not come to its end, a book does not balance, or the archive cannot be read. Clear the failed
task.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from airflow.sdk import CronDataIntervalTimetable, Param, dag, get_current_context, task

WORKERS = list(range(1, int(os.environ.get("COPYDESK_WORKERS") or 2) + 1))
CRAWL, CLEAN = "crawl", "clean"  # queues of CeleryExecutor: see ingest


def tell(context):
    from copydesk.notifier import CopydeskNotifier

    CopydeskNotifier().notify(context)


@dag(
    dag_id="reclean",
    schedule=CronDataIntervalTimetable("0 0 * * *", timezone="UTC"),
    start_date=datetime(2000, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    max_active_tasks=64,  # as many as COPYDESK_WORKERS may be; Airflow stops at 16
    default_args={
        "owner": "copydesk",
        "queue": CLEAN,
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
        "execution_timeout": timedelta(hours=2),
    },
    params={
        name: Param(None, type=["null", "string"], format="date", description=f"{word} day, when triggered by hand")
        for name, word in (("from", "First"), ("to", "Last"))
    },
    tags=["copydesk", "by day"],
    doc_md=__doc__,
    on_failure_callback=tell,
)
def reclean():
    from copydesk.lineage import lineage  # light, and read with the file: what a task reads and writes is part of it

    @task(**lineage("recall"))
    def recall(dag_run=None):
        from copydesk.tasks import window_of, work

        return work("reclean", "recall", dag_run, window=window_of(dag_run))

    @task(map_index_template="worker {{ worker }}")
    def share(stage, worker, dag_run=None):
        from copydesk.tasks import window_of, work

        get_current_context()["worker"] = worker
        return work("reclean", stage, dag_run, worker, window_of(dag_run))

    @task(queue=CRAWL, trigger_rule="all_done", retries=0, **lineage("check"))
    def check(dag_run=None, ti=None):
        from copydesk.tasks import check as judge
        from copydesk.tasks import window_of

        return judge("reclean", dag_run, ti, window_of(dag_run))

    extract, publish = (
        share.override(task_id=stage, **lineage(stage)).partial(stage=stage).expand(worker=WORKERS)
        for stage in ("extract", "publish")
    )
    recall() >> extract >> publish >> check()


reclean()
