"""Who we are to the sites that we read: asked for once, by `copydesk init`, and kept in COPYDESK_HOME."""

from __future__ import annotations

import re
import sys
from importlib.metadata import version

from copydesk.settings import NOBODY, USER_AGENT_FILE, Settings

CONTACT = re.compile(r"https?://[\w.-]+\.\w+[^\s()<>]*|[^\s()<>@]+@[\w.-]+\.\w+")
ASKED = "Where do the owners of sites find out who you are? A web address or an e-mail address (none for now: Enter): "


class NoContact(Exception):
    """What was given is no way to reach anybody; one line."""


def introduce(settings: Settings, contact: str | None) -> list[str]:
    """Keep the contact that was given, or ask for one where nobody has said and somebody is there. Lines on who we are."""
    if contact is None and settings.user_agent == NOBODY and sys.stdin.isatty():
        contact = input(ASKED).strip() or None
    if contact is None:
        if settings.user_agent != NOBODY:
            return [f"presented to sites as {settings.user_agent}"]
        return ["nobody has said who you are: run copydesk init --contact ADDRESS before you read the web"]
    agent = user_agent(contact)
    settings.home.mkdir(parents=True, exist_ok=True)
    (settings.home / USER_AGENT_FILE).write_text(agent + "\n", encoding="utf-8")
    return [f"presented to sites as {agent}"]


def user_agent(contact: str) -> str:
    """A name, and an address where it is told whose it is."""
    if not CONTACT.fullmatch(contact) or len(contact) > 200 or not contact.isascii():
        raise NoContact(f"the contact should be a web address or an e-mail address (https://paper.example/bot), and is {contact!r}")
    return f"copydesk/{version('copydesk')} (+{contact})"
