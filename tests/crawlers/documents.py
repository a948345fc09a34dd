"""Feed documents of every kind, each telling of the same article."""

# ruff: noqa: E501 - markup
from __future__ import annotations

import gzip
import json

ARTICLE = "http://paper.example/2026/11/24/harbour-opens"

RSS_091 = """<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>The Paper</title><link>http://paper.example/</link><language>en</language>
<item><title>Harbour opens</title><link>http://paper.example/2026/11/24/harbour-opens</link><description>It is open.</description></item>
</channel></rss>"""

RSS_092 = RSS_091.partition("<rss")[1] + RSS_091.partition("<rss")[2].replace("0.91", "0.92")

RSS_20 = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>The Paper</title><link>http://paper.example/</link><description>News of the coast</description>
<copyright>The Paper Ltd</copyright><language>en-GB</language><ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>
<sy:updateFrequency>4</sy:updateFrequency><atom:link rel="self" href="http://paper.example/feed"/>
<item><title>Harbour opens</title><link>http://paper.example/2026/11/24/harbour-opens</link>
<atom:link rel="self" href="http://paper.example/item-feed"/>
<guid isPermaLink="false">paper:17</guid><pubDate>Tue, 24 Nov 2026 10:00:00 +0100</pubDate><dc:creator>Ada Byron</dc:creator>
<description>It is open.</description><content:encoded><![CDATA[<p>It is open.</p><p>To all ships.</p>]]></content:encoded></item>
</channel></rss>"""

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://paper.example/"><title>The Paper</title><link>http://paper.example/</link></channel>
<item rdf:about="http://paper.example/2026/11/24/harbour-opens"><title>Harbour opens</title>
<link>http://paper.example/2026/11/24/harbour-opens</link><description>It is open.</description><dc:date>2026-11-24T09:00:00Z</dc:date></item>
</rdf:RDF>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://paper.example/2026/" xml:lang="en-GB">
<title>The Paper</title><link href="http://paper.example/"/><rights>The Paper Ltd</rights><id>tag:paper.example,2026:feed</id>
<entry xml:base="11/24/"><title type="html">Harbour &lt;em&gt;opens&lt;/em&gt;</title><link rel="enclosure" href="http://cdn.example/a.mp3"/>
<link rel="alternate" href="harbour-opens"/><id>tag:paper.example,2026:17</id><author><name>Ada Byron</name></author>
<published>2026-11-24T10:00:00+01:00</published><updated>2026-11-24T11:30:00Z</updated><summary>It is open.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is open.</p><p>To all ships.</p></div></content></entry>
</feed>"""

ATOM_03 = """<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Paper</title>
<entry><title>Harbour opens</title><link rel="alternate" type="text/html" href="http://paper.example/2026/11/24/harbour-opens"/>
<id>tag:paper.example,2026:17</id><issued>2026-11-24T09:00:00Z</issued><modified>2026-11-24T11:30:00Z</modified></entry></feed>"""

FEEDBURNER = RSS_20.replace(
    "<guid",
    "<feedburner:origLink xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
    "http://paper.example/2026/11/24/harbour-opens</feedburner:origLink><guid",
).replace(
    "<item><title>Harbour opens</title><link>http://paper.example/", "<item><title>Harbour opens</title><link>http://proxy.example/"
)

JSON_10 = json.dumps({
    "version": "https://jsonfeed.org/version/1", "title": "The Paper", "home_page_url": "http://paper.example/",
    "items": [{"id": 17, "url": "/2026/11/24/harbour-opens", "title": "Harbour opens", "content_text": "It is open.",
               "author": {"name": "Ada Byron"}, "date_published": "2026-11-24T09:00:00Z"}],
})  # fmt: skip

JSON_11 = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "The Paper", "home_page_url": "http://paper.example/", "language": "en",
    "items": [{"id": "http://paper.example/2026/11/24/harbour-opens", "title": "Harbour opens", "summary": "It is open.",
               "content_html": "<p>It is open.</p>", "authors": [{"name": "Ada Byron"}, {"name": "B. Pascal"}],
               "date_published": "2026-11-24T10:00:00+01:00", "date_modified": "2026-11-24T11:30:00Z", "language": "en-GB"}],
})  # fmt: skip

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
 xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
<url><image:image><image:loc>http://cdn.example/a.jpg</image:loc><image:title>A picture</image:title></image:image>
<video:video><video:title>A film</video:title><video:publication_date>2020-01-01</video:publication_date></video:video>
<loc>http://paper.example/2026/11/24/harbour-opens</loc><lastmod>2026-11-24T11:30:00+00:00</lastmod></url></urlset>"""

