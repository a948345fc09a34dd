"""### backfill: the pages of one day

**discover** brings in the day's addresses by every way back that its sources have (docs/backfill.md), and those that feeds
announced for it and nothing came of; **fetch**, **extract**, **publish** and **check** do the rest, as in `ingest`, for this day's
pages alone. Live pages are not touched, and hosts are shared with the live runs: one fetcher a host, live pages first. **check**
logs what the day gained, what is out of reach and why; the view `pipeline.ledger` keeps it.

**Its daily run** sweeps up what the feeds missed yesterday. **A range of days** is started with
`airflow backfill create --dag-id backfill --from-date 2026-11-01 --to-date 2026-11-07`, or from the web page, or without Airflow by
`copydesk backfill 2026-11-01 2026-11-07`. `--reprocess-behavior none` leaves days that have a run, `failed` runs those again that
failed, `completed` all. Triggered by hand with `from` and `to`, one run covers them all. A day may be run again at any time:
clearing it runs the same day, and what is there already stays as it is.

**Red means** what it means for `ingest`. Clear the failed task: the day goes on where it stopped.
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
    dag_id="backfill",
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
def backfill():
    from copydesk.lineage import lineage  # light, and read with the file: what a task reads and writes is part of it

    @task(queue=CRAWL, **lineage("discover"))
    def discover(dag_run=None):
        from copydesk.tasks import window_of, work

        return work("backfill", "discover", dag_run, window=window_of(dag_run))

    @task(map_index_template="worker {{ worker }}")
    def share(stage, worker, dag_run=None):
        from copydesk.tasks import window_of, work

        get_current_context()["worker"] = worker
        return work("backfill", stage, dag_run, worker, window_of(dag_run))

    @task(queue=CRAWL, trigger_rule="all_done", retries=0, **lineage("check"))
    def check(dag_run=None, ti=None):
        from copydesk.tasks import check as judge
        from copydesk.tasks import window_of

        return judge("backfill", dag_run, ti, window_of(dag_run))

    fetch, extract, publish = (
        share.override(task_id=stage, queue=queue, **lineage(stage)).partial(stage=stage).expand(worker=WORKERS)
        for stage, queue in (("fetch", CRAWL), ("extract", CLEAN), ("publish", CLEAN))
    )
    discover() >> fetch >> extract >> publish >> check()


backfill()
