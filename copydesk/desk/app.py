"""The app: its routes, all of which ask for a user, and what every answer says of itself to the browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from psycopg import Error as PostgresError
from psycopg.errors import QueryCanceled
from starlette.exceptions import HTTPException as StarletteException

from copydesk.commands.given import NotKnown
from copydesk.desk import actions, article, health
from copydesk.desk.access import reader
from copydesk.desk.showing import STATIC, render, static
from sql.connection import Unreachable

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; "
                               "frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}  # fmt: skip


def desk() -> FastAPI:
    app = FastAPI(title="copydesk", openapi_url=None, dependencies=[Depends(reader)])
    for router in (health.router, article.router, actions.router):
        app.include_router(router)
    app.add_api_route("/static/{name}", _static, methods=["GET"])
    app.middleware("http")(_with_headers)
    for kind in (StarletteException, RequestValidationError, NotKnown, Unreachable, PostgresError):
        app.add_exception_handler(kind, _refused)
    return app


def _static(name: str) -> Response:
    if name not in STATIC:
        raise HTTPException(404, "there is no such file")
    return Response(static(name), media_type=STATIC[name])


async def _with_headers(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    response.headers.update(HEADERS)
    return response


def _refused(request: Request, error: Exception) -> Response:
    """In words; and nothing of what is inside."""
    status, detail = 503, "the warehouse does not answer: copydesk status on the server says more"
    if isinstance(error, StarletteException):
        status, detail = error.status_code, str(error.detail)
    elif isinstance(error, RequestValidationError):
        status, detail = 422, "the address is not one of these pages"
    elif isinstance(error, NotKnown):
        status, detail = 409, str(error)
    elif isinstance(error, QueryCanceled):
        detail = "the warehouse took too long, and was asked no further: try again when it is less busy"
    return render(request, "refused.html", datetime.now(UTC), status, detail=detail)
