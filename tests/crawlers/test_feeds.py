"""Every kind of feed gives its entries; what is no feed is named."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.entry import Child, FeedDocument, NotAFeed
from crawlers.feeds import LARGEST, parse
from tests.crawlers import documents

URL = "http://paper.example/feed"
MIDNIGHT = datetime(2026, 11, 24, tzinfo=UTC)


def _bytes(document: str | bytes) -> bytes:
    return document.encode() if isinstance(document, str) else document


@pytest.mark.parametrize(
    ("document", "added_as", "kind", "says"), [row[1:] for row in documents.KINDS], ids=[row[0] for row in documents.KINDS]
)
def test_each_kind_gives_its_entry(document: str | bytes, added_as: str | None, kind: str, says: dict[str, Any]) -> None:
    found = parse(_bytes(document), URL, None, added_as)
    assert (found.kind, found.problem) == (kind, None)
    (entry,) = found.entries
    assert entry.url == documents.ARTICLE
    times = {"published": entry.published_at, "updated": entry.updated_at}
    for name, value in says.items():
        if name in times:
            assert times[name] == (None if value is None else MIDNIGHT + timedelta(hours=value)), name
        else:
            assert getattr(entry, name) == value, name


@pytest.mark.parametrize(
    "content_type", ["text/html", "application/octet-stream", "text/plain; charset=nonsense", "image/png", "", None]
)
@pytest.mark.parametrize("document", [documents.RSS_20, documents.ATOM, documents.JSON_11, documents.NEWS_SITEMAP])
def test_a_document_is_what_it_is_whatever_type_the_server_gives_it(document: str, content_type: str | None) -> None:
    assert [entry.url for entry in parse(document.encode(), URL, content_type).entries] == [documents.ARTICLE]


def test_a_feed_says_what_it_is_and_when_to_come_again() -> None:
    found = parse(documents.RSS_20.encode(), URL)
    assert (found.title, found.description, found.copyright) == ("The Paper", "News of the coast", "The Paper Ltd")
    assert (found.language, found.home_url) == ("en-GB", "http://paper.example/")
    assert found.ttl_seconds == 21_600  # four times a day asks for more than ttl does


def test_a_sitemap_index_gives_its_children() -> None:
    found = parse(documents.SITEMAP_INDEX.encode(), URL)
    assert found.kind == "sitemap"
    assert found.entries == ()
    assert found.children == (
        Child("http://paper.example/sitemap-1.xml.gz", MIDNIGHT),
        Child("http://paper.example/sitemap-2.xml"),
    )


def test_the_full_text_of_atom_is_kept_beside_its_summary() -> None:
    (entry,) = parse(documents.ATOM.encode(), URL).entries
    assert entry.summary == "It is open."
    assert "<p>To all ships.</p>" in (entry.content or "")


def test_relative_links_lead_from_the_address_of_the_document() -> None:
    document = (
        b"<rss version='2.0'><channel><item><link>../a b?c=1</link></item><item><link>//cdn.example/x</link></item></channel></rss>"
    )
    found = parse(document, "http://paper.example/feeds/all/rss")
    assert [entry.url for entry in found.entries] == ["http://paper.example/feeds/a%20b?c=1", "http://cdn.example/x"]


def test_a_guid_that_is_an_address_stands_in_for_a_missing_link() -> None:
    document = (
        b"<rss version='2.0'><channel><item><guid>http://paper.example/a</guid></item>"
        b"<item><guid isPermaLink='false'>17</guid></item></channel></rss>"
    )
    assert [entry.url for entry in parse(document, URL).entries] == ["http://paper.example/a", None]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "mailto:a@paper.example", "file:///etc/passwd", "http://", "http://[", "http://a:x/"]
)
def test_an_entry_that_leads_to_no_page_of_the_web_has_no_address(link: str) -> None:
    document = (
        f"<rss version='2.0'><channel><item><link>{link}</link></item><item><link>http://b.example/</link></item></channel></rss>"
    )
    assert [entry.url for entry in parse(document.encode(), URL).entries] == [None, "http://b.example/"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_an_encoding_that_is_declared_is_read(encoding: str) -> None:
    declared = encoding.replace("-sig", "")
    document = f"<?xml version='1.0' encoding='{declared}'?><rss version='2.0'><channel><item><title>Häfen öffnen</title>" \
               "<link>http://paper.example/a</link></item></channel></rss>"  # fmt: skip
    assert [entry.title for entry in parse(document.encode(encoding), URL).entries] == ["Häfen öffnen"]


def test_titles_are_text_whatever_their_feed_calls_them() -> None:
    titles = {
        "<title>A &lt;b&gt;bold&lt;/b&gt; word</title>": "A bold word",
        "<title>1 &amp;lt; 2</title>": "1 < 2",
        "<atom:title type='html'>safe&lt;script&gt;alert(1)&lt;/script&gt; words&lt;!-- said --&gt;</atom:title>": "safe words",
        "<atom:title type='text'>the &lt;b&gt; tag</atom:title>": "the <b> tag",
        "<atom:title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>bold</b> word</div></atom:title>": "A bold word",
    }
    for written, said in titles.items():
        document = f"<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><item>{written}</item></channel></rss>"
        assert [entry.title for entry in parse(document.encode(), URL).entries] == [said]


def test_plain_text_is_kept_as_the_html_that_means_it() -> None:
    text = "a &lt; b\n\nand more"
    atom = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='text'>{text}</content></entry></feed>"
    in_json = json.dumps({"items": [{"content_text": "a < b\n\nand more"}]})
    for document in (atom, in_json):
        (entry,) = parse(document.encode(), URL).entries
        assert entry.content == "<p>a &lt; b</p><p>and more</p>"


EXTENSIONS = """<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'
xmlns:atom='http://www.w3.org/2005/Atom'><channel><itunes:author>The desk</itunes:author><item>
<media:group><media:content url='http://cdn.example/a.mp4'><media:title>A film</media:title></media:content></media:group>
<title>Harbour opens</title><link>http://paper.example/a</link>
<enclosure url='http://cdn.example/a.mp3' type='audio/mpeg' length='1'/>
<itunes:title>An episode</itunes:title><itunes:author>Ada Byron</itunes:author><itunes:summary>All about it.</itunes:summary>
<atom:source><atom:title>The Wire</atom:title><atom:id>wire</atom:id><atom:link href='http://wire.example/'/></atom:source>
<media:description>Ships</media:description></item>
<item><title>Only sound</title><enclosure url='http://cdn.example/b.mp3' type='audio/mpeg' length='1'/></item></channel></rss>"""


def test_what_other_vocabularies_say_of_films_and_sources_is_not_said_of_the_article() -> None:
    article, sound = parse(EXTENSIONS.encode(), URL).entries
    assert (article.title, article.url, article.guid) == ("Harbour opens", "http://paper.example/a", None)
    assert (article.author, article.summary) == ("Ada Byron", "All about it.")
    assert (sound.title, sound.url) == ("Only sound", None)


ATOM_NS = "http://www.w3.org/2005/Atom"
NESTED = f"""<feed xmlns='{ATOM_NS}' xml:base='http://paper.example/2026/'>
<entry><title>Outer</title><id>tag:outer</id><link href='outer'/>
<source xml:base='http://wire.example/'><title>The Wire</title><id>tag:wire</id><link href='wire'/>
<updated>2020-01-01T00:00:00Z</updated></source>
<content type='application/atom+xml'><entry xmlns='{ATOM_NS}' xml:base='11/'>
<title>Inner</title><id>tag:inner</id><link href='inner'/>
<content type='html'>&lt;p&gt;All of it.</content></entry></content><updated>2026-11-24T00:00:00Z</updated></entry></feed>"""


def test_an_entry_within_an_entry_is_one_of_its_own_and_a_source_is_neither() -> None:
    outer, inner = parse(NESTED.encode(), URL).entries
    assert (outer.title, outer.url, outer.guid) == ("Outer", "http://paper.example/2026/outer", "tag:outer")
    assert (inner.title, inner.url, inner.guid) == ("Inner", "http://paper.example/2026/11/inner", "tag:inner")
    assert inner.content == "<p>All of it."


ILL_FORMED = [
    ("a bare ampersand", "<rss version='2.0'><channel><item><title>A & B</title><link>http://paper.example/a</link></item></channel></rss>"),
    ("cut short", "<rss version='2.0'><channel><item><title>A & B</title><link>http://paper.example/a</link></item><item><ti"),
    ("an undeclared namespace", "<rss version='2.0'><channel><item><media:x>1</media:x><title>A &amp; B</title><link>http://paper.example/a"
                                "</link></item></channel></rss>"),
    ("an undefined entity", "<rss version='2.0'><channel><item><title>A &amp;&nbsp;B</title><link>http://paper.example/a</link></item></channel>"
                            "</rss>"),
    ("words before the declaration", "\n\n  <?xml version='1.0'?><rss version='2.0'><channel><item><title>A &amp; B</title>"
                                     "<link>http://paper.example/a</link></item></channel></rss>"),
]  # fmt: skip


@pytest.mark.parametrize("document", [row[1] for row in ILL_FORMED], ids=[row[0] for row in ILL_FORMED])
def test_what_can_be_read_of_an_ill_formed_feed_is_read(document: str) -> None:
    found = parse(document.encode(), URL)
    assert [(entry.url, (entry.title or "").replace("\xa0", " ")) for entry in found.entries if entry.url] == [
        ("http://paper.example/a", "A & B")
    ]


def test_an_ill_formed_feed_says_so() -> None:
    assert (parse(ILL_FORMED[0][1].encode(), URL).problem or "").startswith("not well-formed")


def test_a_sitemap_that_breaks_off_gives_what_came_before() -> None:
    found = parse(documents.SITEMAP.replace("</urlset>", "<url><loc>http://paper.exam").encode(), URL)
    assert [entry.url for entry in found.entries] == [documents.ARTICLE]
    assert (found.problem or "").startswith("not well-formed")


NOT_FEEDS = [
    ("nothing", b"", "empty"),
    ("blanks", b" \n\t ", "empty"),
    ("a page", b"<!doctype html><html><body><p>Welcome</p></body></html>", "HTML page"),
    ("a page without a doctype", b"<html><head><title>404</title></head></html>", "HTML page"),
    ("plain text", b"Too many requests", "neither a feed nor an entry|not well-formed"),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "neither a feed|not well-formed"),
    ("other XML", b"<?xml version='1.0'?><html5/>", "neither a feed nor an entry"),
    ("JSON of another kind", b'{"error": "no such feed"}', "neither a JSON Feed"),
    ("a JSON list of another kind", b"[1, 2, 3]", "not of posts"),
    ("broken JSON", b'{"items": [', "like JSON"),
    ("deep JSON", b"[" * 100_000, "like JSON"),
    ("damaged gzip", b"\x1f\x8b\x08\x00\x00", "gzip"),
    ("a sitemap with zeros", b"<\x00urlset>", "not well-formed"),
    ("a sitemap without addresses", b"<urlset><url><loc>http://a.example/", "not well-formed"),
]


@pytest.mark.parametrize(("body", "message"), [row[1:] for row in NOT_FEEDS], ids=[row[0] for row in NOT_FEEDS])
def test_what_is_no_feed_is_named_in_one_line(body: bytes, message: str) -> None:
    with pytest.raises(NotAFeed, match=message) as raised:
        parse(body, URL)
    assert "\n" not in str(raised.value)


def test_a_page_is_a_list_of_articles_only_if_it_was_added_as_one() -> None:
    with pytest.raises(NotAFeed, match="HTML page"):
        parse(documents.SECTION.encode(), URL)


def test_a_feed_added_as_a_section_is_still_a_feed() -> None:
    assert parse(documents.RSS_20.encode(), URL, None, "section").kind == "rss"


def test_a_section_in_an_encoding_that_does_not_exist_is_read_all_the_same() -> None:
    assert len(parse(documents.SECTION.encode(), URL, "text/html; charset=utf8mb4", "section").entries) == 1


COAST = """<html><body>
<nav><a href="/coast">Coast</a><a href="/coast/harbour">All of the harbour and its ships</a><a href="/4711">4711</a></nav>
<main><h2><a href="/coast/a-ship-comes-in-12345.html">Ship</a></h2>
<h2><a href="/sea/fog-over-the-bay-23456.html">Fog</a></h2></main>
<aside><a href="/shop/twelve-mugs-and-a-cap">Twelve mugs and a cap for the whole family</a><a href="/abo">Abo</a></aside>
</body></html>"""
KNOWN = [f"http://paper.example/{desk}/story-number-{n}-{n}0000.html" for n, desk in enumerate(["coast", "sea", "town"] * 4, 1)]


def test_a_section_is_read_by_the_shape_of_the_articles_that_are_known_of_its_site() -> None:
    def read(known: list[str]) -> list[str]:
        return [entry.url or "" for entry in parse(COAST.encode(), URL, None, "section", known).entries]

    articles = ["http://paper.example/coast/a-ship-comes-in-12345.html", "http://paper.example/sea/fog-over-the-bay-23456.html"]
    assert read(KNOWN) == articles
    assert read([*KNOWN, "http://paper.example/4711"]) == ["http://paper.example/4711", *articles]
    assert "http://paper.example/shop/twelve-mugs-and-a-cap" in read(KNOWN[:3])  # too few to learn from


def test_a_section_is_read_by_a_persons_selector() -> None:
    for selector, links in (("main h2", 2), ("aside a", 2), ("main h2:first-child a", 1), ("article", 0)):
        assert len(parse(COAST.encode(), URL, None, "section", KNOWN, selector).entries) == links, selector


def test_empty_feeds_are_feeds() -> None:
    for document in ("<rss version='2.0'><channel><title>x</title></channel></rss>", "<urlset></urlset>", '{"items": []}', "[]"):
        assert parse(document.encode(), URL).entries == ()


PIECES = [
    "<rss version='2.0'>", "<channel>", "<item>", "</item>", "<link>", "</link>", "http://a.example/", "<title>", "&", "<", "&amp;",
    "<![CDATA[", "]]>", "<!--", "<entry>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<link href='x'/>", "'", "<pubDate>", " ",
    "2026-13-45", "<urlset>", "<url>", "<loc>", "</loc></url>", "{", '"items":', "[", "]", "}", "\x00", "\ud800", "<!DOCTYPE x [",
    "<!ENTITY a 'b'>", "]>", "<?xml version='1.0' encoding='x'?>", "<html>", "<a href='/2026/11/a'>", "ü",
]  # fmt: skip
markup = st.lists(st.sampled_from(PIECES)).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=400) | markup, st.sampled_from([None, "section", "rss"]), st.text(max_size=20) | st.none())
def test_any_bytes_give_a_document_or_a_named_refusal(body: bytes, added_as: str | None, content_type: str | None) -> None:
    try:
        found = parse(body, URL, content_type, added_as)
    except NotAFeed as error:
        assert str(error)  # noqa: PT017
        assert "\n" not in str(error)  # noqa: PT017
        return
    assert isinstance(found, FeedDocument)
    for entry in found.entries:
        assert entry.url is None or entry.url.startswith(("http://", "https://"))
        for moment in (entry.published_at, entry.updated_at):
            assert moment is None or moment.tzinfo is UTC


NAMES = ["items", "id", "url", "authors", "author", "name", "date_published", "link", "title", "rendered", "language"]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("http://a.example/"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
)


@given(st.lists(json_values, max_size=3), st.booleans())
def test_json_of_any_shape_gives_a_document_or_a_named_refusal(items: list[Any], as_feed: bool) -> None:
    try:
        found = parse(json.dumps({"items": items} if as_feed else items).encode(), URL)
    except NotAFeed:
        assert not as_feed
        return
    assert found.kind == ("json" if as_feed else "wordpress")


def test_the_largest_document_has_an_end() -> None:
    assert LARGEST <= 50_000_000
