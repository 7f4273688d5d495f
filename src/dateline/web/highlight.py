"""An article's text cut at every boundary of a record, so that overlapping ones all show."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.model import Reading, Span

KINDS = {
    "statements": "S",
    "events": "E",
    "figures": "F",
    "places": "P",
    "times": "T",
    "entities": "N",
}
"""The kinds that are highlighted, each with the letter that stands beside its words."""


PASSAGE = "passage"
"""The kind of a stretch that a link asks for and that is no record."""


class Mark(NamedTuple):
    """A stretch of text that belongs to a record."""

    span: Span
    kind: str
    id: str

    @property
    def anchor(self) -> str:
        """The record's name on the page: events and entities are both numbered e1, e2, ..."""
        return f"n-{self.id}" if self.kind == "entities" else self.id


class Piece(NamedTuple):
    """A run of text that belongs to the same records from its first character to its last."""

    text: str
    marks: tuple[Mark, ...]
    """The records that it belongs to, the one with the shortest stretch last."""
    starts: tuple[Mark, ...]
    """Of these, the ones whose record begins here."""


class Block(NamedTuple):
    """A part of the article with its pieces."""

    kind: str
    pieces: list[Piece]


def marks_of(reading: Reading, kinds: Iterable[str]) -> list[Mark]:
    """The stretches of every record of some kinds, within the text."""
    wanted = set(kinds)
    length = len(reading.article.text)
    return [
        mark
        for mark in _marks(reading)
        if mark.kind in wanted and 0 <= mark.span.start < mark.span.end <= length
    ]


def _marks(reading: Reading) -> Iterator[Mark]:
    for statement in reading.statements:
        for span in statement.content:
            yield Mark(span, "statements", statement.id)
    for event in reading.events:
        for span in (event.trigger, *event.also):
            yield Mark(span, "events", event.id)
    for figure in reading.figures:
        yield Mark(figure.span, "figures", figure.id)
    for place in reading.places:
        for span in place.mentions or (place.span,):
            yield Mark(span, "places", place.id)
    for time in reading.times:
        yield Mark(time.span, "times", time.id)
    for entity in reading.entities:
        for mention in entity.mentions:
            yield Mark(mention.span, "entities", entity.id)


def blocks(reading: Reading, kinds: Iterable[str], *, at: Span | None = None) -> list[Block]:
    """The article part by part, each cut at every boundary of a mark; no character is lost.

    `at` is a further stretch to point out.
    """
    text = reading.article.text
    marks = marks_of(reading, kinds)
    if at is not None:
        marks.append(Mark(at, PASSAGE, "at"))
    seen: set[tuple[str, str]] = set()
    parts = [(part.kind, part.span) for part in reading.article.parts]
    if not parts:
        parts = [("paragraph", Span(0, len(text)))]
    return [Block(kind, list(_pieces(text, span, marks, seen))) for kind, span in parts]


def _pieces(
    text: str, within: Span, marks: list[Mark], seen: set[tuple[str, str]]
) -> Iterator[Piece]:
    here = [mark for mark in marks if mark.span.meets(within)]
    cuts = {within.start, within.end}
    for mark in here:
        cuts |= {max(mark.span.start, within.start), min(mark.span.end, within.end)}
    edges = sorted(cuts)
    for start, end in zip(edges, edges[1:], strict=False):
        piece = Span(start, end)
        over = [mark for mark in here if mark.span.holds(piece)]
        over.sort(key=lambda mark: mark.span.start - mark.span.end)
        starts = []
        for mark in over:
            if (mark.kind, mark.id) not in seen:
                seen.add((mark.kind, mark.id))
                starts.append(mark)
        yield Piece(text[start:end], tuple(over), tuple(starts))
