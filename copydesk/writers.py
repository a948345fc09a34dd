"""Rows of articles as JSON lines, CSV or Parquet; to a file, standard output, or an address that fsspec knows."""

from __future__ import annotations

import csv
import importlib
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import fsspec

Row = Mapping[str, Any]

COLUMNS: dict[str, str] = {
    "cursor": "text", "kind": "text", "article_id": "number", "url": "text", "canonical_url": "text", "source": "text",
    "site": "text", "title": "text", "body": "text", "authors": "texts", "published_at": "time", "published_source": "text",
    "modified_at": "time", "language": "text", "section": "text", "tags": "texts", "image_url": "text", "partial": "yes or no",
    "is_copy": "yes or no", "story_id": "number", "flags": "texts", "content_hash": "text", "version": "number",
    "landed_at": "time", "updated_at": "time", "withdrawn_at": "time",
}  # fmt: skip


class CannotWrite(Exception):
    """The rows cannot be written there, or so; one line that says why."""


class Writer(Protocol):
    def write(self, rows: Sequence[Row]) -> None: ...

    def end(self) -> None: ...


class JsonLines:
    def __init__(self, target: BinaryIO, begun: bool):
        self.target = target

    def write(self, rows: Sequence[Row]) -> None:
        lines = [json.dumps({name: row[name] for name in COLUMNS}, default=datetime.isoformat, ensure_ascii=False) for row in rows]
        self.target.write("".join(f"{line}\n" for line in lines).encode())

    def end(self) -> None:
        pass


class Csv:
    """RFC 4180, with a head; lists as JSON, an empty field for null."""

    def __init__(self, target: BinaryIO, begun: bool):
        self.target = target
        if not begun:
            self._lines([list(COLUMNS)])

    def write(self, rows: Sequence[Row]) -> None:
        self._lines([[_field(row[name]) for name in COLUMNS] for row in rows])

    def end(self) -> None:
        pass

    def _lines(self, lines: Sequence[Sequence[Any]]) -> None:
        written = io.StringIO()
        csv.writer(written).writerows(lines)
        self.target.write(written.getvalue().encode())


class Parquet:
    def __init__(self, target: BinaryIO, begun: bool):
        pyarrow, parquet = (importlib.import_module(name) for name in ("pyarrow", "pyarrow.parquet"))  # heavy, and untyped
        kinds = {"text": pyarrow.string(), "number": pyarrow.int64(), "texts": pyarrow.list_(pyarrow.string()),
                 "time": pyarrow.timestamp("us", tz="UTC"), "yes or no": pyarrow.bool_()}  # fmt: skip
        self.schema = pyarrow.schema([(name, kinds[kind]) for name, kind in COLUMNS.items()])
        self.table = pyarrow.Table
        self.file = parquet.ParquetWriter(target, self.schema, compression="zstd")

    def write(self, rows: Sequence[Row]) -> None:
        self.file.write_table(self.table.from_pylist([dict(row) for row in rows], schema=self.schema))

    def end(self) -> None:
        self.file.close()


FORMATS: dict[str, Callable[[BinaryIO, bool], Writer]] = {"jsonl": JsonLines, "csv": Csv, "parquet": Parquet}


@contextmanager
def opened(out: str | None, size: int | None) -> Iterator[BinaryIO]:
    """Where the rows go. `size`: that of a file that is gone on with; what stands beyond it was not finished."""
    if out is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        if "://" in out:
            with fsspec.open(out, "wb") as remote:
                yield remote
            return
        with Path(out).open("wb" if size is None else "r+b") as target:
            if size is not None:
                target.truncate(size)
                target.seek(size)
            yield target
    except OSError as error:
        raise CannotWrite(f"cannot write {out}: {error.strerror or error}") from error
    except (ValueError, ImportError) as error:  # an address of a kind that fsspec does not know
        raise CannotWrite(f"cannot write {out}: {error}") from error


def _field(value: Any) -> Any:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, datetime) else value
