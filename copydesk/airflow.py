"""Airflow on this machine: its settings, its three processes, and the few REST calls that the demo makes."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict

from copydesk import postgres
from copydesk.settings import Settings

COMPONENTS = {"api-server": ["--workers", "1"], "scheduler": [], "dag-processor": []}
START_SECONDS = 180
ROLES = ("viewer", "op", "admin")  # a user of each, called so: who reads, who also runs and changes things, who may do all


class AirflowError(Exception):
    """Airflow did not come up, or said no; one line that names the log to read."""


def connection(url: str) -> str:
    """A database's address as an Airflow connection (`AIRFLOW_CONN_...` in JSON)."""
    parts = conninfo_to_dict(url)
    extra = {name: value for name, value in parts.items() if name not in {"host", "port", "user", "password", "dbname"}}
    port = parts.get("port")
    return json.dumps({
        "conn_type": "postgres", "host": parts.get("host"), "port": int(port) if port else None, "login": parts.get("user"),
        "password": parts.get("password"), "schema": parts.get("dbname"), "extra": extra,
    })  # fmt: skip


def environment(settings: Settings, metadata_url: str, port: int) -> dict[str, str]:
    """Everything that Airflow's processes need; the warehouse is the connection `copydesk_db`, and there is no other truth."""
    home = settings.home / "airflow"
    home.mkdir(parents=True, exist_ok=True)
    dags = Path(__file__).resolve().parent.parent / "dags"
    bundle = {"name": "copydesk", "classpath": "airflow.dag_processing.bundles.local.LocalDagBundle", "kwargs": {"path": str(dags)}}
    direct = ",".join(filter(None, ("127.0.0.1,localhost", os.environ.get("no_proxy") or os.environ.get("NO_PROXY"))))
    own = {
        "AIRFLOW_HOME": str(home),
        "AIRFLOW_CONN_COPYDESK_DB": connection(settings.database_url or ""),
        "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
        "AIRFLOW__CORE__PARALLELISM": str(settings.workers + 2),  # a stage as it is shared, and what else runs beside it
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": ",".join(f"{role}:{role}" for role in ROLES),
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(passwords(settings)),
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
        "AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT": "30",  # of 5 s a busy machine's tasks die before they began
        "AIRFLOW__CORE__FERNET_KEY": _secret(home / "fernet", "fernet"),
        "AIRFLOW__API__BASE_URL": f"http://127.0.0.1:{port}",
        "AIRFLOW__API__HOST": "127.0.0.1",
        "AIRFLOW__API__PORT": str(port),
        "AIRFLOW__API__SECRET_KEY": _secret(home / "session"),
        "AIRFLOW__API_AUTH__JWT_SECRET": _secret(home / "jwt"),
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": metadata_url.replace("postgresql://", "postgresql+psycopg://", 1),
        "AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST": json.dumps([bundle]),
        "AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL": "30",
        "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(home / "logs"),
        "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "60",  # a task that died without a word is found within so long
        "AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME": "0.5",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
        "NO_PROXY": direct,
        "no_proxy": direct,
        "PYTHONWARNINGS": "ignore",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AIRFLOW")}
    return kept | settings.to_environment() | own


def passwords(settings: Settings) -> Path:
    """The file with the users' passwords, which are made once: kept for their owner alone."""
    home = settings.home / "airflow"
    home.mkdir(parents=True, exist_ok=True)
    return _kept(home / "passwords.json", lambda: json.dumps({role: secrets.token_urlsafe(12) for role in ROLES}))


class Api:
    """Airflow's REST API, version 2, as the user admin."""

    def __init__(self, url: str, password: str):
        self.url, self._password, self._token = url, password, ""

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """One call of the REST API, version 2."""
        if not self._token:
            self._token = self._request("POST", "/auth/token", {"username": "admin", "password": self._password})["access_token"]
        return self._request(method, f"/api/v2{path}", body)

    def trigger(self, dag_id: str) -> str:
        """Ask for a run now; the run's id."""
        return str(self.call("POST", f"/dags/{dag_id}/dagRuns", {"logical_date": None})["dag_run_id"])

    def _request(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self._token}"} if self._token else {})
        request = urllib.request.Request(f"{self.url}{path}", data, headers, method=method)  # noqa: S310 - our own address
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=30) as answer:
            return json.loads(answer.read() or b"null")


