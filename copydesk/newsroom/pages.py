"""How each site writes its pages: the article, and everything around and inside it that is not the article."""

from __future__ import annotations

import json
from datetime import datetime
from html import escape
from random import Random

from copydesk.newsroom.world import Site, Story, World

MENU = ("Home", "Region", "Business", "Culture", "Weather")


def article_page(world: World, story: Story) -> str:
    """The page of a story as its site serves it at the world's moment."""
    site = story.site
    paragraphs = list(story.paragraphs)
    if site.inside:
        paragraphs[-1] = f"{paragraphs[-1]} {site.tagline}"
    else:
        paragraphs.append(site.tagline)
    inner = {
        "json_ld": _article_element, "microdata": _microdata, "bare": _bare, "divs": _divs, "tables": _tables, "wordpress": _wordpress,
    }[site.markup](world, story, paragraphs)  # fmt: skip
    return _frame(site, story, _head(site, story), inner)


def _frame(site: Site, story: Story | None, head: str, inner: str) -> str:
    direction = ' dir="rtl"' if site.language == "ar" else ""
    menu = "".join(f'<li><a href="/{name.lower()}/">{name}</a></li>' for name in MENU)
    if site.markup == "bare":
        return f"<html><head>{head}</head><body>{inner}</body></html>"
    return (
        f'<!DOCTYPE html>\n<html lang="{site.language}"{direction}><head>{head}</head><body>'
        f'<header class="masthead"><a href="/">{escape(site.name)}</a><nav><ul>{menu}</ul></nav></header>'
        f"{inner}"
        f'<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/region/">Region</a></li></ul></aside>'
        f'<footer class="footer"><p>© 2026 {escape(site.name)}. All rights reserved. <a href="/imprint/">Imprint</a></p></footer>'
        f"</body></html>"
    )


def _head(site: Site, story: Story) -> str:
    parts = [f"<title>{escape(story.title)} - {escape(site.name)}</title>"]
    if site.charset != "utf-8":
        parts.insert(0, f'<meta http-equiv="Content-Type" content="text/html; charset={site.charset}">')
    elif site.markup != "bare":
        parts.insert(0, '<meta charset="utf-8">')
    if site.markup == "bare":
        return "".join(parts)
    parts += [f'<link rel="canonical" href="{story.url}">', f'<meta property="og:title" content="{escape(story.title)}">',
              f'<meta property="og:site_name" content="{escape(site.name)}">', '<meta property="og:type" content="article">']  # fmt: skip
    if site.markup in {"divs", "wordpress", "tables"}:
        parts.append(f'<meta property="article:published_time" content="{story.published.isoformat()}">')
        if story.modified:
            parts.append(f'<meta property="article:modified_time" content="{story.modified.isoformat()}">')
        if story.authors:
            parts.append(f'<meta name="author" content="{escape(" and ".join(story.authors))}">')
    if site.markup == "json_ld":
        parts.append(f'<script type="application/ld+json">{_linked_data(site, story)}</script>')
    return "".join(parts)


def _linked_data(site: Site, story: Story) -> str:
    data = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "mainEntityOfPage": story.url,
        "datePublished": story.published.isoformat(), "dateModified": (story.modified or story.published).isoformat(),
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {"@type": "Organization", "name": site.name},
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False).replace("</", "<\\/")


def _article_element(world: World, story: Story, paragraphs: list[str]) -> str:
    byline = f'<p class="byline">By {escape(" and ".join(story.authors))}</p>' if story.authors else ""
    return (
        f'<main><article class="story"><h1>{escape(story.title)}</h1>{byline}{_time(story.published)}'
        f'<figure><img src="/pictures/{story.number}.jpg" alt=""><figcaption>Picture: {escape(story.site.name)}</figcaption></figure>'
        f'<div class="story-body">{_ps(paragraphs)}{_tail(world, story)}</div>{_share(story)}</article></main>'
    )


