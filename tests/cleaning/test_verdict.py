"""Each rejection by the page it is meant for, and beside it the true article that must pass."""

from __future__ import annotations

import pytest

import cleaning
from copydesk.newsroom.oddities import ODDITIES
from tests.cleaning.desk import URL, WORLD, page, prose

ARTICLE = '<meta property="og:type" content="article">'
TEXT = [prose(1), prose(2), prose(3)]
FREE = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'

REJECTED = {
    "consent_wall": page("We value your privacy", [
        "We and our partners use cookies. Your consent is asked for: cookies store personal data."]),
    "challenge": page("Just a moment...", ["Checking your browser before you go on."]),
    "login": page("Log in", [], tail="<form><input type='text'><input type='password'></form>"),
    "soft_404": page("Page not found", ["The page that you are looking for does not exist."]),
    "error_page": page("Service unavailable", ["Something went wrong. Please try again."]),
    "parked": page("coast.test", ["This domain name is for sale. Buy this domain today."]),
    "paywall": page("Bridge opens", ["Subscribe to read on."], head=FREE),
    "gallery": page("Watch: the ferry", [], head='<meta property="og:type" content="video.other">',
                    tail="<video src='a.mp4'></video>"),
    "empty": page("Bridge opens", []),
    "not_html": b"%PDF-1.7",
}  # fmt: skip


@pytest.mark.parametrize("status", REJECTED)
def test_what_is_no_article_is_named(status: str) -> None:
    found = cleaning.extract(REJECTED[status], URL)
    assert found.status == status
    assert found.reason


PASSED = {
    "on cookie banners": page("Court rules on cookie consent", [
        "A court ruled on Tuesday that cookie banners must offer a way to refuse. Consent, it said,"
        " is no consent if there is no choice.",
        "The case was brought by readers of a newspaper, who had been asked to accept cookies from more than eight hundred firms."
        " The paper said that it would study the ruling, which its lawyers called narrow, and change the wording of its notice."],
        head=ARTICLE),
    "on a lost page": page("Lost page of the harbour book is not found again", TEXT, head=ARTICLE),
    "on captchas": page("Why machines solve captchas faster than people", TEXT, head=ARTICLE),
    "on passwords": page("How to choose a password", TEXT, head=ARTICLE, tail="<form><input type='password'></form>"),
    "on domains": page("What a domain name for sale tells of the market", TEXT, head=ARTICLE),
    "on subscriptions": page("Paper ends premium subscription", TEXT, head=ARTICLE),
    "that is short": page("Bridge closed", [
        "The bridge over the river is closed until Friday, the town said. Traffic is led over"
        " the old ferry, which runs every hour."],
        head=ARTICLE),
    "of one paragraph on subscribers": page("Film service gains readers of subtitles", [
        "The film service added 9.3 million subscribers in the spring, it said on Tuesday, more than twice what analysts expected,"
        " after it ended the sharing of passwords and began to sell a cheaper subscription with advertisements. Its premium plan"
        " will cost two euros more from the autumn. Shares of the company, which has 270 million subscribers, fell by 4%."],
        head=ARTICLE),
    "of one paragraph on Premium Bonds": page("Prize rate falls", [
        "The prize rate of Premium Bonds will fall to four percent from December, the bank said. Some 24 million people hold them,"
        " and one in twenty thousand bonds wins each month. The two largest prizes, of a million each, stay as they are."],
        head=ARTICLE),
    "that ends with its subscribers": page("Cable firm raises prices", [
        prose(1, 5), "The firm has lost a tenth of its subscribers since spring. Members asked for premium content."],
        head=ARTICLE),
    "that ends with its newsletter": page("Bridge opens", [prose(1, 5), "Subscribe to our newsletter and have it in your inbox."],
        head=ARTICLE),
}  # fmt: skip


@pytest.mark.parametrize("about", PASSED)
def test_a_true_article_passes(about: str) -> None:
    found = cleaning.extract(PASSED[about], URL)
    assert (found.status, found.reason, found.partial) == ("article", "", False)


