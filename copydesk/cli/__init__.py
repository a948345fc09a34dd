"""The command line. Exit codes: 0 done, 1 the run found something wrong, 2 the call was wrong."""

from __future__ import annotations

import logging
import os
import sys
from typing import Any

import psycopg
import typer

from copydesk import archive, others, postgres, presenting, run, sources, warehouse
from copydesk.cli import deciding, looking, running, watching  # noqa: F401  (each hangs its commands on `app`)
from copydesk.cli.parts import app
from copydesk.commands.given import NotKnown
from copydesk.export import Interrupted
from copydesk.settings import SettingError
from copydesk.stages.check import RunFailed
from copydesk.stages.shift import LastCall
from copydesk.stages.spider import SpiderDied
from copydesk.windows import WindowError
from copydesk.writers import CannotWrite
from sql.connection import Unreachable
from sql.migrations import NewerDatabase

WRONG_CALL = (
    sources.SourcesError, sources.NothingFound, presenting.NoContact, WindowError, NotKnown, run.NoSuchWork, warehouse.NotReady,
    NewerDatabase, CannotWrite, others.CannotRead)  # fmt: skip
FOUND_WRONG = (RunFailed, LastCall, SpiderDied, archive.ArchiveError, Unreachable, postgres.PostgresError, Interrupted)
MISTYPED: Any = typer.BadParameter.__base__  # UsageError, which typer keeps to itself


class _Levels(logging.Formatter):
    """`LEVEL logger: message`: one line a record, so that a relaying parent can tell the level."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record).replace("\n", " | ")
        return f"{record.levelname} {record.name}: {text}"


def main(argv: list[str] | None = None) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_Levels())
    quiet = logging.WARNING if sys.stderr.isatty() else logging.INFO
    logging.basicConfig(level=os.environ.get("COPYDESK_LOG") or quiet, handlers=[handler])
    try:
        raise SystemExit(app(args=argv, standalone_mode=False))
    except MISTYPED as error:
        if not error.format_message():  # no command at all: the help, as asked
            error.show()
            raise SystemExit(2) from None
        _end(f"{error.format_message().rstrip('.')} (see copydesk {_command(error)}--help)", 2)
    except typer.Abort:
        _end("nothing was changed", 1)
    except (SettingError, *WRONG_CALL) as error:
        _end(error, 2)
    except FOUND_WRONG as error:
        _end(error, 1)
    except psycopg.OperationalError as error:  # it is there: no room, no time, a lock
        _end(f"PostgreSQL could not go on: {' '.join(str(error).split())}", 1)


def _command(error: Any) -> str:
    """The command that was meant, as far as it was understood, with a blank after it."""
    return f"{error.ctx.command_path.partition(' ')[2]} ".lstrip() if error.ctx else ""


def _end(error: Exception | str, code: int) -> Any:
    print(f"copydesk: {error}", file=sys.stderr)
    raise SystemExit(code)
