"""What is written is read back, by our reader and by another; what others wrote, and what is torn, as far as it goes."""

from __future__ import annotations

import gzip
import io
import logging
import zlib
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import given, settings
from hypothesis import strategies as st

from crawlers import warc
from crawlers.warc import Recorded, SegmentWriter, read, responses

AT = datetime(2026, 11, 24, 12, 0, 0, 123456, tzinfo=UTC)
PAGES = [
    ("http://paper.example/a", 200, [("Content-Type", "text/html; charset=utf-8"), ("Server", "x")], b"<p>One</p>"),
    ("http://paper.example/b?c=d", 404, [("Content-Type", "text/html")], b""),
    ("http://paper.example/c", 299, [], bytes(range(256)) * 500),
    ("http://paper.example/d", 200, [("Content-Type", "text/plain")], b"WARC/1.1\r\nWARC-Type: response\r\n\r\n\r\n\r\n"),
]


@pytest.fixture
def written(tmp_path: Path) -> tuple[Path, list[int]]:
    writer = SegmentWriter(tmp_path, "copydesk/0.1")
    offsets = [writer.add(url, AT, status, headers, body) for url, status, headers, body in PAGES]
    return tmp_path / writer.close(), offsets


def test_a_record_is_read_where_it_begins(written: tuple[Path, list[int]]) -> None:
    path, offsets = written
    with path.open("rb") as file:
        for offset, (url, status, headers, body) in reversed(list(zip(offsets, PAGES, strict=True))):
            found = read(file, offset)
            assert (found.url, found.fetched_at, found.status, found.body) == (url, AT, status, body)
            assert found.content_type == dict(headers).get("Content-Type")


def test_a_file_is_read_from_end_to_end(written: tuple[Path, list[int]]) -> None:
    assert [(found.url, found.status, found.body) for found in responses(written[0])] == [
        (url, status, body) for url, status, _, body in PAGES
    ]


def test_another_reader_agrees_on_every_record(written: tuple[Path, list[int]]) -> None:
    path, offsets = written
    with path.open("rb") as stream:
        info, *records = [
            (record.record_type, record.stream_pos, record.http_headers and record.http_headers.status_code, record.reader.read())
            for record in ArchiveIterator(stream, parse_http=True, strict_mode=True)
        ]
    assert info[0] == WarcRecordType.warcinfo
    assert info[3].startswith(b"software: copydesk/0.1\r\n")
    assert records == [(WarcRecordType.response, offset, page[1], page[3]) for offset, page in zip(offsets, PAGES, strict=True)]


def test_another_reader_finds_every_digest_true(written: tuple[Path, list[int]]) -> None:
    with written[0].open("rb") as stream:
        records = ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True)
        assert [record.verify_payload_digest() for record in records] == [True] * len(PAGES)


def test_every_member_stands_alone_and_ends_as_the_standard_says(written: tuple[Path, list[int]]) -> None:
    rest, ids, records = written[0].read_bytes(), set(), 0
    while rest:
        unpack = zlib.decompressobj(wbits=31)
        record = unpack.decompress(rest)
        assert unpack.eof
        rest, records = unpack.unused_data, records + 1
        head, _, block = record.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        fields = dict(line.split(b": ", 1) for line in lines[1:])
        assert lines[0] == b"WARC/1.1"
        assert block[int(fields[b"Content-Length"]) :] == b"\r\n\r\n"
        ids.add(fields[b"WARC-Record-ID"])
    assert len(ids) == records == len(PAGES) + 1


def test_what_described_the_transfer_is_not_kept(tmp_path: Path) -> None:
    """The body is recorded decoded: the old length and encodings would be untrue of it."""
    headers = [
        ("Content-Encoding", "gzip"),
        ("transfer-encoding", "chunked"),
        ("Content-Length", "999"),
        ("Set-Cookie", "a=b"),
        ("ETag", '"x"'),
    ]
    writer = SegmentWriter(tmp_path, "copydesk")
    offset = writer.add("http://paper.example/", AT, 200, headers, b"body")
    with (tmp_path / writer.close()).open("rb") as file:
        assert read(file, offset).headers == {"etag": '"x"', "content-length": "4"}


def test_a_header_cannot_break_out_of_its_line(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "copydesk")
    offset = writer.add("http://paper.example/", AT, 200, [("X", "a\r\n\r\n<p>forged</p>"), ("Y\r\nZ", "b")], b"true")
    with (tmp_path / writer.close()).open("rb") as file:
        assert read(file, offset).body == b"true"


header = st.tuples(
    st.text(alphabet="abcX-", min_size=1, max_size=8),
    st.binary(max_size=20).map(lambda raw: raw.decode("utf-8", "surrogateescape")),
)


