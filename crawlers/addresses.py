"""Addresses: one canonical form, which host and site they belong to, and which of them nobody may be led to."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

import idna

LONGEST = 2_000
PORTS = {"http": 80, "https": 443}

# Parameters that say where a reader came from and never what is shown.
TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(enc|mi)|mkt_tok|at_(medium|campaign)\w*"
    r"|ns_(mchannel|source|campaign|linkname|fee)|wt_\w+|cmpid|ncid|ocid|ito|spm|_ga|_gl|s_cid|smid|sref|xtor|feature=share)$",
    re.IGNORECASE,
)
SITE_PREFIX = re.compile(r"^(www\d?|m|mobile|amp)\.(?=[^.]+\.)")
LOCAL_SUFFIXES = (".local", ".localhost", ".internal", ".intranet", ".home.arpa", ".lan", ".corp", ".home")

# RFC 3986: characters that mean themselves in a path or a query and need no escape.
PATH_SAFE = "/:@!$&'()*+,;=-._~%"
QUERY_SAFE = PATH_SAFE + "?"

NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052
NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")  # RFC 8215


def normalise(url: str) -> str:
    """The canonical form of an http(s) address; two forms of one address give the same. Raises ValueError, in one line."""
    text = re.sub(r"[\t\r\n]", "", url.strip())
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
    host = _host(parts.hostname)
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != PORTS[scheme]:
        netloc += f":{port}"
    path = _escape(parts.path, PATH_SAFE) or "/"
    path = urlsplit(urljoin("http://x" + path, re.sub(r"^//+", "/.//", path))).path if "/." in path else path
    return urlunsplit((scheme, netloc, path or "/", _query(parts.query), ""))


def host_of(url: str) -> str:
    """host[:port] of a normalised address: what politeness is owed to."""
    parts = urlsplit(url)
    if not parts.hostname:
        raise ValueError(f"{url[:100]!r} names no host")
    return parts.netloc.rpartition("@")[2].lower()


def site_of(url: str) -> str:
    """The host without www. and its like: the unit that boilerplate is learned for."""
    return SITE_PREFIX.sub("", host_of(url))


def address_problem(url: str) -> str | None:
    """Why nobody may be led to this address, before its name is resolved; None if it may be tried."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "not an address"
    if parts.scheme not in PORTS or not parts.hostname:
        return "not http or https"
    if parts.username or parts.password:
        return "carries a user name"
    if port not in {None, 80, 443}:
        return f"port {port} is not one that news is served on"
    return host_problem(parts.hostname)


def host_problem(host: str) -> str | None:
    """The same for a bare host name or literal address."""
    name = host.strip("[]").rstrip(".").lower()
    literal = _literal(name)
    if literal is not None:
        return None if is_public(literal) else f"{name} is not a public address"
    if "." not in name or name.endswith(LOCAL_SUFFIXES):
        return f"{name} is a local name"
    return None


def is_public(address: str | ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Is this address one of the public Internet, whatever form it is wrapped in?"""
    try:
        ip = ipaddress.ip_address(address) if isinstance(address, str) else address
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in NAT64_LOCAL or ip.scope_id is not None:
            return False
        if ip in NAT64 or int(ip) >> 32 == 0:  # also the deprecated IPv4-compatible form
            return is_public(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        for inner in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())):
            if inner is not None and not is_public(inner):
                return False
        if ip.ipv4_mapped is not None:
            return True
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _literal(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Also the spellings that resolvers read as IPv4: 127.1, 0x7f.0.0.1, 2130706433 (inet_aton)."""
    try:
        return ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        pass
    parts = name.split(".")
    if not all(re.fullmatch(r"0x[0-9a-f]*|[0-9]+", part) for part in parts) or len(parts) > 4:
        return None
    try:
        numbers = [int(part, 16) if part.startswith("0x") and part != "0x" else int(part or "0", 8 if part.startswith("0") else 10)
                   for part in (part.replace("0x", "0x0", 1) if part == "0x" else part for part in parts)]  # fmt: skip
    except ValueError:
        return ipaddress.IPv4Address(0)  # a number nobody can read is no public address
    value = 0
    for number in numbers[:-1]:
        if number > 255:
            return ipaddress.IPv4Address(0)
        value = value << 8 | number
    bits = 8 * (5 - len(numbers))
    return ipaddress.IPv4Address(value << bits | numbers[-1]) if numbers[-1] < 1 << bits else ipaddress.IPv4Address(0)


def _host(name: str) -> str:
    host = unquote(name).rstrip(".").lower()
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
    unreserved = re.sub(
        r"%[0-9A-Fa-f]{2}",
        lambda match: (
            chr(code) if chr(code := int(match[0][1:], 16)).isascii() and re.match(r"[\w.~-]", chr(code)) else match[0].upper()
        ),
        text,
    )
    unreserved = re.sub(r"%(?![0-9A-F]{2})", "%25", unreserved)
    return quote(unreserved, safe=safe)


def _query(query: str) -> str:
    kept = [part for part in query.split("&") if part and not TRACKING.match(part.partition("=")[0])]
    return _escape("&".join(kept), QUERY_SAFE)
