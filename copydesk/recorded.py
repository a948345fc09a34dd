"""`copydesk extract PAGES.warc.gz`: recorded pages -> articles, without a database. Feeds among the records are read for what
they say of the pages; each site is learned from all of its pages before the first of them is composed."""

from __future__ import annotations

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, TextIO

import cleaning
from cleaning.boilerplate import learn
from cleaning.composition import UNKNOWN, told
from cleaning.model import Extraction, Hints, SiteKnowledge
from copydesk.stages.bounded import Workers
from copydesk.stages.poll_rules import entry_hints
from crawlers.addresses import normalise, site_of
from crawlers.content import is_feed
from crawlers.entry import NotAFeed
from crawlers.feeds import parse
from crawlers.warc import Recorded, responses

MOST_OF_A_SITE = 500  # articles of a site that are learned from, as in the pipeline's default


def clean_recorded(paths: Sequence[Path], out: TextIO, workers: int, page_seconds: int,
                   progress: Callable[[int], None]) -> dict[str, int]:  # fmt: skip
    """Write one JSON object a page, in the order of the records: url, status, reason, title, body, authors, published_at,
    modified_at, language, removed. Returns how many pages had which status."""
    hints = _feed_hints(paths)
    counts: Counter[str] = Counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as spill, Workers(workers, page_seconds) as pool:
        sites: dict[str, list[int]] = defaultdict(list)
        offsets: list[tuple[int, str]] = []
        tasks = ((page.url, (page, hints.get(_key(page.url), {}))) for path in paths for page in _pages(path))
        for url, result in pool.results(extract_page, tasks):
            if isinstance(result, Exception):
                result = Extraction(url, "hostile", str(result), cleaning.VERSION)
            site = _site(url)
            if result.status == "article" and len(sites[site]) < MOST_OF_A_SITE:
                sites[site].append(len(offsets))
            offsets.append((spill.tell(), site))
            spill.write(json.dumps(result.to_json()) + "\n")
            progress(1)
        known = _learned(spill, offsets, sites)
        for offset, site in offsets:
            extraction = _read(spill, offset)
            out.write(json.dumps(record(extraction, known.get(site)), ensure_ascii=False) + "\n")
            counts[extraction.status] += 1
    return dict(counts)


def extract_page(page: Recorded, hints: Mapping[str, Any]) -> Extraction:
    """Runs in a worker process."""
    return cleaning.extract(page.body, page.url, page.content_type, Hints(**hints), page.status)


def record(extraction: Extraction, knowledge: SiteKnowledge | None) -> dict[str, Any]:
    article = cleaning.compose(extraction, knowledge) if knowledge else cleaning.compose(extraction)
    standing = extraction.status == "article"
    return {
        "url": extraction.url, "status": extraction.status, "reason": extraction.reason,
        "title": article.title, "body": article.body if standing else "", "authors": list(article.authors),
        "published_at": article.published_at, "modified_at": article.modified_at, "language": article.language,
        "removed": [{"text": cut.text, "reason": told(cut, knowledge or UNKNOWN)} for cut in article.removed],
    }  # fmt: skip


def _learned(spill: IO[str], offsets: Sequence[tuple[int, str]], sites: Mapping[str, Sequence[int]]) -> dict[str, SiteKnowledge]:
    """One site in memory at a time."""
    return {site: learn(site, [_read(spill, offsets[number][0]) for number in numbers]) for site, numbers in sites.items()}


def _read(spill: IO[str], offset: int) -> Extraction:
    spill.seek(offset)
    return Extraction.from_json(json.loads(spill.readline()))


def _pages(path: Path) -> Iterator[Recorded]:
    return (page for page in responses(path) if not is_feed(page.body))


def _feed_hints(paths: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """Address -> hints, as polling would have had them."""
    hints: dict[str, dict[str, Any]] = {}
    for path in paths:
        for page in responses(path):
            if is_feed(page.body):
                try:
                    document = parse(page.body, page.url, page.content_type)
                except NotAFeed:
                    continue
                for entry in document.entries:
                    if entry.url:
                        hints.setdefault(_key(entry.url), entry_hints(entry, document))
    return hints


def _key(url: str) -> str:
    try:
        return normalise(url)
    except ValueError:
        return url


def _site(url: str) -> str:
    try:
        return site_of(normalise(url))
    except ValueError:
        return url