@settings(max_examples=50)
@given(st.binary(max_size=2_000), st.lists(header, max_size=4), st.integers(100, 599))
def test_any_answer_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, body: bytes, headers: list[tuple[str, str]], status: int
) -> None:
    folder = tmp_path_factory.mktemp("any")
    writer = SegmentWriter(folder, "copydesk")
    offset = writer.add("http://paper.example/", AT, status, headers, body)
    path = folder / writer.close()
    with path.open("rb") as file:
        found = read(file, offset)
    assert (found.status, found.body) == (status, body)
    assert [(other.status, other.body) for other in responses(path)] == [(status, body)]


def test_a_segment_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "copydesk")
    writer.add("http://paper.example/", AT, 200, [], b"x")
    assert [path.name for path in tmp_path.iterdir()] == [f"{writer.name}.part"]
    assert writer.close() == writer.name
    assert [path.name for path in tmp_path.iterdir()] == [writer.name]


def test_a_segment_given_up_leaves_nothing(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "copydesk")
    writer.discard()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("where", ["inside the last record", "inside its end"])
def test_a_torn_file_gives_what_came_before(written: tuple[Path, list[int]], where: str, caplog: pytest.LogCaptureFixture) -> None:
    path, offsets = written
    whole = path.read_bytes()
    torn = path.with_name("torn.warc.gz")
    torn.write_bytes(whole[: offsets[3] + 40] if where == "inside the last record" else whole[:-5])
    with caplog.at_level(logging.WARNING):
        found = [page.url for page in responses(torn)]
    assert found[:3] == [page[0] for page in PAGES[:3]]
    with torn.open("rb") as file:
        assert read(file, offsets[2]).body == PAGES[2][3]
        with pytest.raises(ValueError, match="cut short"):
            read(file, offsets[3])


@pytest.mark.parametrize("cut", range(20, 400, 19))
def test_a_file_torn_anywhere_is_no_error(written: tuple[Path, list[int]], tmp_path: Path, cut: int) -> None:
    torn = tmp_path / "torn.warc.gz"
    torn.write_bytes(written[0].read_bytes()[:cut])
    for page in responses(torn):
        assert isinstance(page, Recorded)


@pytest.mark.parametrize("offset", [0, 1, 7, 10**9])
def test_where_no_response_begins_there_is_none(written: tuple[Path, list[int]], offset: int) -> None:
    with written[0].open("rb") as file, pytest.raises(ValueError, match="the record at"):
        read(file, offset)


HEAD = b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
DATE = b"WARC-Date: 2026-11-24T12:00:00Z\r\n"
NONE_OF_OURS = [
    ("no length", HEAD + DATE),
    ("a length that is none", HEAD + DATE + b"Content-Length: x\r\n\r\n"),
    ("no HTTP", HEAD + DATE + b"Content-Length: 0\r\n\r\n"),
    ("no status", HEAD + DATE + b"Content-Length: 8\r\n\r\nHTTP/1.1"),
    ("no date", HEAD + b"Content-Length: 12\r\n\r\nHTTP/1.1 200"),
    ("a date that is none", HEAD + DATE.replace(b"-24T", b"-99T") + b"Content-Length: 12\r\n\r\nHTTP/1.1 200"),
]


@pytest.mark.parametrize("record", [row[1] for row in NONE_OF_OURS], ids=[row[0] for row in NONE_OF_OURS])
def test_a_record_that_we_cannot_have_written_is_refused(record: bytes) -> None:
    with pytest.raises(ValueError, match="the record at 0 is none of ours"):
        read(io.BytesIO(gzip.compress(record)), 0)


def test_a_record_larger_than_any_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "LARGEST_RECORD", 10_000)
    writer = SegmentWriter(tmp_path, "copydesk")
    offset = writer.add("http://paper.example/", AT, 200, [], b" " * 20_000)
    with (tmp_path / writer.close()).open("rb") as file, pytest.raises(ValueError, match="larger than"):
        read(file, offset)


def _foreign(*answers: bytes, packed: bool = False, target: str = "http://paper.example/") -> bytes:
    records = []
    for number, answer in enumerate(answers):
        head = [b"WARC/1.0", b"WARC-Type: response", f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>".encode(),
                b"WARC-Date: 2020-01-02T03:04:05Z", f"WARC-Target-URI: {target}".encode(),
                b"Content-Type: application/http; msgtype=response", f"Content-Length: {len(answer)}".encode()]  # fmt: skip
        record = b"\r\n".join(head) + b"\r\n\r\n" + answer + b"\r\n\r\n"
        records.append(gzip.compress(record) if packed else record)
    return b"".join(records)


def _chunked(body: bytes, size: int = 7) -> bytes:
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


