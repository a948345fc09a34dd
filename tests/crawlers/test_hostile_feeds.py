"""Documents made to fill the memory, to take for ever, or to read what is not theirs."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from pathlib import Path

import pytest

from crawlers.entry import FeedDocument, NotAFeed
from crawlers.feeds import parse
from crawlers.feeds.reading import ENTRIES, FULL, SHORT

URL = "http://paper.example/feed"
FEED = "<rss version='2.0'><channel><item><link>http://paper.example/a</link><title>{}</title></item></channel></rss>"
LAUGHS = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LONG_ENTITY = f'<!ENTITY i "{"ha" * 50_000}">'


def _read(body: bytes) -> FeedDocument | None:
    """Within seconds, or the test fails: what grows by the square of its length would take minutes."""
    began = time.perf_counter()
    try:
        return parse(body, URL)
    except NotAFeed:
        return None
    finally:
        assert time.perf_counter() - began < 10


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("references", ["&i;", "&i;" * 20_000], ids=["once", "often"])
@pytest.mark.parametrize(
    "head",
    [f"<!DOCTYPE rss [{LAUGHS}]>", f"<!DOCTYPE rss [\n{LONG_ENTITY}\n]>", f"\n{LONG_ENTITY}\n",
     f"<!DOCTYPE rss [\n]>\n<!DOCTYPE rss [\n{LONG_ENTITY}\n]>"],
    ids=["entities of entities", "a long entity", "an entity outside of a DOCTYPE", "a second DOCTYPE"],
)  # fmt: skip
def test_entities_are_not_expanded(head: str, references: str, encoding: str) -> None:
    body = f"<?xml version='1.0' encoding='{encoding}'?>{head}{FEED.format(references)}".encode(encoding)
    tracemalloc.start()
    found = _read(body)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000
    assert found is None or all("ha" not in (entry.title or "") for entry in found.entries)


@pytest.mark.parametrize("scheme", ["file://{}", "{}"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_file_is_read_for_a_document(tmp_path: Path, scheme: str, encoding: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    declaration = f"<?xml version='1.0' encoding='{encoding}'?><!DOCTYPE x [<!ENTITY i SYSTEM '{scheme.format(secret)}'>]>"
    sitemap = "<urlset><url><loc>http://paper.example/&i;</loc></url></urlset>"
    for document in (FEED.format("&i;"), sitemap):
        found = _read((declaration + document).encode(encoding))
        assert found is None or "secret" not in str(found)


def test_a_document_that_reads_like_a_file_name_opens_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(FEED.format("the secret"))
    assert _read(str(secret).encode()) is None
    assert _read(b"/dev/zero") is None


def test_entities_of_a_sitemap_are_not_expanded() -> None:
    body = f"<?xml version='1.0'?><!DOCTYPE x [{LAUGHS}]><urlset><url><loc>http://paper.example/&i;</loc></url></urlset>"
    found = _read(body.encode())
    assert found is None or "haha" not in str(found)


TIRING = [
    ("an author without end", b"<rss version='2.0'><channel><item><author>" + b"a." * 50_000),
    ("doctypes", b"<!DOCTYPE a[" * 20_000),
    ("doctypes that end", b"<!DOCTYPE a[]>" * 20_000),
    ("open tags", b"<rss><channel>" + b"<a>" * 20_000),
    ("open items", b"<rss><channel>" + b"<item>" * 15_000),
    ("open brackets", b"<" * 100_000),
    ("ampersands", b"<rss><channel><item><title>" + b"&" * 100_000),
    ("comments", b"<rss><!--" * 20_000),
    ("CDATA", b"<rss><![CDATA[" * 20_000),
    ("attributes", b"<rss " + b"a='b' " * 30_000 + b">"),
    ("an open attribute", b'<rss><channel><item><link href="' * 5_000),
    ("tags in a title", b"<rss><channel><item><title>" + b"&lt;b" * 50_000),
    ("doctypes, each on its line", b"\n<!DOCTYPE " * 20_000 + b"<rss>"),
    ("empty lines", b"\n" * 200_000 + b"<rss><channel><item/></channel></rss>"),
    ("declarations without end", b"<?xml version='1.0' encoding='" * 5_000),
    ("blanks", b"<rss" + b" " * 200_000),
    ("a link of blanks", b"<rss><channel><item><link>" + b" \n" * 100_000 + b"x</link></item></channel></rss>"),
    ("a year of a thousand digits", b"<rss><channel><item><pubDate>" + b"1" * 200_000 + b"</pubDate></item></channel></rss>"),
    ("titles of brackets", b'{"items": [' + b",".join([b'{"title": "' + b"<" * 1_000 + b'"}'] * 3_000) + b"]}"),
    ("a number of many digits", b'{"items": [{"id": ' + b"1" * 200_000 + b"}]}"),
    ("more tags than any feed has", b"<rss><channel>" + b"<item/>" * 1_000_000),
]  # fmt: skip


@pytest.mark.parametrize("body", [row[1] for row in TIRING], ids=[row[0] for row in TIRING])
def test_a_tiring_document_is_done_with_soon(body: bytes) -> None:
    _read(body)


def test_a_gzip_bomb_is_refused() -> None:
    with pytest.raises(NotAFeed, match="unpacks to more than 50 MB"):
        parse(gzip.compress(b"<urlset>" + b" " * 60_000_000, 9), URL)


def test_only_so_many_entries_count_and_only_so_much_of_each() -> None:
    item = "<item><link>http://paper.example/{}</link></item>"
    found = parse(f"<rss version='2.0'><channel>{''.join(map(item.format, range(ENTRIES + 10)))}</channel></rss>".encode(), URL)
    assert len(found.entries) == ENTRIES
    (entry,) = parse(
        f'{{"items": [{{"url": "/a", "title": "{"t" * 9_999}", "content_html": "{"c" * 900_000}"}}]}}'.encode(), URL
    ).entries
    assert (len(entry.title or ""), len(entry.content or "")) == (SHORT, FULL)


def test_what_stands_before_a_feed_hides_nothing_however_long_it_is() -> None:
    for before in ("", "<!-- " + "x" * 9_000 + " -->", "\n" * 9_000, "<!DOCTYPE rss [" + "<!-- -->" * 900 + "]>"):
        body = f"<?xml version='1.0' encoding='iso-8859-1'?>{before}{FEED.format('Häfen')}".encode("latin-1")
        assert [entry.title for entry in parse(body, URL).entries] == ["Häfen"]
