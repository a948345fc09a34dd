# mypy: disable-error-code="no-untyped-call"
"""What went wrong on the way to a server, in the words of the work order."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from scrapy.exceptions import DownloadFailedError, ResponseDataLossError
from twisted.internet import error as network
from twisted.python.failure import Failure
from twisted.web.client import ResponseFailed, ResponseNeverReceived

from crawlers.failures import failure
from crawlers.resolver import PublicResolver
from tests.crawlers.hostile import serve
from tests.crawlers.spiders import order, run

# Names as the resolver of this machine would answer; nothing else of the spider is changed.
FAKE_NAMES = """
import socket, sys
NAMES = {"inside.example": "10.0.0.1",
         "loop.example": "127.0.0.1", "meta.example": "169.254.169.254", "carrier.example": "100.64.0.1",
         "hosts-file.example": "0.0.0.0"}
def look_up(name):
    if name in NAMES:
        return NAMES[name]
    raise socket.gaierror(-2, "Name or service not known")
socket.getaddrinfo = lambda name, port, *_: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (look_up(name), port))]
from crawlers.__main__ import main
sys.exit(main())
"""


def test_a_name_that_leads_inside_is_refused_at_the_moment_of_connecting(tmp_path: Path) -> None:
    names = ["inside", "loop", "meta", "carrier", "hosts-file"]
    told = run(order(tmp_path, [f"http://{name}.example/" for name in names], robots=""), command=("-c", FAKE_NAMES))
    assert [told.outcomes[number].error for number in range(5)] == ["private_address"] * 5
    assert told.outcomes[0].detail == "inside.example resolves to an address that is not public"


def test_a_name_that_nobody_knows_is_named(tmp_path: Path) -> None:
    told = run(order(tmp_path, ["http://nowhere.example/"], robots=""), command=("-c", FAKE_NAMES))
    assert told.outcomes[0].error == "dns"
    assert "nowhere.example" in (told.outcomes[0].detail or "")


def test_literal_private_addresses_are_refused_before_any_connection(tmp_path: Path) -> None:
    with serve() as server:
        urls = [
            f"http://{server.address}/page",
            "http://127.0.0.1/page",
            "http://[::1]/",
            "http://2130706433/",
            "http://localhost/",
        ]
        told = run(order(tmp_path, urls))
        assert [told.outcomes[number].error for number in range(5)] == ["bad_address", *["private_address"] * 4]
        assert server.asked == []


def test_a_port_where_nobody_listens_refuses(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    told = run(order(tmp_path, [f"http://127.0.0.1:{port}/"], robots="", allow_private=True))
    assert told.outcomes[0].error == "refused"


@pytest.fixture
def untrusted(tmp_path: Path) -> Iterator[int]:
    """The port of a server whose certificate nobody signed but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1)).sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = tmp_path / "server.pem"
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_shake_hands, args=(listening, context), daemon=True)
        thread.start()
        yield int(listening.getsockname()[1])


def _shake_hands(listening: socket.socket, context: ssl.SSLContext) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listening.accept()
            with suppress(OSError), connection, context.wrap_socket(connection, server_side=True) as talking:
                talking.recv(1_000)
                talking.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")


def test_a_certificate_that_nobody_vouches_for_is_not_believed(untrusted: int, tmp_path: Path) -> None:
    told = run(order(tmp_path, [f"https://127.0.0.1:{untrusted}/"], robots="", allow_private=True))
    assert (told.outcomes[0].error, told.outcomes[0].status) == ("tls", None)


def test_a_server_that_speaks_no_tls_is_named(tmp_path: Path) -> None:
    with serve() as server:
        told = run(order(tmp_path, [f"https://{server.address}/"], robots="", allow_private=True))
    assert told.outcomes[0].error in {"tls", "reset", "timeout"}


def test_causes_are_looked_for_however_they_are_wrapped() -> None:
    wrapped = ResponseFailed([Failure(ValueError("a length that is none"))])
    outer = DownloadFailedError("it failed")
    outer.__cause__ = wrapped
    assert failure(outer, "paper.example") == ("bad_response", "a length that is none")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (network.DNSLookupError("no such name"), "dns"),
        (network.ConnectionRefusedError("no"), "refused"),
        (network.TimeoutError("long"), "timeout"),
        (TimeoutError("long"), "timeout"),
        (ResponseNeverReceived([Failure(network.ConnectionLost("gone"))]), "reset"),
        (ResponseDataLossError("half"), "truncated"),
        (network.NoRouteError("no way"), "refused"),
        (KeyError("surprise"), "other"),
    ],
)
def test_errors_have_their_kinds(error: BaseException, kind: str) -> None:
    found, detail = failure(error, "paper.example")
    assert found == kind
    assert detail


def test_an_error_that_causes_itself_has_an_end() -> None:
    error = ValueError("round")
    error.__context__ = RuntimeError("and round")
    error.__context__.__context__ = error
    assert failure(error, "paper.example")[0] == "bad_response"


def test_details_are_one_line_of_bounded_length() -> None:
    _, detail = failure(ValueError("a\nb\r\n" + "c" * 5_000), "paper.example")
    assert "\n" not in detail
    assert len(detail) <= 300


def test_a_name_that_was_refused_once_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PublicResolver, "refused", {"inside.example"})
    assert failure(network.DNSLookupError("inside.example"), "inside.example")[0] == "private_address"
    assert failure(network.DNSLookupError("other.example"), "other.example")[0] == "dns"
