# mypy: disable-error-code="no-untyped-call"
"""Servers that are asked without a proxy: by TLS, and by names that are not what they seem.

A spider that asks them takes 127.0.0.1 for a public address and the rest of 127/8 for private ones; nothing else of it is changed.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SPIDER = """
import collections, socket, sys
asked = collections.Counter()
def look_up(name, port, *_):
    asked[name] += 1
    found = {"name-inside.example": ["127.0.0.2"], "name-both.example": ["127.0.0.2", "127.0.0.1"],
             "name-flips.example": ["127.0.0.1" if asked[name] == 1 else "127.0.0.2"]}.get(name, ["127.0.0.1"])
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]
socket.getaddrinfo = look_up
import crawlers.resolver
crawlers.resolver.is_public = lambda address: str(address) == "127.0.0.1"
from crawlers.__main__ import main
sys.exit(main())
"""
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret"


class Listening:
    """Answers everything alike, on every address of 127/8, and keeps at which it was asked."""

    def __init__(self, context: ssl.SSLContext | None):
        self.socket, self.context = socket.create_server(("0.0.0.0", 0)), context
        self.port = int(self.socket.getsockname()[1])
        self.asked_at: list[str] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                self.asked_at.append(connection.getsockname()[0])
                connection.settimeout(3)
                with suppress(OSError), connection:
                    if self.context is None:
                        connection.recv(65_536)
                        connection.sendall(ANSWER)
                        continue
                    with self.context.wrap_socket(connection, server_side=True) as talking:
                        talking.recv(65_536)
                        talking.sendall(ANSWER)


@contextmanager
def listening(folder: Path) -> Iterator[dict[str, Listening]]:
    """One for each name of the table."""
    now = datetime.now(UTC)
    day = timedelta(days=1)
    servers = {
        "tls-self-signed": Listening(_context(folder, "tls-self-signed.example", now - day, now + day)),
        "tls-other-name": Listening(_context(folder, "somebody-else.example", now - day, now + day)),
        "tls-expired": Listening(_context(folder, "tls-expired.example", now - 2 * day, now - day)),
        **{name: Listening(None) for name in ("tls-none", "name-inside", "name-flips", "name-both")},
    }
    try:
        yield servers
    finally:
        for server in servers.values():
            server.socket.close()


def address(name: str, server: Listening) -> str:
    return f"{'https' if name.startswith('tls') else 'http'}://{name}.example:{server.port}/"


def _context(folder: Path, name: str, begins: datetime, ends: datetime) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key()).serial_number(7)
        .not_valid_before(begins).not_valid_after(ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False).sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = folder / f"{name}.pem"
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context
