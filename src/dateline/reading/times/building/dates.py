"""Builds dates of the calendar."""

from typing import cast

from dateline.reading.times.building.registry import Kinds, builder, turn_of
from dateline.reading.times.grammar import Found
from dateline.reading.times.meaning import (
    Amount,
    Inside,
    Point,
    Shift,
    Turn,
    Turned,
)


def point_of(found: Found) -> Point:
    """A point with the calendar fields that the words give."""
    year = found.number("year") or found.number("short_year") or found.number("spoken_year")
    has_month = found.has("month")
    day = found.number("day") or (found.number("ord") if has_month else None)
    season = found.string("season")
    era = found.string("era")
    if era and year is None:
        year = found.number("int")
    return Point(
        bc=era == "BC",
        decade=found.number("decade"),
        year=year,
        season=season,
        month=found.number("month"),
        day=day or found.number("suffixed"),
        weekday=found.number("weekday"),
        named=found.number("named"),
        edge=found.string("edge"),
    )


@builder
def point(found: Found) -> Kinds | None:
    """A date on the calendar."""
    made = point_of(found)
    if made.year == 0:
        return None
    kinds: Kinds = {"date": made}
    if len(found.words) == 1 and made.weekday:
        kinds["weekday_date"] = made
    if made.decade and made.decade < 1000 and not found.has("era"):
        return None
    if (
        made.decade
        and found.has("short_decade")
        and not found.words[0][1].text.startswith(("'", "’"))
    ):
        return None
    return kinds


@builder
def iso(found: Found) -> Kinds | None:
    """`2025-01-28`, with the time of day where it is given."""
    text = cast(str, found.string("iso"))
    year, month, day = (int(part) for part in text[:10].split("-"))
    clock = text[11:16] or None
    return {"date": Point(year=year, month=month, day=day, clock=clock)} if year else None


@builder
def numeric(found: Found) -> Kinds | None:
    """`28/01/2025`: the month first unless the numbers or full stops say otherwise."""
    text = cast(str, found.string("numeric"))
    a, b, c = (int(part) for part in text.replace(".", "/").split("/"))
    if a > 999:
        return {"date": Point(year=a, month=b, day=c)}
    year = c + (2000 if c < 40 else 1900) if c < 100 else c
    if (a > 12 and "." not in text) or a > 12 >= b or "." in text:
        a, b = b, a
    return {"date": Point(year=year, month=a, day=b)} if 1 <= a <= 12 and year > 999 else None


@builder
def year(found: Found) -> Kinds | None:
    """A year by itself."""
    return {"date": Point(year=found.number("year")), "year_date": True}


@builder
def round_year(found: Found) -> Kinds | None:
    """`the year two thousand`."""
    number = found.number("int") or next((n for n in found.all("num") if isinstance(n, float)), 0)
    whole = number == int(number) and 1000 <= number < 3000
    return {"date": Point(year=int(number)), "year_date": True} if whole else None


@builder
def day_alone(found: Found) -> Kinds | None:
    """`the 28th`: a day of the month told last."""
    day = found.number("suffixed") or 0
    return {"date": Point(day=day), "day_alone": True} if 1 <= day <= 31 else None


@builder
def century(found: Found) -> Kinds | None:
    """`the 20th century`."""
    number = found.number("ord") or 0
    era = found.string("era")
    if not 1 <= number <= 30:
        return None
    return {"date": Point(bc=era == "BC", century=number, edge=found.string("edge"))}


@builder
def season(found: Found) -> Kinds | None:
    """A season without its year."""
    return {"date": Point(season=found.string("season")), "season_date": True}


@builder
def quarter(found: Found) -> Kinds | None:
    """A quarter, with or without its year."""
    number = found.number("ord") or found.number("int") or 0
    if not 1 <= number <= 4:
        return None
    return {"date": Point(year=found.number("year"), quarter=number, fiscal=found.has("'fiscal'"))}


@builder
def half(found: Found) -> Kinds | None:
    """A half of a year."""
    number = found.number("ord") or (2 if found.has("'latter'") else int(found.has("'former'")))
    made = Point(year=found.number("year"), half=number)
    if number not in (1, 2):
        return None
    if found.has("turn"):
        return {"date": Inside(made, Turned(turn_of(found), unit="year"))}
    return {"date": made}


@builder
def fiscal(found: Found) -> Kinds | None:
    """A fiscal year, by number or by turn."""
    number = found.number("year")
    if number:
        return {"date": Point(year=number, fiscal=True)}
    turn = turn_of(found) if found.has("turn") else Turn(0)
    made = Turned(turn, unit="year", point=Point(fiscal=True))
    return {"date": made, "whole": Amount(1, "year")} if not turn.step else {"date": made}


@builder
def eve(found: Found) -> Kinds | None:
    """The day before or after a named day."""
    base = Point(named=found.number("named"), year=found.number("year"))
    way = 1 if found.has("'after'") else -1
    if found.has("'day'", "'morning'") and found.has("'of'"):
        return {"date": base}
    return {"date": Shift(Amount(1, "day"), way, base=base)}


@builder
def daystep(found: Found) -> Kinds | None:
    """`yesterday`, `the day after tomorrow`."""
    step = found.number("daystep") or 0
    if found.has("'before'"):
        step -= 1
    if found.has("'after'"):
        step += 1
    return {"date": Turned(Turn(step), unit="day"), "daydate": True}
