"""The body of an article: trafilatura's choice of the text, as blocks of ours."""

import json
import re
from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring

from dateline.articles.assemble import Block, one_line
from dateline.articles.container import (
    Paragraph,
    find_container,
    find_prose,
    page_of,
    share_held,
)
from dateline.articles.json_ld import JsonLd

# Trees of more elements are read by their paragraphs alone, in linear time.
MAX_ELEMENTS = 60_000
# Below this trafilatura's quick way has likely missed the article and its careful way is tried.
SHORT = 400
SHORTEST = 40
# The share of prose below which the quick way is doubted was chosen on a sample of the development
# pages (about one in sixteen of those that the quick way reads well is then read the careful way
# too).
DOUBT = 0.5
# Of the prose beside the headline less than this share: the text is not the article. Checked on the
# development pages, where it mends a dozen and spoils none by much.
LITTLE = 0.4
# Of the story's element a text that holds less than this share lacks lists or headings. Chosen on
# half of the development pages.
WHOLE = 0.9
COUNT = etree.XPath("count(.//*)")
MARKUP = re.compile(r"</?(?:p|br|div|h\d|li|ul|b|i|em|strong|a)\b[^>]*>", re.IGNORECASE)
EMBEDDED = re.compile(
    r'''"\w*(?:[Cc]ontent|[Bb]ody|[Hh]tml|[Tt]ext)\w*"\s*:\s*"((?:[^"\\]|\\.){400,})"'''
)
LINE_BREAKS = re.compile(r"\s*\n\s*")


def find_body(
    tree: HtmlElement, json_ld: JsonLd, *, scripts: Iterable[str] = ()
) -> tuple[Block, ...]:
    """The blocks of the body; empty where the page holds no article. `scripts` are searched only
    where the page shows no text.
    """
    blocks: tuple[Block, ...] = ()
    if _is_small(tree):
        prose = find_prose(tree)
        blocks = _by_trafilatura(tree, fast=True)
        if _is_doubtful(blocks, prose):
            blocks = _by_trafilatura(tree, fast=False) or blocks
            blocks = story_of(tree, blocks) or blocks
        blocks = _made_whole(tree, prose, blocks)
    if _length(blocks) < SHORT:
        blocks = max(blocks, _of_json(json_ld), key=_length)
    if _length(blocks) < SHORTEST and (text := embedded_body(scripts)):
        blocks = _of_text(text)
    if _length(blocks) < SHORTEST:
        blocks = max(blocks, _of_paragraphs(tree), key=_length)
    return blocks if _length(blocks) >= SHORTEST else ()


def _is_small(tree: HtmlElement) -> bool:
    return int(COUNT(tree)) <= MAX_ELEMENTS


def _is_doubtful(blocks: tuple[Block, ...], prose: list[Paragraph]) -> bool:
    """Whether trafilatura's quick way has likely missed the article: the text holds less than half
    of the page's prose, or the page has hardly a paragraph to tell by.
    """
    text = " ".join(block.text for block in blocks)
    total = sum(len(words) for _, words in prose)
    # The opening tells: trafilatura may cut what stands in the middle.
    held = sum(len(words) for _, words in prose if words[10:60] in text)
    return total < SHORT or held < DOUBT * total


def _made_whole(
    tree: HtmlElement, prose: list[Paragraph], blocks: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The blocks; where they lack much of the element that the story stands in, as where the
    extractor knew no name of it and took its paragraphs alone, those of that element.
    """
    text = " ".join(block.text for block in blocks)
    container = find_container(tree, prose, text)
    if container is None or (before := share_held(container, text)) >= WHOLE:
        return blocks
    again = _by_trafilatura(page_of(container), fast=True)
    after = share_held(container, " ".join(block.text for block in again))
    return again if after > before and _length(again) > _length(blocks) else blocks


def story_of(tree: HtmlElement, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The prose of the page's one `<article>` or `<main>`, where the blocks hold little of it."""
    for tag in ("article", "main"):
        found = list(tree.iter(tag))
        if len(found) == 1 and found[0].find(".//h1") is not None:
            whole = _of_paragraphs(found[0])
            return whole if _length(blocks) < LITTLE * _length(whole) else ()
    return ()


def _length(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def _by_trafilatura(tree: HtmlElement, *, fast: bool) -> tuple[Block, ...]:
    from trafilatura import bare_extraction

    document = bare_extraction(tree, fast=fast, include_comments=False, with_metadata=False)
    if document is None or isinstance(document, dict) or document.body is None:
        return ()
    return tuple(block for element in document.body for block in _blocks(element))


def _blocks(element: etree._Element) -> Iterator[Block]:
    """The blocks of one element of trafilatura's tree: lists by item, tables by row."""
    if element.tag == "head":
        yield Block(one_line(_text(element)), "heading")
    elif element.tag in ("list", "quote", "table") and len(element):
        yield from _pieces(element)
    else:
        yield from (Block(line) for line in LINE_BREAKS.split(_text(element)) if line.strip())
    if element.tail and element.tail.strip():
        yield Block(one_line(element.tail))


def _pieces(element: etree._Element) -> Iterator[Block]:
    if element.text and element.text.strip():
        yield Block(one_line(element.text))
    for child in element:
        if child.tag == "row":
            cells = [one_line(_text(cell)) for cell in child]
            yield Block(" | ".join(cell for cell in cells if cell))
            continue
        yield from _blocks(child)


def _text(element: etree._Element) -> str:
    """The element's text with a line break for each `lb`."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            pieces.append("\n")
        elif child.tag in ("p", "item", "list", "quote"):
            pieces += ["\n", _text(child), "\n"]
        else:
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _of_json(json_ld: JsonLd) -> tuple[Block, ...]:
    """The blocks of JSON-LD's articleBody, which may hold markup."""
    text = json_ld.article.get("articleBody")
    return _of_text(text) if isinstance(text, str) else ()


def embedded_body(scripts: Iterable[str]) -> str | None:
    """The longest text that the page's scripts carry as a story's content, as markup or plain; None
    without one. Pages that a program fills in show nothing else.
    """
    found = [match[1] for script in scripts for match in EMBEDDED.finditer(script)]
    for literal in sorted(found, key=len, reverse=True):
        try:
            text = json.loads(f'"{literal}"', strict=False)
        except ValueError:
            continue
        return str(text)
    return None


def _of_text(text: str) -> tuple[Block, ...]:
    if MARKUP.search(text):
        holder = fragment_fromstring(text, create_parent="div")
        for element in holder.iter("p", "br", "div", "li", "h2", "h3"):
            element.tail = f"\n{element.tail or ''}"
        text = holder.text_content()
    return tuple(Block(one_line(line)) for line in LINE_BREAKS.split(text) if line.strip())


def _of_paragraphs(tree: HtmlElement) -> tuple[Block, ...]:
    """Every paragraph of prose on the page, for pages on which nothing else finds the article."""
    found: list[Block] = []
    for element in tree.iter("p", "h2", "h3"):
        if any(a.tag in ("nav", "footer", "aside", "form", "p") for a in element.iterancestors()):
            continue
        text = one_line(element.text_content())
        if element.tag == "p" and len(text) >= SHORTEST:
            found.append(Block(text))
        elif element.tag != "p" and text:
            found.append(Block(text, "heading"))
    return tuple(found) if any(block.kind == "paragraph" for block in found) else ()
