"""Feeds: RSS, Atom and RDF, every entry's page got from the web."""

import re
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import urljoin

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.sources.web import WebReader

# A feed of the last hours has some dozens; one with more is an archive or an attack.
MOST_ENTRIES = 1_000
# Feeds declare an entity for an accent at most; what grows is an attack.
LONG_ENTITY = re.compile(rb"<!ENTITY[^>]{1000,}", re.IGNORECASE)
NESTED_ENTITY = re.compile(
    rb"<!ENTITY\s+\S+\s+[\"'][^\"'>]*&(?!#)[a-z]\w*;[^\"'>]*&(?!#)[a-z]\w*;", re.IGNORECASE
)
OUTER_ENTITY = re.compile(rb"<!ENTITY\s+(?:%\s+)?\S+\s+(?:SYSTEM|PUBLIC)\s", re.IGNORECASE)


def links_of_feed(data: bytes, *, where: str, url: str | None = None) -> list[str]:
    """The addresses of a feed's entries in its order, each once; SourceError where it has none."""
    if LONG_ENTITY.search(data) or NESTED_ENTITY.search(data) or OUTER_ENTITY.search(data):
        raise SourceError(f"{where}: the feed declares entities that no feed needs; not read")
    import feedparser

    # The parser would take a string for a path or an address; a file it only reads.
    headers = {"content-type": "application/xml", "content-location": url or ""}
    parsed = feedparser.parse(BytesIO(data), response_headers=headers)
    links = [urljoin(url or "", link) for link in map(_link, parsed.entries) if link]
    if not links:
        error = parsed.get("bozo_exception")
        reason = f"it is broken: {error}" if error else "it has no entry with an address"
        raise SourceError(f"{where}: no feed that can be read; {reason}"[:300])
    return list(dict.fromkeys(links))[:MOST_ENTRIES]


def pages_of_feed(
    data: bytes, *, where: str, web: WebReader, url: str | None = None
) -> Iterator[Page | Failure]:
    """The page of every entry of a feed, or why it could not be got."""
    for link in links_of_feed(data, where=where, url=url):
        try:
            yield web.page(link)
        except SourceError as error:
            yield Failure(where=link, stage=error.stage, reason=str(error))


def _link(entry: object) -> str | None:
    link = getattr(entry, "link", None)
    return link.strip() if isinstance(link, str) and link.strip() else None
