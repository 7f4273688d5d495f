"""What stands on a page around and inside its story and is none of it: readers' comments, sign-up
boxes, other stories' links, notices. Found by the names that sites give their elements.
"""

import re
from functools import cache, lru_cache

from lxml.html import HtmlElement

from dateline.articles.captions import drop
from dateline.ontology.pages import load_clutter

TAGS = ("div", "section", "aside", "ul", "ol", "form", "p")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
BETWEEN = re.compile(r"[_-]+")
SHORTEST_NAME = 4
# A box that holds more than this share of the page's prose is the story's, whatever its name.
LARGEST = 0.3
# Comments may be longer than their story; it has at least so many characters of prose.
STORY = 800


def drop_clutter(tree: HtmlElement) -> None:
    """Take the elements out of the tree that are named as none of the story: boxes, and comments
    where a story stands beside them.
    """
    whole: int | None = None
    for element in list(tree.iter(*TAGS)):
        kind = _kind_of(f"{element.get('class') or ''} {element.get('id') or ''}")
        if kind is None:
            continue
        if whole is None:
            whole = _prose(tree)
        within = _prose(element)
        spared = whole - within < STORY if kind == "comments" else within > LARGEST * whole
        if not spared and element.find(".//h1") is None:
            drop(element)


@lru_cache(maxsize=10_000)
def _kind_of(name: str) -> str | None:
    """`comments` or `boxes`, where an element's class and id are of one; else None."""
    if len(name) < SHORTEST_NAME:
        return None
    spelled = BETWEEN.sub("-", CAMEL.sub("-", name)).lower()
    return next((kind for kind, names in _patterns() if names.search(spelled)), None)


def _prose(element: HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, _one_of(names)) for kind, names in load_clutter().items()]


def _one_of(names: list[str]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
