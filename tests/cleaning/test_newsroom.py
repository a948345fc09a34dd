"""The newsroom knows the truth of each article: what is cleaned must be that, in every markup, script and charset it serves."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest

from copydesk.newsroom.world import SITES
from tests.cleaning.desk import WORLD, cleaned

BOTH = pytest.mark.parametrize("hinted", [True, False], ids=["with what the feed says", "from the pages alone"])


@BOTH
@pytest.mark.parametrize("host", [site.host for site in SITES])
def test_every_article_of_a_site_comes_out_as_it_was_written(host: str, hinted: bool) -> None:
    found = [(story, article) for story, article in cleaned(hinted) if story.site.host == host]
    assert len(found) == len(WORLD.announced(found[0][0].site))
    for story, article in found:
        assert article.body == story.body
        assert article.title == story.title
        assert article.authors == story.authors
        assert article.language == story.site.language


@BOTH
def test_the_time_of_publication_is_the_newsrooms(hinted: bool) -> None:
    for story, article in cleaned(hinted):
        assert article.published_at is not None
        found = datetime.fromisoformat(article.published_at)
        assert found.date() == story.published.date()
        if found.tzinfo:
            assert found == story.published


def test_what_was_cut_is_kept_with_its_reason() -> None:
    cut = Counter(removed.reason.split(" ")[0] for _, article in cleaned() for removed in article.removed)
    assert cut
    for story, article in cleaned():
        assert all(removed.text not in story.paragraphs and removed.reason for removed in article.removed)
