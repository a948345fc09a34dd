"""Settings from the environment: what is bad is refused in one line that names the variable."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.settings import NOBODY, USER_AGENT_FILE, SettingError, Settings

BAD = [
    ("COPYDESK_DATABASE_URL", "mysql://here/db"),
    ("COPYDESK_DATABASE_URL", "copydesk"),
    *[("COPYDESK_WORKERS", value) for value in ("0", "65", "two", "-1", "1.5", "²")],
    *[("COPYDESK_HOST_DELAY", value) for value in ("-1", "fast", "nan", "inf", "86400")],
    *[("COPYDESK_POLL_SECONDS", value) for value in ("0", "ten", "1e3", "99999999999999999999")],
    *[("COPYDESK_REVISIT_HOURS", value) for value in ("6,1", "1,1", "-1,2", "one", "1;6", "nan", "inf", "1e300")],
    *[("COPYDESK_ALLOW_PRIVATE_ADDRESSES", value) for value in ("true", "1", "maybe")],
    *[("COPYDESK_STAGE_SECONDS", value) for value in ("4", "never", "1e9", "99999999999999999999")],
    *[("COPYDESK_LEASE_SECONDS", value) for value in ("4", "", " ", "99999999999999999999")],
    *[("COPYDESK_PAGE_SECONDS", value) for value in ("0", "x")],
    *[("COPYDESK_SITE_ARTICLES", value) for value in ("9", "many")],
    *[("http_proxy", value) for value in ("https://proxy:3128", "proxy:many", "http://", "two words:3128")],
    *[("COPYDESK_PORTS", value) for value in ("http", "0", "65536", "8080;8443", "-1")],
    ("COPYDESK_OBEY", "noindex,everything"),
    *[("COPYDESK_ALERT_QUIET", value) for value in ("22", "22-22", "25-3", "a-b", "22-7-3")],
    ("COPYDESK_POLL_LONGEST_SECONDS", "0"),
    ("COPYDESK_BACKFILL_HOST_REQUESTS", "0"),
    ("https_proxy", "socks5://proxy:1080"),
]


@pytest.mark.parametrize(("name", "value"), [pair for pair in BAD if pair[1] != ""])
def test_a_bad_value_is_refused_in_one_line_that_names_its_variable(name: str, value: str) -> None:
    with pytest.raises(SettingError) as refused:
        Settings.from_environment({name: value})
    said = str(refused.value)
    assert said.startswith(name)
    assert "should" in said
    assert "\n" not in said


@pytest.mark.parametrize("name", sorted({name for name, _ in BAD}))
def test_an_empty_variable_is_as_if_it_were_not_set(name: str) -> None:
    assert Settings.from_environment({name: ""}) == Settings.from_environment({})


def test_everything_has_a_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings.from_environment({})
    assert settings.home == tmp_path / ".copydesk"
    assert settings.archive == str(tmp_path / ".copydesk/archive")
    assert settings.database_url is None
    assert not settings.allow_private


FULL = {
    "COPYDESK_RECLEAN_ASKS": "0.3",
    "COPYDESK_KEEP_CAPTURES": "400", "COPYDESK_KEEP_LAST_CAPTURES": "ever", "COPYDESK_KEEP_VERSIONS": "30",
    "COPYDESK_KEEP_ENTRIES": "60", "COPYDESK_KEEP_POLLS": "7", "COPYDESK_KEEP_RUNS": "14",
    "COPYDESK_HOME": "/srv/copydesk", "COPYDESK_DATABASE_URL": "postgresql://me@db/news", "COPYDESK_ARCHIVE": "s3://bucket/warcs",
    "COPYDESK_WORKERS": "3", "COPYDESK_USER_AGENT": "paper/1 (+https://paper.example)", "COPYDESK_HOST_DELAY": "0.5",
    "COPYDESK_POLL_SECONDS": "60", "COPYDESK_REVISIT_HOURS": "0.5,2", "COPYDESK_ALLOW_PRIVATE_ADDRESSES": "yes",
    "COPYDESK_KEEP_GONE_TEXT": "no",
    "COPYDESK_STAGE_SECONDS": "30", "COPYDESK_LEASE_SECONDS": "10", "COPYDESK_PAGE_SECONDS": "5", "COPYDESK_SITE_ARTICLES": "50",
    "COPYDESK_COPY_DAYS": "14",
    "http_proxy": "http://proxy:3128", "https_proxy": "http://proxy:3129", "COPYDESK_PORTS": "80,443,8080",
    "COPYDESK_POLL_LONGEST_SECONDS": "7200", "COPYDESK_BACKFILL_HOST_REQUESTS": "50",
    "COPYDESK_OBEY": "noai,tdm",
    "COPYDESK_ALERTS": "json://a.example/x mailto://b.example",
    "COPYDESK_ALERT_QUIET": "22-7",
    "COPYDESK_ALERT_LINK": "https://airflow.example/copydesk/",
}  # fmt: skip


@pytest.mark.parametrize("written", ["proxy:3128", "http://proxy:3128"])
def test_a_proxy_may_be_written_without_its_scheme_as_elsewhere(written: str) -> None:
    assert Settings.from_environment({"https_proxy": written}).https_proxy == "http://proxy:3128"


def test_who_we_are_is_what_init_was_told_unless_the_environment_says_otherwise(tmp_path: Path) -> None:
    home = {"COPYDESK_HOME": str(tmp_path)}
    assert Settings.from_environment(home).user_agent == NOBODY
    (tmp_path / USER_AGENT_FILE).write_text("paper/1 (+https://paper.example/bot)\n")
    assert Settings.from_environment(home).user_agent == "paper/1 (+https://paper.example/bot)"
    assert Settings.from_environment(home | {"COPYDESK_USER_AGENT": "other/1"}).user_agent == "other/1"


def test_settings_go_to_children_and_come_out_the_same() -> None:
    settings = Settings.from_environment(FULL)
    assert settings.to_environment() == FULL
    assert Settings.from_environment(settings.to_environment()) == settings


@pytest.mark.parametrize(("archive", "staging"), [("/data/warcs", "/data/warcs/.staging"), ("s3://b/w", "/srv/copydesk/staging")])
def test_segments_are_built_on_the_archives_own_disk_where_it_has_one(archive: str, staging: str) -> None:
    assert Settings.from_environment({"COPYDESK_HOME": "/srv/copydesk", "COPYDESK_ARCHIVE": archive}).staging == Path(staging)
