"""Small SVG charts: bars by day, ranges side by side. Drawn to be read without colour."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

WIDTH = 640
LABEL = 250  # pixels for the names of a range chart
ROW = 22
BARS = 110  # pixels: the height of the tallest bar
MOST_BARS = 60  # days; more would be thinner than a line can be seen
INK, SOFT = "#1d1b18", "#5d574e"
FONT = 'font-family="system-ui, Helvetica, Arial, sans-serif" font-size="12"'
Scale = Callable[[float], float]


@dataclass(frozen=True)
class Range:
    """One line of a range chart; an infinite end is open."""

    label: str
    low: float
    high: float


def range_chart(title: str, ranges: list[Range]) -> str:
    """Every range as a line between two ticks, an open end as an arrow; an exact count is a dot."""
    ends = [end for one in ranges for end in (one.low, one.high) if math.isfinite(end)]
    least, most = min([0.0, *ends]), max([1.0, *ends])
    room = WIDTH - LABEL - 130

    def x(value: float) -> float:
        inside = min(max(value, least), most)
        return LABEL + 10 + (inside - least) / (most - least) * room

    height = ROW * len(ranges) + 12
    parts = [_open(title, height)]
    for at, one in enumerate(ranges):
        y = ROW * at + 16
        parts.append(f'<text x="0" y="{y + 4}" fill="{INK}">{escape(_short(one.label))}</text>')
        parts.append(_line(one, x, y))
    return "".join([*parts, "</svg>"])


def _line(one: Range, x: Scale, y: int) -> str:
    left, right = x(one.low), x(one.high)
    if one.high == math.inf:
        right = max(right, left) + 18
    drawn = f'<line x1="{left:.1f}" y1="{y}" x2="{right:.1f}" y2="{y}" stroke="{INK}"/>'
    if one.low == one.high:
        drawn = f'<circle cx="{left:.1f}" cy="{y}" r="4" fill="{INK}"/>'
    else:
        for end, place, turn in ((one.low, left, 1), (one.high, right, -1)):
            drawn += _tick(place, y) if math.isfinite(end) else _arrow(place, y, turn)
    shown = _words(one)
    return drawn + f'<text x="{right + 8:.1f}" y="{y + 4}" fill="{INK}">{shown}</text>'


def _words(one: Range) -> str:
    if one.low == one.high:
        return f"{one.low:,.0f}"
    if one.high == math.inf:
        return f"{one.low:,.0f} or more"
    return (
        f"up to {one.high:,.0f}" if one.low == -math.inf else f"{one.low:,.0f} to {one.high:,.0f}"
    )


def _tick(x: float, y: int) -> str:
    return f'<line x1="{x:.1f}" y1="{y - 5}" x2="{x:.1f}" y2="{y + 5}" stroke="{INK}"/>'


def _arrow(x: float, y: int, turn: int) -> str:
    points = f"{x:.1f},{y} {x + turn * 7:.1f},{y - 4} {x + turn * 7:.1f},{y + 4}"
    return f'<polygon points="{points}" fill="{INK}"/>'


def day_bars(title: str, counts: dict[str, int]) -> str | None:
    """A bar a day between the first and the last, its count above; None for fewer than two days."""
    days = sorted(date.fromisoformat(day) for day in counts)
    if len(days) < 2 or (days[-1] - days[0]).days >= MOST_BARS:
        return None
    span = [days[0] + timedelta(days=step) for step in range((days[-1] - days[0]).days + 1)]
    step = min(70.0, WIDTH / len(span))
    most = max(counts.values())
    parts = [_open(title, BARS + 44)]
    for at, day in enumerate(span):
        count = counts.get(day.isoformat(), 0)
        tall = count / most * BARS
        middle = at * step + step / 2
        top = BARS + 18 - tall
        parts.append(
            f'<rect x="{at * step + step * 0.15:.1f}" y="{top:.1f}" width="{step * 0.7:.1f}" '
            f'height="{tall:.1f}" fill="{SOFT}"/>'
        )
        if count:
            parts.append(_centred(middle, top - 4, str(count)))
        if at % max(1, math.ceil(56 / step)) == 0:
            parts.append(_centred(middle, BARS + 36, f"{day.day} {day:%b}"))
    return "".join([*parts, "</svg>"])


def _centred(x: float, y: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" fill="{INK}">{text}</text>'


def _open(title: str, height: int) -> str:
    name = escape(title, quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{name}" {FONT}><title>{name}</title>'
    )


def _short(label: str) -> str:
    return label if len(label) <= 40 else label[:39] + "…"
