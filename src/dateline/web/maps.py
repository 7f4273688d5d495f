"""What a page's map shows: points, shaded countries, a region."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from markupsafe import Markup, escape

from dateline.reports.world_map import NOTE, REGIONS, country_names, fitting, outlines, shade
from dateline.store.rows import Row
from dateline.web.amounts import counted

FEW = 12  # of what has the widest dot, at least: one or two at a place are a small one


@dataclass(frozen=True)
class Dot:
    """A place with a count."""

    name: str
    x: float
    y: float
    radius: float
    count: int
    reports: int
    """How many reports tell of what it counts; 0 where nothing but reports is counted."""


@dataclass(frozen=True)
class Shape:
    """A shaded country."""

    code: str
    name: str
    path: str
    step: int
    count: int
    reports: int


class Map(NamedTuple):
    """A drawing of a region with its dots and shapes."""

    region: str
    box: str
    dots: list[Dot]
    shapes: list[Shape]
    regions: list[str]
    note: str
    line: float
    """Width of a hairline in degrees, the same on paper in every region."""


def draw_map(
    points: Iterable[Row],
    countries: Mapping[str, tuple[int, int]] | None = None,
    *,
    region: str | None = None,
) -> Map:
    """A map of points (name, latitude, longitude, count, perhaps reports) and countries shaded by
    their count, each with its reports beside.

    Without a region, the smallest one that shows every point.
    """
    there = list(points)
    countries = countries or {}
    if region not in REGIONS:
        region = fitting((row["longitude"], row["latitude"]) for row in there)
    view = REGIONS[region]
    most = max((row["count"] for row in there), default=0)
    most = max(most, FEW)
    unit = view.width / 100
    dots = [
        Dot(
            row["name"],
            round(row["longitude"], 3),
            round(-row["latitude"], 3),
            round(unit * (0.7 + 1.5 * sqrt(row["count"] / most)), 3),
            row["count"],
            row.get("reports", 0),
        )
        for row in there
        if view.shows(row["longitude"], row["latitude"])
    ]
    return Map(
        region, view.box(), dots, _shapes(countries), list(REGIONS), NOTE, round(unit / 8, 3)
    )


def dots(map: Map, address: str | None) -> Markup:
    """The dots of a map, each a link to what is in its place: the address ends where the name
    comes, and is that of the place's own page where none is given.

    Put together here, as a template takes ten times as long for some hundred.
    """
    named = quote_plus if address else partial(quote, safe="")
    start, line = escape(address or "/places/"), map.line
    drawn = []
    for dot in map.dots:
        label = f"{escape(dot.name)}: {counted(dot.count, dot.reports)}"
        drawn.append(
            f'<a href="{start}{named(dot.name)}" aria-label="{label}">'
            f'<circle cx="{dot.x}" cy="{dot.y}" r="{dot.radius}" stroke-width="{line}">'
            f"<title>{label}</title></circle></a>"
        )
    return Markup("\n".join(drawn))


def _shapes(countries: Mapping[str, tuple[int, int]]) -> list[Shape]:
    largest = max((count for count, _ in countries.values()), default=0)
    return [
        Shape(code, country_names()[code], outlines()[code], shade(count, largest), count, reports)
        for code, (count, reports) in sorted(countries.items())
        if code in outlines()
    ]
