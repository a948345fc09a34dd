"""Variants of an address are learned from what pages turned out to be, and two different pages never become one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.addresses import normalise
from crawlers.variants import ENOUGH, forms, learned, resolved

# name, how a site writes its variants, and where they lead: {} is what tells one article from another
WAYS = [
    ("a mobile host", "https://m.paper.example/{}", "https://www.paper.example/{}"),
    ("a mobile host without www", "https://mobile.paper.example/{}", "https://paper.example/{}"),
    ("an AMP host and http", "http://amp.paper.example/{}", "https://www.paper.example/{}"),
    ("amp at the end", "https://paper.example/{}/amp", "https://paper.example/{}"),
    ("amp at the end, a slash after it", "https://paper.example/{}/amp/", "https://paper.example/{}/"),
    ("amp at the beginning", "https://paper.example/amp/{}", "https://paper.example/{}"),
    ("amp in the name", "https://paper.example/{}.amp.html", "https://paper.example/{}.html"),
    ("amp for html", "https://paper.example/{}.amp", "https://paper.example/{}.html"),
    ("amp in the query", "https://paper.example/{}?id=4&amp=1", "https://paper.example/{}?id=4"),
    ("amp as output", "https://paper.example/{}?outputType=amp", "https://paper.example/{}"),
    ("a cache of AMP pages", "https://paper-example.cache.example/c/s/paper.example/{}", "https://paper.example/{}"),
    ("http that leads to https", "http://paper.example/{}", "https://paper.example/{}"),
    ("a host that leads to www", "https://paper.example/{}", "https://www.paper.example/{}"),
    ("a host that leads away from www", "https://www.paper.example/{}", "https://paper.example/{}"),
    ("a redirector with a parameter", "https://go.example/out?a=1&to=https%3A%2F%2Fpaper.example%2F{}&c=2", "https://paper.example/{}"),
    ("a redirector with a path", "https://go.example/r/17/*https://paper.example/{}?id=1", "https://paper.example/{}?id=1"),
    ("a redirector with an escaped path", "https://go.example/r/https%3A%2F%2Fpaper.example%2F{}", "https://paper.example/{}"),
]  # fmt: skip


def _led(variant: str, leads_to: str, names: str = "abc") -> list[tuple[str, str]]:
    return [(normalise(variant.format(name)), normalise(leads_to.format(name))) for name in names]


@pytest.mark.parametrize(("variant", "leads_to"), [row[1:] for row in WAYS], ids=[row[0] for row in WAYS])
def test_a_way_of_a_site_is_learned_from_three_pages(variant: str, leads_to: str) -> None:
    rules = learned(_led(variant, leads_to))
    [(new, expected)] = _led(variant, leads_to, "n")
    assert resolved(new, rules) == expected
    assert learned(_led(variant, leads_to, "ab")) == ()


@pytest.mark.parametrize(("variant", "leads_to"), [row[1:] for row in WAYS], ids=[row[0] for row in WAYS])
def test_one_page_that_turned_out_otherwise_and_there_is_no_rule(variant: str, leads_to: str) -> None:
    rules = learned(_led(variant, leads_to))
    [(stayed, elsewhere)] = _led(variant, leads_to, "x")
    for turned_out in (stayed, f"{elsewhere}-of-its-own"):
        left = learned([*_led(variant, leads_to), (stayed, turned_out)], before=rules)
        assert resolved(stayed, left) != elsewhere


def test_nothing_is_believed_because_an_address_looks_so() -> None:
    for _, variant, _ in WAYS:
        url = normalise(variant.format("x"))
        assert resolved(url, learned([])) == url


def test_a_rule_stays_until_a_page_denies_it() -> None:
    rules = learned(_led("https://m.paper.example/{}", "https://paper.example/{}"))
    assert learned([], before=rules) == rules
    assert learned([("https://m.paper.example/x", "https://m.paper.example/x")], before=rules) == ()


def test_pages_of_a_mobile_site_of_its_own_stay_apart_from_those_of_the_other() -> None:
    led = [(f"https://m.paper.example/{n}", f"https://m.paper.example/{n}") for n in range(9)]
    assert resolved("https://m.paper.example/x", learned(led)) == "https://m.paper.example/x"


def test_an_archive_of_pages_is_no_redirector_to_them() -> None:
    led = [(url, url) for url in (f"https://archive.example/web/2020/https://paper.example/{n}" for n in range(9))]
    assert resolved("https://archive.example/web/2020/https://paper.example/x", learned(led)) == (
        "https://archive.example/web/2020/https://paper.example/x"
    )


@given(st.text(alphabet="am./?&=p-:%ht2Fswx", max_size=40))
def test_any_address_has_forms_that_are_canonical_and_none_is_itself(rest: str) -> None:
    url = normalise(f"http://m.paper.example/{rest}")
    for form in forms(url).values():
        assert form != url
        assert normalise(form) == form


names = st.lists(st.text(alphabet="abcd", min_size=1, max_size=4), min_size=2, max_size=2, unique=True)


@given(names=names, way=st.sampled_from(WAYS))
def test_two_articles_never_become_one(names: list[str], way: tuple[str, str, str]) -> None:
    rules = learned(_led(way[1], way[2], "xyz"))
    assert ENOUGH == 3
    one, other = (resolved(normalise(way[1].format(name)), rules) for name in names)
    assert one != other
