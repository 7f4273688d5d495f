"""What a page says of itself in JSON-LD (schema.org), read leniently."""

import json
import re
from collections.abc import Iterator
from html import unescape

from lxml.html import HtmlElement

Node = dict[str, object]

ARTICLE_TYPES = frozenset(
    {
        "AdvertiserContentArticle", "AnalysisNewsArticle", "Article", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "MedicalScholarlyArticle",
        "NewsArticle", "OpinionNewsArticle", "Report", "ReportageNewsArticle", "Review",
        "ReviewNewsArticle", "SatiricalArticle", "ScholarlyArticle", "SocialMediaPosting",
        "TechArticle",
    }
)  # fmt: skip
# Types that stand for the page where it carries no article node.
PAGE_TYPES = frozenset(
    {"VideoObject", "WebPage", "ItemPage", "CreativeWork", "Recipe", "AudioObject"}
)
WRAPPED = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*;?\s*$")
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
# Nodes nested deeper than this describe other things than the page.
DEPTH = 6
# A script longer than this is data of a program, not a description.
LONGEST = 2_000_000


class JsonLd:
    """The nodes of a page's JSON-LD scripts, and the one that describes its article."""

    def __init__(self, tree: HtmlElement, *, headings: frozenset[str] = frozenset()) -> None:
        self.nodes = [node for value in _scripts(tree) for node in _walk(value)]
        self.by_id = {
            str(node["@id"]): node for node in self.nodes if "@id" in node and len(node) > 1
        }
        self.article = self._find(ARTICLE_TYPES, headings)
        self.page = self._find(PAGE_TYPES, headings)

    def value(self, *keys: str) -> object:
        """The first value that is there under one of these keys, of the article, else the page."""
        for node in (self.article, self.page):
            for key in keys:
                if node.get(key) not in (None, "", [], {}):
                    return self.resolved(node[key])
        return None

    def text(self, *keys: str) -> str | None:
        """The first text under one of these keys, entities resolved."""
        return first_text(self.value(*keys))

    def captions(self) -> list[str]:
        """The captions and descriptions of the images that JSON-LD describes."""
        images = [node for node in self.nodes if "ImageObject" in types_of(node)]
        value = self.resolved(self.article.get("image"))
        images += [
            image
            for image in (value if isinstance(value, list) else [value])
            if isinstance(image, dict)
        ]
        texts = [
            first_text(image.get(key)) for image in images for key in ("caption", "description")
        ]
        return [text for text in texts if text]

    def resolved(self, value: object) -> object:
        """The node that `value` refers to by @id alone, else `value` itself."""
        if isinstance(value, list):
            return [self.resolved(item) for item in value]
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and "@id" in value:
            return self.by_id.get(str(value["@id"]), value)
        return value

    def _find(self, types: frozenset[str], headings: frozenset[str]) -> Node:
        found = [node for node in self.nodes if types_of(node) & types]
        if not found:
            return {}
        return max(found, key=lambda node: (_headline(node) in headings, _weight(node)))


def types_of(node: Node) -> set[str]:
    """The node's types without their namespace."""
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return {str(name).rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in names if name}


def first_text(value: object) -> str | None:
    """The first text in a value, a list of values or a node with a name; None without one."""
    if isinstance(value, list):
        return next((text for item in value if (text := first_text(item))), None)
    if isinstance(value, dict):
        return first_text(value.get("name") or value.get("@value") or value.get("url"))
    if isinstance(value, str):
        return " ".join(unescape(unescape(value)).split()) or None
    return None


def _headline(node: Node) -> str:
    return (first_text(node.get("headline") or node.get("name")) or "").casefold()


def _weight(node: Node) -> int:
    wanted = ("headline", "datePublished", "author", "publisher", "description", "articleBody")
    return sum(node.get(key) not in (None, "", [], {}) for key in wanted)


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        kind = (script.get("type") or "").strip().lower()
        if kind.startswith("application/ld+json") and script.text and len(script.text) < LONGEST:
            yield from _load(script.text)


def _load(text: str) -> Iterator[object]:
    """The values of one script; broken JSON is mended where its fault is a common one."""
    text = WRAPPED.sub("", WRAPPED.sub("", text)).strip()
    for attempt in (text, TRAILING_COMMA.sub(r"\1", text), unescape(text)):
        try:
            yield json.loads(attempt, strict=False)
            return
        except (ValueError, RecursionError):
            continue
    decoder, position = json.JSONDecoder(strict=False), 0
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        yield value
        while position < len(text) and text[position] in ", \t\r\n;":
            position += 1


def _walk(value: object, depth: int = 0) -> Iterator[Node]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), dict | list):
                yield from _walk(value[key], depth + 1)
