"""Names that have an IPv6 address and no other are reached, unless it is one of the inside."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.crawlers.spiders import order, run

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\nharbor"

# What the spider's resolver says; ::1 is taken for a public address, so that there is one to be reached here.
SPIDER = """
import socket, sys
def look_up(name, port, *_):
    addresses = {"six.example": ["::1"], "inside.example": ["fd00::1"], "both.example": ["fd00::1", "::1"]}.get(name, [name])
    return [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0)) for address in addresses]
socket.getaddrinfo = look_up
import crawlers.resolver
known = crawlers.resolver.is_public
crawlers.resolver.is_public = lambda address: str(address) == "::1" or known(address)
from crawlers.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def port() -> Iterator[int]:
    listening = socket.create_server(("::1", 0), family=socket.AF_INET6)

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection:
                    connection.recv(65_536)
                    connection.sendall(ANSWER)

    threading.Thread(target=serve, daemon=True).start()
    yield listening.getsockname()[1]
    listening.close()


@pytest.mark.parametrize(
    ("name", "status", "error"), [("six", 200, None), ("both", 200, None), ("inside", None, "private_address")]
)
def test_a_name_of_ipv6_addresses_alone(port: int, tmp_path: Path, name: str, status: int | None, error: str | None) -> None:
    told = run(order(tmp_path, [f"http://{name}.example:{port}/page"], robots="", ports=[port]), command=("-c", SPIDER))
    [outcome] = told.outcomes.values()
    assert (outcome.status, outcome.error) == (status, error), outcome.detail
