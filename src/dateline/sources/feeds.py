"""Feeds: RSS, Atom and RDF, every entry's page got from the web."""

import re
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import NamedTuple
from urllib.parse import urljoin

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.sources.web import WebReader

# A feed of the last hours has some dozens; one with more is an archive or an attack.
MOST_ENTRIES = 1_000
# A feed that carries less of a page carries a teaser.
WHOLE = 1_000
# Feeds declare an entity for an accent at most; what grows is an attack.
LONG_ENTITY = re.compile(rb"<!ENTITY[^>]{1000,}", re.IGNORECASE)
NESTED_ENTITY = re.compile(
    rb"<!ENTITY\s+\S+\s+[\"'][^\"'>]*&(?!#)[a-z]\w*;[^\"'>]*&(?!#)[a-z]\w*;", re.IGNORECASE
)
OUTER_ENTITY = re.compile(rb"<!ENTITY\s+(?:%\s+)?\S+\s+(?:SYSTEM|PUBLIC)\s", re.IGNORECASE)


class Entry(NamedTuple):
    """What a feed says of one page."""

    link: str
    title: str | None
    author: str | None
    published: str | None
    """As the feed writes it."""
    content: str | None
    """The page's text as HTML, where the feed carries it whole."""


def entries_of_feed(data: bytes, *, where: str, url: str | None = None) -> list[Entry]:
    """A feed's entries in its order, one an address; SourceError where it has none."""
    if LONG_ENTITY.search(data) or NESTED_ENTITY.search(data) or OUTER_ENTITY.search(data):
        raise SourceError(f"{where}: the feed declares entities that no feed needs; not read")
    import feedparser

    # The parser would take a string for a path or an address; a file it only reads.
    headers = {"content-type": "application/xml", "content-location": url or ""}
    parsed = feedparser.parse(BytesIO(data), response_headers=headers)
    entries = {
        entry.link: entry for raw in reversed(parsed.entries) if (entry := _entry(raw, base=url))
    }
    if not entries:
        error = parsed.get("bozo_exception")
        reason = f"it is broken: {error}" if error else "it has no entry with an address"
        raise SourceError(f"{where}: no feed that can be read; {reason}"[:300])
    return list(entries.values())[::-1][:MOST_ENTRIES]


def pages_of_feed(
    data: bytes, *, where: str, web: WebReader, url: str | None = None
) -> Iterator[Page | Failure]:
    """The page of every entry of a feed, or why it could not be got; where the feed carries the
    whole text of a page that cannot be got, that text.
    """
    for entry in entries_of_feed(data, where=where, url=url):
        try:
            yield web.page(entry.link)
        except SourceError as error:
            if entry.content is None:
                yield Failure(where=entry.link, stage=error.stage, reason=str(error))
            else:
                yield Page(where=entry.link, url=entry.link, html=_as_page(entry), encoding="utf-8")


def _entry(raw: object, *, base: str | None) -> Entry | None:
    link = _text(raw, "link")
    if link is None:
        return None
    contents = [str(part.get("value") or "") for part in getattr(raw, "content", None) or ()]
    content = max(contents, key=len, default="")
    return Entry(
        link=urljoin(base or "", link),
        title=_text(raw, "title"),
        author=_text(raw, "author"),
        published=_text(raw, "published") or _text(raw, "updated"),
        content=content if len(content) >= WHOLE else None,
    )


def _as_page(entry: Entry) -> bytes:
    """The entry as a page of its own."""
    title, author = escape(entry.title or ""), escape(entry.author or "")
    published = escape(entry.published or "")
    head = f'<meta name="author" content="{author}"><meta name="date" content="{published}">'
    body = f"<article><h1>{title}</h1>{entry.content}</article>"
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return page.encode("utf-8", "replace")


def _text(raw: object, name: str) -> str | None:
    value = getattr(raw, name, None)
    return value.strip() or None if isinstance(value, str) else None
