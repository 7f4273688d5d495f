"""A timeline as bars: days put together to as many bars as can be told apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection

from dateline.model.days import day_of
from dateline.store.desk.events import days_by, first_and_last
from dateline.store.desk.scope import Scope

WIDTH, HEIGHT = 720, 96  # of the drawing, in its own units
DAYS, MONTHS = 92, 61  # up to so many days a bar is a day, up to so many months a month
GAP = 0.2  # of a bar's width
WIDEST = 60.0  # of a bar: a few days are no wall

Days = Iterable[tuple[str, int] | tuple[str, int, int]]


@dataclass(frozen=True)
class Bar:
    """One bar: what it counts and where it stands in the drawing."""

    since: str
    until: str
    label: str
    count: int
    reports: int
    """How many reports tell of what it counts; 0 where nothing but reports is counted."""

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


def timeline(counted: Days, *, step: str | None = None) -> Timeline:
    """Bars of days with their counts and, where there are any, reports; no bars where there are no
    days. Days that are no dates are left out.
    """
    known: list[tuple[date, int, int]] = []
    for day, count, *reports in counted:
        found = day_of(day)
        if found is not None:
            known.append((found, count, sum(reports)))
    if not known:
        return Timeline("day", [], 0)
    first, last = min(known)[0], max(known)[0]
    step = step or _step(first, last)
    counts: Counter[date] = Counter()
    told: Counter[date] = Counter()
    for found, count, reports_ in known:
        counts[_floor(found, step)] += count
        told[_floor(found, step)] += reports_
    slots = list(_slots(first, last, step))
    most = max(counts.values())
    width = min(WIDTH / len(slots), WIDEST)
    apart = (WIDTH - width) / max(len(slots) - 1, 1)
    bars = [
        _bar(start, step, counts[start], told[start], most, index * apart, width)
        for index, start in enumerate(slots)
    ]
    return Timeline(step, bars, most)


def happenings_by_bar(connection: Connection, scope: Scope) -> Timeline:
    """The events that a scope lets through, a happening once in each bar."""
    ends = first_and_last(connection, scope, day_of)
    if ends is None:
        return timeline([])
    step = _step(*ends)
    return timeline(days_by(connection, scope, step, partial(_start_of, step)), step=step)


def _bar(
    start: date, step: str, count: int, reports: int, most: int, x: float, width: float
) -> Bar:
    height = max(count / most * (HEIGHT - 4), 2) if count else 0
    return Bar(
        start.isoformat(),
        (_following(start, step) - timedelta(days=1)).isoformat(),
        _label(start, step),
        count,
        reports,
        round(x, 2),
        round(HEIGHT - height, 2),
        round(width * (1 - GAP), 2),
        round(height, 2),
    )


def _start_of(step: str, day: str) -> str | None:
    found = day_of(day)
    return _floor(found, step).isoformat() if found else None


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
