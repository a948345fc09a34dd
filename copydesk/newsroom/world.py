"""The world at a moment: which sites there are, what they have published, and how it has changed since."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random

from copydesk.newsroom import prose

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
EVERY = timedelta(hours=12)  # between two articles of a site
SHOWN = timedelta(days=4)  # in feeds
GONE_OVER = 0.1  # share of articles that an edition changes
KEPT = timedelta(days=9)  # in sitemaps, and served, unless a world is to remember more


@dataclass(frozen=True, slots=True)
class Site:
    """A publisher. `markup` names how its pages are written, `feed` what announces them."""

    host: str
    name: str
    language: str
    markup: str
    feed: str
    tagline: str
    motto: str = ""  # the feed's own description
    full_text: bool = False
    inside: bool = False  # the tagline ends the last paragraph instead of standing alone
    charset: str = "utf-8"
    slow: float = 0.0  # seconds before each answer
    wire: bool = False  # carries the agency's copy
    tail: str = ""  # further boilerplate under the text: newsletter, related, follow, next
    way: str = "sitemap"  # back to its older articles: see ways.py; "" if there is none


@dataclass(frozen=True, slots=True)
class Story:
    """One article as its newsroom has it at a moment: the truth."""

    site: Site
    number: int
    path: str
    title: str
    paragraphs: tuple[str, ...]
    authors: tuple[str, ...]
    published: datetime
    modified: datetime | None = None
    original: str | None = None  # address of the article that this one copies
    gone: bool = False

    @property
    def url(self) -> str:
        return f"http://{self.site.host}{self.path}"

    @property
    def body(self) -> str:
        return "\n\n".join(self.paragraphs)


def _site(name: str, title: str, language: str, markup: str, feed: str, tagline: str, **more: object) -> Site:
    return Site(f"{name}.newsroom.test", title, language, markup, feed, tagline, **more)  # type: ignore[arg-type]


AGENCY = _site("wirehouse", "Wirehouse Agency", "en", "json_ld", "rss", "Wirehouse has reported from every coast for forty years.",
               motto="Wirehouse has reported from every coast for forty years.", way="archives")  # fmt: skip
SITES = (
    AGENCY,
    _site("harbor", "The Harbor Ledger", "en", "json_ld", "rss", "A daily paper for the coast, its people and the weather they share.",
          motto="A daily paper for the coast, its people and the weather they share.", wire=True, tail="newsletter", way="index"),
    _site("northgate", "Northgate Review", "en", "microdata", "atom", "Northgate Review is read in every town north of the river.",
          full_text=True, tail="related", way="pages"),
    _site("plainpost", "Plain Post", "en", "bare", "rss091", "Plain Post: printed on Tuesdays, online when it matters.", way=""),
    _site("tagblatt", "Hafen-Tagblatt", "de", "divs", "json", "Das Hafen-Tagblatt erscheint täglich und gehört seinen Lesern.",
          motto="Das Hafen-Tagblatt erscheint täglich und gehört seinen Lesern.", tail="cookies", way="pages"),
    _site("riviere", "La Rivière", "fr", "json_ld", "rdf", "La Rivière, le journal qui suit le fleuve jusqu'à la mer.", inside=True,
          tail="newsletter", way="dated"),
    _site("mirador", "El Mirador", "es", "microdata", "news_sitemap", "El Mirador cuenta lo que pasa entre la costa y la sierra.", tail="follow", way=""),
    _site("vestnik", "Портовый вестник", "ru", "divs", "rss", "Портовый вестник выходит каждый день, кроме понедельника.",
          charset="windows-1251"),
    _site("manara", "المنارة", "ar", "json_ld", "atom", "المنارة صحيفة يومية مستقلة تصدر من الساحل.", tail="follow"),
    _site("millstone", "Millstone Weekly", "en", "wordpress", "wordpress", "Millstone Weekly is written by its readers and paid by them.",
          full_text=True, tail="newsletter", way="posts"),
    _site("oldtimes", "The Old Times", "en", "tables", "sitemap", "The Old Times has been set by hand since the first bridge was built.", wire=True),
    _site("nextread", "Nextread", "en", "divs", "section", "Nextread never ends: there is always one more story below.", wire=True, tail="next", way="dated"),
    _site("slowcoast", "Slow Coast Chronicle", "en", "json_ld", "rss", "Slow Coast Chronicle takes its time, and so should you.", slow=0.5,
          tail="related"),
    _site("tangle", "Tangle Gazette", "en", "divs", "broken_rss", "Tangle Gazette: sixteen pages, four of them upside down.", tail="follow"),
    _site("oddments", "Oddments", "en", "json_ld", "rss", "Oddments collects what other papers leave lying about."),
)  # fmt: skip


@dataclass(frozen=True)
class World:
    """Everything that the newsroom serves at `moment`. Two worlds of one seed agree on all that neither has changed since.

    Time changes articles by itself; each of the `editions` goes over a few of the older ones once more, whatever the time.
    """

    seed: int
    moment: datetime
    editions: int = 0
    kept: timedelta = KEPT
    _cache: dict[str, tuple[Story, ...]] = field(default_factory=dict, compare=False, repr=False)

    def stories(self, site: Site) -> tuple[Story, ...]:
        """A site's articles that are still kept, newest first; the deleted ones among them are `gone`."""
        if site.host not in self._cache:
            own = [self._story(site, number) for number in self._numbers(site)]
            wired = [self._wired(site, number) for number in self._numbers(AGENCY)] if site.wire else []
            standing = [story for story in [*own, *wired] if story is not None and story.published <= self.moment]
            self._cache[site.host] = tuple(sorted(standing, key=lambda story: (story.published, story.path), reverse=True))
        return self._cache[site.host]

    def announced(self, site: Site) -> tuple[Story, ...]:
        """What its feed shows: the newest ones that are not gone."""
        since = self.moment - (KEPT if "sitemap" in site.feed else SHOWN)
        return tuple(story for story in self.stories(site) if story.published > since and not story.gone)

    def truth(self) -> list[Story]:
        """Every article that stands and that a feed announces."""
        return [story for site in SITES for story in self.announced(site)]

    def find(self, url: str) -> Story | None:
        return next((story for site in SITES for story in self.stories(site) if story.url == url), None)

    def _numbers(self, site: Site) -> range:
        last = int((self.moment - EPOCH) / EVERY)
        return range(max(0, last - int(self.kept / EVERY)), last + 1)

    def _story(self, site: Site, number: int) -> Story:
        random = Random(f"{self.seed}/{site.host}/{number}")
        published = EPOCH + number * EVERY + timedelta(minutes=random.randint(0, 600))
        title = prose.headline(site.language, random)
        paragraphs = tuple(prose.paragraph(site.language, random) for _ in range(random.randint(4, 8)))
        authors = tuple(dict.fromkeys(prose.person(random) for _ in range(random.choice([1, 1, 1, 2]))))
        if site.markup == "bare":
            authors = ()  # it names nobody, nor a date
        slug = (
            f"{published:%Y/%m/%d}/{'-'.join(title.lower().split()[:5])}"
            if site.language == "en"
            else f"{published:%Y/%m/%d}/{number}"
        )
        path = "/" + "".join(c if c.isascii() and (c.isalnum() or c in "/-") else "" for c in slug) + f"-{number}.html"
        return self._gone_over(self._revised(Story(site, number, path, title, paragraphs, authors, published), random))

    def _revised(self, story: Story, random: Random) -> Story:
        """What its newsroom did to it later, as far as that has happened: an edit, a correction, another title, a deletion."""
        fate, later = random.random(), story.published + timedelta(hours=random.randint(3, 30))
        extra, place = prose.paragraph(story.site.language, random), random.choice(prose.PLACES)
        if later > self.moment:
            return story
        if fate < 0.18:
            return replace(story, paragraphs=(*story.paragraphs, extra), modified=later)
        if fate < 0.26:
            changed = story.paragraphs[0].replace(story.paragraphs[0].split()[-1], f"{place}.")
            return replace(story, paragraphs=(changed, *story.paragraphs[1:]), modified=later)
        if fate < 0.30:
            return replace(story, title=f"{story.title}: {place}", modified=later)
        return replace(story, gone=True) if fate < 0.34 else story

    def _gone_over(self, story: Story) -> Story:
        """The story after all editions; those that went over it each left a paragraph."""
        for edition in range(1, self.editions + 1):
            random = Random(f"{self.seed}/{story.site.host}/{story.number}/edition {edition}")
            at = story.published + timedelta(hours=31, minutes=edition)  # later than any revision that time brings
            if random.random() < GONE_OVER and at <= self.moment and not story.gone:
                added = prose.paragraph(story.site.language, random)
                story = replace(story, paragraphs=(*story.paragraphs, added), modified=at)
        return story

    def _wired(self, site: Site, number: int) -> Story | None:
        """Agency copy on another paper's page: word for word, or without its last paragraphs."""
        original = self._story(AGENCY, number)
        random = Random(f"{self.seed}/{site.host}/wire/{number}")
        if random.random() < 0.6:
            return None
        paragraphs = original.paragraphs[: len(original.paragraphs) - (2 if random.random() < 0.3 else 0)]
        published = original.published + timedelta(minutes=random.randint(20, 90))
        return Story(site, number, f"/{published:%Y/%m/%d}/wire-{number}.html", original.title, paragraphs, (), published,
                     original=original.url)  # fmt: skip
