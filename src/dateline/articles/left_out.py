"""What of a page is not in its article: menus, teasers, bylines, notices, line by line."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from dateline.articles.parsing import parse_page
from dateline.errors import PageError
from dateline.model import Article, Page

UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "object"})
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small"}
    | {"span", "strong", "sub", "sup", "time", "u"}
)
MOST = 400  # lines kept of a page; a page with more is a list of links
LONGEST = 500  # characters of a line


def lines_left_out(page: Page, article: Article) -> list[str]:
    """The lines of a page that are no part of its article, in the page's order, each once."""
    kept = _folded(f"{article.title or ''}\n{article.text}")
    found: dict[str, None] = {}
    for line in _lines(page):
        if line and _folded(line) not in kept:
            found.setdefault(line[:LONGEST])
            if len(found) == MOST:
                break
    return list(found)


def _lines(page: Page) -> Iterator[str]:
    if page.text is not None:
        return (" ".join(line.split()) for line in page.text.splitlines())
    try:
        tree = parse_page(page)
    except PageError:
        return iter(())
    return (" ".join(line.split()) for line in "".join(_texts(tree)).split("\n"))


def _texts(root: HtmlElement) -> Iterator[str]:
    """The page's words, a line end at the edges of every block; without recursion, since a hostile
    page may nest as deep as it likes.
    """
    unseen = 0
    for action, element in _walk(root):
        tag = element.tag
        if action == "start":
            unseen += tag in UNSEEN
            yield "" if tag in INLINE else "\n"
            yield "" if unseen else (element.text or "").replace("\n", " ")
        else:
            unseen -= tag in UNSEEN
            yield "" if tag in INLINE else "\n"
            yield "" if unseen else (element.tail or "").replace("\n", " ")


def _walk(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    from lxml.etree import iterwalk

    for action, element in iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            yield action, element


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