def _microdata(world: World, story: Story, paragraphs: list[str]) -> str:
    names = "".join(
        f'<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{escape(name)}</span></span> '
        for name in story.authors
    )
    return (
        f'<div id="content" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{escape(story.title)}</h1>'
        f'<div class="meta">{names}<time itemprop="datePublished" datetime="{story.published.isoformat()}">'
        f'{story.published:%d.%m.%Y}</time></div><div itemprop="articleBody">{_ps(paragraphs)}</div>{_tail(world, story)}{_share(story)}</div>'
    )


def _bare(world: World, story: Story, paragraphs: list[str]) -> str:
    text = "<br><br>\n".join(escape(paragraph) for paragraph in paragraphs)
    return f'<a href="/">Plain Post</a><h1>{escape(story.title)}</h1>\n<p>{text}</p>\n<hr><a href="/archive.html">Archive</a>'


def _divs(world: World, story: Story, paragraphs: list[str]) -> str:
    next_story = _next_article(world, story) if story.site.tail == "next" else ""
    return (
        f'<div class="wrap"><div class="col"><div class="headline"><h1>{escape(story.title)}</h1></div>'
        f'<div class="info">{escape(", ".join(story.authors))} {_time(story.published)}</div>'
        f'<div class="text">{_ps(paragraphs)}</div>{_tail(world, story)}{_share(story)}</div>{next_story}</div>'
    )


def _tables(world: World, story: Story, paragraphs: list[str]) -> str:
    return (
        f'<table class="layout"><tr><td class="left"><a href="/">Front</a><br><a href="/region/">Region</a></td>'
        f'<td class="main"><h1>{escape(story.title)}</h1>{_ps(paragraphs)}{_tail(world, story)}</td></tr></table>'
    )


def _wordpress(world: World, story: Story, paragraphs: list[str]) -> str:
    return (
        f'<div id="primary"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">{escape(story.title)}</h1>'
        f'<div class="entry-meta"><span class="author vcard">{escape(", ".join(story.authors))}</span>{_time(story.published)}</div></header>'
        f'<div class="entry-content">{_ps(paragraphs)}{_tail(world, story)}</div></article></div>'
    )


def _ps(paragraphs: list[str]) -> str:
    return "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def _time(at: datetime) -> str:
    return f'<time datetime="{at.isoformat()}">{at:%Y-%m-%d %H:%M}</time>'


def _share(story: Story) -> str:
    comments = Random(story.url).randint(0, 80)
    return f'<div class="share"><a href="#">Share</a> <a href="#">Print</a> <span class="comments">{comments} comments</span></div>'


def _tail(world: World, story: Story) -> str:
    """Boilerplate that stands with the text."""
    site = story.site
    if site.tail == "newsletter":
        return f"<p>Sign up for the {escape(site.name)} newsletter and have the news with your breakfast.</p>"
    if site.tail == "follow":
        return f"<p>Follow {escape(site.name)} for more.</p>"
    if site.tail == "cookies":
        return '<div class="cookie-banner"><p>Wir verwenden Cookies, um unsere Seiten zu verbessern. Mit der Nutzung stimmen Sie zu.</p></div>'
    if site.tail == "related":
        others = [other for other in world.stories(site) if other.number != story.number][:3]
        links = "".join(f'<li><a href="{other.path}">{escape(other.title)}</a></li>' for other in others)
        return f'<div class="related"><h3>Read also</h3><ul>{links}</ul></div>'
    return ""


def _next_article(world: World, story: Story) -> str:
    """Pages that never end: the following article is appended below."""
    others = [other for other in world.stories(story.site) if other.published < story.published]
    if not others:
        return ""
    following = others[0]
    return (
        f'<div class="next-article" data-url="{following.path}"><h2>{escape(following.title)}</h2>'
        f'<div class="text">{_ps(list(following.paragraphs[:2]))}</div></div>'
    )


def front_page(world: World, site: Site) -> str:
    """The list of a site's articles: a section page."""
    links = "".join(f'<li><a href="{story.path}">{escape(story.title)}</a></li>' for story in world.announced(site))
    return _frame(site, None, f"<title>{escape(site.name)}</title>", f"<h1>{escape(site.name)}</h1><ul>{links}</ul>")
