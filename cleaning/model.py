"""The values that cleaning takes and gives. All are plain, immutable and round-trip through JSON (`to_json`, `from_json`)."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal

EvidenceKind = Literal["text", "shape", "list", "pinned", "doubtful", "forbidden"]
BlockKind = Literal["heading", "paragraph", "item", "quote", "caption", "row", "code"]
Status = Literal[
    "article", "consent_wall", "paywall", "login", "challenge", "soft_404", "error_page", "section", "gallery",
    "parked", "empty", "not_html", "hostile",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of a page. `place` says where it stood: the tags and telling classes above it. `key` is kept so that
    a site's articles are learned from without reading their words again."""

    text: str
    kind: BlockKind = "paragraph"
    place: str = ""
    key: str = field(default="", compare=False)  # cleaning.keys.block_key; "" where nobody has asked yet


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value with where it came from: feed, json-ld, meta, time, byline, address, sitemap, text, trafilatura."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What the feed said about the page before it was fetched, and about itself. Dates are ISO 8601."""

    title: str | None = None
    summary: str | None = None
    content: str | None = None
    author: str | None = None
    published_at: str | None = None
    updated_at: str | None = None
    language: str | None = None
    feed_title: str | None = None
    feed_description: str | None = None
    feed_copyright: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one page says, before anything is known of its site. A pure function of (bytes, address, hints, version)."""

    url: str
    status: Status
    reason: str  # one line: why it is no article, or "" for an article
    version: str  # of the extractor
    blocks: tuple[Block, ...] = ()
    titles: tuple[Candidate, ...] = ()
    authors: tuple[Candidate, ...] = ()  # one candidate a name
    published: tuple[Candidate, ...] = ()  # ISO 8601, with a zone or as a plain day
    modified: tuple[Candidate, ...] = ()
    language: str | None = None  # ISO 639-1
    canonical_url: str | None = None
    image_url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    site_lines: tuple[Candidate, ...] = ()  # what the site says of itself: names, descriptions, copyright lines
    partial: bool = False  # behind a paywall: what could be read
    flags: tuple[str, ...] = ()
    sample: tuple[int, ...] = ()  # of its running text, kept for what `key` is kept for (cleaning.distinct.sample_of)

    def to_json(self) -> dict[str, Any]:
        """By hand where there are many: `asdict` takes as long over the blocks as writing them to the database does."""
        raw = {each.name: getattr(self, each.name) for each in fields(self)}
        raw["blocks"] = [{"text": block.text, "kind": block.kind, "place": block.place, "key": block.key} for block in self.blocks]
        for name in ("titles", "authors", "published", "modified", "site_lines"):
            raw[name] = [{"value": candidate.value, "source": candidate.source} for candidate in raw[name]]
        return raw

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Extraction:
        """What `to_json` gave, or the same without its version, where nobody asks for that."""
        raw = {"version": "", **raw}
        raw["blocks"] = tuple(Block(**block) for block in raw["blocks"])
        for name in ("titles", "authors", "published", "modified", "site_lines"):
            raw[name] = tuple(Candidate(**candidate) for candidate in raw[name])
        for name in ("tags", "flags", "sample"):
            raw[name] = tuple(raw.get(name, ()))
        return cls(**raw)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a block counts as boilerplate of a site. `articles` is the number of distinct articles that carried it.

    By its `text`, its `shape` where the text varies, as a `list` that closes articles, or because a person `pinned` it. And why one
    that repeats does not: it is in doubt, or a person has `forbidden` to cut it."""

    kind: EvidenceKind
    articles: int
    of: int  # distinct articles looked at
    example: str = ""


@dataclass(frozen=True, slots=True)
class SiteKnowledge:
    """What is known of a site: a function of the *set* of its distinct articles, so that order cannot matter.

    `boilerplate` maps a key (`cleaning.boilerplate`) to its evidence; `digest` changes with what would be cut or flagged.
    `title_affixes`: what repeats at an end of the site's titles ("... - The Daily Example").
    """

    site: str
    articles: int
    boilerplate: dict[str, Evidence] = field(default_factory=dict)
    title_affixes: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()  # sources of authors that this site names who wrote in, where another has the same name each time
    digest: str = ""
    kept: dict[str, Evidence] = field(default_factory=dict)  # repeats, and stays: in doubt, or because a person said so

    def standing(self) -> dict[str, str]:
        """What would become of a block with each key: by which kind of evidence it is cut, or kept."""
        return {key: evidence.kind for known in (self.boilerplate, self.kept) for key, evidence in known.items()}

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> SiteKnowledge:
        raw = dict(raw)
        for name in ("boilerplate", "kept"):
            raw[name] = {key: Evidence(**evidence) for key, evidence in raw[name].items()}
        raw["title_affixes"], raw["bylines"] = tuple(raw["title_affixes"]), tuple(raw["bylines"])
        return cls(**raw)


@dataclass(frozen=True, slots=True)
class Removed:
    """A block or sentence that was cut, and why. `key`: where in what is known of the site the evidence stands, if it does."""

    text: str
    reason: str
    position: int  # index of the block in the extraction
    key: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """The composed result. `body` is NFC text, blocks apart by one blank line, no white space at the ends."""

    title: str | None
    body: str
    authors: tuple[str, ...]
    published_at: str | None
    published_source: str | None
    modified_at: str | None
    language: str | None
    canonical_url: str | None
    image_url: str | None
    partial: bool
    removed: tuple[Removed, ...]
    flags: tuple[str, ...]
