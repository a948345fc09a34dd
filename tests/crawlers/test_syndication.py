"""Of what RSS and Atom say of an entry more than once, the right one is taken."""

from __future__ import annotations

import pytest

from crawlers.feeds import parse

URL = "http://paper.example/feed"


def _link(language: str = "", **said: str) -> str:
    named = {"href": f"/a.{language}" if language else "/a", **({"hreflang": language} if language else {}), **said}
    return "<link rel='alternate' type='text/html'" + "".join(f" {name}='{value}'" for name, value in named.items()) + "/>"


@pytest.mark.parametrize(("own", "links", "taken"), [
    ("", [_link("en"), _link("fr"), _link("de")], "/a.en"),
    ("fr", [_link("en"), _link("fr"), _link("de")], "/a.fr"),
    ("fr-CH", [_link("en"), _link("fr"), _link("de")], "/a.fr"),
    ("FR", [_link("fr-ca"), _link("fr"), _link("de")], "/a.fr"),
    ("es", [_link("en"), _link("fr"), _link("de")], "/a.en"),
    ("", [_link("en"), _link(), _link("de")], "/a"),
    ("de", [_link("en"), _link(), _link("de")], "/a"),
    ("", [_link(), _link("de")], "/a"),
    ("", [_link("de", type="application/json"), _link("en"), _link("de")], "/a.en"),
    ("", [_link("en", href="mailto:desk@paper.example"), _link("fr"), _link("de")], "/a.fr"),
    ("", [_link("en", rel="enclosure"), _link("fr"), _link("de")], "/a.fr"),
    ("de", [_link("de")], "/a.de"),
])  # fmt: skip
def test_of_pages_in_several_languages_one_is_taken_by_its_language_and_not_by_its_place(
    own: str, links: list[str], taken: str
) -> None:
    document = f"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='{own}'>{{0}}<entry>{{0}}</entry></feed>".format("".join(links))
    found = parse(document.encode(), URL)
    assert [entry.url for entry in found.entries] == [f"http://paper.example{taken}"]
    assert found.home_url == f"http://paper.example{taken}"


def test_the_link_of_an_rss_item_goes_before_those_of_other_languages() -> None:
    document = "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><item><link>http://paper.example/a</link>" \
               f"{_link('de').replace('<link', '<atom:link')}</item></channel></rss>"  # fmt: skip
    assert [entry.url for entry in parse(document.encode(), URL).entries] == ["http://paper.example/a"]
