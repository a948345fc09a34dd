"""The pages in a browser, inside Airflow's own page, over the newsroom: what a viewer reads and an op does.

`make picture` keeps what it sees, light, dark and on a phone, in docs/."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from copydesk import postgres, warehouse
from copydesk.airflow import Airflow
from copydesk.newsroom.server import serve
from copydesk.newsroom.world import World
from copydesk.settings import Settings
from sql.connection import connect
from tests.copydesk import way
from tests.copydesk.desk.chromium import CHROMIUM, Tab, browser
from tests.copydesk.desk.payloads import WHOLE, plant
from tests.copydesk.desk.test_pages import SILENT, quarantined, row

pytestmark = [
    pytest.mark.long, pytest.mark.timeout(600),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine (on Debian: apt install chromium)"),
]  # fmt: skip

DOCS = Path(__file__).resolve().parents[3] / "docs"
KEEP = os.environ.get("DESK_PICTURES") == "write"


@dataclass(frozen=True)
class Desk:
    settings: Settings
    airflow: Airflow
    tab: Tab

    def log_in(self, role: str) -> None:
        self.tab.leave_out_cookies()
        self.tab.go(f"{self.airflow.url}/auth/login")
        self.tab.fill("input[name=username]", role)
        self.tab.fill("input[name=password]", self.airflow.passwords[role])
        self.tab.until("!document.querySelector('button[type=submit]').disabled")
        self.tab.run("document.querySelector('button[type=submit]').click()")
        self.tab.until("!location.pathname.startsWith('/auth')")

    def go(self, path: str) -> str:
        self.tab.go(f"{self.airflow.url}/copydesk{path}")
        return self.tab.text()

    def row(self, query: str) -> dict[str, Any]:
        with connect(self.settings.database_url or "") as conn:
            return row(conn, query)

    def publish(self) -> None:
        """What the next run of ingest does; not by Airflow, which takes longer."""
        way.ingest(self.settings, datetime.now(UTC), ("fetch", "extract", "publish"))


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    moment = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    temporary = tempfile.TemporaryDirectory(prefix="copydesk-desk-", ignore_cleanup_errors=True)
    with temporary as folder, serve(World(7, moment)) as newsroom:
        home = Path(folder)
        home.chmod(0o755)
        with postgres.private(home, durable=False) as url:
            found = Settings.from_environment({"COPYDESK_HOME": str(home), "COPYDESK_DATABASE_URL": url})
            settings = replace(found, allow_private=True, host_delay=0.0, poll_seconds=1, http_proxy=newsroom.proxy)
            with connect(url) as conn:
                warehouse.initialise(settings, conn)
            way.watch_newsroom(settings, datetime.now(UTC))
            way.ingest(settings, datetime.now(UTC))
            airflow = Airflow(settings)
            airflow.env |= {"AIRFLOW__SCHEDULER__USE_JOB_SCHEDULE": "False"}
            try:
                airflow.start()
                with browser() as tab:
                    yield Desk(settings, airflow, tab)
            finally:
                airflow.stop()


def test_a_stranger_sees_nothing(desk: Desk) -> None:
    desk.tab.leave_out_cookies()
    said = desk.go("/")
    assert "Not shown" in said
    assert "last run" not in said


def test_a_viewer_finds_it_in_the_menu_inside_airflow(desk: Desk) -> None:
    desk.log_in("viewer")
    desk.tab.go(f"{desk.airflow.url}/plugin/copydesk")
    inside = "document.querySelector('iframe')?.contentDocument?.body?.innerText"
    said = desk.tab.until(f"{inside}?.includes('last run') && {inside}")
    assert "balanced" in said
    assert desk.tab.run("document.querySelector('iframe').contentDocument.styleSheets[0].cssRules.length > 10")


def test_a_viewer_finds_the_source_that_fell_silent(desk: Desk) -> None:
    with connect(desk.settings.database_url or "") as conn:
        conn.execute(SILENT)
    desk.log_in("viewer")
    desk.go("/")
    desk.tab.press("Sources")
    first = desk.tab.run("document.querySelector('tbody tr').innerText")
    assert "The Harbor Ledger" in first
    assert "silent" in first
    desk.tab.press("The Harbor Ledger")
    assert "harbor.newsroom.test" in desk.tab.text()


def test_an_op_follows_an_article_to_what_was_cut_and_forbids_it(desk: Desk) -> None:
    article = desk.row("""
        SELECT a.article_id, a.title, cut.value ->> 'text' AS text
        FROM news.articles a JOIN pipeline.compositions m USING (article_id), jsonb_array_elements(m.removed) AS cut
        WHERE cut.value ->> 'key' <> '' AND length(cut.value ->> 'text') > 40 AND NOT a.is_copy
          AND NOT EXISTS (SELECT FROM news.articles o WHERE o.title = a.title AND o.article_id <> a.article_id)
        ORDER BY a.article_id LIMIT 1""")
    desk.log_in("viewer")
    desk.go(f"/search?q={quote(article['title'])}")
    desk.tab.press(article["title"])
    said = desk.tab.text()
    assert article["text"] in said
    assert "distinct articles carry it" in said
    assert "This is not boilerplate" not in said
    desk.log_in("op")
    desk.go(f"/pages/{article['article_id']}")
    text = json.dumps(article["text"])
    address = f"[...document.querySelectorAll('.cut')].find(e => e.innerText.includes({text})).querySelector('a').href"
    desk.tab.go(desk.tab.run(address))
    assert "change with the next publish" in desk.tab.text()
    desk.tab.press("Never cut it")
    assert "never cut from the site again" in desk.tab.text()
    desk.publish()
    desk.go(f"/pages/{article['article_id']}")
    landed = desk.tab.run("document.querySelectorAll('.beside > div')[1].innerText")
    assert article["text"] in landed
    assert "boilerplate" in desk.tab.text()


def test_an_op_releases_a_quarantined_page_and_it_lands(desk: Desk) -> None:
    with connect(desk.settings.database_url or "") as conn:
        page = quarantined(conn)
    desk.log_in("viewer")
    assert "Release" not in desk.go("/quarantine")
    desk.log_in("op")
    assert page["url"] in desk.go("/quarantine")
    desk.tab.press("Release")
    assert "It is due again" in desk.tab.text()
    desk.publish()
    assert page["url"] not in desk.go("/quarantine")
    assert desk.row(f"SELECT state FROM pipeline.pages WHERE page_id = {page['page_id']}")["state"] in {"published", "unchanged"}


def test_it_is_used_by_keyboard(desk: Desk) -> None:
    desk.log_in("viewer")
    desk.go("/")
    names = []
    for _ in range(4):
        desk.tab.call("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9)
        names.append(desk.tab.run("document.activeElement.innerText"))
    assert names == ["To the content", "Now", "Sources", "Feeds"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_fits_a_phone_in_both_colours(desk: Desk, dark: bool) -> None:
    desk.log_in("viewer")
    desk.tab.shape(390, 844, dark)
    try:
        for path in ("/", "/sources", "/feeds", "/hosts", "/quarantine", "/backfills", "/search?q=the", "/pages/1"):
            desk.go(path)
            assert desk.tab.run("document.documentElement.scrollWidth <= innerWidth"), path
        wanted = "rgb(17, 17, 17)" if dark else "rgb(255, 255, 255)"
        assert desk.tab.run("getComputedStyle(document.body).backgroundColor") == wanted
    finally:
        desk.tab.call("Emulation.clearDeviceMetricsOverride")


@pytest.mark.parametrize(("name", "path", "width", "height", "dark"), [
    ("desk-light", "/sources", 1280, 800, False), ("desk-dark", "/", 1280, 800, True), ("desk-phone", "/sources", 390, 844, False),
    ("desk-article", "/pages/{article}", 1280, 800, False),
])  # fmt: skip
def test_pictures_of_it(desk: Desk, name: str, path: str, width: int, height: int, dark: bool, tmp_path: Path) -> None:
    article = desk.row("SELECT article_id FROM pipeline.compositions ORDER BY jsonb_array_length(removed) DESC, 1 LIMIT 1")[
        "article_id"
    ]
    desk.log_in("op")
    desk.tab.shape(width, height, dark)
    try:
        desk.go(path.format(article=article))
        target = (DOCS if KEEP else tmp_path) / f"{name}.png"
        desk.tab.picture(target)
        assert target.stat().st_size > 5_000
    finally:
        desk.tab.call("Emulation.clearDeviceMetricsOverride")


def test_what_sites_write_never_runs(desk: Desk) -> None:
    with connect(desk.settings.database_url or "") as conn:
        page_id = plant(conn)
    feed_id = desk.row("SELECT feed_id FROM pipeline.feeds WHERE host = 'evil.test'")["feed_id"]
    desk.log_in("op")
    for path in ("/", "/sources", "/feeds", f"/feeds/{feed_id}", "/hosts", "/hosts/evil.test", "/quarantine", "/backfills",
                 f"/pages/{page_id}", f"/search?q={quote(WHOLE[:200])}"):  # fmt: skip
        said = desk.go(path)
        assert path == "/" or "<script>" in said or "search" in path, path
        assert desk.tab.run("window.ran === undefined && !document.querySelector('iframe, img, svg[onload], style')"), path
