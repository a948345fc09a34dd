"""Where Airflow keeps its users itself, as docker-compose.yml has it: the first one, the others, what each may on our pages."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from copydesk import airflow, postgres
from copydesk.settings import Settings
from tests.copydesk.test_env_example import COMPOSE

pytestmark = [pytest.mark.long, pytest.mark.timeout(400)]

MANAGER = "airflow.providers.fab.auth_manager.fab_auth_manager.FabAuthManager"
PASSWORDS = {"admin": "a-password-of-admin", "op": "a-password-of-ops", "viewer": "a-password-of-viewers"}
OLDER = "an-older-password-of-admin"


@dataclass
class Server:
    """Airflow's api-server with FAB, and what its command line needs."""

    env: dict[str, str]
    url: str
    folder: Path

    def run(self, *words: str, **env: str) -> str:
        done = subprocess.run([sys.executable, "-m", *words], env=self.env | env, cwd=self.folder, capture_output=True, text=True,
                              check=False)  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ask(self, method: str, path: str, token: str = "", body: dict[str, str] | None = None) -> tuple[int, str]:
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        data = json.dumps(body).encode() if body is not None else None
        asked = urllib.request.Request(f"{self.url}{path}", data, headers, method=method)
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asked, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, ""

    def answers(self) -> bool:
        try:
            return self.ask("GET", "/api/v2/version")[0] == 200
        except OSError:
            return False

    def log_in(self, name: str, password: str) -> str | None:
        code, told = self.ask("POST", "/auth/token", body={"username": name, "password": password})
        return str(json.loads(told)["access_token"]) if code == 201 else None


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    temporary = tempfile.TemporaryDirectory(prefix="copydesk-users-", ignore_cleanup_errors=True)
    with temporary as folder:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False) as url:
            given = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
            settings = replace(given, database_url=url)
            port = airflow.free_port()
            env = airflow.environment(settings, postgres.create_database(home, "airflow"), port)
            made = Server(env | {"AIRFLOW__CORE__AUTH_MANAGER": MANAGER}, f"http://127.0.0.1:{port}", home)
            made.run("copydesk", "init")
            made.run("airflow", "db", "migrate")
            made.run("copydesk.admin", AIRFLOW_ADMIN_PASSWORD=OLDER)
            for name in ("op", "viewer"):
                made.run("airflow", "users", "create", "--username", name, "--role", name.title(), "--firstname", name,
                         "--lastname", name, "--email", f"{name}@localhost", "--password", PASSWORDS[name])  # fmt: skip
            made.run("copydesk.admin", AIRFLOW_ADMIN_PASSWORD=PASSWORDS["admin"])
            with serving(made):
                yield made


@contextmanager
def serving(server: Server) -> Iterator[None]:
    words = [sys.executable, "-m", "airflow", "api-server", "--workers", "1"]
    told = server.folder / "api-server.log"
    with told.open("wb") as log:
        child = subprocess.Popen(words, env=server.env, cwd=server.folder, stdout=log, stderr=log, start_new_session=True)
    try:
        until = time.monotonic() + 120
        while not server.answers():
            assert time.monotonic() < until, told.read_text()[-2_000:]
            time.sleep(0.5)
        yield
    finally:
        os.killpg(child.pid, signal.SIGTERM)
        child.wait(30)


def test_a_stranger_sees_nothing(server: Server) -> None:
    assert {server.ask("GET", f"/copydesk{path}")[0] for path in ("/", "/feeds", "/quarantine", "/pages/1")} == {401}
    assert server.ask("GET", "/api/v2/dags")[0] == 401


def test_the_first_user_has_the_password_of_env_and_no_older_one(server: Server) -> None:
    assert server.log_in("admin", OLDER) is None
    token = server.log_in("admin", PASSWORDS["admin"])
    assert token
    assert server.ask("GET", "/api/v2/connections", token)[0] == 200


@pytest.mark.parametrize(("name", "may_read", "may_change"), [("viewer", 200, 403), ("op", 200, 404), ("admin", 200, 404)])
def test_a_role_may_on_our_pages_what_it_may_in_airflow(name: str, may_read: int, may_change: int, server: Server) -> None:
    token = server.log_in(name, PASSWORDS[name]) or ""
    assert {server.ask("GET", f"/copydesk{path}", token)[0] for path in ("/", "/sources", "/quarantine")} == {may_read}
    assert (
        server.ask("GET", "/copydesk/pages/0/cuts/0", token)[0] == may_change
    )  # there is no such page, for those who may change it


def test_compose_names_the_manager_that_is_tried_here() -> None:
    assert f"AIRFLOW__CORE__AUTH_MANAGER: {MANAGER}" in COMPOSE
