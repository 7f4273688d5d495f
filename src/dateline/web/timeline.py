"""A timeline as bars: days put together to as many bars as can be told apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

WIDTH, HEIGHT = 720, 96  # of the drawing, in its own units
DAYS, MONTHS = 92, 61  # up to so many days a bar is a day, up to so many months a month
GAP = 0.2  # of a bar's width
WIDEST = 60.0  # of a bar: a few days are no wall


@dataclass(frozen=True)
class Bar:
    """One bar: what it counts and where it stands in the drawing."""

    since: str
    until: str
    label: str
    count: int
    x: float
    y: float
    width: float
    height: float


class Timeline(NamedTuple):
    """Bars with what they are counted by."""

    step: str
    """`day`, `month` or `year`."""
    bars: list[Bar]
    most: int


def timeline(days: Iterable[tuple[str, int]]) -> Timeline:
    """Bars of (day, count) pairs; none where there are no days. Days that are no dates are left."""
    known: Counter[date] = Counter()
    for day, count in days:
        try:
            known[date.fromisoformat(day[:10])] += count
        except ValueError:
            continue
    if not known:
        return Timeline("day", [], 0)
    first, last = min(known), max(known)
    step = _step(first, last)
    slots = list(_slots(first, last, step))
    counts: Counter[date] = Counter()
    for day_, count in known.items():
        counts[_floor(day_, step)] += count
    most = max(counts.values())
    width = min(WIDTH / len(slots), WIDEST)
    apart = (WIDTH - width) / max(len(slots) - 1, 1)
    bars = [
        _bar(start, _following(start, step), step, counts[start], most, index * apart, width)
        for index, start in enumerate(slots)
    ]
    return Timeline(step, bars, most)


def _bar(
    start: date, following: date, step: str, count: int, most: int, x: float, width: float
) -> Bar:
    height = max(count / most * (HEIGHT - 4), 2) if count else 0
    return Bar(
        start.isoformat(),
        (following - timedelta(days=1)).isoformat(),
        _label(start, step),
        count,
        round(x, 2),
        round(HEIGHT - height, 2),
        round(width * (1 - GAP), 2),
        round(height, 2),
    )


def _step(first: date, last: date) -> str:
    if (last - first).days < DAYS:
        return "day"
    months = (last.year - first.year) * 12 + last.month - first.month
    return "month" if months < MONTHS else "year"


def _floor(day: date, step: str) -> date:
    if step == "day":
        return day
    return day.replace(day=1) if step == "month" else day.replace(month=1, day=1)


def _following(start: date, step: str) -> date:
    if step == "day":
        return start + timedelta(days=1)
    if step == "month":
        return (start + timedelta(days=31)).replace(day=1)
    return start.replace(year=start.year + 1)


def _slots(first: date, last: date, step: str) -> Iterable[date]:
    at = _floor(first, step)
    while at <= last:
        yield at
        at = _following(at, step)


def _label(start: date, step: str) -> str:
    if step == "day":
        return f"{start.day} {start:%B %Y}"
    return f"{start:%B %Y}" if step == "month" else f"{start:%Y}"
