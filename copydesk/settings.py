"""Every setting, read once from the environment. `.env.example` lists them with their meaning."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

OLDEST_HOURS = 87_600  # ten years
NOBODY = "copydesk/0.1 (+https://example.org/set-COPYDESK_USER_AGENT)"  # who we are as long as nobody has said
USER_AGENT_FILE = "user-agent"  # in COPYDESK_HOME
OPT_OUTS = ("noindex", "noarchive", "noai", "noimageai", "tdm")  # as crawlers/opt_outs.py finds them


class SettingError(Exception):
    """A setting is missing or makes no sense; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    home: Path  # everything we keep on this machine
    database_url: str | None  # None: the private PostgreSQL below `home`
    archive: str  # where WARC files go: a folder, or an fsspec address
    workers: int  # processes for each of fetch, extract and publish
    user_agent: str
    host_delay: float  # seconds between two requests to a host that asks for no other
    poll_seconds: int  # shortest time between two polls of a feed
    revisit_hours: tuple[float, ...]  # ages at which a published page is fetched again for edits
    keep_gone_text: bool  # does the text of a page that its site removed stay readable?
    allow_private: bool  # may loopback and private addresses be crawled? for the newsroom and tests
    stage_seconds: int  # budget of one stage in one run
    lease_seconds: int
    page_seconds: int  # hard limit of extracting one page
    site_articles: int  # newest distinct articles that a site's boilerplate is learned from
    copy_days: int  # how far apart in time copies are looked for
    http_proxy: str | None
    https_proxy: str | None
    ports: tuple[int, ...] = (80, 443)  # that may be asked; these two always may
    poll_longest_seconds: int = 86_400  # longest time between two polls of a feed that works and asks for no more
    keep_captures: int | None = None  # days; None: for ever. Of captures that no article was made from
    keep_last_captures: int | None = None  # of those that the standing articles were made from
    keep_versions: int | None = None  # of earlier versions
    keep_entries: int | None = None  # since they were last seen
    keep_polls: int | None = None
    keep_runs: int | None = 90
    reclean_asks: float = 0.2  # share of a sample that may change before a reclean by command asks
    backfill_host_requests: int = 2_000  # most that backfills ask of one host on a day
    obeyed: tuple[str, ...] = ()  # opt-outs of pages that are obeyed, beside being recorded
    alerts: tuple[str, ...] = field(default=(), repr=False)  # where messages go, as apprise writes addresses; secrets
    alert_quiet: tuple[int, int] | None = None  # hours of the day, UTC, in which none is sent
    alert_link: str | None = None  # where whoever reads one finds more

    @property
    def staging(self) -> Path:
        """Where the spider builds WARC files before they are kept; on the archive's own disk if that is a folder."""
        return self.home / "staging" if "://" in self.archive else Path(self.archive) / ".staging"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Read the settings, or raise `SettingError` naming the variable and what it should hold."""
        env = os.environ if environment is None else environment
        home = Path(env.get("COPYDESK_HOME") or ".copydesk").absolute()
        return cls(
            home=home,
            database_url=_database_url(env.get("COPYDESK_DATABASE_URL") or None),
            archive=env.get("COPYDESK_ARCHIVE") or str(home / "archive"),
            workers=_number(env, "COPYDESK_WORKERS", 2, least=1, most=64),
            user_agent=env.get("COPYDESK_USER_AGENT") or _kept_user_agent(home) or NOBODY,
            host_delay=_decimal(env, "COPYDESK_HOST_DELAY", 2.0),
            poll_seconds=_number(env, "COPYDESK_POLL_SECONDS", 600, least=1, most=604_800),
            revisit_hours=_hours(env.get("COPYDESK_REVISIT_HOURS") or "1,6,24,72"),
            keep_gone_text=_yes(env, "COPYDESK_KEEP_GONE_TEXT", "yes"),
            allow_private=_yes(env, "COPYDESK_ALLOW_PRIVATE_ADDRESSES"),
            stage_seconds=_number(env, "COPYDESK_STAGE_SECONDS", 480, least=5, most=86_400),
            lease_seconds=_number(env, "COPYDESK_LEASE_SECONDS", 120, least=5, most=3_600),
            page_seconds=_number(env, "COPYDESK_PAGE_SECONDS", 20, least=1, most=3_600),
            site_articles=_number(env, "COPYDESK_SITE_ARTICLES", 500, least=10, most=100_000),
            copy_days=_number(env, "COPYDESK_COPY_DAYS", 30, least=1, most=3_650),
            http_proxy=_proxy(env, "http_proxy"),
            https_proxy=_proxy(env, "https_proxy"),
            ports=_ports(env.get("COPYDESK_PORTS") or "80,443"),
            poll_longest_seconds=_number(env, "COPYDESK_POLL_LONGEST_SECONDS", 86_400, least=1, most=604_800),
            keep_captures=_age(env, "COPYDESK_KEEP_CAPTURES", None),
            keep_last_captures=_age(env, "COPYDESK_KEEP_LAST_CAPTURES", None),
            keep_versions=_age(env, "COPYDESK_KEEP_VERSIONS", None),
            keep_entries=_age(env, "COPYDESK_KEEP_ENTRIES", None),
            keep_polls=_age(env, "COPYDESK_KEEP_POLLS", None),
            keep_runs=_age(env, "COPYDESK_KEEP_RUNS", 90),
            reclean_asks=_share(env, "COPYDESK_RECLEAN_ASKS", 0.2),
            backfill_host_requests=_number(env, "COPYDESK_BACKFILL_HOST_REQUESTS", 2_000, least=1, most=10_000_000),
            obeyed=_obeyed(env.get("COPYDESK_OBEY") or "none"),
            alerts=tuple((env.get("COPYDESK_ALERTS") or "").split()),
            alert_quiet=_quiet(env.get("COPYDESK_ALERT_QUIET") or "none"),
            alert_link=env.get("COPYDESK_ALERT_LINK") or None,
        )

    def to_environment(self) -> dict[str, str]:
        """The variables that give these settings again: for child processes and for Airflow."""
        values = {
            "COPYDESK_HOME": str(self.home), "COPYDESK_DATABASE_URL": self.database_url or "",
            "COPYDESK_ARCHIVE": self.archive, "COPYDESK_WORKERS": str(self.workers),
            "COPYDESK_USER_AGENT": self.user_agent, "COPYDESK_HOST_DELAY": str(self.host_delay),
            "COPYDESK_POLL_SECONDS": str(self.poll_seconds),
            "COPYDESK_REVISIT_HOURS": ",".join(f"{hours:g}" for hours in self.revisit_hours),
            "COPYDESK_KEEP_GONE_TEXT": "yes" if self.keep_gone_text else "no",
            "COPYDESK_ALLOW_PRIVATE_ADDRESSES": "yes" if self.allow_private else "no",
            "COPYDESK_STAGE_SECONDS": str(self.stage_seconds), "COPYDESK_LEASE_SECONDS": str(self.lease_seconds),
            "COPYDESK_PAGE_SECONDS": str(self.page_seconds), "COPYDESK_SITE_ARTICLES": str(self.site_articles),
            "COPYDESK_COPY_DAYS": str(self.copy_days),
            "http_proxy": self.http_proxy or "", "https_proxy": self.https_proxy or "",
            "COPYDESK_POLL_LONGEST_SECONDS": str(self.poll_longest_seconds),
            "COPYDESK_KEEP_CAPTURES": _days(self.keep_captures),
            "COPYDESK_KEEP_LAST_CAPTURES": _days(self.keep_last_captures),
            "COPYDESK_KEEP_VERSIONS": _days(self.keep_versions), "COPYDESK_KEEP_ENTRIES": _days(self.keep_entries),
            "COPYDESK_KEEP_POLLS": _days(self.keep_polls), "COPYDESK_KEEP_RUNS": _days(self.keep_runs),
            "COPYDESK_RECLEAN_ASKS": f"{self.reclean_asks:g}",
            "COPYDESK_BACKFILL_HOST_REQUESTS": str(self.backfill_host_requests),
            "COPYDESK_PORTS": ",".join(map(str, self.ports)), "COPYDESK_OBEY": ",".join(self.obeyed) or "none",
            "COPYDESK_ALERTS": " ".join(self.alerts), "COPYDESK_ALERT_LINK": self.alert_link or "",
            "COPYDESK_ALERT_QUIET": "{}-{}".format(*self.alert_quiet) if self.alert_quiet else "none",
        }  # fmt: skip
        return values


def _database_url(value: str | None) -> str | None:
    if value and not value.startswith(("postgresql://", "postgres://")):
        raise SettingError("COPYDESK_DATABASE_URL should begin with postgresql:// (user, host, port and database follow)")
    return value


def _number(env: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    raw = env.get(name) or str(default)
    if not (raw.isascii() and raw.isdecimal() and len(raw) < 10 and least <= int(raw) <= most):
        raise SettingError(f"{name} should be a whole number, {least} to {most}, and is {raw!r}")
    return int(raw)


def _decimal(env: Mapping[str, str], name: str, default: float) -> float:
    raw = env.get(name) or str(default)
    try:
        value = float(raw)
    except ValueError:
        value = -1.0
    if not 0 <= value < 86_400:
        raise SettingError(f"{name} should be seconds, 0 to 86400, and is {raw!r}")
    return value


def _age(env: Mapping[str, str], name: str, default: int | None) -> int | None:
    raw = env.get(name) or _days(default)
    if raw == "ever":
        return None
    if not (raw.isascii() and raw.isdecimal() and 0 < int(raw[:7]) <= 36_600):
        raise SettingError(f"{name} should be days, 1 to 36600, or ever, and is {raw!r}")
    return int(raw)


def _days(age: int | None) -> str:
    return "ever" if age is None else str(age)


def _share(env: Mapping[str, str], name: str, default: float) -> float:
    raw = env.get(name) or str(default)
    try:
        value = float(raw)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise SettingError(f"{name} should be a share, 0 to 1, and is {raw!r}")
    return value


def _hours(raw: str) -> tuple[float, ...]:
    try:
        hours = tuple(float(part) for part in raw.split(",") if part.strip())
    except ValueError:
        hours = (-1.0,)
    if list(hours) != sorted(set(hours)) or not all(0 <= hour <= OLDEST_HOURS for hour in hours):
        raise SettingError(f"COPYDESK_REVISIT_HOURS should be rising numbers apart by commas (1,6,24,72), and is {raw!r}")
    return hours


def _proxy(env: Mapping[str, str], name: str) -> str | None:
    """With or without its scheme, as other programs take it; a proxy that is itself spoken to by TLS is none that we can use."""
    value = env.get(name) or env.get(name.upper()) or None
    if value is None:
        return None
    full = value if "://" in value else f"http://{value}"
    try:
        parts = urlsplit(full)
        usable = parts.scheme == "http" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or re.search(r"\s", full):
        raise SettingError(f"{name} should be the address of an HTTP proxy, such as http://proxy:3128, and is {value!r}")
    return full


def _ports(raw: str) -> tuple[int, ...]:
    ports = [part.strip() for part in raw.split(",") if part.strip()]
    if not all(port.isascii() and port.isdecimal() and 0 < int(port[:6]) < 65_536 for port in ports):
        raise SettingError(f"COPYDESK_PORTS should be numbers of ports apart by commas (80,443,8080), and is {raw!r}")
    return tuple(sorted({80, 443, *map(int, ports)}))


def _quiet(raw: str) -> tuple[int, int] | None:
    if raw == "none":
        return None
    found = re.fullmatch(r"(\d\d?)-(\d\d?)", raw, re.ASCII)
    if not found or max(int(found[1]), int(found[2])) > 24 or int(found[1]) == int(found[2]):
        raise SettingError(f"COPYDESK_ALERT_QUIET should be none or two hours of the day in UTC, such as 22-7, and is {raw!r}")
    return int(found[1]) % 24, int(found[2]) % 24


def _obeyed(raw: str) -> tuple[str, ...]:
    words = {part.strip().lower() for part in raw.split(",") if part.strip()} - {"none"}
    if not words <= set(OPT_OUTS):
        raise SettingError(f"COPYDESK_OBEY should be none, or some of {','.join(OPT_OUTS)}, and is {raw!r}")
    return tuple(word for word in OPT_OUTS if word in words)


def _kept_user_agent(home: Path) -> str | None:
    """What `copydesk init` was told, if it was."""
    try:
        return (home / USER_AGENT_FILE).read_text(encoding="utf-8").strip() or None
    except (OSError, ValueError):
        return None


def _yes(env: Mapping[str, str], name: str, default: str = "no") -> bool:
    raw = (env.get(name) or default).lower()
    if raw not in {"yes", "no"}:
        raise SettingError(f"{name} should be yes or no, and is {raw!r}")
    return raw == "yes"