def test_what_is_readable_before_a_paywall_is_kept_and_marked() -> None:
    found = cleaning.extract(page("Bridge opens", [prose(1), prose(2)], head=FREE), URL)
    assert (found.status, found.partial) == ("article", True)
    assert "paywall" in found.flags


ASKED = [
    "Subscribe to read on.", "To continue reading, subscribe now for one euro.", "Already a subscriber? Log in.",
    "This article is for subscribers only.", "Jetzt abonnieren und weiterlesen", "Cet article est réservé aux abonnés.",
    "Ya eres suscriptor? Inicia sesión.", "Оформите подписку, чтобы читать дальше.",
]  # fmt: skip


@pytest.mark.parametrize("line", ASKED)
def test_a_line_that_asks_to_subscribe_marks_what_stands_above_it_as_a_part(line: str) -> None:
    found = cleaning.extract(page("Bridge opens", [prose(1, 5), line], head=ARTICLE), URL)
    assert (found.status, found.partial, found.flags) == ("article", True, ("paywall",))
    assert (
        cleaning.extract(
            page("Bridge opens", ["On Tuesday the bridge over the river between the two towns", line], head=ARTICLE), URL
        ).status
        == "paywall"
    )


def test_a_live_blog_is_an_article_and_marked() -> None:
    head = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    assert cleaning.extract(page("Storm, minute by minute", TEXT, head=head), URL).flags == ("live_blog",)


def test_the_front_page_is_a_section() -> None:
    assert cleaning.extract(page("The Coast", TEXT), "https://paper.test/").status == "section"
    assert cleaning.extract(page("The Coast", TEXT, head=ARTICLE), "https://paper.test/").status == "article"


LISTED = "".join(
    f"<h3><a href='/2026/story-{number}'>Headline of story {number}</a></h3><p>In short, {prose(number, 1)}</p>"
    for number in range(8)
)
COLLECTION = '<script type="application/ld+json">{"@type": "CollectionPage"}</script>'


@pytest.mark.parametrize(("address", "head", "status"), [
    ("https://paper.test/tag/bridges/", "", "section"),
    ("https://paper.test/category/region", "", "section"),
    ("https://paper.test/author/ada-lovelace", "", "section"),
    ("https://paper.test/region", COLLECTION, "section"),
    ("https://paper.test/region", "", "article"),
    ("https://paper.test/tag/bridges/", ARTICLE, "article"),
])  # fmt: skip
def test_a_list_of_others_is_known_by_its_address_or_its_word(address: str, head: str, status: str) -> None:
    markup = f"<html><head><title>Bridges</title>{head}</head><body><main><h1>Bridges</h1>{LISTED}</main></body></html>"
    assert cleaning.extract(markup.encode(), address).status == status


def test_an_article_that_lies_under_a_section_is_one() -> None:
    markup = page("Bridge opens", [prose(1, 5), prose(2)], tail=LISTED)
    assert cleaning.extract(markup, "https://paper.test/category/bridge-opens").status == "article"


@pytest.mark.parametrize(("inner", "status"), [
    ("<video src='a.mp4'></video>", "gallery"), ("<figure><img src='a.jpg'></figure>" * 5, "gallery"),
    ("<figure><img src='a.jpg'></figure>", "empty"),
])  # fmt: skip
def test_pictures_or_a_video_without_a_text(inner: str, status: str) -> None:
    assert cleaning.extract(page("The ferry", [], tail=inner), URL).status == status
    assert cleaning.extract(page("The ferry", TEXT, tail=inner), URL).status == "article"


def test_an_error_status_is_no_article_whatever_stands_there() -> None:
    assert cleaning.extract(page("Bridge opens", TEXT, head=ARTICLE), URL, status=404).status == "error_page"


@pytest.mark.parametrize(
    "odd", [odd for odd in ODDITIES if odd.answer(WORLD).status == 200 and odd.expected != "robots"], ids=lambda odd: odd.path
)
def test_the_newsrooms_odd_pages_are_named_rightly(odd) -> None:  # type: ignore[no-untyped-def]
    found = cleaning.extract(odd.answer(WORLD).body.encode(), f"http://oddments.newsroom.test{odd.path}")
    assert found.status == odd.expected
