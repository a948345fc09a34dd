"""What Airflow finds through the entry point `airflow.plugins`: the pages, and their place in its menu."""

from __future__ import annotations

from typing import Any

from airflow.plugins_manager import AirflowPlugin

PREFIX = "/copydesk"


class CopydeskPlugin(AirflowPlugin):
    """Every process of Airflow loads this; the pages themselves are made only where they are served."""

    name = "copydesk"
    external_views = [  # noqa: RUF012 - as Airflow reads it
        {"name": "Copydesk", "href": f"{PREFIX}/", "destination": "nav", "url_route": "copydesk"},
    ]

    @property
    def fastapi_apps(self) -> list[Any]:  # type: ignore[override]
        from copydesk.desk.app import desk

        return [{"app": desk(), "url_prefix": PREFIX, "name": "copydesk"}]
