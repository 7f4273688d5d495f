"""What clings to the body of a web page: its date above, pictures' credits, teasers behind."""

import re
from typing import NamedTuple

from dateline.articles.assemble import Block, fold
from dateline.articles.dates.written import read_moment
from dateline.articles.plain_text.credits import is_credit_text
from dateline.ontology.pages import page_words

# A line over the first paragraph that is no more than the day: `Tue, Jan 28, 2025 page1`.
DATE_LINE = 45
# The words under a picture; a longer paragraph over a credit is the story's.
LONGEST_CAPTION = 260
# Photo: A. Example | Image credit: Example Agency
PICTURE = re.compile(
    r"[(\[]?(?:photo(?:graph)?|picture|image|foto|bild)s?\b(?:\s+(?:by|credit))?\s*[:©/]",
    re.IGNORECASE,
)
# Behind `Related Articles` the story goes on only where more than this share of it follows.
TEASERS = 0.5


class Trimmed(NamedTuple):
    """A body, and the captions that stood in it as paragraphs."""

    body: tuple[Block, ...]
    captions: tuple[str, ...] = ()


def trim_body(body: tuple[Block, ...]) -> Trimmed:
    """The body without the page's date over it, lines that are nothing but a picture's credit with
    the caption over each, and what stands behind a line such as `Related Articles`.
    """
    if body and len(body[0].text) <= DATE_LINE and read_moment(body[0].text) is not None:
        body = body[1:]
    return _without_credits(_without_teasers(body))


def _without_teasers(body: tuple[Block, ...]) -> tuple[Block, ...]:
    total = sum(len(block.text) for block in body)
    before = 0
    for place, block in enumerate(body):
        if fold(block.text).strip(":!… ") in page_words().endings:
            behind = total - before
            return body[:place] if behind <= TEASERS * total else body
        before += len(block.text)
    return body


def _without_credits(body: tuple[Block, ...]) -> Trimmed:
    kept: list[Block] = []
    captions: list[str] = []
    for place, block in enumerate(body):
        if PICTURE.match(block.text) is None or not is_credit_text(block.text):
            kept.append(block)
            continue
        over = kept[-1] if kept else None
        inside = len(kept) > 1 and place + 1 < len(body)
        if over and inside and over.kind == "paragraph" and len(over.text) <= LONGEST_CAPTION:
            captions.append(kept.pop().text)
    return Trimmed(tuple(kept), tuple(captions))
