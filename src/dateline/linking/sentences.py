"""The sentence that some words stand in, found without a parse."""

import re

from dateline.model import Span

END = re.compile(
    r"""
    (?<!\b[A-Z])        # not the dot of an initial or of "U.N."
    (?<!\b[A-Z]\.[A-Z]) # nor of its end
    (?<!\bMr) (?<!\bMrs) (?<!\bMs) (?<!\bDr) (?<!\bGen) (?<!\bCol) (?<!\bSt) (?<!\bNo)
    [.!?] ["”’')]*      # the end of a sentence, with what closes it
    (?=\s+["“‘'(]*[A-Z0-9])
    | \n\s*\n           # or of a paragraph
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


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
