"""One form an address, no two pages in one form, and no way to a private address."""

from __future__ import annotations

import ipaddress
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from crawlers.addresses import CANONICAL, LONGEST, address_problem, host_of, host_problem, is_public, led_to, normalise, site_of

RULES = [
    ("scheme and host in lower case, the path as it is", "HTTP://Example.COM/A", "http://example.com/A"),
    ("the scheme's own port is left out", "http://example.com:80/", "http://example.com/"),
    ("so is that of https", "https://example.com:443/a", "https://example.com/a"),
    ("any other port stays", "https://example.com:8443/a", "https://example.com:8443/a"),
    ("no path is the root", "http://example.com", "http://example.com/"),
    ("dot segments go", "http://example.com/a/./b/../c", "http://example.com/a/c"),
    ("also at the end", "http://example.com/a/b/..", "http://example.com/a/"),
    ("also when escaped", "http://example.com/a/%2E%2e/b", "http://example.com/b"),
    ("none leads above the root", "http://example.com/../../a", "http://example.com/a"),
    ("parameters of a path are part of it", "http://example.com/x/..;p", "http://example.com/x/..;p"),
    ("three dots are a name", "http://example.com/a/.../b", "http://example.com/a/.../b"),
    ("empty segments stay", "http://example.com//a//b", "http://example.com//a//b"),
    ("the fragment goes", "http://example.com/a#b?c", "http://example.com/a"),
    ("the user goes", "http://me:secret@example.com/", "http://example.com/"),
    ("the dot of a full name goes", "http://example.com./a", "http://example.com/a"),
    ("needless escapes go", "http://example.com/%7Eme/%61", "http://example.com/~me/a"),
    ("needed ones are in upper case", "http://example.com/a%2fb?c=%3d", "http://example.com/a%2Fb?c=%3D"),
    ("what must be escaped is", "http://example.com/ü b?q=ü", "http://example.com/%C3%BC%20b?q=%C3%BC"),
    ("a lone percent sign is one", "http://example.com/100%", "http://example.com/100%25"),
    ("a percent sign before an escape is one", "http://example.com/%%341", "http://example.com/%2541"),
    ("line breaks and tabs go", " http://example.com/a\n/b\t ", "http://example.com/a/b"),
    ("names of every script as DNS knows them", "http://Bücher.example/", "http://xn--bcher-kva.example/"),
    ("full-width letters are letters", "http://ＥＸＡＭＰＬＥ.com/", "http://example.com/"),
    ("IPv6 in its short form", "http://[2001:DB8:0:0::1]:8080/", "http://[2001:db8::1]:8080/"),
    ("tracking parameters go", "http://example.com/?utm_source=x&id=1&fbclid=y&at_medium=z", "http://example.com/?id=1"),
    ("whatever their case and escapes", "http://example.com/?UTM_Source=x&utm%5Fmedium=y", "http://example.com/"),
    ("empty parameters go", "http://example.com/?&a=1&&b", "http://example.com/?a=1&b"),
    ("the order of parameters stays", "http://example.com/?b=2&a=1", "http://example.com/?b=2&a=1"),
    ("an empty query goes", "http://example.com/a?", "http://example.com/a"),
]

DIFFERENT = [
    ("http://example.com/a", "https://example.com/a"),
    ("http://example.com/a", "http://example.com/a/"),
    ("http://example.com/a", "http://example.com/A"),
    ("http://example.com/a/b", "http://example.com/a%2Fb"),
    ("http://example.com/a?b=c&d", "http://example.com/a?b=c%26d"),
    ("http://example.com/?a=1&b=2", "http://example.com/?b=2&a=1"),
    ("http://example.com/?q=a+b", "http://example.com/?q=a%2Bb"),
    ("http://example.com/?id=1", "http://example.com/?id=2"),
    ("http://example.com/?utmost=1", "http://example.com/"),
    ("http://example.com/?ref=1", "http://example.com/"),
    ("http://example.com/a//b", "http://example.com/a/b"),
    ("http://example.com/a%3Fb", "http://example.com/a?b"),
    ("http://example.com/100%25", "http://example.com/100%2525"),
    ("http://example.com/", "http://example.com:8080/"),
    ("http://example.com/", "http://www.example.com/"),
]

NO_ADDRESS = [
    "", "example.com", "//example.com/", "mailto:a@example.com", "ftp://example.com/", "file:///etc/passwd", "javascript:alert(1)",
    "http://", "http:/example.com", "http://a..b/", "http://exa mple.com/", "http://example.com:99999/", "http://example.com:x/",
    "http://[::1/", "http://[nonsense]/", "http://ex%00ample.com/", "http://example.com\\@evil.example/", f"http://{'a' * 64}.com/",
    f"http://example.com/{'a' * LONGEST}", f"http://example.com/{'ü' * (LONGEST // 2)}", "http://example.com/\ud800",
]  # fmt: skip


