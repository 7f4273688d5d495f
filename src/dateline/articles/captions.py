"""The captions of an article's pictures: found, taken out of the tree, and given as text."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from dateline.articles.assemble import fold, one_line

CLASS = re.compile(
    r"(?:^|[\s_-])(?:image|img|photo|picture|media|figure|wp|gallery|video|foto|bild|article|lead)?"
    r"[_-]*(?:caption|legend|cutline|bildunterschrift|didascalia|pie-de-foto|bildtext)"
    r"(?:$|[\s_-]|text|Text|__)|[a-z](?:Caption|Cutline|Legend)(?:$|[\s_A-Z-])"
    r"|(?:image|img|photo|picture|media|foto|bild)(?:[_-]*(?:desc(?:ription)?|info|text)|Info|Text|Desc\w*)(?:$|[\s_-])",
)
# Containers whose pictures belong to other stories.
ELSEWHERE = re.compile(
    r"related|recommend|promo|teaser|(?<!with)(?<!with[-_])(?<!has[-_])(?<!has)sidebar|"
    r"most-?read|most-?popular|trending|more-?(?:on|from|news)|"
    r"newsletter|comment|outbrain|taboola|next-article|story-?card",
    re.IGNORECASE,
)
# What a viewer's page shows beside a caption.
INTERFACE = re.compile(
    r"^(?:view image in fullscreen|open image modal|image source,?|getty images?|image caption,?|"
    r"click to (?:view|enlarge)[^.]*|\d+ of \d+)\s*[,:]?\s*",
    re.IGNORECASE,
)
SHORTEST, LONGEST = 4, 1_200
# A text this short may stand in an image and in the article by chance.
SHORTEST_KNOWN = 15


def take_captions(tree: HtmlElement, stated: Iterable[str] = ()) -> tuple[str, ...]:
    """The captions in the page's order, each once; their elements are taken out of the tree. A
    paragraph that repeats a picture's alternative text, or a caption that JSON-LD has `stated`, is
    one too.
    """
    known = {fold(text) for text in stated} | set(_alternative_texts(tree))
    found: dict[str, str] = {}
    for element in list(_caption_elements(tree, known)):
        parent = element.getparent()
        if parent is None:
            continue
        text = INTERFACE.sub("", _spaced(element))
        if SHORTEST <= len(text) <= LONGEST and not _is_elsewhere(element) and _is_prose(text):
            found.setdefault(fold(text), text)
        if len(text) <= LONGEST:
            drop(element)
    return _without_parts(list(found.values()))


def _alternative_texts(tree: HtmlElement) -> Iterator[str]:
    for image in tree.iter("img"):
        alternative = image.get("alt") or ""
        if len(alternative) > SHORTEST_KNOWN:
            yield fold(alternative)


def _caption_elements(tree: HtmlElement, known: set[str]) -> Iterator[HtmlElement]:
    for element in tree.iter(
        "figcaption", "p", "div", "span", "small", "em", "h5", "h6", "cite", "dd"
    ):
        if element.tag == "figcaption":
            yield element
            continue
        name = element.get("class")
        if not name or not CLASS.search(name):
            if element.tag == "p" and known and _is_known(element, known):
                yield element
            continue
        if element.find(".//img") is None and sum(1 for _ in element.iter("p")) <= 3:
            yield element


def _is_known(element: HtmlElement, known: set[str]) -> bool:
    text = element.text_content()
    return SHORTEST_KNOWN < len(text) <= LONGEST and fold(text) in known


def drop(element: HtmlElement) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail or "", element.getprevious()
    if tail.strip() and before is not None:
        before.tail = f"{before.tail or ''} {tail}"
    elif tail.strip():
        parent.text = f"{parent.text or ''} {tail}"
    parent.remove(element)


def _spaced(element: HtmlElement) -> str:
    """The element's text, its pieces parted by spaces where their elements are."""
    texts = [
        one_line(str(text)) for text in element.itertext() if element.tag not in ("script", "style")
    ]
    return re.sub(r"\s+([,.;:!?)])", r"\1", " ".join(text for text in texts if text))


def _is_elsewhere(element: HtmlElement) -> bool:
    for ancestor in element.iterancestors():
        if ancestor.tag in ("aside", "nav", "footer", "a"):
            return True
        if ancestor.tag in ("body", "main", "article"):
            return False
        if ELSEWHERE.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
            return True
    return False


def _is_prose(text: str) -> bool:
    """Whether a caption says something: two words, or a script that writes none apart."""
    return " " in text or not text.isascii()


def _without_parts(captions: list[str]) -> tuple[str, ...]:
    """The captions without those that a longer one holds."""
    return tuple(
        text
        for text in captions
        if not any(
            text is not other and len(text) < len(other) and text in other for other in captions
        )
    )
