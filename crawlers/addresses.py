"""Addresses: one canonical form, which host and site they belong to, and which of them nobody may be led to."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Collection
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

import idna

LONGEST = 2_000
PORTS = {"http": 80, "https": 443}

# Parameters that say where a reader came from and never what is shown.
TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(enc|mi)|mkt_tok|at_(medium|campaign)\w*"
    r"|ns_(mchannel|source|campaign|linkname|fee)|wt_\w+|cmpid|ncid|ocid|ito|spm|_ga|_gl|s_cid|smid|sref|xtor)$",
    re.IGNORECASE,
)
# The plain addresses that most are, in canonical form as they stand: no query, no escapes, no dot segments, no port.
CANONICAL = re.compile(
    r"https?://(?=[^/]{1,253}/)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*/(?:[\w~-][\w.~-]*/)*(?:[\w~-][\w.~-]*)?", re.ASCII
)
SITE_PREFIX = re.compile(r"^(www\d?|m|mobile|amp)\.(?=[^.]+\.)")
NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
LOCAL_SUFFIXES = (".local", ".localhost", ".internal", ".intranet", ".home.arpa", ".lan", ".corp", ".home")

# RFC 3986: characters that mean themselves in a path or a query and need no escape.
PATH_SAFE = "/:@!$&'()*+,;=-._~%"
QUERY_SAFE = PATH_SAFE + "?"

NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052
NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")  # RFC 8215
NOT_PUBLIC = tuple(  # what Python's table leaves out: site-local (RFC 3879), documentation (RFC 9637), 6to4 relays (RFC 7526)
    ipaddress.ip_network(block) for block in ("fec0::/10", "3fff::/20", "192.88.99.0/24")
)


def normalise(url: str) -> str:
    """The canonical form of an http(s) address; two forms of one address give the same. Raises ValueError, in one line."""
    if len(url) <= LONGEST and CANONICAL.fullmatch(url):
        return url
    text = re.sub(r"[\t\r\n]", "", url.strip())  # as browsers do
    if len(text) > LONGEST:
        raise ValueError(f"the address is longer than {LONGEST} characters: {text[:60]}...")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError(f"{text[:100]!r} is no address: {error}") from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not parts.hostname:
        raise ValueError(f"{text[:100]!r} is no http or https address")
    if "\\" in parts.netloc:
        raise ValueError(f"{text[:100]!r} names one host to some and another to others")
    host = _host(parts.hostname)
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != PORTS[scheme]:
        netloc += f":{port}"
    canonical = urlunsplit((scheme, netloc, _without_dots(_escape(parts.path, PATH_SAFE)), _query(parts.query), ""))
    if len(canonical) > LONGEST:
        raise ValueError(f"the address is longer than {LONGEST} characters: {text[:60]}...")
    return canonical


def led_to(url: str, location: bytes) -> str:
    """Where a Location header leads, in canonical form. Bytes beyond ASCII mean themselves, UTF-8 or not. Raises ValueError."""
    escaped = re.sub(rb"[\x80-\xff]", lambda byte: b"%%%02X" % ord(byte[0]), location)
    return normalise(urljoin(url, escaped.decode("ascii")))


def host_of(url: str) -> str:
    """host[:port] of a normalised address: what politeness is owed to."""
    parts = urlsplit(url)
    if not parts.hostname:
        raise ValueError(f"{url[:100]!r} names no host")
    return parts.netloc.rpartition("@")[2].lower()


def site_of(url: str) -> str:
    """The host without www. and its like: the unit that boilerplate is learned for."""
    return SITE_PREFIX.sub("", host_of(url))


def address_problem(url: str, ports: Collection[int] = ()) -> str | None:
    """Why nobody may be led to this address, before its name is resolved; None if it may be tried. `ports`: allowed besides."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "not an address"
    if parts.scheme not in PORTS or not parts.hostname:
        return "not http or https"
    if parts.username or parts.password:
        return "carries a user name"
    if port not in {None, 80, 443, *ports}:
        return f"port {port} is not one that news is served on"
    return host_problem(parts.hostname)


