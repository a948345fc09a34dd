"""`make bench`: every benchmark in turn. COPYDESK_BENCH_PAGES names WARC files, apart by `:`; else the newsroom writes pages.
COPYDESK_BENCH_LONG=yes adds the long life of one worker, about ten minutes."""

from __future__ import annotations

from benchmarks import changed, claims, copies, extraction, fetch, poll, reclean, way
from benchmarks.way import named_pages


def main() -> None:
    named = named_pages()
    extraction.main(named)
    way.main(named)
    reclean.main(named)
    fetch.main()
    poll.main()
    changed.main()
    claims.main()
    copies.main((10_000, 100_000))


if __name__ == "__main__":
    main()
