"""docker-compose.yml under a name of its own, over the bundled newsroom and an object store, and the parts of it taken away."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from s3fs import S3FileSystem  # type: ignore[import-untyped]

from copydesk import secrets
from copydesk.airflow import Api
from copydesk.newsroom import feeds
from copydesk.newsroom.server import Newsroom
from copydesk.newsroom.world import World

ROOT = Path(__file__).resolve().parents[1]
NUMBER = int(os.environ.get("COPYDESK_LOSSES") or 0)  # so that several may run beside one another
PROJECT = f"copydesk-losses-{NUMBER}"
SUBNET, HOST = f"10.213.{NUMBER}.0/24", f"10.213.{NUMBER}.1"  # of the network `data`, and this machine on it
PORT = 18_081 + NUMBER
STORE = f"http://{HOST}:9000"
BUCKET = "archive"
COPIES = {"worker-crawl": 2, "worker-clean": 2}
OURS = ("init", "api-server", "scheduler", "dag-processor", "copydesk", *COPIES)

# Whatever reaches the outside asks the newsroom instead, and the archive is the store's.
VARIABLES = {
    "http_proxy": f"http://{HOST}:9999", "https_proxy": f"http://{HOST}:9999", "COPYDESK_ALLOW_PRIVATE_ADDRESSES": "yes",
    "COPYDESK_HOST_DELAY": "1", "COPYDESK_POLL_SECONDS": "1", "COPYDESK_POLL_LONGEST_SECONDS": "1", "COPYDESK_WORKERS": "2",
    "COPYDESK_ARCHIVE": f"s3://{BUCKET}/copydesk", "AWS_ENDPOINT_URL": STORE,
    "AWS_ACCESS_KEY_ID": "losses", "AWS_SECRET_ACCESS_KEY": "losses",
}  # fmt: skip
ALONE = f"postgres,metadata,redis,api-server,localhost,127.0.0.1,{HOST}"  # who is asked without a proxy


class Composed:
    """The installation while it runs: its parts by their service's name, its database, and Airflow's REST API."""

    newsroom: Newsroom

    def __init__(self, folder: Path):
        self.folder = folder
        words = ["docker", "compose"] if _answers("docker", "compose", "version") else ["docker-compose"]
        self._compose = [*words, "--project-name", PROJECT, "--project-directory", str(ROOT), "--env-file", str(folder / ".env"),
                         "-f", str(ROOT / "docker-compose.yml"), "-f", str(folder / "losses.yml")]  # fmt: skip
        self.api = Api(f"http://127.0.0.1:{PORT}", self.secret("AIRFLOW_ADMIN_PASSWORD"))

    def __call__(self, *words: str) -> str:
        done = subprocess.run([*self._compose, *words], capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"docker compose {' '.join(words)}: {done.stderr[-2_000:]}")
        return done.stdout

    def container(self, service: str, number: int = 1) -> str:
        return f"{PROJECT}_{service}_{number}" if "docker-compose" in self._compose else f"{PROJECT}-{service}-{number}"

    def inspect(self, container: str, what: str) -> str:
        return _said("docker", "inspect", "--format", what, container).strip()

    def kill(self, container: str) -> None:
        """As a crash does, for the restart rule holds for no container that a person has stopped: SIGKILL, from outside."""
        with suppress(ProcessLookupError):
            os.kill(int(self.inspect(container, "{{.State.Pid}}")), signal.SIGKILL)

    def address(self, service: str) -> str:
        return self.inspect(self.container(service), '{{(index .NetworkSettings.Networks "' + PROJECT + '_data").IPAddress}}')

    @property
    def database_url(self) -> str:
        return (
            f"postgresql://copydesk:{self.secret('WAREHOUSE_PASSWORD')}@{self.address('postgres')}:5432/copydesk?connect_timeout=5"
        )

    def secret(self, name: str) -> str:
        lines = (self.folder / ".env").read_text().splitlines()
        return next(line.partition("=")[2] for line in lines if line.startswith(f"{name}="))

    @contextmanager
    def cut_off(self, container: str, service: str) -> Iterator[None]:
        """Nothing passes between the container and the service, and neither is told."""
        there, pid = self.address(service), self.inspect(container, "{{.State.Pid}}")
        rules = [("INPUT", "--source", there, "--jump", "DROP"), ("OUTPUT", "--destination", there, "--jump", "DROP")]
        with _rules(rules, ["nsenter", f"--net=/proc/{pid}/ns/net"]):
            yield

    @contextmanager
    def store_refuses(self) -> Iterator[None]:
        whom = ("--source", SUBNET, "--protocol", "tcp", "--dport", STORE.rpartition(":")[2])
        with _rules([("INPUT", *whom, "--jump", "REJECT", "--reject-with", "tcp-reset")]):
            yield

    def spiders(self) -> list[str]:
        """What crawls in any worker."""
        found = []
        for service, copies in COPIES.items():
            for number in range(1, copies + 1):
                listed = _said("docker", "top", self.container(service, number), "-eo", "pid,args")
                found += [line for line in listed.splitlines() if "-m crawlers" in line]
        return found


@contextmanager
def composed(folder: Path, world: World) -> Iterator[Composed]:
    """Built, started, with the newsroom's feeds; taken away afterwards with all that it kept."""
    _settle(folder)
    town = Composed(folder)
    try:
        subprocess.run(["docker", "build", "--quiet", "--network", "host", "--tag", "copydesk", str(ROOT)], check=True,
                       stdout=subprocess.DEVNULL)  # fmt: skip
        town("up", "-d", "postgres")  # the networks first: this machine answers on one of them
        with _store():
            town.newsroom = Newsroom(world, int(VARIABLES["http_proxy"].rpartition(":")[2]), HOST)
            threading.Thread(target=town.newsroom.serve_forever, daemon=True).start()
            town("up", "-d", *_copies())
            (folder / "newsroom.opml").write_text(feeds.opml())
            listed = f"{folder}/newsroom.opml:/newsroom.opml:ro"
            town("run", "--rm", "-v", listed, "copydesk", "sources", "import", "/newsroom.opml")
            yield town
    finally:
        with suppress(RuntimeError):
            town("down", "--volumes", "--remove-orphans", "--timeout", "30")


