"""skipHours and skipDays of RSS: when a feed asks not to be asked, in UTC. feedparser does not read them."""

from __future__ import annotations

import re

HEAD = 65_536  # bytes: both stand before the items
HOURS = re.compile(rb"<skipHours>(.{0,2000}?)</skipHours>", re.IGNORECASE | re.DOTALL)
DAYS = re.compile(rb"<skipDays>(.{0,1000}?)</skipDays>", re.IGNORECASE | re.DOTALL)
NUMBER = re.compile(rb"<hour>\s*(\d{1,2})\s*</hour>", re.IGNORECASE)
WORD = re.compile(rb"<day>\s*(\w{6,9})\s*</day>", re.IGNORECASE)
WEEK = (b"monday", b"tuesday", b"wednesday", b"thursday", b"friday", b"saturday", b"sunday")


def skips(body: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(hours, weekdays from Monday = 0)."""
    hours, days = HOURS.search(body, 0, HEAD), DAYS.search(body, 0, HEAD)
    named = {int(hour) % 24 for hour in NUMBER.findall(hours[1]) if int(hour) <= 24} if hours else set()
    words = {word.lower() for word in WORD.findall(days[1])} if days else set()
    return tuple(sorted(named)), tuple(day for day, word in enumerate(WEEK) if word in words)
