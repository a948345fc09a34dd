"""Polls of unchanged feeds, a 304 each, beside a bare Scrapy spider that asks for the same."""

from __future__ import annotations

from benchmarks.loopback import compare, host

LIMIT = 0.8
FEEDS = 1_000


def main() -> None:
    compare(
        f"poll of {FEEDS} unchanged feeds, each on a host of its own",
        lambda port: [f"http://{host(number)}:{port}/feed" for number in range(FEEDS)],
        "poll",
        '"v1"',
        LIMIT,
    )


if __name__ == "__main__":
    main()
