"""Which pages of a site are one article."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaning.distinct import distinct
from cleaning.model import Extraction
from tests.cleaning.desk import URL, extraction, prose

AROUND = [prose(number) for number in range(900, 906)]


def _sizes(pages: list[Extraction]) -> list[int]:
    return sorted(len(group) for group in distinct(pages))


def _page(name: str, *texts: str) -> Extraction:
    return extraction(*texts, url=f"{URL}?{name}")


def test_copies_print_views_and_longer_versions_are_one() -> None:
    text = [prose(number) for number in range(8)]
    pages = [
        _page("", *text),
        _page("print", "Print view", *text),
        _page("first", *text[:6]),
        _page("later", *text, prose(50), prose(51)),
    ]
    assert _sizes([*pages, _page("other", *(prose(number) for number in range(60, 66)))]) == [1, 4]


def test_articles_that_share_what_the_site_puts_around_them_are_not_one() -> None:
    """Not even through a page that has next to nothing else."""
    pages = [_page(str(number), *AROUND, *(prose(number * 10 + part) for part in range(8))) for number in range(5)]
    assert _sizes([*pages, _page("empty", *AROUND, "A stub.")]) == [1] * 6


def test_a_round_up_belongs_to_the_articles_that_it_holds_whole() -> None:
    """Counted apart, it would make their sentences repeat."""
    articles = [_page(str(number), *(prose(number * 10 + part) for part in range(5))) for number in range(3)]
    held = [block.text for article in articles for block in article.blocks]
    assert _sizes([*articles, _page("roundup", *held)]) == [4]


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_pages_changes_nothing(random: Random) -> None:
    pages = [
        _page(str(number), *AROUND[: number % 7], *(prose(number // 2 * 10 + part) for part in range(5))) for number in range(10)
    ]
    shuffled = Random(random.random()).sample(pages, len(pages))
    assert distinct(shuffled) == distinct(pages)
