"""What a connection asks of the network."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest

from sql.connection import Unreachable, connect


@pytest.fixture
def by_network(database_url: str) -> Iterator[str]:
    """The test's database behind an address of the network: the server itself listens on a file alone."""
    given = urlsplit(database_url)
    with socket.create_server(("127.0.0.1", 0)) as server:
        relay = threading.Thread(target=_relay, args=(server, f"{parse_qs(given.query)['host'][0]}/.s.PGSQL.5432"))
        relay.start()
        yield f"postgresql://{given.username}@127.0.0.1:{server.getsockname()[1]}{given.path}"
        relay.join(10)


def _relay(server: socket.socket, file: str) -> None:
    one, _ = server.accept()
    with one, socket.socket(socket.AF_UNIX) as other:
        other.connect(file)
        back = threading.Thread(target=_hand_on, args=(other, one))
        back.start()
        _hand_on(one, other)
        back.join()


def _hand_on(here: socket.socket, there: socket.socket) -> None:
    while sent := here.recv(65_536):
        there.sendall(sent)
    with suppress(OSError):  # the other has hung up already
        there.shutdown(socket.SHUT_WR)


@pytest.mark.parametrize(("more", "idle"), [("", 30), ("?keepalives_idle=7", 7)], ids=["as it is", "as the address says"])
def test_a_server_that_is_gone_without_a_word_is_missed_before_a_lease_runs_out(by_network: str, more: str, idle: int) -> None:
    with connect(by_network + more) as conn, socket.socket(fileno=os.dup(conn.fileno())) as line:
        every, times, unanswered = (
            line.getsockopt(socket.IPPROTO_TCP, option)
            for option in (socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT, socket.TCP_USER_TIMEOUT)
        )
        assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == idle
        assert idle + every * times < 120
        assert unanswered < 120_000
        assert conn.execute("SELECT 1 AS one").fetchone() == {"one": 1}


@pytest.mark.parametrize("address", ["postgresql://127.0.0.1:1/nowhere", "postgresql://[", "no address"])
def test_what_cannot_be_reached_is_one_line(address: str) -> None:
    with pytest.raises(Unreachable, match=r"^cannot reach PostgreSQL: [^\n]+COPYDESK_DATABASE_URL[^\n]+$"):
        connect(address)
