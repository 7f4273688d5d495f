"""The world map lies flat: nothing crosses the antimeridian, nothing is left open at the pole."""

import re

from dateline.reports.world_map import REGIONS, base_map, fitting, outlines, shade


def rings(code: str) -> list[list[tuple[float, float]]]:
    return [
        [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", ring)]
        for ring in outlines()[code].split("Z")
        if ring
    ]


def test_every_point_is_on_the_globe():
    for code in outlines():
        for ring in rings(code):
            assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring), code


def test_no_outline_jumps_across_the_map():
    for code in set(outlines()) - {"ATA"}:
        for ring in rings(code):
            steps = zip(ring, ring[1:], strict=False)
            assert all(abs(a[0] - b[0]) < 60 for a, b in steps), code


def test_russia_stands_on_both_edges_of_the_map():
    longitudes = [x for ring in rings("RUS") for x, _ in ring]
    assert max(longitudes) == 180 and min(longitudes) == -180


def test_antarctica_is_closed_along_the_pole():
    assert any(y == 90 for ring in rings("ATA") for _, y in ring)


def test_kosovo_has_an_outline():
    assert "XKX" in outlines()


def test_the_smallest_region_that_holds_the_points_is_looked_at():
    assert fitting([(29.4, -3.4), (34.8, -19.8)]) == "africa"
    assert fitting([(-72.3, 18.5), (36.8, -1.3)]) == "world"
    assert fitting([]) == "world"


def test_regions_lie_on_the_map():
    for name, view in REGIONS.items():
        assert view.x >= -180 and view.x + view.width <= 180, name


def test_shading_has_five_steps():
    assert [shade(n, 100) for n in (0, 1, 10, 30, 60, 100)] == [0, 1, 2, 3, 4, 5]


def test_the_base_map_is_small_and_asks_for_nothing():
    drawing = base_map()
    assert len(drawing) < 200_000
    assert "http" not in drawing.replace("http://www.w3.org/2000/svg", "")