@pytest.mark.parametrize(("written", "canonical"), [row[1:] for row in RULES], ids=[row[0] for row in RULES])
def test_an_address_has_one_form(written: str, canonical: str) -> None:
    assert normalise(written) == canonical
    assert normalise(canonical) == canonical


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_pages_never_become_one(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize("text", NO_ADDRESS)
def test_what_is_no_address_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(ValueError, match=r"\A[^\n]+\Z"):
        normalise(text)


urls = st.builds(
    "{}://{}{}{}{}".format,
    st.sampled_from(["http", "HTTPS"]),
    st.sampled_from(["example.com", "Example.COM:80", "u:p@bücher.example", "127.1", "[::1]:8080", "a.b.:443"]),
    st.text(alphabet="/.%;aZ2Fe?#ü~ @\\+=&|", max_size=30).map(lambda path: "/" + path),
    st.text(alphabet="?&=aut%5Fm_sore%26", max_size=30),
    st.sampled_from(["", "#x", "?utm_source=1"]),
)


@given(urls)
@example("http://example.com/%%341")
@example("http://example.com/?utm%5Fsource=x")
@example("http://example.com/%2e%2e//../a")
def test_a_canonical_address_is_its_own_canonical_form(url: str) -> None:
    once = normalise(url)
    assert normalise(once) == once
    assert once.isascii()
    assert urlsplit(once).path.startswith("/")


plain = st.builds(
    "http{}://{}{}".format, st.sampled_from(["", "s"]), st.text(alphabet="ab1-.", min_size=1, max_size=70),
    st.text(alphabet="/aB.~_-1", max_size=20).map(lambda path: "/" + path),
)  # fmt: skip


@given(plain)
@example("http://example.com/a/.b")
@example("http://a..b/")
@example("http://example.com//a")
def test_what_is_canonical_at_first_sight_is_so_at_the_second(url: str) -> None:
    if CANONICAL.fullmatch(url):
        assert normalise(f"{url}#x") == normalise(url) == url  # a fragment has it looked at twice


@given(st.text(max_size=80))
def test_any_text_gives_an_address_or_one_line(text: str) -> None:
    try:
        said = normalise(text)
    except ValueError as error:
        said = str(error)
    assert said
    assert "\n" not in said


segments = st.lists(st.text(alphabet="ab./%ü ", min_size=1, max_size=6).filter(lambda s: set(s) - {"."}), min_size=1, max_size=3)


@given(segments, segments)
def test_paths_that_mean_something_else_keep_different_addresses(one: list[str], other: list[str]) -> None:
    """Segments are escaped here as a careful writer would, so that each list is a page of its own."""
    assume(one != other)
    a, b = ("http://example.com/" + "/".join(_written(segment) for segment in parts) for parts in (one, other))
    assert normalise(a) != normalise(b)
    assert [unquote(part) for part in urlsplit(normalise(a)).path[1:].split("/")] == one


def _written(segment: str) -> str:
    return "".join(f"%{byte:02x}" for byte in segment.encode())


def test_a_host_is_what_politeness_is_owed_to_and_a_site_what_boilerplate_belongs_to() -> None:
    assert host_of("https://www.example.com:8443/a") == "www.example.com:8443"
    assert {site_of(f"http://{prefix}example.com/") for prefix in ("", "www.", "www2.", "m.", "amp.", "mobile.")} == {"example.com"}
    assert site_of("http://www.com/") == "www.com"
    assert site_of("http://news.example.com/") == "news.example.com"
    with pytest.raises(ValueError, match="names no host"):
        host_of("nonsense")


PRIVATE = [
    # loopback, and the spellings that resolvers read as IPv4
    "127.0.0.1", "127.255.255.254", "127.1", "127.0.1", "0x7f.1", "0x7f000001", "0177.0.0.1", "017700000001", "2130706433",
    "127.0.0.1.", "000177.1", "0x", "0", "0.0.0.0", "::1", "::", "[::1]", "１２７.0.0.1", "127。0。0。1",
    # private networks, carriers' networks, link-local and the metadata service
    "10.0.0.1", "10.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.168.257", "0300.0250.0.1", "100.64.0.1",
    "169.254.169.254", "169.254.43518", "0xa9fea9fe", "fd00:ec2::254", "fc00::1", "fe80::1", "fe80::1%eth0", "fec0::1",
    # documentation, benchmarks, relays, protocols' own
    "192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "192.0.0.1", "192.88.99.1", "2001:db8::1", "3fff::1", "2001:2::1",
    "100::1", "5f00::1",
    # multicast, reserved, broadcast
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "ff02::1", "ff0e::1",
    # one of these in IPv6 clothes: mapped, compatible, translated, NAT64, local NAT64, 6to4, Teredo (server and client)
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::169.254.169.254", "64:ff9b:1::808:808", "2002:7f00:1::", "2002:a00:1::1", "2002:a9fe:a9fe::", "2001:0:a00:1::",
    "2001:0:808:808:0:0:80ff:fffe",
    # numbers that nobody can read, and zones
    "256.1.1.1", "1.2.3.256", "1.2.3.4.5", "08.0.0.1", "4294967296", "99999999999999999999", "2606:4700::1111%eth0", "127.0.0.1%25",
    # names of one's own network
    "localhost", "LOCALHOST", "localhost.", "intranet", "db.internal", "metadata.google.internal", "printer.local", "a.localhost",
    "nas.lan", "nas.home.arpa",
]  # fmt: skip
PUBLIC = [
    "example.com", "www.example.co.uk", "xn--bcher-kva.example", "8.8.8.8", "134744072", "0x08.8.8.8", "1.1",
    "2606:4700:4700::1111", "[2606:4700:4700::1111]", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "172.32.0.1",
    "100.128.0.1", "10.example.com",
]  # fmt: skip


@pytest.mark.parametrize("host", PRIVATE)
def test_nobody_is_led_to_a_private_address(host: str) -> None:
    assert host_problem(host)
    assert not is_public(host.strip("[]"))


@pytest.mark.parametrize("host", PUBLIC)
def test_public_hosts_may_be_asked(host: str) -> None:
    assert host_problem(host) is None


@given(st.ip_addresses(v=4))
def test_an_address_is_as_private_in_every_wrapping(address: ipaddress.IPv4Address) -> None:
    number, public = int(address), is_public(str(address))
    wrapped = [f"::ffff:{address}", f"64:ff9b::{address}", str(ipaddress.IPv6Address((0x2002 << 112) | number << 80 | 1))]
    assert [is_public(form) for form in wrapped] == [public] * 3
    spelled = [str(number), hex(number), f"{number >> 24:#o}".replace("0o", "0") + f".{number & 0xFFFFFF:#x}"]
    assert [host_problem(form) is None for form in spelled] == [public] * 3


CLOSED = ["10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"]


@given(st.one_of([st.ip_addresses(network=network) for network in CLOSED]))
def test_whole_networks_are_closed(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://example.com/", None),
        ("https://example.com:443/", None),
        ("http://example.com:8080/", "port 8080"),
        ("http://example.com:22/", "port 22"),
        ("http://me@example.com/", "user name"),
        ("ftp://example.com/", "not http"),
        ("http://10.0.0.1/", "not a public address"),
        ("http://[::ffff:10.0.0.1]/", "not a public address"),
        ("http://[", "not an address"),
    ],
)
def test_a_problem_with_an_address_is_named(url: str, problem: str | None) -> None:
    found = address_problem(url)
    assert found is None if problem is None else problem in (found or "")


