"""What a page's map shows: points, shaded countries, a region."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from dateline.reports.world_map import NOTE, REGIONS, country_names, fitting, outlines, shade
from dateline.store.rows import Row


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


def _shapes(countries: Mapping[str, tuple[int, int]]) -> list[Shape]:
    largest = max((count for count, _ in countries.values()), default=0)
    return [
        Shape(code, country_names()[code], outlines()[code], shade(count, largest), count, reports)
        for code, (count, reports) in sorted(countries.items())
        if code in outlines()
    ]