NEWS_SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>http://paper.example/2026/11/24/harbour-opens</loc>
<image:image><image:loc>http://cdn.example/a.jpg</image:loc><image:title>A picture</image:title></image:image>
<news:news><news:publication><news:name>The Paper</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-11-24T10:00:00+01:00</news:publication_date><news:title>Harbour opens</news:title></news:news></url></urlset>"""

SITEMAP_INDEX = """<?xml version="1.0" encoding="UTF-8"?><!-- made by a machine -->
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>http://paper.example/sitemap-1.xml.gz</loc><lastmod>2026-11-24</lastmod></sitemap>
<sitemap><loc>/sitemap-2.xml</loc></sitemap></sitemapindex>"""

SECTION = """<!doctype html><html><head><title>The Paper: Coast</title><base href="/2026/11/24/"></head><body>
<nav><a href="/coast">Coast</a><a href="/about">About the people who make this paper</a><a href="/tag/harbour-and-its-many-ships">Harbour</a></nav>
<a href="harbour-opens"><img src="a.jpg"></a><a href="harbour-opens">Harbour <b>opens</b> to all the ships</a>
<a href="http://elsewhere.example/2026/11/24/something-else-altogether">Something else altogether, far away</a>
<a href="mailto:desk@paper.example">Write to us about this page</a></body></html>"""

WORDPRESS = json.dumps([
    {"id": 17, "link": "http://paper.example/2026/11/24/harbour-opens", "date": "2026-11-24T10:00:00", "date_gmt": "2026-11-24T09:00:00",
     "modified_gmt": "2026-11-24T11:30:00", "title": {"rendered": "Harbour <em>opens</em> &amp; closes"},
     "excerpt": {"rendered": "<p>It is open.</p>"}, "content": {"rendered": "<p>It is open.</p><p>To all ships.</p>", "protected": False}},
    {"id": 18, "title": {"rendered": "Without a link"}}, "nonsense",
])  # fmt: skip

# name, document, kind that it is added as, kind that it is, what its entry says
KINDS = [
    ("RSS 0.91", RSS_091, None, "rss", {"title": "Harbour opens", "summary": "It is open."}),
    ("RSS 0.92", RSS_092, None, "rss", {"title": "Harbour opens", "summary": "It is open."}),
    ("RSS 2.0", RSS_20, None, "rss", {"title": "Harbour opens", "guid": "paper:17", "author": "Ada Byron", "published": 9,
                                      "content": "<p>It is open.</p><p>To all ships.</p>"}),
    ("RSS through a feed proxy", FEEDBURNER, None, "rss", {"guid": "paper:17"}),
    ("RDF", RDF, None, "rss", {"title": "Harbour opens", "updated": 9}),
    ("Atom 1.0", ATOM, None, "rss", {"title": "Harbour opens", "guid": "tag:paper.example,2026:17", "author": "Ada Byron",
                                     "published": 9, "updated": 11.5, "summary": "It is open."}),
    ("Atom 0.3", ATOM_03, None, "rss", {"title": "Harbour opens", "published": 9, "updated": 11.5}),
    ("JSON Feed 1.0", JSON_10, None, "json", {"title": "Harbour opens", "guid": "17", "author": "Ada Byron", "content": "It is open.",
                                              "published": 9}),
    ("JSON Feed 1.1", JSON_11, None, "json", {"title": "Harbour opens", "author": "Ada Byron, B. Pascal", "published": 9, "updated": 11.5,
                                              "content": "<p>It is open.</p>", "summary": "It is open.", "language": "en-GB"}),
    ("sitemap", SITEMAP, None, "sitemap", {"title": None, "updated": 11.5, "published": None}),
    ("gzip sitemap", gzip.compress(SITEMAP.encode()), None, "sitemap", {"updated": 11.5}),
    ("news sitemap", NEWS_SITEMAP, None, "news_sitemap", {"title": "Harbour opens", "published": 9, "language": "en"}),
    ("section page", SECTION, "section", "section", {"title": "Harbour opens to all the ships"}),
    ("WordPress", WORDPRESS, None, "wordpress", {"title": "Harbour opens & closes", "guid": "17", "published": 9, "updated": 11.5,
                                                 "content": "<p>It is open.</p><p>To all ships.</p>"}),
]  # fmt: skip
