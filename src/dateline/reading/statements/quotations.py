"""Quotation marks: which stretches of the text stand in quotes, and which go on in the next
paragraph.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.reading.draft import Draft

MARK = re.compile(
    r"""
    (?P<open>[\u201c\u201e\u00ab])      # marks that open
    | (?P<close>[\u201d\u00bb])         # marks that close
    | (?P<straight>"|''|``)             # either, told by what stands around them
    | (?P<single>[\u2018'\u2019])       # single marks and apostrophes
    """,
    re.VERBOSE,
)
BEFORE_OPEN = frozenset(" \n\t([{-\u2013\u2014/\u00a0\u2026\u201c\"'")
# A mark that never closes is held to be a slip of the writer past this many characters.
UNCLOSED = 600


@dataclass
class Quotation:
    """One stretch in quotation marks, outermost only; token indices, marks included."""

    number: int
    block: int
    first: int
    last: int
    single: bool = False
    closed: bool = True
    goes_on: bool = False
    """Whether it opens a paragraph and carries on a quotation that the last one left open."""

    def inside(self, index: int) -> bool:
        """Whether a token stands in this quotation, marks included."""
        return self.first <= index <= self.last


def find_quotations(draft: Draft) -> list[Quotation]:
    """The outermost quotations of an article, in order."""
    spans: list[tuple[int, int, int, bool, bool]] = []
    for number, block in enumerate(draft.blocks):
        text = draft.article.text[block.start : block.end]
        found = scan(text)
        if spans and spans[-1][0] == number - 1 and not spans[-1][4]:
            found = _orphan(text, found) + found
        spans += [(number, block.start + a, block.start + b, s, c) for a, b, s, c in found]
    return _as_tokens(draft, spans)


def scan(text: str) -> list[tuple[int, int, bool, bool]]:
    """Outermost quotations of one paragraph: start, end, whether single, whether closed."""
    found: list[tuple[int, int, bool, bool]] = []
    inner: list[tuple[int, int, bool, bool]] = []
    stack: list[int] = []
    for mark in MARK.finditer(text):
        if mark.lastgroup == "single":
            continue
        if _opens(text, mark, bool(stack)):
            stack.append(mark.start())
        elif stack:
            start = stack.pop()
            (inner if stack else found).append((start, mark.end(), False, True))
    if stack and text[stack[0]] == '"' and text[0] == '"' and _curly(text, inner):
        found += inner
    elif stack:
        found.append((stack[0], len(text), False, False))
    return sorted(found + _single_quotations(text, found))


def _curly(text: str, inner: list[tuple[int, int, bool, bool]]) -> bool:
    """Whether a paragraph holds whole quotations in curly marks: a straight one before it is then
    only how the page sets an excerpt.
    """
    return any(text[start] == "\u201c" for start, *_ in inner)


def _orphan(
    text: str, found: list[tuple[int, int, bool, bool]]
) -> list[tuple[int, int, bool, bool]]:
    """The start of a paragraph up to a mark that closes what the last paragraph opened."""
    for mark in MARK.finditer(text):
        if mark.lastgroup == "single":
            continue
        if any(a <= mark.start() < b for a, b, *_ in found) or not mark.start():
            return []
        return [(0, mark.end(), False, True)]
    return []


def _opens(text: str, mark: re.Match[str], pending: bool) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if mark.lastgroup == "open":
        return True
    if mark.lastgroup == "close":
        return not pending and before in BEFORE_OPEN and not after.isspace()
    if mark.group() == "``":
        return True
    if not pending:
        return not after.isspace() and (before in BEFORE_OPEN or not before.isalnum())
    return before.isspace() and not after.isspace() and after.isalnum() and mark.group() == "''"


def _single_quotations(
    text: str, doubles: list[tuple[int, int, bool, bool]]
) -> list[tuple[int, int, bool, bool]]:
    found = []
    start: int | None = None
    closing: int | None = None
    for mark in MARK.finditer(text):
        at = mark.start()
        if mark.lastgroup != "single" or any(a <= at < b for a, b, *_ in doubles):
            continue
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        opens = before in BEFORE_OPEN and after.isalnum() and mark.group() != "\u2019"
        if opens and (start is None or closing is not None or mark.group() == "\u2018"):
            if start is not None and closing is not None:
                found.append((start, closing + 1, True, True))
            start, closing = at, None
        elif start is not None and not before.isspace() and not after.isalnum():
            closing = _better_closing(text, closing, at)
    if start is not None and closing is not None:
        found.append((start, closing + 1, True, True))
    return found


def _better_closing(text: str, closing: int | None, at: int) -> int:
    """The first mark that closes; a plural's apostrophe ("workers' rights") gives way to a later
    one.
    """
    if closing is None or (text[closing - 1] == "s" and text[closing + 1 : closing + 2] == " "):
        return at
    return closing


def _as_tokens(draft: Draft, spans: list[tuple[int, int, int, bool, bool]]) -> list[Quotation]:
    doc = draft.doc
    quotations: list[Quotation] = []
    for block, start, end, single, closed in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or len(span) < 2:
            continue
        last = span.end - 1
        while last > span.start and doc[last].is_space:
            last -= 1
        quotations.append(Quotation(len(quotations), block, span.start, last, single, closed))
    _carry_on(draft, quotations)
    return quotations


def _carry_on(draft: Draft, quotations: list[Quotation]) -> None:
    """Mark the paragraphs that go on with a quotation, and end those that nobody closed."""
    doc = draft.doc
    by_block: dict[int, Quotation] = {}
    for quotation in reversed(quotations):
        by_block[quotation.block] = quotation
    for quotation in quotations:
        if quotation.closed:
            continue
        after = by_block.get(quotation.block + 1)
        if after and opens_block(draft, after):
            after.goes_on = True
        elif doc[quotation.last].idx - doc[quotation.first].idx > UNCLOSED:
            quotation.last = doc[quotation.first].sent.end - 1


def opens_block(draft: Draft, quotation: Quotation) -> bool:
    """Whether a quotation is the first thing of its paragraph."""
    start = draft.blocks[quotation.block].start
    return draft.doc[quotation.first].idx <= start + 1


def quotation_of(doc: Doc, quotations: list[Quotation]) -> list[int]:
    """For each token the number of its quotation, -1 where it stands in none."""
    at = [-1] * len(doc)
    for quotation in quotations:
        for index in range(quotation.first, quotation.last + 1):
            at[index] = quotation.number
    return at
