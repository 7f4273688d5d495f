"""An Atom feed (RFC 4287) of the articles that a saved search finds."""

from collections.abc import Iterable
from urllib.parse import quote
from xml.etree import ElementTree

from dateline.store import Hit
from dateline.store.saved import SavedSearch

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "application/atom+xml"
NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
"""Characters that no XML may hold."""


def feed(search: SavedSearch, hits: Iterable[Hit], kept: dict[str, str], *, desk: str) -> bytes:
    """The feed, newest first; `kept` is when each article was kept, `desk` the desk's address.

    An entry is updated when its article is, so that a reader of feeds tells of it once.
    """
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed")
    entries = sorted(hits, key=lambda hit: kept.get(hit.id, ""), reverse=True)
    newest = kept.get(entries[0].id, search.made) if entries else search.made
    _text(root, "id", f"urn:dateline:search:{search.id}")
    _text(root, "title", f"dateline: {search.name}")
    _text(root, "updated", newest)
    _text(_child(root, "author"), "name", "dateline")
    _child(root, "link", rel="self", href=f"{desk}/searches/{search.id}.atom", type=MEDIA)
    for hit in entries:
        entry = _child(root, "entry")
        _text(entry, "id", f"urn:dateline:article:{quote(hit.id, safe='')}")
        _text(entry, "title", hit.title or "Untitled")
        _text(entry, "updated", kept.get(hit.id, search.made))
        _text(_child(entry, "author"), "name", hit.outlet or "no outlet")
        _child(entry, "link", rel="alternate", href=f"{desk}/articles/{quote(hit.id, safe='')}")
        _text(entry, "summary", hit.snippet)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _child(parent: ElementTree.Element, name: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    _child(parent, name).text = text.translate(NOT_XML)
