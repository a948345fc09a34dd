"""Who may see the pages and who may change something from them, by the word of Airflow's own auth manager.

Airflow does not guard the pages of a plugin by itself. Here every route asks for a user, and for a right: to see what runs, which
is to read the DAG `ingest`, or to change what landed, which is to edit the connection of the warehouse. A change asks also for a
token that only our own pages have given to this user."""

from __future__ import annotations

from typing import Annotated, Any

from airflow.api_fastapi.app import get_auth_manager
from airflow.api_fastapi.auth.managers.models.resource_details import ConnectionDetails, DagDetails
from airflow.api_fastapi.core_api.security import get_user
from airflow.configuration import conf
from fastapi import Depends, Form, HTTPException, Request
from itsdangerous import BadSignature, URLSafeTimedSerializer

DAG = "ingest"
CONNECTION = "copydesk_db"
HOURS = 12  # that a page may have lain open before something is changed from it

User = Annotated[Any, Depends(get_user)]


def reader(user: User) -> Any:
    """A user who may see what runs."""
    if not get_auth_manager().is_authorized_dag(method="GET", details=DagDetails(id=DAG), user=user):
        raise HTTPException(403, f"to see this takes the right to read the DAG {DAG}")
    return user


def may_change(user: Any) -> bool:
    return get_auth_manager().is_authorized_connection(method="PUT", details=ConnectionDetails(conn_id=CONNECTION), user=user)


def changer(user: Annotated[Any, Depends(reader)]) -> Any:
    """A user who may change what landed."""
    if not may_change(user):
        raise HTTPException(403, f"to change this takes the right to edit the connection {CONNECTION}, as ops have it")
    return user


def meant(request: Request, user: Annotated[Any, Depends(changer)], token: Annotated[str, Form()] = "") -> Any:
    """A user who may, and who has pressed a button of one of our pages."""
    try:
        given = _signer().loads(token, max_age=HOURS * 3600)
    except BadSignature as error:
        raise HTTPException(403, "the page has lain open for too long, or this did not come from it: open it anew") from error
    if given != user.get_id() or request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise HTTPException(403, "this did not come from a page that was given to you")
    return user


def token(user: Any) -> str:
    return _signer().dumps(user.get_id())


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(conf.get("api", "secret_key"), salt="copydesk.desk")
