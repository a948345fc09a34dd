"""Airflow's side of alerts: a notifier for DAGs, so that a run that cannot tell of its end itself is told of, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from airflow.sdk import BaseNotifier

from copydesk.commands.given import right_now
from copydesk.settings import Settings


class CopydeskNotifier(BaseNotifier):
    """To be set as `on_failure_callback` of a DAG, never of a task: one message a run. Where the addresses are: COPYDESK_ALERTS."""

    def notify(self, context: Any) -> None:
        from airflow.sdk import Connection

        from copydesk import alerting  # what it needs is not for whoever only parses DAGs
        from copydesk.tasks import database_url

        dag_id, run_id, now = _run_of(context)
        settings = Settings.from_environment()
        try:
            settings = replace(settings, database_url=database_url(Connection.get("copydesk_db")))
        except Exception:  # where callbacks run, the connection may not be known; the environment may
            if not settings.database_url:
                raise
        alerting.tell_unchecked(settings, dag_id, f"{dag_id}/{run_id}", now)


def _run_of(context: Any) -> tuple[str, str, datetime]:
    """(DAG, run, its time). Where no task of the run ever began, Airflow gives a context that knows the names alone."""
    dag_run = context.get("dag_run")
    if dag_run is None:
        return context["dag"].dag_id, context["run_id"], right_now()
    return dag_run.dag_id, dag_run.run_id, dag_run.start_date or right_now()
