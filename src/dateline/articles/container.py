"""Where on a page its story stands: the smallest element that holds nearly all of its prose."""

from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml.etree import SubElement
from lxml.html import Element, HtmlElement

from dateline.articles.assemble import one_line

# A paragraph of this many characters is prose.
PROSE = 80
# Share of the page's prose that the story's element holds; what lies outside is other stories'
# teasers and notices. Chosen on half of the development pages.
MOST = 0.8
# Share of a text that may be links, for a text of the story's own.
LINKED = 0.5
# A heading or an item of a list this short says too little to be looked for.
SHORTEST = 20
# How many characters of a text tell it: what follows may be cut out of the middle.
OPENING = 50
NOT_PROSE = frozenset({"nav", "footer", "aside", "form"})
TEXTS = ("p", "li", "h2", "h3", "h4")
HOLDERS = frozenset({"p", "li", "ul", "ol", "blockquote"})


class Paragraph(NamedTuple):
    """A paragraph of prose."""

    element: HtmlElement

    words: str
    """Its text on one line."""


def find_prose(tree: HtmlElement) -> list[Paragraph]:
    """The page's paragraphs of prose, in its order, but for those of menus, footers and forms."""
    found: list[Paragraph] = []
    for element in tree.iter("p"):
        if len(element) == 0 and len(element.text or "") < PROSE:
            continue
        words = one_line(element.text_content())
        if len(words) >= PROSE and not _is_set_apart(element):
            found.append(Paragraph(element, words))
    return found


def find_container(tree: HtmlElement, prose: list[Paragraph], text: str) -> HtmlElement | None:
    """The smallest element that holds nearly all of the prose that stands in a text; None where
    none does.
    """
    within: dict[HtmlElement, int] = {}
    total = 0
    for element, words in prose:
        if words[:OPENING] in text and _linked(element) <= LINKED * len(words):
            total += len(words)
            for ancestor in element.iterancestors():
                within[ancestor] = within.get(ancestor, 0) + len(words)
    node = tree
    while total:
        inner = max(node, key=lambda child: within.get(child, 0), default=None)
        if inner is None or within.get(inner, 0) < MOST * total:
            return node
        node = inner
    return None


def share_held(container: HtmlElement, text: str) -> float:
    """The share of the container's own paragraphs, headings and list items, by length, that a text
    holds; 1.0 where it has none.
    """
    total = held = 0
    for words in _texts(container):
        total += len(words)
        held += len(words) if words[:OPENING] in text else 0
    return held / total if total else 1.0


def page_of(container: HtmlElement) -> HtmlElement:
    """A page that holds a copy of the container alone, marked as the article's body."""
    page: HtmlElement = Element("html")
    body = SubElement(page, "body")
    copied = deepcopy(container)
    copied.tag, copied.tail = "div", None
    copied.set("itemprop", "articleBody")
    body.append(copied)
    return page


def _texts(container: HtmlElement) -> Iterator[str]:
    for element in container.iter(*TEXTS):
        if element.tag == "li" and any(child.tag in HOLDERS for child in element):
            continue
        words = one_line(element.text_content())
        if len(words) < SHORTEST or _linked(element) > LINKED * len(words):
            continue
        if not _is_set_apart(element):
            yield words


def _is_set_apart(element: HtmlElement) -> bool:
    return any(ancestor.tag in NOT_PROSE for ancestor in element.iterancestors())


def _linked(element: HtmlElement) -> int:
    """How many of an element's characters are links'."""
    return sum(len(one_line(link.text_content())) for link in element.iter("a"))
