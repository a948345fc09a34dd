"""robots.txt by RFC 9309."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.robots import LARGEST, LONGEST_DELAY, Rules, name_of, robots_url, text_of

AGENT = "copydesk/0.1 (+https://paper.example/bot)"

# what the rule is, robots.txt, path, allowed
RULES = [
    ("no rules allow all", "", "/a", True),
    ("rules for others are not ours", "User-agent: other\nDisallow: /", "/a", True),
    ("rules for all are", "User-agent: *\nDisallow: /", "/a", False),
    ("our own group goes before that for all", "User-agent: *\nDisallow: /\n\nUser-agent: copydesk\nDisallow: /b", "/a", True),
    ("in whatever case", "USER-AGENT: CopyDesk\nDISALLOW: /a", "/a", False),
    ("groups of one agent are one", "User-agent: copydesk\nDisallow: /a\n\nUser-agent: copydesk\nDisallow: /b", "/b", False),
    ("one group may name several", "User-agent: other\nUser-agent: copydesk\nDisallow: /a", "/a", False),
    ("a path matches from its beginning", "User-agent: *\nDisallow: /a", "/abc/d", False),
    ("and not from elsewhere", "User-agent: *\nDisallow: /a", "/b/a", True),
    ("paths have a case", "User-agent: *\nDisallow: /A", "/a", True),
    ("the longest match decides", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
    ("in whatever order", "User-agent: *\nAllow: /a/b\nDisallow: /a/b/c", "/a/b/c", False),
    ("allow wins a tie", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
    ("an empty disallow allows", "User-agent: *\nDisallow:", "/a", True),
    ("an asterisk is anything", "User-agent: *\nDisallow: /*.pdf", "/a/b.pdf?c", False),
    ("a dollar sign is the end", "User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?c", True),
    ("the query counts", "User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
    ("escapes and letters are one", "User-agent: *\nDisallow: /%C3%BC", "/ü", False),
    ("an escaped slash is none", "User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
    ("comments count for nothing", "# hello\nUser-agent: * # all\nDisallow: /a # not here", "/a", False),
    ("other lines neither", "Sitemap: http://paper.example/s.xml\nUser-agent: *\nNonsense\nHost: x\nDisallow: /a", "/a", False),
    ("line ends of every kind", "User-agent: *\r\nDisallow: /a\rDisallow: /b", "/b", False),
    ("blanks around", "  User-agent :  *  \n  Disallow :  /a  ", "/a", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "path", "allowed"), [row[1:] for row in RULES], ids=[row[0] for row in RULES])
def test_rules_are_read_as_the_rfc_says(text: str, path: str, allowed: bool) -> None:
    assert Rules(text, AGENT).allows(f"http://paper.example{path}") is allowed


@pytest.mark.parametrize(
    ("asked", "kept"),
    [("3", 3.0), ("2.5", 2.5), ("0", 0.0), ("-1", 0.0), ("nan", 0.0), ("soon", 0.0), ("inf", 0.0), ("86400", LONGEST_DELAY)],
)
def test_a_crawl_delay_is_kept_within_reason(asked: str, kept: float) -> None:
    assert Rules(f"User-agent: *\nCrawl-delay: {asked}", AGENT).delay() == kept


def test_the_delay_of_others_is_not_ours() -> None:
    assert Rules("User-agent: other\nCrawl-delay: 9", AGENT).delay() == 0.0


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        (200, "rules"),
        (204, "rules"),
        (401, ""),
        (403, ""),
        (404, ""),
        (410, ""),
        (429, None),
        (500, None),
        (503, None),
        (304, None),
        (100, None),
    ],
)
def test_the_status_says_what_an_answer_means(status: int, meaning: str | None) -> None:
    """Refused or missing: no rules. A server in trouble, or one that asks for fewer requests: nothing may be asked now."""
    assert text_of(status, b"rules") == meaning


def test_a_byte_order_mark_hides_no_rule() -> None:
    assert not Rules(text_of(200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /") or "", AGENT).allows("http://paper.example/a")


def test_rules_within_the_first_half_megabyte_count_and_later_ones_do_not() -> None:
    first = b"User-agent: *\nDisallow: /a\n"
    text = text_of(200, first + b"#" * LARGEST + b"\nDisallow: /b\n") or ""
    assert len(text) <= LARGEST
    rules = Rules(text, AGENT)
    assert [rules.allows(f"http://paper.example/{path}") for path in "ab"] == [False, True]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("rest", ["private/", ""])
def test_a_line_that_is_cut_is_no_rule(end: str, rest: str) -> None:
    first, cut = f"User-agent: *{end}Disallow: /a{end}#", f"{end}Disallow: /"
    body = (first + "#" * (LARGEST - len(first) - len(cut)) + cut + rest).encode()
    rules = Rules(text_of(200, body) or "", AGENT)
    assert [rules.allows(f"http://paper.example/{path}") for path in ("a", "b")] == [False, True]


NAMES = [
    ("copydesk/0.1 (+https://paper.example/bot)", "copydesk"), ("My Reader/1.0", "My Reader"),
    ("reader (https://paper.example)", "reader"),
    ("Mozilla/5.0 (compatible; ExampleNewsBot/1.0; +https://paper.example/bot)", "ExampleNewsBot"),
    ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; Compatible;ExampleNewsBot; +x) Chrome/1", "ExampleNewsBot"),
    ("Mozilla/5.0 (X11; Linux x86_64)", "Mozilla"), ("incompatible; x/1.0", "incompatible"), ("", "copydesk"), ("/1.0", "copydesk"),
    ("Mozilla/5.0 (compatible; )", "copydesk"),
]  # fmt: skip


@pytest.mark.parametrize(("agent", "name"), NAMES)
def test_rules_find_us_by_the_name_of_our_product(agent: str, name: str) -> None:
    assert name_of(agent) == name
    rules = Rules(f"User-agent: {name}\nDisallow: /\nCrawl-delay: 7\n\nUser-agent: *\nAllow: /", agent)
    assert (rules.allows("http://paper.example/a"), rules.delay()) == (False, 7.0)


def test_robots_txt_stands_at_the_root_of_its_host() -> None:
    assert robots_url("https://paper.example:8443/a/b?c=d") == "https://paper.example:8443/robots.txt"


@pytest.mark.parametrize(
    "text",
    ["User-agent: *\nDisallow: /" + "*a" * 5_000 + "*b", "User-agent: *\n" + "Disallow: /*a*b*c$\n" * 25_000,
     "User-agent: copydesk\n" * 25_000, "a" * LARGEST, "User-agent: *\nDisallow: /" + "*" * 400_000],
    ids=["stars", "many", "agents", "no line", "only stars"],
)  # fmt: skip
def test_rules_made_to_tire_do_not(text: str) -> None:
    began = time.perf_counter()
    Rules(text, AGENT).allows("http://paper.example/" + "a" * 1_900)
    assert time.perf_counter() - began < 3


@given(st.binary(max_size=300), st.integers(100, 599))
def test_any_answer_means_something(body: bytes, status: int) -> None:
    text = text_of(status, body)
    if text is not None:
        rules = Rules(text, AGENT)
        assert rules.allows("http://paper.example/a") in {True, False}
        assert 0 <= rules.delay() <= LONGEST_DELAY
