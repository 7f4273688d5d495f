"""A text taken as it is: no boilerplate removed, every offset kept (`dateline annotate`)."""

import hashlib
import re

from dateline.model import Article, Page, Part, Span

BREAK = re.compile(r"[ \t\r]*\n\s*")
# A line of prose that was wrapped by a mail or terminal program: it is long enough, and the next
# one goes on in lower
# case or the line does not end as a sentence does.
WRAPPED = re.compile(r"[^.!?:;\"'\u201d\u2019)\s]\s*$")
WRAP_WIDTH = range(55, 100)


def article_id(text: str, identity: str | None = None) -> str:
    """The id of an article with this text: the same page gives the same id.

    `identity` is what else makes the page itself: its canonical address, or the id that the input
    gave. Two outlets that print the same words are two articles.
    """
    content = f"{identity or ''}\0{text}".encode("utf-8", "surrogatepass")
    return "a-" + hashlib.sha256(content).hexdigest()[:16]


def take_as_given(page: Page) -> Article:
    """The page's text, untouched, as an article of paragraphs; held to be English."""
    text = page.text or ""
    return Article(
        id=article_id(text, page.url or page.id),
        url=page.url,
        title=page.title,
        published=page.published,
        language="en",
        text=text,
        parts=tuple(Part(kind="paragraph", span=span) for span in split_blocks(text)),
    )


def split_blocks(text: str) -> list[Span]:
    """Paragraphs of a bare text: divided by blank lines, and by single ones unless the text was
    wrapped.
    """
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    for gap in BREAK.finditer(text, start):
        if gap.end() == len(text) or not _is_wrap(text, start, gap):
            if start < gap.start():
                spans.append(Span(start, gap.start()))
            start = gap.end()
    end = len(text.rstrip())
    if start < end:
        spans.append(Span(start, end))
    return spans


def _is_wrap(text: str, start: int, gap: re.Match[str]) -> bool:
    if gap.group().count("\n") > 1:
        return False
    line_start = max(start, text.rfind("\n", 0, gap.start()) + 1)
    line = text[line_start : gap.start()]
    return len(line) in WRAP_WIDTH and bool(WRAPPED.search(line)) and text[gap.end()].islower()
