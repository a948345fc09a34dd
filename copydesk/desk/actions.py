"""What a person may change from the pages. Each asks for the right to, and for a token that a page of ours gave to this user."""

from __future__ import annotations

import logging
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import RedirectResponse

from copydesk.commands.deciding import another_try
from copydesk.desk.access import meant
from copydesk.desk.article import cut_text, known
from copydesk.desk.connections import changing, settings
from copydesk.desk.health import Now
from sql import pages

router = APIRouter(dependencies=[Depends(meant)])
log = logging.getLogger("copydesk.desk")

Changer = Annotated[Any, Depends(meant)]


@router.post("/pages/{page_id}/release")
def release(request: Request, at: Now, user: Changer, page_id: int) -> RedirectResponse:
    with changing(settings()) as conn:
        url = known(conn, page_id)["url"]
        if not another_try(conn, url, at):
            raise HTTPException(409, "this page was not given up, or somebody has released it already")
    log.info("%s released %s", user.get_name(), url)
    return _back(request, f"/pages/{page_id}", "released")


@router.post("/pages/{page_id}/give-up")
def give_up(request: Request, at: Now, user: Changer, page_id: int) -> RedirectResponse:
    with changing(settings()) as conn:
        url = known(conn, page_id)["url"]
        if not pages.give_up(conn, url):
            raise HTTPException(409, "this page is not in quarantine any more")
    log.info("%s gave %s up", user.get_name(), url)
    return _back(request, "/quarantine", "given-up")


@router.post("/pages/{page_id}/cuts/{number}/forbid")
def forbid(request: Request, at: Now, user: Changer, page_id: int, number: int, text: Annotated[str, Form()]) -> RedirectResponse:
    """`text`: what the person was shown; another may stand under the number by now."""
    from copydesk.commands import boilerplate

    ready = settings()
    with changing(ready) as conn:
        site, cut = known(conn, page_id)["site"], cut_text(conn, page_id, number)
        if " ".join(cut.split()) != " ".join(text.split()):
            raise HTTPException(409, "the article has changed since you were shown this: open it anew")
        proposal = boilerplate.propose(ready, conn, site, cut, "forbidden")
        boilerplate.carry_out(conn, proposal, at)
    log.info("%s forbade to cut %r from %s", user.get_name(), cut, site)
    return _back(request, f"/pages/{page_id}", "forbidden")


def _back(request: Request, path: str, done: str) -> RedirectResponse:
    return RedirectResponse(f"{request.scope.get('root_path', '')}{path}?done={done}", 303)
