"""Cutting a quote clean: without the words and marks that join it to what stands around it."""

import re
from collections.abc import Iterable

from dateline.linking.accounts.account import Piece
from dateline.model import Span

BEFORE = re.compile(r"^(?:[\s,;:.–—-]+|(?:and|or|but|as well as|that|which)\s)+", re.IGNORECASE)
AFTER = re.compile(
    r"(?:[\s,;:.–—(-]+|\s(?:and|or|but|as well as|that|which|with|by|of|to|for|the|on|in))+$"
)
MARKS = '“”"'


def quote_of(text: str, pieces: Iterable[Piece]) -> Span:
    """The span of neighbouring pieces, without what joins them to the words around them."""
    spans = [piece.span for piece in pieces]
    start, end = spans[0].start, spans[-1].end
    words = text[start:end]
    left = len(words) - len(BEFORE.sub("", words))
    kept = AFTER.sub("", words[left:])
    if not kept:
        return Span(start, end)
    return _unquoted(text, Span(start + left, start + left + len(kept)))


def _unquoted(text: str, span: Span) -> Span:
    """The span without a quotation mark at an end whose fellow stands outside."""
    start, end = span
    words = text[start:end]
    if sum(map(words.count, MARKS)) == 1 and len(words) > 1:
        start += words[0] in MARKS
        end -= words[-1] in MARKS
    words = text[start:end]
    end -= words.endswith(")") and "(" not in words
    return Span(start, end)
