"""### maintain: housekeeping, once a day

Shortens what only grows: polls beyond the last thirty of each feed, outcomes and runs older than ninety days, what is older than
`COPYDESK_KEEP_...` says (`copydesk maintain --dry-run` shows it first), files of the archive that nothing refers to, and files
that a killed spider left half-written. Judges every source by its own rhythm, and names in its log feeds that fail and sources
that are silent or not well. `logs` removes Airflow's own logs once they are as old as runs may be.

Compares the stock book and the rules of the data from their first day on; the runs of `ingest` look two days back.

**Red means** that the database or the archive is away, or that a book does not balance, and its last lines say which. Clear the
task; it can be run at any time and as often as you like.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from airflow.sdk import CronTriggerTimetable, dag, task


def tell(context):
    from copydesk.notifier import CopydeskNotifier

    CopydeskNotifier().notify(context)


@dag(
    dag_id="maintain",
    schedule=CronTriggerTimetable("30 4 * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    default_args={
        "owner": "copydesk",
        "queue": "crawl",  # of CeleryExecutor: it sends messages
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
        "execution_timeout": timedelta(hours=1),
    },
    tags=["copydesk", "housekeeping"],
    doc_md=__doc__,
    on_failure_callback=tell,
)
def maintain():
    @task
    def tidy(dag_run=None):
        from copydesk.tasks import work

        return work("maintain", "maintain", dag_run)

    @task
    def logs(dag_run=None):
        from copydesk.tasks import now_of, shorten_logs

        return shorten_logs(now_of(dag_run))

    tidy()
    logs()


maintain()
