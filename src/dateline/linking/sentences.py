"""The sentence that some words stand in, found without a parse."""

import re

from dateline.model import Span

LONGEST = 220  # characters of a quote: three lines of a terminal
END = re.compile(
    r"""
    [.!?]                   # the mark comes first: a search then goes from mark to mark
    (?<!\b[A-Z].)           # not the dot of an initial or of "U.N."
    (?<!\b[A-Z]\.[A-Z].)    # nor of its end
    (?<!\bMr.) (?<!\bMrs.) (?<!\bMs.) (?<!\bDr.) (?<!\bGen.) (?<!\bCol.) (?<!\bSt.) (?<!\bNo.)
    ["”’')]*                # what closes the sentence
    (?=\s+["“‘'(]*[A-Z0-9])
    | \n\s*\n               # or of a paragraph
    """,
    re.VERBOSE,
)


def sentences(text: str) -> list[Span]:
    """The sentences of a text, in order, blanks at their ends left out."""
    found, start = [], 0
    for match in END.finditer(text):
        found.append(_trimmed(text, start, match.end()))
        start = match.end()
    found.append(_trimmed(text, start, len(text)))
    return [span for span in found if span[0] < span[1]]


def sentence_of(all_sentences: list[Span], span: Span) -> Span:
    """The sentence that holds the start of a span; the span itself where none does."""
    return next((one for one in all_sentences if one[0] <= span[0] < one[1]), span)


def around(text: str, sentence: Span, span: Span) -> Span:
    """The sentence, or as much of a long one around the span as can be read at a glance, cut at
    blanks.
    """
    if sentence[1] - sentence[0] <= LONGEST:
        return sentence
    start = max(sentence[0], span[0] - LONGEST // 2)
    end = min(sentence[1], max(span[1], start + LONGEST))
    if start > sentence[0]:
        start = text.find(" ", start, span[0]) + 1 or span[0]
    if end < sentence[1]:
        end = max(text.rfind(" ", span[1], end), span[1])
    return Span(start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
