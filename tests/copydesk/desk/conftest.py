"""The pages, mounted as Airflow mounts them, with its own auth manager: who asks is told by tokens that it has signed."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from copydesk.airflow import connection
from copydesk.settings import Settings
from tests.copydesk.conftest import TakenIn
from tests.dags import conftest as airflow_home  # noqa: F401 - a home for Airflow, before it is imported

ROLES = ("viewer", "user", "op", "admin")
SECRETS = {
    "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": ",".join(f"{role}:{role}" for role in ROLES),
    "AIRFLOW__API__SECRET_KEY": "for nobody else",
    "AIRFLOW__API_AUTH__JWT_SECRET": "for nobody else either, and longer than that " * 2,
}

Asking = Callable[[str | None], Any]  # a role, or None for a stranger -> a client


@pytest.fixture(scope="session")
def airflow() -> Iterator[Any]:
    """Its auth manager; and of its database, what tokens are looked up in."""
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Airflow's own
        for name, value in SECRETS.items():
            patch.setenv(name, value)
        from airflow import settings as own
        from airflow.api_fastapi.app import create_auth_manager, purge_cached_app
        from airflow.models.revoked_token import RevokedToken

        RevokedToken.__table__.create(own.get_engine() if hasattr(own, "get_engine") else own.engine, checkfirst=True)
        yield create_auth_manager()
        purge_cached_app()


@pytest.fixture
def asking(airflow: Any) -> Iterator[Callable[[Settings], Asking]]:
    """The pages over a warehouse, as each kind of user sees them."""
    from airflow.api_fastapi.auth.managers.simple.user import SimpleAuthManagerUser
    from fastapi import FastAPI
    from fastapi.testclient import TestClient

    from copydesk.desk.plugin import CopydeskPlugin

    def over(settings: Settings) -> Asking:
        os.environ.update({**settings.to_environment(), "AIRFLOW_CONN_COPYDESK_DB": connection(settings.database_url or "")})
        root = FastAPI()
        for mounted in CopydeskPlugin().fastapi_apps:
            root.mount(mounted["url_prefix"], mounted["app"])

        def client(role: str | None) -> TestClient:
            user = role and SimpleAuthManagerUser(username=role, role=role)
            cookies = {"_token": airflow.generate_jwt(user)} if user else {}
            return TestClient(root, cookies=cookies, follow_redirects=False)

        return client

    before = dict(os.environ)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield over
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def shown(asking: Callable[[Settings], Asking], taken_in: TakenIn) -> Asking:
    """The pages over the newsroom as it was taken in, for reading."""
    return asking(taken_in.settings)


@pytest.fixture
def worked(asking: Callable[[Settings], Asking], onward: Settings) -> Asking:
    """The same over copies, where something may be changed."""
    return asking(onward)
