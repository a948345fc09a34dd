"""recall: the captures of a window go through extract and publish again. From the archive alone: nothing here can connect."""

from __future__ import annotations

from cleaning import VERSION
from copydesk.settings import Settings
from copydesk.stages.shift import Shift
from sql import pages
from sql.connection import Connection


def recall(settings: Settings, conn: Connection, shift: Shift, every: bool = False) -> None:
    """Claim for the window's lane what an older extractor made in it, or, with `every`, all of it."""
    assert shift.window
    with conn.transaction():
        recalled = pages.recall(conn, shift.lane, shift.window.start, shift.window.end, VERSION, every)
    shift.report("recalled", recalled)
    shift.logger.info("%d pages of %s are cleaned again", recalled, shift.lane)
