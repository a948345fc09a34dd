"""Fetch into WARC, beside a bare Scrapy spider that only downloads: the same pages, the same hosts, as many at once."""

from __future__ import annotations

from benchmarks.loopback import AT_ONCE, compare, host

LIMIT = 0.8
PAGES = 4_000


def main() -> None:
    compare(
        f"fetch of {PAGES} pages on {AT_ONCE} hosts",
        lambda port: [f"http://{host(number % AT_ONCE)}:{port}/page/{number}" for number in range(PAGES)],
        "fetch",
        None,
        LIMIT,
    )


if __name__ == "__main__":
    main()
