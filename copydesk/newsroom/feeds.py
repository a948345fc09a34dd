"""The documents that announce a site's articles, in every kind that poll knows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from email.utils import format_datetime
from html import escape

from copydesk.newsroom import oddities
from copydesk.newsroom.world import SITES, Site, Story, World

PATHS = {"rss": "/feed.xml", "rss091": "/backend.rss", "rdf": "/index.rdf", "atom": "/atom.xml", "json": "/feed.json",
         "sitemap": "/sitemap.xml", "news_sitemap": "/news-sitemap.xml", "section": "/", "wordpress": "/wp-json/wp/v2/posts",
         "broken_rss": "/feed.xml"}  # fmt: skip
KINDS = {"json": "json", "sitemap": "sitemap", "news_sitemap": "news_sitemap", "section": "section", "wordpress": "wordpress"}
DEAD = "http://tangle.newsroom.test/dead.xml"  # a feed that only ever fails


def opml() -> str:
    """Every feed of the newsroom, as a reader would export them."""
    lines = [
        f'<outline type="rss" text="{escape(site.name)}" xmlUrl="http://{site.host}{PATHS[site.feed]}" htmlUrl="http://{site.host}/"'
        f' copydeskKind="{KINDS.get(site.feed, "rss")}"/>'
        for site in SITES
    ]
    lines.append(f'<outline type="rss" text="Tangle Gazette, second edition" xmlUrl="{DEAD}"/>')
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head/><body>{"".join(lines)}</body></opml>\n'


def document(
    world: World, site: Site, path: str, stories: Sequence[Story] | None = None, earlier: str = ""
) -> tuple[str, str] | None:
    """(content type, text) of a feed of the site, or None where the path is none. It shows what is announced, or these stories, and
    says where older ones are."""
    if path == "/sitemap.xml":
        return (
            ("application/xml", sitemap([story for story in world.stories(site) if not story.gone]))
            if site.way == "sitemap"
            else None
        )
    if path != PATHS[site.feed] or site.feed == "section":
        return None
    write = {"rss": _rss, "rss091": _rss091, "rdf": _rdf, "atom": _atom, "json": _json, "news_sitemap": _news_sitemap,
             "wordpress": _wordpress, "broken_rss": _broken_rss}  # fmt: skip
    kind = "application/json" if site.feed in {"json", "wordpress"} else "application/xml"
    return kind, write[site.feed](world, site, world.announced(site) if stories is None else stories, earlier)


def _summary(story: Story) -> str:
    return " ".join(story.paragraphs[0].split()[:25])


def _content(story: Story) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in (*story.paragraphs, story.site.tagline))


def _rss(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{s.url}?utm_source=rss</link><guid>{s.url}</guid>"
        f"<pubDate>{format_datetime(s.published)}</pubDate><description>{escape(_summary(s))}</description>"
        + "".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in s.authors)
        + (f"<atom:updated>{s.modified.isoformat()}</atom:updated>" if s.modified else "")
        + "</item>"
        for s in stories
    )
    if site is oddities.ODD:
        items += oddities.entries()
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel><title>{escape(site.name)}</title><link>http://{site.host}/</link><description>{escape(site.motto)}</description>"
        f"<language>{site.language}</language>{earlier}{items}</channel></rss>"
    )


def _rss091(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    items = "".join(f"<item><title>{escape(s.title)}</title><link>{s.url}</link></item>" for s in stories)
    return f'<?xml version="1.0"?><rss version="0.91"><channel><title>{escape(site.name)}</title><link>http://{site.host}/</link>{items}</channel></rss>'


def _rdf(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    items = "".join(
        f'<item rdf:about="{s.url}"><title>{escape(s.title)}</title><link>{s.url}</link><dc:date>{s.published.isoformat()}</dc:date>'
        f"<dc:creator>{escape(', '.join(s.authors))}</dc:creator></item>"
        for s in stories
    )
    return (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://{site.host}/"><title>{escape(site.name)}</title>'
        f"<link>http://{site.host}/</link></channel>{items}</rdf:RDF>"
    )


def _atom(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    items = "".join(
        f'<entry><id>tag:{site.host},2026:{s.number}</id><title>{escape(s.title)}</title><link rel="alternate" href="{s.path}"/>'
        f"<published>{s.published.isoformat()}</published><updated>{(s.modified or s.published).isoformat()}</updated>"
        + "".join(f"<author><name>{escape(name)}</name></author>" for name in s.authors)
        + (
            f'<content type="html">{escape(_content(s))}</content>'
            if site.full_text
            else f"<summary>{escape(_summary(s))}</summary>"
        )
        + "</entry>"
        for s in stories
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://{site.host}/"'
        f' xml:lang="{site.language}"><title>{escape(site.name)}</title><id>http://{site.host}/</id>'
        f"<updated>{world.moment.isoformat()[:10]}T00:00:00Z</updated>{earlier}{items}</feed>"
    )


def _json(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    items = [
        {"id": str(s.number), "url": s.url, "title": s.title, "summary": _summary(s), "date_published": s.published.isoformat(),
         "authors": [{"name": name} for name in s.authors]} | ({"date_modified": s.modified.isoformat()} if s.modified else {})
        for s in stories
    ]  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": site.name, "description": site.motto, "items": items,
            "home_page_url": f"http://{site.host}/", "language": site.language} | ({"next_url": earlier} if earlier else {})  # fmt: skip
    return json.dumps(feed, ensure_ascii=False)


def sitemap(stories: Sequence[Story], dated: bool = True) -> str:
    urls = "".join(
        f"<url><loc>{s.url}</loc>" + (f"<lastmod>{(s.modified or s.published).isoformat()}</lastmod>" if dated else "") + "</url>"
        for s in stories
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'


def _news_sitemap(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    urls = "".join(
        f"<url><loc>{s.url}</loc><news:news><news:publication><news:name>{escape(site.name)}</news:name><news:language>{site.language}"
        f"</news:language></news:publication><news:publication_date>{s.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(s.title)}</news:title></news:news>"
        + (f"<lastmod>{s.modified.isoformat()}</lastmod>" if s.modified else "")
        + "</url>"
        for s in stories
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
    )


def _wordpress(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    posts = [
        {"id": s.number, "link": s.url, "title": {"rendered": escape(s.title)}, "content": {"rendered": _content(s)},
         "excerpt": {"rendered": _summary(s)}, "date_gmt": s.published.strftime("%Y-%m-%dT%H:%M:%S"),
         "modified_gmt": (s.modified or s.published).strftime("%Y-%m-%dT%H:%M:%S")}
        for s in stories
    ]  # fmt: skip
    return json.dumps(posts)


def _broken_rss(world: World, site: Site, stories: Sequence[Story], earlier: str) -> str:
    """An ampersand that is none, and an end that never comes."""
    return (
        _rss(world, site, stories, earlier)
        .replace("<description></description>", "<description>News & views</description>")
        .replace("</channel></rss>", "")
    )
