"""What answers whom without credentials: run inside a network of docker-compose.yml, with the hosts' names as arguments.

Prints every open port and every address of the web server that gives more than a refusal; ends with 1 if any of it should not."""

from __future__ import annotations

import json
import re
import socket
import sys
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import psycopg

# What may be open to all: that a server lives, how to log in, and the texts and pictures of that page.
MAY = re.compile(
    r"^/(api/v2/(monitor/health|version)|execution/health(/ping)?|auth/(login|token.*|logout|static.*)|static.*|docs|redoc|openapi.json"
    r"|[{]?rest_of_path[}]?|api/v2/[{]rest_of_path[}]|ui/auth/.*)?/?$"
)
REFUSED = {302, 303, 307, 401, 403}  # no 404: who is told that something is not there was let in to look


def main(hosts: list[str]) -> int:
    faults = []
    for host in hosts:
        for port in open_ports(host):
            said, may = answer(host, port)
            print(f"{host}:{port} {said}", flush=True)
            faults += [] if may else [f"{host}:{port} {said}"]
    for fault in faults:
        print(f"open to a stranger: {fault}", file=sys.stderr)
    return bool(faults)


def open_ports(host: str) -> list[int]:
    try:
        address = socket.gethostbyname(host)
    except OSError:
        print(f"{host} is not known here", flush=True)
        return []

    def answers(port: int) -> bool:
        with socket.socket() as door:
            door.settimeout(0.5)
            return door.connect_ex((address, port)) == 0

    with ThreadPoolExecutor(64) as pool:
        return [
            port for port, found in zip(range(1, 65536), pool.map(answers, range(1, 65536), chunksize=1024), strict=True) if found
        ]


def answer(host: str, port: int) -> tuple[str, bool]:
    if port == 5432:
        return postgres(host, port)
    if port == 6379:
        return redis(host, port)
    try:
        return web(f"http://{host}:{port}")
    except (OSError, ValueError) as error:
        return f"answers: {error}", False


def postgres(host: str, port: int) -> tuple[str, bool]:
    for user in ("postgres", "copydesk", "airflow", "copydesk_reader"):
        for database in ("postgres", "copydesk", "airflow"):
            try:
                psycopg.connect(host=host, port=port, user=user, dbname=database, connect_timeout=5).close()
            except psycopg.OperationalError:
                continue
            return f"PostgreSQL lets {user} into {database}", False
    return "PostgreSQL asks for a password", True


def redis(host: str, port: int) -> tuple[str, bool]:
    with socket.create_connection((host, port), 5) as door:
        door.sendall(b"*1\r\n$4\r\nINFO\r\n")
        said = door.recv(200).decode("utf-8", "replace")
    return "Redis asks for a password" if said.startswith("-NOAUTH") else f"Redis says {said[:40]!r}", said.startswith("-NOAUTH")


def web(url: str) -> tuple[str, bool]:
    """Each address that the server itself lists, those of our own pages, and those of its login."""
    listed = [path for path, ways in json.loads(fetched(f"{url}/openapi.json")[1])["paths"].items() if "get" in ways]
    listed += [
        "/",
        "/copydesk/",
        "/copydesk/feeds",
        "/copydesk/pages/1",
        "/execution/health",
        "/auth/users/list/",
        "/auth/roles/list/",
    ]
    given = [path for path in listed if fetched(url + re.sub(r"[{]\w+[}]", "1", path))[0] not in REFUSED]
    wrong = [path for path in given if not MAY.match(path)]
    told = f"of {len(listed)} addresses {len(given)} answer: {' '.join(sorted(wrong or given))}"
    return f"the web server, {told}", not wrong


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def fetched(url: str) -> tuple[int, bytes]:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay)
    try:
        with opener.open(url, timeout=20) as found:
            return found.status, found.read()
    except urllib.error.HTTPError as error:
        return error.code, b""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