def _settle(folder: Path) -> None:
    shutil.copy(ROOT / ".env.example", folder)
    secrets.write(folder / ".env", folder / ".env.example")
    with (folder / ".env").open("a") as file:
        file.write(f"AIRFLOW_PORT={PORT}\n")
    more = {"environment": VARIABLES | {"no_proxy": ALONE, "NO_PROXY": ALONE}}
    (folder / "losses.yml").write_text(json.dumps({  # which is YAML
        "version": "3.8", "services": dict.fromkeys(OURS, more),
        "networks": {"data": {"internal": True, "ipam": {"config": [{"subnet": SUBNET, "gateway": HOST}]}}},
    }))  # fmt: skip
    folder.chmod(0o755)


def _copies() -> Sequence[str]:
    return [word for service, copies in COPIES.items() for word in ("--scale", f"{service}={copies}")]


@contextmanager
def _store() -> Iterator[None]:
    """Moto's S3 server, with the bucket."""
    words = [sys.executable, "-c", "from moto.server import main; import sys; main(sys.argv[1:])"]
    words += ["-H", HOST, "-p", STORE.rpartition(":")[2]]
    store = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(HOST, int(STORE.rpartition(":")[2]))
        S3FileSystem(key="losses", secret="losses", endpoint_url=STORE, skip_instance_cache=True).mkdir(BUCKET)
        yield
    finally:
        store.kill()
        store.wait()


@contextmanager
def _rules(rules: Sequence[tuple[str, ...]], within: Sequence[str] = ()) -> Iterator[None]:
    for chain, *rule in rules:
        subprocess.run([*within, "iptables", "--insert", chain, *rule], check=True)
    try:
        yield
    finally:
        for chain, *rule in rules:
            subprocess.run([*within, "iptables", "--delete", chain, *rule], check=False)


def _wait_for(address: str, port: int, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            return socket.create_connection((address, port), 1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.5)


def _said(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def _answers(*words: str) -> bool:
    return subprocess.run(words, capture_output=True, check=False).returncode == 0
