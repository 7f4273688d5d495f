"""An article's pieces put together: the reading text, the parts that tile it, and its id."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dateline.articles.as_given import article_id
from dateline.articles.dateline import find_dateline
from dateline.model import Article, Page, Part, Span
from dateline.model.article import PartKind

GAP = "\n\n"
QUOTES_AND_DASHES = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u2011", "''\"\"---")
# Characters that show nothing; a soft hyphen inside a word would part it for every later stage.
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\0]")


class Block(NamedTuple):
    """A block of the body."""

    text: str
    """Its words; line breaks inside are taken as spaces."""

    kind: Literal["heading", "paragraph"] = "paragraph"
    """A `heading` between paragraphs, or a `paragraph`."""


@dataclass(frozen=True)
class Pieces:
    """What was found on a page, before it is put together. Texts may hold stray white space;
    pieces that are empty are left out.
    """

    title: str | None = None
    standfirst: str | None = None
    summary: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    authors: tuple[str, ...] = ()
    section: str | None = None
    language: str | None = None
    published: str | None = None
    modified: str | None = None
    timezone: str | None = None
    timezone_assumed: bool = False
    outlet: str | None = None
    outlet_country: str | None = None
    canonical_url: str | None = None


def assemble(page: Page, pieces: Pieces) -> Article:
    """The article of these pieces: title, standfirst, summary points, captions and body joined by
    blank lines. A block of the body that repeats a piece before it is left out.
    """
    text, parts = _join(_blocks(pieces))
    opening = next((part.span.of(text) for part in parts if part.kind == "paragraph"), "")
    return Article(
        id=article_id(text, pieces.canonical_url or page.url or page.id),
        url=page.url,
        canonical_url=pieces.canonical_url,
        outlet=one_line(pieces.outlet) or None,
        outlet_country=pieces.outlet_country,
        title=one_line(pieces.title) or None,
        standfirst=one_line(pieces.standfirst) or None,
        authors=tuple(name for name in map(one_line, pieces.authors) if name),
        section=one_line(pieces.section) or None,
        language=pieces.language,
        published=pieces.published,
        modified=pieces.modified,
        timezone=pieces.timezone,
        timezone_assumed=pieces.timezone_assumed,
        text=text,
        parts=tuple(parts),
        dateline=find_dateline(opening, published=pieces.published),
    )


def one_line(text: str | None) -> str:
    """The text on one line, single spaced, without invisible characters; empty for None."""
    text = text or ""
    if not text.isascii() or "\0" in text:
        text = INVISIBLE.sub("", text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """The text for comparing: case, quotes, dashes, width and white space do not count."""
    folded = unicodedata.normalize("NFKC", one_line(text)).translate(QUOTES_AND_DASHES)
    return folded.casefold().strip(" .|-\"'")


def _blocks(pieces: Pieces) -> list[tuple[PartKind, str]]:
    """The kinds and texts of the parts in order, repetitions of the lead left out."""
    lead: list[tuple[PartKind, str]] = [("title", one_line(pieces.title))]
    lead.append(("standfirst", one_line(pieces.standfirst)))
    lead += [("summary", one_line(point)) for point in pieces.summary]
    lead += [("caption", one_line(caption)) for caption in pieces.captions]
    seen: set[str] = set()
    blocks: list[tuple[PartKind, str]] = []
    for kind, text in lead:
        if text and fold(text) not in seen:
            seen.add(fold(text))
            blocks.append((kind, text))
    # A summary point may be a sentence of the body word for word: it stays in both places.
    seen -= {fold(point) for point in pieces.summary}
    body = [(block.kind, one_line(block.text)) for block in pieces.body]
    return blocks + [(kind, text) for kind, text in body if text and fold(text) not in seen]


def _join(blocks: list[tuple[PartKind, str]]) -> tuple[str, list[Part]]:
    parts: list[Part] = []
    start = 0
    for kind, text in blocks:
        parts.append(Part(kind=kind, span=Span(start, start + len(text))))
        start += len(text) + len(GAP)
    return GAP.join(text for _, text in blocks), parts
