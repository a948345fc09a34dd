"""One page, from what came in to what landed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request, Response

from copydesk import archive, inspecting
from copydesk.commands.looking import because
from copydesk.desk.access import changer, may_change, token
from copydesk.desk.connections import CHANGE_SECONDS, reading, settings
from copydesk.desk.health import Now, Reader
from copydesk.desk.showing import render
from copydesk.differences import between
from sql import desk, hosts, status
from sql.connection import Connection

router = APIRouter()

SHOWN = 300_000  # characters of a page as it came
BLOCKS = 2_000
FREED = {"quarantined", "failed", "rejected", "withdrawn"}

Row = Mapping[str, Any]


@router.get("/pages/{page_id}")
def page(request: Request, at: Now, user: Reader, page_id: int) -> Response:
    with reading(settings()) as conn:
        found = known(conn, page_id)
        article = status.article(conn, page_id)
        document = desk.document(conn, page_id) or {}
        values: dict[str, Any] = {
            "page": found, "article": article, "document": document,
            "next": inspecting.next_of_page(found, hosts.like(conn, found["host"]), at),
            "events": status.events(conn, page_id), "versions": status.versions(conn, page_id),
            "changes": between(status.texts(conn, article["url"])) if article else [],
            "story": desk.story(conn, article["story_id"]) if article else [],
        }  # fmt: skip
    freed = found["state"] in FREED and found["reason"] != "taken down"
    beside, elsewhere = came(document.get("blocks", ()), article["removed"] if article else ())
    return render(request, "article.html", at, because=because, came=beside, elsewhere=elsewhere, paragraphs=_paragraphs(article),
                  freed=freed, token=token(user) if may_change(user) else "", **values)  # fmt: skip


@router.get("/pages/{page_id}/capture")
def capture(request: Request, at: Now, page_id: int) -> Response:
    """What the site answered, as inert text: never as a page."""
    from cleaning.decoding import decode

    found_settings = settings()
    with reading(found_settings) as conn:
        found, document = known(conn, page_id), desk.document(conn, page_id) or {}
    if not found["file"] or found["masking"]:
        raise HTTPException(404, "nothing of this page is kept")
    try:
        recorded = archive.recorded(found_settings.archive, found["file"], found["record_offset"])
    except (archive.ArchiveError, ValueError) as error:
        raise HTTPException(503, "the archive cannot be read: copydesk status on the server says more") from error
    source = decode(recorded.body, recorded.content_type)
    return render(request, "capture.html", at, page=found, recorded=recorded, source=source[:SHOWN], cut_short=len(source) > SHOWN,
                  text=[block["text"] for block in document.get("blocks", ())][:BLOCKS], shown=SHOWN)  # fmt: skip


@router.get("/pages/{page_id}/cuts/{number}", dependencies=[Depends(changer)])
def cut(request: Request, at: Now, user: Annotated[Any, Depends(changer)], page_id: int, number: int) -> Response:
    """What would change if this were never cut again."""
    from copydesk.commands import boilerplate

    ready = settings()
    with reading(ready, CHANGE_SECONDS) as conn:
        found, text = known(conn, page_id), cut_text(conn, page_id, number)
        proposal = boilerplate.propose(ready, conn, found["site"], text, "forbidden")
    return render(request, "cut.html", at, page=found, number=number, text=text, proposal=proposal, named=boilerplate.NAMED,
                  token=token(user))  # fmt: skip


def known(conn: Connection, page_id: int) -> Row:
    found = desk.page(conn, page_id) if 0 < page_id < 2**63 else None
    if found is None:
        raise HTTPException(404, "there is no such page")
    return found


def cut_text(conn: Connection, page_id: int, number: int) -> str:
    article = status.article(conn, page_id)
    if article is None or not 0 <= number < len(article["removed"]):
        raise HTTPException(404, "nothing of that number is cut from this article")
    return str(article["removed"][number]["text"])


def came(blocks: Sequence[Row], removed: Sequence[Row]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The blocks as they came in, each with what was cut of it, by its text; and the cuts whose block is not among them."""
    beside: list[dict[str, Any]] = [{**block, "cuts": []} for block in blocks[:BLOCKS]]
    elsewhere: list[dict[str, Any]] = []
    for number, cut in enumerate(removed):
        block = next((one for one in beside if cut["text"] in one["text"] and cut["text"] not in _texts(one["cuts"])), None)
        (block["cuts"] if block else elsewhere).append({**cut, "number": number})
    return beside, elsewhere


def _texts(cuts: Sequence[Row]) -> list[str]:
    return [cut["text"] for cut in cuts]


def _paragraphs(article: Row | None) -> list[str]:
    return article["body"].split("\n\n") if article and article["body"] else []