LOCATIONS = [
    (b"/caf\xe9?a=\xfc", "http://paper.example/caf%E9?a=%FC"), ("/café?a=ü".encode(), "http://paper.example/caf%C3%A9?a=%C3%BC"),
    (b"/caf%c3%a9", "http://paper.example/caf%C3%A9"), (b"b", "http://paper.example/a/b"), (b"?c", "http://paper.example/a/x?c"),
    ("//bücher.example/é".encode(), "http://xn--bcher-kva.example/%C3%A9"), (b"HTTPS://paper.example:443", "https://paper.example/"),
    ("/%C3%A9\xe9/新".encode(), "http://paper.example/%C3%A9%C3%A9/%E6%96%B0"), (b"#d", "http://paper.example/a/x"),
]  # fmt: skip


@pytest.mark.parametrize(("location", "leads"), LOCATIONS)
def test_a_location_leads_where_its_bytes_say(location: bytes, leads: str) -> None:
    assert led_to("http://paper.example/a/x", location) == leads


@given(st.binary(max_size=60) | st.sampled_from([b"//b\xfccher.example/", b"http://[", b"//a:b/", b"//[::1"]))
def test_any_location_leads_to_an_address_in_its_one_form_or_to_none(location: bytes) -> None:
    try:
        leads = led_to("http://paper.example/a/x", location)
    except ValueError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert leads.isascii()
        assert normalise(leads) == leads
