"""Figures of one measure over time: each a point, or a bar from its low end to its high end."""

from collections.abc import Iterable
from datetime import date
from math import log10
from typing import NamedTuple

from dateline.store.rows import Row

WIDTH, HEIGHT = 720, 200  # of the drawing, in its own units
MARGIN = 8


class Mark(NamedTuple):
    """A figure in the drawing."""

    row: Row
    x: float
    top: float
    bottom: float


class Series(NamedTuple):
    """The drawing with its ends, for the labels."""

    marks: list[Mark]
    first: str
    last: str
    low: float
    high: float
    logarithmic: bool


def series(rows: Iterable[Row]) -> Series | None:
    """The drawing of figures that have a day and a value; None where fewer than two have."""
    known = [row for row in rows if row["day"] and _ends(row)]
    if len(known) < 2:
        return None
    days = [date.fromisoformat(row["day"]).toordinal() for row in known]
    ends = [end for row in known for end in _ends(row)]
    low, high = min(ends), max(ends)
    logarithmic = low > 0 and high / low > 100
    marks = []
    for row, day in zip(known, days, strict=True):
        x = MARGIN + (WIDTH - 2 * MARGIN) * (day - min(days)) / max(max(days) - min(days), 1)
        heights = [_height(end, low, high, logarithmic) for end in _ends(row)]
        marks.append(Mark(row, round(x, 1), round(min(heights), 1), round(max(heights), 1)))
    first, last = min(row["day"] for row in known), max(row["day"] for row in known)
    return Series(marks, first, last, low, high, logarithmic)


def _ends(row: Row) -> list[float]:
    return [float(end) for end in (row["low"], row["high"]) if end is not None]


def _height(value: float, low: float, high: float, logarithmic: bool) -> float:
    if logarithmic:
        value, low, high = log10(value), log10(low), log10(high)
    share = (value - low) / (high - low) if high > low else 0.5
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)
