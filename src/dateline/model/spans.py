"""Spans: where in an article's text a record's words stand."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open `[start, end)` in Unicode code points of `article.text`; JSON writes it as a list
    of two.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans have a character in common."""
        return self.start < other.end and other.start < self.end
