"""Where an article's words stand in the text that it was made from.

An article's text leaves out lines of furniture and folds blanks, so its offsets are not those of
the input. What is kept of the way back is a few runs of characters that moved together.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.articles.assemble import INVISIBLE
from dateline.model import Article, Span

Run = tuple[int, int, int]
"""Start and end in the article's text, and where the run starts in the input."""

DROPPED = re.compile(rf"\s|{INVISIBLE.pattern}")


def offsets_in(given: str, article: Article) -> list[Run] | None:
    """The runs of an article's text in the text given, in order; None where the two are one.

    A part that does not stand in the input, such as a title that was given beside it, has no run.
    """
    if article.text == given:
        return None
    runs: list[Run] = []
    squeezed = _Squeezed(given)
    at = 0
    for part in article.parts:
        found = squeezed.find(part.span.of(article.text), part.span.start, at)
        if found:
            at = found[-1][2] + found[-1][1] - found[-1][0]
            runs += found
    return runs


def in_input(span: Span, runs: Sequence[Sequence[int]] | None) -> Span | None:
    """The span as offsets in the input; None where its ends do not stand there."""
    if runs is None:
        return span
    first, last = _moved(span.start, runs), _moved(span.end - 1, runs)
    return None if first is None or last is None else Span(first, last + 1)


def _moved(offset: int, runs: Sequence[Sequence[int]]) -> int | None:
    place = bisect_right(runs, offset, key=lambda run: run[0]) - 1
    if place < 0 or offset >= runs[place][1]:
        return None
    return runs[place][2] + offset - runs[place][0]


class _Squeezed:
    """A text without blanks, that still knows where its characters stood."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kept = [i for i, letter in enumerate(text) if not DROPPED.match(letter)]
        self.letters = "".join(text[i] for i in self.kept)

    def find(self, part: str, start: int, after: int) -> list[Run]:
        """The runs of a part that starts at `start`, looked for behind `after` first."""
        there = self.text.find(part, after)
        if there >= 0:
            return [(start, start + len(part), there)]
        letters = DROPPED.sub("", part)
        place = self.letters.find(letters, bisect_right(self.kept, after - 1))
        if place < 0:
            place = self.letters.find(letters)
        if place < 0 or not letters:
            return []
        kept = (i for i, letter in enumerate(part) if not DROPPED.match(letter))
        pairs = zip(kept, self.kept[place : place + len(letters)], strict=True)
        return list(_runs((start + i, there) for i, there in pairs))


def _runs(pairs: Iterator[tuple[int, int]]) -> Iterator[Run]:
    """Characters that moved by the same distance put together, with the blanks between them."""
    first, there = next(pairs)
    end = first + 1
    for here, moved in pairs:
        if here - first != moved - there:
            yield first, end, there
            first, there = here, moved
        end = here + 1
    yield first, end, there
