"""Builds both ends of a range that shares its month, its era or its century."""

from dataclasses import replace
from typing import cast

from dateline.reading.times.building.dates import point_of
from dateline.reading.times.building.registry import builds_words
from dateline.reading.times.grammar import Found
from dateline.reading.times.meaning import Point
from dateline.reading.times.words import Word


def _ends(found: Found, first: Point, second: Point) -> list[Word]:
    """Two words: the one before the joining word, and the one behind it."""
    joint = next(
        number for number, (kind, _) in enumerate(found.words) if number and kind in JOINTS
    )
    before, after = found.words[joint - 1][1], found.words[joint + 1][1]
    name = found.pattern.name
    return [
        Word(found.start, before.end, "", {"date": first}, name),
        Word(after.start, found.end, "", {"date": second}, name),
    ]


JOINTS = {"'-'", "'–'", "'/'", "'to'", "'and'", "'or'", "'through'", "'until'", "','"}


def _numbers(found: Found, *kinds: str) -> list[int]:
    return [cast(int, word.kinds[kind]) for kind, word in found.words if kind in kinds]


@builds_words
def day_range(found: Found) -> list[Word] | None:
    """`15 to 22 February`, `May 6 and 7`."""
    days = _numbers(found, "day", "ord")
    whole = point_of(found)
    if not all(1 <= day <= 31 for day in days):
        return None
    return _ends(found, replace(whole, day=days[0]), replace(whole, day=days[1]))


@builds_words
def month_range(found: Found) -> list[Word] | None:
    """`July-November 1954`; the first month is the year before's where it is the later one."""
    months, days = _numbers(found, "month"), _numbers(found, "day")
    year = found.number("year") or 0
    first = Point(year=year - (months[0] > months[1]), month=months[0])
    second = Point(year=year, month=months[1])
    if days:
        first, second = replace(first, day=days[0]), replace(second, day=days[1])
    return _ends(found, first, second)


@builds_words
def era_range(found: Found) -> list[Word] | None:
    """`499-493 BC`."""
    years = _numbers(found, "int", "year")
    bc = found.string("era") == "BC"
    if not all(years):
        return None
    return _ends(found, Point(year=years[0], bc=bc), Point(year=years[1], bc=bc))


@builds_words
def year_range(found: Found) -> list[Word] | None:
    """`1990-94`."""
    first, second = found.number("year") or 0, found.number("two_digits") or 0
    last = first // 100 * 100 + second
    if last <= first:
        return None
    words = _ends(found, Point(year=first), Point(year=last))
    words[0].kinds["year_date"] = True
    return words