class Airflow(Api):
    """Runs the api-server, the scheduler and the dag-processor as children, each leading a process group of its own."""

    def __init__(self, settings: Settings, port: int = 0):
        self.port = port or free_port()
        self.logs = settings.home / "airflow"
        self.env = environment(settings, postgres.create_database(settings.home, "airflow"), self.port)
        self.password_file = passwords(settings)
        self.passwords: dict[str, str] = json.loads(self.password_file.read_text())
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        super().__init__(f"http://127.0.0.1:{self.port}", self.passwords["admin"])

    def start(self) -> None:
        """Migrate the metadata database, start what is needed, and wait until it answers."""
        if self._run("db", "migrate").returncode:
            raise AirflowError(f"airflow db migrate failed: see {self.logs}/migrate.log")
        for name, arguments in COMPONENTS.items():
            with (self.logs / f"{name}.log").open("ab") as log:
                self.children[name] = subprocess.Popen(
                    [sys.executable, "-m", "airflow", name, *arguments], env=self.env, stdin=subprocess.DEVNULL, stdout=log,
                    stderr=log, cwd=self.logs, start_new_session=True,
                )  # fmt: skip
        until = time.monotonic() + START_SECONDS
        while not self._ready():
            if dead := self.dead():
                raise AirflowError(f"airflow {dead} ended with status {self.children[dead].returncode}: see {self.logs}/{dead}.log")
            if time.monotonic() > until:
                raise AirflowError(f"Airflow did not come up within {START_SECONDS} s: see the logs in {self.logs}")
            time.sleep(0.5)

    def dead(self) -> str | None:
        """The first of the processes that has ended by itself, or None."""
        return next((name for name, child in self.children.items() if child.poll() is not None), None)

    def stop(self) -> None:
        """End every process that was started, and what these have started."""
        for wanted, seconds in ((signal.SIGTERM, 15.0), (signal.SIGKILL, 5.0)):
            until = time.monotonic() + seconds
            for child in self.children.values():
                with suppress(ProcessLookupError):
                    os.killpg(child.pid, wanted)
            for child in self.children.values():
                with suppress(subprocess.TimeoutExpired):
                    child.wait(max(0.1, until - time.monotonic()))
        self.children.clear()

    def unpause(self, dag_id: str) -> None:
        """Let the scheduler run a DAG, as soon as the DAG is there."""
        until = time.monotonic() + START_SECONDS
        while True:
            try:
                self.call("PATCH", f"/dags/{dag_id}", {"is_paused": False})
                return
            except urllib.error.HTTPError as error:
                if error.code != 404 or time.monotonic() > until:
                    raise AirflowError(f"Airflow does not list {dag_id}: {error}: see {self.logs}/dag-processor.log") from error
            time.sleep(0.5)

    def run_dag(self, dag_id: str, patience: float = 4.0) -> str:
        """Unpause a DAG and have it run once: the id of the run that the scheduler starts by itself for the tick that has just
        passed, or, if none came within `patience` seconds, of one that is asked for."""
        self.unpause(dag_id)
        until = time.monotonic() + patience
        while time.monotonic() < until:
            found = self.call("GET", f"/dags/{dag_id}/dagRuns?state=running&state=queued")["dag_runs"]
            if found:
                return str(found[0]["dag_run_id"])
            time.sleep(0.5)
        return self.trigger(dag_id)

    def pause(self, dag_id: str) -> None:
        self.call("PATCH", f"/dags/{dag_id}", {"is_paused": True})

    def state(self, dag_id: str, run_id: str) -> str:
        return str(self.call("GET", f"/dags/{dag_id}/dagRuns/{run_id}")["state"])

    def tasks(self, dag_id: str, run_id: str) -> list[tuple[str, str]]:
        """(task, state) of every task instance of a run, those without a state yet left out."""
        found = self.call("GET", f"/dags/{dag_id}/dagRuns/{run_id}/taskInstances")["task_instances"]
        return [(one["task_id"] + (f" {one['map_index'] + 1}" if one["map_index"] >= 0 else ""), one["state"])
                for one in found if one["state"]]  # fmt: skip

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        with (self.logs / "migrate.log").open("ab") as log:
            return subprocess.run([sys.executable, "-m", "airflow", *arguments], env=self.env, stdin=subprocess.DEVNULL,
                                  stdout=log, stderr=log, cwd=self.logs, check=False)  # fmt: skip

    def _ready(self) -> bool:
        try:
            health = self._request("GET", "/api/v2/monitor/health")
        except (OSError, ValueError):
            return False
        return all((health.get(part) or {}).get("status") == "healthy" for part in ("scheduler", "dag_processor"))


@contextmanager
def running(settings: Settings, port: int = 0) -> Iterator[Airflow]:
    """Airflow for the length of a block; afterwards no process of it is left."""
    airflow = Airflow(settings, port)
    try:
        airflow.start()
        yield airflow
    finally:
        airflow.stop()


def _secret(path: Path, kind: str = "token") -> str:
    """A secret made once and kept for this home."""
    from cryptography.fernet import Fernet

    return _kept(path, Fernet.generate_key().decode if kind == "fernet" else lambda: secrets.token_urlsafe(48)).read_text()


def _kept(path: Path, make: Callable[[], str]) -> Path:
    """A file that is made once, readable by its owner alone."""
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(make())
    return path


def free_port() -> int:
    """One of loopback that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