def host_problem(host: str) -> str | None:
    """The same for a bare host name or literal address."""
    name = unicodedata.normalize("NFKC", host).replace("\u3002", ".").strip("[]").rstrip(".").lower()
    literal = _literal(name)
    if literal is not None:
        return None if is_public(literal) else f"{name} is not a public address"
    if NUMBER.fullmatch(name.rpartition(".")[2]) or "%" in name:
        return f"{name} is no address that anyone can read"
    if "." not in name or name.endswith(LOCAL_SUFFIXES):
        return f"{name} is a local name"
    return None


def is_public(address: str | ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Is this address one of the public Internet, whatever form it is wrapped in?"""
    try:
        ip = ipaddress.ip_address(address) if isinstance(address, str) else address
    except ValueError:
        return False
    if any(ip in block for block in NOT_PUBLIC):
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in NAT64_LOCAL or ip.scope_id is not None:
            return False
        if ip in NAT64 or int(ip) >> 32 == 0:  # also the deprecated IPv4-compatible form
            return is_public(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        for inner in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())):
            if inner is not None and not is_public(inner):
                return False
        if ip.ipv4_mapped is not None or ip.sixtofour is not None:
            return True  # as public as what is inside; versions of Python differ about 2002::/16 itself
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _literal(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Also the spellings that resolvers read as IPv4: 127.1, 0x7f.0.0.1, 2130706433 (inet_aton)."""
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        pass
    parts = name.split(".")
    if not all(NUMBER.fullmatch(part) for part in parts) or len(parts) > 4:
        return None
    try:
        numbers = [_number(part) for part in parts]
    except ValueError:
        return ipaddress.IPv4Address(0)  # a number nobody can read is no public address
    value = 0
    for number in numbers[:-1]:
        if number > 255:
            return ipaddress.IPv4Address(0)
        value = value << 8 | number
    bits = 8 * (5 - len(numbers))
    return ipaddress.IPv4Address(value << bits | numbers[-1]) if numbers[-1] < 1 << bits else ipaddress.IPv4Address(0)


def _number(part: str) -> int:
    return int("0" + part[2:], 16) if part.startswith("0x") else int(part, 8 if part.startswith("0") else 10)


def _host(name: str) -> str:
    host = unquote(name).rstrip(".").lower()
    if len(host) > 253 or any(len(label) > 63 for label in host.split(".")):
        raise ValueError(f"{name[:100]!r} is longer than a host name can be")
    if ":" in host:
        return ipaddress.IPv6Address(host).compressed
    if host.isascii():
        if not re.fullmatch(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", host):
            raise ValueError(f"{name[:100]!r} is no host name")
        return host
    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError as error:
        raise ValueError(f"{name[:100]!r} is no host name: {error}") from None


def _escape(text: str, safe: str) -> str:
    """Percent-encoding in one way: what may stand bare stands bare, the rest in upper case hexadecimal."""
    text = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text)
    unreserved = re.sub(
        r"%[0-9A-Fa-f]{2}",
        lambda match: (
            chr(code) if chr(code := int(match[0][1:], 16)).isascii() and re.match(r"[\w.~-]", chr(code)) else match[0].upper()
        ),
        text,
    )
    return quote(unreserved, safe=safe)


def _without_dots(path: str) -> str:
    """RFC 3986 5.2.4."""
    kept: list[str] = []
    segments = path.split("/")[1:] or [""]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    return "/" + "/".join(kept if segments[-1] not in {".", ".."} else [*kept, ""])


def _query(query: str) -> str:
    parts = _escape(query, QUERY_SAFE).split("&")
    return "&".join(part for part in parts if part and not TRACKING.match(part.partition("=")[0]))
