"""The world map: outlines of countries as SVG paths, points placed, regions to look at.

Plate carrée: x is the longitude, y the latitude downwards, in degrees. The outlines are Natural
Earth's (`scripts/make_world_map.py`); another file of the same shape may take their place.
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NamedTuple

NOTE = (
    "Outlines: Natural Earth, public domain, simplified. Borders are drawn as that source has them "
    "and are no statement on any dispute."
)


class View(NamedTuple):
    """What part of the world a map shows, in degrees of the drawing (y is latitude downwards)."""

    x: float
    y: float
    width: float
    height: float

    def box(self) -> str:
        """The view as an SVG viewBox."""
        return f"{self.x:g} {self.y:g} {self.width:g} {self.height:g}"

    def shows(self, longitude: float, latitude: float) -> bool:
        """Whether a point is in the view."""
        inside = self.x <= longitude <= self.x + self.width
        return inside and self.y <= -latitude <= self.y + self.height


REGIONS = {
    "world": View(-180, -84, 360, 142),
    "africa": View(-27, -39, 88, 76),
    "americas": View(-135, -62, 110, 120),
    "asia": View(55, -58, 98, 72),
    "europe": View(-26, -71, 78, 38),
    "middle east": View(22, -45, 46, 34),
    "oceania": View(108, -8, 72, 56),
}
"""The parts of the world that a map can be opened at."""


@cache
def outlines() -> dict[str, str]:
    """SVG path data of every country that has a code, by ISO 3166-1 alpha-3 (Kosovo is XKX)."""
    return {code: path for code, _, path in _countries() if code}


@cache
def country_names() -> dict[str, str]:
    """What the map calls each country, by its code."""
    return {code: name for code, name, _ in _countries() if code}


@cache
def base_map() -> str:
    """The whole world as an SVG document of its own, to be served once; it knows day and night."""
    paths = "".join(f'<path d="{path}"/>' for _, _, path in _countries())
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180" '
        'width="3600" height="1800"><style>'
        "path{fill:#e4dfd3;stroke:#fbf9f4;stroke-width:.25;stroke-linejoin:round}"
        "@media (prefers-color-scheme:dark){path{fill:#2e3238;stroke:#16181b}}"
        f"</style>{paths}</svg>"
    )


@cache
def _countries() -> tuple[tuple[str | None, str, str], ...]:
    file = resources.files("dateline.reports") / "world.json"
    world = json.loads(file.read_text(encoding="utf-8"))
    scale = world["scale"]
    return tuple(
        (country["code"], country["name"], "".join(_path(r, scale) for r in country["rings"]))
        for country in world["countries"]
    )


def _path(ring: list[int], scale: int) -> str:
    points = zip(ring[::2], ring[1::2], strict=True)
    steps = " ".join(f"{x / scale:g},{-y / scale:g}" for x, y in points)
    return f"M{steps}Z"


def shade(count: int, most: int) -> int:
    """One of five steps of shading, 1 to 5, for a count beside the largest one."""
    if count <= 0 or most <= 0:
        return 0
    share: float = count / most
    return next(step for step, top in enumerate((0.05, 0.15, 0.35, 0.65, 1.0), 1) if share <= top)


def fitting(points: Iterable[tuple[float, float]]) -> str:
    """The smallest region that shows every point (longitude, latitude); `world` without points."""
    there = list(points)
    if not there:
        return "world"
    holding = [
        (view.width * view.height, name)
        for name, view in REGIONS.items()
        if all(view.shows(*point) for point in there)
    ]
    return min(holding)[1] if holding else "world"
