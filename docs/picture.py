"""`make picture`: docs/article.png, a page of the newsroom beside the article that landed of it. Needs Chromium."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import cleaning
from cleaning.boilerplate import learn
from cleaning.composition import told
from cleaning.model import Article, Hints, SiteKnowledge
from copydesk.newsroom.pages import article_page
from copydesk.newsroom.world import SITES, World

WIDTH, HEIGHT = 1360, 760
STYLE = """
body { margin: 0; font: 15px/1.45 sans-serif; display: grid; grid-template-columns: 1fr 1fr; height: 100vh; color: #222 }
section { padding: 18px 24px; overflow: hidden; box-sizing: border-box; height: 100vh } section + section { background: #f6f5f1 }
iframe { border: 1px solid #ccc; width: 100%; height: calc(100vh - 70px); background: white }
h2 { font-size: 13px; margin: 0 0 10px; color: #666; text-transform: uppercase; letter-spacing: .06em }
h1 { font-size: 20px; margin: 4px 0 }
p { margin: 8px 0 } .by { color: #666 } del { color: #a33; display: block }
small { color: #888; display: block; margin-bottom: 6px }
"""


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("picture: there is no chromium on this machine (on Debian: apt install chromium)", file=sys.stderr)
        return 2
    target = Path(__file__).with_name("article.png")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(sheet(), encoding="utf-8")
        subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", f"--user-data-dir={folder}/profile",
             f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={target}", page.as_uri()],
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip
    print(target)
    return 0


def sheet() -> str:
    """Both, side by side: the page in a frame of its own, and what was made of it."""
    world = World(7, datetime(2026, 11, 24, tzinfo=UTC))
    site = next(site for site in SITES if site.name == "The Harbor Ledger")
    stories = [story for story in world.stories(site) if not story.gone and story.original is None]
    hints = Hints(feed_title=site.name, feed_description=site.motto)
    pages = {story.url: article_page(world, story) for story in stories}
    extractions = {url: cleaning.extract(page.encode(), url, "text/html; charset=utf-8", hints) for url, page in pages.items()}
    shown = min(stories, key=lambda story: len(story.body)).url
    knowledge = learn(site.host, list(extractions.values()))
    article = cleaning.compose(extractions[shown], knowledge)
    return (
        f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><section><h2>The page</h2>'
        f'<iframe sandbox srcdoc="{escape(pages[shown])}"></iframe></section><section>{_landed(article, knowledge)}</section>'
    )


def _landed(article: Article, knowledge: SiteKnowledge) -> str:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in article.body.split("\n\n"))
    cuts = "".join(f"<del>{escape(cut.text)}</del><small>{escape(told(cut, knowledge))}</small>" for cut in article.removed)
    return (
        f"<h2>news.articles</h2><h1>{escape(article.title or '')}</h1><p class=by>{escape(', '.join(article.authors))} · "
        f"{escape(article.published_at or '')} · {escape(article.language or '')}</p>{body}<h2>cut, and why</h2>{cuts}"
    )


if __name__ == "__main__":
    sys.exit(main())
