"""The text of a page -> one tree, parsed once, within limits that hold for hostile pages too."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from dateline.articles.decoding import decode, is_binary
from dateline.errors import PageError
from dateline.model import Page

# A page longer than this is cut; a round number well over what a news page needs.
MAX_CHARACTERS = 16_000_000
# lxml compares a tag's attributes with one another: 20,000 of them take minutes.
MAX_ATTRIBUTES = 500
LONG_TAG = re.compile(r"<([A-Za-z][\w:-]*)\s[^<>]{4000,}>")
ATTRIBUTE = re.compile(r"""[^\s"'=]+\s*(?:=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
ENCODING_LINE = re.compile(r"^\s*<\?xml[^>]*\?>")
NO_TEXT = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})


def parse_page(page: Page) -> HtmlElement:
    """The page's tree, comments left out. PageError where it is empty or no HTML."""
    data = page.html or b""
    if not data.strip():
        raise PageError(f"{page.where}: the page is empty; give a page that holds an article")
    if is_binary(data):
        raise PageError(f"{page.where}: this is no HTML but binary data; give a web page or a text")
    source = decode(data, declared=page.encoding)[:MAX_CHARACTERS]
    tree = _parse(LONG_TAG.sub(_limit_attributes, ENCODING_LINE.sub("", source)))
    if tree is None or not len(tree):
        raise PageError(f"{page.where}: no HTML was found; give a web page, or the text as text")
    return tree


def _parse(source: str) -> HtmlElement | None:
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        data = source.encode("utf-8", "replace").translate(None, NO_TEXT)
        return html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _limit_attributes(tag: re.Match[str]) -> str:
    """The tag as it is, or without attributes where it has too many of them."""
    if len(ATTRIBUTE.findall(tag[0])) <= MAX_ATTRIBUTES:
        return tag[0]
    return f"<{tag[1]}>"
