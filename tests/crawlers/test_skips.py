"""Hours and days in which a feed asks not to be asked."""

from __future__ import annotations

import pytest

from crawlers.feeds.skips import skips


@pytest.mark.parametrize(("channel", "hours", "days"), [
    (b"<skipHours><hour>0</hour><hour>13</hour></skipHours>", (0, 13), ()),
    (b"<skipHours>\n<hour> 24 </hour><hour>99</hour><hour>x</hour></skipHours>", (0,), ()),
    (b"<skipDays><day>Saturday</day><day>sunday</day><day>Funday</day></skipDays>", (), (5, 6)),
    (b"<skiphours><hour>7</hour></skiphours><SkipDays><Day>Monday</Day></SkipDays>", (7,), (0,)),
    (b"<item><title>hour</title></item>", (), ()),
    (b"<skipHours><hour>1</hour>", (), ()),
])  # fmt: skip
def test_skips_are_read(channel: bytes, hours: tuple[int, ...], days: tuple[int, ...]) -> None:
    assert skips(b"<rss><channel>" + channel) == (hours, days)
