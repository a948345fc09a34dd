"""recall: the captures of a window go through extract and publish again. From the archive alone: nothing here can connect."""

from __future__ import annotations

from cleaning import VERSION
from copydesk.settings import Settings
from copydesk.stages.shift import Shift
from sql import pages, recleaning
from sql.connection import Connection
from sql.recleaning import Range


def recall(settings: Settings, conn: Connection, shift: Shift, every: bool = False, source_id: int | None = None) -> None:
    """Claim for the window's lane what an older extractor made in it, or, with `every`, all of it; of one source, or of all."""
    assert shift.window
    asked = Range(shift.window.start, shift.window.end, VERSION, every, source_id)
    with conn.transaction():
        recalled = pages.recall(conn, shift.lane, asked.start, asked.end, VERSION, every, source_id)
        lost = recleaning.without_capture(conn, asked)
    shift.report("recalled", recalled)
    shift.logger.info("%d pages of %s are cleaned again", recalled, shift.lane)
    if lost:
        shift.report("capture removed", lost)
        shift.logger.warning("%d pages of %s stay as they are: their captures were removed when they came of age", lost, shift.lane)