BODY = "<p>Häfen öffnen, says the paper.</p>".encode()
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
FOREIGN = [
    ("plain", OK + b"\r\n" + BODY),
    ("gzip", OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(BODY)),
    ("deflate", OK + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(BODY)),
    ("bare deflate", OK + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(BODY, wbits=-15)),
    ("brotli", OK + b"Content-Encoding: br\r\n\r\n" + brotli.compress(BODY)),
    ("gzip of several members", OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(BODY[:9]) + gzip.compress(BODY[9:])),
    ("gzip, then brotli", OK + b"Content-Encoding: gzip, BR\r\n\r\n" + brotli.compress(gzip.compress(BODY))),
    ("deflate, then gzip, and nothing", OK + b"Content-Encoding: deflate,gzip,identity\r\n\r\n"
                                        + gzip.compress(zlib.compress(BODY))),
    ("said to be gzip, then brotli, and is the first alone", OK + b"Content-Encoding: gzip, br\r\n\r\n"
                                                             + gzip.compress(BODY, mtime=1_795_945_204)),
    ("said to be gzip, and is not", OK + b"Content-Encoding: gzip\r\n\r\n" + BODY),
    ("chunked", OK + b"Transfer-Encoding: chunked\r\n\r\n" + _chunked(BODY)),
    ("said to be chunked, and is not", OK + b"Transfer-Encoding: chunked\r\n\r\n" + BODY),
    ("gzip in chunks", OK + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                       + _chunked(gzip.compress(BODY))),
    ("bare line feeds", b"HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + BODY),
]  # fmt: skip


@pytest.mark.parametrize("packed", [False, True], ids=["plain file", "gzip file"])
@pytest.mark.parametrize("answer", [row[1] for row in FOREIGN], ids=[row[0] for row in FOREIGN])
def test_files_of_other_writers_are_read(tmp_path: Path, answer: bytes, packed: bool) -> None:
    path = tmp_path / "foreign.warc"
    path.write_bytes(_foreign(answer, answer, packed=packed))
    found = list(responses(path))
    assert [(page.status, page.body, page.content_type) for page in found] == [(200, BODY, "text/html")] * 2
    assert found[0].fetched_at == datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_an_address_in_angle_brackets_is_read(tmp_path: Path) -> None:
    path = tmp_path / "foreign.warc"
    path.write_bytes(_foreign(FOREIGN[0][1], target="<http://paper.example/a>"))
    assert [page.url for page in responses(path)] == ["http://paper.example/a"]


def test_one_bad_record_does_not_hide_the_next(tmp_path: Path) -> None:
    path = tmp_path / "foreign.warc"
    path.write_bytes(_foreign(FOREIGN[0][1], b"\x00\xff not HTTP at all", b"", FOREIGN[0][1], packed=True))
    found = [page.body for page in responses(path) if page.status == 200]
    assert found == [BODY, BODY]


SPACES = gzip.compress(b" " * 5_000_000)
BOMBS = [
    ("gzip", b"gzip", SPACES),
    ("gzip of large members", b"gzip", SPACES * 100),
    ("gzip of many members", b"gzip", gzip.compress(b" " * 60_000) * 1_000),
    ("gzip, then brotli", b"gzip, br", brotli.compress(SPACES)),
    ("brotli, then gzip", b"br, gzip", gzip.compress(brotli.compress(b" " * 5_000_000))),
    ("gzip twice", b"gzip, gzip", gzip.compress(SPACES)),
]


@pytest.mark.parametrize(("coding", "body"), [row[1:] for row in BOMBS], ids=[row[0] for row in BOMBS])
def test_a_packed_body_that_would_fill_the_memory_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, coding: bytes, body: bytes
) -> None:
    monkeypatch.setattr(warc, "LARGEST_RECORD", 100_000)
    path = tmp_path / "bomb.warc"
    path.write_bytes(_foreign(b"HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + b"\r\n\r\n" + body, FOREIGN[0][1]))
    found = list(responses(path))
    assert found[-1].body == BODY
    assert max(len(page.body) for page in found) <= 100_000


@pytest.mark.parametrize(
    "content", [b"", b"no WARC at all\n" * 100, gzip.compress(b"nor this"), b"\x1f\x8b\x08\x00", bytes(range(256)) * 9]
)
def test_what_is_no_warc_gives_nothing_and_no_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "nothing.warc.gz"
    path.write_bytes(content)
    assert list(responses(path)) == []


def test_records_of_a_stream_without_seeking_are_whole() -> None:
    """The layout is that of any gzip file: a plain unpacker reads it too."""
    record = _foreign(FOREIGN[0][1], packed=True)
    assert gzip.GzipFile(fileobj=io.BytesIO(record * 2)).read().count(BODY) == 2
