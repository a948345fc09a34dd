"""The private PostgreSQL: started once, whoever asks; unprivileged, on no port, and gone when it should be."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from copydesk import postgres
from copydesk.postgres import PostgresError
from sql.connection import Unreachable, connect

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


@pytest.fixture
def home() -> Iterator[Path]:
    """A short-lived home that an unprivileged user can reach too; its server is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="copydesk-home-", ignore_cleanup_errors=True) as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path / "home"
        if (path / "home").exists():
            postgres.stop(path / "home")
            _clean(path / "home")


def _clean(home: Path) -> None:
    """Folders outside `home` that it led to."""
    shutil.rmtree(postgres._socket_folder(home), ignore_errors=True)
    if (home / "postgres").is_file():
        shutil.rmtree(Path((home / "postgres").read_text().strip()).parent, ignore_errors=True)


def _python_for_everyone() -> str | None:
    """A Python of our version that an ordinary user may run: ours may lie in root's own folder."""
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    found = [Path(sys.executable), *(Path(folder) / name for folder in ("/usr/local/bin", "/usr/bin"))]
    return next((str(path) for path in found if path.exists() and postgres._reachable(path.resolve().parent)), None)


def postmasters(home: Path) -> list[int]:
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            try:
                command = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if b"-D" in command and str(home).encode() in command[command.index(b"-D") + 1]:
                found.append(int(process.name))
    return found


def test_it_starts_keeps_what_was_written_stops_and_starts_again(home: Path) -> None:
    assert not postgres.running(home)
    url = postgres.start(home, durable=False)
    with psycopg.connect(url) as conn:
        conn.execute("CREATE TABLE kept AS SELECT 7 AS n")
        [[port, listen, version]] = conn.execute(
            "SELECT current_setting('port'), current_setting('listen_addresses'), current_setting('server_version_num')::int"
        ).fetchall()
    assert listen == ""
    assert port
    assert version >= 160_000
    assert postgres.start(home) == url
    assert len(postmasters(home)) == 1
    sockets = postgres._socket_folder(home)
    postgres.stop(home)
    assert not postgres.running(home)
    assert not sockets.exists()
    assert postmasters(home) == []
    with pytest.raises(Unreachable, match="COPYDESK_DATABASE_URL"):
        connect(url)
    with postgres.private(home) as again, psycopg.connect(again) as conn:
        assert conn.execute("SELECT n FROM kept").fetchone() == (7,)
    assert not postgres.running(home)


def test_whoever_starts_it_at_the_same_time_gets_the_same_server(home: Path) -> None:
    home.mkdir()
    script = f"from pathlib import Path; from copydesk import postgres; print(postgres.start(Path({str(home)!r}), durable=False))"
    children = [subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(3)]
    said = {child.communicate(timeout=60)[0].strip() for child in children}
    assert said == {postgres.url(home)}
    assert len(postmasters(home)) == 1
    with postgres.private(home) as url, psycopg.connect(url):
        pass
    assert postgres.running(home)  # it was running before, and so it is left alone


def test_its_folders_are_closed_to_others_and_what_lies_above_them_is_as_it_was(home: Path) -> None:
    before = stat.S_IMODE(home.parent.stat().st_mode)
    url = postgres.start(home, durable=False)
    data, sockets = postgres._data_folder(home), postgres._socket_folder(home)
    assert len(str(sockets / ".s.PGSQL.5432")) < 107
    for folder in (data, sockets):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert folder.stat().st_uid == (os.geteuid() or NOBODY)
    assert stat.S_IMODE(home.parent.stat().st_mode) == before
    assert "5432" not in url


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")
def test_an_ordinary_user_has_one_of_their_own(home: Path) -> None:
    home.mkdir()
    os.chown(home, NOBODY, NOBODY)
    python = _python_for_everyone()
    if python is None or not postgres._reachable(Path(psycopg.__file__).parent) or not postgres._reachable(ROOT):
        pytest.skip("an ordinary user cannot reach this environment")
    script = (
        f"from pathlib import Path; from copydesk import postgres; home = Path({str(home)!r})\n"
        "import psycopg\n"
        "with postgres.private(home, durable=False) as url, psycopg.connect(url) as conn:\n"
        "    print(conn.execute('SELECT 1').fetchone())"
    )
    done = subprocess.run(
        [python, "-c", script], user=NOBODY, group=NOBODY, extra_groups=[], cwd=ROOT, capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}, timeout=60,
    )  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("(1,)", "")
    assert postmasters(home) == []
    shutil.rmtree(home)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has folders that the server's user cannot reach")
def test_where_the_servers_user_cannot_reach_home_the_data_lie_elsewhere_and_home_says_where(home: Path) -> None:
    home.mkdir(mode=0o700)
    with postgres.private(home, durable=False) as url, psycopg.connect(url):
        elsewhere = Path((home / "postgres").read_text().strip())
        assert (elsewhere / "PG_VERSION").exists()
        assert not (home / "postgres-data").exists()
        assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_a_first_start_that_was_interrupted_is_begun_again(home: Path) -> None:
    home.mkdir()
    torn = postgres._data_folder(home)
    torn.mkdir(parents=True)
    (torn / "half").write_text("written")
    with postgres.private(home, durable=False) as url, psycopg.connect(url):
        assert not (torn / "half").exists()


def test_a_server_that_does_not_start_says_why_in_one_line(home: Path) -> None:
    with postgres.private(home, durable=False):
        pass
    with (postgres._data_folder(home) / "postgresql.conf").open("a") as configuration:
        configuration.write("shared_buffers = a lot\n")
    with pytest.raises(PostgresError) as refused:
        postgres.start(home)
    assert str(refused.value).startswith("the private PostgreSQL did not start: ")
    assert "\n" not in str(refused.value)
