"""A cursor goes on after a move from PostgreSQL 16 or 17 to the private server's 18: by dump and restore, and by pg_upgrade.

Programs of other majors are none of ours: OTHER_POSTGRES names their folders (apart by colons), beside where Debian has them."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import psycopg
import pytest

from copydesk import postgres, warehouse
from copydesk.settings import Settings
from sql.connection import connect
from tests.sql.desk import source
from tests.sql.readers import land, reading
from tests.sql.test_moves import some

FOLDERS = [Path(name) for name in (os.environ.get("OTHER_POSTGRES") or "").split(":") if name]
OTHERS = [*FOLDERS, *(Path(f"/usr/lib/postgresql/{major}/bin") for major in (16, 17))]
LOCALE = ("--encoding=UTF8", "--locale=C", "--locale-provider=libc")  # what every major knows

pytestmark = [
    pytest.mark.long,
    pytest.mark.parametrize("programs", [programs for programs in OTHERS if (programs / "initdb").exists()], ids=str),
]


@contextmanager
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="copydesk-major-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def cluster(programs: Path, *options: str) -> Iterator[Path]:
    """The home of a server of these programs that is not started."""
    with home() as found, using(programs):
        data = found / "postgres-data"
        postgres._own_folder(data)
        made = postgres._call(found, "initdb", "-D", str(data), "-U", postgres.USER, "-A", "trust", "--no-sync", *LOCALE, *options)
        assert made.returncode == 0, made.stderr
        with (data / "postgresql.conf").open("a") as configuration:
            configuration.write(postgres.CONFIGURATION.format(socket=postgres._socket_folder(found)) + postgres.VOLATILE)
        yield found


@contextmanager
def using(programs: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postgres, "binaries", lambda: programs)
        yield


def read_and_write(url: str, home: Path, now: datetime) -> str:
    """Five changes with a number, of which a reader saw three, and one without; the reader's cursor."""
    with connect(url) as conn:
        warehouse.initialise(Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url}), conn)
        source_id = source(conn, now)
        some(conn, source_id, range(1, 6), now)
        with reading(url, portion=3) as reader:
            assert reader.read() == [1, 2, 3]
        land(conn, 6, source_id, now)
        conn.commit()
        return reader.cursor


def goes_on(url: str, cursor: str, now: datetime) -> None:
    with connect(url) as conn, reading(url) as reader:
        assert conn.info.server_version // 10_000 == 18
        reader.cursor = cursor
        assert reader.read() == [4, 5]
        some(conn, 1, range(7, 9), now)
        assert reader.read() == [6, 7, 8]
        assert [number for number, *_ in reader.seen] == [4, 5, 6, 7, 8]


def test_by_dump_and_restore(programs: Path, now: datetime) -> None:
    ours = postgres.binaries()
    with cluster(programs) as old, postgres.private(old, durable=False) as url, home() as new:
        cursor = read_and_write(url, old, now)
        dump = subprocess.run([ours / "pg_dump", url], capture_output=True, check=True).stdout
        with using(ours), postgres.private(new, durable=False) as there:
            with psycopg.connect(there) as fresh:
                fresh.execute("CREATE ROLE copydesk_reader; CREATE ROLE copydesk_writer")
            subprocess.run([ours / "psql", "-q", "-v", "ON_ERROR_STOP=1", there], input=dump, capture_output=True, check=True)
            goes_on(there, cursor, now)


def test_by_pg_upgrade(programs: Path, now: datetime) -> None:
    ours = postgres.binaries()
    with cluster(programs) as old, cluster(ours, "--no-data-checksums") as new:
        with using(programs), postgres.private(old, durable=False) as url:
            cursor = read_and_write(url, old, now)
        uid, gid = postgres._user()
        sockets = postgres._socket_folder(new)
        subprocess.run(
            [ours / "pg_upgrade", "-b", programs, "-B", ours, "-d", old / "postgres-data", "-D", new / "postgres-data", "-U",
             postgres.USER, "-s", sockets, "--no-sync"],
            capture_output=True, check=True, cwd=sockets, user=uid, group=gid, extra_groups=[] if os.geteuid() == 0 else None,
        )  # fmt: skip
        with using(ours), postgres.private(new, durable=False) as there:
            goes_on(there, cursor, now)
